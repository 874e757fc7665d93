"""Faults: how they begin, who has a part in them, and how they are told: heard, then on the trace, then on the panel.

What is told comes from the bearing's own state and is never made up; each step is told at its own time, in order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.level import script
from game.level.equipment import SystemKind
from game.sim import bearings, drilling, tuning
from game.sim.bearings import Bearing, Cause
from game.sim.events import Event
from game.sim.materials import HOUSINGS
from game.sim.surfaces import hardness_factor
from game.sim.system_events import BearingFailing, BearingNoisy, BearingSeized, BearingShaking, FilmBroken
from game.sim.units import STAGES, Told, Unit, rated_watts

if TYPE_CHECKING:
    from game.sim.world import World

QUIET = 0.8 * bearings.NOISY
"""Distress below which a bearing that has cooled counts as sound again."""
FILM_LEFT = 0.5
"""Share of the load on oil below which, over the grease's limit, the film counts as broken."""
HARD_KNOCK = 0.01
"""Share of its life from which a knock goes into a bearing's history."""
ROUGH = 1.25
"""Friction, over that of a certified bearing at rated duty, from which a bearing counts as a drag on others; cold grease
drags more than warm, and is nobody's fault."""
WARM = 1.0
"""K from which a warmer coolant counts."""


# --- how they begin -----------------------------------------------------------------------------------------------
def inject(world: World, fault: script.Fault) -> None:
    """Break something, as a level asks."""
    unit = world.systems[fault.system]
    bearing = unit.bearing
    match fault.kind:
        case "grind":
            dent(bearing, max(tuning.GRIND_DAMAGE, tuning.GRIND_LEAST - bearing.damage), "lubricant")
        case "leak":
            unit.leaking = True
        case "overheat":
            unit.hot_until = world.tick + round(fault.seconds * tuning.TICKS_A_SECOND)
        case "seize":
            unit.crack = max(0.0, 1.0 - bearing.damage) / fault.seconds
    unit.history.append(Told(world.tick, fault.kind, fault.seconds))


def knock(world: World, speed: float) -> None:
    """Let the bearings feel a knock that changes the ship's velocity by so many m/s.

    Dents go with the third power of the load, as fatigue does (ISO 281); soft balls dent sooner.
    """
    if speed <= tuning.HULL_FREE_SPEED:
        return
    share = (speed - tuning.HULL_FREE_SPEED) / (tuning.SHOCK_LETHAL_SPEED - tuning.HULL_FREE_SPEED)
    for unit in world.systems:
        softest = min(ball.hardness for ball in unit.bearing.fitted.balls)
        spent = dent(unit.bearing, share**3 / hardness_factor(softest), "shock")
        if spent >= HARD_KNOCK:
            unit.history.append(Told(world.tick, "knock", speed))


def dent(bearing: Bearing, share: float, cause: Cause) -> float:
    """Take a share of a bearing's life at once, but leave it turning; returns what was taken."""
    taken = max(0.0, min(share, tuning.SHOCK_MOST - bearing.damage))
    bearing.damage += taken
    bearing.causes[cause] += taken
    return taken


def shaken(world: World, unit: Unit, seconds: float) -> float:
    """Share of its life that a cracked ball, or the bit's chatter, costs a bearing in so many seconds."""
    share = unit.crack * unit.speed
    if unit.kind == "drill" and world.ship.drill.cutting:
        share += tuning.CHATTER_SHOCK * drilling.over_band(world.ship.drill)
    return share * seconds


# --- who has a part in them ---------------------------------------------------------------------------------------
def blame(world: World, unit: Unit, spent: float) -> None:
    """Lay the neighbours' part of a share of life that was spent at their door."""
    if spent <= 0.0:
        return
    share, culprits = neighbours_part(world, unit)
    if share <= 0.0:
        return
    causes, part = unit.bearing.causes, share * spent
    causes[bearings.cause_of(unit.bearing, unit.speed, unit.load)] -= part
    causes["neighbour"] += part
    whole = sum(culprits.values())
    for kind, weight in culprits.items():
        unit.blame[kind] = unit.blame.get(kind, 0.0) + part * weight / whole


def neighbours_part(world: World, unit: Unit) -> tuple[float, dict[SystemKind, float]]:
    """Share (0 to 1) that others have in what wears a system now, and their weights.

    Of its warmth over that of a cool loop, what the loop's own warmth makes; of the generator's load, what others draw
    for their friction alone.
    """
    rise = unit.bearing.celsius - tuning.COOLANT_CELSIUS
    warmer = world.systems.coolant - tuning.COOLANT_CELSIUS
    heated = min(1.0, warmer / rise) if rise > 0.0 and warmer > WARM else 0.0
    dragged = {kind: kw for kind, kw in friction_draw(world).items() if unit.kind == "power"}
    loaded = 0.7 * sum(dragged.values()) / tuning.GENERATION / max(unit.load, 0.1)
    if heated >= loaded:
        hot = heaters(world, unit)
        return (heated if hot else 0.0), hot
    return min(1.0, loaded), dragged


