"""The panel's own letters."""

from __future__ import annotations

from pathlib import Path

import font_source_sans_pro
import numpy as np
import pygame
import pytest

from game.view import glyphs
from game.view.lettering import Style, capitals, panel_text, panel_width, prose, wrapped, write
from game.view.palette import AMBER
from tests.screen import has_light, picture

STYLE = Style(13, AMBER)
FACE = Path(font_source_sans_pro.__file__).parent / "files" / "SourceSansPro-Semibold.ttf"


@pytest.fixture(autouse=True)
def _display() -> None:
    picture()


def test_all_digits_are_equally_wide_so_that_numbers_do_not_dance() -> None:
    assert len({panel_width(digit * 4, STYLE) for digit in "0123456789"}) == 1


def test_capitals_stand_on_the_same_grid_as_digits() -> None:
    narrow = {"I"}
    widths = {
        panel_width(chr(code), STYLE) for code in range(ord("A"), ord("Z") + 1) if chr(code) not in narrow
    }
    assert widths == {panel_width("0", STYLE)}


def test_every_letter_leaves_light() -> None:
    for letter in glyphs.GLYPHS:
        assert has_light(panel_text(letter, STYLE)), letter


def test_every_stroke_stays_on_the_grid() -> None:
    for letter in glyphs.GLYPHS:
        for stroke in glyphs.strokes(letter):
            assert all(0 <= x <= 4 and 0 <= y <= 8 for x, y in stroke), letter
    for letter in filter(glyphs.is_known, LATIN):
        for stroke in glyphs.strokes(letter):
            assert all(0 <= x <= 4 and -glyphs.LIFT <= y <= 8 for x, y in stroke), letter


def test_the_same_text_is_drawn_once() -> None:
    assert panel_text("FUEL 62%", STYLE) is panel_text("FUEL 62%", STYLE)


LATIN = [chr(code) for code in (*range(0xA1, 0xAD), *range(0xAE, 0x180))]
"""Latin-1 and Latin Extended-A, without what is not seen."""


def test_the_panel_writes_the_capitals_of_europe_in_its_own_face() -> None:
    capitals_beyond = [letter for letter in LATIN if letter.isupper()]
    assert [letter for letter in capitals_beyond if not glyphs.is_known(letter)] == ["Ĳ", "Ŀ", "Ŋ"]


def test_the_prose_face_has_every_letter_of_europe() -> None:
    pygame.font.init()
    font = pygame.font.Font(FACE, 20)
    assert [letter for letter in LATIN if font.metrics(letter)[0] is None] == []


@pytest.mark.parametrize("text", ["ÄÖÜ", "ŻÓŁW", "ŊORD", "ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "straße"])
def test_a_text_beyond_english_is_never_left_with_holes(text: str) -> None:
    for letter in text.replace(" ", ""):
        assert has_light(panel_text(letter, STYLE)), letter


def top_and_foot(text: str) -> tuple[int, int]:
    """The first and last line of light of a text written at a height of 40."""
    surface = picture()
    write(surface, text, 20, 40, Style(24, AMBER))
    lines = np.nonzero(pygame.surfarray.array3d(surface).max(axis=2).max(axis=0) > 120)[0]
    return int(lines[0]), int(lines[-1])


def test_marks_stand_above_the_line_on_which_all_capitals_stand() -> None:
    plain, marked, foreign = top_and_foot("AOU"), top_and_foot("ÄÖÜ"), top_and_foot("ŊAO")
    assert marked[1] == plain[1]
    assert abs(foreign[1] - plain[1]) <= 1
    assert marked[0] < plain[0] - 5


def test_a_zero_byte_does_no_harm() -> None:
    assert has_light(prose("a\0b", 20, AMBER))


def test_capitals_leave_units_alone() -> None:
    assert capitals("Drill 12 t of ore, under 25 m/s") == "DRILL 12 t OF ORE, UNDER 25 m/s"
    assert capitals("Torn at 480 kN") == "TORN AT 480 kN"


def test_prose_is_broken_to_fit() -> None:
    lines = wrapped("one two three four five six seven eight nine ten", 20, 120)
    assert len(lines) > 2
    assert " ".join(lines) == "one two three four five six seven eight nine ten"
    assert all(prose(line, 20, AMBER).get_width() <= 120 for line in lines)


def test_letters_can_be_set_again_after_the_window_was_closed() -> None:
    prose("before", 20, AMBER)
    pygame.quit()
    picture()
    assert has_light(prose("after", 20, AMBER))
