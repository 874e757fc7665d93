"""Where lit pictures outlast the program: a folder of the user's that may be deleted at any time."""

from __future__ import annotations

import os
import zlib
from collections.abc import Generator, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from game.folders import user_cache

FOLDER_BYTES = 256 * 1024 * 1024
MAGIC = b"LIT2"
DIGEST = 16
ENDING = ".lit"
SWEEP_EVERY = 200
"""Files written between two looks at how full the folder is."""
CHUNK = 128 * 1024
"""Bytes packed or unpacked in one slice."""
FAST = 1
"""Level of compression."""


class Shelf:
    """Pixels in a folder, a file a key. Whatever goes wrong with the folder, the game goes on without it."""

    def __init__(self, folder: Path | None = None, limit: int = FOLDER_BYTES) -> None:
        self.folder = cache_folder() if folder is None else folder
        self.limit = limit
        self._written = 0
        self._works = True

    def read(self, key: str, length: int) -> Generator[None, None, bytes | None]:
        """In slices: what was kept, if it is whole and of the length in bytes that is expected; else None."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        payload = data[len(MAGIC) + DIGEST :]
        if data[: len(MAGIC)] != MAGIC or data[len(MAGIC) : len(MAGIC) + DIGEST] != _digest(payload):
            return None
        with suppress(OSError):
            os.utime(path)
        pixels = bytearray()
        unpacking = zlib.decompressobj()
        for start in range(0, len(payload), CHUNK):
            try:
                pixels += unpacking.decompress(payload[start : start + CHUNK])
            except zlib.error:
                return None
            yield
        return bytes(pixels) if len(pixels) == length else None

    def write(self, key: str, pixels: bytes) -> Iterator[None]:
        """In slices: keep pixels; where the folder cannot be written, nothing happens."""
        packing = zlib.compressobj(FAST)
        parts = []
        for start in range(0, len(pixels), CHUNK):
            parts.append(packing.compress(pixels[start : start + CHUNK]))
            yield
        payload = b"".join([*parts, packing.flush()])
        if self._works:
            self._put(self._path(key), MAGIC + _digest(payload) + payload)
            if self._written % SWEEP_EVERY == 0:
                self.sweep()
            self._written += 1

    def _put(self, path: Path, data: bytes) -> None:
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(data)
            draft.replace(path)
        except OSError:
            self._works = False
            with suppress(OSError):
                draft.unlink()

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
    """The folder of kept pictures."""
    return user_cache() / "light"


def _digest(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=DIGEST).digest()
