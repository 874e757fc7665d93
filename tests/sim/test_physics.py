"""The checked layer refuses what would abort the process or corrupt the physics."""

from __future__ import annotations

import signal
import subprocess
import sys
from math import inf, nan

import pymunk
import pytest

from game.sim import physics, tuning
from game.sim.physics import Physics, PhysicsError
from tests.scenario import scenario

BAD = [nan, inf, -inf]
SQUARE = [(-1, -1), (1, -1), (1, 1), (-1, 1)]


@pytest.mark.parametrize("number", [*BAD, 0.0, -1.0])
def test_masses_and_moments_must_be_finite_and_positive(number):
    layer = Physics()
    with pytest.raises(PhysicsError, match="mass"):
        layer.add_dynamic((0, 0), 0, number, 1)
    with pytest.raises(PhysicsError, match="moment"):
        layer.add_dynamic((0, 0), 0, 1, number)
    body = layer.add_dynamic((0, 0), 0, 1, 1)
    with pytest.raises(PhysicsError, match="mass"):
        layer.set_mass(body, number, 1)
    with pytest.raises(PhysicsError, match="moment"):
        layer.set_mass(body, 1, number)
    assert len(layer.space.bodies) == 1


@pytest.mark.parametrize("number", BAD)
def test_places_angles_and_velocities_must_be_finite(number):
    layer = Physics()
    for add in (
        lambda: layer.add_dynamic((number, 0), 0, 1, 1),
        lambda: layer.add_dynamic((0, number), 0, 1, 1),
        lambda: layer.add_dynamic((0, 0), number, 1, 1),
        lambda: layer.add_static((number, 0), 0),
        lambda: layer.add_static((0, 0), number),
        lambda: layer.add_kinematic((0, number), 0, 0),
        lambda: layer.add_kinematic((0, 0), 0, number),
    ):
        with pytest.raises(PhysicsError, match="must be finite"):
            add()
    body = layer.add_dynamic((0, 0), 0, 1, 1)
    for velocity, spin in (((number, 0), 0), ((0, number), 0), ((0, 0), number)):
        with pytest.raises(PhysicsError, match="must be finite"):
            layer.set_motion(body, velocity, spin)
    assert body.velocity == (0, 0)


@pytest.mark.parametrize("radius", [*BAD, 0.0, -2.0])
def test_a_radius_must_be_positive(radius):
    layer = Physics()
    body = layer.add_dynamic((0, 0), 0, 1, 1)
    with pytest.raises(PhysicsError, match="radius"):
        layer.add_circle(body, radius, physics.CHUNK)
    assert len(body.shapes) == 0


@pytest.mark.parametrize("corners", [[], [(0, 0)], [(0, 0), (1, 0)]])
def test_a_convex_part_needs_three_corners(corners):
    layer = Physics()
    body = layer.add_dynamic((0, 0), 0, 1, 1)
    with pytest.raises(PhysicsError, match="three corners"):
        layer.add_polygons(body, [corners], physics.ROCK)


@pytest.mark.parametrize("number", BAD)
def test_corners_must_be_finite(number):
    layer = Physics()
    body = layer.add_dynamic((0, 0), 0, 1, 1)
    with pytest.raises(PhysicsError, match="corner"):
        layer.add_polygons(body, [[(0, 0), (1, number), (0, 1)]], physics.ROCK)


@pytest.mark.parametrize("force", [nan, -1.0, 0.0])
def test_a_joint_must_slip_at_a_positive_force(force):
    layer = Physics()
    a, b = layer.add_dynamic((0, 0), 0, 1, 1), layer.add_dynamic((1, 0), 0, 1, 1)
    joint = pymunk.PivotJoint(a, b, (0, 0), (0, 0))
    with pytest.raises(PhysicsError, match="force"):
        layer.add_joint(joint, force)
    assert not layer.space.constraints


@pytest.mark.parametrize("force", [nan, inf, -1.0])
def test_a_limit_on_a_joint_must_be_finite_and_not_negative(force):
    layer = Physics()
    a, b = layer.add_dynamic((0, 0), 0, 1, 1), layer.add_dynamic((1, 0), 0, 1, 1)
    joint = pymunk.PivotJoint(a, b, (0, 0), (0, 0))
    layer.add_joint(joint)
    with pytest.raises(PhysicsError, match="force"):
        layer.limit_joint(joint, force)


@pytest.mark.skipif(sys.platform == "win32", reason="an abort has another number there")
@pytest.mark.parametrize(
    "killer",
    [
        "b = pymunk.Body(1, 1); b.mass = -1.0",
        "b = pymunk.Body(1, 1); b.moment = float('nan')",
        "j = pymunk.PivotJoint(pymunk.Body(1, 1), pymunk.Body(1, 1), (0, 0)); j.max_force = float('nan')",
    ],
)
def test_what_is_refused_would_have_aborted_the_process(killer):
    """Shown in a process of its own, with Python's catchable asserts off as in a careless release."""
    program = f"import pymunk\ntry:\n    {killer}\nexcept BaseException:\n    pass\nprint('alive')"
    ended = subprocess.run(
        [sys.executable, "-O", "-c", program], capture_output=True, timeout=60, check=False
    )
    assert ended.returncode == -signal.SIGABRT
    assert b"alive" not in ended.stdout


