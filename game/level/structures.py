"""The shapes and ports of made things, in metres in their own frame: data shared by rules and pictures.

A structure's solid parts are convex polygons; a port's face lies at its place, looking along its heading, at
the end of an arm that starts in the structure.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

Outline = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class PortPlace:
    """A port as the kind has it: id, place in metres, heading in radians."""

    id: str
    at: tuple[float, float]
    heading: float


@dataclass(frozen=True, slots=True)
class StructureKind:
    """One kind of structure: what is solid, where ports are, how long a port's arm is in metres."""

    parts: tuple[Outline, ...]
    ports: tuple[PortPlace, ...]
    arm: float


def box(x0: float, y0: float, x1: float, y1: float) -> Outline:
    """A rectangle's corners, anticlockwise."""
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def regular(corners: int, radius: float) -> Outline:
    """A regular polygon around the origin."""
    return tuple(
        (radius * cos(2 * pi * i / corners), radius * sin(2 * pi * i / corners)) for i in range(corners)
    )


SHIP_PARTS: tuple[Outline, ...] = (
    ((-12.0, -2.6), (-9.0, -3.2), (-9.0, 3.2), (-12.0, 2.6)),
    box(-9.0, -5.4, 4.0, 5.0),
    ((4.0, -3.4), (8.6, -3.4), (10.4, -1.6), (10.4, 1.6), (8.6, 3.4), (4.0, 4.6)),
    box(4.0, -5.6, 9.5, -3.4),
    box(10.4, -1.3, 12.0, 1.3),
)
"""Bell; hoppers; nose block with the cockpit; drill housing; collar."""
COLLAR_AT = (12.0, 0.0)
"""The collar's face on the ship's nose."""
DRILL_AT = (9.5, -4.5)
"""Root of the drill boom."""
CLAW_ROOTS = ((8.0, 4.2), (8.0, -5.6))
"""Roots of the port and starboard claw."""
CLAW_EYES = ((13.0, 9.5), (13.0, -11.5))
"""From where each claw looks for the nearest rock: spread out, to leave the drill its room."""
STRUT_ROOTS = (((8.0, 4.2), (4.0, -3.0)), ((8.0, -5.6), (4.0, 2.0)))
"""Where the two struts of each leg pull on the hull: one along the claw, one across to the far side."""
SCOOP_AT = (11.0, 0.0)
"""Mouth of the scoop."""

KINDS: dict[str, StructureKind] = {
    "freeport": StructureKind(
        parts=(
            box(-14.0, -82.0, 14.0, -30.0),
            box(-18.0, -30.0, 18.0, 30.0),
            box(-14.0, 30.0, 14.0, 82.0),
            box(18.0, -56.0, 54.0, -24.0),
            box(18.0, 24.0, 54.0, 56.0),
        ),
        ports=(
            PortPlace("port-1", (-42.0, 56.0), pi),
            PortPlace("port-2", (-42.0, -56.0), pi),
            PortPlace("port-3", (-58.0, 0.0), pi),
            PortPlace("port-4", (58.0, 0.0), 0.0),
        ),
        arm=46.0,
    ),
    "depot": StructureKind(
        parts=(box(-12.0, -12.0, 12.0, 12.0), box(-4.0, 12.0, 4.0, 26.0), box(-4.0, -26.0, 4.0, -12.0)),
        ports=(PortPlace("port-1", (-24.0, 0.0), pi), PortPlace("port-2", (24.0, 0.0), 0.0)),
        arm=14.0,
    ),
    "wheel": StructureKind(
        parts=(regular(12, 34.0),),
        ports=(PortPlace("port-1", (46.0, 0.0), 0.0), PortPlace("port-2", (-46.0, 0.0), pi)),
        arm=14.0,
    ),
    "hauler": StructureKind(
        parts=(
            box(-17.0, -4.0, 9.0, 4.0),
            ((9.0, -3.0), (15.0, -2.0), (15.0, 2.0), (9.0, 3.0)),
            box(-14.0, 4.0, 2.0, 8.0),
            box(-22.0, -5.0, -17.0, 5.0),
        ),
        ports=(PortPlace("hatch", (19.0, 0.0), 0.0),),
        arm=6.0,
    ),
}
PORT_WIDTH = 4.4
"""m, of a port's housing."""
ARM_WIDTH = 3.0
"""m, of the arm behind it."""
