"""The book of all sounds: each recipe says its name, its kind and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dsp import Wave, band, coloured, coloured_loop
from encode import lapped, ogg, peaked

Kind = Literal["loop", "shot", "voice", "music"]
QUALITY: dict[Kind, float] = {"loop": 0.5, "shot": 0.4, "voice": 0.2, "music": 0.4}
"""Vorbis quality, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one sound is made."""

    name: str
    kind: Kind
    make: Callable[[], Wave]

    def wave(self) -> Wave:
        """The finished sound at its peak, without what nobody hears; loops without their laps."""
        rumble = band(34.0, 20_000.0, 3.0)
        made = self.make()
        return peaked(coloured_loop(made, rumble) if self.loops else coloured(made, rumble))

    @property
    def loops(self) -> bool:
        """Whether its end meets its beginning."""
        return self.kind in ("loop", "music")

    def file(self) -> bytes:
        """The bytes of its file."""
        wave = self.wave()
        return ogg(lapped(wave) if self.loops else wave, QUALITY[self.kind])


BOOK: dict[str, Recipe] = {}


def sound(kind: Kind, name: str, make: Callable[[], Wave]) -> None:
    """Enter a sound in the book.

    Raises:
        ValueError: there is one of that name.
    """
    if name in BOOK:
        raise ValueError(f"there are two sounds called {name}")
    BOOK[name] = Recipe(name, kind, make)
