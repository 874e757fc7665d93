"""What the instruments of each step say, in a column beside the work."""

from __future__ import annotations

from collections.abc import Callable

from game.sim.bench_events import Stage
from game.view import palette
from game.view.bearing_bench import fitting, grinding, life, trace
from game.view.bearing_bench.large.leaves import Block, Piece, Text, grid_of, line_of
from game.view.bearing_bench.layout import LIFE, TRAY_COLUMNS
from game.view.bearing_bench.lever import Heat, Setting, drag_reading
from game.view.bearing_bench.race import TAG, marked_ball, tag_rows
from game.view.bearing_bench.sight import Sight
from game.view.bearing_bench.spindle import heat_of, setting_of
from game.view.figures import celsius_text, plain_figure, vibration_text
from game.view.lettering import Style
from game.view.palette import Colour
from game.view.texts import say

LABEL, TITLE, VALUE, FIGURE = 12, 13, 14, 20
"""Pixels of the letters."""
OFF = 11.5
"""The same of how far a ball is off."""


def blocks_of(sight: Sight, width: float) -> list[Block]:
    """All that is to be read at a step, in a column so many pixels wide; the first is never to be missed."""
    return STEPS[sight.bench.stage](sight, width)


def _label(sight: Sight, text: str, colour: Colour = palette.LABEL_AMBER, size: float = LABEL) -> Text:
    return text, sight.style(size, colour, track=0.3)


def _value(sight: Sight, text: str, colour: Colour, size: float = VALUE) -> Text:
    return text, sight.style(size, colour)


# --- spindle and wheel ------------------------------------------------------------------------------------------------
def _setting(sight: Sight, width: float, setting: Setting) -> Piece:
    figure = (setting.figure, sight.style(FIGURE, setting.colour, 2.2))
    return line_of(sight, width, _label(sight, setting.title, size=TITLE), figure)


def _heat(sight: Sight, width: float, heat: Heat) -> Piece:
    return line_of(
        sight,
        width,
        _value(sight, celsius_text(heat.celsius), heat.colour, 15),
        _value(sight, heat.limit_name, palette.RED, LABEL),
        _value(sight, celsius_text(heat.limit), palette.RED, LABEL),
    )


def _listening(sight: Sight, width: float) -> list[Block]:
    drag, colour = drag_reading(sight)
    spindle = [
        _setting(sight, width, setting_of(sight)),
        _heat(sight, width, heat_of(sight)),
        line_of(sight, width, _value(sight, drag, colour, TITLE)),
    ]
    return [spindle, _trace(sight, width), _ball(sight, width)]


def _spinning(sight: Sight, width: float) -> list[Block]:
    return [*_listening(sight, width), *_life(sight, width)]


def _ball(sight: Sight, width: float) -> Block:
    """What is told of the ball with a ring around it."""
    it = marked_ball(sight)
    if it is None:
        return []
    return [line_of(sight, width, *(_value(sight, text, colour, TAG) for text, colour in tag_rows(it)))]


def _trace(sight: Sight, width: float) -> Block:
    word, colour = trace.verdict(sight)
    scale = trace.scale_for(list(sight.bench.rig.trace))
    head = line_of(
        sight,
        width,
        _label(sight, say("bench.vibration")),
        _value(sight, word, colour, LABEL),
        _value(sight, vibration_text(sight.bench.rig.vibration), colour),
        _label(sight, say("bench.scale", value=plain_figure(scale)), palette.GREY, 11),
    )
    above = trace.HALF + 11 * sight.text

    def paint(left: float, top: float) -> None:
        place = (round(left), round(left + width), round(top + above))
        trace.draw_trace_lines(sight, place)
        trace.draw_peaks(sight, place)

    return [head, Piece(above + trace.HALF + 4, paint)]


