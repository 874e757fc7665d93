from __future__ import annotations

from game.view.flight import FlightView
from game.view.painters.art import art_for
from tests.scenario import scenario
from tests.screen import picture

FREEPORT = {"type": "station", "id": "freeport", "position": (4000, 0)}


def test_a_station_far_away_is_read_before_the_flight(monkeypatch) -> None:
    game, surface = scenario(FREEPORT), picture((640, 360))
    view = FlightView((640, 360))
    view.draw(surface, game.world)
    monkeypatch.setattr("game.view.lit.studio.load_maps", lambda name: 1 / 0)
    assert view.studio.model("freeport") is view.studio.model("freeport")


def test_what_a_world_has_not_is_not_read() -> None:
    names = art_for(scenario().world)
    assert "lucky_strike" in names
    assert not {"freeport", "wheel", "well", "jumper_large"} & set(names)
