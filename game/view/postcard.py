"""A level's picture for the list: the ship before what the level is about, made in a thread and kept on the shelf."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from math import atan2, cos, hypot, inf, pi, sin, sqrt
from threading import Thread
from time import sleep
from typing import cast

import pygame

from game.level.goals import Collect, Deliver
from game.level.spec import Level
from game.sim import Controls, World
from game.sim.docking import port_heading
from game.sim.entities import Rock, Structure, Target, Well
from game.sim.objectives import aim_of
from game.sim.targets import port_place
from game.view.camera import Point, View
from game.view.flight import FlightView
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from game.view.shot import unhurried

SIZE = (640, 360)
VERSION = 1
"""Changes when the pictures do, so that old ones on the shelf are not shown any more."""
SLICE_MS = 1.0
REST = 0.002
"""s left to everybody else after each slice."""
BEFORE_PORT, BEFORE_ROCK, BEFORE_WELL = 62.0, 36.0, 70.0
"""m from a port, from a rock's surface, from a well to the ship."""
CLEAR = 26.0
"""m around the ship that must be free."""
BURN_TICKS = 24
BURN = Controls(thrust=70, fine=False)
ANGLES = (pi, 0.8 * pi, 1.2 * pi, 0.6 * pi, 1.4 * pi, 0.4 * pi, 1.6 * pi, 0.0)
"""Directions from a thing in which the ship may stand, the best first: where the light comes from."""
NEAREST, WIDEST = 5.4, 2.4
"""Pixels a metre."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the ship stands, the direction of its nose in radians, and what the eye sees."""

    at: Point
    nose: float
    view: View


class Album:
    """The pictures of levels that were asked for. A thread makes what is missing, one picture after the other.

    Painting a level for the first time takes far longer than a frame may, and cannot be cut into slices everywhere;
    so it has a thread and a studio of its own, and rests often enough that the menu goes on smoothly.

    Args:
        shelf: where the pictures outlast the program.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._pictures: dict[str, pygame.Surface] = {}
        self._painter: Thread | None = None

    def picture(self, level: Level) -> pygame.Surface | None:
        """A level's picture; None until it is made. Asking begins the work, unless another one is being made."""
        key = _key(level)
        if key not in self._pictures and (self._painter is None or not self._painter.is_alive()):
            self._painter = Thread(target=self._make, args=(key, level), name="paint a level", daemon=True)
            self._painter.start()
        return self._pictures.get(key)

    def finish(self) -> None:
        """Wait for the picture in the making."""
        if self._painter is not None:
            self._painter.join()

    def _make(self, key: str, level: Level) -> None:
        with suppress(pygame.error):  # the window was closed meanwhile
            kept = _through(self._shelf.read(key, SIZE[0] * SIZE[1] * 3))
            if kept is not None:
                self._pictures[key] = pygame.image.frombuffer(kept, SIZE, "RGB").convert()
                return
            picture = _painted(level, Studio(self._shelf))
            self._pictures[key] = picture
            _through(self._shelf.write(key, pygame.image.tobytes(picture, "RGB")))


def _through(slices: Iterator[None]) -> bytearray | None:
    """Do all slices with rests between; what they return."""
    while True:
        try:
            next(slices)
        except StopIteration as done:
            return cast("bytearray | None", done.value)
        sleep(REST)


def _key(level: Level) -> str:
    told = f"{VERSION} {level!r}"
    return f"postcard-{blake2b(told.encode(), digest_size=16).hexdigest()}"


def _painted(level: Level, studio: Studio) -> pygame.Surface:
    pose = composed(World(level))
    start = {"position": pose.at, "angle": pose.nose, "velocity": (0.0, 0.0), "spin": 0.0}
    ship = level.ship.model_copy(update=start)
    world = World(level.model_copy(update={"ship": ship, "triggers": ()}))
    view = FlightView(SIZE, studio=studio)
    view.show_panel, view.held = False, pose.view
    for _ in range(BURN_TICKS):
        view.see(world.step(BURN), world)
        sleep(REST)
    surface = pygame.Surface(SIZE).convert()
    view.draw(surface, world)
    while studio.pending:
        while studio.pending:
            studio.work(SLICE_MS)
            sleep(REST)
        with unhurried(studio):
            view.draw(surface, world)
    return surface


