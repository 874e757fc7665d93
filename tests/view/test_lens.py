"""Exotic matter bends what lies behind it."""

from __future__ import annotations

from math import hypot, inf
from time import perf_counter
from types import SimpleNamespace

import numpy as np
import pygame
import pytest

from game.view.brush import Brush
from game.view.camera import Lens
from game.view.exotic import MOST, RADII, REACH, Lenses, bend, caustic, fitting
from game.view.poses import Poses
from game.view.quality import FULL, LOW, MEDIUM, Quality
from tests.scenario import scenario
from tests.screen import picture

SIZE = (640, 360)
MIDDLE = (320, 180)
THETA = 40


def lines() -> pygame.Surface:
    """White lines on black."""
    surface = picture(SIZE)
    for x in range(0, SIZE[0], 8):
        surface.fill((255, 255, 255), (x, 0, 2, SIZE[1]))
    return surface


def chunk(
    number: int, x: float, y: float, kilograms: float = 0.2, ore: str = "exotic_matter"
) -> SimpleNamespace:
    body = SimpleNamespace(position=(x, y), angle=0.0)
    return SimpleNamespace(number=number, body=body, ore=ore, kilograms=kilograms)


def changed(before: pygame.Surface, after: pygame.Surface) -> np.ndarray:
    return (pygame.surfarray.array3d(before) != pygame.surfarray.array3d(after)).any(axis=2)


def drawn(*chunks: SimpleNamespace, quality: Quality = FULL, scale: float = 12.0) -> np.ndarray:
    """Which pixels of a striped picture the lenses change."""
    surface = lines()
    before = surface.copy()
    brush = Brush(surface, Lens(0.0, 0.0, scale, *SIZE), Poses(), 1.0, 3.0, 2.3, None, quality)
    Lenses().draw(surface, brush, SimpleNamespace(chunks=list(chunks), rocks=[]))
    return changed(before, surface)


def test_a_star_behind_is_seen_farther_out_and_again_on_the_other_side() -> None:
    """A star 12 pixels off shows where r - θ²/r is 12 or -12, and where nothing is bent."""
    surface = picture(SIZE)
    surface.fill((0, 0, 0))
    pygame.draw.circle(surface, (255, 255, 255), (MIDDLE[0] + 12, MIDDLE[1]), 3)
    bend(surface, MIDDLE, THETA)
    row = [sum(surface.get_at((x, MIDDLE[1]))[:3]) for x in range(SIZE[0])]
    lit = [x - MIDDLE[0] for x, light in enumerate(row) if light > 200]
    assert -40 < min(lit) < -28
    assert 40 < max(lit) < 52
    assert 12 in lit


def test_nothing_is_bent_beyond_its_reach() -> None:
    surface = lines()
    before = surface.copy()
    bend(surface, MIDDLE, THETA)
    xs, ys = np.nonzero(changed(before, surface))
    farthest = max(hypot(x - MIDDLE[0], y - MIDDLE[1]) for x, y in zip(xs.tolist(), ys.tolist(), strict=True))
    assert THETA < farthest <= REACH * THETA + 2


def test_the_mineral_itself_stays_as_it_is() -> None:
    surface = lines()
    before = surface.copy()
    bend(surface, MIDDLE, THETA)
    inner = round(0.35 * THETA / 1.5)
    window = (slice(MIDDLE[0] - inner, MIDDLE[0] + inner), slice(MIDDLE[1] - inner, MIDDLE[1] + inner))
    assert not changed(before, surface)[window].any()


def test_white_light_is_split_into_colours() -> None:
    surface = lines()
    bend(surface, MIDDLE, THETA)
    pixels = pygame.surfarray.array3d(surface).astype(int)
    assert (abs(pixels[..., 0] - pixels[..., 2]) > 100).any()
    assert (pixels[..., 1] == pixels[..., 2]).all()


