"""A player plays the story: from the title through talk and flights to the ledger, and goes on where it was left."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game.campaign.choices import board, choose, next_chapter
from game.campaign.load import load_campaign, shipped_campaign
from game.campaign.missions import begin, end
from game.campaign.state import State, new_state
from game.level.aboard import Flown
from game.play.replay_reader import load_replay
from game.saves.saves import Saves
from game.saves.story import story_kind
from game.scenes.flight import FlightScene
from game.scenes.scene import Scene, Stage
from game.scenes.story.begin import BeginScene
from game.scenes.story.ledger import page_title
from game.scenes.story.tale import Tale
from game.scenes.story.way import onward
from game.scenes.title import TitleScene
from game.sim.world import Outcome
from game.view.tongue import SOURCE, use_language
from tests.lettered import noted
from tests.pseudo import LANGUAGE, write_catalogue
from tests.screen import Player
from tests.unmarked import around, english_in

TOLD = load_campaign(shipped_campaign())


def saved() -> State:
    """What is on the disk."""
    state = Saves().read(story_kind("campaign"))
    assert state is not None
    return state


def sit_down() -> Player:
    """A player at the title, with the saves that there are."""
    return Player(TitleScene, saves=Saves())


def at(state: State) -> Player:
    """A player whose story stands somewhere."""
    saves = Saves()
    saves.keep(story_kind("campaign"), state)
    player = Player(TitleScene, saves=saves)
    player.tap(pygame.K_DOWN, pygame.K_RETURN, pygame.K_RETURN)
    return player


def story_begun(player: Player) -> None:
    """Past the title and the words before the first mission, to Freeport."""
    player.tap(pygame.K_DOWN, pygame.K_RETURN)
    assert player.scene == "BeginScene"
    player.tap(pygame.K_RETURN)
    assert player.scene == "TalkScene"
    player.tap(pygame.K_RETURN)
    assert player.scene == "BoardScene"


def off(player: Player) -> FlightScene:
    """From Freeport into the mission that is in focus."""
    player.tap(pygame.K_RETURN)
    if player.scene == "TalkScene":
        player.tap(pygame.K_ESCAPE)
    assert player.scene == "BriefScene"
    player.tap(pygame.K_SPACE)
    player.until("FlightScene")
    flight = player.app.top
    assert isinstance(flight, FlightScene)
    return flight


def over(player: Player, flight: FlightScene, won: bool) -> None:
    """The flight ends so, and the results are there."""
    flight.world.outcome = Outcome(won, "objectives" if won else "hull", "bronze" if won else "")
    with player.unseen():
        player.until("ResultsScene")
    player.wait()


def after(*missions: str, won: bool = True) -> State:
    """A story in which missions are over, decided by the first option where something was to be decided."""
    state = new_state(TOLD.campaign, TOLD.name).changed(begun=True)
    for mission in missions:
        state = begin(TOLD.campaign, state, mission)
        assert state.under_way is not None
        came = Flown(won=won, ship=state.under_way.ship, burnt=1000)
        state = end(TOLD.campaign, state, came).changed(unread=False)
    return state


def test_the_story_begins_flies_is_told_and_is_saved() -> None:
    player = sit_down()
    story_begun(player)
    flight = off(player)
    assert flight.world.ship.fuel == TOLD.campaign.start.ship.fuel
    assert flight.world.ship.hull == TOLD.campaign.start.ship.hull
    over(player, flight, won=True)
    player.tap(pygame.K_RETURN)
    assert player.scene == "TalkScene"
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "LedgerScene"
    player.tap(pygame.K_RETURN)
    if player.scene == "LedgerScene":  # the figures were still being counted up
        player.tap(pygame.K_RETURN)
    assert player.scene == "BoardScene"
    assert saved().flown == {"berth": "won"}
    assert not saved().unread
    assert [type(scene).__name__ for scene in player.app.scenes] == ["TitleScene", "BeginScene", "BoardScene"]


def test_what_is_left_can_be_gone_on_with_where_it_was() -> None:
    player = at(after("berth"))
    assert player.scene == "BoardScene"
    player.tap(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert player.scene == "TitleScene"


def test_a_page_that_was_not_read_is_read_first() -> None:
    player = at(after("berth").changed(unread=True))
    assert player.scene == "LedgerScene"


def test_a_loss_can_be_tried_again_for_a_day_or_carried() -> None:
    player = at(after())
    flight = off(player)
    over(player, flight, won=False)
    player.tap(pygame.K_RETURN)
    player.until("FlightScene")
    assert saved().under_way.tries == 2
    again = player.app.top
    over(player, again, won=False)
    player.tap(pygame.K_DOWN, pygame.K_RETURN)
    assert saved().flown == {"berth": "lost"}
    assert saved().days == 2


def test_a_won_flight_counts_whatever_key_leads_on() -> None:
    player = at(after())
    over(player, off(player), won=True)
    player.tap(pygame.K_ESCAPE)
    assert saved().flown == {"berth": "won"}


def test_a_flight_that_is_left_waits_at_freeport_and_can_be_given_up() -> None:
    player = at(after())
    off(player)
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "PauseScene"
    player.app.top._menu.focus_on("leave")
    player.tap(pygame.K_RETURN)
    assert player.scene == "BoardScene"
    board = player.app.top
    assert list(board.missions) == ["berth"]
    board.menu.focus_on("give-up")
    player.tap(pygame.K_RETURN)
    assert saved().flown == {"berth": "lost"}


def test_a_decision_shows_what_it_brings_before_it_is_taken() -> None:
    player = at(after("berth", "tally-dig", "furnace"))
    assert player.scene == "TalkScene"
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "ChoiceScene"
    player.wait()
    before = saved()
    player.tap(pygame.K_RETURN)
    assert saved().chosen == {"beacon": "divert"}
    assert saved().credits == before.credits - 830 - 15_570
    assert saved().unread


def test_the_market_sells_and_the_board_knows() -> None:
    player = at(after("berth"))
    player.app.top.menu.focus_on("market")
    player.tap(pygame.K_RETURN)
    assert player.scene == "MarketScene"
    fuel = saved().ship.fuel
    player.tap(pygame.K_RETURN)
    assert saved().ship.fuel == fuel + 1000
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "BoardScene"
    assert player.app.top.tale.state.ship.fuel == fuel + 1000


def test_the_flight_of_a_story_is_a_replay_with_its_ship() -> None:
    player = at(after().changed(credits=5000))
    flight = off(player)
    player.wait(0.5)
    over(player, flight, won=True)
    results = player.app.top
    replay = load_replay(Path(results.replay))
    assert replay.header.aboard is not None
    assert replay.header.aboard.fuel == TOLD.campaign.start.ship.fuel


def test_a_story_of_the_players_own_that_is_broken_says_why_in_the_language(
    tmp_path: Path, monkeypatch
) -> None:
    write_catalogue(tmp_path / "text")
    folder = tmp_path / "levels"
    folder.mkdir()
    broken = {"title": "Q", "start": {"ship": {"fuel": 1, "hull": 500}}, "chapters": []}
    (folder / "q.campaign.json").write_text(json.dumps(broken), "utf-8")
    stage = Player(TitleScene, saves=Saves()).stage
    scene = BeginScene(stage)
    assert str(scene.broken[0]).endswith("must be at most 100, got 500 (allowed: above 0, at most 100 %)")
    use_language(LANGUAGE)
    with noted() as found:
        scene.draw(pygame.Surface(stage.size).convert(), 1.0)
    use_language(SOURCE)
    told = around(folder / "q.campaign.json", [it.text for it in found])[1]
    assert "500" in told
    assert english_in(told, " ".join(scene.stage.input.names().values())) == []


def test_beginning_anew_is_asked_twice() -> None:
    saves = Saves()
    saves.keep(story_kind("campaign"), after("berth"))
    player = Player(TitleScene, saves=saves)
    player.tap(pygame.K_DOWN, pygame.K_RETURN, pygame.K_DOWN, pygame.K_RETURN)
    assert player.scene == "BeginScene"
    assert saved().flown == {"berth": "won"}
    player.tap(pygame.K_RETURN)
    assert player.scene == "TalkScene"
    assert saved().flown == {}


def at_the_end_of(chapter: int) -> State:
    """A story whose chapter is over, each choice taken by its first open option."""
    state = new_state(TOLD.campaign, TOLD.name).changed(begun=True)
    while True:
        now = board(TOLD.campaign, state)
        if now.choice is not None:
            state = choose(TOLD.campaign, state, now.options[0].id)
        elif now.missions:
            state = begin(TOLD.campaign, state, now.missions[0].id)
            state = end(TOLD.campaign, state, Flown(won=True, ship=state.under_way.ship))
        elif state.chapter == chapter:
            return state.changed(unread=False, begun=True)
        else:
            state = next_chapter(TOLD.campaign, state)


def test_the_end_of_a_chapter_is_told_and_leads_to_the_next() -> None:
    player = at(at_the_end_of(0))
    assert player.scene == "TalkScene"
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "CloseScene"
    player.wait()
    player.tap(pygame.K_RETURN)
    assert player.scene == "TalkScene"
    player.tap(pygame.K_RETURN)
    assert player.scene == "BoardScene"
    assert saved().chapter == 1


def test_the_end_of_the_story_leads_back_to_the_door() -> None:
    player = at(at_the_end_of(len(TOLD.campaign.chapters) - 1))
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "CloseScene"
    player.tap(pygame.K_RETURN)
    assert player.scene == "BeginScene"


def test_a_damaged_save_is_told_and_the_story_can_be_begun() -> None:
    saves = Saves()
    saves.keep(story_kind("campaign"), after("berth"))
    path = saves.data_folder / "saves" / "campaign.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"credits"', '"cerdits"'), encoding="utf-8")
    player = sit_down()
    player.tap(pygame.K_DOWN, pygame.K_RETURN)
    player.wait(0.2)
    assert player.scene == "TroubleScene"


@pytest.mark.parametrize("scene", [TitleScene, BeginScene])
def test_the_story_is_told_without_anything_to_save_to(scene: type[Scene]) -> None:
    player = Player(scene)
    tale = Tale(player.stage, TOLD, after("berth"))
    tale.keep(tale.state.changed(days=9.0))
    assert tale.state.days == 9
    assert page_title(tale, tale.state.ledger[-1]).startswith("First Flight")
    assert type(onward(tale)).__name__ == "BoardScene"
    assert isinstance(player.stage, Stage)
