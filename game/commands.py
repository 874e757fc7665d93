"""What can be done from the command line: one sub-command a function, nothing else. ``command_line`` reads it."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from game.assists import Assists
from game.campaign.contents import choices_of
from game.campaign.load import Told, campaign_schema, check_campaign, load_campaign, shipped_campaign
from game.chapter import Walk, by_bots, compared, told_ledger
from game.level.aboard import adapted
from game.level.library import catalogue, find_level
from game.level.load import LevelError, check_paths, level_sha256, load_level
from game.level.problems import quoted
from game.level.schema import schema_text
from game.level.spec import Level
from game.play import bots
from game.play import odds as measured_odds
from game.play.clears import record_clears
from game.play.headless import fly, report
from game.play.pilots import PILOTS, Pilot, Played, steady
from game.play.posted import load_any
from game.play.recorder import Recorder
from game.play.replay import Replay, header
from game.play.replay_reader import ReplayError, load_replay
from game.play.verify import verify
from game.reasons import reason_of
from game.saying import Saying, Telling, listed
from game.sim import World
from game.sim.tuning import TICKS_A_SECOND
from game.view.tongue import translated

GOOD, BAD, MISUSED = 0, 1, 2
USUAL_SECONDS = 600.0
IDLE = "idle"
WATCHED = 4.0
"""s before a picture in which the view already looks on, so that it shows what is going on."""
STORY = ("story", "freeport", "market", "ledger", "talk", "choice", "chapter-end")
WITHOUT_LEVEL = ("title", "select", "own", "settings", "credits", *STORY)
"""Scenes that can be drawn without a level."""
SCENES = ("select", "brief", "flight", "bench", "pause", "photo", "results", "watch")
BOTS = {name: steady(bot) for name, bot in bots.PILOTS.items()}
FLIERS = PILOTS | BOTS


def tried(act: Callable[[], int]) -> int:
    """What comes of an act; a problem with a file is told, and is bad."""
    try:
        return act()
    except (LevelError, ReplayError) as problem:
        _complain(reason_of(problem))
    except BrokenPipeError:
        raise
    except OSError as problem:
        _complain(listed([str(problem.filename or "") or Telling("a file"), reason_of(problem)], ": "))
    return BAD


def _complain(wrong: Saying) -> None:
    print(translated(wrong), file=sys.stderr)


def play(options: argparse.Namespace) -> int:
    """Opens the window in a level."""
    path = find_level(options.level)
    load_level(path)
    from game.app import run as open_window  # noqa: PLC0415

    return open_window(path)


def run(options: argparse.Namespace) -> int:
    """Plays a level headless and tells how it went."""
    path = find_level(options.level)
    flown = load_replay(options.replay) if options.replay else None
    level = adapted(load_level(path), flown.header.aboard if flown else None)
    assists = Assists.of(flown.header.assists if flown else tuple(options.assists))
    world = World(level, flown.header.seed if flown and options.seed is None else options.seed, assists)
    top = header(path.stem, level_sha256(path), world.seed, assists=assists)
    recorder = Recorder(top, world) if options.record else None
    speed = fly(world, _pilot(options.bot, flown), _limit(options.seconds, flown), recorder)
    if recorder:
        options.record.write_text(recorder.text(), encoding="utf-8", newline="\n")
    told = report(world, path.stem, options.replay.name if flown else options.bot or IDLE, speed)
    print(told.json() if options.json else told.text())
    return BAD if told.is_lost else GOOD


def _pilot(bot: str | None, flown: Replay | None) -> Pilot:
    return Played(flown) if flown else FLIERS[bot or IDLE]()


def _limit(seconds: float | None, flown: Replay | None) -> float:
    """How long to fly: as told, else as long as the replay, else the usual."""
    if seconds is not None:
        return seconds
    return flown.ticks / TICKS_A_SECOND if flown else USUAL_SECONDS


def replay(options: argparse.Namespace) -> int:
    """Shows a replay in the window, or verifies replays, or tells their headers and outcomes."""
    if options.verify:
        return max([tried(partial(_verified, file, options)) for file in options.files])
    if options.headless:
        return max([tried(partial(_told, file, options)) for file in options.files])
    if len(options.files) > 1:
        _complain(Telling("only --verify and --headless take several replays; one can be watched"))
        return MISUSED
    recorded, path, _ = _recorded(options.files[0], options)
    from game.app import run as open_window  # noqa: PLC0415

    return open_window(path, recorded)


def _recorded(file: Path, options: argparse.Namespace) -> tuple[Replay, Path, Level]:
    """A replay, and its level's file and what is in it."""
    recorded = load_any(file)
    path = find_level(options.level or recorded.header.level)
    return recorded, path, load_level(path)


