"""The world: everything there is in a level, and one tick of it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pymunk

from game.assists import NONE, Assists
from game.level.equipment import DonorName, SystemKind
from game.level.spec import Level
from game.level.things import ORES, OreKind
from game.sim import (
    build,
    clamping,
    damage,
    docking,
    drilling,
    flight,
    medals,
    objectives,
    repairs,
    scooping,
    state,
    surroundings,
    survival,
    systems,
    targets,
    triggers,
    tuning,
    units,
)
from game.sim.amounts import Breach
from game.sim.bench import Bench
from game.sim.controls import HANDS_OFF, Controls
from game.sim.entities import Chunk, Entity, Pod, Rock, Ship, Structure, Target, Vessel, Well, Zone
from game.sim.events import Ended, Event
from game.sim.gear import PortState
from game.sim.hands import Style
from game.sim.objectives import ObjectiveState
from game.sim.physics import Physics
from game.sim.power import Grid
from game.sim.presses import Presses
from game.sim.standoff import rules as standoff
from game.sim.standoff.state import StandoffState
from game.sim.triggers import TriggerState

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the mission ended. ``medal`` is "gold", "silver", "bronze" or empty; ``reason`` names what ended it."""

    won: bool
    reason: str
    medal: str
    breach: Breach | None = None
    """The limit of an objective that ended it, where one did."""


