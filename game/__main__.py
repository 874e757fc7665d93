"""The door: without a command the window opens at once; commands are read only where one is given."""

from __future__ import annotations

import os
import sys


def main(arguments: list[str] | None = None) -> int:
    """Runs the game or a command: 0 is good, 1 a problem; wrong usage exits with 2."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    given = sys.argv[1:] if arguments is None else arguments
    if given:
        from game.command_line import obey  # noqa: PLC0415  # the rules and bots load slowly, and only commands need them

        return obey(given)
    from game.opening import open_title  # noqa: PLC0415  # pygame loads only where a window is wanted

    return open_title()


if __name__ == "__main__":
    sys.exit(main())
