"""Assists: the help a player has asked for. They are rules of the world, named in each replay and on each result."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Assists:
    """Which help there is; ``game.sim.tuning`` says how much."""

    docking: bool = False
    """The autopilot holds the ship to the port's axis on the last metres, while the hands are off the stick."""
    tolerance: bool = False
    """Ports and rocks forgive more: speed, offset and angle."""
    oxygen: bool = False
    """The crew uses air more slowly."""
    hull: bool = False
    """Blows take less of the hull."""
    standoffs: bool = False
    """Time goes more slowly while a reply is chosen in a standoff."""
    insight: bool = False
    """What moves other crews in a standoff is shown in figures."""

    def names(self) -> tuple[str, ...]:
        """Those that are on, in the order of their fields."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    @classmethod
    def of(cls, names: tuple[str, ...]) -> Assists:
        """The assists of these names.

        Raises:
            TypeError: there is no such assist.
        """
        return cls(**dict.fromkeys(names, True))


NONE = Assists()
ALL = tuple(field.name for field in fields(Assists))
"""Every assist's name."""
