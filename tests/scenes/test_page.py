"""What is longer than its room moves: all of it can be read, by keys, by pad and by mouse, and nothing gets smaller."""

from __future__ import annotations

import pygame
import pytest

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.page import Page
from tests.screen import Player, picture

AREA = pygame.Rect(100, 100, 600, 300)
LINE = 40
NOTHING = pygame.Event(pygame.USEREVENT)


class Reader:
    """Somebody who reads a page of so many lines."""

    def __init__(self, lines: int, alone: bool = False) -> None:
        Player()
        self.seconds = 0.0
        self.page = Page(alone, lambda: self.seconds)
        self._lines = lines
        self._surface = picture()
        self._seen: set[int] = set()
        self.look()

    def look(self) -> set[int]:
        """The lines that are wholly in sight once the page stands still."""
        for _ in range(3):
            self._seen = set()
            self.page.draw(self._surface, AREA, self._paint)
            self.seconds += 0.07
        return self._seen

    def press(self, action: str) -> bool:
        return self.page.hear(NOTHING, Heard((action,)))

    def _paint(self, y: float) -> float:
        window = self._surface.get_clip()
        for number in range(self._lines):
            if window.contains(pygame.Rect(AREA.x, round(y) + number * LINE + 4, 50, LINE - 8)):
                self._seen.add(number)
        return y + self._lines * LINE


def test_what_fits_stays_where_it_is_and_leaves_the_keys_to_others() -> None:
    reader = Reader(5)
    assert not reader.page.is_long
    assert not reader.press("tab_right")
    assert reader.look() == set(range(5))


@pytest.mark.parametrize("way", ["tab_right", "page"])
def test_all_lines_of_a_long_page_come_by(way: str) -> None:
    reader = Reader(30)
    seen = reader.look()
    assert 0 in seen
    assert 29 not in seen
    for _ in range(5):
        assert reader.press(way) or way == "tab_right"
        seen |= reader.look()
    assert seen == set(range(30))


def test_back_leads_back_and_the_key_at_the_lower_edge_begins_anew_after_the_end() -> None:
    reader = Reader(12)
    top = reader.look()
    reader.press("tab_right")
    assert reader.look() != top
    reader.press("tab_left")
    assert reader.look() == top
    while 11 not in reader.look():
        reader.press("page")
    reader.press("page")
    assert reader.look() == top


def test_the_wheel_moves_the_page_that_the_mouse_is_over() -> None:
    reader = Reader(30)
    top = reader.look()
    wheel = pygame.Event(pygame.MOUSEWHEEL, y=-3, x=0)
    assert not reader.page.hear(wheel, Heard())
    reader.page.hear(pygame.Event(pygame.MOUSEMOTION, pos=AREA.center), Heard())
    assert reader.page.hear(wheel, Heard())
    assert reader.look() != top


def test_up_and_down_move_it_where_nothing_else_wants_them() -> None:
    assert not Reader(30).press("menu_down")
    assert Reader(30, alone=True).press("menu_down")


def test_what_was_said_last_can_be_shown_and_another_text_begins_at_its_beginning() -> None:
    reader = Reader(30)
    reader.page.to_end()
    assert 29 in reader.look()
    reader.page.turn()
    assert 0 in reader.look()


def test_the_keys_are_named_while_there_is_more_to_read() -> None:
    short, long = Reader(5), Reader(30)
    assert Footer("confirm", "cancel", page=short.page).actions == ("confirm", "cancel")
    assert Footer("confirm", "cancel", page=long.page).actions == ("confirm", "page", "cancel")
