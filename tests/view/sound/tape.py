"""A device that mixes onto tape what the sound card would play, frame by frame."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.sim.tuning import TICKS_A_SECOND
from game.view.sound import library
from game.view.sound.device import CHANNELS

FRAME = library.rate() // TICKS_A_SECOND
"""Samples in a frame."""
load = cache(library.decoded)


class Tape:
    """Levels act on whole frames, and sums are not clipped, so that what would clip can be seen."""

    def __init__(self):
        self.sounds = [None] * CHANNELS
        self.places = [0] * CHANNELS
        self.levels = np.zeros((CHANNELS, 2))
        self.held = [False] * CHANNELS
        self.played = []
        self.frames = []

    def play(self, channel, name, left, right):
        self.sounds[channel], self.places[channel] = name, 0
        self.held[channel] = False
        self.levels[channel] = left, right
        self.played.append(name)
        return True

    def level(self, channel, left, right):
        self.levels[channel] = left, right

    def stop(self, channel):
        self.sounds[channel] = None

    def busy(self, channel):
        return self.sounds[channel] is not None

    def pause(self, channel, on):
        self.held[channel] = on

    def want(self, name):
        pass

    def forget(self, name):
        pass

    def close(self):
        self.sounds = [None] * CHANNELS

    def roll(self):
        """Let one frame pass."""
        block = np.zeros((FRAME, 2))
        for channel, name in enumerate(self.sounds):
            if name is not None and not self.held[channel]:
                block += self._piece(channel, name) * np.round(self.levels[channel] * 255) / 255
        self.frames.append(block / 32768)

    def _piece(self, channel, name):
        samples, start = load(name), self.places[channel]
        self.places[channel] += FRAME
        if library.measures()[name].loops:
            return samples[np.arange(start, start + FRAME) % len(samples)]
        piece = samples[start : start + FRAME]
        if start + FRAME >= len(samples):
            self.sounds[channel] = None
        return np.concatenate([piece, np.zeros((FRAME - len(piece), 2), np.int16)])

    def recording(self):
        return np.concatenate(self.frames)
