"""What the rig is built of: races, cage and balls as bodies of a space of their own.

Length is in millimetres, mass in kilograms, time in seconds; so a force is in mN and a torque in N·mm / 1000. All that
comes from outside are ball sizes and roundness, checked here; everything else is a constant.

Why it is built so: the outer race is a ring of segments, and a ball that rolls from one to the next loses the solver's
memory of its load. Balls and race of like mass make twenty iterations enough to find it anew; with balls of their true
33 g the race would sink into them. So masses are the solver's, not steel's.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, inf, isfinite, pi, sin, sqrt, tau

import pymunk

from game.sim.fitted import Ball
from game.sim.physics import PhysicsError

INNER_RADIUS = 40.0
"""mm"""
OUTER_RADIUS = 60.0
"""mm"""
BALL_RADIUS = 10.0
"""mm by the drawing."""
PITCH_RADIUS = 50.0
"""mm"""
SLOTS = 9
PLAY = 0.06
"""mm that the outer race is wider, in radius: the play of a new bearing."""
LOAD = 80.0
"""N with which the springs press the outer race down."""
SUBSTEP = 1.0 / 480.0
"""s"""
SUBSTEPS = 8
ITERATIONS = 20

_SEGMENTS = 180
_THICKNESS = 3.0
_RACE_MASS, _BALL_MASS, _INNER_MASS, _CAGE_MASS = 4.0, 1.0, 20.0, 0.1
_SPRING_HERTZ = 20.0
"""Own frequency of the outer race on its springs, critically damped."""
_SPRING_LENGTH = 500.0
_TRACTION = 0.25
"""Friction between ball and race that drives the rolling; well over the rolling resistance, so that balls roll."""
_CAGE_FORCE = 200.0
"""N with which a pocket can hold its ball."""
_RACE, _BALL = 1, 2
_SMALLEST, _BIGGEST = 0.8, 1.2


@dataclass(slots=True)
class RollingBall:
    """A ball in its slot, with the brakes that stand for rolling resistance on either race."""

    slot: int
    ball: Ball
    body: pymunk.Body
    radius: float
    inner_brake: pymunk.SimpleMotor
    outer_brake: pymunk.SimpleMotor


@dataclass(slots=True)
class Parts:
    """All of the rig."""

    space: pymunk.Space
    inner: pymunk.Body
    outer: pymunk.Body
    cage: pymunk.Body
    motor: pymunk.SimpleMotor
    balls: list[RollingBall]


def build(slots: tuple[Ball | None, ...], motor_torque: float) -> Parts:
    """A rig at rest with the balls in their slots.

    Args:
        slots: what sits in each of the nine pockets, in order round the race.
        motor_torque: N·mm that the spindle's motor can give.

    Raises:
        PhysicsError: A size or roundness is no number or out of all reason, or the slots are not nine.
    """
    if len(slots) != SLOTS:
        raise PhysicsError(f"the race has {SLOTS} slots, got {len(slots)}")
    space = pymunk.Space()
    space.iterations = ITERATIONS
    space.collision_slop = 0.001
    space.collision_bias = 1e-10
    inner, motor = _inner_race(space, motor_torque)
    outer = _outer_race(space)
    cage = _cage(space)
    balls = [
        _ball(space, slot, ball, inner, outer, cage) for slot, ball in enumerate(slots) if ball is not None
    ]
    return Parts(space, inner, outer, cage, motor, balls)


def _inner_race(space: pymunk.Space, motor_torque: float) -> tuple[pymunk.Body, pymunk.SimpleMotor]:
    body = pymunk.Body(_INNER_MASS, 0.5 * _INNER_MASS * INNER_RADIUS**2)
    space.add(body, _surfaced(pymunk.Circle(body, INNER_RADIUS), _RACE, 1.0))
    motor = pymunk.SimpleMotor(space.static_body, body, 0.0)
    motor.max_force = 1000.0 * motor_torque
    space.add(pymunk.PivotJoint(space.static_body, body, (0.0, 0.0), (0.0, 0.0)), motor)
    return body, motor


def _outer_race(space: pymunk.Space) -> pymunk.Body:
    """The race that the housing's springs hold and press down; it cannot turn."""
    body = pymunk.Body(_RACE_MASS, inf)
    space.add(body)
    radius = OUTER_RADIUS + PLAY + _THICKNESS
    corners = [
        (radius * cos(tau * i / _SEGMENTS), radius * sin(tau * i / _SEGMENTS)) for i in range(_SEGMENTS)
    ]
    for here, there in zip(corners, [*corners[1:], corners[0]], strict=True):
        space.add(_surfaced(pymunk.Segment(body, here, there, _THICKNESS), _RACE, 1.0))
    stiffness = _RACE_MASS * (tau * _SPRING_HERTZ) ** 2
    damping = 2.0 * sqrt(stiffness * _RACE_MASS)
    pressed = _SPRING_LENGTH + 1000.0 * LOAD / stiffness
    for anchor, rest in (((_SPRING_LENGTH, 0.0), _SPRING_LENGTH), ((0.0, _SPRING_LENGTH), pressed)):
        space.add(pymunk.DampedSpring(space.static_body, body, anchor, (0, 0), rest, stiffness, damping))
    return body


