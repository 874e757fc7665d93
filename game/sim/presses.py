"""Presses that stay good for a moment, so that a key struck a little early still counts."""

from __future__ import annotations

from game.sim import tuning
from game.sim.controls import HANDS_OFF, Controls

PRESSED = ("assist", "clamp", "dock", "bench", "beacon", "pressurise", "jettison")
"""The controls that count when they go down, and then for a moment."""
CHOSEN = ("pick", "priority", "reply")
"""The numbers that count on the tick on which they become what they are."""


class Presses:
    """Remembers which keys went down and when, until a rule takes the press or it grows stale."""

    def __init__(self) -> None:
        self._before: Controls = HANDS_OFF
        self._ticks_left = dict.fromkeys(PRESSED, 0)
        self._chosen = dict.fromkeys(CHOSEN, 0)

    def see(self, controls: Controls) -> None:
        """Take notice of one tick's controls."""
        if controls is self._before:
            self._chosen = dict.fromkeys(CHOSEN, 0)
            self._age()
            return
        for name in CHOSEN:
            number = getattr(controls, name)
            self._chosen[name] = number if number != getattr(self._before, name) else 0
        for name in PRESSED:
            if getattr(controls, name) and not getattr(self._before, name):
                self._ticks_left[name] = tuning.PRESS_BUFFER_TICKS + 1
        self._before = controls
        self._age()

    def _age(self) -> None:
        for name, ticks in self._ticks_left.items():
            if ticks:
                self._ticks_left[name] = ticks - 1

    def chosen(self, name: str) -> int:
        """The number chosen on this very tick, 0 for none."""
        return self._chosen[name]

    def forget(self) -> None:
        """Drop all presses that wait: the hands were elsewhere."""
        self._ticks_left = dict.fromkeys(PRESSED, 0)

    def waiting(self, name: str) -> bool:
        """Whether a press has not been taken yet."""
        return self._ticks_left[name] > 0

    def take(self, name: str) -> bool:
        """Take a press, if one waits."""
        taken = self._ticks_left[name] > 0
        self._ticks_left[name] = 0
        return taken

    def last_chance(self, name: str) -> bool:
        """Whether a waiting press grows stale with this tick."""
        return self._ticks_left[name] == 1
