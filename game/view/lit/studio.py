"""The studio: where all lit bodies of a picture are made, with one memory, one shelf and one clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf
from time import perf_counter

from game.sim.entities import Rock
from game.view.lit.lathe import Lathe
from game.view.lit.maps import load_maps
from game.view.lit.memory import MEMORY_BYTES, Memory
from game.view.lit.model import ArtSource, Fineness, LitModel
from game.view.lit.rock import LitRock
from game.view.lit.sprites import LitSprite
from game.view.lit.store import Shelf
from game.view.lit.work import Allowance, Builder

TURN_MS = 1.6
"""Time a frame for turning pictures at most; beyond it the last ones are shown for another frame."""
TURN_SHARE, LEAST_TURN_MS = 0.12, 0.5
"""Turning takes no larger a part of what the rest of a frame costs, but may always take so long: a full picture on a
slow machine has no more late frames than an empty one."""
LATHE_SHARE = 4.0
"""Times as much turning in the other thread, which no frame waits for."""
REST_SMOOTHING = 0.1
"""Weight of the newest frame in what the rest of a frame costs."""


class Studio:
    """Makes sprites and does the work for them.

    Args:
        shelf: where lit pictures outlast the program; the user's cache folder if not given.
        memory_bytes: limit of the pictures in memory.
        turn_ms: time a frame for turning pictures at most; may be changed between two frames. Infinite: all are turned.
        lathe: turns in a thread of its own what may come a frame late; without one the frame does all by itself.
        clock: tells seconds; another than the real one serves tests.
    """

    def __init__(
        self,
        shelf: Shelf | None = None,
        memory_bytes: int = MEMORY_BYTES,
        turn_ms: float = TURN_MS,
        lathe: Lathe | None = None,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        self.turn_ms = turn_ms
        self.lathe = lathe
        self.memory = Memory(memory_bytes)
        self.shelf = shelf if shelf is not None else Shelf()
        self.builder = Builder()
        self.turning = Allowance(turn_ms, clock)
        self.urgent = Allowance(turn_ms, clock)
        self.fineness = Fineness()
        self._models: dict[str, LitModel] = {}
        self._clock = clock
        self._began = 0.0
        self._rest_ms = inf
        """What a frame costs without its turning, smoothed; infinite before the first."""

    def load(self, names: Iterable[str]) -> None:
        """Read the maps of made things, some 10 ms each: at a level's start. The maps of all others are forgotten."""
        wanted = {name: self.model(name) for name in names}
        self._models = wanted

    def model(self, name: str) -> LitModel:
        """The model of a made thing; raises KeyError for a name that is not in the art."""
        known = self._models.get(name)
        if known is None:
            source = ArtSource(load_maps(name))
            known = self._models[name] = LitModel(source, self.memory, self.shelf, self.builder)
            known.fineness = self.fineness
        return known

    def sprite(self, name: str, urgent: bool = False, *, alone: bool = False) -> LitSprite:
        """A new body of a made thing; an urgent one moves finely and has turning time of its own.

        One that stands alone is no part of anything, and is turned in the other thread.
        """
        if alone:
            return self.sprite_of(self.model(name))
        return LitSprite(self.model(name), self.urgent if urgent else self.turning, urgent)

    def sprite_of(self, model: LitModel) -> LitSprite:
        """A new body of a model that stands alone."""
        return LitSprite(model, self.turning, stands_alone=True, lathe=self.lathe)

    def rock(self, rock: Rock, parent: LitRock | None = None) -> LitRock:
        """The picture of a rock, perhaps broken off another; call its ``see`` before each frame's ``blits``."""
        lit = LitRock(rock, self.memory, self.shelf, self.builder, self.turning, parent, self.lathe)
        lit.model.fineness = self.fineness
        return lit

    def work(self, budget_ms: float) -> int:
        """Between two frames: build what is wanted most; returns the number of slices done."""
        return self.builder.work(budget_ms)

    def begin_frame(self, turning: float = 1.0) -> None:
        """There is time for turning again.

        Args:
            turning: so many times as much as usual; frames that cost more in another way leave it to those between.
        """
        self._began = self._clock()
        self.turning.limit_ms = min(self.turn_ms, self._fair_ms * turning) if turning > 0.0 else 0.0
        self.urgent.limit_ms = min(self.turn_ms, self._fair_ms)
        for allowance in (self.turning, self.urgent, self.builder.at_once):
            allowance.renew()
        if self.lathe is not None:
            self.lathe.begin_frame(LATHE_SHARE * self.turn_ms)

    def end_frame(self) -> None:
        """Take what the rest of the frame cost, for the next one's turning."""
        whole = (self._clock() - self._began) * 1e3
        rest = whole - self.turning.spent_ms - self.urgent.spent_ms
        known = self._rest_ms if self._rest_ms < inf else rest
        self._rest_ms = known + REST_SMOOTHING * (rest - known)

    @property
    def _fair_ms(self) -> float:
        """Time for turning beside the rest of a frame; no limit for who wants everything turned."""
        return max(LEAST_TURN_MS, TURN_SHARE * self._rest_ms) if self.turn_ms < inf else inf

    def finish(self) -> None:
        """Make everything that is wanted, however long it takes: for a single picture."""
        self.builder.finish()

    @property
    def pending(self) -> int:
        """Pictures that are wanted and not yet made."""
        return self.builder.pending
