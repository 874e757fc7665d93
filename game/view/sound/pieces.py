"""Long sounds decoded piece by piece: while SDL_mixer decodes a file, no other thread can so much as set a volume.

An Ogg stream is a row of pages (RFC 3533, section 6). The first hold the codec's headers; with them, any stretch of pages
is a stream of its own. What it decodes to ends at the position that its last page tells, and since each Vorbis packet
overlaps the one before, a stretch begins one page early and drops what that page gives.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from time import sleep

import numpy as np
import pygame
from numpy.typing import NDArray

PAGES = 4
"""Pages in a piece: about two seconds, decoded in as many milliseconds."""
BREATH = 0.001
"""s between two pieces, in which others come to their turn."""
HEAD = struct.Struct("<4sBBqIIIB")
"""Of a page: mark, version, flags, position, serial, number, checksum, segments."""
HEADER_PACKETS = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an Ogg stream, and the position in samples at which the last packet that ends on it ends."""

    data: bytes
    position: int
    packets: int
    """Packets that end here."""


def pages(data: bytes) -> Iterator[Page]:
    """The pages of a stream."""
    at = 0
    while at < len(data):
        _, _, _, position, _, _, _, segments = HEAD.unpack_from(data, at)
        sizes = data[at + HEAD.size : at + HEAD.size + segments]
        end = at + HEAD.size + segments + sum(sizes)
        yield Page(data[at:end], position, sum(size < 255 for size in sizes))
        at = end


def decoded_in_pieces(data: bytes) -> NDArray[np.int16]:
    """All samples of a long stream, (frames, 2); the mixer must be open.

    Raises:
        pygame.error: the mixer is closed.
    """
    every, first, packets = list(pages(data)), 0, 0
    while packets < HEADER_PACKETS:
        packets += every[first].packets
        first += 1
    headers, audio = b"".join(page.data for page in every[:first]), every[first:]
    samples = np.empty((audio[-1].position, 2), np.int16)
    for start in range(0, len(audio), PAGES):
        stretch = audio[max(0, start - 1) : start + PAGES]
        begin, end = (audio[start - 1].position if start else 0), stretch[-1].position
        piece = samples_of(pygame.mixer.Sound(io.BytesIO(headers + b"".join(page.data for page in stretch))))
        samples[begin:end] = piece[len(piece) - (end - begin) :]
        sleep(BREATH)
    return samples


def samples_of(sound: pygame.mixer.Sound) -> NDArray[np.int16]:
    """The samples within a sound, (frames, 2), shared with it.

    Raises:
        pygame.error: the mixer is closed.
    """
    try:
        return pygame.sndarray.samples(sound)
    except SystemError as error:
        raise pygame.error("the mixer was closed meanwhile") from error
