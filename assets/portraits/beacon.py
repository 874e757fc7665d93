"""The one voice that is no person: an automated beacon."""

from __future__ import annotations

from anatomy import Face, Mood
from light import Part
from sculpt import beyond, box, common, cut, cylinder, ellipsoid, rotation, sphere, strand, turned, union
from worn import Maker


def buoy(hull: str, stripe: str, lamp: str, lit: str) -> Maker:
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
