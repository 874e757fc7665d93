"""A replay as a short text that survives being pasted into a message, a forum or a mail.

The text is a first line, lines of base64, and a last line::

    --- lucky-strike replay 1: 01-first-flight, 65 s, check 9f86d081 ---
    eNqtW9tu20YQ/RUij4Vk...
    --- end ---

Between them is the replay's own text, without the marks of fields (they only help to find what differs) and with a
digest every ten seconds, deflated. The check is the CRC-32 of the base64. Nothing of it is ever executed; what it
unfolds to is capped, so that a few letters cannot fill the memory.
"""

from __future__ import annotations

import re
import zlib
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import replace
from pathlib import Path
from typing import Literal

from game.play.replay import CHECKPOINT_TICKS, Checkpoint, Replay
from game.play.replay_reader import LARGEST_FILE, ReplayError, parse_replay, read_text
from game.saying import Saying, listed
from game.sim.tuning import TICKS_A_SECOND

FORMAT = 1
WIDTH = 76
"""Letters of a line."""
DIGEST_TICKS = 10 * CHECKPOINT_TICKS
"""Ticks between two digests that are kept."""
LONGEST = 1_000_000
"""Letters of a posted text; an hour of play takes some 200,000."""
HEAD = re.compile(
    r"-+ ?lucky-strike replay (?P<format>\d{1,4}): [^\n]{0,200}?check (?P<check>[0-9a-f]{8}) ?-+", re.ASCII
)
END = re.compile(r"-+ ?end ?-+")
THE_TEXT = Saying("the text")
"""What messages call a text that is in no file."""
Trouble = Literal["none", "version", "cut", "damaged", "long"]
"""What can be wrong with a text: no replay in it, of another format, cut short, changed on its way, too long."""
WHY: dict[Trouble, Saying] = {
    "none": Saying(
        "holds no replay; copy all of it, from the line with 'lucky-strike replay' to the line 'end'"
    ),
    "version": Saying("was made by a newer version of the game; update the game"),
    "cut": Saying("ends too early; copy all of it, down to the line 'end'"),
    "damaged": Saying("was changed on its way; copy it again, or ask for the file"),
    "long": Saying(
        "is longer than {most:,} letters or unfolds to more than {unfolded:,}; it is no replay",
        most=LONGEST,
        unfolded=LARGEST_FILE,
    ),
}


class PostedError(ReplayError):
    """A text that cannot be read as a replay; ``trouble`` says what is wrong with it."""

    def __init__(self, trouble: Trouble, name: str = THE_TEXT) -> None:
        super().__init__(listed([name, WHY[trouble]], ": "))
        self.trouble = trouble


def posted(replay: Replay) -> str:
    """The text of a replay to be pasted anywhere."""
    kept = [
        Checkpoint(point.tick, point.digest, {})
        for point in replay.checkpoints
        if point.tick % DIGEST_TICKS == 0 or point is replay.checkpoints[-1]
    ]
    whole = replace(replay, checkpoints=tuple(kept)).text().encode()
    letters = b64encode(zlib.compress(whole, 9)).decode()
    lines = [letters[at : at + WIDTH] for at in range(0, len(letters), WIDTH)]
    seconds = replay.ticks // TICKS_A_SECOND
    head = f"lucky-strike replay {FORMAT}: {replay.header.level}, {seconds} s, check {_check(letters)}"
    return "\n".join([f"--- {head} ---", *lines, "--- end ---"]) + "\n"


def is_posted(text: str) -> bool:
    """Whether there is a posted replay in a text, sound or not."""
    return HEAD.search(text[:LONGEST]) is not None


def read_posted(text: str, name: str = THE_TEXT) -> Replay:
    """The replay in a posted text, whatever stands before and after it; lines may be quoted or broken anew.

    Raises:
        PostedError: there is none, or it came damaged.
        ReplayError: what it unfolds to is no replay.
    """
    if len(text) > LONGEST:
        raise PostedError("long", name)
    head = HEAD.search(text)
    if head is None:
        raise PostedError("none", name)
    if int(head["format"]) > FORMAT:
        raise PostedError("version", name)
    end = END.search(text, head.end())
    if end is None:
        raise PostedError("cut", name)
    letters = re.sub(r"[\s>]", "", text[head.end() : end.start()])
    if _check(letters) != head["check"]:
        raise PostedError("damaged", name)
    return parse_replay(_unfolded(letters, name), name)


def load_any(path: Path) -> Replay:
    """A replay from a file, as it was recorded or as it was posted.

    Raises:
        ReplayError: it cannot be read, or is no replay.
    """
    text = read_text(path)
    return read_posted(text, str(path)) if is_posted(text) else parse_replay(text, str(path))


def _unfolded(letters: str, name: str) -> str:
    unfolding = zlib.decompressobj()
    try:
        whole = unfolding.decompress(b64decode(letters, validate=True), LARGEST_FILE + 1)
        if len(whole) > LARGEST_FILE:
            raise PostedError("long", name)
        return whole.decode("utf-8")
    except (NotBase64, zlib.error, UnicodeDecodeError):
        raise PostedError("damaged", name) from None


def _check(letters: str) -> str:
    return f"{zlib.crc32(letters.encode('utf-8', 'replace')):08x}"
