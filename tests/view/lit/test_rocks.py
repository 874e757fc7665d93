from __future__ import annotations

from math import radians

import numpy as np
import pygame
import pytest
import shapely
from shapely import Point, box
from shapely.affinity import translate

from game.view.lit.light import lit
from game.view.lit.memory import Memory
from game.view.lit.ore import veins_of
from game.view.lit.rock import RockSource
from game.view.lit.rock_maps import cut_of, rock_maps
from game.view.lit.rock_shape import shape_of
from tests.view.lit.stage import SCREEN, drawn, rock_of, studio, vein

SUN = radians(145.0)
SCALE = 8.0


def maps_of(rock, scale=SCALE, outline=None):
    """Maps of a rock, and the places of its pixels in metres in the rock's frame."""
    corner = rock.uncut.exterior.coords[0]
    shape = shape_of(rock.uncut)
    left = translate(rock.outline if outline is None else outline, -corner[0], -corner[1])
    maps = rock_maps(shape, cut_of(left, shape), rock.hardness, veins_of(rock.veins, corner), scale)
    rows, columns = maps.alpha.shape
    x = (np.arange(columns) + 0.5 - maps.origin[0]) / scale + corner[0]
    y = (maps.origin[1] - np.arange(rows) - 0.5) / scale + corner[1]
    return maps, np.stack(np.meshgrid(x, y), axis=-1)


def within(polygon, places):
    return shapely.contains_xy(polygon, places[..., 0], places[..., 1])


def test_the_picture_of_a_rock_is_its_outline():
    rock = rock_of()
    maps, places = maps_of(rock)
    one_pixel = 1.0 / SCALE
    assert (maps.alpha[within(rock.outline.buffer(-one_pixel), places)] == 255).all()
    assert (maps.alpha[~within(rock.outline.buffer(one_pixel), places)] == 0).all()


def test_rocks_rise_towards_their_middle_and_end_at_their_outline():
    rock = rock_of(20.0)
    maps, places = maps_of(rock)
    edge = within(rock.outline, places) & ~within(rock.outline.buffer(-1.5 / SCALE), places)
    inner = within(rock.outline.buffer(-8.0), places)
    assert maps.height[edge].mean() < 0.2 * maps.height[inner].mean()


def test_the_same_rock_looks_the_same():
    first, second = maps_of(rock_of())[0], maps_of(rock_of())[0]
    assert (first.albedo == second.albedo).all()
    assert (first.height == second.height).all()


def test_other_rocks_look_different():
    first, second = maps_of(rock_of(8.0))[0], maps_of(rock_of(8.0, 10))[0]
    rows, columns = (min(a, b) for a, b in zip(first.alpha.shape, second.alpha.shape, strict=True))
    assert np.abs(first.height[:rows, :columns] - second.height[:rows, :columns]).mean() > 1.0


def test_a_cut_changes_nothing_far_from_it():
    rock = rock_of(20.0)
    tool = Point(20.0, 0.0).buffer(3.0)
    before, places = maps_of(rock)
    after, _ = maps_of(rock, outline=rock.outline.difference(tool))
    far = ~within(tool.buffer(8.0), places)
    assert np.abs(before.albedo[far].astype(int) - after.albedo[far]).max() <= 1
    assert np.allclose(before.height[far], after.height[far])
    quarter_pixel = 255 // 4 + 1
    assert np.abs(before.alpha[far].astype(int) - after.alpha[far]).max() <= quarter_pixel


def test_a_cut_shows_a_light_face_and_a_dark_core():
    rock = rock_of(20.0)
    tool = box(8.0, -4.0, 25.0, 4.0)
    left = rock.outline.difference(tool)
    before, places = maps_of(rock)
    after, _ = maps_of(rock, outline=left)
    face = within(left, places) & within(tool.buffer(0.8), places) & (places[..., 0] < 16)
    core = within(tool.buffer(-1.0), places) & within(rock.outline.buffer(-3.0), places)
    assert after.albedo[face].mean() > 1.15 * before.albedo[face].mean()
    assert after.albedo[core].mean() < 0.7 * before.albedo[core].mean()
    assert after.alpha[core & (places[..., 0] < 12)].min() > 200, "the cavity has a floor"
    assert (after.height[core] < before.height[core]).all()


