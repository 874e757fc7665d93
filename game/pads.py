"""Gamepads: by their true layout where it is known, as plain joysticks else. Pads come and go by instance id.

The layout-true layer of pygame is not declared stable, so this is the one file that uses it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Any

import pygame

try:
    from pygame._sdl2 import controller
except ImportError:  # a build without it still has joysticks
    controller = None  # type: ignore[assignment]

FULL_TRAVEL = 32767.0
WAKE = 0.5
"""Share of a stick's way from which a pad that lay aside counts as used."""
CONTROLLER_AXES = ("left_x", "left_y", "right_x", "right_y", "left_trigger", "right_trigger")
CONTROLLER_BUTTONS = (
    "a",
    "b",
    "x",
    "y",
    "back",
    "guide",
    "start",
    "left_stick",
    "right_stick",
    "left_bumper",
    "right_bumper",
    "pad_up",
    "pad_down",
    "pad_left",
    "pad_right",
)
JOYSTICK_AXES = ("left_x", "left_y", "right_x", "right_y")
JOYSTICK_BUTTONS = ("a", "b", "x", "y", "left_bumper", "right_bumper", "back", "start")


@dataclass(frozen=True, slots=True)
class Response:
    """How a stick's way becomes a share."""

    dead_zone: float = 0.12
    """Share of the way that counts as nothing."""
    curve: float = 1.6
    """Exponent: fine near the middle, full at the rim."""

    def shaped(self, x: float, y: float) -> tuple[float, float]:
        """A stick's place after a scaled radial dead zone and the curve; never longer than 1."""
        length = hypot(x, y)
        if length <= self.dead_zone:
            return (0.0, 0.0)
        reach = min(1.0, (length - self.dead_zone) / (1.0 - self.dead_zone)) ** self.curve
        return (x / length * reach, y / length * reach)


@dataclass(frozen=True, slots=True)
class Moved:
    """A stick or trigger moved to a value of -1 to 1."""

    axis: str
    value: float


@dataclass(frozen=True, slots=True)
class Pushed:
    """A button went down or up."""

    button: str
    down: bool


@dataclass(frozen=True, slots=True)
class Came:
    """A pad is there now."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A pad that was in use is gone."""


@dataclass(frozen=True, slots=True)
class Took:
    """Another pad is used from now on: what was held on the one before counts no more."""


Change = Moved | Pushed | Came | Gone | Took


class Pads:
    """All pads that are plugged in. One of them speaks: the one on which a button or a stick was pushed last."""

    def __init__(self) -> None:
        pygame.joystick.init()
        if controller is not None:
            controller.init()
        self._open: dict[int, Any] = {}
        self._plain: set[int] = set()
        """Instance ids of pads that are used as plain joysticks."""
        self._hats: dict[int, tuple[int, int]] = {}
        """How the hat of each plain joystick was pushed last."""
        self.speaking: int | None = None
        """Instance id of the pad that was used last."""

    def read(self, event: pygame.Event) -> list[Change]:
        """What an event says about a pad; empty for other events, and for a pad that lies on the table."""
        if event.type == pygame.JOYDEVICEADDED:
            return self._add(event.device_index)
        if event.type == pygame.JOYDEVICEREMOVED:
            return self._remove(event.instance_id)
        if event.type in (
            pygame.CONTROLLERAXISMOTION,
            pygame.CONTROLLERBUTTONDOWN,
            pygame.CONTROLLERBUTTONUP,
        ):
            return self._said_by(event.instance_id, _controller_change(event))
        if getattr(event, "instance_id", None) in self._plain:
            return self._said_by(event.instance_id, self._joystick_change(event))
        return []

    def rumble(self, deep: float, sharp: float, seconds: float) -> None:
        """Shake the pad in use, if it can; strengths of the heavy and the light motor from 0 to 1."""
        pad = self._open.get(self.speaking) if self.speaking is not None else None
        if pad is not None and max(deep, sharp) > 0.0:
            pad.rumble(deep, sharp, round(seconds * 1000))

    def _said_by(self, number: int, changes: list[Change]) -> list[Change]:
        """What a pad says, if it is the one in use or becomes it by this."""
        if self.speaking in (None, number):
            self.speaking = number
            return changes
        if not any(_wakes(change) for change in changes):
            return []
        self.speaking = number
        return [Took(), *changes]

    def _add(self, index: int) -> list[Change]:
        known = controller is not None and controller.is_controller(index)
        try:
            pad: Any = controller.Controller(index) if known else pygame.joystick.Joystick(index)
            number: int = (pad.as_joystick() if known else pad).get_instance_id()
        except pygame.error:  # it is gone again, or cannot be opened
            return []
        if number in self._open:
            return []
        self._open[number] = pad
        if not known:
            self._plain.add(number)
        return [Came()]

    def _remove(self, number: int) -> list[Change]:
        self._plain.discard(number)
        self._hats.pop(number, None)
        was_there = self._open.pop(number, None) is not None
        if not was_there or self.speaking not in (None, number):
            return []
        self.speaking = None
        return [Gone()]

    def _joystick_change(self, event: pygame.Event) -> list[Change]:
        if event.type == pygame.JOYAXISMOTION and event.axis < len(JOYSTICK_AXES):
            return [Moved(JOYSTICK_AXES[event.axis], max(-1.0, min(1.0, event.value)))]
        if event.type in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP) and event.button < len(JOYSTICK_BUTTONS):
            return [Pushed(JOYSTICK_BUTTONS[event.button], event.type == pygame.JOYBUTTONDOWN)]
        if event.type == pygame.JOYHATMOTION:
            before, self._hats[event.instance_id] = self._hats.get(event.instance_id, (0, 0)), event.value
            sides = zip(_sides(before), _sides(event.value), strict=True)
            return [Pushed(button, down) for (button, was), (_, down) in sides if was != down]
        return []


def _wakes(change: Change) -> bool:
    """Whether somebody has a pad in the hands, and it does not merely tremble."""
    match change:
        case Pushed(down=True):
            return True
        case Moved(value=value):
            return abs(value) > WAKE
    return False


def _sides(hat: tuple[int, int]) -> tuple[tuple[str, bool], ...]:
    x, y = hat
    return (("pad_left", x < 0), ("pad_right", x > 0), ("pad_down", y < 0), ("pad_up", y > 0))


def _controller_change(event: pygame.Event) -> list[Change]:
    if event.type == pygame.CONTROLLERAXISMOTION:
        if 0 <= event.axis < len(CONTROLLER_AXES):
            return [Moved(CONTROLLER_AXES[event.axis], _share(event.value))]
        return []
    if 0 <= event.button < len(CONTROLLER_BUTTONS):
        return [Pushed(CONTROLLER_BUTTONS[event.button], event.type == pygame.CONTROLLERBUTTONDOWN)]
    return []


def _share(value: float) -> float:
    """Axis events carry whole numbers; tolerate a build that already gives shares."""
    return max(-1.0, min(1.0, value / FULL_TRAVEL)) if abs(value) > 1.0 else float(value)
