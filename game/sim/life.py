"""How long a bearing lasts: fatigue and wear, and the scatter of both.

Sources: ISO 281:2007 (basic rating, a_ISO); Harris and Kotzalas, "Rolling Bearing Analysis", 5th ed. (hardness, Hertz);
Lundberg and Palmgren 1947 (ninth power of pressure, Weibull's distribution); Archard 1953 (wear); NSK and NTN
catalogues (load factor f_w: 1.0 to 1.2 where it runs smoothly, 1.5 to 3 with vibration and shock).
"""

from __future__ import annotations

from math import inf, log, pi
from random import Random

from game.sim import lubrication
from game.sim.fitted import Fitted
from game.sim.materials import GREASES, HOUSINGS, Housing, SystemKind
from game.sim.surfaces import WEIBULL_SHAPE, surfaces

MEDIAN_LUCK = (log(2.0) / log(1.0 / 0.9)) ** (1.0 / WEIBULL_SHAPE)
"""Median life over L10: 3.5."""
BOUNDARY_WEAR = 0.01
"""Wear with grease between the asperities over dry wear (Rabinowicz: a factor of about a hundred)."""
SLIP = 0.01
"""Sliding share of the rolling in a grooved race (Heathcote slip; Harris and Kotzalas: a few percent at the edges)."""
WEAR_LIMIT = 1.3e-3
"""Depth over ball diameter at which play ruins the fit: for a 20 mm ball 26 µm on either side, the step from normal
play to C5 (ISO 5753-1, bores of 65 to 80 mm: 10 to 30 µm, and 53 to 75 µm)."""


def basic_rating(housing: Housing, balls: int) -> float:
    """Basic dynamic rating C in N of a deep-groove bearing: b_m f_c Z^(2/3) D_w^1.8, D_w in mm (ISO 281, 5.1)."""
    return float(1.3 * 59.9 * balls ** (2.0 / 3.0) * (1000.0 * housing.ball_diameter) ** 1.8)


def static_rating(housing: Housing, balls: int) -> float:
    """Basic static rating C0 in N: f_0 Z D_w², f_0 = 13.1 (ISO 76, D_w / d_m = 0.2)."""
    return 13.1 * balls * (1000.0 * housing.ball_diameter) ** 2


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
    weakness = 0.0
    for surface in surfaces(balls):
        ratio = lubrication.kappa(grease, surface.roughness, housing, rpm, celsius)
        weakness += surface.weakness * life_modification(ratio, limit) ** -WEIBULL_SHAPE
    return float(basic * weakness ** (-1.0 / WEIBULL_SHAPE))


def archard_wear(fitted: Fitted, kind: SystemKind, speed: float, load: float, celsius: float) -> float:
    """Depth in m worn off in an hour, over all balls: k F s / H on the boundary's share of the load, by their area.

    ``s`` is the sliding share of the balls' rolling on both races, ``H`` the softer partner's hardness.
    """
    housing, balls = HOUSINGS[kind], fitted.balls
    rpm, grease = speed * housing.rated_rpm, GREASES[fitted.grease]
    newtons = load * housing.load * load_factor(fitted.vibration)
    slid = 2.0 * SLIP * pi * housing.pitch_diameter * 0.5 * 60.0 * rpm
    area = pi * housing.ball_diameter**2 * len(balls)
    worn = 0.0
    for surface in surfaces(balls):
        film = lubrication.film_share(grease, surface.roughness, housing, rpm, celsius)
        worn += surface.wear * BOUNDARY_WEAR * (1.0 - film)
    return newtons * slid * worn / area


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
