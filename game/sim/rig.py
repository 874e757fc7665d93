"""The bearing on the spindle: the rig's world stepped, and vibration, drag and heat read from it.

What the motor must give beyond the spindle's own loss is the drag; how the outer race moves from tick to tick is the
vibration; how hard each ball is pressed is the contact force. Rolling resistance, which the physics engine lacks, acts
as a brake on each ball's roll against either race, as strong as the force there and the ball's alloy and grease make it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import sqrt, tau

import pymunk

from game.sim import friction
from game.sim.fitted import Ball, Fitted
from game.sim.materials import HOUSINGS, GreaseName, SystemKind
from game.sim.physics import PhysicsError
from game.sim.rig_parts import SUBSTEP, SUBSTEPS, RollingBall, build
from game.sim.tuning import TICK, TICKS_A_SECOND

TOP_RPM = 120.0
"""rpm of the spindle that stand for the rated speed: the bench shows it in slow motion."""
TOP_SPIN = TOP_RPM * tau / 60.0
"""rad/s"""
RUN_UP = 0.8
"""Share of the rated speed by which the drive's speed moves in a second."""
TRACE_LENGTH = 240
"""Ticks of the trace that are kept."""
ROLLING = 0.04
"""Coefficient of rolling resistance of a certified ball: twenty times steel's, so as to outweigh the spindle's loss."""
MOTOR_TORQUE = 9000.0
"""N·mm that the spindle's motor can give."""
READING = 1.5
"""s, time constant of the readings of drag and vibration."""
FORCE_READING = 0.08
"""s, time constant of the forces that are shown."""
STANDING = 0.05
"""Share of the rated speed under which the inner race counts as standing."""
STALLED_SECONDS = 0.7
"""s of standing against the motor until it counts as seized."""
QUICKER = 6.0
"""A bare bearing on the bench warms so many times quicker than in the ship's housing."""


def spindle_loss(speed: float) -> float:
    """N·mm that the rig takes for itself at a share of rated speed.

    Measured as test stands are: with sets whose drag is known, drawn out to none (see the tests).
    """
    return 27.0 * speed**2


