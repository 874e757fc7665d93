"""Paints rocks: lit pictures on their very outline."""

from __future__ import annotations

from math import hypot

from game.sim.entities import Rock
from game.view.brush import Brush
from game.view.lit.rock import LitRock

CUTTING_SCALE = 9.0
"""Pixels a metre from which a rock in the picture may be cut soon."""
NEAR_PICTURES = 0.6
"""Rocks are made ready within so many widths of the picture around it."""

PREPARE_FRAMES = 8
"""Frames between two looks whether a rock beside the picture is ready."""


class RockPainter:
    """Knows the lit picture of every rock that was near."""

    def __init__(self) -> None:
        self._lit: dict[int, LitRock] = {}
        self._reaches: dict[int, tuple[int, float]] = {}
        self._frame = 0

    def draw(self, brush: Brush, rocks: list[Rock]) -> None:
        """Paint all rocks that can be seen, and have those around made ready."""
        if not self._lit:
            self._look_ahead(brush, rocks)
        self._frame += 1
        near = NEAR_PICTURES * brush.lens.width / brush.lens.scale
        for rock in rocks:
            if rock.revision and rock.number not in self._lit:
                self._picture(brush, rock)  # while the parent's picture still shows it
        for rock in rocks:
            x, y, angle = brush.poses.at(rock, brush.alpha)
            reach = self._reach(rock)
            if brush.lens.sees((x, y), reach):
                lit = self._picture(brush, rock)
                lit.see(rock)
                brush.lit(lit, (x, y), angle)
                if brush.lens.scale >= CUTTING_SCALE and not rock.debris:
                    lit.expect_cuts()
            elif (rock.number + self._frame) % PREPARE_FRAMES == 0 and brush.lens.sees((x, y), reach + near):
                self._picture(brush, rock).prepare(angle, brush.lens.scale, brush.sun_angle)

    def _look_ahead(self, brush: Brush, rocks: list[Rock]) -> None:
        """Before the first frame have the smallest picture of every rock made: none comes into view without any."""
        for rock in rocks:
            angle = brush.poses.at(rock, brush.alpha)[2]
            self._picture(brush, rock).prepare_smallest(angle, brush.sun_angle)

    def _picture(self, brush: Brush, rock: Rock) -> LitRock:
        """The lit picture of a rock; a new piece first shows what its parent showed of it."""
        lit = self._lit.get(rock.number)
        if lit is None:
            lit = self._lit[rock.number] = brush.studio.rock(rock, self._parent(rock))
        return lit

    def _parent(self, rock: Rock) -> LitRock | None:
        """A rock in the picture that this one was broken off."""
        if not rock.revision:
            return None
        return next((lit for lit in self._lit.values() if lit.is_of(rock)), None)

    def _reach(self, rock: Rock) -> float:
        """Metres from a rock's centre within which all of it lies."""
        known = self._reaches.get(rock.number)
        if known is None or known[0] != rock.revision:
            left, low, right, high = rock.outline.bounds
            known = (rock.revision, hypot(max(-left, right), max(-low, high)))
            self._reaches[rock.number] = known
        return known[1]
