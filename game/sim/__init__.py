"""The rules of the game, without a screen.

``World(level, seed)`` is a level being played; ``world.step(controls)`` plays a tick and returns what happened.
"""

from game.sim.controls import HANDS_OFF, Controls
from game.sim.world import Outcome, World

__all__ = ["HANDS_OFF", "Controls", "Outcome", "World"]
