"""The only door to pymunk.

The contract, because Chipmunk aborts the process or goes silently wrong where it is broken:

* Bodies, shapes and joints are made here, from numbers that were checked to be finite and in range.
* Callbacks only append to the contact log. Nothing is added, removed or changed in one. An exception in a callback
  would be swallowed, so the callback stores it and ``step`` raises it.
* ``separate`` is not used, ``threaded`` is off, entities are added in the order of their numbers.
* A space serves one attempt. It is never copied, pickled or used again; rewinding simulates from tick 0.
* A body leaves together with its shapes and joints.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from typing import Any

import numpy as np
import pymunk
from numpy.typing import NDArray
from pymunk import batch

from game.sim import tuning
from game.sim.geometry import Vector

SHIP, ROCK, STRUCTURE, CHUNK, VESSEL = 1, 2, 4, 8, 16
EVERYTHING = SHIP | ROCK | STRUCTURE | CHUNK | VESSEL
FILTERS = {
    SHIP: pymunk.ShapeFilter(categories=SHIP, mask=EVERYTHING),
    ROCK: pymunk.ShapeFilter(categories=ROCK, mask=EVERYTHING),
    STRUCTURE: pymunk.ShapeFilter(categories=STRUCTURE, mask=EVERYTHING),
    CHUNK: pymunk.ShapeFilter(categories=CHUNK, mask=EVERYTHING & ~CHUNK),
    VESSEL: pymunk.ShapeFilter(categories=VESSEL, mask=EVERYTHING),
}
UNTOUCHABLE = pymunk.ShapeFilter(categories=CHUNK, mask=0)
ONLY_ROCK = pymunk.ShapeFilter(mask=ROCK)
ELASTICITY = {SHIP: 0.25, ROCK: 0.35, STRUCTURE: 0.2, CHUNK: 0.3, VESSEL: 0.25}
FRICTION = {SHIP: 0.0, ROCK: 0.6, STRUCTURE: 0.5, CHUNK: 0.0, VESSEL: 0.0}
"""Hull and rubble are smooth: where two bodies overlap, Chipmunk's friction acts at two different points and so makes
angular momentum out of nothing. (Friction between two bodies is the product of both.)"""

_MOTION = (
    batch.BodyFields.BODY_ID
    | batch.BodyFields.POSITION
    | batch.BodyFields.ANGLE
    | batch.BodyFields.VELOCITY
    | batch.BodyFields.ANGULAR_VELOCITY
)


class PhysicsError(ValueError):
    """A number that would abort or corrupt the physics engine."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One sub-step of the ship touching another body: impulse in N·s at a place, overlap in metres."""

    other: pymunk.Body
    impulse: float
    x: float
    y: float
    overlap: float


@dataclass(frozen=True, slots=True)
class Clash:
    """One sub-step of another ship touching a body: impulse in N·s at a place."""

    one: pymunk.Body
    other: pymunk.Body
    impulse: float
    x: float
    y: float


