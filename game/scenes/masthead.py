"""What the title shows from its first moment on: a still of its world, the name, the menu. Nothing here loads the rules.

The still is a picture of the world behind the menu as it is when it begins, so that the world can take over from it.
`assets/title/make.py` takes it.
"""

from __future__ import annotations

from functools import cache

import pygame

from game.scenes.menu import Item, Menu
from game.view import palette
from game.view.assets import assets_folder
from game.view.lettering import Style, speak, write
from game.view.portraits import emblem
from game.view.texts import say

EMBLEM = 136
"""Pixels of the ship's mark."""
LEFT, NAME_LEFT = 66, 228
MENU_AT = (108, 292)


@cache
def still() -> pygame.Surface:
    """The title's world as it begins."""
    return pygame.image.load(assets_folder() / "title" / "still.jpg").convert()


def title_menu() -> Menu:
    """What can be chosen on the title."""
    return Menu([Item(name, say(f"title.{name}")) for name in ("fly", "levels", "quit")])


def draw_masthead(surface: pygame.Surface, menu: Menu) -> None:
    """The mark, the name and the menu, upon what has been drawn."""
    surface.blit(emblem(EMBLEM), (LEFT, 74))
    write(surface, say("title.name"), NAME_LEFT, 96, Style(58, palette.AMBER, 6.4, 0.6))
    speak(surface, say("title.line"), NAME_LEFT + 4, 182, 23, palette.BONE)
    menu.draw(surface, *MENU_AT)
