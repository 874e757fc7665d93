"""Captions: every cue that is heard, in words, for a while."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.view.texts import say

MOST = 3
"""Captions shown at once."""
SHOWN = 2.2
"""s"""
_SPINDLES = "the spindle's dial shows its speed"
UNTOLD: Mapping[str, str] = {
    "cabin": "it is always there",
    "engine_idle": "it is always there",
    "engine_thrust": "the plume is seen as long as it is heard",
    "jets_side": "the jets are seen",
    "jets_turn": "the jets are seen",
    **{f"spindle_{rpm}": _SPINDLES for rpm in (105, 165, 240, 330, 450, 600)},
    "drill_load": "bit and bearings tell of the load",
    "bearing_load": "a sound bearing that carries is no news",
    "rock_crack": "the bit that cracks it is told",
    "scoop_run": "the open scoop is seen",
    "squelch_open": "the line stands on the screen",
    "squelch_close": "the line stands on the screen",
}
"""Sounds without a caption on the screen, and why. All others are told when they begin."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A sound in words; ``direction`` is "left", "right" or empty. What is urgent does not give way to what is not."""

    text: str
    direction: str
    urgent: bool = False


def caption_for(name: str) -> str:
    """What a sound, or a family of sounds, is called.

    Raises:
        KeyError: the catalogue lacks it.
    """
    return say(f"caption.{name}")


@dataclass(slots=True)
class Captions:
    """What is being shown, newest last."""

    _left: dict[Caption, float] = field(default_factory=dict)
    """Seconds left for each."""

    def show(self, name: str, direction: str, urgent: bool = False) -> None:
        """Show a sound's caption, or let it stay; the other direction of the same sound goes."""
        text = caption_for(name)
        for old in [old for old in self._left if old.text == text]:
            del self._left[old]
        self._left[Caption(text, direction, urgent)] = SHOWN
        while len(self._left) > MOST:
            del self._left[next((old for old in self._left if not old.urgent), next(iter(self._left)))]

    def update(self, dt: float) -> None:
        """Let time pass."""
        self._left = {caption: left - dt for caption, left in self._left.items() if left > dt}

    def showing(self) -> list[Caption]:
        """The captions to draw, newest last."""
        return list(self._left)

    def clear(self) -> None:
        """Nothing to show."""
        self._left.clear()
