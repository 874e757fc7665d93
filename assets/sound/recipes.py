"""The book of all sounds: each recipe says its name, its kind and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dsp import Wave
from encode import lapped, ogg, peaked

Kind = Literal["loop", "shot", "voice", "music"]
QUALITY: dict[Kind, float] = {"loop": 0.3, "shot": 0.3, "voice": 0.1, "music": 0.35}
"""Vorbis quality, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one sound is made."""

    name: str
    kind: Kind
    make: Callable[[], Wave]

    def wave(self) -> Wave:
        """The finished sound at its peak; loops without their laps."""
        return peaked(self.make())

    def file(self) -> bytes:
        """The bytes of its file."""
        wave = self.wave()
        return ogg(lapped(wave) if self.kind in ("loop", "music") else wave, QUALITY[self.kind])


BOOK: dict[str, Recipe] = {}


def sound(kind: Kind, name: str, make: Callable[[], Wave]) -> None:
    """Enter a sound in the book.

    Raises:
        ValueError: there is one of that name.
    """
    if name in BOOK:
        raise ValueError(f"there are two sounds called {name}")
    BOOK[name] = Recipe(name, kind, make)
