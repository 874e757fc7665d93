"""Light around what is hot at the bench: glowing metal and sparks shed it as flames do in flight, cold steel does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.sim.bench import Bench
from game.view.bearing_bench import heat
from game.view.bearing_bench.grinding import SPARKS_FROM, work_share
from game.view.bearing_bench.layout import HEIGHT, LEFT, RIGHT, WIDTH
from game.view.bearing_bench.sight import Sight
from game.view.bloom import Bloom

LIT = pygame.Rect(LEFT - 40, 44, RIGHT - LEFT + 120, HEIGHT - 44)
"""Where it falls."""
THRESHOLD = (104, 94, 82)
"""Levels above which light is shed: lower than in flight, as nothing but what is hot is on that picture."""


class HotLight:
    """Draws what is hot on a picture of its own, and adds that with the light around it."""

    def __init__(self) -> None:
        self._hot: pygame.Surface | None = None
        self._bloom: Bloom | None = None

    def draw(self, sight: Sight, octaves: int, paint: Callable[[Sight], None]) -> None:
        """Let a painter draw, and add what was hot, with light in so many octaves around it."""
        if self._hot is None:
            self._hot = pygame.Surface((WIDTH, HEIGHT), 0, sight.surface)
        self._hot.fill((0, 0, 0), LIT)
        paint(replace(sight, hot=self._hot))
        shown = self._hot.subsurface(LIT)
        if self._bloom is None:
            self._bloom = Bloom(shown, THRESHOLD)
        self._bloom.draw(shown, octaves)
        sight.surface.blit(shown, LIT, special_flags=pygame.BLEND_RGB_ADD)


def is_hot(bench: Bench) -> bool:
    """Whether anything glows at a bench, or sparks fly."""
    if bench.stage == "turn":
        grinder = bench.grinder
        if grinder is None:
            return False
        return work_share(grinder) > SPARKS_FROM or grinder.celsius > heat.GLOWS_FROM * 0.8
    is_turning = bench.stage in ("listen", "spin")
    return is_turning and any(it.celsius >= heat.GLOWS_FROM for it in bench.rig.balls)
