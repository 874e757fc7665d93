"""Pilots with a plan, by name."""

from __future__ import annotations

from collections.abc import Callable

from game.play.bots.captain import Captain
from game.play.bots.dock_pilot import DockPilot
from game.play.pilots import Pilot

PILOTS: dict[str, Callable[[], Pilot]] = {"captain": Captain, "dock": DockPilot}
