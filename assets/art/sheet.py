"""A contact sheet of the models, to be looked at: each at 24, 60, 120 and 200 pixels, the ship at eight angles.

python assets/art/sheet.py OUT.png [NAME …] [--angle DEGREES] [--pixels N]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from math import pi, radians
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pygame
from book import read_index

from game.view.lit.sprites import LitSprite
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio

SPACE = (7, 11, 20)
SUN = radians(145.0)
SIZES = (24, 60, 120, 200)
LABEL = 14


def fitted(sprite: LitSprite, pixels: float) -> float:
    """Pixels a metre at which a body's longer side is so many pixels."""
    source = sprite.model.source
    return pixels * source.scales[0] / max(source.size(0))


def place(
    sheet: pygame.Surface, studio: Studio, name: str, middle: tuple[float, float], pixels: float, angle: float
) -> None:
    """Draw a model with the middle of its maps at a place."""
    sprite = studio.sprite(name)
    scale = fitted(sprite, pixels)
    source = sprite.model.source
    width, height = source.size(0)
    ox, oy = source.origin(0)
    back = pygame.Vector2(width / 2 - ox, height / 2 - oy).rotate_rad(-angle) * (scale / source.scales[0])
    spot = (middle[0] - back.x, middle[1] - back.y)
    for _ in range(2):
        sprite.blits(spot, angle, scale, SUN, sheet.get_size())
        studio.builder.finish()
        studio.begin_frame()
    fresh = LitSprite(sprite.model, studio.turning)
    sheet.fblits(fresh.blits(spot, angle, scale, SUN, sheet.get_size()), pygame.BLEND_PREMULTIPLIED)
    studio.builder.finish()


def row(names: list[str], studio: Studio, angle: float, sizes: tuple[int, ...]) -> pygame.Surface:
    """Models below each other, sizes side by side."""
    font = pygame.font.Font(None, LABEL + 2)
    cells = [size + 12 for size in sizes]
    high = max(sizes) + LABEL + 8
    columns = max(1, 1240 // sum(cells))
    rows = -(-len(names) // columns)
    sheet = pygame.Surface((columns * sum(cells), rows * high))
    sheet.fill(SPACE)
    for i, name in enumerate(names):
        left, top = (i % columns) * sum(cells), (i // columns) * high
        for size, cell in zip(sizes, cells, strict=True):
            place(sheet, studio, name, (left + cell / 2, top + LABEL + max(sizes) / 2), size, angle)
            left += cell
        sheet.blit(font.render(name, True, (120, 140, 150)), ((i % columns) * sum(cells) + 4, top + 2))
    return sheet


def turning(studio: Studio, name: str, pixels: int) -> pygame.Surface:
    """A model at eight angles."""
    sheet = pygame.Surface((8 * (pixels + 4), pixels + 8))
    sheet.fill(SPACE)
    for i in range(8):
        place(sheet, studio, name, ((i + 0.5) * (pixels + 4), pixels / 2 + 4), pixels, i * pi / 4)
    return sheet


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--angle", type=float, default=12.0, help="degrees by which the models are turned")
    parser.add_argument("--pixels", type=int, nargs="*", help="sizes to show")
    chosen = parser.parse_args()
    pygame.init()
    pygame.display.set_mode((64, 64))
    names = chosen.names or list(read_index())
    sizes = tuple(chosen.pixels or SIZES)
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Shelf(Path(folder)))
        parts = [row(names, studio, radians(chosen.angle), sizes)]
        if "lucky_strike" in names:
            parts += [turning(studio, "lucky_strike", 150), turning(studio, "lucky_strike", 60)]
        sheet = pygame.Surface((max(p.get_width() for p in parts), sum(p.get_height() for p in parts)))
        sheet.fill(SPACE)
        top = 0
        for part in parts:
            sheet.blit(part, (0, top))
            top += part.get_height()
        pygame.image.save(sheet, chosen.out)


if __name__ == "__main__":
    main()
