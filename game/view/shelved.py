"""Pictures that are painted once and kept on the player's disk, so that the next start need not paint them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.view.lit.store import Shelf

Bytes = NDArray[np.uint8]


def shelved(
    name: str, shape: tuple[int, ...], paint: Callable[[], Bytes], shelf: Shelf | None = None
) -> Bytes:
    """Pixels of a shape: those that were kept under a name, or else newly painted and kept.

    Args:
        name: says all that the picture depends on, its recipe included.
        shape: of the array.
        paint: makes it.
        shelf: where it is kept; the user's cache folder if not given.
    """
    shelf = shelf if shelf is not None else Shelf()
    kept = _result(shelf.read(name, int(np.prod(shape))))
    if kept is not None:
        return np.frombuffer(kept, np.uint8).reshape(shape)
    pixels = np.ascontiguousarray(paint())
    for _ in shelf.write(name, pixels.tobytes()):
        pass
    return pixels


def recipe_key(modules: Iterable[str]) -> str:
    """Changes whenever one of these files does: what they painted is then stale."""
    text = b"".join(Path(module).read_bytes() for module in modules)
    return blake2b(text, digest_size=8).hexdigest()


def _result(work: Generator[None, None, bytearray | None]) -> bytearray | None:
    """What a generator returns in the end."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value if isinstance(end.value, bytearray) else None
