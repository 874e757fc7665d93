"""The last resorts: handing everything over, and leaving the ship."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.envoy import Envoy
from game.play.bots.parley import answer, effect, is_pressed
from game.sim.controls import Controls

if TYPE_CHECKING:
    from game.level.talk import Reply
    from game.sim.standoff.state import Offer, StandoffState
    from game.sim.world import World


class Yielder(Envoy):
    """A captain who lets them take it all, so that nobody is hurt."""

    way: ClassVar[str] = "yield"

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Say so, hold still, wait until they are gone."""
        return replace(self.hold_still(world), reply=answer(world, state, giving, self.reaction))


class Leaver(Envoy):
    """A captain who puts the crew into the emergency pod when they come with guns."""

    way: ClassVar[str] = "leave"

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Hold still and say nothing; pull the lever once they press."""
        return replace(self.hold_still(world), abandon=is_pressed(state))


def giving(reply: Reply, offer: Offer) -> float:
    """The reply that ends it; while there is none, what keeps them calm."""
    return 10.0 if reply.gives_up else effect(reply, offer) - (1.0 if reply.lie is not None else 0.0)
