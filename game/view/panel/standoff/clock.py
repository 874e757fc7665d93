"""The times that run in a standoff, top centre: until they leave whatever comes, and until help is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.figures import figure, minutes
from game.view.lettering import Style, capitals, fitted, panel_width, write
from game.view.palette import Colour
from game.view.panel.frame import SMALL, VALUE, Frame, scrim
from game.view.paragraphs import panel_lines
from game.view.texts import local, say

if TYPE_CHECKING:
    from game.sim.standoff.state import ResponseState, StandoffState

WIDEST = 0.44
"""Share of the picture's width that a line may take."""
WIDER = 0.56
"""The same where letters are large: what is longer takes more lines."""
SOON = 20.0
"""s from which a time is shown brightly."""


def draw_clock(frame: Frame, state: StandoffState) -> None:
    """Draw the lines, one for each time, under the tasks."""
    if state.result is not None:
        return
    left = max(0.0, state.spec.limit - frame.world.seconds)
    lines: list[tuple[str, Colour, float]] = [
        (say("standoff.limit", time=minutes(left)), palette.CYAN if left < SOON else palette.GREY, SMALL)
    ]
    lines += [
        (text, palette.CYAN, VALUE) for each in state.responses if (text := help_text(frame, state, each))
    ]
    for text, colour, size in lines:
        look = frame.style(size, colour, track=0.4)
        for line in panel_lines(text, look, WIDER * frame.width) if frame.text > 1.0 else (text,):
            _draw_line(frame, line, fitted(line, look, (WIDER if frame.text > 1.0 else WIDEST) * frame.width))


def _draw_line(frame: Frame, text: str, look: Style) -> None:
    wide = panel_width(text, look)
    y = frame.room.below(frame.width / 2 - wide / 2, 22.0, wide, look.size)
    scrim(
        frame.surface,
        frame.width / 2,
        y + look.size / 2,
        round(wide / 2 + 60),
        round(14 + look.size),
        0.5,
    )
    write(frame.surface, text, frame.width / 2, y, look, "centre")


def help_text(frame: Frame, state: StandoffState, response: ResponseState) -> str:
    """When help is here: in play, and in the story's own minutes; empty while nobody knows."""
    spec = response.spec
    if response.arrived:
        return ""
    if not response.due:
        return say("standoff.no_answer") if state.beacon_tick else ""
    seconds = max(0.0, response.due / TICKS_A_SECOND - frame.clock)
    told = spec.story_minutes * seconds / spec.arrives_after
    return say("standoff.help", time=minutes(seconds), minutes=figure(told), name=_names(frame, spec.ships))


def _names(frame: Frame, ships: tuple[str, ...]) -> str:
    """What those who come are called."""
    level = frame.world.level
    standoff = level.standoff
    named = (
        {ship.id: local(level, ship.name or ship.id) for ship in standoff.ships}
        if standoff is not None
        else {}
    )
    return capitals(", ".join(named.get(ship, ship) for ship in ships))
