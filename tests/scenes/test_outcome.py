"""What the results tell: what was won or lost, by how much, and what would have been enough."""

from __future__ import annotations

import pytest

from game.scenes.medal import METALS, draw_medal, draw_small_medal
from game.scenes.motion import Arrival
from game.scenes.outcome import Balance
from tests.screen import has_light, picture


def test_figures_are_counted_up_from_nothing_to_all() -> None:
    whole = Balance(100.0, 2000.0, 90.0, 0.0, 500.0)
    assert whole.part(0.0) == Balance(0.0, 0.0, 0.0, 0.0, 0.0)
    assert whole.part(1.0) == whole


@pytest.mark.parametrize("metal", METALS)
def test_a_medal_arrives_and_is_there_within_a_second(metal: str) -> None:
    class Since(Arrival):
        seconds = 0.0

    arrival, shown = Since(), []
    for Since.seconds in (0.0, 0.3, 1.0, 5.0):
        surface = picture((400, 400))
        surface.fill((0, 0, 0))
        draw_medal(surface, 200, 200, metal, arrival, 1.0)
        shown.append(surface.copy())
    assert not has_light(shown[0])
    assert shown[1].get_buffer().raw != shown[2].get_buffer().raw
    assert shown[2].get_at((200, 180)) == shown[3].get_at((200, 180))


def test_a_small_medal_is_round() -> None:
    surface = picture((40, 40))
    surface.fill((0, 0, 0))
    draw_small_medal(surface, 20, 20, "gold", 1.0)
    assert surface.get_at((10, 10))[:3] == (0, 0, 0)
    assert surface.get_at((20, 20))[:3] != (0, 0, 0)
