"""The eye: where it is, how near, how it follows and shakes. No pygame; pixels and metres only."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp, log, sin

Point = tuple[float, float]

FOLLOW = 0.01
"""What is left of the distance to the target after a second."""
ZOOM_OUT_HALF = 0.28
"""s to come halfway to a wider view, in the measure of the eye (the logarithm of the scale)."""
ZOOM_IN_HALF = 2 * ZOOM_OUT_HALF
SHAKE_PIXELS = 8.0
SHAKE_DECAY = 0.5
"""Trauma lost in a second."""
SETTLED = 0.0015
"""Share of the scale below which the zoom counts as arrived."""


@dataclass(frozen=True, slots=True)
class Lens:
    """How metres become pixels in one frame: the centre in metres, the scale in pixels a metre, the picture's size."""

    x: float
    y: float
    scale: float
    width: int
    height: int

    def pixel(self, place: Point) -> Point:
        """Where a place in metres is on the picture."""
        return (
            self.width / 2 + (place[0] - self.x) * self.scale,
            self.height / 2 - (place[1] - self.y) * self.scale,
        )

    def place(self, pixel: Point) -> Point:
        """Which place in metres is at a pixel."""
        return (
            self.x + (pixel[0] - self.width / 2) / self.scale,
            self.y - (pixel[1] - self.height / 2) / self.scale,
        )

    def sees(self, place: Point, radius: float) -> bool:
        """Whether something of a radius in metres can be in the picture."""
        reach = radius * self.scale
        x, y = self.pixel(place)
        return -reach <= x <= self.width + reach and -reach <= y <= self.height + reach


@dataclass(frozen=True, slots=True)
class View:
    """What the camera should show: centre in metres and scale in pixels a metre."""

    x: float
    y: float
    scale: float


@dataclass(slots=True)
class Camera:
    """Follows a wanted view: quickly at first, then ever slower; twice as fast out as in."""

    view: View = field(default_factory=lambda: View(0.0, 0.0, 5.0))
    trauma: float = 0.0
    push: Point = (0.0, 0.0)
    """Direction of the last blow, a unit vector in metres."""
    clock: float = 0.0

    def jump(self, wanted: View) -> None:
        """Be there at once."""
        self.view = wanted
        self.trauma = 0.0

    def move(self, wanted: View, seconds: float, carried: Point = (0.0, 0.0)) -> None:
        """Come closer to a wanted view; ``carried`` is the velocity in m/s with which what is watched moves."""
        self.clock += seconds
        keep = FOLLOW**seconds
        x = self.view.x + carried[0] * seconds
        y = self.view.y + carried[1] * seconds
        self.view = View(
            wanted.x + (x - wanted.x) * keep,
            wanted.y + (y - wanted.y) * keep,
            _zoomed(self.view.scale, wanted.scale, seconds),
        )
        self.trauma = max(0.0, self.trauma - SHAKE_DECAY * seconds)

    def hit(self, strength: float, direction: Point) -> None:
        """Shake: strength 0 to 1 adds to what is left, along the direction of the blow."""
        self.trauma = min(1.0, self.trauma + strength)
        self.push = direction

    def lens(self, width: int, height: int, shake: float = 1.0) -> Lens:
        """The lens for this frame; ``shake`` scales the shaking, 0 switches it off."""
        swing = SHAKE_PIXELS * self.trauma**2 * shake * sin(self.clock * 53.0)
        scale = self.view.scale
        return Lens(
            self.view.x + self.push[0] * swing / scale,
            self.view.y + self.push[1] * swing / scale,
            scale,
            width,
            height,
        )


def _zoomed(scale: float, wanted: float, seconds: float) -> float:
    if abs(scale / wanted - 1.0) < SETTLED:
        return wanted
    half = ZOOM_OUT_HALF if wanted < scale else ZOOM_IN_HALF
    keep = 0.5 ** (seconds / half)
    return wanted * exp(log(scale / wanted) * keep)
