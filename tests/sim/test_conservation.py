"""Where nothing outside acts, momentum and angular momentum stay; collisions never make energy."""

from __future__ import annotations

from collections import defaultdict
from math import hypot
from random import Random

import pytest

from game.sim.events import (
    BitTouched,
    ChunkScooped,
    Clamped,
    Collided,
    LegTorn,
    OreBroken,
    RockCut,
    RockSplit,
    Unclamped,
)
from tests.scenario import Controls, Game, scenario
from tests.sim.ledger import Ledger, drifts, kinetic_energy, ledger, ledger_of, moving

SLAB = ((-2, -24), (2, -24), (2.4, 0), (2, 24), (-2, 24), (-2.4, 0))
VEIN = {"ore": "nickel_iron", "at": (0, -5), "size": (12, 7), "richness": 0.6}


class Played:
    """A game, with the worst drift of each conserved quantity at any tick since the start."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.start: Ledger = ledger_of(game.world)
        self.worst: dict[str, float] = defaultdict(float)

    def hold(self, seconds: float, **controls: object) -> None:
        for _ in range(round(seconds * 60)):
            self.game.step(Controls(**controls))
            for name, drift in drifts(ledger_of(self.game.world), self.start).items():
                self.worst[name] = max(self.worst[name], drift)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_drilling_a_spinning_rock_in_two_conserves_momentum_and_angular_momentum(seed):
    """A minute: clamp, drill through, swing the boom, chatter, scoop, let go; far from the origin."""
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (137, 80),
        "outline": SLAB,
        "spin": 1.0,
        "velocity": (0.7, -0.4),
        "hardness": 1,
        "veins": [VEIN],
    }
    game = scenario(rock, seed=seed, ship_at=(120, 80), ship_velocity=(0.6, -0.4), ship_spin=0.8)
    game.press(assist=True)
    played = Played(game)
    played.hold(0.1, clamp=True)
    played.hold(8, drill=True)
    played.hold(5, drill=True, turn=70)
    played.hold(5, drill=True, turn=-70)
    played.hold(5, drill=True, thrust=100)
    played.hold(12, scoop=True)
    played.hold(3, thrust=-31)
    played.hold(14, drill=True)
    played.hold(0.1, clamp=True)
    played.hold(8, scoop=True)
    for kind in (Clamped, BitTouched, RockCut, OreBroken, ChunkScooped, RockSplit, LegTorn, Unclamped):
        assert game.happened(kind), kind.__name__
    assert game.ship.fuel == 12_000, "nothing was burnt, so nothing left the system"
    assert game.ship.cargo > 5_000
    assert dict(played.worst) == pytest.approx(dict.fromkeys(played.worst, 0.0), abs=1e-9)
    assert set(played.worst) == {"mass", "momentum x", "momentum y", "angular momentum"}


@pytest.mark.parametrize("roughness", [0.0, 0.7])
def test_digging_into_a_boulder_and_clearing_the_rubble_conserves_all_the_same(roughness):
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (-66, -90),
        "radius": 20,
        "roughness": roughness,
        "seed": 4,
        "spin": -2,
        "hardness": 2,
        "veins": [{"ore": "exotic_matter", "at": (-14, -3), "size": (14, 12), "richness": 0.9}],
    }
    game = scenario(rock, ship_at=(-101, -90))
    game.press(assist=True)
    played = Played(game)
    played.hold(0.1, clamp=True)
    played.hold(20, drill=True, scoop=True)
    played.hold(20, drill=True, scoop=True, turn=-60)
    played.hold(20, drill=True, scoop=True, turn=80)
    assert game.happened(ChunkScooped)
    assert len(game.events(RockCut)) > 10
    assert max(played.worst.values()) < 1e-9


def swarm(seed: int) -> Game:
    """Rocks of all sizes in a narrow place, flying into one another; the ship far away."""
    rng = Random(seed)
    rocks = [
        {
            "type": "asteroid",
            "id": f"rock-{row}-{column}",
            "position": (30 * column - 60, 30 * row - 60),
            "radius": rng.uniform(3, 10),
            "roughness": rng.uniform(0, 1),
            "seed": rng.randrange(1000),
            "spin": rng.uniform(-20, 20),
            "velocity": (rng.uniform(-12, 12), rng.uniform(-12, 12)),
        }
        for row in range(5)
        for column in range(5)
    ]
    return scenario(*rocks, ship_at=(-800, -600), arena={"size": (4000, 3000)})


@pytest.mark.parametrize("seed", range(12))
def test_colliding_rocks_keep_their_momentum_and_never_gain_energy(seed):
    game = swarm(seed)
    rocks = [rock.body for rock in game.world.rocks]
    start, energy, lost = ledger(rocks), kinetic_energy(rocks), 0
    for _ in range(8 * 60):
        game.step()
        now = kinetic_energy(rocks)
        assert now <= energy * (1 + 1e-12), f"tick {game.world.tick}"
        lost += now < energy * (1 - 1e-6)
        energy = now
    assert lost >= 3, "they did collide"
    drift = drifts(ledger(rocks), start)
    assert drift["momentum x"] < 1e-11
    assert drift["momentum y"] < 1e-11


def test_a_ship_that_rams_a_rock_shares_its_momentum_and_loses_energy():
    game = scenario(rock_at=(60, 3), ship_velocity=(9, 0), ship={"hull": 100})
    game.press(assist=True)
    bodies = moving(game.world)
    start, energy = ledger(bodies), kinetic_energy(bodies)
    game.wait(10)
    assert game.happened(Collided, other="rock")
    assert game.thing("rock").velocity[0] > 0.1
    drift = drifts(ledger(bodies), start)
    assert drift["momentum x"] < 1e-12
    assert drift["momentum y"] < 1e-12
    assert kinetic_energy(bodies) < 0.99 * energy


def test_a_glancing_blow_keeps_momentum_and_angular_momentum():
    """The hull is smooth, so the blow acts along one line on both."""
    rock = {"type": "asteroid", "id": "rock", "position": (60, 24), "radius": 20, "spin": -10}
    game = scenario(rock, ship_velocity=(6, 0))
    game.press(assist=True)
    bodies = moving(game.world)
    start = ledger(bodies)
    game.wait(12)
    assert game.happened(Collided, other="rock")
    drift = drifts(ledger(bodies), start)
    assert drift["momentum x"] < 1e-12
    assert drift["angular momentum"] < 1e-9


def test_two_equal_discs_in_a_row_part_by_the_coefficient_of_restitution():
    """Head on, m v1 + m v2 stays and the parting speed is e times the closing speed; e of rock on rock is 0.35²."""
    disc = {"type": "asteroid", "radius": 10, "roughness": 0}
    left = disc | {"id": "left", "position": (-40, 300), "velocity": (5, 0)}
    right = disc | {"id": "right", "position": (40, 300), "velocity": (-3, 0)}
    game = scenario(left, right)
    game.wait(15)
    a, b = game.thing("left").velocity, game.thing("right").velocity
    assert a[0] + b[0] == pytest.approx(2, abs=1e-9)
    assert b[0] - a[0] == pytest.approx(0.35**2 * 8, rel=0.02)
    assert hypot(a[1], b[1]) < 0.1
