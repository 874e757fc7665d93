import pytest

from tests.level.samples import complaints, tiny, with_thing

NOTHING = {"when": {"type": "time", "after": 1}, "do": [{"type": "say", "line": "hello"}]}


def when(**condition):
    return tiny(triggers=[NOTHING | {"when": condition}])


def do(*actions):
    return tiny(triggers=[NOTHING | {"do": list(actions)}])


def test_the_tiny_level_is_sound():
    assert complaints(tiny()) == []


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (
            tiny(objectives=[{"type": "dock", "at": "deport"}]),
            "$.objectives[0].at: must be the id of a station, habitat or wreck, nothing is called 'deport', "
            "did you mean 'depot'?",
        ),
        (
            tiny(objectives=[{"type": "dock", "at": "zzz"}]),
            "$.objectives[0].at: must be the id of a station, habitat or wreck, nothing is called 'zzz'; known: 'depot'",
        ),
        (
            tiny(objectives=[{"type": "dock", "at": "rock"}]),
            "$.objectives[0].at: must be the id of a station, habitat or wreck, 'rock' is of type 'asteroid'",
        ),
        (
            tiny(objectives=[{"type": "dock", "at": "depot", "port": "port-3"}]),
            "$.objectives[0].port: 'depot' has no port 'port-3', did you mean 'port-",
        ),
        (
            tiny(objectives=[{"type": "deliver", "mass": 1, "to": "mark"}]),
            "$.objectives[0].to: must be the id of a station or habitat, 'mark' is of type 'waypoint'",
        ),
        (tiny(objectives=[{"type": "reach", "zone": "rock"}]), "$.objectives[0].zone: must be the id of a way-point"),
        (
            tiny(objectives=[{"type": "group", "objectives": [{"type": "match", "to": "rok"}]}]),
            "$.objectives[0].objectives[0].to: must be the id of an asteroid, station, habitat, wreck, gravity well, "
            "way-point or hazard, nothing is called 'rok', did you mean 'rock'?",
        ),
        (when(type="zone", zone="depot"), "$.triggers[0].when.zone: must be the id of a way-point or hazard"),
        (when(type="clamped", to="depot"), "$.triggers[0].when.to: must be the id of an asteroid"),
        (
            when(type="all", of=[{"type": "not", "of": {"type": "docked", "at": "x"}}]),
            "$.triggers[0].when.of[0].of.at: must be the id of a station, habitat or wreck",
        ),
        (when(type="near", to="x", distance=5), "$.triggers[0].when.to: must be the id of an asteroid"),
        (
            when(type="objective", id="dok"),
            "$.triggers[0].when.id: no objective has the id 'dok', did you mean 'dock'?",
        ),
        (do({"type": "fail_objective", "id": "x"}), "$.triggers[0].do[0].id: no objective has the id 'x'; known: 'dock'"),
        (
            do({"type": "say", "line": "helo"}),
            "$.triggers[0].do[0].line: no line of the dialogue is called 'helo', did you mean 'hello'?",
        ),
        (do({"type": "camera", "look_at": "x"}), "$.triggers[0].do[0].look_at: must be the id of an asteroid"),
        (with_thing(type="waypoint", id="rock", position=[50, 50]), "$.things[3].id: duplicate id 'rock'"),
        (with_thing(type="waypoint", id="ship", position=[50, 50]), "$.things[3].id: 'ship' is the player's ship"),
        (
            tiny(objectives=[{"type": "dock", "id": "a", "at": "depot"}] * 2),
            "$.objectives[1].id: duplicate id 'a'",
        ),
        (tiny(triggers=[NOTHING | {"id": "a"}] * 2), "$.triggers[1].id: duplicate id 'a'"),
    ],
)  # fmt: skip
def test_a_name_that_speaks_of_nothing_or_the_wrong_thing_is_refused(level, said):
    found = complaints(level)
    assert len(found) == 1
    assert said in found[0]


def test_what_triggers_bring_counts_as_there():
    level = do(
        {"type": "spawn", "thing": {"type": "waypoint", "id": "late", "position": [0, 0]}},
        {"type": "add_objective", "objective": {"type": "reach", "id": "bonus", "zone": "late"}},
        {"type": "fail_objective", "id": "bonus"},
    )
    assert complaints(level) == []


def test_ports_on_one_structure_have_different_names():
    port = {"id": "a", "at": [24, 0], "heading": 0}
    other = {"id": "a", "at": [-24, 0], "heading": 180}
    level = with_thing(type="station", kind="depot", position=[0, -500], ports=[port, other])
    assert complaints(level) == ["$.things[3].ports[1].id: duplicate port 'a'"]


def test_a_station_without_stock_takes_no_delivery():
    level = with_thing(type="station", id="shut", kind="depot", position=[0, -500], stock=False)
    level["objectives"] = [{"type": "deliver", "mass": 10, "to": "shut"}]
    assert complaints(level) == ["$.objectives[0].to: 'shut' buys no ore, its 'stock' is false"]


def test_names_of_broken_things_are_known_so_that_one_slip_is_one_problem():
    level = tiny()
    level["things"][0]["angle"] = "north"
    assert [said.split(":")[0] for said in complaints(level)] == ["$.things[0].angle"]


def test_one_run_tells_of_wrong_types_and_of_wrong_names():
    level = tiny(objectives=[{"type": "dock", "at": "depot"}, {"type": "dock", "at": "deport"}], seed="x")
    level["things"][1]["radius"] = -1
    assert {said.split(":")[0] for said in complaints(level)} == {
        "$.seed", "$.things[1].radius", "$.objectives[1].at",
    }  # fmt: skip