def test_a_body_that_left_the_numbers_is_found():
    layer = Physics()
    body = layer.add_dynamic((0, 0), 0, 1, 1)
    layer.check_finite()
    body.velocity = (nan, 0)
    with pytest.raises(PhysicsError, match="no longer a finite number"):
        layer.check_finite()


def test_a_world_looks_for_lost_numbers_every_second():
    game = scenario(rock_at=(100, 0))
    game.wait(2)
    game.thing("rock").body.angular_velocity = inf
    with pytest.raises(PhysicsError):
        game.hold(ticks=tuning.FINITE_CHECK_TICKS)


def test_an_exception_in_a_collision_callback_is_raised_by_step():
    layer = Physics()
    ship, wall = layer.add_dynamic((0, 0), 0, 1, 1), layer.add_static((1.5, 0), 0)
    layer.add_polygons(ship, [SQUARE], physics.SHIP)
    layer.add_polygons(wall, [SQUARE], physics.STRUCTURE)

    class Full(list):
        def append(self, _contact: object) -> None:
            raise MemoryError("the log is full")

    layer.contacts = Full()
    with pytest.raises(MemoryError, match="the log is full"):
        layer.step()


def test_contacts_of_the_ship_are_logged_with_their_impulse():
    layer = Physics()
    ship, wall = layer.add_dynamic((0, 0), 0, 4, 1), layer.add_static((3, 0), 0)
    layer.add_polygons(ship, [SQUARE], physics.SHIP)
    layer.add_polygons(wall, [SQUARE], physics.STRUCTURE)
    layer.set_motion(ship, (6, 0), 0)
    impulse = 0.0
    for _ in range(30):
        layer.step()
        impulse += sum(contact.impulse for contact in layer.contacts)
        assert all(contact.other is wall for contact in layer.contacts)
    assert impulse == pytest.approx(4 * (6 - ship.velocity.x), rel=1e-6)
    assert ship.velocity.x == pytest.approx(-6 * 0.25 * 0.2, rel=1e-6)


def test_a_push_is_felt_both_ways():
    layer = Physics()
    a, b = layer.add_dynamic((0, 0), 0, 2, 5), layer.add_dynamic((10, 3), 0, 7, 11)
    layer.push(a, b, (3, -4), (2, 8))
    momentum = [2 * a.velocity[i] + 7 * b.velocity[i] for i in (0, 1)]
    assert momentum == pytest.approx([0, 0], abs=1e-12)
    turning = 5 * a.angular_velocity + 11 * b.angular_velocity
    turning += 7 * (10 * b.velocity.y - 3 * b.velocity.x)
    assert turning == pytest.approx(0, abs=1e-12)
    assert a.velocity == (1.5, -2)


def test_a_push_against_something_fixed_leaves_it():
    layer = Physics()
    a, wall = layer.add_dynamic((0, 0), 0, 2, 5), layer.add_static((5, 0), 0)
    layer.push(a, wall, (2, 0), (0, 0))
    assert a.velocity == (1, 0)
    assert wall.velocity == (0, 0)


def test_a_body_leaves_with_its_shapes_and_joints():
    layer = Physics()
    a, b = layer.add_dynamic((0, 0), 0, 1, 1), layer.add_dynamic((5, 0), 0, 1, 1)
    layer.add_polygons(a, [SQUARE], physics.ROCK)
    layer.add_joint(pymunk.PivotJoint(a, b, (0, 0), (0, 0)))
    layer.remove_body(a)
    assert list(layer.space.bodies) == [b]
    assert not layer.space.shapes
    assert not layer.space.constraints


def test_replaced_shapes_no_longer_collide():
    layer = Physics()
    body = layer.add_static((0, 0), 0)
    old = layer.add_polygons(body, [SQUARE], physics.ROCK)
    away = [(x + 50, y) for x, y in SQUARE]
    layer.replace_shapes(body, old, [away], physics.ROCK)
    anything = pymunk.ShapeFilter()
    assert layer.space.point_query_nearest((0, 0), 1, anything) is None
    assert layer.space.point_query_nearest((50, 0), 1, anything) is not None


def test_motion_reads_and_writes_all_bodies_at_once():
    layer = Physics()
    for i in range(5):
        layer.set_motion(layer.add_dynamic((i, 2 * i), 0.1 * i, 1, 1), (3 * i, -i), i)
    rows = layer.motion()
    assert sorted(tuple(row) for row in rows.round(9)) == [
        (i, 2 * i, pytest.approx(0.1 * i), 3 * i, -i, i) for i in range(5)
    ]
    layer.set_velocities(rows[:, 3:5] * 2)
    assert sorted(body.velocity.x for body in layer.space.bodies) == [0, 6, 12, 18, 24]


def test_chunks_pass_through_one_another_and_fresh_ones_through_everything():
    chunk, untouchable = physics.FILTERS[physics.CHUNK], physics.UNTOUCHABLE
    assert chunk.mask & physics.CHUNK == 0
    assert chunk.mask & physics.SHIP
    assert untouchable.mask == 0
