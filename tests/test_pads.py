"""Pads that really are plugged in, as far as SDL can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame
import pytest

from game.input import Heard, Input
from game.sim import HANDS_OFF
from tests.screen import FRAME, Player, picture
from tests.virtual_pad import GAMEPAD, PLAIN, VirtualPad, library

pytestmark = pytest.mark.skipif(library() is None, reason="SDL's virtual joysticks cannot be reached")
LEFT_X, RIGHT_TRIGGER, TRIGGER_AT_REST = 0, 5, -1.0
A, B = 0, 1


@pytest.fixture
def plug() -> Iterator[Callable[..., VirtualPad]]:
    """Plugs pads in, and pulls them out at the end."""
    picture()
    pads: list[VirtualPad] = []

    def plug_in(kind: int = GAMEPAD) -> VirtualPad:
        pads.append(VirtualPad(kind))
        return pads[-1]

    yield plug_in
    for pad in pads:
        pad.unplug()
    pygame.event.get()


@pytest.fixture
def hands() -> Input:
    picture()
    pygame.event.clear()
    return Input()


def hear(hands: Input) -> list[Heard]:
    """Everything that has happened to the devices meanwhile."""
    return [hands.hear(event) for _ in range(2) for event in pygame.event.get()]


@pytest.mark.parametrize("kind", [GAMEPAD, PLAIN])
def test_a_pad_that_is_plugged_in_while_playing_flies_at_once(hands: Input, plug, kind: int) -> None:
    pad = plug(kind)
    hear(hands)
    assert hands.by_pad
    pad.axis(LEFT_X, -1.0)
    pad.button(A)
    hear(hands)
    controls = hands.controls()
    assert (controls.turn, controls.drill) == (100, True)


@pytest.mark.parametrize("kind", [GAMEPAD, PLAIN])
def test_a_pad_that_is_pulled_out_lets_go_of_everything_and_says_so(hands: Input, plug, kind: int) -> None:
    pad = plug(kind)
    hear(hands)
    pad.axis(LEFT_X, -1.0)
    hear(hands)
    pad.unplug()
    assert sum(heard.pad_gone for heard in hear(hands)) == 1
    assert hands.controls() == HANDS_OFF
    assert not hands.by_pad


def test_the_trigger_of_a_known_pad_is_half_way_where_its_axis_is_in_the_middle(hands: Input, plug) -> None:
    pad = plug()
    hear(hands)
    pad.axis(RIGHT_TRIGGER, 1.0)
    hear(hands)
    assert hands.controls().thrust == 100
    pad.axis(RIGHT_TRIGGER, TRIGGER_AT_REST)
    hear(hands)
    assert hands.controls().thrust == 0


def test_the_hat_of_a_plain_joystick_is_the_cross_and_begins_each_side_once(hands: Input, plug) -> None:
    pad = plug(PLAIN)
    hear(hands)
    begun = []
    for way in ("up", "", "up"):
        pad.hat(way)
        begun.append([action for heard in hear(hands) for action in heard.actions if action == "menu_up"])
    assert begun == [["menu_up"], [], ["menu_up"]]


def test_of_two_pads_the_one_used_last_speaks(hands: Input, plug) -> None:
    first, second = plug(), plug()
    hear(hands)
    first.axis(LEFT_X, 1.0)
    hear(hands)
    assert hands.controls().turn == -100
    second.axis(LEFT_X, -0.2)
    hear(hands)
    assert hands.controls().turn == -100, "a pad that trembles on the table does not fly"
    second.axis(LEFT_X, -1.0)
    hear(hands)
    assert hands.controls().turn == 100
    first.button(B)
    hear(hands)
    controls = hands.controls()
    assert (controls.turn, controls.scoop) == (0, True), "what the other holds counts no more"


def test_only_the_pad_in_use_matters_when_it_is_pulled_out(hands: Input, plug) -> None:
    first, second = plug(), plug()
    hear(hands)
    first.button(A)
    hear(hands)
    second.unplug()
    assert not any(heard.pad_gone for heard in hear(hands))
    assert hands.controls().drill
    first.unplug()
    assert any(heard.pad_gone for heard in hear(hands))


def test_a_pad_comes_back_under_another_number_and_flies(hands: Input, plug) -> None:
    pad = plug()
    hear(hands)
    pad.button(A)
    hear(hands)
    pad.unplug()
    hear(hands)
    again = plug()
    hear(hands)
    again.button(A)
    hear(hands)
    assert again.number != pad.number
    assert hands.controls().drill


def test_the_same_pad_told_of_twice_is_there_once(hands: Input, plug) -> None:
    plug()
    hear(hands)
    opened = dict(hands.pads._open)
    hands.hear(pygame.Event(pygame.JOYDEVICEADDED, device_index=0))
    assert hands.pads._open == opened


def test_a_pad_that_is_gone_before_it_could_be_opened_is_no_misfortune(hands: Input) -> None:
    assert hands.hear(pygame.Event(pygame.JOYDEVICEADDED, device_index=7)) == Heard()


def test_a_pad_that_is_pulled_out_in_flight_pauses(plug, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.test_app import Counting  # noqa: PLC0415  # a scene that counts what reaches it

    class Watching(Counting):
        lost_pad = 0

        def pad_lost(self) -> None:
            self.lost_pad += 1

    player = Player(Watching)
    pad = plug()
    player.wait(4 * FRAME)
    pad.button(A)
    player.wait(4 * FRAME)
    pad.unplug()
    player.wait(4 * FRAME)
    assert player.app.top.lost_pad == 1