def heaters(world: World, unit: Unit) -> dict[SystemKind, float]:
    """W that each other system gives to the coolant beyond what a certified one would."""
    excess = {
        other.kind: HOUSINGS[other.kind].cooling * (other.bearing.celsius - world.systems.coolant)
        - rated_watts(other.kind)
        for other in world.systems
        if other is not unit
    }
    return {kind: watts for kind, watts in excess.items() if watts > 0.0}


def friction_draw(world: World) -> dict[SystemKind, float]:
    """What each system draws for friction beyond that of a certified bearing, in kW."""
    excess = {
        unit.kind: tuning.RATED_POWER[unit.kind] * tuning.FRICTION_SHARE * (unit.friction - 1.0)
        for unit in world.systems
        if unit.demand > 0.0 and unit.friction > ROUGH
    }
    return {kind: kw for kind, kw in excess.items() if kw > 0.0}


# --- how they are told --------------------------------------------------------------------------------------------
def announce(world: World, unit: Unit) -> None:
    """Say how far a bearing has gone: at most one step at a time, so that each is told before the next."""
    broken_film(world, unit)
    distress, at = bearings.distress(unit.bearing), STAGES.index(unit.stage)
    if distress < QUIET and not unit.bearing.seized:
        unit.stage = "sound"
    elif at < reached(unit.bearing, distress):
        unit.stage = STAGES[at + 1]
        event = TOLD[at](world, unit)
        unit.history.append(Told(world.tick, unit.stage, distress))
        world.report(event)
        if unit.stage == "seized" and unit.required:
            world.end(won=False, reason="seized")


def reached(bearing: Bearing, distress: float) -> int:
    """The stage that a bearing's state stands for."""
    if bearing.seized:
        return len(STAGES) - 1
    return sum(distress >= limit for limit in (bearings.NOISY, bearings.SHAKING, bearings.FAILING))


def broken_film(world: World, unit: Unit) -> None:
    """Say so when grease has grown too hot to keep metal from metal; once, until it has cooled."""
    bearing = unit.bearing
    limit = bearings.limit_celsius(bearing.fitted, bearing.kind)
    if bearing.celsius < limit - 5.0:
        unit.film_told = False
    elif not unit.film_told and bearing.celsius > limit and bearing.film < FILM_LEFT:
        unit.film_told = True
        unit.history.append(Told(world.tick, "film", bearing.celsius, first(neighbours_part(world, unit)[1])))
        world.report(FilmBroken(unit.kind, bearing.celsius, limit))


def noisy(world: World, unit: Unit) -> Event:
    """It is heard."""
    return BearingNoisy(unit.kind, bearings.noise(unit.bearing))


def shaking(world: World, unit: Unit) -> Event:
    """It shows on the trace."""
    sound = replace(unit.bearing, damage=0.0, celsius=tuning.COOLANT_CELSIUS)
    speed = max(unit.speed, 0.1)
    usual = bearings.vibration_of(sound, speed)
    return BearingShaking(unit.kind, bearings.vibration_of(unit.bearing, speed), usual)


def failing(world: World, unit: Unit) -> Event:
    """The panel warns."""
    return BearingFailing(unit.kind, unit.bearing.celsius, 100.0 * unit.left)


def seized(world: World, unit: Unit) -> Event:
    """It stands; what wore it, heaviest first."""
    causes = causes_of(world, unit)
    neighbours = sorted(unit.blame, key=lambda kind: -unit.blame[kind])
    return BearingSeized(
        unit.kind, unit.bearing.celsius, tuple(causes), tuple(causes.values()), tuple(neighbours)
    )


TOLD = (noisy, shaking, failing, seized)
"""What tells the next stage, by the one reached."""


def causes_of(world: World, unit: Unit) -> dict[Cause, float]:
    """What wore a bearing, as shares of the damage, heaviest first.

    A bearing that bound for heat before its life was spent has the rest of it laid to the heat, its own or its
    neighbours'.
    """
    causes = dict(unit.bearing.causes)
    bound = max(0.0, 1.0 - unit.bearing.damage) if unit.bearing.seized else 0.0
    share, culprits = neighbours_part(world, unit)
    causes["heat"] += bound * (1.0 - share)
    causes["neighbour"] += bound * share
    if bound > 0.0:
        for kind in culprits:
            unit.blame.setdefault(kind, 0.0)
    whole = sum(causes.values())
    heaviest = sorted((cause for cause in causes if causes[cause] > 0.0), key=lambda cause: -causes[cause])
    return {cause: causes[cause] / whole for cause in heaviest}


def why(world: World, kind: SystemKind) -> list[tuple[SystemKind, Told]]:
    """The way to where a system is now: its own history and that of the systems with a part in it, in order of time."""
    unit = world.systems[kind]
    entries = [(kind, told) for told in unit.history]
    entries += [(other, told) for other in unit.blame for told in world.systems[other].history]
    return sorted(entries, key=lambda entry: entry[1].tick)


def first(culprits: dict[SystemKind, float]) -> str:
    """The heaviest of some systems, or nothing."""
    return max(culprits, key=lambda kind: culprits[kind], default="")
