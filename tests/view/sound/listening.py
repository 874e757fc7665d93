"""A scenario that is heard while it is played."""

from __future__ import annotations

from game.sim import HANDS_OFF, Controls
from game.sim.events import Said
from game.view.sound import SoundStage, Wear
from game.view.sound.loops import NEW
from tests.scenario import Game, scenario
from tests.view.sound.tape import Tape

TICK = 1.0 / 60.0


class Audience:
    """A game, its stage, and a tape that turns one frame a tick."""

    def __init__(self, game: Game, wear: Wear = NEW):
        self.game, self.wear = game, wear
        self.tape = Tape()
        self.stage = SoundStage(self.tape)
        self.stage.play_music("flight")
        self.seen: set[tuple[str, str]] = set()

    @property
    def world(self):
        return self.game.world

    def hear(self, *events):
        self.stage.hear(events, self.world)
        for event in events:
            if isinstance(event, Said):
                self.stage.speak(event.speaker, event.text, event.mood)

    def step(self, controls: Controls = HANDS_OFF):
        self.stage.hear(self.game.step(controls), self.world)
        self.stage.update(self.world, TICK, self.world.ship.position, 5.0, self.wear)
        self.tape.roll()
        self.seen |= {(caption.text, caption.direction) for caption in self.stage.captions()}

    def hold(self, seconds, **controls):
        for _ in range(round(seconds * 60)):
            self.step(Controls(**controls))

    def press(self, **controls):
        self.hold(TICK, **controls)
        self.hold(TICK)


def audience(*things, wear: Wear = NEW, **fields) -> Audience:
    return Audience(scenario(*things, **fields), wear)