def _cage(space: pymunk.Space) -> pymunk.Body:
    body = pymunk.Body(_CAGE_MASS, _CAGE_MASS * PITCH_RADIUS**2)
    space.add(body, pymunk.PivotJoint(space.static_body, body, (0.0, 0.0), (0.0, 0.0)))
    return body


def _ball(
    space: pymunk.Space, slot: int, ball: Ball, inner: pymunk.Body, outer: pymunk.Body, cage: pymunk.Body
) -> RollingBall:
    size, off = (
        _checked(ball.size, _SMALLEST, _BIGGEST, "size"),
        _checked(ball.roundness, 0.0, 0.2, "roundness"),
    )
    radius = BALL_RADIUS * size
    mass = _BALL_MASS * size**3
    body = pymunk.Body(mass, 0.4 * mass * radius**2)
    angle = tau * slot / SLOTS
    x, y = cos(angle), sin(angle)
    body.position = (PITCH_RADIUS * x, PITCH_RADIUS * y)
    body.angle = _lie(slot)
    space.add(body, *(_surfaced(shape, _BALL, _TRACTION) for shape in _shapes(body, radius, off)))
    pocket = pymunk.GrooveJoint(cage, body, (35.0 * x, 35.0 * y), (65.0 * x, 65.0 * y), (0.0, 0.0))
    pocket.max_force = 1000.0 * _CAGE_FORCE
    brakes = [pymunk.SimpleMotor(race, body, 0.0) for race in (inner, outer)]
    for brake in brakes:
        brake.max_force = 0.0
    space.add(pocket, *brakes)
    return RollingBall(slot, ball, body, radius, brakes[0], brakes[1])


def _shapes(body: pymunk.Body, radius: float, roundness: float) -> list[pymunk.Shape]:
    """A round ball is a disc; one out of round is two discs that lie apart, its longest diameter the ball's size."""
    shift = radius * roundness
    if shift <= 0.0:
        return [pymunk.Circle(body, radius)]
    return [pymunk.Circle(body, radius - shift, (side * shift, 0.0)) for side in (1.0, -1.0)]


def _lie(slot: int) -> float:
    """How a ball lies when it is put in: each a golden angle further, so that no two are alike, rad."""
    return slot * pi * (3.0 - sqrt(5.0))


def _surfaced(shape: pymunk.Shape, kind: int, friction: float) -> pymunk.Shape:
    shape.friction = friction
    shape.filter = pymunk.ShapeFilter(categories=kind, mask=_RACE | _BALL if kind == _RACE else _RACE)
    return shape


def _checked(value: float, least: float, most: float, what: str) -> float:
    if not (isfinite(value) and least <= value <= most):
        raise PhysicsError(f"a ball's {what} must be {least} to {most}, got {value}")
    return float(value)
