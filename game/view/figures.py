"""Figures as a language writes them: its decimal sign, its units."""

from __future__ import annotations

from math import degrees

from game.sim.amounts import Breach
from game.view.texts import say


def figure(value: float, digits: int = 0, sign: bool = False) -> str:
    """A figure with so many digits after the decimal sign; with ``sign``, a plus before it too."""
    return _written(f"{value:{'+' if sign else ''}.{digits}f}")


def grouped(value: float, sign: bool = False) -> str:
    """A whole figure with its thousands set apart."""
    return f"{value:{'+' if sign else ''},.0f}".replace(",", say("unit.thousands_sign"))


def plain_figure(value: float) -> str:
    """A figure as somebody wrote it, with no more digits than it needs."""
    return _written(f"{value:g}")


def _written(figure: str) -> str:
    return figure.replace(".", say("unit.decimal_sign"))


def percent_text(value: float, digits: int = 0, sign: bool = False) -> str:
    """Hundredths, 12 for 12 %."""
    return say("unit.percent", value=figure(value, digits, sign))


def celsius_text(value: float) -> str:
    """A temperature."""
    return say("unit.celsius", value=figure(value))


def angle_text(radians: float) -> str:
    """An angle in degrees."""
    return say("unit.degrees", value=figure(degrees(radians), 1))


def length_text(value: float) -> str:
    """A short length."""
    return say("unit.metres", value=figure(value, 1))


def speed_text(value: float) -> str:
    """Metres a second."""
    return say("unit.speed", value=figure(value, 1))


def vibration_text(value: float) -> str:
    """Millimetres a second."""
    return say("unit.vibration", value=figure(value, 1))


def kilograms_text(value: float) -> str:
    """A mass to the kilogram, as medals count it."""
    return say("unit.kilograms", value=figure(value))


def minutes(seconds: float) -> str:
    """Seconds as minutes and seconds, "04:12"."""
    whole = max(0, int(seconds))
    return f"{whole // 60:02d}:{whole % 60:02d}"


def distance_text(metres: float) -> str:
    """A distance with a fitting unit."""
    if metres < 1000:
        return say("unit.metres", value=figure(metres))
    return say("unit.kilometres", value=figure(metres / 1000, 1))


def mass_text(kilograms: float) -> str:
    """A mass with a fitting unit."""
    if kilograms >= 100:
        return say("unit.tonnes", value=figure(kilograms / 1000, 1))
    return say("unit.kilograms", value=figure(kilograms, 1))


def breach_figures(breach: Breach) -> dict[str, str]:
    """Value and limit of what was broken, with their unit."""
    match breach.on:
        case "time":
            return {"value": minutes(breach.value), "limit": minutes(breach.limit)}
        case "hull":
            return {"value": percent_text(breach.value, 1), "limit": percent_text(breach.limit, 1)}
        case "fuel":
            return {"value": kilograms_text(breach.value), "limit": kilograms_text(breach.limit)}


def rate_text(kilograms: float) -> str:
    """Kilograms a second as tonnes a minute."""
    return say("unit.rate", value=figure(kilograms * 60 / 1000, 1))
