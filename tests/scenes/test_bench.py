"""At the bench: it opens over the flight, which goes on; keys, mouse and Wrench work there; leaving loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game.command_line import obey
from game.level.library import find_level
from game.level.load import load_level
from game.scenes.bench import BenchScene
from game.scenes.flight import FlightScene
from game.scenes.still import work
from game.scenes.title import TitleScene
from game.sim import World
from game.sim.bench import Bench
from game.sim.bench_events import STAGES
from game.view.bearing_bench.focus import place_of
from game.view.bearing_bench.layout import LEVER_X, lever_y
from tests.screen import FRAME, Player, key

SYSTEMS = {"drill": {"condition": 25}}


@pytest.fixture
def worn(tmp_path: Path) -> Path:
    """A level with a drill near its end, and something on the rack."""
    text = find_level("01-first-flight").read_text(encoding="utf-8")
    extra = json.dumps({"salvage": ["thruster_rollers", "pump_balls"], "systems": SYSTEMS})[1:-1]
    path = tmp_path / "worn.json"
    path.write_text(text.replace('"title"', f'{extra}, "title"', 1), encoding="utf-8")
    return path


@pytest.fixture
def player(worn: Path) -> Player:
    player = Player(TitleScene)
    player.app.scenes.append(FlightScene(player.stage, worn, load_level(worn)))
    player.wait()
    return player


@pytest.fixture
def worker(player: Player) -> Player:
    player.tap(pygame.K_b)
    player.wait(0.2)
    assert player.scene == "BenchScene"
    return player


def world(player: Player) -> World:
    flight = next(scene for scene in player.app.scenes if isinstance(scene, FlightScene))
    return flight.world


def bench(player: Player) -> Bench:
    found = world(player).bench
    assert found is not None
    return found


def click(player: Player, place: tuple[float, float], button: int = 1) -> None:
    at = (round(place[0]), round(place[1]))
    player.happens(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0), touch=False)
    player.happens(pygame.MOUSEBUTTONDOWN, pos=at, button=button, touch=False)
    player.happens(pygame.MOUSEBUTTONUP, pos=at, button=button, touch=False)


def middle(player: Player, index: int) -> tuple[float, float]:
    x, y, wide, high = place_of(bench(player), index, index)
    return (x + wide / 2, y + high / 2)


def test_one_key_opens_it_for_the_system_that_needs_it_most(worker):
    assert bench(worker).system == "drill"
    assert bench(worker).stage == "listen"


def test_the_mission_goes_on_meanwhile(worker):
    before = world(worker).tick
    worker.wait(0.5)
    assert world(worker).tick > before + 20


def test_leaving_and_coming_back_finds_all_as_it_was(worker):
    worker.tap(pygame.K_RETURN)
    left = bench(worker)
    worker.tap(pygame.K_b)
    worker.wait(0.1)
    assert worker.scene == "FlightScene"
    worker.tap(pygame.K_b)
    worker.wait(0.1)
    assert bench(worker) is left
    assert left.stage == "donor"


def test_with_keys_a_donor_is_chosen_and_goes_to_the_wheel(worker):
    worker.tap(pygame.K_RETURN, pygame.K_DOWN, pygame.K_SPACE)
    assert bench(worker).donor == 1
    worker.tap(pygame.K_RETURN)
    assert bench(worker).stage == "turn"


def test_with_the_mouse_a_click_chooses_and_a_second_one_takes(worker):
    worker.tap(pygame.K_RETURN)
    click(worker, middle(worker, 1))
    assert bench(worker).donor == 1
    click(worker, middle(worker, 1))
    worker.wait()
    assert bench(worker).stage == "turn"


def test_the_lever_feeds_the_wheel_by_key_and_by_mouse(worker):
    worker.tap(pygame.K_RETURN, pygame.K_SPACE, pygame.K_RETURN)
    key(pygame.K_w)
    worker.wait(4 * FRAME)
    assert bench(worker).grinder.feed == 1.0
    key(pygame.K_w, down=False)
    worker.wait(2 * FRAME)
    place = (round(LEVER_X), round(lever_y(0.4)))
    worker.happens(pygame.MOUSEBUTTONDOWN, pos=place, button=1, touch=False)
    worker.wait(2 * FRAME)
    assert bench(worker).grinder.feed == pytest.approx(0.4, abs=0.02)
    worker.happens(pygame.MOUSEBUTTONUP, pos=place, button=1, touch=False)
    worker.wait(2 * FRAME)
    assert bench(worker).grinder.feed == 0.0


def test_a_click_on_a_named_key_presses_it(worker):
    top = worker.app.top
    assert isinstance(top, BenchScene)
    x, y, wide, high = dict(top._view.hints)["accept"]
    click(worker, (x + wide / 2, y + high / 2))
    worker.wait()
    assert bench(worker).stage == "donor"


def test_wrench_takes_over_and_gives_it_back(worker):
    worker.tap(pygame.K_h)
    assert bench(worker).wrench_works
    worker.tap(pygame.K_h)
    assert not bench(worker).wrench_works


def test_it_can_be_paused_and_from_there_tried_again(worker):
    worker.tap(pygame.K_p)
    assert worker.scene == "PauseScene"
    worker.tap(pygame.K_BACKSPACE)
    worker.wait(0.1)
    assert worker.scene == "FlightScene"
    assert [type(scene).__name__ for scene in worker.app.scenes] == ["TitleScene", "FlightScene"]
    assert world(worker).bench is None


def test_a_step_back_is_not_a_new_attempt(worker):
    before = world(worker)
    worker.tap(pygame.K_RETURN, pygame.K_SPACE, pygame.K_BACKSPACE)
    assert world(worker) is before
    assert bench(worker).donor is None


def test_the_replay_holds_what_was_done_at_the_bench(worker):
    worker.tap(pygame.K_RETURN)
    flight = next(scene for scene in worker.app.scenes if isinstance(scene, FlightScene))
    assert flight.recorder is not None
    assert "accept" in flight.recorder.text()


def test_keys_choose_the_next_system_for_the_bench_and_the_order_of_power(player):
    player.tap(pygame.K_5, pygame.K_2)
    assert world(player).bench_for == "life_support"
    assert world(player).power.order[0] == "propulsion"


def test_for_a_picture_steady_hands_come_to_every_step(worn):
    flown = World(load_level(worn))
    for step in STAGES:
        work(flown, step)
        assert flown.bench is not None
        assert flown.bench.stage == step


def test_shot_draws_the_bench(worn, tmp_path):
    out = tmp_path / "bench.png"
    assert (
        obey(["shot", str(worn), str(out), "--scene", "bench", "--step", "donor", "--size", "640x360"]) == 0
    )
    assert pygame.image.load(out).get_size() == (640, 360)
