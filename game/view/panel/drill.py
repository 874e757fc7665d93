"""The drill at work: spindle with its sweet band, bit temperature, cutting rate, hold, and what the legs carry."""

from __future__ import annotations

from functools import partial
from math import cos, exp, pi, sin

import pygame

from game.sim import tuning
from game.sim.bearings import vibration_of
from game.sim.entities import Rock
from game.sim.frames import to_world
from game.sim.friction import limit_celsius
from game.sim.gear import Leg
from game.view import palette
from game.view.figures import celsius_text, figure, mass_text, rate_text
from game.view.lettering import fitted, panel_width, put, write
from game.view.palette import Colour, dimmed
from game.view.panel.frame import LABEL, VALUE, Frame, scrim
from game.view.panel.legs import leg_name
from game.view.pen import Point, Sheet, gauge_angle, on_circle
from game.view.texts import say

SIZE = 200
RADIUS = 74.0
RPM_STEP = 4.0
"""rpm from one picture of the needle to the next."""
POINTER_SIZE = 68
"""Pixels of the pictures of needle and mark, and where on the scale they lie."""
POINTERS = {"needle": (34 + RADIUS - 3) / 2, "mark": RADIUS + 7.5}
ROW_WIDTH = 196
WIDER = 150
"""Pixels of a row, and how many more at twice the size of letters."""
WITHIN = 104.0
"""Pixels of a number within the spindle's scale."""
ROW = 34
FULL_RATE = 2500.0
"""kg/s of rock at which the cutting bar is full."""
BEARING_FULL, CAREFUL = 1.5, 0.85
"""Of the grease's limit: where the bearing's bar is full, and from where it is amber."""
SHAKING_FROM, SHAKING_FULL = 2.8, 6.0
"""mm/s of vibration from which the trace is amber (ISO 10816-3, zone C), and at which it is as high as it can be."""
TRACE_WIDTH, TRACE_HEIGHT, TRACE_STEPS, TRACE_RATE = 56, 22, 56, 1.6
"""Pixels across and down and points of the bearing's trace, and turns of the cage a second that it shows."""
LOAD_STEPS = 24
EDGE = 30.0
"""Pixels from the picture's upper and lower edge within which no leg's load is told."""
LOAD_LIMIT = tuning.LEG_SLIP_FORCE / tuning.LEG_TEAR_FORCE


def draw_drill(frame: Frame) -> None:
    """Draw the drill's instruments while the ship is clamped or the bit is out."""
    ship = frame.world.ship
    if ship.clamp is None and ship.drill.extension <= 0.1:
        return
    larger = frame.text - 1.0
    x = frame.width / 2 - 120 - 6 * larger
    scrim(frame.surface, x + 95, frame.height - 96, 290 + round(70 * larger), 150 + round(40 * larger), 0.74)
    _spindle(frame, x - 45, frame.height - 104 - 26 * larger)
    _rows(frame, x + 62, frame.height - 168 - 74 * larger)


def draw_legs(frame: Frame) -> None:
    """Draw what each leg carries, beside where it holds."""
    clamp = frame.world.ship.clamp
    if clamp is not None:
        for leg in clamp.legs:
            _leg(frame, clamp.rock, leg)


def _spindle(frame: Frame, x: float, y: float) -> None:
    drill = frame.world.ship.drill
    low, high = drill.band
    state = _spindle_state(frame)
    gauge = frame.kept.get(("spindle", round(low), round(high)), lambda: _gauge(drill.band))
    put(frame.surface, gauge, x, y - SIZE / 2, "centre")
    _point(frame, (x, y), "needle", drill.rpm)
    _point(frame, (x, y), "mark", drill.wanted_rpm)
    larger = frame.text - 1.0
    number = f"{drill.rpm:.0f}"
    look = fitted(number, frame.style(26, palette.AMBER, 2.6), WITHIN)
    write(frame.surface, number, x, y - 20 - 8 * larger, look, "centre")
    label = say("drill.rpm_short" if frame.is_tight else "drill.rpm")
    write(frame.surface, label, x, y + 17 + 6 * larger, frame.style(LABEL, palette.LABEL_AMBER), "centre")
    colour = {"in_band": palette.CYAN, "tripped": palette.RED, "idle": palette.GREY}.get(state, palette.AMBER)
    write(
        frame.surface,
        say(f"drill.{state}"),
        x,
        y + 35 + 44 * larger,
        frame.style(LABEL, colour, track=0.4),
        "centre",
    )


