"""Way-points, hazards and wells: each is known by its shape."""

from __future__ import annotations

import numpy as np
import pytest

from game.view.painters.zones import ZonePainter
from tests.view.painters.far_stage import SIZE, Stage, well, zone

MIDDLE = (SIZE[0] // 2, SIZE[1] // 2)


@pytest.fixture
def far(tmp_path) -> Stage:
    return Stage(tmp_path / "shelf")


def picture(far: Stage, place, wanted=("zone",), **how) -> np.ndarray:
    painter = ZonePainter()
    return far.seen(lambda brush: painter.draw_zones(brush, [place], set(wanted)), **how)


def light_within(colours: np.ndarray, inner: float, outer: float) -> np.ndarray:
    """Light of the pixels so far from the middle."""
    x, y = np.mgrid[0 : SIZE[0], 0 : SIZE[1]]
    away = np.hypot(x - MIDDLE[0], y - MIDDLE[1])
    return colours.sum(axis=2)[(away >= inner) & (away < outer)]


def test_a_way_point_is_a_buoy_in_a_ring(far):
    colours = picture(far, zone("waypoint"))
    assert light_within(colours, 0, 20).mean() > 20
    assert light_within(colours, 94, 99).mean() > light_within(colours, 60, 80).mean()


def test_a_way_point_nobody_wants_is_not_drawn(far):
    assert picture(far, zone("waypoint"), wanted=()).sum() == 0


def test_the_buoys_lamp_blinks(far):
    bright = [light_within(picture(far, zone("waypoint"), clock=clock), 0, 30).sum() for clock in (0.0, 1.35)]
    assert abs(bright[0] - bright[1]) > 0.1 * max(bright)


def test_radiation_flickers_within_an_edge(far):
    first, second = (picture(far, zone("radiation"), clock=clock) for clock in (0.0, 1.0))
    assert (first != second).any()
    assert light_within(first, 0, 90).sum() > 0
    assert light_within(first, 94, 99).mean() > light_within(first, 30, 90).mean()
    assert light_within(first, 115, 150).sum() == 0


def test_dust_hides_what_is_behind_it(far):
    painter = ZonePainter()

    def paint(brush) -> None:
        brush.surface.fill((255, 255, 255))
        painter.draw_zones(brush, [zone("dust")], set())

    colours = far.seen(paint)
    assert light_within(colours, 0, 40).mean() < 0.75 * 765
    assert light_within(colours, 140, 150).mean() > 0.97 * 765


def test_dust_is_lighter_towards_the_sun(far):
    shares = []
    for sun in (np.pi, 0.0):
        colours = picture(far, zone("dust"), sun=sun)
        shares.append(colours[: MIDDLE[0]].sum() / colours.sum())
    assert shares[0] > shares[1] + 0.05


def test_a_well_is_a_body_and_what_falls_to_it(far):
    painter = ZonePainter()
    early, late = (
        far.seen(lambda brush: painter.draw_wells(brush, [well()]), clock=clock, scale=3.0)
        for clock in (0.0, 2.0)
    )
    assert light_within(early, 0, 16).mean() > 10
    falling = light_within(early, 40, 110)
    assert falling.max() > 40
    assert (falling != light_within(late, 40, 110)).any()


def test_a_well_far_away_costs_nothing(far):
    ZonePainter().draw_wells(far.brush(at=(9000.0, 0.0)), [well()])
    assert far.studio.pending == 0
