"""Makes the pictures of made things from their recipes.

    python assets/art/make.py [NAME …] [--check]

Without names, all of them. ``--check`` writes nothing and says which files differ from what their recipes make. On one
machine they are the same to the byte; another processor's last digits may differ, and such pictures count as alike.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import chapters
from book import BOOK, HERE, Model, alike, filed, read_index, write_index

MISSING, DIFFERENT = "missing", "DIFFERENT"


def write(made: Model) -> str:
    """Make a picture, note its facts and tell its size."""
    data, facts = filed(made)
    made.path.write_bytes(data)
    index = {**read_index(), made.name: facts}
    write_index({name: index[name] for name in index if name in BOOK})
    return f"{len(data) / 1024:8.1f} kB"


def compare(made: Model) -> str:
    """Whether the picture is what the recipe makes."""
    if not made.path.is_file():
        return MISSING
    data, facts = filed(made)
    kept = made.path.read_bytes()
    if read_index().get(made.name) != facts:
        return DIFFERENT
    return "same" if kept == data else "alike" if alike(kept, data) else DIFFERENT


def strays() -> list[Path]:
    """Pictures that no recipe makes."""
    return sorted(set(HERE.glob("*.png")) - {made.path for made in BOOK.values()})


def main() -> int:
    """The command line; 1 where a check failed."""
    parser = argparse.ArgumentParser(
        description=f"Makes {len(BOOK)} models of {len(chapters.CHAPTERS)} chapters."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="models to make; none means all")
    parser.add_argument("--check", action="store_true", help="compare with the files instead of writing them")
    chosen = parser.parse_args()
    unknown = sorted(set(chosen.names) - set(BOOK))
    if unknown:
        parser.error(f"no such model: {', '.join(unknown)}")
    work = compare if chosen.check else write
    told = {}
    for name in chosen.names or BOOK:
        told[name] = work(BOOK[name])
        print(f"{told[name]:>12}  {name}", flush=True)
    for stray in strays():
        print(f"{'no recipe':>12}  {stray.name}")
    failed = chosen.check and (strays() or not {MISSING, DIFFERENT}.isdisjoint(told.values()))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
