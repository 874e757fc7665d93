"""Hands on keys and pads become intent."""

from __future__ import annotations

from math import hypot

import pygame
import pytest

from game.bindings import DEFAULTS
from game.input import Input
from game.pads import CONTROLLER_BUTTONS, Response
from game.sim import HANDS_OFF
from tests.screen import picture


@pytest.fixture
def hands() -> Input:
    picture()
    return Input()


def down(hands: Input, code: int) -> tuple[str, ...]:
    return hands.hear(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")).actions


def up(hands: Input, code: int) -> None:
    hands.hear(pygame.Event(pygame.KEYUP, key=code, mod=0))


def push(hands: Input, button: str, pressed: bool = True) -> tuple[str, ...]:
    kind = pygame.CONTROLLERBUTTONDOWN if pressed else pygame.CONTROLLERBUTTONUP
    return hands.hear(pygame.Event(kind, instance_id=0, button=CONTROLLER_BUTTONS.index(button))).actions


def lean(hands: Input, axis: int, share: float) -> None:
    hands.hear(
        pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=axis, value=round(share * 32767))
    )


def test_nothing_held_is_hands_off(hands: Input) -> None:
    assert hands.controls() == HANDS_OFF


def test_a_posted_key_is_held_until_it_is_let_go(hands: Input) -> None:
    down(hands, pygame.K_w)
    assert [hands.controls().thrust for _ in range(3)] == [100, 100, 100]
    up(hands, pygame.K_w)
    assert hands.controls().thrust == 0


def test_two_keys_for_one_thing_hold_it_together(hands: Input) -> None:
    down(hands, pygame.K_w)
    down(hands, pygame.K_UP)
    up(hands, pygame.K_w)
    hands.controls()
    assert hands.controls().thrust == 100


def test_opposite_keys_cancel_out(hands: Input) -> None:
    down(hands, pygame.K_a)
    down(hands, pygame.K_d)
    assert hands.controls().turn == 0


def test_left_turns_anticlockwise_and_q_pushes_to_port(hands: Input) -> None:
    down(hands, pygame.K_a)
    down(hands, pygame.K_q)
    assert (hands.controls().turn, hands.controls().strafe) == (100, 100)


def test_a_tap_shorter_than_a_tick_still_counts_once(hands: Input) -> None:
    down(hands, pygame.K_f)
    up(hands, pygame.K_f)
    assert [hands.controls().clamp, hands.controls().clamp] == [True, False]


def test_letting_go_of_everything_stops_everything(hands: Input) -> None:
    down(hands, pygame.K_w)
    lean(hands, 0, 1.0)
    push(hands, "a")
    hands.release()
    assert hands.controls() == HANDS_OFF


def test_a_chosen_target_goes_out_with_the_controls(hands: Input) -> None:
    assert hands.controls(select=7).select == 7


def test_every_binding_names_a_key_that_exists() -> None:
    for keys in DEFAULTS.keys.values():
        for name in keys:
            assert hasattr(pygame, name), name
    for buttons in DEFAULTS.buttons.values():
        assert {part for button in buttons for part in button.split()} <= set(CONTROLLER_BUTTONS)


@pytest.mark.parametrize(("x", "y"), [(0.0, 0.0), (0.1, 0.0), (0.08, -0.08), (0.0, Response().dead_zone)])
def test_a_stick_near_its_middle_is_at_rest(x: float, y: float) -> None:
    assert Response().shaped(x, y) == (0.0, 0.0)


def test_a_stick_comes_out_of_the_dead_zone_without_a_jump() -> None:
    assert 0 < Response().shaped(Response().dead_zone + 0.001, 0)[0] < 0.01


def test_a_stick_at_its_rim_is_full_in_every_direction() -> None:
    for x, y in ((1.0, 0.0), (0.6, 0.8), (-0.8, 0.6), (1.0, 1.0)):
        assert hypot(*Response().shaped(x, y)) == pytest.approx(1.0)


def test_a_stick_keeps_its_direction_and_is_finer_near_the_middle() -> None:
    x, y = Response().shaped(0.3, 0.4)
    assert y / x == pytest.approx(4 / 3)
    assert hypot(x, y) < 0.5


def test_the_left_stick_turns_and_triggers_push(hands: Input) -> None:
    lean(hands, 0, -1.0)
    lean(hands, 5, 1.0)
    wanted = hands.controls()
    assert (wanted.turn, wanted.thrust) == (100, 100)


def test_a_pad_button_drills_while_held(hands: Input) -> None:
    push(hands, "a")
    assert hands.controls().drill
    push(hands, "a", pressed=False)
    hands.controls()
    assert not hands.controls().drill


