"""What a tick costs beside its physics; the aims themselves are held in the sweep, where times count."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from game.play.bench import BODY_COUNTS, TickCost, drifting_rocks, flight_of, growth, level_cost
from game.sim import HANDS_OFF, World
from tests.shipped import LEVELS, name

TINY = '{"title": "Tiny", "things": [{"type": "asteroid", "position": [300, 0], "radius": 12}]}'
SMALL_OVER = 40.0
"""µs that a tick of a small level may cost over its physics."""
ATTEMPTS = 4
"""A busy machine only ever makes times longer, so the best of a few attempts is the truest."""


def test_whole_ticks_are_compared_with_their_bare_physics():
    cost = TickCost("it", 12, 50.0, 20.0)
    assert (cost.ratio, cost.over, cost.ticks_a_second) == (2.5, 30.0, 20_000.0)
    assert json.loads(json.dumps(cost.facts()))["ratio"] == 2.5
    assert "ratio  2.50" in cost.line()


def test_a_level_without_a_clear_is_measured_with_hands_off(tmp_path):
    path = tmp_path / "tiny.json"
    path.write_text(TINY)
    cost = level_cost(path)
    assert (cost.name, cost.bodies) == ("tiny", 2)
    assert 0 < cost.physics < cost.whole


def test_a_levels_flight_is_its_recorded_clear():
    make, pilot, seconds = flight_of(LEVELS[0])
    world, hands = make(), pilot()
    while world.seconds < seconds:
        world.step(hands.fly(world))
    assert world.outcome is not None
    assert world.outcome.won


@pytest.mark.parametrize("count", BODY_COUNTS)
def test_the_made_level_has_as_many_rocks_as_told_each_going_its_own_way(count):
    world = World(drifting_rocks(count))
    velocities = {rock.velocity for rock in world.rocks}
    assert len(velocities) == len(world.rocks) == count
    for _ in range(10):
        world.step(HANDS_OFF)
    assert {rock.velocity for rock in world.rocks} == velocities, "they start apart"


@pytest.mark.sweep
@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_a_tick_of_a_shipped_level_is_cheap(path):
    """At most 40 µs over the physics with 20 bodies; in between, as for 100 bodies, three times the physics too."""
    best(lambda: level_cost(path), lambda cost: cost.whole <= allowed(cost))


@pytest.mark.sweep
def test_the_cost_grows_with_the_bodies_and_no_faster():
    """What the game adds to the physics is a smaller share of a tick with more bodies."""

    def is_linear(found: list[TickCost]) -> bool:
        _, hundred, _, thousand = found
        return (
            hundred.whole <= allowed(hundred)
            and thousand.whole / thousand.physics <= hundred.whole / hundred.physics
        )

    best(lambda: list(growth()), is_linear)


def allowed(cost: TickCost) -> float:
    return (1 if cost.bodies <= 20 else 3) * cost.physics + SMALL_OVER


def best(measure: Callable[[], Any], is_good: Callable[[Any], bool]) -> None:
    found = [measure()]
    while not is_good(found[-1]):
        assert len(found) < ATTEMPTS, found
        found.append(measure())
