from __future__ import annotations

import pygame

from game.view.kept import kept
from game.view.lit.memory import Memory


def test_a_picture_is_painted_once_for_the_same_arguments() -> None:
    painted: list[int] = []

    @kept
    def square(side: int) -> pygame.Surface:
        painted.append(side)
        return pygame.Surface((side, side), depth=32)

    assert square(10) is square(10)
    assert square(12) is not square(10)
    assert painted == [10, 12]


def test_beyond_its_bytes_the_picture_unused_for_longest_goes() -> None:
    painted: list[int] = []

    def paint(number: int) -> pygame.Surface:
        painted.append(number)
        return pygame.Surface((100, 100), depth=32)

    square = kept(paint, Memory(100_000))
    square(1), square(2), square(1), square(3)
    square(1)
    assert painted == [1, 2, 3], "two of 40 kB fit into 100 kB"
    square(2)
    assert painted == [1, 2, 3, 2]


def test_all_painters_share_one_limit() -> None:
    pictures, painted = Memory(100_000), []

    def paint(number: int) -> pygame.Surface:
        painted.append(number)
        return pygame.Surface((100, 100), depth=32)

    one, other = kept(paint, pictures), kept(paint, pictures)
    one(1), other(1), other(2)
    assert painted == [1, 1, 2], "the same arguments mean another picture to another painter"
    one(1)
    assert painted == [1, 1, 2, 1]
