"""A small language to say what is played.

``game = scenario(rock_at=(50, 0)); game.hold(thrust=100, seconds=5); assert game.happened(Collided)``

Places are metres, angles degrees as in a level file, axes whole percents as in ``Controls``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from game.assists import NONE, Assists
from game.level.spec import Level
from game.sim import HANDS_OFF, Controls, World
from game.sim.entities import Ship
from game.sim.events import Event
from game.sim.tuning import TICKS_A_SECOND

Place = tuple[float, float]
E = TypeVar("E", bound=Event)


def level(
    *things: dict[str, Any],
    ship_at: Place = (0, 0),
    ship_velocity: Place = (0, 0),
    ship_angle: float = 0,
    ship_spin: float = 0,
    ship: dict[str, Any] | None = None,
    rock_at: Place | None = None,
    station_at: Place | None = None,
    habitat_at: Place | None = None,
    wreck_at: Place | None = None,
    **fields: Any,
) -> Level:
    """A level with the given things; ``fields`` are those of ``Level`` (objectives, triggers, arena, ...)."""
    start = {"position": ship_at, "velocity": ship_velocity, "angle": ship_angle, "spin": ship_spin}
    made = [*things]
    if rock_at is not None:
        made.append({"type": "asteroid", "id": "rock", "position": rock_at, "radius": 20, "roughness": 0})
    for kind, place in (("station", station_at), ("habitat", habitat_at), ("wreck", wreck_at)):
        if place is not None:
            made.append({"type": kind, "id": kind, "position": place})
    spec = {"title": "A scenario", "ship": start | (ship or {}), "things": made} | fields
    return Level.model_validate(_tuples(spec))


def scenario(
    *things: dict[str, Any], seed: int | None = None, assists: Assists = NONE, **fields: Any
) -> Game:
    """A game about to begin in a level made by ``level``."""
    return Game(World(level(*things, **fields), seed, assists))


@dataclass
class Game:
    """A world being played, and everything that happened in it so far."""

    world: World
    log: list[tuple[int, Event]] = field(default_factory=list)
    """(tick, event) in order."""

    @property
    def ship(self) -> Ship:
        return self.world.ship

    def thing(self, thing_id: str) -> Any:
        found = self.world.find(thing_id)
        assert found is not None, f"there is no {thing_id!r} in this level"
        return found

    def step(self, controls: Controls = HANDS_OFF) -> list[Event]:
        events = self.world.step(controls)
        self.log += [(self.world.tick, event) for event in events]
        return events

    def hold(self, seconds: float = 0, ticks: int = 0, **controls: Any) -> list[Event]:
        """Holds the controls for a time and returns what happened in it."""
        before = len(self.log)
        for _ in range(ticks or round(seconds * TICKS_A_SECOND)):
            self.step(Controls(**controls))
        return [event for _, event in self.log[before:]]

    def wait(self, seconds: float) -> list[Event]:
        """Hands off for a time."""
        return self.hold(seconds)

    def press(self, **controls: Any) -> list[Event]:
        """Presses and lets go: one tick down, one tick up."""
        return self.hold(ticks=1, **controls) + self.hold(ticks=1)

    def aim(self, thing_id: str) -> list[Event]:
        """Takes a thing as target."""
        return self.press(select=self.thing(thing_id).number)

    def until(self, reached: Callable[[World], bool], seconds: float, **controls: Any) -> bool:
        """Holds the controls until something is so, or the time is over; tells which."""
        for _ in range(round(seconds * TICKS_A_SECOND)):
            if reached(self.world):
                return True
            self.step(Controls(**controls))
        return reached(self.world)

    def events(self, kind: type[E]) -> list[E]:
        """All events of a kind so far."""
        return [event for _, event in self.log if isinstance(event, kind)]

    def happened(self, kind: type[Event], **facts: Any) -> bool:
        """Whether an event of a kind, with the given facts, has happened."""
        return any(
            all(getattr(event, name) == value for name, value in facts.items()) for event in self.events(kind)
        )


def _tuples(value: Any) -> Any:
    """Lists as tuples: what strict types ask of a level built in Python."""
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_tuples(inner) for inner in value)
    return value
