"""From waves to files: normalise, quantise, write Ogg Vorbis that is the same to the byte each time."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import soundfile
from dsp import FORMAT, RATE, Wave, gain

PEAK = gain(-3.0)
"""Vorbis overshoots; this leaves it room."""
BLOCK = 65_536
"""Frames written at once: one long write crashes the encoder."""
SERIAL = 1
POLYNOMIAL = 0x04C11DB7


def checksums() -> list[int]:
    """The table of the Ogg page checksum (RFC 3533, section 6)."""
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (POLYNOMIAL if value & 0x80000000 else 0)
        table.append(value & 0xFFFFFFFF)
    return table


TABLE = checksums()


def peaked(wave: Wave) -> Wave:
    """The wave with its highest sample at ``PEAK``, without an offset."""
    level = wave - wave.mean(axis=0)
    return level * (PEAK / np.abs(level).max())


def lapped(wave: Wave) -> Wave:
    """A loop with a stretch of itself before and after, so that the codec has no edge at the seam."""
    lap = FORMAT["lap"]
    return np.concatenate([wave[-lap:], wave, wave[:lap]])


def ogg(wave: Wave, quality: float) -> bytes:
    """The wave as Ogg Vorbis. Samples are rounded to 16 bits first: last digits of a processor do not matter."""
    rounded = np.round(wave * 32767.0).astype(np.int16)
    file = io.BytesIO()
    channels = 1 if wave.ndim == 1 else wave.shape[1]
    with soundfile.SoundFile(
        file, "w", RATE, channels, "VORBIS", format="OGG", compression_level=1.0 - quality
    ) as out:
        for start in range(0, len(rounded), BLOCK):
            out.write(rounded[start : start + BLOCK])
    return with_serial(file.getvalue())


def with_serial(data: bytes) -> bytes:
    """The stream with our serial number instead of a random one, each page with its checksum."""
    pages, at = bytearray(data), 0
    while at < len(pages):
        segments = pages[at + 26]
        end = at + 27 + segments + sum(pages[at + 27 : at + 27 + segments])
        pages[at + 14 : at + 18] = struct.pack("<I", SERIAL)
        pages[at + 22 : at + 26] = bytes(4)
        pages[at + 22 : at + 26] = struct.pack("<I", page_sum(pages[at:end]))
        at = end
    return bytes(pages)


def page_sum(page: bytes | bytearray) -> int:
    """The checksum of a page whose own field is zero."""
    value = 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ TABLE[(value >> 24) ^ byte]
    return value


def path_of(kind: str, name: str) -> Path:
    """Where a sound's file lies."""
    return Path(__file__).parent / kind / f"{name}.ogg"
