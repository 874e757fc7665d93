"""The command line: which commands there are, what each can be told, and what is done with a command that was given."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from game import __version__, commands
from game.arguments import Argument, OneOf, as_help, decision, language, seconds_of_play, size, whole
from game.assists import ALL
from game.commands import BAD, BOTS, FLIERS, SCENES, USUAL_SECONDS, WITHOUT_LEVEL, tried
from game.play.replay_reader import LARGEST_SEED
from game.saying import Telling
from game.sim.bench_events import STAGES
from game.view.tongue import ARGPARSE, SOURCE, languages, spoken, translated, use_language


def obey(arguments: list[str]) -> int:
    """Does a command: 0 is good, 1 a problem with content or a lost run; wrong usage exits with 2."""
    options = _read(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return tried(partial(command, options))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print(translated(Telling("stopped")), file=sys.stderr)
    return BAD


def _read(arguments: list[str]) -> argparse.Namespace:
    """Read a command in the language of the settings, as the window does."""
    if languages() != [SOURCE]:
        from game.saves.saves import kept_settings  # noqa: PLC0415  # not needed where there is nothing to choose

        use_language(kept_settings().language)
    if spoken() == SOURCE:
        return _parser().parse_args(arguments)
    from game.view.lending import lent  # noqa: PLC0415  # what reads catalogues loads slowly

    with lent(ARGPARSE):
        return _parser().parse_args(arguments)


_LEVEL = Argument("level", metavar="LEVEL", help=Telling("a level's name or file"))
_JSON = Argument("--json", action="store_true", help=Telling("tell it as JSON"))
_REPLAY = Argument(
    "--replay", type=Path, metavar="FILE", help=Telling("fly what was recorded, with its seed")
)
COMMANDS: dict[Callable[[argparse.Namespace], int], tuple[Argument | OneOf, ...]] = {
    commands.play: (_LEVEL,),
    commands.run: (
        _LEVEL,
        OneOf(Argument("--bot", choices=FLIERS, help=Telling("who flies; idle without it")), _REPLAY),
        Argument(
            "--seed", type=whole(0, LARGEST_SEED), metavar="N", help=Telling("instead of the level's own")
        ),
        Argument(
            "--seconds",
            type=seconds_of_play,
            metavar="S",
            help=Telling("at most; {usual:.0f} without it", usual=USUAL_SECONDS),
        ),
        Argument(
            "--assists",
            nargs="+",
            choices=ALL,
            metavar="NAME",
            default=(),
            help=Telling("fly with {names}", names=", ".join(ALL)),
        ),
        Argument("--record", type=Path, metavar="FILE", help=Telling("write a replay of it")),
        _JSON,
    ),
    commands.replay: (
        Argument(
            "files", type=Path, metavar="FILE", nargs="+", help=Telling("a replay; only one can be watched")
        ),
        Argument(
            "--level",
            metavar="LEVEL",
            help=Telling("its level, where the name in the replay does not find it"),
        ),
        OneOf(
            Argument(
                "--verify", action="store_true", help=Telling("simulate each again and tell what differs")
            ),
            Argument("--headless", action="store_true", help=Telling("print the header and outcome of each")),
        ),
    ),
    commands.shot: (
        Argument(
            "level",
            metavar="LEVEL",
            help=Telling("a level's name or file, or one of {names}", names=", ".join(WITHOUT_LEVEL)),
        ),
        Argument("out", type=Path, metavar="OUT.png", help=Telling("the picture to write")),
        Argument(
            "--at",
            type=seconds_of_play,
            metavar="SECONDS",
            help=Telling("after so much play; without it, at the end of the replay or at once"),
        ),
        _REPLAY,
        Argument(
            "--size",
            type=size,
            metavar="WxH",
            default=(1280, 720),
            help=Telling("in pixels; 1280x720 without it"),
        ),
        Argument("--scene", choices=SCENES, help=Telling("draw this instead of the level in flight alone")),
        Argument(
            "--step",
            choices=STAGES,
            default=STAGES[0],
            help=Telling("of the repair, at the bench; the first without it"),
        ),
        Argument(
            "--text",
            type=whole(100, 200),
            metavar="PERCENT",
            default=100,
            help=Telling("size of letters in a scene"),
        ),
    ),
    commands.check: (
        Argument(
            "paths", type=Path, metavar="PATH", nargs="+", help=Telling("level files, or folders of them")
        ),
    ),
    commands.schema: (
        Argument(
            "kind",
            nargs="?",
            choices=("level", "campaign"),
            default="level",
            help=Telling("a level's without it"),
        ),
    ),
    commands.levels: (),
    commands.texts: (
        Argument(
            "language", metavar="LANGUAGE", nargs="?", type=language, help=Telling("a code like de or pt_BR")
        ),
        Argument(
            "--update",
            action="store_true",
            help=Telling("write its file anew, with all texts; begin it if need be"),
        ),
    ),
    commands.clears: (
        Argument(
            "levels", metavar="LEVEL", nargs="*", help=Telling("names or files; all shipped ones without it")
        ),
    ),
    commands.chapter: (
        Argument(
            "campaign",
            metavar="CAMPAIGN",
            nargs="?",
            type=Path,
            help=Telling("its file; the story without it"),
        ),
        Argument(
            "--choose",
            type=decision,
            metavar="CHOICE=OPTION",
            action="append",
            default=[],
            help=Telling("what to choose; the first option where nothing is said"),
        ),
        Argument(
            "--compare",
            metavar="CHOICE",
            help=Telling("play every option of a choice, and print what each comes to"),
        ),
        Argument(
            "--tries",
            type=whole(1, 20),
            metavar="N",
            default=len(BOTS),
            help=Telling("at a mission, until its loss is carried"),
        ),
    ),
    commands.odds: (
        _LEVEL,
        Argument(
            "--seeds",
            type=whole(1, 1000),
            metavar="N",
            default=50,
            help=Telling("flights of each bot; 50 without it"),
        ),
        Argument(
            "--jobs", type=whole(1, 64), metavar="N", help=Telling("processes; one on each core without it")
        ),
        _JSON,
    ),
    commands.bench: (
        Argument("--parts", action="store_true", help=Telling("tell also where the time of a frame goes")),
        _JSON,
    ),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lucky-strike",
        description=translated(
            Telling("Keep a worn-out mining ship alive. Without a command, the game opens.")
        ),
    )
    version = Argument(
        "--version",
        action="version",
        version=f"%(prog)s {__version__}",
        help=Telling("show program's version number and exit"),
    )
    version.add(parser)
    kinds = parser.add_subparsers(metavar="COMMAND", required=True)
    for function, arguments in COMMANDS.items():
        assert function.__doc__
        what = translated(Telling(function.__doc__))
        command = kinds.add_parser(function.__name__, help=as_help(what), description=what)
        command.set_defaults(command=function)
        for argument in arguments:
            argument.add(command)
    return parser
