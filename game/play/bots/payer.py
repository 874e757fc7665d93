"""Pays: says yes, loads what will content them, makes the pod fit for space and pushes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.controls import HANDS_OFF, Controls

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState
    from game.sim.world import World

SHARE = 0.67
"""Share of what they believe is aboard that goes into the pod."""


class Payer:
    """A captain who wants everyone home and hides what the shielding takes."""

    def fly(self, world: World) -> Controls:
        """Controls for the tick that comes next; hands off where nobody wants anything."""
        state = world.standoff
        if state is None or state.bay.away:
            return HANDS_OFF
        if not any(group.phase == "waiting" for group in state.groups):
            return HANDS_OFF
        bay, wanted = state.bay, ransom(state)
        ready = bay.exotic > 0.0 and bay.exotic == bay.wanted
        pressed = world.tick % 2 == 0
        return Controls(
            reply=1 if state.talk.offers and pressed else 0,
            load=0 if bay.exotic else max(1, round(wanted)),
            pressurise=ready and not bay.running and bay.pressure < 1.0 and pressed,
            jettison=bay.pressure == 1.0 and pressed,
        )


def ransom(state: StandoffState) -> float:
    """Kilograms to offer: a good share of what the greediest believe in, for what they ask."""
    return max(SHARE * (group.spec.demand.exotic or group.believes) for group in state.groups)
