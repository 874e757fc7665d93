"""A small part of a ship: its turned pictures are kept by steps of angle, size and place, and most frames only blit."""

from __future__ import annotations

from math import exp, floor, hypot, log, pi, tau

from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.model import LitModel
from game.view.lit.tiled import Blit
from game.view.lit.turn import Turned, Turning, roughly, turned
from game.view.painters.joints import on_screen
from game.view.poses import Pose

RIM_PIXELS = 0.8
"""A turned picture is good until its end has moved by so much."""
MOST_TURN_STEP = pi / 60
"""rad"""
ZOOM_STEP = 0.01
PHASES = 2
"""Steps of a pixel in which parts are placed."""
MOST_KEPT = 24
"""Turned pictures of one part."""
BESIDE = ((1, 0.4), (-1, 0.5))
"""Directions of the sun to be made beside the present one, and how urgently."""

Key = tuple[int, int, int, int, int, int, int]
"""Size that is wanted, size and direction of the light that are shown, steps of the angle, of the zoom and of the
place."""


class Part:
    """One part by its model; several alike may share it.

    Args:
        model: its pictures.
    """

    def __init__(self, model: LitModel) -> None:
        self._model = model
        self._kept: dict[Key, Turned] = {}

    def at(self, brush: Brush, pose: Pose, joint: Point, angle: float = 0.0) -> Blit:
        """What to blit for the part whose joint is at a place on the ship, turned against it by an angle.

        The pictures' colours are multiplied by alpha.
        """
        x, y = on_screen(brush, pose, joint)
        phase_x, phase_y = floor(x * PHASES) % PHASES, floor(y * PHASES) % PHASES
        model, angle, scale = self._model, pose[2] + angle, brush.lens.scale
        level = model.level_for(scale)
        zoom = scale / model.source.scales[level]
        step = min(MOST_TURN_STEP, RIM_PIXELS / (hypot(*model.source.size(level)) * roughly(zoom)))
        count = model.directions(level)
        direction = round((brush.sun_angle - angle) / tau * count) % count
        found = (level, direction)
        if model.picture(level, direction) is None:
            found = self._stand_in(level, direction)
        key = (level, *found, round(angle / step), round(log(zoom) / ZOOM_STEP), phase_x, phase_y)
        lying = self._kept.get(key) or self._turned(key, step)
        return lying.surface, (floor(x) + lying.corner[0], floor(y) + lying.corner[1])

    def _turned(self, key: Key, step: float) -> Turned:
        """The part's picture turned anew, and kept."""
        level, shown, direction, angle, zoom, phase_x, phase_y = key
        model = self._model
        scales = model.source.scales
        picture = model.picture(shown, direction)
        assert picture is not None, "what was found or made is there"
        turning = Turning(
            angle * step,
            exp(zoom * ZOOM_STEP) * scales[level] / scales[shown],
            ((phase_x + 0.5) / PHASES, (phase_y + 0.5) / PHASES),
        )
        result = turned([picture], 0.0, model.source.origin(shown), turning)
        self._keep(key, result)
        return result

    def _stand_in(self, level: int, direction: int) -> tuple[int, int]:
        """Asks for a picture that is missing; size and direction of the one that does best until then."""
        model = self._model
        count = model.directions(level)
        model.want(level, direction, 0.0)
        for offset, urgency in BESIDE:
            model.want(level, (direction + offset) % count, urgency)
        found = model.nearest(level, direction)
        if found is None:
            last = len(model.source.scales) - 1
            found = (last, direction * model.directions(last) // count)
            model.make_now(*found)
        return found

    def _keep(self, key: Key, lying: Turned) -> None:
        self._kept[key] = lying
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
