"""Texts of a level, or of another spec, in other languages: which there are, and whether each translation is of one.

A translation is found by the text it translates, so that it can stand for every text wherever it is, and so that a text
which was changed since has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError

from game.level.fields import Told
from game.level.problems import Finding, Path, did_you_mean, shown
from game.reasons import reason_of
from game.saying import Saying

NAMES = ("author", "name", "speaker")
"""Fields with names, which may stay as they are in another language."""
SHOWN = 3
"""Texts named where some are lacking."""
Translations = Mapping[str, Mapping[str, str]]
"""For each language what texts are in it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text that the player reads: where it stands, and what translations of it must keep to."""

    path: Path
    text: str
    limits: TypeAdapter[str]


def texts_of(spec: BaseModel, path: Path = ()) -> Iterator[Reading]:
    """Every text in a spec that the player reads, empty ones left out."""
    told = _told_fields(type(spec))
    for name in type(spec).model_fields:
        value = getattr(spec, name)
        if name not in told:
            yield from _texts_within(value, (*path, name))
        elif value:
            yield Reading((*path, name), value, told[name])


def _texts_within(value: object, path: Path) -> Iterator[Reading]:
    if isinstance(value, BaseModel):
        yield from texts_of(value, path)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts_within(part, (*path, key))
    elif isinstance(value, tuple):
        for i, part in enumerate(value):
            yield from _texts_within(part, (*path, i))


@cache
def _told_fields(model: type[BaseModel]) -> dict[str, TypeAdapter[str]]:
    hints = get_type_hints(model, include_extras=True)
    found = {name: _told_type(hints[name]) for name in model.model_fields}
    return {name: TypeAdapter(told) for name, told in found.items() if told is not None}


def _told_type(hint: Any) -> Any:
    """The type with the mark within a field's type, which may allow None too; None where there is no mark."""
    if get_origin(hint) is Annotated:
        kind, *marks = get_args(hint)
        return hint if any(isinstance(mark, Told) for mark in marks) else _told_type(kind)
    return next(filter(None, map(_told_type, get_args(hint))), None)


def translation_findings(spec: BaseModel, translations: Translations) -> Iterator[Finding]:
    """Translations of what is not there, and those that do not keep to the limits of what they translate."""
    readings = {reading.text: reading for reading in texts_of(spec)}
    for language, texts in translations.items():
        for source, text in texts.items():
            path = ("translations", language, source)
            reading = readings.get(source)
            if reading is None:
                found = {"text": shown(source), "perhaps": did_you_mean(source, readings)}
                yield path, Saying("nothing reads {text}{perhaps}", **found)
            elif wrong := _breach(reading.limits, text):
                yield path, wrong


def _breach(limits: TypeAdapter[str], text: str) -> Saying | None:
    try:
        limits.validate_python(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        context = first.get("ctx", {})
        if "max_length" in context:
            found = {"most": context["max_length"], "length": len(text)}
            return Saying("must have at most {most} characters, as the text it is for, has {length}", **found)
        return reason_of(context["error"]) if "error" in context else Saying("must not be empty")
    return None


def lacking(spec: BaseModel, translations: Translations) -> list[Saying]:
    """For each language that lacks texts, how many and which, in words; names may stay as they are."""
    found = []
    for language, texts in translations.items():
        wanted = needed_texts(spec)
        lost = [text for text in wanted if text not in texts]
        if lost:
            which: str = ", ".join(shown(text) for text in lost[:SHOWN])
            if len(lost) > SHOWN:
                which = Saying("{names} and {left} more", names=which, left=len(lost) - SHOWN)
            found.append(
                Saying(
                    "{language} lacks {lost} of {wanted} texts: {which}",
                    language=language,
                    lost=len(lost),
                    wanted=len(wanted),
                    which=which,
                )
            )
    return found


def needed_texts(spec: BaseModel) -> list[str]:
    """The texts that a language needs, each once."""
    return list(dict.fromkeys(each.text for each in texts_of(spec) if each.path[-1] not in NAMES))
