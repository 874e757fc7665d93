"""The list of levels: shipped ones, the player's own, and broken files with their first error."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.input import Heard
from game.level.goals import Award
from game.level.library import Entry
from game.level.spec import Level
from game.scenes.brief import BriefScene
from game.scenes.menu import ROW, Item, Menu, draw_keys
from game.scenes.scene import Change, Pop, Push, Scene, Stage
from game.sim import World
from game.view import palette
from game.view.backdrop import backdrop, vignette
from game.view.flight import FlightView
from game.view.lettering import speak, wrapped, write
from game.view.panel.frame import minutes, style
from game.view.texts import say

VISIBLE = 11
LEFT, TOP = 96, 128
RIGHT = 590
PROSE_WIDTH = 600
SUN = 2.53
DWELL_TICKS = 9
THUMBNAIL = (528, 297)


class SelectScene(Scene):
    """Choose what to fly."""

    def __init__(self, stage: Stage, at: Path | None = None) -> None:
        super().__init__(stage)
        stage.reread_levels()
        self._menu = Menu([Item(str(i), entry.title) for i, entry in enumerate(stage.levels())])
        if at is not None:
            self._menu.at = next((i for i, entry in enumerate(stage.levels()) if entry.path == at), 0)
        self._first = 0
        self._dwelt = 0
        self._pictures: dict[str, pygame.Surface] = {}

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Take a level, or go back."""
        taken = self._menu.hear(event, heard)
        self._dwelt = 0 if heard.actions else self._dwelt
        if taken is not None:
            entry = self.stage.levels()[int(taken)]
            return Push(BriefScene(self.stage, entry)) if entry.level is not None else None
        return Pop() if "cancel" in heard.actions else None

    def tick(self) -> Change | None:
        """Count how long the eye has rested on one level."""
        self._dwelt += 1
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The list to the left, what is chosen to the right."""
        width, height = self.stage.size
        surface.blit(backdrop("belt", width, height, SUN, 2), (0, 0))
        surface.blit(vignette(width, height), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        write(surface, say("select.title"), LEFT - 22, 56, style(28, palette.AMBER, 2.8, 0.6))
        self._scroll()
        self._menu.draw(surface, LEFT, TOP, self._first, VISIBLE)
        entries = self.stage.levels()
        if entries:
            self._details(surface, entries[self._menu.at])
        else:
            speak(surface, say("select.empty"), LEFT, TOP, 22, palette.BONE)
        names = self.stage.input.names()
        keys = say(
            "menu.keys",
            up=names["menu_up"],
            down=names["menu_down"],
            confirm=names["confirm"],
            back=names["cancel"],
        )
        draw_keys(surface, keys)

    def _picture(self, surface: pygame.Surface, entry: Entry, y: float) -> None:
        """A small picture of where the level begins, made once the eye rests on it."""
        picture = self._pictures.get(entry.key)
        if picture is None and entry.level is not None and self._dwelt > DWELL_TICKS:
            picture = self._pictures[entry.key] = _thumbnail(entry.level, self.stage.size)
        if picture is not None:
            surface.blit(picture, (RIGHT, round(y)))

    def _scroll(self) -> None:
        at = self._menu.at
        self._first = max(0, min(max(self._first, at - VISIBLE + 1), at))

    def _details(self, surface: pygame.Surface, entry: Entry) -> None:
        y = float(TOP)
        write(surface, entry.title.upper(), RIGHT, y, style(18, palette.CYAN, 1.9, 0.4))
        y += 34
        if entry.level is None:
            self._broken(surface, entry, y)
            return
        mark = "" if entry.shipped else say("select.own") + "   "
        author = mark + say("select.by", author=entry.level.author.upper())
        write(surface, author, RIGHT, y, style(11, palette.GREY))
        y += 30
        for line in wrapped(entry.brief, 21, PROSE_WIDTH):
            speak(surface, line, RIGHT, y, 21, palette.BONE)
            y += 28
        self._picture(surface, entry, y + 58)
        medals = entry.level.medals
        if medals is not None:
            text = say("select.medals", gold=award_text(medals.gold), silver=award_text(medals.silver))
            write(surface, text, RIGHT, y + 22, style(12, palette.LABEL_AMBER))

    @staticmethod
    def _broken(surface: pygame.Surface, entry: Entry, y: float) -> None:
        write(surface, say("select.broken"), RIGHT, y, style(13, palette.RED))
        for i, line in enumerate(wrapped(str(entry.problem), 19, PROSE_WIDTH)):
            speak(surface, line, RIGHT, y + 30 + i * (ROW - 18), 19, palette.BONE)


def _thumbnail(level: Level, size: tuple[int, int]) -> pygame.Surface:
    view = FlightView(size)
    view.show_panel = False
    view.zoom = 0.5
    whole = pygame.Surface(size).convert()
    view.draw(whole, World(level))
    return pygame.transform.smoothscale(whole, THUMBNAIL)


def award_text(award: Award) -> str:
    """The limits of an award in a few words."""
    parts = []
    if award.time is not None:
        parts.append(say("award.time", time=minutes(award.time)))
    if award.fuel is not None:
        parts.append(say("award.fuel", fuel=f"{award.fuel:g}"))
    if award.hull is not None:
        parts.append(say("award.hull", hull=f"{award.hull:g}"))
    return " · ".join(parts)
