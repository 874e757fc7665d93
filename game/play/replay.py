"""What a replay is: a level, a seed and the pilot's controls, with checkpoints to compare with.

A replay is a small text file. Its header names what it was made with; ``controls`` lists runs of ticks in
which the controls stayed the same, each naming only what it changes; ``checkpoints`` holds the world's digest
every 60 ticks and at the end, with a mark of each of the world's fields, so that a re-simulation can name what
differs. A mark is a short hash, and the rounded value where it is a number or two; ``.`` is the mark before::

    lucky-strike replay 1
    game 0.1.0
    ...
    controls
    120 t100
    48 t40 r-20 +match
    9 -match
    checkpoints
    fields ship.position ship.fuel rocks
    60 9f86d081884c7d65 1a2b:12.5,-3.25 3c4d:4998.2 5e6f
    120 c5c3f6ba5d4bd1c2 77e0:14.25,-3.5 03c1:4996.4 .

Axes are ``t`` thrust, ``s`` strafe and ``r`` turn in %, 0 before the first run; keys are pressed with ``+`` and
let go with ``-``; ``select=`` takes a target, ``pick=`` something at the bench, ``priority=`` moves a system up in
the order of power, ``reply=`` answers on the radio, ``load=`` is the mass wanted in the pod.

A flight of a campaign has one more line at the end of its header, ``aboard``: the ship that the campaign brought into
the level, as JSON.

It stays small because a run costs a line however long it is, because lines tell changes only, and because
hashes are cut to what tells two worlds apart. A minute of checkpoints is 9 KB; a minute of keys is 2 KB, of a bot 4 KB.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from importlib.metadata import version

import shapely

from game import __version__
from game.assists import NONE, Assists
from game.level.aboard import Aboard, adapted
from game.level.spec import Level
from game.sim import HANDS_OFF, Controls, World

FORMAT = 1
LONGEST_NAME = 100
TITLE = "lucky-strike replay"
CHECKPOINT_TICKS = 60
"""Ticks between two checkpoints."""
DIGEST_LENGTH = 16
"""Hexadecimal digits kept of a digest: 64 bits."""
HASH_LENGTH = 4
"""Hexadecimal digits kept of a field's hash; they only name what differs, the digest decides."""
UNCHANGED = "."
"""Stands for the mark that a field had at the checkpoint before."""
AXES = {"thrust": "t", "strafe": "s", "turn": "r"}
"""Letters of the axes."""
KEYS = tuple(field.name for field in fields(Controls) if field.default is False)
CHOICES = {
    "select": (-1, 1_000_000),
    "pick": (-1, 100),
    "priority": (0, 4),
    "reply": (0, 4),
    "load": (-1, 10_000),
}
"""Controls that are a number, written with ``=``, and the numbers allowed."""
MOST_NUMBERS = 2
"""A field of so many numbers shows them in its mark."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a replay was made with, and of which level."""

    game: str
    pymunk: str
    shapely: str
    platform: str
    level: str
    sha256: str
    """Of the level's file."""
    seed: int
    assists: tuple[str, ...] = ()
    aboard: Aboard | None = None
    """The ship that a campaign brought into the level; None where the level's own was flown."""

    def lines(self) -> list[str]:
        """The header as text, a line for each field; none for a ship that nobody brought."""
        names = [f.name for f in fields(self) if f.name != "aboard" or self.aboard is not None]
        return [f"{TITLE} {FORMAT}", *(f"{name} {_word(getattr(self, name))}" for name in names)]


