import hashlib
import io
import json
import os
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.load import check_campaign
from game.level.load import LevelError, check_paths, level_sha256, load_level, read_level
from game.level.problems import path_text
from tests.level.mutations import mutations
from tests.level.samples import EVERYTHING, ROOT, SHIPPED, plain, problems_of, tiny

LEVELS = [EVERYTHING, *SHIPPED]
MUTATIONS_IN_ALL = 1000


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.json").write_text(json.dumps(tiny()))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "bad.json").write_text('{"title": "x", "seed": -1,\n "order": "none"}')
    return tmp_path


def check(*paths):
    out = io.StringIO()
    return check_paths(list(paths), out, check_campaign), out.getvalue().splitlines()


def test_a_sound_file_becomes_a_level():
    level = load_level(EVERYTHING)
    assert level.title == "Everything at once"
    assert len(level.things) == 11
    assert level.ship.angle == pytest.approx(1.5708, abs=1e-4)


def test_angles_are_degrees_in_the_file_and_radians_inside_given_or_not():
    level, _ = read_level('{"title": "x", "things": [{"type": "habitat", "position": [500, 0]}]}', "f")
    assert level.things[0].spin == pytest.approx(0.0349, abs=1e-4)
    assert level.arena.sun == pytest.approx(2.5307, abs=1e-4)


def test_a_broken_file_raises_all_its_problems(folder):
    path = folder / "sub" / "bad.json"
    with pytest.raises(LevelError) as caught:
        load_level(path)
    assert [problem.path for problem in caught.value.problems] == [("seed",), ("order",)]
    assert str(caught.value).splitlines()[0].startswith(f"{path}:1:24: $.seed: must be at least 0, got -1")


def test_the_hash_is_that_of_the_file():
    assert level_sha256(EVERYTHING) == hashlib.sha256(EVERYTHING.read_bytes()).hexdigest()


def test_good_files_get_one_line_each(folder):
    status, lines = check(folder / "good.json")
    assert status == 0
    assert lines == [f'ok {folder / "good.json"}: "Tiny", 3 things, 1 objective, 0 triggers']


def test_folders_are_searched_and_all_problems_told(folder):
    status, lines = check(folder)
    assert status == 1
    assert [line.split(" ")[0] for line in lines] == [
        "ok", f"{folder / 'sub' / 'bad.json'}:1:24:", f"{folder / 'sub' / 'bad.json'}:2:11:",
    ]  # fmt: skip


def test_schema_and_recorded_clears_are_no_levels(folder):
    (folder / "level.schema.json").write_text("{}")
    (folder / "clears").mkdir()
    (folder / "clears" / "good.json").write_text("nonsense")
    assert len(check(folder)[1]) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing.json", "no such file"),
        ("a\0b.json", ""),
        ("n" * 5000 + ".json", ""),
        ("empty", "no levels (*.json) here"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, name, said):
    (tmp_path / "empty").mkdir()
    status, lines = check(tmp_path / name)
    assert status == 1
    assert len(lines) == 1
    assert said in lines[0]


def test_links_in_a_circle_unreadable_files_and_pipes_are_lines_too(tmp_path):
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")
    (tmp_path / "gone.json").symlink_to(tmp_path / "nowhere")
    (tmp_path / "again").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "dir.json").mkdir()
    locked = tmp_path / "locked.json"
    locked.write_text("{}")
    locked.chmod(0)
    status, lines = check(tmp_path)
    assert status == 1
    assert {line.split(":")[0].rpartition("/")[2] for line in lines} == {
        "loop.json", "gone.json", "pipe.json", "locked.json",
    }  # fmt: skip


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_levels_are_sound(path):
    assert check(path)[0] == 0


@settings(deadline=None, max_examples=120)
@given(st.data())
def test_a_spoiled_text_is_read_or_refused(data):
    text = EVERYTHING.read_text()
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.text(alphabet='{}[],:"/*0-1.e nul\\\n', max_size=8))
    level, problems = read_level(text[:start] + put + text[start + length :], "f.json")
    assert (level is None) == bool(problems)


@settings(deadline=None, max_examples=100)
@given(
    st.dictionaries(
        st.sampled_from(["title", "things", "objectives", "dialogue", "triggers", "ship", "arena", "medals", "x"]),
        st.recursive(
            st.none() | st.integers() | st.text(max_size=3),
            lambda inner: st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["type", "id", "at", "when", "do", "of", "0"]), inner, max_size=3),
        ),
    )
)  # fmt: skip
def test_wrong_types_anywhere_are_problems(value):
    level, problems = read_level(json.dumps(value), "f.json")
    assert (level is None) == bool(problems)


def leads_to(problem, place, words):
    """Whether a problem leads its reader to a changed field: it stands there, or speaks of it."""
    same_part = problem.path[: len(place)][:2] == place[:2]
    return same_part or any(word in problem.message for word in words)


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_one_changed_field_is_accepted_or_refused_by_name(path):
    original = plain(path)
    for place, value in mutations(original, seed=2, count=MUTATIONS_IN_ALL // len(LEVELS) + 1):
        problems = problems_of(value)
        words = words_for(original, place)
        led = [problem for problem in problems if leads_to(problem, place, words)]
        assert led or not problems, (path_text(place), [str(problem) for problem in problems])


def words_for(level, place):
    """Words by which a problem elsewhere speaks of a field: its name, those in it, and what rests on it."""
    words = {f"'{place[-1]}'", f"overlaps {path_text(place[:2])}", "the level holds only"}
    words |= {"the arena"} if place[0] == "arena" else set()
    words |= {f"as much as {place[1]}"} if place[0] == "medals" and len(place) > 1 else set()
    words |= {"the ship", "at the start"} if place[0] == "ship" else set()
    value = level
    for depth, step in enumerate(place, start=1):
        value = value.get(step) if isinstance(value, dict) else value[step]
        words |= {f"'{word}'" for word in words_in(value)} if depth in (2, len(place)) else set()
    return words


def words_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from words_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from words_in(part)


def test_refusing_a_mutation_is_fast():
    value = plain(EVERYTHING)
    before = time.thread_time()
    for _, changed in mutations(value, seed=3, count=20):
        problems_of(changed)
    assert time.thread_time() - before < 2.0


def test_levels_need_neither_a_screen_nor_physics():
    modules = sorted(path.stem for path in (ROOT / "game" / "level").glob("[a-z]*.py"))
    done = subprocess.run(
        [sys.executable, "-c", ALONE, *modules],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == [f"{module} []" for module in modules]


ALONE = """
import importlib, sys
for module in sys.argv[1:]:
    for name in [name for name in sys.modules if name.split('.')[0] in ('game', 'pygame', 'pymunk')]:
        del sys.modules[name]
    importlib.import_module(f'game.level.{module}')
    print(module, sorted(name for name in sys.modules if name.split('.')[0] in ('pygame', 'pymunk')
        or name.startswith('game.')
        and not name.startswith(('game.level', 'game.folders', 'game.saying', 'game.reasons'))))
"""
"""Loads each module as if it were the first, and tells what of others it has loaded."""
