"""How far an objective has come and which limit was broken, as figures; ``str`` is for reports without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

UNITS = {"time": ("s", 2), "hull": ("%", 1), "fuel": ("kg", 1)}
"""Unit of what a limit is set on, and the decimals that matter."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is of what is wanted, in kilograms or in %."""

    have: float
    wanted: float
    unit: Literal["kg", "%"]

    def __str__(self) -> str:
        if self.unit == "%":
            return f"{self.have:.0f} / {self.wanted:g} %"
        if self.wanted >= 1000.0:
            return f"{self.have / 1000.0:.1f} / {self.wanted / 1000.0:g} t"
        return f"{self.have:.1f} / {self.wanted:g} kg"


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit of an objective that was broken: on the time in seconds, the hull in % or the fuel in kilograms."""

    on: Literal["time", "hull", "fuel"]
    value: float
    limit: float

    def __str__(self) -> str:
        unit, digits = UNITS[self.on]
        return f"{self.on} {self.value:.{digits}f} {unit}, limit {self.limit:g} {unit}"
