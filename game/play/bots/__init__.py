"""Pilots with a plan, by name."""

from __future__ import annotations

from collections.abc import Callable

from game.play.pilots import Pilot

PILOTS: dict[str, Callable[[], Pilot]] = {}
