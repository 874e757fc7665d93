"""Racing a ghost: it flies as it was flown, costs next to nothing, and never touches the world."""

from __future__ import annotations

from math import inf
from time import process_time

import pygame
import pytest

from game.play.bots import PILOTS
from game.play.pilots import Played
from game.play.replay_reader import load_replay
from game.play.survey import Survey
from game.scenes.flight import FlightScene
from game.scenes.rivals import Race, race_for
from game.scenes.title import TitleScene
from game.settings import Settings, changed, choices
from tests.screen import FRAME, Player
from tests.shipped import ROOT

NAME = "01-first-flight"
PATH = ROOT / "levels" / f"{NAME}.json"


@pytest.fixture
def player() -> Player:
    return Player(TitleScene)


def racing(player: Player, race: Race | None, idle_ticks: int = 0) -> FlightScene:
    """The recorded flight once more, begun later, against a ghost."""
    level = player.stage.entry_for(PATH).level
    assert level is not None
    replay = load_replay(ROOT / "levels" / "clears" / f"{NAME}.replay")
    pilot = Played(replay) if not idle_ticks else PILOTS["captain"]()
    scene = FlightScene(player.stage, PATH, level, replay.header.seed, pilot, race=race)
    player.app.scenes.append(scene)
    return scene


def crew(player: Player) -> Race:
    level = player.stage.entry_for(PATH).level
    race = race_for(PATH, level, "crew")
    assert race is not None
    return race


def test_the_ghost_flies_where_the_ship_flew_then(player: Player) -> None:
    race = crew(player)
    scene = racing(player, race)
    player.outlast(3.0)
    rival = race.shown(scene.world.tick, 1.0)
    assert rival is not None
    assert rival.pose[:2] == pytest.approx(scene.world.ship.position, abs=1e-3)
    assert race.gap == 0.0


def test_the_ghost_never_touches_the_world(player: Player) -> None:
    with_ghost, without = racing(player, crew(player)), racing(player, None)
    for _ in range(300):
        with_ghost.tick()
        without.tick()
    assert with_ghost.world.digest() == without.world.digest()
    assert with_ghost.recorder.text() == without.recorder.text()


def test_the_other_flight_is_known_ahead_of_the_player(player: Player) -> None:
    race = crew(player)
    scene = racing(player, race)
    for _ in range(120):
        scene.tick()
        assert race.survey.known > scene.world.tick


def test_another_try_races_the_same_ghost_without_looking_through_it_anew(player: Player) -> None:
    race = crew(player)
    scene = racing(player, race)
    race.work(inf)
    again = scene.again()
    assert again.race.survey is race.survey
    assert again.race.gap is None


def test_a_tick_with_a_ghost_costs_at_most_what_it_may(player: Player) -> None:
    race = crew(player)
    race.work(inf)
    scene = racing(player, race)
    for _ in range(200):
        scene.tick()
    began = process_time()
    for _ in range(1000):
        scene._run_race()
    assert (process_time() - began) / 1000 < 0.001, "seconds of the 16.7 ms of a frame"


def test_from_where_a_flight_goes_another_way_in_this_version_its_ghost_is_not_shown(player: Player) -> None:
    race = crew(player)
    race.work(inf)
    race.survey.differs_at = 60
    assert race.shown(59, 1.0) is not None
    assert race.shown(60, 1.0) is None


def test_off_best_and_crew_can_be_chosen_and_without_a_best_flight_there_is_no_ghost(player: Player) -> None:
    level = player.stage.entry_for(PATH).level
    assert choices("comfort.ghost") == ("off", "best", "crew")
    assert race_for(PATH, level, "off") is None
    assert race_for(PATH, level, "best") is None
    assert changed(Settings(), "comfort.ghost", "crew").comfort.ghost == "crew"


def test_a_ghost_chosen_in_the_settings_during_a_pause_flies_along_at_once(player: Player) -> None:
    scene = racing(player, None)
    scene.pilot = None
    player.wait(0.5)
    player.tap(pygame.K_ESCAPE)
    player.stage.change(changed(player.stage.settings, "comfort.ghost", "crew"))
    player.tap(pygame.K_ESCAPE)
    player.wait(1.0)
    assert scene.view.rival is not None
    assert scene.race.gap is not None


def test_the_brief_looks_through_the_flight_while_it_is_read(player: Player) -> None:
    player.stage.change(changed(player.stage.settings, "comfort.ghost", "crew"))
    player.tap(pygame.K_RETURN)
    player.until("BriefScene")
    brief = player.app.top
    while not brief._loading.ready:
        player.wait(FRAME)
    player.wait(0.5)
    assert brief._race.survey.known > 100


def test_the_gap_is_told_in_words_that_say_who_is_ahead() -> None:
    survey = Survey.__new__(Survey)
    told = [Race(survey, "crew", True, gap)._words() for gap in (None, 0.0, 1.24, -0.5)]
    assert told == ["", "LEVEL WITH THE CREW", "1.2 s BEHIND THE CREW", "0.5 s AHEAD OF THE CREW"]
