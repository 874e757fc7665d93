"""Oil films: viscosity over temperature, film against roughness, and what is left of it when the grease gives up.

Sources: ASTM D341 (Walther's equation); ISO 281:2007, 9.3 (reference viscosity, kappa = Lambda^1.3); SKF, "Rolling
bearings" (weighting factor of boundary lubrication, high temperature performance limit of greases).
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log10

from game.sim.materials import ALLOYS, GREASES, Grease, GreaseName, Housing

RACE_ROUGHNESS = 0.10e-6
"""m Ra of a honed race (Harris and Kotzalas: 0.05 to 0.2 µm)."""
STARVING = 12.0
"""K over a grease's limit in which the film that it feeds falls to 1/e: its life halves every 10 to 15 K (SKF)."""
KELVIN = 273.15


def viscosity(grease: Grease, celsius: float) -> float:
    """Kinematic viscosity in mm²/s of the base oil: log log (v + 0.7) is a straight line over log T (ASTM D341)."""
    high, slope = _walther(grease.name)
    return float(10.0 ** (10.0 ** (high - slope * log10(celsius + KELVIN))) - 0.7)


@lru_cache(maxsize=16)
def _walther(name: GreaseName) -> tuple[float, float]:
    grease = GREASES[name]
    cold, warm = log10(40.0 + KELVIN), log10(100.0 + KELVIN)
    at_cold, at_warm = (log10(log10(v + 0.7)) for v in (grease.viscosity_40, grease.viscosity_100))
    slope = (at_cold - at_warm) / (warm - cold)
    return at_cold + slope * cold, slope


def reference_viscosity(housing: Housing, rpm: float) -> float:
    """Viscosity v1 in mm²/s that just parts smooth surfaces at this speed (ISO 281, equations 28 and 29)."""
    pitch = 1000.0 * housing.pitch_diameter
    speed = max(1.0, rpm)
    factor = 45_000.0 * speed**-0.83 if speed < 1000.0 else 4_500.0 * speed**-0.5
    return float(factor * pitch**-0.5)


def smoothness(roughness: float) -> float:
    """How much a film counts on balls of this Ra in m: (Lambda / Lambda of a certified set)^1.3."""
    certified = RACE_ROUGHNESS**2 + ALLOYS["bearing_steel"].roughness ** 2
    return float((certified / (RACE_ROUGHNESS**2 + roughness**2)) ** (0.5 * 1.3))


def limit(grease: Grease, housing: Housing) -> float:
    """°C at which the grease stops feeding the film in this housing."""
    return grease.vacuum_limit if housing.in_vacuum else grease.limit


def feeding(grease: Grease, housing: Housing, celsius: float) -> float:
    """Share of its oil that the grease still gives: 1 up to its limit, then falling off."""
    return exp(min(0.0, (limit(grease, housing) - celsius) / STARVING))


def working_viscosity(grease: Grease, roughness: float, housing: Housing, celsius: float) -> float:
    """Viscosity in mm²/s that does the work of parting these surfaces: oil, roughness and supply in one."""
    return viscosity(grease, celsius) * feeding(grease, housing, celsius) * smoothness(roughness)


def kappa(grease: Grease, roughness: float, housing: Housing, rpm: float, celsius: float) -> float:
    """Viscosity ratio of ISO 281 for surfaces of this roughness; above 1 the film parts them mostly, above 4 wholly."""
    return working_viscosity(grease, roughness, housing, celsius) / reference_viscosity(housing, rpm)


def film_share(grease: Grease, roughness: float, housing: Housing, rpm: float, celsius: float) -> float:
    """Share of the load on oil: 0 is metal on metal, 1 a full film.

    One minus SKF's weighting factor: phi_bl = exp(-2.6e-8 (n v)^1.4 d_m), d_m in mm.
    """
    rolling = (rpm * working_viscosity(grease, roughness, housing, celsius)) ** 1.4
    return 1.0 - exp(-2.6e-8 * rolling * 1000.0 * housing.pitch_diameter)
