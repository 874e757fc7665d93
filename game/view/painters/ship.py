"""Paints the *Lucky Strike* from lit pictures: what moves lies under the hull, what is laid onto it is part of it."""

from __future__ import annotations

from math import ceil, cos, pi
from random import Random

from game.sim.entities import Ship
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.lit.sprites import LitSprite
from game.view.painters import hull
from game.view.painters.claws import Claws
from game.view.painters.dress import Piece, dressed
from game.view.painters.drill import DrillPainter
from game.view.painters.finished import Finished
from game.view.painters.harm import Leaks, marks
from game.view.painters.hold import heaps
from game.view.painters.joints import lay, on_screen
from game.view.painters.remains import Remains
from game.view.painters.running_lights import draw_lamps
from game.view.painters.spill import Source, Spill
from game.view.poses import Pose

PLUME_METRES = 34.0
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
        self._claws = Claws()
        self._drill = DrillPainter()
        self._leaks = Leaks()
        self._model: Finished | None = None
        self._hull: LitSprite | None = None
        self._completed = 0
        self._spills: tuple[Spill, Spill] | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._remains: Remains | None = None
        self._rng = Random(17)

    def draw(self, brush: Brush, ship: Ship) -> None:
        """Paint the ship with everything that moves on it; once its hull is gone, what is left of it."""
        pose = brush.poses.at(ship, brush.alpha)
        harm = marks(ceil(ship.hull), HARM_SEED)
        if ship.hull <= 0.0:
            if self._remains is None:
                self._remains = Remains(brush, pose, ship.velocity, harm)
            self._remains.draw(brush)
            return
        self._plume(brush, ship, pose)
        self._claws.draw(brush, ship, pose)
        self._drill.draw(brush, ship, pose)
        lay(brush, self._dressed(brush, pose, (COLLAR, *heaps(ship), *harm)), pose, (0.0, 0.0))
        self._spill(brush, ship, pose)
        self._jets(brush, ship, pose)
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
            self._hull, self._completed = LitSprite(self._model, brush.studio.urgent), self._model.completed
        return self._hull

    def _spill(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Light of the plume on the stern and of the cut on the bow."""
        if self._spills is None:
            model = brush.studio.model("lucky_strike")
            self._spills = (Spill(model, PLUME_LIGHT), Spill(model, CUT_LIGHT))
        plume, cut = self._spills
        plume.draw(brush, pose, ship.main)
        if ship.drill.cutting:
            cut.draw(brush, pose, CUT_NEAR / (CUT_NEAR + ship.drill.extension))

    def _plume(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        if ship.main < 0.02:
            return
        surface, scale = brush.surface, brush.lens.scale
        length = PLUME_METRES * (0.25 + 0.75 * ship.main)
        steps = 44
        for i in range(steps):
            t = (i + self._rng.random() * 0.5) / steps
            wobble = self._rng.gauss(0.0, 1.0) * 0.9 * t
            x, y = on_screen(brush, pose, (hull.BELL[0] - length * t, wobble))
            wide = (0.5 + 0.62 * min(3 * t, 1.0) ** 0.7 * (1.0 - 0.45 * t)) * 2.6 * scale
            fade = (1.0 - t) ** 1.5 * (0.35 + 0.65 * ship.main)
            shine(surface, x, y, wide * 2.1, palette.PLUME_TAIL, 0.30 * fade, HALO)
            shine(surface, x, y, wide * 1.25, palette.PLUME_SHEATH, 0.45 * fade, HALO)
            if t < 0.62:
                ripple = 0.75 + 0.25 * cos(2 * pi * 8 * t)
                shine(surface, x, y, wide * 0.62, palette.PLUME_BODY, 0.62 * fade * ripple, LAMP)
        x, y = on_screen(brush, pose, (hull.BELL[0] - 0.6, 0.0))
        shine(surface, x, y, 13.0 * scale, palette.PLUME_SHEATH, 0.5 * ship.main, HALO)
        shine(surface, x, y, 4.6 * scale, palette.PLUME_BODY, 0.9 * ship.main, LAMP)

    def _jets(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        bursts = [(spot, (0.0, 1.0), -ship.side) for spot in hull.PORT_JETS]
        bursts += [(spot, (0.0, -1.0), ship.side) for spot in hull.STARBOARD_JETS]
        bursts += [
            (spot, (1.0, 0.15 if spot[1] > 0 else -0.15), ship.reverse * 1.6) for spot in hull.NOSE_JETS
        ]
        aft_port, fore_port = hull.PORT_JETS
        aft_starboard, fore_starboard = hull.STARBOARD_JETS
        turning = ship.torque
        bursts += [(aft_port, (0.0, 1.0), turning), (fore_starboard, (0.0, -1.0), turning)]
        bursts += [(fore_port, (0.0, 1.0), -turning), (aft_starboard, (0.0, -1.0), -turning)]
        for spot, direction, strength in bursts:
            if strength > 0.04:
                self._jet(brush, pose, spot, direction, min(1.6, strength))

    def _jet(self, brush: Brush, pose: Pose, spot: Point, direction: Point, strength: float) -> None:
        scale = brush.lens.scale
        for i in range(5):
            away = 0.5 + i * 1.05 * (0.5 + 0.5 * strength) * self._rng.uniform(0.85, 1.15)
            x, y = on_screen(brush, pose, (spot[0] + direction[0] * away, spot[1] + direction[1] * away))
            radius = (0.8 + 0.42 * i) * scale
            shine(
                brush.surface, x, y, radius, palette.PLUME_BODY, min(1.0, strength) * (0.7 - 0.12 * i), LAMP
            )


def _make_first(brush: Brush, pose: Pose) -> None:
    """A picture of the hull at once, if there is none at all: small, but good enough until finer ones are made."""
    model = brush.studio.model("lucky_strike")
    turn = (brush.sun_angle - pose[2]) % (2 * pi) / (2 * pi)
    level = model.level_for(FIRST_SIZE / model.source.detail)
    if model.nearest(level, turn * model.directions(level)) is None:
        model.make_now(level, int(turn * model.directions(level)) % model.directions(level))
