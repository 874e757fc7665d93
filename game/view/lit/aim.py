"""What a turned picture of a body shows, and the turned pictures that are kept."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field

from game.view.lit.turn import Tile, Turned, Turning

MOST_SHARED = 8
"""Turned pictures of a kind that its bodies share."""


@dataclass(frozen=True, slots=True)
class Light:
    """Which lit pictures are mixed: the size, the direction and by how much the next one shows."""

    level: int
    direction: int
    share: int
    revision: int


@dataclass(frozen=True, slots=True)
class Aim:
    """What a turned picture shows."""

    light: Light
    turning: Turning


@dataclass(slots=True)
class Shared:
    """Small turned pictures that all bodies of a kind share: ten lengths of an arm lie alike, and are turned once."""

    _kept: dict[Aim, Turned] = field(default_factory=dict)

    def get(self, aim: Aim) -> Turned | None:
        """What was turned like that not long ago."""
        return self._kept.get(aim)

    def keep(self, aim: Aim, picture: Turned) -> None:
        """The next of the kind may lie like that; what was kept first goes."""
        while len(self._kept) >= MOST_SHARED:
            del self._kept[next(iter(self._kept))]
        self._kept[aim] = picture

    def clear(self) -> None:
        """What was lit is stale."""
        self._kept.clear()


@dataclass(slots=True)
class Mosaic:
    """A large turned picture in tiles."""

    aim: Aim
    tiles: dict[Tile, Turned] = field(default_factory=dict)
    coming: Future[dict[Tile, Turned]] | None = None
    """Tiles that are being turned for a frame to come."""
