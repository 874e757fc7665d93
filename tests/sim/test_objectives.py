"""What is asked, how far it has come, and when the mission is won or lost."""

from __future__ import annotations

from typing import Any

import pytest

from game.sim.events import Ended, ObjectiveDone, ObjectiveFailed, ObjectiveStarted, TargetChosen
from game.sim.objectives import ObjectiveState
from tests.scenario import Game, scenario

DEPOT = {"type": "station", "id": "depot", "kind": "depot", "position": (0, 0)}


def gate(name: str, x: float, radius: float = 12) -> dict[str, Any]:
    return {"type": "waypoint", "id": name, "position": (x, 0), "radius": radius}


def reach(zone: str, **fields: Any) -> dict[str, Any]:
    return {"type": "reach", "id": f"reach-{zone}", "zone": zone} | fields


def flying(
    *things: dict[str, Any], objectives: list[dict[str, Any]], speed: float = 10, **level: Any
) -> Game:
    """A ship that drifts to the right along the x axis."""
    game = scenario(
        *things, ship_velocity=(speed, 0), objectives=objectives, arena={"size": (4000, 2000)}, **level
    )
    game.press(assist=True)
    return game


def states(game: Game) -> dict[str, str]:
    return {state.id: state.state for top in game.world.objectives for state in top.walk()}


def objective(game: Game, name: str) -> ObjectiveState:
    found = game.world.objective(name)
    assert found is not None
    return found


def done_order(game: Game) -> list[str]:
    return [event.id for event in game.events(ObjectiveDone)]


def test_reaching_a_zone_wins():
    game = flying(gate("gate", 60), objectives=[reach("gate", text="Fly to the gate")])
    assert objective(game, "reach-gate").state == "active"
    assert [event.text for event in game.events(ObjectiveStarted)] == ["Fly to the gate"]
    game.wait(4.7)
    assert objective(game, "reach-gate").state == "active"
    assert 0.5 < objective(game, "reach-gate").progress < 1
    game.wait(0.3)
    assert done_order(game) == ["reach-gate"]
    assert (game.world.outcome.won, game.world.outcome.reason) == (True, "objectives")
    assert [event.won for event in game.events(Ended)] == [True]


def test_too_fast_through_a_zone_does_not_count():
    game = flying(gate("gate", 60), objectives=[reach("gate", slower_than=9)])
    game.wait(9)
    assert game.world.outcome is None
    slow = flying(gate("gate", 60), speed=8.5, objectives=[reach("gate", slower_than=9)])
    slow.wait(9)
    assert slow.world.outcome.won


def test_in_order_the_second_waits_for_the_first():
    game = flying(gate("far", 100), gate("near", 40), objectives=[reach("far"), reach("near")])
    assert states(game) == {"reach-far": "active", "reach-near": "waiting"}
    game.wait(6)
    assert states(game)["reach-near"] == "waiting", "passed too early: it does not count"
    game.wait(4)
    assert states(game) == {"reach-far": "done", "reach-near": "active"}
    assert game.world.outcome is None
    assert game.until(lambda world: world.outcome is not None, seconds=60, thrust=-100)
    assert done_order(game) == ["reach-far", "reach-near"]


def test_in_any_order_all_begin_at_once():
    game = flying(
        gate("far", 100), gate("near", 40), objectives=[reach("far"), reach("near")], order="any_order"
    )
    assert set(states(game).values()) == {"active"}
    game.wait(12)
    assert done_order(game) == ["reach-near", "reach-far"]
    assert game.world.outcome.won


def test_a_group_in_order_and_a_group_in_any_order():
    things = [gate(name, x) for name, x in (("a", 40), ("b", 80), ("c", 120))]
    for order, first, won in (("in_order", "waiting", False), ("any_order", "active", True)):
        group = {"type": "group", "id": "tour", "order": order, "objectives": [reach("b"), reach("a")]}
        game = flying(*things, objectives=[group | {"text": "The tour"}, reach("c")])
        assert states(game) == {
            "tour": "active",
            "reach-b": "active",
            "reach-a": first,
            "reach-c": "waiting",
        }
        game.wait(9)
        assert objective(game, "tour").progress == (1.0 if won else 0.5)
        game.wait(5)
        assert (game.world.outcome is not None) is won
        assert ("tour" in done_order(game)) is won


def test_docking_counts_when_the_transfer_is_done():
    goal = {"type": "dock", "id": "home", "at": "depot"}
    game = flying(DEPOT, objectives=[goal], ship_at=(-37, 0), speed=0.5)
    assert game.happened(TargetChosen, target="depot"), "the objective's thing becomes the target"
    game.wait(4)
    assert objective(game, "home").progress == 0.5
    assert states(game) == {"home": "active"}
    assert game.until(lambda world: world.outcome is not None, seconds=20)
    assert game.ship.dock.stage == "done"


@pytest.mark.parametrize(("port", "won"), [("port-1", True), ("port-2", False)])
def test_docking_at_the_named_port_only(port, won):
    goal = {"type": "dock", "id": "home", "at": "depot", "port": port}
    game = flying(DEPOT, objectives=[goal], ship_at=(-37, 0), speed=0.5)
    assert game.ship.target_port == port
    game.press(select=-1)
    game.wait(20)
    assert game.ship.dock.port.id == "port-1"
    assert (game.world.outcome is not None) is won


