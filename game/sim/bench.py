"""The bearing bench: five steps from a broken bearing to one that flies.

Listen to the broken one, choose a donor, turn its balls down, fit them, spin the lot up and lock the governor. Only
``Controls`` go in; the same seed, lots and controls give the same bearing. Leaving costs nothing: whoever stops calling
``step`` finds all as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from game.sim import bench_steps, grinding
from game.sim.bearings import Bearing
from game.sim.bench_events import BenchStepFailed, Stage, WrenchOffered, WrenchTookOver
from game.sim.controls import HANDS_OFF, Controls
from game.sim.events import Event
from game.sim.fitted import Ball, Fitted
from game.sim.grinding import Grinder
from game.sim.hands import WRENCH, Hands, Style
from game.sim.lots import Lot, Rack
from game.sim.materials import GREASES, DonorName, GreaseName, SystemKind
from game.sim.rig import Rig
from game.sim.rig_parts import SLOTS
from game.sim.tuning import TICKS_A_SECOND
from game.sim.watching import Watch

OfferKind = Literal["donor", "ball", "slot", "grease"]
PRESSES = ("accept", "reject", "wrench", "again")
PATIENCE_SECONDS = 120.0
"""s after which Wrench offers to take over."""
PATIENCE_TRIES = 3
"""Tries after which he does."""
AGAIN_TICKS = 12
"""Ticks of work done in one while it is done again as last time."""
SPALLED = Ball("bearing_steel", size=1.012, roundness=0.03)
"""What the ball that failed is like: metal picked up, and a pit."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing a step offers to ``Controls.pick``: its kind and its place in the rack, tray, race or grease shelf."""

    kind: OfferKind
    index: int


