"""The engineering of bearings: rating life, friction, heat, film, wear and noise. Pure functions and a record.

Sources, by what they give:

* ISO 281:2007: rating life, basic rating of a deep-groove bearing, life modification factor a_ISO.
* Harris and Kotzalas, "Rolling Bearing Analysis", 5th ed.: capacity falls with (HRC / 58)^3.6; fatigue life of a ball
  contact goes with the ninth power of Hertz's pressure.
* SKF, "Rolling bearings" (catalogue 17000), "The SKF model for calculating the frictional moment": rolling and sliding
  moment, share of boundary lubrication.
* ASTM D341 (Walther): viscosity of oil over temperature.
* Weibull's distribution of life with a shape of 1.5 (Lundberg and Palmgren: 10/9 to 1.5).
* Archard 1953: worn volume = k F s / H.
* NSK and NTN catalogues: load factor f_w, 1.0 to 1.2 where it runs smoothly, 1.5 to 3 with vibration and shock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp, inf, log, pi
from random import Random
from typing import Literal

from game.sim import lubrication
from game.sim.materials import ALLOYS, GREASES, HOUSINGS, AlloyName, GreaseName, Housing, SystemKind

WEIBULL_SHAPE = 1.5
MEDIAN_LUCK = (log(2.0) / log(1.0 / 0.9)) ** (1.0 / WEIBULL_SHAPE)
"""Median life over L10: 3.5."""
Cause = Literal["speed", "heat", "lubricant", "load", "shock", "neighbour"]
CAUSES: tuple[Cause, ...] = ("speed", "heat", "lubricant", "load", "shock", "neighbour")
BENCH_CELSIUS = 60.0
"""°C of the bearing on the bench, at which drag is compared."""
FRICTION_EHL = 0.05
"""Friction within a full film of mineral oil (SKF)."""
RACE_HARDNESS = 61.0
"""HRC of the races, which are certified parts and stay."""
BOUNDARY_WEAR = 0.01
"""Wear with grease between the asperities over dry wear (Rabinowicz: a factor of about a hundred)."""
SLIP = 0.01
"""Sliding share of the rolling in a grooved race (Heathcote slip; Harris and Kotzalas: a few percent at the edges)."""
WEAR_LIMIT = 1e-3
"""Depth over ball diameter at which play ruins the fit: worn from C0 to past C5."""


@dataclass(frozen=True, slots=True)
class Ball:
    """One ball: alloy, diameter / nominal, out-of-round / diameter, hardness left in HRC."""

    alloy: AlloyName
    size: float = 1.0
    roundness: float = 0.0
    hardness: float = 62.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A bearing as it left the bench.

    ``governor`` is a share of the rated speed; ``drag`` the friction torque over that of a certified set, measured on
    the bench; ``vibration`` mm/s rms at the governor's speed, measured; ``tested`` seconds of running-in, which narrow
    the spread that is shown and never the life itself.
    """

    balls: tuple[Ball, ...]
    grease: GreaseName = "standard"
    governor: float = 1.0
    drag: float = 1.0
    vibration: float = 0.0
    tested: float = 0.0


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


def certified_set(kind: SystemKind) -> Fitted:
    """A new bearing as the maker delivers it."""
    return Fitted(balls=(Ball("bearing_steel"),) * HOUSINGS[kind].balls)


def nominal_set(kind: SystemKind, alloy: AlloyName, grease: GreaseName = "standard") -> Fitted:
    """A set of perfect balls of an alloy, as the best of benches would leave it."""
    balls = (Ball(alloy, hardness=ALLOYS[alloy].hardness),) * HOUSINGS[kind].balls
    return Fitted(balls=balls, grease=grease, drag=nominal_drag(kind, balls, grease))


def fit(kind: SystemKind, fitted: Fitted, rng: Random) -> Bearing:
    """Put a bearing in its housing, cold; the one thing that chance decides is how long it will last."""
    return Bearing(kind, fitted, HOUSINGS[kind].ambient, weibull_factor(rng))


