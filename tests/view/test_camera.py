"""The eye follows, comes near and backs off."""

from __future__ import annotations

from math import hypot

import pytest

from game.view.camera import SHAKE_PIXELS, Camera, Lens, View
from game.view.framing import CRUISE_SCALE, DRILL_SCALE, wanted_view
from tests.scenario import scenario


def test_up_is_up() -> None:
    lens = Lens(0, 0, 5, 1280, 720)
    assert lens.pixel((10, 10)) == (690, 310)
    assert lens.place((690, 310)) == (10, 10)


def test_the_follow_is_the_same_at_every_frame_rate() -> None:
    ends = []
    for rate in (30, 60, 144):
        camera = Camera()
        for _ in range(rate):
            camera.move(View(100, 0, 5), 1 / rate)
        ends.append(camera.view.x)
    assert ends == pytest.approx([99, 99, 99], rel=1e-6)


def test_it_zooms_out_twice_as_fast_as_in() -> None:
    nearer, wider = Camera(View(0, 0, 4.0)), Camera(View(0, 0, 4.0))
    nearer.move(View(0, 0, 4.0 * 1.5), 0.2)
    wider.move(View(0, 0, 4.0 / 1.5), 0.1)
    assert nearer.view.scale / 4.0 == pytest.approx(4.0 / wider.view.scale)
    assert nearer.view.scale > 4.3


def test_the_zoom_arrives() -> None:
    camera = Camera(View(0, 0, 5))
    for _ in range(600):
        camera.move(View(0, 0, 7), 1 / 60)
    assert camera.view.scale == 7


def test_a_blow_shakes_at_most_eight_pixels_and_dies_away() -> None:
    camera = Camera()
    for _ in range(10):
        camera.hit(0.9, (1.0, 0.0))
    assert camera.trauma == 1.0
    for _ in range(240):
        camera.move(View(0, 0, 5), 1 / 60)
        lens = camera.lens(1280, 720)
        assert hypot(lens.x - camera.view.x, lens.y - camera.view.y) * lens.scale <= SHAKE_PIXELS
    assert camera.trauma == 0.0


def test_shaking_can_be_switched_off() -> None:
    camera = Camera()
    camera.hit(1.0, (1.0, 0.0))
    camera.clock = 0.03
    assert camera.lens(1280, 720, shake=0.0).x == camera.view.x


def test_a_fast_ship_is_shown_from_farther_away_with_room_ahead() -> None:
    slow, fast = scenario().world, scenario(ship_velocity=(60, 0)).world
    assert wanted_view(slow, (0, 0), 720).scale == CRUISE_SCALE
    view = wanted_view(fast, (0, 0), 720)
    assert view.scale < CRUISE_SCALE * 0.6
    assert view.x > 12


def test_near_a_port_ship_and_port_are_in_one_picture() -> None:
    game = scenario({"type": "station", "id": "station", "position": (110, 0)}, ship_at=(0, 3))
    game.wait(0.3)
    assert game.ship.dials is not None
    view = wanted_view(game.world, game.ship.position, 720)
    lens = Lens(view.x, view.y, view.scale, 1280, 720)
    for place in (game.ship.position, (110 - 58, 0)):
        x, y = lens.pixel(place)
        assert 60 < x < 1220
        assert 60 < y < 560


def test_the_drill_is_shown_large() -> None:
    game = scenario({"type": "asteroid", "id": "rock", "position": (38, 0), "radius": 20, "roughness": 0})
    game.press(clamp=True)
    assert game.ship.clamp is not None
    assert wanted_view(game.world, game.ship.position, 720).scale == DRILL_SCALE
