"""Makes the sounds from their recipes.

    python assets/sound/make.py [NAME …] [--check]

Without names, all of them. ``--check`` writes nothing and says which files differ from what their recipes make.
Beside the files it keeps measured.json: what each sound lasts and how loud it is, for whoever mixes them.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

import bearings
import collar
import drill
import guns
import hull
import machines
import mining
import music
import signals
import soundfile
import voices
import workbench
import worn
from dsp import FORMAT, RATE
from encode import path_of
from loudness import integrated
from recipes import BOOK, Recipe

CHAPTERS = (machines, drill, bearings, hull, collar, mining, signals, guns, worn, workbench, voices, music)


MEASURED = Path(__file__).parent / "measured.json"


def write(recipe: Recipe) -> str:
    """Make a file, note its measures and tell its size."""
    path, data = path_of(recipe.kind, recipe.name), recipe.file()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    known[recipe.name] = measures(recipe, data)
    kept = {name: known[name] for name in sorted(known) if name in BOOK}
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in kept.items())
    MEASURED.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return f"{len(data) / 1024:8.1f} kB"


def measures(recipe: Recipe, data: bytes) -> dict[str, str | float]:
    """Kind, seconds and loudness (LUFS) of a file as it will be heard."""
    wave, _ = soundfile.read(io.BytesIO(data))
    if recipe.loops:
        wave = wave[FORMAT["lap"] : -FORMAT["lap"]]
    loud = round(integrated(wave, RATE), 1)
    return {"kind": recipe.kind, "seconds": round(len(wave) / RATE, 3), "lufs": loud}


def compare(recipe: Recipe) -> str:
    """Whether the file is what the recipe makes."""
    path = path_of(recipe.kind, recipe.name)
    if not path.is_file():
        return "missing"
    return "same" if path.read_bytes() == recipe.file() else "DIFFERENT"


def strays() -> list[Path]:
    """Sound files that no recipe makes."""
    made = {path_of(recipe.kind, recipe.name) for recipe in BOOK.values()}
    return sorted(set(Path(__file__).parent.rglob("*.ogg")) - made)


def main() -> int:
    """The command line; 1 where a check failed."""
    parser = argparse.ArgumentParser(description=f"Makes the {len(BOOK)} sounds of {len(CHAPTERS)} chapters.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="sounds to make; none means all")
    parser.add_argument("--check", action="store_true", help="compare with the files instead of writing them")
    chosen = parser.parse_args()
    unknown = sorted(set(chosen.names) - set(BOOK))
    if unknown:
        parser.error(f"no such sound: {', '.join(unknown)}")
    work = compare if chosen.check else write
    told = {name: work(BOOK[name]) for name in chosen.names or BOOK}
    for name, result in told.items():
        print(f"{result:>12}  {name}")
    for stray in strays():
        print(f"{'no recipe':>12}  {stray.name}")
    failed = chosen.check and (strays() or any(result != "same" for result in told.values()))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
