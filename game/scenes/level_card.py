"""What a level is, beside the list: name, best flight, picture, brief, medals; or what is wrong with its file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pygame

from game.level.goals import Award
from game.level.library import Entry
from game.level.problems import Problem, path_text
from game.level.spec import Level
from game.scenes.medal import METALS, draw_small_medal
from game.scenes.motion import Arrival, eased
from game.scenes.page import Page
from game.scenes.scene import Stage
from game.view import palette
from game.view.figures import minutes, plain_figure
from game.view.lettering import Style, fitted, panel_width, write
from game.view.palette import Colour
from game.view.panel.frame import style
from game.view.paragraphs import spoken, spoken_height, written, written_height
from game.view.postcard import SIZE, Album
from game.view.texts import local, say
from game.view.tongue import translated

NAME, AUTHOR, PROSE, SMALL, MEDAL, AWARD = 20, 12, 20, 17, 13, 14
"""Pixels of the letters."""
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
        self.page = Page()
        self._came: dict[str, Arrival] = {}
        """Since when each picture is there."""

    def draw(self, surface: pygame.Surface, entry: Entry, room: pygame.Rect, with_picture: bool) -> None:
        """Draw a level within a room: name, picture as far as there is room for it, brief, medals."""
        if entry.level is None:
            self.page.draw(surface, room, partial(self._draw_problem, surface, entry, room))
        else:
            paint = partial(self._draw_level, surface, entry, entry.level, room, with_picture)
            self.page.draw(surface, room, paint)

    def _draw_level(
        self,
        surface: pygame.Surface,
        entry: Entry,
        level: Level,
        room: pygame.Rect,
        with_picture: bool,
        y: float,
    ) -> float:
        brief, size = local(level, entry.brief), round(PROSE * self._stage.text_scale)
        top = y
        y = self._draw_facts(surface, entry, level, room, self._draw_name(surface, entry, room, y))
        below = spoken_height(brief, size, room.width) + self._targets_height(level, room)
        spare = round(room.height - (y - top) - below - 2 * GAP)
        if spare >= LEAST_PICTURE:
            place = pygame.Rect(room.x, round(y), room.width, spare)
            self._draw_picture(surface, entry, level, place, with_picture)
            y += spare + GAP
        y = spoken(surface, brief, room.x, y, size, palette.BONE, room.width) + GAP
        return self._draw_targets(surface, level, room, y)

    def _draw_name(self, surface: pygame.Surface, entry: Entry, room: pygame.Rect, y: float) -> float:
        look = style(NAME * self._stage.text_scale, palette.CYAN, track=0.4)
        return written(surface, title_of(entry).upper(), room.x, y, look, room.width)

    def _draw_facts(
        self, surface: pygame.Surface, entry: Entry, level: Level, room: pygame.Rect, y: float
    ) -> float:
        """Who made it, and how it was flown best; returns where they end."""
        scale = self._stage.text_scale
        author = say("select.by", author=local(level, level.author).upper())
        text = self._best(entry)
        right = room.right
        if text:
            look = style(MEDAL * scale, palette.CYAN, track=0.3)
            wide = panel_width(text, look)
            if wide < room.width / 2:
                write(surface, text, room.right, y, look, "right")
                right -= round(wide) + GAP
            else:
                y = written(surface, text, room.x, y, look, room.width)
        end = written(surface, author, room.x, y, style(AUTHOR * scale, palette.GREY), right - room.x)
        return end + GAP / 2

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

    def _best(self, entry: Entry) -> str:
        """The best time in words, or that with assists where there is no other; empty where there is none."""
        record = self._stage.record(entry.path)
        if record.best is not None:
            return say("select.time", time=minutes(record.best.seconds))
        if record.best_assisted is not None:
            return say("select.time_assisted", time=minutes(record.best_assisted.seconds))
        return ""

    def _targets_height(self, level: Level, room: pygame.Rect) -> float:
        """Pixels that the medals take."""
        return sum(max(LINE * self._stage.text_scale, high) for _, _, high in self._targets(level, room))

    def _targets(self, level: Level, room: pygame.Rect) -> list[tuple[str, str, float]]:
        """Metals with what they ask, and the pixels that takes."""
        if level.medals is None:
            return []
        look, wide = self._asks(), room.width - AWARD_AT * self._stage.text_scale
        awards = (("gold", level.medals.gold), ("silver", level.medals.silver))
        told = [(metal, award_text(award)) for metal, award in awards]
        return [(metal, text, written_height(text, look, wide)) for metal, text in told]

    def _asks(self) -> Style:
        return style(AWARD * self._stage.text_scale, palette.BONE)

    def _draw_targets(self, surface: pygame.Surface, level: Level, room: pygame.Rect, y: float) -> float:
        """What gold and silver ask, from a height on; returns where they end."""
        scale = self._stage.text_scale
        left = room.x + AWARD_AT * scale
        for metal, text, high in self._targets(level, room):
            draw_small_medal(surface, room.x + 10 * scale, y + 9 * scale, metal, scale)
            name, look = say(f"results.{metal}"), style(MEDAL * scale, METALS[metal], track=0.4)
            write(surface, name, room.x + 30 * scale, y + 2, fitted(name, look, (AWARD_AT - 40) * scale))
            written(surface, text, left, y + 2, self._asks(), room.right - left)
            y += max(LINE * scale, high)
        return y

    def _draw_problem(self, surface: pygame.Surface, entry: Entry, room: pygame.Rect, y: float) -> float:
        """What is wrong with a file, where, and what to do about it; returns where that ends."""
        assert entry.problem is not None
        scale = self._stage.text_scale
        y = self._draw_name(surface, entry, room, y)
        y = written(surface, say("select.broken"), room.x, y, style(14 * scale, palette.RED), room.width) + 8
        for text, usual, colour in _problem_lines(entry.problem, entry.path):
            y = spoken(surface, text, room.x, y, round(usual * scale), colour, room.width) + 8
        return y


def _problem_lines(problem: Problem, path: Path) -> list[tuple[str, int, Colour]]:
    """A problem in lines: the file, the place, what is wrong, and the remedy."""
    check = f"python -m game check {path.name}"
    where = say("select.where", line=problem.line, column=problem.column, place=path_text(problem.path))
    return [
        (path.name, PROSE, palette.BONE),
        (where, SMALL, palette.GREY),
        (translated(problem.message), PROSE, palette.BONE),
        (say("select.check", command=check), SMALL, palette.AMBER),
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
