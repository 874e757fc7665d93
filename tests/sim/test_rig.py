"""The rig: a bearing in section that behaves as bearings do, measured and never scripted."""

from __future__ import annotations

from random import Random
from statistics import fmean
from time import perf_counter

import pytest

from game.sim import friction
from game.sim.fitted import Ball
from game.sim.physics import PhysicsError
from game.sim.rig import TOP_SPIN, Rig, certified_torque, spindle_loss
from game.sim.rig_parts import BALL_RADIUS, INNER_RADIUS, OUTER_RADIUS, PITCH_RADIUS, SLOTS

GOOD = [1.0] * SLOTS
STRONG = 1e5
"""N·mm of a motor that turns whatever is put in."""
KINEMATIC = 0.5 * (1.0 - BALL_RADIUS / PITCH_RADIUS)
"""Cage speed over that of the inner race: (1 - D_w / d_m) / 2."""


def rig(sizes=GOOD, alloy="bearing_steel", roundness=(0.0,) * SLOTS, grease="standard", **more) -> Rig:
    """Balls of these sizes in order round the race; None leaves a slot empty."""
    slots = tuple(
        None if size is None else Ball(alloy, size, out) for size, out in zip(sizes, roundness, strict=True)
    )
    return Rig("drill", slots, grease, **more)


def one(size: float) -> list[float]:
    """A good set but for one ball."""
    return [size, *GOOD[1:]]


def spun(it: Rig, seconds: float = 5.0, speed: float = 1.0) -> Rig:
    for _ in range(round(seconds * 60)):
        it.step(speed)
    return it


def readings(it: Rig, seconds: float = 4.0, speed: float = 1.0) -> tuple[float, float]:
    """Mean drag and vibration over some seconds, after as long a run-up."""
    spun(it, 4.0, speed)
    drags, vibrations = [], []
    for _ in range(round(seconds * 60)):
        it.step(speed)
        drags.append(it.drag)
        vibrations.append(it.vibration)
    return fmean(drags), fmean(vibrations)


def mean_torque(it: Rig, speed: float) -> float:
    spun(it, 4.0, speed)
    torques = []
    for _ in range(480):
        it.step(speed)
        torques.append(it.torque)
    return fmean(torques)


@pytest.fixture(scope="module")
def good() -> tuple[float, float]:
    return readings(rig(), 8.0)


@pytest.mark.parametrize("speed", [0.4, 0.7, 1.0])
def test_the_cage_turns_as_kinematics_says(speed):
    it = spun(rig(), 3.0, speed)
    before = it.cage_angle, it.inner_angle
    spun(it, 4.0, speed)
    ratio = (it.cage_angle - before[0]) / (it.inner_angle - before[1])
    assert ratio == pytest.approx(KINEMATIC, rel=0.03)
    assert it.speed == pytest.approx(speed, abs=0.01)


def test_balls_roll_on_the_outer_race():
    it = spun(rig(), 3.0)
    angles = [ball.angle for ball in it.balls]
    spun(it, 1.0)
    spin = fmean(now.angle - before for now, before in zip(it.balls, angles, strict=True))
    assert spin == pytest.approx(-KINEMATIC * TOP_SPIN * PITCH_RADIUS / BALL_RADIUS, rel=0.05)


@pytest.mark.parametrize("speed", [0.4, 1.0])
def test_a_certified_set_is_what_drag_is_measured_by(speed):
    drag, _ = readings(rig(), 8.0, speed)
    assert drag == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("speed", [0.7, 1.0])
def test_the_spindles_own_loss_is_what_two_known_sets_leave_of_the_torque(speed):
    """Torque is a line over the sets' known drag; where the line meets no drag is the loss."""
    light = mean_torque(rig(), speed)
    heavy = mean_torque(rig(alloy="thruster_alloy"), speed)
    more = friction.ball_drag("drill", Ball("thruster_alloy"), "standard") - 1.0
    certified = (heavy - light) / more
    assert certified == pytest.approx(certified_torque(speed), rel=0.06)
    assert light - certified == pytest.approx(spindle_loss(speed), abs=0.06 * light)


