"""Bloom and grade: bright things shed light, dim ones do not, and nothing flickers or leaves an edge."""

from __future__ import annotations

import pygame
import pytest

from game.view import bloom as module
from game.view.bloom import Bloom, apart
from game.view.grade import Grade
from game.view.lit.lathe import Lathe
from tests.screen import picture

SIZE = (640, 360)
LAMP = (255, 240, 210)


def lit(x: int, y: int, radius: int = 14, octaves: int = 2) -> pygame.Surface:
    """A bright disc on black, in bloom."""
    surface = picture(SIZE)
    pygame.draw.circle(surface, LAMP, (x, y), radius)
    Bloom(surface).draw(surface, octaves)
    return surface


def level(surface: pygame.Surface, x: int, y: int) -> int:
    return sum(surface.get_at((x, y))[:3])


def light(surface: pygame.Surface) -> int:
    return int(pygame.surfarray.array3d(surface).sum())


def test_what_is_bright_sheds_light_that_falls_off():
    surface = lit(320, 180)
    near, far, away = level(surface, 340, 180), level(surface, 352, 180), level(surface, 560, 180)
    assert near > far > away == 0


def test_the_second_octave_reaches_further():
    wide, near = lit(320, 180, radius=40), lit(320, 180, radius=40, octaves=1)
    assert level(wide, 384, 180) > level(near, 384, 180)


def test_no_octave_changes_nothing():
    assert level(lit(320, 180, octaves=0), 336, 180) == 0


def test_what_is_not_bright_stays_as_it_is():
    surface = picture(SIZE)
    surface.fill((100, 90, 110))
    before = surface.get_buffer().raw
    Bloom(surface).draw(surface)
    assert surface.get_buffer().raw == before


def test_light_does_not_flicker_while_a_small_lamp_moves():
    def shed(step: int) -> int:
        place = (200 + step, 120 + step // 2)
        return light(lit(*place, radius=8)) - light(lit(*place, radius=8, octaves=0))

    found = [shed(step) for step in range(24)]
    assert min(found) > 0.7 * max(found)


def test_parts_show_no_edges(monkeypatch):
    """Drawn in parts, it is the picture that is drawn as a whole."""
    parts = lit(90, 60)
    monkeypatch.setattr(module, "FAR_REACH", 100)
    whole = lit(90, 60)
    for x in range(0, SIZE[0], 7):
        assert abs(level(parts, x, 60) - level(whole, x, 60)) <= 6, x


def test_between_two_frames_the_light_of_the_last_one_is_added_again():
    first, second = picture(SIZE), pygame.Surface(SIZE)
    pygame.draw.circle(first, LAMP, (320, 180), 14)
    second.blit(first, (0, 0))
    bloom = Bloom(first)
    bloom.draw(first)
    bloom.draw(second, anew=False)
    assert second.get_buffer().raw == first.get_buffer().raw


@pytest.mark.parametrize("size", [(640, 360), (1281, 719), (333, 201), (40, 30)])
def test_any_size_will_do(size):
    surface = picture(size)
    pygame.draw.circle(surface, LAMP, (size[0] - 9, size[1] - 9), 12)
    Bloom(surface).draw(surface)
    assert level(surface, size[0] - 24, size[1] - 9) > 0


def test_rectangles_that_touch_are_joined_until_none_overlap():
    rects = [
        pygame.Rect(0, 0, 4, 4),
        pygame.Rect(9, 0, 4, 4),
        pygame.Rect(3, 1, 7, 2),
        pygame.Rect(20, 20, 3, 3),
    ]
    found = apart(rects)
    assert sorted(tuple(rect) for rect in found) == [(0, 0, 13, 4), (20, 20, 3, 3)]


def graded(frames: int = 1, with_grain: bool = True) -> pygame.Surface:
    grade, surface = Grade(), picture(SIZE)
    for _ in range(frames):
        surface.fill((200, 200, 200))
        grade.draw(surface, with_grain=with_grain)
    return surface


def test_corners_are_darker_than_the_middle():
    surface = graded()
    corner = pygame.transform.average_color(surface, pygame.Rect(0, 0, 12, 12))[0]
    middle = pygame.transform.average_color(surface, pygame.Rect(310, 170, 20, 20))[0]
    assert 0.5 * middle < corner < 0.65 * middle
    assert middle > 196


def test_grain_lives_and_goes_where_it_is_not_wanted():
    assert graded(1).get_buffer().raw != graded(2).get_buffer().raw
    still = graded(with_grain=False)
    levels = {level(still, x, 180) for x in range(280, 360)}
    assert len(levels) <= 2


def lamp_at(x: int) -> pygame.Surface:
    surface = pygame.Surface(SIZE)
    pygame.draw.circle(surface, LAMP, (x, 180), 14)
    return surface


def test_light_that_is_spread_in_another_thread_is_seen_in_the_next_picture_and_is_the_same():
    picture(SIZE)
    lathe, first, second, third, alone = Lathe(), lamp_at(320), lamp_at(100), lamp_at(100), lamp_at(100)
    bloom = Bloom(first)
    bloom.draw(first, lathe=lathe)
    assert level(first, 340, 180) > 0, "the first is lit at once"
    bloom.draw(second, lathe=lathe)
    assert level(second, 120, 180) == 0, "its light is still being spread"
    lathe.wait(5.0)
    bloom.draw(third, anew=False, lathe=lathe)
    Bloom(alone).draw(alone)
    assert third.get_buffer().raw == alone.get_buffer().raw


def test_only_the_neighbourhood_of_lamps_is_drawn_again():
    """Two lamps in opposite corners: what lies between them costs nothing."""
    surface = picture(SIZE)
    bloom = Bloom(surface)
    for place in ((40, 40), (600, 320)):
        pygame.draw.circle(surface, LAMP, place, 6)
    bloom.draw(surface)
    assert bloom._shed is not None
    assert sum(place.width * place.height for place in bloom._shed.places) < 0.25 * SIZE[0] * SIZE[1]
    assert level(surface, 52, 40) > 0 < level(surface, 588, 320)
