import pytest

from game.level.load import read_level
from tests.level.samples import complaints, tiny, with_thing

ROCK = {"type": "asteroid", "position": [0, 400], "radius": 20}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"radius": -4}, "$.things[3].radius: must be at least 1, got -4 (allowed: 1 to 400 m)"),
        ({"radius": 900}, "$.things[3].radius: must be at most 400, got 900 (allowed: 1 to 400 m)"),
        ({"radius": "big"}, "$.things[3].radius: must be a number (1 to 400 m), got 'big'"),
        ({"radus": 4}, "$.things[3].radus: unknown field 'radus', did you mean 'radius'?"),
        ({"angle": 400}, "$.things[3].angle: must be at most 360, got 400 (allowed: -360 to 360 degree)"),
        ({"position": [0]}, "$.things[3].position: has too few numbers, must be two, like [0, 0]"),
        ({"position": [0, 1, 2]}, "$.things[3].position: must have 2 entries, got 3"),
        ({"position": 7}, "$.things[3].position: must be a list of 2 numbers, like [0, 0], got 7"),
        ({"position": [0, "x"]}, "$.things[3].position[1]: must be a number (-1,000,000 to 1,000,000 m), got 'x'"),
        ({"seed": 1.5}, "$.things[3].seed: must be a whole number (0 to 2,147,483,647), got 1.5"),
        ({"seed": 2**31}, "$.things[3].seed: must be at most 2,147,483,647, got 2147483648"),
        ({"id": "Rock 1"}, "$.things[3].id: must be a name of at most 40 small letters, digits, '-' and '_'"),
        ({"name": ""}, "$.things[3].name: must have 1 to 80 characters, got 0"),
        ({"name": "a\nb"}, "$.things[3].name: must hold no control characters, has '\\n'"),
        ({"veins": {}}, "$.things[3].veins: must be a list [ ... ], got an object"),
        ({"veins": [7]}, "$.things[3].veins[0]: must be an object { ... }, got 7"),
        (
            {"veins": [{"ore": "iron", "size": [1, 1]}]},
            "$.things[3].veins[0].ore: must be one of 'nickel_iron', 'exotic_matter', got 'iron'",
        ),
        ({"type": "astroid"}, "got 'astroid', did you mean 'asteroid'?"),
        ({"type": 5}, "$.things[3].type: must be one of 'asteroid', 'debris'"),
    ],
)  # fmt: skip
def test_a_wrong_field_says_where_what_and_what_is_allowed(change, said):
    found = complaints(with_thing(**(ROCK | change)))
    assert len(found) == 1
    assert said in found[0]


def test_a_bound_that_excludes_zero_says_above():
    field = {"type": "debris", "position": [0, 400], "radius": -4, "count": 3}
    assert complaints(with_thing(**field)) == [
        "$.things[3].radius: must be above 0, got -4 (allowed: above 0, at most 5,000 m)"
    ]


def test_missing_fields_are_named_at_what_lacks_them():
    assert complaints(with_thing(type="asteroid", radius=4)) == ["$.things[3]: missing field 'position'"]
    assert complaints(with_thing(position=[0, 0]))[0].startswith(
        "$.things[3]: missing field 'type', one of 'ast"
    )
    level = tiny()
    del level["title"]
    assert complaints(level) == ["$: missing field 'title'"]


def test_an_unknown_field_is_shown_at_its_key():
    problem = read_level('{\n "title": "x",\n "tings": []\n}', "f.json")[1][0]
    assert str(problem) == "f.json:3:2: $.tings: unknown field 'tings', did you mean 'things'?"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"format": 2}, "$.format: must be 1, got 2"),
        ({"order": "inorder"}, "$.order: must be one of 'in_order', 'any_order', got 'inorder', did you mean"),
        ({"ship": {"hold": {"gold": 1}}}, "$.ship.hold.gold: must be one of 'nickel_iron', 'exotic_matter', got 'gold'"),
        ({"ship": {"hull": 0}}, "$.ship.hull: must be above 0, got 0 (allowed: above 0, at most 100 %)"),
        ({"dialogue": {"Oh No": {"speaker": "K", "text": "x"}}}, "$.dialogue.Oh No: must be a name of at most 40"),
        (
            {"dialogue": {"a": {"speaker": "K", "text": "a b c d e f g h i j k l m"}}},
            "$.dialogue.a.text: a radio line has at most 12 words, this one has 13",
        ),
        (
            {"dialogue": {"a": {"speaker": "K", "text": "x", "mood": "woried"}}},
            "$.dialogue.a.mood: must be one of 'calm', 'worried', 'wry', 'hard', got 'woried', did you mean 'worried'?",
        ),
        ({"brief": "tab\there"}, "$.brief: must hold no control characters, has '\\t'"),
        ({"triggers": [{"when": {"type": "time", "after": 1}, "do": []}]}, "$.triggers[0].do: must have 1 to 12 entries"),
        (
            {"triggers": [{"when": {"type": "not", "of": {"type": "time"}}, "do": [{"type": "say", "line": "hello"}]}]},
            "$.triggers[0].when.of: missing field 'after' (0 to 36,000 s)",
        ),
        ({"things": [], "objectives": 7}, "$.objectives: must be a list [ ... ], got 7"),
        ({"arena": None}, "$.arena: must be an object { ... }, got null"),
    ],
)  # fmt: skip
def test_every_part_of_a_level_is_explained(fields, said):
    found = complaints(tiny(**fields))
    assert len(found) == 1
    assert said in found[0]


def test_a_list_with_a_wrong_part_is_not_called_too_short():
    level = tiny(triggers=[{"when": {"type": "time", "after": 1}, "do": [{"type": "say"}]}])
    assert complaints(level) == ["$.triggers[0].do[0]: missing field 'line'"]


def test_a_level_is_an_object():
    assert [str(p) for p in read_level("[]", "f.json")[1]] == [
        "f.json:1:1: $: must be an object { ... }, got a list of 0"
    ]
