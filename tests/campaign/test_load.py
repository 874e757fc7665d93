"""Every mistake in a campaign is told in one run, with its place and what to do about it."""

from __future__ import annotations

import io
import json
from copy import deepcopy
from random import Random

import jsonschema
import pytest

from game.campaign.load import campaign_schema, check_campaign, load_campaign, shipped_campaign
from game.level.load import LevelError, check_paths
from game.level.reader import read_json
from game.level.schema import schema_text
from tests.campaign.samples import mission, plain, problems


def test_the_shipped_story_is_sound():
    assert check_campaign(shipped_campaign()) == ([], '"Lucky Strike", 2 chapters, 14 missions, 6 choices')


def test_the_committed_schema_is_current():
    """Print it anew with: python -m game schema campaign > levels/campaign.schema.json"""
    path = shipped_campaign().with_name("campaign.schema.json")
    assert path.read_text(encoding="utf-8") == schema_text(campaign_schema())
    jsonschema.Draft202012Validator.check_schema(campaign_schema())


def test_a_folder_is_checked_with_its_campaigns(tmp_path):
    (tmp_path / "mine.campaign.json").write_text(json.dumps(plain()))
    out = io.StringIO()
    assert check_paths([tmp_path], out, check_campaign) == 0
    assert '"A campaign", 1 chapter, 2 missions, 0 choices' in out.getvalue()


def test_a_campaign_flies_the_levels_beside_it_before_the_shipped_ones(tmp_path):
    path = tmp_path / "mine.campaign.json"
    path.write_text(json.dumps(plain()))
    told = load_campaign(path)
    assert told.level("first").title == "First Flight"
    (tmp_path / "01-first-flight.json").write_text('{"title": "My own"}')
    assert told.level("first").title == "My own"


def test_what_cannot_be_read_says_so(tmp_path):
    with pytest.raises(LevelError, match="no such file"):
        load_campaign(tmp_path / "none.campaign.json")
    assert problems("{", tmp_path)[0].startswith("$: expected a key")