class Bench:
    """A repair under way.

    Args:
        system: whose bearing.
        broken: the bearing that failed; it is on the spindle while one listens.
        rack: lots of salvage to choose from; a ``Rack`` is shared with whoever else works from it.
        seed: of everything random at the bench.
        memory: how each donor was worked the last time a repair was finished; written to when this one is.
    """

    def __init__(
        self,
        system: SystemKind,
        broken: Bearing,
        rack: Rack | Sequence[Lot],
        seed: int,
        memory: dict[DonorName, Style] | None = None,
    ) -> None:
        self.system: SystemKind = system
        self.broken = broken
        shelf = rack if isinstance(rack, Rack) else Rack(rack)
        self.rack = shelf.lots
        self.memory = {} if memory is None else memory
        self.rng = Random(seed)
        self.tick = 0
        self.stage: Stage = "listen"
        self.stage_ticks = 0
        self.donor: int | None = None
        """The lot chosen: its place on the rack."""
        self.grinder: Grinder | None = None
        """What is on the wheel."""
        self.tray: list[Ball] = []
        """Balls that are ground and in no slot."""
        self.scrapped = 0
        self.slots: list[Ball | None] = [None] * SLOTS
        self.cursor = 0
        """The slot that the next ball goes to."""
        self.held = 0
        self.grease: GreaseName = "standard"
        self.failed_slot = self.rng.randrange(len(broken.fitted.balls))
        """Slot of the ball that failed, for the trace to tell."""
        self.rig = Rig(system, broken_slots(broken, self.failed_slot), broken.fitted.grease)
        self.governor = 0.0
        """Share of rated speed the lever asks for."""
        self.forecast = self.rig.celsius
        """°C at which it would settle in the ship's housing at this governor and full load, by the drag read so far."""
        self.life = (0.0, 0.0, 0.0)
        """P10, P50, P90 in hours at this governor, as the test knows them so far."""
        self.warned = False
        self.message: BenchStepFailed | None = None
        """Why the last thing failed; None once something went well."""
        self.tries = 0
        self.wrench_offered = False
        self.result: Fitted | None = None
        self.watch = Watch()
        self._blanks = shelf.blanks
        self._chucked = 0
        self._helper: Hands | None = None
        self._hurry = 1
        self._hands: Controls = HANDS_OFF
        self._before: Controls = HANDS_OFF
        self._pressed: Controls = HANDS_OFF
        self._events: list[Event] = []

    # --- to be read -----------------------------------------------------------------------------------------------
    @property
    def seconds(self) -> float:
        """How long the repair has taken, in s."""
        return self.tick / TICKS_A_SECOND

    @property
    def wrench_works(self) -> bool:
        """Whether Wrench, or the memory of last time, has the bench."""
        return self._helper is not None

    @property
    def offers(self) -> list[Offer]:
        """What ``Controls.pick`` chooses from at this step: pick n takes the n-th, counted from 1."""
        balls = [Offer("ball", i) for i in range(len(self.tray))]
        match self.stage:
            case "donor":
                return [Offer("donor", i) for i in range(len(self.rack))]
            case "turn":
                return balls
            case "fit":
                slots = [Offer("slot", i) for i in range(SLOTS)]
                return [*balls, *slots, *(Offer("grease", i) for i in range(len(GREASES)))]
        return []

    def place_of(self, kind: OfferKind, index: int) -> int:
        """What to ``pick`` for a thing that the step offers; 0 where it does not."""
        offer = Offer(kind, index)
        offers = self.offers
        return offers.index(offer) + 1 if offer in offers else 0

    def left(self, lot: int) -> int:
        """How many untouched balls a lot still has."""
        return len(self._blanks[lot])

    def fields(self) -> dict[str, str]:
        """Everything about the bench that counts, as texts by name, for a world's digest."""
        return {
            "stage": f"{self.stage} {self.tick} {self.stage_ticks} {self.donor} {self.grease} {self.cursor}",
            "wheel": repr(self.grinder),
            "tray": repr(self.tray),
            "slots": repr(self.slots),
            "lots": repr(self._blanks),
            "governor": f"{self.governor!r} {self.forecast!r} {self.life!r}",
            "rig": self.rig.state(),
            "result": repr(self.result),
        }

    # --- a tick ---------------------------------------------------------------------------------------------------
    def step(self, controls: Controls) -> list[Event]:
        """Play one tick (1/60 s) and return what happened in it; once there is a result nothing happens any more."""
        self._events = []
        self.tick += 1
        self._see(controls)
        self._call_help()
        for _ in range(self._hurry):
            if self.result is None:
                self._work(controls)
        self._offer_help()
        return self._events

    def _see(self, controls: Controls) -> None:
        fresh = {name: getattr(controls, name) and not getattr(self._before, name) for name in PRESSES}
        self._pressed = replace(HANDS_OFF, **fresh)
        self._before = controls

    def _call_help(self) -> None:
        if self._pressed.wrench:
            self._helper = None if self._helper else Hands(WRENCH)
            self._hurry = 1
            if self._helper:
                self.report(WrenchTookOver())
        elif self._pressed.again and self.habit is not None:
            self._helper, self._hurry = Hands(self.habit), AGAIN_TICKS

    @property
    def habit(self) -> Style | None:
        """How it was done last time, for the chosen donor or else the first on the rack that is remembered."""
        lots = self.rack if self.donor is None else [self.rack[self.donor]]
        return next((self.memory[lot.donor] for lot in lots if lot.donor in self.memory), None)

    def _work(self, controls: Controls) -> None:
        if self._helper is not None:
            controls = self._pressed = self._helper.hands(self)
        self.stage_ticks += 1
        self.watch.tick(self, controls)
        match self.stage:
            case "listen":
                bench_steps.listen(self, controls)
            case "donor":
                bench_steps.donor(self, controls)
            case "turn":
                bench_steps.turn(self, controls)
            case "fit":
                bench_steps.fit(self, controls)
            case "spin":
                bench_steps.spin(self, controls)
        self._pressed = HANDS_OFF

    def _offer_help(self) -> None:
        due = self.seconds >= PATIENCE_SECONDS or self.tries >= PATIENCE_TRIES
        if due and not self.wrench_offered and self._helper is None and self.result is None:
            self.wrench_offered = True
            self.report(WrenchOffered(self.tries, self.seconds))

    # --- for the steps --------------------------------------------------------------------------------------------
    def pressed(self, name: str) -> bool:
        """Whether a key went down in this tick."""
        return bool(getattr(self._pressed, name))

    def chosen(self, hands: Controls) -> Offer | None:
        """The offer that was picked in this tick."""
        offers = self.offers
        return offers[hands.pick - 1] if 0 < hands.pick <= len(offers) else None

    def report(self, event: Event) -> None:
        """Note what happened."""
        self._events.append(event)

    def fail(self, reason: str, value: float, limit: float, enough: float, step: Stage | None = None) -> None:
        """Say why something does not hold."""
        self.message = BenchStepFailed(step or self.stage, reason, value, limit, enough)
        self.report(self.message)

    def go(self, stage: Stage) -> None:
        """Turn to a step."""
        self.stage = stage
        self.stage_ticks = 0

    def blanks(self) -> list[Ball]:
        """The untouched balls of the chosen lot."""
        return self._blanks[self.donor] if self.donor is not None else []

    def chuck(self, ball: Ball, from_tray: bool = False) -> None:
        """Put a ball on the wheel."""
        self._chucked += 1
        self.grinder = grinding.chuck(ball, self._chucked, self.rng, from_tray)


def broken_slots(broken: Bearing, failed: int) -> tuple[Ball | None, ...]:
    """The balls of a broken bearing in the slots of the rig, one of them pitted."""
    balls: list[Ball | None] = list(broken.fitted.balls[:SLOTS])
    if failed < len(balls):
        balls[failed] = SPALLED
    return (*balls, *[None] * (SLOTS - len(balls)))
