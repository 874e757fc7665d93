"""Where pictures and maps are kept while the program runs: up to a limit in bytes."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

MEMORY_BYTES = 24 * 1024 * 1024


class Memory:
    """Pictures and maps by key; those unused for longest go first when the limit is reached."""

    def __init__(self, limit: int = MEMORY_BYTES) -> None:
        self.limit = limit
        self.used = 0
        self._kept: dict[Hashable, tuple[Any, int]] = {}

    def get(self, key: Hashable) -> Any:
        """What was put there, which then counts as just used; None without it."""
        item = self._kept.pop(key, None)
        if item is None:
            return None
        self._kept[key] = item
        return item[0]

    def put(self, key: Hashable, thing: Any, size: int) -> None:
        """Keep something of a size in bytes, and let go of old things beyond the limit."""
        self.drop(key)
        self._kept[key] = (thing, size)
        self.used += size
        while self.used > self.limit and len(self._kept) > 1:
            self.drop(next(iter(self._kept)))

    def drop(self, key: Hashable) -> None:
        """Forget something."""
        item = self._kept.pop(key, None)
        if item is not None:
            self.used -= item[1]

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def __len__(self) -> int:
        return len(self._kept)
