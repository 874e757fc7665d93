"""Flying by mouse alone."""

from __future__ import annotations

from math import atan2, remainder, tau
from pathlib import Path

import pygame
import pytest

from game.scenes.flight import FlightScene
from game.scenes.scene import Push, Scene
from game.scenes.strip import Strip
from tests.lettered import assert_readable, assert_twice_as_high, noted
from tests.scenario import level
from tests.screen import FRAME, Player, key, picture

LEFT, MIDDLE, RIGHT = 1, 2, 3


class Nothing(Scene):
    """Lies under the flight."""


def flying(**facts: object) -> Player:
    player = Player(Nothing)
    player.app.show(Push(FlightScene(player.stage, Path("a level.json"), level(**facts))))
    move(player, (200, 80))
    player.wait()
    return player


@pytest.fixture
def player() -> Player:
    return flying(rock_at=(300, 0), station_at=(900, 0))


def flight(player: Player) -> FlightScene:
    assert isinstance(player.app.top, FlightScene)
    return player.app.top


def move(player: Player, place: tuple[int, int]) -> None:
    player.happens(pygame.MOUSEMOTION, pos=place, rel=(1, 1), buttons=(0, 0, 0))


def press(player: Player, place: tuple[int, int], button: int = LEFT) -> None:
    move(player, place)
    player.happens(pygame.MOUSEBUTTONDOWN, pos=place, button=button)


def release(player: Player, place: tuple[int, int], button: int = LEFT) -> None:
    player.happens(pygame.MOUSEBUTTONUP, pos=place, button=button)


def on_strip(player: Player, action: str) -> tuple[int, int]:
    player.wait()
    return flight(player)._helm.strip._boxes[action].center


@pytest.mark.parametrize("place", [(1200, 360), (640, 60), (900, 650), (330, 60)])
def test_the_nose_comes_to_rest_on_the_pointer(player: Player, place: tuple[int, int]) -> None:
    press(player, place, RIGHT)
    release(player, place, RIGHT)
    player.outlast(8.0)
    ship = flight(player).world.ship
    x, y = flight(player).view.camera.lens(1280, 720, 0.0).pixel(ship.position)
    error = remainder(atan2(y - place[1], place[0] - x) - ship.angle, tau)
    assert abs(error) < 0.05
    assert abs(ship.spin) < 0.05


def test_the_left_button_pushes_ahead_and_the_right_one_back(player: Player) -> None:
    ship = flight(player).world.ship
    press(player, (1200, 360))
    player.wait(1.0)
    ahead = ship.velocity[0]
    release(player, (1200, 360))
    assert ahead > 3.0
    press(player, (1200, 360), RIGHT)
    player.wait(1.0)
    assert ship.velocity[0] < ahead - 1.0


def test_a_mouse_that_is_only_moved_steers_nothing(player: Player) -> None:
    move(player, (300, 500))
    player.wait(1.0)
    assert flight(player).world.ship.spin == 0.0


def test_a_key_takes_the_helm_back(player: Player) -> None:
    press(player, (640, 60))
    player.wait(0.3)
    key(pygame.K_s)
    player.wait(0.3)
    key(pygame.K_s, down=False)
    assert not flight(player)._helm.steers


def test_the_strip_is_there_for_the_mouse_alone(player: Player) -> None:
    assert on_strip(player, "pause")
    player.tap(pygame.K_t)
    player.wait()
    assert flight(player)._helm.strip._boxes == {}


def test_a_press_on_the_strip_pauses_and_does_not_steer(player: Player) -> None:
    place = on_strip(player, "pause")
    press(player, place)
    assert player.scene == "PauseScene"
    player.happens(pygame.MOUSEBUTTONUP, pos=place, button=1)
    player.wait()
    place = player.app.top._menu.box(0).center
    press(player, place)
    assert player.scene == "FlightScene"
    assert not flight(player)._helm.steers


def test_assist_target_and_clamp_are_a_click_each(player: Player) -> None:
    scene = flight(player)
    press(player, on_strip(player, "assist"))
    release(player, (0, 0))
    player.wait()
    assert not scene.world.ship.assist_on
    press(player, on_strip(player, "target"))
    release(player, (0, 0))
    player.wait()
    assert scene.world.ship.target


def test_what_is_held_on_the_strip_lasts_as_long_as_it_is_held(player: Player) -> None:
    place = on_strip(player, "match")
    press(player, place)
    player.wait(0.2)
    assert player.stage.input.controls().match
    release(player, place)
    player.stage.input.controls()
    assert not player.stage.input.controls().match


def test_in_a_rock_the_boom_follows_and_the_left_button_drills() -> None:
    player = flying(rock_at=(38, 0))
    scene = flight(player)
    for _ in range(40):
        press(player, on_strip(player, "clamp"))
        release(player, (0, 0))
        player.wait(0.4)
        if scene.world.ship.clamp is not None:
            break
    assert scene.world.ship.clamp is not None
    x, y = scene.view.camera.lens(1280, 720, 0.0).pixel(scene.world.ship.position)
    press(player, (round(x + 300), round(y - 90)))
    player.outlast(2.0)
    assert scene.world.ship.drill.swing > 0.1
    assert scene.world.ship.drill.rpm > 50
    before = scene.world.ship.drill.wanted_rpm
    player.happens(pygame.MOUSEWHEEL, x=0, y=1)
    player.wait(10 * FRAME)
    assert scene.world.ship.drill.wanted_rpm > before


def test_large_keys_at_the_edge_are_twice_as_high_and_come_leaf_by_leaf(player: Player) -> None:
    hands, world = player.stage.input, flight(player).world
    lettered = {}
    for text in (1.0, 2.0):
        strip, surface = Strip(), picture()
        found, keys = [], set()
        for _ in range(12):
            world.tick += 60
            with noted() as seen:
                strip.draw(surface, hands, world, text)
            assert_readable(seen)
            found += seen
            keys |= set(strip._boxes)
            assert "pause" in strip._boxes
            assert all(surface.get_rect().contains(box) for box in strip._boxes.values())
        lettered[text] = (found, keys)
    assert lettered[2.0][1] == lettered[1.0][1]
    assert_twice_as_high(lettered[2.0][0], lettered[1.0][0])


def test_a_key_under_the_pointer_stays(player: Player) -> None:
    hands, world, strip = player.stage.input, flight(player).world, Strip()
    strip.draw(picture(), hands, world, 2.0)
    first = set(strip._boxes)
    strip.hear(pygame.event.Event(pygame.MOUSEMOTION, pos=strip._boxes["pause"].center), hands)
    for _ in range(12):
        world.tick += 60
        strip.draw(picture(), hands, world, 2.0)
        assert set(strip._boxes) == first
