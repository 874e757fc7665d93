"""The ship's four systems at work: how hard each is loaded, what it draws, and what the ship feels of it.

Loads follow what the player does. The bearings are coupled twice: by electricity (friction is power that the generator
has to give, and its own bearing carries that) and by the coolant (the heat of one warms what cools the others).
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp
from typing import TYPE_CHECKING, Literal

from game.level.equipment import SYSTEMS, SystemKind
from game.sim import bearings, drilling, faults, power, repairs, tuning
from game.sim.bearings import Bearing
from game.sim.materials import HOUSINGS
from game.sim.units import Systems, Unit, rated_watts

if TYPE_CHECKING:
    from game.sim.world import World

FED: tuple[Literal["life_support", "propulsion", "drill"], ...] = ("life_support", "propulsion", "drill")
"""Systems that the generator feeds."""
STEADY: tuple[SystemKind, ...] = ("life_support", "propulsion", "power")
"""Systems that always turn."""
SPINNING_RPM = 30.0
"""rpm of the bit from which the drill's drive counts as turning."""
PERIOD = tuning.TURN_TICKS * len(SYSTEMS) * tuning.TICK
"""s between two turns of a bearing."""


def begin(world: World) -> None:
    """Let the ship have from the first tick on what its systems can give."""
    world.ship.drill.drive = world.systems["drill"].top
    feel(world)


def run(world: World) -> None:
    """One tick: every few ticks loads and power, less often a bearing turns."""
    power.prefer(world)
    if world.tick % tuning.SYSTEM_TICKS:
        return
    for unit in world.systems:
        unit.load = DUTIES[unit.kind](world)
        unit.demand = demand(world, unit)
    feed(world)
    power.tell(world)
    spin(world)
    if world.tick % tuning.TURN_TICKS == 0:
        turn_next(world)


def feed(world: World) -> None:
    """Draw power and give it out."""
    systems, grid = world.systems, world.power
    grid.generation = generation(systems["power"])
    for kind in FED:
        grid.demand[kind] = systems[kind].demand
    grid.demand["tools"] = (tuning.BENCH_POWER if repairs.running(world) else 0.0) + (
        tuning.SCOOP_POWER if world.ship.scooping else 0.0
    )
    power.share_out(grid)
    for kind in FED:
        systems[kind].supply = grid.supply[kind]


def generation(unit: Unit) -> float:
    """What the generator gives, in kW; what its friction takes beyond the usual is missing."""
    lost = tuning.FRICTION_SHARE * max(0.0, unit.friction - 1.0) * unit.speed
    return max(tuning.BATTERY, tuning.GENERATION * (unit.speed - lost))


def demand(world: World, unit: Unit) -> float:
    """What a system draws, in kW: for its duty, and for turning its bearing."""
    if unit.forbidden or unit.bearing.seized or (unit.kind == "drill" and not spinning(world)):
        return 0.0
    speed = unit.bearing.fitted.governor
    work = (1.0 - tuning.FRICTION_SHARE) * min(1.0, unit.load) * speed
    return tuning.RATED_POWER[unit.kind] * (work + tuning.FRICTION_SHARE * unit.friction)


def spinning(world: World) -> bool:
    """Whether the drill's drive turns."""
    return world.ship.drill.rpm > SPINNING_RPM or world.ship.drill.cutting


def spin(world: World) -> None:
    """Let the systems' speeds follow what they can reach."""
    systems = world.systems
    rise = tuning.SYSTEM_TICKS * tuning.TICK / tuning.SYSTEM_RISE
    for kind in STEADY:
        unit = systems[kind]
        unit.speed += (unit.top - unit.speed) * rise
    drill, drive = systems["drill"], world.ship.drill
    drive.drive += (drill.top - drive.drive) * rise
    drill.speed = drive.drive if spinning(world) else 0.0
    feel(world)


def feel(world: World) -> None:
    """Let the ship have the air and the thrust that its systems give."""
    systems = world.systems
    systems.air = max(systems["life_support"].speed, tuning.PUMP_AIR if "water_pump" in world.spares else 0.0)
    fed = 0.0 if systems["propulsion"].forbidden else tuning.PRESSURE_FED
    systems.thrust = max(systems["propulsion"].speed, fed)


def turn_next(world: World) -> None:
    """Let the bearing turn whose turn it is, for the time since its last."""
    systems = world.systems
    flow(systems)
    unit = systems[SYSTEMS[world.tick // tuning.TURN_TICKS % len(SYSTEMS)]]
    bearing = unit.bearing
    coolant = coolant_at(world, unit)
    before, damage = bearing.celsius, bearing.damage
    shock = faults.shaken(world, unit, PERIOD)
    bearings.turn(bearing, unit.speed, unit.load, PERIOD, PERIOD * systems.hours_per_second, coolant, shock)
    unit.friction = lost_watts(bearing, before, coolant) / rated_watts(unit.kind)
    faults.blame(world, unit, bearing.damage - damage - shock)
    faults.announce(world, unit)


def coolant_at(world: World, unit: Unit) -> float:
    """°C of what cools a system: the loop's, and more where its branch leaks or stands."""
    celsius = world.systems.coolant + (tuning.LEAK_KELVIN if unit.leaking else 0.0)
    return celsius + (tuning.OVERHEAT_KELVIN if world.tick < unit.hot_until else 0.0)


def lost_watts(bearing: Bearing, before: float, coolant: float) -> float:
    """Friction heat in W during the last turn, from how the temperature went."""
    housing = HOUSINGS[bearing.kind]
    kept = exp(-PERIOD * housing.cooling / housing.heat_capacity)
    target = (bearing.celsius - before * kept) / (1.0 - kept)
    return max(0.0, (target - coolant) * housing.cooling)


def flow(systems: Systems) -> None:
    """Warm the coolant by the bearings and cool it by the radiators, for the time of one turn."""
    given = sum(
        HOUSINGS[unit.kind].cooling * max(0.0, unit.bearing.celsius - systems.coolant) for unit in systems
    )
    taken = tuning.COOLANT_MARGIN * sum(rated_watts(kind) for kind in SYSTEMS)
    taken *= tuning.LEAK_SHARE ** sum(unit.leaking for unit in systems)
    taken += tuning.COOLANT_CONDUCTANCE * (systems.coolant - tuning.COOLANT_CELSIUS)
    change = (given - taken) * tuning.TURN_TICKS * tuning.TICK / tuning.COOLANT_CAPACITY
    systems.coolant = max(tuning.COOLANT_CELSIUS, systems.coolant + change)


def propulsion_load(world: World) -> float:
    """The turbopump idles at three tenths; the rest follows the thrusters."""
    ship = world.ship
    return 0.3 + 0.7 * min(1.0, max(ship.main, ship.reverse, abs(ship.side), abs(ship.torque)))


def generator_load(world: World) -> float:
    """The generator's bearing carries its rotor, and the more the more is drawn."""
    return 0.3 + 0.7 * min(1.2, world.power.served / tuning.GENERATION)


def drill_load(world: World) -> float:
    """The drive idles lightly; in rock the bit's push and, above the sweet band, its chatter come on top."""
    drill = world.ship.drill
    if not drill.cutting or drill.band[0] <= 0.0:
        return 0.15
    return min(1.0, drill.rpm / drill.band[0]) + tuning.CHATTER_LOAD * drilling.over_band(drill)


DUTIES: dict[SystemKind, Callable[[World], float]] = {
    "life_support": lambda world: 1.0,
    "propulsion": propulsion_load,
    "power": generator_load,
    "drill": drill_load,
}
