"""What the results tell: what was won or lost, by how much, and what would have been enough."""

from __future__ import annotations

from typing import get_args

import pytest

from game.level.endings import EndingKind
from game.scenes.failure import LastBlow, failure_of
from game.scenes.medal import METALS, draw_medal, draw_small_medal
from game.scenes.motion import Arrival
from game.scenes.outcome import Balance, figures_of, reason_text
from game.sim.standoff import endings
from tests.screen import has_light, picture
from tests.sim.standoff.stage import three_jumpers


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


def test_what_was_kept_in_a_standoff_is_listed_and_told_as_survival() -> None:
    game = three_jumpers()
    assert game.world.standoff is not None
    game.hold(ticks=1)
    endings.finish(game.world, game.world.standoff, "gave_up")
    assert reason_text(game.world) == "All handed over. Everybody lives."
    shown = dict(figures_of(Balance.of(game.world)))
    assert shown["LIVES"] == "4 OF 4"
    assert shown["EXOTIC MATTER"] == "30.0 kg"
    assert shown["THE CLAIM"] == "KEPT"


@pytest.mark.parametrize("kind", get_args(EndingKind))
def test_every_ending_has_its_words_on_the_results(kind: str) -> None:
    game = three_jumpers()
    assert game.world.standoff is not None
    game.hold(ticks=1)
    endings.finish(game.world, game.world.standoff, kind)
    assert game.world.outcome is not None
    assert reason_text(game.world)
    assert failure_of(game.world, LastBlow(), {"match": "SHIFT"}).remedy or game.world.outcome.won
