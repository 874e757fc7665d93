"""The ship's painter: a picture from the first frame on, ore in the hoppers, light from near, remains."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim import tuning
from game.view.lit.maps import spots
from game.view.painters.hold import heaps
from game.view.painters.ship import PLUME_LIGHT, ShipPainter
from game.view.painters.spill import Spill

FRAME = 1 / 60
BEDS = 6


def settled(stage, painter):
    """The picture once everything that is wanted is made."""
    for _ in range(4):
        painter.draw(stage.brush(FRAME), stage.ship)
        stage.studio.finish()
    painter.draw(stage.brush(), stage.ship)
    return stage.light()


@pytest.mark.parametrize("scale", [2.5, 5.0, 11.0, 14.0])
def test_the_first_frame_shows_the_whole_ship(stage, scale):
    stage.scale = scale
    painter = ShipPainter()
    painter.draw(stage.brush(), stage.ship)
    first = stage.light()
    last = settled(stage, painter)
    here = last > 12
    assert here.sum() > 150 * scale * scale * 0.5
    assert (first[here] > 4).mean() > 0.93


def test_a_ship_that_hangs_still_looks_the_same_in_every_frame(stage):
    painter = ShipPainter()
    first = settled(stage, painter).copy()
    painter.draw(stage.brush(), stage.ship)
    assert (stage.light() == first).all()


def test_ore_fills_one_hopper_after_the_other_and_exotic_matter_lies_last(stage):
    ship = stage.ship
    assert heaps(ship) == ()
    ship.hold["nickel_iron"] = tuning.HOLD_CAPACITY * 0.3
    assert [piece.name for piece in heaps(ship)] == ["heap_nickel_iron_100", "heap_nickel_iron_100"]
    ship.hold["exotic_matter"] = tuning.HOLD_CAPACITY * 0.1
    assert [piece.name for piece in heaps(ship)][-1].startswith("heap_exotic_matter")
    ship.hold["nickel_iron"] = tuning.HOLD_CAPACITY * 0.9
    assert len(heaps(ship)) == BEDS


def test_ore_is_seen_in_its_hopper_without_the_ship_having_to_turn(stage):
    painter = ShipPainter()
    settled(stage, painter)
    bed = spots("lucky_strike", "beds")[0]
    empty = stage.around(bed, 0.6).copy()
    stage.ship.hold["nickel_iron"] = tuning.HOLD_CAPACITY / BEDS
    settled(stage, painter)
    assert np.abs(stage.around(bed, 0.6) - empty).mean() > 15


def test_damage_is_seen_on_the_hull(stage):
    painter = ShipPainter()
    whole = settled(stage, painter).copy()
    stage.ship.hull = 40.0
    assert (np.abs(settled(stage, painter) - whole) > 10).sum() > 300


def test_the_plume_lights_the_stern_and_not_the_bow(stage):
    spill = Spill(stage.studio.model("lucky_strike"), PLUME_LIGHT, stage.studio.builder)
    spill.draw(stage.brush(), (0.0, 0.0, 0.0), 1.0)
    assert not stage.light().any(), "a frame does not wait for it"
    stage.studio.finish()
    spill.draw(stage.brush(), (0.0, 0.0, 0.0), 1.0)
    light = stage.light()
    middle = light.shape[0] // 2
    assert light[:middle].max() > 30
    assert light[middle + 14 :].max() < 8
    spill.draw(stage.brush(), (0.0, 0.0, 0.0), 0.0)
    assert not stage.light().any()


def test_a_ship_whose_hull_is_gone_drifts_apart(stage):
    stage.ship.hull = 0.0
    painter = ShipPainter()
    here = settled(stage, painter) > 12
    for _ in range(4):
        painter.draw(stage.brush(1.0), stage.ship)
        stage.studio.finish()
    later = stage.light() > 12
    assert np.ptp(np.nonzero(later)[0]) > np.ptp(np.nonzero(here)[0]) + 30


def test_remains_carry_on_with_the_ships_last_velocity(stage):
    stage.ship.hull = 0.0
    stage.ship.body.velocity = (3.0, 0.0)
    painter = ShipPainter()
    before = np.nonzero(settled(stage, painter) > 12)[0].mean()
    for _ in range(4):
        painter.draw(stage.brush(0.5), stage.ship)
        stage.studio.finish()
    after = np.nonzero(stage.light() > 12)[0].mean()
    assert after - before == pytest.approx(3.0 * 2.0 * stage.scale, abs=22)