class Physics:
    """A space, its contact log, and checked ways to put things in and take them out."""

    def __init__(self) -> None:
        self.space = pymunk.Space()
        self.space.iterations = tuning.SOLVER_ITERATIONS
        self.space.collision_slop = tuning.COLLISION_SLOP
        self.contacts: list[Contact] = []
        self.clashes: list[Clash] = []
        """Touches of ships that are not the player's; between two of them, one each."""
        self.revision = 0
        """Counts the bodies' coming and going."""
        self._failure: BaseException | None = None
        self._read = batch.Buffer()
        self._written = batch.Buffer()
        self.space.on_collision(SHIP, None, post_solve=self._log_contact)
        self.space.on_collision(VESSEL, None, post_solve=self._log_clash)

    def step(self) -> None:
        """One tick. Raises what a callback raised."""
        self.contacts.clear()
        self.clashes.clear()
        for _ in range(tuning.SUBSTEPS):
            self.space.step(tuning.SUBSTEP)
        if self._failure is not None:
            raise self._failure

    def _log_contact(self, arbiter: pymunk.Arbiter, _space: pymunk.Space, _data: Any) -> None:
        try:
            body = arbiter.shapes[1].body
            points = arbiter.contact_point_set.points
            if body is not None and points:
                x, y = points[0].point_a
                overlap = -points[0].distance
                self.contacts.append(Contact(body, arbiter.total_impulse.length, x, y, overlap))
        except BaseException as failure:
            self._failure = failure

    def _log_clash(self, arbiter: pymunk.Arbiter, _space: pymunk.Space, _data: Any) -> None:
        try:
            one, other = (shape.body for shape in arbiter.shapes)
            points = arbiter.contact_point_set.points
            if one is not None and other is not None and points:
                x, y = points[0].point_a
                self.clashes.append(Clash(one, other, arbiter.total_impulse.length, x, y))
        except BaseException as failure:
            self._failure = failure

    def add_dynamic(self, at: Vector, angle: float, mass: float, moment: float) -> pymunk.Body:
        """A body that moves; mass in kg, moment in kg·m²."""
        body = pymunk.Body(_positive(mass, "mass"), _positive(moment, "moment"))
        return self._placed(body, at, angle)

    def add_kinematic(self, at: Vector, angle: float, spin: float) -> pymunk.Body:
        """A body that turns steadily at ``spin`` rad/s, whatever hits it."""
        body = self._placed(pymunk.Body(body_type=pymunk.Body.KINEMATIC), at, angle)
        body.angular_velocity = _finite(spin, "spin")
        return body

    def add_static(self, at: Vector, angle: float) -> pymunk.Body:
        """A body that stays."""
        return self._placed(pymunk.Body(body_type=pymunk.Body.STATIC), at, angle)

    def _placed(self, body: pymunk.Body, at: Vector, angle: float) -> pymunk.Body:
        body.position = (_finite(at[0], "x"), _finite(at[1], "y"))
        body.angle = _finite(angle, "angle")
        self.space.add(body)
        self.revision += 1
        return body

    def set_motion(self, body: pymunk.Body, velocity: Vector, spin: float) -> None:
        """Give a body its velocity in m/s and rate of turn in rad/s."""
        body.velocity = (_finite(velocity[0], "velocity"), _finite(velocity[1], "velocity"))
        body.angular_velocity = _finite(spin, "spin")

    def set_mass(self, body: pymunk.Body, mass: float, moment: float) -> None:
        """Change what a body weighs; kg and kg·m²."""
        body.mass = _positive(mass, "mass")
        body.moment = _positive(moment, "moment")

    def add_polygons(
        self, body: pymunk.Body, parts: Iterable[Sequence[Vector]], category: int
    ) -> list[pymunk.Shape]:
        """Give a body convex parts, each at least three finite corners in the body's frame."""
        shapes: list[pymunk.Shape] = []
        for part in parts:
            if len(part) < 3:
                raise PhysicsError(f"a convex part needs three corners, got {len(part)}")
            corners = [(_finite(x, "corner"), _finite(y, "corner")) for x, y in part]
            shapes.append(_surfaced(pymunk.Poly(body, corners), category))
        self.space.add(*shapes)
        return shapes

    def add_circle(self, body: pymunk.Body, radius: float, category: int) -> list[pymunk.Shape]:
        """Give a body a disc around its centre, radius in metres."""
        shape = _surfaced(pymunk.Circle(body, _positive(radius, "radius")), category)
        self.space.add(shape)
        return [shape]

    def add_joint(self, joint: pymunk.Constraint, most_force: float = inf) -> None:
        """Put a joint to work; ``most_force`` in N (or N·m) is where it slips."""
        if not most_force > 0:
            raise PhysicsError(f"a joint's force must be above 0, got {most_force}")
        joint.max_force = most_force
        self.space.add(joint)

    def limit_joint(self, joint: pymunk.Constraint, most_force: float) -> None:
        """Change where a joint slips, in N (or N·m); at 0 it gives way freely."""
        joint.max_force = _not_negative(most_force, "a joint's force")

    def remove_joints(self, joints: Iterable[pymunk.Constraint]) -> None:
        """Take joints out."""
        self.space.remove(*joints)

    def replace_shapes(
        self, body: pymunk.Body, old: list[pymunk.Shape], parts: Iterable[Sequence[Vector]], category: int
    ) -> list[pymunk.Shape]:
        """Swap a body's solid parts."""
        self.space.remove(*old)
        return self.add_polygons(body, parts, category)

    def remove_body(self, body: pymunk.Body) -> None:
        """Take a body out with its shapes and joints."""
        self.space.remove(body, *body.shapes, *body.constraints)
        self.revision += 1

    def push(self, pushed: pymunk.Body, against: pymunk.Body | None, impulse: Vector, at: Vector) -> None:
        """Push one body and, with the opposite impulse at the same place, another: momentum and angular momentum stay."""
        pushed.apply_impulse_at_world_point(impulse, at)
        if against is not None and against.body_type == pymunk.Body.DYNAMIC:
            against.apply_impulse_at_world_point((-impulse[0], -impulse[1]), at)

    def motion(self) -> NDArray[np.float64]:
        """One row a body: x, y, angle, vx, vy, spin; good until the next call.

        Rows are those that move, then the static ones; their order changes when bodies go.
        """
        self._read.clear()
        batch.get_space_bodies(self.space, _MOTION, self._read)
        return np.frombuffer(self._read.float_buf(), np.float64).reshape(-1, 6)

    def body_ids(self) -> NDArray[np.uintp]:
        """Ids that pymunk gives the bodies, in the rows of the last ``motion``."""
        return np.frombuffer(self._read.int_buf(), np.uintp)

    def set_velocities(self, rows: NDArray[np.float64]) -> None:
        """Write velocities (vx, vy a row, in m/s) back in the order of ``motion``."""
        self._written.set_float_buf(np.ascontiguousarray(rows))
        batch.set_space_bodies(self.space, batch.BodyFields.VELOCITY, self._written)

    def check_finite(self) -> None:
        """Raise PhysicsError where any body has left the numbers."""
        if not np.isfinite(self.motion()).all():
            raise PhysicsError("a body's position or velocity is no longer a finite number")


def _finite(value: float, what: str) -> float:
    if not isfinite(value):
        raise PhysicsError(f"{what} must be finite, got {value}")
    return float(value)


def _positive(value: float, what: str) -> float:
    if not (isfinite(value) and value > 0):
        raise PhysicsError(f"{what} must be finite and above 0, got {value}")
    return float(value)


def _not_negative(value: float, what: str) -> float:
    if not (isfinite(value) and value >= 0):
        raise PhysicsError(f"{what} must be finite and not below 0, got {value}")
    return float(value)


def _surfaced(shape: pymunk.Shape, category: int) -> pymunk.Shape:
    shape.filter = FILTERS[category]
    shape.collision_type = category
    shape.elasticity = ELASTICITY[category]
    shape.friction = FRICTION[category]
    return shape
