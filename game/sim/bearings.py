"""A bearing that turns: it warms, wears, gets loud, shakes, fails and seizes. The door to the engineering of bearings.

``fitted`` says what a bearing is, ``lubrication``, ``friction`` and ``life`` hold the formulas with their sources.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp
from random import Random
from typing import Literal

from game.sim.fitted import Ball, Fitted, certified_set
from game.sim.friction import (
    equilibrium_celsius,
    film_share,
    friction_torque,
    heat,
    imperfection,
    limit_celsius,
    nominal_drag,
    nominal_set,
    sustainable_speed,
)
from game.sim.life import (
    MEDIAN_LUCK,
    archard_wear,
    life_quantiles,
    rating_life_hours,
    weibull_factor,
)
from game.sim.materials import HOUSINGS, SystemKind

__all__ = [
    "Ball",
    "Bearing",
    "Fitted",
    "archard_wear",
    "certified_set",
    "equilibrium_celsius",
    "film_share",
    "fit",
    "friction_torque",
    "heat",
    "imperfection",
    "life_quantiles",
    "limit_celsius",
    "nominal_drag",
    "nominal_set",
    "rating_life_hours",
    "sustainable_speed",
    "weibull_factor",
]

Cause = Literal["speed", "heat", "lubricant", "load", "shock", "neighbour"]
CAUSES: tuple[Cause, ...] = ("speed", "heat", "lubricant", "load", "shock", "neighbour")
SEIZING = 60.0
"""K over the grease's limit in which the play is used up by heat and the bearing seizes."""
NOISY, SHAKING, FAILING = 0.2, 0.45, 0.7
"""Distress at which it is heard, shows on the trace, and lights the panel; at 1 it seizes."""


@dataclass(slots=True)
class Bearing:
    """A bearing that turns: what was fitted and what has become of it.

    ``damage`` is the share of its own life that is spent (Miner's sum); ``luck`` the Weibull factor of its life over
    L10; ``wear`` the depth in m worn off; ``film`` 0 (metal on metal) to 1 (full film); ``causes`` the damage by cause.
    """

    kind: SystemKind
    fitted: Fitted
    celsius: float
    luck: float
    damage: float = 0.0
    wear: float = 0.0
    film: float = 1.0
    seized: bool = False
    causes: dict[Cause, float] = field(default_factory=lambda: dict.fromkeys(CAUSES, 0.0))


def fit(kind: SystemKind, fitted: Fitted, rng: Random) -> Bearing:
    """Put a bearing in its housing, cold; the one thing that chance decides is how long it will last."""
    return Bearing(kind, fitted, HOUSINGS[kind].ambient, weibull_factor(rng))


def turn(
    bearing: Bearing,
    speed: float,
    load: float,
    seconds: float,
    hours: float,
    coolant: float | None = None,
    shock: float = 0.0,
) -> None:
    """Let a bearing turn: its temperature goes on by ``seconds`` of play, its wear by ``hours`` of work.

    ``speed`` and ``load`` are shares of what the housing is rated for; ``shock`` is a share of its own life, at once.
    It costs some 25 µs and goes by any step up to a few tenths of a second, so not every tick needs one.
    """
    housing, fitted = HOUSINGS[bearing.kind], bearing.fitted
    cold = housing.ambient if coolant is None else coolant
    if bearing.seized:
        speed = 0.0
    watts = (
        heat(fitted, bearing.kind, speed, load, bearing.celsius) * roughening(bearing) if speed > 0.0 else 0.0
    )
    settle = seconds * housing.cooling / housing.heat_capacity
    target = cold + watts / housing.cooling
    bearing.celsius += (target - bearing.celsius) * (1.0 - exp(-settle))
    bearing.film = film_share(fitted, bearing.kind, speed, bearing.celsius) if speed > 0.0 else 1.0
    _wear_out(bearing, speed, load, hours, shock)
    if distress(bearing) >= 1.0:
        bearing.seized = True


def _wear_out(bearing: Bearing, speed: float, load: float, hours: float, shock: float) -> None:
    bearing.causes["shock"] += shock
    bearing.damage += shock
    if speed <= 0.0 or load <= 0.0 or hours <= 0.0:
        return
    fitted, kind = bearing.fitted, bearing.kind
    life = rating_life_hours(fitted, kind, speed, load, bearing.celsius)
    spent = hours / (life * bearing.luck)
    bearing.damage += spent
    bearing.wear += (
        archard_wear(fitted, kind, speed, load, bearing.celsius) * hours * MEDIAN_LUCK / bearing.luck
    )
    bearing.causes[cause_of(bearing, speed, load)] += spent


def cause_of(bearing: Bearing, speed: float, load: float) -> Cause:
    """What wears this bearing most just now."""
    if bearing.celsius > limit_celsius(bearing.fitted, bearing.kind):
        return "heat"
    if load > 1.05:
        return "load"
    if speed > bearing.fitted.governor + 0.01:
        return "speed"
    return "lubricant" if bearing.film < 0.5 else "load"


def spalling(bearing: Bearing) -> float:
    """How far the surface is broken up: 0 through the first half of its life, 1 at the end of it."""
    return max(0.0, min(1.0, 2.0 * bearing.damage - 1.0))


def overheating(bearing: Bearing) -> float:
    """How much of the play the heat has taken: 0 up to the grease's limit, 1 where it binds."""
    return max(0.0, min(1.0, (bearing.celsius - limit_celsius(bearing.fitted, bearing.kind)) / SEIZING))


def distress(bearing: Bearing) -> float:
    """0 for a sound bearing, 1 for one that seizes."""
    return 1.0 if bearing.damage >= 1.0 else max(spalling(bearing), overheating(bearing))


def roughening(bearing: Bearing) -> float:
    """By how much broken surfaces, or surfaces without a film, raise the friction."""
    return 1.0 + distress(bearing) ** 2


def vibration_of(bearing: Bearing, speed: float) -> float:
    """mm/s rms at a share of rated speed: what was measured, growing with speed and with the surfaces' state."""
    fitted = bearing.fitted
    fresh = max(0.3, fitted.vibration) * speed / max(0.05, fitted.governor)
    return float(fresh * (1.0 + 12.0 * distress(bearing) ** 1.5))


def noise(bearing: Bearing) -> float:
    """How loud it is, 0 to 1."""
    return min(1.0, max(0.0, (distress(bearing) - NOISY) / (FAILING - NOISY)))


def noisy(bearing: Bearing) -> bool:
    """Whether a trained ear hears it."""
    return distress(bearing) >= NOISY


def shaking(bearing: Bearing) -> bool:
    """Whether it shows on the trace."""
    return distress(bearing) >= SHAKING


def failing(bearing: Bearing) -> bool:
    """Whether the panel lights up."""
    return distress(bearing) >= FAILING
