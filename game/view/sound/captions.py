"""Captions: every cue that is heard, in words, for a while."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from game.view import texts

CATALOGUE = "captions"
MOST = 3
"""Captions shown at once."""
SHOWN = 2.2
"""s"""


@dataclass(frozen=True, slots=True)
class Caption:
    """A sound in words; ``direction`` is "left", "right" or empty."""

    text: str
    direction: str


@cache
def caption_for(name: str) -> str:
    """What a sound, or a family of sounds, is called.

    Raises:
        KeyError: the catalogue lacks it.
    """
    return texts.catalogue(CATALOGUE)[name]


@dataclass(slots=True)
class Captions:
    """What is being shown, newest last."""

    _left: dict[Caption, float] = field(default_factory=dict)
    """Seconds left for each."""

    def show(self, name: str, direction: str) -> None:
        """Show a sound's caption, or let it stay; the other direction of the same sound goes."""
        text = caption_for(name)
        for old in [old for old in self._left if old.text == text]:
            del self._left[old]
        self._left[Caption(text, direction)] = SHOWN
        for old in list(self._left)[:-MOST]:
            del self._left[old]

    def update(self, dt: float) -> None:
        """Let time pass."""
        self._left = {caption: left - dt for caption, left in self._left.items() if left > dt}

    def showing(self) -> list[Caption]:
        """The captions to draw, newest last."""
        return list(self._left)

    def clear(self) -> None:
        """Nothing to show."""
        self._left.clear()
