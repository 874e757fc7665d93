"""The vocabulary of a level's fields: every number's unit and range, said once.

Lengths are metres, times seconds, masses kilograms. Angles are degrees in the file and radians here: the
conversion happens while reading, after the range was checked, so messages speak of the degrees in the file;
defaults are given as in a file and converted too.
Positions have x to the right and y up; angles turn anticlockwise from +x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated
from unicodedata import category

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from game.saying import Saying

LARGEST_NUMBER = 1e6
"""No number in a level may be farther from zero."""

ID_RULE = Saying("a name of at most 40 small letters, digits, '-' and '_' that starts with a letter")
"""What an id looks like."""
LANGUAGE_RULE = Saying("a code of a language, like de or pt_BR")

WORDS_A_LINE = 12
LONGEST_TEXT = 600
"""Characters."""
"""A radio line carries at most so many words."""


class Spec(BaseModel):
    """What all parts of a level have in common: strict types, no unknown fields, never changed."""

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, allow_inf_nan=False, validate_default=True
    )


def _few_words(line: str) -> str:
    words = len(line.split())
    if words > WORDS_A_LINE:
        wrong = Saying(
            "a radio line has at most {most} words, this one has {words}", most=WORDS_A_LINE, words=words
        )
        raise ValueError(wrong)
    return line


def _one_line(text: str) -> str:
    bad = next((letter for letter in text if category(letter) == "Cc"), None)
    if bad is not None:
        raise ValueError(Saying("must hold no control characters, has {found!r}", found=bad))
    return text


def _lines(text: str) -> str:
    for line in text.split("\n"):
        _one_line(line)
    return text


@dataclass(frozen=True, slots=True)
class Told:
    """Marks a text that the player reads; levels may carry translations of it, which keep to its limits."""


Percent = Annotated[float, Field(ge=0, le=100, json_schema_extra={"unit": "%"})]
Share = Annotated[float, Field(ge=0, le=1, json_schema_extra={"unit": "1"})]

Metres = Annotated[float, Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER, json_schema_extra={"unit": "m"})]
Distance = Annotated[float, Field(gt=0, le=10_000, json_schema_extra={"unit": "m"})]
Pace = Annotated[float, Field(gt=0, le=500, json_schema_extra={"unit": "m/s"})]
Radius = Annotated[float, Field(gt=0, le=5000, json_schema_extra={"unit": "m"})]
Point = Annotated[
    tuple[Metres, Metres],
    Field(description="[x, y] in metres; x to the right, y up", json_schema_extra={"unit": "m"}),
]
Speed = Annotated[float, Field(ge=-500, le=500, json_schema_extra={"unit": "m/s"})]
Velocity = Annotated[
    tuple[Speed, Speed], Field(description="[vx, vy] in metres a second", json_schema_extra={"unit": "m/s"})
]
Angle = Annotated[
    float,
    Field(ge=-360, le=360, json_schema_extra={"unit": "degree"}),
    AfterValidator(math.radians),
]
Spin = Annotated[
    float,
    Field(ge=-90, le=90, json_schema_extra={"unit": "degree/s"}),
    AfterValidator(math.radians),
]
Kilograms = Annotated[float, Field(ge=0, le=LARGEST_NUMBER, json_schema_extra={"unit": "kg"})]
Seconds = Annotated[float, Field(ge=0, le=36_000, json_schema_extra={"unit": "s"})]
SomeKilograms = Annotated[float, Field(gt=0, le=LARGEST_NUMBER, json_schema_extra={"unit": "kg"})]
SomeSeconds = Annotated[float, Field(gt=0, le=36_000, json_schema_extra={"unit": "s"})]
Credits = Annotated[float, Field(ge=0, le=LARGEST_NUMBER, json_schema_extra={"unit": "credits"})]
Density = Annotated[float, Field(ge=100, le=20_000, json_schema_extra={"unit": "kg/m³"})]

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_\-]{0,39}$")]
OneLine = Annotated[str, AfterValidator(_one_line)]
Words = Annotated[OneLine, Field(min_length=1, max_length=80), Told()]
Prose = Annotated[str, Field(max_length=LONGEST_TEXT), AfterValidator(_lines), Told()]
RadioLine = Annotated[OneLine, Field(min_length=1, max_length=120), AfterValidator(_few_words), Told()]
LANGUAGE_CODE = r"^[a-z]{2,3}(_[A-Z]{2})?$"
Language = Annotated[str, Field(pattern=LANGUAGE_CODE, description=str(LANGUAGE_RULE))]
Translated = dict[
    Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)],
    Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), AfterValidator(_lines)],
]
"""Texts in another language by the text they translate."""
