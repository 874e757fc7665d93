"""The standoff's part of the panel: marks in the world first, then the clock, the replies and the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.sim.standoff.odds import Oracle
from game.view.leaves import Turning
from game.view.panel.frame import Frame
from game.view.panel.messages import ALERT_HIGH
from game.view.panel.room import Free
from game.view.panel.standoff.boxes import Boxes
from game.view.panel.standoff.chances import draw_chances
from game.view.panel.standoff.clock import draw_clock
from game.view.panel.standoff.desk import darken_desk, draw_desk
from game.view.panel.standoff.others import draw_names, draw_others
from game.view.panel.standoff.replies import draw_replies

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.standoff.state import StandoffState


LEAST_FREE = 380.0
"""Pixels between replies and desk that an alert needs; where letters are larger it goes under the replies."""
LOW_LEFT, LOW = 285.0, 0.735
"""Pixels to both edges there, and the share of the picture's height at which it stands."""


def has_begun(state: StandoffState) -> bool:
    """Whether anybody has come out from where they lurked, or help was called: until then there is nothing to tell."""
    return state.beacon_tick > 0 or any(group.phase != "lurking" for group in state.groups)


class StandoffPanel:
    """Draws what only a standoff has, and knows where it can be clicked."""

    def __init__(self) -> None:
        self.boxes = Boxes()
        self.oracle = Oracle()
        """Whose odds are shown: a slice of the work in each frame."""
        self._desk, self._replies = Turning(), Turning()
        self._place: pygame.Rect | None = None
        """Where the desk was drawn last."""

    def darken(self, surface: pygame.Surface, text: float) -> None:
        """Darken what lies behind the desk, where it was drawn last, before anything is written."""
        if self._place:
            darken_desk(surface, self._place, text)

    def draw_marks(self, frame: Frame) -> None:
        """Draw what lies in the world: whose gun bears, how far a scan has come."""
        if frame.world.standoff is not None and has_begun(frame.world.standoff):
            draw_others(frame, frame.world.standoff)

    def draw_times(self, frame: Frame) -> None:
        """Draw the times that run."""
        if (state := _running(frame)) is not None:
            draw_clock(frame, state)

    def draw(self, frame: Frame) -> Free | None:
        """Draw what is read and pressed; returns where there is room left for an alert, if that matters.

        What can be clicked stays where it is, whatever is told meanwhile.
        """
        self.boxes.clear()
        state = _running(frame)
        if state is None:
            self._place = None
            return None
        self.oracle.look(frame.world)
        odds = self.oracle.odds
        left, told = draw_replies(frame, state.talk, self.boxes, self._replies, odds)
        if not told:
            draw_chances(frame, odds)
        self._place = draw_desk(frame, state, self.boxes, self._desk)
        right = self._place.left
        left = max(left, frame.width - right)
        if right - left >= LEAST_FREE:
            return Free(left, right, frame.height * ALERT_HIGH)
        return Free(LOW_LEFT, frame.width - LOW_LEFT, frame.height * LOW)

    def draw_names(self, frame: Frame) -> None:
        """Draw who is who, where no other words stand."""
        state = frame.world.standoff
        if state is not None and has_begun(state):
            draw_names(frame, state)


def is_running(world: World) -> bool:
    """Whether a standoff is going on."""
    state = world.standoff
    return state is not None and state.result is None and has_begun(state)


def _running(frame: Frame) -> StandoffState | None:
    """The standoff that is going on."""
    return frame.world.standoff if is_running(frame.world) else None
