"""The two claws: each an upper arm, a lower arm and a hand that opens; folded, spread for the scoop or holding a rock."""

from __future__ import annotations

from math import hypot, sqrt

import pygame

from game.level.structures import CLAW_ROOTS
from game.sim.entities import Ship
from game.sim.frames import rotated
from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.tiled import Blit
from game.view.painters.joints import between, eased, towards, way
from game.view.painters.part import Part
from game.view.poses import Pose

FOLDED: tuple[Point, Point] = ((8.9, 6.7), (8.9, -8.1))
"""Where each tip rests, in metres on the ship; elbows follow."""
SPREAD: tuple[Point, Point] = ((18.0, 7.6), (18.0, -9.4))
"""While the scoop is open."""
ARM = 7.4
"""m from joint to joint."""
WRIST = ARM - 1.2
"""m from the elbow to the hand's joint."""
SPREAD_SECONDS = 0.45
REACH_SECONDS = 0.3
HANDS = 4
"""Pictures of the hand, from closed to open."""
GRIP = 0.4
"""How far a hand is open that holds a rock."""


class Claws:
    """Knows how far the claws have moved, and draws them."""

    def __init__(self) -> None:
        self._clock = 0.0
        self._spread = 0.0
        self._reach = [0.0, 0.0]
        self._held: list[Point] = list(FOLDED)
        self._parts: dict[str, Part] = {}

    def draw(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Move them on to the frame's time and paint both."""
        self._move(brush, ship, pose)
        blits = self._claw(brush, pose, 0) + self._claw(brush, pose, 1)
        brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)

    def tip(self, index: int) -> Point:
        """Where a claw's tip is now, in metres on the ship."""
        free = between(FOLDED[index], SPREAD[index], eased(self._spread))
        return between(free, self._held[index], eased(self._reach[index]))

    def opening(self, index: int) -> float:
        """How far a hand is open: 0 closed, 1 wide."""
        return max(eased(self._spread), GRIP * self._reach[index])

    def _move(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        passed = max(0.0, brush.clock - self._clock)
        self._clock = brush.clock
        self._spread = towards(self._spread, 1.0 if ship.scooping else 0.0, passed / SPREAD_SECONDS)
        for index in (0, 1):
            anchor = anchor_of(brush, ship, pose, index)
            if anchor is not None:
                self._held[index] = anchor
            goal = 0.0 if anchor is None else 1.0
            self._reach[index] = towards(self._reach[index], goal, passed / REACH_SECONDS)

    def _claw(self, brush: Brush, pose: Pose, index: int) -> list[Blit]:
        root, tip = CLAW_ROOTS[index], self.tip(index)
        elbow = elbow_of(root, tip, 1.0 if index == 0 else -1.0)
        angle = way(elbow, tip)
        wrist = between(elbow, tip, WRIST / ARM)
        hand = round(self.opening(index) * (HANDS - 1))
        return [
            self._part(brush, "claw_upper").at(brush, pose, root, way(root, elbow)),
            self._part(brush, "claw_lower").at(brush, pose, elbow, angle),
            self._part(brush, f"hand_{hand}").at(brush, pose, wrist, angle),
        ]

    def _part(self, brush: Brush, name: str) -> Part:
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = Part(brush.studio.model(name))
        return part


def anchor_of(brush: Brush, ship: Ship, pose: Pose, index: int) -> Point | None:
    """Where a leg holds, in metres on the ship as it is drawn; None while it holds nothing."""
    if ship.clamp is None:
        return None
    leg = next((leg for leg in ship.clamp.legs if leg.index == index), None)
    if leg is None:
        return None
    x, y, angle = brush.poses.at(ship.clamp.rock, brush.alpha)
    dx, dy = rotated(leg.anchor, angle)
    return rotated((x + dx - pose[0], y + dy - pose[1]), -pose[2])


def elbow_of(root: Point, tip: Point, side: float) -> Point:
    """Where the joint of two equal arms lies, bent to port (1) or to starboard (-1)."""
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    distance = hypot(dx, dy) or 1.0
    rise = sqrt(max(0.0, ARM**2 - (distance / 2) ** 2)) * side
    return (root[0] + dx / 2 - dy / distance * rise, root[1] + dy / 2 + dx / distance * rise)
