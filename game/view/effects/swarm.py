"""Many particles as a structure of arrays: one update a frame moves them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, sin

import numpy as np
from numpy.typing import NDArray

from game.view.camera import Lens, Point

Doubles = NDArray[np.float64]
FIELDS = (
    *("x", "y", "vx", "vy", "cx", "cy", "age", "life"),
    *("size", "growth", "turn", "spin", "kind", "heat", "curl", "bounce"),
)
"""Place (m); velocity (m/s) against what carries it, and of that; age and life (s); size (m) and its growth (m/s); angle
(rad) and its rate; which kind; how hot or strong it began, 0 to 1; rate at which its way turns (rad/s); share of its life
at which it bounces, 0 for never."""
ANY_WAY = 40.0
"""rad: a spread so wide that all ways are alike."""
_ROW = {name: row for row, name in enumerate(FIELDS)}


class Swarm:
    """Particles of one sort.

    Args:
        most: so many at once; beyond it the oldest go.
        drag: share of the velocity against the carrier that is lost in a second.
        rows: those that are there from the start, a row for each field; none if not given.
    """

    def __init__(self, most: int, drag: float = 0.0, rows: Doubles | None = None) -> None:
        self.most = most
        self.drag = drag
        self._rows: Doubles = np.zeros((len(FIELDS), most)) if rows is None else rows
        self._count = 0 if rows is None else rows.shape[1]

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, name: str) -> Doubles:
        """A field of all that live, oldest first; writing to it changes them."""
        return self._rows[_ROW[name], : self._count]

    def add(self, count: int, fields: Mapping[str, float | Doubles]) -> None:
        """New ones with these fields; those not given are 0."""
        count = min(count, self.most)
        if count <= 0:
            return
        self.trim(self.most - count)
        fresh = self._rows[:, self._count : self._count + count]
        fresh[:] = 0.0
        for name, value in fields.items():
            fresh[_ROW[name]] = value if isinstance(value, float | int) else value[:count]
        self._count += count

    def of_kind(self, kind: float) -> Swarm:
        """A copy of those of a kind, to look at."""
        rows = self._rows[:, : self._count]
        chosen = rows[:, rows[_ROW["kind"]] == kind]
        return Swarm(self.most, self.drag, chosen)

    def trim(self, most: int) -> None:
        """Let the oldest go, where there are more than so many."""
        gone = self._count - most
        if gone > 0:
            self._rows[:, :most] = self._rows[:, gone : self._count].copy()
            self._count = most

    def move(self, seconds: float) -> None:
        """Let time pass; those whose life is over are gone."""
        if self._count == 0:
            return
        self["age"][:] += seconds
        self["x"][:] += (self["vx"] + self["cx"]) * seconds
        self["y"][:] += (self["vy"] + self["cy"]) * seconds
        self["size"][:] += self["growth"] * seconds
        self["turn"][:] += self["spin"] * seconds
        self._rows[_ROW["vx"] : _ROW["vy"] + 1, : self._count] *= max(0.0, 1.0 - self.drag * seconds)
        alive = self["age"] < self["life"]
        left = int(alive.sum())
        if left < self._count:
            self._rows[:, :left] = self._rows[:, : self._count][:, alive]
            self._count = left

    def bend(self, angles: Doubles, share: float | Doubles = 1.0) -> None:
        """Turn the velocities by angles (rad) and leave a share of them."""
        vx, vy, c, s = self["vx"], self["vy"], np.cos(angles), np.sin(angles)
        vx[:], vy[:] = (vx * c - vy * s) * share, (vx * s + vy * c) * share

    def pixels(self, lens: Lens) -> tuple[Doubles, Doubles]:
        """Where all are on the picture."""
        x = lens.width / 2 + (self["x"] - lens.x) * lens.scale
        return x, lens.height / 2 - (self["y"] - lens.y) * lens.scale

    @property
    def left(self) -> Doubles:
        """Share of their life that all have left."""
        return 1.0 - self["age"] / self["life"]


@dataclass(frozen=True, slots=True)
class Throw:
    """Particles thrown from one place: one for each speed."""

    place: Point
    """Whence, in metres."""
    way: float
    """Whither, in radians, the most of them."""
    spread: float
    """Standard deviation of that."""
    speeds: Doubles
    """Of each in m/s, against what they come off."""
    carried: Point
    """Velocity of that in m/s."""

    @property
    def count(self) -> int:
        """How many."""
        return len(self.speeds)

    def fields(self, rng: np.random.Generator) -> dict[str, float | Doubles]:
        """Their places and velocities."""
        angles = rng.normal(self.way, self.spread, self.count)
        return {
            "x": self.place[0],
            "y": self.place[1],
            "vx": self.speeds * np.cos(angles),
            "vy": self.speeds * np.sin(angles),
            "cx": self.carried[0],
            "cy": self.carried[1],
        }


def shifted(place: Point, way: float, metres: float) -> Point:
    """A place so far away in a direction (rad)."""
    return (place[0] + metres * cos(way), place[1] + metres * sin(way))
