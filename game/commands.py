"""What can be done from the command line: one sub-command a function, nothing else."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from game import __version__
from game.assists import ALL, Assists
from game.campaign.contents import choices_of
from game.campaign.load import Told, campaign_schema, check_campaign, load_campaign, shipped_campaign
from game.chapter import Walk, by_bots, compared, told_ledger
from game.level.aboard import adapted
from game.level.fields import LANGUAGE_CODE
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
from game.play.replay_reader import LARGEST_SEED, MOST_TICKS, ReplayError, load_replay
from game.play.verify import verify
from game.sim import World
from game.sim.bench_events import STAGES
from game.sim.tuning import TICKS_A_SECOND

GOOD, BAD, MISUSED = 0, 1, 2
LONGEST = MOST_TICKS // TICKS_A_SECOND
"""s"""
USUAL_SECONDS = 600.0
IDLE = "idle"
WATCHED = 4.0
"""s before a picture in which the view already looks on, so that it shows what is going on."""
STORY = ("story", "freeport", "market", "ledger", "talk", "choice", "chapter-end")
WITHOUT_LEVEL = ("title", "select", "own", "settings", "credits", *STORY)
"""Scenes that can be drawn without a level."""
SCENES = ("select", "brief", "flight", "bench", "pause", "photo", "results", "watch")
LARGEST_PICTURE = 8192
"""pixels"""
BOTS = {name: steady(bot) for name, bot in bots.PILOTS.items()}
FLIERS = PILOTS | BOTS


def obey(arguments: list[str]) -> int:
    """Does a command: 0 is good, 1 a problem with content or a lost run; wrong usage exits with 2."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return _tried(partial(command, options))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
    return BAD


def _tried(act: Callable[[], int]) -> int:
    """What comes of an act; a problem with a file is told, and is bad."""
    try:
        return act()
    except (LevelError, ReplayError) as problem:
        print(problem, file=sys.stderr)
    except BrokenPipeError:
        raise
    except OSError as problem:
        print(f"{problem.filename or 'a file'}: {problem.strerror or problem}", file=sys.stderr)
    return BAD


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
        return max([_tried(partial(_verified, file, options)) for file in options.files])
    if options.headless:
        return max([_tried(partial(_told, file, options)) for file in options.files])
    if len(options.files) > 1:
        print("only --verify and --headless take several replays; one can be watched", file=sys.stderr)
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
    print("\n".join(name + line for line in verdict.lines()), flush=True)
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
        print(f"the scene '{name}' needs a level, and '{options.level}' is none", file=sys.stderr)
        return BAD
    try:
        save_scene(open_still(options.size, options.text / 100), name, flown, options.out, options.size)
    except ValueError as problem:
        print(problem, file=sys.stderr)
        return BAD
    return GOOD


def _without_display() -> None:
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"


def check(options: argparse.Namespace) -> int:
    """Checks levels, campaigns and folders of them, and tells all their problems."""
    return check_paths(options.paths, sys.stdout, check_campaign)


def schema(options: argparse.Namespace) -> int:
    """Prints the JSON Schema of a level, or of a campaign."""
    print(schema_text(campaign_schema() if options.kind == "campaign" else None), end="")
    return GOOD


def levels(options: argparse.Namespace) -> int:
    """Lists the levels there are."""
    for entry in catalogue():
        print(f"{entry.key:<24} {entry.problem or entry.title}")
    return GOOD


