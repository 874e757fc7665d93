"""The pictures in the list of levels: composed from what the level holds, made aside, kept."""

from __future__ import annotations

from math import hypot

import pytest

from game.level.library import catalogue
from game.sim import World
from game.view.camera import Lens
from game.view.lit.store import Shelf
from game.view.postcard import CLEAR, SIZE, Album, composed
from tests.scenario import level, scenario
from tests.screen import has_light, picture

SHIPPED = [entry for entry in catalogue() if entry.shipped]


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.key)
def test_the_ship_is_in_the_picture_and_touches_nothing(entry) -> None:
    world = World(entry.level)
    pose = composed(world)
    lens = Lens(pose.view.x, pose.view.y, pose.view.scale, *SIZE)
    x, y = lens.pixel(pose.at)
    assert 60 < x < SIZE[0] - 60
    assert 40 < y < SIZE[1] - 40
    assert 20 * pose.view.scale > 40
    for rock in world.rocks:
        away = hypot(rock.position[0] - pose.at[0], rock.position[1] - pose.at[1])
        assert away > CLEAR * 0.5


def test_the_picture_shows_what_the_level_asks_about() -> None:
    game = scenario(rock_at=(900, 0), station_at=(400, 0), objectives=[{"type": "dock", "at": "station"}])
    pose = composed(game.world)
    lens = Lens(pose.view.x, pose.view.y, pose.view.scale, *SIZE)
    x, y = lens.pixel(tuple(game.thing("station").position))
    assert -40 < x < SIZE[0] + 40
    assert -40 < y < SIZE[1] + 40


def test_an_empty_level_shows_the_ship() -> None:
    pose = composed(World(level()))
    assert hypot(pose.at[0] - pose.view.x, pose.at[1] - pose.view.y) < 20


def test_a_picture_is_made_aside_and_kept_for_the_next_time(tmp_path) -> None:
    picture()
    shelf = Shelf(tmp_path)
    album, wanted = Album(shelf), level()
    assert album.picture(wanted) is None
    album.finish()
    made = album.picture(wanted)
    assert made is not None
    assert made.get_size() == SIZE
    assert has_light(made)
    assert list(tmp_path.glob("postcard-*"))
    again = Album(shelf)
    again.picture(wanted)
    again.finish()
    kept = again.picture(wanted)
    assert kept is not None
    assert kept.get_at((320, 180)) == made.get_at((320, 180))
