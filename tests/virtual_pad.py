"""A gamepad that exists in SDL only: plugged in, pushed and pulled out, with all events coming from SDL itself.

pygame does not tell of SDL's virtual joysticks, so the library that it has loaded is asked directly.
"""

from __future__ import annotations

import ctypes
import re
from pathlib import Path

import pygame

PLAIN, GAMEPAD = 0, 1
"""SDL_JoystickType: unknown, which has no mapping, and game controller, which has one."""
AXES, BUTTONS, HATS = 6, 15, 1
FULL = 32767
HAT = {"": 0, "up": 1, "right": 2, "down": 4, "left": 8}


def library() -> ctypes.CDLL | None:
    """SDL as it is loaded in this process, where it can be found and knows virtual joysticks."""
    try:
        loaded = Path("/proc/self/maps").read_text(encoding="utf-8")
    except OSError:
        return None
    found = re.search(r"(/\S*libSDL2-2\S*)", loaded)
    sdl = ctypes.CDLL(found.group(1)) if found else None
    return sdl if sdl is not None and hasattr(sdl, "SDL_JoystickAttachVirtual") else None


class VirtualPad:
    """A pad in SDL. Its events are in pygame's queue after each call of pygame.event.pump or get.

    Args:
        kind: ``GAMEPAD`` with a known layout, or ``PLAIN``.
    """

    def __init__(self, kind: int = GAMEPAD) -> None:
        sdl = library()
        assert sdl is not None
        self._sdl = sdl
        self._sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
        self._index = sdl.SDL_JoystickAttachVirtual(kind, AXES, BUTTONS, HATS)
        assert self._index >= 0
        self.number = sdl.SDL_JoystickGetDeviceInstanceID(self._index)

    def axis(self, number: int, share: float) -> None:
        """Push a stick or trigger."""
        value = ctypes.c_int16(round(share * FULL))
        self._sdl.SDL_JoystickSetVirtualAxis(self._stick, number, value)

    def button(self, number: int, down: bool = True) -> None:
        """Push a button, or let it go."""
        self._sdl.SDL_JoystickSetVirtualButton(self._stick, number, ctypes.c_uint8(down))

    def hat(self, way: str) -> None:
        """Push the hat, or let it go with nothing."""
        self._sdl.SDL_JoystickSetVirtualHat(self._stick, 0, ctypes.c_uint8(HAT[way]))

    def unplug(self) -> None:
        """Pull it out."""
        indices = range(self._sdl.SDL_NumJoysticks())
        at = next((i for i in indices if self._sdl.SDL_JoystickGetDeviceInstanceID(i) == self.number), None)
        if at is not None:
            self._sdl.SDL_JoystickDetachVirtual(at)

    @property
    def _stick(self) -> ctypes.c_void_p:
        pygame.event.pump()
        return ctypes.c_void_p(self._sdl.SDL_JoystickFromInstanceID(self.number))
