"""Small things on a head: caps, goggles, headsets, dressings, marks."""

from __future__ import annotations

from anatomy import Face, Mood, skull
from light import Part
from sculpt import (
    beyond,
    both,
    capsule,
    common,
    cut,
    cylinder,
    ellipsoid,
    grown,
    rotation,
    rough,
    sphere,
    strand,
    turned,
    union,
    waves,
)
from worn import Maker


def headset(ink: str, pad: str, boom: bool = True) -> Maker:
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


def knit_cap(ink: str, rim: str, low: float = 0.44) -> Maker:
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


def goggles(frame: str, glass: str, strap: str, high: float = 0.60) -> Maker:
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


def peaked_cap(ink: str, peak: str, badge: str) -> Maker:
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


def eyeshade(ink: str, band: str) -> Maker:
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


def bandage(ink: str, high: float = 0.48) -> Maker:
    """A dressing around the head, slipping to one side."""

    def parts(face: Face, _: Mood) -> list[Part]:
        band = common(
            grown(skull(face), 0.055),
            beyond((0, high - 0.10, 0), (0.22, -1, -0.2)),
            beyond((0, high + 0.11, 0), (-0.22, 1, 0.2)),
        )
        return [Part(ink, rough(band, waves((3.0, 22.0, 3.0), 0.8, 16), 0.012))]

    return parts


def pencil(ink: str) -> Maker:
    """A stub of pencil behind the ear."""

    def parts(face: Face, _: Mood) -> list[Part]:
        x = -0.665 * face.wide
        wood = capsule((x + 0.03, 0.12, 0.30), (x - 0.03, 0.22, -0.36), 0.030)
        return [Part(ink, wood), Part("black", sphere((x + 0.035, 0.115, 0.335), 0.018))]

    return parts


def smudge(ink: str) -> Maker:
    """Oil on a cheek, wiped once."""
    return lambda face, mood: [
        Part(
            ink,
            strand(((-0.50, -0.20, 0.38), (-0.42, -0.30, 0.46), (-0.33, -0.33, 0.56)), 0.05, 0.018),
            "skin",
        ),
        Part(ink, capsule((-0.46, -0.36, 0.40), (-0.38, -0.42, 0.46), 0.022), "skin"),
    ]


def scar(ink: str) -> Maker:
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
