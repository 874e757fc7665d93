"""What goes on behind the title: small true worlds with somebody at the controls, begun anew each time they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import sin, tau

from game.level.load import load_level
from game.play.bots.bit import Driller
from game.play.pilots import Pilot
from game.scenes.loading import Loading
from game.scenes.scene import Stage
from game.sim import Controls, World
from game.sim.tuning import TICKS_A_SECOND
from game.view.assets import assets_folder
from game.view.camera import View
from game.view.flight import FlightView

SWAY_SECONDS = 47.0
"""The eye goes to and fro once in so long."""
CLAMP_TICKS = 30
"""How often the legs are fired until they hold."""
READY_TICKS = 6
"""Ticks of what goes before a picture that are played in one frame."""


@dataclass(frozen=True, slots=True)
class Vignette:
    """One of the pictures: its level, who flies, and where the eye is."""

    level: str
    """Name of a file in `assets/title`."""
    pilot: Callable[[], Pilot]
    eye: View
    sway: tuple[float, float]
    """m by which the eye goes to and fro."""
    before_ticks: int = 0
    """What has been played already when the picture begins."""


@dataclass(slots=True)
class Running:
    """A vignette with its world, which is made anew by ``restart``, and its view, which stays."""

    vignette: Vignette
    view: FlightView
    loading: Loading
    world: World
    pilot: Pilot
    ticks: int = 0
    """Since the picture began."""

    @property
    def ready(self) -> bool:
        """Whether it can be shown from its beginning."""
        return self.loading.ready and self.world.tick >= self.vignette.before_ticks

    def get_ready(self) -> None:
        """A little of what has to be done before it can be shown."""
        for _ in range(READY_TICKS):
            if self.world.tick < self.vignette.before_ticks:
                self._step()
        if self.world.tick >= self.vignette.before_ticks:
            self.loading.work()

    def finish(self) -> None:
        """All of it."""
        while self.world.tick < self.vignette.before_ticks:
            self._step()
        self.loading.finish()

    def tick(self) -> None:
        """One tick of the world, and of the eye."""
        self._step()
        self.ticks += 1
        self.view.held = self._eye()

    def restart(self) -> None:
        """From the beginning."""
        self.world = self.loading.world = World(self.world.level)
        self.pilot = self.vignette.pilot()
        self.ticks = 0
        self.view.held = self._eye()

    def _step(self) -> None:
        self.view.see(self.world.step(self.pilot.fly(self.world)), self.world)

    def _eye(self) -> View:
        eye, (x, y) = self.vignette.eye, self.vignette.sway
        phase = tau * self.ticks / (SWAY_SECONDS * TICKS_A_SECOND)
        return View(eye.x + x * sin(phase), eye.y + y * sin(2.0 * phase), eye.scale)


def run(vignette: Vignette, stage: Stage) -> Running:
    """Open a vignette; it is not ready yet.

    Raises:
        LevelError: its level cannot be read.
    """
    world = World(load_level(assets_folder() / "title" / f"{vignette.level}.json"))
    view = FlightView(stage.size, studio=stage.studio, quality=stage.governor.quality)
    view.show_panel = False
    running = Running(vignette, view, Loading(stage, world, view), world, vignette.pilot())
    running.view.held = running._eye()
    return running


SPEEDS = ((0.0, 1.2), (2.0, 3.4), (10.0, 1.3), (16.0, 3.0), (23.0, 1.0), (28.0, 0.5))
"""From which second on to fly how fast, in m/s."""
NOSE_JETS = ((6.5, 7.1), (19.0, 19.4))
"""Seconds during which the ship is pushed aside a little, and then back."""
SLACK = 0.12
"""m/s"""


class Incoming:
    """Flies to a port in a few burns, and never arrives."""

    def fly(self, world: World) -> Controls:
        """Burn for the speed of the moment."""
        wanted = next(speed for since, speed in reversed(SPEEDS) if world.seconds >= since)
        missing = wanted - world.ship.velocity[0]
        thrust = 0 if abs(missing) < SLACK else max(-45, min(55, round(missing * 60)))
        port, starboard = (begin <= world.seconds < end for begin, end in NOSE_JETS)
        return Controls(thrust=thrust, strafe=20 * (port - starboard))


@dataclass(slots=True)
class Digging:
    """Clamps to the rock ahead and cuts its vein."""

    driller: Driller = field(default_factory=lambda: Driller("nickel_iron", 0.0))

    def fly(self, world: World) -> Controls:
        """Fire the legs until they hold, then drill."""
        clamp = world.ship.clamp
        if clamp is None:
            return Controls(clamp=world.tick % CLAMP_TICKS == CLAMP_TICKS // 2)
        return self.driller.work(world, clamp.rock)


APPROACH = Vignette("approach", Incoming, View(-112.0, 13.0, 5.0), (2.5, 1.0))
DIG = Vignette("dig", Digging, View(-55.5, 2.6, 12.0), (1.2, 0.6), before_ticks=420)
VIGNETTES = (APPROACH, DIG)
