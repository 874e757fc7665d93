"""The C library's heap: large blocks go back to the system as soon as they are free.

Pictures are painted in arrays of megabytes. glibc learns from freed ones to keep ever larger blocks for later use, and
after an hour's play a third of the program's memory lies idle there; a fixed limit stops that.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""Numbers of glibc's parameters, from its ``malloc.h``."""
LARGE_BYTES = 64 * 1024
"""Blocks from this size on are given back at once."""
IDLE_BYTES = 1024 * 1024
"""At most so much is kept idle at the heap's end."""
GARBAGE_THRESHOLDS = (10_000, 20, 1_000)
"""New objects until the young are searched, and searches until the older and the oldest are."""
ONE_FOR_ALL_THREADS = 1
"""Heaps. Each more would keep idle what its thread once used."""


def keep_heap_small() -> None:
    """Set the limits; where the C library is not glibc, nothing happens."""
    _tell("mallopt", M_MMAP_THRESHOLD, LARGE_BYTES)
    _tell("mallopt", M_TRIM_THRESHOLD, IDLE_BYTES)
    _tell("mallopt", M_ARENA_MAX, ONE_FOR_ALL_THREADS)


def spare_what_stays() -> None:
    """Leave what is there by now, code above all, out of all later searches for garbage, and search seldom.

    A search of everything takes longer than three frames. What frames leave behind is freed without any search; worlds
    and scenes, which are not, are searched for when they go.
    """
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)


def clear_away() -> None:
    """Look for garbage now: a world and its pictures hold on to each other, and weigh more than Python's count tells."""
    gc.collect()
    give_back()


def settle_memory() -> None:
    """A level is ready: what frames must not wait for is done now. What was spared for an earlier one may go."""
    gc.unfreeze()
    clear_away()
    spare_what_stays()


def give_back() -> None:
    """Give the system what lies idle between what is used: about a millisecond for ten megabytes."""
    _tell("malloc_trim", 0)


def _tell(function: str, *numbers: int) -> None:
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):
            getattr(ctypes.CDLL("libc.so.6"), function)(*numbers)