@pytest.mark.parametrize(
    ("chapter", "told"),
    [
        ({"tilte": "x"}, "$.chapters[0].tilte: unknown field 'tilte', did you mean 'title'?"),
        (
            {"missions": [mission("first", level="01-frist-flight"), mission("second", after="first")]},
            "$.chapters[0].missions[0].level: no level is called '01-frist-flight', did you mean "
            "'01-first-flight'?",
        ),
        (
            {"missions": [mission("first"), mission("second", after="frist")]},
            "$.chapters[0].missions[1].when.id: no mission is called 'frist', did you mean 'first'?",
        ),
        (
            {"missions": [mission("first"), mission("first")]},
            "$.chapters[0].missions[1].id: duplicate mission 'first'",
        ),
        (
            {"missions": [mission("first", days=-1), mission("second", after="first")]},
            "$.chapters[0].missions[0].days: must be at least 0, got -1 (allowed: 0 to 365 d)",
        ),
        (
            {"missions": [mission("first", won=[{"type": "chagne"}]), mission("second", after="first")]},
            "$.chapters[0].missions[0].won[0].type: must be one of 'ally', 'change', 'salvage', 'spare', "
            "'technique', 'wear', got 'chagne', did you mean 'change'?",
        ),
        (
            {
                "missions": [
                    mission("first", before=[{"speaker": "Jax", "text": "one two " * 7}]),
                    mission("second", after="first"),
                ]
            },
            "$.chapters[0].missions[0].before[0].text: a radio line has at most 12 words, this one has 14",
        ),
        (
            {
                "missions": [
                    mission(
                        "first",
                        during=[
                            {
                                "when": {"type": "docked", "at": "freepotr"},
                                "say": {"speaker": "Jax", "text": "In."},
                            }
                        ],
                    ),
                    mission("second", after="first"),
                ]
            },
            "$.chapters[0].missions[0].during[0].when.at: in '01-first-flight': must be the id of a station, "
            "habitat or wreck, nothing is called 'freepotr', did you mean 'freeport'?",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_remedy(chapter, told, tmp_path):
    assert told in problems(plain(chapter=chapter), tmp_path)


def test_one_run_tells_of_wrong_types_and_of_wrong_names_in_other_parts(tmp_path):
    broken = mission("first", days="two")
    lost = mission("second", after="frist")
    choice = {"id": "what", "text": "What?", "options": [{"id": "a", "text": 5}, {"id": "b", "text": "B"}]}
    end = {"when": {"type": "chosen", "choice": "what", "option": "c"}}
    told = problems(plain(chapter={"missions": [broken, lost], "choices": [choice], "end": end}), tmp_path)
    assert set(told) == {
        "$.chapters[0].missions[0].days: must be a number (0 to 365 d), got 'two'",
        "$.chapters[0].missions[1].when.id: no mission is called 'frist', did you mean 'first'?",
        "$.chapters[0].choices[0].options[0].text: must be a text, got 5",
        "$.chapters[0].end.when.option: no option is called 'c'; known: 'a', 'b'",
    }


@pytest.mark.parametrize(
    "value", ["[]", "{}", '{"title": "x"}', '{"title": "x", "chapters": [[]], "start": 1}']
)
def test_whatever_is_read_is_told_of_and_nothing_is_raised(value, tmp_path):
    assert problems(value, tmp_path)


@pytest.mark.parametrize("seed", range(4))
def test_the_story_with_one_part_spoilt_is_refused_or_sound_and_never_raises(seed, tmp_path):
    rng = Random(seed)
    original = read_json(shipped_campaign().read_bytes(), "campaign.json").value
    for _ in range(8):
        value = deepcopy(original)
        _spoil(value, rng)
        for line in problems(value, tmp_path):
            assert line.startswith("$")


def _spoil(value, rng):
    """Put something else in the place of a value somewhere."""
    part = value
    while True:
        key = rng.choice(list(part)) if isinstance(part, dict) else rng.randrange(len(part))
        inner = part[key]
        if not isinstance(inner, dict | list) or not inner or rng.random() < 0.15:
            part[key] = rng.choice([None, -1, "x", [], {}, 1e9, True])
            return
        part = inner


def test_a_mission_that_is_never_offered_is_told(tmp_path):
    never = {"type": "all", "of": [{"type": "mission", "id": "first"}, {"type": "not", "of": first_flown()}]}
    missions = [mission("first"), mission("second", after="first"), mission("third", when=never)]
    assert problems(plain(chapter={"missions": missions}), tmp_path) == [
        "$.chapters[0].missions[2]: mission 'third' can never be offered: look at its 'when'"
    ]


def first_flown():
    return {"type": "mission", "id": "first"}


def test_a_loss_after_which_nothing_is_offered_is_a_dead_end(tmp_path):
    won = {"type": "mission", "id": "first", "outcome": "won"}
    missions = [mission("first"), mission("second", when=won)]
    assert problems(plain(chapter={"missions": missions}), tmp_path) == [
        "$.chapters[0]: a dead end: nothing may be open after: lost first; offer a mission or an option that "
        "needs no number, or let the chapter end there"
    ]


def test_what_needs_a_number_is_no_way_on_and_yet_not_out_of_reach(tmp_path):
    rich = {"type": "at_least", "what": "credits", "amount": 5000}
    when = {"type": "all", "of": [{"type": "mission", "id": "first"}, rich]}
    missions = [mission("first"), mission("second", when=when)]
    told = problems(plain(chapter={"missions": missions}), tmp_path)
    assert [each.split(";")[0] for each in told] == [
        "$.chapters[0]: a dead end: nothing may be open after: flown first"
    ]


def test_a_choice_that_leaves_nothing_to_take_is_a_dead_end(tmp_path):
    knows = {"type": "knows", "technique": "signatures"}
    learn = {"type": "technique", "technique": "signatures", "name": "Signatures", "reason": "Learned"}
    choice = {
        "id": "what",
        "text": "What?",
        "when": first_flown(),
        "options": [{"id": "a", "text": "A", "when": knows, "effects": [learn]}],
    }
    told = problems(plain(chapter={"choices": [choice]}), tmp_path)
    assert "$.chapters[0].choices[0].options[0]: option 'a' can never be taken: look at its 'when'" in told
    assert any("a dead end" in each for each in told)


def test_a_campaign_may_be_translated_and_says_what_is_lacking(tmp_path):
    german = {"Fly.": "Flieg.", "One": "Eins"}
    path = tmp_path / "my.campaign.json"
    path.write_text(json.dumps(plain(translations={"de": german})), encoding="utf-8")
    assert check_campaign(path)[0] == []
    assert "de lacks 1 of 3 texts: 'A campaign'" in check_campaign(path)[1]
    assert problems(plain(translations={"de": {"Flyy.": "Flieg."}}), tmp_path) == [
        "$.translations.de.Flyy.: nothing reads 'Flyy.', did you mean 'Fly.'?"
    ]
