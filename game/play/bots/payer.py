"""Pays: says yes, loads what will content them, makes the pod fit for space and pushes it out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.envoy import Envoy
from game.play.bots.parley import answer, effect, ransom, with_pod
from game.sim.controls import Controls

if TYPE_CHECKING:
    from game.level.talk import Reply
    from game.sim.standoff.state import Offer, StandoffState
    from game.sim.world import World

SHARE = (0.62, 0.68)
"""Shares of what they believe in that go into the pod: a little more than they are content with."""


@dataclass(slots=True)
class Payer(Envoy):
    """A captain who wants everyone home and hides what the shielding takes."""

    way: ClassVar[str] = "pay"
    share: float = 0.67

    def begin(self, world: World, state: StandoffState) -> None:
        """Settle how much to part with."""
        self.share = self.chance.uniform(*SHARE)

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Talk, load, pump, push out; then wait for them to leave."""
        talked = replace(self.hold_still(world), reply=answer(world, state, liking, self.reaction))
        handed = with_pod(world, state, talked, max(ransom(state, self.share), too_much(world, state)))
        ready = state.bay.pressure == 1.0 and world.tick % 2 == 0
        return replace(handed, jettison=ready and not state.bay.away)


def too_much(world: World, state: StandoffState) -> float:
    """Kilograms that would lie in the open for any scan to see: the shielding does not take them."""
    return world.ship.hold["exotic_matter"] - state.shielded


def liking(reply: Reply, offer: Offer) -> float:
    """What keeps the peace: the promise first, nothing that is not so, nothing for which they come aboard."""
    if reply.lie is not None or reply.gives_up or reply.gives_claim:
        return -1.0
    return (5.0 if reply.promises_pod else 0.0) + effect(reply, offer)
