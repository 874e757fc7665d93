"""What the results tell: what was won or lost, by how much, and what would have been enough."""

from __future__ import annotations

from typing import get_args

import pytest

from game.level.endings import EndingKind
from game.scenes.medal import METALS, draw_medal, draw_small_medal
from game.scenes.motion import Arrival
from game.scenes.outcome import Balance, LastBlow, figures_of, loss_texts, reason_text
from game.sim.damage import damage_of
from game.sim.events import Collided, HullDamaged
from game.sim.standoff import endings
from game.sim.world import Outcome
from tests.scenario import scenario
from tests.screen import has_light, picture
from tests.sim.standoff.stage import three_jumpers

KEYS = {"match": "SHIFT", "dock": "R", "bench": "B"}


def lost(reason: str, **fields: object):
    world = scenario(rock_at=(80, 0), **fields).world
    world.outcome = Outcome(False, reason, "")
    return world


def test_a_broken_hull_is_told_with_the_speed_of_the_knock_and_what_it_could_have_borne() -> None:
    blow = LastBlow()
    blow.see([Collided("rock", 1e5, 0, 0), HullDamaged(damage_of(3.0), 80.0, "rock")], 80.0)
    blow.see([Collided("rock", 9e5, 0, 0), HullDamaged(damage_of(15.0), 0.0, "rock")], 0.0)
    measure, remedy = loss_texts(lost("hull"), blow, KEYS)
    assert "15.0 m/s" in measure
    assert f"{blow.bearable:.1f} m/s" in measure
    assert damage_of(blow.bearable) == pytest.approx(80.0)
    assert "SHIFT" in remedy


def test_a_hull_worn_away_blames_no_knock() -> None:
    blow = LastBlow()
    blow.see([HullDamaged(2.0, 0.0, "rock")], 0.0)
    assert "m/s" not in loss_texts(lost("hull"), blow, KEYS)[0]


@pytest.mark.parametrize("reason", ["oxygen", "lost"])
def test_every_loss_has_a_measure_and_a_remedy(reason: str) -> None:
    measure, remedy = loss_texts(lost(reason), LastBlow(), KEYS)
    assert any(letter.isdigit() for letter in measure)
    assert remedy.startswith("Next time")


def test_a_bearing_that_had_to_hold_is_answered_with_the_bench() -> None:
    assert "bench (B)" in loss_texts(lost("seized"), LastBlow(), KEYS)[1]


def test_time_that_was_up_tells_how_many_tasks_were_done() -> None:
    tasks = [{"type": "keep", "within": 1.0}, {"type": "match", "to": "rock"}]
    game = scenario(rock_at=(80, 0), objectives=tasks)
    game.wait(1.3)
    assert loss_texts(game.world, LastBlow(), KEYS)[0] == "The one task was not done."


def test_a_mission_won_needs_no_remedy() -> None:
    world = lost("hull")
    world.outcome = Outcome(True, "objectives", "gold")
    assert loss_texts(world, LastBlow(), KEYS) == ("", "")


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
    assert loss_texts(game.world, LastBlow(), {"match": "SHIFT"})[1] or game.world.outcome.won
