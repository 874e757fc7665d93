"""Recording a flight while it is flown."""

from __future__ import annotations

from game.play.replay import CHECKPOINT_TICKS, Checkpoint, Header, Replay, Run, checkpoint
from game.sim import Controls, World


class Recorder:
    """Writes down controls and checkpoints of a world that was just made.

    Call ``record`` with the controls before each ``world.step``; ask for ``replay`` or ``text`` at any time.
    """

    def __init__(self, header: Header, world: World) -> None:
        self._header = header
        self._world = world
        self._runs: list[Run] = []
        self._checkpoints: list[Checkpoint] = []

    def record(self, controls: Controls) -> None:
        """Takes down the controls of the tick that comes next."""
        if self._world.tick and self._world.tick % CHECKPOINT_TICKS == 0:
            self.checkpoint()
        held = controls.clipped()
        if self._runs and self._runs[-1].controls == held:
            self._runs[-1] = Run(self._runs[-1].ticks + 1, held)
        else:
            self._runs.append(Run(1, held))

    def checkpoint(self) -> None:
        """Takes down the world's digest as it is now; it happens by itself every 60 ticks and at the end."""
        if not self._checkpoints or self._checkpoints[-1].tick != self._world.tick:
            self._checkpoints.append(checkpoint(self._world.tick, self._world.digest(), self._world.fields()))

    def replay(self) -> Replay:
        """The flight so far."""
        self.checkpoint()
        return Replay(self._header, tuple(self._runs), tuple(self._checkpoints))

    def text(self) -> str:
        """The flight so far as the text of a replay file."""
        return self.replay().text()
