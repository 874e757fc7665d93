"""The first moments: the window opens on a still of the title, and all the rest is loaded while it is seen.

Keys that are pressed meanwhile wait in the window's queue and reach the title.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Thread
from time import perf_counter

import pygame

from game.reasons import reason_of
from game.saves.saves import Saves
from game.scenes.masthead import draw_masthead, still, title_menu
from game.view.texts import say
from game.view.tongue import translated, use_language
from game.window import frame_rate, open_window

FADE_SECONDS = 0.14
"""How long the still takes to come out of the dark."""
DARKEST = 0.35
"""The light of the first frame, as a share."""


def open_title() -> int:
    """Open the window at the title and stay until the player leaves.

    Returns:
        The exit code: 0, 1 where no window can be opened, 70 after an error of the game itself.
    """
    saves = Saves()
    use_language(saves.settings.language)
    try:
        surface = open_window(saves.settings.video)
    except pygame.error as error:
        print(say("app.no_window", error=error), file=sys.stderr)
        return 1
    curtain = Curtain(surface, saves.settings.comfort.text / 100)
    curtain.draw()
    rest = Rest(saves)
    rest.start()
    clock = pygame.time.Clock()
    while rest.is_alive():
        clock.tick(frame_rate())
        pygame.event.pump()
        curtain.draw()
    try:
        play = rest.result()
    except Exception as error:
        return _end(error, saves)
    return play(surface)


def _end(error: Exception, saves: Saves) -> int:
    """The game cannot be loaded: write that down, and say where."""
    from game.saves import report  # noqa: PLC0415  # what tells versions loads slowly, and only a report needs it

    text = report.report_text(error, ["the opening"], report.settings_text(saves.settings), ())
    try:
        path = str(report.write_report(saves.data_folder, text))
    except OSError as problem:
        path = translated(reason_of(problem))
    print(say("crash.console", error=repr(error), path=path), file=sys.stderr)
    return report.BROKEN


class Curtain:
    """The still with the name and the menu upon it, coming out of the dark."""

    def __init__(self, surface: pygame.Surface, text_scale: float = 1.0) -> None:
        self._surface = surface
        self._text_scale = text_scale
        self._menu = title_menu()
        self._began = perf_counter()

    def draw(self) -> None:
        """Show it as it is now."""
        share = min(1.0, (perf_counter() - self._began) / FADE_SECONDS)
        light = DARKEST + (1.0 - DARKEST) * share * (2.0 - share)
        self._surface.blit(still(), (0, 0))
        if light < 1.0:
            level = round(255 * light)
            self._surface.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        draw_masthead(self._surface, self._menu, self._text_scale)
        pygame.display.flip()


class Rest(Thread):
    """Loads what the first picture does without: rules, painters, sound."""

    def __init__(self, saves: Saves) -> None:
        super().__init__(name="load the game", daemon=True)
        self._saves = saves
        self._play: Callable[[pygame.Surface], int] | None = None
        self._problem: BaseException | None = None

    def run(self) -> None:
        """Load; what goes wrong is told by ``result``."""
        try:
            from game.app import ready_title  # noqa: PLC0415  # takes longer than all that is seen until then

            self._play = ready_title(self._saves)
        except BaseException as problem:  # raised again where it is waited for
            self._problem = problem

    def result(self) -> Callable[[pygame.Surface], int]:
        """What plays the game in a window, once it is loaded."""
        if self._play is None:
            raise self._problem or RuntimeError("not loaded yet")
        return self._play
