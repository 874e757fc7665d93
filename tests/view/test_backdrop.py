"""What lies far behind, and the dust that shows one's own motion."""

from __future__ import annotations

from math import pi

import numpy as np
import pygame
import pytest

from game.view import backdrop as far
from game.view.camera import Lens
from game.view.drift import Drift, steps_of
from game.view.lit.store import Shelf
from game.view.planet import painted
from game.view.shelved import shelved
from game.view.streaks import DIRECTIONS, LENGTHS, direction_of, length_step, streak
from tests.screen import picture

SIZE = (320, 180)


@pytest.fixture(autouse=True)
def shelf_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("LUCKY_STRIKE_CACHE", str(tmp_path))
    picture()
    far.backdrop.cache_clear()
    far.planet.cache_clear()


def sky(kind: str, seed: int = 4, sun: float = 2.5) -> np.ndarray:
    return pygame.surfarray.array3d(far.backdrop(kind, *SIZE, sun, seed)).astype(float)


def test_every_seed_has_a_sky_of_its_own():
    skies = [sky("belt", seed).tobytes() for seed in range(8)]
    assert len(set(skies)) == 8


def test_the_sky_is_dark_and_lighter_towards_the_sun():
    colours = sky("belt", sun=pi)
    assert 2 < colours.mean() < 40
    assert colours[:80].mean() > colours[-80:].mean()


def test_stars_are_few_bright_and_many_faint():
    light = sky("deep").max(axis=2)
    assert 0 < (light > 200).sum() < (light > 110).sum()


def test_the_second_start_reads_what_the_first_has_painted(monkeypatch):
    first = sky("planet")
    far.backdrop.cache_clear()
    monkeypatch.setattr(far, "_painted", lambda *_: pytest.fail("painted again"))
    assert (sky("planet") == first).all()


def test_what_is_kept_in_part_is_painted_anew(tmp_path):
    shelf = Shelf(tmp_path)
    made = shelved("square", (4, 4), lambda: np.full((4, 4), 7, np.uint8), shelf)
    (tmp_path / "square.lit").write_bytes(b"torn")
    again = shelved("square", (4, 4), lambda: np.full((4, 4), 9, np.uint8), shelf)
    assert made[0, 0] == 7
    assert again[0, 0] == 9


def test_a_planet_is_mostly_night_under_a_hard_terminator():
    pixels = painted(90, pi, 8).astype(float)
    light, alpha = pixels[..., :3].sum(axis=2), pixels[..., 3]
    assert (light[alpha > 0] < 30).mean() > 0.5
    assert light[:, :60].mean() > 4 * light[:, -60:].mean()
    assert pixels[0, 0, 3] == 0


def test_a_planets_relief_is_foreshortened_at_its_limb():
    """There it changes faster across the edge than along it, compared with places nearer to the middle."""
    light = painted(200, pi, 8)[170:234, :, :3].astype(float).sum(axis=2)
    across, along = np.abs(np.diff(light, axis=1)).mean(axis=0), np.abs(np.diff(light, axis=0)).mean(axis=0)
    assert across[8:24].sum() / along[8:24].sum() > 1.2 * across[70:110].sum() / along[70:110].sum()


def test_haze_enlarged_runs_straight_between_its_values():
    small = np.array([[[0.0], [4.0]], [[8.0], [12.0]]], np.float32)
    large = far.enlarged(small, 4)
    assert large.shape == (8, 8, 1)
    assert large[0, :5, 0].tolist() == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert large[:5, 0, 0].tolist() == [0.0, 2.0, 4.0, 6.0, 8.0]


def test_a_streak_lies_along_its_direction():
    across = pygame.surfarray.array3d(streak(length_step(17), direction_of(0.0), (200, 200, 200), 1.0))
    upright = pygame.surfarray.array3d(streak(length_step(17), direction_of(pi / 2), (200, 200, 200), 1.0))
    assert (across.sum(axis=(1, 2)) > 0).sum() > 3 * (across.sum(axis=(0, 2)) > 0).sum()
    assert (upright.sum(axis=(0, 2)) > 0).sum() > 3 * (upright.sum(axis=(1, 2)) > 0).sum()
    assert direction_of(pi) == direction_of(0.0) == 0
    assert 0 <= direction_of(-2.0) < DIRECTIONS


def test_most_streaks_are_short():
    steps = steps_of(30.0, np.random.default_rng(1).random(2000) ** 2)
    assert LENGTHS[steps.max()] == 24
    assert np.median([LENGTHS[step] for step in steps]) <= 12


def test_dust_at_rest_is_dots_and_at_speed_streaks():
    surface, lens = picture(SIZE), Lens(0.0, 0.0, 5.0, *SIZE)
    drift = Drift(7)
    lit = []
    for speed in (0.0, 60.0):
        surface.fill((0, 0, 0))
        drift.draw_dust(surface, lens, (speed, 0.0))
        lit.append((pygame.surfarray.array3d(surface).sum(axis=2) > 0).sum())
    assert 0 < lit[0] < lit[1] / 2


def test_there_is_less_dust_where_less_is_wanted():
    surface, lens = picture(SIZE), Lens(0.0, 0.0, 5.0, *SIZE)
    drift = Drift(7)
    light = []
    for share in (1.0, 0.3, 0.0):
        surface.fill((0, 0, 0))
        drift.draw_dust(surface, lens, (30.0, 0.0), share)
        light.append(int(pygame.surfarray.array3d(surface).sum()))
    assert light[0] > light[1] > light[2] == 0
