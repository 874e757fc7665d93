"""The list of missions, and that of the player's own levels, broken files with their first error among these."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.input import Heard
from game.level.goals import Award
from game.level.library import Entry, user_levels
from game.level.problems import Problem, path_text
from game.level.spec import Level
from game.play.replay import Replay
from game.scenes.ask import AskScene
from game.scenes.brief import BriefScene
from game.scenes.exchange import take_in
from game.scenes.footer import Footer
from game.scenes.keeping import best_flight, crews_flight
from game.scenes.medal import METALS, draw_small_medal
from game.scenes.menu import Menu
from game.scenes.motion import Arrival, Entrance, eased
from game.scenes.rows import Item, fitted_line
from game.scenes.scene import Change, Pop, Push, Scene, Stage
from game.scenes.watch import WatchScene
from game.view import palette
from game.view.backdrop import backdrop
from game.view.figures import minutes, plain_figure
from game.view.grade import Grade
from game.view.lettering import fitted, speak, wrapped, write
from game.view.palette import Colour
from game.view.panel.frame import style
from game.view.postcard import SIZE, Album
from game.view.texts import local, say

LEFT, TOP = 78, 118
"""Pixels from the edges to the list and to what is chosen."""
RIGHT = 592
WIDTH = SIZE[0]
LIST_WIDTH = 460
LEAST_PICTURE = 90
"""Pixels of height below which a picture tells nothing."""
SUN = 2.53
DWELL_TICKS = 9
PROSE = 20
SMALL, LARGEST = 17, 1.6
"""Pixels of the letters of what stands below, and times that at most."""
EDGE = 40
GAP = 16
CORNER = 22
"""Pixels of the brackets around the picture."""


def title_of(entry: Entry) -> str:
    """What a level in the list is called, in the language spoken."""
    return local(entry.level, entry.title) if entry.level is not None else entry.title


class SelectScene(Scene):
    """Choose what to fly.

    Args:
        stage: what scenes share.
        at: the level to begin at.
        own: show the player's own levels, and not those that come with the game.
    """

    def __init__(self, stage: Stage, at: Path | None = None, own: bool = False) -> None:
        super().__init__(stage)
        self._own = own
        self._footers = {"": Footer("menu_move", "confirm", "paste", "cancel")} | {
            words: Footer("menu_move", "confirm", "watch", "paste", "cancel", words={"watch": words})
            for words in ("select.best", "select.crew")
        }
        self._flights: dict[Path, tuple[str, Replay] | None] = {}
        """What there is to be watched of each level that was looked at."""
        self._read(at or stage.flown)
        self._dwelt = 0
        self._shown_at = self._menu.at
        self._turned = Arrival()
        self._came: dict[str, Arrival] = {}
        self._entrance = Entrance()
        self._grade = Grade()
        self.album = Album(stage.studio.shelf)

    def _read(self, at: Path | None) -> None:
        """Read the files anew, and put the focus on a level."""
        self._flights.clear()
        self.stage.reread_levels()
        self.entries = [entry for entry in self.stage.levels() if entry.shipped != self._own]
        self._menu = Menu([Item(str(i), title_of(entry)) for i, entry in enumerate(self.entries)])
        self._menu.focus_on(next((str(i) for i, entry in enumerate(self.entries) if entry.path == at), ""))

    def resumed(self) -> None:
        """Files may have been mended, and times flown; the level flown last is in focus."""
        chosen = self.entries[self._menu.at].path if self.entries else None
        self._read(self.stage.flown or chosen)

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Take a level, or go back."""
        heard = self._footer.hear(event, heard)
        taken = self._menu.hear(event, heard)
        if self._menu.at != self._shown_at:
            self._shown_at, self._dwelt, self._turned = self._menu.at, 0, Arrival()
        if "watch" in heard.actions and self.entries:
            return self._watch(self.entries[self._menu.at])
        if "paste" in heard.actions:
            return self._take_in()
        if taken is not None:
            entry = self.entries[int(taken)]
            return Push(BriefScene(self.stage, entry)) if entry.level is not None else None
        return Pop() if "cancel" in heard.actions else None

    def _watch(self, entry: Entry) -> Change | None:
        """Show the flight of a level that there is to be seen."""
        seen = self._to_watch(entry)
        if entry.level is None or seen is None:
            return None
        return Push(WatchScene(self.stage, entry.path, entry.level, seen[1]))

    def _take_in(self) -> Change:
        """Show a replay from the clipboard, or tell why that cannot be."""
        taken = take_in(self.stage.levels())
        if taken.entry is None or taken.entry.level is None or taken.replay is None:
            return Push(AskScene(self.stage, taken.why, [("back", say("share.back"))], lambda _: None))
        return Push(WatchScene(self.stage, taken.entry.path, taken.entry.level, taken.replay))

    def _to_watch(self, entry: Entry) -> tuple[str, Replay] | None:
        """The player's best flight of a level, else the crew's, and what it is called; looked for once."""
        if entry.path not in self._flights:
            best, crews = best_flight(entry.path), crews_flight(entry.path)
            found = ("select.best", best) if best else ("select.crew", crews) if crews else None
            self._flights[entry.path] = found
        return self._flights[entry.path]

    @property
    def _footer(self) -> Footer:
        """The keys that mean something for the level in focus; files are looked at when the eye rests on it."""
        seen = (
            self._to_watch(self.entries[self._menu.at])
            if self.entries and self._dwelt > DWELL_TICKS
            else None
        )
        return self._footers[seen[0] if seen else ""]

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
        name = say("select.title_own" if self._own else "select.title")
        title = style(28 * min(scale, 1.5), palette.AMBER, track=0.6)
        write(surface, name, LEFT - 22, 52, fitted(name, title, width - 2 * LEFT))
        bottom = float(height - self._footer.height(scale))
        if self._own:
            bottom = self._draw_folder(surface, bottom)
        if self.entries:
            self._menu.draw(surface, pygame.Rect(LEFT, TOP, LIST_WIDTH, round(bottom - TOP - 8)), scale)
            self._details(surface, self.entries[self._menu.at], bottom)
        self._footer.draw(surface, self.stage.input, scale)

    def _draw_folder(self, surface: pygame.Surface, bottom: float) -> float:
        """Where the player's levels are, and how one comes there; returns where that begins."""
        scale, width = min(LARGEST, self.stage.text_scale), self.stage.size[0] - LEFT - EDGE
        size = round(SMALL * scale)
        texts = [say("select.folder", path=user_levels())]
        if not self.entries:
            texts = [say("select.empty"), *texts, say("select.make")]
        lines = [(line, i) for i, text in enumerate(texts) for line in wrapped(text, size, width)]
        top = bottom - len(lines) * size * 1.35
        y = TOP if not self.entries else top
        for line, i in lines:
            speak(surface, line, LEFT, y, fitted_line(line, size, width), palette.GREY if i else palette.BONE)
            y += size * 1.35
        return top - 6

    def _details(self, surface: pygame.Surface, entry: Entry, bottom: float) -> None:
        """From the top the name, from the bottom medals and brief, and between them the picture."""
        scale = self.stage.text_scale
        x = RIGHT + 14 * (1.0 - eased(self._turned.share()))
        y = TOP - 4.0
        name = title_of(entry).upper()
        size = 20 * scale
        write(surface, name, x, y, style(min(size, WIDTH * 1.1 / max(1, len(name))), palette.CYAN, track=0.4))
        y += size + 10 * scale
        if entry.level is None:
            self._broken(surface, entry, x, y)
            return
        author = say("select.by", author=local(entry.level, entry.level.author).upper())
        small = style(12 * scale, palette.GREY)
        write(surface, author, x, y, fitted(author, small, WIDTH * 0.6))
        best = self.stage.best_time(entry.path)
        if best is not None:
            text = say("select.time", time=minutes(best))
            look = style(13 * scale, palette.CYAN, track=0.3)
            write(surface, text, x + WIDTH, y, fitted(text, look, WIDTH * 0.38), "right")
        y += 12 * scale + GAP
        low = self._targets(surface, entry.level, x, bottom - 10)
        lines = wrapped(local(entry.level, entry.brief), round(PROSE * scale), WIDTH)
        line = PROSE * scale * 1.32
        fits = max(1, int((low - GAP - y) / line))
        low -= GAP + line * min(fits, len(lines))
        for i, text in enumerate(lines[:fits]):
            speak(surface, text, x, low + i * line, round(PROSE * scale), palette.BONE)
        self._picture(
            surface, entry, entry.level, pygame.Rect(round(x), round(y), WIDTH, round(low - GAP - y))
        )

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
        """What is wrong with a file, where, and what to do about it."""
        scale, problem = self.stage.text_scale, entry.problem
        assert problem is not None
        write(surface, say("select.broken"), x, y, style(14 * scale, palette.RED))
        y += 30 * scale
        for text, usual, colour in _told(problem, entry.path):
            size = round(usual * scale)
            for line in wrapped(text, size, WIDTH):
                speak(surface, line, x, y, fitted_line(line, size, WIDTH), colour)
                y += size * 1.3
            y += 8 * scale


def _told(problem: Problem, path: Path) -> list[tuple[str, int, Colour]]:
    """A problem in lines: the file, the place, what is wrong, and the remedy."""
    where = say("select.where", line=problem.line, column=problem.column)
    return [
        (path.name, PROSE, palette.BONE),
        (f"{where}: {path_text(problem.path)}", SMALL, palette.GREY),
        (problem.message, PROSE, palette.BONE),
        (say("select.check", file=path.name), SMALL, palette.AMBER),
    ]


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
