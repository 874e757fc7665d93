"""The title: the ship at her work, alive behind the menu; now on her way to a port, now with her legs in a rock."""

from __future__ import annotations

import pygame

from game.input import Heard
from game.scenes.brief import BriefScene
from game.scenes.credits import CreditsScene
from game.scenes.footer import Footer
from game.scenes.masthead import draw_masthead, shade, still, title_menu
from game.scenes.motion import eased
from game.scenes.scene import Change, Push, Quit, Scene, Stage
from game.scenes.select import SelectScene
from game.scenes.settings import SettingsScene
from game.scenes.vignettes import VIGNETTES, Running, run
from game.sim.tuning import TICKS_A_SECOND

SHOWN_TICKS = 30 * TICKS_A_SECOND
"""How long each picture is shown at least."""
FADE_TICKS = 40
"""How long a picture takes to go dark, and to come out of the dark."""
TAKE_OVER_TICKS = 24
"""How long the still takes to give way to the world."""


class TitleScene(Scene):
    """The first thing to be seen. Until its world is ready, a still of it stands in."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._menu = title_menu()
        self._footer = Footer("menu_move", "confirm")
        self._begin()

    def _begin(self) -> None:
        """The still, and behind it the first picture that is being made."""
        self._pictures: list[Running] = []
        """Those that were opened; none while a flight needs the memory."""
        self._at = 0
        self._age: int | None = None
        """Ticks since this picture is shown; None while the still stands in."""
        self._left: int | None = None
        """Ticks until this picture is gone, once that has begun."""
        self._from_dark = False
        """Whether this picture came out of the dark, and not out of the still."""

    def make_room(self) -> None:
        """Nobody sees the pictures now; the still stands in until they are there again."""
        self._begin()

    @property
    def shown(self) -> Running:
        """What is going on behind the menu; opened when it is first wanted."""
        if not self._pictures:
            self._pictures.append(run(VIGNETTES[0], self.stage))
        return self._pictures[self._at]

    def resumed(self) -> None:
        """Another language may be spoken now."""
        self._menu.replace(title_menu().rows)

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose from the menu."""
        match self._menu.hear(event, self._footer.hear(event, heard)):
            case "continue":
                entry = self.stage.next_to_fly()
                return Push(BriefScene(self.stage, entry) if entry else SelectScene(self.stage))
            case "story":
                from game.scenes.story.begin import BeginScene  # noqa: PLC0415  # most sessions never open it

                return Push(BeginScene(self.stage))
            case "missions":
                return Push(SelectScene(self.stage))
            case "own":
                return Push(SelectScene(self.stage, own=True))
            case "settings":
                return Push(SettingsScene(self.stage))
            case "credits":
                return Push(CreditsScene(self.stage))
            case "quit":
                return Quit()
        return None

    def tick(self) -> Change | None:
        """The world goes on; after a while another one takes its place."""
        if self._age is None:
            self._age = 0 if self.shown.ready else None
            return None
        self.shown.tick()
        self._age += 1
        if self._left is not None:
            self._left -= 1
            if self._left == 0:
                self._change()
        elif self._age > SHOWN_TICKS and self._next.ready and self._next is not self.shown:
            self._left = FADE_TICKS
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The picture, the name, the menu."""
        if self._age is None:
            surface.blit(still(), (0, 0))
        else:
            self._draw_live(surface, alpha, self._age)
        draw_masthead(surface, self._menu, self.stage.text_scale)
        self._footer.draw(surface, self.stage.input, self.stage.text_scale)
        self._get_ready()

    def show_at_once(self) -> None:
        """Let the world take over from the still without waiting for slices."""
        self.shown.finish()
        self._age = TAKE_OVER_TICKS

    @property
    def _next(self) -> Running:
        return self._pictures[(self._at + 1) % len(self._pictures)]

    def _get_ready(self) -> None:
        """Do some of what is left to do for the picture that comes."""
        age = self._age
        if age is None:
            self.shown.get_ready()
        elif age > SHOWN_TICKS // 3 and len(self._pictures) < len(VIGNETTES):
            self._pictures.append(run(VIGNETTES[len(self._pictures)], self.stage))
        elif age > SHOWN_TICKS // 2 and not self._next.ready:
            self._next.get_ready()

    def _change(self) -> None:
        """In the dark: the next picture from its beginning; the old one begins anew, unseen."""
        gone, self._at = self.shown, (self._at + 1) % len(self._pictures)
        gone.restart()
        self._age, self._left, self._from_dark = 0, None, True

    def _draw_live(self, surface: pygame.Surface, alpha: float, age: int) -> None:
        self.shown.view.quality = self.stage.governor.quality
        self.shown.view.draw(surface, self.shown.world, alpha)
        shade(surface)
        if self._left is not None:
            _dim(surface, self._left / FADE_TICKS)
        elif self._from_dark:
            _dim(surface, age / FADE_TICKS)
        elif age < TAKE_OVER_TICKS:
            picture = still()
            picture.set_alpha(round(255 * (1.0 - age / TAKE_OVER_TICKS)))
            surface.blit(picture, (0, 0))
            picture.set_alpha(None)


def _dim(surface: pygame.Surface, light: float) -> None:
    """Leave a share of the light."""
    if light < 1.0:
        level = round(255 * eased(light))
        surface.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
