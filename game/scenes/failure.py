"""Why a mission failed: by how much a limit was broken, what would have been enough, and what to do next time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import TYPE_CHECKING

from game.level.goals import Keep
from game.play.course import left_of
from game.sim import bearings, helping, tuning
from game.sim import events as happened
from game.sim.entities import Zone
from game.sim.frames import minus
from game.sim.objectives import ObjectiveState, aim_of
from game.view.figures import (
    celsius_text,
    distance_text,
    kilograms_text,
    mass_text,
    minutes,
    percent_text,
    speed_text,
)
from game.view.panel.marks import plain_name
from game.view.panel.objectives import text_of
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.amounts import Breach
    from game.sim.entities import Structure
    from game.sim.gear import PortState
    from game.sim.units import Unit

HULL_SPAN = tuning.HULL_LETHAL_SPEED - tuning.HULL_FREE_SPEED
"""m/s of a knock from the first scratch to the loss of a whole hull."""
SPARED = 10.0
"""% of hull that is to be left where it is told how much less of something would have been enough."""
CLOSING = 0.5
"""m/s from which a way is told in seconds too."""


@dataclass(slots=True)
class LastBlow:
    """The last thing that cost hull: what it was, the percent it took of how much, and whether it was a knock."""

    hull: float = 100.0
    """% now; to be given as it is at the start."""
    cause: str = ""
    percent: float = 0.0
    before: float = 100.0
    by_knock: bool = False

    def see(self, events: Iterable[happened.Event], hull: float) -> None:
        """Take what happened in a tick; ``hull`` is what is left after it. Of several blows the hardest counts."""
        knocked: set[str] = set()
        hardest, left = 0.0, self.hull
        for event in events:
            match event:
                case happened.Collided(other=other):
                    knocked.add(other)
                case happened.HullDamaged(percent=percent, cause=cause):
                    if percent >= hardest:
                        hardest = percent
                        self.cause, self.percent, self.before = cause, percent, left
                        self.by_knock = cause in knocked
                    left -= percent
        self.hull = hull


@dataclass(frozen=True, slots=True)
class Failure:
    """A lost mission explained, after the reason itself. Each may be empty where it cannot be told."""

    missed: str = ""
    """By how much the limit was broken, and by what."""
    enough: str = ""
    """What would have been enough."""
    remedy: str = ""
    """What to do next time."""


def bearable(world: World, hull: float, limit: float = 0.0) -> float:
    """m/s of a knock that leaves just the limit, in %, of a hull."""
    return tuning.HULL_FREE_SPEED + (hull - limit) / 100.0 / helping.hull_share(world) * HULL_SPAN


def failure_of(
    world: World, blow: LastBlow, keys: Mapping[str, str], crew_seconds: float | None = None
) -> Failure:
    """Explain a lost mission.

    Args:
        world: that was lost.
        blow: the last that cost hull.
        keys: what to call the key or button of each action.
        crew_seconds: that the recorded flight of the level took, where there is one.
    """
    outcome = world.outcome
    if outcome is None or outcome.won:
        return Failure()
    match outcome.reason:
        case "hull":
            return _hull(world, blow, 0.0, keys)
        case "oxygen":
            return _oxygen(world)
        case "lost":
            return _lost(world, keys)
        case "seized":
            return _seized(world, keys)
        case "ship_lost":
            return _shot_down(world, blow)
        case "given_up":
            return Failure(_given_up(world))
    return _breach(world, outcome.breach, blow, keys, crew_seconds) if outcome.breach else Failure()


def _breach(
    world: World, breach: Breach, blow: LastBlow, keys: Mapping[str, str], crew_seconds: float | None
) -> Failure:
    over = abs(breach.value - breach.limit)
    match breach.on:
        case "hull":
            return _hull(world, blow, breach.limit, keys)
        case "fuel":
            more = kilograms_text(ceil(over))
            missed = say("loss.fuel", over=more, burnt=kilograms_text(world.ship.burnt))
            return Failure(missed, say("enough.fuel", over=more), say("remedy.fuel"))
        case "time":
            return Failure(_open_tasks(world), _enough_time(breach.limit, crew_seconds), say("remedy.time"))


def _hull(world: World, blow: LastBlow, limit: float, keys: Mapping[str, str]) -> Failure:
    thing = world.find(blow.cause)
    cause = plain_name(thing, world.level) if thing is not None else say("loss.something")
    if blow.by_knock:
        bears, speed = bearable(world, blow.before, limit), bearable(world, blow.percent)
        figures = {
            "cause": cause,
            "speed": speed_text(speed),
            "over": speed_text(max(0.1, speed - bears)),
            "hull": percent_text(blow.before),
        }
        enough = say("enough.knock", bearable=speed_text(floor(bears * 10) / 10))
        return Failure(say("loss.knock", **figures), enough, say("remedy.knock", match=keys["match"]))
    if isinstance(thing, Zone):
        rate = thing.strength * helping.hull_share(world)
        missed = say("loss.worn", cause=cause, rate=percent_text(rate, 1), hull=percent_text(limit))
        enough = say("enough.worn", seconds=ceil(SPARED / rate), hull=percent_text(limit + SPARED))
        return Failure(missed, enough, say("remedy.worn"))
    missed = say(
        "loss.strain", cause=cause, percent=percent_text(blow.percent), hull=percent_text(blow.before)
    )
    return Failure(missed, say("enough.strain"), say("remedy.strain"))


def _shot_down(world: World, blow: LastBlow) -> Failure:
    missed = say("loss.hit", percent=percent_text(blow.percent), hull=percent_text(blow.before))
    return Failure(missed, say("enough.hit", time=minutes(world.seconds)), say("remedy.standoff"))


def _oxygen(world: World) -> Failure:
    masks, near = f"{tuning.MASK_SECONDS:.0f}", _nearest_port(world)
    missed = say("loss.oxygen", tanks=minutes(world.level.ship.oxygen), masks=masks)
    if near is None:
        return Failure(missed, "", say("remedy.oxygen"))
    structure, away, closing = near
    figures = {"port": plain_name(structure, world.level), "distance": distance_text(away)}
    if closing > CLOSING:
        missed = say("loss.oxygen_way", seconds=ceil(away / closing), **figures)
    else:
        missed = say("loss.oxygen_away", **figures)
    return Failure(missed, say("enough.oxygen", time=minutes(world.seconds)), say("remedy.oxygen"))


def _nearest_port(world: World) -> tuple[Structure, float, float] | None:
    """The nearest place to dock at, how many metres away, and the m/s by which the ship comes nearer."""
    ship, ports = world.ship, [(each, port) for each in world.structures for port in each.ports]

    def away(of: tuple[Structure, PortState]) -> float:
        return hypot(*minus(of[0].position, ship.position))

    if not ports:
        return None
    structure, _ = min(ports, key=away)
    (dx, dy), (vx, vy) = (
        minus(structure.position, ship.position),
        minus(ship.velocity, structure.velocity),
    )
    distance = max(1.0, hypot(dx, dy))
    return structure, distance, (dx * vx + dy * vy) / distance


def _lost(world: World, keys: Mapping[str, str]) -> Failure:
    seconds = f"{tuning.OUTSIDE_SECONDS:.0f}"
    missed = say("loss.lost", distance=distance_text(beyond(world)), seconds=seconds)
    back = world.seconds
    return Failure(missed, say("enough.lost", time=minutes(back)), say("remedy.lost", dock=keys["dock"]))


def beyond(world: World) -> float:
    """M by which the ship is beyond the edge of the sector; 0 inside."""
    (x, y), (width, height) = world.ship.position, world.level.arena.size
    return hypot(max(0.0, abs(x) - width / 2), max(0.0, abs(y) - height / 2))


def _seized(world: World, keys: Mapping[str, str]) -> Failure:
    unit = seized_unit(world)
    remedy = say("remedy.seized", bench=keys["bench"])
    if unit is None:
        return Failure("", "", remedy)
    bearing = unit.bearing
    limit = bearings.limit_celsius(bearing.fitted, bearing.kind)
    name = say(f"system.{unit.kind}")
    if bearing.celsius > limit:
        share = bearings.sustainable_speed(bearing.fitted, bearing.kind)
        missed = say(
            "loss.hot", system=name, over=celsius_text(bearing.celsius - limit), limit=celsius_text(limit)
        )
        return Failure(missed, say("enough.hot", speed=percent_text(floor(100 * share))), remedy)
    warned = next((told.tick for told in unit.history if told.what in ("noisy", "shaking", "failing")), None)
    if warned is None:
        return Failure("", "", remedy)
    seconds = world.seconds - warned / tuning.TICKS_A_SECOND
    missed = say("loss.life", system=name, seconds=ceil(seconds))
    return Failure(missed, say("enough.life", time=minutes(world.seconds)), remedy)


def seized_unit(world: World) -> Unit | None:
    """The system that had to hold and did not."""
    return next((unit for unit in world.systems if unit.required and unit.bearing.seized), None)


def _given_up(world: World) -> str:
    failed = next((state for state in _tasks(world) if state.state == "failed"), None)
    return say("loss.given_up", task=text_of(failed, world)) if failed is not None else ""


def _enough_time(limit: float, crew_seconds: float | None) -> str:
    if crew_seconds is not None and crew_seconds < limit:
        return say("enough.time_crew", time=minutes(crew_seconds))
    return say("enough.time", limit=minutes(limit))


def _open_tasks(world: World) -> str:
    """How many tasks were still open when time was up, and what was left of the one in hand."""
    tasks = list(_tasks(world))
    done = sum(state.state == "done" for state in tasks)
    told = say("loss.tasks", done=done, count=len(tasks))
    left = next((left_text(state, world) for state in tasks if state.state != "done"), "")
    return f"{told} {left}".strip()


def left_text(state: ObjectiveState, world: World) -> str:
    """What is left of a task: ore, or the way; empty where neither can be told."""
    left = left_of(state, world)
    aim = world.find(aim_of(state.spec) or "")
    if left is None:
        return ""
    if left[0] > 0.0:
        return say("loss.left_ore", mass=mass_text(left[0]))
    return (
        say("loss.left_way", distance=distance_text(left[1]), place=plain_name(aim, world.level))
        if aim
        else ""
    )


def _tasks(world: World) -> Iterator[ObjectiveState]:
    for top in world.objectives:
        for state in top.walk():
            if not state.children and not isinstance(state.spec, Keep):
                yield state