class World:
    """A level being played.

    Made from a level, a seed and assists; the only way in is ``step``. Everything else is to be read, not written. The
    same level, seed, assists and controls give the same world, tick for tick, in any process on the same platform.

    Args:
        level: what to play.
        seed: of everything random in the rules; None takes the level's own.
        assists: help that the player has asked for.
    """

    ship: Ship

    def __init__(self, level: Level, seed: int | None = None, assists: Assists = NONE) -> None:
        self.level = level
        self.assists = assists
        self.seed = level.seed if seed is None else seed
        self.rng = Random(self.seed)
        self.tick = 0
        self.physics = Physics()
        self.presses = Presses()
        self.rocks: list[Rock] = []
        self.structures: list[Structure] = []
        self.chunks: list[Chunk] = []
        self.vessels: list[Vessel] = []
        self.pods: list[Pod] = []
        self.wells: list[Well] = []
        self.zones: list[Zone] = []
        self.dust: list[Zone] = []
        self.radiation: list[Zone] = []
        self.drilled: dict[OreKind, float] = dict.fromkeys(ORES, 0.0)
        self.delivered: dict[OreKind, float] = dict.fromkeys(ORES, 0.0)
        self.outcome: Outcome | None = None
        self.outside_since: int | None = None
        self.near_port: tuple[Structure, PortState] | None = None
        self.scoopable: list[Chunk] = []
        self.on_belt: list[Chunk] = []
        self.systems = units.make(level.systems, self.seed)
        self.power = Grid()
        self.rack, self.spares = repairs.stock(level, self.systems.rng)
        self.bench: Bench | None = None
        self.benches: dict[SystemKind, Bench] = {}
        self.bench_for: SystemKind | None = None
        self.bench_pace = 0.0
        self.bench_memory: dict[DonorName, Style] = {}
        self.full_told = -tuning.TICKS_A_SECOND
        self.movable: NDArray[np.bool_] = np.zeros(0, bool)
        self.movable_revision = -1
        self._events: list[Event] = []
        self._numbers = 0
        self._by_number: dict[int, Target] = {}
        self._by_id: dict[str, Target] = {}
        self._by_body: dict[pymunk.Body, Entity | Well] = {}
        build.populate(self)
        self.standoff: StandoffState | None = None
        if level.standoff is not None:
            self.standoff = standoff.begin(self, level.standoff)
        systems.begin(self)
        self.objectives = [
            objectives.make(spec, f"objective#{i + 1}") for i, spec in enumerate(level.objectives)
        ]
        self.triggers = [TriggerState(spec) for spec in level.triggers]

    def step(self, controls: Controls) -> list[Event]:
        """Play one tick (1/60 s) and return what happened in it.

        After the outcome the world goes on; controls count as long as the ship and its crew live.
        """
        if not self.ship.alive:
            controls = HANDS_OFF
        controls = controls.clipped()
        self._events = []
        self.tick += 1
        if self.tick == 1:
            objectives.start(self)
        self.presses.see(controls)
        systems.run(self)
        controls = repairs.run(self, controls)
        targets.choose(self, controls)
        flight.steer(self, controls)
        clamping.run(self)
        drilling.run(self, controls)
        scooping.run(self, controls)
        if self.standoff is not None:
            standoff.act(self, self.standoff, controls)
        surroundings.act(self)
        self.physics.step()
        damage.resolve(self)
        if self.standoff is not None:
            standoff.resolve(self, self.standoff, controls)
        docking.run(self)
        survival.run(self)
        objectives.judge(self)
        triggers.fire(self)
        self.tidy()
        return self._events

    def tidy(self) -> None:
        """Drop waste beyond the limit; look, now and then, whether all numbers are still numbers."""
        if self.tick % tuning.FINITE_CHECK_TICKS == 0:
            self.physics.check_finite()
            for chunk in scooping.superfluous(self):
                self.remove(chunk)

    @property
    def seconds(self) -> float:
        """Time since the start in seconds."""
        return self.tick / tuning.TICKS_A_SECOND

    def find(self, thing_id: str) -> Target | None:
        """What has that id, if it is in the level now."""
        return self._by_id.get(thing_id)

    def by_number(self, number: int) -> Target | None:
        """What has that number, if it is in the level now."""
        return self._by_number.get(number)

    def zone(self, zone_id: str) -> Zone | None:
        """The zone of that id."""
        found = self._by_id.get(zone_id)
        return found if isinstance(found, Zone) else None

    def objective(self, objective_id: str) -> ObjectiveState | None:
        """The objective of that id, also within groups."""
        for top in self.objectives:
            for found in top.walk():
                if found.id == objective_id:
                    return found
        return None

    def owner(self, body: pymunk.Body | None) -> Entity | Well | None:
        """What a body belongs to."""
        return self._by_body.get(body) if body is not None else None

    def digest(self) -> str:
        """A hash of everything that counts, in hex; equal worlds have equal digests."""
        return state.digest(self)

    def fields(self) -> dict[str, str]:
        """The parts of the digest by name, to tell what differs."""
        return state.fields(self)

    def report(self, event: Event) -> None:
        """For the rules: note what happened."""
        self._events.append(event)

    def end(self, won: bool, reason: str, breach: Breach | None = None) -> None:
        """For the rules: end the mission, once."""
        if self.outcome is None:
            self.outcome = Outcome(won, reason, medals.medal(self) if won else "", breach)
            self.report(Ended(won, reason, self.outcome.medal))

    def next_number(self) -> int:
        """For the rules: a number for a new entity."""
        self._numbers += 1
        return self._numbers

    def add(self, entity: Entity) -> None:
        """For the rules: let an entity be in the level."""
        match entity:
            case Rock():
                self.rocks.append(entity)
            case Structure():
                self.structures.append(entity)
            case Chunk():
                self.chunks.append(entity)
            case Vessel():
                self.vessels.append(entity)
            case Pod():
                self.pods.append(entity)
        self._by_body[entity.body] = entity
        self._enter(entity)  # type: ignore[arg-type]

    def add_zone(self, zone: Zone) -> None:
        """For the rules: let a zone be in the level."""
        self.zones.append(zone)
        if zone.kind == "dust":
            self.dust.append(zone)
        elif zone.kind == "radiation":
            self.radiation.append(zone)
        self._enter(zone)

    def add_well(self, well: Well) -> None:
        """For the rules: let a gravity well be in the level."""
        self.wells.append(well)
        self._by_body[well.body] = well
        self._enter(well)

    def _enter(self, target: Target) -> None:
        self._by_number[target.number] = target
        self._by_id[target.id] = target

    def remove(self, entity: Rock | Chunk | Vessel | Pod) -> None:
        """For the rules: take something out of the level."""
        match entity:
            case Rock():
                self.rocks.remove(entity)
            case Chunk():
                self.chunks.remove(entity)
            case Vessel():
                self.vessels.remove(entity)
            case Pod():
                self.pods.remove(entity)
        del self._by_body[entity.body]
        del self._by_number[entity.number]
        del self._by_id[entity.id]
        self.physics.remove_body(entity.body)
        if self.ship.target == entity.number:
            targets.take(self, None)