def _verified(file: Path, options: argparse.Namespace) -> int:
    recorded, path, level = _recorded(file, options)
    verdict = verify(recorded, level, level_sha256(path))
    name = f"{file}: " if len(options.files) > 1 else ""
    print(translated(listed((listed([name, line], "") for line in verdict.lines()), "\n")), flush=True)
    return GOOD if verdict.is_same else BAD


def _told(file: Path, options: argparse.Namespace) -> int:
    recorded, path, level = _recorded(file, options)
    world = recorded.world(level)
    speed = fly(world, Played(recorded), _limit(None, recorded))
    print("\n".join([*recorded.header.lines()[1:], report(world, path.stem, file.name, speed).text()]))
    return GOOD


def shot(options: argparse.Namespace) -> int:
    """Draws one frame of a level, or another scene, into a picture file, without a display."""
    if options.scene or options.level in WITHOUT_LEVEL:
        return _shot_of_scene(options)
    path = find_level(options.level)
    flown = load_replay(options.replay) if options.replay else None
    world = flown.world(load_level(path)) if flown else World(load_level(path))
    seconds = _limit(options.at, flown) if flown else options.at or 0.0
    pilot = _pilot(IDLE, flown)
    fly(world, pilot, seconds - WATCHED)
    _without_display()
    from game.view.shot import open_view, save_view, watch  # noqa: PLC0415

    view = open_view(options.size)
    watch(view, world, pilot.fly, min(seconds, WATCHED))
    save_view(view, world, options.out, options.size)
    return GOOD


def _shot_of_scene(options: argparse.Namespace) -> int:
    _without_display()
    from game.scenes.still import Flown, open_still, save_scene  # noqa: PLC0415

    name, flown = options.scene or options.level, None
    if options.level not in WITHOUT_LEVEL:
        path = find_level(options.level)
        load_level(path)
        recorded = load_replay(options.replay) if options.replay else None
        seconds = _limit(options.at, recorded) if recorded else options.at or 0.0
        seed = recorded.header.seed if recorded else None
        flown = Flown(path, seed, _pilot(IDLE, recorded), seconds, options.step)
    elif name not in WITHOUT_LEVEL:
        wrong = {"scene": name, "level": options.level}
        _complain(Telling("the scene '{scene}' needs a level, and '{level}' is none", **wrong))
        return BAD
    try:
        save_scene(open_still(options.size, options.text / 100), name, flown, options.out, options.size)
    except ValueError as problem:
        _complain(reason_of(problem))
        return BAD
    return GOOD


def _without_display() -> None:
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"


def check(options: argparse.Namespace) -> int:
    """Checks levels, campaigns and folders of them, and tells all their problems."""
    return check_paths(options.paths, sys.stdout, check_campaign, translated)


def schema(options: argparse.Namespace) -> int:
    """Prints the JSON Schema of a level, or of a campaign."""
    print(schema_text(campaign_schema() if options.kind == "campaign" else None), end="")
    return GOOD


def levels(options: argparse.Namespace) -> int:
    """Lists the levels there are."""
    for entry in catalogue():
        print(f"{entry.key:<24} {translated(entry.problem.whole()) if entry.problem else entry.title}")
    return GOOD