def texts(options: argparse.Namespace) -> int:
    """Tells which texts a language lacks or has stale, or brings its file up to date; without one, tells of all."""
    from game.view import translating  # noqa: PLC0415
    from game.view.texts import SOURCE, languages  # noqa: PLC0415

    wanted = [options.language] if options.language else [each for each in languages() if each != SOURCE]
    try:
        if options.update:
            if not options.language:
                raise ValueError("--update needs a language")
            print(f"written: {translating.update(options.language)}")
        surveys = [translating.survey(each) for each in wanted if each != SOURCE]
    except (translating.CatalogueError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return BAD
    for found in surveys:
        print("\n".join(found.lines() if options.language else found.lines()[:1]))
    if not surveys:
        print(f"the game speaks {SOURCE} alone; --update LANGUAGE begins another")
    return BAD if any(found.unfitting for found in surveys) else GOOD


def clears(options: argparse.Namespace) -> int:
    """Records the shipped levels' clears anew with the bots."""
    paths = [find_level(name) for name in options.levels] or _shipped()
    return BAD if record_clears(paths, BOTS, print) else GOOD


def odds(options: argparse.Namespace) -> int:
    """Lets bots pay, stall, hide, run and fight their way out of a standoff, and tells what each of them keeps."""
    path = find_level(options.level)
    if load_level(path).standoff is None:
        print(f"{path}: has no standoff; a level with 'standoff' in it has odds", file=sys.stderr)
        return BAD
    table = measured_odds.tallies(path, range(1, options.seeds + 1))
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
    if wrong:
        print(wrong, file=sys.stderr)
        return BAD
    fly_it = by_bots(told, BOTS)
    if options.compare:
        lines = compared(told, fly_it, options.compare, options.tries)
    else:
        lines = told_ledger(Walk(told, fly_it, dict(options.choose), options.tries))
    for line in lines:
        print(line, flush=True)
    return GOOD


def _unknown_choice(told: Told, options: argparse.Namespace) -> str:
    """What is asked for that a campaign does not have, and what it has; empty where all is known."""
    choices = {choice.id: [option.id for option in choice.options] for _, choice in choices_of(told.campaign)}
    asked = [*options.choose, *([(options.compare, None)] if options.compare else [])]
    unknown = [
        "=".join(filter(None, (name, option)))
        for name, option in asked
        if name not in choices or option not in (None, *choices[name])
    ]
    known = ", ".join(f"{name}={'|'.join(of)}" for name, of in choices.items()) or "none"
    return f"{told.path}: no choice is called {quoted(unknown)}; known: {known}" if unknown else ""


def bench(options: argparse.Namespace) -> int:
    """Measures what a start, a tick and a frame cost, the memory they take, and how bearings fare."""
    _without_display()
    from game.measuring import measure  # noqa: PLC0415

    measured = measure(_shipped(), with_parts=options.parts)
    print(json.dumps(measured.facts(), indent=2) if options.json else "\n".join(measured.lines()))
    return GOOD


def _shipped() -> list[Path]:
    return [entry.path for entry in catalogue() if entry.shipped]


class _Argument:
    """One argument of a command, as argparse takes it."""

    def __init__(self, *names: str, **how: Any) -> None:
        self.names, self.how = names, how

    def add(self, parser: argparse._ActionsContainer) -> None:
        parser.add_argument(*self.names, **self.how)


class _OneOf:
    """Arguments of which only one can be given."""

    def __init__(self, *arguments: _Argument) -> None:
        self.arguments = arguments

    def add(self, parser: argparse._ActionsContainer) -> None:
        group = parser.add_mutually_exclusive_group()
        for argument in self.arguments:
            argument.add(group)


def _whole(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isascii() or not text.removeprefix("-").isdigit() or not least <= int(text[:12]) <= most:
            raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number from {least} to {most}")
        return int(text)

    return number


def _decision(text: str) -> tuple[str, str]:
    choice, equals, option = text.partition("=")
    if not (choice and equals and option):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not CHOICE=OPTION, as in beacon=divert")
    return choice, option


def _seconds_of_play(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= LONGEST:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a number of seconds from 0 to {LONGEST}")
    return seconds


def _language(text: str) -> str:
    if not re.fullmatch(LANGUAGE_CODE, text):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a code of a language, like de or pt_BR")
    return text


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    pixels = _whole(16, LARGEST_PICTURE)
    return pixels(width), pixels(height)


_LEVEL = _Argument("level", metavar="LEVEL", help="a level's name or file")
_JSON = _Argument("--json", action="store_true", help="tell it as JSON")
_REPLAY = _Argument("--replay", type=Path, metavar="FILE", help="fly what was recorded, with its seed")
_COMMANDS: dict[Callable[[argparse.Namespace], int], tuple[_Argument | _OneOf, ...]] = {
    play: (_LEVEL,),
    run: (
        _LEVEL,
        _OneOf(_Argument("--bot", choices=FLIERS, help="who flies; idle without it"), _REPLAY),
        _Argument("--seed", type=_whole(0, LARGEST_SEED), metavar="N", help="instead of the level's own"),
        _Argument(
            "--seconds", type=_seconds_of_play, metavar="S", help=f"at most; {USUAL_SECONDS:.0f} without it"
        ),
        _Argument(
            "--assists", nargs="+", choices=ALL, metavar="NAME", default=(), help=f"fly with {', '.join(ALL)}"
        ),
        _Argument("--record", type=Path, metavar="FILE", help="write a replay of it"),
        _JSON,
    ),
    replay: (
        _Argument("files", type=Path, metavar="FILE", nargs="+", help="a replay; only one can be watched"),
        _Argument(
            "--level", metavar="LEVEL", help="its level, where the name in the replay does not find it"
        ),
        _OneOf(
            _Argument("--verify", action="store_true", help="simulate each again and tell what differs"),
            _Argument("--headless", action="store_true", help="print the header and outcome of each"),
        ),
    ),
    shot: (
        _Argument("level", metavar="LEVEL", help=f"a level's name or file; or {' or '.join(WITHOUT_LEVEL)}"),
        _Argument("out", type=Path, metavar="OUT.png", help="the picture to write"),
        _Argument(
            "--at",
            type=_seconds_of_play,
            metavar="SECONDS",
            help="after so much play; without it, at the end of the replay or at once",
        ),
        _REPLAY,
        _Argument(
            "--size", type=_size, metavar="WxH", default=(1280, 720), help="in pixels; 1280x720 without it"
        ),
        _Argument("--scene", choices=SCENES, help="draw this instead of the level in flight alone"),
        _Argument(
            "--step",
            choices=STAGES,
            default=STAGES[0],
            help="of the repair, at the bench; the first without it",
        ),
        _Argument(
            "--text", type=_whole(100, 200), metavar="PERCENT", default=100, help="size of letters in a scene"
        ),
    ),
    check: (
        _Argument("paths", type=Path, metavar="PATH", nargs="+", help="level files, or folders of them"),
    ),
    schema: (
        _Argument(
            "kind", nargs="?", choices=("level", "campaign"), default="level", help="a level's without it"
        ),
    ),
    levels: (),
    texts: (
        _Argument("language", metavar="LANGUAGE", nargs="?", type=_language, help="a code like de or pt_BR"),
        _Argument(
            "--update", action="store_true", help="write its file anew, with all texts; begin it if need be"
        ),
    ),
    clears: (
        _Argument("levels", metavar="LEVEL", nargs="*", help="names or files; all shipped ones without it"),
    ),
    chapter: (
        _Argument(
            "campaign", metavar="CAMPAIGN", nargs="?", type=Path, help="its file; the story without it"
        ),
        _Argument(
            "--choose",
            type=_decision,
            metavar="CHOICE=OPTION",
            action="append",
            default=[],
            help="what to choose; the first option where nothing is said",
        ),
        _Argument(
            "--compare", metavar="CHOICE", help="play every option of a choice, and print what each comes to"
        ),
        _Argument(
            "--tries",
            type=_whole(1, 20),
            metavar="N",
            default=len(BOTS),
            help="at a mission, until its loss is carried",
        ),
    ),
    odds: (
        _LEVEL,
        _Argument(
            "--seeds",
            type=_whole(1, 1000),
            metavar="N",
            default=50,
            help="flights of each bot; 50 without it",
        ),
        _JSON,
    ),
    bench: (
        _Argument("--parts", action="store_true", help="tell also where the time of a frame goes"),
        _JSON,
    ),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lucky-strike",
        description="Keep a worn-out mining ship alive. Without a command, the game opens.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for function, arguments in _COMMANDS.items():
        command = commands.add_parser(function.__name__, help=function.__doc__, description=function.__doc__)
        command.set_defaults(command=function)
        for argument in arguments:
            argument.add(command)
    return parser
