"""Where a frame's time goes: methods of a view are wrapped while it is measured, and cost nothing otherwise."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.view.flight import FlightView

PARTS = {
    "far": ("", "_draw_far"),
    "zones": ("_zones", "draw_zones"),
    "wells": ("_zones", "draw_wells"),
    "structures": ("_structures", "draw"),
    "rocks": ("_rocks", "draw"),
    "chunks": ("_loose", "draw"),
    "ship": ("_ship", "draw"),
    "vessels": ("_vessels", "draw"),
    "pods": ("_vessels", "draw_pods"),
    "effects": ("_effects", "draw"),
    "bloom": ("_bloom", "draw"),
    "grade": ("_grade", "draw"),
    "panel": ("panel", "draw"),
    "seeing": ("", "see"),
    "rest": ("", "draw"),
}
"""Which method of the view, or of one of its own things, draws each part; the rest is the frame without the others."""


class Stopwatch:
    """Adds up the time of wrapped calls; what a wrapped call calls counts for the inner one only.

    Args:
        clock: tells seconds; processor time, as other programs disturb it less.
    """

    def __init__(self, clock: Callable[[], float] = process_time) -> None:
        self.seconds: dict[str, float] = {}
        self._clock = clock
        self._inside: list[float] = []
        """Seconds of the calls inside each call that is running."""

    def wrapped(self, name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, with its time taken under a name."""

        def timed(*given: Any, **named: Any) -> Any:
            self._inside.append(0.0)
            began = self._clock()
            try:
                return act(*given, **named)
            finally:
                took = self._clock() - began
                self.seconds[name] = self.seconds.get(name, 0.0) + took - self._inside.pop()
                if self._inside:
                    self._inside[-1] += took

        return timed


def take_times(view: FlightView) -> Stopwatch:
    """From now on take the times of a view's parts; it must have drawn before. What it has not is left out."""
    watch = Stopwatch()
    for name, (thing, method) in PARTS.items():
        owner = getattr(view, thing, None) if thing else view
        if hasattr(owner, method):
            setattr(owner, method, watch.wrapped(name, getattr(owner, method)))
    return watch
