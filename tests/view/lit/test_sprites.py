from __future__ import annotations

from dataclasses import replace
from math import pi, radians, tau

import numpy as np
import pytest

from game.view.lit.memory import Memory
from game.view.lit.model import ANGLES
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from tests.view.lit.stage import SCREEN, ball, drawn, sprite_of, studio

SUN = radians(145.0)


def test_the_first_frame_shows_something_at_once():
    sprite, builder = sprite_of(ball())
    assert drawn(sprite.blits((200, 200), 0.3, 10.0, SUN, SCREEN)).max() > 60
    assert builder.pending > 0


def test_work_comes_in_slices_and_the_wanted_angle_first():
    sprite, builder = sprite_of(ball(100))
    sprite.blits((200, 200), 0.0, 8.0, 0.0, SCREEN)
    model, level = sprite.model, sprite.model.level_for(8.0)
    slices = 0
    while model.picture(level, 0) is None:
        builder.work(0.0)
        slices += 1
    assert slices > 3, "a large picture takes several slices"
    assert model.picture(level, 1) is None
    builder.finish()
    assert model.picture(level, 1) is not None
    assert model.picture(level, 5) is None, "what nobody wants is not made"


def test_until_an_angle_is_there_the_nearest_one_is_shown():
    sprite, builder = sprite_of(ball())
    sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)
    builder.finish()
    count = sprite.model.directions(0)
    far = sprite.blits((200, 200), -4 * tau / count, 10.0, SUN, SCREEN)
    assert sprite.shown is not None
    assert sprite.shown.level == 0
    assert drawn(far).max() > 100


def test_between_two_directions_of_the_sun_their_pictures_are_mixed():
    sprite, builder = sprite_of(ball())
    step = tau / sprite.model.directions(0)
    pictures = []
    for share in (0.0, 0.5, 1.0):
        for _ in range(2):
            sprite.blits((200, 200), 0.0, 10.0, share * step, SCREEN)
            builder.finish()
        pictures.append(drawn(sprite.blits((200, 200), 0.0, 10.0, share * step, SCREEN)))
    start, middle, end = pictures
    change = np.abs(start - end).mean()
    assert change > 0.1
    assert np.abs(middle - (start + end) / 2).mean() < 0.15 * change


def test_a_nearer_eye_gets_finer_pictures():
    sprite, _ = sprite_of(ball(100))
    levels = [sprite.model.level_for(scale) for scale in (0.8, 2.0, 4.0, 8.0, 30.0)]
    assert levels == sorted(levels, reverse=True)
    assert levels[-1] == 0
    assert levels[0] > 1


@pytest.mark.parametrize(("pixels", "scale"), [(300, 30.0), (90, 9.0), (33, 3.3)])
def test_pictures_are_as_large_as_the_scale_says(pixels, scale):
    sprite, builder = sprite_of(ball(50))
    for _ in range(2):
        blits = sprite.blits((200, 200), 0.7, scale, SUN, SCREEN)
        builder.finish()
    lit = drawn(blits).sum(axis=2) > 0
    wide = np.flatnonzero(lit.any(axis=0))
    assert wide[-1] - wide[0] + 1 == pytest.approx(pixels, rel=0.04, abs=3)
    assert (wide[-1] + wide[0] + 1) / 2 == pytest.approx(200, abs=1.5)


def test_large_bodies_come_in_tiles_that_look_like_one_picture():
    maps = ball(200)
    tiled, builder = sprite_of(maps)
    screen = (1280, 1280)
    for _ in range(6):
        blits = tiled.blits((200, 200), 0.4, 20.0, SUN, screen)
        builder.finish()
    assert len(blits) > 4
    centre = drawn(blits)[100:300, 100:300].sum(axis=2)
    across = np.abs(np.diff(centre, axis=1)).max(axis=0)
    assert across.max() < 6 * max(6.0, np.median(across)), "no seam from tile to tile"


def test_a_turn_is_left_for_later_when_the_frame_has_no_time():
    sprite, builder = sprite_of(ball(150))
    for _ in range(2):
        sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)
        builder.finish()
    before = sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)
    sprite._allowance.limit_ms = 0.0
    assert sprite.blits((200, 200), 0.5, 10.0, SUN, SCREEN)[0][0] is before[0][0]
    sprite._allowance.limit_ms = 1e9
    assert sprite.blits((200, 200), 0.5, 10.0, SUN, SCREEN)[0][0] is not before[0][0]


def test_small_parts_never_wait_or_they_would_come_apart():
    sprite, builder = sprite_of(ball())
    for _ in range(2):
        sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)
        builder.finish()
    before = sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)
    sprite._allowance.limit_ms = 0.0
    assert sprite.blits((200, 200), 0.0, 14.0, SUN, SCREEN)[0][0] is not before[0][0]


