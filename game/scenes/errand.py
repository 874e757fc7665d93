"""What a flight is for beyond its level: the story's side of it, as far as flights have to know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.level.aboard import Aboard

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene
    from game.scenes.scene import Scene


class Errand(Protocol):
    """A flight that somebody waits for. ``aboard`` is the ship that comes along."""

    aboard: Aboard

    def again(self) -> None:
        """Another try begins, with the same ship."""

    def over(self, flight: FlightScene) -> Scene:
        """The flight is over and counts as it is; the scene that follows."""
