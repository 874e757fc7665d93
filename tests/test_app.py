"""Real time becomes ticks, whatever the display and the desktop do."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.app import LONGEST_FRAME, run
from game.input import Heard, Input
from game.level.library import shipped_levels
from game.scenes.scene import TICK_SECONDS as TICK
from game.scenes.scene import Change, Pop, Push, Quit, Replace, Scene, Stage
from game.scenes.start import first_scenes
from game.settings import Video
from tests.screen import FullScreen, Player, key


class Counting(Scene):
    """Counts what reaches it, and answers what it is told to."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.ticks = 0
        self.alphas: list[float] = []
        self.heard: list[str] = []
        self.answer: Change | None = None
        self.lost_focus = 0

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        self.heard += heard.actions
        return self.answer

    def tick(self) -> Change | None:
        self.ticks += 1
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        self.alphas.append(alpha)

    def focus_lost(self) -> Change | None:
        self.lost_focus += 1
        return None


@pytest.fixture
def player() -> Player:
    return Player(Counting)


@pytest.mark.parametrize("rate", [30, 60, 75, 144, 240])
def test_sixty_ticks_a_second_whatever_the_display_does(player: Player, rate: int) -> None:
    for _ in range(rate * 2):
        player.app.frame(1 / rate)
    assert player.app.top.ticks == pytest.approx(120, abs=1)


def test_after_a_stall_only_a_tenth_of_a_second_is_made_up_for(player: Player) -> None:
    player.app.frame(7.0)
    assert player.app.top.ticks == int(LONGEST_FRAME / TICK)


def test_a_clock_that_runs_backwards_plays_nothing(player: Player) -> None:
    player.app.frame(-1.0)
    assert player.app.top.ticks == 0


def test_a_frame_between_ticks_is_told_how_far_between(player: Player) -> None:
    for _ in range(4):
        player.app.frame(TICK / 4)
    assert player.app.top.alphas[:3] == pytest.approx([0.25, 0.5, 0.75])
    assert all(0 <= alpha < 1 for alpha in player.app.top.alphas)


def test_losing_the_focus_lets_go_of_all_keys_and_tells_the_scene(player: Player) -> None:
    key(pygame.K_w)
    player.wait()
    assert player.stage.input.controls().thrust == 100
    player.happens(pygame.WINDOWFOCUSLOST)
    assert player.stage.input.controls().thrust == 0
    assert player.app.top.lost_focus == 1


def test_scenes_say_what_comes_next_and_one_place_does_it(player: Player) -> None:
    first = player.app.top
    second, third = Counting(player.stage), Counting(player.stage)
    first.answer = Push(second)
    player.tap(pygame.K_t)
    assert player.app.scenes == [first, second]
    second.answer = Replace(third, depth=2)
    player.tap(pygame.K_t)
    assert player.app.scenes == [third]
    third.answer = Push(second)
    player.tap(pygame.K_t)
    second.answer = Pop()
    third.answer = None
    player.tap(pygame.K_t)
    assert player.app.top is third
    third.answer = Quit()
    player.tap(pygame.K_t)
    assert not player.app.running


def test_closing_the_window_ends_it(player: Player) -> None:
    player.happens(pygame.QUIT)
    assert not player.app.running


def test_alt_and_enter_ask_for_the_full_screen_and_reach_no_scene(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = FullScreen(monkeypatch)
    key(pygame.K_RETURN, mod=pygame.KMOD_LALT)
    player.wait()
    assert screen.on
    key(pygame.K_F11)
    player.wait()
    assert not screen.on
    assert player.app.top.heard == []


def test_a_level_can_be_opened_straight_away() -> None:
    Player(Counting)
    path = next(shipped_levels().glob("0*.json"))
    names = [type(scene).__name__ for scene in first_scenes(Stage(Input()), path, None)]
    assert names == ["TitleScene", "BriefScene"]


def test_without_any_display_it_says_so_and_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(video: Video) -> pygame.Surface:
        raise pygame.error("no video device")

    monkeypatch.setattr("game.app.open_window", fail)
    assert run() == 1
    assert "no video device" in capsys.readouterr().err


class World(Counting):
    """Has a world, as a flight does."""

    has_world = True


@pytest.fixture
def unmade(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody makes pictures meanwhile."""
    monkeypatch.setattr(Stage, "make_pictures", lambda stage, spent_ms: None)


def wish(player: Player) -> None:
    player.stage.studio.builder.want("a rock that was cut", 0.0, lambda: iter(()))


@pytest.mark.usefixtures("unmade")
def test_a_rock_that_was_just_cut_is_still_mended_after_a_pause(player: Player) -> None:
    player.app.show(Push(World(player.stage)))
    wish(player)
    player.app.show(Push(Counting(player.stage)))
    player.wait()
    player.app.show(Pop())
    player.wait()
    assert player.stage.studio.builder.pending == 1


@pytest.mark.usefixtures("unmade")
@pytest.mark.parametrize("leave", [lambda stage: Pop(), lambda stage: Replace(World(stage))])
def test_what_was_wanted_for_a_flight_that_is_gone_is_not_made(
    player: Player, leave: Callable[[Stage], Change]
) -> None:
    player.app.show(Push(World(player.stage)))
    wish(player)
    player.app.show(leave(player.stage))
    assert player.stage.studio.builder.pending == 0


def test_the_pointer_is_there_for_the_mouse_alone(player: Player) -> None:
    player.tap(pygame.K_t)
    player.wait()
    assert not pygame.mouse.get_visible()
    player.happens(pygame.MOUSEMOTION, pos=(200, 200), rel=(1, 1), buttons=(0, 0, 0))
    player.wait()
    assert pygame.mouse.get_visible()
