"""What the camera should show now: flight ahead, a port and the ship together, or the drill at work."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, pi, sqrt
from typing import TYPE_CHECKING

from game.level.structures import COLLAR_AT
from game.sim.entities import Rock, Structure
from game.sim.targets import port_place
from game.view.camera import Point, View

if TYPE_CHECKING:
    from game.sim import World

CRUISE_SCALE = 5.0
"""Pixels a metre at rest, in a picture 720 high."""
WIDEST_SCALE = 1.5
SPEED_HALVES = 55.0
"""m/s at which the scale is half of that at rest."""
LOOK_AHEAD = 0.2
"""s of velocity."""
LEAD = 0.10
"""Share of the picture by which a fast ship is moved away from where it goes."""
DOCKING_RANGE = 100.0
NEAREST_DOCKING = 11.0
DRILL_SCALE = 14.0
PANEL_PIXELS = 70.0
"""What is watched lies so much above the middle, clear of the instruments."""
SCOOP_SCALE = 8.0
NEAR_ROCK = 45.0
"""m to a rock's surface within which a slow ship is shown larger."""
NEAR_ROCK_SCALE = 7.0
COMPANY_RANGE = 300.0
"""m within which armed ships are kept in the picture."""
COMPANY_FADES = 70.0
"""m of that range in which they come to count."""
COMPANY_WIDTH, COMPANY_HEIGHT = 880.0, 400.0
"""Pixels that they and the ship may take, clear of the panel."""
COMPANY_PULL = 0.85
"""Share of the way from the ship to the middle of all that the eye goes."""
COMPANY_WIDEST = 1.7
"""Pixels a metre: no farther out for company."""
GLANCE_SHARE = 0.45
"""How far the eye goes to what it is shown."""


@dataclass(slots=True)
class Glance:
    """Something the camera was asked to show, until a time in seconds."""

    at: str
    until: float


def wanted_view(world: World, ship_at: Point, height: int, glance: Glance | None = None) -> View:
    """Where the camera should be and how near, for a picture of a height in pixels."""
    view = _situation(world, ship_at)
    if glance is not None and world.seconds < glance.until:
        view = _glancing(world, ship_at, view, glance)
    return View(view.x, view.y, view.scale * height / 720.0)


def _situation(world: World, ship_at: Point) -> View:
    ship = world.ship
    if ship.clamp is not None:
        return _drilling(world, ship_at)
    port = _port(world)
    if ship.dock is not None and port is not None:
        return _together(ship_at, port, NEAREST_DOCKING)
    if ship.dials is not None and port is not None and abs(ship.dials.range) < DOCKING_RANGE:
        near = 1.0 - max(0.0, ship.dials.range) / DOCKING_RANGE
        return _blend(
            _flight(world, ship_at), _together(ship_at, port, NEAREST_DOCKING), min(1.0, near * 3.0)
        )
    if ship.scooping:
        return _blend(_flight(world, ship_at), View(*ship_at, SCOOP_SCALE), 0.8)
    return _with_company(world, ship_at, _flight(world, ship_at))


def _with_company(world: World, ship_at: Point, view: View) -> View:
    """Whoever is near and armed in the same picture, and a pod that drifts; as near as that allows."""
    away = [
        (x - ship_at[0], y - ship_at[1])
        for x, y in [each.position for each in world.vessels if each.alive and each.kind != "trader"]
        + [pod.position for pod in world.pods]
    ]
    near = [(dx, dy) for dx, dy in away if hypot(dx, dy) < COMPANY_RANGE]
    if not near:
        return view
    # Those that come fade into the picture: the closer, the more they count.
    share = max(min(1.0, (COMPANY_RANGE - hypot(*each)) / COMPANY_FADES) for each in near)
    left, right = min(0.0, *(dx for dx, _ in near)), max(0.0, *(dx for dx, _ in near))
    low, high = min(0.0, *(dy for _, dy in near)), max(0.0, *(dy for _, dy in near))
    scale = min(view.scale, COMPANY_WIDTH / (right - left + 40.0), COMPANY_HEIGHT / (high - low + 40.0))
    middle = ((left + right) / 2 * COMPANY_PULL, (low + high) / 2 * COMPANY_PULL)
    scale = max(COMPANY_WIDEST, scale)
    together = View(view.x + middle[0], view.y + middle[1] - PANEL_PIXELS / 2 / scale, scale)
    return _blend(view, together, share)


