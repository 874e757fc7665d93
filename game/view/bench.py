"""What a frame costs, beside two frames everybody can draw: an empty one and a busy yardstick."""

from __future__ import annotations

import random
from collections.abc import Callable
from time import perf_counter

import pygame

SIZE = (1280, 720)
SPRITE = 64
ANGLES = 72
STARS, SPRITES, PARTICLES, STRINGS = 400, 200, 2000, 10
FRAMES = 30
SAMPLES = 5
"""The best of so many samples counts: the others were disturbed."""


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


def milliseconds(frame: Callable[[], None]) -> float:
    """What one frame costs, in the best of a few samples."""
    frame()
    return min(_timed(frame) for _ in range(SAMPLES)) / FRAMES * 1e3


def _timed(frame: Callable[[], None]) -> float:
    start = perf_counter()
    for _ in range(FRAMES):
        frame()
    return perf_counter() - start
