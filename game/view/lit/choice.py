"""Which lit pictures of a body are shown: the size and the direction of the light that are wanted, or the best there is.

The light is that of a body's own frame, in radians, anticlockwise.
"""

from __future__ import annotations

from dataclasses import replace
from math import floor, tau

import pygame

from game.view.lit.aim import Light
from game.view.lit.model import LitModel
from game.view.lit.turn import mixed

BLENDS = 6
"""Steps by which one direction of the light fades into the next."""
STEPPED_PIXELS = 64
"""Pictures with no side longer than that are lit from so many directions that they need no fading."""
SOON = 2.0
"""How urgent the pictures of what is not yet seen are."""
AROUND = ((0, 0.0), (1, 0.1), (-1, 1.0), (2, 1.0))
"""Directions of the sun to be made beside the present one, and how urgently."""
LARGE_PIXELS = 620_000
"""Pictures larger than this are dear: only the two that are mixed are made ahead, and they are turned in tiles."""


class LightChoice:
    """Chooses for one body, and asks for what is missing.

    Args:
        model: its pictures.
        is_fine: whether it is turned in every frame: two pictures are then mixed before they are turned.
    """

    def __init__(self, model: LitModel, is_fine: bool) -> None:
        self._model = model
        self._is_fine = is_fine
        self._mixed: tuple[tuple[pygame.Surface, pygame.Surface, float], pygame.Surface] | None = None
        self._prepared: int | None = None
        """Size that was made ready before it is seen."""
        self._exact: Light | None = None
        """The light that was wanted last, if all its pictures were there."""
        self._asked: tuple[int, int, int, bool] | None = None
        self._wants: set[tuple[int, int]] = set()

    def best(self, sun: float, scale: float) -> Light | None:
        """What is wanted as far as it is there, and the rest asked for."""
        model = self._model
        level = model.level_for(scale)
        count = model.directions(level)
        place = sun / tau * count % count
        direction = floor(place) % count
        light = Light(level, direction, round((place - floor(place)) * BLENDS), model.source.revision)
        if light == self._exact:
            return light
        self._ask_around(level, direction, count)
        here = model.picture(level, direction) is not None
        following = model.picture(level, (direction + 1) % count) is not None
        self._exact = light if here and following else None
        if here and following:
            return light
        if here or following:
            return replace(light, direction=direction if here else (direction + 1) % count, share=0)
        found = model.nearest(level, place)
        if found is None:
            found = self._smallest(sun)
        return Light(*found, 0, model.source.revision) if found is not None else None

    def prepare(self, sun: float, scale: float) -> None:
        """The body will soon be seen like that: have its picture made when nothing is more urgent."""
        model = self._model
        level = model.level_for(scale)
        direction = round(sun / tau * model.directions(level)) % model.directions(level)
        last = len(model.source.scales) - 1
        if model.picture(level, direction) is None and self._prepared != level:
            self._prepared = level
            model.want(last, direction * model.directions(last) // model.directions(level), SOON - 0.1)
            model.want(level, direction, SOON)

    def prepare_smallest(self, sun: float) -> None:
        """Have the smallest picture made, which is there for want of any other when the body comes into view."""
        last = len(self._model.source.scales) - 1
        count = self._model.directions(last)
        self._model.want(last, round(sun / tau * count) % count, 0.0)

    def directions_of(self, light: Light) -> tuple[int, int]:
        """The two directions of the sun that are mixed."""
        return (light.direction, (light.direction + 1) % self._model.directions(light.level))

    def _ask_around(self, level: int, direction: int, count: int) -> None:
        model = self._model
        missing = model.picture(level, direction) is None
        wanted = (level, direction, model.source.revision, missing)
        if wanted == self._asked and not missing:
            return
        self._asked = wanted
        width, height = model.source.size(level)
        around = AROUND if width * height < LARGE_PIXELS else AROUND[:2]
        wants = [(level, (direction + offset) % count, urgency) for offset, urgency in around]
        if missing and model.source.revision == 0 and not model.has_stand_in:
            # While the right size is missing, coarser ones are quick to make and better than the coarsest.
            steps = range(1, len(model.source.scales) - level)
            wants += [(level + i, direction * model.directions(level + i) // count, -float(i)) for i in steps]
        elif model.source.revision > 0:
            # What is being cut is soon stale again: only what is shown is worth the work.
            wants = wants[:2]
        elif level > 0:
            wants.append((level - 1, direction * model.directions(level - 1) // count, 3.0))
        for other, k in self._wants - {(size, k) for size, k, _ in wants}:
            model.forget(other, k)
        self._wants = {(size, k) for size, k, _ in wants}
        for size, k, urgency in wants:
            model.want(size, k, urgency)

    def _smallest(self, sun: float) -> tuple[int, int] | None:
        """For want of anything built: the smallest picture, made at once if the frame has time for that."""
        at_once = self._model.at_once
        if not at_once.left:
            return None
        level = len(self._model.source.scales) - 1
        count = self._model.directions(level)
        direction = round(sun / tau * count) % count
        with at_once:
            return (level, direction) if self._model.make_now(level, direction) is not None else None

    def pictures(self, light: Light) -> tuple[list[pygame.Surface], float]:
        """One or two lit pictures and the share of the second: two where the sun stands between them."""
        first, second = (self._model.picture(light.level, k) for k in self.directions_of(light))
        if first is None or second is None:
            self._exact = None
        if first is not None and second is not None and 0 < light.share < BLENDS and self._blends(light):
            share = light.share / BLENDS
            return (
                ([self._once_mixed(first, second, share)], 0.0) if self._is_fine else ([first, second], share)
            )
        one = second if 2 * light.share > BLENDS or first is None else first
        return ([one] if one is not None else []), 0.0

    def _blends(self, light: Light) -> bool:
        """Whether the light fades from one direction to the next: the steps of the smallest pictures are not seen."""
        return max(self._model.source.size(light.level)) > STEPPED_PIXELS

    def _once_mixed(self, first: pygame.Surface, second: pygame.Surface, share: float) -> pygame.Surface:
        """Two lit pictures in one, kept while the light stays: what turns in every frame is turned once, not twice."""
        if self._mixed is None or self._mixed[0] != (first, second, share):
            self._mixed = ((first, second, share), mixed(first, second, share))
        return self._mixed[1]
