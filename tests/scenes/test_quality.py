"""Every scene that shows a world draws as much of it as the machine can bear; a photo shows all."""

from __future__ import annotations

import pygame
import pytest

from game.level.library import find_level
from game.scenes.brief import BriefScene
from game.scenes.flight import FlightScene
from game.scenes.photo import posing
from game.scenes.scene import Stage
from game.scenes.title import TitleScene
from game.view.flight import FlightView
from game.view.quality import FULL, LOW, Governor, Quality
from tests.screen import Player, picture


@pytest.fixture
def stage() -> Stage:
    """What scenes share on a slow machine."""
    stage = Player().stage
    stage.governor = Governor(LOW)
    return stage


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Quality]:
    """How much was drawn by each view, in order."""
    seen: list[Quality] = []
    draw = FlightView.draw

    def noted(self: FlightView, surface: pygame.Surface, *args: object) -> None:
        seen.append(self.quality)
        draw(self, surface, *args)

    monkeypatch.setattr(FlightView, "draw", noted)
    return seen


def test_the_title_and_its_world(stage: Stage, drawn: list[Quality]) -> None:
    title = TitleScene(stage)
    title.show_at_once()
    title.draw(picture(), 1.0)
    assert set(drawn) == {LOW}


def test_the_brief_and_the_place_of_the_mission(stage: Stage, drawn: list[Quality]) -> None:
    brief = BriefScene(stage, stage.entry_for(find_level("01-first-flight")))
    brief.get_ready()
    brief.draw(picture(), 1.0)
    assert set(drawn) == {LOW}


def test_a_photo_shows_all_and_the_flight_after_it_what_it_did(stage: Stage, drawn: list[Quality]) -> None:
    path = find_level("01-first-flight")
    flight = FlightScene(stage, path, stage.entry_for(path).level)
    flight.draw(picture(), 1.0)
    with posing(flight.view, flight.view.camera.view) as view:
        view.draw(picture(), flight.world)
    flight.draw(picture(), 1.0)
    assert drawn == [LOW, FULL, LOW]
