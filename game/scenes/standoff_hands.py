"""The hands in a standoff: what the mouse presses on the panel, and how much is wanted in the pod."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.bindings import REPLYING
from game.view.panel.standoff.boxes import SLIDER

if TYPE_CHECKING:
    from game.input import Input
    from game.sim import Controls, World
    from game.sim.standoff.state import StandoffState
    from game.view.panel.standoff.boxes import Boxes

PRESSES = ("beacon", "pressurise", "jettison", "fire", "abandon")
"""Actions that a button of the mouse holds on the panel as a key would."""
SHOWN = (*sorted(REPLYING), *PRESSES, "load_less", "load_more")
"""Actions whose keys stand on the panel."""
EMPTY = -1
"""Kilograms that stand for none: 0 would leave the pod as it is."""


class StandoffHands:
    """Listens to the mouse, and adds what it does to what keys and buttons do.

    Args:
        boxes: where the panel can be clicked.
    """

    def __init__(self, boxes: Boxes) -> None:
        self._boxes = boxes
        self._pressed = ""
        """What the mouse holds."""
        self._clicked = ""
        """What it went down on since the last tick."""
        self._pointer = (0, 0)

    def hear(self, event: pygame.Event) -> None:
        """Take an event of the mouse."""
        match event.type:
            case pygame.MOUSEMOTION:
                self._pointer = event.pos
                self._boxes.over = self._boxes.at(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._pointer = event.pos
                self._pressed = self._clicked = self._boxes.at(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self._pressed = ""

    def controls(self, hands: Input, world: World, select: int) -> Controls:
        """The intent for the next tick."""
        state = world.standoff
        hands.in_standoff = state is not None and state.result is None
        hands.replying = state is not None and bool(state.talk.offers)
        if state is None:
            return hands.controls(select)
        load = self._load(state, world.ship.hold["exotic_matter"], hands.load_step())
        wanted = hands.controls(select, load=load)
        held = {action for action in (self._pressed, self._clicked) if action in PRESSES}
        reply = int(self._clicked[-1]) if self._clicked in REPLYING else wanted.reply
        self._clicked = ""
        if held or reply:
            wanted = replace(wanted, reply=reply, **dict.fromkeys(held, True))
        return wanted

    def _load(self, state: StandoffState, aboard: float, step: int) -> int:
        """Kilograms wanted in the pod now, 0 where nothing changes."""
        bay, most = state.bay, min(state.spec.cargo.pod, aboard)
        if self._pressed == SLIDER:
            return round(most * self._boxes.share(SLIDER, self._pointer[0])) or EMPTY
        step = {"load_less": -1, "load_more": 1}.get(self._clicked, step)
        if not step:
            return 0
        return min(round(most), max(0, round(bay.wanted) + step)) or EMPTY
