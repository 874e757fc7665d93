"""Flights that are kept: the last one, and the quickest for each medal."""

from __future__ import annotations

import errno
from pathlib import Path

import pygame
import pytest

from game.saves.saves import Saves
from game.scenes.errand import Errand
from game.scenes.flight import AFTERMATH_TICKS, FlightScene
from game.scenes.keeping import best_flight, crews_flight, keep_replay, replays
from game.scenes.select import SelectScene
from game.settings import changed
from game.sim.world import Outcome
from tests.screen import FRAME, Player
from tests.shipped import ROOT

LEVEL = ROOT / "levels" / "01-first-flight.json"


class Story:
    """An errand of a story that brings nothing aboard."""

    aboard = None

    def again(self) -> None: ...

    def over(self, flight: FlightScene) -> None: ...


@pytest.fixture
def player() -> Player:
    return Player(SelectScene)


def fly(
    player: Player,
    seconds: float,
    medal: str,
    path: Path = LEVEL,
    won: bool = True,
    errand: Errand | None = None,
) -> None:
    """Fly for a while, and let that have been worth a medal."""
    level = player.stage.entry_for(path).level
    assert level is not None
    flight = FlightScene(player.stage, path, level, errand=errand)
    for _ in range(round(seconds * 60)):
        flight.tick()
    flight.world.outcome = Outcome(won, "objectives", medal)
    keep_replay(flight)


def test_nothing_is_the_best_before_a_flight_is_won(player: Player) -> None:
    fly(player, 0.2, "", won=False)
    assert best_flight(LEVEL) is None
    assert [path.name for path in replays().iterdir()] == ["01-first-flight-last.txt"]


def test_the_better_medal_counts_more_and_then_the_quicker_flight(player: Player) -> None:
    ticks = []
    for seconds, medal in ((0.5, "bronze"), (0.9, "silver"), (0.7, "silver"), (0.8, "silver")):
        fly(player, seconds, medal)
        ticks.append(best_flight(LEVEL).ticks)
    assert ticks == [30, 54, 42, 42]


def test_a_flight_of_the_level_as_it_was_before_it_was_edited_is_no_record(
    player: Player, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text(LEVEL.read_text(encoding="utf-8"), encoding="utf-8")
    fly(player, 0.2, "gold", mine)
    assert best_flight(mine) is not None
    mine.write_text(LEVEL.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert best_flight(mine) is None
    fly(player, 0.4, "bronze", mine)
    assert best_flight(mine).ticks == 24


def test_a_story_s_flight_is_kept_as_the_last_one_and_as_no_record(player: Player) -> None:
    fly(player, 0.2, "gold", errand=Story())
    assert best_flight(LEVEL) is None
    assert [path.name for path in replays().iterdir()] == ["01-first-flight-last.txt"]


def test_a_damaged_record_is_none(player: Player) -> None:
    fly(player, 0.2, "gold")
    (replays() / "01-first-flight-gold.replay").write_bytes(b"\0" * 300)
    assert best_flight(LEVEL) is None


def test_every_shipped_level_has_a_flight_of_the_crew(player: Player) -> None:
    assert crews_flight(LEVEL) is not None
    assert crews_flight(Path("nowhere.json")) is None


def test_v_in_the_list_shows_the_crews_flight_and_then_the_players_own(player: Player) -> None:
    player.wait(0.3)
    player.tap(pygame.K_v)
    assert player.scene == "WatchScene"
    crews = crews_flight(LEVEL)
    assert player.app.top._rerun.ticks == crews.ticks
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "SelectScene"
    fly(player, 0.5, "gold")
    player.app.scenes[:] = [SelectScene(player.stage)]
    player.tap(pygame.K_v)
    assert player.app.top._rerun.ticks == 30


def test_the_results_show_the_flight_just_flown(player: Player) -> None:
    level = player.stage.entry_for(LEVEL).level
    player.app.scenes.append(FlightScene(player.stage, LEVEL, level))
    player.wait(0.3)
    player.app.top.world.end(won=False, reason="hull")
    player.outlast((AFTERMATH_TICKS + 5) * FRAME)
    player.tap(pygame.K_DOWN, pygame.K_RETURN)
    assert player.scene == "WatchScene"
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "ResultsScene"


def test_a_flight_with_assists_takes_no_other_flights_place(player: Player) -> None:
    fly(player, 0.8, "gold")
    player.stage.change(changed(player.stage.settings, "assists.oxygen", True))
    fly(player, 0.2, "gold")
    assert best_flight(LEVEL).header.assists == ()
    assert best_flight(LEVEL).ticks == 48


def test_a_flight_with_assists_is_the_best_where_there_is_no_other(player: Player) -> None:
    player.stage.change(changed(player.stage.settings, "assists.oxygen", True))
    fly(player, 0.2, "bronze")
    assert best_flight(LEVEL).header.assists == ("oxygen",)


def test_a_replay_that_finds_no_room_is_told_of(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    player.stage.saves = Saves()
    monkeypatch.setattr("game.saves.durable.os.fsync", full)
    fly(player, 0.2, "gold")
    (trouble,) = player.stage.saves.troubles
    assert (trouble.cause, trouble.kind) == ("full", "replay")
    player.wait(2 * FRAME)
    assert player.scene == "TroubleScene"
