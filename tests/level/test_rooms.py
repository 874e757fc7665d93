import json
import math
import time

import pytest

from game.level.load import read_level
from tests.level.samples import complaints, tiny, with_thing

ROCK = {"type": "asteroid", "position": [0, 450]}


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (ROCK, "$.things[3]: an asteroid needs 'radius' or 'outline'"),
        (
            ROCK | {"radius": 5, "outline": [[0, 0], [9, 0], [0, 9]]},
            "$.things[3].outline: an asteroid has 'radius' or 'outline', not both",
        ),
        (ROCK | {"outline": [[0, 0], [9, 9], [9, 0], [0, 9]]}, "$.things[3].outline: the outline crosses or touches"),
        (ROCK | {"outline": [[0, 0], [1, 0], [0, 1]]}, "$.things[3].outline: must hold at least 1 m², holds 0.5"),
        (ROCK | {"outline": [[0, 0], [9, 0], [9, 0], [0, 9]]}, "$.things[3].outline[2]: the same place as the corner"),
        (ROCK | {"outline": [[0, 0], [200, 0], [200, 0.03], [0, 0.03]]}, "$.things[3].outline: corners and edges must"),
        (
            ROCK | {"radius": 20, "veins": [{"ore": "nickel_iron", "at": [25, 0], "size": [10, 10]}]},
            "$.things[3].veins[0]: at least half of the vein must lie inside the rock, 0% does",
        ),
        (ROCK | {"radius": 20, "position": [995, 0]}, "$.things[3].position: not wholly inside the arena (2000 by 1400"),
        ({"type": "waypoint", "position": [0, 701]}, "$.things[3].position: not inside the arena"),
        ({"type": "debris", "position": [900, 0], "radius": 150, "count": 3}, "$.things[3].position: not inside the"),
        (
            {"type": "debris", "position": [0, 500], "radius": 90, "clear": 90, "count": 3},
            "$.things[3].clear: must be below the radius (90 m), got 90",
        ),
        (
            {"type": "debris", "position": [0, 500], "radius": 90, "count": 3, "size": [3, 1]},
            "$.things[3].size: must be [smallest, largest], got [3, 1]",
        ),
        (
            {"type": "debris", "position": [0, 500], "radius": 90, "count": 300, "size": [5, 9]},
            "$.things[3].count: 300 pieces of this size do not fit",
        ),
        (
            {"type": "gravity_well", "position": [0, 450], "radius": 50, "surface_gravity": 1, "reach": 50},
            "$.things[3].reach: must be above the radius (50 m), got 50",
        ),
        (
            {"type": "wreck", "position": [0, 450], "ports": [{"id": "a", "at": [40, 0], "heading": 0}]},
            "$.things[3].ports[0].at: the port hangs free: its arm of 6 m does not reach the hauler's hull",
        ),
        (
            {"type": "wreck", "position": [0, 450], "ports": [{"id": "a", "at": [10, 0], "heading": 0}]},
            "$.things[3].ports[0].at: the hauler's own hull is in the way to this port, move it out",
        ),
        ({"type": "wreck", "position": [0, 205]}, "$.things[3].position: overlaps $.things[1]"),
        ({"type": "station", "position": [10, 0]}, "$.things[3].position: overlaps the ship"),
        (
            {"type": "gravity_well", "position": [200, 60], "radius": 50, "surface_gravity": 1, "reach": 90},
            "$.things[3].position: overlaps $.things[0]",
        ),
    ],
)  # fmt: skip
def test_what_has_no_room_is_refused(thing, said):
    found = complaints(with_thing(**thing))
    assert len(found) == 1
    assert said in found[0]


def test_an_arm_of_a_port_is_solid_too():
    """The depot at (200, 0) reaches with its arms from x = 176 to 224."""
    near = {"type": "asteroid", "outline": [[-5, -5], [5, -5], [5, 5], [-5, 5]]}
    assert complaints(with_thing(**near, position=[230, 0])) == []
    assert complaints(with_thing(**near, position=[228, 0])) == ["$.things[3].position: overlaps $.things[0]"]


def test_a_turned_thing_takes_other_room():
    slab = {"type": "asteroid", "outline": [[-60, -5], [60, -5], [60, 5], [-60, 5]], "position": [0, 270]}
    assert complaints(with_thing(**slab)) == []
    assert complaints(with_thing(**slab, angle=90)) == ["$.things[3].position: overlaps $.things[1]"]


def test_things_may_touch():
    box = {"type": "asteroid", "outline": [[-5, -5], [5, -5], [5, 5], [-5, 5]]}
    level = tiny()
    level["things"] += [box | {"position": [400, 0]}, box | {"position": [410, 0]}]
    assert complaints(level) == []


def test_debris_and_zones_may_lie_around_other_things():
    level = tiny()
    level["things"] += [
        {"type": "debris", "position": [0, 200], "radius": 100, "count": 9},
        {"type": "hazard", "position": [0, 200], "radius": 100},
        {"type": "waypoint", "position": [200, 0]},
    ]
    assert complaints(level) == []


def test_what_a_trigger_brings_may_wait_for_room_but_must_be_sound_and_in_the_arena():
    def bring(**thing):
        action = {"type": "spawn", "thing": {"type": "asteroid"} | thing}
        return tiny(triggers=[{"when": {"type": "time", "after": 1}, "do": [action]}])

    assert complaints(bring(position=[0, 200], radius=20)) == []
    assert complaints(bring(position=[0, 200])) == [
        "$.triggers[0].do[0].thing: an asteroid needs 'radius' or 'outline'"
    ]
    assert "not wholly inside" in complaints(bring(position=[0, 700], radius=20))[0]


def test_a_broken_ship_or_arena_makes_no_second_problem():
    level = tiny(ship={"position": [900, 0], "fuel": -1}, arena={"size": [4000, 4000], "sun": "up"})
    level["things"].append({"type": "asteroid", "position": [0, 0], "radius": 20})
    level["things"].append({"type": "asteroid", "position": [1500, 0], "radius": 20})
    assert {said.split(":")[0] for said in complaints(level)} == {"$.ship.fuel", "$.arena.sun"}


def needles():
    turn = [(math.cos(0.7), math.sin(0.7)), (-0.1, 0.1)]
    (x, y), (u, v) = turn
    outline = [[-60 * x, -60 * y], [60 * x, 60 * y], [60 * x + u, 60 * y + v]]
    return [{"type": "asteroid", "position": [0, -600 + 0.6 * i], "outline": outline} for i in range(2000)]


@pytest.mark.parametrize(
    "things",
    [
        [{"type": "asteroid", "position": [0, 300], "radius": 30}] * 2000,
        [{"type": "station", "position": [-400, 300]}] * 2000,
        [{"type": "asteroid", "position": [0, 300], "radius": 30, "seed": i} for i in range(2000)],
        needles(),
        [{"type": "asteroid"}] * 2000,
        [{"type": "asteroid"}] * 9000,
        [7] * 190_000,
    ],
    ids=["one rock", "one station", "all in one place", "needles", "empty", "too many", "numbers"],
)
def test_a_hostile_crowd_is_refused_in_time(things):
    text = json.dumps({"title": "Crowd", "things": things})
    before = time.thread_time()
    level, problems = read_level(text, "crowd.json")
    assert time.thread_time() - before < 2.0
    assert level is None
    assert problems
