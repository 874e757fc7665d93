"""Who can fly: the protocol of a pilot, and the pilots that are no bots."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from game.play.replay import Replay
from game.sim import HANDS_OFF, Controls, World
from game.sim.controls import FULL
from game.sim.tuning import TICKS_A_SECOND

STEP = 5
"""% by which steady hands move an axis."""


class Pilot(Protocol):
    """Anything that decides on controls by looking at a world. A pilot flies one world and is then spent."""

    def fly(self, world: World) -> Controls:
        """Controls for the tick that comes next."""


class Idle:
    """Hands off."""

    def fly(self, world: World) -> Controls:
        """Nothing at all."""
        return HANDS_OFF


@dataclass
class Random:
    """Everything at random, held for up to two seconds; the same again for the same seed of the world."""

    generator: random.Random | None = None
    held: Controls = HANDS_OFF
    ticks_left: int = 0

    def fly(self, world: World) -> Controls:
        """What is held, or something new."""
        if self.generator is None:
            self.generator = random.Random(world.seed)
        if self.ticks_left == 0:
            self.held = random_controls(self.generator)
            self.ticks_left = self.generator.randint(1, 2 * TICKS_A_SECOND)
        self.ticks_left -= 1
        return self.held


@dataclass
class Steady:
    """Another pilot with hands that move the axes in steps of 5 %: its replays are half as long."""

    pilot: Pilot

    def fly(self, world: World) -> Controls:
        """What the other wants, rounded."""
        wanted = self.pilot.fly(world)
        return replace(
            wanted, thrust=_step(wanted.thrust), strafe=_step(wanted.strafe), turn=_step(wanted.turn)
        )


@dataclass
class Played:
    """A replay being played; hands off when it is over."""

    replay: Replay
    _controls: Iterator[Controls] = field(init=False)

    def __post_init__(self) -> None:
        self._controls = self.replay.controls()

    def fly(self, world: World) -> Controls:
        """The recorded controls of this tick."""
        return next(self._controls, HANDS_OFF)


def random_controls(generator: random.Random) -> Controls:
    """Any controls at all: axes at rest, full or between, keys held or not, now and then another target."""

    def axis() -> int:
        return generator.choice((0, FULL, -FULL, generator.randint(-FULL, FULL)))

    def key() -> bool:
        return generator.random() < 0.25

    return Controls(
        thrust=axis(),
        strafe=axis(),
        turn=axis(),
        match=key(),
        fine=key(),
        drill=key(),
        scoop=key(),
        assist=key(),
        clamp=key(),
        dock=key(),
        select=generator.choice((0, 0, 0, -1, generator.randint(1, 40))),
        bench=generator.random() < 0.03,
        accept=key(),
        reject=generator.random() < 0.1,
        wrench=generator.random() < 0.03,
        again=generator.random() < 0.03,
        pick=generator.choice((0, 0, -1, generator.randint(1, 12))),
        priority=generator.choice((0, 0, 0, generator.randint(1, 4))),
        beacon=generator.random() < 0.1,
        reply=generator.choice((0, 0, generator.randint(1, 4))),
        load=generator.choice((0, 0, -1, generator.randint(1, 40))),
        pressurise=key(),
        jettison=key(),
        fire=key(),
        abandon=generator.random() < 0.02,
    )


def steady(make: Callable[[], Pilot]) -> Callable[[], Pilot]:
    """Makes pilots with steady hands of any pilots."""
    return lambda: Steady(make())


def _step(percent: int) -> int:
    return STEP * round(percent / STEP)


PILOTS: dict[str, Callable[[], Pilot]] = {"idle": Idle, "random": Random}
"""Those without a plan; the bots have their own list."""
