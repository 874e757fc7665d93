"""The whole bench: table, the step at hand, and the words and gauges around it. It looks at a bench, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.sim.bench import Bench
from game.view import palette
from game.view.bearing_bench import focus as places
from game.view.bearing_bench.advice import advice
from game.view.bearing_bench.fitting import (
    draw_drawing,
    draw_drawing_words,
    draw_fitting,
    draw_fitting_lines,
    draw_fitting_words,
    draw_tray,
    draw_tray_words,
)
from game.view.bearing_bench.grinding import draw_grinding, draw_grinding_lines, draw_grinding_words
from game.view.bearing_bench.hot_light import HotLight, is_hot
from game.view.bearing_bench.large import view as large
from game.view.bearing_bench.large.room import Room, height_for
from game.view.bearing_bench.layout import HEIGHT, LEFT, RIGHT, WIDTH
from game.view.bearing_bench.lever import draw_column, draw_drag, draw_heat, draw_lever, draw_setting
from game.view.bearing_bench.life import draw_life_line, draw_life_words
from game.view.bearing_bench.mission import draw_mission
from game.view.bearing_bench.pictures import picture
from game.view.bearing_bench.race import draw_hub, draw_race, draw_race_lines, draw_tag, guilty_slot
from game.view.bearing_bench.rack import draw_rack, draw_rack_words, first_row
from game.view.bearing_bench.sight import Rect, Sight, brackets
from game.view.bearing_bench.spindle import heat_of, setting_of
from game.view.bearing_bench.steps import draw_steps
from game.view.bearing_bench.trace import draw_trace_lines, draw_trace_words
from game.view.bearing_bench.words import draw_hints, draw_line
from game.view.lettering import put
from game.view.palette import Colour
from game.view.panel.captions import draw_captions
from game.view.panel.frame import scrim
from game.view.pen import Kept
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World
    from game.view.sound.captions import Caption

SCRIMS: dict[str, tuple[tuple[float, float, int, int, float], ...]] = {
    "all": (
        (632, 26, 340, 44, 0.66),
        (150, 30, 230, 46, 0.6),
        (632, 672, 420, 30, 0.55),
        (640, 704, 900, 34, 0.75),
    ),
    "trace": ((618, 618, 380, 62, 0.78),),
    "lever": ((1180, 296, 130, 260, 0.6), (1046, 60, 150, 28, 0.6)),
    "life": ((1104, 606, 230, 100, 0.72),),
    "tray": ((1114, 62, 190, 30, 0.6), (1114, 574, 220, 60, 0.6)),
    "gauge": ((640, 124, 120, 104, 0.66), (838, 104, 150, 74, 0.66), (440, 86, 150, 50, 0.6)),
}
"""Middles, reaches and depths of what is darkened under words, by what they belong to."""
CAPTIONS_AT, MOST_CAPTIONS = 691.0, 2
"""Pixels above the lower edge at which captions stand: two in the upper right corner."""
PARTS = {
    "listen": ("bearing", "lever", ("trace", "lever")),
    "donor": ("bearing", "tray", ("tray",)),
    "turn": ("grinder", "lever", ("gauge", "lever")),
    "fit": ("bearing", "tray", ("tray",)),
    "spin": ("bearing", "lever", ("trace", "lever", "life")),
}
"""For each step what is on the table in the middle and at the right, and where words darken it."""


class BenchView:
    """Draws benches onto surfaces of any size; what lies around them on a wider one stays dark.

    Letters of the usual size stand on the work. Where they are larger they stand beside it, and the work is smaller.
    """

    def __init__(self) -> None:
        self._kept = Kept()
        self._tables: dict[tuple[object, ...], pygame.Surface] = {}
        self._work: pygame.Surface | None = None
        self._picture: pygame.Surface | None = None
        self._hot = HotLight()
        self._room: Room | None = None
        """How the picture was shared last between work and words, where letters are large."""
        self.hints: list[tuple[str, Rect]] = []
        """Actions and where their keys are named in a picture 1280 wide, as they were drawn last."""

    def draw(
        self,
        surface: pygame.Surface,
        bench: Bench,
        world: World | None,
        *,
        clock: float = 0.0,
        keys: Mapping[str, str] | None = None,
        text: float = 1.0,
        focus: int = -1,
        marked: Rect | None = None,
        lever: float | None = None,
        line: tuple[str, str] | None = None,
        alert: tuple[str, Colour] | None = None,
        captions: Sequence[Caption] = (),
        octaves: int = 2,
    ) -> None:
        """Draw a frame.

        Args:
            surface: what is drawn to.
            bench: as it is.
            world: whose mission goes on; None leaves the strip out.
            clock: s, for what moves by itself.
            keys: names of keys or buttons by action, for the hints.
            text: times the usual size of all letters, 1 to 2.
            focus: place in ``bench.offers`` that the hands are at, -1 for none.
            marked: where the brackets of the focus are now.
            lever: where the lever is, 0 to 1; where the bench says, if not given.
            line: speaker and text on the radio; Wrench's advice if not given.
            alert: words and colour of what is urgent.
            captions: sounds in words, the newest last.
            octaves: of the light around hot metal and sparks, as of ``Bloom``; 0 for none.
        """
        height = HEIGHT if text <= 1.0 else height_for(*surface.get_size())
        picture = self._picture_for(surface, height)
        stands = lever if lever is not None else lever_of(bench)
        sight = Sight(picture, bench, self._kept, clock, keys or {}, text, focus, stands)
        said = line or (say("bench.wrench"), advice(bench, guilty_slot(sight), focus))
        if text <= 1.0:
            self._room = None
            self._draw_work(sight, marked, octaves)
            self.hints = _draw_words(sight, world, said, alert)
            draw_captions(picture, captions[-MOST_CAPTIONS:], text, CAPTIONS_AT)
        else:
            self._room = Room(bench.stage, text, height, has_keys=bool(keys))
            self._work = self._work or pygame.Surface((WIDTH, HEIGHT)).convert()
            self._draw_work(replace(sight, surface=self._work, text=1.0), marked, octaves)
            large.draw_work(picture, self._work, self._room)
            self.hints = large.draw_words(sight, self._room, world, said, alert, captions)
        if picture is not surface:
            _show(surface, picture)

    def hint_at(self, size: tuple[int, int], pixel: tuple[float, float]) -> str:
        """The action whose key is named at a pixel of a surface of a size; empty for none."""
        x, y = in_picture(size, pixel, self._height)
        return next((action for action, place in self.hints if places.within(place, x, y)), "")

    def on_bench(self, size: tuple[int, int], pixel: tuple[float, float]) -> tuple[float, float]:
        """The place on the bench that is seen at a pixel of a surface of a size."""
        x, y = in_picture(size, pixel, self._height)
        return (x, y) if self._room is None else self._room.on_bench(x, y)

    @property
    def _height(self) -> int:
        return HEIGHT if self._room is None else self._room.height

    def _picture_for(self, surface: pygame.Surface, height: int) -> pygame.Surface:
        """What is drawn to: the surface itself where it has the right shape."""
        if surface.get_size() == (WIDTH, height):
            return surface
        if self._picture is None or self._picture.get_height() != height:
            self._picture = pygame.Surface((WIDTH, height)).convert()
        return self._picture

    def _draw_work(self, sight: Sight, marked: Rect | None, octaves: int) -> None:
        """Table, what lies and moves on it, and lines of light around that."""
        canvas = sight.surface
        canvas.blit(self._table(sight), (0, 0))
        if octaves and is_hot(sight.bench):
            self._hot.draw(sight, octaves, PICTURES[sight.bench.stage])
        else:
            PICTURES[sight.bench.stage](sight)
        LINES[sight.bench.stage](sight)
        if marked is not None:
            x, y, wide, high = marked
            frame = self._kept.get(("focus", round(wide), round(high)), lambda: brackets(wide, high))
            put(canvas, frame, x - 3, y - 3)

    def _table(self, sight: Sight) -> pygame.Surface:
        """The table of a step with its rack, put together once; only the present one is kept."""
        bench = sight.bench
        lots = tuple((lot.donor, bench.left(number)) for number, lot in enumerate(bench.rack))
        with_words = self._room is None
        key = (bench.stage, with_words, bench.donor, first_row(bench, sight.focus), lots)
        if key not in self._tables:
            table = _laid(bench.stage, with_words)
            self._tables = {key: table}
            over = replace(sight, surface=table)
            draw_rack(over)
            if with_words:
                draw_rack_words(over)
                draw_steps(over)
        return self._tables[key]


def in_picture(
    size: tuple[int, int], place: tuple[float, float], height: int = HEIGHT
) -> tuple[float, float]:
    """A pixel of a surface of a size as one of the picture, 1280 wide and so high, that is shown on it."""
    share = min(size[0] / WIDTH, size[1] / height)
    left, top = (size[0] - WIDTH * share) / 2, (size[1] - height * share) / 2
    return ((place[0] - left) / share, (place[1] - top) / share)


def lever_of(bench: Bench) -> float:
    """Where the lever of a bench stands."""
    if bench.stage == "listen":
        return max(0.0, bench.rig.speed)
    if bench.stage == "turn":
        return max(0.0, bench.grinder.feed) if bench.grinder is not None else 0.0
    return bench.governor


def _laid(stage: str, darkened: bool) -> pygame.Surface:
    """A step's table, darkened where words are going to stand on it."""
    middle, right, scrims = PARTS[stage]
    table = pygame.Surface((WIDTH, HEIGHT)).convert()
    for name, left in (("rack", 0), (middle, LEFT), (right, RIGHT)):
        table.blit(picture(f"{name}.jpg"), (left, 0))
    for part in ("all", *scrims) if darkened else ():
        for x, y, across, down, depth in SCRIMS[part]:
            scrim(table, x, y, across, down, depth)
    return table


