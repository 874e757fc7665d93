"""The list of levels: shipped ones, the player's own, and broken files with their first error."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.input import Heard
from game.level.goals import Award
from game.level.library import Entry
from game.level.spec import Level
from game.play.replay import Replay
from game.scenes.brief import BriefScene
from game.scenes.keeping import best_flight, crews_flight
from game.scenes.medal import METALS, draw_small_medal
from game.scenes.menu import ROW, Item, Menu, draw_keys
from game.scenes.motion import Arrival, Entrance, eased
from game.scenes.scene import Change, Pop, Push, Scene, Stage
from game.scenes.watch import WatchScene
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.backdrop import backdrop
from game.view.figures import minutes, plain_figure
from game.view.grade import Grade
from game.view.lettering import fitted, speak, wrapped, write
from game.view.panel.frame import style
from game.view.postcard import SIZE, Album
from game.view.texts import say

LEFT, TOP, BOTTOM = 78, 118, 64
"""Pixels from the edges to the list and to what is chosen."""
RIGHT = 592
WIDTH = SIZE[0]
LIST_WIDTH = 460
LEAST_PICTURE = 90
"""Pixels of height below which a picture tells nothing."""
SUN = 2.53
DWELL_TICKS = 9
PROSE = 20
GAP = 16
CORNER = 22
"""Pixels of the brackets around the picture."""


class SelectScene(Scene):
    """Choose what to fly. ``at`` is the level to begin at."""

    def __init__(self, stage: Stage, at: Path | None = None) -> None:
        super().__init__(stage)
        stage.reread_levels()
        self._menu = Menu([Item(str(i), entry.title) for i, entry in enumerate(stage.levels())])
        if at is not None:
            self._menu.at = next((i for i, entry in enumerate(stage.levels()) if entry.path == at), 0)
        self._first = 0
        self._dwelt = 0
        self._shown_at = self._menu.at
        self._turned = Arrival()
        self._came: dict[str, Arrival] = {}
        self._entrance = Entrance()
        self._grade = Grade()
        self._flights: dict[Path, tuple[str, Replay] | None] = {}
        """What there is to be watched of each level that was looked at."""
        self.album = Album(stage.studio.shelf)

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Take a level, or go back."""
        taken = self._menu.hear(event, heard)
        if self._menu.at != self._shown_at:
            self._shown_at, self._dwelt, self._turned = self._menu.at, 0, Arrival()
        if "watch" in heard.actions and self.stage.levels():
            return self._watch(self.stage.levels()[self._menu.at])
        if taken is not None:
            entry = self.stage.levels()[int(taken)]
            return Push(BriefScene(self.stage, entry)) if entry.level is not None else None
        return Pop() if "cancel" in heard.actions else None

    def _watch(self, entry: Entry) -> Change | None:
        """Show the flight of a level that there is to be seen."""
        seen = self._to_watch(entry)
        if entry.level is None or seen is None:
            return None
        return Push(WatchScene(self.stage, entry.path, entry.level, seen[1]))

    def _to_watch(self, entry: Entry) -> tuple[str, Replay] | None:
        """The player's best flight of a level, else the crew's, and what it is called; looked for once."""
        if entry.path not in self._flights:
            best, crews = best_flight(entry.path), crews_flight(entry.path)
            found = ("select.best", best) if best else ("select.clear", crews) if crews else None
            self._flights[entry.path] = found
        return self._flights[entry.path]

    def tick(self) -> Change | None:
        """Count how long the eye has rested on one level."""
        self._dwelt += 1
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The list to the left, what is chosen to the right."""
        with self._entrance.over(surface):
            self._draw(surface)

    def _draw(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        surface.blit(backdrop("belt", width, height, SUN, 2), (0, 0))
        self._grade.draw(surface, with_grain=self.stage.governor.quality.grain)
        title = style(28 * min(scale, 1.5), palette.AMBER, track=0.6)
        write(surface, say("select.title"), LEFT - 22, 52, title)
        entries = self.stage.levels()
        if entries:
            visible = int((height - TOP - BOTTOM) // (ROW * scale))
            self._scroll(visible)
            self._menu.draw(surface, LEFT, TOP, self._first, visible, scale, LIST_WIDTH)
            self._details(surface, entries[self._menu.at])
        else:
            speak(surface, say("select.empty"), LEFT, TOP, round(22 * scale), palette.BONE)
        names = self.stage.input.names()
        keys = {"up": names["menu_up"], "down": names["menu_down"]}
        text = say("menu.keys", **keys, confirm=names["confirm"], back=names["cancel"])
        draw_keys(surface, text, scale)

    def _scroll(self, visible: int) -> None:
        at = self._menu.at
        self._first = max(0, min(max(self._first, at - visible + 1), at))

    def _details(self, surface: pygame.Surface, entry: Entry) -> None:
        """From the top the name, from the bottom medals and brief, and between them the picture."""
        scale = self.stage.text_scale
        x = RIGHT + 14 * (1.0 - eased(self._turned.share()))
        y = TOP - 4.0
        name = entry.title.upper()
        size = 20 * scale
        write(surface, name, x, y, style(min(size, WIDTH * 1.1 / max(1, len(name))), palette.CYAN, track=0.4))
        y += size + 10 * scale
        if entry.level is None:
            self._broken(surface, entry, x, y)
            return
        mark = "" if entry.shipped else say("select.own") + "   "
        author = mark + say("select.by", author=entry.level.author.upper())
        write(surface, author, x, y, style(12 * scale, palette.GREY))
        y += 12 * scale + GAP
        y = self._watchable(surface, entry, x, y)
        low = self._targets(surface, entry.level, x, self.stage.size[1] - BOTTOM)
        lines = wrapped(entry.brief, round(PROSE * scale), WIDTH)
        line = PROSE * scale * 1.32
        fits = max(1, int((low - GAP - y) / line))
        low -= GAP + line * min(fits, len(lines))
        for i, text in enumerate(lines[:fits]):
            speak(surface, text, x, low + i * line, round(PROSE * scale), palette.BONE)
        self._picture(
            surface, entry, entry.level, pygame.Rect(round(x), round(y), WIDTH, round(low - GAP - y))
        )

    def _watchable(self, surface: pygame.Surface, entry: Entry, x: float, y: float) -> float:
        """The flight that there is to be watched, and the key for it; returns where the line ends."""
        scale = self.stage.text_scale
        seen = self._to_watch(entry) if self._dwelt > DWELL_TICKS else None
        if seen is not None:
            time = minutes(seen[1].ticks / TICKS_A_SECOND)
            text = say(seen[0], time=time, watch=self.stage.input.names()["watch"])
            look = fitted(text, style(12 * scale, palette.LABEL_CYAN, track=0.3), WIDTH)
            write(surface, text, x, y - 6, look)
        return y + 12 * scale

    def _picture(self, surface: pygame.Surface, entry: Entry, level: Level, room: pygame.Rect) -> None:
        """The level's picture as large as there is room for; it appears once it is made."""
        if room.height < LEAST_PICTURE:
            return
        share = min(1.0, room.height / SIZE[1])
        size = (round(SIZE[0] * share), round(SIZE[1] * share))
        self._frame(surface, pygame.Rect(room.topleft, size))
        picture = self.album.picture(level) if self._dwelt > DWELL_TICKS else None
        if picture is None:
            return
        came = self._came.setdefault(entry.key, Arrival())
        if size != SIZE:
            picture = pygame.transform.smoothscale(picture, size)
        picture.set_alpha(round(255 * eased(came.share())))
        surface.blit(picture, room.topleft)
        self._frame(surface, pygame.Rect(room.topleft, size))

    @staticmethod
    def _frame(surface: pygame.Surface, room: pygame.Rect) -> None:
        """Brackets at the corners of a picture, there before it comes."""
        for corner, sx, sy in (
            (room.topleft, 1, 1),
            (room.topright, -1, 1),
            (room.bottomleft, 1, -1),
            (room.bottomright, -1, -1),
        ):
            for dx, dy in ((sx * CORNER, 0), (0, sy * CORNER)):
                end = (corner[0] + dx, corner[1] + dy)
                pygame.draw.line(surface, palette.DIM_CYAN, corner, end, 2)

    def _targets(self, surface: pygame.Surface, level: Level, x: float, bottom: float) -> float:
        """What gold and silver ask, a line each; returns where they begin."""
        if level.medals is None:
            return bottom
        scale = self.stage.text_scale
        line = 26 * scale
        top = bottom - 2 * line
        for i, (metal, award) in enumerate((("gold", level.medals.gold), ("silver", level.medals.silver))):
            y = top + i * line
            draw_small_medal(surface, x + 10 * scale, y + 9 * scale, metal, scale)
            left = x + 30 * scale
            write(surface, say(f"results.{metal}"), left, y + 2, style(13 * scale, METALS[metal], track=0.4))
            text = award_text(award)
            size = min(14 * scale, 14 * scale * (WIDTH - 130 * scale) / max(1.0, 9.2 * scale * len(text)))
            write(surface, text, x + 130 * scale, y + 2, style(size, palette.BONE))
        return top

    def _broken(self, surface: pygame.Surface, entry: Entry, x: float, y: float) -> None:
        scale = self.stage.text_scale
        write(surface, say("select.broken"), x, y, style(14 * scale, palette.RED))
        size = round(19 * scale)
        for i, line in enumerate(wrapped(str(entry.problem), size, WIDTH)):
            speak(surface, line, x, y + 30 * scale + i * size * 1.35, size, palette.BONE)


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
