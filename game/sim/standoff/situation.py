"""A standoff boiled down to a few figures: what a forecast needs to know, and nothing that it may not."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, pi, sqrt
from typing import TYPE_CHECKING

from game.level.talk import Exchange, Moment
from game.sim import piloting
from game.sim import tuning as basics
from game.sim.entities import minus
from game.sim.standoff import scanning, sight
from game.sim.standoff.kinds import DRIVER, KINDS, LUCKY_STRIKE_TOUGHNESS
from game.sim.standoff.state import GroupState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World

ROUND = 500.0
"""m around the ship in which rock counts as cover."""


@dataclass(frozen=True, slots=True)
class Foe:
    """A ship of theirs: s between shots, m/s of a slug, % of our hull that a hit costs, % of its hull that ours cost."""

    reload: float
    speed: float
    bite: float
    suffers: float
    hull: float


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
    distance: float
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
    """m/s² ahead."""
    rounds: int
    haven: float | None
    """m to a port."""
    escape: float
    murk: float
    """Rocks' widths in a square metre: the chance that a line of so many metres is blocked is 1 - exp(-murk · length)."""
    left: float
    """s until the limit."""
    seizes: float
    sayings: dict[Moment, Saying]


def of(world: World, state: StandoffState, group: GroupState) -> Situation:
    """The situation as it is now, as seen from one group."""
    ship, cargo = world.ship, state.spec.cargo
    ships = [each for each in group.flying if KINDS[each.kind].gun is not None]
    wanted = group.spec.demand.exotic or group.believes
    ports = [place for place in world.structures if place.stock and place.ports]
    answered, due, helpers = help_times(world, state)
    return Situation(
        greed=group.greed,
        nerve=group.nerve,
        patience=group.patience,
        asked=wanted,
        content=0.01 * group.spec.demand.enough * min(wanted, group.spec.carries),
        foes=tuple(foe_of(each.kind, each.hull) for each in ships),
        distance=min((sight.apart(each, ship) for each in group.flying), default=0.0),
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
        push=piloting.strength(ship).ahead,
        rounds=state.rounds,
        haven=min((hypot(*minus(place.position, ship.position)) for place in ports), default=None),
        escape=state.spec.escape,
        murk=murk_around(world),
        left=max(0.0, state.spec.limit - world.seconds),
        seizes=state.spec.seizes,
        sayings={moment: best_of(state.spec.talk, name) for moment, name in group.spec.lines.items()},
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


def foe_of(kind: str, hull: float) -> Foe:
    """What a kind of ship can do to ours, and ours to it."""
    row = KINDS[kind]  # type: ignore[index]
    gun = row.gun
    assert gun is not None
    energy, ours = 0.5 * gun.slug * gun.speed**2, 0.5 * DRIVER.slug * DRIVER.speed**2
    return Foe(gun.reload, gun.speed, energy / LUCKY_STRIKE_TOUGHNESS, ours / row.toughness, hull)


def murk_around(world: World) -> float:
    """How much rock there is to hide behind, as widths in m over the area in m²."""
    x, y = world.ship.position
    near = [rock for rock in world.rocks if hypot(rock.position[0] - x, rock.position[1] - y) < ROUND]
    return sum(2.0 * sqrt(rock.outline.area / pi) for rock in near) / (pi * ROUND * ROUND)


def best_of(talk: dict[str, Exchange], name: str) -> Saying:
    """The best that can be said in an exchange and in those that follow it, lies and gifts left out."""
    patience = nerve = greed = 0.0
    seen: set[str] = set()
    key: str | None = name
    while key is not None and key not in seen:
        seen.add(key)
        honest = [each for each in talk[key].replies if not (each.lie or each.gives_up or each.gives_claim)]
        best = max(honest, key=lambda each: each.patience - 2.0 * (each.nerve + each.greed), default=None)
        if best is None or best.patience - 2.0 * (best.nerve + best.greed) <= 0.0:
            break
        patience, nerve, greed = patience + best.patience, nerve + best.nerve, greed + best.greed
        key = best.then
    return Saying(patience, nerve, greed)
