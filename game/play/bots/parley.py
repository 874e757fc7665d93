"""What every captain does in a standoff beside flying: answer on the radio, and get the pod ready.

Bots see what a player sees: who is out there and what they are at, the replies that are open with what they promise or
claim, and the pod's gauges.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from game.sim.controls import Controls
from game.sim.tuning import TICKS_A_SECOND

if TYPE_CHECKING:
    from game.level.talk import Reply
    from game.sim.standoff.state import GroupState, Offer, StandoffState
    from game.sim.world import World

Liking = Callable[["Reply", "Offer"], float]
"""How well a reply suits a captain; nothing above 0 means silence."""

PATIENCE_WEIGHT, NERVE_WEIGHT, GREED_WEIGHT = 0.1, 0.2, 0.2
"""What a second of their patience, a point of nerve and a point of greed are worth beside each other."""


def threats(state: StandoffState) -> list[GroupState]:
    """Groups that are out and want something."""
    return [group for group in state.groups if group.active and group.phase != "lurking"]


def is_pressed(state: StandoffState) -> bool:
    """Whether anybody comes for it with guns."""
    return any(group.phase == "pressing" for group in state.groups)


def variety(world: World, way: str) -> Random:
    """What differs from one captain of the same mind to the next: by the world's seed."""
    return Random(f"{way} {world.seed}")


def effect(reply: Reply, offer: Offer) -> float:
    """What a reply does to them on the whole; of a lie, by the chance that it holds."""
    good = PATIENCE_WEIGHT * reply.patience - NERVE_WEIGHT * reply.nerve - GREED_WEIGHT * reply.greed
    if reply.lie is None:
        return good
    found_out = 0.01 * (offer.doubt or 0.0)
    bad = NERVE_WEIGHT * reply.lie.nerve + GREED_WEIGHT * reply.lie.greed
    bad -= PATIENCE_WEIGHT * reply.lie.patience
    return (1.0 - found_out) * good - found_out * bad


def answer(world: World, state: StandoffState, liking: Liking, reaction: float) -> int:
    """Number of the reply to give on this tick, after so many seconds of thought; 0 for none."""
    talk = state.talk
    thought = world.tick >= talk.opened + round(reaction * TICKS_A_SECOND)
    if talk.spec is None or not talk.offers or not thought or world.tick % 2:
        return 0
    replies = {reply.id: reply for reply in talk.spec.replies}
    best = max(talk.offers, key=lambda offer: liking(replies[offer.id], offer))
    return best.number if liking(replies[best.id], best) > 0.0 else 0


def with_pod(world: World, state: StandoffState, controls: Controls, kilograms: float) -> Controls:
    """The same controls, with hands that load so many kilograms and pump until the pod is fit for space."""
    bay = state.bay
    if bay.away:
        return controls
    loaded = bay.exotic > 0.0 and bay.exotic == bay.wanted
    pump = loaded and not bay.running and bay.pressure < 1.0 and world.tick % 2 == 0
    return replace(controls, load=0 if bay.exotic else max(1, round(kilograms)), pressurise=pump)


def ransom(state: StandoffState, share: float) -> float:
    """Kilograms to offer: a share of what the greediest ask for, or believe in where they ask for all."""
    return max(
        (share * (group.spec.demand.exotic or group.believes) for group in threats(state)), default=0.0
    )
