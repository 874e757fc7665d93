"""Motion of the interface: short, eased, interruptible."""

from __future__ import annotations

import pygame
import pytest

from game.scenes.menu import Menu
from game.scenes.motion import QUICK, Arrival, Entrance, Glide, eased, overshooting
from game.scenes.rows import Item
from tests.screen import picture


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_nothing_of_the_interface_moves_for_longer_than_150_milliseconds() -> None:
    assert QUICK <= 0.15


@pytest.mark.parametrize("ease", [eased, overshooting])
def test_an_easing_begins_at_nothing_and_ends_at_the_goal(ease) -> None:
    assert (ease(-1.0), ease(0.0), ease(1.0), ease(2.0)) == pytest.approx((0.0, 0.0, 1.0, 1.0))


def test_easing_is_quick_first_and_an_overshoot_goes_beyond_the_goal() -> None:
    assert eased(0.25) > 0.5
    assert max(overshooting(i / 50) for i in range(51)) > 1.02


def test_a_glide_turns_round_from_wherever_it_is(clock: Clock) -> None:
    glide = Glide(0.1, clock)
    assert glide.to(0.0) == 0.0
    assert glide.to(10.0) == 0.0
    clock.now += 0.02
    halfway = glide.to(10.0)
    assert 0.0 < halfway < 10.0
    assert glide.to(0.0) == pytest.approx(halfway)
    clock.now += 0.1
    assert glide.to(0.0) == 0.0


def test_an_arrival_can_be_skipped(clock: Clock) -> None:
    arrival = Arrival(clock)
    assert arrival.share(after=0.1, lasting=0.2) == 0.0
    clock.now += 0.2
    assert arrival.share(after=0.1, lasting=0.2) == pytest.approx(0.5)
    arrival.skip()
    assert arrival.share(after=0.1, lasting=0.2) == 1.0


def test_a_scene_comes_out_of_what_was_there_before(clock: Clock) -> None:
    surface, entrance = picture((40, 20)), Entrance(clock)
    seen = []
    for passed in (0.0, QUICK / 3, QUICK):
        clock.now = 100.0 + passed
        surface.fill((200, 0, 0) if not seen else surface.get_at((0, 0)))
        with entrance.over(surface):
            surface.fill((0, 200, 0))
        seen.append(surface.get_at((5, 5))[:2])
    assert seen[0] == (200, 0)
    assert 0 < seen[1][1] < 200
    assert seen[2] == (0, 200)


def test_the_first_press_counts_while_the_marker_is_still_on_its_way() -> None:
    menu = Menu([Item(name, name) for name in "abc"])
    surface = picture((400, 300))
    menu.draw(surface, pygame.Rect(60, 20, 300, 260))
    nothing = pygame.Event(pygame.KEYDOWN, key=pygame.K_DOWN)

    class Pressed:
        actions: tuple[str, ...] = ("menu_down",)

    menu.hear(nothing, Pressed())
    menu.draw(surface, pygame.Rect(60, 20, 300, 260))
    Pressed.actions = ("confirm",)
    assert menu.hear(nothing, Pressed()) == "b"
