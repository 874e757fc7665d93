"""A picture without a screen, for tests of what is drawn and of what the player does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame
import pytest

from game.app import App
from game.input import Input
from game.saves.saves import Saves
from game.scenes.scene import Scene, Stage
from game.view.texts import catalogue
from game.window import LOGICAL, open_window

FRAME = 1 / 60


def picture(size: tuple[int, int] = LOGICAL) -> pygame.Surface:
    """A black picture."""
    if pygame.display.get_surface() is None:
        open_window()
    return pygame.Surface(size).convert()


def longest_captions(count: int) -> list[str]:
    """The longest captions of all, longest last."""
    texts = [text.one for key, text in catalogue().items() if key.startswith("caption.")]
    return sorted(texts, key=len)[-count:]


def has_light(surface: pygame.Surface) -> bool:
    return max(pygame.transform.average_color(surface)[:3]) > 0


def key(code: int, down: bool = True, mod: int = 0) -> None:
    """Post a key event as the window would."""
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    pygame.event.post(pygame.Event(kind, key=code, mod=mod, unicode=""))


class FullScreen:
    """Stands in for a desktop on which the window can fill the screen; the dummy driver has none."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.on = False
        patch.setattr(pygame.display, "is_fullscreen", lambda: self.on)
        patch.setattr(pygame.display, "toggle_fullscreen", self._toggle)

    def _toggle(self) -> None:
        self.on = not self.on


class Player:
    """Somebody at a window: presses keys, waits, looks which scene is there."""

    def __init__(self, *scenes: type[Scene], saves: Saves | None = None) -> None:
        surface = open_window()
        pygame.event.clear()
        self.stage = Stage(Input(), saves=saves)
        self.app = App(surface, self.stage, [scene(self.stage) for scene in scenes])

    @property
    def scene(self) -> str:
        return type(self.app.top).__name__

    def wait(self, seconds: float = 2 * FRAME) -> None:
        for _ in range(max(1, round(seconds / FRAME))):
            self.app.frame(FRAME)

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """Nobody looks at the window meanwhile: all goes on, and nothing is drawn."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(self.app, "_draw", lambda alpha: None)
            patch.setattr(pygame.display, "flip", lambda: None)
            yield

    def outlast(self, seconds: float) -> None:
        """Wait without looking, and look at the end."""
        with self.unseen():
            self.wait(seconds)
        self.wait(FRAME)

    def until(self, scene: str, seconds: float = 60.0) -> None:
        """Wait for a scene, in real time: pictures are made meanwhile."""
        end = monotonic() + seconds
        while self.scene != scene and monotonic() < end:
            self.wait(FRAME)
        assert self.scene == scene

    def tap(self, *codes: int) -> None:
        """Press and let go of one key after the other, two frames each."""
        for code in codes:
            key(code)
            self.wait(FRAME)
            key(code, down=False)
            self.wait(FRAME)

    def hold(self, code: int, seconds: float) -> None:
        key(code)
        self.wait(seconds)
        key(code, down=False)
        self.wait(FRAME)

    def happens(self, kind: int, **facts: object) -> None:
        """Something happens to the window or a device."""
        pygame.event.post(pygame.Event(kind, **facts))
        self.wait(FRAME)
