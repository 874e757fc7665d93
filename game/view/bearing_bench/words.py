"""The words around the work: Wrench's line at the upper left, and the keys that are of use now."""

from __future__ import annotations

from game.sim.bench import Bench
from game.view import palette
from game.view.bearing_bench.layout import HINTS_Y, LEFT, RIGHT
from game.view.bearing_bench.sight import Rect, Sight
from game.view.lettering import Style, panel_width, speak, wrapped
from game.view.panel.frame import MARGIN
from game.view.texts import say

SPEAKER, SIZE, HINT = 12, 19, 12.5
"""Pixels of the letters."""
WIDE, TALL = 284, 44
"""Pixels of Wrench's line, or lines."""
SMALLEST = 12
GAP = 20.0
ROOM = RIGHT - LEFT + 110.0
"""Pixels of the line of keys."""
Hint = tuple[str, str, str]
"""Action, key, what it does."""


def draw_line(sight: Sight, speaker: str, text: str) -> None:
    """Who speaks and what, in two lines at most: in smaller letters where they are many."""
    sight.words(speaker.upper(), MARGIN, 6, sight.style(SPEAKER, palette.AMBER, track=0.8), 250)
    size = SIZE
    while size > SMALLEST and len(wrapped(text, size, WIDE)) * size * 1.1 > TALL:
        size -= 1
    for number, line in enumerate(wrapped(text, size, WIDE)):
        speak(sight.surface, line, MARGIN, 19 + number * size * 1.06, size, palette.BONE)


def hints_for(bench: Bench) -> list[tuple[str, str]]:
    """Actions and the keys of the texts that say what they do at this step, most useful first."""
    hints: list[tuple[str, str]] = []
    match bench.stage:
        case "listen":
            hints = [("accept", "bench.hint.heard")]
        case "donor":
            hints = [
                ("menu_move", "bench.hint.choose"),
                ("pick", "bench.hint.take"),
                ("accept", "bench.hint.wheel"),
            ]
        case "turn":
            touched = bench.grinder is not None and bench.grinder.touched
            away = "bench.hint.scrap" if touched else "bench.hint.back"
            hints = [("thrust", "bench.hint.feed"), ("accept", "bench.hint.off"), ("reject", away)]
        case "fit":
            hints = [
                ("menu_move", "bench.hint.choose"),
                ("pick", "bench.hint.put"),
                ("accept", "bench.hint.spin"),
            ]
            hints.append(("reject", "bench.hint.out"))
        case "spin":
            hints = [
                ("thrust", "bench.hint.governor"),
                ("accept", "bench.hint.lock"),
                ("reject", "bench.hint.back"),
            ]
    if bench.habit is not None and not bench.wrench_works:
        hints.append(("again", "bench.hint.again"))
    return [
        *hints,
        ("wrench", "bench.hint.mine" if bench.wrench_works else "bench.hint.wrench"),
        ("bench", "bench.hint.leave"),
    ]


def draw_hints(sight: Sight) -> list[tuple[str, Rect]]:
    """The keys under the work, in one line; those that matter least are left out where they are many.

    Returns:
        The action of each and the part of the screen that it takes, for the mouse.
    """
    named = named_hints(sight)
    key_look, plain = (sight.style(HINT, colour) for colour in (palette.BONE, palette.GREY))
    while len(named) > 3 and _width(named, key_look, plain) > ROOM * 1.12:
        del named[-2]
    wide = _width(named, key_look, plain)
    share = min(1.0, ROOM / wide) if wide else 1.0
    key_look, plain = (Style(look.size * share, look.colour) for look in (key_look, plain))
    x = (LEFT + RIGHT) / 2 - wide * share / 2
    places: list[tuple[str, Rect]] = []
    for action, key, text in named:
        sight.words(key, x, HINTS_Y, key_look)
        middle = x + panel_width(key, key_look) + 7
        sight.words(text, middle, HINTS_Y, plain)
        end = middle + panel_width(text, plain)
        places.append((action, (x - 4, HINTS_Y - 6, end - x + 8, key_look.size + 12)))
        x = end + GAP * share
    return places


def named_hints(sight: Sight) -> list[Hint]:
    """Action, key and words of what is of use now, as far as it has a key."""
    known = ((action, text) for action, text in hints_for(sight.bench) if action in sight.keys)
    return [(action, sight.keys[action], say(text)) for action, text in known]


def _width(named: list[Hint], key_look: Style, plain: Style) -> float:
    words = sum(panel_width(key, key_look) + 7 + panel_width(text, plain) for _, key, text in named)
    return words + GAP * (len(named) - 1)
