"""What bearings are made of: alloys, greases, salvage and the housings they turn in, as rows of real figures.

Every row names where its figures come from. Only two things are scaled for play: a housing's heat capacity, so that it
warms in half a minute instead of an hour, and its cooling with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.level.equipment import AlloyName, DonorName, GreaseName, SpareName, SystemKind

__all__ = [
    "ALLOYS",
    "DONORS",
    "DRAWING",
    "GREASES",
    "HOUSINGS",
    "SPARES",
    "Alloy",
    "AlloyName",
    "Donor",
    "DonorName",
    "Drawing",
    "Grease",
    "GreaseName",
    "Housing",
    "SpareName",
    "SystemKind",
]


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
    vacuum_limit: float
    """The same where the housing is open to space and the oil boils off."""
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
    """ISO 281 e_C of a part that was fitted in a workshop: 0.3 to 0.1 is typical contamination, 0.5 slight."""
    in_vacuum: bool = False
    """Whether it is open to space."""


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
            name="bearing_steel",
            hardness=62.0,
            friction=0.15,
            wear=1.3e-4,
            density=7810.0,
            modulus=210e9,
            poisson=0.30,
            roughness=0.05e-6,
            temper=170.0,
            source="100Cr6 / AISI 52100: SKF catalogue (58 to 65 HRC, mu_bl 0.15, stable to 150 °C); wear as hardened"
            " tool steel on tool steel, Archard and Hirst 1956",
        ),
        Alloy(
            name="thruster_alloy",
            hardness=67.0,
            friction=0.24,
            wear=1.3e-4,
            density=8260.0,
            modulus=232e9,
            poisson=0.29,
            roughness=0.36e-6,
            temper=540.0,
            source="Powder high-speed steel of the M62 kind, tried for rocket turbopump bearings (Moracz et al., NASA"
            " CR-193731, 1992): 66 to 68 HRC, tempered at 540 °C. Vanadium and tungsten carbides stand proud of the"
            " ground surface and do not run in; wear as tool steel, Archard and Hirst 1956",
        ),
        Alloy(
            name="bronze",
            hardness=36.0,
            friction=0.12,
            wear=6e-4,
            density=9000.0,
            modulus=144e9,
            poisson=0.30,
            roughness=0.22e-6,
            temper=320.0,
            source="Spinodal bronze Cu-15Ni-8Sn, hardest temper (Cribb and Grensing, AeroMat 2009: made for aircraft"
            " bearings; Materion ToughMet 3: 34 to 38 HRC, 144 GPa, 9.0 g/cm³); wear as brass on tool steel, Archard"
            " and Hirst 1956, for want of a figure of its own",
        ),
        Alloy(
            name="drone_steel",
            hardness=54.0,
            friction=0.17,
            wear=3e-4,
            density=7850.0,
            modulus=205e9,
            poisson=0.29,
            roughness=0.26e-6,
            temper=190.0,
            source="AISI 4340 as wheels and shafts are made of, hardened: 52 to 56 HRC, tempered at 200 °C (ASM Handbook"
            " vol. 1); wear between mild steel and tool steel, Archard and Hirst 1956",
        ),
        Alloy(
            name="valve_alloy",
            hardness=48.0,
            friction=0.20,
            wear=5.5e-5,
            density=8440.0,
            modulus=237e9,
            poisson=0.30,
            roughness=0.28e-6,
            temper=700.0,
            source="Stellite 12, facing of valve seats: 45 to 50 HRC, 8.4 g/cm³, keeps its hardness to 700 °C (Kennametal"
            " Stellite data sheets); wear as Stellite on tool steel, Archard and Hirst 1956",
        ),
        Alloy(
            name="ceramic",
            hardness=78.0,
            friction=0.13,
            wear=1e-5,
            density=3210.0,
            modulus=310e9,
            poisson=0.27,
            roughness=0.06e-6,
            temper=1000.0,
            source="Silicon nitride, ISO 26602 class I: 1500 to 1600 HV, 310 GPa, 3.2 g/cm³ (SKF, hybrid bearings)",
        ),
    )
}

GREASES: dict[GreaseName, Grease] = {
    row.name: row
    for row in (
        Grease(
            name="standard",
            viscosity_40=120.0,
            viscosity_100=12.0,
            limit=120.0,
            vacuum_limit=85.0,
            drag=1.0,
            boundary=1.0,
            source="SKF LGMT 3: lithium soap, mineral oil, -30 to 120 °C. The thickest film of the mineral ones",
        ),
        Grease(
            name="high_temperature",
            viscosity_40=96.0,
            viscosity_100=10.5,
            limit=150.0,
            vacuum_limit=110.0,
            drag=1.0,
            boundary=1.0,
            source="SKF LGHP 2: di-urea, mineral oil, -40 to 150 °C. Thinner: it allows more speed and less life",
        ),
        Grease(
            name="vacuum",
            viscosity_40=108.0,
            viscosity_100=14.6,
            limit=125.0,
            vacuum_limit=125.0,
            drag=1.0,
            boundary=1.2,
            source="Nye Rheolube 2000: multiply alkylated cyclopentane, -45 to 125 °C. Does not boil off, but holds few"
            " additives",
        ),
        Grease(
            name="pump_oil",
            viscosity_40=68.0,
            viscosity_100=8.7,
            limit=95.0,
            vacuum_limit=60.0,
            drag=0.7,
            boundary=1.0,
            source="Mineral oil, ISO VG 68 (ISO 3448): runs light, thins early, drains at once",
        ),
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
        Housing("life_support", 4800.0, 0.060, 0.012, 9, 3000.0, 1.0, 30.0, 25.0, 0.5),
        Housing("propulsion", 4000.0, 0.080, 0.016, 9, 5000.0, 1.6, 48.0, 25.0, 0.5, in_vacuum=True),
        Housing("power", 3600.0, 0.090, 0.018, 9, 6500.0, 1.9, 57.0, 25.0, 0.5),
        Housing("drill", 3000.0, 0.100, 0.020, 9, 8000.0, 1.8, 54.0, 25.0, 0.5),
    )
}
