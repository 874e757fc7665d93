"""Sayings are English to the letter, remember what they were made of, and are all in the catalogue."""

from __future__ import annotations

import copy
import pickle

from game.saying import Saying, listed
from game.view.tongue import places
from tests.sayings import KINDS, rows_in_the_catalogue, said_in_the_code


def test_a_saying_is_its_english_sentence() -> None:
    said = Saying("must hold at most {most:,} kg, holds {total:,.0f}", most=20000, total=21500.4)
    assert said == "must hold at most 20,000 kg, holds 21,500"
    assert f"{said}!" == "must hold at most 20,000 kg, holds 21,500!"


def test_what_is_counted_has_two_forms() -> None:
    forms = [Saying("{count} thing", "{count} things", count=count) for count in (0, 1, 2)]
    assert forms == ["0 things", "1 thing", "2 things"]


def test_a_value_in_braces_stays_as_it_is() -> None:
    assert Saying("found {word}", word="{most}") == "found {most}"


def test_parts_stand_one_after_the_other() -> None:
    assert listed(["a {b}", Saying("an object"), "c"], "; ") == "a {b}; an object; c"
    assert listed([]) == ""


def test_a_copy_remembers_as_much() -> None:
    said = Saying("{count} thing", "{count} things", count=3)
    for made in (copy.deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert (made, made.text, made.many, made.values) == (said, said.text, said.many, said.values)


SAID = list(said_in_the_code())


def test_every_saying_is_written_out_where_it_is_said() -> None:
    assert len(SAID) > 200
    assert [said.place for said in SAID if said.row is None] == []


def test_every_saying_is_given_what_it_has_places_for() -> None:
    for said in SAID:
        if said.row is not None and said.given is not None:
            names = {name for name, *_ in places(said.row.text) | places(said.row.many)}
            assert said.given == names, said.place


def test_the_catalogue_has_a_row_for_every_saying_and_no_other() -> None:
    wanted = {said.row for said in SAID if said.row is not None}
    had = rows_in_the_catalogue({kind.context for kind in KINDS.values()})
    assert wanted - set(had) == set(), "rows that assets/text/lucky-strike.pot lacks"
    assert set(had) - wanted == set(), "rows that nothing says"
    assert len(had) == len(set(had))
