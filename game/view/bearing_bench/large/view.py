"""The bench where letters are large, put together: the work at the left, words beside, above and below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pygame

from game.view.bearing_bench.large import words
from game.view.bearing_bench.large.leaves import draw_blocks
from game.view.bearing_bench.large.readings import blocks_of
from game.view.bearing_bench.large.room import Room
from game.view.bearing_bench.layout import WIDTH
from game.view.bearing_bench.pictures import picture
from game.view.bearing_bench.sight import Rect, Sight
from game.view.kept import kept
from game.view.palette import Colour
from game.view.panel.captions import ARROW_ROOM, HIGHER, ROW, draw_captions
from game.view.tone import smooth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.sim import World
    from game.view.sound.captions import Caption

BARE = (120, 545, 200, 120)
"""A part of the picture with the lever that shows the bare table: left, top, width, height."""
FADE = 26.0
"""Pixels over which the work fades at its edges."""
CAPTION_LINE = 640
"""Pixels of a caption's line at most."""
DIM = (96, 98, 104)
"""Levels by which the table under words is multiplied."""


def draw_work(surface: pygame.Surface, work: pygame.Surface, room: Room) -> None:
    """What is shown of the work, on a dark table."""
    surface.blit(_table(surface.get_size()), (0, 0))
    seen = pygame.transform.smoothscale(work.subsurface(room.source), room.work.size)
    surface.blit(seen, room.work)
    surface.blit(_edges(room.work.size), room.work, special_flags=pygame.BLEND_RGB_MULT)


def draw_words(
    sight: Sight,
    room: Room,
    world: World | None,
    said: tuple[str, str],
    alert: tuple[str, Colour] | None,
    captions: Sequence[Caption],
) -> list[tuple[str, Rect]]:
    """All words around the work, and what is urgent in the place of the keys; returns where keys are named."""
    words.draw_line(sight, *said)
    words.draw_step(sight)
    if sight.bench.stage == "donor":
        words.draw_rows(sight, room)
    elif sight.bench.stage == "fit":
        words.draw_slots(sight, room)
    draw_blocks(sight, room.column, blocks_of(sight, room.column.width))
    if world is not None:
        words.draw_mission(sight, room, world)
    _draw_sounds(sight, room, captions)
    if alert is None:
        return words.draw_hints(sight, room)
    words.draw_alert(sight, room, *alert)
    return []


def _draw_sounds(sight: Sight, room: Room, captions: Sequence[Caption]) -> None:
    """The newest sound in words: at the work's lower edge, or under the readings beside the narrow rack."""
    place = room.column if sight.bench.stage == "donor" else room.work
    low = room.height - place.bottom + ROW - HIGHER * (sight.text - 1.0)
    line = min(CAPTION_LINE, place.width - 2 * ARROW_ROOM)
    draw_captions(sight.surface, captions[-1:], sight.text, low, place.right - ARROW_ROOM, line)


@kept
def _edges(size: tuple[int, int]) -> pygame.Surface:
    """Levels that let the work's edges, but for the left one, fade into the table around it."""
    wide, high = size
    x, y = np.arange(wide, dtype=np.float32), np.arange(high, dtype=np.float32)
    down = smooth(0.0, FADE, np.minimum(y, high - 1 - y))
    level = smooth(0.0, FADE, wide - 1 - x)[:, None] * down[None, :]
    shade = np.repeat((level * 255).astype(np.uint8)[..., None], 3, 2)
    return pygame.surfarray.make_surface(shade).convert()


@kept
def _table(size: tuple[int, int]) -> pygame.Surface:
    bare = picture("lever.jpg").subsurface(BARE)
    table = pygame.transform.smoothscale(bare, (WIDTH, size[1]))
    table.fill(DIM, special_flags=pygame.BLEND_RGB_MULT)
    return table
