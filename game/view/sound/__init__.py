"""What is heard: which sound belongs to what happens, and how they are mixed."""

from game.view.sound.captions import Caption
from game.view.sound.loops import Wear
from game.view.sound.stage import SoundStage

__all__ = ["Caption", "SoundStage", "Wear"]
