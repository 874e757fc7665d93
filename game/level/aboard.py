"""What the ship brings into a level from outside it: how a campaign carries her from mission to mission.

A level says how it begins. ``adapted`` gives the same level with the campaign's ship in it, as a value like any other
level, so that what is flown can be recorded, checked and flown again. A level's own word wins where it is about
something: systems that it speaks of begin as it says, and what it lays on the rack lies there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, TypeVar

from pydantic import Field

from game.level.equipment import MOST_LOTS, SYSTEMS, DonorName, SpareName, Systems, Unit
from game.level.fields import Spec
from game.level.spec import Fuel, Hull, Level

Named = TypeVar("Named", bound=str)


class Aboard(Spec):
    """The ship between two levels: her tanks, what hull and systems have left, what lies on the rack."""

    fuel: Fuel = Field(description="fuel in kilograms")
    hull: Hull = Field(description="hull in %")
    systems: Systems = Field(default_factory=Systems, description="what her systems turn on")
    salvage: Annotated[tuple[DonorName, ...], Field(max_length=MOST_LOTS)] = Field(
        default=(), description="lots on the rack that nobody has begun"
    )
    spares: Annotated[tuple[SpareName, ...], Field(max_length=3)] = Field(
        default=(), description="spare equipment that is still whole"
    )


def adapted(level: Level, aboard: Aboard | None) -> Level:
    """The level as it begins with that ship; without one, the level as it is.

    The ship brings her fuel, her hull, every system that the level does not speak of, lots and spares. Position, air and
    hold are the level's.
    """
    if aboard is None:
        return level
    ship = level.ship.model_copy(update={"fuel": aboard.fuel, "hull": aboard.hull})
    own = level.systems.model_fields_set
    brought: dict[str, Unit] = {kind: aboard.systems.unit(kind) for kind in SYSTEMS if kind not in own}
    return level.model_copy(
        update={
            "ship": ship,
            "systems": level.systems.model_copy(update=brought),
            "salvage": _together(level.salvage, aboard.salvage)[:MOST_LOTS],
            "spares": _together(level.spares, aboard.spares),
        }
    )


def _together(own: Iterable[Named], brought: Iterable[Named]) -> tuple[Named, ...]:
    """What the level lays out, and of what is brought all that goes beyond it: a lot that both have is the same lot."""
    own = list(own)
    return (*own, *(Counter(brought) - Counter(own)).elements())
