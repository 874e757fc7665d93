"""What is to be done, top centre: the objective with its progress, and the limits that run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.goals import Collect, Deliver, Dock, Group, Keep, Match, Objective, Reach
from game.view import palette
from game.view.lettering import capitals, put, write
from game.view.panel.frame import LABEL, SMALL, VALUE, Frame, mass_text, minutes, scrim, style
from game.view.panel.marks import active_objectives, target_name
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    import pygame

    from game.sim import World
    from game.sim.objectives import ObjectiveState

BAR_WIDTH = 180
MOST_TASKS = 3
SOON = 30.0
"""s under which a deadline turns red."""


def draw_objectives(frame: Frame) -> None:
    """Draw the active tasks, at most three, and the running limits."""
    active = active_objectives(frame.world.objectives)
    tasks = [state for state in active if not isinstance(state.spec, Keep)][:MOST_TASKS]
    limits = [state for state in active if isinstance(state.spec, Keep)]
    x, y = frame.width / 2, 22.0
    if tasks or limits or not frame.world.objectives:
        scrim(frame.surface, x, 36, 300, 56, 0.6)
    if not frame.world.objectives:
        write(frame.surface, say("objective.none"), x, y, style(VALUE, palette.CYAN, track=0.8), "centre")
    for state in tasks:
        write(
            frame.surface,
            capitals(text_of(state, frame.world)),
            x,
            y,
            style(VALUE, palette.CYAN, track=0.8),
            "centre",
        )
        y += 20
        y += _progress(frame, state, x, y)
    for state in limits:
        y += _limit(frame, state, x, y)


def _progress(frame: Frame, state: ObjectiveState, x: float, y: float) -> float:
    if not state.detail and not (isinstance(state.spec, Match) and state.progress > 0):
        return 0.0
    steps = round(state.progress * BAR_WIDTH / 3)
    bar = frame.kept.get(("objective", steps), lambda: _bar(steps * 3))
    put(frame.surface, bar, x, y - 2, "centre")
    if state.detail:
        write(frame.surface, state.detail, x, y + 10, style(LABEL, palette.GREY), "centre")
        return 30.0
    return 14.0


def _bar(length: float) -> pygame.Surface:
    sheet = Sheet(BAR_WIDTH + 4, 10)
    sheet.line((2, 5), (BAR_WIDTH + 2, 5), palette.DIM_CYAN, 1.4)
    if length > 0:
        sheet.line((2, 5), (2 + length, 5), palette.CYAN, 3)
    return sheet.finished()


def _limit(frame: Frame, state: ObjectiveState, x: float, y: float) -> float:
    spec = state.spec
    assert isinstance(spec, Keep)
    if spec.within is None:
        write(
            frame.surface,
            capitals(text_of(state, frame.world)),
            x,
            y,
            style(SMALL, palette.GREY, track=0.3),
            "centre",
        )
        return 18.0
    left = spec.within - frame.world.seconds
    colour = palette.RED if left < SOON else palette.GREY
    label = state.text.upper() if state.text else say("objective.time_left")
    text = f"{label} {minutes(left)}"
    write(frame.surface, text, x, y, style(SMALL + 0.5, colour, track=0.4), "centre")
    return 18.0


def text_of(state: ObjectiveState, world: World) -> str:
    """The text of an objective: the level's own, or one made from its fields."""
    return state.text or made_text(state.spec, world)


def made_text(spec: Objective, world: World) -> str:
    """A text for an objective that has none."""
    match spec:
        case Dock(at=at, port=port):
            where = target_name(found, "") if (found := world.find(at)) else at.upper()
            named = port.replace("-", " ").upper() if port else ""
            return (
                say("objective.dock_port", at=where, port=named) if port else say("objective.dock", at=where)
            )
        case Deliver(ore=ore, mass=mass, to=to):
            return say("objective.deliver", mass=mass_text(mass), ore=say(f"ore.{ore}"), to=_name(world, to))
        case Collect(ore=ore, mass=mass):
            return say("objective.collect", mass=mass_text(mass), ore=say(f"ore.{ore}"))
        case Reach(zone=zone, slower_than=None):
            return say("objective.reach", zone=_name(world, zone))
        case Reach(zone=zone, slower_than=speed):
            return say("objective.reach_slowly", zone=_name(world, zone), speed=f"{speed:g}")
        case Match(to=to):
            return say("objective.match", to=_name(world, to))
        case Keep(hull_above=hull, fuel_above=fuel, within=within):
            return _limits_text(hull, fuel, within)
        case Group(order=order):
            return say(f"objective.group_{order}")
    raise AssertionError(spec)


def _limits_text(hull: float | None, fuel: float | None, within: float | None) -> str:
    parts = []
    if hull is not None:
        parts.append(say("objective.keep_hull", percent=f"{hull:g}"))
    if fuel is not None:
        parts.append(say("objective.keep_fuel", mass=f"{fuel:g}"))
    if within is not None:
        parts.append(say("objective.keep_time", time=minutes(within)))
    return " · ".join(parts)


def _name(world: World, thing_id: str) -> str:
    found = world.find(thing_id)
    return target_name(found, "") if found else thing_id.upper()
