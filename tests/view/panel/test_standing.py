"""Instruments are laid out in every other frame, and nobody sees it."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.view.camera import Lens
from game.view.lettering import write
from game.view.palette import AMBER
from game.view.panel.frame import Frame, scrim
from game.view.panel.standing import Standing
from game.view.pen import Kept
from tests.screen import picture

SIZE = (200, 100)
TICK = 1 / 60


class Clock:
    """An instrument that tells the time of the frame it was laid out in, and how often it was."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def __call__(self, frame: Frame) -> None:
        self.told.append(frame.clock)
        scrim(frame.surface, 60, 50, 40, 20)
        frame.room.take(10, 40, 80, 20)
        write(frame.surface, f"{frame.clock:.2f}", 20, 40, frame.style(14, AMBER))


def frame_at(clock: float) -> Frame:
    surface = picture(SIZE)
    surface.fill((90, 90, 90))
    return Frame(surface, surface, Lens(0, 0, 8, *SIZE), None, (0.0, 0.0, 0.0), clock, {}, Kept())  # type: ignore[arg-type]


def drawn(standing: Standing, frame: Frame) -> bytes:
    standing.draw(frame, 1)
    return bytes(frame.screen.get_buffer().raw)


def test_two_instruments_take_turns():
    first, second = Clock(), Clock()
    standing = Standing((first,), (second,))
    for number in range(1, 8):
        standing.draw(frame_at(number * TICK), number % 2)
    assert len(first.told) == len(second.told) == 4, "in the first frame both, then each in every other"
    assert set(first.told[1:]).isdisjoint(second.told[1:])


def test_in_between_it_stands_as_it_did_on_what_lies_behind_it_now():
    standing = Standing((Clock(),), (Clock(),))
    alone = drawn(Standing((Clock(),), (Clock(),)), frame_at(TICK))
    assert drawn(standing, frame_at(TICK)) == alone
    for _ in range(3):
        standing.draw(frame_at(TICK), 0)
    assert drawn(standing, frame_at(TICK)) == alone


def test_words_that_stand_keep_their_room():
    standing = Standing((Clock(),), (Clock(),))
    for number in range(1, 5):
        frame = frame_at(number * TICK)
        standing.draw(frame, number % 2)
        assert not frame.room.is_free(20, 45, 10, 10)
        assert frame.room.is_free(20, 80, 10, 10)


def test_a_leap_in_time_a_pause_and_another_size_of_letters_are_told_at_once():
    clock = Clock()
    standing = Standing((clock,), (Clock(),))
    for now in (TICK, 5.0, 5.0, 1.0):
        standing.draw(frame_at(now), 1)
    assert clock.told == [TICK, 5.0, 5.0, 1.0]
    standing.draw(replace(frame_at(1.0 + TICK), text=1.5), 1)
    assert clock.told[-1] == 1.0 + TICK


def test_it_draws_what_the_instrument_draws_by_itself():
    frame, clock = frame_at(TICK), Clock()
    clock(frame)
    assert drawn(Standing((Clock(),)), frame_at(TICK)) == bytes(frame.screen.get_buffer().raw)
    assert isinstance(frame.surface, pygame.Surface)
