"""Every way to fail is explained: which limit, by how much, and what would have been enough; its end can be watched."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import inf

import pygame
import pytest

from game.level.load import load_level
from game.play.recorder import Recorder
from game.play.replay import header
from game.scenes.failure import Failure, LastBlow, bearable, failure_of
from game.scenes.flight import AFTERMATH_TICKS, FlightScene
from game.scenes.limits import Broken, Dial, dials_of
from game.scenes.outcome import reason_text
from game.scenes.title import TitleScene
from game.scenes.watch import WatchScene
from game.sim import Controls, World
from game.sim.damage import damage_of
from game.sim.events import Collided, HullDamaged
from game.sim.world import Outcome
from tests.scenario import scenario
from tests.screen import FRAME, Player
from tests.shipped import ROOT

KEYS = {"match": "SHIFT", "dock": "R", "bench": "B"}
Hands = Callable[[World], Controls]


def idle(world: World) -> Controls:
    return Controls()


def linger(world: World) -> Controls:
    """Stay where the target is."""
    return Controls(match=True)


def circle(world: World) -> Controls:
    """Full thrust all the time, in circles."""
    return Controls(thrust=100, turn=100)


def at_a_rock(world: World) -> Controls:
    """Turn to the nearest rock and burn at it."""
    x, y = world.ship.position
    rock = min(world.rocks, key=lambda rock: (rock.position[0] - x) ** 2 + (rock.position[1] - y) ** 2)
    away = pygame.Vector2(rock.position[0] - x, rock.position[1] - y)
    turn = away.angle_to(pygame.Vector2(1, 0).rotate_rad(world.ship.angle))
    turn = (turn + 180) % 360 - 180
    steer = max(-100, min(100, round(-turn * 4 - world.ship.spin * 150)))
    return Controls(thrust=100 if abs(turn) < 8 else 0, turn=steer)


WAYS: dict[str, tuple[str, Hands, float]] = {
    "hull": ("01-first-flight", at_a_rock, 60.0),
    "lost": ("04-dust-runner", idle, 200.0),
    "oxygen": ("08-triage", idle, 300.0),
    "limit_hull": ("05-the-narrows", at_a_rock, 90.0),
    "limit_time": ("07-eight-weeks", idle, 310.0),
    "seized": ("09-ten-days", circle, 400.0),
}
"""Each way to fail that the shipped levels have: the level, what the hands do, and for how many seconds at most."""


def lose(way: str) -> tuple[World, LastBlow, Recorder]:
    name, hands, seconds = WAYS[way]
    world = World(load_level(ROOT / "levels" / f"{name}.json"))
    recorder = Recorder(header(name, "0" * 64, world.seed), world)
    blow = LastBlow(world.ship.hull)
    for _ in range(round(seconds * 60)):
        controls = hands(world)
        recorder.record(controls)
        blow.see(world.step(controls), world.ship.hull)
        if world.outcome is not None:
            break
    assert world.outcome is not None
    assert not world.outcome.won
    return world, blow, recorder


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_fail_is_explained_and_can_be_watched_with_its_dials(way: str) -> None:
    world, blow, _ = lose(way)
    broken = Broken.of(world, blow)
    assert broken is not None
    assert broken.reason == way
    failure = failure_of(world, blow, KEYS, crew_seconds=100.0)
    assert reason_text(world)
    assert re.search(r"\d", failure.missed), "by how much"
    assert failure.enough
    assert failure.remedy.startswith("Next time")
    dials = dials_of(world, broken)
    assert any(dial.share >= 0.99 for dial in dials), dials
    start = dials_of(World(world.level), broken)
    assert [dial.name for dial in start] == [dial.name for dial in dials]
    assert start[-1].share < 1.0, start


def test_a_knock_that_was_too_hard_is_told_with_what_the_hull_could_bear() -> None:
    world = lost("hull")
    blow = LastBlow()
    blow.see([Collided("rock", 1e5, 0, 0), HullDamaged(damage_of(3.0), 80.0, "rock")], 80.0)
    blow.see([Collided("rock", 9e5, 0, 0), HullDamaged(damage_of(15.0), 0.0, "rock")], 0.0)
    failure = failure_of(world, blow, KEYS)
    bears = bearable(world, 80.0)
    assert damage_of(bears) == pytest.approx(80.0)
    assert "15.0 m/s" in failure.missed
    assert f"{15.0 - bears:.1f} m/s too hard" in failure.missed
    told = float(failure.enough.split()[0])
    assert bears - 0.1 < told <= bears
    assert "SHIFT" in failure.remedy


def test_the_hull_is_told_as_it_was_before_the_blow_even_where_the_ship_came_damaged() -> None:
    blow = LastBlow(62.0)
    blow.see([Collided("rock", 9e5, 0, 0), HullDamaged(70.0, 0.0, "rock")], 0.0)
    assert blow.before == 62.0
    assert "62%" in failure_of(lost("hull"), blow, KEYS).missed


def test_a_hull_worn_away_by_radiation_tells_its_rate_and_not_a_speed() -> None:
    belt = {
        "type": "hazard",
        "id": "belt",
        "kind": "radiation",
        "position": [0, 0],
        "radius": 300,
        "strength": 4,
    }
    game = scenario(things=[belt])
    blow = LastBlow()
    for _ in range(60 * 30):
        blow.see(game.world.step(Controls()), game.ship.hull)
    failure = failure_of(game.world, blow, KEYS)
    assert "4.0%" in failure.missed
    assert failure.enough.startswith("3 s less")
    assert "m/s" not in failure.missed


def test_time_that_was_up_tells_what_was_left_and_what_the_crew_needed() -> None:
    tasks = [{"type": "keep", "within": 1.0}, {"type": "match", "to": "rock"}]
    game = scenario(rock_at=(80, 0), objectives=tasks)
    game.wait(1.3)
    failure = failure_of(game.world, LastBlow(), KEYS)
    assert failure.missed == "The one task was not done. It was still 80 m to rock."
    assert "00:01" in failure.enough
    assert "00:00" in failure_of(game.world, LastBlow(), KEYS, crew_seconds=0.5).enough


def test_fuel_below_its_limit_is_told_with_how_much_less_would_have_done() -> None:
    game = scenario(
        objectives=[{"type": "keep", "fuel_above": 3000}], ship={"position": [0, 0], "fuel": 3020}
    )
    game.hold(thrust=100, seconds=20)
    failure = failure_of(game.world, LastBlow(), KEYS)
    assert "too little" in failure.missed
    assert "less burnt" in failure.enough


def test_a_mission_won_needs_no_remedy() -> None:
    world = lost("hull")
    world.outcome = Outcome(True, "objectives", "gold")
    assert failure_of(world, LastBlow(), KEYS) == Failure()
    assert Broken.of(world, LastBlow()) is None


def test_from_the_results_the_last_ten_seconds_are_gone_through_slowly_with_the_dials() -> None:
    player = Player(TitleScene)
    path = ROOT / "levels" / "05-the-narrows.json"
    flight = FlightScene(player.stage, path, load_level(path))
    player.app.scenes.append(flight)
    while flight.world.outcome is None:
        flight.play((linger if flight.world.tick < 300 else at_a_rock)(flight.world))
    ended = flight.world.tick
    player.outlast((AFTERMATH_TICKS + 5) * FRAME)
    assert player.scene == "ResultsScene"
    player.tap(pygame.K_DOWN, pygame.K_RETURN)
    watching = player.app.top
    assert isinstance(watching, WatchScene)
    while not watching._loading.ready or watching.goal is not None:
        player.wait(FRAME)
    assert watching.timeline.first == ended - 600
    assert ended - 600 <= watching.world.tick < ended - 550
    watching.survey.work(inf)
    assert [mark.tick for mark in watching.survey.marks if mark.kind == "lost"] == [ended]
    watching.paused = True
    watching.go(ended)
    while watching.goal is not None:
        player.wait(FRAME)
    at_end = broken_dials(watching)
    player.tap(pygame.K_LEFT)
    while watching.goal is not None:
        player.wait(FRAME)
    assert watching.world.tick == ended - 300
    assert broken_dials(watching) != at_end
    player.tap(pygame.K_HOME, pygame.K_LEFT)
    while watching.goal is not None:
        player.wait(FRAME)
    assert watching.world.tick == ended - 600


def broken_dials(watching: WatchScene) -> list[Dial]:
    assert watching.deck._broken is not None
    return dials_of(watching.world, watching.deck._broken)


def lost(reason: str, **fields: object) -> World:
    world = scenario(rock_at=(80, 0), **fields).world
    world.outcome = Outcome(False, reason, "")
    return world
