"""Where lit pictures outlast the program: a folder of the user's that may be deleted at any time."""

from __future__ import annotations

import os
import zlib
from collections.abc import Generator, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import cast

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

    def read(self, key: str, length: int) -> Generator[None, None, bytearray | None]:
        """In slices: what was kept, if it is whole and of the length in bytes that is expected; else None."""
        path, pixels, end = self._path(key), memoryview(bytearray(length)), 0
        unpacking, digest = zlib.decompressobj(), _digest()
        try:
            with path.open("rb") as file:
                if file.read(len(MAGIC)) != MAGIC:
                    return None
                told = file.read(DIGEST)
                while packed := file.read(CHUNK):
                    digest.update(packed)
                    piece = unpacking.decompress(packed, length - end + 1)
                    if end + len(piece) > length:
                        return None
                    pixels[end : end + len(piece)] = piece
                    end += len(piece)
                    yield
            os.utime(path)
        except (OSError, zlib.error):
            return None
        return cast(bytearray, pixels.obj) if end == length and digest.digest() == told else None

    def write(self, key: str, pixels: bytes | bytearray) -> Iterator[None]:
        """In slices: keep pixels; where the folder cannot be written, nothing happens."""
        packing, digest, parts = zlib.compressobj(FAST), _digest(), []
        whole = memoryview(pixels)
        for start in range(0, len(pixels), CHUNK):
            parts.append(packing.compress(whole[start : start + CHUNK]))
            digest.update(parts[-1])
            yield
        parts.append(packing.flush())
        digest.update(parts[-1])
        if self._works:
            self._put(self._path(key), [MAGIC, digest.digest(), *parts])
            if self._written % SWEEP_EVERY == 0:
                self.sweep()
            self._written += 1

    def _put(self, path: Path, parts: list[bytes]) -> None:
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as file:
                file.writelines(parts)
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


def _digest() -> blake2b:
    return blake2b(digest_size=DIGEST)