def composed(world: World) -> Pose:
    """The ship before the first thing that the level asks about, where there is room for it."""
    subject = _subject(world)
    if subject is None:
        x, y = world.ship.position
        nose = world.ship.angle
        return Pose((x, y), nose, View(x + 8.0 * cos(nose), y + 8.0 * sin(nose), NEAREST))
    if isinstance(subject, Structure) and subject.ports:
        return _before_port(world, subject)
    return _beside(world, subject)


def _subject(world: World) -> Target | None:
    """What a picture of the level should show: no way-point, as there is nothing to be seen of one."""
    specs = [state.spec for top in world.objectives for state in top.walk()]
    lodes = [_lode(world, spec.ore) for spec in specs if isinstance(spec, Collect | Deliver)]
    named = [world.find(aim_of(spec) or "") for spec in specs]
    ports = [thing for thing in [*named, *world.structures] if isinstance(thing, Structure)]
    found: list[Target | None] = [*lodes, *ports, *named, *world.wells, _largest(world)]
    return next((thing for thing in found if isinstance(thing, Structure | Rock | Well)), None)


def _lode(world: World, ore: str) -> Rock | None:
    rocks = [rock for rock in world.rocks if any(vein.ore == ore for vein in rock.veins)]
    return max(rocks, key=_radius, default=None)


def _largest(world: World) -> Rock | None:
    return max(world.rocks, key=_radius, default=None)


def _before_port(world: World, structure: Structure) -> Pose:
    """On the axis of the port with the most room before it."""
    poses = []
    for port in structure.ports:
        place, out = port_place(structure, port), port_heading(structure, port)
        at = (place[0] + BEFORE_PORT * cos(out), place[1] + BEFORE_PORT * sin(out))
        poses.append((min(CLEAR, _room(world, at)), -abs(abs(out) - pi), at, out, place))
    _, _, at, out, place = max(poses, key=lambda row: row[:2])
    return Pose(at, out + pi, _over(at, (place[0] - 16.0 * cos(out), place[1] - 16.0 * sin(out)), 20.0))


def _beside(world: World, thing: Target) -> Pose:
    """Beside a rock or a well, on the side of the light where there is room."""
    x, y = thing.position
    gap = BEFORE_WELL if isinstance(thing, Well) else BEFORE_ROCK
    away = _radius(thing) + gap
    places = [(x + away * cos(turn), y + away * sin(turn)) for turn in ANGLES]
    at = next((place for place in places if _room(world, place) >= CLEAR), places[0])
    return Pose(at, atan2(y - at[1], x - at[0]), _over(at, (x, y), _radius(thing) * 0.8))


def _over(ship: Point, subject: Point, reach: float) -> View:
    """Ship and subject in one picture, as near as they fit."""
    wide, high = abs(ship[0] - subject[0]) + 2 * reach, abs(ship[1] - subject[1]) + reach
    scale = max(WIDEST, min(NEAREST, SIZE[0] * 0.74 / (wide + 24.0), SIZE[1] * 0.74 / (high + 18.0)))
    return View((ship[0] * 0.52 + subject[0] * 0.48), (ship[1] * 0.52 + subject[1] * 0.48), scale)


def _room(world: World, place: Point) -> float:
    """How many metres it is from a place to the rim of the nearest thing, roughly."""
    things: list[Target] = [*world.rocks, *world.structures, *world.wells]
    return min(
        (hypot(t.position[0] - place[0], t.position[1] - place[1]) - _radius(t) for t in things), default=inf
    )


def _radius(thing: Target) -> float:
    """How many metres it is from the middle of a thing to its rim, roughly."""
    if isinstance(thing, Rock):
        return sqrt(thing.body.mass / thing.density / pi)
    return float(getattr(thing, "radius", 24.0))
