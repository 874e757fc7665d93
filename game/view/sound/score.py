"""The music: three layers of one piece that follow the world's mood, and the title piece."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from game.sim import events as happened
from game.sim import tuning
from game.sim.standoff import events as told
from game.view.sound import library
from game.view.sound.faders import nearer
from game.view.sound.mixer import AUDIBLE, Mixer

if TYPE_CHECKING:
    from game.sim import World

Mood = Literal["calm", "work", "danger"]
Piece = Literal["flight", "title", ""]

LUFS = {"calm": -27.0, "work": -29.0, "danger": -26.0, "title": -23.0}
CHANNEL = {name: channel for channel, name in enumerate(LUFS)}
WEIGHTS: dict[Mood, dict[str, float]] = {
    "calm": {"calm": 1.0, "work": 0.0, "danger": 0.0},
    "work": {"calm": 0.5, "work": 1.0, "danger": 0.0},
    "danger": {"calm": 0.0, "work": 0.25, "danger": 1.0},
}
LAYERS = tuple(WEIGHTS)
ALARMING = 8.0
"""s for which a blow keeps the music in danger."""
SCRATCH = 2.0
"""% of the hull that are no more than a scratch."""
QUICK, SLOW = 0.7, 2.5
"""s of the fades into danger and out of it."""
LINGER = 6.0
"""s for which a mood stays after its reason has gone."""
HULL_IN_DANGER = 25.0


class Score:
    """What is being played, and how much of each layer.

    Layers are as long as one another and are started in the same instant, so they stay in step and can be faded at
    any time; a layer that is not heard goes on in silence.
    """

    def __init__(self, mixer: Mixer) -> None:
        self._mixer = mixer
        self.piece: Piece = ""
        self.mood: Mood = "calm"
        self.gains: dict[str, float] = {}
        self._started: set[str] = set()
        self._alarm = 0.0
        self._eased = 0.0
        """s since the mood has lost its reason."""

    def play(self, piece: Piece) -> None:
        """Change to a piece; what played before fades out."""
        self.piece = piece
        for name in self._wanted():
            self._mixer.device.want(name)

    def hear(self, events: Iterable[happened.Event]) -> None:
        """Take alarm at what is alarming."""
        if any(alarming(event) for event in events):
            self._alarm = ALARMING

    def update(self, world: World | None, dt: float, paused: bool) -> None:
        """Bring every layer nearer to its weight."""
        if not paused:
            self._alarm = max(0.0, self._alarm - dt)
            self._feel(mood_of(world, self._alarm > 0.0) if world is not None else "calm", dt)
        wanted = self._wanted()
        self._start(wanted)
        for name in tuple(self._started):
            self._fade(name, wanted.get(name, 0.0), dt)
            if name not in wanted and self.gains[name] < AUDIBLE:
                self._mixer.device.stop(CHANNEL[name])
                self._mixer.device.forget(name)
                self._started.remove(name)

    def calm_down(self) -> None:
        """A new attempt: nothing has happened yet."""
        self._alarm, self.mood = 0.0, "calm"

    def forget(self) -> None:
        """The card is another: start again."""
        self._started.clear()
        self.play(self.piece)

    def _feel(self, mood: Mood, dt: float) -> None:
        """Grow tense at once, relax after a while."""
        relaxing = LAYERS.index(mood) < LAYERS.index(self.mood)
        self._eased = self._eased + dt if relaxing else 0.0
        if not relaxing or self._eased > LINGER:
            self.mood = mood

    def _wanted(self) -> dict[str, float]:
        if self.piece == "flight":
            return WEIGHTS[self.mood]
        return {self.piece: 1.0} if self.piece else {}

    def _start(self, wanted: dict[str, float]) -> None:
        """Start together what is to play, once all of it is decoded."""
        missing = [name for name in wanted if name not in self._started]
        if missing and all(self._mixer.begin(CHANNEL[name], name, 0.0, 0.0) for name in missing):
            self._started.update(missing)
            self.gains.update(dict.fromkeys(missing, 0.0))

    def _fade(self, name: str, weight: float, dt: float) -> None:
        seconds = QUICK if self.mood == "danger" or self.piece != "flight" else SLOW
        goal = weight * library.gain_for(name, LUFS[name])
        self.gains[name] = nearer(self.gains[name], goal, dt, seconds)
        self._mixer.send(CHANNEL[name], self.gains[name] * self._mixer.faders.level("music"), 0.0)


def alarming(event: happened.Event) -> bool:
    """Whether something has gone badly wrong."""
    match event:
        case happened.HullDamaged(percent=percent):
            return percent > SCRATCH
        case told.ShotHit(other="ship"):
            return True
        case happened.CollarSlipped() | happened.CollarTorn() | happened.LegTorn() | happened.OxygenLow():
            return True
    return False


def _tension(world: World) -> Mood:
    """What a standoff feels like by what the others are at: they press, they wait, or it is over."""
    state = world.standoff
    if state is None or state.result is not None:
        return "calm"
    phases = {group.phase for group in state.groups}
    if "pressing" in phases or any(shot.by != world.ship.number for shot in state.shots):
        return "danger"
    return "work" if phases & {"closing", "waiting", "collecting", "scanning"} else "calm"


def mood_of(world: World, alarmed: bool) -> Mood:
    """What the music should feel like; after the outcome it is calm."""
    ship = world.ship
    if world.outcome is not None:
        return "calm"
    short_of_air = ship.oxygen <= tuning.OXYGEN_LOW
    if alarmed or short_of_air or ship.hull < HULL_IN_DANGER or world.outside_since is not None:
        return "danger"
    tension = _tension(world)
    if tension != "calm":
        return tension
    return "work" if ship.clamp is not None or ship.drill.cutting or ship.scooping else "calm"