def test_ore_shows_faintly_on_the_skin_and_plainly_in_the_cut():
    ore = vein("nickel_iron", (0.0, 0.0), (16.0, 5.0))
    bare, rich = rock_of(20.0), rock_of(20.0, veins=(ore,))
    tool = box(-1.5, 1.0, 1.5, 30.0)
    left = rich.outline.difference(tool)
    place = [within(ore.area, maps_of(rich)[1])]
    skin = shining(maps_of(rich)[0]) & place[0]
    in_cut = shining(maps_of(rich, outline=left)[0]) & place[0]
    near = within(tool.buffer(1.5), maps_of(rich)[1]) & within(left, maps_of(rich)[1])
    assert not (shining(maps_of(bare)[0])).any()
    assert 0.02 < skin.sum() / place[0].sum() < 0.6
    assert (in_cut & near).sum() > 1.2 * (skin & near).sum()
    assert not (skin & ~within(ore.area.buffer(2.0), maps_of(rich)[1])).any()


def shining(maps):
    return maps.gloss > 60


def test_exotic_matter_gives_light_of_its_own():
    maps, _ = maps_of(rock_of(20.0, veins=(vein("exotic_matter", (0.0, 0.0), (8.0, 5.0)),)))
    glowing = maps.glow > 10
    assert glowing.any()
    red, green, blue = (maps.albedo[glowing][:, i].mean() for i in range(3))
    assert blue > green
    assert blue > red


def test_exotic_matter_is_not_of_one_colour():
    maps, _ = maps_of(rock_of(20.0, veins=(vein("exotic_matter", (0.0, 0.0), (8.0, 5.0)),)))
    red, green, blue = (maps.albedo[maps.glow > 10][:, i].astype(int) for i in range(3))
    for share in (green > red + 40, red > green + 40, (blue > red) & (blue > green)):
        assert 0.1 < share.mean() < 0.9


def test_nickel_iron_is_gold_in_the_sun_and_in_the_shade():
    ore = vein("nickel_iron", (0.0, 0.0), (16.0, 9.0))
    maps, _ = maps_of(rock_of(20.0, veins=(ore,)))
    rows, columns = maps.alpha.shape
    blue, green, red, _ = np.moveaxis(lit(maps, SUN, maps.look, (slice(0, rows), slice(0, columns))), 2, 0)
    metal = shining(maps)
    white = metal & (blue > 235)
    assert white.sum() < 0.35 * metal.sum()
    for part in (metal & (red > 120), metal & (red < 60)):
        assert part.any()
        assert red[part].mean() >= green[part].mean() > 1.05 * blue[part].mean()


def test_hard_rock_is_darker_and_colder():
    soft, hard = rock_of(), rock_of()
    soft.hardness, hard.hardness = 2.0, 9.5
    light, dark = maps_of(soft)[0], maps_of(hard)[0]
    there = light.alpha == 255
    assert dark.albedo[there].mean() < light.albedo[there].mean()
    warmth = [maps.albedo[there][:, 0].mean() / maps.albedo[there][:, 2].mean() for maps in (light, dark)]
    assert warmth[1] < warmth[0]


def shown(view, picture, rock, frames=3, scale=6.0, work=True):
    for _ in range(frames):
        picture.see(rock)
        blits = picture.blits((200, 200), 0.2, scale, SUN, SCREEN)
        if work:
            view.builder.finish()
    return drawn(blits)


def cut(rock, tool):
    rock.outline = max(shapely.get_parts(rock.outline.difference(tool)), key=lambda part: part.area)
    rock.revision += 1


def test_a_cut_rock_shows_its_cut_and_keeps_the_rest(tmp_path):
    rock, view = rock_of(20.0), studio(tmp_path)
    picture = view.rock(rock)
    before = shown(view, picture, rock)
    cut(rock, Point(21.0, 0.0).buffer(4.0))
    after = shown(view, picture, rock)
    changed = np.abs(after - before).sum(axis=2) > 12
    assert changed[160:230, 300:330].mean() > 0.3
    assert not changed[:, :250].any()


def test_a_cut_is_mended_with_little_work(tmp_path):
    rock, view = rock_of(20.0), studio(tmp_path)
    picture = view.rock(rock)
    shown(view, picture, rock)
    whole = view.builder.slices_done
    cut(rock, Point(21.0, 0.0).buffer(1.1))
    picture.see(rock)
    done = 0
    while view.builder.pending_within(-5.0):
        done += view.builder.work(0.0)
    assert 0 < done < 0.2 * whole
    assert done < 10


def test_mended_light_is_the_light_of_a_rock_cut_from_the_start(tmp_path):
    tool = Point(14.0, 12.5).buffer(3.0)
    rock, view = rock_of(20.0), studio(tmp_path / "a")
    picture = view.rock(rock)
    shown(view, picture, rock)
    cut(rock, tool)
    mended = shown(view, picture, rock)
    fresh_view = studio(tmp_path / "b")
    fresh = shown(fresh_view, fresh_view.rock(rock), rock)
    assert np.abs(mended - fresh).mean() < 0.5


