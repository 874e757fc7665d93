"""What pilots do: where each ship of a group belongs in each phase, whom it points at, and when it fires.

A pilot looks at the world as the player could, and makes ``Controls``; ships take turns, so that a tick is never crowded.
"""

from __future__ import annotations

from dataclasses import replace
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING

from game.level.endings import Phase
from game.sim.entities import Craft, Ship, Vessel
from game.sim.frames import Vector, minus
from game.sim.standoff import cover, evasion, harm, sight, steering, tuning, wake, watch, weapons
from game.sim.standoff.events import GunsBore
from game.sim.standoff.kinds import DRIVER, KINDS
from game.sim.standoff.state import GroupState, Sighting, StandoffState
from game.sim.standoff.steering import Course

if TYPE_CHECKING:
    from game.sim.world import World

STATIONS: tuple[Phase, ...] = ("lurking", "waiting", "collecting", "scanning")
"""Phases in which the ships of a group keep their places, whoever aims at them: while they talk or fetch the pod."""


def run(world: World, state: StandoffState) -> None:
    """Let the pilots whose turn it is decide; let all who may fire look along their guns."""
    for index, vessel in enumerate(world.vessels):
        if vessel.alive and (world.tick + index) % tuning.PILOT_TICKS == 0:
            decide(world, state, vessel)
    if world.tick % tuning.PILOT_TICKS == 0:
        aim_driver(world, state)


def decide(world: World, state: StandoffState, vessel: Vessel) -> None:
    """One decision of a pilot: where to, which way round, and whether to fire."""
    group = state.group_of(vessel)
    foe = foe_of(world, state, vessel, group)
    vessel.controls = steering.fly(world, vessel, course_now(world, state, vessel, group, foe))
    bears = foe is not None and gun_bears(world, vessel, foe)
    note_bearing(world, state, vessel, foe if bears else None)
    if bears and foe is not None and may_fire(world, state, vessel, group, foe):
        weapons.shoot(world, state, vessel, foe.number)


def course_now(
    world: World, state: StandoffState, vessel: Vessel, group: GroupState | None, foe: Ship | Vessel | None
) -> Course:
    """Where a ship belongs; under fire it swings, unless it has a place to keep or goes alongside somebody."""
    is_mark = any(each.active and each.spec.mark == vessel.id for each in state.groups)
    if group is not None:
        course = course_in(world, state, vessel, group)
    else:
        course = course_of_helper(world, vessel, foe, is_mark)
    stays = is_mark if group is None else group.phase in STATIONS
    threat = None if stays or course.touch else evasion.aimed_by(world, state, vessel)
    return course if threat is None else evasion.jinking(world, vessel, course, threat)


def foe_of(
    world: World, state: StandoffState, vessel: Vessel, group: GroupState | None
) -> Ship | Vessel | None:
    """Whom a ship points its gun at: who hurt its group, else the mark; helpers at the nearest that wants something."""
    if group is not None:
        return (harm.foe(world, group) or watch.mark_of(world, group)) if group.active else None
    hostile = [ship for other in state.groups if other.phase != "lurking" for ship in other.flying]
    return min(hostile, key=lambda ship: sight.apart(ship, vessel), default=None)


def course_in(world: World, state: StandoffState, vessel: Vessel, group: GroupState) -> Course:
    """Where a ship of a group belongs now."""
    mark = watch.mark_of(world, group)
    if mark is None:
        return steering.hold(vessel)
    if group.phase == "lurking":
        return lurk(world, vessel, mark)
    if (
        not group.sighted
        and group.last_seen is not None
        and group.phase in ("closing", "waiting", "pressing")
    ):
        return search(group, vessel, group.last_seen)
    match group.phase:
        case "closing" | "waiting":
            return around(group, vessel, mark, tuning.DEMAND_RANGE)
        case "collecting" | "scanning":
            return to_pod(world, state, group, vessel, mark)
        case "pressing":
            return press_in(group, vessel, mark, harm.foe(world, group) or mark)
    return wake.away_from(world, vessel, mark, group.since)


