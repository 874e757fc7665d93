"""What commands can be told, and how it is read: each reader says what it wanted where it cannot.

A reader raises ``argparse.ArgumentTypeError``, of which argparse makes a message with the name of the argument. All that
is told is told in the language that is spoken at that moment.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any

from game.level.fields import LANGUAGE_CODE
from game.play.replay_reader import MOST_TICKS
from game.saying import Telling
from game.sim.tuning import TICKS_A_SECOND
from game.view.tongue import translated

LONGEST = MOST_TICKS // TICKS_A_SECOND
"""s"""
LARGEST_PICTURE = 8192
"""pixels"""


class Argument:
    """One argument of a command, as argparse takes it.

    Args:
        names: its name, or the option's.
        help: what it is for.
        how: all else that argparse can be told of it.
    """

    def __init__(self, *names: str, help: Telling, **how: Any) -> None:
        self.names, self.help, self.how = names, help, how

    def add(self, parser: argparse._ActionsContainer) -> None:
        """Let a parser take it."""
        parser.add_argument(*self.names, help=as_help(translated(self.help)), **self.how)


class OneOf:
    """Arguments of which only one can be given."""

    def __init__(self, *arguments: Argument) -> None:
        self.arguments = arguments

    def add(self, parser: argparse._ActionsContainer) -> None:
        """Let a parser take them."""
        group = parser.add_mutually_exclusive_group()
        for argument in self.arguments:
            argument.add(group)


def as_help(text: str) -> str:
    """A text as argparse wants help, in which a percent sign begins a place."""
    return text.replace("%", "%%")


def _not_so(wrong: Telling) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(translated(wrong))


def whole(least: int, most: int) -> Callable[[str], int]:
    """Reads a whole number within limits."""

    def number(text: str) -> int:
        if not text.isascii() or not text.removeprefix("-").isdigit() or not least <= int(text[:12]) <= most:
            limits = {"least": least, "most": most}
            raise _not_so(
                Telling("{text!r} is not a whole number from {least} to {most}", text=text[:40], **limits)
            )
        return int(text)

    return number


def decision(text: str) -> tuple[str, str]:
    """Reads a choice and what is taken of it."""
    choice, equals, option = text.partition("=")
    if not (choice and equals and option):
        raise _not_so(Telling("{text!r} is not CHOICE=OPTION, as in beacon=divert", text=text[:40]))
    return choice, option


def seconds_of_play(text: str) -> float:
    """Reads how long something is played, in seconds."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= LONGEST:
        wrong = Telling("{text!r} is not a number of seconds from 0 to {most}", text=text[:40], most=LONGEST)
        raise _not_so(wrong)
    return seconds


def language(text: str) -> str:
    """Reads the code of a language."""
    if not re.fullmatch(LANGUAGE_CODE, text):
        raise _not_so(Telling("{text!r} is not a code of a language, like de or pt_BR", text=text[:40]))
    return text


def size(text: str) -> tuple[int, int]:
    """Reads the size of a picture in pixels."""
    width, _, height = text.partition("x")
    pixels = whole(16, LARGEST_PICTURE)
    return pixels(width), pixels(height)
