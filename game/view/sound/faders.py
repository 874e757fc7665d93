"""The levels of the groups: what the player set, and less of it while somebody speaks. Plus the sums of mixing."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp
from typing import Literal

Group = Literal["music", "effects", "radio", "interface"]
DUCKED: dict[Group, float] = {"music": 0.5, "effects": 0.6, "radio": 1.0, "interface": 1.0}
"""What is left of each group while somebody speaks."""
DUCK_ATTACK, DUCK_RELEASE = 0.12, 0.6
"""s"""
HUSHED = 0.4
"""What is left of the music while the game is paused."""
HUSH = 0.25
"""s"""
CARD_STEPS = 255
"""Levels that the sound card can tell apart."""


@dataclass(slots=True)
class Faders:
    """One fader for each group, 0 to 1; the player sets radio and interface together."""

    volumes: dict[Group, float] = field(
        default_factory=lambda: {"music": 1.0, "effects": 1.0, "radio": 1.0, "interface": 1.0}
    )
    duck: float = 0.0
    """0 to 1: how far the others have made room for the radio."""

    hush: float = 0.0
    """0 to 1: how far the music has stepped back for a pause."""

    def level(self, group: Group) -> float:
        """What a group is played at now."""
        held = 1.0 - self.hush * (1.0 - HUSHED) if group == "music" else 1.0
        return self.volumes[group] * held * (1.0 - self.duck * (1.0 - DUCKED[group]))

    def update(self, dt: float, speaking: bool, paused: bool) -> None:
        """Make room for a voice or a pause, or come back."""
        goal = 1.0 if speaking and not paused else 0.0
        self.duck = nearer(self.duck, goal, dt, DUCK_ATTACK if goal > self.duck else DUCK_RELEASE)
        self.hush = nearer(self.hush, float(paused), dt, HUSH)


def ears(gain: float, pan: float) -> tuple[float, float]:
    """Levels for left and right, pan -1 to 1: the far ear hears less, the near one never more."""
    return gain * (1.0 - max(0.0, pan)), gain * (1.0 + min(0.0, pan))


def nearer(now: float, goal: float, dt: float, seconds: float) -> float:
    """A value closer to its goal: two thirds of the way in ``seconds``."""
    return goal + (now - goal) * exp(-dt / seconds)
