"""When something holds for the first time, the level's actions run."""

from __future__ import annotations

from typing import Any

import pytest

from game.sim.events import Looked, ObjectiveFailed, ObjectiveStarted, Said, Spawned
from tests.scenario import Game, scenario

LINES = {
    "hello": {"speaker": "Kayla", "text": "There it is."},
    "later": {"speaker": "Wrench", "text": "Told you so."},
}
DEPOT = {"type": "station", "id": "depot", "kind": "depot", "position": (0, 0)}
GATE = {"type": "waypoint", "id": "gate", "position": (60, 0), "radius": 10}
ROCK = {
    "type": "asteroid",
    "id": "rock",
    "position": (34, -4),
    "radius": 20,
    "hardness": 1,
    "veins": [{"ore": "nickel_iron", "size": (60, 60), "richness": 1}],
}
SAY = {"type": "say", "line": "hello"}


def when(condition: dict[str, Any], *things: dict[str, Any], **level: Any) -> Game:
    """A game whose only trigger says hello."""
    return scenario(*things, dialogue=LINES, triggers=[{"when": condition, "do": [SAY]}], **level)


def said(game: Game) -> list[str]:
    return [event.line for event in game.events(Said)]


def first_second(game: Game) -> float:
    """When hello was first said."""
    return next(tick for tick, event in game.log if isinstance(event, Said)) / 60


def test_time_has_come():
    game = when({"type": "time", "after": 3})
    game.wait(2.9)
    assert said(game) == []
    game.wait(0.2)
    assert game.events(Said) == [Said("Kayla", "There it is.", "hello")]


def test_a_line_is_said_in_its_mood():
    line = {"speaker": "Kayla", "text": "There it is.", "mood": "worried"}
    game = scenario(
        dialogue={"hello": line},
        triggers=[{"when": {"type": "time", "after": 0}, "do": [{"type": "say", "line": "hello"}]}],
    )
    game.wait(0.2)
    assert [event.mood for event in game.events(Said)] == ["worried"]


def test_a_trigger_fires_only_once():
    game = when({"type": "time", "after": 1})
    game.wait(10)
    assert said(game) == ["hello"]


def test_inside_a_zone():
    game = when({"type": "zone", "zone": "gate"}, GATE, ship_velocity=(10, 0))
    game.wait(10)
    assert first_second(game) == pytest.approx(5, abs=0.11)


def test_near_a_thing():
    game = when(
        {"type": "near", "to": "depot", "distance": 60}, DEPOT, ship_at=(0, 160), ship_velocity=(0, -10)
    )
    game.press(assist=True)
    game.wait(11)
    assert first_second(game) == pytest.approx(10, abs=0.11)


@pytest.mark.parametrize(("at", "fires"), [("depot", True), (None, True), ("other", False)])
def test_docked(at, fires):
    other = {"type": "station", "id": "other", "kind": "depot", "position": (0, 300)}
    condition = {"type": "docked"} | ({"at": at} if at else {})
    game = when(condition, DEPOT, other, ship_at=(-37, 0), ship_velocity=(0.5, 0))
    game.until(lambda world: world.ship.dock is not None, seconds=5)
    assert game.ship.dock.stage == "soft"
    game.wait(0.3)
    assert said(game) == [], "soft capture is not docked"
    game.wait(4)
    assert said(game) == (["hello"] if fires else [])


@pytest.mark.parametrize(("to", "fires"), [("rock", True), (None, True), ("moon", False)])
def test_clamped(to, fires):
    moon = {"type": "asteroid", "id": "moon", "position": (0, 300), "radius": 9}
    game = when({"type": "clamped"} | ({"to": to} if to else {}), ROCK, moon)
    game.wait(0.5)
    assert said(game) == []
    game.press(clamp=True)
    game.wait(0.3)
    assert said(game) == (["hello"] if fires else [])


def test_drilled_and_holding():
    game = scenario(
        ROCK,
        dialogue=LINES,
        triggers=[
            {"when": {"type": "drilled", "mass": 2000}, "do": [SAY]},
            {"when": {"type": "holding", "mass": 500}, "do": [{"type": "say", "line": "later"}]},
        ],
    )
    game.press(clamp=True)
    assert game.until(lambda world: bool(said(game)), seconds=60, drill=True)
    assert game.world.drilled["nickel_iron"] >= 2000
    assert said(game) == ["hello"]
    assert game.until(lambda world: len(said(game)) == 2, seconds=60, scoop=True)
    assert game.ship.hold["nickel_iron"] >= 500


def test_an_objective_has_come_to_a_state():
    reach = {"type": "reach", "id": "go", "zone": "gate"}
    done = when(
        {"type": "objective", "id": "go"},
        GATE,
        ship_velocity=(10, 0),
        objectives=[reach, reach | {"id": "x"}],
    )
    done.wait(4)
    assert said(done) == []
    done.wait(2)
    assert said(done) == ["hello"]
    active = when(
        {"type": "objective", "id": "x", "state": "active"},
        GATE | {"position": (40, 0)},
        {"type": "waypoint", "id": "far", "position": (400, 0)},
        ship_velocity=(10, 0),
        objectives=[reach, {"type": "reach", "id": "x", "zone": "far"}],
    )
    active.wait(2)
    assert said(active) == []
    active.wait(2)
    assert said(active) == ["hello"]


