"""The colours of hot steel."""

from __future__ import annotations

import pytest

from game.view.heat import BARE, INCANDESCENCE, TEMPER, incandescence, temper


def test_steel_does_not_glow_below_the_dullest_red() -> None:
    assert incandescence(20) == incandescence(480) == (0, 0, 0)


def test_glowing_steel_gets_brighter_with_every_step() -> None:
    lights = [sum(incandescence(celsius)) for celsius in range(480, 1101, 20)]
    assert lights == sorted(lights)
    assert len(set(lights)) == len(lights)


def test_it_glows_red_then_orange_then_nearly_white() -> None:
    red, green, blue = incandescence(560)
    assert red > 2 * green > 2 * blue
    assert incandescence(650) == (255, 138, 40)
    assert min(incandescence(1100)) > 200


def test_nothing_glows_more_than_the_hottest() -> None:
    assert incandescence(5000) == INCANDESCENCE[-1][1]


@pytest.mark.parametrize(("celsius", "colour"), TEMPER)
def test_each_temper_colour_is_that_of_its_temperature(celsius: float, colour) -> None:
    assert temper(celsius) == colour


def test_cool_steel_is_bare_and_scaled_steel_stays_grey() -> None:
    assert temper(20) == temper(180) == BARE
    assert temper(900) == TEMPER[-1][1]


def test_straw_comes_before_purple_and_purple_before_blue() -> None:
    straw, purple, blue = temper(215), temper(275), temper(310)
    assert straw[0] > straw[2]
    assert purple[1] < min(purple[0], purple[2])
    assert blue[2] > blue[0]
