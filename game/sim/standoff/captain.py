"""The player's side of a forecast: a captain who pays, stalls, runs or fights, by the ship's own thrust and gun."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, hypot, pi, remainder, sin, sqrt

from game.sim import piloting
from game.sim.frames import Vector, minus
from game.sim.standoff import tuning
from game.sim.standoff.ballistics import half_width, hit_chance
from game.sim.standoff.chase import Chaser
from game.sim.standoff.kinds import DRIVER
from game.sim.standoff.outlook import STEP, Course, Way, sees, speak, throw

SHARE = 0.67
"""Share of what they ask for that a captain pays at least."""
CRUISES = (52.0, 64.0)
"""m/s among rocks when a captain runs, from the careful to the bold."""
EFFORT = 0.85
"""Share of the thrusters that running counts on."""
FAR = 700.0
"""m to a place that is run to."""
EDGE = 200.0
"""m to stay off the arena's edge."""
TURNS = tuple(2.0 * pi * turn / 12 for turn in range(12))
"""rad, directions that are thought of."""
CHOOSE_SECONDS = 4.0
"""s from one thought to the next."""
AHEAD = 4.0
"""m of distance that each m/s on the way there is worth."""
FUNNEL = 70.0
"""m from a port at which the approach begins."""
APPROACH = (0.13, 1.6)
"""1/s and m/s: on the approach so much speed for each metre that is left, and at least so much."""
CAST_OFF = 3.0
"""s until a ship that something held has let go and is clear."""
FIRES_WITHIN = (230.0, 320.0)
"""m from which a captain fires, from the careful to the bold."""
MUCH_NEARER = 0.6
"""Share of the distance to the one that is aimed at from which another is worth turning for."""
ALIGNED = 0.035
"""rad off the line within which a captain fires."""
AIM = (0.008, 0.022)
"""rad, standard deviation of the nose when a captain presses the key: undisturbed, and under fire."""
STEADY = (1.0, 0.55)
"""Share of the time that the nose stays where it should be: undisturbed, and while the ship sidesteps and is hit."""


def pay(course: Course) -> None:
    """Promise, load, pump, push it out; they fetch it and look."""
    answer(course)
    at = course.at
    slow_down(course)
    share = min(max(SHARE * at.asked, at.content), at.pod_room, at.exotic)
    if course.paid:
        return
    if course.loaded < abs(share - at.pod) / tuning.POD_RATE + course.reaction:
        course.loaded += STEP
    elif course.pumped < at.pumping:
        pump(course)
    elif share > 0.0:
        course.paid, course.pumped = share, 0.0


def answer(course: Course) -> None:
    """Say the best there is to say to what they want, once it is read."""
    if course.asked is None or course.pressing or course.seconds < course.asked + course.reaction:
        return
    speak(course, "demand")
    if course.patience < tuning.IMPATIENT:
        speak(course, "impatient")


def pump(course: Course) -> None:
    """While a pod is got ready they wait, as long as it may take."""
    course.pumped += STEP
    if course.credit > 0.0:
        course.credit -= STEP
        course.patience += tuning.POD_PATIENCE * STEP


def stall(course: Course) -> None:
    """Call, talk, pump for ever."""
    call(course)
    answer(course)
    slow_down(course)
    if course.seconds > course.reaction + 5.0:
        pump(course)


def run(course: Course) -> None:
    """Full thrust, to a port if there is one, else away from all of them; who is beaten gives in."""
    at = course.at
    if at.haven is None:
        call(course)
    if course.hull < course.gives_in:
        slow_down(course)
    elif not at.held or course.seconds > CAST_OFF:
        wx, wy = wanted_on_the_run(course)
        come_to(course, wx, wy, EFFORT * at.push)
    if (
        at.haven is not None
        and hypot(course.x - at.haven[0], course.y - at.haven[1]) < 2.0 * STEP * APPROACH[1]
    ):
        course.ending = "escaped"


def wanted_on_the_run(course: Course) -> Vector:
    """Velocity in m/s of a ship that runs: as fast as it may, and as slowly as a port asks for."""
    speed = CRUISES[0] + course.boldness * (CRUISES[1] - CRUISES[0])
    if course.at.haven is None:
        x, y = minus(way_out(course), course.place)
        share = speed / max(hypot(x, y), 1e-9)
        return (share * x, share * y)
    dx, dy = course.at.haven[0] - course.x, course.at.haven[1] - course.y
    left = max(hypot(dx, dy), 1e-9)
    gain, least = APPROACH
    near = max(least, gain * min(left, FUNNEL))
    speed = min(speed, sqrt(near * near + 2.0 * EFFORT * course.at.back * max(0.0, left - FUNNEL)))
    return (speed * dx / left, speed * dy / left)


