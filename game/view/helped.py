"""Assists in words: the stamp on results and replays."""

from __future__ import annotations

from game.assists import Assists
from game.view.texts import say


def assists_text(assists: Assists) -> str:
    """With which help a flight was flown; empty where with none."""
    names = [say(f"assist.{name}") for name in assists.names()]
    return say("results.assists", assists=", ".join(names)) if names else ""
