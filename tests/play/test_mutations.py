"""A shipped level with one field changed is refused, or it plays: ten seconds of any hands, all numbers finite.

Each batch runs in a process of its own, so that an abort of the physics engine is seen as a failure and a hang ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.level.load import read_level
from game.play.pilots import Random
from game.sim import World
from tests.level.mutations import mutations
from tests.level.samples import plain
from tests.play.test_random_controls import assert_finite
from tests.shipped import LEVELS, ROOT, name
from tests.sweeps import is_reduced

TICKS = 600
EVERY = 1000
"""Mutations in the whole sweep, over all levels."""
A_FEW = 3
"""For each level, in an ordinary run."""
SHARE = 5 if is_reduced() else 1
SECONDS_EACH = 4.0


@pytest.mark.parametrize("path", LEVELS[::2], ids=name)
def test_a_few_changed_fields(path):
    assert outcomes(path, 2, A_FEW) == A_FEW


@pytest.mark.sweep
@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_a_thousand_changed_fields_over_all_levels(path):
    count = EVERY // SHARE // len(LEVELS) + 1
    assert outcomes(path, 1, count) == count


def outcomes(path: Path, seed: int, count: int) -> int:
    """How many mutations came to an end; fails with the one during which the process did not."""
    arguments = [sys.executable, "-m", "tests.play.test_mutations", str(path), str(seed), str(count)]
    done = subprocess.run(
        arguments, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60 + SECONDS_EACH * count
    )
    assert done.returncode == 0, "\n".join(done.stdout.splitlines()[-1:]) + done.stderr
    return len(done.stdout.splitlines())


def play(value: object) -> str:
    """Reads a level and, if it is sound, plays it."""
    level, problems = read_level(json.dumps(value), "changed.json")
    if level is None:
        assert problems
        return "refused"
    world, pilot = World(level), Random()
    for _ in range(TICKS):
        world.step(pilot.fly(world))
    assert_finite(world)
    return "played"


def main(path: str, seed: str, count: str) -> None:
    """Plays the mutations of a level and prints a line for each: first what was changed, then what came of it."""
    for where, value in mutations(plain(Path(path)), int(seed), int(count)):
        print(where, end=" ", flush=True)
        print(play(value))


if __name__ == "__main__":
    main(*sys.argv[1:])
