"""Bodies whose pictures are turned in another thread: late by a frame in what they show, never in where they are."""

from __future__ import annotations

from concurrent.futures import Future

import numpy as np
import pytest

from game.view.lit.lathe import Lathe
from game.view.lit.memory import Memory
from game.view.lit.model import ArtSource, LitModel
from game.view.lit.sprites import LitSprite
from game.view.lit.work import Allowance, Builder
from tests.view.lit.stage import SCREEN, ball, drawn

SUN = 2.0


class Slow(Lathe):
    """Makes things when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list = []

    def ask(self, make, *, always=False):
        future: Future = Future()
        self.jobs.append((make, future))
        return future

    def catch_up(self) -> None:
        """Do all that was asked for."""
        for make, future in self.jobs:
            future.set_result(make())
        self.jobs.clear()


def body(radius: int, lathe: Lathe | None) -> LitSprite:
    """A body whose pictures have all been lit."""
    builder = Builder()
    model = LitModel(ArtSource(ball(radius)), Memory(400_000_000), None, builder)
    allowance = Allowance(1e9)
    return LitSprite(model, allowance, stands_alone=True, lathe=lathe)


def lit_at(sprite: LitSprite, angle: float, scale: float = 10.0, at=(200, 200), screen=SCREEN):
    blits = sprite.blits(at, angle, scale, SUN, screen)
    sprite.model._builder.finish()
    return blits


def settled(sprite: LitSprite, lathe: Slow, angle: float, scale: float = 10.0, screen=SCREEN):
    """What is shown once all that was wanted has been made."""
    for _ in range(4):
        lit_at(sprite, angle, scale, screen=screen)
        lathe.catch_up()
    return lit_at(sprite, angle, scale, screen=screen)


@pytest.mark.parametrize(("radius", "scale"), [(40, 10.0), (120, 10.0)])
def test_it_shows_the_last_picture_until_the_next_is_turned(radius, scale):
    lathe = Slow()
    sprite = body(radius, lathe)
    before = settled(sprite, lathe, 0.0)[0][0]
    assert lit_at(sprite, 0.5)[0][0] is before
    lathe.catch_up()
    assert lit_at(sprite, 0.5)[0][0] is not before


def test_late_turning_shows_in_the_end_what_turning_at_once_shows():
    lathe = Slow()
    late, at_once = body(90, lathe), body(90, None)
    shown = drawn(settled(late, lathe, 0.7))
    for _ in range(4):
        lit_at(at_once, 0.7)
    np.testing.assert_array_equal(shown, drawn(lit_at(at_once, 0.7)))


def test_a_body_is_where_it_is_while_its_picture_is_late():
    lathe = Slow()
    sprite = body(40, lathe)
    here = settled(sprite, lathe, 0.0)[0][1]
    there = lit_at(sprite, 0.5, at=(230, 190))[0][1]
    assert (there[0] - here[0], there[1] - here[1]) == (30, -10)


def test_one_picture_is_asked_for_at_a_time():
    lathe = Slow()
    sprite = body(40, lathe)
    settled(sprite, lathe, 0.0)
    for step in range(5):
        lit_at(sprite, 0.3 * step)
    assert len(lathe.jobs) == 1


def test_a_large_body_turns_in_tiles_that_come_all_together():
    lathe = Slow()
    sprite = body(420, lathe)
    screen = (1280, 900)
    before = [picture for picture, _ in settled(sprite, lathe, 0.0, screen=screen)]
    assert len(before) > 3
    assert all(picture in before for picture, _ in lit_at(sprite, 0.2, screen=screen))
    lathe.catch_up()
    assert not any(picture in before for picture, _ in lit_at(sprite, 0.2, screen=screen))


def test_what_was_turned_before_a_cut_is_not_shown_after_it():
    lathe = Slow()
    sprite = body(40, lathe)
    settled(sprite, lathe, 0.0)
    lit_at(sprite, 0.5)
    sprite.forget_turned()
    stale = sprite._whole
    lathe.catch_up()
    lit_at(sprite, 0.5)
    assert sprite._whole is stale, "it asked anew instead"
    assert len(lathe.jobs) == 1


def hull(lathe: Lathe) -> LitSprite:
    """A body that is turned in the frame that shows it."""
    model = LitModel(ArtSource(ball(40)), Memory(400_000_000), None, Builder())
    return LitSprite(model, Allowance(1e9), is_fine=True, lathe=lathe)


def test_what_was_begun_early_in_a_frame_is_shown_in_that_frame():
    lathe = Slow()
    sprite = hull(lathe)
    before = settled(sprite, lathe, 0.0)[0][0]
    sprite.begin((200, 200), 0.5, 10.0, SUN)
    lathe.catch_up()
    made = sprite._coming[1].result().surface
    assert lit_at(sprite, 0.5)[0][0] is made is not before


def test_a_frame_turns_by_itself_what_the_other_thread_has_not_come_to():
    lathe = Slow()
    sprite = hull(lathe)
    before = settled(sprite, lathe, 0.0)[0][0]
    sprite.begin((200, 200), 0.5, 10.0, SUN)
    assert lit_at(sprite, 0.5)[0][0] is not before
    assert all(future.cancelled() for _, future in lathe.jobs)


def test_what_was_begun_for_another_place_is_not_shown():
    lathe = Slow()
    sprite = hull(lathe)
    settled(sprite, lathe, 0.0)
    sprite.begin((200, 200), 0.5, 10.0, SUN)
    lathe.catch_up()
    lit_at(sprite, 0.9)
    assert sprite._whole[0].turning.angle == pytest.approx(0.9, abs=0.02)
