"""Taking a photo: the eye is free, the world stands still, and the file shows what shot would show."""

from __future__ import annotations

from math import inf
from pathlib import Path

import pygame
import pytest

from game.folders import user_data
from game.scenes.flight import FlightScene
from game.scenes.photo import FARTHEST, NEAREST, WIDEST, PhotoScene
from game.scenes.title import TitleScene
from game.view.flight import FlightView
from game.view.lit.studio import Studio
from game.view.shot import save_view
from tests.screen import FRAME, Player, key


@pytest.fixture
def posing() -> Player:
    player = Player(TitleScene)
    path = next(entry.path for entry in player.stage.levels() if entry.level is not None)
    level = player.stage.entry_for(path).level
    assert level is not None
    player.app.scenes.append(FlightScene(player.stage, path, level))
    player.wait()
    player.tap(pygame.K_F2)
    assert player.scene == "PhotoScene"
    return player


def eye(player: Player) -> PhotoScene:
    top = player.app.top
    assert isinstance(top, PhotoScene)
    return top


def photos() -> list[Path]:
    return sorted((user_data() / "photos").glob("*.png"))


def save(player: Player) -> None:
    player.tap(pygame.K_RETURN)
    for _ in range(200):
        if eye(player)._waited is None:
            return
        player.wait(FRAME)


def test_the_world_stands_still_and_nothing_in_it_changes(posing: Player) -> None:
    flight = eye(posing)._flight
    before, seen = flight.world.digest(), flight.view.camera.view
    posing.hold(pygame.K_d, 0.5)
    save(posing)
    assert flight.world.digest() == before
    assert flight.view.camera.view == seen
    posing.tap(pygame.K_ESCAPE)
    assert posing.scene == "FlightScene"
    assert flight.view.show_panel
    assert flight.view.held is None


def test_keys_drag_and_wheel_move_the_eye(posing: Player) -> None:
    start = eye(posing).eye
    posing.hold(pygame.K_d, 0.3)
    right = eye(posing).eye
    assert right.x > start.x
    posing.hold(pygame.K_w, 0.3)
    assert eye(posing).eye.y > start.y
    posing.wait(0.3)
    before = eye(posing).eye
    posing.happens(pygame.MOUSEMOTION, pos=(10, 10), rel=(50, 0), buttons=(1, 0, 0))
    assert eye(posing).eye.x == pytest.approx(before.x - 50 / before.scale, abs=0.05)
    posing.happens(pygame.MOUSEWHEEL, y=2, x=0)
    assert eye(posing).eye.scale > before.scale


def test_the_eye_stays_within_reach(posing: Player) -> None:
    scene = eye(posing)
    for _ in range(200):
        scene._zoom(1.5)
    assert scene.eye.scale == pytest.approx(NEAREST)
    for _ in range(200):
        scene._zoom(0.5)
        scene._move(5000.0, 0.0)
    assert scene.eye.scale == pytest.approx(WIDEST)
    assert abs(scene.eye.x - scene._flight.world.ship.position[0]) <= FARTHEST


def test_the_file_is_what_shot_makes_of_the_same_view(posing: Player, tmp_path: Path) -> None:
    scene = eye(posing)
    world = scene._flight.world
    digest = world.digest()
    save(posing)
    assert world.digest() == digest
    (taken,) = photos()
    assert taken.name.startswith(f"{scene._flight.path.stem}-00m0")
    view = FlightView(posing.stage.size, studio=Studio(turn_ms=inf))
    view.show_panel, view.held = False, scene.eye
    view._poses.keep(world)
    other = tmp_path / "other.png"
    save_view(view, world, other, posing.stage.size)
    one, two = pygame.image.load(taken), pygame.image.load(other)
    assert pygame.transform.average_color(one) == pygame.transform.average_color(two)
    same = pygame.PixelArray(one).compare(pygame.PixelArray(two), distance=0.04)
    differing = sum(1 for column in same for pixel in column if pixel == 0)
    assert differing < 0.01 * one.get_width() * one.get_height()


def test_a_second_photo_of_the_same_moment_has_a_name_of_its_own(posing: Player) -> None:
    save(posing)
    save(posing)
    assert len(photos()) == 2


def test_a_folder_that_cannot_be_written_is_told_in_words(posing: Player) -> None:
    (user_data() / "photos").write_text("in the way", encoding="utf-8")
    save(posing)
    told = eye(posing)._told[0]
    assert told.startswith("Not saved: ")
    assert "photos" in told
    assert "Errno" not in told


def test_h_hides_the_hints_and_brings_them_back(posing: Player) -> None:
    posing.tap(pygame.K_h)
    assert not eye(posing)._hints
    posing.tap(pygame.K_h)
    assert eye(posing)._hints


def test_the_pause_leads_to_a_photo_and_back(posing: Player) -> None:
    posing.tap(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert posing.scene == "PauseScene"
    posing.tap(pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN)
    assert posing.scene == "PhotoScene"
    key(pygame.K_F2)
    posing.wait()
    assert posing.scene == "PauseScene"
