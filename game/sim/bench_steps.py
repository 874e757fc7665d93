"""The five steps at the bench, one function each: what the hands may do, and when a step is done or fails."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from game.sim import friction, grinding, life
from game.sim.bench_events import BallGround, BenchStepDone, GovernorLocked
from game.sim.controls import FULL, Controls
from game.sim.fitted import Ball
from game.sim.materials import DRAWING, GREASES
from game.sim.rig import Rig
from game.sim.rig_parts import BALL_RADIUS, PLAY, SLOTS
from game.sim.tuning import TICK, TICKS_A_SECOND

if TYPE_CHECKING:
    from game.sim.bench import Bench

LISTEN_SPEED = 0.6
"""Share of rated speed at which the broken bearing is spun before it is let run down."""
LISTEN_SECONDS = 3.0
LEVER_RATE = 0.3
"""Share of the rated speed by which the governor's lever moves in a second."""
CURSOR_TICKS = 12
"""Ticks from slot to slot while the stick is held over."""
FEWEST = 4
"""Balls with which a race holds together at all."""
SLOWEST = 0.2
"""Share of rated speed under which no governor locks."""
SHORTEST = 2.0
"""s that a bearing must have turned before its governor is locked."""
FORECAST_TICKS = 6
DOUBT = 0.6
"""How much wider the spread of life is told with no test at all."""
DOUBT_SECONDS = 6.0
"""s of testing by which the doubt falls to 1/e."""


def listen(bench: Bench, hands: Controls) -> None:
    """Spin the broken one up and let it run down; the trace tells which ball it is."""
    heard = bench.stage_ticks / TICKS_A_SECOND
    bench.rig.step(LISTEN_SPEED if heard < LISTEN_SECONDS else 0.0)
    if bench.pressed("accept"):
        done(bench)
        bench.go("donor")


def donor(bench: Bench, hands: Controls) -> None:
    """Take a lot from the rack."""
    offer = bench.chosen(hands)
    if offer is not None:
        bench.donor = offer.index
    elif bench.pressed("reject"):
        bench.donor = None
    elif bench.pressed("accept") and bench.donor is not None:
        done(bench)
        bench.go("turn")
        next_blank(bench)


def turn(bench: Bench, hands: Controls) -> None:
    """Grind the ball on the wheel; take it off, scrap it, or take an earlier one up again."""
    offer = bench.chosen(hands)
    if bench.grinder is not None:
        grinding.grind(bench.grinder, hands.thrust / FULL)
    if offer is not None:
        put_back(bench)
        bench.chuck(bench.tray.pop(offer.index), from_tray=True)
    elif hands.pick == -1:
        put_back(bench)
        to_fit(bench)
    elif bench.pressed("reject"):
        scrap(bench)
    elif bench.pressed("accept"):
        take_off(bench)


def put_back(bench: Bench) -> None:
    """The ball on the wheel goes back where it came from: untouched to its lot, else to the tray."""
    grinder = bench.grinder
    if grinder is None:
        return
    if grinder.touched or grinder.from_tray:
        bench.tray.append(grinder.ball())
    else:
        bench.blanks().insert(0, grinder.blank)
    bench.grinder = None


def scrap(bench: Bench) -> None:
    """Throw a touched ball away and take the next; with an untouched one, go a step back."""
    if bench.grinder is not None and bench.grinder.touched:
        bench.scrapped += 1
        bench.grinder = None
        next_blank(bench)
        return
    put_back(bench)
    bench.go("donor")


def take_off(bench: Bench) -> None:
    """Lay the ball on the tray, unless it is still too big; say what is wrong with it."""
    grinder = bench.grinder
    if grinder is None:
        to_fit(bench)
        return
    ball = grinder.ball()
    if ball.size > DRAWING.size[1]:
        bench.fail("too_big", ball.size, DRAWING.size[1], 1.0)
        return
    bench.message = None
    judge(bench, ball, grinder.temper_lost)
    bench.watch.off(grinder)
    bench.grinder = None
    bench.tray.append(ball)
    bench.report(BallGround(len(bench.tray), ball.size, ball.roundness, ball.hardness))
    if len(bench.tray) + filled(bench) < SLOTS:
        next_blank(bench)
    else:
        to_fit(bench)


def judge(bench: Bench, ball: Ball, temper_lost: float) -> None:
    """Say what the drawing has against a ball; it can be fitted all the same."""
    if ball.size < DRAWING.size[0]:
        bench.fail("too_small", ball.size, DRAWING.size[0], 1.0)
    elif ball.roundness > DRAWING.roundness[1]:
        bench.fail("out_of_round", ball.roundness, DRAWING.roundness[1], grinding.ROUND_BEST)
    elif temper_lost > 1.0:
        bench.fail(
            "temper_lost", ball.hardness, ball.hardness + temper_lost - 1.0, ball.hardness + temper_lost
        )


def next_blank(bench: Bench) -> None:
    """Put the lot's next ball on the wheel; with none left, go on with what there is."""
    if bench.blanks():
        bench.chuck(bench.blanks().pop(0))
        return
    have = len(bench.tray) + filled(bench)
    bench.fail("no_more", have, SLOTS, SLOTS)
    bench.go("fit" if have >= FEWEST else "donor")


def to_fit(bench: Bench) -> None:
    """Done with the wheel."""
    done(bench)
    bench.go("fit")


