"""The whole panel: marks in the world, then instruments, then words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import pygame

from game.sim import events as happened
from game.view.camera import Lens
from game.view.painters.rival import Rival, draw_rival_words
from game.view.panel.dials import draw_dials
from game.view.panel.docked import draw_docked
from game.view.panel.drill import draw_drill, draw_legs
from game.view.panel.frame import Frame
from game.view.panel.gauges import draw_gauges
from game.view.panel.hints import draw_hints
from game.view.panel.marks import draw_marks, draw_target_label
from game.view.panel.messages import Messages
from game.view.panel.objectives import draw_objectives
from game.view.panel.radio import Radio, Spoken
from game.view.panel.standing import Standing
from game.view.panel.standoff.panel import StandoffPanel
from game.view.panel.systems import draw_systems
from game.view.pen import Kept
from game.view.poses import Pose

if TYPE_CHECKING:
    from game.sim import World

INSTRUMENTS = (draw_gauges, draw_systems, draw_dials, draw_drill), (draw_docked, draw_objectives)
"""Laid out in frames that gather no light for the bloom, and in those that do."""


class Panel:
    """All widgets; keeps their pictures, and what is on the radio and in the messages."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._standing = Standing(*INSTRUMENTS)
        self.radio = Radio()
        self.messages = Messages()
        self.standoff = StandoffPanel()
        self.caps: Mapping[str, tuple[str, ...]] = {}
        """Keys or buttons to draw for what the panel offers."""

    def see(self, events: Iterable[happened.Event], world: World) -> Spoken | None:
        """Take what happened in a tick; the line that begins on the radio, if one does."""
        events = list(events)
        for event in events:
            self.radio.see(event, world.level)
        self.messages.see(events, world)
        return self.radio.turn(world.seconds)

    def draw(
        self,
        surface: pygame.Surface,
        lens: Lens,
        world: World,
        ship: Pose,
        clock: float,
        keys: Mapping[str, str],
        text: float = 1.0,
        rival: Rival | None = None,
        taken: Sequence[pygame.Rect] = (),
        turn: int = 0,
    ) -> None:
        """Draw the panel onto the finished picture of the world, letters so many times their usual size.

        Words in the world keep clear of the places that are taken already. Of the ``INSTRUMENTS`` those whose turn it is
        are laid out; the others stand as they were.
        """
        frame = Frame(surface, surface, lens, world, ship, clock, keys, self._kept, text, caps=self.caps)
        self.standoff.draw_marks(frame)
        draw_marks(frame)
        draw_legs(frame)
        self._standing.draw(frame, turn)
        self.standoff.draw_times(frame)
        if rival is not None:
            draw_rival_words(frame, rival)
        self.radio.draw(frame)
        self.messages.draw(frame, self.standoff.draw(frame))
        draw_hints(frame)
        for place in taken:
            frame.room.take(*place)
        draw_target_label(frame)
        self.standoff.draw_names(frame)
        for write in frame.later:
            write()
