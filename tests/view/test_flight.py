"""The picture of a world: it shows what is there and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.level.library import catalogue
from game.sim import Controls, World
from game.sim.events import RockCut
from game.view.flight import FlightView
from game.view.poses import Poses
from game.view.shot import open_view, save_view
from tests.scenario import Game, level, scenario
from tests.screen import has_light, picture

SIZE = (1280, 720)
ROCK = {
    "type": "asteroid",
    "id": "rock",
    "position": (34, 0),
    "radius": 20,
    "roughness": 0,
    "veins": ({"ore": "nickel_iron", "at": (-14, 0), "size": (12, 8)},),
}
FLOWN = (
    [Controls(thrust=100)] * 40
    + [Controls(clamp=True, turn=30)] * 30
    + [Controls(drill=True, thrust=60)] * 150
)
SHIPPED = [entry for entry in catalogue() if entry.shipped]


def played(world: World, view: FlightView | None) -> str:
    surface = picture()
    for controls in FLOWN:
        events = world.step(controls)
        if view is not None:
            view.see(events, world)
            if world.tick % 5 == 0:
                view.draw(surface, world, 0.4)
    return world.digest()


def test_looking_changes_nothing() -> None:
    place = level(ROCK, {"type": "station", "id": "station", "position": (-160, 40)}, ship_at=(0, 0))
    picture()
    view = FlightView(SIZE)
    view.overlay.on = view.overlay.with_digest = True
    assert played(World(place), view) == played(World(place), None)


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.key)
def test_every_shipped_level_can_be_seen(entry) -> None:
    surface = picture()
    world = World(entry.level)
    view = FlightView(SIZE)
    view.see(world.step(Controls(thrust=100)), world)
    view.draw(surface, world, 0.5)
    assert has_light(surface)


@pytest.mark.parametrize("size", [(640, 360), (960, 720), (1280, 720), (1720, 720)])
def test_it_can_be_drawn_at_any_size(size: tuple[int, int]) -> None:
    surface = picture(size)
    game = scenario({"type": "station", "id": "station", "position": (110, 0)}, ship_at=(0, 3))
    view = FlightView(size, keys={"fine": "ALT", "match": "SHIFT"})
    for _ in range(20):
        view.see(game.step(), game.world)
        view.draw(surface, game.world, 1.0)
    assert has_light(surface)


def drill(game: Game) -> None:
    """Clamp on and cut for some seconds in the sweet band."""
    game.press(clamp=True)
    assert game.ship.clamp is not None
    game.hold(seconds=0.6, thrust=100)
    game.hold(seconds=6, drill=True)
    assert game.happened(RockCut)


def test_drilling_is_drawn_with_all_its_instruments() -> None:
    game = scenario(ROCK, ship_at=(0, 0))
    drill(game)
    surface = picture()
    view = FlightView(SIZE)
    view.see(game.step(Controls(drill=True, scoop=True)), game.world)
    view.draw(surface, game.world)
    assert has_light(surface)


def test_the_sun_stays_put_while_the_rock_turns() -> None:
    """The upper left of the picture of a rock is brighter than the lower right, however it lies."""
    for angle in (0, 90, 180, 270):
        rock = {"type": "asteroid", "id": "rock", "position": (0, 60), "radius": 18, "angle": angle}
        world = scenario(rock).world
        surface = picture()
        view = FlightView(SIZE)
        view.show_panel = False
        view.draw(surface, world)
        lens = view.lens()
        x, y = lens.pixel((0, 60))
        reach = round(7 * lens.scale)
        lit = pygame.transform.average_color(surface, pygame.Rect(x - reach, y - reach, reach, reach))
        dark = pygame.transform.average_color(surface, pygame.Rect(x, y, reach, reach))
        assert sum(lit[:3]) > sum(dark[:3]) * 1.5, angle


def test_frames_between_ticks_lie_between_the_poses() -> None:
    game = scenario(ship_velocity=(30, 0))
    poses = Poses()
    game.step()
    poses.keep(game.world)
    before = game.ship.position[0]
    game.step()
    poses.keep(game.world)
    after = game.ship.position[0]
    assert poses.at(game.ship, 0.0)[0] == before
    assert poses.at(game.ship, 1.0)[0] == after
    assert poses.at(game.ship, 0.5)[0] == pytest.approx((before + after) / 2)


def test_a_shot_is_a_picture_of_the_asked_size(tmp_path: Path) -> None:
    world = scenario(rock_at=(60, 0)).world
    for size in ((640, 360), (1280, 720), (500, 500)):
        path = tmp_path / f"{size[0]}.png"
        save_view(open_view(size), world, path, size)
        assert pygame.image.load(path).get_size() == size


def test_a_shot_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        save_view(open_view((640, 360)), scenario().world, tmp_path / "nowhere" / "a.png", (640, 360))
    with pytest.raises(ValueError, match="above 0"):
        open_view((0, 100))
