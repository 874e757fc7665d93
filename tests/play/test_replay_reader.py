"""Replay files from anywhere: read, or refused with the place, the mistake and the remedy."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.replay import Checkpoint, Replay, Run, header
from game.play.replay_reader import LARGEST_FILE, ReplayError, load_replay, parse_replay
from game.sim import Controls

GOOD = Replay(
    header("first_flight", "ab" * 32, 7),
    (Run(60, Controls(thrust=100)), Run(5, Controls(match=True))),
    (Checkpoint(60, "1" * 16, {"ship": "abcd"}), Checkpoint(65, "2" * 16, {"ship": "dcba"})),
).text()


def refusal(text: str) -> str:
    with pytest.raises(ReplayError) as caught:
        parse_replay(text, "it.replay")
    return str(caught.value)


def test_a_good_one_is_read():
    assert parse_replay(GOOD, "it.replay").text() == GOOD


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("lucky-strike replay 1", "lucky-strike replay 2", 1, "of another version"),
        ("lucky-strike replay 1", "GIF89a", 1, "written by --record"),
        ("seed 7", "seed -7", 8, "seed is '-7'; it must be a whole number from 0 to 2147483647"),
        ("seed 7", "seed 1e9", 8, "seed is '1e9'"),
        ("seed 7", "speed 7", 8, "found 'speed' where 'seed' and its value should be"),
        ("sha256 ab", "sha256 ", 7, "sha256 is"),
        ("assists none", "assists slow_oxygen", 9, "unknown assists 'slow_oxygen'"),
        ("assists none", 'assists none\naboard {"fuel": 1', 10, "aboard tells of no ship"),
        ("assists none", 'assists none\naboard {"fuel": -1, "hull": 50}', 10, "(fuel: "),
        ("assists none", "assists none\naboard " + "9" * 20_001, 10, "aboard has 20,001 characters"),
        ("60 t100", "60 t101", 11, "thrust is '101'; it must be a whole number from -100 to 100"),
        ("60 t100", "60 tnan", 11, "thrust is 'nan'"),
        ("60 t100", "60 t", 11, "thrust is ''"),
        ("60 t100", "60 t1 t2", 11, "thrust is given twice"),
        ("60 t100", "60 x100", 11, "unknown control 'x100'; known are t<%>, s<%>, r<%>, +match"),
        ("60 t100", "60 select=-2", 11, "select is '-2'"),
        ("60 t100", "60 pick=101", 11, "pick is '101'; it must be a whole number from -1 to 100"),
        ("60 t100", "60 priority=5", 11, "priority is '5'; it must be a whole number from 0 to 4"),
        ("60 t100", "60 +bensh", 11, "unknown control '+bensh'; known are t<%>"),
        ("60 t100", "60 peck=1", 11, "pick=<n>, priority=<n>"),
        ("60 t100", "0 t100", 11, "the number of ticks is '0'"),
        ("60 t100", "999999999999 t100", 11, "the number of ticks"),
        ("60 t100", "٦٠ t100", 11, "the number of ticks"),
        ("60 t100", "216000\n60 t100", 12, "longer than 216,000 ticks"),
        ("+match", "match", 12, "unknown control 'match'"),
        ("+match", "+mtach", 12, "unknown control '+mtach'"),
        ("65 2222222222222222 dcba", "65 2222222222222222", 16, "0 marks for 1 fields"),
        ("65 2222222222222222 dcba", "65 2222222222222222 dcbaa", 16, "a field's mark is 'dcbaa'"),
        ("65 2222222222222222 dcba", "65 22 dcba", 16, "the digest is '22'"),
        ("65 2222222222222222 dcba", "64 2222222222222222 dcba", 16, "no checkpoint at the last tick, 65"),
        ("65 2222222222222222 dcba", "66 2222222222222222 dcba", 16, "the checkpoint's tick is '66'"),
        ("65 2222222222222222 dcba", "60 2222222222222222 dcba", 16, "the checkpoint's tick is '60'"),
        ("60 1111111111111111 abcd", "60 1111111111111111 .", 15, "a field's mark is '.'"),
        ("fields ship", "fields ship ship", 14, "some of them twice"),
    ],
)
def test_a_mistake_is_named_with_its_line(old, new, where, what):
    assert old in GOOD
    message = refusal(GOOD.replace(old, new))
    assert message.startswith(f"it.replay:{where}: ")
    assert what in message


@pytest.mark.parametrize("lines", range(len(GOOD.splitlines())))
def test_a_file_cut_short_is_refused_wherever_it_was_cut(lines):
    assert "it.replay:" in refusal("\n".join(GOOD.splitlines()[:lines]))


@given(st.text(max_size=200), st.integers(0, len(GOOD)))
def test_no_rubbish_ends_in_anything_but_a_refusal(rubbish, at):
    for text in (rubbish, GOOD[:at] + rubbish + GOOD[at:], GOOD[:at] + rubbish):
        with contextlib.suppress(ReplayError):
            parse_replay(text, "it.replay")


@given(st.binary(max_size=300))
def test_binary_files_are_refused(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("binary") / "it.replay"
    path.write_bytes(b"\xff" + data)
    with pytest.raises(ReplayError, match="is not text; give a file"):
        load_replay(path)


def test_a_file_that_is_not_there_or_no_file_is_refused(tmp_path):
    for path in (tmp_path / "missing.replay", tmp_path):
        with pytest.raises(ReplayError, match="cannot be read"):
            load_replay(path)


def test_a_huge_file_is_refused_unread(tmp_path):
    path = tmp_path / "huge.replay"
    path.write_bytes(b"1\n" * LARGEST_FILE)
    with pytest.raises(ReplayError, match="larger than 2,000,000 bytes"):
        load_replay(path)
