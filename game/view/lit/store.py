"""Where lit pictures are kept: in memory up to a limit, and in a folder of the user's that may be deleted at any time."""

from __future__ import annotations

import os
import zlib
from collections.abc import Hashable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import pygame
from platformdirs import user_cache_path

MEMORY_BYTES = 160 * 1024 * 1024
FOLDER_BYTES = 256 * 1024 * 1024
MAGIC = b"LIT2"
DIGEST = 16
ENDING = ".lit"
SWEEP_EVERY = 200
"""Files written between two looks at how full the folder is."""
FAST = 1
"""Level of compression."""


class Memory:
    """Pictures by key; those unused for longest go first when the limit is reached."""

    def __init__(self, limit: int = MEMORY_BYTES) -> None:
        self.limit = limit
        self.used = 0
        self._pictures: dict[Hashable, pygame.Surface] = {}

    def get(self, key: Hashable) -> pygame.Surface | None:
        """The picture of that key, which then counts as just used; None without one."""
        picture = self._pictures.pop(key, None)
        if picture is not None:
            self._pictures[key] = picture
        return picture

    def put(self, key: Hashable, picture: pygame.Surface) -> None:
        """Keep a picture, and let go of old ones beyond the limit."""
        self.drop(key)
        self._pictures[key] = picture
        self.used += size_of(picture)
        while self.used > self.limit and len(self._pictures) > 1:
            self.drop(next(iter(self._pictures)))

    def drop(self, key: Hashable) -> None:
        """Forget a picture."""
        picture = self._pictures.pop(key, None)
        if picture is not None:
            self.used -= size_of(picture)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._pictures

    def __len__(self) -> int:
        return len(self._pictures)


def size_of(picture: pygame.Surface) -> int:
    """Bytes of a picture's pixels."""
    return picture.get_width() * picture.get_height() * 4


class Shelf:
    """Pixels in a folder, a file a key. Whatever goes wrong with the folder, the game goes on without it."""

    def __init__(self, folder: Path | None = None, limit: int = FOLDER_BYTES) -> None:
        self.folder = cache_folder() if folder is None else folder
        self.limit = limit
        self._written = 0
        self._works = True

    def read(self, key: str, length: int) -> bytes | None:
        """What was kept, if it is whole and of the length in bytes that is expected."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            payload = data[len(MAGIC) + DIGEST :]
            if data[: len(MAGIC)] != MAGIC or data[len(MAGIC) : len(MAGIC) + DIGEST] != _digest(payload):
                return None
            pixels = zlib.decompress(payload, bufsize=length)
        except (OSError, zlib.error):
            return None
        with suppress(OSError):
            os.utime(path)
        return pixels if len(pixels) == length else None

    def write(self, key: str, pixels: bytes) -> None:
        """Keep pixels; where the folder cannot be written, nothing happens."""
        if not self._works:
            return
        payload = zlib.compress(pixels, FAST)
        path = self._path(key)
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(MAGIC + _digest(payload) + payload)
            draft.replace(path)
        except OSError:
            self._works = False
            with suppress(OSError):
                draft.unlink()
            return
        if self._written % SWEEP_EVERY == 0:
            self.sweep()
        self._written += 1

    def sweep(self) -> None:
        """Delete the files unused for longest until the folder is within its limit."""
        with suppress(OSError):
            files = [(entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in self._entries()]
            full = sum(size for _, size, _ in files)
            for _, size, path in sorted(files):
                if full <= self.limit:
                    break
                full -= size
                Path(path).unlink()

    def _entries(self) -> list[os.DirEntry[str]]:
        with os.scandir(self.folder) as entries:
            return [entry for entry in entries if entry.name.endswith(ENDING)]

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{ENDING}"


def cache_folder() -> Path:
    """The user's folder for what can be made again; ``LUCKY_STRIKE_CACHE`` names another."""
    named = os.environ.get("LUCKY_STRIKE_CACHE")
    return Path(named) if named else user_cache_path("lucky-strike") / "light"


def _digest(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=DIGEST).digest()
