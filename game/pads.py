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


Change = Moved | Pushed | Came | Gone


class Pads:
    """All pads that are plugged in."""

    def __init__(self) -> None:
        pygame.joystick.init()
        if controller is not None:
            controller.init()
        self._open: dict[int, Any] = {}
        self._plain: set[int] = set()
        """Instance ids of pads that are used as plain joysticks."""

    def read(self, event: pygame.Event) -> list[Change]:
        """What an event says about a pad; empty for other events."""
        if event.type == pygame.JOYDEVICEADDED:
            return self._add(event.device_index)
        if event.type == pygame.JOYDEVICEREMOVED:
            return self._remove(event.instance_id)
        if event.type in (
            pygame.CONTROLLERAXISMOTION,
            pygame.CONTROLLERBUTTONDOWN,
            pygame.CONTROLLERBUTTONUP,
        ):
            return _controller_change(event)
        if getattr(event, "instance_id", None) in self._plain:
            return _joystick_change(event)
        return []

    def rumble(self, deep: float, sharp: float, seconds: float) -> None:
        """Shake every pad that can; strengths of the heavy and the light motor from 0 to 1."""
        for pad in self._open.values():
            pad.rumble(deep, sharp, round(seconds * 1000))

    def _add(self, index: int) -> list[Change]:
        try:
            if controller is not None and controller.is_controller(index):
                known = controller.Controller(index)
                self._open[known.as_joystick().get_instance_id()] = known
            else:
                plain = pygame.joystick.Joystick(index)
                self._open[plain.get_instance_id()] = plain
                self._plain.add(plain.get_instance_id())
        except pygame.error:
            return []
        return [Came()]

    def _remove(self, number: int) -> list[Change]:
        self._plain.discard(number)
        return [Gone()] if self._open.pop(number, None) is not None else []


def _controller_change(event: pygame.Event) -> list[Change]:
    if event.type == pygame.CONTROLLERAXISMOTION:
        if 0 <= event.axis < len(CONTROLLER_AXES):
            return [Moved(CONTROLLER_AXES[event.axis], _share(event.value))]
        return []
    if 0 <= event.button < len(CONTROLLER_BUTTONS):
        return [Pushed(CONTROLLER_BUTTONS[event.button], event.type == pygame.CONTROLLERBUTTONDOWN)]
    return []


def _joystick_change(event: pygame.Event) -> list[Change]:
    if event.type == pygame.JOYAXISMOTION and event.axis < len(JOYSTICK_AXES):
        return [Moved(JOYSTICK_AXES[event.axis], max(-1.0, min(1.0, event.value)))]
    if event.type in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP) and event.button < len(JOYSTICK_BUTTONS):
        return [Pushed(JOYSTICK_BUTTONS[event.button], event.type == pygame.JOYBUTTONDOWN)]
    if event.type == pygame.JOYHATMOTION:
        x, y = event.value
        sides = (("pad_left", x < 0), ("pad_right", x > 0), ("pad_down", y < 0), ("pad_up", y > 0))
        return [Pushed(button, down) for button, down in sides]
    return []


def _share(value: float) -> float:
    """Axis events carry whole numbers; tolerate a build that already gives shares."""
    return max(-1.0, min(1.0, value / FULL_TRAVEL)) if abs(value) > 1.0 else float(value)
