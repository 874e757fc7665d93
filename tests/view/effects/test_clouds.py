"""Gas, dust, chips, flecks and rings: how they stand in the light, and what they hide."""

from __future__ import annotations

from math import pi

import numpy as np
import pytest

from game.view.effects.chips import FRESH, PAINTED, Chips
from game.view.effects.flecks import Flecks
from game.view.effects.puffs import DUST, GAS, Puffs
from game.view.effects.rings import COLD, Ring, Rings
from game.view.effects.swarm import Throw
from tests.view.effects.stage import STILL, all_light, chance, colour, dark, light


def cloud(kind: int, size: float = 3.0, thick: float = 1.0) -> Puffs:
    puffs = Puffs(chance())
    puffs.blow(kind, Throw(STILL, 0.0, 0.0, np.zeros(5), STILL), size, 0.0, 10.0, thick)
    puffs.move(1.0)
    return puffs


def test_gas_only_adds_light() -> None:
    brush = dark(fill=40)
    before = all_light(brush.surface)
    cloud(GAS).draw(brush, GAS)
    assert all_light(brush.surface) > before


def test_dust_hides_what_is_behind_it() -> None:
    brush = dark(fill=255)
    cloud(DUST).draw(brush, DUST)
    assert light(brush.surface, 310, 170, 20, 20) < 0.9 * 20 * 20 * 3 * 255


@pytest.mark.parametrize("sun", [0.0, pi / 2, pi, 2.4])
def test_dust_is_lit_from_the_suns_side(sun: float) -> None:
    brush = dark(sun=sun)
    cloud(DUST).draw(brush, DUST)
    dx, dy = round(14 * np.cos(sun)), -round(14 * np.sin(sun))
    bright = light(brush.surface, 320 + dx - 8, 180 + dy - 8, 16, 16)
    dim = light(brush.surface, 320 - dx - 8, 180 - dy - 8, 16, 16)
    assert bright > 1.25 * dim


def test_lit_dust_is_warm_and_gas_is_cold() -> None:
    shares = {}
    for kind in (GAS, DUST):
        brush = dark()
        cloud(kind, thick=0.3).draw(brush, kind)
        red, _, blue = colour(brush.surface)
        shares[kind] = red / blue
    assert shares[GAS] < 1.0 < shares[DUST]


def test_clouds_thin_out_and_go() -> None:
    puffs = cloud(GAS)
    lights = []
    for _ in range(4):
        brush = dark()
        puffs.draw(brush, GAS)
        lights.append(all_light(brush.surface))
        puffs.move(4.0)
    assert lights == sorted(lights, reverse=True)
    assert lights[-1] == 0


def test_clouds_never_cover_the_picture() -> None:
    brush = dark(scale=300.0)
    cloud(GAS, size=50.0).draw(brush, GAS)
    assert light(brush.surface, 0, 0, 200, 360) == 0


def test_chips_are_lit_from_the_suns_side_however_they_tumble() -> None:
    brush = dark(scale=30.0, sun=pi)
    chips = Chips(chance())
    chips.throw((FRESH,), Throw(STILL, 0.0, 9.0, np.zeros(60), STILL), 0.45, 9.0)
    chips.swarm["x"][:] = np.linspace(-10, 10, 60)
    chips.swarm["size"][:] = 0.4
    chips.draw(brush)
    left = right = 0
    for x in chips.swarm["x"]:
        px = round(320 + x * 30)
        left += light(brush.surface, px - 5, 170, 5, 20)
        right += light(brush.surface, px + 1, 170, 5, 20)
    assert left > right


def test_splinters_wear_the_ships_paint() -> None:
    brush = dark(scale=30.0)
    chips = Chips(chance())
    chips.throw((PAINTED,), Throw(STILL, 0.0, 9.0, np.linspace(0, 5, 30), STILL), 0.4, 9.0)
    chips.move(0.3)
    chips.draw(brush)
    red, green, blue = colour(brush.surface)
    assert red > 1.5 * green > 1.5 * blue


def test_flecks_glitter() -> None:
    flecks = Flecks(chance())
    flecks.shed(Throw(STILL, 0.0, 0.0, np.zeros(1), STILL), 60.0)
    flecks.swarm["spin"][:] = 6.0
    lights = []
    for _ in range(60):
        brush = dark()
        flecks.draw(brush)
        lights.append(all_light(brush.surface))
        flecks.move(1 / 60)
    assert max(lights) > 4 * np.median(lights) > 0


def test_a_ring_grows_and_is_gone() -> None:
    rings = Rings()
    rings.add(Ring(STILL, STILL, 40.0, 0.5, 1.0, COLD))
    reaches = []
    for _ in range(4):
        brush = dark()
        rings.draw(brush)
        row = np.array([sum(brush.surface.get_at((x, 180))[:3]) for x in range(320, 640)])
        reaches.append(int(row.argmax()))
        rings.move(0.1)
    assert reaches == sorted(set(reaches))
    rings.move(0.2)
    assert rings.rings == []


def test_of_too_many_rings_the_oldest_go() -> None:
    rings = Rings()
    for number in range(30):
        rings.add(Ring((float(number), 0.0), STILL, 40.0, 0.5, 1.0, COLD))
    assert len(rings.rings) <= 10
    assert rings.rings[-1].place[0] == 29.0