def _spindle_state(frame: Frame) -> str:
    drill = frame.world.ship.drill
    low, high = drill.band
    if drill.tripped:
        return "tripped"
    if not drill.cutting or high <= 0:
        return "idle"
    return "in_band" if low <= drill.rpm <= high else "too_slow" if drill.rpm < low else "too_fast"


def _turn(rpm: float) -> float:
    """Where a speed stands on the scale, in screen radians."""
    return gauge_angle(max(0.0, min(1.0, rpm / tuning.SPINDLE_TOP)))


def _gauge(band: tuple[float, float]) -> pygame.Surface:
    """The scale with its red end and the sweet band, which stay while the spindle's speed changes."""
    sheet = Sheet(SIZE, SIZE)
    centre = (SIZE / 2, SIZE / 2)
    sheet.arc(centre, RADIUS, _turn(0), _turn(tuning.SPINDLE_TOP), palette.DIM_AMBER, 1.5)
    sheet.arc(centre, RADIUS + 6, _turn(tuning.SPINDLE_TOP * 0.9), _turn(tuning.SPINDLE_TOP), palette.RED, 3)
    for i in range(31):
        angle = gauge_angle(i / 30)
        inner, colour = (RADIUS - 11, palette.AMBER) if i % 5 == 0 else (RADIUS - 6, palette.DIM_AMBER)
        sheet.line(on_circle(centre, RADIUS, angle), on_circle(centre, inner, angle), colour, 1.4)
    if band[1] > 0:
        sheet.arc(centre, RADIUS + 6, _turn(band[0]), _turn(band[1]), palette.CYAN, 6)
        for edge in band:
            line = on_circle(centre, RADIUS + 2, _turn(edge)), on_circle(centre, RADIUS + 17, _turn(edge))
            sheet.line(*line, palette.CYAN, 1.6)
    return sheet.finished()


def _point(frame: Frame, centre: Point, name: str, rpm: float) -> None:
    """Lay the needle or the mark of the wanted speed onto the scale: small pictures, kept for each step of speed."""
    step = round(rpm / RPM_STEP)
    middle = on_circle((0.0, 0.0), POINTERS[name], _turn(step * RPM_STEP))
    picture = frame.kept.get((name, step), lambda: PAINTED[name](middle, _turn(step * RPM_STEP)))
    half = POINTER_SIZE / 2
    put(frame.surface, picture, centre[0] + middle[0] - half, centre[1] + middle[1] - half)


def _needle(middle: Point, angle: float) -> pygame.Surface:
    sheet = Sheet(POINTER_SIZE, POINTER_SIZE)
    centre = (POINTER_SIZE / 2 - middle[0], POINTER_SIZE / 2 - middle[1])
    sheet.line(on_circle(centre, 34, angle), on_circle(centre, RADIUS - 3, angle), palette.AMBER, 3)
    return sheet.finished()


def _mark(middle: Point, angle: float) -> pygame.Surface:
    sheet = Sheet(POINTER_SIZE, POINTER_SIZE)
    centre = (POINTER_SIZE / 2 - middle[0], POINTER_SIZE / 2 - middle[1])
    outer = (on_circle(centre, RADIUS + 12, angle + aside) for aside in (-0.05, 0.05))
    sheet.area((*outer, on_circle(centre, RADIUS + 3, angle)), palette.BONE)
    return sheet.finished()


