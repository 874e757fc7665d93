"""The command line: what it says, what it writes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.__main__ import main
from game.folders import DATA_VARIABLE
from game.play.replay_reader import load_replay
from tests.shipped import ROOT

OPEN = """{
  "title": "Open",
  "things": [{"type": "asteroid", "position": [60, 0], "radius": 12}],
}"""
WON = """{
  "title": "Reach",
  "things": [{"type": "waypoint", "id": "there", "position": [0, 0]}],
  "objectives": [{"type": "reach", "zone": "there"}],
}"""
LOST = """{
  "title": "Hurry",
  "things": [{"type": "waypoint", "id": "there", "position": [400, 0]}],
  "order": "any_order",
  "objectives": [{"type": "keep", "within": 1}, {"type": "reach", "zone": "there"}],
}"""


@pytest.fixture(autouse=True)
def _no_levels_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))


@pytest.fixture
def open_space(tmp_path) -> Path:
    return written(tmp_path / "open.json", OPEN)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def digest(told: str) -> str:
    (line,) = [line for line in told.splitlines() if line.startswith("digest")]
    return line.split()[1]


# --- run ---


def test_run_tells_how_it_went(open_space, capsys):
    assert main(["run", str(open_space), "--seconds", "2"]) == 0
    told = capsys.readouterr().out
    for word in ("outcome", "ticks", "digest", "fuel", "hull", "held", "delivered", "ticks a second"):
        assert word in told
    assert "120 (2.0 s)" in told


def test_run_tells_it_as_json(open_space, capsys):
    assert main(["run", str(open_space), "--seconds", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["level"], told["ticks"], told["outcome"], told["pilot"]) == ("open", 60, "open", "idle")


def test_a_run_with_assists_says_so_and_flies_otherwise(open_space, tmp_path, capsys):
    replay = tmp_path / "helped.replay"
    assert main(["run", str(open_space), "--seconds", "1"]) == 0
    alone = capsys.readouterr().out
    helped_run = [
        "run",
        str(open_space),
        "--seconds",
        "1",
        "--assists",
        "oxygen",
        "hull",
        "--record",
        str(replay),
    ]
    assert main(helped_run) == 0
    helped = capsys.readouterr().out
    assert "assists     oxygen, hull" in helped
    assert digest(helped) != digest(alone)
    assert main(["replay", str(replay), "--level", str(open_space), "--verify"]) == 0
    assert main(["replay", str(replay), "--level", str(open_space), "--headless"]) == 0
    assert "assists oxygen,hull" in capsys.readouterr().out


def test_a_won_run_is_good_and_a_lost_one_is_not(tmp_path, capsys):
    assert main(["run", str(written(tmp_path / "won.json", WON)), "--seconds", "3"]) == 0
    assert "won" in capsys.readouterr().out
    assert main(["run", str(written(tmp_path / "lost.json", LOST)), "--seconds", "3"]) == 1
    assert "lost" in capsys.readouterr().out


def test_the_seed_is_the_level_s_or_the_given(open_space, capsys):
    assert main(["run", str(open_space), "--seconds", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seed"] == 1
    assert main(["run", str(open_space), "--seconds", "1", "--seed", "77", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seed"] == 77


def test_a_recorded_run_flies_the_same_again(open_space, tmp_path, capsys):
    flight = tmp_path / "wild.replay"
    assert (
        main(
            [
                "run",
                str(open_space),
                "--bot",
                "random",
                "--seed",
                "5",
                "--seconds",
                "8",
                "--record",
                str(flight),
            ]
        )
        == 0
    )
    first = digest(capsys.readouterr().out)
    assert main(["run", str(open_space), "--replay", str(flight)]) == 0
    told = capsys.readouterr().out
    assert digest(told) == first
    assert "480 (8.0 s)" in told
    assert load_replay(flight).header.level == "open"


def test_a_shipped_level_goes_by_its_name(capsys):
    assert main(["levels"]) == 0
    first = capsys.readouterr().out.split()[0]
    assert main(["run", first, "--seconds", "1"]) == 0
    assert f"level       {first}" in capsys.readouterr().out


# --- replay ---


@pytest.fixture
def wild(open_space, tmp_path, capsys) -> Path:
    flight = tmp_path / "wild.replay"
    main(["run", str(open_space), "--bot", "random", "--seconds", "5", "--record", str(flight)])
    capsys.readouterr()
    return flight


def test_verify_agrees_with_what_was_recorded(wild, open_space, capsys):
    assert main(["replay", str(wild), "--level", str(open_space), "--verify"]) == 0
    assert "300 ticks came out as recorded" in capsys.readouterr().out


def test_verify_names_what_differs(wild, open_space, capsys):
    text = wild.read_text()
    wild.write_text(text.replace("seed 1\n", "seed 2\n").replace("platform ", "platform old-"))
    assert main(["replay", str(wild), "--level", str(open_space), "--verify"]) == 1
    told = capsys.readouterr().out
    assert "recorded with platform old-" in told
    assert "differs at tick 60 (the same until tick 0): systems: recorded " in told, (
        "each bearing has its own luck"
    )
    assert "and random: recorded " in told


def test_verify_says_that_a_level_was_edited(wild, open_space, capsys):
    open_space.write_text(OPEN.replace("Open", "Opened"))
    assert main(["replay", str(wild), "--level", str(open_space), "--verify"]) == 1
    assert "the level 'open' was edited since" in capsys.readouterr().out


def test_verify_takes_many_and_tells_of_each_though_one_cannot_be_read(wild, open_space, tmp_path, capsys):
    broken, other, gone = (tmp_path / f"{name}.replay" for name in ("broken", "other", "gone"))
    broken.write_text("no replay")
    other.write_text(wild.read_text().replace("seed 1\n", "seed 2\n"))
    files = [str(each) for each in (broken, wild, gone, other)]
    assert main(["replay", *files, "--level", str(open_space), "--verify"]) == 1
    told, problems = capsys.readouterr()
    assert f"{wild}: 300 ticks came out as recorded" in told
    assert f"{other}: differs at tick 60" in told
    assert str(broken) in problems
    assert str(gone) in problems
    assert main(["replay", str(wild), str(wild), "--level", str(open_space), "--verify"]) == 0


def test_only_one_replay_can_be_watched(wild, capsys):
    assert main(["replay", str(wild), str(wild)]) == 2
    assert "--verify" in capsys.readouterr().err


def test_headless_tells_header_and_outcome(wild, open_space, capsys):
    assert main(["replay", str(wild), "--level", str(open_space), "--headless"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"game {__version__}\npymunk ")
    assert "300 (5.0 s)" in told


# --- mistakes ---


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "no_such_level"], "no_such_level"),
        (["run", "missing/level.json"], "missing/level.json"),
        (["check", "missing"], "missing"),
        (["replay", "missing.replay"], "missing.replay: cannot be read: No such file or directory"),
        (["shot", "no_such_level", "out.png"], "no_such_level"),
        (["play", "no_such_level"], "no_such_level"),
        (["clears", "no_such_level"], "no_such_level"),
    ],
)
def test_what_is_not_there_is_said(arguments, said, capsys):
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert said in told.out + told.err
    assert "Traceback" not in told.err


def test_all_problems_of_a_level_are_said(tmp_path, capsys):
    path = written(tmp_path / "bad.json", OPEN.replace("12", "-12").replace('"title"', '"titel"'))
    assert main(["run", str(path)]) == 1
    told = capsys.readouterr().err
    assert "radius" in told
    assert "titel" in told


def test_a_recording_that_cannot_be_written_is_said(open_space, tmp_path, capsys):
    assert (
        main(["run", str(open_space), "--seconds", "1", "--record", str(tmp_path / "no" / "it.replay")]) == 1
    )
    assert "it.replay: No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "x", "--seconds", "-1"], "'-1' is not a number of seconds from 0 to 3600"),
        (["run", "x", "--seconds", "nan"], "'nan' is not a number of seconds"),
        (["run", "x", "--seconds", "soon"], "'soon' is not a number of seconds"),
        (["run", "x", "--seed", "-1"], "'-1' is not a whole number from 0 to 2147483647"),
        (["run", "x", "--seed", "99999999999999"], "'99999999999999' is not a whole number"),
        (["run", "x", "--bot", "nobody"], "invalid choice: 'nobody'"),
        (["run", "x", "--bot", "idle", "--replay", "y"], "not allowed with"),
        (["shot", "x", "y.png", "--size", "9999x10"], "'9999' is not a whole number from 16 to 8192"),
        (["shot", "x", "y.png", "--size", "big"], "'big' is not a whole number"),
        (["fly"], "invalid choice: 'fly'"),
        (["run"], "the following arguments are required: LEVEL"),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(arguments, said, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_the_version_is_that_of_the_package(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert __version__ in capsys.readouterr().out


# --- the rest ---


def test_check_tells_of_good_and_bad(open_space, tmp_path, capsys):
    assert main(["check", str(open_space)]) == 0
    written(tmp_path / "bad.json", "{")
    assert main(["check", str(tmp_path)]) == 1
    assert "ok " in capsys.readouterr().out


def test_schema_is_a_json_schema(capsys):
    assert main(["schema"]) == 0
    assert "$defs" in json.loads(capsys.readouterr().out)


def test_shot_draws_a_picture_of_the_wanted_size(open_space, tmp_path):
    out = tmp_path / "out.png"
    done = command("shot", str(open_space), str(out), "--at", "0.5", "--size", "640x360")
    assert done.returncode == 0, done.stderr
    data = out.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (640, 360)


def test_without_a_command_the_window_opens_at_the_title():
    done = command(LUCKY_STRIKE_QUIT_AFTER="0.5")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_replay_is_shown_in_the_window(wild, open_space):
    done = command("replay", str(wild), "--level", str(open_space), LUCKY_STRIKE_QUIT_AFTER="0.5")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_reader_that_stops_reading_is_no_mistake():
    shell = f"{sys.executable} -m game schema | head -n 1"
    done = subprocess.run(shell, shell=True, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stderr == ""


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"} | environment,
    )


@pytest.mark.sweep
def test_shot_draws_a_replay_as_it_is_watched_and_says_so_where_there_is_none(open_space, tmp_path):
    out, clear = tmp_path / "watched.png", ROOT / "levels" / "clears" / "01-first-flight.replay"
    done = command(
        "shot", "01-first-flight", str(out), "--scene", "watch", "--replay", str(clear), "--at", "2"
    )
    assert done.returncode == 0, done.stderr
    assert out.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    done = command("shot", str(open_space), str(out), "--scene", "watch")
    assert (done.returncode, "no replay is given" in done.stderr) == (1, True)
