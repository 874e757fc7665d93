"""A human head, built from the masses and planes that a draughtsman learns: data say how this one differs.

Head space: the eyes lie on y = 0, the crown at 1, the chin near -1, the face looks along z.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sculpt import Array, Solid, beyond, both, capsule, common, cut, ellipsoid, sphere, strand, union

EYE = (0.27, -0.01, 0.53)
EYE_RADIUS = 0.135


@dataclass(frozen=True)
class Face:
    """How a head differs from the middle one; 1 is the middle, lengths in head units."""

    wide: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    chin_long: float = 0.0
    cheekbone: float = 1.0
    fat: float = 0.0
    brow: float = 1.0
    nose_long: float = 0.0
    nose_out: float = 0.0
    nose_wide: float = 1.0
    hump: float = 0.0
    lips: float = 1.0
    age: float = 0.5
    ears: float = 1.0
    neck: float = 1.0
    eye_tilt: float = 0.0
    lid_fold: float = 0.0
    open_eyes: float = 0.0


@dataclass(frozen=True)
class Mood:
    """An expression; 0 is at rest, lengths in hundredths of a head unit."""

    brow_inner: float = 0.0
    brow_outer: float = 0.0
    brow_skew: float = 0.0
    lids: float = 0.0
    lower_lids: float = 0.0
    corners: float = 0.0
    smirk: float = 0.0
    press: float = 0.0
    gaze: float = 0.0
    tilt: float = 0.0
    nod: float = 0.0
    turn: float = 0.0
    lamp: float = 0.0


def skull(face: Face) -> Solid:
    """Head without features: what hair grows on."""
    w, f = face.wide, face.fat
    return union(
        ellipsoid((0, 0.33, -0.16), (0.69 * w, 0.67, 0.84)),
        ellipsoid((0, 0.40, 0.24), (0.50 * w, 0.40, 0.40)),
        ellipsoid((0, -0.16, 0.14), ((0.55 + 0.5 * f) * w, 0.62, 0.50)),
        soft=0.14,
    )


def head(face: Face, mood: Mood) -> Solid:
    """The whole head and neck, without eyeballs."""
    masses = union(skull(face), _cheekbones(face), _jaw(face), _brow(face, mood), soft=0.13)
    carved = cut(cut(masses, _hollows(face), soft=0.22), _sockets(face), soft=0.12)
    featured = union(carved, _muzzle(face), soft=0.12)
    nosed = cut(union(featured, _nose(face), soft=0.055), _nostrils(face), soft=0.03)
    lidded = union(nosed, _lids(face, mood), soft=0.025)
    mouthed = union(cut(lidded, *_folds(face, mood), soft=0.05), lips(face, mood), soft=0.03)
    whole = cut(mouthed, _mouth_line(face, mood), soft=0.025)
    return union(whole, _ears(face), _neck(face), soft=0.05)


def eyeballs(face: Face) -> Solid:
    """Both eyes."""
    return both(sphere(EYE, EYE_RADIUS))


def irises(face: Face, mood: Mood) -> Solid:
    """Where the eyes look: cones of sight as two rods, slightly off to one side."""
    aim = 0.9 * mood.gaze / 100
    x, y, z = EYE
    return union(
        *(
            capsule((s * x + aim, y + 0.012, z + 0.1), (s * x + 1.6 * aim, y + 0.012, z + 0.2), 0.056)
            for s in (-1, 1)
        )
    )


def brows(face: Face, mood: Mood, thick: float = 0.045) -> Solid:
    """The eyebrows, following the mood; one side may rise above the other."""

    def one(side: int) -> Solid:
        lift = (mood.brow_skew * side) / 100
        inner = 0.20 + (mood.brow_inner) / 100 + 0.5 * lift
        arch = 0.225 + 0.4 * (mood.brow_inner + mood.brow_outer) / 100 + lift
        outer = 0.155 + mood.brow_outer / 100 + lift
        w = face.wide
        points = ((side * 0.10, inner, 0.72), (side * 0.28 * w, arch, 0.66), (side * 0.45 * w, outer, 0.47))
        return strand(points, thick, thick * 0.6)

    return union(one(-1), one(1))


def lips(face: Face, mood: Mood) -> Solid:
    """Both lips, thinner when pressed."""
    full = face.lips * (1 - mood.press / 100)
    y, out = mouth_height(face), 0.03 * (face.lips - 1)

    def one(side: int) -> Solid:
        corner = _corner(face, mood, side)
        upper = strand(((side * 0.03, y + 0.05, 0.735 + out), corner), 0.046 * full, 0.012)
        lower = strand(
            ((0, y - 0.055, 0.715 + out), (side * 0.10, y - 0.045, 0.70 + out), corner), 0.055 * full, 0.01
        )
        return union(upper, lower, soft=0.02)

    return union(one(-1), one(1), soft=0.02)


def mouth_height(face: Face) -> float:
    """Where the lips meet (y)."""
    return -0.575 - 0.35 * face.nose_long - 0.2 * face.chin_long


def bare(face: Face) -> Solid:
    """The masses of head and jaw without features: what a beard grows on."""
    return union(skull(face), _cheekbones(face), _jaw(face), _muzzle(face), soft=0.12)


def bearded(face: Face) -> Solid:
    """Where a beard grows: below a line from the ear to the mouth, the upper lip, and down before the ears."""
    low = common(beyond((0, -0.28, 0), (0, 1, 0.34)), beyond((0, -0.45, -0.12), (0, -0.35, -1)), soft=0.1)
    lip = ellipsoid((0, mouth_height(face) + 0.115, 0.72), (0.25, 0.085, 0.25))
    side = both(capsule((0.60 * face.wide, 0.20, 0.06), (0.60 * face.wide, -0.35, 0.06), 0.10))
    return union(low, lip, side, soft=0.06)


def _corner(face: Face, mood: Mood, side: int) -> tuple[float, float, float]:
    lift = (mood.corners + mood.smirk * (side < 0)) / 100
    wide = 0.205 + 0.35 * max(0.0, lift) - 0.02 * mood.press / 100
    return (side * wide, mouth_height(face) - 0.008 + lift, 0.615)


def _cheekbones(face: Face) -> Solid:
    c = face.cheekbone
    arch = capsule((0.40 * face.wide, -0.13, 0.36), (0.53 * face.wide, -0.07, 0.02), 0.10 * c, 0.08)
    return both(union(ellipsoid((0.37 * face.wide, -0.15, 0.38), (0.17, 0.12 * c, 0.17 * c)), arch, soft=0.1))


def _jaw(face: Face) -> Solid:
    corner = (0.385 * face.wide * face.jaw, -0.50, 0.02)
    tip = (0.12 * face.chin, -0.85 - face.chin_long, 0.45)
    ramus = capsule((0.50 * face.wide, -0.10, -0.06), corner, 0.10, 0.11 + 0.4 * face.fat)
    bone = capsule(corner, tip, 0.12 + 0.4 * face.fat, 0.12)
    chin = ellipsoid((0, -0.85 - face.chin_long, 0.52), (0.18 * face.chin, 0.12, 0.13))
    jowl = ellipsoid((0.19, -0.62, 0.20), (0.24 + face.fat, 0.27 + face.fat, 0.30))
    return both(union(ramus, bone, chin, jowl, soft=0.12))


def _brow(face: Face, mood: Mood) -> Solid:
    drop = 0.35 * mood.brow_inner / 100
    ridge = strand(
        ((0.05, 0.13 + drop, 0.635), (0.28, 0.165, 0.60), (0.44 * face.wide, 0.10, 0.42)), 0.085 * face.brow
    )
    return both(ridge)


def _sockets(face: Face) -> Solid:
    return both(ellipsoid((0.275, -0.02, 0.75), (0.19, 0.12, 0.20)))


def _hollows(face: Face) -> Solid:
    deep = 0.03 * (1 - 4 * face.fat) + 0.06 * (face.cheekbone - 1)
    return both(ellipsoid((0.49 * face.wide, -0.47, 0.44), (0.13, 0.19, 0.13 + deep)))


def _muzzle(face: Face) -> Solid:
    y = mouth_height(face)
    return ellipsoid((0, y + 0.02, 0.45), (0.27, 0.26, 0.25))


def _nose(face: Face) -> Solid:
    tip_y, tip_z = -0.30 - face.nose_long, 0.86 + face.nose_out
    w = face.nose_wide
    ridge = (
        (0, 0.13, 0.63),
        (0, -0.06, 0.735 + face.hump + 0.4 * face.nose_out),
        (0, tip_y + 0.03, tip_z - 0.02),
    )
    bridge = strand(ridge, 0.05, 0.075 * w)
    tip = ellipsoid((0, tip_y, tip_z - 0.015), (0.088 * w, 0.075, 0.085))
    wing = both(ellipsoid((0.105 * w, tip_y - 0.03, tip_z - 0.14), (0.066 * w, 0.062, 0.095)))
    flank = both(capsule((0.05, 0.06, 0.57), (0.12 * w, tip_y, 0.60), 0.07, 0.09))
    return union(bridge, tip, wing, flank, soft=0.07)


def _nostrils(face: Face) -> Solid:
    y, z = -0.30 - face.nose_long, 0.86 + face.nose_out
    return both(ellipsoid((0.055 * face.nose_wide, y - 0.085, z - 0.08), (0.034, 0.028, 0.06)))


def _lids(face: Face, mood: Mood) -> Solid:
    ball = sphere(EYE, EYE_RADIUS + 0.022)
    x, y, z = EYE
    upper = y + 0.036 + mood.lids / 100 - face.lid_fold + face.open_eyes
    lower = y - 0.046 + mood.lower_lids / 100
    gap = ellipsoid((x, (upper + lower) / 2, z + 0.12), (0.130, max(0.012, (upper - lower) / 2), 0.25))
    bag = ellipsoid((x - 0.02, y - 0.12, z - 0.01), (0.13, 0.07, 0.062 + 0.045 * face.age))
    return both(union(cut(ball, _tilted(gap, face.eye_tilt)), bag, soft=0.08))


def _tilted(solid: Solid, slope: float) -> Solid:
    def distance(p: Array) -> Array:
        q = p.copy()
        q[:, 1] -= np.float32(slope) * (q[:, 0] - np.float32(EYE[0]))
        return solid(q)

    return distance


def _folds(face: Face, mood: Mood) -> tuple[Solid, ...]:
    deep = 0.006 + 0.022 * face.age
    smile = max(0.0, mood.corners) / 100
    line = ((0.17, -0.30, 0.71), (0.25 + smile, -0.46, 0.635), (0.29 + smile, -0.62, 0.57))
    under_lip = ellipsoid((0, mouth_height(face) - 0.145, 0.76), (0.12, 0.035, 0.09))
    frown = both(capsule((0.045, 0.14, 0.75), (0.055, 0.26, 0.73), 0.004 + 0.010 * face.age))
    return both(strand(line, deep, deep * 0.5)), under_lip, frown


def _mouth_line(face: Face, mood: Mood) -> Solid:
    y = mouth_height(face)

    def one(side: int) -> Solid:
        return strand(
            ((0, y, 0.775), (side * 0.09, y + 0.004, 0.755), _corner(face, mood, side)), 0.014, 0.02
        )

    return union(one(-1), one(1))


def _ears(face: Face) -> Solid:
    e, x = face.ears, 0.64 * face.wide
    shell = ellipsoid((x + 0.045 * e, -0.03, -0.14), (0.065 * e, 0.22 * e, 0.14 * e))
    lobe = ellipsoid((x + 0.01, -0.22, -0.08), (0.05, 0.08 * e, 0.07))
    bowl = ellipsoid((x + 0.11 * e, -0.02, -0.08), (0.05, 0.13 * e, 0.075 * e))
    return both(cut(union(shell, lobe, soft=0.06), bowl, soft=0.03))


def _neck(face: Face) -> Solid:
    n = face.neck
    column = capsule((0, -0.45, -0.20), (0, -1.7, -0.30), 0.40 * n, 0.46 * n)
    cord = both(capsule((0.50, -0.36, -0.18), (0.08, -1.42, 0.12), 0.09 * n))
    apple = ellipsoid((0, -1.12, 0.17 * n), (0.08, 0.12, 0.10))
    return union(column, cord, apple, soft=0.08)
