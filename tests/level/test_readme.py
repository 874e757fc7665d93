"""The builders' guide is true: its levels check clean, its fragments are sound, and no field lacks an example."""

import json
import re
import textwrap

import pytest
from pydantic import BaseModel, TypeAdapter

from game.level.equipment import Systems
from game.level.fields import Language, Translated
from game.level.goals import Medals, Objective
from game.level.load import read_level
from game.level.reader import read_json
from game.level.script import Action, Condition, Line, Trigger
from game.level.spec import Arena, Level, ShipStart
from game.level.standoff import Standoff
from game.level.structures import KINDS
from game.level.things import Thing
from tests.level.samples import ROOT

TEXT = (ROOT / "levels" / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^( *)```jsonc (\w+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
EXAMPLES = [(tag, textwrap.dedent(body)) for _, tag, body in FENCE.findall(TEXT)]
KINDS_OF_EXAMPLE = {
    "level": Level,
    "arena": Arena,
    "ship": ShipStart,
    "systems": Systems,
    "thing": Thing,
    "objective": Objective,
    "dialogue": dict[str, Line],
    "trigger": Trigger,
    "conditions": list[Condition],
    "actions": list[Action],
    "medals": Medals,
    "standoff": Standoff,
    "translations": dict[Language, Translated],
}


def value_of(tag, body):
    document = read_json(body, "README.md")
    assert not document.problems, document.problems
    return TypeAdapter(KINDS_OF_EXAMPLE[tag]).validate_json(json.dumps(document.value))


def models_in(value):
    if isinstance(value, BaseModel):
        yield value
        value = [getattr(value, name) for name in value.model_fields_set]
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    ):
        yield from models_in(part)


@pytest.mark.parametrize(("tag", "body"), EXAMPLES, ids=lambda part: part[:20].replace("\n", " "))
def test_every_example_is_sound(tag, body):
    assert value_of(tag, body) is not None


@pytest.mark.parametrize(
    "body", [body for tag, body in EXAMPLES if tag == "level"], ids=lambda body: body[-30:]
)
def test_whole_levels_check_clean(body):
    assert read_level(body, "README.md")[1] == []


def test_every_field_of_every_part_has_an_example():
    shown = {}
    for tag, body in EXAMPLES:
        for model in models_in(value_of(tag, body)):
            shown.setdefault(type(model), set()).update(model.model_fields_set)
    schema = Level.model_json_schema()
    assert {model.__name__ for model in shown} == {"Level", *schema["$defs"]}
    missing = {
        model.__name__: left for model, fields in shown.items() if (left := set(model.model_fields) - fields)
    }
    assert missing == {}


def test_no_example_is_left_unmarked():
    assert len(EXAMPLES) == TEXT.count("```jsonc") >= 20


def test_the_table_of_ports_is_that_of_the_kinds():
    for name, kind in KINDS.items():
        row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{name}` |"))
        assert f"| {kind.arm:g} m |" in row
        for port in kind.ports:
            assert f"`{port.id}` [{port.at[0]:g}, {port.at[1]:g}] {round(port.heading * 57.29578)}°" in row


@pytest.mark.parametrize("message", re.findall(r"^my-first\.json:\d+:\d+: (.*)$", TEXT, re.MULTILINE))
def test_the_messages_shown_are_those_the_check_gives(message):
    level = """{ "title": "x", "ship": { "position": [-150, 0] }, "things": [
      { "type": "station", "id": "home", "kind": "depot", "position": [150, 0] },
      { "type": "asteroid", "position": [0, 120], "radius": -4, "radus": 40 },
    ], "objectives": [{ "type": "dock", "at": "hoem" }] }"""
    assert message in [str(problem).split(": ", 1)[1] for problem in read_level(level, "f")[1]]