def test_with_a_bumper_held_the_cross_orders_power_and_chooses_what_to_mend(hands: Input) -> None:
    push(hands, "left_bumper")
    assert "ahead" not in push(hands, "pad_up")
    controls = hands.controls()
    assert (controls.priority, controls.thrust, controls.fine) == (1, 0, True)
    push(hands, "left_bumper", False)
    push(hands, "pad_up", False)
    push(hands, "right_bumper")
    push(hands, "pad_left")
    assert hands.controls().pick == 4
    push(hands, "right_bumper", False)
    push(hands, "pad_left", False)
    push(hands, "pad_up")
    assert hands.controls().thrust == 100, "the cross alone flies as ever"


def test_a_side_of_the_cross_is_let_go_of_whatever_bumper_was_held(hands: Input) -> None:
    push(hands, "pad_up")
    push(hands, "left_bumper")
    hands.controls()
    push(hands, "pad_up", False)
    assert hands.controls().thrust == 0


def test_hints_speak_of_the_device_used_last(hands: Input) -> None:
    assert hands.names()["thrust"] == "W/S"
    push(hands, "a")
    assert hands.names()["drill"] == "A"
    down(hands, pygame.K_w)
    assert hands.names()["drill"] == "SPACE"


def test_a_stick_moves_once_in_a_menu_for_each_push(hands: Input) -> None:
    moves = [
        hands.hear(pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=1, value=value)).actions
        for value in (30000, 31000, 0, -30000)
    ]
    assert moves == [("menu_down",), (), (), ("menu_up",)]


def test_a_pad_that_was_never_there_cannot_go(hands: Input) -> None:
    assert not hands.hear(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=3)).pad_gone


def test_a_pad_pulled_out_lets_go_of_everything(hands: Input) -> None:
    hands.pads._open[0] = object()
    lean(hands, 0, 1.0)
    assert hands.hear(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=0)).pad_gone
    assert hands.controls() == HANDS_OFF


def test_number_keys_choose_replies_while_some_are_offered_and_power_otherwise(hands: Input) -> None:
    down(hands, pygame.K_2)
    wanted = hands.controls()
    assert (wanted.reply, wanted.priority) == (0, 2)
    up(hands, pygame.K_2)
    hands.replying = True
    assert down(hands, pygame.K_2) == ("reply_2",)
    wanted = hands.controls()
    assert (wanted.reply, wanted.priority) == (2, 0)


def test_the_cross_answers_while_replies_are_offered_and_neither_thrusts_nor_takes_pictures(
    hands: Input,
) -> None:
    hands.replying = True
    assert push(hands, "pad_left") == ("reply_4",)
    assert push(hands, "pad_up") == ("reply_1",)
    assert hands.controls().thrust == 0
    hands.replying = False
    push(hands, "pad_up", pressed=False)
    push(hands, "pad_up")
    assert hands.controls().thrust == 100


def test_a_key_held_since_before_the_question_is_no_answer(hands: Input) -> None:
    down(hands, pygame.K_1)
    hands.controls()
    hands.replying = True
    assert [hands.controls().reply for _ in range(3)] == [0, 0, 0]


def test_with_a_bumper_held_the_round_buttons_are_for_the_standoff_where_there_is_one(hands: Input) -> None:
    push(hands, "left_bumper")
    push(hands, "a")
    assert (hands.controls().drill, hands.controls().fire) == (True, False)
    push(hands, "a", pressed=False)
    hands.in_standoff = True
    push(hands, "a")
    wanted = hands.controls()
    assert (wanted.drill, wanted.fire, wanted.fine) == (False, True, True)
    push(hands, "a", pressed=False)
    assert not hands.controls().fire


def test_a_tap_changes_the_load_by_a_kilogram_and_a_held_key_goes_on(hands: Input) -> None:
    down(hands, pygame.K_o)
    steps = [hands.load_step() for _ in range(60)]
    assert steps[0] == 1
    assert sum(steps[:18]) == 1
    assert 8 <= sum(steps) <= 14
    up(hands, pygame.K_o)
    hands.controls()
    assert hands.load_step() == 0
    down(hands, pygame.K_i)
    assert hands.load_step() == -1


def test_what_is_drawn_follows_the_device_used_last(hands: Input) -> None:
    down(hands, pygame.K_w)
    assert (hands.caps("thrust"), hands.caps("drill")) == (("K_w", "K_s"), ("K_SPACE",))
    push(hands, "a")
    assert (hands.caps("thrust"), hands.caps("drill")) == (("right_trigger", "left_trigger"), ("a",))
    hands.hear(pygame.Event(pygame.MOUSEMOTION, pos=(1, 1), rel=(1, 1), buttons=(0, 0, 0)))
    assert (hands.caps("thrust"), hands.caps("clamp")) == (("mouse_left",), ("K_f",))
