"""What can be answered over the radio, under what was said: each reply with its key, its tone, the crew's hint, and how
likely a lie is seen through. A bar runs out over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

import pygame

from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.figures import figure, percent_text
from game.view.leaves import DOT, LEAF_SECONDS, Turning, draw_marks, fill_leaves
from game.view.lettering import Style, capitals, panel_width, prose_width, put, speak, wrapped, write
from game.view.palette import Colour
from game.view.panel.frame import MARGIN, Frame, scrim
from game.view.panel.gauges import top_of_gauges
from game.view.panel.standoff.boxes import Boxes
from game.view.panel.standoff.chances import odds_piece, width_of
from game.view.pen import Sheet
from game.view.texts import local, say

if TYPE_CHECKING:
    from game.sim.standoff.odds import Odds
    from game.sim.standoff.outlook import Way
    from game.sim.standoff.state import Offer, TalkState

SIZE, HINT = 20, 17
"""Pixels of a reply's letters, and of the hint's under it."""
CAP = 23
ABOVE = 112.0
"""Pixels from the upper edge to the replies at least."""
GAP = 9.0
"""Pixels between two replies."""
BAR = 18.0
"""Pixels of the bar over them."""
BESIDE, ROOM_GAP = 60.0, 10.0
"""Pixels to their right, and over the gauges, that stay free."""
SCRIM_AROUND = 60.0
"""Pixels over and under them that are darkened too, less where letters leave little room."""
ONCE = 0.8
"""Share of the time to answer in which each leaf of replies is shown once."""
HURRY = 3.0
"""s left from which the bar is red."""
BAR_STEPS = 80


@dataclass(frozen=True, slots=True)
class _Row:
    """A reply as it is laid out."""

    offer: Offer
    lines: tuple[str, ...]
    note: str
    hint: tuple[str, ...]
    note_below: bool
    """Whether the note has a line of its own under the hint."""
    manner: str
    """Who says it, and how."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Everything at one size of letters."""

    scale: float
    rows: tuple[_Row, ...]
    width: float
    indent: float

    @property
    def size(self) -> int:
        """Pixels of a reply's letters."""
        return round(SIZE * self.scale)

    @property
    def small(self) -> int:
        """Pixels of a hint's."""
        return round(HINT * self.scale)

    def height_of(self, row: _Row) -> float:
        """Pixels that a reply takes."""
        hints = len(row.hint) + int(row.note_below)
        return len(row.lines) * self.size * 1.2 + hints * self.small * 1.2 + GAP * self.scale

    def words_of(self, row: _Row) -> float:
        """Pixels of what is said alone."""
        return len(row.lines) * self.size * 1.2 + GAP * self.scale


@dataclass(frozen=True, slots=True)
class _Part:
    """A reply, or its words or its hint alone where there is no room for both."""

    row: _Row
    height: float
    with_words: bool = True
    with_hint: bool = True


