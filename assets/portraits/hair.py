"""Hair and beards, grown on a skull. Each function gives what makes parts for a face: data choose among them."""

from __future__ import annotations

import numpy as np
from anatomy import Face, Mood, bare, bearded, mouth_height, skull
from light import Part
from sculpt import (
    Solid,
    Vector,
    beyond,
    both,
    capsule,
    common,
    cut,
    ellipsoid,
    grown,
    rough,
    sphere,
    strand,
    union,
    waves,
)
from worn import Maker

LOCKS = (5.0, 11.0, 6.0)
COMBED = (3.0, 4.0, 17.0)
CURLS = (19.0, 19.0, 19.0)


def _cap(face: Face, thick: float, line: float, nape: float = -0.5) -> Solid:
    """Hair lying on the skull down to a hairline at a height, clear of the face and with temples."""
    opening = ellipsoid((0, line - 0.92, 0.62), (0.56 * face.wide, 0.92, 0.66))
    cheeks = both(ellipsoid((0.52 * face.wide, -0.30, 0.40), (0.25, 0.42, 0.42)))
    return common(
        cut(grown(skull(face), thick), opening, cheeks, soft=0.06), beyond((0, nape, 0), (0, -1, 0.45))
    )


def cropped(ink: str, line: float = 0.66, thick: float = 0.05, seed: int = 1) -> Maker:
    """Short hair."""

    def parts(face: Face, _: Mood) -> list[Part]:
        return [Part(ink, rough(_cap(face, thick, line), waves(COMBED, seed=seed), 0.014))]

    return parts


def receded(ink: str, thick: float = 0.04, seed: int = 2) -> Maker:
    """Short hair that has withdrawn from the temples."""

    def parts(face: Face, _: Mood) -> list[Part]:
        bare_temples = both(ellipsoid((0.40, 0.62, 0.50), (0.24, 0.34, 0.50)))
        hair = cut(_cap(face, thick, 0.80), bare_temples, soft=0.12)
        return [Part(ink, rough(hair, waves(COMBED, seed=seed), 0.014))]

    return parts


def tousled(ink: str, seed: int = 3, size: float = 0.26, count: int = 34) -> Maker:
    """A mop: locks standing off in all directions."""

    def parts(face: Face, _: Mood) -> list[Part]:
        dice = np.random.default_rng(seed)
        locks = [_lock(dice, size) for _ in range(count)]
        fringe = [
            strand(((x, 0.82, 0.42), (x + s, 0.66, 0.68), (x + 2.2 * s, 0.44, 0.74)), 0.10, 0.015)
            for x, s in ((-0.32, -0.02), (-0.14, 0.05), (0.06, 0.06), (0.26, 0.05), (0.38, 0.02))
        ]
        mop = union(_cap(face, 0.09, 0.62), *locks, *fringe, soft=0.07)
        return [Part(ink, rough(mop, waves(LOCKS, seed=seed), 0.016))]

    return parts


def _lock(dice: np.random.Generator, size: float) -> Solid:
    around, up = dice.uniform(-2.4, 2.4), dice.uniform(0.15, 1.35)
    out = np.array([np.sin(around) * np.cos(up), np.sin(up), np.cos(around) * np.cos(up) * 0.9])
    root = np.array([0, 0.34, -0.14]) + out * (0.62, 0.60, 0.72)
    swirl = np.array([out[2], 0.25, -out[0]]) * 0.6 + dice.uniform(-0.4, 0.4, 3)
    tip = root + size * (out * 0.55 + swirl * 0.8)
    return capsule(tuple(root), tuple(tip), 0.11, 0.012)


def crown_of_curls(ink: str, band: str, seed: int = 4) -> Maker:
    """Tight curls gathered high by a band."""

    def parts(face: Face, _: Mood) -> list[Part]:
        sides = rough(_cap(face, 0.045, 0.62), waves(CURLS, seed=seed), 0.012)
        puff = union(
            ellipsoid((0, 0.98, -0.34), (0.64, 0.46, 0.58)),
            sphere((-0.42, 0.92, -0.22), 0.36),
            sphere((0.44, 0.95, -0.30), 0.37),
            sphere((0.06, 1.10, -0.06), 0.34),
            soft=0.12,
        )
        wrap = common(
            grown(skull(face), 0.072),
            beyond((0, 1.00, 0), (0, 0.8, 0.42)),
            beyond((0, 0.84, 0), (0, -0.8, -0.42)),
        )
        return [Part(ink, union(sides, rough(puff, waves(CURLS, 2.0, seed), 0.045))), Part(band, wrap)]

    return parts


def bob(ink: str, streak: str, seed: int = 5) -> Maker:
    """Straight hair to the chin, parted on one side, the other side swept over; one grey lock."""

    def parts(face: Face, _: Mood) -> list[Part]:
        parting = 0.20
        opening = union(
            ellipsoid((parting - 0.22, -0.20, 0.72), (0.42, 0.84, 0.55)),
            ellipsoid((parting + 0.10, -0.10, 0.72), (0.34, 0.72, 0.55)),
            soft=0.1,
        )
        cap = cut(grown(skull(face), 0.10), opening, soft=0.04)
        front = strand(
            (
                (parting, 0.95, 0.42),
                (-0.26, 0.72, 0.60),
                (-0.58, 0.30, 0.42),
                (-0.66, -0.2, 0.26),
                (-0.52, -0.80, 0.30),
            ),
            0.09,
            0.13,
        )
        far = strand(
            (
                (parting, 0.95, 0.42),
                (0.46, 0.66, 0.46),
                (0.64, 0.2, 0.20),
                (0.66, -0.40, 0.06),
                (0.54, -0.76, 0.10),
            ),
            0.08,
            0.13,
        )
        back = ellipsoid((0, -0.12, -0.36), (0.73, 0.85, 0.52))
        hair = common(union(cap, front, far, back, soft=0.10), beyond((0, -0.80, 0), (0.12, -1, 0.15)))
        lock = (
            (parting - 0.02, 1.0, 0.46),
            (-0.26, 0.76, 0.66),
            (-0.60, 0.32, 0.52),
            (-0.74, -0.2, 0.36),
            (-0.60, -0.7, 0.40),
        )
        grey = union(
            strand(lock, 0.075, 0.01),
            strand(tuple((x - 0.09, y + 0.05, z - 0.06) for x, y, z in lock), 0.05, 0.0),
        )
        return [Part(ink, rough(hair, waves((22.0, 0.8, 16.0), 0.35, seed), 0.012)), Part(streak, grey, ink)]

    return parts


