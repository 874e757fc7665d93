"""How a group makes up its mind: what it sees moves it, and what it has become decides what it does next.

It never freezes: patience runs out, the limit of the level comes, and each phase but the last ends in another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.level.endings import Phase
from game.sim import triggers
from game.sim import tuning as basics
from game.sim.entities import Craft, Ship, Vessel
from game.sim.standoff import harm, influences, mood, pod, scanning, sight, talk, tanks, tuning, watch
from game.sim.standoff.craft import leave
from game.sim.standoff.events import Boarded, Demanded, PodScanned
from game.sim.standoff.state import GroupState, Sighting, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World, state: StandoffState) -> None:
    """Let the groups think, each on its own ticks."""
    harm.take_to_heart(world, state)
    for index, group in enumerate(state.groups):
        if (world.tick + 7 * index) % tuning.THINK_TICKS == 0 and group.phase != "gone":
            think(world, state, group)


def think(world: World, state: StandoffState, group: GroupState) -> None:
    """One thought: see, be moved, decide."""
    watch.look(world, state, group)
    if group.active and group.phase != "lurking":
        influences.be_moved(world, state, group)
    STEPS[group.phase](world, state, group)
    give_up_or_flee(world, state, group)


def give_up_or_flee(world: World, state: StandoffState, group: GroupState) -> None:
    """Whatever they are at: without nerve they flee, without greed or fuel or after the limit they leave."""
    if group.leader is None:
        mood.turn(world, group, "gone", "disabled")
    elif not group.active:
        return
    elif group.nerve <= 0.0:
        go(world, state, group, "fleeing", "nerve")
    elif group.greed <= 0.0:
        go(world, state, group, "leaving", "greed")
    elif group.phase != "lurking" and all(tanks.is_spent(tanks.delta_v(ship)) for ship in group.flying):
        go(world, state, group, "leaving", "fuel")
    elif world.seconds >= state.spec.limit:
        go(world, state, group, "leaving", "limit")
    elif watch.mark_of(world, group) is None or not is_alive(watch.mark_of(world, group)):
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
    mark, leader, waits_for = watch.mark_of(world, group), group.leader, group.spec.waits_for
    if waits_for is not None and not triggers.holds(world, waits_for):
        return
    if mark is not None and leader is not None and sight.apart(leader, mark) <= group.spec.notice:
        group.last_seen = Sighting(mark.position, mark.velocity, world.tick)
        mood.turn(world, group, "closing", "noticed")


def close_in(world: World, state: StandoffState, group: GroupState) -> None:
    """On the way to where they can speak."""
    mark, leader = watch.mark_of(world, group), group.leader
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
    mark = watch.mark_of(world, group)
    alongside = next((each for each in group.flying if mark is not None and is_alongside(each, mark)), None)
    group.board_seconds = group.board_seconds + watch.THINK if alongside is not None else 0.0
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
