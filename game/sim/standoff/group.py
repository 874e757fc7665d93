"""How a group makes up its mind: what it sees moves it, and what it has become decides what it does next.

It never freezes: patience runs out, the limit of the level comes, and each phase but the last ends in another.
"""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from typing import TYPE_CHECKING

from game.level.endings import Phase
from game.sim import triggers
from game.sim import tuning as basics
from game.sim.entities import Craft, Ship, Vessel
from game.sim.standoff import harm, mood, pod, scanning, sight, talk, tuning
from game.sim.standoff.craft import leave
from game.sim.standoff.events import Boarded, Demanded, PodScanned, SightGained, SightLost
from game.sim.standoff.state import GroupState, Sighting, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World

THINK = tuning.THINK_TICKS * basics.TICK
"""s between two thoughts."""


def run(world: World, state: StandoffState) -> None:
    """Let the groups think, each on its own ticks."""
    harm.take_to_heart(world, state)
    for index, group in enumerate(state.groups):
        if (world.tick + 7 * index) % tuning.THINK_TICKS == 0 and group.phase != "gone":
            think(world, state, group)


def think(world: World, state: StandoffState, group: GroupState) -> None:
    """One thought: see, be moved, decide."""
    look(world, state, group)
    if group.active and group.phase != "lurking":
        be_moved(world, state, group)
    STEPS[group.phase](world, state, group)
    give_up_or_flee(world, state, group)


def mark_of(world: World, group: GroupState) -> Ship | Vessel | None:
    """Whom a group is after, if it is there."""
    found = world.find(group.spec.mark)
    return found if isinstance(found, Ship | Vessel) else None


def look(world: World, state: StandoffState, group: GroupState) -> None:
    """Note whether any of them has the mark in sight, and where it is then; nobody sees farther than ``escape``."""
    mark = mark_of(world, group)
    near = [each for each in group.flying if mark is not None and sight.apart(each, mark) < state.spec.escape]
    seer = next((each for each in near if mark is not None and sight.sees(world, each, mark)), None)
    if mark is not None and seer is not None:
        group.last_seen = Sighting(mark.position, mark.velocity, world.tick)
    if group.sighted and seer is None:
        world.report(SightLost(group.id))
    if not group.sighted and seer is not None and group.phase != "lurking":
        world.report(SightGained(group.id, seer.id))
    group.sighted = seer is not None
    group.blind_seconds = 0.0 if group.sighted else group.blind_seconds + THINK


def be_moved(world: World, state: StandoffState, group: GroupState) -> None:
    """All that works on a group while it waits."""
    by_beacon(world, state, group)
    by_help(world, state, group)
    by_cover(world, state, group)
    by_flight(world, group)
    by_guns(world, state, group)
    by_pod(world, state, group)
    talk.expose_by_time(world, state, group)
    found = scanning.run(world, state, group, THINK)
    if found is not None:
        by_scan(world, state, group, found)
    if group.phase in ("closing", "waiting"):
        mood.drift(world, group, "patience", -THINK, "time")


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
        mood.drift(world, group, "nerve", tuning.CLOSE_HELP_NERVE * THINK, "help_close")
    helpers = [
        ship for response in state.responses if response.arrived for ship in response.ships if ship.alive
    ]
    if helpers and "help" not in group.seen:
        group.seen.add("help")
        mood.move(world, group, "nerve", tuning.HELP_HERE_NERVE, "help_here")
        talk.at(state, group, "responders_here")
    if helpers:
        more = max(1, 1 + len(helpers) - len(group.flying))
        mood.drift(world, group, "nerve", tuning.OUTGUNNED_NERVE * more * THINK, "outgunned")


def by_cover(world: World, state: StandoffState, group: GroupState) -> None:
    """A mark behind rock: what cannot be seen cannot be held up."""
    if group.sighted:
        return
    mood.drift(world, group, "patience", tuning.COVER_PATIENCE * THINK, "hidden")
    mood.drift(world, group, "greed", tuning.COVER_GREED * THINK, "hidden")
    talk.at(state, group, "lost_sight")


def by_flight(world: World, group: GroupState) -> None:
    """A mark that runs from them does not mean to pay."""
    mark = mark_of(world, group)
    if group.phase == "waiting" and mark is not None and hypot(*mark.velocity) > tuning.RUN_SPEED:
        mood.drift(world, group, "patience", tuning.RUN_PATIENCE * THINK, "running")


def by_guns(world: World, state: StandoffState, group: GroupState) -> None:
    """Whoever looks into the mass driver from close by would rather not."""
    aimed = state.bearing.get(world.ship.number, 0)
    if any(ship.number == aimed for ship in group.flying):
        mood.drift(world, group, "nerve", tuning.AIMED_NERVE * THINK, "guns")


