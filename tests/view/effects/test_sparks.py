"""Sparks: streaks along their way that cool."""

from __future__ import annotations

from math import pi

import numpy as np
import pygame
import pytest

from game.view.effects.spark_sheet import SparkSheet, spark_sheet
from game.view.effects.sparks import Sparks
from game.view.effects.swarm import Throw
from tests.view.effects.stage import STILL, all_light, chance, dark


def thrown(way: float, speed: float = 12.0, count: int = 1, heat: float = 1.0, carried=STILL) -> Sparks:
    sparks = Sparks(chance())
    sparks.throw(Throw(STILL, way, 0.0, np.full(count, speed), carried), heat)
    return sparks


def seen(sparks: Sparks, eye=STILL) -> pygame.Rect:
    brush = dark()
    sparks.draw(brush, eye)
    mask = pygame.mask.from_threshold(brush.surface, (255, 255, 255), (235, 250, 254, 255))
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes[1:])


@pytest.mark.parametrize(
    ("way", "side"), [(0.0, "left"), (pi, "right"), (pi / 2, "bottom"), (-pi / 2, "top")]
)
def test_a_streak_trails_behind_its_spark(way: float, side: str) -> None:
    """The spark itself is in the middle of the picture, and its streak lies where it came from."""
    box = seen(thrown(way))
    away = {
        "left": 320 - box.left,
        "right": box.right - 320,
        "bottom": box.bottom - 180,
        "top": 180 - box.top,
    }
    assert away.pop(side) > 4
    assert max(away.values()) <= 4


def test_faster_sparks_draw_longer_streaks() -> None:
    widths = [seen(thrown(0.0, speed)).width for speed in (4.0, 15.0, 40.0, 90.0)]
    assert widths == sorted(set(widths))


def test_sparks_that_fly_along_with_the_eye_are_no_streaks() -> None:
    flown = thrown(0.0, 0.1, carried=(60.0, 0.0))
    assert seen(flown, eye=(60.0, 0.0)).width < 7
    assert seen(flown, eye=STILL).width > 25


def test_sparks_cool_from_near_white_to_red() -> None:
    sheet = spark_sheet()
    zero = np.zeros(1, np.int64)
    tints = []
    for heat in (6, 3, 0):
        index = int(sheet.index(zero + heat, zero, zero + 4, zero)[0])
        colour = pygame.transform.average_color(sheet[index])
        pixels = pygame.surfarray.array3d(sheet[index]).reshape(-1, 3)
        tints.append(pixels[pixels.sum(axis=1).argmax()].astype(float))
        assert colour[0] >= colour[2]
    shares = [tint[2] / tint[0] for tint in tints]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.7
    assert shares[-1] < 0.15


def test_the_sheet_paints_every_spark_once() -> None:
    sheet = SparkSheet()
    steps = [
        (heat, weight, length, way)
        for heat in (0, 6)
        for weight in (0, 1)
        for length in (0, 7)
        for way in (0, 47)
    ]
    index = sheet.index(*(np.array(column) for column in zip(*steps, strict=True))).tolist()
    pictures = [sheet[i] for i in index]
    assert len({picture.get_buffer().raw for picture in pictures}) == len(steps)
    assert all(sheet[i] is picture for i, picture in zip(index, pictures, strict=True))
    assert len(sheet) == len(steps)


def test_some_bounce_and_most_do_not() -> None:
    sparks = thrown(0.0, count=600)
    for _ in range(12):
        sparks.move(0.02)
    backward = float((sparks.swarm["vx"] < -0.5).mean())
    assert 0.01 < backward < 0.25


def test_all_sparks_go_out() -> None:
    sparks = thrown(0.0, count=300)
    for _ in range(30):
        sparks.move(0.1)
    assert len(sparks.swarm) == 0
    brush = dark()
    sparks.draw(brush, STILL)
    assert all_light(brush.surface) == 0


def test_sparks_beyond_the_picture_do_no_harm() -> None:
    sparks = thrown(0.0, count=50)
    sparks.swarm["x"][:] = np.linspace(-1e6, 1e6, 50)
    brush = dark()
    sparks.draw(brush, STILL)
