"""The channels that loops and single sounds share, by priority, with levels that never jump.

When all are taken, the least important sound gives way, and among equals the oldest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from game.view.sound import library
from game.view.sound.device import CHANNELS, Device
from game.view.sound.faders import CARD_STEPS, Faders, ears

RADIO = 4
INTERFACE = 5
POOL = range(6, CHANNELS)
"""Channels 0 to 3 are the music's."""
AUDIBLE = 1.0 / CARD_STEPS
ROOM = 2.0
"""Sum of the pool's gains from which all of them make room, so that blows in a crowd do not clip."""
PATIENCE = 0.25
"""s for which a single sound waits to be decoded before it would come too late."""


@dataclass(slots=True, eq=False)
class Playing:
    """Something on a channel of the pool, or about to be."""

    name: str
    gain: float
    pan: float
    priority: int
    age: int
    """Higher is younger."""
    channel: int | None = None
    waited: float = 0.0
    """s"""


class Mixer:
    """The desk: pool, interface and radio.

    Args:
        device: what plays.
        faders: the groups' levels.
    """

    def __init__(self, device: Device, faders: Faders) -> None:
        self.device = device
        self.faders = faders
        self.paused = False
        self._pool: dict[int, Playing] = {}
        self._waiting: list[Playing] = []
        self._loops: dict[str, Playing] = {}
        self._radio: deque[tuple[str, float]] = deque()
        self._sent: dict[int, tuple[int, int]] = {}
        self._ages = 0
        self._rng = Random(1)
        self._last: dict[str, str] = {}

    def shoot(self, family: str, lufs: float, priority: int, pan: float = 0.0) -> None:
        """Play a single sound once, one of its family, at a loudness."""
        name = self._variant(family)
        playing = self._made(name, library.gain_for(name, lufs), pan, priority)
        if not self._place(playing):
            self._waiting.append(playing)

    def interface(self, name: str, lufs: float) -> None:
        """Play a sound of the interface, instead of the one before."""
        level = library.gain_for(name, lufs) * self.faders.level("interface")
        self.device.play(INTERFACE, name, level, level)

    def hold(self, name: str, gain: float, pan: float, priority: int) -> None:
        """Let a loop sound at a gain from now on; at nothing it ends."""
        if gain < AUDIBLE:
            self._end(name)
            return
        if name not in self._loops:
            self._loops[name] = self._made(name, gain, pan, priority)
        playing = self._loops[name]
        playing.gain, playing.pan = gain, pan
        if playing.channel is None and not self.paused:
            self._place(playing)

    def speak(self, names: Iterable[tuple[str, float]]) -> None:
        """Put sounds (name, loudness) on the radio, one after the other, instead of what still waits there."""
        self._radio = deque(names)
        for name, _ in self._radio:
            self.device.want(name)

    @property
    def speaking(self) -> bool:
        """Whether the radio is in use."""
        return bool(self._radio) or self.device.busy(RADIO)

    @property
    def playing(self) -> list[str]:
        """Names of what is on the pool's channels."""
        return [playing.name for playing in self._pool.values()]

    def update(self, dt: float) -> None:
        """Forget what is over, start what waited, send this frame's levels."""
        for channel in [channel for channel in self._pool if not self.device.busy(channel)]:
            self._forget(channel)
        if not self.paused:
            self._go_on_speaking()
            self._start_waiting(dt)
        level = self._level()
        for channel, playing in self._pool.items():
            self.send(channel, playing.gain * level, playing.pan)

    def send(self, channel: int, gain: float, pan: float) -> None:
        """Tell the card a level, if it is another than before in the card's own steps."""
        left, right = ears(gain, pan)
        steps = (round(left * CARD_STEPS), round(right * CARD_STEPS))
        if self._sent.get(channel) != steps:
            self._sent[channel] = steps
            self.device.level(channel, left, right)

    def begin(self, channel: int, name: str, gain: float, pan: float) -> bool:
        """Start a sound on a channel at a level; False where it is not decoded yet."""
        self._sent.pop(channel, None)
        return self.device.play(channel, name, *ears(gain, pan))

    def pause(self, on: bool) -> None:
        """Hold everything but music and interface, or let it go on."""
        self.paused = on
        for channel in (RADIO, *POOL):
            self.device.pause(channel, on)

    def clear(self) -> None:
        """Silence everything but music and interface."""
        for channel in (RADIO, *self._pool):
            self.device.stop(channel)
        for kept in (self._pool, self._waiting, self._loops, self._radio):
            kept.clear()

    def change_device(self, device: Device) -> None:
        """Go on with another sound card."""
        self.clear()
        self._sent.clear()
        self.device = device

    def _level(self, added: float = 0.0) -> float:
        """The pool's level: that of its fader, less in a crowd."""
        load = added + sum(playing.gain for playing in self._pool.values())
        return self.faders.level("effects") * ROOM / max(load, ROOM)

    def _made(self, name: str, gain: float, pan: float, priority: int) -> Playing:
        self._ages += 1
        return Playing(name, gain, pan, priority, self._ages)

    def _variant(self, family: str) -> str:
        """One of a family, not the same twice running."""
        names = library.variants(family)
        fresh = [name for name in names if name != self._last.get(family)] or names
        self._last[family] = self._rng.choice(fresh)
        return self._last[family]

    def _go_on_speaking(self) -> None:
        if self._radio and not self.device.busy(RADIO):
            name, lufs = self._radio[0]
            if self.begin(RADIO, name, library.gain_for(name, lufs) * self.faders.level("radio"), 0.0):
                self._radio.popleft()

    def _start_waiting(self, dt: float) -> None:
        for playing in tuple(self._waiting):
            playing.waited += dt
            if playing.waited > PATIENCE or self._place(playing):
                self._waiting.remove(playing)

    def _place(self, playing: Playing) -> bool:
        """Start it on the best channel; False where it is not decoded yet. What finds no channel counts as over."""
        channel = self._channel_for(playing)
        if channel is None:
            return True
        if not self.begin(channel, playing.name, playing.gain * self._level(playing.gain), playing.pan):
            return False
        if channel in self._pool:
            self._forget(channel)
        self._pool[channel] = playing
        playing.channel = channel
        return True

    def _channel_for(self, playing: Playing) -> int | None:
        free = next((channel for channel in POOL if channel not in self._pool), None)
        if free is not None:
            return free
        channel, weakest = min(self._pool.items(), key=lambda item: (item[1].priority, item[1].age))
        return channel if weakest.priority <= playing.priority else None

    def _forget(self, channel: int) -> None:
        self._pool.pop(channel).channel = None

    def _end(self, name: str) -> None:
        playing = self._loops.pop(name, None)
        if playing is not None and playing.channel is not None:
            self.device.stop(playing.channel)
            self._forget(playing.channel)
