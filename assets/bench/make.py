"""Makes the pictures of the bearing bench from their recipes.

    python assets/bench/make.py [NAME …] [--check]

Without names, all of them. ``--check`` writes nothing and says which files differ from what their recipes make; on
another processor some are not the same to the byte, and count as alike. Unlike the ship's, these pictures are lit
already: the bench's lamp hangs still, and so does the eye.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import balls
import bits
import film
import grinder
import race
import shop
import table
from shop import HERE

from game.view.bearing_bench.layout import LEFT, RIGHT, WIDTH


@cache
def _screen(with_grinder: bool) -> Any:
    """The whole table, with the bearing and the lever on it or with the grinder and the tray."""
    on = shop.canvas()
    table.top(on)
    table.rack(on)
    table.spanner(on)
    if with_grinder:
        table.tray(on)
        grinder.grinder(on)
    else:
        table.quadrant(on)
        race.bearing(on)
        table.clamps(on)
    shop.chipped(on, 77)
    return shop.small(shop.pooled(shop.shining(on)))


def _part(left: int, right: int, with_grinder: bool) -> Callable[[], bytes]:
    return lambda: shop.jpeg(_screen(with_grinder)[:, left:right])


BOOK: dict[str, Callable[[], bytes]] = {
    "rack.jpg": _part(0, LEFT, False),
    "bearing.jpg": _part(LEFT, RIGHT, False),
    "grinder.jpg": _part(LEFT, RIGHT, True),
    "lever.jpg": _part(RIGHT, WIDTH, False),
    "tray.jpg": _part(RIGHT, WIDTH, True),
    **{
        f"ball_{name}.png": lambda metal=metal, number=number: shop.png(balls.ball(metal, number * 7 + 2))  # type: ignore[misc]
        for number, (name, metal) in enumerate(balls.METALS.items())
    },
    **{
        f"scuffs_{step}.png": lambda step=step: shop.png(balls.scuffs(step * 11 + 3, 0.5 * step))
        for step in (1, 2)
    },  # type: ignore[misc]
    "spall.png": lambda: shop.png(balls.spalled(5)),
    **bits.BOOK,
    **film.BOOK,
}
"""What makes each file."""


def main() -> int:
    """The command line; 1 where a check failed."""
    parser = argparse.ArgumentParser(description=f"Makes the {len(BOOK)} pictures of the bench.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="files to make; none means all")
    parser.add_argument("--check", action="store_true", help="compare with the files instead of writing them")
    chosen = parser.parse_args()
    unknown = sorted(set(chosen.names) - set(BOOK))
    if unknown:
        parser.error(f"no such picture: {', '.join(unknown)}")
    different = False
    for name in chosen.names or BOOK:
        data, path = BOOK[name](), HERE / name
        if not chosen.check:
            path.write_bytes(data)
            print(f"{len(data) / 1024:8.1f} kB  {name}", flush=True)
            continue
        result = compared(path.read_bytes(), data) if path.is_file() else "missing"
        different |= result in ("DIFFERENT", "missing")
        print(f"{result:>12}  {name}", flush=True)
    return 1 if different else 0


def compared(kept: bytes, made: bytes) -> str:
    """What to say of a file and what its recipe makes."""
    if kept == made:
        return "same"
    return "alike" if shop.alike(kept, made) else "DIFFERENT"


if __name__ == "__main__":
    sys.exit(main())
