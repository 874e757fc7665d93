"""The panel can be read at every size of letters: nothing overlaps, nothing leaves the picture."""

from __future__ import annotations

from importlib import import_module

import pygame
import pytest

from game.level.library import find_level
from game.level.load import load_level
from game.play.pilots import Played
from game.play.replay_reader import load_replay
from game.sim import World
from game.sim.events import FuelLow, HoldFull, HullDamaged, Said
from game.view.flight import FlightView
from game.view.lettering import Style
from game.view.panel.gauges import Gauge
from game.view.panel.room import GAP, Room
from tests.screen import picture

WIDGETS = ("gauges", "dials", "docked", "drill", "objectives", "radio", "messages", "hints")
TOUCH = 4
"""Pixels of the letters' own soft margin, which may touch."""
NEWS = (
    Said("kayla", "Nose two degrees to the right, and keep it there until the collar is warm.", "calm"),
    HullDamaged(12.0, 80.0, "freeport"),
    FuelLow(1200.0),
    HoldFull(),
)
KEYS = {
    "fine": "ALT",
    "match": "SHIFT",
    "thrust": "W/S",
    "turn": "A/D",
    "strafe": "Q/E",
    "target": "TAB",
    "drill": "SPACE",
    "clamp": "F",
    "dock": "R",
    "scoop": "CTRL",
}


def flown(level: str, seconds: float) -> World:
    """A level as a recorded clear has it after so many seconds."""
    path = find_level(level)
    replay = load_replay(path.parent / "clears" / f"{path.stem}.replay")
    world, pilot = World(load_level(path), replay.header.seed), Played(replay)
    for _ in range(round(seconds * 60)):
        world.step(pilot.fly(world))
    return world


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, pygame.Rect]]:
    """Every text that the widgets write, and where."""
    found: list[tuple[str, pygame.Rect]] = []

    def noting(tool):
        def write(surface, text, *where):
            place = tool(pygame.Surface((4000, 4000)), text, *where)
            if isinstance(where[2], Style):
                place.height = round(where[2].size)  # below the letters there is room for their glow
            found.append((text, place.inflate(-TOUCH, -TOUCH)))
            return tool(surface, text, *where)

        return write

    for name in WIDGETS:
        module = import_module(f"game.view.panel.{name}")
        for tool in ("write", "speak"):
            if hasattr(module, tool):
                monkeypatch.setattr(module, tool, noting(getattr(module, tool)))
    return found


@pytest.mark.parametrize("text_scale", [1.0, 1.2, 1.5, 2.0])
@pytest.mark.parametrize(
    ("level", "seconds"), [("01-first-flight", 46), ("02-first-dig", 30), ("04-dust-runner", 8)]
)
def test_words_do_not_overlap_and_stay_in_the_picture(
    written, level: str, seconds: float, text_scale: float
) -> None:
    world = flown(level, seconds)
    surface = picture()
    view = FlightView((1280, 720), KEYS)
    view.text_scale = text_scale
    view.see(NEWS, world)
    view.draw(surface, world)
    whole = surface.get_rect()
    assert len(written) > 10
    assert [text for text, place in written if not whole.contains(place)] == []
    clashes = [
        (a, b)
        for i, (a, place) in enumerate(written)
        for b, other in written[i + 1 :]
        if place.colliderect(other)
    ]
    assert clashes == []


def test_words_that_find_their_place_taken_stand_below() -> None:
    room = Room()
    assert room.below(100, 20, 200, 30) == 20
    assert room.below(250, 25, 200, 30) == 50 + GAP
    assert room.below(600, 25, 100, 30) == 25


def test_what_runs_low_is_told_by_a_mark_too() -> None:
    assert Gauge("hull", 0.3, "30%", 0.3, (0, 0, 0)).is_low
    assert not Gauge("hull", 0.31, "31%", 0.3, (0, 0, 0)).is_low