def test_pieces_keep_the_skin_they_had(tmp_path):
    rock, view = rock_of(20.0), studio(tmp_path)
    before = shown(view, view.rock(rock), rock)
    piece = rock_of(20.0)
    piece.outline = rock.outline.intersection(box(-30.0, -30.0, -2.0, 30.0))
    piece.revision = 1
    centre = piece.outline.centroid
    piece.outline = translate(piece.outline, -centre.x, -centre.y)
    piece.uncut = translate(piece.uncut, -centre.x, -centre.y)
    picture = view.rock(piece)
    c, s = np.cos(0.2) * 6.0, np.sin(0.2) * 6.0
    at = (200 + centre.x * c - centre.y * s, 200 - centre.x * s - centre.y * c)
    for _ in range(3):
        picture.see(piece)
        blits = picture.blits(at, 0.2, 6.0, SUN, SCREEN)
        view.builder.finish()
    after = drawn(blits)
    nearby = [np.roll(after, (down, right), (0, 1)) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    assert min(np.abs(moved - before)[140:260, 110:150].mean() for moved in nearby) < 5.0


def test_looking_at_a_rock_changes_nothing_of_it(tmp_path):
    ore = vein("nickel_iron", (0.0, 0.0), (6.0, 3.0))
    rock, view = rock_of(veins=(ore,)), studio(tmp_path)
    before = (rock.outline.wkb, rock.uncut.wkb, ore.area.wkb, rock.revision, rock.hardness)
    picture = view.rock(rock)
    shown(view, picture, rock)
    assert (rock.outline.wkb, rock.uncut.wkb, ore.area.wkb, rock.revision, rock.hardness) == before


@pytest.mark.parametrize("radius", [0.8, 3.0, 60.0])
def test_pebbles_and_mountains_are_drawn(tmp_path, radius):
    rock, view = rock_of(radius), studio(tmp_path)
    picture = view.rock(rock)
    shown_now = shown(view, picture, rock, frames=1, scale=5.0, work=False)
    assert shown_now.max() > 40
    assert isinstance(picture.blits((200, 200), 0.0, 5.0, SUN, SCREEN)[0][0], pygame.Surface)


def test_a_new_piece_shows_at_once_what_its_parent_showed(tmp_path):
    rock, view = rock_of(20.0), studio(tmp_path)
    parent = view.rock(rock)
    shown(view, parent, rock)
    piece = rock_of(20.0)
    piece.outline = rock.outline.intersection(box(-30.0, -30.0, -2.0, 30.0))
    piece.revision = 1
    at_once = shown(view, view.rock(piece, parent), piece, frames=1, work=False)
    later = shown(view, view.rock(piece), piece)
    assert np.abs(at_once - later).mean() < 6.0
    assert at_once[:, 230:].max() == 0


def test_a_rock_split_in_two_is_trimmed_in_the_very_next_frame(tmp_path):
    rock, view = rock_of(20.0), studio(tmp_path)
    picture = view.rock(rock)
    shown(view, picture, rock)
    cut(rock, box(-2.0, -30.0, 30.0, 30.0))
    at_once = shown(view, picture, rock, frames=1, work=False)
    later = shown(view, picture, rock)
    assert at_once[:, 230:].max() == 0
    assert at_once[:, :180].max() > 40
    assert np.abs(at_once - later).mean() < 4.0, "as sharp as it was"


def test_a_rock_never_shows_the_pictures_of_one_that_is_gone(tmp_path):
    view = studio(tmp_path)
    for radius in (3.0, 9.0, 4.0, 12.0, 5.0, 15.0, 6.0) * 4:
        seen = shown(view, view.rock(rock_of(radius)), rock_of(radius), scale=5.0)
        wide = np.flatnonzero(seen.max(axis=2).any(axis=0))
        assert np.ptp(wide) + 1 == pytest.approx(10.5 * radius, rel=0.15), "nothing is left of the last one"


def test_two_who_want_the_maps_of_a_rock_at_once_share_the_work():
    source = RockSource(rock_of(), Memory())
    alone = sum(1 for _ in RockSource(rock_of(), Memory()).make(0))
    first, second, steps = source.make(0), source.make(0), 0
    while source.maps(0) is None:
        for each in (first, second):
            steps += next(each, None) is None
    assert steps <= alone + 2


def test_maps_that_somebody_works_with_are_not_made_again_though_the_memory_was_full():
    memory = Memory()
    source = RockSource(rock_of(), memory)
    for _ in source.make(0):
        pass
    in_use = source.maps(0)
    memory.put("other", "large", memory.limit)
    assert len(memory) == 1
    assert source.maps(0) is in_use
