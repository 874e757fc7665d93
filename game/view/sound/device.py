"""The door to the sound card. With no card, or one that has gone, everything here does nothing."""

from __future__ import annotations

import atexit
from contextlib import suppress
from itertools import count
from queue import Empty, PriorityQueue
from threading import Thread
from time import sleep
from typing import Protocol

import pygame

from game.view.sound import library

CHANNELS = 32
BUFFER = 256
"""Frames that the card asks for at once: 11 ms."""
DUE, MUSIC, AHEAD = range(3)
"""Order of decoding."""
BREATH = 0.008
"""s of rest after each sound that is decoded ahead, so that frames are not late for it."""
FADE_IN = 8
"""ms. A loop starts from nothing, until its level has been set."""


class Device(Protocol):
    """Channels that play sounds at levels for the left and the right ear, 0 to 1."""

    def play(self, channel: int, name: str, left: float, right: float) -> bool:
        """Start a sound on a channel; False while it is not there yet, or for good."""

    def level(self, channel: int, left: float, right: float) -> None:
        """Change a channel's levels."""

    def stop(self, channel: int) -> None:
        """Silence a channel."""

    def busy(self, channel: int) -> bool:
        """Whether a channel is playing or paused."""

    def pause(self, channel: int, on: bool) -> None:
        """Hold a channel where it is, or let it go on."""

    def want(self, name: str) -> None:
        """Ask for a sound to be made ready."""

    def forget(self, name: str) -> None:
        """A sound will not be needed for a while."""

    def close(self) -> None:
        """Let go of everything."""


class Speakers:
    """The sound card, through pygame. A thread decodes: what should be playing already, then music, then the rest.

    A mixer that somebody else has closed, or opened again with other channels, must not be played on: pygame does not
    check this and crashes. So every call looks first whether the mixer is still ours.

    Raises:
        pygame.error: there is no sound card.
    """

    def __init__(self) -> None:
        self._asked = (library.rate(), -16, 2)
        if pygame.mixer.get_init() not in (None, self._asked):
            pygame.mixer.quit()
        pygame.mixer.init(*self._asked, BUFFER, allowedchanges=0)
        pygame.mixer.set_num_channels(CHANNELS)
        self._channels = [pygame.mixer.Channel(index) for index in range(CHANNELS)]
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._wanted: PriorityQueue[tuple[int, int, str]] = PriorityQueue()
        self._asked_for: set[str] = set()
        """What should be playing already."""
        self._counter = count()
        self._decoder = Thread(target=self._decode, name="decode sounds", daemon=True)
        self._decoder.start()
        atexit.register(self._stop_decoding)
        pygame.register_quit(self._stop_decoding)

    def _decode(self) -> None:
        while name := self._wanted.get()[-1]:
            if name not in self._sounds or self._sounds[name] is not None:
                continue
            with suppress(pygame.error):
                self._sounds[name] = pygame.mixer.Sound(buffer=library.decoded(name).data)
            if name not in self._asked_for:
                sleep(BREATH)

    def _stop_decoding(self) -> None:
        """Before the mixer closes: nothing may be decoded while it does."""
        with suppress(Empty):
            while True:
                self._wanted.get_nowait()
        self._wanted.put((DUE, -1, ""))
        self._decoder.join()

    @property
    def _ours(self) -> bool:
        return pygame.mixer.get_init() == self._asked and pygame.mixer.get_num_channels() == CHANNELS

    def want(self, name: str) -> None:
        """Ask for a sound to be made ready."""
        if name not in self._sounds:
            self._sounds[name] = None
            self._put(MUSIC if library.measures()[name].kind == "music" else AHEAD, name)

    def forget(self, name: str) -> None:
        """Give a sound's memory back once it no longer plays."""
        self._sounds.pop(name, None)
        self._asked_for.discard(name)

    def _put(self, rank: int, name: str) -> None:
        self._wanted.put((rank, next(self._counter), name))

    def _hurry(self, name: str) -> None:
        """It should be playing already."""
        self.want(name)
        if name not in self._asked_for:
            self._asked_for.add(name)
            self._put(MUSIC if library.measures()[name].kind == "music" else DUE, name)

    def play(self, channel: int, name: str, left: float, right: float) -> bool:
        """Start a sound on a channel; False while it is not there yet."""
        sound = self._sounds.get(name)
        if sound is None or not self._ours:
            self._hurry(name)
            return False
        loops = library.measures()[name].loops
        self._channels[channel].play(sound, -1 if loops else 0, fade_ms=FADE_IN if loops else 0)
        self._channels[channel].set_volume(left, right)
        return True

    def level(self, channel: int, left: float, right: float) -> None:
        """Change a channel's levels."""
        if self._ours:
            self._channels[channel].set_volume(left, right)

    def stop(self, channel: int) -> None:
        """Silence a channel."""
        if self._ours:
            self._channels[channel].fadeout(FADE_IN)

    def busy(self, channel: int) -> bool:
        """Whether a channel is playing or paused."""
        return self._ours and self._channels[channel].get_busy()

    def pause(self, channel: int, on: bool) -> None:
        """Hold a channel where it is, or let it go on."""
        if not self._ours:
            return
        if on:
            self._channels[channel].pause()
        else:
            self._channels[channel].unpause()

    def close(self) -> None:
        """Stop decoding and close the sound card."""
        self._stop_decoding()
        atexit.unregister(self._stop_decoding)
        self._sounds.clear()
        pygame.mixer.quit()


class Silence:
    """No sound card: every sound is over at once."""

    def play(self, channel: int, name: str, left: float, right: float) -> bool:
        """Nothing starts."""
        return True

    def level(self, channel: int, left: float, right: float) -> None:
        """Nothing changes."""

    def stop(self, channel: int) -> None:
        """Nothing stops."""

    def busy(self, channel: int) -> bool:
        """Nothing plays."""
        return False

    def pause(self, channel: int, on: bool) -> None:
        """Nothing is held."""

    def want(self, name: str) -> None:
        """Nothing is made ready."""

    def forget(self, name: str) -> None:
        """Nothing was kept."""

    def close(self) -> None:
        """Nothing to let go of."""


def open_device() -> Device:
    """The sound card, or silence where there is none."""
    try:
        return Speakers()
    except pygame.error:
        return Silence()
