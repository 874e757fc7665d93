"""A flight drawn from lit pictures: the same world, and everything in the light once its picture is made."""

from __future__ import annotations

from game.sim import Controls
from game.view.flight import FlightView
from game.view.lit.studio import Studio
from game.view.shot import picture_of
from tests.scenario import scenario
from tests.screen import picture

SIZE = (640, 360)
ROCK = {"type": "asteroid", "id": "rock", "position": (30, 0), "radius": 14, "veins": []}


def crowd():
    return scenario(
        ROCK,
        {"type": "station", "id": "depot", "kind": "depot", "position": (-60, 0)},
        {"type": "gravity_well", "position": (0, 70), "radius": 12, "surface_gravity": 1, "reach": 60},
        ship={"hold": {"nickel_iron": 31_000}},
    )


def test_looking_at_lit_pictures_changes_nothing() -> None:
    plain, seen, surface = crowd(), crowd(), picture(SIZE)
    view = FlightView(SIZE, studio=Studio())
    for _ in range(30):
        plain.step(Controls(thrust=60, drill=True))
        view.see(seen.step(Controls(thrust=60, drill=True)), seen.world)
        view.draw(surface, seen.world, 0.5)
        view.studio.work(1.0)
    assert seen.world.digest() == plain.world.digest()


def test_the_picture_changes_once_the_lit_ones_are_made() -> None:
    game, surface = crowd(), picture(SIZE)
    game.step()
    studio = Studio(turn_ms=1e6)
    view = FlightView(SIZE, studio=studio)
    view.draw(surface, game.world, 1.0)
    blurred = surface.copy()
    assert studio.pending
    while studio.pending:
        studio.finish()
        view.draw(surface, game.world, 1.0)
    assert surface.get_buffer().raw != blurred.get_buffer().raw


def test_a_single_picture_is_finished_however_little_memory_there_is():
    picture((8, 8))
    seen = crowd()
    view = FlightView((320, 180), studio=Studio(memory_bytes=1))
    picture_of(view, seen.world)
    assert view.studio.pending == 0
