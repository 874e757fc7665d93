"""What a level is, beside the list: name, best flight, picture, brief, medals; or what is wrong with its file."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.level.goals import Award
from game.level.library import Entry
from game.level.problems import Problem, path_text
from game.level.spec import Level
from game.scenes.medal import METALS, draw_small_medal
from game.scenes.motion import Arrival, eased
from game.scenes.rows import fitted_size
from game.scenes.scene import Stage
from game.view import palette
from game.view.figures import minutes, plain_figure
from game.view.lettering import fitted, speak, wrapped, write
from game.view.palette import Colour
from game.view.panel.frame import style
from game.view.postcard import SIZE, Album
from game.view.texts import local, say

NAME, AUTHOR, PROSE, SMALL, MEDAL, AWARD = 20, 12, 20, 17, 13, 14
"""Pixels of the letters."""
LEAST_PROSE, LEAST_SCALE = 13, 0.7
"""Pixels of letters, and times their usual size, below which nothing shrinks."""
LEADING = 1.3
LEAST_PICTURE = 90
"""Pixels of height below which a picture tells nothing."""
GAP = 16
CORNER = 22
"""Pixels of the brackets around the picture."""
LINE, AWARD_AT = 26, 130
"""Pixels from one medal to the next, and from the left edge to what it asks."""


def title_of(entry: Entry) -> str:
    """What a level in the list is called, in the language spoken."""
    return local(entry.level, entry.title) if entry.level is not None else entry.title


class LevelCard:
    """Draws one level after the other.

    Args:
        stage: what scenes share.
        album: has the pictures.
    """

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._album = album
        self._came: dict[str, Arrival] = {}
        """Since when each picture is there."""

    def draw(self, surface: pygame.Surface, entry: Entry, room: pygame.Rect, with_picture: bool) -> None:
        """Draw a level within a room: from the top the name, from the bottom medals and brief, the picture between."""
        scale = self._stage.text_scale
        name, look = title_of(entry).upper(), style(NAME * scale, palette.CYAN, track=0.4)
        write(surface, name, room.x, room.y, fitted(name, look, room.width))
        y = room.y + (NAME + 10) * scale
        if entry.level is None:
            self._draw_problem(surface, entry, room, y)
            return
        y = self._draw_facts(surface, entry, entry.level, room, y)
        low = self._draw_targets(surface, entry.level, room)
        low = self._draw_brief(surface, local(entry.level, entry.brief), room, y, low - GAP)
        left = pygame.Rect(room.x, round(y), room.width, round(low - GAP - y))
        self._draw_picture(surface, entry, entry.level, left, with_picture)

    def _draw_facts(
        self, surface: pygame.Surface, entry: Entry, level: Level, room: pygame.Rect, y: float
    ) -> float:
        """Who made it, and how it was flown best; returns where they end."""
        scale = self._stage.text_scale
        author, small = (
            say("select.by", author=local(level, level.author).upper()),
            style(AUTHOR * scale, palette.GREY),
        )
        write(surface, author, room.x, y, fitted(author, small, room.width * 0.55))
        best = self._stage.best_time(entry.path)
        if best is not None:
            text, look = say("select.time", time=minutes(best)), style(MEDAL * scale, palette.CYAN, track=0.3)
            write(surface, text, room.right, y, fitted(text, look, room.width * 0.4), "right")
        return y + AUTHOR * scale + GAP

    def _draw_brief(
        self, surface: pygame.Surface, brief: str, room: pygame.Rect, y: float, low: float
    ) -> float:
        """What it is about, smaller where it is long; returns where that begins."""
        size = round(PROSE * self._stage.text_scale)
        lines = wrapped(brief, size, room.width)
        while len(lines) * size * LEADING > low - y and size > LEAST_PROSE:
            size -= 1
            lines = wrapped(brief, size, room.width)
        top = low - len(lines) * size * LEADING
        for i, text in enumerate(lines):
            speak(surface, text, room.x, top + i * size * LEADING, size, palette.BONE)
        return top

    def _draw_picture(
        self, surface: pygame.Surface, entry: Entry, level: Level, room: pygame.Rect, wanted: bool
    ) -> None:
        """The level's picture as large as there is room for; it appears once it is made."""
        if room.height < LEAST_PICTURE:
            return
        share = min(1.0, room.height / SIZE[1], room.width / SIZE[0])
        size = (round(SIZE[0] * share), round(SIZE[1] * share))
        picture = self._album.picture(level) if wanted else None
        if picture is not None:
            if size != SIZE:
                picture = pygame.transform.smoothscale(picture, size)
            picture.set_alpha(round(255 * eased(self._came.setdefault(entry.key, Arrival()).share())))
            surface.blit(picture, room.topleft)
        _draw_corners(surface, pygame.Rect(room.topleft, size))

    def _draw_targets(self, surface: pygame.Surface, level: Level, room: pygame.Rect) -> float:
        """What gold and silver ask, a line each; returns where they begin."""
        if level.medals is None:
            return float(room.bottom)
        scale = self._stage.text_scale
        top = room.bottom - 2 * LINE * scale
        for i, (metal, award) in enumerate((("gold", level.medals.gold), ("silver", level.medals.silver))):
            y = top + i * LINE * scale
            draw_small_medal(surface, room.x + 10 * scale, y + 9 * scale, metal, scale)
            name, look = say(f"results.{metal}"), style(MEDAL * scale, METALS[metal], track=0.4)
            write(surface, name, room.x + 30 * scale, y + 2, fitted(name, look, (AWARD_AT - 40) * scale))
            text, look = award_text(award), style(AWARD * scale, palette.BONE)
            left = AWARD_AT * scale
            write(surface, text, room.x + left, y + 2, fitted(text, look, room.width - left))
        return top

    def _draw_problem(self, surface: pygame.Surface, entry: Entry, room: pygame.Rect, y: float) -> None:
        """What is wrong with a file, where, and what to do about it."""
        assert entry.problem is not None
        told = _told(entry.problem, entry.path)
        scale = self._stage.text_scale
        while scale > LEAST_SCALE and _height(told, scale, room.width) > room.bottom - y - 30 * scale:
            scale -= 0.1
        heading, look = say("select.broken"), style(14 * scale, palette.RED)
        write(surface, heading, room.x, y, fitted(heading, look, room.width))
        y += 30 * scale
        for text, usual, colour in told:
            size, lines = _lines(text, usual, scale, room.width)
            for line in lines:
                speak(surface, line, room.x, y, size, colour)
                y += size * LEADING
            y += 8


