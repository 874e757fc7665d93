"""What a frame costs, beside two frames everybody can draw: an empty one and a busy yardstick."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import pygame

from game.view.flight import FlightView
from game.view.shot import open_without_display

if TYPE_CHECKING:
    from game.sim import Controls, World

SIZE = (1280, 720)
SPRITE = 64
ANGLES = 72
STARS, SPRITES, PARTICLES, STRINGS = 400, 200, 2000, 10
FRAMES = 30
WARM_UP, MEASURED = 60, 120
"""Frames of a level drawn before the measuring, to fill the caches, and during it."""
SAMPLES = 5
"""The best of so many samples counts: the others were disturbed."""


@dataclass(frozen=True, slots=True)
class FrameCost:
    """Milliseconds of a frame at 1280 by 720: a level's, and for comparison an empty one and the yardstick."""

    name: str
    frame: float
    slowest: float
    """Of the measured frames, all but the slowest twentieth are faster."""
    empty: float
    yardstick: float

    def facts(self) -> dict[str, str | float]:
        """The cost as plain data, for JSON."""
        rounded = {key: round(value, 3) for key, value in asdict(self).items() if key != "name"}
        ratios = {
            "to_empty": round(self.frame / self.empty, 2),
            "to_yardstick": round(self.frame / self.yardstick, 2),
        }
        return {"name": self.name, **{f"{key}_ms": value for key, value in rounded.items()}, **ratios}

    def line(self) -> str:
        """The cost as a line to read."""
        return (
            f"{self.name:<24} {self.frame:6.2f} ms a frame, 95 % under {self.slowest:6.2f} ms;"
            f" {self.frame / self.empty:6.1f} times clear + flip ({self.empty:.3f} ms),"
            f" {self.frame / self.yardstick:5.2f} times the yardstick ({self.yardstick:.2f} ms)"
        )


class FrameBench:
    """Draws levels and the two frames to compare with, on one screen without a display."""

    def __init__(self) -> None:
        open_without_display()
        pygame.font.init()
        self.screen = pygame.display.set_mode(SIZE)
        self.empty = milliseconds(empty_frame(self.screen))
        self.yardstick = milliseconds(yardstick_frame(self.screen))

    def level(self, name: str, world: World, fly: Callable[[World], Controls]) -> FrameCost:
        """What a frame of a world in flight costs; ``fly`` says what the hands do. The world is flown on."""
        view = FlightView(SIZE)
        for _ in range(WARM_UP):
            self._frame(view, world, fly)
        times = sorted(self._frame(view, world, fly) for _ in range(MEASURED))
        return FrameCost(name, median(times), times[round(0.95 * MEASURED)], self.empty, self.yardstick)

    def _frame(self, view: FlightView, world: World, fly: Callable[[World], Controls]) -> float:
        events = world.step(fly(world))
        start = perf_counter()
        view.see(events, world)
        view.draw(self.screen, world, 1.0)
        pygame.display.flip()
        return (perf_counter() - start) * 1e3


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
