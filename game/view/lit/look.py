"""How kinds of bodies stand in the light."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of body stands in the light. Lengths in metres."""

    sun_height: float
    """Of the sun over the plane, for each metre towards it: the lower, the less of the body is lit."""
    hard: float
    """How fast light comes up past the terminator: it is full where the sun stands so high over the surface."""
    step: float
    """Of the shadow's march."""
    reach: float
    """Of shadows."""
    occlusion: float
    """Width of hollows that lie in their own shade."""
    sun: float = 1.0
    fill: float = 1.0
    rim: float = 1.0
    albedo: float = 1.0
    """Surfaces are so much darker than painted."""


LOOKS: dict[str, Look] = {
    "hull": Look(0.38, 0.22, 0.16, 12.0, 0.40, fill=1.5, albedo=0.76),
    "station": Look(0.20, 0.22, 0.35, 26.0, 0.9, fill=1.6, albedo=0.52),
    "wreck": Look(0.24, 0.20, 0.25, 14.0, 0.6, fill=1.3, albedo=0.72),
}
