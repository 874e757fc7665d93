"""The limits that a lost mission broke, as dials to be watched while its last seconds are played again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

import pygame

from game.level.equipment import SystemKind
from game.scenes.failure import LastBlow, bearable, beyond, seized_unit
from game.sim import bearings, tuning
from game.sim.entities import Zone
from game.sim.frames import minus
from game.sim.survival import ticks_outside
from game.view import palette
from game.view.figures import (
    celsius_text,
    distance_text,
    kilograms_text,
    minutes,
    percent_text,
    speed_text,
)
from game.view.lettering import capitals, fitted, write
from game.view.panel.frame import SMALL, VALUE, style
from game.view.panel.marks import plain_name
from game.view.pen import thick_line
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

WIDTH, APART = 270, 60
"""Pixels of a scale, and between two."""
FULL = 1.25
"""Times the limit at which a scale ends."""
ROW = 58
"""Pixels of a row of dials."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What ended a mission, as far as it can be watched.

    Attributes:
        reason: as in the outcome, ``limit_hull``, ``limit_time`` and ``limit_fuel`` for limits of the level.
        limit: of that limit.
        cause: id of what took the last of the hull by a knock; empty where none did.
        system: that had to hold and did not.
    """

    reason: str
    limit: float = 0.0
    cause: str = ""
    system: SystemKind | None = None

    @staticmethod
    def of(world: World, blow: LastBlow) -> Broken | None:
        """What ended a lost mission; None where it was won or goes on."""
        outcome = world.outcome
        if outcome is None or outcome.won:
            return None
        breach, unit = outcome.breach, seized_unit(world)
        reason = f"limit_{breach.on}" if breach is not None else outcome.reason
        cause = blow.cause if blow.by_knock and reason in ("hull", "limit_hull") else ""
        return Broken(reason, breach.limit if breach is not None else 0.0, cause, unit.kind if unit else None)


@dataclass(frozen=True, slots=True)
class Dial:
    """One reading against its limit: ``share`` is 1 at the limit, and more beyond."""

    name: str
    value: str
    limit: str
    share: float


def dials_of(world: World, broken: Broken) -> list[Dial]:
    """How a world stands to the limit that will be broken, or was."""
    return list(_dials(world, broken))


def _dials(world: World, broken: Broken) -> Iterator[Dial]:
    match broken.reason:
        case "hull" | "limit_hull" | "ship_lost":
            yield from _knock(world, broken)
            yield _hull(world, broken.limit)
        case "oxygen":
            yield _air(world)
        case "lost":
            yield _outside(world)
            yield Dial(
                say("limit.beyond"), distance_text(beyond(world)), distance_text(0), _sign(beyond(world))
            )
        case "limit_time":
            share = world.seconds / broken.limit
            yield Dial(say("limit.time"), minutes(world.seconds), minutes(broken.limit), share)
        case "limit_fuel":
            share = (tuning.FUEL_CAPACITY - world.ship.fuel) / (tuning.FUEL_CAPACITY - broken.limit)
            yield Dial(
                say("limit.fuel"), kilograms_text(world.ship.fuel), kilograms_text(broken.limit), share
            )
        case "seized" if broken.system is not None:
            yield from _bearing(world, broken.system)


def _knock(world: World, broken: Broken) -> Iterator[Dial]:
    """How fast the ship meets what it will hit, against what its hull can bear."""
    thing = world.find(broken.cause)
    if thing is None or isinstance(thing, Zone):
        return
    speed = hypot(*minus(world.ship.velocity, thing.velocity))
    bears = bearable(world, world.ship.hull, broken.limit)
    name = say("limit.speed", thing=plain_name(thing, world.level))
    yield Dial(name, speed_text(speed), speed_text(max(0.0, bears)), speed / max(0.1, bears))


def _hull(world: World, limit: float) -> Dial:
    share = (100.0 - world.ship.hull) / (100.0 - limit)
    return Dial(say("limit.hull"), percent_text(world.ship.hull), percent_text(limit), share)


def _air(world: World) -> Dial:
    ship = world.ship
    whole = world.level.ship.oxygen + tuning.MASK_SECONDS
    left = ship.oxygen + ship.masks
    return Dial(say("limit.air"), minutes(left), minutes(0), 1.0 - left / whole)


def _outside(world: World) -> Dial:
    seconds = ticks_outside(world) / tuning.TICKS_A_SECOND
    share = seconds / tuning.OUTSIDE_SECONDS
    return Dial(say("limit.outside"), minutes(seconds), minutes(tuning.OUTSIDE_SECONDS), share)


def _bearing(world: World, kind: SystemKind) -> Iterator[Dial]:
    unit = world.systems[kind]
    bearing = unit.bearing
    limit = bearings.limit_celsius(bearing.fitted, kind)
    name = say(f"system.{kind}")
    heat = say("limit.heat", system=name)
    yield Dial(heat, celsius_text(bearing.celsius), celsius_text(limit), bearing.celsius / limit)
    yield Dial(
        say("limit.life", system=name), percent_text(100 * unit.left), percent_text(0), 1.0 - unit.left
    )


def _sign(value: float) -> float:
    return 1.05 if value > 0.0 else 0.0


def height_of(text: float) -> int:
    """Pixels that a row of dials takes."""
    return round(ROW * text)


def draw_limits(surface: pygame.Surface, dials: list[Dial], low: float, text: float) -> None:
    """Draw dials side by side in the middle, down to so many pixels from the upper edge."""
    scale = text
    width = min(WIDTH * scale, (surface.get_width() - APART) / max(1, len(dials)) - APART)
    x = surface.get_width() / 2 - (len(dials) * (width + APART) - APART) / 2
    for dial in dials:
        _draw_dial(surface, dial, pygame.Rect(round(x), round(low - ROW * scale), round(width), 0), scale)
        x += width + APART


def _draw_dial(surface: pygame.Surface, dial: Dial, place: pygame.Rect, scale: float) -> None:
    """Name and value, a scale with its limit, and the limit in words; beyond it another colour, and the word for it."""
    is_broken = dial.share >= 1.0
    colour = palette.RED if is_broken else palette.CYAN
    (x, y), width = place.topleft, place.width
    name = capitals(dial.name)
    write(surface, name, x, y, fitted(name, style(SMALL * scale, palette.LABEL_CYAN), width * 0.62))
    value = fitted(dial.value, style(VALUE * scale, colour), width * 0.36)
    write(surface, dial.value, x + width, y - 2, value, "right")
    line = y + 22 * scale
    reach = x + width * min(1.0, max(0.0, dial.share) / FULL)
    limit = x + width / FULL
    thick_line(surface, palette.DIM_CYAN, (x, line), (x + width, line), 1.3)
    thick_line(surface, colour, (x, line), (reach, line), 4.0)
    thick_line(surface, palette.RED, (limit, line - 7 * scale), (limit, line + 7 * scale), 2.4)
    words = say("limit.broken" if is_broken else "limit.at", limit=dial.limit)
    look = style(SMALL * scale, palette.RED if is_broken else palette.GREY)
    write(surface, words, x + width, line + 9 * scale, fitted(words, look, width), "right")
