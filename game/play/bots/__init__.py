"""Pilots with a plan, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.level.equipment import SYSTEMS
from game.play.bots.captain import Captain
from game.play.bots.cruise import Style
from game.play.bots.dock_pilot import DockPilot
from game.play.bots.fighter import Fighter
from game.play.bots.hider import Hider
from game.play.bots.mechanic import Mechanic
from game.play.bots.payer import Payer
from game.play.bots.prospector import Prospector
from game.play.bots.runner import Runner
from game.play.bots.staller import Staller
from game.play.bots.yielder import Leaver, Yielder
from game.play.pilots import Pilot

CAREFUL = Style(cruise=24.0, effort=0.65)
BRISK = Style(cruise=44.0, effort=0.85)
WAYS: dict[str, Callable[[], Pilot]] = {
    "pay": Payer,
    "stall": Staller,
    "hide": Hider,
    "run": Runner,
    "fight": Fighter,
}
"""The ways to deal with a standoff."""
LAST_RESORTS: dict[str, Callable[[], Pilot]] = {"yield": Yielder, "leave": Leaver}
"""What is left when no way is."""
PILOTS: dict[str, Callable[[], Pilot]] = {
    "captain": Captain,
    "careful": partial(Captain, CAREFUL),
    "brisk": partial(Captain, BRISK),
    "delegate": lambda: Captain(mechanic=Mechanic(hand_over=SYSTEMS)),
    "dock": DockPilot,
    "miner": Prospector,
    **WAYS,
    **LAST_RESORTS,
}