PAINTED = {"needle": _needle, "mark": _mark}


def _rows(frame: Frame, x: float, y: float) -> None:
    ship = frame.world.ship
    drill = ship.drill
    hot = drill.celsius >= tuning.BIT_HOT
    row = ROW * (1.0 + 0.42 * (frame.text - 1.0))
    _row(
        frame,
        (x, y),
        say("drill.bit"),
        celsius_text(drill.celsius),
        drill.celsius / tuning.BIT_STOP,
        palette.RED if drill.tripped else palette.AMBER if hot else palette.CYAN,
        tuning.BIT_HOT / tuning.BIT_STOP,
    )
    _bearing(frame, x, y + row)
    rate = drill.cut_rate
    text = rate_text(rate)
    _row(frame, (x, y + 2 * row), say("drill.cutting"), text, rate / FULL_RATE, palette.CYAN)
    full = ship.cargo / tuning.HOLD_CAPACITY
    hold = say("drill.held", mass=figure(ship.cargo / 1000, 1), full=figure(tuning.HOLD_CAPACITY / 1000))
    _row(frame, (x, y + 3 * row), say("drill.hold"), hold, full, palette.AMBER)
    loose = sum(chunk.kilograms for chunk in frame.world.chunks if chunk.ore)
    if loose > 0:
        text = say("drill.loose", mass=mass_text(loose))
        write(frame.surface, text, x, y + 4 * row - 2, frame.style(LABEL, palette.NICKEL_IRON))


def _bearing(frame: Frame, x: float, y: float) -> None:
    """The temperature of the drive's bearing against its grease's limit, and how it shakes."""
    unit = frame.world.systems["drill"]
    bearing = unit.bearing
    limit = limit_celsius(bearing.fitted, "drill")
    colour = palette.RED if bearing.seized or bearing.celsius >= limit else palette.CYAN
    if colour == palette.CYAN and bearing.celsius > CAREFUL * limit:
        colour = palette.AMBER
    full = limit * BEARING_FULL
    text = say("drill.seized") if bearing.seized else celsius_text(bearing.celsius)
    _row(frame, (x, y), say("drill.bearing"), text, bearing.celsius / full, colour, limit / full)
    if not frame.is_tight and not bearing.seized:
        draw_shaking(frame, x + 72, y + 7, vibration_of(bearing, unit.speed))


def draw_shaking(frame: Frame, x: float, y: float, vibration: float) -> None:
    """A trace as high as the vibration in mm/s: a knock in each turn of the cage, the rest of the balls between."""
    high = min(1.0, vibration / SHAKING_FULL) * 8.0
    trace, points = pygame.Surface((TRACE_WIDTH + 2, TRACE_HEIGHT)), []
    for step in range(TRACE_STEPS + 1):
        phase = (frame.clock * TRACE_RATE + step / TRACE_STEPS * 2.0) % 1.0
        knock = sin(phase * 44.0) * exp(-phase * 9.0)
        rustle = 0.16 * sin(step * 2.4 + frame.clock * 31.0) * sin(step * 0.9 - frame.clock * 17.0)
        points.append((1 + step * TRACE_WIDTH / TRACE_STEPS, TRACE_HEIGHT / 2 - high * (knock + rustle)))
    pygame.draw.aalines(
        trace, palette.AMBER if vibration > SHAKING_FROM else palette.LABEL_CYAN, False, points
    )
    put(frame.surface, trace, x - 1, y - TRACE_HEIGHT / 2)


