"""Friction of a bearing, and how warm and how fast it may run.

Source: SKF, "Rolling bearings" (catalogue 17000), "The SKF model for calculating the frictional moment".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf, pi

from game.sim import lubrication
from game.sim.fitted import Ball, Fitted
from game.sim.materials import ALLOYS, GREASES, HOUSINGS, AlloyName, GreaseName, Housing, SystemKind
from game.sim.surfaces import roughness, surfaces

BENCH_CELSIUS = 60.0
"""°C at which drag is compared on the bench."""
BENCH_SPEED = 0.1
"""Share of rated speed that the bench's spindle reaches: films are thin there, and what a surface is like shows."""
FRICTION_EHL = 0.05
"""Friction within a full film of mineral oil (SKF)."""


def nominal_set(kind: SystemKind, alloy: AlloyName, grease: GreaseName = "standard") -> Fitted:
    """A set of perfect balls of an alloy, as the best of benches would leave it."""
    balls = (Ball(alloy, hardness=ALLOYS[alloy].hardness),) * HOUSINGS[kind].balls
    return Fitted(balls=balls, grease=grease, drag=nominal_drag(kind, balls, grease))


def friction_torque(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """Torque in N·m at a share of rated speed and of rated load: that of perfect balls, times how far they are off."""
    return imperfection(fitted, kind) * _perfect_torque(
        fitted.balls, fitted.grease, HOUSINGS[kind], speed, load, celsius
    )


def imperfection(fitted: Fitted, kind: SystemKind) -> float:
    """Drag measured on the bench over what perfect balls of the same alloys would have had; 1 or more."""
    return max(1.0, fitted.drag / nominal_drag(kind, fitted.balls, fitted.grease))


def nominal_drag(kind: SystemKind, balls: Sequence[Ball], grease: GreaseName) -> float:
    """Friction torque of balls of these alloys and finish, perfect in size, over that of a certified set.

    At rated load, the speed of the bench's spindle and its temperature; the certified set has standard grease.
    """
    return sum(ball_drag(kind, ball, grease) for ball in balls) / len(balls)


@lru_cache(maxsize=256)
def ball_drag(kind: SystemKind, ball: Ball, grease: GreaseName) -> float:
    """Friction of one ball on the bench over that of a certified one in standard grease, its size apart."""
    housing, certified = HOUSINGS[kind], Ball("bearing_steel")
    torques = [
        _torque_of(one.alloy, roughness(one), oil, housing, BENCH_SPEED, 1.0, BENCH_CELSIUS)
        for one, oil in ((ball, grease), (certified, "standard"))
    ]
    return torques[0] / torques[1]


def _perfect_torque(
    balls: tuple[Ball, ...],
    grease: GreaseName,
    housing: Housing,
    speed: float,
    load: float,
    celsius: float,
) -> float:
    return sum(
        surface.share * _torque_of(surface.alloy, surface.roughness, grease, housing, speed, load, celsius)
        for surface in surfaces(balls)
    )


def _torque_of(
    alloy: AlloyName,
    rough: float,
    name: GreaseName,
    housing: Housing,
    speed: float,
    load: float,
    celsius: float,
) -> float:
    """SKF's model for deep-groove balls of series 62: rolling moment with inlet heating, sliding moment; N·m."""
    grease, rpm, newtons = GREASES[name], speed * housing.rated_rpm, load * housing.load
    pitch, oil = 1000.0 * housing.pitch_diameter, viscosity_at(name, celsius)
    inlet = 1.0 / (1.0 + 1.84e-9 * (rpm * pitch) ** 1.28 * oil**0.64)
    rolling = 3.9e-7 * pitch**1.96 * newtons**0.54 * (oil * rpm) ** 0.6 * inlet * grease.drag
    film = lubrication.film_share(grease, rough, housing, rpm, celsius)
    friction = film * FRICTION_EHL + (1.0 - film) * ALLOYS[alloy].friction * grease.boundary
    sliding = 3.23e-3 * pitch**-0.26 * newtons ** (5.0 / 3.0) * friction
    return float(0.001 * (rolling + sliding))


def viscosity_at(name: GreaseName, celsius: float) -> float:
    """Viscosity in mm²/s of a grease's oil."""
    return lubrication.viscosity(GREASES[name], celsius)


def heat(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """Friction heat in W."""
    omega = speed * HOUSINGS[kind].rated_rpm * pi / 30.0
    return omega * friction_torque(fitted, kind, speed, load, celsius)


def equilibrium_celsius(
    fitted: Fitted, kind: SystemKind, speed: float, load: float, coolant: float | None = None
) -> float:
    """°C at which friction heat and cooling balance, coming from cold; inf where they never do."""
    housing = HOUSINGS[kind]
    low = housing.ambient if coolant is None else coolant

    def surplus(celsius: float) -> float:
        return heat(fitted, kind, speed, load, celsius) - housing.cooling * (celsius - cold)

    cold, high = low, low + 5.0
    while surplus(high) > 0.0:
        low, high = high, high + 5.0
        if high > 600.0:
            return inf
    for _ in range(20):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if surplus(middle) > 0.0 else (low, middle)
    return high


def limit_celsius(fitted: Fitted, kind: SystemKind) -> float:
    """°C at which its grease gives up in this housing."""
    return lubrication.limit(GREASES[fitted.grease], HOUSINGS[kind])


def sustainable_speed(
    fitted: Fitted, kind: SystemKind, load: float = 1.0, coolant: float | None = None
) -> float:
    """Highest share of rated speed at which the bearing settles below its grease's limit, 0 to 1."""
    limit = limit_celsius(fitted, kind)
    low, high = 0.0, 1.0
    if equilibrium_celsius(fitted, kind, high, load, coolant) <= limit:
        return high
    for _ in range(12):
        middle = 0.5 * (low + high)
        holds = equilibrium_celsius(fitted, kind, middle, load, coolant) <= limit
        low, high = (middle, high) if holds else (low, middle)
    return low


def film_share(fitted: Fitted, kind: SystemKind, speed: float, celsius: float) -> float:
    """Share of the load on oil, 0 to 1: the mean over the balls."""
    housing, grease = HOUSINGS[kind], GREASES[fitted.grease]
    rpm = speed * housing.rated_rpm
    return sum(
        surface.share * lubrication.film_share(grease, surface.roughness, housing, rpm, celsius)
        for surface in surfaces(fitted.balls)
    )