def draw_replies(
    frame: Frame, talk: TalkState, boxes: Boxes, leaf: Turning, odds: Mapping[Way, Odds]
) -> tuple[float, bool]:
    """Draw the offers of what is open on the radio: all, or where letters are large as many at a time as have room.

    Returns:
        The pixel at which they end to the right, and whether Sofia's odds were a leaf of them.
    """
    if not talk.offers:
        return 0.0, False
    layout = _layout(frame, talk, frame.text)
    left, guess = float(MARGIN), odds_piece(frame, odds)
    room = _room(frame, layout) - BAR
    parts = _parts(layout, room)
    heights = [part.height for part in parts]
    if not frame.caps and min(heights) + 4 * DOT + GAP > room:
        return 0.0, True  # in a low picture of a replay they make way: the answer is heard soon
    turns = sum(heights) + guess.height > room
    others = (CAP * layout.scale if frame.caps else 4 * DOT) + GAP if turns else 0.0
    leaves = fill_leaves([*heights, guess.height] if turns and odds else heights, room - others)
    at = leaf.look(
        talk.opened,
        frame.clock,
        len(leaves),
        held=boxes.over.startswith("reply_"),
        seconds=min(LEAF_SECONDS, ONCE * (talk.until - talk.opened) / TICKS_A_SECOND / len(leaves)),
    )
    shown = [parts[number] for number in leaves[at] if number < len(parts)]
    tall = BAR + others + max(sum([*heights, guess.height][n] for n in each) for each in leaves)
    top = frame.room.below(left, ABOVE, layout.width, tall)
    middle, half = left + layout.width / 2, layout.width / 2
    around = round(tall / 2 + SCRIM_AROUND / frame.text)
    scrim(frame.surface, middle, top + tall / 2, round(half + 110), around, 0.72)
    _draw_bar(frame, talk, left, top, layout.width)
    y = top + BAR
    for part in shown:
        _draw_row(frame, layout, part, (left, y), boxes)
        y += part.height
    if len(parts) in leaves[at]:
        guess.paint(left, y)
    if turns:
        _draw_others(frame, layout, {part.row.offer.number for part in shown}, top + tall - others, boxes)
        draw_marks(frame.screen, left + layout.width, top + tall - others / 2, len(leaves), at)
    return left + layout.width + BESIDE, turns


def _room(frame: Frame, layout: _Layout) -> float:
    """Pixels from under what is said to the gauges; where letters are of the usual size there is enough."""
    if frame.text <= 1.0:
        return inf
    least = BAR + CAP * layout.scale + min(layout.words_of(row) for row in layout.rows)
    top = frame.room.start_below(float(MARGIN), ABOVE, layout.width, least)
    return top_of_gauges(frame) - ROOM_GAP - top


def _parts(layout: _Layout, room: float) -> list[_Part]:
    """The replies, those that are too high for a room in two parts."""
    most, parts = room - CAP * layout.scale - GAP, []
    for row in layout.rows:
        whole, words = layout.height_of(row), layout.words_of(row)
        if whole <= most or whole == words:
            parts.append(_Part(row, whole))
        else:
            parts.append(_Part(row, words, with_hint=False))
            parts.append(_Part(row, whole - words + GAP * layout.scale, with_words=False))
    return parts


def _draw_others(frame: Frame, layout: _Layout, shown: set[int], y: float, boxes: Boxes) -> None:
    """The keys of the replies whose turn it is not: they can be given all the same."""
    x, size = float(MARGIN), CAP * layout.scale
    for row in layout.rows:
        if row.offer.number not in shown:
            action = f"reply_{row.offer.number}"
            colour = palette.AMBER if boxes.over == action else palette.LABEL_CYAN
            end = draw_caps(frame.screen, frame.caps.get(action, ()), x, y, size, colour)
            boxes.put(action, pygame.Rect(round(x) - 6, round(y) - 3, round(end - x) + 12, round(size) + 6))
            x = end + size / 2


def _layout(frame: Frame, talk: TalkState, scale: float) -> _Layout:
    offers = talk.offers
    width = width_of(frame)
    caps = max(caps_width(frame.caps.get(f"reply_{offer.number}", ()), CAP * scale) for offer in offers)
    indent = caps + 12.0 * scale
    room = round(width - indent)
    speakers = {reply.id: reply.speaker for reply in talk.spec.replies} if talk.spec is not None else {}
    rows = tuple(_row(frame, offer, speakers.get(offer.id, ""), scale, room) for offer in offers)
    return _Layout(scale, rows, width, indent)


def _row(frame: Frame, offer: Offer, speaker: str, scale: float, room: int) -> _Row:
    small, note = round(HINT * scale), _doubt(offer)
    hint = tuple(wrapped(local(frame.world.level, offer.hint), small, room)) if offer.hint else ()
    before = prose_width(hint[-1], small) + 10 if hint else room
    fits = before + panel_width(note, _note_look(frame, scale)) <= room
    said = tuple(wrapped(local(frame.world.level, offer.text), round(SIZE * scale), room))
    manner = capitals(local(frame.world.level, speaker))
    if offer.tone != "calm":
        manner = say("radio.manner", speaker=manner, tone=say(f"tone.{offer.tone}"))
    return _Row(offer, said, note, hint, bool(note) and not fits, manner)


