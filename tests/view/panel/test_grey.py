"""No state of the panel is told by colour alone: with every colour of states the same grey, pictures still differ.

Each pair is one thing just within a limit and just beyond it, so that needles and figures stand where they stood.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.sim import World, tuning
from game.sim.events import FuelLow, HullDamaged
from game.sim.gear import Dials
from game.sim.objectives import State
from game.view import palette
from game.view.camera import Lens
from game.view.panel.panel import Panel
from tests.scenario import scenario
from tests.screen import picture

BRIGHT, DIM = (200, 200, 200), (90, 90, 90)
LEAST = 60
"""Pixels that have to differ clearly: a mark of eight by eight."""
CLEARLY = 40
"""Steps of 255."""
WITHIN, BEYOND = 0.998, 1.002
LIMITS = {"offset": 1.0, "angle": 0.09, "closing": 1.5, "drift": 0.5}


@pytest.fixture(autouse=True)
def _grey(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen, or an eye, that knows no colours, and gives states no different light either."""
    for name in ("AMBER", "CYAN", "RED", "LABEL_AMBER", "LABEL_CYAN"):
        monkeypatch.setattr(palette, name, BRIGHT)
    for name in ("DIM_AMBER", "DIM_CYAN"):
        monkeypatch.setattr(palette, name, DIM)


def shown(
    make: Callable[[World], None], events: tuple[object, ...] = (), **level: object
) -> NDArray[np.float64]:
    """The panel of a world that was changed by hand, as levels of grey."""
    world = scenario(station_at=(60, 0), **level).world
    make(world)
    surface, panel = picture(), Panel()
    surface.fill((0, 0, 0))
    panel.see(list(events), world)
    lens = Lens(*world.ship.position, 5.0, *surface.get_size())
    panel.draw(surface, lens, world, (*world.ship.position, world.ship.angle), 0.1, {})
    return pygame.surfarray.array3d(surface).astype(int).mean(2)


def differ(one: NDArray[np.float64], other: NDArray[np.float64]) -> int:
    """Pixels that are clearly lighter or darker."""
    return int((abs(one - other) > CLEARLY).sum())


def with_dial(dial: str, share: float) -> Callable[[World], None]:
    def make(world: World) -> None:
        values = {name: 0.5 * limit for name, limit in LIMITS.items()} | {dial: share * LIMITS[dial]}
        limits = {f"{name}_limit": limit for name, limit in LIMITS.items()}
        world.ship.dials = Dials(range=10.0, **values, **limits)
        world.ship.target = world.structures[0].number
        world.ship.target_port = world.structures[0].ports[0].id

    return make


@pytest.mark.parametrize("dial", LIMITS)
def test_a_dial_beyond_its_limit_differs_in_grey(dial: str) -> None:
    assert differ(shown(with_dial(dial, WITHIN)), shown(with_dial(dial, BEYOND))) >= LEAST


GAUGES: dict[str, tuple[str, float]] = {
    "fuel": ("fuel", tuning.FUEL_LOW),
    "oxygen": ("oxygen", tuning.OXYGEN_LOW),
    "hull": ("hull", 30.0),
}


@pytest.mark.parametrize("gauge", GAUGES)
def test_a_gauge_that_is_low_differs_in_grey(gauge: str) -> None:
    name, limit = GAUGES[gauge]
    within, beyond = (
        shown(lambda world, share=share: setattr(world.ship, name, share * limit))
        for share in (BEYOND, WITHIN)
    )
    assert differ(within, beyond) >= LEAST


def at_stage(stage: str) -> Callable[[World], None]:
    def make(world: World) -> None:
        unit = world.systems["drill"]
        unit.stage = stage
        unit.bearing.damage = 0.5

    return make


STEPS = [("sound", "noisy"), ("noisy", "shaking"), ("shaking", "failing"), ("failing", "seized")]


@pytest.mark.parametrize(("one", "other"), STEPS)
def test_each_state_of_a_bearing_differs_in_grey_from_the_next(one: str, other: str) -> None:
    assert differ(shown(at_stage(one)), shown(at_stage(other))) >= LEAST


def test_an_alert_differs_in_grey_from_a_note() -> None:
    calm = shown(lambda world: None)
    low = shown(lambda world: None, (FuelLow(1500.0),))
    hit = shown(lambda world: None, (HullDamaged(40.0, 20.0, "rock"),))
    assert min(differ(calm, low), differ(calm, hit), differ(low, hit)) >= LEAST


def test_a_task_that_is_over_is_told_from_one_that_is_not() -> None:
    def stand(state: State) -> Callable[[World], None]:
        return lambda world: setattr(world.objectives[0], "state", state)

    dock = [{"type": "dock", "at": "station"}]
    active = shown(stand("active"), objectives=dock)
    assert min(differ(active, shown(stand(state), objectives=dock)) for state in ("done", "failed")) >= LEAST
