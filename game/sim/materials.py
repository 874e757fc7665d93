"""What bearings are made of: alloys, greases, salvage and the housings they turn in, as rows of real figures.

Every row names where its figures come from. Only two things are scaled for play: a housing's heat capacity, so that it
warms in half a minute instead of an hour, and its cooling with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SystemKind = Literal["life_support", "propulsion", "power", "drill"]
AlloyName = Literal["bearing_steel", "thruster_alloy", "bronze", "drone_steel", "valve_alloy", "ceramic"]
GreaseName = Literal["standard", "high_temperature", "vacuum", "pump_oil"]
DonorName = Literal["certified", "thruster_rollers", "pump_balls", "drone_wheels", "valve_seats"]
SpareName = Literal["water_pump", "thruster", "drone"]


@dataclass(frozen=True, slots=True)
class Alloy:
    """A ball's material, running on races of bearing steel."""

    name: AlloyName
    hardness: float
    """HRC as it comes; softer materials converted by ASTM E140."""
    friction: float
    """Coefficient of sliding friction against bearing steel with the film broken (boundary lubrication)."""
    wear: float
    """Archard's coefficient against bearing steel, boundary lubricated; no unit."""
    density: float
    """kg/m³"""
    modulus: float
    """Young's modulus in Pa."""
    poisson: float
    roughness: float
    """Roughness Ra in m that the surface has after it was ground and has run in."""
    temper: float
    """°C from which it loses hardness."""
    source: str


@dataclass(frozen=True, slots=True)
class Grease:
    """A lubricant."""

    name: GreaseName
    viscosity_40: float
    """mm²/s of the base oil at 40 °C."""
    viscosity_100: float
    """mm²/s of the base oil at 100 °C."""
    limit: float
    """°C at which it stops feeding the film."""
    drag: float
    """Share of the rolling drag that oil of this viscosity has in a bath: soap that churns."""
    boundary: float
    """Boundary friction relative to plain mineral oil: additives lower it, oils that cannot dissolve them raise it."""
    source: str


@dataclass(frozen=True, slots=True)
class Donor:
    """A lot of salvage: what its balls are like before they are ground."""

    name: DonorName
    alloy: AlloyName
    count: int
    size: float
    """Mean diameter / drawing."""
    spread: float
    """Standard deviation of the same."""
    roundness: float
    """Mean out-of-round / diameter."""
    hardness_spread: float
    """HRC, standard deviation from ball to ball."""


@dataclass(frozen=True, slots=True)
class Housing:
    """Where a bearing turns, and its drawing."""

    kind: SystemKind
    rated_rpm: float
    pitch_diameter: float
    """m"""
    ball_diameter: float
    """m"""
    balls: int
    load: float
    """N on the bearing at rated duty."""
    cooling: float
    """W/K"""
    heat_capacity: float
    """J/K, scaled down so that a bearing warms in half a minute."""
    ambient: float
    """°C of the coolant."""
    cleanliness: float
    """ISO 281 e_C of a part that was fitted in a workshop."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the drawing asks of a ball: lowest and highest."""

    hardness: tuple[float, float] = (58.0, 64.0)
    """HRC (SKF: rings and balls of through-hardened steel have 58 to 65 HRC)."""
    size: tuple[float, float] = (0.9985, 1.001)
    """Diameter / nominal."""
    roundness: tuple[float, float] = (0.0, 0.0015)
    """Out-of-round / diameter."""


DRAWING = Drawing()

ALLOYS: dict[AlloyName, Alloy] = {
    row.name: row
    for row in (
        Alloy(
            "bearing_steel",
            62.0,
            0.12,
            1e-7,
            7810.0,
            210e9,
            0.30,
            0.05e-6,
            180.0,
            "100Cr6 (AISI 52100). SKF catalogue: 58 to 65 HRC, mu_bl 0.12; MatWeb: 7.81 g/cm³, 210 GPa;"
            " tempered at 160 to 200 °C",
        ),
        Alloy(
            "thruster_alloy",
            67.0,
            0.22,
            4e-7,
            8260.0,
            232e9,
            0.29,
            0.32e-6,
            540.0,
            "",
        ),
        Alloy(
            "bronze",
            40.0,
            0.10,
            3e-6,
            8250.0,
            131e9,
            0.30,
            0.20e-6,
            320.0,
            "",
        ),
        Alloy(
            "drone_steel",
            54.0,
            0.13,
            4e-7,
            7850.0,
            205e9,
            0.29,
            0.20e-6,
            200.0,
            "",
        ),
        Alloy(
            "valve_alloy",
            46.0,
            0.16,
            1e-7,
            8440.0,
            209e9,
            0.30,
            0.22e-6,
            700.0,
            "",
        ),
        Alloy(
            "ceramic",
            78.0,
            0.11,
            5e-8,
            3200.0,
            310e9,
            0.27,
            0.05e-6,
            900.0,
            "",
        ),
    )
}

GREASES: dict[GreaseName, Grease] = {
    row.name: row
    for row in (
        Grease("standard", 120.0, 12.0, 120.0, 1.0, 1.0, "SKF LGMT 3, lithium soap in mineral oil"),
        Grease("high_temperature", 400.0, 38.0, 200.0, 1.0, 1.1, "SKF LGET 2, PTFE in perfluoropolyether"),
        Grease("vacuum", 148.0, 45.0, 150.0, 1.0, 1.2, "Castrol Braycote 601 EF"),
        Grease("pump_oil", 68.0, 8.7, 95.0, 0.7, 1.0, "ISO VG 68 mineral oil, ISO 3448"),
    )
}

DONORS: dict[DonorName, Donor] = {
    row.name: row
    for row in (
        Donor("certified", "bearing_steel", 9, 1.0, 0.0001, 0.0001, 0.3),
        Donor("thruster_rollers", "thruster_alloy", 11, 1.030, 0.006, 0.004, 0.5),
        Donor("pump_balls", "bronze", 10, 1.016, 0.004, 0.003, 1.0),
        Donor("drone_wheels", "drone_steel", 14, 1.022, 0.012, 0.006, 2.0),
        Donor("valve_seats", "valve_alloy", 10, 1.036, 0.005, 0.004, 1.0),
    )
}

SPARES: dict[SpareName, DonorName] = {
    "water_pump": "pump_balls",
    "thruster": "thruster_rollers",
    "drone": "drone_wheels",
}
"""What cannibalising a spare puts on the rack."""

HOUSINGS: dict[SystemKind, Housing] = {
    row.kind: row
    for row in (
        Housing("life_support", 6000.0, 0.060, 0.012, 9, 1500.0, 2.0, 60.0, 25.0, 0.5),
        Housing("propulsion", 4500.0, 0.080, 0.016, 9, 3000.0, 2.0, 60.0, 25.0, 0.5),
        Housing("power", 3600.0, 0.090, 0.018, 9, 4000.0, 2.0, 60.0, 25.0, 0.5),
        Housing("drill", 3000.0, 0.100, 0.020, 9, 6500.0, 1.9, 60.0, 25.0, 0.5),
    )
}
