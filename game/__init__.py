"""*Lucky Strike*: a worn-out mining ship, its physics, and what is played with it."""

__version__ = "0.1.0"
