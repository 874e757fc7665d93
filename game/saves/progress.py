"""What the player has achieved: for each level how often it was flown and won, and the best flights."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

Medal = Literal["", "bronze", "silver", "gold"]
MEDALS: tuple[Medal, ...] = ("", "bronze", "silver", "gold")
"""From none to the highest."""


class Best(Struct, frozen=True, kw_only=True):
    """The quickest won flight of a level."""

    seconds: float
    assists: tuple[str, ...] = ()


class Record(Struct, frozen=True, kw_only=True):
    """What is known of a level's flights."""

    flown: int = 0
    won: int = 0
    medal: Medal = ""
    """The highest without assists."""
    medal_assisted: Medal = ""
    """The highest with assists."""
    best: Best | None = None
    """Without assists."""
    best_assisted: Best | None = None


class Progress(Struct, frozen=True, kw_only=True):
    """Records by the key of the level, such as ``shipped/02-first-dig``."""

    levels: dict[str, Record] = field(default_factory=dict)

    def of(self, key: str) -> Record:
        """The record of a level; an empty one where it was never flown."""
        return self.levels.get(key, Record())

    def after(self, key: str, flight: Best | None, medal: str = "", in_story: bool = False) -> Progress:
        """The progress after a flight of a level.

        Args:
            key: of the level.
            flight: how it was won; None where it was lost.
            medal: what it earned.
            in_story: whether a story's ship flew it, with the fuel and bearings that she had: that counts as flown
                and won, and for no best time or medal.
        """
        record = self.of(key)
        record = replace(record, flown=record.flown + 1)
        if flight is not None:
            record = replace(record, won=record.won + 1)
            record = record if in_story else _won(record, flight, medal)
        return Progress(levels=self.levels | {key: record})


def _won(record: Record, flight: Best, medal: str) -> Record:
    suffix = "_assisted" if flight.assists else ""
    before: Best | None = getattr(record, f"best{suffix}")
    quickest = flight if before is None or flight.seconds < before.seconds else before
    highest = MEDALS[max(MEDALS.index(getattr(record, f"medal{suffix}")), MEDALS.index(medal))]
    return replace(record, **{f"best{suffix}": quickest, f"medal{suffix}": highest})
