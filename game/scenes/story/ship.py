"""How the ship stands between missions: her four bearings, what lies on the rack, who would come, who suspects."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.campaign.state import State
from game.level.equipment import SYSTEMS
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.figures import figure, percent_text
from game.view.lettering import capitals, panel_width, prose_width, sentence, speak, write
from game.view.panel.frame import style
from game.view.paragraphs import spoken, written
from game.view.pen import thick_line
from game.view.texts import say

LINE, BAR = 34, 5
"""Pixels from one gauge to the next, and of its line."""
NOTE, GAP = 18, 14
"""Pixels of the letters of notes, and between two notes."""
LABEL, VALUE = 0.36, 0.17
"""Parts of the width for the name and for the figure."""
WORN, FAILING = 40.0, 20.0
"""% of life left below which a bearing is heard, and below which it is about to go."""


def draw_ship(surface: pygame.Surface, tale: Tale, area: pygame.Rect, scale: float, y: float) -> float:
    """Draw gauges for bearings, leak risk and suspicion, and below them what is known in words.

    From a height on, in the width of an area; returns where they end.
    """
    gauges = list(_gauges(tale.state))
    size, widest = round(19 * scale), area.width * LABEL - 10
    is_narrow = any(prose_width(label, size) > widest for label, *_ in gauges)
    for label, value, is_bad in gauges:
        box = pygame.Rect(area.x, round(y), area.width, 0)
        if is_narrow:
            y = spoken(surface, label, area.x, y, size, palette.BONE, area.width)
            _draw_bar(
                surface, value, is_bad, pygame.Rect(box.x, round(y - 8 * scale), box.width, 0), 0.0, scale
            )
            y += 20 * scale
        else:
            speak(surface, label, box.x, box.y, size, palette.BONE)
            _draw_bar(surface, value, is_bad, box, LABEL, scale)
            y += LINE * scale
    y += GAP * scale
    for label, text in _notes(tale):
        y = _draw_note(surface, label, text, area, y, scale)
    return y


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


def _draw_bar(
    surface: pygame.Surface, value: float, is_bad: bool, box: pygame.Rect, label: float, scale: float
) -> None:
    """A bar with its figure, to the right of the part of the width that the label takes."""
    colour = palette.AMBER if is_bad else palette.CYAN
    text, look = percent_text(value), style(15 * scale, colour)
    left = box.x + box.width * label
    right = box.right - max(box.width * VALUE, panel_width(text, look) + 12)
    y = box.y + 13 * scale
    thick_line(surface, palette.UNLIT, (left, y), (right, y), BAR * scale * 0.6)
    if value > 0.0:
        thick_line(surface, colour, (left, y), (left + (right - left) * value / 100.0, y), BAR * scale)
    write(surface, text, box.right, box.y + 6 * scale, look, "right")


def _draw_note(
    surface: pygame.Surface, label: str, text: str, area: pygame.Rect, y: float, scale: float
) -> float:
    heading = style(12 * scale, palette.LABEL_AMBER, track=0.5)
    y = written(surface, capitals(label), area.x, y, heading, area.width) + 2 * scale
    return spoken(surface, text, area.x, y, round(NOTE * scale), palette.BONE, area.width) + GAP * scale
