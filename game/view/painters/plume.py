"""The main engine's plume, its light at the bell, and the light that it throws on the stern."""

from __future__ import annotations

from game.sim.entities import Ship
from game.view import palette
from game.view.brush import Brush
from game.view.glow import HALO, LAMP, lighten, shine
from game.view.painters import hull
from game.view.painters.flame import FRAMES, PLUME_SCALE, plume_frame
from game.view.painters.joints import on_screen, on_world
from game.view.painters.turned import Flames
from game.view.poses import Pose

FRAMES_A_SECOND = 27.0
LEAD = 0.55
"""Power of the thrust that is seen: below 1, so that the plume is there before the ship moves."""
DIES_SECONDS = 0.2
"""The time in which a plume that is shut off fades from full to nothing."""
SHORTEST = 0.25
FLICKER = (0.94, 1.0, 0.9, 1.0, 0.97, 0.92, 1.0, 0.95, 1.0, 0.91)
"""Brightness of the bell from frame to frame."""
LEAST = 0.03


class Plume:
    """Burns behind the ship: call ``draw`` before the hull is painted and ``light`` after it."""

    def __init__(self) -> None:
        self._flames = Flames(plume_frame, PLUME_SCALE, SHORTEST)
        self._clock = 0.0
        self._frame = -1
        self._angle = 0.0
        self.strength = 0.0
        """What is seen of the thrust, 0 to 1: comes at once and dies down."""

    def draw(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Let the frame's time pass, and add the plume."""
        self._burn(brush.clock, ship.main)
        if self.strength < LEAST:
            return
        frame = _frame(brush)
        if frame != self._frame:
            # A flame flickers less often than the screen: only then is it turned after the ship.
            self._frame, self._angle = frame, pose[2]
        self._flames.draw(brush, on_world(pose, hull.BELL), self._angle, self.strength, frame)
        x, y = on_screen(brush, pose, (hull.BELL[0] - 0.5, hull.BELL[1]))
        strength, scale = self.strength * FLICKER[frame], brush.lens.scale
        shine(brush.surface, x, y, 8.5 * scale, palette.PLUME_SHEATH, 0.40 * strength, HALO)
        shine(brush.surface, x, y, 3.4 * scale, palette.PLUME_BODY, 0.75 * strength, LAMP)

    def light(self, brush: Brush, pose: Pose) -> None:
        """Light up what stands around the bell."""
        if self.strength < LEAST or not brush.quality.local_lights:
            return
        strength = self.strength * FLICKER[_frame(brush)]
        x, y = on_screen(brush, pose, (hull.BELL[0] + 0.5, hull.BELL[1]))
        lighten(brush.surface, x, y, 8.0 * brush.lens.scale, palette.PLUME_BODY, 1.6 * strength)

    def _burn(self, clock: float, thrust: float) -> None:
        passed = max(0.0, clock - self._clock)
        self._clock = clock
        self.strength = max(max(0.0, thrust) ** LEAD, self.strength - passed / DIES_SECONDS)
        if self.strength < LEAST:
            self.strength = 0.0


def _frame(brush: Brush) -> int:
    return int(brush.clock * FRAMES_A_SECOND) % FRAMES
