"""Small bodies of few kinds that tumble: their turned pictures are shared by steps of angle and size."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, tau

import pygame

from game.view.lit.model import LitModel
from game.view.lit.studio import Studio
from game.view.lit.turn import Turned, Turning, turned

ANGLES = 60
"""Turned pictures of a whole turn."""
SIZE_STEP = 0.12
"""Sizes of pictures differ by this share."""
MOST_KEPT = 6000
PATIENCE = 12
"""A picture in a light that is not quite right is shown so often before a better one is looked for."""
Blit = tuple[pygame.Surface, tuple[int, int]]
Key = tuple[str, int, int]
Lit = tuple[int, int]
"""Size and direction of the sun of a lit picture."""


@dataclass(slots=True)
class _Kept:
    """A turned picture, which lit picture it shows and which it should show."""

    picture: Turned
    shown: Lit
    wanted: Lit
    shows: int = 0


class Tumbling:
    """Blits for many bodies of the same few models, without a sprite for each."""

    def __init__(self, studio: Studio, sun: float) -> None:
        self.sun = sun
        self._studio = studio
        self._kept: dict[Key, _Kept] = {}

    def blit(self, name: str, pixel: tuple[float, float], angle: float, scale: float) -> Blit | None:
        """What to blit, colours multiplied by alpha.

        Args:
            name: of the model.
            pixel: where the body's origin is on the screen.
            angle: by which it has turned, in radians.
            scale: pixels for what is a metre on the model.
        """
        key = (name, round(angle / tau * ANGLES) % ANGLES, round(log(scale) / SIZE_STEP))
        kept = self._kept.get(key)
        if kept is None:
            kept = self._near(key) or self._renewed(key, None)
            if kept is None:
                return None
        elif kept.shown != kept.wanted:
            kept.shows += 1
            if kept.shows % PATIENCE == 0:
                kept = self._renewed(key, kept) or kept
        x, y = kept.picture.corner
        return kept.picture.surface, (round(pixel[0] + x), round(pixel[1] + y))

    def _near(self, key: Key) -> _Kept | None:
        """A picture turned a little less or more, where there is no time in this frame for the right one."""
        if self._studio.turning.left:
            return None
        name, step, size = key
        near = (self._kept.get((name, (step + aside) % ANGLES, size)) for aside in (-1, 1, -2, 2))
        return next((kept for kept in near if kept is not None), None)

    def _renewed(self, key: Key, kept: _Kept | None) -> _Kept | None:
        """The picture from the best light there is by now."""
        name, step, size = key
        model, angle, scale = self._studio.model(name), step * tau / ANGLES, exp(size * SIZE_STEP)
        wanted = _wanted(model, self.sun - angle, scale) if kept is None else kept.wanted
        shown = _best(model, wanted)
        if shown is None or (kept is not None and kept.shown == shown):
            return kept
        lit = model.picture(*shown)
        if lit is None:
            return kept
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        source = model.source
        turning = Turning(angle, scale / source.scales[shown[0]])
        with self._studio.turning:
            picture = turned([lit], 0.0, source.origin(shown[0]), turning)
        self._kept[key] = _Kept(picture, shown, wanted)
        return self._kept[key]


def _wanted(model: LitModel, sun: float, scale: float) -> Lit:
    level = model.level_for(scale)
    count = model.directions(level)
    return level, round(sun / tau * count) % count


def _best(model: LitModel, wanted: Lit) -> Lit | None:
    """The picture wanted, or else what comes near it while that is being made."""
    if model.picture(*wanted) is not None:
        return wanted
    model.want(*wanted, urgency=0.6)
    near = model.nearest(*wanted)
    if near is not None:
        return near
    smallest = len(model.source.scales) - 1
    direction = wanted[1] * model.directions(smallest) // model.directions(wanted[0])
    return (smallest, direction) if model.make_now(smallest, direction) is not None else None
