"""The distress beacon: who hears it, who answers, and when they are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import tuning as basics
from game.sim.standoff import craft, talk
from game.sim.standoff.events import BeaconAnswered, BeaconOpened, RespondersArrived
from game.sim.standoff.state import ResponseState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World, state: StandoffState) -> None:
    """One tick of the beacon: opened by a press, answered after a while, and then they come."""
    if world.presses.take("beacon") and state.beacon_tick == 0 and world.ship.alive:
        open_beacon(world, state)
    if state.beacon_tick:
        for response in state.responses:
            follow(world, state, response)


def open_beacon(world: World, state: StandoffState) -> None:
    """On all frequencies: everyone hears it, they too."""
    state.beacon_tick = world.tick
    heard = [group for group in state.groups if group.active]
    world.report(BeaconOpened(len(heard)))


def follow(world: World, state: StandoffState, response: ResponseState) -> None:
    """Let an answer come when it is time, and then the ships."""
    spec = response.spec
    if not response.answered_tick:
        if world.tick >= state.beacon_tick + round(spec.answers_after * basics.TICKS_A_SECOND):
            response.answered_tick = world.tick
            response.due = world.tick + round(spec.arrives_after * basics.TICKS_A_SECOND)
            world.report(BeaconAnswered(spec.id, spec.story_minutes, spec.arrives_after))
            talk.say(state, "", spec.line)
    elif not response.arrived and world.tick >= response.due:
        arrive(world, state, response)


def arrive(world: World, state: StandoffState, response: ResponseState) -> None:
    """Put the ships that answered into space where the level has them come from."""
    response.arrived = True
    specs = {ship.id: ship for ship in state.spec.ships}
    response.ships = [craft.add(world, specs[name]) for name in response.spec.ships]
    world.report(RespondersArrived(response.spec.id, response.spec.ships))
    talk.say(state, "", response.spec.arrival)