def _row(
    frame: Frame,
    at: tuple[float, float],
    label: str,
    value: str,
    share: float,
    colour: Colour,
    limit: float | None = None,
) -> None:
    x, y = at[0], max(EDGE, min(frame.height - EDGE, at[1]))
    wide = round(ROW_WIDTH + WIDER * (frame.text - 1.0))
    name = frame.style(LABEL, palette.LABEL_AMBER)
    write(frame.surface, label, x, y + 1, name)
    look = fitted(value, frame.style(VALUE, colour), wide - panel_width(label, name) - 8)
    write(frame.surface, value, x + wide, y, look, "right")
    steps = round(max(0.0, min(1.0, share)) * wide)
    bar = frame.kept.get(("row", steps, colour, limit, wide), lambda: _bar(steps, wide, colour, limit))
    put(frame.surface, bar, x - 2, y + 1 + VALUE * frame.text)


def _bar(length: float, wide: int, colour: Colour, limit: float | None) -> pygame.Surface:
    sheet = Sheet(wide + 4, 14)
    sheet.line((2, 7), (wide + 2, 7), palette.rgb("#3a2f20"), 2)
    if length > 0:
        sheet.line((2, 7), (2 + length, 7), colour, 3)
    if limit is not None:
        sheet.line((2 + wide * limit, 1), (2 + wide * limit, 13), palette.RED, 1.8)
    return sheet.finished(0.2)


def _leg(frame: Frame, rock: Rock, leg: Leg) -> None:
    px, py = frame.lens.pixel(to_world(rock.body, leg.anchor))
    colour = palette.RED if leg.slipped else palette.AMBER if leg.load > LOAD_LIMIT * 0.8 else palette.CYAN
    share = round(min(1.0, leg.load / LOAD_LIMIT) * LOAD_STEPS) / LOAD_STEPS
    ring = frame.kept.get(("leg", colour, share, leg.slipped), lambda: _ring(colour, share, leg.slipped))
    put(frame.surface, ring, px, py - ring.get_height() / 2, "centre")
    side = 1.0 if leg.index == 0 else -1.0
    angle = frame.ship[2]
    ox, oy = -sin(angle) * side - 0.7 * cos(angle), -cos(angle) * side + 0.7 * sin(angle)
    reach = 58 + 44 * (frame.text - 1.0)
    frame.later.append(partial(_label_leg, frame, leg, (px + ox * reach, py + oy * reach), colour))


def _label_leg(frame: Frame, leg: Leg, at: Point, colour: Colour) -> None:
    """Say what it carries, where nothing else stands."""
    x, y = at[0], max(EDGE, min(frame.height - EDGE, at[1]))
    text = say(
        "drill.leg_short" if frame.is_tight else "drill.leg",
        leg=leg_name(leg.index),
        load=f"{leg.load / LOAD_LIMIT * 100:.0f}",
    )
    look = frame.style(LABEL, colour)
    wide = panel_width(text, look)
    heights = [y, *(y + way * step * look.size for step in range(1, 16) for way in (1, -1))]
    inside = [y for y in heights if EDGE <= y <= frame.height - EDGE]
    free = [y for y in inside if frame.room.is_free(x - wide / 2, y, wide, look.size)]
    if not free and frame.text > 1.0:
        return  # the ring tells the load too
    y = next(iter(free), y)
    frame.room.take(x - wide / 2, y, wide, look.size)
    scrim(frame.surface, x, y + look.size / 2, 76, 22, 0.6)
    write(frame.surface, text, x, y, look, "centre")


def _ring(colour: Colour, share: float, slipped: bool) -> pygame.Surface:
    """A scale that fills with the load, clockwise from the top; crossed out when the leg slips."""
    sheet = Sheet(42, 42)
    centre = (21.0, 21.0)
    sheet.run([on_circle(centre, 14, i * 0.2618) for i in range(24)], dimmed(colour, 0.5), 1.4, closed=True)
    if share > 0:
        sheet.arc(centre, 14, -pi / 2, -pi / 2 + 2 * pi * share, colour, 3.4)
    sheet.line((21, 1), (21, 6), palette.RED if share > 0.8 else colour, 1.6)
    if slipped:
        sheet.line((13, 13), (29, 29), colour, 2.4)
        sheet.line((29, 13), (13, 29), colour, 2.4)
    return sheet.finished()
