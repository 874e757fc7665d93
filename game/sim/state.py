"""The state of a world as text: a digest to compare, and named parts to tell what differs.

Floats are compared by their exact bits. Hashes are for finding differences, not for security.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from game.sim.entities import Chunk, Rock, Structure
from game.sim.standoff import record
from game.sim.units import Unit

if TYPE_CHECKING:
    from game.sim.world import World

DIGEST_BYTES = 8


def digest(world: World) -> str:
    """A hash of tick, bodies, ship, ore, objectives and random state, in hex."""
    hasher = blake2b(digest_size=DIGEST_BYTES)
    hasher.update(world.physics.motion().tobytes())
    hasher.update(repr(_facts(world)).encode())
    hasher.update(" ".join(world.assists.names()).encode())
    return hasher.hexdigest()


def fields(world: World) -> dict[str, str]:
    """The state in named parts: exact values for the ship, short hashes for the rest."""
    ship = world.ship
    x, y = ship.position
    vx, vy = ship.velocity
    values = {
        "ship.position": f"{x!r} {y!r}",
        "ship.velocity": f"{vx!r} {vy!r}",
        "ship.angle": repr(ship.angle),
        "ship.spin": repr(ship.spin),
        "ship.fuel": repr(ship.fuel),
        "ship.hull": repr(ship.hull),
        "ship.oxygen": repr(ship.oxygen),
        "ship.hold": repr(tuple(ship.hold.values())),
        "ship.drill": _short(_drill(world)),
        "ship.hold_on": _short(_hold_on(world)),
        "rocks": _short([_rock(rock) for rock in world.rocks]),
        "structures": _short([_structure(structure) for structure in world.structures]),
        "chunks": _short(
            ([_chunk(chunk) for chunk in world.chunks], [chunk.number for chunk in world.on_belt])
        ),
        "ore": _short((world.drilled, world.delivered)),
        "objectives": _short(_objectives(world)),
        "triggers": _short(_triggers(world)),
        "systems": _short(_systems(world)),
        "power": _short(_power(world)),
        "bench": _short(_benches(world)),
        "random": _short(world.rng.getstate()),
    }
    if world.standoff is not None:
        values |= {"vessels": _short(record.ships(world)), "standoff": _short(record.minds(world.standoff))}
    if world.assists.names():
        values["assists"] = " ".join(world.assists.names())
    return values


def _short(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=4).hexdigest()


def _facts(world: World) -> tuple[object, ...]:
    ship = world.ship
    facts = (
        world.tick,
        (
            ship.fuel,
            ship.hull,
            ship.oxygen,
            ship.masks,
            ship.hold,
            ship.assist_on,
            ship.target,
            ship.target_port,
        ),
        (ship.main, ship.reverse, ship.side, ship.torque),
        _drill(world),
        _hold_on(world),
        [(rock.number, rock.revision, rock.outline.area) for rock in world.rocks],
        [(chunk.number, chunk.kilograms, chunk.fresh) for chunk in world.chunks],
        [chunk.number for chunk in world.on_belt],
        (world.drilled, world.delivered),
        [_structure(structure) for structure in world.structures],
        _objectives(world),
        _triggers(world),
        _systems(world),
        _power(world),
        _benches(world),
        world.outcome,
        _short(world.rng.getstate()),
    )
    if world.standoff is None:
        return facts
    return (*facts, (ship.shed, ship.crewed), record.ships(world), record.minds(world.standoff))


def _drill(world: World) -> tuple[object, ...]:
    drill = world.ship.drill
    return (
        drill.rpm,
        drill.wanted_rpm,
        drill.extension,
        drill.swing,
        drill.celsius,
        drill.tripped,
        drill.feed,
        drill.drive,
    )


def _systems(world: World) -> tuple[object, ...]:
    systems = world.systems
    return (
        [_unit(unit) for unit in systems],
        systems.coolant,
        systems.thrust,
        systems.air,
        _short(systems.rng.getstate()),
    )


def _unit(unit: Unit) -> tuple[object, ...]:
    bearing = unit.bearing
    return (
        bearing.fitted,
        (bearing.celsius, bearing.damage, bearing.luck, bearing.wear, bearing.seized),
        (
            unit.speed,
            unit.load,
            unit.friction,
            unit.stage,
            unit.repaired,
            unit.crack,
            unit.leaking,
            unit.hot_until,
        ),
        unit.blame,
    )


def _power(world: World) -> tuple[object, ...]:
    grid = world.power
    return (grid.order, grid.generation, grid.demand, grid.supply, grid.browned_out)


def _benches(world: World) -> tuple[object, ...]:
    open_for = world.bench.system if world.bench is not None else ""
    works = [(bench.system, bench.wrench_works, bench.fields()) for bench in world.benches.values()]
    stock = (world.rack.blanks, list(world.spares), world.bench_memory)
    return (open_for, world.bench_for, world.bench_pace, works, stock)


def _hold_on(world: World) -> tuple[object, ...]:
    dock, clamp = world.ship.dock, world.ship.clamp
    docked = (dock.structure.number, dock.port.id, dock.stage, dock.ticks) if dock else ()
    return docked + ((clamp.rock.number, tuple(leg.anchor for leg in clamp.legs)) if clamp else ())


def _motion(entity: Rock | Chunk | Structure) -> tuple[object, ...]:
    return (*entity.position, *entity.velocity, entity.angle, entity.spin)


def _rock(rock: Rock) -> tuple[object, ...]:
    return (rock.number, rock.revision, rock.outline.area, _motion(rock))


def _chunk(chunk: Chunk) -> tuple[object, ...]:
    return (chunk.number, chunk.ore, chunk.kilograms, chunk.fresh, _motion(chunk))


def _structure(structure: Structure) -> tuple[object, ...]:
    armed = [port.armed for port in structure.ports]
    return (structure.number, structure.cargo, structure.delivered, armed, _motion(structure))


def _objectives(world: World) -> list[tuple[object, ...]]:
    return [
        (state.id, state.state, state.progress, state.held_ticks)
        for top in world.objectives
        for state in top.walk()
    ]


def _triggers(world: World) -> list[tuple[object, ...]]:
    return [(trigger.due, trigger.next_action) for trigger in world.triggers]