def _flight(world: World, ship_at: Point) -> View:
    ship = world.ship
    vx, vy = ship.velocity
    speed = hypot(vx, vy)
    scale = max(WIDEST_SCALE, CRUISE_SCALE / (1.0 + speed / SPEED_HALVES))
    rock = nearest_rock(world, ship_at)
    if rock is not None and speed < 14.0:
        closeness = 1.0 - max(0.0, rock[1]) / NEAR_ROCK
        scale = max(
            scale, scale + (NEAR_ROCK_SCALE - scale) * min(1.0, closeness * 2.0) * (1.0 - speed / 14.0)
        )
    ahead = LOOK_AHEAD + LEAD * 1280.0 / scale / (speed + 40.0)
    return View(ship_at[0] + vx * ahead, ship_at[1] + vy * ahead, scale)


def nearest_rock(world: World, place: Point) -> tuple[Rock, float] | None:
    """The nearest rock worth a clamp and the metres to its surface, roughly; None farther than ``NEAR_ROCK``."""
    best: tuple[Rock, float] | None = None
    for rock in world.rocks:
        if rock.debris:
            continue
        x, y = rock.position
        away = hypot(x - place[0], y - place[1]) - sqrt(rock.body.mass / rock.density / pi)
        if away < NEAR_ROCK and (best is None or away < best[1]):
            best = (rock, away)
    return best


def _port(world: World) -> Point | None:
    ship = world.ship
    if ship.dock is not None:
        return port_place(ship.dock.structure, ship.dock.port)
    target = world.by_number(ship.target) if ship.target else None
    if isinstance(target, Structure) and ship.target_port:
        return port_place(target, target.port(ship.target_port))
    return port_place(*world.near_port) if world.near_port is not None else None


def _together(ship_at: Point, port: Point, nearest: float) -> View:
    """Ship and port in one picture, the port's own structure behind it."""
    dx, dy = abs(port[0] - ship_at[0]), abs(port[1] - ship_at[1])
    scale = min(nearest, 640.0 / (dx + 46.0), 330.0 / (dy + 26.0))
    x, y = (ship_at[0] + port[0]) / 2, (ship_at[1] + port[1]) / 2
    return View(x, y - PANEL_PIXELS / 2 / scale, scale)


def _drilling(world: World, ship_at: Point) -> View:
    """A little ahead of the ship, so that the cut is in the middle."""
    x, y = world.ship.world_point((COLLAR_AT[0] + 1.0, -2.0))
    sx, sy = world.ship.position
    return View(ship_at[0] + (x - sx), ship_at[1] + (y - sy) - PANEL_PIXELS / DRILL_SCALE, DRILL_SCALE)


def _glancing(world: World, ship_at: Point, view: View, glance: Glance) -> View:
    thing = world.find(glance.at)
    if thing is None:
        return view
    x, y = thing.position
    dx, dy = x - ship_at[0], y - ship_at[1]
    scale = min(
        view.scale,
        520.0 / (abs(dx) * (1 - GLANCE_SHARE) + 30.0),
        280.0 / (abs(dy) * (1 - GLANCE_SHARE) + 30.0),
    )
    return View(
        ship_at[0] + dx * GLANCE_SHARE, ship_at[1] + dy * GLANCE_SHARE, max(WIDEST_SCALE * 0.5, scale)
    )


def _blend(a: View, b: View, share: float) -> View:
    return View(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.scale * (b.scale / a.scale) ** share)
