"""A process that saves without a pause is killed at random moments, and what is left is read.

`python -m tests.saves.killing 300 FOLDER store` prints how many kills left something else than the last save that was
acknowledged, or the one after it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import sleep

from msgspec import Struct

from game.saves.store import Kind, Store

LONGEST = 0.02
"""s from a process's first save to its end."""
BALLAST = tuple(range(2000))


class Ledger(Struct, frozen=True):
    """A save of ten kilobytes, so that writing it takes a moment."""

    number: int
    ballast: tuple[int, ...] = BALLAST


LEDGER = Kind("ledger", Ledger)


def durably(folder: Path) -> Callable[[Ledger], object]:
    """Saving as the game does."""
    return Store(LEDGER, folder).save


def plainly(folder: Path) -> Callable[[Ledger], object]:
    """Saving as is usually done: to show that the kills do hit."""
    path = Store(LEDGER, folder).path
    folder.mkdir(parents=True, exist_ok=True)
    return lambda ledger: path.write_bytes(LEDGER.encode(ledger))


def losses(kills: int, folder: Path, way: Callable[[Path], Callable[[Ledger], object]]) -> int:
    """How many of so many kills lost a save."""
    rng, lost, number = Random(4), 0, 0
    for _ in range(kills):
        acknowledged = _life(way(folder), number, rng.uniform(0.0, LONGEST))
        left, trouble = Store(LEDGER, folder).load()
        sound = trouble is None and left is not None and left.number in (acknowledged, acknowledged + 1)
        lost += not sound
        number = left.number if left is not None else acknowledged
    return lost


def _life(save: Callable[[Ledger], object], number: int, seconds: float) -> int:
    """A process that saves ever higher numbers until it is killed; returns the last that it said was saved."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        while True:
            number += 1
            save(Ledger(number))
            os.write(write, b"%d\n" % number)
    os.close(write)
    told = os.read(read, 4096)
    sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(read, 4096):
        told += more
    os.close(read)
    return int(told.split()[-1])


if __name__ == "__main__":
    print(losses(int(sys.argv[1]), Path(sys.argv[2]), {"store": durably, "plain": plainly}[sys.argv[3]]))
