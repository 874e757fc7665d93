"""The captain does what a mission asks, step by step."""

from __future__ import annotations

from game.play.bots import PILOTS
from game.play.bots.captain import Captain
from game.sim.events import HardDocked, ObjectiveDone, Undocked
from tests.play.bots.flights import fly, has_won, rough_events
from tests.scenario import Game, scenario

DEPOT = {"type": "station", "kind": "depot", "id": "depot", "position": (-350, 200)}
FREEPORT = {"type": "station", "id": "freeport", "position": (500, -250)}
GATE = {"type": "waypoint", "id": "gate", "position": (0, -250), "radius": 30.0}
WRECK = {
    "type": "wreck",
    "id": "wreck",
    "position": (300, 200),
    "spin": 3.0,
    "velocity": (0.5, 0.0),
    "cargo": {"nickel_iron": 5_000.0},
}
ROCK = {
    "type": "asteroid",
    "id": "rock",
    "position": (0, 200),
    "radius": 30,
    "veins": [{"ore": "nickel_iron", "at": (18.0, 6.0), "size": (20.0, 10.0)}],
}


def done(game: Game) -> list[str]:
    return [event.id for event in game.events(ObjectiveDone)]


def flown(*things, seconds=300, **fields) -> Game:
    game = fly(scenario(*things, **fields), Captain(), seconds)
    assert has_won(game), f"{game.world.outcome} after {game.world.seconds:.0f} s: {rough_events(game)}"
    return game


def test_docks_here_and_then_there():
    game = flown(
        DEPOT,
        FREEPORT,
        objectives=[
            {"type": "dock", "id": "first", "at": "depot"},
            {"type": "dock", "id": "second", "at": "freeport", "port": "port-2"},
        ],
    )
    assert done(game) == ["first", "second"]
    assert game.happened(Undocked, at="depot")
    assert game.happened(HardDocked, at="freeport", port="port-2")
    assert rough_events(game) == []


def test_digs_and_hauls():
    game = flown(ROCK, DEPOT, objectives=[{"type": "deliver", "mass": 8_000.0, "to": "depot"}])
    assert game.thing("depot").delivered["nickel_iron"] >= 8_000
    assert rough_events(game) == []


def test_takes_a_wreck_s_cargo_where_there_is_one():
    game = flown(WRECK, ROCK, DEPOT, objectives=[{"type": "deliver", "mass": 5_000.0, "to": "depot"}])
    assert game.thing("wreck").cargo["nickel_iron"] == 0


def test_passes_way_points_and_stays_beside_things():
    game = flown(
        GATE,
        DEPOT,
        objectives=[
            {"type": "reach", "id": "slowly", "zone": "gate", "slower_than": 2.0},
            {"type": "match", "id": "beside", "to": "depot", "within": 120.0},
        ],
    )
    assert done(game) == ["slowly", "beside"]


def test_does_groups_in_any_order():
    group = {
        "type": "group",
        "order": "any_order",
        "objectives": [{"type": "reach", "zone": "gate"}, {"type": "collect", "mass": 5_000.0}],
    }
    game = flown(
        GATE,
        WRECK,
        FREEPORT,
        objectives=[group, {"type": "keep", "hull_above": 90.0}, {"type": "dock", "at": "freeport"}],
    )
    assert game.ship.hull == 100


def test_goes_around_radiation():
    hot = {"type": "hazard", "position": (0, -130), "radius": 70, "strength": 5.0}
    game = flown(GATE, hot, ship_at=(0, 30), objectives=[{"type": "reach", "zone": "gate"}])
    assert game.ship.hull == 100


def test_crosses_radiation_where_the_goal_is_inside():
    hot = {"type": "hazard", "position": (0, -250), "radius": 90, "strength": 1.0}
    flown(GATE, hot, objectives=[{"type": "reach", "zone": "gate"}])


def test_rests_without_a_mission():
    game = fly(scenario(ship_velocity=(8, 3)), Captain(), 20)
    assert game.ship.body.velocity.length < 0.5


def test_flies_the_same_again():
    def digest() -> str:
        return flown(
            ROCK, DEPOT, objectives=[{"type": "deliver", "mass": 3_000.0, "to": "depot"}]
        ).world.digest()

    assert digest() == digest()


def test_all_pilots_by_name_can_fly():
    for make in PILOTS.values():
        fly(scenario(DEPOT, ROCK), make(), 1.0)