def lurk(world: World, vessel: Vessel, mark: Craft) -> Course:
    """Out of the mark's sight: behind the nearest rock, if there is one close by."""
    if not sight.sees(world, vessel, mark):
        return steering.hold(vessel)
    place = cover.behind(world, vessel, mark.position)
    return steering.hold(vessel) if place is None else Course(place, speed=tuning.CREEP)


def search(group: GroupState, vessel: Vessel, last: Sighting) -> Course:
    """All around the place where the mark was seen last, each on another side, going round it."""
    count = len(group.flying)
    turn = 2.0 * pi * group.flying.index(vessel) / count + tuning.SEARCH_RATE * group.blind_seconds
    x, y = last.place
    return Course((x + tuning.SEARCH_RANGE * cos(turn), y + tuning.SEARCH_RANGE * sin(turn)))


def around(group: GroupState, vessel: Vessel, mark: Craft, distance: float) -> Course:
    """A place of its own around the mark: the leader ahead, the others to both sides, each with a clear line of fire."""
    leader = group.leader or vessel
    bearing = atan2(*reversed(minus(leader.position, mark.position)))
    place = group.flying.index(vessel)
    turn = tuning.SPREAD * ((place + 1) // 2) * (1 if place % 2 else -1)
    x, y = mark.position
    goal = (x + distance * cos(bearing + turn), y + distance * sin(bearing + turn))
    return Course(goal, mark.velocity, heading=aim(vessel, mark))


def aim(vessel: Vessel, other: Craft) -> float:
    """Heading in rad at which the gun bears on another ship."""
    gun = KINDS[vessel.kind].gun
    place = sight.lead(vessel, other, gun.speed)[0] if gun is not None else other.position
    x, y = minus(place, vessel.position)
    return atan2(y, x)


def to_pod(world: World, state: StandoffState, group: GroupState, vessel: Vessel, mark: Craft) -> Course:
    """The one who is nearest and has room flies to the pod; the others keep their places."""
    out = state.bay.out
    if out is None or out.holder or collector(group, out.position) is not vessel:
        return around(group, vessel, mark, tuning.DEMAND_RANGE)
    return Course(out.position, out.velocity, touch=out.number)


def collector(group: GroupState, place: Vector) -> Vessel | None:
    """Who of a group fetches the pod."""
    able = [ship for ship in group.flying if ship.room > 0.0]
    return min(able, key=lambda ship: hypot(*minus(ship.position, place)), default=None)


def press_in(group: GroupState, vessel: Vessel, mark: Ship | Vessel, foe: Ship | Vessel) -> Course:
    """The leader goes alongside a mark that holds still or is beaten; else they close in on the foe."""
    if vessel is group.leader and may_board(group, mark):
        x, y = minus(vessel.position, mark.position)
        apart = max(hypot(x, y), 1e-9)
        off = tuning.ALONGSIDE + KINDS[vessel.kind].radius
        goal = (mark.position[0] + off * x / apart, mark.position[1] + off * y / apart)
        return Course(goal, mark.velocity, heading=aim(vessel, mark), touch=mark.number)
    return around(group, vessel, foe, tuning.PRESS_RANGE)


def may_board(group: GroupState, mark: Ship | Vessel) -> bool:
    """Whether the mark gave up, is beaten, or does not move."""
    return (
        "gave_up" in group.told
        or mark.hull < tuning.BROKEN_HULL
        or hypot(*mark.velocity) < tuning.STILL_SPEED
    )


def course_of_helper(world: World, vessel: Vessel, foe: Ship | Vessel | None, is_mark: bool) -> Course:
    """Those who came to help put themselves between the player and who threatens; who cannot fight any more or never
    could takes cover, unless it is the one they are after: that one keeps still and lives."""
    if foe is None:
        return steering.hold(vessel)
    if vessel.kind in ("miner", "trader") or vessel.hull < tuning.BROKEN_HULL:
        return replace(steering.hold(vessel) if is_mark else lurk(world, vessel, foe), touch=foe.number)
    x, y = minus(foe.position, world.ship.position)
    apart = max(hypot(x, y), 1e-9)
    goal = (
        world.ship.position[0] + tuning.GUARD_RANGE * x / apart,
        world.ship.position[1] + tuning.GUARD_RANGE * y / apart,
    )
    far = hypot(*minus(goal, vessel.position)) > 3.0 * tuning.GUARD_RANGE
    return Course(goal, world.ship.velocity, tuning.HASTE, None if far else aim(vessel, foe))


def gun_bears(world: World, vessel: Vessel, foe: Craft) -> bool:
    """Whether a slug fired now would meet the other one on a steady course, past rock and friends."""
    gun = KINDS[vessel.kind].gun
    if gun is None or vessel.rounds <= 0:
        return False
    place, seconds = sight.lead(vessel, foe, gun.speed)
    if seconds * gun.speed > tuning.FIRE_RANGE or abs(sight.off_nose(vessel, place)) > tuning.BORE_ANGLE:
        return False
    return sight.clear(world, vessel.position, place) and not friends_in_line(world, vessel, foe)


def friends_in_line(world: World, vessel: Vessel, foe: Craft) -> bool:
    """Whether a slug would pass close to a ship that is not the foe, as long as it flies and on steady courses. There are
    people aboard of a wreck, too."""
    gun = KINDS[vessel.kind].gun
    assert gun is not None
    vx, vy = vessel.velocity
    slug = (vx + gun.speed * cos(vessel.angle), vy + gun.speed * sin(vessel.angle))
    muzzle = vessel.world_point(gun.muzzle)
    others: list[Ship | Vessel] = [world.ship, *world.vessels]
    return any(
        passes(muzzle, slug, other, tuning.MOST_SCATTER * gun.scatter)
        for other in others
        if other is not vessel and other is not foe
    )


def passes(muzzle: Vector, slug: Vector, other: Craft, stray: float) -> bool:
    """Whether a slug from a muzzle may come closer to a ship than friends like, if it leaves so many rad off."""
    rx, ry = minus(other.position, muzzle)
    vx, vy = minus(slug, other.velocity)
    speed = max(vx * vx + vy * vy, 1e-9)
    when = min(tuning.SHOT_SECONDS, max(0.0, (rx * vx + ry * vy) / speed))
    return hypot(rx - vx * when, ry - vy * when) < tuning.FRIEND_GAP + stray * hypot(vx, vy) * when


def may_fire(
    world: World, state: StandoffState, vessel: Vessel, group: GroupState | None, foe: Ship | Vessel
) -> bool:
    """Groups fire while they press and the mark is neither beaten nor still; helpers at who presses."""
    if group is not None:
        spared = may_board(group, foe) and foe is not harm.foe(world, group)
        return group.phase == "pressing" and foe.alive and not spared
    other = state.group_of(foe) if isinstance(foe, Vessel) else None
    return vessel.kind in ("responder", "patrol") and other is not None and other.phase == "pressing"


def note_bearing(world: World, state: StandoffState, vessel: Vessel, foe: Ship | Vessel | None) -> None:
    """Remember whom a gun bears on, and tell of it when it is new."""
    now = foe.number if foe is not None else 0
    if now and state.bearing.get(vessel.number, 0) != now and foe is not None:
        world.report(GunsBore(vessel.id, foe.id))
    state.bearing[vessel.number] = now


def aim_driver(world: World, state: StandoffState) -> None:
    """Whom the player's driver bears on: the nearest ship along its line that is close enough to feel it."""
    ship = world.ship
    felt = [
        vessel
        for vessel in world.vessels
        if vessel.alive
        and sight.apart(vessel, ship) <= tuning.NEAR_GUNS
        and abs(sight.off_nose(ship, sight.lead(ship, vessel, DRIVER.speed)[0])) <= 2.0 * tuning.BORE_ANGLE
        and sight.sees(world, ship, vessel)
    ]
    nearest = min(felt, key=lambda vessel: sight.apart(vessel, ship), default=None)
    state.bearing[ship.number] = nearest.number if nearest is not None and state.rounds > 0 else 0