def _life(sight: Sight, width: float) -> list[Block]:
    head = line_of(
        sight,
        width,
        _label(sight, life.governor_text(sight)),
        _label(sight, life.tested_text(sight), palette.GREY),
    )
    if not life.is_known(sight):
        unknown = line_of(sight, width, _value(sight, say("bench.life_unknown"), palette.GREY, TITLE))
        return [[head, unknown]]
    curve = Piece(
        life.HIGH + 16,
        lambda left, top: life.draw_life_line(
            sight, left + (width - LIFE[1] + LIFE[0]) / 2, top + life.HIGH + 6
        ),
    )
    told = life.quantiles(sight)
    names = grid_of(sight, width, [_value(sight, name, palette.GREY, 11) for name, _, _ in told], len(told))
    times = grid_of(sight, width, [_value(sight, hours, colour) for _, hours, colour in told], len(told))
    return [[head, curve], [names, times]]


def _turning(sight: Sight, width: float) -> list[Block]:
    grinder = sight.bench.grinder
    if grinder is None:
        return [[]]
    off, verdict, colour = grinding.size_reading(grinder)
    hardness, shade = grinding.hardness_text(grinder)
    return [
        [
            line_of(sight, width, (off, sight.style(19, colour, 2.0)), _value(sight, verdict, colour, LABEL)),
            line_of(
                sight,
                width,
                _value(sight, grinding.number_text(sight, grinder), palette.BONE, TITLE),
                _value(sight, hardness, shade, LABEL),
            ),
        ],
        [
            _setting(sight, width, grinding.feed_of(grinder)),
            _heat(sight, width, grinding.heat_of(grinder)),
        ],
        [piece for bar in grinding.bars_of(grinder) for piece in _bar(sight, width, bar)],
        [_values(sight, width, [grinding.ready_text(it) for it in sight.bench.tray[: grinding.MOST_READY]])],
    ]


def _bar(sight: Sight, width: float, bar: grinding.Bar) -> Block:
    words = line_of(sight, width, _label(sight, bar.name), _value(sight, bar.figure, bar.colour, TITLE))
    return [
        words,
        Piece(16.0, lambda left, top: grinding.draw_bar(sight, bar, left, top - 2, round(width))),
    ]


# --- balls ------------------------------------------------------------------------------------------------------------
def _values(
    sight: Sight,
    width: float,
    values: list[tuple[str, Colour]],
    chosen: int = -1,
    columns: int = TRAY_COLUMNS,
) -> Piece:
    texts = [_value(sight, text, colour, OFF) for text, colour in values]
    return grid_of(sight, width, texts, columns, chosen)


def _tray(sight: Sight, width: float) -> Block:
    """How far the balls on the tray are off, in its own rows."""
    bench, at = sight.bench, sight.focus
    in_focus = bench.offers[at] if bench.stage == "fit" and 0 <= at < len(bench.offers) else None
    chosen = in_focus.index if in_focus is not None and in_focus.kind == "ball" else -1
    return [
        line_of(sight, width, _label(sight, fitting.tray_title(sight), size=TITLE)),
        _values(sight, width, [fitting.off_text(it) for it in fitting.shown_balls(sight)], chosen),
    ]


def _choosing(sight: Sight, width: float) -> list[Block]:
    def look(colour: Colour) -> Style:
        return sight.style(fitting.DEMAND, colour, track=0.3)

    drawing = [line_of(sight, width, (text, look(colour))) for text, colour in fitting.demands()]
    return [drawing, _tray(sight, width)]


def _fitting(sight: Sight, width: float) -> list[Block]:
    count, colour = fitting.count_text(sight)
    name, best = fitting.grease_words(sight)
    race = [
        (f"{slot + 1} {text}", colour)
        for slot, it in enumerate(sight.bench.slots)
        if it is not None
        for text, colour in (fitting.off_text(it),)
    ]
    limits = [_value(sight, text, shade, LABEL) for text, shade in fitting.grease_limits(sight)]
    return [
        [line_of(sight, width, (count, sight.style(VALUE, colour, track=0.4)))],
        [*_tray(sight, width), Piece(6.0, lambda left, top: None), _values(sight, width, race, columns=3)],
        [
            line_of(sight, width, _value(sight, name, palette.BONE, TITLE)),
            line_of(sight, width, _value(sight, best, palette.GREY, LABEL)),
            grid_of(sight, width, limits, len(limits)),
        ],
    ]


STEPS: dict[Stage, Callable[[Sight, float], list[Block]]] = {
    "listen": _listening,
    "donor": _choosing,
    "turn": _turning,
    "fit": _fitting,
    "spin": _spinning,
}
