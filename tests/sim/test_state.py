"""The same level, seed and controls give the same world, tick for tick and in any process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from game.sim import HANDS_OFF, Controls, World
from tests.scenario import Game, level

BUSY: list[dict[str, Any]] = [
    {
        "type": "asteroid",
        "id": "rock",
        "position": (36, 0),
        "radius": 20,
        "hardness": 1,
        "spin": 1,
        "veins": [{"ore": "nickel_iron", "size": (60, 60), "richness": 0.7}],
    },
    {"type": "debris", "id": "field", "position": (0, 150), "radius": 90, "count": 25, "drift": 5, "seed": 3},
    {"type": "wreck", "id": "wreck", "position": (-90, -60), "spin": 5},
    {"type": "habitat", "id": "wheel", "position": (250, -200), "spin": 3},
    {
        "type": "gravity_well",
        "id": "well",
        "position": (-300, 200),
        "radius": 20,
        "surface_gravity": 5,
        "reach": 500,
    },
    {"type": "hazard", "id": "dust", "kind": "dust", "position": (0, -150), "radius": 120},
    {"type": "waypoint", "id": "gate", "position": (0, 60)},
]


def busy(seed: int | None = None) -> World:
    """A level with something of everything, the ship at a rock."""
    goals = [
        {"type": "reach", "id": "go", "zone": "gate"},
        {"type": "collect", "id": "ore", "mass": 5_000},
    ]
    lines = {"hello": {"speaker": "Kayla", "text": "There it is."}}
    trigger = {"when": {"type": "time", "after": 2}, "do": [{"type": "say", "line": "hello"}]}
    worn = {"hours_per_second": 1, "drill": {"donor": "thruster_rollers", "condition": 50}}
    stock = {"systems": worn, "salvage": ["drone_wheels"], "spares": ["water_pump"]}
    return World(level(*BUSY, objectives=goals, dialogue=lines, triggers=[trigger], **stock), seed)


def hands(seed: int, ticks: int) -> list[Controls]:
    """A pilot who clamps and drills and then plays wild."""
    rng, tape = Random(seed), [Controls(clamp=True), *[Controls(drill=True)] * 500]
    tape += [Controls(scoop=True, drill=True, turn=70)] * 200
    while len(tape) < ticks:
        held = Controls(
            thrust=rng.randint(-100, 100),
            strafe=rng.randint(-100, 100),
            turn=rng.randint(-100, 100),
            match=rng.random() < 0.2,
            drill=rng.random() < 0.3,
            scoop=rng.random() < 0.4,
            clamp=rng.random() < 0.3,
            dock=rng.random() < 0.2,
            assist=rng.random() < 0.2,
            select=rng.randint(-1, 12),
            bench=rng.random() < 0.05,
            accept=rng.random() < 0.2,
            pick=rng.randint(-1, 6),
            priority=rng.randint(0, 4),
        )
        tape += [held] * rng.randint(5, 40)
    return tape[:ticks]


def digests(world: World, tape: list[Controls]) -> list[str]:
    found = []
    for controls in tape:
        world.step(controls)
        found.append(world.digest())
    return found


def test_two_worlds_agree_on_every_tick():
    tape = hands(1, 1500)
    first, second = busy(), busy()
    assert first.digest() == second.digest()
    assert digests(first, tape) == digests(second, tape)
    assert first.fields() == second.fields()
    assert first.ship.fuel < 12_000
    assert any(rock.revision for rock in first.rocks), "something was drilled on the way"


def test_worlds_do_not_disturb_one_another():
    tape = hands(2, 600)
    alone = digests(busy(), tape)
    first, second = busy(), busy(99)
    side_by_side = []
    for controls in tape:
        first.step(controls)
        second.step(HANDS_OFF)
        side_by_side.append(first.digest())
    assert side_by_side == alone


@pytest.mark.parametrize(
    "hash_seed", ["0", *(pytest.param(seed, marks=pytest.mark.sweep) for seed in ("1", "4711"))]
)
def test_another_process_with_another_hash_seed_agrees(hash_seed):
    program = (
        "from tests.sim.test_state import *\n"
        "world, tape = busy(), hands(1, 1500)\n"
        "print(*digests(world, tape)[::50], world.digest())"
    )
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(root)},
        cwd=root,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    assert ran.stdout.split() == flown_here()


@cache
def flown_here() -> list[str]:
    world = busy()
    return [*digests(world, hands(1, 1500))[::50], world.digest()]


def test_another_seed_or_another_control_gives_another_world():
    tape = hands(1, 700)
    plain = digests(busy(), tape)
    assert digests(busy(2), tape)[-1] != plain[-1]
    touched = list(tape)
    touched[300] = replace(touched[300], turn=1)
    other = digests(busy(), touched)
    assert other[:300] == plain[:300]
    assert other[300] != plain[300], "one percent of one tick of turn tells at once"


def test_the_digest_moves_on_every_tick():
    seen = digests(busy(), [HANDS_OFF] * 50)
    assert len(set(seen)) == 50


def test_fields_name_what_differs():
    def differing(first: Game, second: Game) -> set[str]:
        a, b = first.world.fields(), second.world.fields()
        assert a.keys() == b.keys()
        return {name for name in a if a[name] != b[name]}

    same = Game(busy()), Game(busy())
    for game in same:
        game.wait(1)
    assert differing(*same) == set()
    burning, still = Game(busy()), Game(busy())
    burning.hold(ticks=3, thrust=100)
    still.hold(ticks=3)
    assert {"ship.position", "ship.velocity", "ship.fuel"} <= differing(burning, still)
    assert not {"rocks", "structures", "chunks", "random"} & differing(burning, still)
    drilling, idle = Game(busy()), Game(busy())
    for game, drill in ((drilling, True), (idle, False)):
        game.press(clamp=True)
        game.hold(seconds=8, drill=drill)
    assert {"ship.drill", "rocks", "chunks", "ore", "random"} <= differing(drilling, idle)
    clamped, loose = Game(busy()), Game(busy())
    clamped.press(clamp=True)
    loose.hold(ticks=2)
    assert "ship.hold_on" in differing(clamped, loose)


def test_every_field_is_text_and_exact_for_the_ship():
    world = busy()
    world.step(Controls(thrust=100))
    fields = world.fields()
    assert all(isinstance(text, str) and text for text in fields.values())
    assert fields["ship.fuel"] == repr(world.ship.fuel)
    x, y = world.ship.position
    assert fields["ship.position"] == f"{x!r} {y!r}"
    assert float(fields["ship.angle"]) == world.ship.angle


def test_the_digest_covers_what_the_fields_cover():
    """Two worlds that differ in one thing only differ in digest too."""
    changes = {
        "fuel": lambda world: setattr(world.ship, "fuel", world.ship.fuel - 1e-9),
        "hull": lambda world: setattr(world.ship, "hull", 99.999999),
        "oxygen": lambda world: setattr(world.ship, "oxygen", 599.0),
        "hold": lambda world: world.ship.hold.update(nickel_iron=1e-6),
        "drill": lambda world: setattr(world.ship.drill, "celsius", 20.0),
        "assist": lambda world: setattr(world.ship, "assist_on", False),
        "thruster": lambda world: setattr(world.ship, "side", 1e-9),
        "velocity": lambda world: setattr(world.rocks[0].body, "velocity", (0.0, 1e-12)),
        "spin": lambda world: setattr(world.ship.body, "angular_velocity", 1e-15),
        "random": lambda world: world.rng.random(),
        "drilled": lambda world: world.drilled.update(nickel_iron=1.0),
        "delivered": lambda world: world.delivered.update(nickel_iron=1.0),
        "objective": lambda world: setattr(world.objectives[0], "held_ticks", 1),
        "target": lambda world: setattr(world.ship, "target", 5),
        "bearing": lambda world: setattr(world.systems["drill"].bearing, "celsius", 26.0),
        "damage": lambda world: setattr(world.systems["power"].bearing, "damage", 1e-12),
        "coolant": lambda world: setattr(world.systems, "coolant", 25.5),
        "luck": lambda world: world.systems.rng.random(),
        "order of power": lambda world: world.power.order.reverse(),
        "bench": lambda world: setattr(world, "bench_for", "drill"),
    }
    plain = busy().digest()
    for name, change in changes.items():
        world = busy()
        change(world)
        assert world.digest() != plain, name