def by_pod(world: World, state: StandoffState, group: GroupState) -> None:
    """A pod that is got ready buys time; one that was promised and is not, costs it; one that is out is greed itself."""
    bay = state.bay
    if bay.running and bay.exotic > 0.0 and group.stalled < state.spec.cargo.pressurise:
        group.stalled += THINK
        mood.drift(world, group, "patience", tuning.POD_PATIENCE * THINK, "pressurising")
    elif bay.promised and not bay.away and not bay.running:
        mood.drift(world, group, "patience", tuning.STALL_PATIENCE * THINK, "stalling")
        if group.patience < 2 * tuning.IMPATIENT:
            talk.at(state, group, "stalled")
    if bay.pressure == 1.0 and not bay.away:
        talk.at(state, group, "pod_ready")
    if bay.away and "pod" not in group.seen and sees_pod(world, state, group):
        group.seen.add("pod")
        mood.move(world, group, "greed", tuning.POD_SEEN_GREED, "pod_seen")
        talk.at(state, group, "pod_away")


def sees_pod(world: World, state: StandoffState, group: GroupState) -> bool:
    """Whether any of them has the drifting pod in sight."""
    out = state.bay.out
    return out is not None and any(sight.clear(world, each.position, out.position) for each in group.flying)


def by_scan(world: World, state: StandoffState, group: GroupState, found: float) -> None:
    """A scan of the ship tells them what is aboard, as far as it sees."""
    mood.move(world, group, "believes", found - group.believes, "scan")
    talk.expose_by_scan(world, state, group, found)
    if "hidden" in group.seen:
        talk.at(state, group, "found_hidden")
    if found == 0.0:
        talk.at(state, group, "nothing_found")
        mood.move(world, group, "greed", tuning.NOTHING_GREED, "scan")


def give_up_or_flee(world: World, state: StandoffState, group: GroupState) -> None:
    """Whatever they are at: without nerve they flee, without greed or after the limit they leave."""
    if group.leader is None:
        mood.turn(world, group, "gone", "disabled")
    elif not group.active:
        return
    elif group.nerve <= 0.0:
        go(world, state, group, "fleeing", "nerve")
    elif group.greed <= 0.0:
        go(world, state, group, "leaving", "greed")
    elif world.seconds >= state.spec.limit:
        go(world, state, group, "leaving", "limit")
    elif mark_of(world, group) is None or not is_alive(mark_of(world, group)):
        go(world, state, group, "leaving", "mark_gone")
    elif (
        "gave_up" in group.told
        and group.phase not in ("collecting", "scanning")
        and group.board_seconds == 0.0
    ):
        mood.turn(world, group, "pressing", "gave_up")


def is_alive(craft: Ship | Vessel | None) -> bool:
    """Whether there is still somebody to hold up."""
    return craft is not None and craft.alive


def go(world: World, state: StandoffState, group: GroupState, phase: Phase, reason: mood.Reason) -> None:
    """Break off."""
    talk.at(state, group, "fleeing" if phase == "fleeing" else "leaving")
    mood.turn(world, group, phase, reason)


def lurk(world: World, state: StandoffState, group: GroupState) -> None:
    """Behind cover, until it is time and the mark is near."""
    mark, leader, waits_for = mark_of(world, group), group.leader, group.spec.waits_for
    if waits_for is not None and not triggers.holds(world, waits_for):
        return
    if mark is not None and leader is not None and sight.apart(leader, mark) <= group.spec.notice:
        group.last_seen = Sighting(mark.position, mark.velocity, world.tick)
        mood.turn(world, group, "closing", "noticed")


def close_in(world: World, state: StandoffState, group: GroupState) -> None:
    """On the way to where they can speak."""
    mark, leader = mark_of(world, group), group.leader
    if mark is None or leader is None:
        return
    near = sight.apart(leader, mark) <= 1.5 * tuning.DEMAND_RANGE
    if near and group.sighted:
        demand(world, state, group)
    elif group.patience <= 0.0:
        press_or_leave(world, state, group)


def demand(world: World, state: StandoffState, group: GroupState) -> None:
    """Say what they want."""
    wanted = group.spec.demand
    mood.turn(world, group, "waiting", "arrived")
    world.report(Demanded(group.id, wanted.exotic or group.believes, wanted.claim))
    talk.at(state, group, "demand")


def wait(world: World, state: StandoffState, group: GroupState) -> None:
    """They have spoken; the pod ends it, or their patience does."""
    if state.bay.away and "pod" in group.seen and state.bay.out is not None and state.bay.out.holder == 0:
        mood.turn(world, group, "collecting", "pod_seen")
    elif group.got_claim and group.spec.demand.exotic == 0.0 and group.believes <= 0.5:
        go(world, state, group, "leaving", "claim")
    elif group.patience <= 0.0:
        press_or_leave(world, state, group)
    elif group.patience < tuning.IMPATIENT:
        talk.at(state, group, "impatient")


