"""Vectors in the plane, and the frames of bodies they are given in."""

from __future__ import annotations

from math import cos, sin

import pymunk

Vector = tuple[float, float]
"""x and y; metres or m/s where nothing else is said."""


def rotated(vector: Vector, angle: float) -> Vector:
    """A vector turned anticlockwise by an angle in radians."""
    c, s = cos(angle), sin(angle)
    return (vector[0] * c - vector[1] * s, vector[0] * s + vector[1] * c)


def to_world(body: pymunk.Body, local: Vector) -> Vector:
    """A point of a body's frame in the world, in metres."""
    x, y = rotated(local, body.angle)
    px, py = body.position
    return (px + x, py + y)


def to_local(body: pymunk.Body, place: Vector) -> Vector:
    """A place in the world as seen from a body's frame, in metres."""
    return rotated(minus(place, body.position), -body.angle)


def minus(a: Vector, b: Vector) -> Vector:
    """The vector from b to a."""
    return (a[0] - b[0], a[1] - b[1])


def point_velocity(body: pymunk.Body, point: Vector) -> Vector:
    """Velocity in m/s of the point of a body that is now at a place in the world."""
    px, py = body.position
    vx, vy = body.velocity
    w = body.angular_velocity
    return (vx - w * (point[1] - py), vy + w * (point[0] - px))
