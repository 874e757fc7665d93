"""A standoff boiled down to a few figures: what a forecast needs to know, and nothing that it may not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot, pi, sqrt
from typing import TYPE_CHECKING

from game.level.talk import Exchange, Moment
from game.sim import piloting
from game.sim import tuning as basics
from game.sim.entities import Vessel
from game.sim.frames import Vector, minus
from game.sim.standoff import ballistics, scanning, sight
from game.sim.standoff.kinds import DRIVER, KINDS, LUCKY_STRIKE_TOUGHNESS
from game.sim.standoff.state import GroupState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World

ROUND = 500.0
"""m around the ship in which rock counts as cover."""


@dataclass(frozen=True, slots=True)
class Foe:
    """A ship of theirs: place and velocity as seen from ours, what it can do to us, and what we can do to it."""

    place: Vector
    velocity: Vector
    hull: float
    push: float
    back: float
    side: float
    """m/s² ahead, back and sideways."""
    reach: float
    """m from its centre to its farthest corner."""
    hull_size: tuple[float, float]
    """m, half its length and half its beam."""
    screen: float | None
    """m from our ship to the rock that lies between now, None where none does."""
    reload: float = 0.0
    """s between shots; 0 where it has no gun."""
    speed: float = 0.0
    """m/s of a slug."""
    scatter: float = 0.0
    """rad, standard deviation of a slug's course."""
    bite: float = 0.0
    """% of our hull that a hit costs."""
    suffers: float = 0.0
    """% of its hull that one of our slugs costs."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What the best reply at a moment does to them: s of patience, points of nerve and greed."""

    patience: float = 0.0
    nerve: float = 0.0
    greed: float = 0.0


@dataclass(frozen=True, slots=True)
class Situation:
    """One group and the player's ship, in SI units, % and points; times count from now, None is never."""

    greed: float
    nerve: float
    patience: float
    asked: float
    """kg that they ask for."""
    content: float
    """kg in the pod with which they leave."""
    foes: tuple[Foe, ...]
    """The first leads."""
    mark: Vector | None
    """Where whom they are after keeps still, as seen from our ship; None if it is our ship."""
    velocity: Vector
    nose: float
    """rad"""
    waiting: bool
    """Whether they have come close and said what they want."""
    pressing: bool
    spoken: bool
    answered_in: float | None
    help_in: float | None
    helpers: int
    beacon_open: bool
    claim_unheard: bool
    pod: float
    pod_room: float
    pumping: float
    """s of pressurising that are left."""
    credit: float
    """s of pressurising for which they will still wait."""
    exotic: float
    shielded: float
    search_odds: float
    hull: float
    push: float
    back: float
    side: float
    """m/s² ahead, back and sideways."""
    turn: float
    """rad/s²"""
    hull_size: tuple[float, float]
    """m, half our ship's length and half its beam."""
    held: bool
    """Whether legs or a collar hold our ship."""
    room: tuple[float, float, float, float]
    """m from our ship to the arena's edges: left, right, down, up."""
    rounds: int
    haven: Vector | None
    """Where the nearest port is, as seen from our ship."""
    escape: float
    murk: float
    """Rocks' widths in a square metre: the chance that a line of so many metres is blocked is 1 - exp(-murk · length)."""
    left: float
    """s until the limit."""
    seizes: float
    promises: dict[Moment, Saying]
    """The best that can be said at a moment by who promises the pod,"""
    refusals: dict[Moment, Saying]
    """and by who does not."""


