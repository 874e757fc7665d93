"""A replay is copied as text and pasted elsewhere; whatever is wrong with it is told kindly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.play.posted import posted
from game.play.replay import Replay
from game.play.replay_reader import load_replay
from game.scenes.ask import AskScene
from game.scenes.exchange import differs_text, give_away, shared_file, take_in
from game.scenes.select import SelectScene
from game.scenes.watch import WatchScene
from tests.screen import FRAME, Player
from tests.shipped import ROOT

NAME = "01-first-flight"


@pytest.fixture
def flown() -> Replay:
    return load_replay(ROOT / "levels" / "clears" / f"{NAME}.replay")


@pytest.fixture
def board(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A clipboard."""
    held = {"text": ""}
    monkeypatch.setattr(pygame.scrap, "put_text", lambda text: held.update(text=text))
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: held["text"])
    return held


@pytest.fixture
def no_board(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop without a clipboard."""

    def refuse(*_: object) -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    monkeypatch.setattr(pygame.scrap, "get_text", refuse)


@pytest.fixture
def player() -> Player:
    player = Player(SelectScene)
    player.wait(0.3)
    return player


def test_c_copies_what_is_watched_and_p_watches_what_was_copied(
    player: Player, board: dict[str, str]
) -> None:
    player.tap(pygame.K_v)
    first = player.app.top
    assert isinstance(first, WatchScene)
    while not first._loading.ready:
        player.wait(FRAME)
    player.tap(pygame.K_c)
    assert "lucky-strike replay 1: 01-first-flight" in board["text"]
    assert first.deck._note.startswith("Copied, 4.0 KB")
    player.tap(pygame.K_ESCAPE, pygame.K_p)
    again = player.app.top
    assert isinstance(again, WatchScene)
    assert again is not first
    assert again._replay.runs == first._replay.runs
    assert again.path.stem == NAME


@pytest.mark.usefixtures("no_board")
def test_without_a_clipboard_a_file_is_written_and_read(player: Player, flown: Replay) -> None:
    assert str(shared_file()) in give_away(flown)
    player.tap(pygame.K_p)
    assert player.scene == "WatchScene"


@pytest.mark.usefixtures("no_board")
def test_with_neither_it_says_so(player: Player, flown: Replay) -> None:
    shared_file().parent.parent.mkdir(parents=True, exist_ok=True)
    shared_file().parent.write_text("in the way", encoding="utf-8")
    assert "nothing was copied" in give_away(flown)
    assert str(shared_file()) in told(player)


def told(player: Player) -> str:
    """What a paste is answered with; going back leads to the list."""
    player.tap(pygame.K_p)
    asked = player.app.top
    assert isinstance(asked, AskScene)
    words = asked._question
    player.tap(pygame.K_RETURN)
    assert player.scene == "SelectScene"
    return words


def test_whatever_is_wrong_is_told_kindly(player: Player, board: dict[str, str], flown: Replay) -> None:
    assert "No replay was copied" in told(player)
    text = posted(flown)
    board["text"] = text[:900]
    assert "ends too early" in told(player)
    board["text"] = text.replace("\n", "\nA", 3)
    assert "changed on its way" in told(player)
    board["text"] = text.replace("replay 1:", "replay 7:")
    assert "newer version" in told(player)
    board["text"] = posted(replace(flown, header=replace(flown.header, sha256="0" * 64)))
    assert "another version of the level 01-first-flight" in told(player)
    board["text"] = posted(replace(flown, header=replace(flown.header, sha256="0" * 64, level="far-off")))
    assert "level far-off, which is not here" in told(player)
    board["text"] = posted(replace(flown, checkpoints=flown.checkpoints[:-1]))
    assert "cannot be read" in told(player)


def test_a_replay_of_another_machine_is_shown_and_told_from_where_it_goes_another_way(
    player: Player, board: dict[str, str], flown: Replay
) -> None:
    points = [replace(point, digest="0" * 16) if point.tick >= 1200 else point for point in flown.checkpoints]
    head = replace(flown.header, platform="windows-amd64")
    board["text"] = posted(replace(flown, header=head, checkpoints=tuple(points)))
    player.tap(pygame.K_p)
    scene = player.app.top
    assert isinstance(scene, WatchScene)
    while not scene.survey.is_done:
        player.wait(FRAME)
    assert "windows-amd64" in scene.deck._note
    assert "From 00:19 on" in scene.deck._note


def test_another_version_is_named_where_it_flies_another_way(flown: Replay) -> None:
    assert "version 9.9" in differs_text(replace(flown, header=replace(flown.header, game="9.9")), 600)
    assert "the file was changed" in differs_text(flown, 600)


def test_nothing_is_taken_in_where_there_are_no_levels(board: dict[str, str], flown: Replay) -> None:
    board["text"] = posted(flown)
    taken = take_in([])
    assert taken.replay is None
    assert taken.why
    assert not Path("01-first-flight.replay").exists()
