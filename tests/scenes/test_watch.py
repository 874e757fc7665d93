"""Watching a replay: pause, slow, fast, step, and to any tick in both directions."""

from __future__ import annotations

import pygame
import pytest

from game.level.load import load_level
from game.play.replay_reader import load_replay
from game.scenes.title import TitleScene
from game.scenes.watch import JUMP_TICKS, PACES, WatchScene
from game.sim import World
from tests.screen import FRAME, Player
from tests.shipped import ROOT

NAME = "01-first-flight"


@pytest.fixture
def watching() -> Player:
    player = Player(TitleScene)
    path = ROOT / "levels" / f"{NAME}.json"
    flown = load_replay(ROOT / "levels" / "clears" / f"{NAME}.replay")
    player.app.scenes.append(WatchScene(player.stage, path, load_level(path), flown))
    while not scene(player)._loading.ready:
        player.wait(FRAME)
    return player


def scene(player: Player) -> WatchScene:
    top = player.app.top
    assert isinstance(top, WatchScene)
    return top


def arrive(player: Player) -> None:
    for _ in range(2000):
        if scene(player).goal is None:
            return
        player.wait(FRAME)
    raise AssertionError("still on the way")


def recorded_world(tick: int) -> World:
    flown = load_replay(ROOT / "levels" / "clears" / f"{NAME}.replay")
    world = World(load_level(ROOT / "levels" / f"{NAME}.json"), flown.header.seed)
    for controls in flown.controls():
        if world.tick == tick:
            break
        world.step(controls)
    return world


@pytest.mark.parametrize("pace", PACES)
def test_it_runs_at_a_quarter_to_eight_times_the_speed(watching: Player, pace: float) -> None:
    scene(watching).chosen = PACES.index(pace)
    first = scene(watching).world.tick
    with watching.unseen():
        watching.wait(1.0)
    assert scene(watching).world.tick - first == pytest.approx(60 * pace, abs=2)


def test_up_and_down_change_the_pace_as_far_as_it_goes(watching: Player) -> None:
    watching.tap(*[pygame.K_UP] * 9)
    assert PACES[scene(watching).chosen] == 8.0
    watching.tap(*[pygame.K_DOWN] * 9)
    assert PACES[scene(watching).chosen] == 0.25


def test_space_stops_it_and_lets_it_go_on(watching: Player) -> None:
    watching.tap(pygame.K_SPACE)
    before = scene(watching).world.digest()
    watching.wait(0.3)
    assert scene(watching).world.digest() == before
    watching.tap(pygame.K_SPACE)
    watching.wait(0.3)
    assert scene(watching).world.digest() != before


def test_it_steps_a_tick_to_and_fro(watching: Player) -> None:
    watching.wait(1.0)
    watching.tap(pygame.K_l)
    arrive(watching)
    at = scene(watching).world.tick
    watching.tap(pygame.K_l)
    arrive(watching)
    assert scene(watching).world.tick == at + 1
    watching.tap(pygame.K_j, pygame.K_j)
    arrive(watching)
    assert scene(watching).world.tick == at - 1
    assert scene(watching).world.digest() == recorded_world(at - 1).digest()


def test_arrows_jump_five_seconds_and_back_and_not_beyond_the_ends(watching: Player) -> None:
    watching.tap(pygame.K_SPACE)
    at = scene(watching).world.tick
    watching.tap(pygame.K_RIGHT)
    arrive(watching)
    assert scene(watching).world.tick == at + JUMP_TICKS
    watching.tap(pygame.K_LEFT, pygame.K_LEFT, pygame.K_LEFT)
    arrive(watching)
    assert scene(watching).world.tick == 0
    watching.tap(pygame.K_END)
    arrive(watching)
    assert scene(watching).is_over


def test_the_mouse_drags_along_the_bar(watching: Player) -> None:
    watching.wait()
    bar = scene(watching).timeline._bar
    watching.happens(pygame.MOUSEBUTTONDOWN, pos=(bar.centerx, bar.y), button=1)
    arrive(watching)
    middle = scene(watching).world.tick
    assert middle == pytest.approx(scene(watching)._rerun.ticks / 2, abs=3)
    watching.happens(
        pygame.MOUSEMOTION, pos=(bar.x + bar.width // 4, bar.y - 200), rel=(0, 0), buttons=(1, 0, 0)
    )
    arrive(watching)
    assert scene(watching).world.tick == pytest.approx(middle / 2, abs=3)
    watching.wait(0.2)
    assert scene(watching).world.tick == pytest.approx(middle / 2, abs=3)
    watching.happens(pygame.MOUSEBUTTONUP, pos=(bar.centerx, bar.y), button=1)
    watching.wait(0.2)
    assert scene(watching).world.tick > middle / 2 + 5


def test_tab_leads_on_to_what_happens_next(watching: Player) -> None:
    scene(watching).survey.work(60.0)
    first = scene(watching).survey.marks[0].tick
    watching.tap(pygame.K_TAB)
    arrive(watching)
    assert scene(watching).world.tick >= first


def test_at_its_end_it_stops_and_begins_anew_when_asked(watching: Player) -> None:
    watching.tap(pygame.K_END)
    arrive(watching)
    watching.wait(0.2)
    assert scene(watching).paused
    watching.tap(pygame.K_SPACE)
    arrive(watching)
    watching.wait(0.2)
    assert 0 < scene(watching).world.tick < 60


def test_a_photo_can_be_taken_of_it(watching: Player) -> None:
    watching.tap(pygame.K_F2)
    assert watching.scene == "PhotoScene"
    before = watching.app.scenes[-2].world.digest()
    watching.hold(pygame.K_d, 0.3)
    watching.tap(pygame.K_ESCAPE)
    assert scene(watching).world.digest() == before
    assert scene(watching).paused


def test_escape_leads_back(watching: Player) -> None:
    watching.tap(pygame.K_ESCAPE)
    assert watching.scene == "TitleScene"
