"""How the ship stands between missions: her four bearings, what lies on the rack, who would come, who suspects."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.campaign.state import State
from game.level.equipment import SYSTEMS
from game.scenes.rows import fitted_line
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.figures import figure, percent_text
from game.view.lettering import capitals, fitted, sentence, speak, wrapped, write
from game.view.panel.frame import style
from game.view.pen import thick_line
from game.view.texts import say

LINE, BAR = 34, 5
"""Pixels from one gauge to the next, and of its line."""
NOTE, LEADING, GAP = 18, 1.28, 14
"""Pixels of the letters of notes, from line to line times that, and pixels between two notes."""
SMALLEST = 0.6
"""Times the usual size of letters at least."""
LABEL, VALUE = 0.36, 0.17
"""Parts of the width for the name and for the figure."""
WORN, FAILING = 40.0, 20.0
"""% of life left below which a bearing is heard, and below which it is about to go."""


def draw_ship(surface: pygame.Surface, tale: Tale, area: pygame.Rect, scale: float) -> None:
    """Draw gauges for bearings, leak risk and suspicion, and below them what is known in words.

    Letters are smaller than wanted where they would not fit.
    """
    gauges = list(_gauges(tale.state))
    notes = list(_notes(tale))
    while scale > SMALLEST and _tall(len(gauges), notes, area.width, scale) > area.height:
        scale -= 0.05
    y = float(area.y)
    for label, value, is_bad in gauges:
        _draw_gauge(surface, label, value, is_bad, pygame.Rect(area.x, round(y), area.width, 0), scale)
        y += LINE * scale
    y += GAP * scale
    for label, text in notes:
        y = _draw_note(surface, label, text, area, y, scale)


def _gauges(state: State) -> Iterator[tuple[str, float, bool]]:
    """Names, % and whether that is bad."""
    for system in SYSTEMS:
        left = state.ship.systems.unit(system).condition
        yield sentence(say(f"system.{system}")), left, left < WORN
    yield say("story.leak"), state.leak, state.leak >= WORN
    yield say("story.suspicion"), state.suspicion, state.suspicion >= WORN


def _notes(tale: Tale) -> Iterator[tuple[str, str]]:
    state = tale.state
    rack = [say(f"donor.{donor}") for donor in state.ship.salvage]
    spares = [say(f"spare.{spare}") for spare in state.ship.spares]
    yield say("story.rack"), sentence(", ".join([*rack, *spares])) or say("story.empty")
    if state.allies:
        names = (
            say("story.ally_out", name=tale.read(ally.name), minutes=figure(ally.minutes))
            for ally in state.allies.values()
        )
        yield say("story.allies"), ", ".join(names)
    if state.techniques:
        yield say("story.techniques"), ", ".join(tale.read(known.name) for known in state.techniques.values())


def _draw_gauge(
    surface: pygame.Surface, label: str, value: float, is_bad: bool, box: pygame.Rect, scale: float
) -> None:
    colour = palette.AMBER if is_bad else palette.CYAN
    wide = box.width * LABEL
    size = fitted_line(label, round(19 * scale), wide - 10)
    speak(surface, label, box.x, box.y, size, palette.BONE)
    left, right = box.x + wide, box.right - box.width * VALUE
    y = box.y + 13 * scale
    thick_line(surface, palette.UNLIT, (left, y), (right, y), BAR * scale * 0.6)
    if value > 0.0:
        thick_line(surface, colour, (left, y), (left + (right - left) * value / 100.0, y), BAR * scale)
    text = percent_text(value)
    look = fitted(text, style(15 * scale, colour), box.width * VALUE - 8)
    write(surface, text, box.right, box.y + 6 * scale, look, "right")


def _tall(gauges: int, notes: list[tuple[str, str]], width: int, scale: float) -> float:
    """Pixels that all of it takes at a size of letters."""
    size = round(NOTE * scale)
    lines = sum(len(wrapped(text, size, width)) for _, text in notes)
    return (LINE * gauges + GAP + len(notes) * (20 + GAP)) * scale + lines * size * LEADING


def _draw_note(
    surface: pygame.Surface, label: str, text: str, area: pygame.Rect, y: float, scale: float
) -> float:
    label = capitals(label)
    write(
        surface,
        label,
        area.x,
        y,
        fitted(label, style(12 * scale, palette.LABEL_AMBER, track=0.5), area.width),
    )
    y += 20 * scale
    size = round(NOTE * scale)
    for line in wrapped(text, size, area.width):
        speak(surface, line, area.x, y, size, palette.BONE)
        y += size * LEADING
    return y + GAP * scale