@dataclass(frozen=True, slots=True)
class Run:
    """The same controls for a number of ticks."""

    ticks: int
    controls: Controls

    def line(self, before: Controls = HANDS_OFF) -> str:
        """The run as text: ticks, then what is not as it was before."""
        return " ".join([str(self.ticks), *_changes(before, self.controls)])


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The world after ``tick`` ticks: its digest, and a mark of each of its fields by name."""

    tick: int
    digest: str
    marks: dict[str, str]


@dataclass(frozen=True, slots=True)
class Replay:
    """A whole recorded flight."""

    header: Header
    runs: tuple[Run, ...]
    checkpoints: tuple[Checkpoint, ...]

    @property
    def ticks(self) -> int:
        """Length in ticks."""
        return sum(run.ticks for run in self.runs)

    def world(self, level: Level) -> World:
        """The world in which it was flown, at its beginning; ``level`` is that of the file."""
        header = self.header
        return World(adapted(level, header.aboard), header.seed, Assists.of(header.assists))

    def controls(self) -> Iterator[Controls]:
        """The controls of each tick in order."""
        for run in self.runs:
            for _ in range(run.ticks):
                yield run.controls

    def text(self) -> str:
        """The replay as it is written to a file."""
        before = [HANDS_OFF, *(run.controls for run in self.runs)]
        runs = [run.line(earlier) for run, earlier in zip(self.runs, before, strict=False)]
        lines = [*self.header.lines(), "controls", *runs, "checkpoints", *_checkpoint_lines(self.checkpoints)]
        return "\n".join(lines) + "\n"


def header(
    level: str, sha256: str, seed: int, aboard: Aboard | None = None, assists: Assists = NONE
) -> Header:
    """The header of a replay made here and now; ``aboard`` is what a campaign brought into the level."""
    return Header(
        game=__version__,
        pymunk=version("pymunk"),
        shapely=f"{shapely.__version__}+geos{shapely.geos_version_string}",
        platform=f"{platform.system()}-{platform.machine()}".lower(),
        level=_one_line(level),
        sha256=sha256,
        seed=seed,
        assists=assists.names(),
        aboard=aboard,
    )


def checkpoint(tick: int, digest: str, fields_by_name: dict[str, str]) -> Checkpoint:
    """A checkpoint of a world's digest and fields."""
    return Checkpoint(
        tick, digest[:DIGEST_LENGTH], {name: mark(text) for name, text in fields_by_name.items()}
    )


def mark(text: str) -> str:
    """What a checkpoint keeps of a field: a short hash, and the rounded value of a number or two."""
    short = hashlib.blake2b(text.encode(), digest_size=HASH_LENGTH // 2).hexdigest()
    numbers = _numbers(text.split())
    return ":".join([short, ",".join(numbers)]) if numbers else short


def _numbers(words: list[str]) -> list[str]:
    """The words rounded, if they are a few numbers; whole numbers are none, they may be hashes."""
    try:
        few = len(words) <= MOST_NUMBERS and all("." in word or "e-" in word for word in words)
        return [f"{float(word):.6g}" for word in words] if few else []
    except ValueError:
        return []


def _checkpoint_lines(checkpoints: Sequence[Checkpoint]) -> Iterator[str]:
    before: dict[str, str] = {}
    for point in checkpoints:
        if list(point.marks) != list(before):
            before = dict.fromkeys(point.marks, "")
            yield " ".join(["fields", *before])
        marks = (UNCHANGED if mark == before[name] else mark for name, mark in point.marks.items())
        yield " ".join([str(point.tick), point.digest, *marks])
        before = point.marks


def _changes(before: Controls, now: Controls) -> Iterator[str]:
    for name, letter in AXES.items():
        if getattr(now, name) != getattr(before, name):
            yield f"{letter}{getattr(now, name)}"
    for name in KEYS:
        if getattr(now, name) != getattr(before, name):
            yield f"{'+' if getattr(now, name) else '-'}{name}"
    for name in CHOICES:
        if getattr(now, name) != getattr(before, name):
            yield f"{name}={getattr(now, name)}"


def _one_line(name: str) -> str:
    """A file's name fit for a line of text, whatever the file is called."""
    return " ".join(name.encode("utf-8", "replace").decode("utf-8").split())[:LONGEST_NAME]


def _word(value: str | int | tuple[str, ...] | Aboard) -> str:
    if isinstance(value, Aboard):
        return value.model_dump_json(exclude_unset=True)
    return (",".join(value) or "none") if isinstance(value, tuple) else str(value)
