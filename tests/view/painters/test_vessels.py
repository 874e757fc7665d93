"""Other people's ships in the picture: lit hulls, plumes behind them, lamps by whose they are, damage, pods, slugs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.level.ships import OUTLINES
from game.sim.entities import Pod, Vessel
from game.sim.standoff.state import Shot
from game.view.lit.maps import art_index
from game.view.painters.craft import TRIMS
from game.view.painters.slugs import OWN, THEIRS, draw_slugs
from game.view.painters.vessels import VesselPainter, jets_of
from tests.sim.standoff.stage import meeting, ship
from tests.view.painters.ship_stage import SIZE, Stage


@pytest.fixture(scope="module")
def shelf(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("shelf")


def vessel(kind: str) -> Vessel:
    """A ship of a kind in the middle of nowhere, its nose to the right."""
    found = meeting(ship("other", (0, 400), kind)).world.vessels[0]
    found.body.position, found.body.angle = (0.0, 0.0), 0.0
    return found


def painted(stage: Stage, other: Vessel, painter: VesselPainter | None = None) -> np.ndarray:
    """The brightness of its finished picture, (columns, rows)."""
    painter = painter or VesselPainter()
    painter.draw(stage.brush(), [other])
    stage.studio.finish()
    painter.draw(stage.brush(), [other])
    return stage.light()


@pytest.mark.parametrize("kind", OUTLINES)
def test_each_kind_is_seen_where_its_hull_is(shelf, kind) -> None:
    stage = Stage(shelf, 6.0)
    light = painted(stage, vessel(kind)) > 20
    xs = [x for part in OUTLINES[kind] for x, _ in part]
    columns = np.flatnonzero(light.any(axis=1))
    left, right = SIZE[0] / 2 + min(xs) * 6.0, SIZE[0] / 2 + max(xs) * 6.0
    assert columns[0] == pytest.approx(left, abs=14)
    assert columns[-1] == pytest.approx(right, abs=14)


def test_each_kind_has_its_art() -> None:
    assert {trim.art for trim in TRIMS.values()} <= set(art_index())
    assert set(TRIMS) == set(OUTLINES)


def test_a_plume_burns_behind_a_ship_that_thrusts_and_dies_when_it_stops(shelf) -> None:
    stage, other, painter = Stage(shelf, 4.0), vessel("jumper_small"), VesselPainter()
    behind = (slice(60, 140), slice(170, 190))
    cold = painted(stage, other, painter)[behind].mean()
    other.main = 1.0
    hot = painted(stage, other, painter)[behind].mean()
    assert hot > cold + 20
    other.main = 0.0
    painter.draw(stage.brush(1.0), [other])
    assert stage.light()[behind].mean() < cold + 1


def test_a_wreck_is_dark_and_burnt(shelf) -> None:
    stage = Stage(shelf)
    sound = painted(stage, vessel("jumper_large"))
    wreck = vessel("jumper_large")
    wreck.hull, wreck.main = 0.0, 1.0
    assert painted(stage, wreck).mean() < 0.97 * sound.mean()


def test_jets_push_the_way_that_the_ship_is_pushed() -> None:
    trim = TRIMS["jumper_small"]
    to_port = jets_of(trim, side=1.0, torque=0.0, reverse=0.0)
    assert {at[1] < 0 for at, _, _ in to_port} == {True}, "gas goes out to starboard"
    turning = jets_of(trim, side=0.0, torque=1.0, reverse=0.0)
    assert {(at[0] > 0, at[1] > 0) for at, _, _ in turning} == {(True, False), (False, True)}
    assert jets_of(trim, 0.0, 0.0, 0.0) == []


def test_a_pod_is_seen(shelf) -> None:
    stage, painter = Stage(shelf, 10.0), VesselPainter()
    game = meeting(ship("other", (400, 0)))
    pod = Pod(99, "pod", "", game.world.ship.body, [], 20.0, 440.0)
    painter.draw_pods(stage.brush(), [pod])
    stage.studio.finish()
    painter.draw_pods(stage.brush(), [pod])
    assert stage.light().max() > 60


def test_a_slug_is_a_streak_along_its_way_in_the_colour_of_whose_it_is() -> None:
    stage = Stage(Path("/nonexistent"), 4.0)
    shot = Shot(1, 7, 0, 16.0, 10.0, 0.0, 200.0, 0.0, 0)
    for own, colours in ((7, OWN), (8, THEIRS)):
        brush = stage.brush()
        draw_slugs(brush, [shot], own, (0.0, 0.0))
        light = stage.light() > 40
        columns, rows = np.flatnonzero(light.any(axis=1)), np.flatnonzero(light.any(axis=0))
        assert columns[-1] - columns[0] > 4 * (rows[-1] - rows[0]) > 0
        brightest = pygame.surfarray.array3d(brush.surface)[SIZE[0] // 2 + 20, SIZE[1] // 2]
        assert brightest[2] < brightest[0], f"warm, as {colours[1]}"
