"""Which loops sound, and how loud: rows over what the ship senses. Speed, load and wear are layers of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

from game.sim import drilling, tuning
from game.sim.bearings import noise
from game.sim.entities import Ship, Zone
from game.view.sound import library

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.bench import Bench

SPINDLES = (105, 165, 240, 330, 450, 600)
"""rpm of the spindle's layers."""
SPEEDS = (165, 330, 600)
"""rpm of the layers of what is there slow, middle and fast: the bit's teeth, the bearings."""
SIDE_PAN = 0.3
DUST_SPEED = 30.0
"""m/s at which dust is loudest."""
FULL_BITE = 900.0
"""kg/s that count as a full cut."""
ROUGH = 6.0
"""mm/s of vibration at which a bearing on the bench is heard to knock as loudly as it can."""
LEAKING_HULL = 30.0
"""% under which air is heard to escape."""


@dataclass(frozen=True, slots=True)
class Wear:
    """How worn the machines are that can be heard wearing: 0 is new, 1 is about to fail."""

    drill: float = 0.0
    """The bearing of the drill's spindle."""
    engine: float = 0.0
    """The main engine's feed pump."""
    jets: float = 0.0
    """The jets' valves."""
    air: float = 0.0
    """The compressor of the life support."""
    generator: float = 0.0


def wear_of(world: World) -> Wear:
    """How the bearings of the ship's systems sound."""
    systems = world.systems
    return Wear(
        drill=noise(systems["drill"].bearing),
        engine=noise(systems["propulsion"].bearing),
        air=noise(systems["life_support"].bearing) * systems["life_support"].speed,
        generator=noise(systems["power"].bearing) * systems["power"].speed,
    )


NEW = Wear()


@dataclass(frozen=True, slots=True)
class Work:
    """What is heard of the bearing bench while it is open; shares are 0 to 1."""

    wheel: float = 0.0
    """Whether the wheel turns."""
    cut: float = 0.0
    chatter: float = 0.0
    spindle: float = 0.0
    """How fast the bearing on the spindle turns."""
    rough: float = 0.0
    """How it knocks."""


IDLE = Work()


def work_of(bench: Bench | None) -> Work:
    """What is heard of a bench; nothing where none is open."""
    if bench is None:
        return IDLE
    if bench.stage == "turn":
        grinder = bench.grinder
        if grinder is None:
            return Work(wheel=1.0)
        return Work(1.0, min(1.0, grinder.cut / grinder.limit), grinder.chatter)
    if bench.stage not in ("listen", "spin"):
        return IDLE
    turning = min(1.0, abs(bench.rig.speed))
    return Work(spindle=turning, rough=min(1.0, bench.rig.vibration / ROUGH) * min(1.0, 4.0 * turning))


@dataclass(frozen=True, slots=True)
class Senses:
    """What is felt aboard in a frame. Shares are 0 to 1; pans -1 to 1."""

    alive: bool
    main: float
    reverse: float
    side: float
    side_pan: float
    turn: float
    laden: float
    rpm: float
    cutting: bool
    cut: float
    under_band: float
    over_band: float
    in_band: float
    heat: float
    """0 where the bit starts to lose its edge, 1 where it trips; negative below."""
    wear: Wear
    leg_load: float
    collar_slip: float
    equalising: float
    """Pressure difference left in the collar."""
    transferring: bool
    scooping: bool
    masks: bool
    leak: float
    radiation: float
    dust: float
    pumping: bool = False
    """The cargo pod is being pressurised."""
    bit_pan: float = 0.0
    work: Work = IDLE


