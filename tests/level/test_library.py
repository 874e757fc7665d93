import json
import shutil

import pytest

from game.folders import DATA_VARIABLE
from game.level import library
from game.level.library import catalogue, find_level, shipped_levels, user_levels
from game.level.load import LevelError
from tests.level.samples import tiny


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The folder of the user's own levels, somewhere else."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    folder = tmp_path / "levels"
    folder.mkdir()
    return folder


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A package with two shipped levels, as if installed."""
    package = tmp_path / "site" / "game"
    folder = package / "_data" / "levels"
    folder.mkdir(parents=True)
    for name in ("02-second", "01-first"):
        (folder / f"{name}.json").write_text(json.dumps(tiny(title=name)))
    (folder / "level.schema.json").write_text("{}")
    monkeypatch.setattr(library, "_PACKAGE", package)
    return folder


def own_entries():
    return [entry for entry in catalogue() if not entry.shipped]


def test_shipped_levels_lie_in_the_checkout_or_beside_the_package(shipped):
    assert shipped_levels() == shipped
    shutil.rmtree(shipped)
    assert shipped_levels() == shipped.parent.parent.parent / "levels"


def test_the_list_has_shipped_levels_first_in_the_order_of_their_names(shipped, own):
    (own / "00-mine.json").write_text(json.dumps(tiny(title="Mine", brief="Come in.")))
    entries = catalogue()
    assert [entry.key for entry in entries] == ["01-first", "02-second", "00-mine"]
    assert [entry.shipped for entry in entries] == [True, True, False]
    assert (entries[2].title, entries[2].brief) == ("Mine", "Come in.")


def test_a_broken_file_hides_no_other_and_is_listed_with_its_first_error(shipped, own):
    (own / "a.json").write_text('{"title": 5,\n"seed": -1}')
    (own / "b.json").write_text(json.dumps(tiny(title="Fine")))
    (own / "c.json").mkdir()
    broken, fine, folder = own_entries()
    assert broken.level is None
    assert str(broken.problem) == f"{own / 'a.json'}:1:11: $.title: must be a text, got 5"
    assert broken.title == "a"
    assert fine.level is not None
    assert fine.problem is None
    assert "is not a file" in folder.problem.message


def test_no_folder_of_own_levels_is_no_problem(shipped, tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "nowhere"))
    assert own_entries() == []


def test_links_out_of_the_folder_are_not_followed(shipped, own, tmp_path):
    secret = tmp_path / "elsewhere.json"
    secret.write_text(json.dumps(tiny(title="Secret")))
    (own / "out.json").symlink_to(secret)
    (own / "round.json").symlink_to(own / "round.json")
    assert [entry.level for entry in own_entries()] == [None, None]
    assert "link out of the folder" in own_entries()[0].problem.message


def test_a_level_is_found_by_name_or_by_path(shipped, own):
    (own / "mine.json").write_text(json.dumps(tiny()))
    assert find_level("mine") == own / "mine.json"
    assert find_level("01-first") == shipped / "01-first.json"
    assert find_level(str(own / "mine.json")) == own / "mine.json"


def test_a_shipped_name_means_the_shipped_level(shipped, own):
    (own / "01-first.json").write_text(json.dumps(tiny()))
    assert find_level("01-first") == shipped / "01-first.json"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("01-frist", "did you mean '01-first'?"),
        ("zzz", "known: '01-first', '02-second'"),
        ("zzz.json", "no such file"),
        ("no/where", "no such file"),
    ],
)
def test_a_wrong_name_says_which_was_meant(shipped, own, name, said):
    with pytest.raises(LevelError) as caught:
        find_level(name)
    assert said in str(caught.value)


def test_own_levels_live_in_the_users_data_folder(monkeypatch):
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    assert user_levels().name == "levels"
    assert "lucky-strike" in str(user_levels())
