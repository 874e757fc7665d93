"""Every voice on the radio has a face that can be told from the others, and strangers a shadow."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.view import portraits
from tests.screen import picture

CREW = ("Jax", "Kayla", "Wrench", "Sofia")
VOICES = (
    "Jumper",
    "Jumper two",
    "Dust Runner",
    "Dust Runner engineer",
    "Youngster",
    "Independence",
    "Helios",
    "Freeport",
    "Beacon",
)


def drawn(surface: pygame.Surface) -> np.ndarray:
    """The picture over space, as numbers."""
    ground = pygame.Surface(surface.get_size())
    ground.fill("#05080f")
    ground.blit(surface, (0, 0))
    return pygame.surfarray.array3d(ground).astype(float)


def outline(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array_alpha(surface) > 128


@pytest.mark.parametrize("speaker", CREW)
def test_each_of_the_crew_has_three_faces_that_differ(speaker):
    calm, worried, wry = (drawn(portraits.portrait(speaker, e, 64)) for e in ("calm", "worried", "wry"))
    for a, b in ((calm, worried), (calm, wry), (worried, wry)):
        assert np.abs(a - b).mean() > 1.0


@pytest.mark.parametrize("speaker", VOICES)
def test_each_voice_is_calm_or_hard(speaker):
    calm, hard = (drawn(portraits.portrait(speaker, e, 64)) for e in ("calm", "hard"))
    assert np.abs(calm - hard).mean() > 0.5


@pytest.mark.parametrize("size", [24, 64, 200])
def test_a_portrait_is_a_square_of_the_size_asked_for_with_nothing_around_the_head(size):
    shape = portraits.portrait("Kayla", size=size)
    assert shape.get_size() == (size, size)
    assert not outline(shape)[0].any()
    assert 0.25 < outline(shape).mean() < 0.85


def test_all_can_be_told_apart_by_their_outline_alone():
    shapes = {name: outline(portraits.portrait(name, size=64)) for name in (*CREW, *VOICES)}
    for one, first in shapes.items():
        for other, second in shapes.items():
            assert one == other or (first ^ second).sum() / (first | second).sum() > 0.06, (one, other)


def test_the_same_picture_is_drawn_only_once():
    assert portraits.portrait("Jax", "calm", 64) is portraits.portrait("captain  JAX torres", "calm", 64)


def test_a_mood_that_somebody_lacks_becomes_the_closest_they_have():
    assert portraits.portrait("Jax", "hard", 64) is portraits.portrait("Jax", "worried", 64)
    assert portraits.portrait("Helios", "worried", 64) is portraits.portrait("Helios", "hard", 64)
    assert portraits.portrait("Helios", "pleased", 64) is portraits.portrait("Helios", "calm", 64)
    assert portraits.portrait("Sofia", "no such mood", 64) is portraits.portrait("Sofia", "calm", 64)


def test_a_stranger_is_a_dark_shape_and_always_the_same_one():
    first = portraits.portrait("Ore trader Vance", size=64)
    assert portraits.portrait("Ore trader Vance", "hard", 64) is first
    assert drawn(first)[outline(first)].mean() < 0.5 * drawn(portraits.portrait("Jax", size=64)).mean() + 40
    assert outline(first).mean() > 0.25


def test_strangers_do_not_all_look_alike():
    names = ("Vance", "Tug nine", "Mule", "Harbour boat", "Kestrel", "Old Marta", "Pike", "Ada")
    assert len({portraits.sitter(name).key for name in names}) > 2


@pytest.mark.parametrize("speaker", ["", "   ", "\x00", "Ωmega", "x" * 500])
def test_any_name_at_all_gets_a_picture(speaker):
    assert portraits.portrait(speaker, size=32).get_width() == 32


def test_absurd_sizes_are_kept_within_reason():
    assert portraits.portrait("Jax", size=0).get_width() == portraits.SMALLEST
    assert portraits.portrait("Jax", size=10**6).get_width() == portraits.LARGEST


def test_every_file_the_cast_names_is_there():
    rows = json.loads((portraits.folder() / "cast.json").read_text(encoding="utf-8"))
    wanted = {f"{key}_{e}.svg" for key, row in rows.items() for e in row["expressions"]}
    faces = {path.name for path in portraits.folder().glob("*.svg") if not path.name.startswith("icon_")}
    assert faces == wanted | {"emblem.svg"}


def test_no_name_belongs_to_two():
    rows = json.loads((portraits.folder() / "cast.json").read_text(encoding="utf-8"))
    names = [name for row in rows.values() for name in row["names"]]
    assert len(names) == len(set(names))
    assert all(name == name.lower() for name in names)


def test_the_emblem_glows_in_the_middle():
    mark = drawn(portraits.emblem(128))
    assert mark[60:68, 60:68].mean() > 150


def test_icons_take_the_colour_of_the_panel():
    picture()
    amber = portraits.icon("fuel", 32, (255, 176, 74))
    lit = pygame.surfarray.array3d(amber)[pygame.surfarray.array_alpha(amber) > 250]
    assert len(lit)
    assert np.abs(lit - np.array([255, 176, 74])).max() <= 2


def test_there_is_an_icon_for_each_thing_on_the_panel():
    medals = {"medal_bronze", "medal_silver", "medal_gold"}
    gauges = {"fuel", "hull", "oxygen", "hold", "clamp", "drill", "scoop", "dock", "radio"}
    assert set(portraits.icons()) == medals | gauges


def test_medals_differ_by_shape_not_by_colour_alone():
    shapes = [
        pygame.surfarray.array_alpha(portraits.icon(f"medal_{m}", 24, (255, 255, 255))) > 100
        for m in ("bronze", "silver", "gold")
    ]
    for i, first in enumerate(shapes):
        for second in shapes[i + 1 :]:
            assert (first ^ second).sum() > 0.4 * first.sum()


def test_an_icon_that_nobody_drew_is_an_error():
    with pytest.raises(FileNotFoundError):
        portraits.icon("no_such_icon", 24, (255, 255, 255))


STEMS = ("jax_worried", "emblem", "icon_drill")


def made(folder: Path, *options: str) -> Path:
    """What the script makes of a few pictures, in a new folder."""
    folder.mkdir()
    script = [sys.executable, str(portraits.folder() / "make.py"), *STEMS, "--into", str(folder), *options]
    subprocess.run(script, check=True, capture_output=True)
    return folder


@pytest.mark.sweep
def test_the_script_makes_the_same_bytes_each_time(tmp_path):
    first, second = (made(tmp_path / run, "--cells", "100") for run in ("first", "second"))
    for name in [*(f"{stem}.svg" for stem in STEMS), "cast.json"]:
        assert (first / name).read_bytes() == (second / name).read_bytes()


@pytest.mark.sweep
def test_the_script_makes_the_committed_pictures(tmp_path):
    fresh = made(tmp_path / "made")
    for stem in STEMS:
        one, other = (
            drawn(pygame.image.load_sized_svg(str(folder / f"{stem}.svg"), (128, 128)))
            for folder in (fresh, portraits.folder())
        )
        assert np.abs(one - other).mean() < 0.5
