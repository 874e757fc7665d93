"""Other ships as the panel sees them: names, what their leader is up to, lines of fire, scans, arrows to who is away."""

from __future__ import annotations

from math import hypot, tau
from typing import TYPE_CHECKING

import pygame

from game.level.ships import Faction
from game.sim.entities import Vessel
from game.sim.standoff import tuning
from game.sim.standoff.kinds import DRIVER, KINDS
from game.view import palette
from game.view.camera import Point
from game.view.figures import distance_text, figure, kilograms_text
from game.view.lettering import panel_width, put, write
from game.view.palette import Colour
from game.view.panel.frame import LABEL, Frame, scrim
from game.view.panel.marks import draw_arrow, in_sight, target_name
from game.view.paragraphs import panel_lines
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim.entities import Pod
    from game.sim.standoff.state import GroupState, StandoffState

COLOURS: dict[Faction, Colour] = {
    "jumpers": palette.rgb("#b892ff"),
    "independents": palette.CYAN,
    "helios": palette.rgb("#8ff5e9"),
    "traders": palette.BONE,
}
DASH, DASH_GAP = 9.0, 7.0
"""Pixels of a dash of a line of fire, and between two."""
FLOW = 40.0
"""Pixels a second that the dashes run towards the mark."""
BEAM_LINES = 7
ARROW_RANGE = 1600.0
"""m within which ships out of the picture are pointed to."""
CUE_WIDTH = 160.0
"""Pixels of a line of cues, times how large letters are, where they are large."""
WAVERS, CRUMBLES = 35.0, 15.0
"""Points of nerve from which a group is seen to waver, and to be about to break."""


def draw_others(frame: Frame, state: StandoffState) -> None:
    """Draw everything about the other ships that is not their picture."""
    for group in state.groups:
        _draw_scan(frame, group)
    for vessel in frame.world.vessels:
        mark = frame.world.by_number(state.bearing.get(vessel.number, 0))
        if vessel.alive and mark is not None:
            gun = KINDS[vessel.kind].gun
            muzzle = vessel.world_point(gun.muzzle) if gun is not None else vessel.position
            _draw_fire_line(frame, muzzle, mark.position, palette.RED)
    own = frame.world.by_number(state.bearing.get(frame.world.ship.number, 0))
    if own is not None:
        _draw_fire_line(frame, frame.world.ship.world_point(DRIVER.muzzle), own.position, palette.AMBER)


def draw_names(frame: Frame, state: StandoffState) -> None:
    """Draw who is who, and what can be seen of their minds."""
    for vessel in frame.world.vessels:
        _draw_name(frame, state, vessel)
    for group in state.groups:
        _label_scan(frame, group)
    for pod in frame.world.pods:
        _draw_pod(frame, pod)


def _draw_name(frame: Frame, state: StandoffState, vessel: Vessel) -> None:
    """The name under a ship in the picture, and under the leader's what they are up to; an arrow to one outside it."""
    group = state.group_of(vessel)
    if group is not None and group.phase == "lurking":
        return
    if vessel.number == frame.world.ship.target and in_sight(frame, vessel.position):
        _draw_cue(frame, state, vessel)
        return
    colour = COLOURS[vessel.faction] if vessel.alive else palette.GREY
    away = hypot(vessel.position[0] - frame.ship[0], vessel.position[1] - frame.ship[1])
    name = target_name(vessel, "", frame.world.level)
    if not in_sight(frame, vessel.position):
        if vessel.alive and away < ARROW_RANGE:
            draw_arrow(frame, vessel.position, name, away, colour)
        return
    x, y = _under(frame, vessel)
    if not vessel.alive:
        name = say("standoff.wreck", name=name)
    look = frame.style(LABEL, colour, track=0.3)
    wide = panel_width(name, look)
    if not frame.room.is_free(x - wide / 2, y, wide, 2 * look.size):
        return
    scrim(frame.surface, x, y + look.size / 2, round(wide / 2 + 26), round(10 + look.size), 0.55)
    write(frame.surface, name, x, y, look, "centre")
    _draw_cue(frame, state, vessel)


def _under(frame: Frame, vessel: Vessel) -> Point:
    """Where the name stands."""
    x, y = frame.lens.pixel(vessel.position)
    return x, y + KINDS[vessel.kind].radius * frame.lens.scale + 8.0


def _draw_cue(frame: Frame, state: StandoffState, vessel: Vessel) -> None:
    """What can be seen of the group's mind, under its leader's name."""
    group = state.group_of(vessel)
    if group is None or group.leader is not vessel or not vessel.alive:
        return
    x, y = _under(frame, vessel)
    y += 4 + LABEL * frame.text
    for text, colour in cues_of(group, with_figures=frame.world.assists.insight):
        look = frame.style(11, colour, track=0.2)
        for line in panel_lines(text, look, CUE_WIDTH * frame.text) if frame.text > 1.0 else (text,):
            wide = panel_width(line, look)
            scrim(frame.surface, x, y + look.size / 2, round(wide / 2 + 22), round(8 + look.size), 0.5)
            write(frame.surface, line, x, y, look, "centre")
            y += 4 + look.size


