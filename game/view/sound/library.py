"""The sound files: what there is, how loud each is, and decoding them into samples without a seam."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from game.view.assets import assets_folder
from game.view.sound.pieces import decoded_in_pieces

Samples = NDArray[np.int16]
"""(frames, 2), as the mixer plays them."""
Kind = Literal["loop", "shot", "voice", "music"]
SPEEDS = ("slow", "middle", "fast")
"""Loops that end so are one sound at several speeds."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is known of a sound without decoding it."""

    kind: Kind
    seconds: float
    lufs: float
    """Integrated loudness at full gain (ITU-R BS.1770)."""

    @property
    def loops(self) -> bool:
        """Whether it is made to be repeated without a seam."""
        return self.kind in ("loop", "music")


def folder() -> Path:
    """Where the sounds lie."""
    return assets_folder() / "sound"


@cache
def rate() -> int:
    """Samples a second of every sound."""
    return int(_format()["rate"])


@cache
def _format() -> dict[str, int]:
    loaded: dict[str, int] = json.loads((folder() / "format.json").read_text(encoding="utf-8"))
    return loaded


@cache
def measures() -> dict[str, Measure]:
    """All sounds by name."""
    rows = json.loads((folder() / "measured.json").read_text(encoding="utf-8"))
    return {name: Measure(**row) for name, row in rows.items()}


@cache
def variants(family: str) -> tuple[str, ...]:
    """The sounds of a family: ``clang_small`` has ``clang_small_1`` and so on; most have only themselves.

    Raises:
        KeyError: there is no such sound.
    """
    if family in measures():
        return (family,)
    found = tuple(name for name in measures() if family_of(name) == family)
    if not found:
        raise KeyError(f"no sound is called {family!r}")
    return found


def family_of(name: str) -> str:
    """What a sound is a variant of, or who says it, or its own name."""
    stem, _, last = name.rpartition("_")
    kind = measures()[name].kind
    if kind == "voice":
        return name.partition("_")[0]
    return stem if (kind == "shot" and last.isdigit()) or (kind == "loop" and last in SPEEDS) else name


def gain_for(name: str, lufs: float) -> float:
    """The gain, at most 1, at which a sound is that loud."""
    return min(1.0, float(10.0 ** ((lufs - measures()[name].lufs) / 20.0)))


def decoded(name: str) -> Samples:
    """The samples of a sound; the mixer must be open.

    Raises:
        pygame.error: the mixer is closed.
    """
    samples = decoded_in_pieces((folder() / measures()[name].kind / f"{name}.ogg").read_bytes())
    return seamless(samples, _format()["lap"]) if measures()[name].loops else samples


def seamless(samples: Samples, lap: int) -> Samples:
    """A loop without its laps. What follows its end is faded into its beginning, so that the codec leaves no step.

    The samples themselves are changed: a copy of long music would keep everybody waiting.
    """
    loop = samples[lap:-lap]
    fade = np.linspace(0.0, 1.0, lap, endpoint=False)[:, None]
    loop[:lap] = np.round(loop[:lap] * fade + samples[-lap:] * (1.0 - fade))
    return loop
