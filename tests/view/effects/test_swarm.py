"""Particles as arrays: they move, age and go."""

from __future__ import annotations

from math import pi

import numpy as np
import pytest

from game.view.camera import Lens
from game.view.effects.swarm import Swarm, Throw, shifted


def swarm_of(count: int, most: int = 10, **fields: float) -> Swarm:
    swarm = Swarm(most)
    swarm.add(count, {"life": 1.0, **fields})
    return swarm


def test_particles_go_where_their_own_and_their_carriers_velocity_take_them() -> None:
    swarm = swarm_of(1, x=5.0, vx=2.0, cx=10.0, cy=-4.0)
    swarm.move(0.5)
    assert (swarm["x"][0], swarm["y"][0]) == (11.0, -2.0)


def test_drag_slows_them_against_what_carries_them_only() -> None:
    swarm = Swarm(4, drag=0.5)
    swarm.add(1, {"life": 9.0, "vx": 8.0, "cx": 3.0})
    swarm.move(1.0)
    assert (swarm["vx"][0], swarm["cx"][0]) == (4.0, 3.0)


def test_they_grow_and_tumble() -> None:
    swarm = swarm_of(1, size=1.0, growth=2.0, spin=-3.0)
    swarm.move(0.5)
    assert (swarm["size"][0], swarm["turn"][0]) == (2.0, -1.5)


def test_those_whose_life_is_over_are_gone_and_the_others_stay() -> None:
    swarm = Swarm(10)
    swarm.add(2, {"life": np.array([0.5, 2.0]), "kind": np.array([1.0, 2.0])})
    swarm.move(1.0)
    assert swarm["kind"].tolist() == [2.0]
    assert swarm.left[0] == 0.5


def test_of_too_many_the_oldest_go() -> None:
    swarm = swarm_of(8, kind=1.0)
    swarm.add(4, {"life": 1.0, "kind": 2.0})
    assert swarm["kind"].tolist() == [1.0] * 6 + [2.0] * 4
    swarm.trim(3)
    assert swarm["kind"].tolist() == [2.0] * 3


def test_more_than_there_is_room_for_are_not_added() -> None:
    assert len(swarm_of(50, most=10)) == 10


def test_what_is_not_given_is_nothing_even_where_something_was_before() -> None:
    swarm = swarm_of(3, heat=1.0)
    swarm.move(2.0)
    swarm.add(3, {"life": 1.0})
    assert swarm["heat"].tolist() == [0.0] * 3


def test_bending_turns_their_way_and_may_cost_speed() -> None:
    swarm = swarm_of(1, vx=2.0)
    swarm.bend(np.array([pi / 2]), 0.5)
    assert (swarm["vx"][0], swarm["vy"][0]) == pytest.approx((0.0, 1.0))


def test_they_are_seen_where_the_lens_shows_their_place() -> None:
    lens = Lens(30.0, -20.0, 7.0, 1280, 720)
    swarm = swarm_of(1, x=33.0, y=-10.0)
    x, y = swarm.pixels(lens)
    assert (x[0], y[0]) == lens.pixel((33.0, -10.0))


def test_they_are_thrown_about_a_way() -> None:
    rng = np.random.default_rng(1)
    fields = Throw((1.0, 2.0), pi / 2, 0.1, np.full(500, 4.0), (9.0, 0.0)).fields(rng)
    assert np.mean(fields["vy"]) > 3.9
    assert abs(np.mean(fields["vx"])) < 0.1
    assert shifted((1.0, 2.0), pi / 2, 3.0) == pytest.approx((1.0, 5.0))
