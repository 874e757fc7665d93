"""Alarms that come again for as long as there is reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.sim import tuning
from game.view.sound.cue import Cue
from game.view.sound.cues import (
    COLLAR_ALARM,
    EDGE_ALARM,
    HULL_ALARM,
    HULL_IN_DANGER,
    MASKS_ALARM,
    OXYGEN_ALARM,
)

if TYPE_CHECKING:
    from game.sim import World


@dataclass(frozen=True, slots=True)
class Reminder:
    """An alarm that comes again as long as something is so."""

    cue: Cue
    seconds: float
    while_so: Callable[[World], bool]


REMINDERS = (
    Reminder(OXYGEN_ALARM, 14.0, lambda world: 0.0 < world.ship.oxygen <= tuning.OXYGEN_LOW),
    Reminder(MASKS_ALARM, 6.0, lambda world: world.ship.oxygen <= 0.0),
    Reminder(HULL_ALARM, 20.0, lambda world: world.ship.hull < HULL_IN_DANGER),
    Reminder(EDGE_ALARM, 4.0, lambda world: world.outside_since is not None),
    Reminder(
        COLLAR_ALARM,
        1.2,
        lambda world: world.ship.dock is not None and world.ship.dock.slipping_ticks > 0,
    ),
)
