"""Flashes, and the guard that never lets more than three large ones be seen within a second."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import pi, sqrt

from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import LAMP, shine
from game.view.palette import Colour

LARGE_SHARE = 0.20
"""Share of the picture over which a flash is a large one."""
MOST_A_SECOND = 3
MOST = 40


class FlashGuard:
    """Counts large flashes."""

    def __init__(self) -> None:
        self._seen: deque[float] = deque(maxlen=MOST_A_SECOND)

    def allows(self, clock: float) -> bool:
        """Whether another large flash may be shown at a time in seconds; if so it is counted."""
        while self._seen and not 0.0 <= clock - self._seen[0] < 1.0:
            self._seen.popleft()
        if len(self._seen) >= MOST_A_SECOND:
            return False
        self._seen.append(clock)
        return True


@dataclass(slots=True)
class Flash:
    """One flash: place (m), its velocity (m/s), radius (m), life (s), strength 0 to 1."""

    place: Point
    carried: Point
    colour: Colour
    radius: float
    life: float = 0.16
    strength: float = 1.0
    age: float = 0.0
    may_be_large: bool | None = None
    """What the guard said when it first would have been large; None before that."""


class Flashes:
    """All flashes of one view."""

    def __init__(self) -> None:
        self.flashes: list[Flash] = []
        self._guard = FlashGuard()

    def add(self, flash: Flash) -> None:
        """Begin a flash; of too many the oldest go."""
        self.flashes = [*self.flashes, flash][-MOST:]

    def move(self, seconds: float) -> None:
        """Let time pass."""
        for flash in self.flashes:
            flash.age += seconds
            x, y = flash.place
            flash.place = (x + flash.carried[0] * seconds, y + flash.carried[1] * seconds)
        self.flashes = [flash for flash in self.flashes if flash.age < flash.life]

    def draw(self, brush: Brush) -> None:
        """Add all flashes, as strong as they may be: a small white middle and its light, both falling off at once."""
        for flash in self.flashes if brush.flash > 0.0 else ():
            left = brush.flash * (1.0 - flash.age / flash.life) ** 2
            radius = self.radius(flash, brush)
            x, y = brush.lens.pixel(flash.place)
            shine(brush.surface, x, y, radius, flash.colour, 0.7 * flash.strength * left, 3.2)
            shine(brush.surface, x, y, radius * 0.22, (255, 250, 240), flash.strength * left, LAMP)

    def radius(self, flash: Flash, brush: Brush) -> float:
        """Pixels a flash may reach: one that the guard does not let be large stays small."""
        wanted = flash.radius * brush.lens.scale
        largest = sqrt(LARGE_SHARE * brush.lens.width * brush.lens.height / pi)
        if wanted <= largest:
            return wanted
        if flash.may_be_large is None:
            flash.may_be_large = self._guard.allows(brush.clock)
        return wanted if flash.may_be_large else largest