def texts(options: argparse.Namespace) -> int:
    """Tells which texts a language lacks or has stale, or brings its file up to date; without one, tells of all."""
    from game.view import translating  # noqa: PLC0415
    from game.view.tongue import SOURCE, languages  # noqa: PLC0415

    wanted = [options.language] if options.language else [each for each in languages() if each != SOURCE]
    try:
        if options.update:
            if not options.language:
                raise ValueError(Telling("--update needs a language"))
            print(translated(Telling("written: {file}", file=translating.update(options.language))))
        surveys = [translating.survey(each) for each in wanted if each != SOURCE]
    except (translating.CatalogueError, ValueError) as problem:
        _complain(reason_of(problem))
        return BAD
    for found in surveys:
        print("\n".join(found.lines() if options.language else found.lines()[:1]))
    if not surveys:
        print(
            translated(
                Telling("the game speaks {language} alone; --update LANGUAGE begins another", language=SOURCE)
            )
        )
    return BAD if any(found.unfitting for found in surveys) else GOOD


def clears(options: argparse.Namespace) -> int:
    """Records the shipped levels' clears anew with the bots."""
    paths = [find_level(name) for name in options.levels] or _shipped()
    return BAD if record_clears(paths, BOTS, print) else GOOD


def odds(options: argparse.Namespace) -> int:
    """Lets bots pay, stall, hide, run and fight their way out of a standoff, and tells what each of them keeps."""
    path = find_level(options.level)
    if load_level(path).standoff is None:
        _complain(Telling("{file}: has no standoff; a level with 'standoff' in it has odds", file=path))
        return BAD
    table = measured_odds.tallies(path, range(1, options.seeds + 1), jobs=options.jobs)
    if options.json:
        told = {"level": path.stem, "best": measured_odds.best_of(table), "bots": [t.facts() for t in table]}
        print(json.dumps(told, indent=2))
    else:
        print("\n".join(measured_odds.lines(path.stem, table)))
    return GOOD


def chapter(options: argparse.Namespace) -> int:
    """Plays a campaign headless with the bots, from a new save to its end, and prints its ledger."""
    told = load_campaign(options.campaign or shipped_campaign())
    wrong = _unknown_choice(told, options)
    if wrong is not None:
        _complain(wrong)
        return BAD
    fly_it = by_bots(told, BOTS)
    if options.compare:
        lines = compared(told, fly_it, options.compare, options.tries)
    else:
        lines = told_ledger(Walk(told, fly_it, dict(options.choose), options.tries))
    for line in lines:
        print(line, flush=True)
    return GOOD


def _unknown_choice(told: Told, options: argparse.Namespace) -> Saying | None:
    """What is asked for that a campaign does not have, and what it has; None where all is known."""
    choices = {choice.id: [option.id for option in choice.options] for _, choice in choices_of(told.campaign)}
    asked = [*options.choose, *([(options.compare, None)] if options.compare else [])]
    unknown = [
        "=".join(filter(None, (name, option)))
        for name, option in asked
        if name not in choices or option not in (None, *choices[name])
    ]
    if not unknown:
        return None
    return Telling(
        "{file}: no choice is called {names}; known: {known}",
        file=told.path,
        names=quoted(unknown),
        known=", ".join(f"{name}={'|'.join(of)}" for name, of in choices.items()) or Telling("none"),
    )


def bench(options: argparse.Namespace) -> int:
    """Measures what a start, a tick and a frame cost, the memory they take, and how bearings fare."""
    _without_display()
    from game.measuring import measure  # noqa: PLC0415

    measured = measure(_shipped(), with_parts=options.parts)
    print(json.dumps(measured.facts(), indent=2) if options.json else "\n".join(measured.lines()))
    return GOOD


def _shipped() -> list[Path]:
    return [entry.path for entry in catalogue() if entry.shipped]
