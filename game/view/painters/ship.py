"""Paints the *Lucky Strike* from lit pictures: what moves lies under the hull, what is laid onto it is part of it."""

from __future__ import annotations

from math import ceil, tau

from game.sim.entities import Ship
from game.view import palette
from game.view.brush import Brush
from game.view.lit.sprites import LitSprite
from game.view.painters.claws import Claws
from game.view.painters.dress import Piece, dressed
from game.view.painters.drill import DrillPainter
from game.view.painters.finished import Finished
from game.view.painters.harm import Leaks, marks
from game.view.painters.hold import heaps
from game.view.painters.jets import Jets
from game.view.painters.joints import lay, on_screen
from game.view.painters.plume import Plume
from game.view.painters.remains import Remains
from game.view.painters.running_lights import draw_lamps
from game.view.painters.spill import Source, Spill
from game.view.poses import Pose

COLLAR = Piece("collar", (12.0, 0.0), 24)
HARM_SEED = 11
PLUME_LIGHT = Source((-14.0, 0.0), 2.2, 3.6, palette.rgb("#6f9dff"))
CUT_LIGHT = Source((13.4, -4.2), 1.8, 4.4, palette.HEAT[1])
CUT_NEAR = 6.0
"""m of the drill's stroke at which the light of the cut on the bow is down to half."""
FIRST_SIZE = 7.0
"""Pixels a metre of the picture that is made at once when there is none yet."""


class ShipPainter:
    """Knows what lies on the hull, and has painters for all that moves."""

    def __init__(self) -> None:
        self._plume = Plume()
        self._jets = Jets()
        self._claws = Claws()
        self._drill = DrillPainter()
        self._leaks = Leaks()
        self._model: Finished | None = None
        self._hull: LitSprite | None = None
        self._completed = 0
        self._spills: tuple[Spill, Spill] | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._remains: Remains | None = None

    def begin(self, brush: Brush, ship: Ship) -> None:
        """Have the hull turned while what lies behind it is painted."""
        if ship.hull > 0.0 and self._hull is not None:
            pose = brush.poses.at(ship, brush.alpha)
            pixel = on_screen(brush, pose, (0.0, 0.0))
            self._hull.begin(pixel, pose[2], brush.lens.scale, brush.sun_angle)

    def draw(self, brush: Brush, ship: Ship) -> None:
        """Paint the ship with everything that moves on it; once its hull is gone, what is left of it."""
        pose = brush.poses.at(ship, brush.alpha)
        harm = marks(ceil(ship.hull), HARM_SEED)
        if ship.hull <= 0.0:
            if self._remains is None:
                self._remains = Remains(brush, pose, ship.velocity, harm)
            self._remains.draw(brush)
            return
        self._plume.draw(brush, ship, pose)
        self._claws.draw(brush, ship, pose)
        self._drill.draw(brush, ship, pose)
        lay(brush, self._dressed(brush, pose, (COLLAR, *heaps(ship), *harm)), pose, (0.0, 0.0))
        self._spill(brush, ship, pose)
        self._plume.light(brush, pose)
        self._jets.draw(brush, ship, pose)
        draw_lamps(brush, pose, ship.hull)
        self._leaks.draw(brush, ship.hull, ship.velocity, pose, harm)

    def _dressed(self, brush: Brush, pose: Pose, pieces: tuple[Piece, ...]) -> LitSprite:
        """The hull with what lies on it now."""
        if self._hull is None:
            _make_first(brush, pose)
        if self._model is None or pieces != self._pieces:
            self._model, self._pieces = dressed(brush.studio, "lucky_strike", pieces), pieces
            self._hull = None
        if self._hull is None or self._completed != self._model.completed:
            self._hull, self._completed = (
                LitSprite(self._model, brush.studio.urgent, is_fine=True, lathe=brush.studio.lathe),
                self._model.completed,
            )
        return self._hull

    def _spill(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Light of the plume on the stern and of the cut on the bow."""
        if self._spills is None:
            model, builder = brush.studio.model("lucky_strike"), brush.studio.builder
            self._spills = (Spill(model, PLUME_LIGHT, builder), Spill(model, CUT_LIGHT, builder))
        plume, cut = self._spills
        plume.draw(brush, pose, self._plume.strength)
        if ship.drill.cutting:
            cut.draw(brush, pose, CUT_NEAR / (CUT_NEAR + ship.drill.extension))


def _make_first(brush: Brush, pose: Pose) -> None:
    """A picture of the hull at once, if there is none at all: small, but good enough until finer ones are made."""
    model = brush.studio.model("lucky_strike")
    turn = (brush.sun_angle - pose[2]) % tau / tau
    level = model.level_for(FIRST_SIZE / model.source.detail)
    if model.nearest(level, turn * model.directions(level)) is None:
        model.make_now(level, int(turn * model.directions(level)) % model.directions(level))
