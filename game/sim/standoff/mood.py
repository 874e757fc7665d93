"""What moves a group, and telling of it. The only place where greed, nerve, patience and belief are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.level.endings import Phase
from game.sim.standoff import tuning
from game.sim.standoff.events import GroupMoved, GroupTurned
from game.sim.standoff.state import GroupState, Quality

if TYPE_CHECKING:
    from game.sim.world import World

Reason = Literal[
    "time",
    "beacon",
    "answered",
    "help_close",
    "help_here",
    "outgunned",
    "claim_filed",
    "hidden",
    "running",
    "guns",
    "hurt",
    "lost_ship",
    "stalling",
    "pressurising",
    "pod_seen",
    "pod_scan",
    "scan",
    "reply",
    "silence",
    "lie_found",
    "told",
    "paid",
    "limit",
    "noticed",
    "arrived",
    "patience",
    "nerve",
    "greed",
    "fuel",
    "content",
    "claim",
    "boarded",
    "gave_up",
    "mark_gone",
    "pod_lost",
    "disabled",
    "left",
]
"""Why a group's mind moved or its phase changed. Each has its words in the view."""
MOST = {"greed": 100.0, "nerve": 100.0, "patience": 600.0, "believes": 1_000_000.0}
"""Largest values; the smallest is 0."""


def move(world: World, group: GroupState, quality: Quality, amount: float, reason: Reason) -> None:
    """Change a part of a group's mind at once, and tell of it."""
    gather(group, quality, amount, reason)
    tell(world, group, quality, reason, least=0.0)


def drift(world: World, group: GroupState, quality: Quality, amount: float, reason: Reason) -> None:
    """Change a part of a group's mind a little; it is told when it has come to something."""
    gather(group, quality, amount, reason)
    tell(world, group, quality, reason, least=5.0 * tuning.TOLD_POINTS)


def gather(group: GroupState, quality: Quality, amount: float, reason: Reason) -> None:
    """Write a change, as far as it goes, and remember it until it is told."""
    before: float = getattr(group, quality)
    now = max(0.0, min(MOST[quality], before + amount))
    setattr(group, quality, now)
    key = (quality, reason)
    group.pending[key] = group.pending.get(key, 0.0) + now - before


def tell(world: World, group: GroupState, quality: Quality, reason: Reason, least: float) -> None:
    """Report what has gathered, if it has come to something."""
    amount = group.pending[(quality, reason)]
    if abs(amount) > least:
        world.report(GroupMoved(group.id, quality, amount, getattr(group, quality), reason))
        group.pending[(quality, reason)] = 0.0


def turn(world: World, group: GroupState, phase: Phase, reason: Reason) -> None:
    """Let a group go over to another phase; what has moved it so far is told first."""
    if group.phase == phase:
        return
    for quality, why in group.pending:
        tell(world, group, quality, why, least=0.05)  # type: ignore[arg-type]
    world.report(GroupTurned(group.id, group.phase, phase, reason))
    if phase in ("leaving", "fleeing") or (phase == "gone" and group.active):
        group.broke_off = reason
    group.phase, group.since = phase, world.tick
    group.been.add(phase)
