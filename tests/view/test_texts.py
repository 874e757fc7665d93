"""Every text is in the catalogue, and every event that needs words has them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from itertools import groupby
from pathlib import Path

import polib
import pytest

from game.sim import events as happened
from game.sim import system_events as told
from game.view.panel.messages import words_for
from game.view.panel.objectives import made_text
from game.view.texts import TEMPLATE, catalogue, say, text_folder
from tests.scenario import scenario

SOURCES = [*Path("game/view").rglob("*.py"), *Path("game/scenes").rglob("*.py"), *Path("game").glob("*.py")]
SILENT = {
    "Event",
    "Collided",
    "BitTouched",
    "RockCut",
    "ChunkScooped",
    "ObjectiveStarted",
    "Said",
    "Spawned",
} | {
    "Looked",
    "Ended",
    "HullDamaged",
    "BenchOpened",
    "BenchLeft",
}
"""Events that are shown by other means, or only told when they are grave."""
SAMPLES = {
    "str": "port-1",
    "float": 50.0,
    "bool": True,
    "int": 1,
    "tuple[str, ...]": ("a", "b"),
    "tuple[float, ...]": (0.6, 0.4),
}
NAMES = {
    "system": "drill",
    "consumer": "tools",
    "spare": "drone",
    "donor": "pump_balls",
    "causes": ("heat", "load"),
}


def sample(kind: type[happened.Event]) -> happened.Event:
    """An event with some value in every field."""
    facts = {field.name: SAMPLES[str(field.type)] for field in fields(kind)}
    facts |= {name: known for name, known in NAMES.items() if name in facts}
    if "dial" in facts:
        facts["dial"] = "closing"
    if "ore" in facts:
        facts["ore"] = "exotic_matter"
    if kind is happened.ClampMissed:
        facts["reason"] = "speed"
    if kind is happened.TargetChosen:
        facts["target"] = "rock"
    return kind(**facts)


EVENTS = [
    kind
    for kind in (*vars(happened).values(), *vars(told).values())
    if isinstance(kind, type) and issubclass(kind, happened.Event) and kind.__name__ not in SILENT
]


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_every_event_has_its_words(kind: type[happened.Event]) -> None:
    world = scenario(rock_at=(60, 0)).world
    found = words_for(sample(kind), world)
    assert found is not None
    assert found[0] == found[0].strip() != ""


def test_a_bounce_names_its_dial_the_value_and_the_limit() -> None:
    bounced = happened.DockBounced("freeport", "port-3", "closing", 2.4, 1.5)
    words = words_for(bounced, scenario().world)
    assert words is not None
    assert words[0].startswith("BOUNCED: CLOSING 2.4 m/s, LIMIT 1.5 m/s")


def test_every_key_used_in_the_code_is_in_the_catalogue() -> None:
    used = {key for path in SOURCES for key in re.findall(r'\bsay\(\s*"([^"]+)"', path.read_text("utf-8"))}
    assert used
    assert used <= set(catalogue())


def test_every_text_of_the_catalogue_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCES)
    for key in catalogue():
        family = key.split(".")[0]
        assert f'"{key}"' in code or f'f"{family}.{{' in code or f'"{family}.' in code, key


def test_no_key_is_there_twice_and_families_stand_together_in_alphabetical_order() -> None:
    keys = [str(entry.msgctxt) for entry in polib.pofile(text_folder() / TEMPLATE)]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    families = [family for family, _ in groupby(key.split(".")[0] for key in keys)]
    assert families == sorted(families)


def test_a_text_with_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("dial.limit")


def test_objectives_without_a_text_get_one_from_their_fields() -> None:
    goals = [
        {"type": "dock", "at": "station", "port": "port-2"},
        {"type": "deliver", "mass": 12000, "to": "station"},
        {"type": "collect", "mass": 40, "ore": "exotic_matter"},
        {"type": "match", "to": "rock"},
        {"type": "keep", "hull_above": 30, "within": 90},
        {"type": "repair", "system": "drill"},
    ]
    world = scenario(rock_at=(60, 0), station_at=(900, 0), objectives=goals).world
    texts = [made_text(state.spec, world) for state in world.objectives]
    assert texts[0].endswith("PORT 2")
    assert "12.0 t" in texts[1]
    assert "exotic matter" in texts[2]
    assert "30%" in texts[4]
    assert "01:30" in texts[4]
    assert "drill" in texts[5]
