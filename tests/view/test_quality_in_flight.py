"""Every step of quality draws less than the one before, and none hides what has to be known."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import pygame
import pytest

from game.sim import Controls
from game.sim.entities import Ship, Structure
from game.sim.events import RockCut
from game.view.flight import FlightView
from game.view.lit.studio import Studio
from game.view.quality import FULL, LOW, STEPS, Quality
from game.view.shot import finished, unhurried
from tests.scenario import Game, scenario
from tests.screen import picture

SIZE = (1280, 720)
ROCK = {
    "type": "asteroid",
    "id": "rock",
    "position": (34, 0),
    "radius": 20,
    "roughness": 0,
    "veins": ({"ore": "exotic_matter", "at": (-14, 0), "size": (12, 8)},),
}
REACH = 7.0
"""m around the middle of ship and station that are solid."""
BRIGHT, ALIKE = 60, 0.7
"""Sum of the levels of red, green and blue of what is seen well; share of it that must be left."""


class Counted(pygame.Surface):
    """A picture that counts the pixels that are drawn to it."""

    pixels = 0

    def blit(self, source, dest=(0, 0), area=None, special_flags=0):
        self._count(source if area is None else pygame.Rect(area))
        return super().blit(source, dest, area, special_flags)

    def fblits(self, blits, special_flags=0):
        listed = list(blits)
        for source, _ in listed:
            self._count(source)
        super().fblits(listed, special_flags)

    def _count(self, source):
        width, height = source.size if isinstance(source, pygame.Rect) else source.get_size()
        self.pixels += width * height


@dataclass
class Drilling:
    """The ship cuts exotic matter before somebody's eyes."""

    view: FlightView
    game: Game = field(default_factory=lambda: scenario(ROCK, ship_at=(0, 0)))

    def __post_init__(self) -> None:
        surface = picture()
        self.game.press(select=self.game.thing("rock").number, clamp=True)
        for controls in [Controls(thrust=100)] * 36 + [Controls(drill=True)] * 360:
            self.view.see(self.game.step(controls), self.game.world)
            if self.game.world.tick % 6 == 0:
                self.view.draw(surface, self.game.world)
        assert self.game.happened(RockCut)

    def frame(self, quality: Quality) -> Counted:
        """A frame with nothing missing."""
        self.view.quality = quality
        finished(self.view.studio, lambda: self.view.draw(picture(), self.game.world))
        surface = Counted(SIZE)
        with unhurried(self.view.studio):
            self.view.draw(surface, self.game.world)
        return surface


@pytest.fixture(autouse=True)
def _window() -> None:
    picture()


@pytest.fixture
def drilling() -> Drilling:
    return Drilling(FlightView(SIZE, studio=Studio()))


def test_every_step_draws_less_than_the_one_before(drilling: Drilling) -> None:
    frames = [drilling.frame(quality) for quality in STEPS]
    assert all(more.pixels > less.pixels for more, less in pairwise(frames))


def test_bloom_is_left_out_where_it_is_not_wanted(drilling: Drilling, monkeypatch) -> None:
    asked = []
    drilling.frame(FULL)
    monkeypatch.setattr(drilling.view._bloom, "_spread", lambda *args: asked.append(args))
    drilling.frame(LOW)
    assert asked == []


@pytest.mark.parametrize("quality", STEPS[1:], ids=lambda quality: quality.name)
def test_ship_and_target_are_as_bright_at_every_step(quality: Quality) -> None:
    game = scenario(ship_at=(0, 0), station_at=(60, 20))
    game.aim("station")
    view = FlightView(SIZE, studio=Studio())
    view.show_panel = False
    lights = {}
    for step in (FULL, quality):
        surface = picture()
        view.quality = step
        finished(view.studio, lambda surface=surface: view.draw(surface, game.world))
        lights[step.name] = [
            level_of(surface, around(view, thing)) for thing in (game.ship, game.thing("station"))
        ]
    for full, seen in zip(lights["full"], lights[quality.name], strict=True):
        assert full > BRIGHT
        assert seen > ALIKE * full


@pytest.mark.parametrize("quality", [FULL, LOW], ids=lambda quality: quality.name)
def test_pictures_are_as_fine_as_the_step_says(quality: Quality) -> None:
    studio = Studio()
    view = FlightView(SIZE, studio=studio, quality=quality)
    view.draw(picture(), scenario().world)
    model = studio.model("freeport")
    wanted = 4.0 / 2.0**quality.coarser
    fine = [own for own in model.source.scales if own >= wanted * model.source.detail]
    assert model.source.scales[model.level_for(4.0)] == fine[-1]


def around(view: FlightView, thing: Ship | Structure) -> pygame.Rect:
    """Where a thing is in the picture."""
    x, y = view.lens().pixel(thing.position)
    reach = round(REACH * view.lens().scale)
    return pygame.Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach).clip((0, 0, *SIZE))


def level_of(surface: pygame.Surface, part: pygame.Rect) -> int:
    return sum(pygame.transform.average_color(surface, part)[:3])