def way_out(course: Course) -> Vector:
    """The place to run to, thought over now and then: far from all of them, inside the arena, and on with the way on."""
    if course.goal is None or course.seconds >= course.goal_until:
        course.goal_until = course.seconds + CHOOSE_SECONDS
        course.goal = max((inside(course, turn) for turn in TURNS), key=lambda place: merit(course, place))
    return course.goal


def inside(course: Course, turn: float) -> Vector:
    """The place ahead in a direction in rad, kept off the arena's edge."""
    left, right, low, high = course.at.room
    x, y = course.x + FAR * cos(turn), course.y + FAR * sin(turn)
    return (min(max(x, left + EDGE), right - EDGE), min(max(y, low + EDGE), high - EDGE))


def merit(course: Course, place: Vector) -> float:
    """How good a place is to run to, in m: how far the nearest of them is from it, and how far ours is on the way."""
    far = min((hypot(place[0] - each.x, place[1] - each.y) for each in course.flying), default=0.0)
    along = (place[0] - course.x) * course.vx + (place[1] - course.y) * course.vy
    return far + AHEAD * along / FAR


def fight(course: Course) -> None:
    """Turn to one after the other and fire, as long as there are slugs and hull."""
    call(course)
    answer(course)
    slow_down(course)
    at, foes = course.at, course.flying
    if not foes or course.hull < course.gives_in or (at.held and course.seconds < CAST_OFF):
        return
    target = course.target = chosen(course, foes)
    course.reload = max(-0.5 * STEP, course.reload - STEP)
    gap = course.gap_to(target)
    if not turned(course, target) or not sees(course, target):
        return
    if gap <= tuning.NEAR_GUNS and course.rounds > 0:
        course.nerve += tuning.AIMED_NERVE * STEP
    near = gap <= FIRES_WITHIN[0] + course.boldness * (FIRES_WITHIN[1] - FIRES_WITHIN[0])
    if near and course.reload <= 0.0 and course.rounds > 0 and course.rng.random() < STEADY[course.pressing]:
        fire(course, target, gap)


def chosen(course: Course, foes: list[Chaser]) -> Chaser:
    """The nearest of them, or the one that was chosen, as long as none is much nearer."""
    found = min(foes, key=course.gap_to)
    held = course.target
    if held is None or held.hull <= 0.0 or course.gap_to(found) < MUCH_NEARER * course.gap_to(held):
        return found
    return held


def turned(course: Course, target: Chaser) -> bool:
    """Turn the nose towards somebody for a step, as ``piloting`` would; whether it points there."""
    off, most = bearing_off(course, target), course.at.turn
    rate = min(
        piloting.TURN_GAIN * abs(off),
        sqrt(2.0 * piloting.TURN_SHARE * most * abs(off)),
        piloting.FASTEST_TURN,
    )
    change = (rate if off > 0.0 else -rate) - course.spin
    course.spin += max(-most * STEP, min(most * STEP, change))
    course.nose += course.spin * STEP
    return abs(bearing_off(course, target)) < ALIGNED


def bearing_off(course: Course, target: Chaser) -> float:
    """Angle in rad from the nose to somebody."""
    return remainder(atan2(target.y - course.y, target.x - course.x) - course.nose, 2.0 * pi)


def fire(course: Course, target: Chaser, gap: float) -> None:
    """One slug at somebody."""
    course.rounds -= 1
    course.reload += DRIVER.reload
    dodge = target.foe.side if course.pressing else 0.0
    spread = hypot(AIM[course.pressing], DRIVER.scatter)
    wide = half_width(target.foe.hull_size, 0.0)  # they point their guns at us
    if course.rng.random() >= hit_chance(gap, DRIVER.speed, wide, spread, dodge):
        return
    throw(course, target, target, DRIVER.speed, target.foe.suffers)


def slow_down(course: Course) -> None:
    """Come to rest."""
    if course.vx or course.vy:
        come_to(course, 0.0, 0.0, course.at.back)


def come_to(course: Course, wx: float, wy: float, push: float) -> None:
    """One step of our ship towards a velocity in m/s, with so many m/s², and on with it."""
    ax, ay = wx - course.vx, wy - course.vy
    share = min(1.0, push * STEP / max(hypot(ax, ay), 1e-9))
    course.vx += share * ax
    course.vy += share * ay
    if course.way == "run":
        course.nose = atan2(wy, wx)
    course.x += course.vx * STEP
    course.y += course.vy * STEP


def call(course: Course) -> None:
    """Open the beacon, if it is not: they hear it too."""
    if course.called:
        return
    course.called = True
    if course.at.claim_unheard:
        course.greed += tuning.FILED_GREED
    if not course.at.beacon_open:
        course.nerve += tuning.WITNESS_NERVE
        speak(course, "beacon")


DEALINGS: dict[Way, Callable[[Course], None]] = {"pay": pay, "stall": stall, "run": run, "fight": fight}
