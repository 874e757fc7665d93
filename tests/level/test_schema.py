import json

import jsonschema
import pytest

from game.level.schema import allowed_range, level_schema, schema_text
from tests.level.samples import EVERYTHING, ROOT, SHIPPED, plain, problems_of, tiny

SCHEMA = json.loads(schema_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
MODELS = [SCHEMA, *SCHEMA["$defs"].values()]


def nodes(part):
    if isinstance(part, dict):
        yield part
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from nodes(inner)


def test_the_committed_schema_is_current():
    """Print it anew with: python -m game schema > levels/level.schema.json"""
    assert (ROOT / "levels" / "level.schema.json").read_text(encoding="utf-8") == schema_text()


def test_it_is_a_schema_of_its_draft_and_names_no_host():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["title"] == "Lucky Strike level"
    assert SCHEMA["$id"].startswith("urn:")


def test_every_field_has_a_description():
    for model in MODELS:
        for name, field in model["properties"].items() if "properties" in model else ():
            assert field.get("description"), (model["title"], name)


def test_every_number_has_a_range_and_a_unit():
    numbers = [
        node for node in nodes(SCHEMA) if node.get("type") in ("number", "integer") and "const" not in node
    ]
    assert len(numbers) > 60
    for node in numbers:
        assert "maximum" in node, node
        assert "minimum" in node or "exclusiveMinimum" in node, node
        assert node["type"] == "integer" or "unit" in node, node


def test_descriptions_show_range_and_unit_to_editors_that_show_nothing_else():
    assert SCHEMA["$defs"]["Asteroid"]["properties"]["radius"]["description"].endswith("(1 to 400 m)")
    assert SCHEMA["$defs"]["ShipStart"]["properties"]["hold"]["description"].endswith("(each 0 to 60,000 kg)")
    assert SCHEMA["$defs"]["Arena"]["properties"]["sun"]["default"] == 145


def test_no_field_is_unknown_to_it():
    for model in MODELS:
        assert model.get("additionalProperties") is False or "properties" not in model


@pytest.mark.parametrize("path", [EVERYTHING, *SHIPPED], ids=lambda path: path.stem)
def test_sound_levels_satisfy_it(path):
    assert list(VALIDATOR.iter_errors(plain(path))) == []


@pytest.mark.parametrize(
    "fields",
    [{"seed": -1}, {"things": [{"type": "rock"}]}, {"dialogue": {"No Id": {"speaker": "K", "text": "x"}}}, {"x": 1},
     {"ship": {"hold": {"gold": 1}}}, {"arena": {"size": [1, 2]}}, {"medals": {"gold": {}}},
     {"systems": {"drill": {"governor": 5}}}, {"systems": {"engine": {}}}, {"salvage": ["gold"]}, {"spares": ["boat"]}],
)  # fmt: skip
def test_what_it_refuses_the_check_refuses_too(fields):
    level = tiny(**fields)
    assert not VALIDATOR.is_valid(level)
    assert problems_of(level)


def test_ranges_read_as_words():
    assert allowed_range({"minimum": -360, "maximum": 360, "unit": "degree"}) == "-360 to 360 degree"
    assert (
        allowed_range({"exclusiveMinimum": 0, "maximum": 1e6, "unit": "kg"})
        == "above 0, at most 1,000,000 kg"
    )
    assert allowed_range({"type": "string"}) == ""
    assert level_schema() is level_schema()