def test_hull_fuel_and_oxygen_run_low():
    hot = {"type": "hazard", "id": "hot", "position": (0, 0), "radius": 500, "strength": 5}
    game = when({"type": "hull_below", "percent": 90}, hot)
    game.wait(1.9)
    assert said(game) == []
    game.wait(1.2)
    assert said(game) == ["hello"]
    game = when({"type": "fuel_below", "mass": 11_900})
    game.hold(seconds=1, thrust=100)
    assert said(game) == []
    game.hold(seconds=2, thrust=100)
    assert said(game) == ["hello"]
    game = when({"type": "oxygen_below", "seconds": 598})
    game.wait(4)
    assert first_second(game) == pytest.approx(2, abs=0.11)


LATE, SOON = {"type": "time", "after": 4}, {"type": "time", "after": 1}


@pytest.mark.parametrize(
    ("condition", "second"),
    [
        ({"type": "all", "of": [SOON, LATE]}, 4),
        ({"type": "any", "of": [SOON, LATE]}, 1),
        ({"type": "not", "of": LATE}, 0.1),
        ({"type": "all", "of": [SOON, {"type": "not", "of": {"type": "not", "of": LATE}}]}, 4),
    ],
)
def test_conditions_combine(condition, second):
    game = when(condition)
    game.wait(5)
    assert first_second(game) == pytest.approx(second, abs=0.11)


def test_a_delay_lies_between_condition_and_actions():
    game = scenario(dialogue=LINES, triggers=[{"when": SOON, "delay": 2, "do": [SAY]}])
    game.wait(5)
    assert first_second(game) == pytest.approx(3, abs=0.11)


def test_actions_run_in_order():
    actions = [SAY, {"type": "camera", "look_at": "gate", "seconds": 2}, {"type": "say", "line": "later"}]
    game = scenario(GATE, dialogue=LINES, triggers=[{"when": SOON, "do": actions}])
    game.wait(2)
    told = [event for _, event in game.log if isinstance(event, Said | Looked)]
    assert [type(event) for event in told] == [Said, Looked, Said]
    assert game.events(Looked) == [Looked("gate", 2)]


SPAWN = {"type": "spawn", "thing": {"type": "asteroid", "id": "new", "position": (200, 0), "radius": 10}}


def test_a_thing_is_spawned_and_belongs_to_the_world():
    game = scenario(dialogue=LINES, triggers=[{"when": SOON, "do": [SPAWN]}])
    assert game.world.find("new") is None
    game.wait(2)
    assert game.events(Spawned) == [Spawned("new")]
    rock = game.thing("new")
    assert rock.position == pytest.approx((200, 0), abs=0.5)
    assert game.world.by_number(rock.number) is rock
    game.aim("new")
    assert game.ship.target == rock.number


def test_a_spawn_waits_for_room_and_holds_up_what_follows():
    game = scenario(
        dialogue=LINES, ship_at=(200, 0), triggers=[{"when": SOON, "do": [SPAWN, SAY]}], ship={"oxygen": 900}
    )
    game.wait(5)
    assert game.world.find("new") is None, "the ship is in the way"
    assert said(game) == []
    game.hold(seconds=5, thrust=100)
    assert game.world.find("new") is not None
    assert said(game) == ["hello"]
    assert game.ship.hull == 100


@pytest.mark.parametrize(
    "thing",
    [
        {"type": "station", "id": "new", "position": (400, 0)},
        {"type": "habitat", "id": "new", "position": (400, 0)},
        {"type": "wreck", "id": "new", "position": (400, 0)},
        {
            "type": "gravity_well",
            "id": "new",
            "position": (400, 0),
            "radius": 9,
            "surface_gravity": 1,
            "reach": 50,
        },
        {"type": "hazard", "id": "new", "position": (400, 0), "radius": 50},
        {"type": "waypoint", "id": "new", "position": (400, 0), "radius": 50},
    ],
)
def test_things_of_every_kind_can_be_spawned(thing):
    game = scenario(triggers=[{"when": SOON, "do": [{"type": "spawn", "thing": thing}]}])
    game.wait(2)
    assert game.thing("new").position == (400, 0)


def test_an_objective_is_added_and_has_to_be_done_too():
    add = {"type": "add_objective", "objective": {"type": "reach", "id": "more", "zone": "gate"}}
    first = {"type": "reach", "id": "first", "zone": "start"}
    start = {"type": "waypoint", "id": "start", "position": (30, 0), "radius": 10}
    game = scenario(
        GATE, start, ship_velocity=(10, 0), objectives=[first], triggers=[{"when": SOON, "do": [add]}]
    )
    game.wait(4)
    assert game.happened(ObjectiveStarted, id="more")
    assert game.world.outcome is None
    game.wait(2)
    assert game.world.outcome.won


def test_an_objective_is_failed_and_the_mission_with_it():
    goal = {"type": "reach", "id": "go", "zone": "gate"}
    game = scenario(
        GATE, objectives=[goal], triggers=[{"when": SOON, "do": [{"type": "fail_objective", "id": "go"}]}]
    )
    game.wait(2)
    assert [event.id for event in game.events(ObjectiveFailed)] == ["go"]
    assert (game.world.outcome.won, game.world.outcome.reason) == (False, "given_up")
