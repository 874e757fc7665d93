"""What the types found wrong, in words: the value found, the values allowed, and what may have been meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from pydantic import ValidationError

from game.level.fields import ID_RULE, LANGUAGE_RULE
from game.level.problems import Path, Problem, did_you_mean, known_names, quoted, shown
from game.level.reader import Document
from game.level.schema import Node, allowed_range, level_schema, resolved, variant
from game.reasons import reason_of
from game.saying import Saying

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

MOST_ERRORS = 1000
"""So many errors of the types are told of in one run."""

_RULES = {ID_RULE: ID_RULE, LANGUAGE_RULE: LANGUAGE_RULE}
"""Rules for names by what a schema says of them."""
_OUT_OF_BOUNDS: dict[str, tuple[str, Callable[..., Saying]]] = {
    "greater_than": ("gt", partial(Saying, "must be above {bound}, got {found} (allowed: {allowed})")),
    "greater_than_equal": (
        "ge",
        partial(Saying, "must be at least {bound}, got {found} (allowed: {allowed})"),
    ),
    "less_than": ("lt", partial(Saying, "must be below {bound}, got {found} (allowed: {allowed})")),
    "less_than_equal": ("le", partial(Saying, "must be at most {bound}, got {found} (allowed: {allowed})")),
}
_TYPE_WORDS = {
    "number": Saying("a number"),
    "integer": Saying("a whole number"),
    "string": Saying("a text"),
    "boolean": Saying("true or false"),
    "object": Saying("an object {{ ... }}"),
}


def explained(error: ValidationError, document: Document, schema: Node | None = None) -> Iterator[Problem]:
    """The errors of the types as problems, but for values the reader has already complained about.

    Args:
        error: what the types found.
        document: what was read.
        schema: of what kind of file; a level's without one.
    """
    schema = schema or level_schema()
    for detail in error.errors(include_url=False)[:MOST_ERRORS]:
        path, node, is_key = _located(detail["loc"], schema)
        spoiled = any(path[: len(known)] == known for known in document.spoiled)
        if not spoiled and not _is_long_enough(detail, node):
            yield _problem(detail, path, node, is_key, document, schema)


def _is_long_enough(detail: ErrorDetails, node: Node) -> bool:
    """Whether a list was called too short only because parts of it are wrong, which is told of at the parts."""
    found = detail["input"]
    return detail["type"] == "too_short" and isinstance(found, list) and len(found) >= node.get("minItems", 0)


def _located(loc: tuple[str | int, ...], schema: Node) -> tuple[Path, Node, bool]:
    """Path in the file, schema there, and whether a key is meant; locations also name union members."""
    around = node = schema
    path: Path = ()
    for step in loc:
        if step == "[key]":
            return path, around, True
        around = node = resolved(node, schema)
        member = variant(node, step, schema) if "discriminator" in node else None
        if member is None:
            path, node = (*path, step), _part(node, step)
        else:
            node = member
    return path, resolved(node, schema), False


def _part(node: Node, step: str | int) -> Node:
    if isinstance(step, int):
        fixed = node.get("prefixItems", [])
        part: Node = fixed[step] if step < len(fixed) else node.get("items", {})
        return part
    if step in node.get("properties", {}):
        named: Node = node["properties"][step]
        return named
    others = [*node.get("patternProperties", {}).values(), node.get("additionalProperties")]
    return next((other for other in others if isinstance(other, dict)), {})


def _problem(
    detail: ErrorDetails, path: Path, node: Node, is_key: bool, document: Document, schema: Node
) -> Problem:
    kind, found = detail["type"], detail["input"]
    context = detail.get("ctx", {})
    if is_key:
        names = node.get("propertyNames", {})
        choices = names.get("enum")
        rule = _one_of(choices) if choices else _RULES[names.get("description", ID_RULE)]
        return document.problem(path, _must_be(rule, path[-1], choices or ()), key=True)
    if kind == "missing":
        return _missing(path, node, document)
    if kind == "extra_forbidden":
        names = _located(detail["loc"][:-1], schema)[1].get("properties", {})
        perhaps = did_you_mean(path[-1], names) or known_names(names)
        unknown = Saying("unknown field {field}{perhaps}", field=shown(path[-1]), perhaps=perhaps)
        return document.problem(path, unknown, key=True)
    if kind == "union_tag_not_found":
        choices = list(node["discriminator"]["mapping"])
        return document.problem(path, Saying("missing field 'type', one of {names}", names=quoted(choices)))
    if kind == "union_tag_invalid":
        choices = list(node["discriminator"]["mapping"])
        tag = found.get("type") if isinstance(found, dict) else found
        return document.problem((*path, "type"), _must_be(_one_of(choices), tag, choices))
    if kind == "value_error":
        return document.problem(path, reason_of(context["error"]))
    return document.problem(path, _wrong_value(kind, found, context, node))


def _missing(path: Path, node: Node, document: Document) -> Problem:
    if isinstance(path[-1], int):
        return document.problem(path[:-1], Saying("has too few numbers, must be two, like [0, 0]"))
    field, allowed = shown(path[-1]), allowed_range(node)
    if allowed:
        return document.problem(
            path[:-1], Saying("missing field {field} ({allowed})", field=field, allowed=allowed)
        )
    return document.problem(path[:-1], Saying("missing field {field}", field=field))


def _wrong_value(kind: str, found: object, context: dict[str, object], node: Node) -> Saying:
    if kind in _OUT_OF_BOUNDS:
        name, say = _OUT_OF_BOUNDS[kind]
        return say(bound=_plain(context[name]), found=shown(found), allowed=allowed_range(node))
    if "const" in node:
        return _must_be(_literal(node["const"]), found, ())
    if "enum" in node:
        return _must_be(_one_of(node["enum"]), found, node["enum"])
    if kind == "string_pattern_mismatch":
        return _must_be(ID_RULE, found, ())
    if kind in ("too_long", "too_short", "string_too_long", "string_too_short"):
        return _wrong_length(found, node)
    return _must_be(_type_words(node), found, ())


def _must_be(rule: str, found: object, choices: Iterable[str]) -> Saying:
    perhaps = did_you_mean(found, choices) if isinstance(found, str) else ""
    return Saying("must be {rule}, got {found}{perhaps}", rule=rule, found=shown(found), perhaps=perhaps)


def _one_of(names: Iterable[str]) -> Saying:
    return Saying("one of {names}", names=quoted(names))


def _wrong_length(found: object, node: Node) -> Saying:
    length = len(found) if isinstance(found, str | list | dict) else 0
    low, high = node.get("minLength", node.get("minItems", 0)), node.get("maxLength", node.get("maxItems"))
    numbers = str(low) if low == high else Saying("{low:,} to {high:,}", low=low, high=high)
    if isinstance(found, str):
        return Saying("must have {numbers} characters, got {length:,}", numbers=numbers, length=length)
    return Saying("must have {numbers} entries, got {length:,}", numbers=numbers, length=length)


def _type_words(node: Node) -> str:
    if "discriminator" in node:
        return _TYPE_WORDS["object"]
    if "prefixItems" in node:
        return Saying("a list of {length} numbers, like [0, 0]", length=len(node["prefixItems"]))
    if node.get("type") == "array":
        return Saying("a list [ ... ]")
    words = _TYPE_WORDS.get(node.get("type", "object"), Saying("something else"))
    allowed = allowed_range(node)
    return Saying("{kind} ({allowed})", kind=words, allowed=allowed) if allowed else words


def _literal(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)


def _plain(number: object) -> str:
    return f"{number:,.10g}" if isinstance(number, int | float) else str(number)
