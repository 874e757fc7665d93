"""The strip of systems: there when something is worn, in the order of power, readable without colour."""

from __future__ import annotations

from random import Random

import pygame
import pytest

from game.sim import Controls, World
from game.sim.lots import make_lot
from game.sim.units import STAGES
from game.view.flight import FlightView
from game.view.panel import systems
from game.view.panel.hints import hints_for
from tests.scenario import scenario
from tests.screen import picture


@pytest.fixture
def world() -> World:
    return scenario(rock_at=(60, 0)).world


def strip(world: World) -> bytes:
    surface = picture()
    view = FlightView((1280, 720))
    view.draw(surface, world)
    return pygame.image.tobytes(surface.subsurface((20, 540, 300, 90)), "RGB")


def test_a_ship_as_new_has_no_strip(world):
    assert not systems.is_worth_showing(world)


def test_a_noisy_bearing_brings_it_up(world):
    world.systems["drill"].stage = "noisy"
    assert systems.is_worth_showing(world)


def test_so_does_salvage_on_the_rack():
    game = scenario(rock_at=(60, 0))
    game.world.rack.add(make_lot("pump_balls", Random(1)))
    assert systems.is_worth_showing(game.world)


def test_every_state_has_a_form_of_its_own():
    picture()
    forms = [
        pygame.image.tobytes(
            pygame.transform.grayscale(systems._ring("drill", stage, 12, (200, 200, 200))), "RGB"
        )
        for stage in STAGES
    ]
    assert len(set(forms)) == len(STAGES)


def test_raising_a_system_moves_it_to_the_left(world):
    world.systems["drill"].stage = "noisy"
    before = strip(world)
    world.step(Controls(priority=3))
    assert world.power.order.index("drill") == 1
    assert strip(world) != before


def test_a_failing_system_leads_to_the_bench(world):
    assert ("bench", "hint.bench") not in hints_for(world)
    world.systems["drill"].stage = "failing"
    assert hints_for(world)[0] == ("bench", "hint.bench")
