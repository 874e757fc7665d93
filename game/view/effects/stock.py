"""All sorts of particles of one view together: they move together and are drawn in two passes."""

from __future__ import annotations

import numpy as np

from game.view.brush import Brush
from game.view.camera import Point
from game.view.effects.chips import Chips
from game.view.effects.flashes import Flashes
from game.view.effects.flecks import Flecks
from game.view.effects.puffs import DUST, GAS, Puffs
from game.view.effects.rings import Rings
from game.view.effects.sparks import Sparks

SPARKS_SHARE, PUFFS_SHARE = 0.6, 0.15
"""Of the particles that the quality of the picture allows; flecks and chips share the rest."""


class Stock:
    """What there is of everything."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.sparks = Sparks(rng)
        self.puffs = Puffs(rng)
        self.chips = Chips(rng)
        self.flecks = Flecks(rng)
        self.rings = Rings()
        self.flashes = Flashes()

    def move(self, seconds: float) -> None:
        """Let time pass for all."""
        for sort in (self.sparks, self.puffs, self.chips, self.flecks, self.rings, self.flashes):
            sort.move(seconds)

    def draw_dust(self, brush: Brush) -> None:
        """Lay the dust over what is painted so far."""
        self._trim(brush.quality.particles)
        self.puffs.draw(brush, DUST)

    def draw_chips(self, brush: Brush) -> None:
        """Paint what is solid."""
        self.chips.draw(brush)

    def draw_light(self, brush: Brush, eye: Point) -> None:
        """Add what only shines, for an eye that moves with a velocity in m/s."""
        self.puffs.draw(brush, GAS)
        self.flecks.draw(brush)
        self.sparks.draw(brush, eye)
        self.rings.draw(brush)
        self.flashes.draw(brush)

    def _trim(self, most: int) -> None:
        rest = round(most * (1.0 - SPARKS_SHARE - PUFFS_SHARE) / 2)
        self.sparks.swarm.trim(round(most * SPARKS_SHARE))
        self.puffs.swarm.trim(round(most * PUFFS_SHARE))
        self.chips.swarm.trim(rest)
        self.flecks.swarm.trim(rest)
