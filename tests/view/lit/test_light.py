from __future__ import annotations

from dataclasses import replace
from math import atan2, cos, degrees, pi, radians, remainder, sin

import numpy as np
import pytest

from game.view.lit.light import lit, towards
from game.view.lit.look import LOOKS
from game.view.lit.maps import load_maps
from tests.view.lit.stage import SCREEN, ball, drawn, sprite_of, studio

SUN = radians(145.0)


def whole(maps, sun=SUN, look=LOOKS["wreck"]):
    rows, columns = maps.alpha.shape
    return lit(maps, sun, look, (slice(0, rows), slice(0, columns)))


def brightest_side(picture):
    """Direction from the middle of the screen to where most light is, in radians, y up."""
    light = picture.sum(axis=2) ** 2
    y, x = np.mgrid[0 : SCREEN[1], 0 : SCREEN[0]] + 0.5
    return atan2(
        SCREEN[1] / 2 - (light * y).sum() / light.sum(), (light * x).sum() / light.sum() - SCREEN[0] / 2
    )


@pytest.mark.parametrize("turned", [i * 2 * pi / 8 + 0.1 for i in range(8)])
def test_things_turn_and_the_light_stays_put(turned):
    sprite, builder = sprite_of(ball())
    for _ in range(2):
        blits = sprite.blits((200, 200), turned, 10.0, SUN, SCREEN)
        builder.finish()
    assert abs(degrees(remainder(brightest_side(drawn(blits)) - SUN, 2 * pi))) < 4.0


def test_the_sunward_edge_of_the_wheel_is_bright_however_far_it_has_turned(tmp_path):
    view = studio(tmp_path)
    wheel = view.sprite("wheel")
    for turned in (0.0, 1.1, 2.9, 4.4):
        for _ in range(2):
            blits = wheel.blits((200, 200), turned, 3.0, SUN, SCREEN)
            view.builder.finish()
        picture = drawn(blits).sum(axis=2)
        near, far = [side_light(picture, SUN + turn) for turn in (0.0, pi)]
        assert near > 1.25 * far


def side_light(picture, direction):
    """Light on the outer wall of the wheel on one side."""
    angles = direction + np.linspace(-0.5, 0.5, 60)
    total = 0.0
    for radius in np.linspace(31.5, 33.6, 6) * 3.0:
        x, y = 200 + radius * np.cos(angles), 200 - radius * np.sin(angles)
        total += picture[y.astype(int), x.astype(int)].sum()
    return total


def test_the_far_side_of_a_ball_lies_in_cold_shade():
    light = (whole(ball(), sun=0.0) / 255.0) ** 2.2
    rows, columns = light.shape[:2]
    lit_side, shade = light[rows // 2, columns - 14, :3], light[rows // 2, 26, :3]
    assert lit_side.sum() > 6 * shade.sum()
    assert shade[0] > shade[2], "blue over red in the shade"
    assert lit_side[2] > lit_side[0], "red over blue in the sun"


def test_what_stands_up_casts_a_shadow_away_from_the_sun():
    flat = ball()
    height = np.full_like(flat.height, 2.0)
    height[40:48, 40:48] = 22.0
    light = (whole(replace(flat, height=height, alpha=np.full_like(flat.alpha, 255)), sun=0.0) / 255.0) ** 2.2
    left, right = light[44, 34, :3].sum(), light[44, 54, :3].sum()
    assert left < 0.2 * right


def test_any_window_is_lit_as_the_whole_is():
    maps = load_maps("beacon")
    all_of_it = whole(maps, look=maps.look)
    window = (slice(30, 77), slice(21, 90))
    assert np.abs(lit(maps, SUN, maps.look, window).astype(int) - all_of_it[window].astype(int)).max() <= 1


def test_windows_shine_where_no_sun_comes():
    maps = ball()
    glow = np.zeros_like(maps.gloss)
    glow[40:44, 8:12] = 128
    dark, shining = whole(maps, sun=0.0), whole(replace(maps, glow=glow), sun=0.0)
    assert shining[42, 10, :3].sum() > 2 * int(dark[42, 10, :3].sum())


def test_colours_are_multiplied_by_alpha():
    maps = ball()
    half = replace(maps, alpha=(maps.alpha // 2).astype(np.uint8))
    full, thin = whole(maps).astype(int), whole(half).astype(int)
    assert (thin[..., :3].max(axis=2) <= thin[..., 3]).all()
    assert np.abs(thin[..., :3] * 255 - full[..., :3] * thin[..., 3:]).max() <= 3 * 255


def test_the_sun_is_where_it_is_said_to_be():
    x, y, z = towards(SUN, 0.4)
    assert (x, y) == pytest.approx((cos(SUN) * z / 0.4, sin(SUN) * z / 0.4))
    assert x * x + y * y + z * z == pytest.approx(1.0)
