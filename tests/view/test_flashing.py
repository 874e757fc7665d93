"""No scene flashes more than three times a second over a fifth of the picture, measured on its frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.level.load import load_level
from game.play.pilots import Played
from game.play.replay_reader import load_replay
from game.sim import HANDS_OFF, Controls, World
from game.sim.events import Collided, Event, HullBroken
from game.sim.tuning import TICKS_A_SECOND
from game.view.effects.effects import Effects
from game.view.effects.flashes import Flash, FlashGuard
from game.view.flight import FlightView
from game.view.shot import finished, open_view
from tests.flashing import GRID, Frame, flashes_a_second, light_of
from tests.scenario import scenario
from tests.shipped import ROOT
from tests.sweeps import reduced

MOST = 3
RATE = 60
LEVELS = ROOT / "levels"
CLEARS = reduced(sorted((LEVELS / "clears").rglob("*.replay")), 5)
DIG = LEVELS / "clears" / "02-first-dig.replay"
BEFORE, AFTER = 30, 90
"""Ticks that are drawn before and after the brightest one of a flight."""


def film(*lights: float | tuple[float, float, float], lit: float = 1.0) -> list[Frame]:
    """Frames of a light each, grey or red, green and blue, on a share of the picture; the rest is dark."""
    frames = []
    for light in lights:
        frame = np.zeros((*GRID, 3))
        frame[: round(GRID[0] * lit)] = light
        frames.append(frame)
    return frames


def blinking(hertz: int, low: float = 0.0, high: float = 1.0, lit: float = 1.0) -> list[Frame]:
    half = RATE // (2 * hertz)
    return film(*([low] * half + [high] * half) * (2 * hertz), lit=lit)


@pytest.mark.parametrize("hertz", [1, 2, 3, 5, 10])
def test_a_blinking_picture_is_counted(hertz: int) -> None:
    assert flashes_a_second(blinking(hertz), RATE) == hertz


@pytest.mark.parametrize(
    "frames",
    [
        film(*[0.5] * 120),
        blinking(10, lit=0.15),
        blinking(10, 0.2, 0.29),
        blinking(10, 0.82, 1.0),
        film(*np.linspace(0, 1, 120)),
    ],
    ids=["still", "small", "faint", "bright at both ends", "slow"],
)
def test_what_is_no_flash_is_not_counted(frames: list[Frame]) -> None:
    assert flashes_a_second(frames, RATE) == 0


RED, DARK_RED, BRICK, GREEN = (0.4, 0.0, 0.0), (0.34, 0.0, 0.0), (0.4, 0.17, 0.0), (0.0, 0.136, 0.0)


def by_turns(one: tuple[float, float, float], other: tuple[float, float, float]) -> list[Frame]:
    """Five times a second."""
    return film(*([one] * 6 + [other] * 6) * 10)


def test_saturated_red_that_blinks_is_a_flash_though_its_luminance_hardly_changes() -> None:
    assert flashes_a_second(by_turns(RED, GREEN), RATE) == 5
    assert flashes_a_second(by_turns(RED, (0.06, 0.06, 0.06)), RATE) == 5
    assert flashes_a_second(by_turns(RED, BRICK), RATE) == 5, "red at one end is enough"


@pytest.mark.parametrize("other", [DARK_RED, RED], ids=["a little", "not at all"])
def test_red_that_hardly_changes_is_no_flash(other: tuple[float, float, float]) -> None:
    assert flashes_a_second(by_turns(RED, other), RATE) == 0


def test_what_is_nowhere_saturated_is_no_red_flash() -> None:
    assert flashes_a_second(by_turns(BRICK, (0.3, 0.17, 0.04)), RATE) == 0


def test_places_that_change_one_after_the_other_are_no_flash() -> None:
    frames = [np.zeros((*GRID, 3)) for _ in range(200)]
    for number, frame in enumerate(frames):
        frame[number // 4 % GRID[0]] = 1.0
    assert flashes_a_second(frames, RATE) == 0


def drawn(view: FlightView, world: World, fly: Callable[[World], Controls], ticks: int) -> Iterator[Frame]:
    """Frames of play as they are seen, one a tick."""
    surface = pygame.Surface(view.size).convert()
    for _ in range(ticks):
        view.see(world.step(fly(world)), world)
        view.draw(surface, world, 1.0)
        yield light_of(surface)


def brightest_tick(clear: Path) -> int:
    """The tick of a recorded clear at which most of the picture is lit by flashes."""
    replay = load_replay(clear)
    world, effects = replay.world(load_level(LEVELS / f"{replay.header.level}.json")), Effects()
    most, found = 0.0, 0
    for controls in replay.controls():
        effects.see(world.step(controls), world)
        effects.move(1 / TICKS_A_SECOND)
        flashes = effects.stock.flashes.flashes
        light = sum(flash.strength * flash.radius**2 for flash in flashes if flash.age < 0.1)
        if light > most:
            most, found = light, world.tick
    return found


def flashes_at_its_brightest(clear: Path) -> int:
    replay = load_replay(clear)
    world, pilot = replay.world(load_level(LEVELS / f"{replay.header.level}.json")), Played(replay)
    for _ in range(max(0, brightest_tick(clear) - BEFORE)):
        world.step(pilot.fly(world))
    view = open_view((1280, 720))
    surface = pygame.Surface(view.size).convert()
    finished(view.studio, lambda: view.draw(surface, world, 1.0))
    return flashes_a_second(drawn(view, world, pilot.fly, BEFORE + AFTER), RATE)


def test_the_brightest_moment_of_a_clear_stays_below_the_limit() -> None:
    assert flashes_at_its_brightest(DIG) <= MOST


@pytest.mark.sweep
@pytest.mark.parametrize("clear", CLEARS, ids=[clear.stem for clear in CLEARS])
def test_the_brightest_moment_of_every_clear_stays_below_the_limit(clear: Path) -> None:
    assert flashes_at_its_brightest(clear) <= MOST


def burning(happens: Callable[[FlightView, World], list[Event]], flash: float = 1.0) -> list[Frame]:
    """Two seconds of something bright, eight times a second, right before the eye: far worse than any play."""
    world = scenario().world
    view = open_view((1280, 720))
    surface = pygame.Surface(view.size).convert()
    finished(view.studio, lambda: view.draw(surface, world, 1.0))
    view.zoom, view.flash = 4.0, flash
    frames = []
    for tick in range(2 * TICKS_A_SECOND):
        events = world.step(HANDS_OFF)
        view.see([*events, *(happens(view, world) if tick % 8 == 0 else ())], world)
        view.draw(surface, world, 1.0)
        frames.append(light_of(surface))
    return frames


def ships_break(view: FlightView, world: World) -> list[Event]:
    return [HullBroken("rock"), Collided("rock", 1e6, *world.ship.position)]


def lightning(view: FlightView, world: World) -> list[Event]:
    """Flashes that fill the picture, several at once."""
    for _ in range(4):
        flash = Flash(world.ship.position, world.ship.velocity, (255, 255, 255), 200.0, 0.1)
        view._effects.stock.flashes.add(flash)
    return []


def test_ships_that_break_up_one_upon_the_other_flash_on_a_small_part_of_the_picture() -> None:
    frames = burning(ships_break)
    assert flashes_a_second(frames, RATE) <= MOST
    assert flashes_a_second(frames, RATE, area=0.005) > MOST, "so that there is something to measure"


def test_flashes_that_fill_the_picture_are_kept_to_three_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    assert flashes_a_second(burning(lightning), RATE) <= MOST
    monkeypatch.setattr(FlashGuard, "allows", lambda guard, clock: True)
    assert flashes_a_second(burning(lightning), RATE) > MOST, "it is the guard that keeps them there"


def test_with_flashes_turned_down_to_nothing_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FlashGuard, "allows", lambda guard, clock: True)
    assert flashes_a_second(burning(lightning, flash=0.0), RATE, area=0.01) == 0
