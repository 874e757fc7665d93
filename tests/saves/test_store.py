"""Saves outlast what happens to files and disks."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import Struct

from game.saves.store import Kind, Store


class Note(Struct, frozen=True):
    """A small save."""

    number: int


NOTE = Kind("note", Note)


@pytest.fixture
def store(tmp_path: Path) -> Store[Note]:
    return Store(NOTE, tmp_path / "deep" / "saves")


def test_at_the_first_start_there_is_nothing_and_that_is_no_trouble(store: Store[Note]) -> None:
    assert store.load() == (None, None)


def test_what_was_saved_is_read_again(store: Store[Note]) -> None:
    assert store.save(Note(1)) is None
    assert store.load() == (Note(1), None)


def test_the_last_three_saves_before_are_kept(store: Store[Note]) -> None:
    for number in range(6):
        store.save(Note(number))
    assert [NOTE.decode(path.read_bytes()) for path in store.backups()] == [Note(4), Note(3), Note(2)]


def test_nothing_else_is_left_in_the_folder(store: Store[Note]) -> None:
    for number in range(6):
        store.save(Note(number))
    names = sorted(path.name for path in store.folder.iterdir())
    assert names == ["note.json", "note.json.backup-1", "note.json.backup-2", "note.json.backup-3"]
