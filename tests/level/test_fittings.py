"""Systems, salvage and spares that contradict themselves are refused, with what would be right."""

import pytest

from tests.level.samples import complaints, tiny

LATER = {"type": "time", "after": 1}
REPAIR = {"type": "repair", "system": "drill"}


def do(*actions, **fields):
    return tiny(triggers=[{"when": LATER, "do": list(actions)}], **fields)


def drill(**fields):
    return {"systems": {"drill": fields}}


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (
            tiny(**drill(required=True, forbidden=True)),
            "$.systems.drill.forbidden: a system that is required cannot be forbidden",
        ),
        (
            tiny(**drill(required=True, condition=0)),
            "$.systems.drill.condition: a system that is required cannot begin seized, must be above 0",
        ),
        (tiny(spares=["drone", "water_pump", "drone"]), "$.spares[2]: duplicate spare 'drone'"),
        (
            tiny(objectives=[REPAIR], salvage=["pump_balls"], **drill(forbidden=True)),
            "$.objectives[0].system: 'drill' is forbidden in this level",
        ),
        (
            do({"type": "fault", "system": "drill", "kind": "leak"}, **drill(forbidden=True)),
            "$.triggers[0].do[0].system: 'drill' is forbidden in this level",
        ),
        (
            tiny(
                triggers=[
                    {
                        "when": {"type": "not", "of": {"type": "system_is", "system": "drill"}},
                        "do": [{"type": "say", "line": "hello"}],
                    }
                ],
                **drill(forbidden=True),
            ),
            "$.triggers[0].when.of.system: 'drill' is forbidden in this level",
        ),
        (
            tiny(objectives=[REPAIR]),
            "$.objectives[0]: nothing is there to build a bearing from: the level has no 'salvage' and no 'spares'",
        ),
        (
            tiny(**drill(donor="thruster_roller")),
            "$.systems.drill.donor: must be one of 'certified', 'thruster_rollers', 'pump_balls', 'drone_wheels', "
            "'valve_seats', got 'thruster_roller', did you mean 'thruster_rollers'?",
        ),
        (
            tiny(**drill(governor=5)),
            "$.systems.drill.governor: must be at least 10, got 5 (allowed: 10 to 100 %)",
        ),
        (
            tiny(systems={"hours_per_second": 500}),
            "$.systems.hours_per_second: must be at most 10, got 500 (allowed: 0 to 10 h/s)",
        ),
        (
            tiny(systems={"dril": {}}),
            "$.systems.dril: unknown field 'dril', did you mean 'drill'?",
        ),
        (
            do({"type": "fault", "system": "dril", "kind": "leak"}),
            "$.triggers[0].do[0].system: must be one of 'life_support', 'propulsion', 'power', 'drill', got 'dril', "
            "did you mean 'drill'?",
        ),
        (tiny(salvage=["pump_balls"] * 9), "$.salvage: must have 0 to 8 entries, got 9"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(level, said):
    assert complaints(level) == [said]


@pytest.mark.parametrize(
    "stock",
    [
        {"salvage": ["valve_seats"]},
        {"spares": ["water_pump"]},
        {"triggers": [{"when": LATER, "do": [{"type": "salvage", "donor": "pump_balls"}]}]},
    ],
)
def test_a_repair_needs_something_to_build_from(stock):
    assert complaints(tiny(objectives=[REPAIR], **stock)) == []


def test_a_broken_rack_is_told_of_alone():
    assert [said.split(":")[0] for said in complaints(tiny(objectives=[REPAIR], salvage=["gold"]))] == [
        "$.salvage[0]"
    ]


def test_one_run_tells_of_wrong_types_and_of_what_contradicts_itself():
    level = tiny(spares=["drone", "drone"], seed="x")
    assert {said.split(":")[0] for said in complaints(level)} == {"$.seed", "$.spares[1]"}
