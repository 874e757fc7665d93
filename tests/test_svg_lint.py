"""Pictures in SVG use nothing that the game's renderer draws wrongly without saying so."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pygame
import pytest

ASSETS = Path(__file__).resolve().parent.parent / "assets"
FILES = sorted(ASSETS.rglob("*.svg"))

ELEMENTS = {
    "clipPath",
    "mask",
    "filter",
    "text",
    "tspan",
    "use",
    "symbol",
    "pattern",
    "image",
    "marker",
    "foreignObject",
}
"""Not drawn, or drawn as if they were not there."""
ATTRIBUTES = {
    "clip-path", "mask", "filter", "mix-blend-mode", "isolation", "fx", "fy", "spreadMethod",
    "marker-start", "marker-mid", "marker-end", "marker",
}  # fmt: skip
COLOURS = {"fill", "stroke", "stop-color", "color"}
GOOD_COLOUR = re.compile(
    r"#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}|none|url\(#[\w-]+\)|rgb\(\s*\d+\s*,\s*\d+\s*,\s*\d+\s*\)"
)
COORDINATES = {"linearGradient": ("x1", "y1", "x2", "y2"), "radialGradient": ("cx", "cy", "r")}
XLINK = "{http://www.w3.org/1999/xlink}href"
RULE = re.compile(r"([^{}]+)\{([^}]*)\}")


def faults(text: str) -> list[str]:
    """Everything in an SVG text that the renderer gets silently wrong, in words."""
    found = [fault for element in ET.fromstring(text).iter() for fault in _element_faults(element)]
    return [*found, *_missing_references(text)]


def _element_faults(element: ET.Element) -> list[str]:
    name = element.tag.rpartition("}")[2]
    values = _values(element)
    found = [f"<{name}>"] if name in ELEMENTS else []
    found += [f"{key} on <{name}>" for key in values if key in ATTRIBUTES]
    found += [
        f"colour {key}={values[key]!r}" for key in COLOURS & values.keys() if not _is_colour(values[key])
    ]
    found += (
        [f"several classes {element.get('class')!r}"] if len((element.get("class") or "").split()) > 1 else []
    )
    found += ["href without xlink"] if "href" in element.attrib else []
    found += (
        [f"href elsewhere {element.get(XLINK)!r}"] if not (element.get(XLINK) or "#").startswith("#") else []
    )
    found += ["opacity of a group"] if name in ("g", "svg") and float(values.get("opacity", "1")) < 1 else []
    found += _gradient_faults(element, name)
    return found + (_sheet_faults(element.text or "") if name == "style" else [])


def _values(element: ET.Element) -> dict[str, str]:
    """Attributes, and what the style attribute adds to them."""
    return {**element.attrib, **_declarations(element.get("style", ""))}


def _declarations(css: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in css.split(";") if ":" in line)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _is_colour(value: str) -> bool:
    return GOOD_COLOUR.fullmatch(value.strip()) is not None


def _gradient_faults(element: ET.Element, name: str) -> list[str]:
    """Coordinates must be percent, or lengths of a gradient in the user's space."""
    if name not in COORDINATES or element.get("gradientUnits") == "userSpaceOnUse":
        return []
    given = {key: element.get(key, "0%") for key in COORDINATES[name]}
    return [
        f"{key}={value!r} of <{name}> is no percentage"
        for key, value in given.items()
        if not value.endswith("%")
    ]


def _sheet_faults(css: str) -> list[str]:
    """Rules for ids are ignored; rules for classes are held to the same as attributes."""
    found = []
    for selector, body in RULE.findall(css):
        values = _declarations(body)
        found += [f"rule for an id {selector.strip()!r}"] if "#" in selector else []
        found += [f"{key} in a rule" for key in values if key in ATTRIBUTES]
        found += [
            f"colour {key}={values[key]!r}" for key in COLOURS & values.keys() if not _is_colour(values[key])
        ]
    return found


def _missing_references(text: str) -> list[str]:
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    return [f"url(#{name}) is not there" for name in sorted(set(re.findall(r"url\(#([^)]+)\)", text)) - ids)]


def svg(body: str) -> str:
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {space} width="8" height="8" viewBox="0 0 8 8">{body}</svg>'


