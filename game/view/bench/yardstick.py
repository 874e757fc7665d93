"""Two frames everybody can draw: an empty one, and a busy one as the yardstick of all others.

Times tell about the machine and its present load; what travels is the ratio to a yardstick measured in between.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

import pygame

SIZE = (1280, 720)
SPRITE = 64
ANGLES = 72
STARS, SPRITES, PARTICLES, STRINGS = 400, 200, 2000, 10
EMPTY_FRAMES = 12


class Yardstick:
    """The busy frame, drawn again and again between what is measured.

    Args:
        screen: what is drawn to.
    """

    def __init__(self, screen: pygame.Surface) -> None:
        self._draw, self._draw_empty = yardstick_frame(screen), empty_frame(screen)
        self._draw()
        self._looks: list[Took] = []

    def look(self) -> None:
        """Draw it once."""
        self._looks.append(taken_by(self._draw))

    def taken(self) -> tuple[Took, ...]:
        """All looks since this was last asked."""
        looks, self._looks = tuple(self._looks), []
        return looks

    def empty_ms(self) -> float:
        """What an empty frame costs now."""
        return median(taken_by(self._draw_empty).wall for _ in range(EMPTY_FRAMES))


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds by the clock on the wall, and of processor time, which other programs disturb less."""

    wall: float
    processor: float


def middle_of(looks: Sequence[Took]) -> Took:
    """The medians of some looks."""
    return Took(median(look.wall for look in looks), median(look.processor for look in looks))


def taken_by(act: Callable[[], object]) -> Took:
    """What one call takes."""
    start, busy = perf_counter(), process_time()
    act()
    return Took((perf_counter() - start) * 1e3, (process_time() - busy) * 1e3)


def empty_frame(screen: pygame.Surface) -> Callable[[], None]:
    """Clear and flip."""

    def frame() -> None:
        screen.fill((6, 7, 14))
        pygame.display.flip()

    return frame


def yardstick_frame(screen: pygame.Surface) -> Callable[[], None]:
    """400 stars, 200 cached rotated sprites, 2,000 additive particles and 10 cached strings."""
    chance = random.Random(1)
    rock = pygame.Surface((SPRITE, SPRITE), pygame.SRCALPHA)
    pygame.draw.polygon(rock, (150, 140, 130), [(4, 32), (18, 6), (48, 4), (60, 34), (44, 58), (16, 56)])
    turned = [pygame.transform.rotate(rock, i * 360 / ANGLES).convert_alpha() for i in range(ANGLES)]
    star, spark = pygame.Surface((2, 2)).convert(), pygame.Surface((4, 4)).convert()
    star.fill((200, 200, 210))
    spark.fill((40, 24, 8))
    font = pygame.font.Font(None, 20)
    texts = [font.render(f"yardstick {i}", True, (255, 190, 90)).convert_alpha() for i in range(STRINGS)]

    def place() -> tuple[int, int]:
        return (chance.randrange(SIZE[0]), chance.randrange(SIZE[1]))

    stars = [(star, place()) for _ in range(STARS)]
    sprites = [(chance.choice(turned), place()) for _ in range(SPRITES)]
    sparks = [(spark, place()) for _ in range(PARTICLES)]
    lines = [(text, place()) for text in texts]

    def frame() -> None:
        screen.fill((6, 7, 14))
        screen.fblits(stars)
        screen.fblits(sprites)
        screen.fblits(sparks, pygame.BLEND_RGB_ADD)
        screen.fblits(lines)
        pygame.display.flip()

    return frame