def sense(world: World, wear: Wear, bit_pan: float) -> Senses:
    """Read a world; ``bit_pan`` is where the bit is across the picture."""
    ship, drill, dock = world.ship, world.ship.drill, world.ship.dock
    low, high = drill.band
    in_rock = drill.cutting and high > 0.0
    stage = dock.stage if dock is not None else ""
    equalised = dock.ticks / (tuning.EQUALISE_SECONDS * tuning.TICKS_A_SECOND) if dock is not None else 0.0
    return Senses(
        alive=ship.alive,
        main=ship.main,
        reverse=ship.reverse,
        side=abs(ship.side),
        side_pan=SIDE_PAN * sin(ship.angle) * (1.0 if ship.side > 0.0 else -1.0),
        turn=abs(ship.torque),
        laden=ship.cargo / tuning.HOLD_CAPACITY,
        rpm=drill.rpm,
        cutting=drill.cutting,
        cut=min(1.0, drill.cut_rate / FULL_BITE) if drill.cutting else 0.0,
        under_band=max(0.0, 1.0 - drill.rpm / low) if in_rock else 0.0,
        over_band=drilling.over_band(drill),
        in_band=float(in_rock and low <= drill.rpm <= high),
        heat=(drill.celsius - tuning.BIT_HOT) / (tuning.BIT_STOP - tuning.BIT_HOT),
        wear=wear,
        leg_load=max((leg.load for leg in ship.clamp.legs), default=0.0) if ship.clamp is not None else 0.0,
        collar_slip=min(1.0, dock.slipping_ticks / 12.0) if dock is not None else 0.0,
        equalising=max(0.0, 1.0 - 0.8 * equalised) if stage == "equalising" else 0.0,
        transferring=stage == "transferring",
        scooping=ship.scooping,
        masks=ship.oxygen <= 0.0,
        leak=max(0.0, 1.0 - ship.hull / LEAKING_HULL),
        radiation=_within(world.radiation, ship),
        dust=_within(world.dust, ship) * min(1.0, hypot(*ship.velocity) / DUST_SPEED),
        pumping=world.standoff is not None and world.standoff.bay.running,
        bit_pan=bit_pan,
        work=work_of(world.bench),
    )


def _within(zones: Iterable[Zone], ship: Ship) -> float:
    """1 inside any of the zones, else 0."""
    return 1.0 if any(zone.holds(*ship.position) for zone in zones) else 0.0


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop and when it sounds. ``share`` is a factor on its level, 0 to 1."""

    sound: str
    lufs: float
    """At a share of 1."""
    share: Callable[[Senses], float]
    priority: int = 4
    attack: float = 0.06
    """s"""
    release: float = 0.18
    """s"""
    pan: Callable[[Senses], float] = lambda senses: 0.0


def layer_share(rpm: float, speeds: tuple[int, ...], index: int) -> float:
    """How much of a layer is in a speed: neighbours cross at equal power."""
    below = speeds[index - 1] if index else 0
    here = speeds[index]
    if rpm <= below or (index + 1 < len(speeds) and rpm >= speeds[index + 1]):
        return 0.0
    if rpm <= here:
        share = (rpm - below) / (here - below)
    else:
        above = speeds[index + 1] if index + 1 < len(speeds) else here + 200
        share = max(0.0, 1.0 - (rpm - here) / (above - here))
    return sin(0.5 * pi * share)


def spindle_share(senses: Senses, index: int) -> float:
    """How much of a spindle's layer is heard: faster is louder."""
    return layer_share(senses.rpm, SPINDLES, index) * (0.45 + 0.55 * turning(senses))


def turning(senses: Senses) -> float:
    """How fast the spindle turns, of what it can."""
    return min(1.0, senses.rpm / tuning.SPINDLE_TOP)


def ramp(wear: float, begin: float, full: float) -> float:
    """How much of a layer of wear is heard: from ``begin`` on, wholly at ``full``."""
    return max(0.0, min(1.0, (wear - begin) / (full - begin)))


def worn(senses: Senses, begin: float, full: float) -> float:
    """A layer of wear in the drill's bearing: only while it turns, and louder under load."""
    return ramp(senses.wear.drill, begin, full) * sqrt(turning(senses)) * (0.7 + 0.3 * senses.cut)


def carrying(senses: Senses) -> float:
    """What the drill's bearing has to carry; a worn one complains of it."""
    return senses.cutting * (0.3 + 0.7 * senses.cut) * (0.7 + 0.3 * senses.wear.drill)


def at_bit(senses: Senses) -> float:
    """Where the bit is."""
    return senses.bit_pan


def at_speeds(stem: str, loop: Loop) -> tuple[Loop, ...]:
    """A loop as its layers, slow, middle and fast, that cross with the spindle's speed."""

    def layer(index: int) -> Callable[[Senses], float]:
        return lambda s: loop.share(s) * layer_share(s.rpm, SPEEDS, index)

    return tuple(
        replace(loop, sound=f"{stem}_{word}", share=layer(index)) for index, word in enumerate(library.SPEEDS)
    )


