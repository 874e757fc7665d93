"""Stalls: calls for help and talks until it is here; the pod is always nearly ready."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.envoy import Envoy
from game.play.bots.parley import answer, effect, ransom, with_pod
from game.sim.controls import Controls
from game.sim.tuning import TICKS_A_SECOND

if TYPE_CHECKING:
    from game.level.talk import Reply
    from game.sim.standoff.state import Offer, StandoffState
    from game.sim.world import World

SHARE = 0.67
"""Of what they believe in lies in the pod, for show."""
LEAK = (0.86, 0.97)
"""Pressures at which the valve is opened again."""


@dataclass(slots=True)
class Staller(Envoy):
    """A captain who never says no and never pays."""

    way: ClassVar[str] = "stall"
    leak: float = 0.9
    calls_at: int = 0
    """Tick on which the beacon is opened."""

    def begin(self, world: World, state: StandoffState) -> None:
        """Settle when to call, and how near to ready the pod may come."""
        self.leak = self.chance.uniform(*LEAK)
        self.calls_at = world.tick + round(self.chance.uniform(0.5, 5.0) * TICKS_A_SECOND)

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Call, talk, and pump a pod that leaks."""
        talked = replace(
            self.hold_still(world),
            reply=answer(world, state, liking, self.reaction),
            beacon=state.beacon_tick == 0 and world.tick >= self.calls_at and world.tick % 2 == 0,
        )
        if state.bay.pressure < self.leak or state.bay.away:
            return with_pod(world, state, talked, ransom(state, SHARE))
        return replace(talked, load=other_load(state))


def other_load(state: StandoffState) -> int:
    """A kilogram more or less: what goes in or out lets the pressure out."""
    loaded = round(state.bay.exotic)
    return loaded - 1 if loaded > 1 else loaded + 1


def liking(reply: Reply, offer: Offer) -> float:
    """Whatever buys time, true or not; nothing that hands anything over."""
    return -1.0 if reply.gives_up or reply.gives_claim else effect(reply, offer)
