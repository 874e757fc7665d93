from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import shapely
from shapely import Polygon
from shapely.ops import unary_union

from game.level.structures import COLLAR_AT, KINDS, SHIP_PARTS
from game.view.lit.maps import art_folder, art_index, load_maps

STEP = 3
"""Pixels between the places looked at."""
STICKS_OUT = 2.8
"""m that masts and fins may reach beyond what is solid."""


def cover(name, at=(0.0, 0.0)):
    """Places in metres of a model's pixels, and which of them are covered."""
    maps = load_maps(name)
    rows, columns = maps.alpha.shape
    x = (np.arange(0, columns, STEP) + 0.5 - maps.origin[0]) / maps.scale + at[0]
    y = (maps.origin[1] - np.arange(0, rows, STEP) - 0.5) / maps.scale + at[1]
    grid = np.stack(np.meshgrid(x, y), axis=-1)
    return grid.reshape(-1, 2), (maps.alpha[::STEP, ::STEP] > 127).ravel()


SOLIDS = {kind: KINDS[kind].parts for kind in KINDS} | {"lucky_strike": SHIP_PARTS}


@pytest.mark.parametrize("name", SOLIDS)
def test_pictures_cover_what_is_solid_and_little_more(name):
    solid = unary_union([Polygon(part) for part in SOLIDS[name]])
    places, covered = cover(name)
    inside = shapely.contains_xy(solid, *places.T)
    if name == "lucky_strike":
        collar_places, collar = cover("collar", COLLAR_AT)
        mine = Polygon([(10.4, -1.3), (12.0, -1.3), (12.0, 1.3), (10.4, 1.3)])
        assert collar[shapely.contains_xy(mine.buffer(-0.1), *collar_places.T)].mean() > 0.95
        inside &= places[:, 0] < 10.4
    assert covered[inside].mean() > 0.96
    beyond = shapely.distance(solid, shapely.points(places[covered]))
    assert beyond.max() < STICKS_OUT
    assert (beyond > 0.3).mean() < 0.10


def test_everything_that_flies_has_a_picture():
    wanted = {
        "lucky_strike",
        "collar",
        "claw_upper",
        "claw_lower",
        "boom",
        "port_housing",
        "port_arm",
        *KINDS,
    }
    wanted |= {"jumper_small", "jumper_large", "responder", "trader", "patrol"}
    wanted |= {"cargo_pod", "beacon", "buoy", "well", "scrap_0", "scorch_0", "hole_0", "bit_0"}
    wanted |= {f"chunk_{kind}_0" for kind in ("waste", "nickel_iron", "exotic_matter")}
    wanted |= {f"heap_{kind}_100" for kind in ("nickel_iron", "exotic_matter")}
    assert wanted <= set(art_index())
    assert {path.stem for path in art_folder().glob("*.png")} == set(art_index())


def test_all_pictures_together_are_small():
    assert sum(path.stat().st_size for path in art_folder().glob("*.png")) < 8_000_000


def test_small_pictures_still_tell_the_factions_apart():
    """Outlines alone, 24 pixels long, differ in at least a tenth of their pixels."""
    shapes = {
        name: outline(name) for name in ("jumper_small", "jumper_large", "responder", "trader", "patrol")
    }
    shapes["lucky_strike"] = outline("lucky_strike")
    for name, shape in shapes.items():
        for other in shapes.keys() - {name}:
            assert np.abs(shape - shapes[other]).mean() > 0.1, (name, other)


def outline(name):
    alpha = load_maps(name).alpha / 255.0
    rows, columns = alpha.shape
    step = max(rows, columns) / 24
    picture = np.zeros((24, 24))
    down, across = int(rows / step), int(columns / step)
    small = [
        [
            alpha[int(i * step) : int((i + 1) * step), int(j * step) : int((j + 1) * step)].mean()
            for j in range(across)
        ]
        for i in range(down)
    ]
    top, left = (24 - down) // 2, (24 - across) // 2
    picture[top : top + down, left : left + across] = small
    return picture


def test_places_on_a_model_lie_on_its_picture():
    for name, facts in art_index().items():
        maps = load_maps(name)
        for spots in facts.get("spots", {}).values():
            for x, y in spots:
                column, row = x * maps.scale + maps.origin[0], maps.origin[1] - y * maps.scale
                assert -maps.scale <= column <= maps.size[0] + maps.scale, name
                assert -maps.scale <= row <= maps.size[1] + maps.scale, name


def check(*names):
    command = [sys.executable, str(art_folder() / "make.py"), *names, "--check"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_picture_is_what_its_recipe_makes():
    done = check("buoy", "jumper_small")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.sweep
def test_all_pictures_are_what_their_recipes_make():
    done = check()
    assert done.returncode == 0, done.stdout + done.stderr
