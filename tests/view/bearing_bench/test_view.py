"""Each step of the repair has a picture of its own, at every size of letters, on every shape of screen."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.sim.bench_events import STAGES
from game.view import palette
from game.view.bearing_bench.layout import CENTRE, LEFT, RIGHT
from game.view.bearing_bench.view import BenchView, in_picture, lever_of
from tests.screen import has_light, picture
from tests.view.bearing_bench.stages import bench_at

KEYS = {
    "accept": "ENTER",
    "thrust": "W/S",
    "pick": "SPACE",
    "menu_move": "ARROWS",
    "bench": "B",
    "wrench": "H",
}


def shown(stage: str, **how: object) -> pygame.Surface:
    surface = picture(how.pop("size", (1280, 720)))  # type: ignore[arg-type]
    bench = how.pop("bench", None) or bench_at(stage)
    BenchView().draw(surface, bench, None, **how)  # type: ignore[arg-type]
    return surface


def part(surface: pygame.Surface, left: int, top: int, right: int, bottom: int) -> np.ndarray:
    return pygame.surfarray.array3d(surface)[left:right, top:bottom].astype(int)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_every_step_can_be_drawn_with_letters_of_every_size(stage, text):
    assert has_light(shown(stage, text=text, keys=KEYS))


def test_the_five_steps_look_different():
    pictures = [pygame.image.tobytes(shown(stage), "RGB") for stage in STAGES]
    assert len(set(pictures)) == len(STAGES)


def test_the_same_state_gives_the_same_picture():
    assert pygame.image.tobytes(shown("spin"), "RGB") == pygame.image.tobytes(shown("spin"), "RGB")


def test_the_shine_of_the_races_stays_while_they_turn():
    bench = bench_at("donor")
    before = shown("donor", bench=bench)
    bench.rig.inner_angle += 0.7
    after = shown("donor", bench=bench)
    x, y = round(CENTRE[0]), round(CENTRE[1])
    outer = (x + 205, y - 20, x + 225, y + 20)
    hub = (x - 75, y - 75, x + 75, y + 75)
    assert (part(before, *outer) == part(after, *outer)).all()
    assert (part(before, *hub) != part(after, *hub)).any()


def test_a_hot_ball_glows():
    cold, hot = bench_at("spin"), bench_at("spin")
    cold.rig.balls = [ball.__class__(*ball_facts(ball, celsius=60.0)) for ball in cold.rig.balls]
    red = part(shown("spin", bench=hot), LEFT, 60, RIGHT, 580)[..., 0].sum()
    assert red > part(shown("spin", bench=cold), LEFT, 60, RIGHT, 580)[..., 0].sum()


def ball_facts(ball, **changes):
    names = ("slot", "x", "y", "angle", "celsius", "radius", "inner_force", "outer_force")
    return [changes.get(name, getattr(ball, name)) for name in names]


def test_an_alert_takes_the_place_of_the_keys_where_letters_are_large():
    view, surface, alert = BenchView(), picture(), ("OXYGEN LOW", palette.RED)
    view.draw(surface, bench_at("fit"), None, keys=KEYS, text=2.0, alert=alert)
    assert view.hints == []
    view.draw(surface, bench_at("fit"), None, keys=KEYS, text=1.0, alert=alert)
    assert view.hints


@pytest.mark.parametrize("size", [(960, 720), (1680, 720)])
def test_on_another_shape_of_screen_the_whole_bench_is_there(size):
    assert has_light(shown("fit", size=size))


def test_a_pixel_of_a_wider_screen_is_found_on_the_bench():
    assert in_picture((1280, 720), (300, 200)) == (300, 200)
    assert in_picture((1680, 720), (500, 200)) == (300, 200)


def test_the_lever_shows_the_feed_at_the_wheel_and_the_governor_on_the_spindle():
    assert lever_of(bench_at("turn")) == pytest.approx(0.62)
    assert lever_of(bench_at("spin")) == pytest.approx(0.7)
