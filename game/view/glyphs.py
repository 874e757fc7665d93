"""The panel's letters: strokes on a grid of 4 by 6 with 45 degree chamfers, like engraving on a plate.

Each glyph is one or more strokes, parted by ``;``; a stroke is a run of points ``xy``. Two equal points make a dot.
Lower-case letters are those that units need. Capitals with accents are put together from both.
"""

from __future__ import annotations

from unicodedata import normalize

GLYPHS: dict[str, str] = {
    "0": "01 10 30 41 45 36 16 05 01;22 24",
    "1": "11 20 26;16 36",
    "2": "01 10 30 41 42 06 46",
    "3": "01 10 30 41 42 33 13;33 44 45 36 16 05",
    "4": "36 30 04 44",
    "5": "40 00 03 33 44 45 36 16 05",
    "6": "41 30 10 01 05 16 36 45 44 33 03",
    "7": "00 40 41 16",
    "8": "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33",
    "9": "43 13 02 01 10 30 41 45 36 16 05",
    "A": "06 02 20 42 46;04 44",
    "B": "03 00 30 41 42 33 03 06 36 45 44 33",
    "C": "41 30 10 01 05 16 36 45",
    "D": "00 20 42 44 26 06 00",
    "E": "40 00 06 46;03 33",
    "F": "40 00 06;03 33",
    "G": "41 30 10 01 05 16 36 45 43 23",
    "H": "00 06;40 46;03 43",
    "I": "00 06",
    "J": "40 45 36 16 05",
    "K": "00 06;40 03 46",
    "L": "00 06 46",
    "M": "06 00 23 40 46",
    "N": "06 00 46 40",
    "O": "01 10 30 41 45 36 16 05 01",
    "P": "06 00 30 41 42 33 03",
    "Q": "01 10 30 41 45 36 16 05 01;24 46",
    "R": "06 00 30 41 42 33 03;23 46",
    "S": "41 30 10 01 02 13 33 44 45 36 16 05",
    "T": "00 40;20 26",
    "U": "00 05 16 36 45 40",
    "V": "00 03 26 43 40",
    "W": "00 06 23 46 40",
    "X": "00 46;40 06",
    "Y": "00 23 40;23 26",
    "Z": "00 40 06 46",
    "c": "42 12 03 05 16 46",
    "d": "40 46 16 05 03 12 42",
    "e": "04 44 43 32 12 03 05 16 46",
    "g": "42 12 03 05 16 46;42 47 38 08",
    "h": "00 06;02 32 43 46",
    "i": "02 06;00 00",
    "k": "00 06;32 04 36",
    "m": "06 02 32 43 46;22 26",
    "n": "02 06;03 12 32 43 46",
    "o": "03 12 32 43 45 36 16 05 03",
    "p": "02 08;02 32 43 45 36 06",
    "r": "02 06;03 12 32",
    "s": "42 12 03 14 34 45 36 06",
    "t": "10 15 26 36;02 32",
    "v": "02 16 42",
    "x": "02 46;42 06",
    "/": "40 06",
    ".": "06 06",
    ",": "06 07",
    "-": "13 33",
    "+": "03 43;21 25",
    ":": "02 02;05 05",
    "!": "00 04;06 06",
    "?": "01 10 30 41 42 23 24;26 26",
    "%": "40 06;00 10 11 01 00;35 45 46 36 35",
    "°": "00 10 11 01 00",
    "²": "00 10 11 03 13",
    "·": "03 03",
    ">": "01 23 05",
    "<": "21 03 25",
    "=": "02 42;04 44",
    "'": "00 01",
    "(": "10 01 05 16",
    ")": "00 11 15 06",
    "≤": "40 02 44;06 46",
    "≥": "00 42 04;06 46",
    "_": "06 46",
    "#": "10 16;30 36;02 42;04 44",
}
"""What can be written without marks; anything else is drawn as a space."""
GLYPHS |= {
    "Æ": "46 26 20 02 06;20 40;04 24;23 43",
    "Œ": "40 10 01 05 16 46;20 26;23 43",
    "Ø": "01 10 30 41 45 36 16 05 01;06 40",
    "Đ": "00 20 42 44 26 06 00;03 23",
    "Ð": "00 20 42 44 26 06 00;03 23",
    "Ł": "00 06 46;04 22",
    "Þ": "00 06;01 31 42 43 34 04",
    "Ħ": "00 06;40 46;03 43;01 41",
    "Ŧ": "00 40;20 26;13 33",
    "ẞ": "06 01 10 30 41 23 43 45 36 26",
}

ABOVE: dict[str, str] = {
    "\u0300": "10 32",
    "\u0301": "30 12",
    "\u0302": "02 20 42",
    "\u0303": "02 00 10 32 42 40",
    "\u0304": "01 41",
    "\u0306": "00 12 32 40",
    "\u0307": "21 21",
    "\u0308": "11 11;31 31",
    "\u030a": "10 30 32 12 10",
    "\u030b": "20 02;40 22",
    "\u030c": "00 22 40",
}
"""Marks over a capital, by their combining character, on a grid of 4 by 2 that stands ``LIFT`` above the letter."""
BELOW: dict[str, str] = {
    "\u0326": "27 18",
    "\u0327": "26 37 28 18",
    "\u0328": "46 37 38 48",
}
"""Marks under a capital, on the letter's own grid."""
LIFT = 3
"""Grid units from the upper end of a mark down to that of its letter."""

WIDE = 5.6
"""Advance in grid units. All capitals and digits have it: the face is tabular."""
NARROW: dict[str, float] = {
    "i": 1.6,
    "t": 4.6,
    "r": 4.6,
    "I": 1.6,
    ".": 1.9,
    ",": 1.5,
    ":": 1.6,
    "!": 1.6,
    " ": 3.2,
    "'": 1.6,
    "·": 2.2,
    "/": 5.2,
    "(": 2.6,
    ")": 2.6,
    "°": 2.6,
    "²": 2.6,
    ">": 3.6,
    "<": 3.6,
}


def advance(letter: str) -> float:
    """How far the next letter starts, in grid units."""
    return NARROW.get(letter, WIDE)


def is_known(letter: str) -> bool:
    """Whether the face has a letter."""
    if letter in GLYPHS:
        return True
    base, *marks = tuple(normalize("NFD", letter))
    return "A" <= base <= "Z" and bool(marks) and all(mark in ABOVE or mark in BELOW for mark in marks)


def is_lofty(letter: str) -> bool:
    """Whether a letter has a mark above it, for which it needs ``LIFT`` more room there."""
    return any(mark in ABOVE for mark in normalize("NFD", letter)[1:])


def strokes(letter: str) -> list[list[tuple[int, int]]]:
    """The strokes of a letter as grid points, marks above it at negative heights; none for what the face lacks."""
    if letter in GLYPHS or not is_known(letter):
        return _runs(GLYPHS.get(letter, ""))
    base, *marks = tuple(normalize("NFD", letter))
    middle = 2 if base == "I" else 0
    found = [[(x + middle, y) for x, y in run] for run in _runs(GLYPHS[base])]
    for mark in marks:
        lift = LIFT if mark in ABOVE else 0
        found += [[(x, y - lift) for x, y in run] for run in _runs(ABOVE.get(mark) or BELOW[mark])]
    return found


def _runs(strokes: str) -> list[list[tuple[int, int]]]:
    return [[(int(pair[0]), int(pair[1])) for pair in run.split()] for run in strokes.split(";") if run]