LOOPS: tuple[Loop, ...] = (
    Loop("cabin", -41.0, lambda s: float(s.alive), 2, 0.5, 1.2),
    Loop("engine_idle", -37.0, lambda s: s.alive * (1.0 - 0.6 * s.main), 2, 0.3, 0.5),
    Loop("engine_thrust", -26.0, lambda s: max(s.main, 0.55 * s.reverse) ** 0.8, 6, 0.025, 0.14),
    Loop("engine_strain", -31.0, lambda s: max(0.0, s.main - 0.7) / 0.3 * (0.5 + 0.5 * s.laden), 3, 3.0, 0.6),
    Loop(
        "engine_worn",
        -31.0,
        lambda s: ramp(s.wear.engine, 0.1, 0.8) * max(s.main, 0.55 * s.reverse) ** 0.5,
        5,
        0.08,
        0.25,
    ),
    Loop(
        "jets_worn",
        -33.0,
        lambda s: ramp(s.wear.jets, 0.1, 0.8) * max(s.side, min(1.0, 1.6 * s.turn)) ** 0.5,
        5,
        0.02,
        0.2,
    ),
    Loop("jets_side", -31.0, lambda s: s.side**0.8, 4, 0.02, 0.1, lambda s: s.side_pan),
    Loop("jets_turn", -35.0, lambda s: min(1.0, 1.6 * s.turn) ** 0.8, 3, 0.02, 0.08),
    *(
        Loop(f"spindle_{rpm}", -30.0, lambda s, index=index: spindle_share(s, index), 4, 0.05, 0.08, at_bit)  # type: ignore[misc]
        for index, rpm in enumerate(SPINDLES)
    ),
    Loop("drill_load", -30.0, lambda s: s.cutting * (0.4 + 0.6 * s.cut), 4, 0.12, 0.1, at_bit),
    *at_speeds("bit_cut", Loop("", -28.0, lambda s: s.cutting * (0.25 + 0.75 * s.cut), 5, 0.08, 0.1, at_bit)),
    *at_speeds("bearing_load", Loop("", -33.0, carrying, 4, 0.15, 0.2, at_bit)),
    Loop("bit_sing", -36.0, lambda s: s.in_band, 4, 0.5, 0.25, at_bit),
    Loop("bit_skid", -30.0, lambda s: min(1.0, 2.5 * s.under_band), 4, 0.1, 0.15, at_bit),
    Loop("bit_chatter", -29.5, lambda s: s.over_band**0.7, 6, 0.06, 0.12, at_bit),
    Loop(
        "bit_hot",
        -32.0,
        lambda s: max(0.0, min(1.0, 0.35 + 0.65 * s.heat)) * (s.heat > -0.5),
        5,
        0.6,
        0.8,
        at_bit,
    ),
    *at_speeds("bearing_sing", Loop("", -34.0, lambda s: worn(s, 0.1, 0.45), 5, 0.3, 0.3, at_bit)),
    *at_speeds("bearing_tick", Loop("", -35.0, lambda s: worn(s, 0.35, 0.7), 5, 0.3, 0.3, at_bit)),
    *at_speeds("bearing_grind", Loop("", -30.0, lambda s: worn(s, 0.65, 1.0), 6, 0.3, 0.3, at_bit)),
    Loop("collar_hiss", -33.0, lambda s: s.equalising, 5, 0.04, 0.25),
    Loop("transfer_pump", -33.0, lambda s: float(s.transferring), 4, 0.2, 0.3),
    Loop("collar_creak", -26.0, lambda s: s.collar_slip, 7, 0.06, 0.3),
    Loop("leg_creak", -29.0, lambda s: max(0.0, min(1.0, (s.leg_load - 0.25) / 0.5)), 6, 0.05, 0.3),
    Loop("hull_leak", -36.0, lambda s: s.alive * s.leak, 5, 0.4, 0.4),
    Loop("mask_breath", -29.0, lambda s: float(s.masks and s.alive), 7, 0.3, 0.5),
    Loop("pod_pump", -32.0, lambda s: float(s.pumping), 5, 0.3, 0.4),
    Loop("scoop_run", -35.0, lambda s: float(s.scooping), 3, 0.12, 0.15),
    Loop("geiger", -34.0, lambda s: s.radiation, 7, 0.1, 0.3),
    Loop("compressor_worn", -33.0, lambda s: s.alive * ramp(s.wear.air, 0.05, 0.8), 5, 0.4, 0.5),
    Loop("generator_worn", -34.0, lambda s: s.alive * ramp(s.wear.generator, 0.05, 0.8), 5, 0.4, 0.5),
    Loop("bench_wheel", -37.0, lambda s: s.work.wheel, 5, 0.3, 0.3),
    Loop("bench_grind", -29.0, lambda s: s.work.cut**0.7, 6, 0.03, 0.12),
    Loop("bench_chatter", -29.0, lambda s: ramp(s.work.chatter, 0.15, 0.8), 7, 0.05, 0.15),
    Loop("bench_spindle", -34.0, lambda s: s.work.spindle**0.6, 5, 0.15, 0.3),
    Loop("bench_rough", -28.0, lambda s: s.work.rough, 7, 0.08, 0.2),
    Loop("dust_patter", -34.0, lambda s: s.dust, 4, 0.2, 0.4),
)
