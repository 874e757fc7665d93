"""The title: there at once, alive soon, and nothing ever goes wrong behind the menu."""

from __future__ import annotations

import importlib.util
from gc import collect
from time import monotonic
from weakref import ref

import pygame
import pytest

from game.level.load import load_level
from game.scenes.flight import FlightScene
from game.scenes.masthead import still
from game.scenes.scene import Pop, Push
from game.scenes.title import FADE_TICKS, SHOWN_TICKS, TitleScene
from game.scenes.vignettes import VIGNETTES, Vignette
from game.sim import World
from game.sim import events as happened
from game.sim.tuning import TICKS_A_SECOND
from game.view.assets import assets_folder
from tests.screen import FRAME, Player
from tests.sweeps import is_reduced

MISHAPS = (
    happened.Collided,
    happened.HullBroken,
    happened.LegTorn,
    happened.CollarTorn,
    happened.BitOverheated,
    happened.Unclamped,
)
LONGEST_WAIT = 60.0
"""s"""
ALIKE = 10.0
"""Levels of 255 by which two pictures may differ on average."""


@pytest.fixture
def player() -> Player:
    return Player(TitleScene)


def title(player: Player) -> TitleScene:
    assert isinstance(player.app.top, TitleScene)
    return player.app.top


def alive(player: Player) -> None:
    """Wait until the world has taken over from the still."""
    end = monotonic() + LONGEST_WAIT
    while not title(player).shown.ticks and monotonic() < end:
        player.wait(FRAME)
    assert title(player).shown.ticks


def difference(one: pygame.Surface, other: pygame.Surface) -> float:
    both = one.copy()
    both.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back = other.copy()
    back.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    both.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return sum(pygame.transform.average_color(both)[:3]) / 3


def world_of(vignette: Vignette) -> World:
    return World(load_level(assets_folder() / "title" / f"{vignette.level}.json"))


@pytest.mark.sweep
@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda vignette: vignette.level)
def test_ten_minutes_of_watching_and_nothing_goes_wrong(vignette: Vignette) -> None:
    shown = (SHOWN_TICKS + FADE_TICKS) * len(VIGNETTES)
    for _ in range(2 if is_reduced() else 600 * TICKS_A_SECOND // shown):
        world, pilot = world_of(vignette), vignette.pilot()
        for _ in range(vignette.before_ticks + shown // len(VIGNETTES)):
            mishaps = [event for event in world.step(pilot.fly(world)) if isinstance(event, MISHAPS)]
            assert mishaps == []
        assert world.outcome is None
        assert world.ship.hull == 100.0


@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda vignette: vignette.level)
def test_a_picture_that_has_to_wait_for_the_next_goes_on_safely_for_a_minute(vignette: Vignette) -> None:
    world, pilot = world_of(vignette), vignette.pilot()
    for _ in range(vignette.before_ticks + 60 * TICKS_A_SECOND):
        assert not [event for event in world.step(pilot.fly(world)) if isinstance(event, MISHAPS)]


def test_the_menu_answers_before_the_world_is_there(player: Player) -> None:
    player.tap(pygame.K_DOWN)
    assert title(player)._menu.at == 1
    assert not title(player).shown.ticks


def test_the_world_takes_over_from_a_still_of_itself(player: Player) -> None:
    player.wait(FRAME)
    right = pygame.Rect(640, 180, 640, 460)
    assert difference(player.app.surface.subsurface(right), still().subsurface(right)) < 1.0
    alive(player)
    player.wait(1.0)
    assert difference(player.app.surface.subsurface(right), still().subsurface(right)) > 0.5


def test_the_still_shows_how_the_world_begins() -> None:
    """If not: python assets/title/make.py."""
    path = assets_folder() / "title" / "make.py"
    spec = importlib.util.spec_from_file_location("make_still", path)
    assert spec is not None
    assert spec.loader is not None
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    assert difference(make.still(), still()) < ALIKE


@pytest.mark.sweep
def test_after_a_while_another_picture_takes_its_place_and_then_the_first_again(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.scenes.title.SHOWN_TICKS", 60)
    alive(player)
    seen = [title(player).shown.vignette.level]
    end = monotonic() + LONGEST_WAIT
    while len(seen) < 3 and monotonic() < end:
        player.wait(FRAME)
        level = title(player).shown.vignette.level
        if level != seen[-1]:
            assert title(player).shown.world.tick <= title(player).shown.vignette.before_ticks + 2
            seen.append(level)
    assert seen == ["approach", "dig", "approach"]


def test_a_flight_takes_the_titles_memory_and_the_still_stands_in_on_return(player: Player) -> None:
    alive(player)
    entry = next(entry for entry in player.stage.levels() if entry.level is not None)
    assert entry.level is not None
    view = ref(title(player).shown.view)
    scene = title(player)
    player.app.show(Push(FlightScene(player.stage, entry.path, entry.level)))
    assert player.scene == "FlightScene"
    collect()
    assert view() is None
    player.app.show(Pop())
    assert title(player) is scene
    assert not title(player).shown.ticks
    alive(player)
