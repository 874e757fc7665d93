"""The command line: which commands there are, what each can be told, and what is done with a command that was given."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from game import __version__, commands
from game.arguments import Argument, OneOf, decision, language, seconds_of_play, size, whole
from game.assists import ALL
from game.commands import BAD, BOTS, FLIERS, SCENES, USUAL_SECONDS, WITHOUT_LEVEL, tried
from game.play.replay_reader import LARGEST_SEED
from game.sim.bench_events import STAGES
from game.view.tongue import SOURCE, languages, use_language


def obey(arguments: list[str]) -> int:
    """Does a command: 0 is good, 1 a problem with content or a lost run; wrong usage exits with 2."""
    _speak()
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return tried(partial(command, options))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
    return BAD


def _speak() -> None:
    """Take the language of the settings, as the window does; where there is none but English, nothing is read."""
    if languages() == [SOURCE]:
        return
    from game.saves.saves import kept_settings  # noqa: PLC0415  # not needed where only English is known

    use_language(kept_settings().language)


_LEVEL = Argument("level", metavar="LEVEL", help="a level's name or file")
_JSON = Argument("--json", action="store_true", help="tell it as JSON")
_REPLAY = Argument("--replay", type=Path, metavar="FILE", help="fly what was recorded, with its seed")
_COMMANDS: dict[Callable[[argparse.Namespace], int], tuple[Argument | OneOf, ...]] = {
    commands.play: (_LEVEL,),
    commands.run: (
        _LEVEL,
        OneOf(Argument("--bot", choices=FLIERS, help="who flies; idle without it"), _REPLAY),
        Argument("--seed", type=whole(0, LARGEST_SEED), metavar="N", help="instead of the level's own"),
        Argument(
            "--seconds", type=seconds_of_play, metavar="S", help=f"at most; {USUAL_SECONDS:.0f} without it"
        ),
        Argument(
            "--assists", nargs="+", choices=ALL, metavar="NAME", default=(), help=f"fly with {', '.join(ALL)}"
        ),
        Argument("--record", type=Path, metavar="FILE", help="write a replay of it"),
        _JSON,
    ),
    commands.replay: (
        Argument("files", type=Path, metavar="FILE", nargs="+", help="a replay; only one can be watched"),
        Argument("--level", metavar="LEVEL", help="its level, where the name in the replay does not find it"),
        OneOf(
            Argument("--verify", action="store_true", help="simulate each again and tell what differs"),
            Argument("--headless", action="store_true", help="print the header and outcome of each"),
        ),
    ),
    commands.shot: (
        Argument("level", metavar="LEVEL", help=f"a level's name or file; or {' or '.join(WITHOUT_LEVEL)}"),
        Argument("out", type=Path, metavar="OUT.png", help="the picture to write"),
        Argument(
            "--at",
            type=seconds_of_play,
            metavar="SECONDS",
            help="after so much play; without it, at the end of the replay or at once",
        ),
        _REPLAY,
        Argument(
            "--size", type=size, metavar="WxH", default=(1280, 720), help="in pixels; 1280x720 without it"
        ),
        Argument("--scene", choices=SCENES, help="draw this instead of the level in flight alone"),
        Argument(
            "--step",
            choices=STAGES,
            default=STAGES[0],
            help="of the repair, at the bench; the first without it",
        ),
        Argument(
            "--text", type=whole(100, 200), metavar="PERCENT", default=100, help="size of letters in a scene"
        ),
    ),
    commands.check: (
        Argument("paths", type=Path, metavar="PATH", nargs="+", help="level files, or folders of them"),
    ),
    commands.schema: (
        Argument(
            "kind", nargs="?", choices=("level", "campaign"), default="level", help="a level's without it"
        ),
    ),
    commands.levels: (),
    commands.texts: (
        Argument("language", metavar="LANGUAGE", nargs="?", type=language, help="a code like de or pt_BR"),
        Argument(
            "--update", action="store_true", help="write its file anew, with all texts; begin it if need be"
        ),
    ),
    commands.clears: (
        Argument("levels", metavar="LEVEL", nargs="*", help="names or files; all shipped ones without it"),
    ),
    commands.chapter: (
        Argument("campaign", metavar="CAMPAIGN", nargs="?", type=Path, help="its file; the story without it"),
        Argument(
            "--choose",
            type=decision,
            metavar="CHOICE=OPTION",
            action="append",
            default=[],
            help="what to choose; the first option where nothing is said",
        ),
        Argument(
            "--compare", metavar="CHOICE", help="play every option of a choice, and print what each comes to"
        ),
        Argument(
            "--tries",
            type=whole(1, 20),
            metavar="N",
            default=len(BOTS),
            help="at a mission, until its loss is carried",
        ),
    ),
    commands.odds: (
        _LEVEL,
        Argument(
            "--seeds",
            type=whole(1, 1000),
            metavar="N",
            default=50,
            help="flights of each bot; 50 without it",
        ),
        Argument("--jobs", type=whole(1, 64), metavar="N", help="processes; one on each core without it"),
        _JSON,
    ),
    commands.bench: (
        Argument("--parts", action="store_true", help="tell also where the time of a frame goes"),
        _JSON,
    ),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lucky-strike",
        description="Keep a worn-out mining ship alive. Without a command, the game opens.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    kinds = parser.add_subparsers(metavar="COMMAND", required=True)
    for function, arguments in _COMMANDS.items():
        command = kinds.add_parser(function.__name__, help=function.__doc__, description=function.__doc__)
        command.set_defaults(command=function)
        for argument in arguments:
            argument.add(command)
    return parser
