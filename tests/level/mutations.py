"""A level with one field changed, over and over: for showing that every such file is refused well or plays well."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]

STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 1, 1e6, -1e6, 1e300, float("nan"), float("inf"), 2**31, 10**30, -0.0, 1e-9, 0.5, 37,
    "", "x", "no such thing", "\u0000", "ÄÖ" * 400, [], [0], [1, 2], [1, 2, 3], {}, {"type": "asteroid"},
    [[0, 0], [1, 1], [0, 1]],
)  # fmt: skip


def mutations(level_value: dict[str, Any], seed: int, count: int) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield ``count`` times the path of a changed field and the whole changed value; the same for the same seed.

    A field is replaced by something strange, scaled, moved a little, taken away, or spelt wrongly (the path then
    bears the wrong spelling).
    """
    rng = random.Random(seed)
    paths = list(_paths(level_value, ()))
    for _ in range(count):
        path = rng.choice(paths)
        changed = copy.deepcopy(level_value)
        parent = changed
        for step in path[:-1]:
            parent = parent[step]
        yield (*path[:-1], _change(rng, parent, path[-1])), changed


def _change(rng: random.Random, parent: Any, step: str | int) -> str | int:
    old = parent[step]
    is_number = isinstance(old, int | float) and not isinstance(old, bool)
    match rng.randrange(8):
        case 0 if isinstance(step, str):
            del parent[step]
        case 1 if isinstance(step, str):
            parent[step + "x"] = parent.pop(step)
            return step + "x"
        case 2 | 3 | 4 if is_number:
            parent[step] = old * rng.choice((-1, 0.5, 2, 10, 1000)) + rng.choice((0, 0, 1, -10))
        case 2 | 3 if isinstance(old, str):
            parent[step] = old[1:] + old[:1]
        case _:
            parent[step] = copy.deepcopy(rng.choice(STRANGE))
    return step


def _paths(value: Any, path: Path) -> Iterator[Path]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in parts:
        yield (*path, step)
        yield from _paths(part, (*path, step))
