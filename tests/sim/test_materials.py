"""Alloys, greases, donors and housings: rows that are whole, in range, and each good for something."""

from __future__ import annotations

from typing import get_args

import pytest

from game.sim.materials import (
    ALLOYS,
    DONORS,
    DRAWING,
    GREASES,
    HOUSINGS,
    SPARES,
    AlloyName,
    DonorName,
    GreaseName,
    SpareName,
    SystemKind,
)


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (ALLOYS, AlloyName),
        (GREASES, GreaseName),
        (DONORS, DonorName),
        (SPARES, SpareName),
        (HOUSINGS, SystemKind),
    ],
)
def test_every_name_has_its_row_in_the_order_of_the_names(rows, names):
    assert tuple(rows) == get_args(names)


@pytest.mark.parametrize("alloy", ALLOYS.values(), ids=ALLOYS)
def test_alloys_are_real_and_say_where_from(alloy):
    assert 30 < alloy.hardness < 80
    assert 0.1 <= alloy.friction <= 0.3
    assert 1e-6 < alloy.wear < 1e-2
    assert 3000 < alloy.density < 9500
    assert 100e9 < alloy.modulus < 400e9
    assert len(alloy.source) > 30


@pytest.mark.parametrize("grease", GREASES.values(), ids=GREASES)
def test_greases_thin_with_heat_and_say_where_from(grease):
    assert grease.viscosity_40 > 5 * grease.viscosity_100
    assert grease.vacuum_limit <= grease.limit
    assert len(grease.source) > 20


def test_each_grease_is_best_at_something():
    best = {
        max(GREASES.values(), key=lambda grease: grease.limit).name,
        max(GREASES.values(), key=lambda grease: grease.vacuum_limit).name,
        min(GREASES.values(), key=lambda grease: grease.drag).name,
        max((g for g in GREASES.values() if g.boundary == 1.0), key=lambda grease: grease.viscosity_100).name,
    }
    assert best == set(GREASES)


def test_only_the_thruster_alloy_is_too_hard_and_only_salvage_too_soft():
    too_hard = [name for name, donor in DONORS.items() if ALLOYS[donor.alloy].hardness > DRAWING.hardness[1]]
    too_soft = [name for name, donor in DONORS.items() if ALLOYS[donor.alloy].hardness < DRAWING.hardness[0]]
    assert too_hard == ["thruster_rollers"]
    assert too_soft == ["pump_balls", "drone_wheels", "valve_seats"]


@pytest.mark.parametrize("housing", HOUSINGS.values(), ids=HOUSINGS)
def test_housings_have_the_geometry_of_the_rig_and_warm_in_half_a_minute(housing):
    assert housing.ball_diameter / housing.pitch_diameter == pytest.approx(0.2)
    assert housing.balls == 9
    assert 20 <= housing.heat_capacity / housing.cooling <= 40
