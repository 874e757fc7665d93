"""The bot that keeps the systems turning: whose bearing needs work, a calm moment for it, and the work at the bench.

Everything goes through the controls. What kills first is mended first; a drill is run until it stands, because no
bodged bearing turns as fast as a failing one, while the others cost air or the way home as soon as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.level.equipment import SYSTEMS, SystemKind
from game.level.goals import Repair
from game.play.bots.calm import come_to_rest, is_calm
from game.play.bots.donors import best_donor, best_grease
from game.play.bots.fitter import CAREFUL, Fitter
from game.sim import bearings
from game.sim.bench import Bench
from game.sim.controls import HANDS_OFF, Controls
from game.sim.hands import Style
from game.sim.materials import DONORS
from game.sim.units import STAGES, Stage

if TYPE_CHECKING:
    from game.sim.world import World

MEND_FROM: dict[SystemKind, Stage] = {
    "life_support": "failing",
    "propulsion": "failing",
    "power": "failing",
    "drill": "seized",
}
"""How far a bearing must have gone before it is worth the time at the bench."""
PRESS_TICKS = 20
"""How often to press a key that has not done its work."""


@dataclass(slots=True)
class Mechanic:
    """Works at the bench when that is needed.

    Args:
        style: how to work.
        hand_over: systems whose balls are Wrench's work, if he is free: he gets the bench once the donor is chosen.
        triage: whom to help, who comes first before the others.
    """

    style: Style = CAREFUL
    hand_over: tuple[SystemKind, ...] = ()
    triage: tuple[SystemKind, ...] = SYSTEMS
    fitter: Fitter | None = None
    seen: int = -1
    """Tick of the bench when the hands last moved."""
    hands: Controls = field(default=HANDS_OFF)

    def attend(self, world: World) -> Controls | None:
        """Controls for the next tick of keeping the systems turning; None where the hands are free for other things."""
        if world.bench is not None:
            return self.work(world, world.bench)
        self.fitter = None
        kind = self.patient(world)
        if kind is None:
            return None
        if not is_calm(world):
            return come_to_rest(world)
        press = world.tick % PRESS_TICKS == 0
        return Controls(bench=press, pick=SYSTEMS.index(kind) + 1 if press else 0)

    def patient(self, world: World) -> SystemKind | None:
        """Whom to work at now, if anybody needs it: whoever can be helped and is heard comes before what kills later."""
        needy = [kind for kind in self.triage if in_need(world, kind) and can_help(world, kind)]
        if not needy:
            return None
        sooner = self.triage[: self.triage.index(needy[0])]
        heard = (kind for kind in sooner if is_heard(world, kind) and can_help(world, kind))
        return next(heard, needy[0])

    def work(self, world: World, bench: Bench) -> Controls:
        """One tick at an open bench; a browned-out one is slow, and the hands wait for it."""
        if self.gives(world, bench):
            return self.give(world, bench)
        if self.fitter is None:
            self.fitter, self.seen = Fitter(self.plan(world, bench.system)), -1
        if bench.tick != self.seen:
            self.seen, self.hands = bench.tick, self.fitter.work(bench)
        return self.hands

    def gives(self, world: World, bench: Bench) -> bool:
        """Whether a bench is ready for Wrench, its donor chosen, and he is not at another."""
        busy = any(other.wrench_works for other in world.benches.values() if other is not bench)
        return bench.system in self.hand_over and bench.stage not in ("listen", "donor") and not busy

    def give(self, world: World, bench: Bench) -> Controls:
        """Hand a bench to Wrench, then leave it to him."""
        press = world.tick % PRESS_TICKS == 0
        return Controls(bench=press) if bench.wrench_works else Controls(wrench=press)

    def plan(self, world: World, kind: SystemKind) -> Style:
        """How to make a bearing for a system of the best that is left."""
        donor = best_donor(world, kind)
        if donor is None:
            return self.style
        return replace(self.style, donor=donor, grease=best_grease(world, kind, DONORS[donor].alloy))


def in_need(world: World, kind: SystemKind) -> bool:
    """Whether a system's bearing needs work."""
    unit = world.systems[kind]
    gone = STAGES.index(unit.stage) >= STAGES.index(MEND_FROM[kind]) or unit.bearing.seized
    return not unit.forbidden and (gone or asked(world, kind))


def asked(world: World, kind: SystemKind) -> bool:
    """Whether the mission asks for a repair of a system now."""
    found = [state for top in world.objectives for state in top.walk() if state.state == "active"]
    return any(isinstance(state.spec, Repair) and state.spec.system == kind for state in found)


def is_heard(world: World, kind: SystemKind) -> bool:
    """Whether a trained ear hears a system's bearing."""
    unit = world.systems[kind]
    return not unit.forbidden and bearings.noisy(unit.bearing)


def can_help(world: World, kind: SystemKind) -> bool:
    """Whether a bench is under way for a system, or there is something to begin with; not where Wrench is at it."""
    if kind in world.benches:
        return not world.benches[kind].wrench_works
    return best_donor(world, kind) is not None