GRADIENT = (
    '<linearGradient id="g" {}><stop stop-color="#ffffff"/></linearGradient><path fill="url(#g)" d="M0 0z"/>'
)
BAD = {
    "clip path": '<clipPath id="c"><path d="M0 0h8v8z"/></clipPath>',
    "clipped": '<path clip-path="none" d="M0 0h8v8z"/>',
    "mask": '<mask id="m"><path d="M0 0h8v8z"/></mask>',
    "filter": '<filter id="f"/>',
    "filtered by style": '<path style="filter: none" d="M0 0h8v8z"/>',
    "blend mode": '<path style="mix-blend-mode: screen" d="M0 0h8v8z"/>',
    "text": "<text>Hello</text>",
    "use": '<use xlink:href="#a"/>',
    "pattern": '<pattern id="p"/>',
    "image": '<image xlink:href="#a"/>',
    "marker": '<marker id="m"/>',
    "marked": '<path marker-end="none" d="M0 0h8v8z"/>',
    "focus": '<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="1" cy="1" r="1" fx="2"/>',
    "focus y": '<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="1" cy="1" r="1" fy="2"/>',
    "spread": GRADIENT.format('gradientUnits="userSpaceOnUse" spreadMethod="reflect"'),
    "fractions": GRADIENT.format('x1="0" y1="0" x2="1" y2="0"'),
    "fractions of a box": GRADIENT.format('gradientUnits="objectBoundingBox" x2="0.5"'),
    "group opacity": '<g opacity="0.5"><path d="M0 0h8v8z"/></g>',
    "group opacity by style": '<g style="opacity: .5"><path d="M0 0h8v8z"/></g>',
    "plain href": '<linearGradient id="a" href="#b"/>',
    "far href": '<linearGradient id="a" xlink:href="other.svg#b"/>',
    "eight digits": '<path fill="#ff00ff80" d="M0 0h8v8z"/>',
    "four digits": '<path fill="#f0f8" d="M0 0h8v8z"/>',
    "rgba": '<path fill="rgba(1,2,3,.5)" d="M0 0h8v8z"/>',
    "hsl": '<path stroke="hsl(10,20%,30%)" d="M0 0h8v8z"/>',
    "current colour": '<path fill="currentColor" d="M0 0h8v8z"/>',
    "named colour": '<path fill="rebeccapurple" d="M0 0h8v8z"/>',
    "named colour by style": '<path style="fill: tomato" d="M0 0h8v8z"/>',
    "named stop": GRADIENT.format('gradientUnits="userSpaceOnUse"').replace("#ffffff", "orange"),
    "two classes": '<path class="a b" d="M0 0h8v8z"/>',
    "id rule": '<style>#a { fill: #ffffff }</style><path id="a" d="M0 0h8v8z"/>',
    "bad colour in a rule": "<style>.a { fill: hsl(1,2%,3%) }</style>",
    "blend in a rule": "<style>.a { mix-blend-mode: screen }</style>",
    "lost gradient": '<path fill="url(#nowhere)" d="M0 0h8v8z"/>',
}
GOOD = {
    "flat": '<path fill="#e2691c" stroke="none" opacity="0.5" d="M0 0h8v8z"/>',
    "percent": GRADIENT.format('x1="0%" y1="0%" x2="100%" y2="0%"'),
    "user space": GRADIENT.format('gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="8" y2="8"'),
    "inherited": GRADIENT.format("") + '<linearGradient id="h" xlink:href="#g"/>',
    "one class": '<style>.a { fill: #ffffff }</style><path class="a" d="M0 0h8v8z"/>',
    "opaque group": '<g opacity="1" transform="translate(1 1)"><path d="M0 0h8v8z"/></g>',
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_the_lint_refuses_what_the_renderer_draws_wrongly(body):
    assert faults(svg(body))


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD.keys())
def test_the_lint_lets_pass_what_the_renderer_draws_rightly(body):
    assert faults(svg(body)) == []


def test_there_are_pictures_to_look_at():
    assert len(FILES) > 40


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_picture_is_free_of_faults(file):
    assert faults(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_picture_can_be_drawn_and_is_not_empty(file):
    surface = pygame.image.load_sized_svg(str(file), (24, 24))
    assert pygame.surfarray.array_alpha(surface).any()
