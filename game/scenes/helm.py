"""Flying by mouse alone: the nose follows the pointer, its buttons push, and keys at the edge do everything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import atan2, pi, remainder, sqrt
from typing import TYPE_CHECKING

import pygame

from game.scenes.strip import Strip
from game.sim import Controls, World
from game.sim.controls import FULL
from game.sim.piloting import TURN_GAIN, TURN_SHARE, percent, strength, turning
from game.sim.tuning import TURN_RATE

if TYPE_CHECKING:
    from game.input import Heard, Input
    from game.view.camera import Lens

LEFT, MIDDLE, RIGHT = 1, 2, 3
NEAR = 30.0
"""Pixels around the ship within which the pointer means no direction."""
BOOM_DEAD = 0.05
"""rad by which the boom may miss the pointer."""
NOTCH_TICKS = 8
"""Ticks for which a notch of the wheel pushes the spindle."""


class Helm:
    """The mouse in flight. It steers from the first press into the picture on, until a key or a pad does.

    Args:
        taken: what else is at a pixel that takes presses; empty for nothing.
    """

    def __init__(self, taken: Callable[[tuple[int, int]], str] = lambda place: "") -> None:
        self._taken = taken
        self.strip = Strip()
        self.steers = False
        self._pressed: set[int] = set()
        self._pointer = (0, 0)
        self._spin = 0
        """Ticks for which the spindle is still pushed, below 0 slower."""

    def hear(self, event: pygame.Event, heard: Heard, hands: Input) -> Heard:
        """What was heard, and what a press on a key at the edge means besides."""
        if hands.device != "mouse":
            self.let_go()
            return heard
        action = self.strip.hear(event, hands)
        if action:
            return replace(heard, actions=(*heard.actions, action))
        match event.type:
            case pygame.MOUSEMOTION:
                self._pointer = event.pos
            case pygame.MOUSEBUTTONDOWN if event.button in (LEFT, MIDDLE, RIGHT) and not self._elsewhere(
                event.pos
            ):
                self.steers, self._pointer = True, event.pos
                self._pressed.add(event.button)
            case pygame.MOUSEBUTTONUP:
                self._pressed.discard(event.button)
            case pygame.MOUSEWHEEL:
                self._spin = event.y * NOTCH_TICKS
        return heard

    def _elsewhere(self, place: tuple[int, int]) -> bool:
        """Whether a press there is not one into the picture."""
        return self.strip.has(place) or bool(self._taken(place))

    def let_go(self) -> None:
        """Another device steers, or none."""
        self.steers, self._spin = False, 0
        self._pressed.clear()

    def controls(self, wanted: Controls, world: World, lens: Lens) -> Controls:
        """What keys want, and what the mouse wants besides, for the next tick."""
        if not self.steers or world.ship.dock is not None:
            return wanted
        if world.ship.clamp is not None:
            return self._drilling(wanted, world, lens)
        thrust = FULL * ((LEFT in self._pressed) - (RIGHT in self._pressed))
        return replace(
            wanted,
            thrust=thrust or wanted.thrust,
            turn=self._turn(world, lens),
            match=wanted.match or MIDDLE in self._pressed,
        )

    def _turn(self, world: World, lens: Lens) -> int:
        """Towards the pointer, so that the nose comes to rest there."""
        heading = self._heading(world, lens)
        if heading is None:
            return 0
        ship, most = world.ship, strength(world.ship).turn
        if not ship.assist_on:
            return percent(turning(ship, heading, 0.0, most) / most)
        error = remainder(heading - ship.angle, 2 * pi)
        rate = min(TURN_GAIN * abs(error), sqrt(2 * TURN_SHARE * most * abs(error)), TURN_RATE)
        return percent((rate if error > 0 else -rate) / TURN_RATE)

    def _drilling(self, wanted: Controls, world: World, lens: Lens) -> Controls:
        """With the legs in a rock: the boom follows the pointer, the left button drills, the wheel sets the spindle."""
        heading, ship = self._heading(world, lens), world.ship
        error = 0.0 if heading is None else remainder(heading - ship.angle - ship.drill.swing, 2 * pi)
        turn = 0 if abs(error) < BOOM_DEAD else FULL if error > 0 else -FULL
        push = FULL * ((self._spin > 0) - (self._spin < 0))
        self._spin -= (self._spin > 0) - (self._spin < 0)
        return replace(
            wanted, turn=turn, thrust=push or wanted.thrust, drill=wanted.drill or LEFT in self._pressed
        )

    def _heading(self, world: World, lens: Lens) -> float | None:
        """The direction from the ship to the pointer in radians; None where they are too near."""
        x, y = lens.pixel(world.ship.position)
        right, up = self._pointer[0] - x, y - self._pointer[1]
        return atan2(up, right) if right * right + up * up > NEAR * NEAR else None
