"""The list of missions, and that of the player's own levels, broken files with their first error among these."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.input import Heard
from game.level.library import Entry, user_levels
from game.play.replay import Replay
from game.saves.progress import Record
from game.scenes.ask import AskScene
from game.scenes.brief import BriefScene
from game.scenes.exchange import take_in
from game.scenes.footer import Footer
from game.scenes.keeping import best_flight, crews_flight
from game.scenes.level_card import LevelCard, title_of
from game.scenes.medal import draw_small_medal
from game.scenes.menu import Menu
from game.scenes.motion import Arrival, Entrance, eased
from game.scenes.rows import Item, Look
from game.scenes.scene import Change, Pop, Push, Scene, Stage
from game.scenes.watch import WatchScene
from game.view import palette
from game.view.backdrop import backdrop
from game.view.grade import Grade
from game.view.panel.frame import style
from game.view.paragraphs import LEADING, broken, spoken, written
from game.view.postcard import SIZE, Album
from game.view.texts import say

LEFT, TOP = 78, 118
"""Pixels from the edges to the list and to what is chosen."""
RIGHT = 592
WIDTH = SIZE[0]
LIST_WIDTH = 460
SUN = 2.53
DWELL_TICKS = 9
MEDAL = 14
"""Half the width of what a medal takes in the list."""
SMALL = 17
"""Pixels of the letters of what stands below."""
EDGE = 40


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
        self._top = TOP
        """Pixels from the upper edge to list and card."""
        self.album = Album(stage.studio.shelf)
        self._card = LevelCard(stage, self.album)
        page, keys = self._card.page, ("paste", "cancel")
        self._footers = {"": Footer("menu_move", "confirm", *keys, page=page)} | {
            words: Footer("menu_move", "confirm", "watch", *keys, words={"watch": words}, page=page)
            for words in ("select.best", "select.crew")
        }
        self._flights: dict[Path, tuple[str, Replay] | None] = {}
        """What there is to be watched of each level that was looked at."""
        self._read(at or stage.flown)
        self._dwelt = 0
        self._shown_at = self._menu.at
        self._turned = Arrival()
        self._entrance = Entrance()
        self._grade = Grade()

    def _read(self, at: Path | None) -> None:
        """Read the files anew, and put the focus on a level."""
        self._flights.clear()
        self.stage.reread_levels()
        self.entries = [entry for entry in self.stage.levels() if entry.shipped != self._own]
        rows = [
            LevelRow(str(i), title_of(entry), self.stage.record(entry.path))
            for i, entry in enumerate(self.entries)
        ]
        self._menu = Menu(rows)
        self._menu.focus_on(next((str(i) for i, entry in enumerate(self.entries) if entry.path == at), ""))

    def resumed(self) -> None:
        """Files may have been mended, and times flown; the level flown last is in focus."""
        chosen = self.entries[self._menu.at].path if self.entries else None
        self._read(self.stage.flown or chosen)

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Take a level, or go back."""
        heard = self._footer.hear(event, heard)
        if self._card.page.hear(event, heard):
            return None
        taken = self._menu.hear(event, heard)
        if self._menu.at != self._shown_at:
            self._card.page.turn()
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
        title = style(28 * scale, palette.AMBER, track=0.6)
        top = written(surface, name, LEFT - 22, 52 - 32 * (scale - 1.0), title, width - 2 * LEFT)
        self._top = max(TOP, round(top - 10 * (scale - 1.0)))
        bottom = float(height - self._footer.height(self.stage.input, scale))
        if self._own:
            bottom = self._draw_folder(surface, bottom)
        if self.entries:
            self._menu.draw(
                surface, pygame.Rect(LEFT, self._top, LIST_WIDTH, round(bottom - self._top - 8)), scale
            )
            self._draw_card(surface, self.entries[self._menu.at], bottom)
        self._footer.draw(surface, self.stage.input, scale)

    def _draw_folder(self, surface: pygame.Surface, bottom: float) -> float:
        """Where the player's levels are, and how one comes there; returns where that begins."""
        size, width = round(SMALL * self.stage.text_scale), self.stage.size[0] - LEFT - EDGE
        texts = [say("select.folder", path=user_levels())]
        if not self.entries:
            texts = [say("select.empty"), *texts, say("select.make")]
        top = bottom - sum(len(broken(text, size, width)) for text in texts) * size * LEADING
        y = float(self._top if not self.entries else top)
        for i, text in enumerate(texts):
            y = spoken(surface, text, LEFT, y, size, palette.GREY if i else palette.BONE, width)
        return top - 6

    def _draw_card(self, surface: pygame.Surface, entry: Entry, bottom: float) -> None:
        """What the level in focus is; its picture once the eye rests on it."""
        left = round(RIGHT + 14 * (1.0 - eased(self._turned.share())))
        room = pygame.Rect(left, self._top - 4, WIDTH, round(bottom - self._top - 6))
        self._card.draw(surface, entry, room, with_picture=self._dwelt > DWELL_TICKS)


class LevelRow(Item):
    """A level in the list, with the highest medal that was earned in it; one with assists is marked."""

    def __init__(self, id: str, title: str, record: Record) -> None:
        super().__init__(id, title)
        self.medal = record.medal or record.medal_assisted
        self.is_assisted = not record.medal

    def draw(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """The name, and the medal at the right edge."""
        super().draw(surface, box, look, lit)
        if self.medal:
            x = box.right - look.pixels(MEDAL)
            draw_small_medal(surface, x, box.centery, self.medal, look.scale, self.is_assisted)

    def _lines(self, width: int, look: Look) -> tuple[int, list[str]]:
        return super()._lines(width - look.pixels(2 * MEDAL), look)
