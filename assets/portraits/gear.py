"""What people wear and carry: suits, collars, caps, goggles, headsets, helmets. Body space is head space unturned."""

from __future__ import annotations

import numpy as np
from anatomy import Face, Mood, bare, skull
from light import Part
from sculpt import (
    Array,
    Solid,
    beyond,
    both,
    box,
    capsule,
    common,
    cut,
    cylinder,
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


def torso(wide: float = 1.0, low: float = 0.0) -> Solid:
    """Shoulders and chest; ``low`` lets the shoulders drop."""
    shoulder = capsule((0.26, -1.36 - 0.3 * low, -0.32), (1.12 * wide, -1.72 - low, -0.34), 0.30, 0.36)
    chest = ellipsoid((0, -2.15, -0.12), (1.06 * wide, 0.92, 0.62))
    arm = capsule((1.22 * wide, -1.80 - low, -0.34), (1.36 * wide, -2.6, -0.2), 0.30)
    return union(both(union(shoulder, arm, soft=0.15)), chest, soft=0.28)


def suit(ink: str, wide: float = 1.0, low: float = 0.0, folds: float = 0.022, seed: int = 11):
    """Work clothes with folds."""
    return _always(Part(ink, rough(torso(wide, low), waves((4.0, 6.5, 4.0), 1.7, seed), folds)))


def yoke(ink: str, wide: float = 1.0, low: float = 0.0, depth: float = -1.72):
    """A second cloth over the shoulders, down to a seam."""
    upper = common(grown(torso(wide, low), 0.035), beyond((0, depth, 0), (0, -1, 0.0)))
    return _always(Part(ink, rough(upper, waves((3.0, 5.0, 3.0), 1.5, 12), 0.012)))


def straps(ink: str, wide: float = 1.0, low: float = 0.0, place: float = 0.52):
    """Braces over both shoulders."""
    band = both(box((place, -1.9, 0), (0.11, 1.0, 1.2)))
    buckle = both(box((place, -1.80, 0.44), (0.13, 0.06, 0.06)))
    return _always(Part(ink, common(grown(torso(wide, low), 0.045), band)), Part("steel", buckle))


def stand_collar(ink: str, high: float = -1.02, flare: float = 0.60, thick: float = 0.075):
    """A stiff collar, open in front."""
    tube = ring((0, high - 0.26, -0.18), flare, thick, 0.24, 0.92)
    gap = turned(box((0, high, 0.6), (0.13, 0.5, 0.5)), rotation(roll=0))
    return _always(Part(ink, cut(tube, gap, soft=0.06)))


def fleece_collar(ink: str, thick: float = 0.20, seed: int = 13):
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
    return _always(Part(ink, rough(roll, waves((17.0, 17.0, 17.0), 2.2, seed), 0.035)))


def helmet_ring(
    ink: str,
    second: str,
    radius: float = 0.80,
    high: float = -1.36,
    tilt: float = 15.0,
    latch: str = "dark_steel",
):
    """The neck ring of a pressure suit: two hoops and their latches."""
    lower = ring((0, high - 0.10, -0.14), radius + 0.05, 0.10, 0.04)
    upper = ring((0, high + 0.10, -0.14), radius, 0.065, 0.02)
    latches = [
        turned(box((0, high, radius - 0.02), (0.10, 0.16, 0.10), 0.03), rotation(yaw=angle), (0, 0, -0.14))
        for angle in (-62, -8, 52, 110, -110)
    ]
    lean = rotation(pitch=tilt)
    pivot = (0, high, -0.14)
    return _always(
        Part(second, turned(lower, lean, pivot)),
        Part(ink, turned(upper, lean, pivot)),
        Part(latch, turned(union(*latches), lean, pivot)),
    )


def patch(ink: str, place: float = -0.62, high: float = -1.98):
    """A name tab on the chest."""
    return _always(Part(ink, box((place, high, 0.40), (0.20, 0.075, 0.20), 0.02)))


def headset(ink: str, pad: str, boom: bool = True):
    """Ear cups, band, and a microphone before the mouth."""

    def parts(face: Face, _: Mood) -> list[Part]:
        x = 0.72 * face.wide
        cups = both(cylinder((x, -0.02, -0.10), 0.22, 0.075, axis=0, edge=0.05))
        pads = both(cylinder((x - 0.08, -0.02, -0.10), 0.19, 0.06, axis=0, edge=0.05))
        over = common(
            grown(skull(face), 0.14),
            beyond((0, 0, 0.0), (0, 0, 1)),
            beyond((0, 0, -0.20), (0, 0, -1)),
            beyond((0, 0.05, 0), (0, -1, 0)),
        )
        stalk = strand(((-x - 0.05, -0.12, -0.05), (-x + 0.02, -0.48, 0.30), (-0.30, -0.66, 0.78)), 0.022)
        mic = ellipsoid((-0.26, -0.655, 0.82), (0.085, 0.055, 0.06))
        extra = [Part(ink, stalk), Part("black", mic)] if boom else []
        return [Part(ink, union(cups, over)), Part(pad, pads), *extra]

    return parts


def knit_cap(ink: str, rim: str, low: float = 0.44):
    """A knitted cap with a turned-up rim."""

    def parts(face: Face, _: Mood) -> list[Part]:
        crown = union(grown(skull(face), 0.10), ellipsoid((0.02, 0.86, -0.36), (0.46, 0.34, 0.46)), soft=0.2)
        crown = common(crown, beyond((0, low, 0), (0, -1, -0.28)))
        edge = common(
            grown(skull(face), 0.165),
            beyond((0, low - 0.02, 0), (0, -1, -0.28)),
            beyond((0, low + 0.22, 0), (0, 1, 0.28)),
            soft=0.06,
        )
        ribs = waves((26.0, 1.0, 26.0), 0.2, 14)
        return [
            Part(ink, rough(crown, waves((11.0, 5.0, 11.0), 0.8, 15), 0.018)),
            Part(rim, rough(edge, ribs, 0.016)),
        ]

    return parts


def goggles(frame: str, glass: str, strap: str, high: float = 0.60):
    """Welding goggles pushed up on the forehead."""

    def parts(face: Face, _: Mood) -> list[Part]:
        lean = rotation(pitch=-14)
        pivot = (0, high, 0.62)
        rims = both(
            cut(
                cylinder((0.25, high, 0.72), 0.215, 0.13, axis=2),
                cylinder((0.25, high, 0.85), 0.155, 0.06, axis=2),
            )
        )
        lenses = both(cylinder((0.25, high, 0.73), 0.165, 0.075, axis=2))
        bridge = capsule((-0.08, high, 0.74), (0.08, high, 0.74), 0.045)
        band = common(
            grown(skull(face), 0.20),
            beyond((0, high - 0.11, 0), (0, -1, -0.2)),
            beyond((0, high + 0.07, 0), (0, 1, 0.2)),
            beyond((0, 0, 0.55), (0, 0, 1)),
        )
        return [
            Part(frame, turned(union(rims, bridge), lean, pivot)),
            Part(glass, turned(lenses, lean, pivot)),
            Part(strap, band),
        ]

    return parts


def glasses(frame: str):
    """Thin round spectacles."""

    def parts(_: Face, __: Mood) -> list[Part]:
        rim = both(turned(ring((0.275, 0, 0), 0.155, 0.014), rotation(pitch=90), (0.275, 0, 0)))
        rims = _moved(rim, (0, -0.03, 0.76))
        bridge = capsule((-0.12, 0.0, 0.78), (0.12, 0.0, 0.78), 0.014)
        temple = both(capsule((0.42, 0.0, 0.74), (0.70, 0.02, -0.10), 0.013))
        return [Part(frame, union(rims, bridge, temple))]

    return parts


def peaked_cap(ink: str, peak: str, badge: str):
    """A captain's cap, soft with use."""

    def parts(face: Face, _: Mood) -> list[Part]:
        band = common(
            grown(skull(face), 0.10), beyond((0, 0.40, 0), (0, -1, -0.10)), beyond((0, 0.66, 0), (0, 1, 0.10))
        )
        crown = turned(ellipsoid((0, 0.76, -0.08), (0.90, 0.24, 0.92)), rotation(pitch=-6, roll=4))
        brim = common(
            ellipsoid((0, 0.36, 0.50), (0.66, 0.16, 0.62)),
            cut(beyond((0, 0.47, 0.4), (0, 1, 0.25)), ellipsoid((0, 0.24, 0.46), (0.66, 0.16, 0.62))),
        )
        return [
            Part(ink, union(band, crown, soft=0.06)),
            Part(peak, brim),
            Part(badge, ellipsoid((0, 0.60, 0.80), (0.09, 0.09, 0.05))),
        ]

    return parts


def eyeshade(ink: str, band: str):
    """A clerk's green visor on a band."""

    def parts(face: Face, _: Mood) -> list[Part]:
        strap = common(
            grown(skull(face), 0.10), beyond((0, 0.44, 0), (0, -1, -0.15)), beyond((0, 0.56, 0), (0, 1, 0.15))
        )
        plate = cut(
            ellipsoid((0, 0.36, 0.52), (0.72, 0.20, 0.72)), ellipsoid((0, 0.27, 0.48), (0.72, 0.20, 0.72))
        )
        return [Part(band, strap), Part(ink, common(plate, beyond((0, 0.30, 0.3), (0, -0.3, -1))))]

    return parts


def open_helmet(ink: str, trim: str, lining: str):
    """A smooth helmet, its visor slid up over the brow."""

    def parts(face: Face, _: Mood) -> list[Part]:
        whole = union(grown(skull(face), 0.17), ellipsoid((0, -0.40, -0.12), (0.76, 0.66, 0.74)), soft=0.2)
        window = ellipsoid((0, -0.24, 0.80), (0.70, 0.78, 0.80))
        shell = cut(whole, window, soft=0.03)
        inside = cut(grown(whole, -0.05), grown(window, -0.05))
        low, high = beyond((0, 0.56, 0.8), (0, -1, -0.25)), beyond((0, 0.86, 0.5), (0, 1, 0.35))
        visor = common(grown(whole, 0.05), low, high, beyond((0, 0, 0.0), (0, 0.3, -1)), soft=0.02)
        ears = both(cylinder((0.80, 0.02, -0.12), 0.20, 0.06, axis=0, edge=0.04))
        return [Part(ink, shell), Part(lining, inside), Part(trim, union(visor, ears))]

    return parts


def closed_helmet(ink: str, slit: str, trim: str):
    """A welded helmet with a slit for eyes and filters on the jaw: no face at all."""

    def parts(_: Face, mood: Mood) -> list[Part]:
        dome = union(
            ellipsoid((0, 0.24, -0.10), (0.80, 0.82, 0.90)),
            ellipsoid((0, -0.45, 0.10), (0.64, 0.56, 0.70)),
            soft=0.25,
        )
        opening = box((0, 0.03, 0.55), (0.66, 0.075, 0.6), 0.03)
        front = beyond((0, 0, 0.15), (0, 0, -1))
        plate = common(grown(dome, 0.055), beyond((0, -0.24, 0), (0, 1, -0.15)), front)
        ridge = common(
            grown(dome, 0.06),
            beyond((0.09, 0, 0), (1, 0, 0)),
            beyond((-0.09, 0, 0), (-1, 0, 0)),
            beyond((0, 0.3, 0), (0, -1, 0)),
        )
        brow = common(
            grown(dome, 0.08), beyond((0, 0.16, 0), (0, -1, -0.12)), front, beyond((0, 0.46, 0), (0, 1, 0.3))
        )
        filters = both(cylinder((0.36, -0.60, 0.60), 0.19, 0.16, axis=2, edge=0.04))
        snout = cut(
            cylinder((0, -0.52, 0.72), 0.15, 0.14, axis=2, edge=0.05),
            cylinder((0, -0.52, 0.86), 0.08, 0.05, axis=2),
        )
        weld = union(*(sphere((0.62 - 0.05 * i, 0.60 - 0.11 * i, 0.38 + 0.06 * i), 0.05) for i in range(4)))
        glow = "lamp_slit" if mood.lamp else slit
        return [
            Part(ink, cut(dome, opening)),
            Part(trim, cut(union(plate, brow, ridge), opening)),
            Part("steel", weld),
            Part(glow, grown(dome, -0.06)),
            Part("dark_steel", union(filters, snout)),
        ]

    return parts


def blank_head(ink: str):
    """A head without features, for those nobody has seen."""

    def parts(face: Face, _: Mood) -> list[Part]:
        return [Part(ink, union(bare(face), capsule((0, -0.45, -0.20), (0, -1.7, -0.30), 0.36), soft=0.1))]

    return parts


def full_visor(ink: str, glass: str):
    """A plain helmet, its dark visor shut."""

    def parts(face: Face, _: Mood) -> list[Part]:
        whole = union(grown(skull(face), 0.17), ellipsoid((0, -0.36, -0.06), (0.74, 0.66, 0.76)), soft=0.2)
        window = ellipsoid((0, -0.10, 0.78), (0.64, 0.58, 0.70))
        return [Part(ink, cut(whole, window, soft=0.02)), Part(glass, grown(whole, -0.035))]

    return parts


def hood(ink: str):
    """A hood drawn low."""

    def parts(face: Face, _: Mood) -> list[Part]:
        whole = union(
            grown(skull(face), 0.16),
            ellipsoid((0, -0.55, -0.2), (0.72, 0.80, 0.66)),
            ellipsoid((0.0, 0.95, -0.5), (0.3, 0.3, 0.4)),
            soft=0.2,
        )
        opening = ellipsoid((0, -0.20, 0.90), (0.52, 0.74, 0.85))
        return [Part(ink, rough(cut(whole, opening, soft=0.05), waves((4.0, 7.0, 4.0), 1.8, 19), 0.03))]

    return parts


def buoy(hull: str, stripe: str, lamp: str, lit: str):
    """An automated beacon: drum, lamp in a cage, dish and whip. It stands where a body would."""

    def parts(_: Face, mood: Mood) -> list[Part]:
        drum = union(
            cylinder((0, -1.15, 0), 0.86, 0.42, edge=0.08), cylinder((0, -0.62, 0), 0.60, 0.16, edge=0.05)
        )
        bands = union(
            cylinder((0, -1.15, 0), 0.885, 0.11, edge=0.02), cylinder((0, -1.62, 0), 0.70, 0.12, edge=0.04)
        )
        fins = union(
            *(
                turned(box((0, -1.18, 0.90), (0.07, 0.50, 0.16), 0.03), rotation(yaw=a))
                for a in (-70, -25, 20, 65, 110, 155)
            )
        )
        light = union(
            cylinder((0, -0.10, 0), 0.27, 0.30, edge=0.10), ellipsoid((0, 0.2, 0), (0.27, 0.16, 0.27))
        )
        posts = union(
            *(
                turned(strand(((0, -0.5, 0.44), (0, 0.24, 0.40), (0, 0.52, 0.14)), 0.035), rotation(yaw=a))
                for a in (-60, 12, 84, 156, 228)
            )
        )
        roof = union(cylinder((0, 0.54, 0), 0.22, 0.06), cylinder((0, -0.42, 0), 0.48, 0.06))
        whip = strand(((0.10, 0.55, 0), (0.12, 1.22, 0)), 0.026, 0.014)
        dish = common(
            cut(sphere((-0.62, 0.46, 0.3), 0.40), sphere((-0.70, 0.54, 0.40), 0.40)),
            beyond((-0.74, 0.52, 0.40), (-0.6, 0.45, 0.65)),
        )
        arm = union(
            strand(((-0.2, -0.40, 0.1), (-0.52, 0.0, 0.12), (-0.52, 0.36, 0.14)), 0.05),
            strand(((-0.60, 0.42, 0.24), (-0.86, 0.64, 0.56)), 0.022, 0.03),
        )
        box_ = box((0.46, -0.52, 0.48), (0.20, 0.13, 0.16), 0.03)
        return [
            Part(hull, drum),
            Part(stripe, bands),
            Part("dark_steel", union(fins, roof, box_)),
            Part(lit if mood.lamp else lamp, light),
            Part("steel", union(posts, whip, arm)),
            Part("bone", dish),
        ]

    return parts


def neck_mask(ink: str, hose: str):
    """A breathing mask pulled down under the chin."""
    cup = union(
        ellipsoid((0.05, -1.22, 0.52), (0.30, 0.20, 0.22)),
        cylinder((0.05, -1.25, 0.74), 0.12, 0.08, axis=2),
        soft=0.05,
    )
    tube = strand(((-0.18, -1.30, 0.56), (-0.45, -1.55, 0.62), (-0.62, -2.0, 0.50), (-0.6, -2.4, 0.4)), 0.085)
    return _always(Part(ink, cup), Part(hose, rough(tube, _ribs, 0.018)))


def bandage(ink: str, high: float = 0.48):
    """A dressing around the head, slipping to one side."""

    def parts(face: Face, _: Mood) -> list[Part]:
        band = common(
            grown(skull(face), 0.055),
            beyond((0, high - 0.10, 0), (0.22, -1, -0.2)),
            beyond((0, high + 0.11, 0), (-0.22, 1, 0.2)),
        )
        return [Part(ink, rough(band, waves((3.0, 22.0, 3.0), 0.8, 16), 0.012))]

    return parts


def gorget(ink: str, trim: str):
    """Plate armour about the neck, one side higher than the other."""
    near = common(ring((0, -1.22, -0.16), 0.74, 0.10, 0.22), beyond((0, -1.0, 0), (0.35, 1, 0.2)))
    pauldron = common(
        cut(sphere((-1.08, -1.92, -0.22), 0.66), sphere((-1.08, -2.02, -0.22), 0.60)),
        beyond((0, -1.75, 0), (0, -1, 0)),
    )
    other = both(ellipsoid((1.10, -1.70, -0.24), (0.42, 0.26, 0.46)))
    rivets = [sphere((-1.42 + 0.18 * i, -1.64 + 0.06 * i, 0.30 - 0.03 * i), 0.045) for i in range(5)]
    lamp = box((-0.30, -1.24, 0.60), (0.09, 0.06, 0.09), 0.03)
    return _always(Part(ink, union(near, pauldron, other)), Part("steel", union(*rivets)), Part(trim, lamp))


def shawl(ink: str, seed: int = 17):
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
    return _always(Part(ink, rough(cloth, waves((7.0, 5.0, 6.0), 2.4, seed), 0.045)))


def pencil(ink: str):
    """A stub of pencil behind the ear."""

    def parts(face: Face, _: Mood) -> list[Part]:
        x = -0.665 * face.wide
        wood = capsule((x + 0.03, 0.12, 0.30), (x - 0.03, 0.22, -0.36), 0.030)
        return [Part(ink, wood), Part("black", sphere((x + 0.035, 0.115, 0.335), 0.018))]

    return parts


def smudge(ink: str):
    """Oil on a cheek, wiped once."""
    return lambda face, mood: [
        Part(
            ink,
            strand(((-0.50, -0.20, 0.38), (-0.42, -0.30, 0.46), (-0.33, -0.33, 0.56)), 0.05, 0.018),
            "skin",
        ),
        Part(ink, capsule((-0.46, -0.36, 0.40), (-0.38, -0.42, 0.46), 0.022), "skin"),
    ]


def scar(ink: str):
    """An old cut across the brow and cheek."""
    return lambda face, mood: [
        Part(
            ink,
            strand(
                ((-0.40, 0.36, 0.60), (-0.30, 0.10, 0.72), (-0.36, -0.12, 0.62), (-0.30, -0.34, 0.60)), 0.022
            ),
            "skin",
        )
    ]


def _ribs(p: Array) -> Array:
    return np.sin(p[:, 1] * 46 + p[:, 0] * 20)


def _moved(solid: Solid, by: tuple[float, float, float]) -> Solid:
    offset = np.asarray(by, np.float32)
    return lambda p: solid(p - offset)


def _always(*parts: Part):
    return lambda face, mood: list(parts)
