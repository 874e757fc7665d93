"""What is to be done, top centre: the objective with its progress, and the limits that run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.goals import Collect, Deliver, Dock, Group, Keep, Match, Objective, Outlast, Reach, Repair
from game.sim.amounts import Amount
from game.view import palette
from game.view.figures import figure, mass_text, minutes, plain_figure
from game.view.lettering import Style, capitals, fitted, panel_width, put, write
from game.view.panel.frame import LABEL, SMALL, VALUE, Frame, scrim
from game.view.panel.marks import active_objectives, port_name, target_name
from game.view.paragraphs import panel_lines
from game.view.pen import Sheet
from game.view.texts import local, say

if TYPE_CHECKING:
    import pygame

    from game.sim import World
    from game.sim.objectives import ObjectiveState

BAR_WIDTH = 180
MOST_TASKS = 3
WIDEST = 0.6
"""Share of the picture's width that a task may take."""
LEADING = 1.12
"""Lines of a size lie so many sizes apart, and some pixels."""
LINE = 16
"""Pixels that a line takes, about, of what is darkened behind them all."""
SOON = 30.0
"""s under which a deadline turns red."""


def draw_objectives(frame: Frame) -> None:
    """Draw the active tasks, at most three, and the running limits."""
    active = active_objectives(frame.world.objectives)
    tasks = [state for state in active if not isinstance(state.spec, Keep)][:MOST_TASKS]
    limits = [state for state in active if isinstance(state.spec, Keep)]
    if frame.text > 1.0 and _is_asked(frame):  # large letters leave room for the question and what runs out
        tasks, limits = [], [state for state in limits if _runs_out(state)]
    x, top = frame.width / 2, 22.0
    if tasks or limits or not frame.world.objectives:
        lines = max(2, 2 * len(tasks) + len(limits))
        tall = lines * LINE * frame.text
        reach = round(0.75 * tall) + LINE * 2
        scrim(frame.surface, x, top + tall / 2, 300 + round(200 * (frame.text - 1)), reach, 0.6)
    y = top
    if not frame.world.objectives and not (frame.text > 1.0 and _is_asked(frame)):
        aim = say("objective.none" if frame.world.standoff is None else "objective.standoff")
        y += _line(frame, y, aim, frame.style(VALUE, palette.CYAN, track=0.8))
    for state in tasks:
        text = capitals(text_of(state, frame.world))
        y += _line(frame, y, text, frame.style(VALUE, palette.CYAN, track=0.8))
        y += _progress(frame, state, x, y)
    for state in limits:
        y += _limit(frame, state, y)


def _runs_out(state: ObjectiveState) -> bool:
    return isinstance(state.spec, Keep) and state.spec.within is not None


def _is_asked(frame: Frame) -> bool:
    """Whether somebody waits on the radio for a reply."""
    return frame.world.standoff is not None and bool(frame.world.standoff.talk.offers)


def _line(frame: Frame, y: float, text: str, look: Style) -> float:
    """Write a line in the middle, or where letters are large as many as it needs; returns how far down the next is."""
    down, room = 0.0, frame.width * WIDEST
    for part in panel_lines(text, look, room) if frame.text > 1.0 else (text,):
        shown = fitted(part, look, room)
        wide = panel_width(part, shown)
        frame.room.below(frame.width / 2 - wide / 2, y + down, wide, shown.size)
        write(frame.surface, part, frame.width / 2, y + down, shown, "centre")
        down += 7.0 + shown.size * LEADING
    return down


def _progress(frame: Frame, state: ObjectiveState, x: float, y: float) -> float:
    if state.amount is None and not (isinstance(state.spec, Match) and state.progress > 0):
        return 0.0
    steps = round(state.progress * BAR_WIDTH / 3)
    bar = frame.kept.get(("objective", steps), lambda: _bar(steps * 3))
    put(frame.surface, bar, x, y - 2, "centre")
    if state.amount is not None:
        return 12.0 + _line(frame, y + 10, amount_text(state.amount), frame.style(LABEL, palette.GREY))
    return 14.0


