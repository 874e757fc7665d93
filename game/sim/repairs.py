"""Repairs aboard: opening the bearing bench and leaving it, whose hands are where, and fitting what comes off it.

While the bench is open the hands are there: the ship is left to its assist, and the world goes on. Left half-way, a
bench stays as it is; where Wrench has it, he goes on. Spare equipment lies on the rack with the salvage, and is of no
use as what it was once its balls are on the wheel.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from game.level.equipment import SYSTEMS, SpareName, SystemKind
from game.level.spec import Level
from game.sim import bearings
from game.sim.bench import Bench
from game.sim.bench_events import STAGES
from game.sim.controls import HANDS_OFF, Controls
from game.sim.lots import Lot, Rack, make_lot
from game.sim.materials import SPARES
from game.sim.system_events import BearingFitted, BenchLeft, BenchOpened, SalvageAdded, SpareTaken
from game.sim.units import STAGES as TOLD_STAGES
from game.sim.units import Told

if TYPE_CHECKING:
    from game.level import script
    from game.sim.world import World

SLOWEST = 0.25
"""Share of its pace that a browned-out bench keeps: the wheel is slow, the hands are not."""


def stock(level: Level, rng: Random) -> tuple[Rack, dict[SpareName, Lot]]:
    """The rack as a level begins, spares' lots on it too, and which lot is which spare's."""
    salvage = [make_lot(donor, rng) for donor in level.salvage]
    spares = {spare: make_lot(SPARES[spare], rng) for spare in level.spares}
    return Rack([*salvage, *spares.values()]), spares


def run(world: World, controls: Controls) -> Controls:
    """One tick at the bench; returns what the hands do for the ship meanwhile."""
    if world.bench is None:
        choose(world)
    if world.presses.take("bench"):
        if world.bench is None:
            open_bench(world)
        else:
            leave(world, world.bench)
    at_bench = world.bench is not None
    if world.benches and running(world):
        go_on(world, controls)
    if not at_bench:
        return controls
    world.presses.forget()
    return HANDS_OFF


def running(world: World) -> bool:
    """Whether anybody works at a bench."""
    return world.bench is not None or any(bench.wrench_works for bench in world.benches.values())


def choose(world: World) -> None:
    """Note for which system the bench is to be opened."""
    number = world.presses.chosen("pick")
    if 1 <= number <= len(SYSTEMS) and not world.systems[SYSTEMS[number - 1]].forbidden:
        world.bench_for = SYSTEMS[number - 1]


def open_bench(world: World) -> None:
    """Open the bench for the chosen system, or for the one that needs it most; go on where it was left."""
    kind = world.bench_for or neediest(world)
    if kind is None:
        return
    unit = world.systems[kind]
    if kind not in world.benches:
        seed = world.systems.rng.getrandbits(31)
        world.benches[kind] = Bench(kind, unit.bearing, world.rack, seed, world.bench_memory)
    world.bench, world.bench_for = world.benches[kind], None
    world.report(BenchOpened(kind))


def neediest(world: World) -> SystemKind | None:
    """The system that has gone farthest; of equals the one that kills first. None where all are locked off."""
    units = [unit for unit in world.systems if not unit.forbidden]
    worst = max(
        units, key=lambda unit: (TOLD_STAGES.index(unit.stage), bearings.distress(unit.bearing)), default=None
    )
    return worst.kind if worst is not None else None


def go_on(world: World, controls: Controls) -> None:
    """One tick of all benches at which somebody works, as far as there is power for them."""
    world.bench_pace += max(SLOWEST, world.power.supply["tools"])
    if world.bench_pace < 1.0:
        return
    world.bench_pace -= 1.0
    left_to_wrench = with_wrench(world)
    if world.bench is not None:
        work(world, world.bench, controls)
    if left_to_wrench is not None:
        work(world, left_to_wrench, HANDS_OFF)


def with_wrench(world: World) -> Bench | None:
    """The bench at which Wrench works while nobody looks: he has two hands, and the first that he was given comes first.

    None where he has none, or helps at the open one.
    """
    if world.bench is not None and world.bench.wrench_works:
        return None
    return next(
        (bench for bench in world.benches.values() if bench.wrench_works and bench is not world.bench), None
    )


def leave(world: World, bench: Bench) -> None:
    """Leave the bench as it is."""
    world.bench = None
    world.report(BenchLeft(bench.system, bench.stage))


def work(world: World, bench: Bench, controls: Controls) -> None:
    """One tick of a bench; what comes off it is fitted."""
    for event in bench.step(controls):
        world.report(event)
    take_spare(world, bench)
    if bench.result is not None:
        fit(world, bench)


def take_spare(world: World, bench: Bench) -> None:
    """A spare whose balls are on the wheel is no spare any more."""
    if bench.donor is None or STAGES.index(bench.stage) < STAGES.index("turn"):
        return
    spare = spare_of(world, world.rack.lots[bench.donor])
    if spare is not None:
        del world.spares[spare]
        world.report(SpareTaken(spare, SPARES[spare]))


def spare_of(world: World, lot: Lot) -> SpareName | None:
    """Which spare a lot on the rack is still in, if it is in one."""
    return next((spare for spare, own in world.spares.items() if own is lot), None)


def fit(world: World, bench: Bench) -> None:
    """Put what came off the bench into its system."""
    made = bench.result
    if made is None:
        return
    unit = world.systems[bench.system]
    unit.bearing = bearings.fit(bench.system, made, world.systems.rng)
    unit.bearing.celsius = world.systems.coolant
    unit.stage, unit.film_told, unit.repaired = "sound", False, True
    unit.crack, unit.friction, unit.speed, unit.leaking = 0.0, 1.0, 0.0, False
    unit.history.append(Told(world.tick, "repaired", made.governor))
    del world.benches[bench.system]
    if world.bench is bench:
        world.bench = None
    world.report(BearingFitted(bench.system, made.governor, made.drag, made.vibration))


def add_salvage(world: World, action: script.AddSalvage) -> None:
    """Put a lot on the rack."""
    world.rack.add(make_lot(action.donor, world.systems.rng))
    world.report(SalvageAdded(action.donor))
