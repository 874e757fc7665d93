"""The door to stories: go on with one, or begin anew; the player's own campaigns stand below the one that comes along."""

from __future__ import annotations

import pygame

from game.campaign.choices import is_finished
from game.campaign.contents import missions_of
from game.campaign.load import Told, campaigns, load_campaign, shipped_campaign
from game.campaign.state import State, new_state
from game.input import Heard
from game.level.load import LevelError
from game.level.problems import Problem
from game.saves.story import story_kind
from game.scenes.footer import Footer
from game.scenes.menu import Menu
from game.scenes.motion import Entrance
from game.scenes.rows import Heading, Item, Row
from game.scenes.scene import Change, Pop, Push, Scene, Stage
from game.scenes.story.room import draw_freeport
from game.scenes.story.tale import Tale
from game.scenes.story.way import onward
from game.view import palette
from game.view.figures import figure
from game.view.grade import Grade
from game.view.lettering import capitals
from game.view.panel.frame import scrim, style
from game.view.paragraphs import spoken, written
from game.view.texts import local, say
from game.view.tongue import translated

LEFT, TOP, WIDTH = 78, 118, 720


class BeginScene(Scene):
    """Choose a story. With none begun, the first entry begins it."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._footer = Footer("menu_move", "confirm", "cancel")
        self._entrance, self._grade = Entrance(), Grade()
        self._asked = ""
        """The story that is to be begun anew, once that was asked for."""
        self._read()

    def _read(self) -> None:
        """Look at the files and saves anew."""
        self.stories: dict[str, tuple[Told, State | None]] = {}
        self.broken: list[Problem] = []
        for path in campaigns():
            try:
                told = load_campaign(path)
            except LevelError as error:
                self.broken.append(error.problems[0])
                continue
            saved = self.stage.saves.read(story_kind(told.name)) if self.stage.saves is not None else None
            self.stories[told.name] = (told, saved)
        self.menu = Menu(list(self._rows()))

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        for name, (told, saved) in self.stories.items():
            if told.path != shipped_campaign():
                rows.append(Heading(capitals(local(told.campaign, told.campaign.title))))
            if saved is not None:
                rows.append(Item(f"on {name}", self._words(told, saved)))
            anew = "story.sure" if self._asked == name else "story.anew" if saved else "story.new"
            rows.append(Item(f"new {name}", say(anew)))
        return rows

    def _about(self, surface: pygame.Surface, x: float, y: float, wide: int) -> float:
        """What a story is, for who has begun none; returns where that ends."""
        if any(saved is not None for _, saved in self.stories.values()):
            return y
        count = max(
            (sum(1 for _ in missions_of(told.campaign)) for told, _ in self.stories.values()), default=0
        )
        size = round(17 * self.stage.text_scale)
        return spoken(surface, say("story.about", count=count), x, y, size, palette.BONE, wide)

    @staticmethod
    def _words(told: Told, saved: State) -> str:
        """Where a saved story stands."""
        chapter = local(told.campaign, told.campaign.chapters[saved.chapter].title)
        key = "story.finished" if is_finished(told.campaign, saved) else "story.continue"
        return say(key, chapter=chapter, day=figure(saved.days))

    def resumed(self) -> None:
        """A story was left."""
        self._asked = ""
        self._read()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Go on, or begin; over a saved story only when asked twice."""
        heard = self._footer.hear(event, heard)
        taken = self.menu.hear(event, heard)
        if taken is not None:
            return self._take(*taken.split(" ", 1))
        return Pop() if "cancel" in heard.actions else None

    def _take(self, what: str, name: str) -> Change | None:
        told, saved = self.stories[name]
        if what == "on" and saved is not None:
            return Push(onward(Tale(self.stage, told, saved)))
        if saved is not None and self._asked != name:
            self._asked = name
            at = self.menu.at
            self.menu = Menu(list(self._rows()), at)
            return None
        tale = Tale(self.stage, told, new_state(told.campaign, told.name))
        tale.keep(tale.state)
        return Push(onward(tale))

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The list, and below it what is broken."""
        with self._entrance.over(surface):
            width, height = self.stage.size
            scale = self.stage.text_scale
            draw_freeport(surface)
            scrim(surface, LEFT + WIDTH // 2, height / 2, WIDTH, round(height * 0.7), 0.7)
            self._grade.draw(surface, with_grain=self.stage.governor.quality.grain)
            title, look = capitals(say("story.title")), style(28 * scale, palette.AMBER, track=0.6)
            y = written(surface, title, LEFT - 22, 52 - 26 * (scale - 1.0), look, width - 2 * LEFT)
            top, low = max(TOP, y), height - self._footer.height(self.stage.input, scale)
            wide = round(min(WIDTH * scale, width - 2 * LEFT))
            tall = min(self.menu.height(wide, scale), low - top)
            self.menu.draw(surface, pygame.Rect(LEFT, round(top), wide, round(tall)), scale)
            y = self._about(surface, LEFT, top + tall + 20, wide)
            for problem in self.broken:
                y = spoken(
                    surface, translated(problem.whole()), LEFT, y, round(17 * scale), palette.GREY, wide
                )
            self._footer.draw(surface, self.stage.input, scale)
