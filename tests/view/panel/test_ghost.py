"""The ghost says where the ship will be in two seconds, and is never in the way."""

from __future__ import annotations

import numpy as np
import pygame

from game.view.camera import Lens
from game.view.panel.frame import Frame
from game.view.panel.marks import draw_marks
from game.view.pen import Kept
from tests.scenario import Game, scenario
from tests.screen import picture

SIZE = (1280, 720)
SCALE = 5.0


def ghost(game: Game) -> np.ndarray:
    """Light of each pixel of the ghost of a ship in the middle."""
    surface, ship = picture(SIZE), game.ship
    x, y = ship.position
    frame = Frame(surface, surface, Lens(x, y, SCALE, *SIZE), game.world, (x, y, ship.angle), 0.0, {}, Kept())
    draw_marks(frame)
    return pygame.surfarray.array3d(surface).sum(axis=2, dtype=int)


def places(light: np.ndarray) -> np.ndarray:
    """Metres from the ship of what is lit, a row each."""
    x, y = np.nonzero(light > 90)
    return np.stack([(x - SIZE[0] / 2) / SCALE, (SIZE[1] / 2 - y) / SCALE], axis=1)


def test_the_path_ends_where_the_bow_will_be_in_two_seconds():
    far = places(ghost(scenario(ship_velocity=(20, 0))))
    assert 2 * 20 + 10 < far[:, 0].max() < 2 * 20 + 22


def test_the_path_never_lies_over_the_hull():
    for velocity in ((8, 0), (-8, 0), (0, 8), (5, -6)):
        lit = places(ghost(scenario(ship_velocity=velocity)))
        assert len(lit)
        over = (np.abs(lit[:, 0]) < 9) & (np.abs(lit[:, 1]) < 5)
        assert not over.any(), velocity


def test_the_path_bends_with_thrust():
    game = scenario(ship_velocity=(20, 0), ship_angle=90)
    straight = places(ghost(game))[:, 1].max()
    game.hold(ticks=20, thrust=100)
    assert places(ghost(game))[:, 1].max() > straight + 3


def test_a_ship_that_creeps_has_no_ghost():
    assert ghost(scenario(ship_velocity=(0.5, 0))).sum() == 0


def test_a_ship_that_broke_up_has_no_ghost():
    game = scenario(ship_velocity=(20, 0))
    game.ship.hull = 0.0
    assert ghost(game).sum() == 0
