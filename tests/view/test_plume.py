"""The plume and the jets: where they burn, how they follow the thrust."""

from __future__ import annotations

from types import SimpleNamespace

import pygame
import pytest

from game.view.brush import Brush
from game.view.camera import Lens
from game.view.painters import flame, hull
from game.view.painters.jets import Jets, bursts
from game.view.painters.plume import Plume
from tests.screen import picture

SIZE = (640, 360)


def at_sea(scale: float = 5.0, clock: float = 0.0, surface: pygame.Surface | None = None) -> Brush:
    lens = Lens(0.0, 0.0, scale, *SIZE)
    surface = picture(SIZE) if surface is None else surface
    return Brush(surface, lens, None, 1.0, clock, 2.3, None)


def ship(**thrust: float) -> SimpleNamespace:
    return SimpleNamespace(**{"main": 0.0, "reverse": 0.0, "side": 0.0, "torque": 0.0, **thrust})


def light_in(surface: pygame.Surface, rect: pygame.Rect) -> int:
    return sum(pygame.transform.average_color(surface, rect)[:3])


def burning(main: float, angle: float = 0.0, scale: float = 5.0) -> Brush:
    brush = at_sea(scale)
    Plume().draw(brush, ship(main=main), (0.0, 0.0, angle))
    return brush


def length(brush: Brush) -> int:
    lit = pygame.mask.from_threshold(brush.surface, (255, 255, 255), (215, 215, 215, 255))
    boxes = lit.get_bounding_rects()
    return max(box.width for box in boxes) if boxes else 0


def test_the_plume_burns_behind_the_bell_and_not_ahead_of_it() -> None:
    surface = burning(1.0).surface
    bell = round(320 + hull.BELL[0] * 5)
    assert light_in(surface, pygame.Rect(bell - 60, 170, 60, 20)) > 200
    assert light_in(surface, pygame.Rect(bell + 60, 0, 300, 360)) == 0


def test_it_turns_with_the_ship() -> None:
    surface = burning(1.0, angle=1.5707963).surface
    below = pygame.Rect(310, round(180 - hull.BELL[0] * 5), 20, 60)
    assert light_in(surface, below) > 200
    assert light_in(surface, pygame.Rect(0, 0, 640, 120)) == 0


def test_more_thrust_makes_it_longer() -> None:
    lengths = [length(burning(main)) for main in (0.1, 0.4, 1.0)]
    assert lengths == sorted(set(lengths))


@pytest.mark.parametrize("scale", [1.5, 5.0, 11.0, 14.0])
def test_it_is_as_long_as_the_lens_makes_it(scale: float) -> None:
    shown = length(burning(1.0, scale=scale))
    room = 320 + hull.BELL[0] * scale
    assert 0.5 * min(room, flame.PLUME_METRES * scale) < shown < 1.15 * flame.PLUME_METRES * scale


def test_it_is_seen_at_the_first_touch_of_thrust_and_gone_soon_after_the_last() -> None:
    plume = Plume()
    plume.draw(at_sea(clock=1.0), ship(main=0.2), (0, 0, 0))
    assert plume.strength > 0.4
    plume.draw(at_sea(clock=1.05), ship(main=0.0), (0, 0, 0))
    assert plume.strength > 0.0
    plume.draw(at_sea(clock=1.3), ship(main=0.0), (0, 0, 0))
    assert plume.strength == 0.0


def test_it_flickers() -> None:
    frames = {flame.plume_frame(frame).get_buffer().raw for frame in range(flame.FRAMES)}
    assert len(frames) == flame.FRAMES


def test_its_picture_is_black_at_its_edges() -> None:
    for frame in (flame.plume_frame(0), flame.jet_frame(0)):
        width, height = frame.get_size()
        for x in range(width):
            assert max(frame.get_at((x, 0))[:3]) <= 1
            assert max(frame.get_at((x, height - 1))[:3]) <= 1
        assert max(frame.get_at((0, height // 2))[:3]) <= 1


def test_its_light_on_the_stern_shows_what_is_there_and_nothing_where_nothing_is() -> None:
    plume, brush = Plume(), at_sea()
    plume.draw(brush, ship(main=1.0), (0, 0, 0))
    x, y = round(320 + hull.BELL[0] * 5 + 8), 180
    brush.surface.fill((0, 0, 0))
    brush.surface.fill((60, 60, 60), (x, y, 4, 4))
    plume.light(brush, (0, 0, 0))
    assert sum(brush.surface.get_at((x + 1, y + 1))[:3]) > 230
    assert brush.surface.get_at((x, y - 10))[:3] == (0, 0, 0)


def mouths(**thrust: float) -> set[tuple[float, float]]:
    return {mouth for mouth, _, _ in bursts(ship(**thrust))}


def test_jets_blow_where_the_ship_pushes_from() -> None:
    assert mouths() == set()
    assert mouths(side=1.0) == set(hull.STARBOARD_JETS)
    assert mouths(side=-1.0) == set(hull.PORT_JETS)
    assert mouths(reverse=1.0) == set(hull.NOSE_JETS)


def test_jets_that_turn_the_ship_lie_across_from_each_other() -> None:
    turning = bursts(ship(torque=1.0))
    torque = [mouth[1] * way[0] - mouth[0] * way[1] for mouth, way, _ in turning]
    assert len(turning) == 2
    assert all(arm > 0 for arm in torque)


def test_a_jet_blows_away_from_the_hull() -> None:
    brush = at_sea()
    Jets().draw(brush, ship(side=-1.0), (0, 0, 0))
    x, y = brush.lens.pixel(hull.PORT_JETS[0])
    assert light_in(brush.surface, pygame.Rect(x - 5, y - 20, 10, 18)) > 30
    assert light_in(brush.surface, pygame.Rect(x - 5, y + 8, 10, 18)) == 0