def test_one_ball_over_size_drags_and_shakes_in_order(good):
    rows = [good] + [readings(rig(one(size), motor_torque=STRONG)) for size in (1.01, 1.02, 1.04)]
    drags, vibrations = zip(*rows, strict=True)
    assert list(drags) == sorted(drags)
    assert list(vibrations) == sorted(vibrations)
    assert drags[1] > 3.0 * drags[0]
    assert drags[2] > 10.0 * drags[0]


def test_one_percent_turns_two_percent_turns_four_percent_seizes():
    assert [spun(rig(one(size)), 4.0).seized for size in (1.01, 1.02, 1.04)] == [False, False, True]


def test_too_few_balls_shake_twice_as_much(good):
    _, vibration = readings(rig(GOOD[:6] + [None] * 3), 8.0)
    assert vibration > 2.0 * good[1]


def test_order_counts_six_balls_spread_run_smoother_than_six_in_a_row():
    _, in_a_row = readings(rig(GOOD[:6] + [None] * 3), 6.0)
    _, spread = readings(rig([1.0, 1.0, None] * 3), 6.0)
    assert spread < 0.75 * in_a_row


def test_a_noisy_set_gets_better_when_its_worst_ball_is_replaced():
    rng = Random(7)
    sizes = [rng.gauss(1.0, 0.001) for _ in range(SLOTS)]
    noisy = [*sizes[:3], 1.012, *sizes[4:]]
    drag, vibration = readings(rig(noisy))
    better_drag, better_vibration = readings(rig(sizes))
    assert better_drag < 0.5 * drag
    assert better_vibration < 0.85 * vibration


def test_the_trace_names_the_guilty_ball():
    it = rig([*GOOD[:5], 1.012, *GOOD[6:]])
    spun(it, 4.0)
    named = [sample.guilty for sample in it.trace]
    assert named.count(5) > 0.6 * len(named)


def test_out_of_round_balls_shake(good):
    _, vibration = readings(rig(roundness=(0.008,) * SLOTS))
    assert vibration > 1.8 * good[1]


@pytest.mark.parametrize("alloy", ["thruster_alloy", "bronze", "valve_alloy"])
def test_perfect_balls_drag_as_their_alloy_does(alloy):
    drag, _ = readings(rig(alloy=alloy), 6.0, 0.7)
    assert drag == pytest.approx(friction.ball_drag("drill", Ball(alloy), "standard"), rel=0.07)


def test_it_warms_with_drag():
    light, heavy = spun(rig(), 8.0), spun(rig(alloy="thruster_alloy"), 8.0)
    assert heavy.celsius > light.celsius + 10.0
    assert all(ball.celsius >= heavy.celsius for ball in heavy.balls)


def test_the_load_is_carried_by_the_balls():
    it = spun(rig(), 4.0)
    assert sum(ball.outer_force for ball in it.balls) > 80.0
    assert abs(it.offset[1]) < 0.3
    for ball in it.balls:
        assert INNER_RADIUS < (ball.x**2 + ball.y**2) ** 0.5 < OUTER_RADIUS


def test_the_same_balls_give_the_same_readings():
    once, twice = (spun(rig([1.003, *GOOD[1:]]), 2.0) for _ in range(2))
    assert once.balls == twice.balls
    assert (once.drag, once.vibration) == (twice.drag, twice.vibration)


def test_ten_times_faster_than_real_time():
    it = spun(rig([1.003] * SLOTS, roundness=(0.002,) * SLOTS), 1.0)
    start = perf_counter()
    spun(it, 2.0)
    assert perf_counter() - start < 0.2, "a tick under 1.6 ms"


@pytest.mark.parametrize("size", [0.0, -1.0, float("nan"), float("inf"), 2.0])
def test_sizes_beyond_reason_are_refused(size):
    with pytest.raises(PhysicsError):
        rig(one(size))


def test_roundness_beyond_reason_and_missing_slots_are_refused():
    with pytest.raises(PhysicsError):
        rig(roundness=(float("nan"),) * SLOTS)
    with pytest.raises(PhysicsError):
        Rig("drill", (Ball("bearing_steel"),) * 8, "standard")
