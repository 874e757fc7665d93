"""Paints the flight that is raced against: a pale outline of the ship with a wake of beads, plainly no solid thing.

It is neither the amber path of the next seconds nor a ship: nothing of it is lit, and stars shine through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import ceil, cos, hypot, sin

import pygame
from shapely import Polygon, union_all

from game.level.structures import SHIP_PARTS
from game.view import palette
from game.view.camera import Lens, Point
from game.view.lettering import fitted, panel_width, put, write
from game.view.palette import dimmed
from game.view.panel.frame import LABEL, Frame, scrim
from game.view.pen import thick_line
from game.view.poses import Pose

ROOM = 16.0
"""m around the middle of the ship in which all of the outline lies."""
SMALLEST = 0.9
"""Pixels a metre at which the outline is drawn at least, so that it is found from afar."""
NEAR, CLEAR = 4.0, 24.0
"""m between the ships at which the outline is faintest, and plain: two in one place would hide the real one."""
FAINTEST = 0.5
STROKE = 1.7
"""Pixels."""
LINE, FILL = 0.85, 0.09
"""Shares of the colour's light in the outline, and within it."""
NAMED_FROM = 30.0
"""m between the ships from which the outline is named."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another flight of the same level, as it was at this time.

    Attributes:
        pose: where the ship was: metres, metres, radians.
        wake: where she was before that, in metres, the oldest first.
        name: whose flight it is.
        gap: how far apart the flights are, in words; empty where that cannot be told.
        is_ahead: whether the player is the quicker one.
    """

    pose: Pose
    wake: Sequence[Point]
    name: str
    gap: str = ""
    is_ahead: bool = False


def draw_rival(surface: pygame.Surface, lens: Lens, rival: Rival, ship: Point) -> None:
    """Draw the other ship where she was, under the player's own at a place in metres."""
    x, y, angle = rival.pose
    if not lens.sees((x, y), ROOM):
        return
    apart = hypot(x - ship[0], y - ship[1])
    level = FAINTEST + (1.0 - FAINTEST) * min(1.0, max(0.0, (apart - NEAR) / (CLEAR - NEAR)))
    for i, bead in enumerate(rival.wake):
        shade = level * (i + 1) / len(rival.wake)
        _bead(surface, lens.pixel(bead), shade)
    picture = _ghostly(angle, max(SMALLEST, lens.scale), level)
    px, py = lens.pixel((x, y))
    put(surface, picture, px - picture.get_width() / 2, py - picture.get_height() / 2)


def draw_rival_words(frame: Frame, rival: Rival) -> None:
    """Whose outline it is, beside it, and the gap under the tasks."""
    x, y, _ = rival.pose
    px, py = frame.lens.pixel((x, y))
    apart = hypot(x - frame.ship[0], y - frame.ship[1])
    inside = 0 < px < frame.width and 0 < py < frame.height
    look = frame.style(LABEL, palette.RIVAL, track=0.4)
    if inside and apart > NAMED_FROM:
        wide = panel_width(rival.name, look)
        low = py + ROOM * frame.lens.scale * 0.7 + 4
        if frame.room.is_free(px - wide / 2, low, wide, look.size):
            write(frame.surface, rival.name, px, low, look, "centre")
    if rival.gap:
        colour = palette.CYAN if rival.is_ahead else palette.AMBER
        words = fitted(rival.gap, frame.style(LABEL, colour, track=0.4), frame.width * 0.5)
        wide = panel_width(rival.gap, words)
        top = frame.room.below(frame.width / 2 - wide / 2, 22.0, wide, words.size)
        scrim(frame.surface, frame.width / 2, top + words.size / 2, round(wide * 0.7) + 30, 22, 0.5)
        write(frame.surface, rival.gap, frame.width / 2, top, words, "centre")


def _ghostly(angle: float, scale: float, level: float) -> pygame.Surface:
    """The outline, turned, as light on black."""
    size = ceil(2 * ROOM * scale)
    picture = pygame.Surface((size, size))
    c, s, middle = cos(angle) * scale, sin(angle) * scale, size / 2
    points = [(middle + x * c - y * s, middle - x * s - y * c) for x, y in _outline()]
    pygame.draw.polygon(picture, dimmed(palette.RIVAL, FILL * level), points)
    colour = dimmed(palette.RIVAL, LINE * level)
    for a, b in pairwise([*points, points[0]]):
        thick_line(picture, colour, a, b, STROKE)
    return picture


def _bead(surface: pygame.Surface, place: Point, level: float) -> None:
    picture = _bead_picture(max(1, round(level * 10)))
    put(surface, picture, place[0] - 2, place[1] - 2)


@cache
def _bead_picture(tenths: int) -> pygame.Surface:
    picture = pygame.Surface((4, 4))
    pygame.draw.circle(picture, dimmed(palette.RIVAL, tenths / 10), (2, 2), 1.6)
    return picture


@cache
def _outline() -> tuple[Point, ...]:
    """The ship's outline in metres."""
    whole = union_all([Polygon(part) for part in SHIP_PARTS])
    assert isinstance(whole, Polygon)
    return tuple((float(x), float(y)) for x, y in whole.exterior.coords)
