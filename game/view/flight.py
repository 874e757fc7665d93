"""The picture of a world in flight: backdrop, things, effects, panel. It looks at a world and never changes it.

Use: after each ``world.step`` call ``see(events, world)``; for each frame call ``draw(surface, world, alpha)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

import pygame

from game.sim import events as happened
from game.sim.objectives import aim_of
from game.sim.standoff import events as told
from game.sim.tuning import TICK
from game.view.backdrop import PLANET_RADIUS, backdrop, planet
from game.view.bloom import Bloom
from game.view.brush import Brush
from game.view.camera import Camera, Lens, View
from game.view.drift import Drift
from game.view.effects.chips import paint_chips
from game.view.effects.effects import Effects
from game.view.effects.spark_sheet import spark_sheet
from game.view.exotic import Lenses
from game.view.far_rocks import FarRocks
from game.view.framing import Glance, wanted_view
from game.view.grade import Grade
from game.view.lit.studio import Studio
from game.view.overlay import Overlay
from game.view.painters.art import art_for
from game.view.painters.flame import light_flames
from game.view.painters.loose import LoosePainter
from game.view.painters.rival import Rival, draw_rival
from game.view.painters.rocks import RockPainter
from game.view.painters.ship import ShipPainter
from game.view.painters.slugs import draw_slugs
from game.view.painters.structures import StructurePainter
from game.view.painters.vessels import VesselPainter
from game.view.painters.zones import ZonePainter
from game.view.panel.captions import HIGHER, draw_captions
from game.view.panel.marks import active_objectives
from game.view.panel.panel import Panel
from game.view.panel.radio import Spoken
from game.view.panel.radio import get_ready as get_radio_ready
from game.view.panel.standoff.panel import is_running
from game.view.poses import Pose, Poses
from game.view.quality import FULL, Quality

if TYPE_CHECKING:
    from game.level.spec import Level
    from game.sim import World
    from game.view.sound.captions import Caption

FIRST, LATER = 0.0, 2.5
"""How urgent is what the first frames need, and what no frame needs before something happens."""
KNOCK_TRAUMA = 1 / 300_000.0
"""Shake for each N·s of a knock."""
LARGE_TEXT = 1.25
"""Times the usual size of letters beyond which the desk of a standoff leaves no room for captions over the readings."""
LOW_CAPTION, LOW_CAPTION_RIGHT, LOW_CAPTION_WIDE = 28.0, 0.75, 660
"""Pixels over the lower edge at the usual size of letters, and share of the width, where the last one then ends; and
pixels of its line."""
OVER_DESK, DESK_CAPTION_WIDE = 110.0, 440
"""Pixels from the upper edge to where captions over the desk end, at the usual size of letters, and of their lines."""
HIT_TRAUMA = 1 / 2_000_000.0
"""Shake for each J of a slug that goes into the hull."""
KICK_TRAUMA = 0.3
"""Shake when the mass driver fires."""


class FlightView:
    """Everything that is drawn of one world.

    Args:
        size: of the surfaces that will be drawn to, in pixels; laid out for 720 lines.
        keys: names of keys or buttons by action, for the hints; without them there are none.
        shake: strength of the camera's shaking, 0 to 1.
        studio: makes lit pictures, and views that share one share its pictures; a new one if not given.
        quality: how much is drawn; it may be changed between two frames.
    """

    def __init__(
        self,
        size: tuple[int, int],
        keys: Mapping[str, str] | None = None,
        shake: float = 1.0,
        studio: Studio | None = None,
        quality: Quality = FULL,
    ) -> None:
        self.size = size
        self.quality = quality
        self.keys: Mapping[str, str] = keys or {}
        self.shake = shake
        self.far_light = 1.0
        """Share of its light that all has which is far behind the ship, sky and planet and distant rocks: 0 to 1."""
        self.flash = 1.0
        """Strength of flashes, 0 to 1."""
        self.show_panel = True
        self.captions: Sequence[Caption] = ()
        """Sounds in words, to be shown on the panel."""
        self.offset = (0.0, 0.0)
        """Shares of the picture by which everything is moved to the right and down, to make room."""
        self.rival: Rival | None = None
        """Another flight of the level, shown as a ghost."""
        self.foot = 0
        """Pixels at the lower edge that the panel leaves free."""
        self.text_scale = 1.0
        """Times the usual size of all letters on the panel: 1 to 2."""
        self.zoom = 1.0
        """Everything is shown so many times larger than usual."""
        self.held: View | None = None
        """Shown instead of what the camera follows, which meanwhile stays where it is."""
        self.camera = Camera()
        self.panel = Panel()
        self.overlay = Overlay()
        self.studio = studio if studio is not None else Studio()
        self._poses = Poses()
        self._effects = Effects()
        self._lenses = Lenses()
        self._ship = ShipPainter()
        self._rocks = RockPainter()
        self._structures = StructurePainter()
        self._loose = LoosePainter()
        self._zones = ZonePainter()
        self._vessels = VesselPainter()
        self._drift = Drift(7)
        self._far_rocks = FarRocks(7)
        self._bloom: Bloom | None = None
        self._grade = Grade()
        self._glance: Glance | None = None
        self._frames = 0
        self._shown_until: float | None = None
        """Time of the world in seconds that was drawn last; None before the first frame."""

    def see(self, events: Iterable[happened.Event], world: World) -> Spoken | None:
        """Take what happened in the tick that was just played; the line that begins on the radio, if one does."""
        events = list(events)
        self._poses.keep(world)
        self._effects.see(events, world)
        self._effects.work(world, TICK)
        line = self.panel.see(events, world)
        self.overlay.see(events, world)
        for event in events:
            match event:
                case happened.Collided(impulse=impulse, x=x, y=y):
                    self._shake(world, impulse * KNOCK_TRAUMA, (x, y))
                case happened.Looked(at=at, seconds=seconds):
                    self._glance = Glance(at, world.seconds + seconds)
                case told.ShotHit(other="ship", energy=energy, x=x, y=y):
                    self._shake(world, 0.25 + energy * HIT_TRAUMA, (x, y))
                case told.ShotFired(ship="ship", x=x, y=y):
                    self._shake(world, KICK_TRAUMA, (x, y))
                case happened.HullBroken() | happened.CollarTorn() | happened.LegTorn():
                    self._shake(world, 0.7, world.ship.world_point((5.0, 0.0)))
        return line

    def draw(self, surface: pygame.Surface, world: World, alpha: float = 1.0) -> None:
        """Draw a frame.

        Args:
            surface: of the size given at the start.
            world: as it is after its last tick.
            alpha: how far the frame is from the tick before (0) to the last tick (1).
        """
        clock = max(0.0, world.seconds - (1.0 - alpha) * TICK)
        if self._shown_until is None:
            self.studio.load(art_for(world))
            self._paint_ahead(world)
        self._move_camera(world, clock, alpha)
        self._frames += 1
        self.studio.begin_frame(self._turning)
        self.studio.fineness.coarser = 2.0**self.quality.coarser
        lens = self._eye().lens(*self.size, self.shake)
        brush = Brush(
            surface,
            lens,
            self._poses,
            alpha,
            clock,
            world.level.arena.sun,
            self.studio,
            self.quality,
            self.flash,
        )
        self._ship.begin(brush, world.ship)
        self._draw_far(brush, world)
        if self.far_light < 1.0:
            level = round(255 * self.far_light)
            surface.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        self._draw_things(brush, world)
        self._finish(surface)
        if self.show_panel:
            self._draw_panel(surface, lens, world, self._poses.at(world.ship, alpha), clock)
        self.overlay.quality = self.quality
        self.overlay.draw(surface, lens, world)
        self.studio.end_frame()

    def _paint_ahead(self, world: World) -> None:
        """Have made what the first burn and the first cut will show."""
        builder, sun = self.studio.builder, world.level.arena.sun
        builder.want("flames", FIRST, light_flames)
        builder.want("sparks", LATER, spark_sheet().paint_all)
        builder.want("chips", LATER, lambda: paint_chips(sun))
        builder.want("radio", FIRST, lambda: get_radio_ready(self.text_scale))

    def _draw_panel(
        self, surface: pygame.Surface, lens: Lens, world: World, ship: Pose, clock: float
    ) -> None:
        """The panel and the captions on what is left above the foot, seen through the same lens."""
        height = surface.get_height() - self.foot
        above = surface.subsurface((0, 0, surface.get_width(), height))
        lens = replace(lens, y=lens.y + self.foot / 2 / lens.scale, height=height)
        self.panel.standoff.darken(above, self.text_scale)
        taken = self._draw_captions(above, world)
        turn = int(self._blooms_anew)
        self.panel.draw(above, lens, world, ship, clock, self.keys, self.text_scale, self.rival, taken, turn)

    def _draw_captions(self, above: pygame.Surface, world: World) -> list[pygame.Rect]:
        """The captions at their usual place; in a standoff with large letters the last one alone.

        That stands low in the middle, or over the desk where the dials are.
        """
        text = self.text_scale
        if text <= LARGE_TEXT or not is_running(world):
            return draw_captions(above, self.captions, text)
        low = LOW_CAPTION - HIGHER * (text - 1.0)
        if world.ship.dials is not None:
            low += above.get_height() - OVER_DESK * text
            return draw_captions(above, self.captions[-1:], text, low, None, DESK_CAPTION_WIDE)
        right = above.get_width() * LOW_CAPTION_RIGHT
        return draw_captions(above, self.captions[-1:], text, low, right, LOW_CAPTION_WIDE)

    def _finish(self, surface: pygame.Surface) -> None:
        """What the film does to the world's picture, before the panel is drawn on it."""
        if self._bloom is None:
            self._bloom = Bloom(surface)
        lathe = self.studio.lathe if self.studio.turn_ms < inf else None
        self._bloom.draw(surface, self.quality.bloom_octaves, anew=self._blooms_anew, lathe=lathe)
        self._grade.draw(surface, with_grain=self.quality.grain)

    @property
    def _blooms_anew(self) -> bool:
        """Whether light is gathered in this frame; a single picture has its own."""
        return self.studio.turn_ms == inf or self._frames % 2 == 1

    @property
    def _turning(self) -> float:
        """Frames that gather light leave turning to the others, so that none pays for both."""
        if self.studio.turn_ms == inf or self.quality.bloom_octaves < 1:
            return 1.0
        return 0.0 if self._blooms_anew else 2.0

    def paint_far(self, level: Level) -> tuple[pygame.Surface, pygame.Surface | None]:
        """The sky of a level, and its planet if it has one. They are kept, so a thread may paint them ahead."""
        arena, (width, height) = level.arena, self.size
        self._grade.prepare((width, height), with_grain=self.quality.grain)
        globe = (
            planet(round(PLANET_RADIUS * height / 720), arena.sun, level.seed)
            if arena.backdrop == "planet"
            else None
        )
        return backdrop(arena.backdrop, width, height, arena.sun, level.seed), globe

    def _draw_far(self, brush: Brush, world: World) -> None:
        width, height = self.size
        surface, lens = brush.surface, brush.lens
        sky, globe = self.paint_far(world.level)
        surface.blit(sky, (0, 0))
        self._drift.draw_stars(surface, lens)
        if globe is not None:
            x, y = width * 0.40 - lens.x * 0.03, height * 0.02 + lens.y * 0.03
            surface.blit(globe, (round(x), round(y - globe.get_height() * 0.3)))
        self._far_rocks.draw(surface, lens, brush.sun_angle, world.level.arena.backdrop)
        self._drift.draw_dust(surface, lens, world.ship.velocity, brush.quality.dust)

    def _draw_things(self, brush: Brush, world: World) -> None:
        self._zones.draw_wells(brush, world.wells)
        self._zones.draw_zones(brush, world.zones, self._wanted_zones(world))
        self._structures.draw(brush, world.structures, world.ship.target)
        self._rocks.draw(brush, world.rocks)
        self._lenses.draw(brush.surface, brush, world)
        self._loose.draw(brush, world.chunks, world.tick)
        self._vessels.draw_pods(brush, world.pods)
        self._vessels.draw(brush, world.vessels)
        self._effects.draw_behind(brush)
        if self.rival is not None and self.show_panel:
            x, y, _ = self._poses.at(world.ship, brush.alpha)
            draw_rival(brush.surface, brush.lens, self.rival, (x, y))
        self._ship.draw(brush, world.ship)
        if world.standoff is not None:
            draw_slugs(brush, world.standoff.shots, world.ship.number, world.ship.velocity)
        self._effects.draw(brush, world)

    def _wanted_zones(self, world: World) -> set[str]:
        wanted = {aim_of(state.spec) or "" for state in active_objectives(world.objectives)}
        target = world.by_number(world.ship.target) if world.ship.target else None
        return wanted | ({target.id} if target is not None else set())

    def _move_camera(self, world: World, clock: float, alpha: float) -> None:
        x, y, _ = self._poses.at(world.ship, alpha)
        wanted = self._aside(wanted_view(world, (x, y), self.size[1], self._glance))
        if self._shown_until is None or clock < self._shown_until:
            self.camera.jump(wanted)
        else:
            passed = min(0.25, clock - self._shown_until)
            self.camera.move(wanted, passed, world.ship.velocity)
            self._effects.move(passed)
        self._shown_until = clock

    def _eye(self) -> Camera:
        return self.camera if self.held is None else Camera(self.held)

    def _aside(self, view: View) -> View:
        scale = view.scale * self.zoom
        dx, dy = self.offset[0] * self.size[0], self.offset[1] * self.size[1]
        return View(view.x - dx / scale, view.y + dy / scale, scale)

    def _shake(self, world: World, strength: float, place: tuple[float, float]) -> None:
        x, y = world.ship.position
        dx, dy = x - place[0], y - place[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        self.camera.hit(min(0.8, strength), (dx / length, dy / length))

    def lens(self) -> Lens:
        """The lens of the present camera, without shaking."""
        return self.camera.lens(*self.size, 0.0)