def cues_of(group: GroupState, *, with_figures: bool) -> list[tuple[str, Colour]]:
    """What can be told of a group by looking at it: what it is at, and what is about to break.

    Args:
        group: whose.
        with_figures: add the figures of its mind, for those who want them.
    """
    rows = [(say(f"phase.{group.phase}"), palette.RED if group.phase == "pressing" else palette.GREY)]
    if group.active:
        if not group.sighted:
            rows.append((say("cue.blind"), palette.CYAN))
        if group.nerve < CRUMBLES:
            rows.append((say("cue.breaking"), palette.CYAN))
        elif group.nerve < WAVERS:
            rows.append((say("cue.wavering"), palette.CYAN))
        if group.phase == "waiting" and group.patience < tuning.IMPATIENT:
            rows.append((say("cue.impatient"), palette.AMBER))
    if with_figures and group.phase != "gone":
        rows.append(
            (
                say(
                    "cue.figures",
                    greed=figure(group.greed),
                    nerve=figure(group.nerve),
                    patience=figure(group.patience),
                    mass=kilograms_text(group.believes),
                ),
                palette.BONE,
            )
        )
    return rows


def _draw_fire_line(frame: Frame, start: Point, end: Point, colour: Colour) -> None:
    """Dashes that run from a muzzle to what it bears on."""
    (x0, y0), (x1, y1) = frame.lens.pixel(start), frame.lens.pixel(end)
    length = hypot(x1 - x0, y1 - y0)
    if length < 1.0:
        return
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    along = (frame.clock * FLOW) % (DASH + DASH_GAP) - DASH
    while along < length:
        a, b = max(0.0, along), min(length, along + DASH)
        if b > a:
            pygame.draw.aaline(frame.screen, colour, (x0 + ux * a, y0 + uy * a), (x0 + ux * b, y0 + uy * b))
        along += DASH + DASH_GAP


def _draw_scan(frame: Frame, group: GroupState) -> None:
    """A fan from the scanning ship that sweeps over the player's, and a ring that fills."""
    scanner = _scanner(frame, group)
    if scanner is None:
        return
    start, (x, y) = frame.lens.pixel(scanner.position), frame.ship_pixel
    half = _scan_half(frame)
    dx, dy = x - start[0], y - start[1]
    length = hypot(dx, dy) or 1.0
    across = (-dy / length, dx / length)
    for line in range(BEAM_LINES):
        aside = half * (2.0 * ((line / BEAM_LINES + frame.clock * 0.45) % 1.0) - 1.0)
        end = (x + across[0] * aside, y + across[1] * aside)
        pygame.draw.aaline(frame.screen, palette.dimmed(palette.CYAN, 0.42), start, end)
    steps = round(group.scan_seconds / tuning.SCAN_TIME * 40)
    reach = round(half + 10)
    ring = frame.kept.get(("scan", steps, reach), lambda: _ring(steps / 40, reach))
    put(frame.surface, ring, x, y - ring.get_height() / 2, "centre")


def _label_scan(frame: Frame, group: GroupState) -> None:
    """Says what the ring is, where no other words stand."""
    if _scanner(frame, group) is None:
        return
    x, y = frame.ship_pixel
    text, look = say("standoff.scanned"), frame.style(11, palette.CYAN, track=0.4)
    wide, y = panel_width(text, look), y + _scan_half(frame) + 16
    if frame.room.is_free(x - wide / 2, y, wide, look.size):
        write(frame.surface, text, x, y, look, "centre")


def _scan_half(frame: Frame) -> float:
    """Pixels from the ship's middle to where the beam passes it."""
    return 13.0 * frame.lens.scale


def _scanner(frame: Frame, group: GroupState) -> Vessel | None:
    """The ship that scans the player's, if one does."""
    if not 0.0 < group.scan_seconds < tuning.SCAN_TIME or group.scanned_as is not None:
        return None
    return next((each for each in group.flying if _scans(frame, each)), None)


def _scans(frame: Frame, vessel: Vessel) -> bool:
    away = hypot(vessel.position[0] - frame.ship[0], vessel.position[1] - frame.ship[1])
    return away <= tuning.SCAN_RANGE


def _ring(share: float, reach: int) -> pygame.Surface:
    sheet = Sheet(2 * reach + 8, 2 * reach + 8)
    centre = (reach + 4.0, reach + 4.0)
    sheet.arc(centre, reach, 0.0, tau, palette.dimmed(palette.CYAN, 0.25), 1.2)
    sheet.arc(centre, reach, -tau / 4, -tau / 4 + tau * share, palette.CYAN, 2.4)
    return sheet.finished()


def _draw_pod(frame: Frame, pod: Pod) -> None:
    """A diamond around the pod and what is in it."""
    away = hypot(pod.position[0] - frame.ship[0], pod.position[1] - frame.ship[1])
    if not in_sight(frame, pod.position):
        draw_arrow(frame, pod.position, say("standoff.pod"), away, palette.AMBER)
        return
    x, y = frame.lens.pixel(pod.position)
    mark = frame.kept.get("pod", _diamond)
    put(frame.surface, mark, x, y - mark.get_height() / 2, "centre")
    text = say("standoff.pod_out", mass=kilograms_text(pod.exotic), away=distance_text(away))
    look = frame.style(11, palette.AMBER, track=0.2)
    write(frame.surface, text, x, y + 18, look, "centre")


def _diamond() -> pygame.Surface:
    sheet = Sheet(36, 36)
    sheet.run(((18, 4), (32, 18), (18, 32), (4, 18)), palette.AMBER, 1.6, closed=True)
    return sheet.finished()
