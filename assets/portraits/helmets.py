"""What hides most of a head: helmets, hoods, and the featureless head of a stranger."""

from __future__ import annotations

from anatomy import Face, Mood, bare, skull
from light import Part
from sculpt import (
    beyond,
    both,
    box,
    capsule,
    common,
    cut,
    cylinder,
    ellipsoid,
    grown,
    rough,
    sphere,
    union,
    waves,
)
from worn import Maker


def open_helmet(ink: str, trim: str, lining: str) -> Maker:
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


def closed_helmet(ink: str, slit: str, trim: str) -> Maker:
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


def full_visor(ink: str, glass: str) -> Maker:
    """A plain helmet, its dark visor shut."""

    def parts(face: Face, _: Mood) -> list[Part]:
        whole = union(grown(skull(face), 0.17), ellipsoid((0, -0.36, -0.06), (0.74, 0.66, 0.76)), soft=0.2)
        window = ellipsoid((0, -0.10, 0.78), (0.64, 0.58, 0.70))
        return [Part(ink, cut(whole, window, soft=0.02)), Part(glass, grown(whole, -0.035))]

    return parts


def hood(ink: str) -> Maker:
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


def blank_head(ink: str) -> Maker:
    """A head without features, for those nobody has seen."""

    def parts(face: Face, _: Mood) -> list[Part]:
        return [Part(ink, union(bare(face), capsule((0, -0.45, -0.20), (0, -1.7, -0.30), 0.36), soft=0.1))]

    return parts