def certified_torque(speed: float) -> float:
    """N·mm that a certified set takes beyond the spindle's loss: springs and the balls' whirl; measured likewise."""
    return 163.0 + 20.0 * speed**2


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

    Args:
        kind: the system it is for.
        slots: what sits in each of the nine pockets, in order round the race.
        grease: what it runs in.
        motor_torque: N·mm that the motor can give.

    Raises:
        PhysicsError: A ball's size or roundness is out of all reason.
    """

    def __init__(
        self,
        kind: SystemKind,
        slots: tuple[Ball | None, ...],
        grease: GreaseName,
        motor_torque: float = MOTOR_TORQUE,
    ) -> None:
        self.kind: SystemKind = kind
        self.grease: GreaseName = grease
        self.drag = 1.0
        """The motor's torque over what a certified set needs, without the spindle's own loss."""
        self.celsius = HOUSINGS[kind].ambient
        self.seized = False
        self.seconds = 0.0
        """s that it has turned."""
        self.trace: deque[Sample] = deque(maxlen=TRACE_LENGTH)
        self._parts = build(slots, motor_torque)
        self._by_body = {ball.body: i for i, ball in enumerate(self._parts.balls)}
        self._coefficients = [
            ROLLING * friction.ball_drag(kind, ball.ball, grease) for ball in self._parts.balls
        ]
        self._inner_forces = [0.0] * len(self._parts.balls)
        self._outer_forces = [0.0] * len(self._parts.balls)
        self._asked = 0.0
        self._torque = certified_torque(0.0)
        self._square = 0.0
        self._stalled = 0.0
        self._offset = (0.0, 0.0)

    # --- to be read -----------------------------------------------------------------------------------------------
    @property
    def speed(self) -> float:
        """Share of the rated speed at which the inner race turns."""
        return float(self._parts.inner.angular_velocity) / TOP_SPIN

    @property
    def rpm(self) -> float:
        """Revolutions a minute of the inner race."""
        return self.speed * TOP_RPM

    @property
    def inner_angle(self) -> float:
        """How far the inner race has turned, in rad."""
        return float(self._parts.inner.angle)

    @property
    def cage_angle(self) -> float:
        """How far the cage has turned, in rad."""
        return float(self._parts.cage.angle)

    @property
    def offset(self) -> tuple[float, float]:
        """How far the outer race is off the middle, in mm."""
        return self._offset

    @property
    def vibration(self) -> float:
        """mm/s rms of the outer race."""
        return sqrt(self._square)

    @property
    def torque(self) -> float:
        """N·mm that the motor gives, smoothed."""
        return self._torque

    @property
    def guilty(self) -> int:
        """Slot of the ball that is pressed hardest now; -1 where nothing is pressed."""
        pressed = [a + b for a, b in zip(self._inner_forces, self._outer_forces, strict=True)]
        most = max(pressed, default=0.0)
        return self._parts.balls[pressed.index(most)].slot if most > 0.0 else -1

    @property
    def balls(self) -> list[RigBall]:
        """Every ball as it is now."""
        return [self._ball(i, ball) for i, ball in enumerate(self._parts.balls)]

    def _ball(self, i: int, ball: RollingBall) -> RigBall:
        x, y = ball.body.position
        inner, outer = self._inner_forces[i], self._outer_forces[i]
        mean = max(1e-9, sum(self._inner_forces) / len(self._inner_forces))
        warmer = (self.celsius - HOUSINGS[self.kind].ambient) * 0.25 * min(4.0, inner / mean)
        celsius = self.celsius + warmer
        return RigBall(ball.slot, x, y, ball.body.angle, celsius, ball.radius, inner, outer)

    def state(self) -> str:
        """Where everything is, to the last digit."""
        bodies = (
            self._parts.outer,
            self._parts.inner,
            self._parts.cage,
            *(b.body for b in self._parts.balls),
        )
        places = [(*body.position, body.angle, *body.velocity, body.angular_velocity) for body in bodies]
        return repr((places, self.drag, self.celsius, self.seized))

    def fitted(self, governor: float, tested: float = 0.0) -> Fitted:
        """The bearing as it would leave the bench at this governor, with what was read so far."""
        balls = tuple(ball.ball for ball in self._parts.balls)
        return Fitted(balls, self.grease, governor, self.drag, self.vibration, tested)

    # --- a tick ---------------------------------------------------------------------------------------------------
    def step(self, speed: float) -> None:
        """One tick with the motor asked for a share of the rated speed, 0 to 1.

        Raises:
            PhysicsError: A body has left the numbers.
        """
        torque = self._turn(speed)
        self._read_forces()
        self._read(torque)
        self._warm()

    def _turn(self, speed: float) -> float:
        """Eight sub-steps; the mean torque of the motor in N·mm."""
        most = RUN_UP * TICK
        self._asked += max(-most, min(most, speed - self._asked))
        space, motor = self._parts.space, self._parts.motor
        motor.rate = -self._asked * TOP_SPIN
        impulse = 0.0
        for _ in range(SUBSTEPS):
            space.step(SUBSTEP)
            impulse += motor.impulse
        return float(impulse) / (1000.0 * TICK)

    def _read_forces(self) -> None:
        """Forces on every ball, as the last sub-step's contacts tell them: smoothed to be read, as they are to brake."""
        parts, share = self._parts, TICK / FORCE_READING
        for race, forces in ((parts.inner, self._inner_forces), (parts.outer, self._outer_forces)):
            now = [0.0] * len(forces)
            race.each_arbiter(self._add_force, now)
            for i, force in enumerate(now):
                forces[i] += share * (force - forces[i])
                self._brake(parts.balls[i], race is parts.inner, self._coefficients[i] * force)

    def _add_force(self, arbiter: pymunk.Arbiter, forces: list[float]) -> None:
        one, other = arbiter.bodies
        i = self._by_body.get(one, self._by_body.get(other, -1))
        forces[i] += arbiter.total_impulse.length / (1000.0 * SUBSTEP)

    def _brake(self, ball: RollingBall, inner: bool, resistance: float) -> None:
        """Set the brake on a ball's roll against a race; resistance in N at the ball's radius."""
        brake = ball.inner_brake if inner else ball.outer_brake
        brake.max_force = 1000.0 * resistance * ball.radius

    def _read(self, torque: float) -> None:
        x, y = self._parts.outer.position
        vx, vy = (x - self._offset[0]) * TICKS_A_SECOND, (y - self._offset[1]) * TICKS_A_SECOND
        self._offset = (float(x), float(y))
        if not (-1e3 < x < 1e3 and -1e3 < y < 1e3):
            raise PhysicsError("the outer race has left the numbers")
        share = TICK / READING
        self._square += share * (vx * vx + vy * vy - self._square)
        self._torque += share * (torque - self._torque)
        speed = max(0.0, self.speed)
        self.drag = max(0.0, self._torque - spindle_loss(speed)) / certified_torque(speed)
        self.trace.append(Sample(vy if abs(vy) > abs(vx) else vx, self.guilty))
        self._look_whether_it_turns()

    def _look_whether_it_turns(self) -> None:
        stands = self._asked > 2.0 * STANDING and self.speed < STANDING
        self._stalled = self._stalled + TICK if stands else 0.0
        self.seized = self.seized or self._stalled > STALLED_SECONDS
        if self.speed >= STANDING:
            self.seconds += TICK

    def _warm(self) -> None:
        """The drag read, as heat of the whole bearing at the speed shown; quicker than in the ship."""
        housing, speed = HOUSINGS[self.kind], max(0.0, self.speed)
        watts = (
            friction.heat(self.fitted(speed), self.kind, speed, 1.0, self.celsius) if speed > 0.01 else 0.0
        )
        loss = housing.cooling * (self.celsius - housing.ambient)
        self.celsius += QUICKER * (watts - loss) * TICK / housing.heat_capacity
