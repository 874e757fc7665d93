"""Saves outlast what happens to files and disks, and say so where something is lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import Struct

from game.campaign.choices import board
from game.campaign.load import load_campaign, shipped_campaign
from game.campaign.missions import give_up
from game.saves import durable
from game.saves.saves import KINDS
from game.saves.store import BACKUPS, LARGEST, Kind, Store
from game.saves.story import story_kind
from tests.shipped import ROOT

FORMATS = Path(__file__).parent / "formats"


class Note(Struct, frozen=True):
    """A small save."""

    number: int


NOTE = Kind("note", Note)


@pytest.fixture
def store(tmp_path: Path) -> Store[Note]:
    return Store(NOTE, tmp_path / "deep" / "saves")


@pytest.fixture
def kept(store: Store[Note]) -> Store[Note]:
    """Five saves were made, the last one is 4."""
    for number in range(5):
        assert store.save(Note(number)) is None
    return store


def numbers(store: Store[Note]) -> list[int]:
    return [NOTE.decode(path.read_bytes()).number for path in store.backups()]


def test_at_the_first_start_there_is_nothing_and_that_is_no_trouble(store: Store[Note]) -> None:
    assert store.load() == (None, None)


def test_what_was_saved_is_read_again(store: Store[Note]) -> None:
    assert store.save(Note(1)) is None
    assert store.load() == (Note(1), None)


def test_the_last_three_saves_before_are_kept_and_nothing_else(kept: Store[Note]) -> None:
    assert numbers(kept) == [3, 2, 1]
    backups = [f"note.json.backup-{number}" for number in range(1, BACKUPS + 1)]
    assert sorted(path.name for path in kept.folder.iterdir()) == ["note.json", *backups]


DAMAGED = {
    "nothing at all": b"",
    "truncated": NOTE.encode(Note(9))[:30],
    "zero-filled": bytes(64),
    "wrong type": NOTE.encode(Note(9)).replace(b"9", b'"nine"'),
    "not an object": b"[1, 2]",
    "of another kind": NOTE.encode(Note(9)).replace(b"note", b"goat"),
    "without a format": NOTE.encode(Note(9)).replace(b'"format": 1', b'"format": "new"'),
    "without content": b'{"lucky-strike": "note", "format": 1}',
    "not text": b"\xff\xfe\x00{",
    "far too large": b" " * (LARGEST + 1),
    "nested without end": b"[" * 200_000,
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_save_is_set_aside_unchanged_and_backups_are_offered(
    kept: Store[Note], data: bytes
) -> None:
    kept.path.write_bytes(data)
    value, trouble = kept.load()
    assert value is None
    assert trouble is not None
    assert (trouble.cause, trouble.kind) == ("damaged", "note")
    assert trouble.why
    assert trouble.aside is not None
    assert trouble.aside.name.startswith("note.json.corrupt-")
    assert trouble.aside.read_bytes() == data
    assert [NOTE.decode(path.read_bytes()).number for path in trouble.backups] == [3, 2, 1]


def test_two_damaged_saves_within_a_second_are_both_kept(kept: Store[Note]) -> None:
    for data in (b"one", b"two"):
        kept.path.write_bytes(data)
        kept.load()
    aside = sorted(path.read_bytes() for path in kept.folder.glob("*.corrupt-*"))
    assert aside == [b"one", b"two"]


def test_a_backup_that_is_taken_becomes_the_save(kept: Store[Note]) -> None:
    kept.path.write_bytes(b"{")
    _, trouble = kept.load()
    assert trouble is not None
    assert kept.restore(trouble.backups[1]) == (Note(2), None)
    assert kept.load() == (Note(2), None)


def test_a_damaged_backup_is_not_offered(kept: Store[Note]) -> None:
    kept.path.with_name("note.json.backup-1").write_bytes(b"{")
    assert numbers(kept) == [2, 1]


def test_a_save_that_was_taken_away_is_noticed_and_backups_are_offered(kept: Store[Note]) -> None:
    kept.path.unlink()
    value, trouble = kept.load()
    assert value is None
    assert trouble is not None
    assert trouble.cause == "lost"
    assert len(trouble.backups) == BACKUPS


def test_a_newer_save_is_left_alone_and_never_written_over(kept: Store[Note]) -> None:
    newer = json.dumps({"lucky-strike": "note", "format": 2, "content": {"words": "later"}}).encode()
    kept.path.write_bytes(newer)
    value, trouble = kept.load()
    assert value is None
    assert trouble is not None
    assert trouble.cause == "newer"
    assert "format 2" in trouble.why
    refused = kept.save(Note(7))
    assert refused is not None
    assert refused.cause == "newer"
    assert kept.path.read_bytes() == newer


def test_older_saves_are_migrated_step_by_step_and_kept_in_the_new_format(tmp_path: Path) -> None:
    third = Kind(
        "note",
        Note,
        3,
        {
            1: lambda facts: {"count": facts["amount"]},
            2: lambda facts: {"number": facts["count"] + 100},
        },
    )
    store = Store(third, tmp_path)
    store.path.write_text('{"lucky-strike": "note", "format": 1, "content": {"amount": 5}}')
    assert store.load() == (Note(105), None)
    store.save(Note(105))
    assert json.loads(store.path.read_text())["format"] == 3
    assert third.decode(store.backups()[0].read_bytes()) == Note(105)


@pytest.mark.parametrize(
    ("kind", "format"), [(kind, number) for kind in KINDS for number in range(1, kind.format + 1)]
)
def test_a_real_file_of_every_format_ever_used_can_still_be_read(kind: Kind[Struct], format: int) -> None:
    data = (FORMATS / f"{kind.name}-{format}.json").read_bytes()
    assert json.loads(data)["format"] == format
    value = kind.decode(data)
    assert value != kind.type()
    assert kind.decode(kind.encode(value)) == value


def test_records_of_the_first_format_are_those_of_shipped_levels() -> None:
    progress = KINDS[1].decode((FORMATS / "progress-1.json").read_bytes())
    assert progress.of("shipped/01-first-flight").best.seconds == 64.9


def test_medals_that_were_earned_with_assists_alone_are_told_apart() -> None:
    dig = KINDS[1].decode((FORMATS / "progress-2.json").read_bytes()).of("shipped/02-first-dig")
    assert (dig.medal, dig.medal_assisted) == ("", "bronze")


@pytest.mark.parametrize("format", range(1, story_kind("campaign").format + 1))
def test_a_story_of_every_format_ever_used_goes_on(format: int) -> None:
    kind = story_kind("campaign")
    state = kind.decode((FORMATS / f"campaign-{format}.json").read_bytes())
    assert kind.decode(kind.encode(state)) == state
    assert state.under_way is not None
    assert state.ledger[-1].kind == "freeport", "what was done on credit is on the ledger"
    campaign = load_campaign(shipped_campaign()).campaign
    after = give_up(campaign, state)
    assert board(campaign, after).missions


# --- disks ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["fsync", "replace", "open"])
@pytest.mark.parametrize(
    ("number", "cause"), [(errno.ENOSPC, "full"), (errno.EDQUOT, "full"), (errno.EROFS, "unwritable")]
)
def test_whatever_step_fails_the_old_save_is_still_there_and_the_cause_is_told(
    kept: Store[Note], monkeypatch: pytest.MonkeyPatch, step: str, number: int, cause: str
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        if step == "fsync":
            patch.setattr(durable.os, "fsync", fail)
        else:
            patch.setattr(Path, step, fail)
        trouble = kept.save(Note(99))
    assert trouble is not None
    assert trouble.cause == cause
    assert trouble.why == os.strerror(number)
    assert kept.load() == (Note(4), None)
    assert numbers(kept) == [3, 2, 1]
    assert not list(kept.folder.glob(".*draft*"))


def test_a_disk_that_reads_otherwise_than_it_was_written_loses_nothing(
    kept: Store[Note], monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(path: Path, data: bytes) -> None:
        path.unlink()
        path.write_bytes(bytes(len(data)))

    monkeypatch.setattr("game.saves.store.write_durably", careless)
    trouble = kept.save(Note(99))
    assert trouble is not None
    assert trouble.cause == "unwritable"
    assert kept.load() == (Note(4), None)


def test_a_save_that_may_not_be_read_is_not_written_over(
    kept: Store[Note], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *args: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        value, trouble = kept.load()
    assert value is None
    assert trouble is not None
    assert trouble.cause == "unreadable"
    assert kept.save(Note(99)) is trouble
    assert Store(NOTE, kept.folder).load() == (Note(4), None)


DISK = """
import sys
from pathlib import Path
from game.saves.store import Store
from tests.saves.test_store import NOTE, Note
store = Store(NOTE, Path(sys.argv[1]))
saved = store.load()[0]
trouble = store.save(Note(99))
print(saved, trouble and trouble.cause, store.load())
"""
IN_A_DISK = {
    "full": "head -c 1M /dev/zero > {disk}/filler 2> /dev/null; true",
    "unwritable": "mount -o remount,ro {disk}",
}


@pytest.mark.skipif(shutil.which("unshare") is None, reason="mounts a small disk of its own")
@pytest.mark.parametrize("cause", IN_A_DISK)
def test_a_real_disk_that_is_full_or_read_only_keeps_the_old_save(tmp_path: Path, cause: str) -> None:
    disk, source = tmp_path / "disk", Store(NOTE, tmp_path / "source")
    disk.mkdir()
    source.save(Note(4))
    steps = [
        f"mount -t tmpfs -o size=16k none {disk}",
        f"cp {source.path} {disk}",
        IN_A_DISK[cause].format(disk=disk),
        f"exec {sys.executable} -c '{DISK}' {disk}",
    ]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", " && ".join(steps)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip("mounting is not allowed here")
    assert done.stdout.strip() == f"Note(number=4) {cause} (Note(number=4), None)"
