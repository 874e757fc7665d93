"""Before a level's first frame: progress is shown, keys count, and nothing is missing when it begins."""

from __future__ import annotations

from pathlib import Path
from time import monotonic, sleep

import pygame
import pytest

from game.level.library import find_level
from game.scenes.brief import BriefScene
from game.scenes.flight import FlightScene
from game.scenes.loading import URGENT, Loading, draw_progress
from game.sim import World
from game.view.flight import FlightView
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from tests.scenario import level
from tests.screen import FRAME, Player, picture

LONGEST = 60.0
"""s"""


@pytest.fixture
def player() -> Player:
    return Player()


def loading(player: Player) -> Loading:
    world = World(level({"type": "asteroid", "position": (40, 0), "radius": 12}))
    return Loading(player.stage, world, FlightView(player.stage.size, studio=player.stage.studio))


def wait_for(work: Loading) -> list[float]:
    """Shares done on the way to being ready."""
    shares, end = [work.share], monotonic() + LONGEST
    while not work.ready and monotonic() < end:
        work.work()
        sleep(0.001)
        shares.append(work.share)
    return shares


def test_what_is_done_only_grows_and_ends_at_all(player: Player) -> None:
    shares = wait_for(loading(player))
    assert shares[0] < 0.3
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_once_ready_the_first_frame_misses_nothing(player: Player) -> None:
    work = loading(player)
    wait_for(work)
    work.view.draw(picture(), work.world, 1.0)
    assert player.stage.studio.builder.pending_within(URGENT) == 0


def test_it_can_be_had_at_once(player: Player) -> None:
    work = loading(player)
    work.finish()
    assert work.ready


def brief_of(player: Player, folder: Path) -> BriefScene:
    """A brief for somebody whose cache is empty."""
    player.stage.studio = Studio(Shelf(folder))
    brief = BriefScene(player.stage, player.stage.entry_for(find_level("02-first-dig")))
    player.app.scenes.append(brief)
    return brief


def test_a_key_pressed_while_it_loads_flies_as_soon_as_that_can_be(player: Player, tmp_path: Path) -> None:
    brief = brief_of(player, tmp_path)
    player.tap(pygame.K_SPACE)
    assert player.app.top is brief
    player.until("FlightScene")
    flight = player.app.top
    assert isinstance(flight, FlightScene)
    assert flight.world.tick <= 1
    assert flight.view.show_panel


def test_the_brief_can_be_left_while_it_loads(player: Player, tmp_path: Path) -> None:
    player.app.scenes.append(BriefScene(player.stage, player.stage.entry_for(find_level("01-first-flight"))))
    brief_of(player, tmp_path)
    player.tap(pygame.K_ESCAPE)
    assert player.app.top is player.app.scenes[0]


def test_nobody_who_reads_is_hurried(player: Player, tmp_path: Path) -> None:
    brief = brief_of(player, tmp_path)
    brief.get_ready()
    player.wait(60 * FRAME)
    assert player.app.top is brief


def test_progress_is_a_line_that_fills() -> None:
    lights = []
    for share in (0.0, 0.5, 1.0):
        surface = picture((200, 20))
        draw_progress(surface, share, 10, 10, 180)
        lights.append(sum(pygame.transform.average_color(surface)[:3]))
    assert lights[0] < lights[1] < lights[2]