def of(world: World, state: StandoffState, group: GroupState) -> Situation:
    """The situation as it is now, as seen from one group."""
    ship, cargo = world.ship, state.spec.cargo
    mark = world.find(group.spec.mark)
    power = piloting.strength(ship)
    wanted = group.spec.demand.exotic or group.believes
    ports = [place for place in world.structures if place.stock and place.ports]
    talk, lines = state.spec.talk, group.spec.lines.items()
    answered, due, helpers = help_times(world, state)
    return Situation(
        greed=group.greed,
        nerve=group.nerve,
        patience=group.patience,
        asked=wanted,
        content=0.01 * group.spec.demand.enough * min(wanted, group.spec.carries),
        foes=tuple(foe_of(world, each) for each in group.flying),
        mark=minus(mark.position, ship.position) if isinstance(mark, Vessel) else None,
        velocity=ship.velocity,
        nose=ship.angle,
        waiting=group.phase not in ("lurking", "closing"),
        pressing=group.phase == "pressing",
        spoken="demand" in group.said,
        answered_in=answered,
        help_in=due,
        helpers=helpers,
        beacon_open=state.beacon_tick > 0,
        claim_unheard=state.spec.claim_filed and "beacon" not in group.seen,
        pod=0.0 if state.bay.away else state.bay.exotic,
        pod_room=0.0 if state.bay.away else cargo.pod,
        pumping=(1.0 - state.bay.pressure) * cargo.pressurise,
        credit=max(0.0, cargo.pressurise - group.stalled),
        exotic=ship.hold["exotic_matter"],
        shielded=cargo.shielded,
        search_odds=scanning.search_odds(world, state),
        hull=ship.hull,
        push=power.ahead,
        back=power.back,
        side=power.side,
        turn=power.turn,
        hull_size=ballistics.size("miner"),
        held=ship.clamp is not None or ship.dock is not None,
        room=room_around(world),
        rounds=state.rounds,
        haven=min(
            (minus(place.position, ship.position) for place in ports),
            key=lambda way: hypot(*way),
            default=None,
        ),
        escape=state.spec.escape,
        murk=murk_around(world),
        left=max(0.0, state.spec.limit - world.seconds),
        seizes=state.spec.seizes,
        promises={moment: best_of(talk, name, promising=True) for moment, name in lines},
        refusals={moment: best_of(talk, name, promising=False) for moment, name in lines},
    )


def help_times(world: World, state: StandoffState) -> tuple[float | None, float | None, int]:
    """Seconds until somebody answers and until they come, if the beacon is opened now at the latest; how many come."""
    if not state.responses:
        return None, None, 0
    since = (world.tick - state.beacon_tick) / basics.TICKS_A_SECOND if state.beacon_tick else 0.0
    first = min(state.responses, key=lambda each: each.spec.answers_after + each.spec.arrives_after)
    answered = max(0.0, first.spec.answers_after - since)
    due = max(0.0, first.spec.answers_after + first.spec.arrives_after - since)
    return answered, due, len(first.spec.ships)


def room_around(world: World) -> tuple[float, float, float, float]:
    """Metres from the player's ship to the arena's edges."""
    (x, y), (width, height) = world.ship.position, world.level.arena.size
    return (-0.5 * width - x, 0.5 * width - x, -0.5 * height - y, 0.5 * height - y)


def screen_before(world: World, vessel: Vessel) -> float | None:
    """Metres from the player's ship to the first that blocks its sight of another; None where nothing does."""
    ship = world.ship
    hit = world.physics.space.segment_query_first(ship.position, vessel.position, 0.0, sight.SOLID)
    return hypot(*minus(hit.point, ship.position)) if hit is not None else None


def foe_of(world: World, vessel: Vessel) -> Foe:
    """A ship of theirs as it is now, seen from ours."""
    ship = world.ship
    row, power = KINDS[vessel.kind], piloting.strength(vessel)
    gun, ours = row.gun, 0.5 * DRIVER.slug * DRIVER.speed**2
    foe = Foe(
        minus(vessel.position, ship.position),
        vessel.velocity,
        vessel.hull,
        power.ahead,
        power.back,
        power.side,
        row.radius,
        ballistics.size(vessel.kind),
        screen_before(world, vessel),
        suffers=ours / row.toughness,
    )
    if gun is None or vessel.rounds <= 0:
        return foe
    bite = 0.5 * gun.slug * gun.speed**2 / LUCKY_STRIKE_TOUGHNESS
    return replace(foe, reload=gun.reload, speed=gun.speed, scatter=gun.scatter, bite=bite)


def murk_around(world: World) -> float:
    """How much rock there is to hide behind, as widths in m over the area in m²."""
    x, y = world.ship.position
    near = [rock for rock in world.rocks if hypot(rock.position[0] - x, rock.position[1] - y) < ROUND]
    return sum(2.0 * sqrt(rock.outline.area / pi) for rock in near) / (pi * ROUND * ROUND)


def best_of(talk: dict[str, Exchange], name: str, promising: bool) -> Saying:
    """The best that can be said in an exchange and in those that follow it, lies and gifts left out, and promises of the
    pod if need be."""
    patience = nerve = greed = 0.0
    seen: set[str] = set()
    key: str | None = name
    while key is not None and key not in seen:
        seen.add(key)
        honest = [each for each in talk[key].replies if not (each.lie or each.gives_up or each.gives_claim)]
        honest = [each for each in honest if promising or not each.promises_pod]
        best = max(honest, key=lambda each: each.patience - 2.0 * (each.nerve + each.greed), default=None)
        if best is None or best.patience - 2.0 * (best.nerve + best.greed) <= 0.0:
            break
        patience, nerve, greed = patience + best.patience, nerve + best.nerve, greed + best.greed
        key = best.then
    return Saying(patience, nerve, greed)
