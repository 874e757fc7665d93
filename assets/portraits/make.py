"""Makes the portraits, the emblem and the icons as SVG.

    python assets/portraits/make.py [NAME …] [--check] [--cells N] [--into FOLDER]

Without names, all of them. ``--check`` writes nothing and says which files differ from what the scripts make.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import emblem
from anatomy import Mood, brows, eyeballs, head, irises, lips
from inks import Ink, halo, printed
from light import Part, look
from lines import ICONS, icon
from materials import INKS
from people import PEOPLE, Person
from sculpt import Array, Solid, grown, rotation, vector

FOLDER = Path(__file__).parent
CELLS = 400
PIVOT = (0.0, -1.0, -0.2)


def portrait(person: Person, mood: Mood, cells: int = CELLS) -> str:
    """One person in one mood as SVG text."""
    inks = _inks(person)
    parts = [*_face(person, mood), *_dressed(person, mood)]
    gloss = {name: ink.gloss for name, ink in inks.items()}
    painted_on = {part.material: part.paint_on for part in parts if part.paint_on}
    lamps = person.halos if mood.lamp else ()
    return printed(
        look(parts, cells, gloss),
        inks,
        painted_on,
        [halo(h.place, h.radius, h.colour, i) for i, h in enumerate(lamps)],
    )


def _inks(person: Person) -> dict[str, Ink]:
    own = {"skin": Ink(person.skin, 0.22), "lip": Ink(person.lip, 0.3), "iris": Ink(person.eye, 0.6)}
    return {**INKS, **own}


def _face(person: Person, mood: Mood) -> list[Part]:
    if not person.has_face:
        return []
    face = person.face
    bare = [
        Part("skin", head(face, mood)),
        Part("eye", eyeballs(face)),
        Part("lip", grown(lips(face, mood), 0.012 * (face.lips - 0.6)), "skin"),
        Part(person.brow, brows(face, mood, person.brow_thick)),
        Part("iris", irises(face, mood), "eye"),
    ]
    return [_placed(part, person, mood) for part in bare]


def _dressed(person: Person, mood: Mood) -> list[Part]:
    worn = [part for make in person.on_head for part in make(person.face, mood)]
    clothes = [part for make in person.on_body for part in make(person.face, mood)]
    turn = rotation(yaw=person.pose.body)
    body = [Part(p.material, _standing(p.solid, turn, (0, 0, -0.2), person), p.paint_on) for p in clothes]
    return [*(_placed(part, person, mood) for part in worn), *body]


def _placed(part: Part, person: Person, mood: Mood) -> Part:
    pose = person.pose
    turn = rotation(pose.yaw + mood.turn, pose.nod + mood.nod, pose.roll + mood.tilt)
    return Part(part.material, _standing(part.solid, turn, PIVOT, person), part.paint_on)


def _standing(solid: Solid, turn: Array, pivot: tuple[float, float, float], person: Person) -> Solid:
    """A solid turned about a pivot, then sized and lowered with the whole person."""
    centre = vector(pivot)
    size, drop = person.pose.size, vector((0, person.pose.drop, 0))
    back = turn.T.copy()
    return lambda p: solid((((p - drop) / size) - centre) @ back + centre) * size


def mark(cells: int = CELLS) -> str:
    """The emblem as SVG text."""
    solids = emblem.parts()
    painted_on = {part.material: part.paint_on for part in solids if part.paint_on}
    seen = look(solids, cells, {name: ink.gloss for name, ink in emblem.INKS.items()})
    return printed(seen, emblem.INKS, painted_on, [halo(*emblem.HALO)])


def pictures(cells: int = CELLS) -> dict[str, Callable[[], str]]:
    """What makes each file, by its stem."""
    icons = {f"icon_{name}": partial(icon, name) for name in ICONS}
    people = {
        f"{key}_{mood}": partial(portrait, who, how, cells)
        for key, who in PEOPLE.items()
        for mood, how in who.moods.items()
    }
    return {**icons, "emblem": partial(mark, cells), **people}


def cast() -> str:
    """Who goes by which names and has which expressions, for the game to read."""
    rows = {key: {"names": list(who.names), "expressions": list(who.moods)} for key, who in PEOPLE.items()}
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in rows.items())
    return f"{{\n{lines}\n}}\n"


def keep(file: Path, text: str, check: bool) -> bool:
    """Write a file, or see whether it is the same already."""
    if check:
        same = file.is_file() and file.read_text(encoding="utf-8") == text
        print(f"{file.name:28} {'same' if same else 'DIFFERS'}")
        return same
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"{file.name:28} {len(text) / 1024:6.1f} kB")
    return True


def main() -> int:
    """Make or check the files that were asked for."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("names", nargs="*", help="stems of files, or how they begin")
    options.add_argument("--check", action="store_true")
    options.add_argument("--cells", type=int, default=CELLS, help="grid cells a side: fewer for a quick look")
    options.add_argument("--into", type=Path, default=FOLDER, help="another folder to write to")
    chosen = options.parse_args()
    begins = tuple(chosen.names) or ("",)
    good = [keep(chosen.into / "cast.json", cast(), chosen.check)]
    for stem, make in pictures(chosen.cells).items():
        if stem.startswith(begins):
            good.append(keep(chosen.into / f"{stem}.svg", make(), chosen.check))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