def _bar(length: float) -> pygame.Surface:
    sheet = Sheet(BAR_WIDTH + 4, 10)
    sheet.line((2, 5), (BAR_WIDTH + 2, 5), palette.DIM_CYAN, 1.4)
    if length > 0:
        sheet.line((2, 5), (2 + length, 5), palette.CYAN, 3)
    return sheet.finished()


def _limit(frame: Frame, state: ObjectiveState, y: float) -> float:
    spec = state.spec
    assert isinstance(spec, Keep)
    if spec.within is None:
        text = capitals(text_of(state, frame.world))
        return _line(frame, y, text, frame.style(SMALL, palette.GREY, track=0.3))
    left = spec.within - frame.world.seconds
    soon = left < SOON
    label = capitals(text_of(state, frame.world)) if state.text else say("objective.time_left")
    text = say("objective.limit", what=label, time=minutes(left))
    look = frame.style(VALUE if soon else SMALL, palette.RED if soon else palette.GREY, track=0.4)
    if soon:
        wide = min(panel_width(text, look), frame.width * WIDEST)
        mark = frame.kept.get("deadline", _deadline)
        for side in (-1, 1):
            put(
                frame.surface, mark, frame.width / 2 + side * (wide / 2 + 16), y + look.size / 2 - 8, "centre"
            )
    return _line(frame, y, text, look)


def _deadline() -> pygame.Surface:
    """An hourglass on either side of time that is nearly up."""
    sheet = Sheet(14, 16)
    sheet.run(((2, 2), (12, 2), (2, 14), (12, 14)), palette.RED, 1.6, closed=True)
    return sheet.finished()


def amount_text(amount: Amount) -> str:
    """What there is of what is wanted, with a fitting unit."""
    have, wanted, digits, unit = amount.have, amount.wanted, 1, "kilograms"
    if amount.unit == "%":
        digits, unit = 0, "percent"
    elif wanted >= 1000.0:
        have, wanted, unit = have / 1000.0, wanted / 1000.0, "tonnes"
    whole = say(f"unit.{unit}", value=plain_figure(wanted))
    return say("objective.amount", have=figure(have, digits), wanted=whole)


def text_of(state: ObjectiveState, world: World) -> str:
    """The text of an objective: the level's own, or one made from its fields."""
    return local(world.level, state.text) if state.text else made_text(state.spec, world)


def made_text(spec: Objective, world: World) -> str:
    """A text for an objective that has none."""
    match spec:
        case Dock(at=at, port=port):
            where = _name(world, at)
            named = port_name(port).upper() if port else ""
            return (
                say("objective.dock_port", at=where, port=named) if port else say("objective.dock", at=where)
            )
        case Deliver(ore=ore, mass=mass, to=to):
            return say("objective.deliver", mass=mass_text(mass), ore=say(f"ore.{ore}"), to=_name(world, to))
        case Collect(ore=ore, mass=mass):
            return say("objective.collect", mass=mass_text(mass), ore=say(f"ore.{ore}"))
        case Reach(zone=zone, slower_than=None):
            return say("objective.reach", zone=_name(world, zone))
        case Reach(zone=zone, slower_than=float(speed)):
            return say("objective.reach_slowly", zone=_name(world, zone), speed=plain_figure(speed))
        case Match(to=to):
            return say("objective.match", to=_name(world, to))
        case Keep(hull_above=hull, fuel_above=fuel, within=within):
            return _limits_text(hull, fuel, within)
        case Repair(system=system):
            return say("objective.repair", system=say(f"system.{system}"))
        case Outlast():
            return say("objective.outlast")
        case Group(order=order):
            return say(f"objective.group_{order}")
    raise AssertionError(spec)


def _limits_text(hull: float | None, fuel: float | None, within: float | None) -> str:
    parts = []
    if hull is not None:
        parts.append(say("objective.keep_hull", percent=plain_figure(hull)))
    if fuel is not None:
        parts.append(say("objective.keep_fuel", mass=plain_figure(fuel)))
    if within is not None:
        parts.append(say("objective.keep_time", time=minutes(within)))
    return " · ".join(parts)


def _name(world: World, thing_id: str) -> str:
    found = world.find(thing_id)
    return target_name(found, "", world.level) if found else thing_id.upper()
