"""Whether a level's numbers fit together: counts, masses, limits and medals."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import Polygon

from game.level.contents import added_objectives, objectives_of, things_of, unfolded
from game.level.goals import Award, Collect, Deliver, Keep, Medals, Objective
from game.level.outlines import outline_of
from game.level.problems import Finding, Path
from game.level.rooms import area_of_vein
from game.level.spec import HOLD, MOST_THINGS, Level
from game.level.things import ORES, Asteroid, Debris, OreKind, Thing, Wreck
from game.saying import Saying

Goals = list[tuple[Path, Objective]]


def limit_findings(level: Level) -> Iterator[Finding]:
    """What is too much or says nothing, seen without the rest of the level."""
    if sum(level.ship.hold.values()) > HOLD:
        total = {"most": HOLD, "total": sum(level.ship.hold.values())}
        yield ("ship", "hold"), Saying("must hold at most {most:,} kg together, holds {total:,.0f}", **total)
    count = sum(thing.count if isinstance(thing, Debris) else 1 for _, thing in things_of(level))
    if count > MOST_THINGS:
        total = {"most": MOST_THINGS, "total": count}
        yield (
            ("things",),
            Saying("must be at most {most:,} with the pieces of debris fields, are {total:,}", **total),
        )
    for path, thing in things_of(level):
        if isinstance(thing, Wreck) and sum(thing.cargo.values()) >= thing.mass:
            total = {"mass": thing.mass, "total": sum(thing.cargo.values())}
            yield (
                (*path, "cargo"),
                Saying("must weigh less than the wreck's {mass:,.0f} kg, weighs {total:,.0f}", **total),
            )
    for path, objective in objectives_of(level):
        if isinstance(objective, Keep) and not _limits(objective):
            yield path, Saying("a limit needs 'hull_above', 'fuel_above' or 'within'")
        if isinstance(objective, Collect) and objective.mass > HOLD:
            asked = {"most": HOLD, "mass": objective.mass}
            yield (*path, "mass"), Saying("must be at most the hold's {most:,} kg, got {mass:,.0f}", **asked)
    if level.medals:
        yield from _medal_findings(level.medals)


def whole_findings(level: Level) -> Iterator[Finding]:
    """What a level asks for and its start does not give. Only for a level whose parts are all sound."""
    for path, objective in objectives_of(level):
        if isinstance(objective, Keep):
            yield from _broken_at_start(path, objective, level)
    yield from _ore_findings(level)


def _broken_at_start(path: Path, keep: Keep, level: Level) -> Iterator[Finding]:
    for name, limit, start in (
        ("hull_above", keep.hull_above, level.ship.hull),
        ("fuel_above", keep.fuel_above, level.ship.fuel),
    ):
        if limit is not None and limit >= start:
            yield (
                (*path, name),
                Saying("must be below the {start:g} at the start, got {limit:g}", start=start, limit=limit),
            )


def _ore_findings(level: Level) -> Iterator[Finding]:
    start = [found for i, goal in enumerate(level.objectives) for found in unfolded(("objectives", i), goal)]
    later = [list(unfolded(path, goal)) for path, goal in added_objectives(level)]
    for ore in ORES:
        supply = ore_in(level, ore)
        for goals in (start, *later):
            yield from _short(ore, supply, goals)


def ore_in(level: Level, ore: OreKind) -> float:
    """Kilograms of an ore in hold, veins and wrecks together; rock counts one metre deep."""
    return level.ship.hold.get(ore, 0.0) + sum(_ore_in_thing(thing, ore) for _, thing in things_of(level))


def _ore_in_thing(thing: Thing, ore: OreKind) -> float:
    if isinstance(thing, Wreck):
        return thing.cargo.get(ore, 0.0)
    if not isinstance(thing, Asteroid):
        return 0.0
    rock = Polygon(outline_of(thing))
    veins = [vein for vein in thing.veins if vein.ore == ore]
    return sum(area_of_vein(vein, rock) * thing.density * vein.richness for vein in veins)


def _short(ore: OreKind, supply: float, goals: Goals) -> Iterator[Finding]:
    asked = 0.0
    for path, goal in goals:
        if isinstance(goal, Deliver) and goal.ore == ore:
            asked += goal.mass
            needed = asked
        elif isinstance(goal, Collect) and goal.ore == ore:
            needed = goal.mass
        else:
            continue
        if needed > supply:
            yield (*path, "mass"), _too_little(ore, supply, goal.mass, needed)


def _too_little(ore: OreKind, supply: float, asked: float, needed: float) -> Saying:
    if needed == asked:
        return Saying(
            "the level holds only {supply:,.0f} kg of {ore}, got {asked:,.0f}",
            supply=supply,
            ore=ore,
            asked=asked,
        )
    return Saying(
        "the level holds only {supply:,.0f} kg of {ore}, got {asked:,.0f} "
        "({needed:,.0f} kg with the objectives before it)",
        supply=supply,
        ore=ore,
        asked=asked,
        needed=needed,
    )


def _limits(keep: Keep) -> list[float]:
    return [limit for limit in (keep.hull_above, keep.fuel_above, keep.within) if limit is not None]


def _medal_findings(medals: Medals) -> Iterator[Finding]:
    for name in ("gold", "silver"):
        award: Award = getattr(medals, name)
        if award == Award():
            yield ("medals", name), Saying("needs 'time', 'fuel', 'hull' or 'kept'")
    for name, most in (("time", True), ("fuel", True), ("hull", False), ("kept", False)):
        gold, silver = getattr(medals.gold, name), getattr(medals.silver, name)
        if silver is not None and (gold is None or (gold > silver if most else gold < silver)):
            yield ("medals", "gold", name), _too_loose(gold, silver, most)


def _too_loose(gold: float | None, silver: float, most: bool) -> Saying:
    found = {"silver": silver, "gold": Saying("nothing") if gold is None else f"{gold:g}"}
    if most:
        return Saying(
            "gold must ask at least as much as silver, must be at most {silver:g}, got {gold}", **found
        )
    return Saying(
        "gold must ask at least as much as silver, must be at least {silver:g}, got {gold}", **found
    )
