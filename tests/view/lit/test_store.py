from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.view.lit.memory import Memory
from game.view.lit.store import Shelf, cache_folder


def write(shelf, key, pixels):
    for _ in shelf.write(key, pixels):
        pass


def read(shelf, key, length):
    slices = shelf.read(key, length)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            return end.value


def test_what_is_put_on_the_shelf_comes_back(tmp_path):
    pixels = os.urandom(700_000)
    write(Shelf(tmp_path), "ship", pixels)
    assert read(Shelf(tmp_path), "ship", len(pixels)) == pixels


def test_large_pictures_are_packed_in_slices(tmp_path):
    assert len(list(Shelf(tmp_path).write("station", bytes(2_000_000)))) > 5


@pytest.mark.parametrize(
    "harm", [lambda d: b"", lambda d: d[:-5], lambda d: d[:50] + b"!" + d[51:], lambda d: b"x" * 99]
)
def test_broken_files_count_as_none(tmp_path, harm):
    shelf = Shelf(tmp_path)
    write(shelf, "ship", bytes(range(256)) * 50)
    path = next(tmp_path.glob("*.lit"))
    path.write_bytes(harm(path.read_bytes()))
    assert read(shelf, "ship", 12_800) is None


def test_a_picture_of_another_size_counts_as_none(tmp_path):
    shelf = Shelf(tmp_path)
    write(shelf, "ship", bytes(400))
    assert read(shelf, "ship", 800) is None


def test_the_oldest_files_go_when_the_folder_is_full(tmp_path):
    shelf = Shelf(tmp_path, limit=25_000)
    for number in range(6):
        write(shelf, f"picture{number}", os.urandom(8_000))
        os.utime(tmp_path / f"picture{number}.lit", (number, number))
    shelf.sweep()
    assert sorted(path.stem for path in tmp_path.glob("*.lit")) == ["picture3", "picture4", "picture5"]


def test_a_folder_that_cannot_be_written_is_no_misfortune(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    shelf = Shelf(blocked / "cache")
    write(shelf, "ship", bytes(400))
    assert read(shelf, "ship", 400) is None


def test_the_cache_lies_where_the_player_says(monkeypatch):
    monkeypatch.setenv("LUCKY_STRIKE_CACHE", "somewhere")
    assert cache_folder() == Path("somewhere") / "light"
    monkeypatch.delenv("LUCKY_STRIKE_CACHE")
    assert "lucky-strike" in str(cache_folder())


def test_what_was_unused_longest_is_forgotten_first():
    memory = Memory(limit=30)
    for name in "abc":
        memory.put(name, name.upper(), 10)
    memory.get("a")
    memory.put("d", "D", 10)
    assert ["a" in memory, "b" in memory, "c" in memory, "d" in memory] == [True, False, True, True]
    assert memory.used == 30
    memory.put("a", "larger", 15)
    assert memory.used == 25
    assert memory.get("b") is None
