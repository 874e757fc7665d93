"""What moves a group while it waits: witnesses, help, cover, flight, guns, the pod, a scan. Each has its reason."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from game.sim import tuning as basics
from game.sim.standoff import mood, scanning, talk, tuning, watch
from game.sim.standoff.state import GroupState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World


def be_moved(world: World, state: StandoffState, group: GroupState) -> None:
    """All that works on a group while it waits."""
    by_beacon(world, state, group)
    by_help(world, state, group)
    by_cover(world, state, group)
    by_flight(world, group)
    by_guns(world, state, group)
    by_pod(world, state, group)
    talk.expose_by_time(world, state, group)
    found = scanning.run(world, state, group, watch.THINK)
    if found is not None:
        by_scan(world, state, group, found)
    if group.phase in ("closing", "waiting"):
        mood.drift(world, group, "patience", -watch.THINK, "time")


def by_beacon(world: World, state: StandoffState, group: GroupState) -> None:
    """Witnesses: a beacon, an answer, a claim that everybody can look up."""
    if state.beacon_tick and "beacon" not in group.seen:
        group.seen.add("beacon")
        mood.move(world, group, "nerve", tuning.WITNESS_NERVE, "beacon")
        talk.at(state, group, "beacon")
        if state.spec.claim_filed:
            mood.move(world, group, "greed", tuning.FILED_GREED, "claim_filed")
    answered = any(response.answered_tick for response in state.responses)
    if answered and "answered" not in group.seen:
        group.seen.add("answered")
        mood.move(world, group, "nerve", tuning.ANSWER_NERVE, "answered")
        mood.move(world, group, "patience", tuning.ANSWER_PATIENCE, "answered")
        talk.at(state, group, "answered")


def by_help(world: World, state: StandoffState, group: GroupState) -> None:
    """Help that comes close, and help that is here."""
    seconds = state.help_seconds(world.tick, basics.TICKS_A_SECOND)
    if seconds is None:
        return
    if 0.0 < seconds < tuning.CLOSE_HELP_SECONDS:
        mood.drift(world, group, "nerve", tuning.CLOSE_HELP_NERVE * watch.THINK, "help_close")
    helpers = [
        ship for response in state.responses if response.arrived for ship in response.ships if ship.alive
    ]
    if helpers and "help" not in group.seen:
        group.seen.add("help")
        mood.move(world, group, "nerve", tuning.HELP_HERE_NERVE, "help_here")
        talk.at(state, group, "responders_here")
    if helpers:
        more = max(1, 1 + len(helpers) - len(group.flying))
        mood.drift(world, group, "nerve", tuning.OUTGUNNED_NERVE * more * watch.THINK, "outgunned")


def by_cover(world: World, state: StandoffState, group: GroupState) -> None:
    """A mark behind rock: what cannot be seen cannot be held up."""
    if group.sighted:
        return
    mood.drift(world, group, "patience", tuning.COVER_PATIENCE * watch.THINK, "hidden")
    mood.drift(world, group, "greed", tuning.COVER_GREED * watch.THINK, "hidden")
    talk.at(state, group, "lost_sight")


def by_flight(world: World, group: GroupState) -> None:
    """A mark that runs from them does not mean to pay."""
    mark = watch.mark_of(world, group)
    if group.phase == "waiting" and mark is not None and hypot(*mark.velocity) > tuning.RUN_SPEED:
        mood.drift(world, group, "patience", tuning.RUN_PATIENCE * watch.THINK, "running")


def by_guns(world: World, state: StandoffState, group: GroupState) -> None:
    """Whoever looks into the mass driver from close by would rather not."""
    aimed = state.bearing.get(world.ship.number, 0)
    if any(ship.number == aimed for ship in group.flying):
        mood.drift(world, group, "nerve", tuning.AIMED_NERVE * watch.THINK, "guns")


def by_pod(world: World, state: StandoffState, group: GroupState) -> None:
    """A pod that is got ready buys time; one that was promised and is not, costs it; one that is out is greed itself."""
    bay = state.bay
    if bay.running and bay.exotic > 0.0 and group.stalled < state.spec.cargo.pressurise:
        group.stalled += watch.THINK
        mood.drift(world, group, "patience", tuning.POD_PATIENCE * watch.THINK, "pressurising")
    elif bay.promised and not bay.away and not bay.running:
        mood.drift(world, group, "patience", tuning.STALL_PATIENCE * watch.THINK, "stalling")
        if group.patience < 2 * tuning.IMPATIENT:
            talk.at(state, group, "stalled")
    if bay.pressure == 1.0 and not bay.away:
        talk.at(state, group, "pod_ready")
    if bay.away and "pod" not in group.seen and watch.sees_pod(world, state, group):
        group.seen.add("pod")
        mood.move(world, group, "greed", tuning.POD_SEEN_GREED, "pod_seen")
        talk.at(state, group, "pod_away")


def by_scan(world: World, state: StandoffState, group: GroupState, found: float) -> None:
    """A scan of the ship tells them what is aboard, as far as it sees."""
    mood.move(world, group, "believes", found - group.believes, "scan")
    talk.expose_by_scan(world, state, group, found)
    if "hidden" in group.seen:
        talk.at(state, group, "found_hidden")
    if found == 0.0:
        talk.at(state, group, "nothing_found")
        mood.move(world, group, "greed", tuning.NOTHING_GREED, "scan")