@pytest.mark.parametrize("middle", [(0, 0), (639, 359), (-60, 100), (320, 380), (5000, 5000)])
def test_it_may_lie_at_the_edge_or_outside(middle: tuple[int, int]) -> None:
    bend(lines(), middle, THETA)


def test_more_mass_bends_more() -> None:
    areas = [drawn(chunk(1, 0, 0, kilograms)).sum() for kilograms in (0.002, 0.05, 0.5)]
    assert areas == sorted(set(areas.copy()))


def test_what_is_not_exotic_bends_nothing() -> None:
    assert not drawn(chunk(1, 0, 0, ore="nickel_iron")).any()


def test_from_afar_nothing_is_seen_of_it() -> None:
    assert not drawn(chunk(1, 0, 0), scale=1.5).any()


def test_there_are_at_most_three_in_a_frame_and_the_heaviest() -> None:
    chunks = [chunk(i, -24 + 10 * i, 0, 0.02 + 0.01 * i) for i in range(6)]
    area = drawn(*chunks)
    for i, one in enumerate(chunks):
        x = round(320 + one.body.position[0] * 12)
        assert area[x - 20 : x + 20, 150:210].any() == (i >= len(chunks) - MOST)


def test_of_a_heap_only_one_bends() -> None:
    heap = [chunk(i, 0.1 * i, 0.0, 0.3) for i in range(3)]
    assert (drawn(heap[0]) == drawn(*heap)).all()


def test_a_picture_of_less_quality_is_not_bent() -> None:
    """The thin light at θ stays: what can be known from the picture does not change."""
    bent, plain = drawn(chunk(1, 0, 0)), drawn(chunk(1, 0, 0), quality=LOW)
    assert 0 < plain.sum() < bent.sum()
    assert not MEDIUM.lenses


def test_a_caustic_is_broken_and_changes_its_colours() -> None:
    first, second = (pygame.surfarray.array3d(caustic(THETA, phase)).astype(int) for phase in (0, 12))
    assert (first != second).any()
    ring = [(round(60 + 40 * np.cos(a)), round(60 + 40 * np.sin(a))) for a in np.linspace(0, 6.28, 90)]
    lights = [first[x - 2 : x + 3, y - 2 : y + 3].max() for x, y in ring]
    assert min(lights) < 40
    assert max(lights) > 100


def test_there_is_a_map_near_every_size() -> None:
    assert [fitting(pixels) for pixels in (1, 16, 23, 400)] == [RADII[0], 17, 21, RADII[-1]]


def test_a_vein_bends_light_once_a_cut_has_laid_it_bare() -> None:
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (34, 0),
        "radius": 20,
        "roughness": 0,
        "veins": ({"ore": "exotic_matter", "at": (-16, -4), "size": (8, 8), "richness": 0.00002},),
    }
    game = scenario(rock, ship_at=(0, 0))
    lenses, thing = Lenses(), game.thing("rock")
    assert lenses._laid_bare(thing) == []
    game.press(clamp=True)
    game.hold(seconds=0.6, thrust=100)
    game.hold(seconds=9, drill=True)
    assert thing.revision > 0
    spots = lenses._laid_bare(thing)
    assert len(spots) == 1
    assert hypot(*spots[0]) < 21


def test_a_lens_is_cheap() -> None:
    """Beside a copy of as many pixels, so that it holds on any machine."""
    surface = lines()
    bend(surface, MIDDLE, RADII[-1])
    costs = {"bend": inf, "copy": inf}
    for _ in range(20):
        start = perf_counter()
        bend(surface, MIDDLE, RADII[-1])
        middle = perf_counter()
        for _ in range(10):
            surface.subsurface((200, 60, 224, 224)).copy()
        costs["bend"] = min(costs["bend"], middle - start)
        costs["copy"] = min(costs["copy"], perf_counter() - middle)
    assert costs["bend"] < 5.0 * costs["copy"]
