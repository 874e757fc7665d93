"""Stations, habitats and wrecks: made of their parts, lamps that live, and what a wreck has lost."""

from __future__ import annotations

import numpy as np
import pytest

from game.level.structures import KINDS
from game.view.painters.beacons import BEACON_SECONDS, failing, flash, lamps_of, lit_now
from game.view.painters.debris import Debris, place_of
from game.view.painters.structures import StructurePainter, parts_of
from tests.view.painters.far_stage import Stage, structure


@pytest.fixture
def far(tmp_path) -> Stage:
    return Stage(tmp_path / "shelf")


def picture(far: Stage, body, **how) -> np.ndarray:
    painter = StructurePainter()
    return far.seen(lambda brush: painter.draw(brush, [body], 0), **how)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_from_lit_pictures(far, kind):
    assert picture(far, structure(kind), scale=2.0).sum() > 0


def test_a_port_has_an_arm_as_long_as_the_rules_say(far):
    parts = parts_of(structure("freeport", ports=True), far.studio)
    reach = max(abs(x + 58.0) for part in parts[:-1] for x, _ in part.at)
    assert KINDS["freeport"].arm <= reach < KINDS["freeport"].arm + 4.0


def test_the_wheel_turns_and_its_light_stays_put(far):
    for angle in (0.0, 0.5, 1.0):
        rim = picture(far, structure("wheel", angle), scale=4.0, sun=np.pi)[:, 120:180].sum(axis=(1, 2))
        lit, dark = np.flatnonzero(rim)[:8], np.flatnonzero(rim)[-8:]
        assert rim[lit].sum() > 1.2 * rim[dark].sum()


def test_people_live_behind_the_windows():
    windows = len(lamps_of("freeport").windows)
    assert windows > 40
    now, later = lit_now(windows, 0.0, 3), lit_now(windows, 15.0, 3)
    assert 0.3 < now.mean() < 0.8
    assert (now != later).any()
    assert (now == later).any()


def test_living_windows_change_the_picture(far):
    station = structure("freeport")
    painter = StructurePainter()
    where = {"at": (0.0, 5.0), "scale": 8.0}
    before = far.seen(lambda brush: painter.draw(brush, [station], 0), clock=0.0, **where)
    later = far.seen(lambda brush: painter.draw(brush, [station], 0), clock=4 * BEACON_SECONDS, **where)
    assert np.abs(before - later).max() > 60


def test_beacons_flash_twice_and_wait():
    levels = np.array([flash(clock) for clock in np.arange(0.0, BEACON_SECONDS, 0.01)])
    rises = ((levels[1:] > 0.9) & (levels[:-1] <= 0.9)).sum() + (levels[0] > 0.9)
    assert rises == 2
    assert levels[-1] < 0.1


def test_a_failing_lamp_stutters_and_goes_out():
    levels = np.array([failing(clock) for clock in np.arange(0.0, 7.0, 0.01)])
    assert levels.max() > 0.6
    assert (levels == 0.0).mean() > 0.6
    assert lamps_of("hauler").failing
    assert not lamps_of("hauler").beacons


def test_debris_goes_with_the_wreck_but_not_round_with_it(far):
    debris = Debris(far.brush(), 3)
    piece = debris.pieces[0]
    x, y = place_of(piece, (0.0, 0.0, 0.0), 5.0)
    assert place_of(piece, (100.0, 20.0, 0.0), 5.0) == pytest.approx((x + 100.0, y + 20.0))
    assert place_of(piece, (0.0, 0.0, 2.0), 5.0) == (x, y)


def test_a_wreck_has_debris_around_it_and_a_station_none(far):
    painter = StructurePainter()
    beside = {"at": (0.0, 20.0), "scale": 6.0, "clock": 1.0}
    assert (
        far.seen(lambda brush: Debris(brush, 3).draw(brush, (0.0, 0.0, 0.0), behind=True), **beside).sum() > 0
    )
    assert far.seen(lambda brush: painter.draw(brush, [structure("depot")], 0), at=(0.0, 70.0)).sum() == 0


def test_the_berth_wanted_is_lit_brighter(far):
    station = structure("freeport", ports=True)
    painter = StructurePainter()
    before_port = {"at": (-70.0, 0.0), "scale": 8.0}
    plain = far.seen(lambda brush: painter.draw(brush, [station], 0), **before_port)
    wanted = far.seen(lambda brush: painter.draw(brush, [station], station.number), **before_port)
    assert wanted.sum() > 1.2 * plain.sum()