def _note_look(frame: Frame, scale: float) -> Style:
    return frame.style(12 * scale / frame.text, palette.AMBER, track=0.3)


def _doubt(offer: Offer) -> str:
    """What is known of a lie."""
    return "" if offer.doubt is None else say("radio.doubt", chance=percent_text(offer.doubt))


def _draw_bar(frame: Frame, talk: TalkState, left: float, top: float, width: float) -> None:
    """The time that is left to answer."""
    whole = max(1, talk.until - talk.opened)
    seconds = max(0.0, talk.until / TICKS_A_SECOND - frame.clock)
    share = min(1.0, seconds * TICKS_A_SECOND / whole)
    colour = palette.RED if seconds < HURRY else palette.AMBER
    steps = round(share * BAR_STEPS)
    look = frame.style(12, colour)
    long = width - panel_width(say("unit.seconds", value="00"), look) - 14
    bar = frame.kept.get(("reply time", steps, colour, round(long)), lambda: _bar(steps, colour, long))
    put(frame.surface, bar, left, top)
    text = say("unit.seconds", value=figure(seconds))
    write(frame.surface, text, left + width, top + 5 - look.size / 2, look, "right")


def _bar(steps: int, colour: Colour, width: float) -> pygame.Surface:
    sheet = Sheet(width + 4, 10)
    sheet.line((2, 5), (width + 2, 5), palette.dimmed(colour, 0.3), 1.4)
    if steps:
        sheet.line((2, 5), (2 + width * steps / BAR_STEPS, 5), colour, 3.0)
    return sheet.finished()


def _draw_row(frame: Frame, layout: _Layout, part: _Part, at: tuple[float, float], boxes: Boxes) -> None:
    (left, y), row = at, part.row
    action = f"reply_{row.offer.number}"
    lit = boxes.over == action
    cap, words = (palette.AMBER, palette.AMBER) if lit else (palette.LABEL_CYAN, palette.BONE)
    draw_caps(frame.screen, frame.caps.get(action, ()), left, y + 1, CAP * layout.scale, cap)
    x, size = left + layout.indent, layout.size
    place = pygame.Rect(round(left) - 6, round(y) - 3, round(layout.width) + 12, round(part.height))
    boxes.put(action, place)
    for line in row.lines if part.with_words else ():
        speak(frame.surface, line, x, y, size, words)
        y += size * 1.2
    if part.with_words:
        _draw_tone(frame, layout, row, x, y - size * 1.2)
    if part.with_hint:
        _draw_hint(frame, layout, row, x, y)


def _draw_hint(frame: Frame, layout: _Layout, row: _Row, x: float, y: float) -> None:
    small = layout.small
    for number, line in enumerate(row.hint):
        end = speak(frame.surface, line, x, y, small, palette.GREY).right
        if number == len(row.hint) - 1 and row.note and not row.note_below:
            _draw_note(frame, layout, row.note, end + 10, y)
        y += small * 1.2
    if row.note_below:
        _draw_note(frame, layout, row.note, x, y)


def _draw_note(frame: Frame, layout: _Layout, note: str, x: float, y: float) -> None:
    """The chance that a lie is seen through, after the hint."""
    write(frame.surface, note, x, y + layout.small * 0.28, _note_look(frame, layout.scale))


def _draw_tone(frame: Frame, layout: _Layout, row: _Row, x: float, y: float) -> None:
    """Who says it, and how, in small letters after the words, where there is room."""
    look = frame.style(11 * layout.scale / frame.text, palette.LABEL_CYAN, track=0.4)
    text = row.manner
    start = x + prose_width(row.lines[-1], layout.size) + 10
    if start + panel_width(text, look) < x + layout.width + 60 - layout.indent:
        write(frame.surface, text, start, y + layout.size * 0.4, look)