def test_delivering_counts_tonnes():
    goal = {"type": "deliver", "id": "haul", "ore": "nickel_iron", "mass": 20_000, "to": "depot"}
    game = flying(
        DEPOT, objectives=[goal], ship_at=(-37, 0), speed=0.5, ship={"hold": {"nickel_iron": 30_000}}
    )
    assert objective(game, "haul").state == "active"
    seen = set()
    while game.world.outcome is None:
        game.step()
        seen.add(str(objective(game, "haul").amount))
        assert game.world.seconds < 30
    assert "0.0 / 20 t" in seen
    assert "12.4 / 20 t" in seen
    assert game.thing("depot").delivered["nickel_iron"] == pytest.approx(20_000, abs=250)


def test_small_masses_are_told_in_kilograms():
    goal = {"type": "deliver", "id": "haul", "ore": "exotic_matter", "mass": 50, "to": "depot"}
    game = flying(DEPOT, objectives=[goal], ship_at=(-60, 0), speed=0)
    game.wait(0.1)
    assert str(objective(game, "haul").amount) == "0.0 / 50 kg"


def test_collecting_looks_into_the_hold():
    goal = {"type": "collect", "id": "gather", "ore": "exotic_matter", "mass": 500}
    short = flying(objectives=[goal], ship={"hold": {"exotic_matter": 499}})
    short.wait(1)
    assert short.world.outcome is None
    assert objective(short, "gather").progress == pytest.approx(0.998)
    full = flying(objectives=[goal], ship={"hold": {"exotic_matter": 500}})
    full.wait(0.1)
    assert full.world.outcome.won


def test_matching_asks_for_an_unbroken_stay():
    rock = {"type": "asteroid", "id": "rock", "position": (0, 80), "radius": 10, "velocity": (10, 0)}
    goal = {"type": "match", "id": "beside", "to": "rock", "within": 100, "slower_than": 1, "seconds": 3}
    game = flying(rock, objectives=[goal])
    game.wait(2)
    assert 0.5 < objective(game, "beside").progress < 0.8
    game.hold(seconds=0.5, thrust=100)
    assert objective(game, "beside").progress == 0, "a break starts the count anew"
    assert game.world.outcome is None
    game.hold(seconds=8, match=True)
    assert game.world.outcome.won


def test_matching_far_away_does_not_count():
    rock = {"type": "asteroid", "id": "rock", "position": (0, 130), "radius": 10, "velocity": (10, 0)}
    goal = {"type": "match", "id": "beside", "to": "rock", "within": 100, "seconds": 1}
    game = flying(rock, objectives=[goal])
    game.wait(4)
    assert game.world.outcome is None


def keep(**limits: Any) -> dict[str, Any]:
    return {"type": "keep", "id": "limit"} | limits


def test_a_time_limit_fails_with_its_figures():
    game = flying(gate("gate", 900), objectives=[reach("gate"), keep(within=4)])
    assert states(game)["limit"] == "active", "limits hold from the start, also in order"
    game.wait(3)
    assert objective(game, "limit").progress == pytest.approx(0.25, abs=0.02)
    game.wait(1.5)
    assert [(event.id, str(event.breach)) for event in game.events(ObjectiveFailed)] == [
        ("limit", "time 4.02 s, limit 4 s")
    ]
    assert (game.world.outcome.won, game.world.outcome.reason) == (False, "limit")
    assert str(game.world.outcome.breach) == "time 4.02 s, limit 4 s"


def test_a_fuel_limit_fails_with_its_figures():
    game = flying(gate("gate", 900), objectives=[reach("gate"), keep(fuel_above=11_950)])
    game.hold(seconds=2, thrust=100)
    assert str(game.events(ObjectiveFailed)[0].breach) == "fuel 11949.4 kg, limit 11950 kg"
    assert not game.world.outcome.won


def test_a_hull_limit_fails_with_its_figures():
    hot = {"type": "hazard", "id": "hot", "position": (0, 0), "radius": 900, "strength": 10}
    game = flying(hot, gate("gate", 900), objectives=[reach("gate"), keep(hull_above=80)])
    game.wait(3)
    assert str(game.events(ObjectiveFailed)[0].breach) == "hull 80.0 %, limit 80 %"


def test_a_limit_that_was_kept_counts_as_done():
    game = flying(gate("gate", 60), objectives=[reach("gate"), keep(within=60, fuel_above=100)])
    game.wait(6)
    assert game.world.outcome.won
    assert states(game) == {"reach-gate": "done", "limit": "done"}


def test_a_limit_inside_a_group_ends_with_the_group():
    group = {"type": "group", "id": "dash", "objectives": [reach("a"), keep(within=6)]}
    game = flying(gate("a", 40), gate("b", 120), objectives=[group, reach("b")])
    game.wait(14)
    assert game.world.outcome.won, "the ten seconds to b break no limit of the group"
    late = flying(gate("a", 90), gate("b", 120), objectives=[group, reach("b")])
    late.wait(7)
    assert str(late.world.outcome.breach) == "time 6.02 s, limit 6 s"
    assert states(late)["dash"] == "failed"


def test_without_objectives_nothing_ends():
    game = scenario()
    game.wait(5)
    assert game.world.outcome is None


def test_after_the_end_the_world_goes_on_and_the_outcome_stays():
    game = flying(gate("gate", 60), objectives=[reach("gate")])
    game.wait(6)
    outcome, place = game.world.outcome, game.ship.position
    game.hold(seconds=3, thrust=100)
    assert game.world.outcome is outcome
    assert game.ship.position[0] > place[0] + 30
    assert len(game.events(Ended)) == 1


def test_objectives_without_ids_are_named_by_their_place():
    group = {"type": "group", "objectives": [{"type": "reach", "zone": "a"}, {"type": "reach", "zone": "b"}]}
    game = flying(gate("a", 400), gate("b", 500), objectives=[group])
    assert list(states(game)) == ["objective#1", "objective#1.1", "objective#1.2"]
