"""What is worn below the head: suits, collars, plates. Body space is head space, unturned."""

from __future__ import annotations

from light import Part
from sculpt import (
    Solid,
    beyond,
    both,
    box,
    capsule,
    common,
    cut,
    ellipsoid,
    grown,
    ring,
    rotation,
    rough,
    sphere,
    strand,
    turned,
    union,
    waves,
)
from worn import Maker, always


def torso(wide: float = 1.0, low: float = 0.0) -> Solid:
    """Shoulders and chest; ``low`` lets the shoulders drop."""
    shoulder = capsule((0.26, -1.36 - 0.3 * low, -0.32), (1.12 * wide, -1.72 - low, -0.34), 0.30, 0.36)
    chest = ellipsoid((0, -2.15, -0.12), (1.06 * wide, 0.92, 0.62))
    arm = capsule((1.22 * wide, -1.80 - low, -0.34), (1.36 * wide, -2.6, -0.2), 0.30)
    return union(both(union(shoulder, arm, soft=0.15)), chest, soft=0.28)


def suit(ink: str, wide: float = 1.0, low: float = 0.0, folds: float = 0.022, seed: int = 11) -> Maker:
    """Work clothes with folds."""
    return always(Part(ink, rough(torso(wide, low), waves((4.0, 6.5, 4.0), 1.7, seed), folds)))


def yoke(ink: str, wide: float = 1.0, low: float = 0.0, depth: float = -1.72) -> Maker:
    """A second cloth over the shoulders, down to a seam."""
    upper = common(grown(torso(wide, low), 0.035), beyond((0, depth, 0), (0, -1, 0.0)))
    return always(Part(ink, rough(upper, waves((3.0, 5.0, 3.0), 1.5, 12), 0.012)))


def straps(ink: str, wide: float = 1.0, low: float = 0.0, place: float = 0.52) -> Maker:
    """Braces over both shoulders."""
    band = both(box((place, -1.9, 0), (0.11, 1.0, 1.2)))
    buckle = both(box((place, -1.80, 0.44), (0.13, 0.06, 0.06)))
    return always(Part(ink, common(grown(torso(wide, low), 0.045), band)), Part("steel", buckle))


def stand_collar(ink: str, high: float = -1.02, flare: float = 0.60, thick: float = 0.075) -> Maker:
    """A stiff collar, open in front."""
    tube = ring((0, high - 0.26, -0.18), flare, thick, 0.24, 0.92)
    gap = turned(box((0, high, 0.6), (0.13, 0.5, 0.5)), rotation(roll=0))
    return always(Part(ink, cut(tube, gap, soft=0.06)))


def fleece_collar(ink: str, thick: float = 0.20, seed: int = 13) -> Maker:
    """A thick collar of pile or fur, open in front."""
    roll = both(
        strand(
            (
                (0.0, -1.16, -0.72),
                (0.56, -1.14, -0.40),
                (0.66, -1.22, 0.0),
                (0.34, -1.56, 0.42),
                (0.20, -2.0, 0.52),
            ),
            thick,
        )
    )
    return always(Part(ink, rough(roll, waves((17.0, 17.0, 17.0), 2.2, seed), 0.035)))


def helmet_ring(
    ink: str,
    second: str,
    radius: float = 0.80,
    high: float = -1.36,
    tilt: float = 15.0,
    latch: str = "dark_steel",
) -> Maker:
    """The neck ring of a pressure suit: two hoops and their latches."""
    lower = ring((0, high - 0.10, -0.14), radius + 0.05, 0.10, 0.04)
    upper = ring((0, high + 0.10, -0.14), radius, 0.065, 0.02)
    latches = [
        turned(box((0, high, radius - 0.02), (0.10, 0.16, 0.10), 0.03), rotation(yaw=angle), (0, 0, -0.14))
        for angle in (-62, -8, 52, 110, -110)
    ]
    lean = rotation(pitch=tilt)
    pivot = (0, high, -0.14)
    return always(
        Part(second, turned(lower, lean, pivot)),
        Part(ink, turned(upper, lean, pivot)),
        Part(latch, turned(union(*latches), lean, pivot)),
    )


def patch(ink: str, place: float = -0.62, high: float = -1.98) -> Maker:
    """A name tab on the chest."""
    return always(Part(ink, box((place, high, 0.40), (0.20, 0.075, 0.20), 0.02)))


def gorget(ink: str, trim: str) -> Maker:
    """Plate armour about the neck, one side higher than the other."""
    near = common(ring((0, -1.22, -0.16), 0.74, 0.10, 0.22), beyond((0, -1.0, 0), (0.35, 1, 0.2)))
    pauldron = common(
        cut(sphere((-1.08, -1.92, -0.22), 0.66), sphere((-1.08, -2.02, -0.22), 0.60)),
        beyond((0, -1.75, 0), (0, -1, 0)),
    )
    other = both(ellipsoid((1.10, -1.70, -0.24), (0.42, 0.26, 0.46)))
    rivets = [sphere((-1.42 + 0.18 * i, -1.64 + 0.06 * i, 0.30 - 0.03 * i), 0.045) for i in range(5)]
    lamp = box((-0.30, -1.24, 0.60), (0.09, 0.06, 0.09), 0.03)
    return always(Part(ink, union(near, pauldron, other)), Part("steel", union(*rivets)), Part(trim, lamp))


def shawl(ink: str, seed: int = 17) -> Maker:
    """A blanket over the shoulders, crossed in front."""
    left = strand(
        ((-1.3, -2.1, -0.1), (-0.80, -1.42, -0.1), (-0.42, -1.16, -0.32), (0.0, -1.10, -0.62)), 0.30, 0.2
    )
    right = strand(
        ((1.3, -2.1, -0.1), (0.80, -1.42, -0.1), (0.42, -1.16, -0.32), (0.0, -1.10, -0.62)), 0.30, 0.2
    )
    front = union(
        strand(((-0.62, -1.34, 0.12), (-0.18, -1.78, 0.44), (0.3, -2.3, 0.5)), 0.22),
        strand(((0.62, -1.34, 0.1), (0.30, -1.74, 0.36), (-0.1, -2.3, 0.4)), 0.22),
    )
    cloth = union(left, right, front, soft=0.12)
    return always(Part(ink, rough(cloth, waves((7.0, 5.0, 6.0), 2.4, seed), 0.045)))