def test_a_small_body_that_stands_alone_waits_for_its_turning_but_never_long():
    sprite, builder = sprite_of(ball())
    sprite._stands_alone = True
    for _ in range(2):
        sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)
        builder.finish()
    before = sprite.blits((200, 200), 0.0, 10.0, SUN, SCREEN)[0][0]
    sprite._allowance.limit_ms = 0.0
    shown = [sprite.blits((200, 200), 0.0, 14.0, SUN, SCREEN)[0][0] is before for _ in range(3)]
    assert shown == [True, True, False]


def test_bodies_of_a_kind_that_lie_alike_are_turned_once(tmp_path):
    view = studio(tmp_path)
    first, second = view.sprite("buoy"), view.sprite("buoy")
    for _ in range(2):
        first.blits((200, 200), 0.3, 5.0, SUN, SCREEN)
        view.builder.finish()
    here = first.blits((200, 200), 0.35, 5.0, SUN, SCREEN)
    there = second.blits((100, 50), 0.35, 5.0, SUN, SCREEN)
    assert here[0][0] is there[0][0]
    assert (here[0][1][0] - there[0][1][0], here[0][1][1] - there[0][1][1]) == (100, 150)


def test_a_row_shows_the_same_picture_at_each_place():
    sprite, builder = sprite_of(ball())
    for _ in range(2):
        blits = sprite.row([(100, 100), (140, 120)], 0.0, 10.0, SUN, SCREEN)
        builder.finish()
    (first, here), (second, there) = blits
    assert first is second
    assert (there[0] - here[0], there[1] - here[1]) == (40, 20)


def test_a_large_body_gets_sharp_while_the_eye_comes_nearer_in_every_frame():
    sprite, builder = sprite_of(ball(200))
    sprite.blits((640, 640), 0.4, 18.0, SUN, (1280, 1280))
    builder.finish()
    sprite._allowance.limit_ms = 0.5
    for frame in range(120):
        sprite._allowance.renew()
        sprite.blits((640, 640), 0.4, 18.0 * 1.002**frame, SUN, (1280, 1280))
    assert sprite._tiled.aim is not None
    assert sprite._tiled.aim.light.level == 0
    assert sprite._tiled.aim.turning.zoom > 1.85


def test_nothing_is_blitted_beside_the_screen():
    sprite, _ = sprite_of(ball())
    assert sprite.blits((2000, 200), 0.0, 10.0, SUN, SCREEN) == []


def test_small_things_have_more_angles_than_large_ones():
    counts = [count for _, count in ANGLES]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 72
    assert counts[-1] == 24


def test_memory_stays_within_its_limit(tmp_path):
    limit = 400_000
    view = Studio(Shelf(tmp_path), memory_bytes=limit, turn_ms=1e9)
    buoy = view.sprite("buoy")
    for step in range(40):
        buoy.blits((200, 200), step * 0.3, 20.0, SUN, SCREEN)
        view.work(50.0)
        assert view.memory.used <= limit


def test_two_bodies_share_their_pictures(tmp_path):
    view = studio(tmp_path)
    first, second = view.sprite("buoy"), view.sprite("buoy")
    for _ in range(2):
        first.blits((200, 200), 0.0, 5.0, SUN, SCREEN)
        view.builder.finish()
    kept = len(view.memory)
    for _ in range(2):
        second.blits((100, 100), 0.0, 5.0, SUN, SCREEN)
        view.builder.finish()
    assert first.model is second.model
    assert len(view.memory) == kept


def test_light_that_was_kept_is_read_again(tmp_path):
    maps = ball(120, shade=90)
    shelf = Shelf(tmp_path)
    lit_by(maps, shelf)
    poisoned = replace(maps, albedo=np.zeros_like(maps.albedo))
    assert lit_by(poisoned, shelf)[190, 200].max() > 60, "the same key: taken from the shelf"
    assert lit_by(poisoned, Shelf(tmp_path / "other"))[190, 200].max() < 10


def test_other_art_is_lit_anew(tmp_path):
    shelf = Shelf(tmp_path)
    bright = lit_by(ball(120, "one", 200), shelf).mean()
    assert lit_by(ball(120, "two", 20), shelf).mean() < 0.5 * bright


def test_broken_files_are_lit_anew(tmp_path):
    maps = ball(120)
    shelf = Shelf(tmp_path)
    good = lit_by(maps, shelf)
    files = list(tmp_path.glob("*.lit"))
    assert files
    for number, path in enumerate(files):
        data = path.read_bytes()
        path.write_bytes((data[:40], b"", data[:30] + b"x" + data[31:], b"junk" * 99)[number % 4])
    assert (lit_by(maps, shelf) == good).all()


def lit_by(maps, shelf):
    sprite, builder = sprite_of(maps, shelf, Memory())
    for _ in range(2):
        blits = sprite.blits((200, 200), 0.0, 10.0, pi / 2, SCREEN)
        builder.finish()
    return drawn(blits)
