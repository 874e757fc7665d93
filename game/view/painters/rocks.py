"""Paints rocks: lit pictures on their very outline; until those are made, facets, the small ones from kept pictures."""

from __future__ import annotations

from math import hypot, log, pi

import pygame

from game.sim.entities import Rock
from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.rock import LitRock
from game.view.mesh import Mesh
from game.view.models.rocks import Skin, rock_mesh, skin_of
from game.view.pen import Kept
from game.view.portrait import Portraits, small_picture

SMALL_PIXELS = 34.0
"""Radius on the screen up to which a rock is drawn from kept pictures."""
ANGLE_STEP = pi / 36
SCALE_STEP = 1.05
"""Kept pictures are made for scales so far apart."""


class RockPainter:
    """Knows the facets of every rock, and keeps pictures of the small ones."""

    def __init__(self) -> None:
        self._skins: dict[int, Skin] = {}
        self._meshes: dict[int, tuple[int, Mesh]] = {}
        self._pictures = Kept(1500)
        self._portraits = Portraits()
        self._lit: dict[int, LitRock] = {}
        self._reaches: dict[int, tuple[int, float]] = {}

    def draw(self, brush: Brush, rocks: list[Rock]) -> None:
        """Paint all rocks that can be seen."""
        blits: list[tuple[pygame.Surface, Point]] = []
        for rock in rocks:
            x, y, angle = brush.poses.at(rock, brush.alpha)
            if not brush.lens.sees((x, y), self._reach(rock)) or self._in_light(brush, rock):
                continue
            if self.mesh(rock).radius * brush.lens.scale <= SMALL_PIXELS:
                blits.append(self._small(brush, rock, (x, y), angle))
            else:
                mesh = self.mesh(rock)
                self._portraits.draw(brush, rock.number, mesh, (x, y), angle, brush.rock_sun)
        brush.surface.fblits(blits)

    def _in_light(self, brush: Brush, rock: Rock) -> bool:
        """Blit the rock's lit picture, if it is made by now."""
        if brush.studio is None:
            return False
        lit = self._lit.get(rock.number)
        if lit is None:
            lit = self._lit[rock.number] = brush.studio.rock(rock)
        lit.see(rock)
        x, y, angle = brush.poses.at(rock, brush.alpha)
        return brush.lit(lit, (x, y), angle)

    def _reach(self, rock: Rock) -> float:
        """Metres from a rock's centre within which all of it lies, known without building its facets."""
        known = self._reaches.get(rock.number)
        if known is None or known[0] != rock.revision:
            left, low, right, high = rock.uncut.bounds
            known = (rock.revision, hypot(max(-left, right), max(-low, high)))
            self._reaches[rock.number] = known
        return known[1]

    def mesh(self, rock: Rock) -> Mesh:
        """The facets of a rock as it is now."""
        known = self._meshes.get(rock.number)
        if known is None or known[0] != rock.revision:
            known = (rock.revision, rock_mesh(rock, self._skin(rock)))
            self._meshes[rock.number] = known
        return known[1]

    def _skin(self, rock: Rock) -> Skin:
        skin = self._skins.get(rock.number)
        if skin is None:
            skin = self._skins[rock.number] = skin_of(rock)
        return skin

    def _small(self, brush: Brush, rock: Rock, place: Point, angle: float) -> tuple[pygame.Surface, Point]:
        step = round(angle / ANGLE_STEP)
        size = round(log(brush.lens.scale) / log(SCALE_STEP))
        key = (rock.number, rock.revision, step % round(2 * pi / ANGLE_STEP), size)
        mesh = self.mesh(rock)
        picture = self._pictures.get(
            key, lambda: small_picture(mesh, step * ANGLE_STEP, SCALE_STEP**size, brush.rock_sun)
        )
        x, y = brush.lens.pixel(place)
        half = picture.get_width() / 2
        return picture, (round(x - half), round(y - half))
