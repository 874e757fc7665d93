import json
import math

import pytest

from game.level.load import read_level
from game.level.sums import ore_in
from tests.level.samples import complaints, tiny, with_thing


def deliver(mass, ore="nickel_iron"):
    return {"type": "deliver", "ore": ore, "mass": mass, "to": "depot"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"ship": {"hold": {"nickel_iron": 59_000, "exotic_matter": 1500}}},
            "$.ship.hold: must hold at most 60,000 kg together, holds 60,500",
        ),
        ({"objectives": [{"type": "keep"}]}, "$.objectives[0]: a limit needs 'hull_above', 'fuel_above' or 'within'"),
        (
            {"objectives": [{"type": "keep", "hull_above": 90}], "ship": {"hull": 90}},
            "$.objectives[0].hull_above: must be below the 90 at the start, got 90",
        ),
        (
            {"objectives": [{"type": "keep", "fuel_above": 13000}]},
            "$.objectives[0].fuel_above: must be below the 12000 at the start, got 13000",
        ),
        (
            {"objectives": [{"type": "collect", "mass": 60_001}]},
            "$.objectives[0].mass: must be at most the hold's 60,000 kg, got 60,001",
        ),
        (
            {"medals": {"gold": {"time": 90}, "silver": {"time": 60}}},
            "$.medals.gold.time: gold must ask at least as much as silver, must be at most 60, got 90",
        ),
        (
            {"medals": {"gold": {"time": 50}, "silver": {"hull": 60}}},
            "$.medals.gold.hull: gold must ask at least as much as silver, must be at least 60, got nothing",
        ),
        (
            {"medals": {"gold": {"hull": 50}, "silver": {"hull": 60}}},
            "$.medals.gold.hull: gold must ask at least as much as silver, must be at least 60, got 50",
        ),
        ({"medals": {"gold": {"hull": 50}, "silver": {}}}, "$.medals.silver: needs 'time', 'fuel', 'hull' or 'kept'"),
    ],
)  # fmt: skip
def test_numbers_that_do_not_fit_together_are_refused(fields, said):
    found = complaints(tiny(**fields))
    assert said in found


def test_the_pieces_of_debris_count():
    level = tiny(arena={"size": [8000, 8000]})
    level["things"] += [
        {"type": "debris", "position": [0, 2000], "radius": 900, "count": 300} for _ in range(7)
    ]
    assert complaints(level) == [
        "$.things: must be at most 2,000 with the pieces of debris fields, are 2,103"
    ]


def test_a_vein_holds_area_times_density_times_richness():
    level, _ = read_level(json.dumps(tiny()), "f.json")
    ellipse = math.pi * 10 * 10
    assert ore_in(level, "nickel_iron") == pytest.approx(ellipse * 2700 * 0.5, rel=0.02)


def test_what_is_asked_for_must_be_there():
    assert complaints(tiny(objectives=[deliver(400_000)])) == []
    found = complaints(tiny(objectives=[deliver(430_000)]))
    assert found[0].startswith("$.objectives[0].mass: the level holds only 419,")
    assert "exotic_matter" in complaints(tiny(objectives=[deliver(1, "exotic_matter")]))[0]


def test_ore_cannot_be_delivered_twice_but_a_collection_is_no_delivery():
    found = complaints(tiny(objectives=[deliver(300_000), deliver(300_000)]))
    assert len(found) == 1
    assert found[0].startswith("$.objectives[1].mass")
    assert complaints(tiny(objectives=[deliver(400_000), {"type": "collect", "mass": 50_000}])) == []


def test_hold_and_wrecks_hold_ore_too():
    level = with_thing(type="wreck", position=[0, 450], cargo={"exotic_matter": 30})
    level["ship"] = {"hold": {"exotic_matter": 10}}
    level["objectives"] = [deliver(40, "exotic_matter")]
    assert complaints(level) == []
    level["objectives"] = [deliver(41, "exotic_matter")]
    assert len(complaints(level)) == 1


def test_a_wreck_cannot_hold_more_than_it_weighs():
    level = with_thing(type="wreck", position=[0, 450], mass=5000, cargo={"nickel_iron": 9000})
    assert "must weigh less than the wreck's 5,000 kg, weighs 9,000" in str(complaints(level))
