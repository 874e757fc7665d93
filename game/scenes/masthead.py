"""What the title shows from its first moment on: a still of its world, the name, the menu. Nothing here loads the rules.

The still is a picture of the world behind the menu as it is when it begins, so that the world can take over from it.
`assets/title/make.py` takes it.
"""

from __future__ import annotations

from functools import cache

import pygame

from game.scenes.footer import CAP
from game.scenes.menu import Menu
from game.scenes.rows import Item
from game.view import palette
from game.view.assets import assets_folder
from game.view.lettering import Style, write
from game.view.panel.frame import scrim
from game.view.paragraphs import LEADING, broken, spoken
from game.view.portraits import emblem
from game.view.texts import say

EMBLEM = 136
"""Pixels of the ship's mark."""
LEFT, NAME_LEFT, LINE = 66, 228, 23
ENTRIES = ("continue", "story", "missions", "own", "settings", "credits", "quit")
"""What can be chosen, from top to bottom."""
MENU_LEFT, MENU_WIDTH, MENU_TOP, MENU_BOTTOM = 108, 560, 270, 52
"""Pixels from the edges to the menu, and its width."""
HIGHEST = 64
"""Pixels by which mark and name stand higher at most, where the menu needs the room."""
NAME = 58
"""Height of the name's letters in pixels."""


@cache
def still() -> pygame.Surface:
    """The title's world as it begins."""
    return pygame.image.load(assets_folder() / "title" / "still.jpg").convert()


def title_menu() -> Menu:
    """What can be chosen on the title."""
    return Menu([Item(name, say(f"title.{name}")) for name in ENTRIES])


def shade(surface: pygame.Surface) -> None:
    """Darken the world where name and menu will stand. The still has this already."""
    scrim(surface, 190, 370, 330, 330, 0.62)
    scrim(surface, 430, 132, 560, 140, 0.78)


def draw_masthead(surface: pygame.Surface, menu: Menu, text_scale: float = 1.0) -> None:
    """The mark, the name and the menu, upon what has been drawn; the name makes room where letters are large."""
    size, width = round(LINE * text_scale), surface.get_width() - NAME_LEFT - LEFT
    lines = len(broken(say("title.line"), size, width))
    tall = menu.height(MENU_WIDTH, text_scale)
    low = surface.get_height() - MENU_BOTTOM - (text_scale - 1.0) * CAP
    up = min(HIGHEST, max(0.0, MENU_TOP + (lines - 1) * size * LEADING + tall - low))
    surface.blit(emblem(EMBLEM), (LEFT, 74 - up))
    write(surface, say("title.name"), NAME_LEFT, 96 - up, Style(NAME, palette.AMBER, 6.4, 0.6))
    y = spoken(surface, say("title.line"), NAME_LEFT + 4, 182 - up, size, palette.BONE, width)
    top = max(y - 4, MENU_TOP - 1.5 * up)
    menu.draw(surface, pygame.Rect(MENU_LEFT, round(top), MENU_WIDTH, round(low - top)), text_scale)
