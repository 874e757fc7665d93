"""The bench where letters are large, put together: the work at the left, words beside, above and below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pygame

from game.view import palette
from game.view.bearing_bench.large import words
from game.view.bearing_bench.large.leaves import draw_blocks
from game.view.bearing_bench.large.readings import blocks_of
from game.view.bearing_bench.large.room import Room
from game.view.bearing_bench.sight import Rect, Sight
from game.view.kept import kept
from game.view.palette import Colour
from game.view.panel.captions import ARROW_ROOM, HIGHER, ROW, draw_captions
from game.view.tone import smooth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.sim import World
    from game.view.sound.captions import Caption

TABLE = palette.rgb("#0a0b0d")
"""The table around the work."""
FADE = 26
"""Pixels over which the work fades at its edges."""
CAPTION_LINE = 640
"""Pixels of a caption's line at most."""


def draw_work(surface: pygame.Surface, work: pygame.Surface, room: Room) -> None:
    """What is shown of the work, on the dark."""
    surface.fill(TABLE)
    seen = pygame.transform.smoothscale(work.subsurface(room.source), room.work.size)
    surface.blit(seen, room.work)
    _fade(surface, room.work)


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


def _fade(surface: pygame.Surface, work: pygame.Rect) -> None:
    """Let the work's edges, but for the left one, fade into the table around it."""
    for shade, corner in (
        (_shade((work.width, FADE), "down"), work.topleft),
        (_shade((work.width, FADE), "up"), (work.x, work.bottom - FADE)),
        (_shade((FADE, work.height), "left"), (work.right - FADE, work.y)),
    ):
        surface.blit(shade, corner, special_flags=pygame.BLEND_RGB_MULT)


@kept
def _shade(size: tuple[int, int], way: str) -> pygame.Surface:
    """Levels from dark to full light along a way."""
    level = smooth(0.0, FADE, np.arange(FADE, dtype=np.float32))
    level = level[None, :] if way == "down" else level[None, ::-1] if way == "up" else level[::-1, None]
    pixels = np.broadcast_to((level * 255).astype(np.uint8), size)
    return pygame.surfarray.make_surface(np.repeat(pixels[..., None], 3, 2)).convert()
