"""The tour in a real window, as a program of its own: ``python -m tests.tour_window DEVICE PART [FOLDER]``.

Keys and mouse come from xdotool through the X server, a pad from SDL's virtual joysticks; nothing is posted. ``PART`` is
``settings``, which leaves them changed and quits, or ``mission``, which finds them so. Pictures go into the folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pygame

from game.pads import CONTROLLER_BUTTONS
from tests.screen import FRAME
from tests.tour import Device, Tourist, put_hop
from tests.virtual_pad import VirtualPad

KEYS = {"K_RETURN": "Return", "K_ESCAPE": "Escape", "K_UP": "Up", "K_DOWN": "Down", "K_SPACE": "space"}
"""What xdotool calls keys, where it is not as pygame does."""
HEARD = 4
"""Frames after which what was pressed has come through."""


class WindowTourist(Tourist):
    """Hands at a real window."""

    def __init__(self, device: Device, folder: Path | None) -> None:
        self._folder = folder
        self._clock = pygame.time.Clock()
        self._pad: VirtualPad | None = None
        super().__init__(device)
        assert pygame.display.get_driver() == "x11"
        self._origin = self._find_window()
        if device == "pad":
            self._pad = VirtualPad()
            self.wait(20 * FRAME)

    def _find_window(self) -> tuple[int, int]:
        """Where the picture is on the screen; the window gets the focus."""
        self.wait(30 * FRAME)
        number = str(pygame.display.get_wm_info()["window"])
        _xdotool("windowfocus", number)
        told = dict(line.split("=") for line in _xdotool("getwindowgeometry", "--shell", number).splitlines())
        return int(told["X"]), int(told["Y"])

    def wait(self, seconds: float = 2 * FRAME) -> None:
        """As the game's own loop does, in real time."""
        for _ in range(max(1, round(seconds / FRAME))):
            passed = self._clock.tick(60) / 1000.0
            if self.app.running:
                self.app.frame(passed)

    def press(self, name: str) -> None:
        if name.startswith("K_"):
            _xdotool(
                "key", KEYS.get(name, name.removeprefix("K_").capitalize() if len(name) > 3 else name[2:])
            )
        else:
            assert self._pad is not None
            self._pad.button(CONTROLLER_BUTTONS.index(name))
            self.wait(HEARD * FRAME)
            self._pad.button(CONTROLLER_BUTTONS.index(name), down=False)
        self.wait(HEARD * FRAME)

    def click(self, place: tuple[int, int]) -> None:
        _xdotool("mousemove", str(self._origin[0] + place[0]), str(self._origin[1] + place[1]))
        self.wait(HEARD * FRAME)
        _xdotool("click", "1")
        self.wait(HEARD * FRAME)

    def roll(self, notches: int) -> None:
        _xdotool("click", "4" if notches > 0 else "5")
        self.wait(HEARD * FRAME)

    def look(self) -> None:
        before = len(self.seen)
        super().look()
        if self._folder is not None and len(self.seen) > before:
            self.wait(12 * FRAME)
            pygame.image.save(self.app.surface, self._folder / f"{self.device}-{before:02d}-{self.scene}.png")


def _xdotool(*words: str) -> str:
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True, timeout=30).stdout


def main(device: Device, part: str, folder: str = "") -> None:
    """One part of the tour; an assertion that fails ends it with a code."""
    os.environ["SDL_VIDEODRIVER"] = "x11"  # other tests have none
    os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"  # many times quicker where there is no GPU
    pictures = Path(folder) if folder else None
    if part == "settings":
        WindowTourist(device, pictures).change_settings()
        return
    put_hop()
    tourist = WindowTourist(device, pictures)
    assert tourist.stage.settings.comfort.text == 110
    assert tourist.stage.settings.sound.music == 95
    tourist.all_of_it()
    assert tourist.stage.input.device == device
    print(*tourist.seen)


if __name__ == "__main__":
    main(*sys.argv[1:])  # type: ignore[arg-type]
