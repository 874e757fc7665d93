"""Taking a picture: everything stands still, the eye is free, a key saves what it sees."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import exp, hypot, log
from pathlib import Path
from typing import Protocol

import pygame

from game.folders import user_data
from game.input import Heard
from game.reasons import reason_of
from game.saying import listed
from game.scenes.footer import Corner
from game.scenes.motion import Arrival
from game.scenes.scene import TICK_SECONDS, Change, Pop, Scene, Stage
from game.sim import World
from game.view import palette
from game.view.camera import View
from game.view.flight import FlightView
from game.view.lettering import fitted, speak, wrapped, write
from game.view.panel.frame import scrim, style
from game.view.paragraphs import panel_lines
from game.view.quality import FULL
from game.view.shot import picture_of, save_picture
from game.view.texts import say
from game.view.tongue import translated

SPEED = 720.0
"""Pixels a second by which the picture moves at full push."""
ZOOM = 1.1
"""Logarithm of the scale gained in a second at full push."""
WHEEL = 1.12
"""Factor of the scale for each notch of the mouse wheel."""
WIDEST, NEAREST = 0.8, 36.0
"""Pixels a metre."""
FARTHEST = 2500.0
"""m from the ship."""
SOFTNESS = 0.25
"""Share of the push that comes in each tick, so that the eye starts and stops softly."""
PATIENCE_TICKS = 120
"""How long a picture waits for its lit pictures to be made in slices, before they are made at once."""
TOLD_SECONDS = 6.0


class Shown(Protocol):
    """A flight that can be looked at: flown by the player, or a replay."""

    path: Path
    view: FlightView

    @property
    def world(self) -> World:
        """The world that is shown."""


class PhotoScene(Scene):
    """Lies over a flight that stands still, and changes nothing in it."""

    holds_sound = True
    music = "flight"
    is_menu = False

    def __init__(self, stage: Stage, flight: Shown) -> None:
        super().__init__(stage)
        self.eye = flight.view.camera.view
        self._flight = flight
        self._push = (0.0, 0.0, 0.0)
        self._hints = True
        self._corner = Corner("confirm", "cancel", words={"confirm": "photo.save"})
        self._waited: int | None = None
        """Ticks since a picture was asked for; None when none is."""
        self._told: tuple[str, Arrival] = ("", Arrival())
        stage.input.release()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Save, hide the hints, go back; the mouse moves the eye and comes nearer."""
        heard = self._corner.hear(event, heard) if self._hints else heard
        if "cancel" in heard.actions or "photo" in heard.actions:
            self.stage.input.release()
            return Pop()
        if "hide" in heard.actions:
            self._hints = not self._hints
        if "confirm" in heard.actions and self._waited is None:
            self._waited = 0
        if event.type == pygame.MOUSEMOTION and event.buttons[0]:
            self._move(-event.rel[0], event.rel[1])
        if event.type == pygame.MOUSEWHEEL:
            self._zoom(WHEEL**event.y)
        return None

    def tick(self) -> Change | None:
        """The eye moves on; a picture that was asked for is taken as soon as nothing in it is missing."""
        wanted = self.stage.input.eye()
        right, up, nearer = (
            now + (goal - now) * SOFTNESS for now, goal in zip(self._push, wanted, strict=True)
        )
        self._push = (right, up, nearer)
        self._move(right * SPEED * TICK_SECONDS, up * SPEED * TICK_SECONDS)
        self._zoom(exp(nearer * ZOOM * TICK_SECONDS))
        if self._waited is not None:
            self._waited += 1
            if not self.stage.studio.pending or self._waited > PATIENCE_TICKS:
                self._waited = None
                self._save()
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """What the eye sees, and how to use it."""
        with posing(self._flight.view, self.eye) as view:
            view.draw(surface, self._flight.world, 1.0)
        if self._hints:
            self._draw_hints(surface)
            self._corner.draw(surface, self.stage.input, self.stage.text_scale)
        self._draw_told(surface)

    def _move(self, right: float, up: float) -> None:
        """Move the eye by pixels, not too far from the ship."""
        x, y = self.eye.x + right / self.eye.scale, self.eye.y + up / self.eye.scale
        ship = self._flight.world.ship.position
        if hypot(x - ship[0], y - ship[1]) < FARTHEST:
            self.eye = replace(self.eye, x=x, y=y)

    def _zoom(self, factor: float) -> None:
        low, high = log(WIDEST), log(NEAREST)
        self.eye = replace(self.eye, scale=exp(min(high, max(low, log(self.eye.scale * factor)))))

    def _save(self) -> None:
        with posing(self._flight.view, self.eye) as view:
            picture = picture_of(view, self._flight.world)
        try:
            path = photo_path(self._flight.path.stem, self._flight.world.seconds)
            path.parent.mkdir(parents=True, exist_ok=True)
            save_picture(picture, path, picture.get_size())
        except OSError as error:
            file = [f"{error.filename}"] if error.strerror else []
            self._tell(say("photo.failed", why=translated(listed([*file, reason_of(error)], ": "))))
        else:
            self._tell(say("photo.saved", path=path))

    def _tell(self, text: str) -> None:
        self._told = (text, Arrival())

    def _draw_told(self, surface: pygame.Surface) -> None:
        text, arrival = self._told
        if self._waited is not None:
            text = say("photo.waiting")
        elif not text or arrival.seconds > TOLD_SECONDS:
            return
        width, scale = self.stage.size[0], self.stage.text_scale
        size = round(19 * scale)
        lines = wrapped(text, size, width - 120)
        scrim(surface, width / 2, 40, round(width * 0.6), 60 + len(lines) * size, 0.75)
        for i, line in enumerate(lines):
            speak(surface, line, width / 2, 28 + i * size * 1.3, size, palette.BONE, "centre")

    def _draw_hints(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        names = self.stage.input.names()
        words = "photo.look_pad" if self.stage.input.by_pad else "photo.look"
        keys = {name: names[name] for name in ("confirm", "hide", "cancel", "turn", "thrust", "strafe")}
        told = [say(words, **keys), say("photo.keys", **keys)]
        look, width = style(13 * scale, palette.GREY), width - 60
        lines = [(line, i) for i, text in enumerate(told) for line in panel_lines(text, look, width)]
        step = look.size * 1.8
        top = height - 26 - look.size - (len(lines) - 1) * step
        middle = self.stage.size[0] / 2
        scrim(surface, middle, (top + height) / 2, round(width * 0.6), round((height - top) * 0.8), 0.7)
        for n, (line, i) in enumerate(lines):
            shade = replace(look, colour=palette.BONE if i else palette.GREY)
            write(surface, line, middle, top + n * step, fitted(line, shade, width), "centre")


@contextmanager
def posing(view: FlightView, eye: View) -> Iterator[FlightView]:
    """A flight's view without its instruments, seen from a free eye in full beauty, for as long as this lasts."""
    shown, engineer, quality = view.show_panel, view.overlay.on, view.quality
    view.show_panel, view.overlay.on, view.held, view.quality = False, False, eye, FULL
    try:
        yield view
    finally:
        view.show_panel, view.overlay.on, view.held, view.quality = shown, engineer, None, quality


def photo_path(level: str, seconds: float) -> Path:
    """A file for a picture of a level at a time of play that is not there yet."""
    folder = user_data() / "photos"
    name = f"{level}-{int(seconds) // 60:02d}m{int(seconds) % 60:02d}s"
    path, number = folder / f"{name}.png", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.png"
    return path
