from __future__ import annotations

import numpy as np
import pytest
import shapely

from game.view.painters.rocks import RockPainter
from tests.scenario import scenario
from tests.view.painters.far_stage import SIZE, Stage

ROCK = {
    "type": "asteroid",
    "id": "rock",
    "position": (34, 0),
    "radius": 20,
    "roughness": 0.3,
    "veins": (),
}
EYE, SCALE = (34.0, 0.0), 6.0
LIT = 6.0
"""Levels of 255 above which a pixel is no empty space."""


@pytest.fixture
def far(tmp_path) -> Stage:
    return Stage(tmp_path / "shelf")


def seen(far, painter, game):
    """What is painted of a world's rocks: colours, (columns, rows, 3)."""
    return far.seen(lambda brush: painter.draw(brush, game.world.rocks), at=EYE, scale=SCALE)


def on_rock(rock, metres):
    """Which pixels lie on a rock that is so much larger, (columns, rows)."""
    columns, rows = np.mgrid[0 : SIZE[0], 0 : SIZE[1]] + 0.5
    x, y = EYE[0] + (columns - SIZE[0] / 2) / SCALE, EYE[1] - (rows - SIZE[1] / 2) / SCALE
    outline = shapely.affinity.rotate(rock.outline, rock.angle, origin=(0, 0), use_radians=True)
    placed = shapely.affinity.translate(outline, *rock.position)
    return shapely.contains_xy(placed.buffer(metres), x, y)


def test_a_rock_is_painted_on_its_outline_and_nowhere_else(far):
    game = scenario(ROCK, ship_at=(0, 0))
    light = seen(far, RockPainter(), game).max(axis=2)
    rock = game.thing("rock")
    assert light[~on_rock(rock, 2.0 / SCALE)].max() == 0
    assert (light[on_rock(rock, -2.0 / SCALE)] > LIT).mean() > 0.95


def test_pictures_of_a_rock_are_made_once(far):
    game, painter = scenario(ROCK, ship_at=(0, 0)), RockPainter()
    first = seen(far, painter, game)
    done = far.studio.builder.slices_done
    assert (seen(far, painter, game) == first).all()
    assert far.studio.builder.slices_done == done
