"""Loose chunks: lit from where the sun is whichever way they lie, hot when fresh, and cheap when many."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.view.painters.loose import HOT_TICKS, LoosePainter, model_of, shown_radius
from game.view.painters.tumbling import ANGLES, Tumbling
from tests.view.painters.far_stage import SIZE, Stage, chunk


@pytest.fixture
def far(tmp_path) -> Stage:
    return Stage(tmp_path / "shelf")


def picture(far: Stage, chunks, tick: int = 0, **how) -> np.ndarray:
    painter = LoosePainter()
    return far.seen(lambda brush: painter.draw(brush, chunks, tick), **how)


def sides(colours: np.ndarray) -> tuple[float, float]:
    """Light on the left and on the right half."""
    half = SIZE[0] // 2
    return colours[:half].sum(), colours[half:].sum()


@pytest.mark.parametrize("angle", [0.0, 1.0, 2.5, 4.0])
def test_the_sun_stays_put_while_a_chunk_turns(far, angle):
    left, right = sides(picture(far, [chunk(angle=angle)], sun=np.pi, scale=30.0))
    assert left > 1.3 * right


def test_a_fresh_chunk_glows_red_and_cools(far):
    piece = chunk(born=0)
    fresh, later, cold = (
        picture(far, [piece], tick=tick)[..., 0].sum() for tick in (0, HOT_TICKS // 2, HOT_TICKS)
    )
    assert fresh > later > cold > 0


def test_exotic_matter_shines_in_colours_of_its_own(far):
    waste, exotic = picture(far, [chunk()]), picture(far, [chunk("exotic_matter")])
    assert exotic.sum() > waste.sum()
    assert exotic[..., 2].sum() > exotic[..., 0].sum()


def test_a_few_grams_of_exotic_matter_are_shown_large_enough_to_be_found():
    little, more, waste = (
        replace(chunk(ore), radius=0.25, kilograms=kilograms)
        for ore, kilograms in (("exotic_matter", 0.01), ("exotic_matter", 0.4), ("", 0.4))
    )
    assert 0.5 < shown_radius(little) < shown_radius(more)
    assert shown_radius(waste) == 0.25


def test_chunks_of_one_kind_are_not_all_alike():
    assert len({model_of(chunk("nickel_iron", number=number)) for number in range(8)}) == 4


def test_chunks_too_small_to_be_seen_are_dots(far):
    assert 0 < (picture(far, [chunk()], scale=0.5).sum(axis=2) > 0).sum() <= 4


def test_equal_chunks_share_their_pictures(far):
    tumbling = Tumbling(far.studio, 2.5)
    first = tumbling.blit("chunk_waste_0", (50.0, 50.0), 0.3, 12.0)
    second = tumbling.blit("chunk_waste_0", (90.0, 50.0), 0.3 + 0.2 / ANGLES, 12.0)
    assert first is not None
    assert second is not None
    assert first[0] is second[0]
    assert second[1][0] - first[1][0] == 40


def test_a_chunk_out_of_sight_costs_nothing(far):
    LoosePainter().draw(far.brush(), [chunk(x=9000.0)], 0)
    assert far.studio.pending == 0
