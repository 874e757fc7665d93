"""The standoff's part of the panel: marks in the world first, then the clock, the replies and the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.panel.frame import Frame
from game.view.panel.standoff.boxes import Boxes
from game.view.panel.standoff.clock import draw_clock
from game.view.panel.standoff.desk import draw_desk
from game.view.panel.standoff.others import draw_names, draw_others
from game.view.panel.standoff.replies import draw_replies

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState


def has_begun(state: StandoffState) -> bool:
    """Whether anybody has come out from where they lurked, or help was called: until then there is nothing to tell."""
    return state.beacon_tick > 0 or any(group.phase != "lurking" for group in state.groups)


class StandoffPanel:
    """Draws what only a standoff has, and knows where it can be clicked."""

    def __init__(self) -> None:
        self.boxes = Boxes()

    def draw_marks(self, frame: Frame) -> None:
        """Draw what lies in the world: who is who, whose gun bears, how far a scan has come."""
        if frame.world.standoff is not None and has_begun(frame.world.standoff):
            draw_others(frame, frame.world.standoff)

    def draw_times(self, frame: Frame) -> None:
        """Draw the times that run."""
        if (state := _running(frame)) is not None:
            draw_clock(frame, state)

    def draw(self, frame: Frame) -> None:
        """Draw what is read and pressed."""
        self.boxes.clear()
        if (state := _running(frame)) is not None:
            draw_replies(frame, state.talk, self.boxes)
            draw_desk(frame, state, self.boxes)

    def draw_names(self, frame: Frame) -> None:
        """Draw who is who, where no other words stand."""
        state = frame.world.standoff
        if state is not None and has_begun(state):
            draw_names(frame, state)


def _running(frame: Frame) -> StandoffState | None:
    """The standoff that is going on."""
    state = frame.world.standoff
    return state if state is not None and state.result is None and has_begun(state) else None
