"""Lots of salvage on the rack: balls as they lie there, each a little different."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from game.sim.bearings import Ball
from game.sim.materials import ALLOYS, DONORS, AlloyName, DonorName


@dataclass(frozen=True, slots=True)
class Lot:
    """Balls of one donor, before they are ground: each with its own size, roundness and hardness."""

    donor: DonorName
    balls: tuple[Ball, ...]

    @property
    def alloy(self) -> AlloyName:
        """What they are made of."""
        return DONORS[self.donor].alloy

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.balls)

    @property
    def size(self) -> float:
        """Mean diameter / nominal."""
        return _mean([ball.size for ball in self.balls])

    @property
    def roundness(self) -> float:
        """Mean out-of-round / diameter."""
        return _mean([ball.roundness for ball in self.balls])

    @property
    def hardness(self) -> float:
        """Mean HRC."""
        return _mean([ball.hardness for ball in self.balls])


class Rack:
    """Lots that lie ready. Benches that work from one rack use it up together.

    ``lots`` are as they came, ``blanks`` the balls of each that nobody has ground yet; places on it never change.
    """

    def __init__(self, lots: Iterable[Lot] = ()) -> None:
        self.lots: list[Lot] = []
        self.blanks: list[list[Ball]] = []
        for lot in lots:
            self.add(lot)

    def add(self, lot: Lot) -> None:
        """Put one more lot on it."""
        self.lots.append(lot)
        self.blanks.append(list(lot.balls))


def make_lot(donor: DonorName, rng: Random) -> Lot:
    """A lot as it comes off its donor."""
    row = DONORS[donor]
    hard = ALLOYS[row.alloy].hardness
    return Lot(
        donor,
        tuple(
            Ball(
                row.alloy,
                size=rng.gauss(row.size, row.spread),
                roundness=row.roundness * rng.uniform(0.6, 1.4),
                hardness=rng.gauss(hard, row.hardness_spread),
            )
            for _ in range(row.count)
        ),
    )


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
