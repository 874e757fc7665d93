"""What the balls of a set are like together: their surfaces, and how much each kind of ball weakens the set.

Sources: Harris and Kotzalas, "Rolling Bearing Analysis", 5th ed. (hardness; ninth power of Hertz's pressure); ISO 281
(roughness counts as the root of the sum of squares); ASTM E140 (hardness scales).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt

from game.sim.fitted import Ball, alloys_of
from game.sim.materials import ALLOYS, AlloyName

WEIBULL_SHAPE = 1.5
RACE_HARDNESS = 61.0
"""HRC of the races, which are certified parts and stay."""
WAVINESS = 4e-5
"""m Ra of waviness for each out-of-round / diameter: what left the ball out of round left marks on it."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Balls of one alloy in a set: their alloy, roughness Ra in m, and share of the balls.

    ``weakness`` is their part in the sum of (life / rating life)^-1.5 with a whole film, ``wear`` their part in the sum
    of Archard's k / H, in 1/Pa.
    """

    alloy: AlloyName
    roughness: float
    share: float
    weakness: float
    wear: float


@lru_cache(maxsize=256)
def surfaces(balls: tuple[Ball, ...]) -> tuple[Surface, ...]:
    """The surfaces of a set, one for each alloy."""
    return tuple(
        _surface([ball for ball in balls if ball.alloy == alloy], len(balls)) for alloy in alloys_of(balls)
    )


def _surface(alike: list[Ball], of: int) -> Surface:
    alloy = alike[0].alloy
    squares = sum(roughness(ball) ** 2 for ball in alike) / len(alike)
    links = [stiffness_factor(alloy) * hardness_factor(ball.hardness) ** 3 for ball in alike]
    worn = [ALLOYS[alloy].wear / pascals(min(ball.hardness, RACE_HARDNESS)) for ball in alike]
    weakness = sum(link**-WEIBULL_SHAPE for link in links) / of
    return Surface(alloy, sqrt(squares), len(alike) / of, weakness, sum(worn) / of)


def roughness(ball: Ball) -> float:
    """Ra in m of a ball: its alloy's, and the waviness that came with its being out of round."""
    return sqrt(ALLOYS[ball.alloy].roughness ** 2 + (WAVINESS * ball.roundness) ** 2)


def hardness_factor(hrc: float) -> float:
    """Factor on capacity for soft balls (Harris and Kotzalas): (HRC / 58)^3.6, at most 1."""
    return float(min(1.0, max(1.0, hrc) / 58.0) ** 3.6)


def stiffness_factor(alloy: AlloyName) -> float:
    """Factor on life for stiffer or softer balls: Hertz's pressure goes with E*^(2/3), life with its -9th power."""
    return float((_contact_modulus(alloy) / _contact_modulus("bearing_steel")) ** -6.0)


def _contact_modulus(alloy: AlloyName) -> float:
    ball, race = ALLOYS[alloy], ALLOYS["bearing_steel"]
    return 1.0 / ((1.0 - ball.poisson**2) / ball.modulus + (1.0 - race.poisson**2) / race.modulus)


def pascals(hrc: float) -> float:
    """Indentation hardness in Pa of a Rockwell hardness (ASTM E140, steels: 60 HRC is 697 HV, 40 HRC 392 HV)."""
    return 9.81e6 * 124.0 * exp(0.02878 * hrc)
