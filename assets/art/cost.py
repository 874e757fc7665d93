"""What light costs here, beside what it cost when the look was decided: both as multiples of the yardstick frame.

    python assets/art/cost.py

Then a flight of bodies that turn, with everything still to be built: what its frames cost.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from math import cos, radians, sin, tau
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pygame
from shapely import Point, Polygon

from game.level.outlines import made_outline
from game.sim.entities import Rock
from game.view.bench import milliseconds, yardstick_frame
from game.view.lit.light import lit
from game.view.lit.maps import load_maps
from game.view.lit.model import ArtSource
from game.view.lit.rock_maps import cut_of, rock_maps
from game.view.lit.rock_shape import shape_of
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from game.view.lit.turn import turned

SUN = radians(145.0)
SCREEN = (1280, 720)
DECIDED_YARDSTICK = 1.2
DECIDED = {
    "rock, radius 48 px: maps": 4.4,
    "rock, radius 48 px: an angle": 1.4,
    "rock, radius 110 px: maps": 25.0,
    "rock, radius 110 px: an angle": 6.3,
    "rock, radius 260 px: relit whole": 39.0,
    "rock, radius 260 px: a patch of 96 px": 1.2,
    "ship of 120 px: an angle, turned": 4.9,
}
"""Milliseconds of the first measurements, whose yardstick frame took 1.2 ms."""
TRIES = 5
FRAMES = 400


def best(work: Callable[[], object]) -> float:
    """Milliseconds in the best of some tries."""
    times = []
    for _ in range(TRIES):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times) * 1e3


def stone(radius: float, seed: int = 3) -> Rock:
    """A rock without a body."""
    outline = Polygon(made_outline(radius, 0.5, seed))
    return Rock(seed, "rock", "", None, [], outline, 2700.0, 5.0, [], outline)  # type: ignore[arg-type]


def costs() -> dict[str, float]:
    """What the same things cost now, in milliseconds."""
    result: dict[str, float] = {}
    for pixels in (48, 110, 260):
        shape = shape_of(stone(pixels / 5.0).uncut)
        cut = cut_of(shape.outline, shape)
        maps = rock_maps(shape, cut, 5.0, (), 5.0)
        rows, columns = maps.alpha.shape
        whole = (slice(0, rows), slice(0, columns))
        patch = (slice(rows // 2 - 48, rows // 2 + 48), slice(columns // 2 - 48, columns // 2 + 48))
        name = f"rock, radius {pixels} px"
        result[f"{name}: maps"] = best(lambda s=shape, c=cut: rock_maps(s, c, 5.0, (), 5.0))
        result[f"{name}: an angle"] = best(lambda m=maps, w=whole: lit(m, SUN, m.look, w))
        result[f"{name}: relit whole"] = result[f"{name}: an angle"]
        if pixels > 96:
            result[f"{name}: a patch of 96 px"] = best(lambda m=maps, p=patch: lit(m, SUN, m.look, p))
    source = ArtSource(load_maps("lucky_strike"))
    maps = source.maps(2)
    if maps is not None:
        columns, rows = maps.size
        window = (slice(0, rows), slice(0, columns))

        def angle() -> None:
            pixels = lit(maps, SUN, maps.look, window)
            surface = pygame.image.frombuffer(pixels.tobytes(), maps.size, "BGRA")
            turned(surface, maps.origin, 0.4, 5.0 / maps.scale)

        result["ship of 120 px: an angle, turned"] = best(angle)
    return {name: result[name] for name in DECIDED}


def flight(folder: Path, cutting: bool) -> tuple[list[float], float]:
    """Milliseconds of each frame of a flight among turning bodies, and of the longest piece of building."""
    studio = Studio(Shelf(folder))
    screen = pygame.display.get_surface()
    ship, wheel = studio.sprite("lucky_strike"), studio.sprite("wheel")
    rocks = [stone(4.0 + i, 40 + i) for i in range(14)] + ([stone(46.0, 11)] if cutting else [])
    pictures = [studio.rock(rock) for rock in rocks]
    for picture in pictures:
        picture.blits((640, 360), 0.0, 14.0 if cutting else 5.0, SUN, SCREEN)
    times, longest = [], 0.0
    for frame in range(FRAMES):
        if cutting and frame % 20 == 0 and frame > FRAMES // 2:
            tool = Point(-46 + frame * 0.05, 4 * sin(frame * 0.05)).buffer(1.1, quad_segs=3)
            rocks[-1].outline = max(
                getattr(left := rocks[-1].outline.difference(tool), "geoms", [left]), key=lambda p: p.area
            )
            rocks[-1].revision += 1
        start = perf_counter()
        studio.begin_frame()
        screen.fill((6, 7, 14))
        scale = 14.0 if cutting else 5.0 + 0.6 * sin(frame / 40)
        blits = wheel.blits((900, 300), frame * 0.0007, scale, SUN, SCREEN)
        for i, (rock, picture) in enumerate(zip(rocks, pictures, strict=True)):
            picture.see(rock)
            turn = tau * i / len(rocks)
            at = (640 + 500 * cos(turn), 360 + 300 * sin(turn)) if i < 14 else (1000.0, 360.0)
            blits += picture.blits(at, frame * 0.004 * (i % 5) * (i < 14), scale, SUN, SCREEN)
        blits += ship.blits((400, 360), 0.0 if cutting else frame * 0.015, scale, SUN, SCREEN)
        screen.fblits(blits, pygame.BLEND_PREMULTIPLIED)
        work = perf_counter()
        studio.work(3.0)
        longest = max(longest, (perf_counter() - work) * 1e3)
        times.append((perf_counter() - start) * 1e3)
    return times, longest


def main() -> None:
    """Measure and print."""
    pygame.init()
    screen = pygame.display.set_mode(SCREEN)
    yardstick = milliseconds(yardstick_frame(screen))
    print(f"yardstick frame {yardstick:.2f} ms")
    for name, now in costs().items():
        here, then = now / yardstick, DECIDED[name] / DECIDED_YARDSTICK
        print(
            f"{name:<42} {now:6.2f} ms  {here:6.2f} yardsticks, decided {then:6.2f}: {here / then:4.2f} times"
        )
    for cutting in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            for cache in ("cold", "warm"):
                times, longest = flight(Path(folder), cutting)
                yardstick = milliseconds(yardstick_frame(screen))
                limit = 12.0 / DECIDED_YARDSTICK * yardstick
                over = sum(time > limit for time in times[1:])
                print(
                    f"{'drilling' if cutting else 'flying':<9} {cache} cache: first {times[0]:5.1f} ms, median"
                    f" {median(times):5.2f}, longest {max(times[1:]):5.2f}, building at most {longest:5.2f};"
                    f" {over} of {len(times) - 1} frames over {limit:.1f} ms (yardstick {yardstick:.2f})"
                )


if __name__ == "__main__":
    main()
