"""The C library's heap: large blocks go back to the system as soon as they are free.

Pictures are painted in arrays of megabytes. glibc learns from freed ones to keep ever larger blocks for later use, and
after an hour's play a third of the program's memory lies idle there; a fixed limit stops that.
"""

from __future__ import annotations

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""Numbers of glibc's parameters, from its ``malloc.h``."""
LARGE_BYTES = 256 * 1024
"""Blocks from this size on are given back at once."""
IDLE_BYTES = 1024 * 1024
"""At most so much is kept idle at the heap's end."""


def keep_heap_small() -> None:
    """Set the limits; where the C library is not glibc, nothing happens."""
    if not sys.platform.startswith("linux"):
        return
    try:
        library = ctypes.CDLL("libc.so.6")
        library.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
        library.mallopt(M_TRIM_THRESHOLD, IDLE_BYTES)
    except (OSError, AttributeError):
        return