def _lines(text: str, usual: int, scale: float, width: int) -> tuple[int, list[str]]:
    size = fitted_size(text, round(usual * scale), width)
    return size, wrapped(text, size, width)


def _height(told: list[tuple[str, int, Colour]], scale: float, width: int) -> float:
    """Pixels that lines take at a size of letters."""
    laid = (_lines(text, usual, scale, width) for text, usual, _ in told)
    return sum(len(lines) * size * LEADING + 8 for size, lines in laid)


def _told(problem: Problem, path: Path) -> list[tuple[str, int, Colour]]:
    """A problem in lines: the file, the place, what is wrong, and the remedy."""
    where = say("select.where", line=problem.line, column=problem.column, place=path_text(problem.path))
    return [
        (path.name, PROSE, palette.BONE),
        (where, SMALL, palette.GREY),
        (problem.message, PROSE, palette.BONE),
        (say("select.check", file=path.name), SMALL, palette.AMBER),
    ]


def _draw_corners(surface: pygame.Surface, room: pygame.Rect) -> None:
    """Brackets at the corners of a picture, there before it comes."""
    for corner, sx, sy in (
        (room.topleft, 1, 1),
        (room.topright, -1, 1),
        (room.bottomleft, 1, -1),
        (room.bottomright, -1, -1),
    ):
        for dx, dy in ((sx * CORNER, 0), (0, sy * CORNER)):
            pygame.draw.line(surface, palette.DIM_CYAN, corner, (corner[0] + dx, corner[1] + dy), 2)


def award_text(award: Award) -> str:
    """The limits of an award in a few words."""
    parts = []
    if award.time is not None:
        parts.append(say("award.time", time=minutes(award.time)))
    if award.fuel is not None:
        parts.append(say("award.fuel", fuel=plain_figure(award.fuel)))
    if award.hull is not None:
        parts.append(say("award.hull", hull=plain_figure(award.hull)))
    return "  ·  ".join(parts)
