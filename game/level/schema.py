"""The JSON Schema of a level, made from the typed spec: editors complete from it, messages speak from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from game.level.spec import Level

Node = dict[str, Any]
"""One part of a schema."""


def schema_text() -> str:
    """The JSON Schema (draft 2020-12) as text, with a description, unit and range for every field."""
    return json.dumps(level_schema(), indent=2, ensure_ascii=False) + "\n"


@cache
def level_schema() -> Node:
    """The JSON Schema as plain values; not to be changed."""
    made = Level.model_json_schema()
    for model in (made, *made["$defs"].values()):
        for name, node in model.get("properties", {}).items():
            _describe(name, node, model)
    for node in _nodes(made):
        if "patternProperties" in node:
            node["additionalProperties"] = False
    made["properties"]["$schema"]["title"] = "Schema"
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:lucky-strike:level:1",
        "title": "Lucky Strike level",
    }
    return head | {key: value for key, value in made.items() if key != "title"}


def resolved(node: Node) -> Node:
    """The node itself where it is a reference, or something or null."""
    node = _something(node)
    if "$ref" in node:
        definition: Node = level_schema()["$defs"][node["$ref"].rpartition("/")[2]]
        return definition
    return node


def variant(node: Node, tag: object) -> Node | None:
    """The member of a union (of things, objectives ...) whose ``type`` is the tag."""
    reference = node["discriminator"]["mapping"].get(tag)
    return resolved({"$ref": reference}) if reference else None


def allowed_range(node: Node) -> str:
    """The numbers a node allows, with their unit: ``1 to 400 m``."""
    unit = "" if node.get("unit", "1") == "1" else f" {node['unit']}"
    low, above = node.get("minimum"), node.get("exclusiveMinimum")
    high = node.get("maximum")
    if above is not None:
        return f"above {above:,.10g}, at most {high:,.10g}{unit}"
    if low is not None:
        return f"{low:,.10g} to {high:,.10g}{unit}"
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
