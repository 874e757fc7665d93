"""A contact sheet of the pictures as the game will draw them, for the critic's eye.

python assets/portraits/sheet.py OUT.png [--sizes 64 128 256] [--columns N] [NAME …]
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

SPACE = "#05080f"
GAP = 12


def sheet(files: list[Path], sizes: list[int], columns: int) -> pygame.Surface:
    """All files at all sizes, in rows."""
    wide, high = sum(sizes) + GAP * (len(sizes) + 1), max(sizes) + GAP
    rows = -(-len(files) // columns)
    picture = pygame.Surface((wide * columns, high * rows + GAP))
    picture.fill(SPACE)
    for i, file in enumerate(files):
        x, y = (i % columns) * wide + GAP, (i // columns) * high + GAP
        for size in sizes:
            picture.blit(pygame.image.load_sized_svg(str(file), (size, size)), (x, y + max(sizes) - size))
            x += size + GAP
    return picture


def main() -> None:
    """Draw the sheet that was asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("out", type=Path)
    options.add_argument("names", nargs="*")
    options.add_argument("--sizes", type=int, nargs="+", default=[64, 128, 256])
    options.add_argument("--columns", type=int, default=3)
    chosen = options.parse_args()
    folder = Path(__file__).parent
    files = [f for f in sorted(folder.glob("*.svg")) if f.stem.startswith(tuple(chosen.names) or ("",))]
    pygame.image.save(sheet(files, chosen.sizes, chosen.columns), str(chosen.out))


if __name__ == "__main__":
    main()
