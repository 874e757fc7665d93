"""Letters of 200 % at the bench: all of them twice as high, beside the work, which can be used as before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from game.folders import DATA_VARIABLE, user_data
from game.level.library import find_level
from game.level.load import load_level
from game.sim import World
from game.sim.bench_events import STAGES
from game.view import palette
from game.view.bearing_bench import focus
from game.view.bearing_bench.large.room import LEAST_HEIGHT, Room
from game.view.bearing_bench.layout import LEVER_X, lever_y
from game.view.bearing_bench.rack import rows_of
from game.view.bearing_bench.view import BenchView
from game.view.leaves import LEAF_SECONDS
from game.view.sound.captions import Caption
from game.view.tongue import SOURCE, use_language
from tests.lettered import Lettered, assert_readable, assert_twice_as_high, noted
from tests.pseudo import LANGUAGE, write_catalogue
from tests.screen import picture
from tests.view.bearing_bench.stages import bench_at

KEYS = {
    "accept": "ENTER", "thrust": "W/S", "pick": "SPACE", "menu_move": "ARROWS", "reject": "BACKSPACE",
    "bench": "B", "wrench": "H", "again": "R",
}  # fmt: skip
RADIO = ("Nadia", "Somebody is coming up from below, forty clicks and closing. Leave the bench.")
CAPTION = Caption("air compressor knocks and wheezes", "left")


@pytest.fixture(params=[pytest.param(SOURCE, marks=pytest.mark.sweep), LANGUAGE])
def language(request, tmp_path, monkeypatch) -> Iterator[str]:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    write_catalogue(user_data() / "text")
    use_language(request.param)
    yield request.param
    use_language(SOURCE)


@pytest.fixture(scope="module")
def world() -> World:
    return World(load_level(find_level("01-first-flight")))


def written(stage: str, text: float, world: World, clock: float = 0.0, **how: object) -> list[Lettered]:
    bench = how.pop("bench", None) or bench_at(stage)
    surface = picture(how.pop("size", (1280, 720)))  # type: ignore[arg-type]
    keys = how.pop("keys", KEYS)
    with noted() as found:
        BenchView().draw(surface, bench, world, text=text, clock=clock, keys=keys, **how)  # type: ignore[arg-type]
    return found


def leaves(stage: str, world: World, **how: object) -> list[list[Lettered]]:
    """All that is written at a step in letters of 200 %, leaf by leaf."""
    return [written(stage, 2.0, world, LEAF_SECONDS * (leaf + 0.5), focus=2, **how) for leaf in range(5)]


@pytest.mark.parametrize("stage", STAGES)
def test_every_word_is_twice_as_high(stage, world):
    large = [text for leaf in leaves(stage, world) for text in leaf]
    assert_twice_as_high(large, written(stage, 1.0, world, focus=2))


@pytest.mark.parametrize("text", [1.1, 1.4, 2.0])
@pytest.mark.parametrize("stage", STAGES)
def test_letters_grow_as_much_as_is_asked_for(stage, text, world):
    usual = {each.text: each.size for each in written(stage, 1.0, world, focus=2)}
    large = written(stage, text, world, focus=2)
    assert [each for each in large if each.text in usual and each.size < 0.97 * text * usual[each.text]] == []


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("radio", [None, RADIO])
def test_nothing_lies_on_anything_else(stage, radio, language, world):
    for leaf in leaves(stage, world, line=radio, captions=[CAPTION]):
        assert_readable(leaf)


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_urgent_is_told_in_the_place_of_the_keys(stage, language, world):
    alert = ("OXYGEN LOW, AND THE SHIP DRIFTS TOWARDS ROCK. LEAVE THE BENCH.", palette.RED)
    for leaf in leaves(stage, world, alert=alert):
        assert_readable(leaf)
        assert any("OXYGEN LOW" in each.text for each in leaf)
        assert not any("ENTER" in each.text for each in leaf)


@pytest.mark.parametrize("stage", STAGES)
def test_in_a_replay_it_is_all_there_above_the_bar(stage, language, world):
    for leaf in leaves(stage, world, keys={}, size=(1280, LEAST_HEIGHT)):
        assert_readable(leaf)


@pytest.mark.parametrize("stage", STAGES)
def test_one_leaf_after_the_other_everything_is_told(stage, world):
    """But for the other lots, once a donor was chosen."""
    bench = bench_at(stage)
    usual = {each.text for each in written(stage, 1.0, world, focus=2, bench=bench)}
    large = " ".join(each.text for leaf in leaves(stage, world) for each in leaf)
    rack = {
        text
        for row in rows_of(bench, 2)
        for text in (row.name[0], row.count, *(figure for _, figure, _, _ in row.figures))
        if stage != "donor"
    }
    steps = {"LISTEN", "DONOR", "TURN", "FIT", "SPIN"}
    told_by_shape = {"0", "50", "100", "°C", "HARD", "SIZE"}
    figures = {each for each in usual if each.isdigit()}  # °C has its unit beside it here
    missing = {each for each in usual - rack - steps - told_by_shape - figures if each not in large}
    assert not missing


@pytest.mark.parametrize("stage", ["donor", "turn", "fit"])
def test_the_mouse_takes_what_it_points_at(stage):
    view, bench = BenchView(), bench_at(stage)
    view.draw(picture(), bench, None, text=2.0, keys=KEYS)
    room = Room(bench.stage, 2.0)
    for index in range(len(bench.offers)):
        x, y, wide, high = focus.place_of(bench, index)
        seen = room.shown(x + wide / 2, y + high / 2)
        assert room.work.collidepoint(seen)
        assert focus.at_pixel(bench, *view.on_bench((1280, 720), seen)) == index


def test_words_beside_the_rack_belong_to_their_donor():
    view, bench = BenchView(), bench_at("donor")
    view.draw(picture(), bench, None, text=2.0, keys=KEYS)
    room = Room("donor", 2.0)
    _, y, _, high = focus.place_of(bench, 3)
    beside = (room.rows + 60, room.shown(0, y + high / 2)[1])
    assert focus.at_pixel(bench, *view.on_bench((1280, 720), beside)) == 3


@pytest.mark.parametrize("stage", ["listen", "turn", "spin"])
def test_the_mouse_drags_the_lever_where_it_is_seen(stage):
    view = BenchView()
    view.draw(picture(), bench_at(stage), None, text=2.0, keys=KEYS)
    seen = Room(stage, 2.0).shown(LEVER_X, lever_y(0.4))
    assert focus.lever_at(*view.on_bench((1280, 720), seen)) == pytest.approx(0.4)


def test_each_named_key_can_be_clicked_and_the_rest_comes_with_the_next_leaf():
    found: set[str] = set()
    view = BenchView()
    for leaf in range(3):
        view.draw(picture(), bench_at("fit"), None, text=2.0, keys=KEYS, clock=LEAF_SECONDS * (leaf + 0.5))
        for action, (x, y, wide, high) in view.hints:
            assert view.hint_at((1280, 720), (x + wide / 2, y + high / 2)) == action
            found.add(action)
    assert {"menu_move", "pick", "accept", "reject", "wrench", "bench"} <= found


def test_the_larger_the_letters_the_smaller_the_work_but_it_stays_large():
    for stage in STAGES:
        shares = [Room(stage, text).share for text in (1.1, 1.5, 2.0)]
        assert all(a >= b for a, b in pairwise(shares))
        assert shares[-1] > 0.68