def _show(surface: pygame.Surface, canvas: pygame.Surface) -> None:
    """The bench in the middle of a surface of another shape, as large as fits."""
    width, height = surface.get_size()
    share = min(width / canvas.get_width(), height / canvas.get_height())
    size = (round(canvas.get_width() * share), round(canvas.get_height() * share))
    surface.fill(palette.rgb("#060708"))
    fitted = canvas if size == canvas.get_size() else pygame.transform.smoothscale(canvas, size)
    surface.blit(fitted, ((width - size[0]) // 2, (height - size[1]) // 2))


def _draw_words(
    sight: Sight, world: World | None, said: tuple[str, str], alert: tuple[str, Colour] | None
) -> list[tuple[str, Rect]]:
    """All words, of the usual size, where they belong on the work; returns where keys are named."""
    WORDS[sight.bench.stage](sight)
    draw_line(sight, *said)
    hints = draw_hints(sight)
    if world is not None:
        draw_mission(sight, world, alert)
    return hints


def _race(sight: Sight) -> None:
    draw_race(sight)
    draw_lever(sight)


def _race_lines(sight: Sight) -> None:
    draw_race_lines(sight)
    draw_column(sight, heat_of(sight))


def _donor(sight: Sight) -> None:
    draw_hub(sight.surface, sight.bench.rig.inner_angle)
    draw_tray(sight)


def _donor_words(sight: Sight) -> None:
    draw_drawing_words(sight)
    draw_tray_words(sight)


def _listen_words(sight: Sight) -> None:
    draw_tag(sight)
    draw_setting(sight, setting_of(sight))
    draw_heat(sight, heat_of(sight))
    draw_drag(sight)
    draw_trace_lines(sight)
    draw_trace_words(sight)


def _spin_words(sight: Sight) -> None:
    _listen_words(sight)
    draw_life_line(sight)
    draw_life_words(sight)


Painter = Callable[[Sight], None]
PICTURES: dict[str, Painter] = {
    "listen": _race,
    "donor": _donor,
    "turn": draw_grinding,
    "fit": draw_fitting,
    "spin": _race,
}
"""What lies and moves on the table."""
LINES: dict[str, Painter] = {
    "listen": _race_lines,
    "donor": draw_drawing,
    "turn": draw_grinding_lines,
    "fit": draw_fitting_lines,
    "spin": _race_lines,
}
"""Lines of light on it."""
WORDS: dict[str, Painter] = {
    "listen": _listen_words,
    "donor": _donor_words,
    "turn": draw_grinding_words,
    "fit": draw_fitting_words,
    "spin": _spin_words,
}
"""What they say, in letters of the usual size."""