def tied_back(ink: str, seed: int = 6) -> Maker:
    """Hair drawn back into a loose knot, strands escaping at the temples."""

    def parts(face: Face, _: Mood) -> list[Part]:
        knot = union(
            sphere((0.30, 0.98, -0.58), 0.25),
            sphere((0.12, 1.10, -0.54), 0.17),
            sphere((0.42, 1.12, -0.6), 0.15),
            soft=0.06,
        )
        side = strand(
            ((-0.50, 0.50, 0.36), (-0.64, 0.16, 0.30), (-0.60, -0.22, 0.30), (-0.66, -0.46, 0.22)),
            0.06,
            0.012,
        )
        other = strand(((0.46, 0.52, 0.40), (0.60, 0.20, 0.34), (0.58, -0.12, 0.32)), 0.05, 0.012)
        hair = union(_cap(face, 0.08, 0.64), knot, side, other, soft=0.06)
        return [Part(ink, rough(hair, waves((17.0, 9.0, 5.0), 1.6, seed), 0.030))]

    return parts


def crest(ink: str) -> Maker:
    """A strip from brow to nape, the rest shaved."""

    def parts(face: Face, _: Mood) -> list[Part]:
        strip = common(
            grown(skull(face), 0.17),
            beyond((0.15, 0, 0), (1, -0.12, 0)),
            beyond((-0.15, 0, 0), (-1, -0.12, 0)),
        )
        strip = cut(strip, ellipsoid((0, -0.30, 0.75), (0.6, 1.02, 0.6)))
        shade = common(_cap(face, 0.012, 0.60))
        return [Part(ink, rough(strip, waves((4.0, 6.0, 19.0), seed=9), 0.03)), Part("shaved", shade)]

    return parts


def beard(ink: str, thick: float = 0.05, long: float = 0.0, seed: int = 7) -> Maker:
    """A beard over the jaw, open at the mouth; ``long`` lets it hang below the chin."""

    def parts(face: Face, mood: Mood) -> list[Part]:
        mass = common(grown(bare(face), thick), bearded(face), soft=0.08)
        if long:
            hang = ellipsoid((0, -0.86 - 0.5 * long, 0.36), (0.34 + 0.3 * long, 0.20 + 0.7 * long, 0.30))
            mass = union(mass, hang, soft=0.14)
        mouth = ellipsoid((0, mouth_height(face) + mood.corners / 300, 0.76), (0.13, 0.028, 0.2))
        mass = cut(mass, mouth, soft=0.02)
        return [Part(ink, rough(mass, waves((9.0, 7.0, 9.0), 2.0, seed), 0.022))]

    return parts


def moustache(ink: str, drop: float = 0.08) -> Maker:
    """Hair on the upper lip."""

    def parts(face: Face, mood: Mood) -> list[Part]:
        y = mouth_height(face) + 0.085 + 0.3 * mood.corners / 100
        wing = strand(((0.02, y, 0.80), (0.14, y - 0.02, 0.755), (0.25, y - 0.05 - drop, 0.62)), 0.055, 0.02)
        return [Part(ink, rough(both(wing), waves((16.0, 6.0, 6.0), seed=8), 0.01))]

    return parts


def stubble(ink: str) -> Maker:
    """A day's growth: a shade on the jaw."""

    def parts(face: Face, _: Mood) -> list[Part]:
        return [
            Part(
                ink,
                common(bearded(face), grown(bare(face), 0.03), beyond((0, 0, 0.08), (0, -0.3, -1))),
                "skin",
            )
        ]

    return parts


def turban(ink: str, second: str) -> Maker:
    """A wound cloth, high and full: bands that rise to the sides from a small peak."""

    def parts(face: Face, _: Mood) -> list[Part]:
        base = common(grown(skull(face), 0.12), beyond((0, 0.34, 0), (0, -1, -0.30)))
        bands = [both(strand(_winding(i), 0.13, 0.15)) for i in range(5)]
        wound = union(ellipsoid((0, 0.66, -0.14), (0.70, 0.50, 0.76)), base, soft=0.1)
        peak = ellipsoid((0, 0.50, 0.74), (0.19, 0.15, 0.14))
        return [Part(ink, union(wound, *bands, soft=0.012)), Part(second, peak)]

    return parts


def _winding(i: int) -> tuple[Vector, ...]:
    """One band from the middle of the brow, up over the temple and round to the back."""
    low, wide = 0.46 + 0.15 * i, 0.80 - 0.032 * i * i
    return (
        (0.0, low + 0.14, 0.72 - 0.11 * i),
        (0.55 * wide, low + 0.05, 0.58 - 0.10 * i),
        (wide, low - 0.12, 0.0),
        (0.7 * wide, low - 0.2, -0.7),
    )
