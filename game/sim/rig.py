"""The bearing in section as a world of its own: balls between two races, the outer one sprung.

Unit of length: millimetre. Inner race r 40, outer 60, nine balls of 20 in a cage; step 1/480 s.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import cos, sin, tau

from game.sim.bearings import Ball
from game.sim.materials import GreaseName

INNER_RADIUS = 40.0
"""mm"""
OUTER_RADIUS = 60.0
"""mm"""
SLOTS = 9
TOP_RPM = 240.0
"""rpm of the spindle that stand for the rated speed: the bench shows it in slow motion."""
TRACE_LENGTH = 240
"""Ticks of the trace that are kept."""


@dataclass(frozen=True, slots=True)
class RigBall:
    """A ball in the race: slot it sits in, place in mm, angle in rad, °C, radius in mm, contact forces in N."""

    slot: int
    x: float
    y: float
    angle: float
    celsius: float
    radius: float
    inner_force: float
    outer_force: float


@dataclass(frozen=True, slots=True)
class Sample:
    """One tick of the trace: velocity of the outer race in mm/s, and the slot whose ball pushed hardest (-1: none)."""

    velocity: float
    guilty: int


class Rig:
    """A bearing on the spindle. ``step`` plays a tick of 1/60 s; everything else is to be read.

    ``rpm`` of the inner race, ``inner_angle`` rad, ``offset`` mm of the outer race from the middle, ``drag`` the
    motor's torque over what a certified set needs, ``vibration`` mm/s rms of the outer race, ``trace`` its newest
    samples, ``celsius`` of the bearing, ``seized`` whether the motor cannot turn it.
    """

    def __init__(self, slots: tuple[Ball | None, ...], grease: GreaseName) -> None:
        self.grease = grease
        self.inner_angle = 0.0
        self.rpm = 0.0
        self.offset = (0.0, 0.0)
        self.drag = 0.0
        self.vibration = 0.0
        self.celsius = 25.0
        self.seized = False
        self.trace: deque[Sample] = deque(maxlen=TRACE_LENGTH)
        self.balls: list[RigBall] = [
            RigBall(
                i,
                50.0 * cos(i * tau / SLOTS),
                50.0 * sin(i * tau / SLOTS),
                0.0,
                25.0,
                10.0 * b.size,
                0.0,
                0.0,
            )
            for i, b in enumerate(slots)
            if b is not None
        ]

    def step(self, speed: float) -> None:
        """One tick with the motor asked for a share of the rated speed."""
        self.rpm = speed * TOP_RPM
        self.inner_angle += self.rpm * tau / 3600.0