# --- friction and heat --------------------------------------------------------------------------------------------
def friction_torque(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """Torque in N·m at a share of rated speed and of rated load: that of perfect balls, times how far they are off."""
    return imperfection(fitted, kind) * _perfect_torque(
        fitted.balls, fitted.grease, HOUSINGS[kind], speed, load, celsius
    )


def imperfection(fitted: Fitted, kind: SystemKind) -> float:
    """Drag measured on the bench over what perfect balls of the same alloys would have had; 1 or more."""
    return max(1.0, fitted.drag / nominal_drag(kind, fitted.balls, fitted.grease))


def nominal_drag(kind: SystemKind, balls: Sequence[Ball], grease: GreaseName) -> float:
    """Friction torque of perfect balls of these alloys over that of a certified set with standard grease.

    At rated speed and load and the bench's temperature.
    """
    housing = HOUSINGS[kind]
    torque = _perfect_torque(balls, grease, housing, 1.0, 1.0, BENCH_CELSIUS)
    certified = _perfect_torque(certified_set(kind).balls, "standard", housing, 1.0, 1.0, BENCH_CELSIUS)
    return torque / certified


def _perfect_torque(
    balls: Sequence[Ball], grease: GreaseName, housing: Housing, speed: float, load: float, celsius: float
) -> float:
    torques = {alloy: _torque_of(alloy, grease, housing, speed, load, celsius) for alloy in _alloys(balls)}
    return sum(torques[ball.alloy] for ball in balls) / len(balls)


def _alloys(balls: Sequence[Ball]) -> list[AlloyName]:
    return list(dict.fromkeys(ball.alloy for ball in balls))


def _torque_of(
    alloy: AlloyName, name: GreaseName, housing: Housing, speed: float, load: float, celsius: float
) -> float:
    """SKF's model for deep-groove balls of series 62: rolling moment with inlet heating, sliding moment; N·m."""
    grease, rpm, newtons = GREASES[name], speed * housing.rated_rpm, load * housing.load
    pitch, oil = 1000.0 * housing.pitch_diameter, viscosity_at(name, celsius)
    inlet = 1.0 / (1.0 + 1.84e-9 * (rpm * pitch) ** 1.28 * oil**0.64)
    rolling = 3.9e-7 * pitch**1.96 * newtons**0.54 * (oil * rpm) ** 0.6 * inlet * grease.drag
    film = lubrication.film_share(grease, alloy, housing, rpm, celsius)
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


def sustainable_speed(
    fitted: Fitted, kind: SystemKind, load: float = 1.0, coolant: float | None = None
) -> float:
    """Highest share of rated speed at which the bearing settles below its grease's limit, 0 to 1."""
    limit = GREASES[fitted.grease].limit
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
    shares = {a: lubrication.film_share(grease, a, housing, rpm, celsius) for a in _alloys(fitted.balls)}
    return sum(shares[ball.alloy] for ball in fitted.balls) / len(fitted.balls)


# --- life ---------------------------------------------------------------------------------------------------------
def basic_rating(housing: Housing, balls: int) -> float:
    """Basic dynamic rating C in N of a deep-groove bearing: b_m f_c Z^(2/3) D_w^1.8, D_w in mm (ISO 281, 5.1)."""
    return float(1.3 * 59.9 * balls ** (2.0 / 3.0) * (1000.0 * housing.ball_diameter) ** 1.8)


def static_rating(housing: Housing, balls: int) -> float:
    """Basic static rating C0 in N: f_0 Z D_w², f_0 = 13.1 (ISO 76, D_w / d_m = 0.2)."""
    return 13.1 * balls * (1000.0 * housing.ball_diameter) ** 2


def hardness_factor(hrc: float) -> float:
    """Factor on capacity for soft balls (Harris and Kotzalas): (HRC / 58)^3.6, at most 1."""
    return float(min(1.0, max(1.0, hrc) / 58.0) ** 3.6)


def stiffness_factor(alloy: AlloyName) -> float:
    """Factor on life for stiffer or softer balls: Hertz's pressure goes with E*^(2/3), life with its -9th power."""
    return float((_contact_modulus(alloy) / _contact_modulus("bearing_steel")) ** -6.0)


def _contact_modulus(alloy: AlloyName) -> float:
    ball, race = ALLOYS[alloy], ALLOYS["bearing_steel"]
    return 1.0 / ((1.0 - ball.poisson**2) / ball.modulus + (1.0 - race.poisson**2) / race.modulus)


def life_modification(ratio: float, contamination: float) -> float:
    """a_ISO of radial ball bearings from kappa and e_C C_u / P (ISO 281:2007, equations 31 to 33); 0.1 to 50."""
    ratio = min(4.0, max(0.1, ratio))
    if ratio < 0.4:
        film = 2.5671 - 2.2649 / ratio**0.054381
    elif ratio < 1.0:
        film = 2.5671 - 1.9987 / ratio**0.19087
    else:
        film = 2.5671 - 1.9987 / ratio**0.071739
    base = 1.0 - max(0.0, film) ** 0.83 * contamination ** (1.0 / 3.0)
    return 50.0 if base <= 0.0 else min(50.0, float(0.1 * base**-9.3))


def load_factor(vibration: float) -> float:
    """f_w, by which vibration (mm/s rms) multiplies the load: 1.2 at 1.8 mm/s, 1.5 at 4.5, at most 3 (NSK, NTN)."""
    return min(3.0, 1.0 + vibration / 9.0)


def rating_life_hours(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """L10 in hours at a share of rated speed and load: fatigue (ISO 281) and wear (Archard) used up together."""
    fatigue = fatigue_life_hours(fitted, kind, speed, load, celsius)
    worn = wear_life_hours(fitted, kind, speed, load, celsius) / MEDIAN_LUCK
    return 1.0 / (1.0 / fatigue + 1.0 / worn) if speed > 0.0 and load > 0.0 else inf


def fatigue_life_hours(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """L10 in hours of fatigue alone: the balls' lives, each by its alloy and hardness, as a chain of links."""
    if speed <= 0.0 or load <= 0.0:
        return inf
    housing, balls = HOUSINGS[kind], fitted.balls
    newtons = load * housing.load * load_factor(fitted.vibration)
    basic = (basic_rating(housing, len(balls)) / newtons) ** 3 * 1e6 / (60.0 * speed * housing.rated_rpm)
    limit = housing.cleanliness * static_rating(housing, len(balls)) / 22.0 / newtons
    rpm, grease = speed * housing.rated_rpm, GREASES[fitted.grease]
    films = {
        alloy: life_modification(lubrication.kappa(grease, alloy, housing, rpm, celsius), limit)
        for alloy in _alloys(balls)
    }
    links = [
        films[ball.alloy] * stiffness_factor(ball.alloy) * hardness_factor(ball.hardness) ** 3
        for ball in balls
    ]
    mean = sum(link**-WEIBULL_SHAPE for link in links) / len(links)
    return float(basic * mean ** (-1.0 / WEIBULL_SHAPE))


def archard_wear(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """Depth in m worn off in an hour, over all balls: k F s / H on the boundary's share of the load, by their area.

    ``s`` is the sliding share of the balls' rolling on both races, ``H`` the softer partner's hardness.
    """
    housing, balls = HOUSINGS[kind], fitted.balls
    rpm, grease = speed * housing.rated_rpm, GREASES[fitted.grease]
    newtons = load * housing.load * load_factor(fitted.vibration)
    slid = 2.0 * SLIP * pi * housing.pitch_diameter * 0.5 * 60.0 * rpm
    area = pi * housing.ball_diameter**2 * len(balls)
    bare = {a: 1.0 - lubrication.film_share(grease, a, housing, rpm, celsius) for a in _alloys(balls)}
    worn = [
        ALLOYS[ball.alloy].wear
        * BOUNDARY_WEAR
        * bare[ball.alloy]
        / pascals(min(ball.hardness, RACE_HARDNESS))
        for ball in balls
    ]
    return newtons * slid * sum(worn) / len(worn) / area


def pascals(hrc: float) -> float:
    """Indentation hardness in Pa of a Rockwell hardness (ASTM E140, steels: 60 HRC is 697 HV, 40 HRC 392 HV)."""
    return 9.81e6 * 124.0 * exp(0.02878 * hrc)


def wear_life_hours(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """Hours until the play is too much."""
    rate = archard_wear(fitted, kind, speed, load, celsius)
    return WEAR_LIMIT * HOUSINGS[kind].ball_diameter / rate if rate > 0.0 else inf


def weibull_factor(rng: Random) -> float:
    """Life of one bearing over L10, drawn once."""
    return weibull_quantile(rng.random())


def weibull_quantile(share: float) -> float:
    """Life over L10 by which this share has failed; 1 at 0.1."""
    return float((log(1.0 / max(1e-12, 1.0 - share)) / log(1.0 / 0.9)) ** (1.0 / WEIBULL_SHAPE))


def life_quantiles(
    fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float
) -> tuple[float, float, float]:
    """P10, P50 and P90 of the life in hours at a steady duty."""
    basic = rating_life_hours(fitted, kind, speed, load, celsius)
    return basic, basic * MEDIAN_LUCK, basic * weibull_quantile(0.9)


# --- the bearing as it turns --------------------------------------------------------------------------------------
SEIZING = 60.0
"""K over the grease's limit in which the play is used up by heat and the bearing seizes."""
NOISY, SHAKING, FAILING = 0.2, 0.45, 0.7
"""Distress at which it is heard, shows on the trace, and lights the panel; at 1 it seizes."""


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
    limit = GREASES[bearing.fitted.grease].limit
    if bearing.celsius > limit:
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
    return max(0.0, min(1.0, (bearing.celsius - GREASES[bearing.fitted.grease].limit) / SEIZING))


def distress(bearing: Bearing) -> float:
    """0 for a sound bearing, 1 for one that seizes."""
    return 1.0 if bearing.damage >= 1.0 else max(spalling(bearing), overheating(bearing))


def roughening(bearing: Bearing) -> float:
    """By how much broken surfaces raise the friction."""
    return 1.0 + spalling(bearing) ** 2


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
