import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.level.reader import MOST_BYTES, MOST_PROBLEMS, read_json

PATIENCE = 2.0
MB = MOST_BYTES


def read(text):
    return read_json(text, "f.json")


def complaints(text):
    return [str(problem) for problem in read(text).problems]


def test_plain_json_reads_as_the_standard_reader_reads_it():
    text = '{"a": [1, -2.5, 1e3, true, false, null, "x\\n\\u00e9\\ud83d\\ude00"], "b": {"c": {}}, "d": []}'
    assert read(text).value == json.loads(text)
    assert not read(text).problems


def test_a_mark_at_the_start_comments_and_trailing_commas_are_welcome():
    text = '\ufeff// start\n{ /* in\nside */ "a": [1, 2,], // end\n "b": "// no comment", }\n// over'
    assert read(text.encode()).value == {"a": [1, 2], "b": "// no comment"}


def test_values_and_keys_know_their_places():
    document = read('{\r\n  "things": [\n    {"radius": 4}, 7\n  ]\n}')
    assert document.where(("things", 0, "radius")) == (3, 16)
    assert document.where(("things", 0, "radius"), key=True) == (3, 6)
    assert document.where(("things", 1)) == (3, 20)
    assert document.where(("things", 0, "colour")) == (3, 5)
    assert document.where(()) == (1, 1)


def test_columns_count_characters_not_bytes():
    assert read('{"ä": "öü", "b": nan}').problems[0].column == 18


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": NaN}', "f.json:1:7: $.a: must be a finite number, got NaN"),
        ('{"a": -Infinity}', "f.json:1:7: $.a: must be a finite number, got -Infinity"),
        ('{"a": 1e999}', "f.json:1:7: $.a: must be between -1,000,000 and 1,000,000, got 1e999"),
        ('{"a": -1000000.5}', "f.json:1:7: $.a: must be between -1,000,000 and 1,000,000, got -1000000.5"),
        ('{"a": 99999999999999999999}', "f.json:1:7: $.a: must be between -1,000,000 and 1,000,000, got 9999"),
        ('{"a": 1, "a": 2}', "f.json:1:10: $.a: duplicate key 'a', first given at 1:2"),
        ('{"a": True}', "f.json:1:7: $.a: unknown word 'True', did you mean 'true'?"),
        ('{"a": +1}', "f.json:1:7: $.a: not a JSON number: '+1'"),
        ('{"a": 01}', "f.json:1:7: $.a: not a JSON number: '01'"),
        ('{"a": .5}', "f.json:1:7: $.a: not a JSON number: '.5'"),
        ('{"a": 1.}', "f.json:1:7: $.a: not a JSON number: '1.'"),
        ("{'a': 1}", "f.json:1:2: $: the key 'a' must stand in double quotes"),
        ("{\"a\": 'b'}", "f.json:1:7: $.a: text stands in double quotes, got 'b'"),
        ('{"a": "\\q"}', "f.json:1:7: $.a: bad escape '\\\\q' in a text; a backslash itself is written \\\\"),
        ('{"a": "\t"}', "f.json:1:7: $.a: a control character ('\\t') in a text, write it as an escape"),
        ('{"a": "\\ud800"}', "f.json:1:7: $.a: half a character (a lone surrogate) in a text"),
        ('{"a": "b\n"}', "f.json:1:7: $.a: expected a value, got a text that is not closed on its line"),
        ('{"a": 1', "f.json:1:8: $: expected ',' or '}', got the end of the file"),
        ('{"a" 1}', "f.json:1:6: $: expected ':' after the key 'a', got '1'"),
        ("[1 2]", "f.json:1:4: $: missing ',' before '2'"),
        ("[,]", "f.json:1:2: $[0]: expected a value, got ','"),
        ("{} {}", "f.json:1:4: $: expected the end of the file, got '{'"),
        ("/* open", "f.json:1:1: $: expected a value, got '/' that starts no whole comment"),
        ("", "f.json:1:1: $: the file is empty, must hold an object { ... }"),
        (" \n\t", "f.json:1:1: $: the file is empty, must hold an object { ... }"),
        ('{\n"a\0": 1}', "f.json:2:3: $: the file is not text: it holds a NUL character"),
        (b'{\n "a": "\xff"}', "f.json:2:8: $: the file is not UTF-8 text: byte 0xff"),
        ("{}".encode("utf-16"), "f.json:1:1: $: the file is UTF-16 text, must be UTF-8"),
        (bytes(range(1, 256)), "is not UTF-8 text: byte 0x80"),
        ("[" * 33 + "]" * 33, "lists and objects are nested too deep, at most 32"),
        (b" " * (MB + 1), "the file is too large, at most 1,048,576 bytes are read"),
    ],
)  # fmt: skip
def test_what_is_not_a_level_file_is_told_with_its_place(text, said):
    assert said in complaints(text)[0]


def test_one_run_finds_many_slips():
    said = complaints('{"a": NaN,\n b: 1e999,\n "c": [1 2, True],\n "a": 2}')
    assert [line.split(" ")[0] for line in said] == [
        "f.json:1:7:", "f.json:2:2:", "f.json:2:5:", "f.json:3:10:", "f.json:3:13:", "f.json:4:2:",
    ]  # fmt: skip


def test_thirty_two_lists_in_each_other_are_fine():
    assert not read("[" * 32 + "]" * 32).problems


def test_seeds_may_be_large_and_a_million_is_fine():
    assert read("[2147483647, 9007199254740992, 1e6, -1e6]").value == [
        2147483647,
        9007199254740992,
        1e6,
        -1e6,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000, "[" * MB, '{"a":' * (MB // 5), "1" * MB, "1" * (MB - 1) + "x", "1." + "1" * (MB - 2), '"' * MB,
        '"' + "a" * (MB - 1), '"' + "\\" * (MB - 1), "/" * MB, "/*" * (MB // 2), "/**/" * (MB // 4), "x " * (MB // 2),
        "[" + "x " * (MB // 2 - 1), "[" + "0," * (MB // 2 - 1) + "]", "[" + "[]," * (MB // 3 - 1) + "]", "\n" * MB,
        "[" + "0\n," * (MB // 3 - 1) + "]", "{" + '"a":1,' * (MB // 6 - 1) + "}", "-" * MB, "\ufeff" * (MB // 3),
        "{" + ",".join(f'"{i}":{{}}' for i in range(80_000)) + "}", "e" * MB, ":" * MB, "," * MB, "}" * MB,
    ],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_a_hostile_megabyte_is_read_or_refused_in_time(text):
    before = time.thread_time()
    document = read(text.encode())
    assert time.thread_time() - before < PATIENCE
    assert document.problems or document.complete
    assert len(document.problems) <= MOST_PROBLEMS + 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e6, 1e6) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=150)
@given(JSON, st.booleans())
def test_whatever_the_standard_writer_writes_comes_back(value, spread):
    text = json.dumps(value, ensure_ascii=spread, indent=2 if spread else None)
    if "\x7f" not in text:
        document = read(text)
        assert not document.problems
        assert document.value == value


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="{}[],:\"\\/*'0123456789.eE+-truefalsn \n\té\ud800\0", max_size=60))
def test_any_text_is_read_or_refused_and_places_lie_within_it(text):
    document = read(text)
    assert document.complete or document.problems
    for problem in document.problems:
        assert 1 <= problem.line <= text.count("\n") + text.count("\r") + 1
        assert 1 <= problem.column <= len(text) + 1


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    document = read(data)
    assert document.complete or document.problems