def fit(bench: Bench, hands: Controls) -> None:
    """Put balls into the race one by one, choose the grease, close it."""
    offer = bench.chosen(hands)
    move_cursor(bench, hands)
    if offer is not None:
        place(bench, offer.kind, offer.index)
    elif hands.pick == -1:
        take_out(bench, bench.cursor)
    elif bench.pressed("reject"):
        step_back(bench)
    elif bench.pressed("accept"):
        close(bench)


def place(bench: Bench, kind: str, index: int) -> None:
    """A ball to the slot under the cursor, the cursor to a slot, or grease into the race."""
    if kind == "grease":
        bench.grease = list(GREASES)[index]
    elif kind == "slot":
        bench.cursor = index
    else:
        put_in(bench, bench.tray.pop(index))


def put_in(bench: Bench, ball: Ball) -> None:
    """A ball into the slot under the cursor; the one that sat there goes to the tray."""
    before = bench.slots[bench.cursor]
    if before is not None:
        bench.tray.append(before)
    bench.slots[bench.cursor] = ball
    order = [(bench.cursor + i) % SLOTS for i in range(SLOTS)]
    bench.cursor = next((slot for slot in order if bench.slots[slot] is None), bench.cursor)


def move_cursor(bench: Bench, hands: Controls) -> None:
    """The stick held over walks along the slots."""
    bench.held = bench.held + 1 if abs(hands.turn) > FULL // 2 else 0
    if bench.held % CURSOR_TICKS == 1:
        bench.cursor = (bench.cursor + (1 if hands.turn > 0 else -1)) % SLOTS


def take_out(bench: Bench, slot: int) -> None:
    """The ball in a slot goes to the tray."""
    ball = bench.slots[slot]
    if ball is not None:
        bench.tray.append(ball)
        bench.slots[slot] = None
        bench.cursor = slot


def step_back(bench: Bench) -> None:
    """Take the last ball out; with none in, back to the wheel."""
    full = [slot for slot, ball in enumerate(bench.slots) if ball is not None]
    if full:
        take_out(bench, full[-1])
        return
    bench.go("turn")
    if bench.tray:
        bench.chuck(bench.tray.pop(), from_tray=True)
    else:
        next_blank(bench)


def filled(bench: Bench) -> int:
    """How many balls sit in the race."""
    return sum(ball is not None for ball in bench.slots)


def close(bench: Bench) -> None:
    """Close the race and put it on the spindle."""
    if filled(bench) < FEWEST:
        bench.fail("too_few", filled(bench), FEWEST, SLOTS)
        return
    done(bench)
    bench.go("spin")
    bench.governor = 0.0
    bench.warned = False
    bench.rig = Rig(bench.system, tuple(bench.slots), bench.grease)


def spin(bench: Bench, hands: Controls) -> None:
    """Raise the governor, watch, and lock the speed you dare."""
    lever = hands.thrust / FULL * LEVER_RATE * TICK
    bench.governor = max(0.0, min(1.0, bench.governor + lever))
    bench.rig.step(bench.governor)
    if bench.stage_ticks % FORECAST_TICKS == 0:
        foresee(bench)
    if bench.rig.seized:
        seize(bench)
    elif bench.pressed("reject"):
        bench.tries += 1
        bench.go("fit")
    elif bench.pressed("accept"):
        lock(bench)


def foresee(bench: Bench) -> None:
    """Where the temperature would settle in the ship, and how long it would last, by what was read so far."""
    fitted = bench.rig.fitted(bench.governor, bench.rig.seconds)
    speed = max(0.01, bench.governor)
    bench.forecast = min(999.0, friction.equilibrium_celsius(fitted, bench.system, speed, 1.0))
    low, middle, high = life.life_quantiles(fitted, bench.system, speed, 1.0, bench.forecast)
    doubt = DOUBT * exp(-bench.rig.seconds / DOUBT_SECONDS)
    bench.life = (low * (1.0 - doubt), middle, high * (1.0 + doubt))


def seize(bench: Bench) -> None:
    """It stands: back to the race, naming the ball that binds."""
    slot = max(0, bench.rig.guilty)
    ball = bench.slots[slot]
    bench.tries += 1
    bench.go("fit")
    bench.cursor = slot
    biggest = 1.0 + PLAY / BALL_RADIUS
    bench.fail("seized", ball.size if ball else 1.0, biggest, 1.0, step="spin")


def lock(bench: Bench) -> None:
    """Lock the governor; over the grease's limit only when asked twice."""
    foresee(bench)
    fitted = bench.rig.fitted(bench.governor, bench.rig.seconds)
    limit = friction.limit_celsius(fitted, bench.system)
    if bench.governor < SLOWEST:
        bench.fail("too_slow", bench.governor, SLOWEST, SLOWEST)
    elif bench.rig.seconds < SHORTEST:
        bench.fail("too_short", bench.rig.seconds, SHORTEST, SHORTEST)
    elif bench.forecast > limit and not bench.warned:
        bench.warned = True
        enough = friction.sustainable_speed(fitted, bench.system)
        bench.fail("too_hot", bench.forecast, limit, enough)
    else:
        bench.result = fitted
        bench.watch.locked(bench)
        done(bench)
        bench.report(GovernorLocked(fitted.governor, fitted.drag, fitted.vibration, *bench.life))


def done(bench: Bench) -> None:
    """Report a step as done."""
    bench.message = None
    bench.report(BenchStepDone(bench.stage))
