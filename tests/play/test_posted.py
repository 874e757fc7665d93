"""A replay as text survives what messages do to it, and whatever else comes is refused in words."""

from __future__ import annotations

import zlib
from base64 import b64encode
from contextlib import suppress
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.level.load import load_level
from game.play.headless import fly
from game.play.pilots import Random
from game.play.posted import LONGEST, PostedError, _check, is_posted, load_any, posted, read_posted
from game.play.recorder import Recorder
from game.play.replay import Replay, header
from game.play.replay_reader import LARGEST_FILE, ReplayError, load_replay
from game.play.survey import Survey
from game.sim import World
from tests.shipped import LEVELS, ROOT

CLEARS = sorted((ROOT / "levels" / "clears").glob("*.replay"))
TEXT = posted(load_replay(CLEARS[0]))
LARGEST_LETTERS = 12_000
"""Of a shipped clear as text: fits into any message but the shortest."""


@pytest.fixture(scope="module")
def flown() -> Replay:
    return load_replay(ROOT / "levels" / "clears" / "01-first-flight.replay")


@pytest.mark.parametrize("path", CLEARS, ids=lambda path: path.stem)
def test_every_shipped_clear_goes_through_and_is_short(path) -> None:
    replay = load_replay(path)
    text = posted(replay)
    back = read_posted(text)
    assert back.header == replay.header
    assert back.runs == replay.runs
    assert len(text) < LARGEST_LETTERS
    assert len(text) < path.stat().st_size / 4
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 100


def test_what_came_by_text_can_still_be_compared_with_what_was_flown() -> None:
    world = World(load_level(LEVELS[0]))
    recorder = Recorder(header("it", "0" * 64, world.seed), world)
    fly(world, Random(), 25.0, recorder)
    read = read_posted(posted(recorder.replay()))
    assert [point.tick for point in read.checkpoints] == [600, 1200, 1500]
    survey = Survey(world.level, read)
    survey.work(60.0)
    assert survey.differs_at is None


def test_it_survives_being_quoted_indented_and_broken_anew(flown) -> None:
    text = posted(flown)
    head, *lines, end = text.splitlines()
    broken = "\r\n".join(wrap("".join(lines), 41))
    for changed in (
        f"Look at this!\n\n{text}\nRegards",
        "".join(f"> {line}\n" for line in text.splitlines()),
        "".join(f"    {line}\r\n" for line in text.splitlines()),
        f"{head}\r\n{broken}\r\n{end}",
    ):
        assert is_posted(changed)
        assert read_posted(changed).runs == flown.runs


def trouble(text: str) -> str:
    with pytest.raises(PostedError) as refused:
        read_posted(text)
    assert str(refused.value).startswith("the text: ")
    return refused.value.trouble


def test_each_kind_of_harm_is_named(flown) -> None:
    text = posted(flown)
    assert trouble("") == "none"
    assert trouble("some words") == "none"
    assert trouble(text[: len(text) // 2]) == "cut"
    middle = len(text) // 2
    swapped = "A" if text[middle] != "A" else "B"
    assert trouble(text[:middle] + swapped + text[middle + 1 :]) == "damaged"
    assert trouble(text.replace("replay 1:", "replay 2:")) == "version"
    assert trouble("x" * (LONGEST + 1)) == "long"


def packed(whole: bytes) -> str:
    letters = b64encode(whole).decode()
    return f"--- lucky-strike replay 1: it, 1 s, check {_check(letters)} ---\n{letters}\n--- end ---\n"


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    bomb = packed(zlib.compress(b"0" * (300 * LARGEST_FILE), 9))
    assert len(bomb) < LONGEST
    assert trouble(bomb) == "long"


def test_what_unfolds_to_something_else_is_refused_as_a_replay_is() -> None:
    with pytest.raises(ReplayError):
        read_posted(packed(zlib.compress(b"import os")))
    assert trouble(packed(b"not deflated")) == "damaged"
    assert trouble(packed(zlib.compress(b"\xff\xfe"))) == "damaged"


@given(st.text(max_size=300), st.integers(0, 5000), st.integers(0, 400))
def test_no_rubbish_ends_in_anything_but_a_refusal(rubbish: str, at: int, gone: int) -> None:
    harmed = TEXT[:at] + rubbish + TEXT[at + gone :]
    with suppress(ReplayError):
        read_posted(harmed)


def test_a_file_may_hold_either_form(flown, tmp_path) -> None:
    path = tmp_path / "it.txt"
    path.write_text("Hello\n" + posted(flown), encoding="utf-8")
    assert load_any(path).runs == flown.runs
    path.write_text(flown.text(), encoding="utf-8")
    assert load_any(path) == flown