def press_or_leave(world: World, state: StandoffState, group: GroupState) -> None:
    """The end of their patience: who dares presses, who does not leaves."""
    if group.nerve >= tuning.PRESS_NERVE:
        talk.at(state, group, "pressing")
        mood.turn(world, group, "pressing", "patience")
    else:
        go(world, state, group, "leaving", "nerve")


def press(world: World, state: StandoffState, group: GroupState) -> None:
    """They come for it: fire at what moves, come aboard what holds still."""
    if state.bay.away and "pod" in group.seen and state.bay.out is not None and state.bay.out.holder == 0:
        mood.turn(world, group, "collecting", "pod_seen")
        return
    mark = mark_of(world, group)
    alongside = next((each for each in group.flying if mark is not None and is_alongside(each, mark)), None)
    group.board_seconds = group.board_seconds + THINK if alongside is not None else 0.0
    if mark is not None and group.board_seconds >= state.spec.seizes:
        board(world, state, group, mark)


def is_alongside(vessel: Vessel, mark: Craft) -> bool:
    """Whether a ship lies beside another one."""
    near = sight.apart(vessel, mark) <= tuning.BOARD_RANGE
    return near and sight.closing_speed(vessel, mark) <= tuning.BOARD_SPEED


def board(world: World, state: StandoffState, group: GroupState, mark: Ship | Vessel) -> None:
    """They come aboard and take what they find; what is shielded may stay."""
    found = mark.hold["exotic_matter"]
    if isinstance(mark, Ship):
        chance = scanning.search_odds(world, state)
        missed = state.rng.random() * 100.0 >= chance
        found -= pod.hidden(world, state) if missed else 0.0
        if "gave_up" in group.told:
            state.claim_kept = False
    found = min(found, group.spec.carries)
    mark.hold["exotic_matter"] -= found
    if isinstance(mark, Ship):
        state.bay.exotic = state.bay.wanted = 0.0
    group.taken += found
    world.report(Boarded(group.id, mark.id, found))
    go(world, state, group, "leaving", "boarded")


def collect(world: World, state: StandoffState, group: GroupState) -> None:
    """One of them flies to the pod and takes it."""
    out = state.bay.out
    if out is None or out.holder:
        taken_by_own = out is not None and any(each.number == out.holder for each in group.ships)
        mood.turn(world, group, "scanning" if taken_by_own else "waiting", "pod_lost")
        return
    taker = next((each for each in group.flying if pod.in_reach(each, out)), None)
    if taker is not None:
        pod.take(world, taker, out)
        mood.turn(world, group, "scanning", "pod_seen")
    elif world.tick - group.since > 60 * basics.TICKS_A_SECOND:
        press_or_leave(world, state, group)


def scan_pod(world: World, state: StandoffState, group: GroupState) -> None:
    """They look into the pod: is it what they came for?"""
    out = state.bay.out
    if out is None or world.tick - group.since < tuning.SCAN_SECONDS * basics.TICKS_A_SECOND:
        return
    holder = next((each for each in group.flying if each.number == out.holder), None)
    if holder is None:
        mood.turn(world, group, "waiting", "pod_lost")
        return
    group.taken += out.exotic
    world.report(PodScanned(holder.id, out.exotic))
    mood.move(world, group, "believes", -out.exotic, "paid")
    judge(world, state, group, out.exotic)


def judge(world: World, state: StandoffState, group: GroupState, found: float) -> None:
    """Content with what they got they leave; else they want the rest."""
    expected = group.believes + found
    wanted = group.spec.demand.exotic or expected
    if found >= 0.01 * group.spec.demand.enough * min(wanted, group.spec.carries):
        talk.at(state, group, "pod_scanned")
        go(world, state, group, "leaving", "content")
        return
    talk.at(state, group, "pod_short")
    talk.expose_by_scan(world, state, group, found)
    mood.move(world, group, "nerve", tuning.SHORT_NERVE, "pod_scan")
    mood.turn(world, group, "waiting", "pod_scan")
    group.patience = min(group.patience, tuning.IMPATIENT)


def depart(world: World, state: StandoffState, group: GroupState) -> None:
    """Off they fly; who is far enough is gone."""
    width, height = world.level.arena.size
    for vessel in group.flying:
        x, y = vessel.position
        outside = abs(x) > width / 2 or abs(y) > height / 2
        if outside or sight.apart(vessel, world.ship) > tuning.LEAVE_RANGE:
            leave(world, vessel)
    if group.leader is None:
        mood.turn(world, group, "gone", "left")


def stay_gone(world: World, state: StandoffState, group: GroupState) -> None:
    """Nobody is left to think."""


STEPS: dict[Phase, Callable[[World, StandoffState, GroupState], None]] = {
    "lurking": lurk,
    "closing": close_in,
    "waiting": wait,
    "pressing": press,
    "collecting": collect,
    "scanning": scan_pod,
    "leaving": depart,
    "fleeing": depart,
    "gone": stay_gone,
}
