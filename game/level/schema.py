"""The JSON Schema of a level, or of another kind of file, made from its typed spec: editors complete from it, messages
speak from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from game.level.spec import Level
from game.saying import Saying, listed

Node = dict[str, Any]
"""One part of a schema."""
_UNITS: dict[str, str] = {
    "credits": Saying("credits"),
    "degree": Saying("degree"),
    "degree/s": Saying("degree/s"),
    "points": Saying("points"),
}
"""Units that are words."""


def schema_text(schema: Node | None = None) -> str:
    """A JSON Schema (draft 2020-12) as text; that of a level without one."""
    return json.dumps(schema or level_schema(), indent=2, ensure_ascii=False) + "\n"


@cache
def level_schema() -> Node:
    """The JSON Schema of a level as plain values; not to be changed."""
    return schema_of(Level, "level")


def schema_of(model: type[BaseModel], name: str) -> Node:
    """The JSON Schema of a kind of file as plain values, every field with a description, unit and range."""
    made = model.model_json_schema()
    for part in (made, *made["$defs"].values()):
        for field, node in part.get("properties", {}).items():
            _describe(field, node, part)
    for node in _nodes(made):
        if "patternProperties" in node:
            node["additionalProperties"] = False
    made["properties"]["$schema"]["title"] = "Schema"
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:lucky-strike:{name}:1",
        "title": f"Lucky Strike {name}",
    }
    return head | {key: value for key, value in made.items() if key != "title"}


def resolved(node: Node, schema: Node) -> Node:
    """A node of a schema; what it refers to where it is a reference, or something or null."""
    node = _something(node)
    if "$ref" in node:
        definition: Node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        return definition
    return node


def variant(node: Node, tag: object, schema: Node) -> Node | None:
    """The member of a union (of things, objectives ...) in a schema whose ``type`` is the tag."""
    reference = node["discriminator"]["mapping"].get(tag)
    return resolved({"$ref": reference}, schema) if reference else None


def allowed_range(node: Node) -> str:
    """The numbers a node allows, with their unit: ``1 to 400 m``."""
    name: str = node.get("unit", "1")
    unit = "" if name == "1" else listed(["", _UNITS.get(name, name)], " ")
    low, above = node.get("minimum"), node.get("exclusiveMinimum")
    high = node.get("maximum")
    if above is not None:
        return Saying("above {above:,.10g}, at most {high:,.10g}{unit}", above=above, high=high, unit=unit)
    if low is not None:
        return Saying("{low:,.10g} to {high:,.10g}{unit}", low=low, high=high, unit=unit)
    return ""


def _describe(name: str, node: Node, model: Node) -> None:
    """Give a field a description with its range, for editors that show nothing else."""
    if name == "type":
        node["description"] = f"what this is: {model['description'].rstrip('.')}"
    inner = _something(node)
    each = inner["prefixItems"][0] if "prefixItems" in inner else inner.get("additionalProperties")
    numbers = f"each {allowed_range(each)}" if isinstance(each, dict) else allowed_range(inner)
    if numbers:
        node["description"] = f"{node['description']} ({numbers})"


def _something(node: Node) -> Node:
    """The node without its choice of null."""
    if "anyOf" not in node:
        return node
    choice: Node = next(choice for choice in node["anyOf"] if choice.get("type") != "null")
    return choice


def _nodes(node: object) -> Iterator[Node]:
    if isinstance(node, dict):
        yield node
        for part in node.values():
            yield from _nodes(part)
    elif isinstance(node, list):
        for part in node:
            yield from _nodes(part)
