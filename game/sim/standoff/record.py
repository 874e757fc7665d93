"""A standoff as plain facts, for the digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.entities import Vessel
from game.sim.standoff.state import GroupState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World


def ships(world: World) -> list[tuple[object, ...]]:
    """All other ships and pods."""
    return [vessel_facts(vessel) for vessel in world.vessels] + [
        (pod.number, pod.exotic, *pod.position, *pod.velocity) for pod in world.pods
    ]


def vessel_facts(vessel: Vessel) -> tuple[object, ...]:
    """One of them."""
    motion = (*vessel.position, *vessel.velocity, vessel.angle, vessel.spin)
    load = (
        vessel.fuel,
        vessel.hull,
        tuple(vessel.hold.values()),
        vessel.shed,
        vessel.rounds,
        vessel.ready_tick,
    )
    burn = (vessel.main, vessel.reverse, vessel.side, vessel.torque, vessel.controls)
    return (vessel.number, motion, load, burn)


def minds(state: StandoffState) -> tuple[object, ...]:
    """What the groups, the radio, the pod, the beacon and the slugs are at."""
    talk, bay = state.talk, state.bay
    return (
        [group_facts(group) for group in state.groups],
        (talk.exchange, talk.until, talk.queue, talk.given, len(talk.lies)),
        (bay.exotic, bay.wanted, bay.pressure, bay.running, bay.promised, bay.away),
        (state.beacon_tick, [(each.due, each.arrived) for each in state.responses]),
        (state.rounds, state.ready_tick, state.claim_kept, state.abandon_ticks, state.result),
        [(shot.number, shot.x, shot.y, shot.vx, shot.vy) for shot in state.shots],
        state.rng.getstate(),
    )


def group_facts(group: GroupState) -> tuple[object, ...]:
    """One group's mind."""
    mind = (group.greed, group.nerve, group.patience, group.believes, group.phase, group.since)
    knows = (
        group.told,
        sorted(group.seen),
        group.sighted,
        group.last_seen,
        group.blind_seconds,
        group.scan_seconds,
    )
    did = (group.taken, group.board_seconds, group.stalled, group.broke_off, group.foe)
    return (group.id, mind, knows, did)
