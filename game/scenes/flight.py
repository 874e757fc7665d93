"""Flying: ticks of the world from the player's hands, its picture, its replay, and the engineer's keys."""

from __future__ import annotations

from math import hypot
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import pygame

from game.assists import Assists
from game.input import Heard
from game.level.aboard import Aboard
from game.level.load import LevelError, level_sha256
from game.level.spec import Level
from game.play.course import Course
from game.play.pilots import Pilot
from game.play.recorder import Recorder
from game.play.replay import header
from game.scenes.bench import BenchScene
from game.scenes.errand import Errand
from game.scenes.failure import LastBlow
from game.scenes.helm import Helm
from game.scenes.outcome import Balance
from game.scenes.pause import PauseScene
from game.scenes.photo import PhotoScene
from game.scenes.results import ResultsScene
from game.scenes.rivals import Race, race_for
from game.scenes.scene import TICK_SECONDS, Change, Earshot, Push, Replace, Scene, Stage
from game.scenes.standoff_hands import SHOWN, StandoffHands
from game.sim import HANDS_OFF, Controls, World, tuning
from game.sim.events import Event
from game.sim.standoff.timeline import Chronicle
from game.view import palette
from game.view.blows import Blow, hardest
from game.view.flight import FlightView
from game.view.lettering import write
from game.view.panel.frame import style
from game.view.panel.hints import HINTED
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim.entities import Target, Vessel

AFTERMATH_TICKS = 150
"""How long the world goes on after the outcome, before the results are shown."""
TARGET_RANGE = 1500.0
"""m within which the target key looks for targets."""


class FlightScene(Scene):
    """One attempt at a level.

    Args:
        stage: what scenes share.
        path: the level's file.
        level: what is in it.
        seed: instead of the level's own.
        pilot: flies instead of the player, where there is one.
        view: one that is ready to show the level's beginning.
        assists: instead of those that the player has set, as for a replay.
        errand: the story's side of it, where a story is told.
    """

    music = "flight"
    is_menu = False
    has_world = True

    def __init__(
        self,
        stage: Stage,
        path: Path,
        level: Level,
        seed: int | None = None,
        pilot: Pilot | None = None,
        view: FlightView | None = None,
        assists: Assists | None = None,
        errand: Errand | None = None,
        race: Race | None = None,
    ) -> None:
        super().__init__(stage)
        self.path = path
        self.level = level
        self.world = World(level, seed, stage.settings.assists if assists is None else assists)
        self.view = view or FlightView(stage.size, studio=stage.studio)
        self.view.show_panel = True
        self.errand = errand
        self.recorder = _recorder(path, self.world, errand.aboard if errand else None)
        self.pilot = pilot
        self._hands = StandoffHands(self.view.panel.standoff.boxes)
        self.race = race
        """Against an earlier flight of the level, if there is one."""
        self._wanted_ghost = stage.settings.comfort.ghost
        self.course = Course()
        self.blow = LastBlow(self.world.ship.hull)
        self.chronicle = Chronicle()
        """Of a standoff, for the results."""
        self._balance: Balance | None = None
        self.frozen = False
        """Whether the engineer holds time still."""
        self._helm = Helm(self.view.panel.standoff.boxes.at)
        self._wanted_target = 0
        self._ended_ticks = 0
        self._steps = 0
        self._still_ticks = 0
        """Ticks for which the picture stands still after a blow; the world goes on."""
        stage.sound.restart()
        stage.governor.settle()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Pause, try again, take the next target, or look behind the scenes."""
        self._hands.hear(event)
        heard = self._helm.hear(event, heard, self.stage.input)
        for action in heard.actions:
            match action:
                case "pause":
                    return self._pause()
                case "retry":
                    return Replace(self.again())
                case "photo":
                    return self._photo()
                case "target":
                    self._wanted_target = next_target(self.world)
                case "debug":
                    self.view.overlay.on = not self.view.overlay.on
                case "digest":
                    self.view.overlay.with_digest = not self.view.overlay.with_digest
                case "freeze":
                    self.frozen = not self.frozen
                case "step" if self.frozen:
                    self._steps += 1
        return None

    def tick(self) -> Change | None:
        """One tick of the world, unless time stands still."""
        if self.frozen and not self._steps:
            return None
        self._steps = max(0, self._steps - 1)
        self._still_ticks = max(0, self._still_ticks - 1)
        self._step()
        if self.world.outcome is not None:
            self._ended_ticks += 1
            if self._ended_ticks >= AFTERMATH_TICKS:
                return Push(ResultsScene(self.stage, self)) if self._ended_ticks == AFTERMATH_TICKS else None
        elif self.world.bench is not None:
            self._still_ticks = 0
            return Push(BenchScene(self.stage, self))
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """Draw the world between its last two ticks."""
        if self._still_ticks and not self.frozen:
            return
        began = perf_counter()
        self.view.keys = self.stage.input.names() if self.pilot is None else {}
        self.view.panel.caps = self._caps()
        self.stage.suit(self.view)
        alpha = 1.0 if self.frozen else alpha
        self.view.rival = self.race.shown(self.world.tick, alpha) if self.race is not None else None
        self.view.draw(surface, self.world, alpha)
        self._draw_strip(surface)
        self.view.overlay.frame_ms.append((perf_counter() - began) * 1000.0)
        if self.frozen:
            write(surface, say("debug.paused"), 12, 100, style(11, palette.AMBER))
        if self.view.overlay.on:
            write(surface, say("debug.keys"), 12, 114, style(9.5, palette.GREY))

    def _draw_strip(self, surface: pygame.Surface) -> None:
        """The keys for the mouse, while it is what the player uses."""
        hands, over = self.stage.input, self.world.outcome is not None
        if self.pilot is None and hands.device == "mouse" and not over and self.view.show_panel:
            self._helm.strip.draw(surface, hands, self.world, self.stage.text_scale)
        else:
            self._helm.strip.hide()

    def _caps(self) -> dict[str, tuple[str, ...]]:
        """Keys or buttons, as they look, of what the panel offers."""
        if self.pilot is not None:
            return {}
        shown = HINTED if self.world.standoff is None else (*HINTED, *SHOWN)
        return {action: self.stage.input.caps(action) for action in shown}

    def focus_lost(self) -> Change | None:
        """Nobody is at the controls: pause."""
        return self._pause(say("pause.focus"))

    def pad_lost(self) -> Change | None:
        """The pad in use is gone: pause."""
        return self._pause(say("pause.pad"))

    def _pause(self, why: str = "") -> Push:
        self._still_ticks = 0
        return Push(PauseScene(self.stage, self, why))

    def _photo(self) -> Push:
        self._still_ticks = 0
        return Push(PhotoScene(self.stage, self))

    def again(self) -> FlightScene:
        """A fresh attempt at the same level."""
        if self.errand is not None:
            self.errand.again()
        race = self.race.again() if self.race is not None else None
        return FlightScene(self.stage, self.path, self.level, errand=self.errand, race=race)

    def _step(self) -> None:
        if self.pilot is not None:
            controls = self.pilot.fly(self.world)
        else:
            wanted = self._hands.controls(self.stage.input, self.world, self._wanted_target)
            lens = self.view.camera.lens(*self.view.size, 0.0)
            controls = self._helm.controls(wanted, self.world, lens)
            self._wanted_target = 0
        self.play(controls)

    def play(self, controls: Controls) -> list[Event]:
        """A tick of the world with what hands do, taken down, seen and heard; returns what happened."""
        if self.recorder is not None:
            self.recorder.record(controls)
        events = self.world.step(controls)
        self.note(events)
        self._run_race()
        line = self.view.see(events, self.world)
        self.stage.sound.hear(events, self.world)
        if line is not None:
            self.stage.sound.speak(line.speaker, line.text, line.mood)
        self._feel(hardest(events))
        return events

    def _run_race(self) -> None:
        farther = self.course.see(self.world)
        if self.race is not None:
            self.race.work()
            if farther:
                self.race.compare(self.course)

    def resumed(self) -> None:
        """The player may have chosen another ghost meanwhile."""
        wanted = self.stage.settings.comfort.ghost
        if wanted != self._wanted_ghost:
            self._wanted_ghost = wanted
            self.race = race_for(self.path, self.level, wanted)

    def note(self, events: list[Event]) -> None:
        """Keep what the results will tell."""
        self.blow.see(events, self.world.ship.hull)
        if self.world.standoff is not None:
            self.chronicle.see(self.world.tick, events)
        if self._balance is None and self.world.outcome is not None:
            self._balance = Balance.of(self.world)

    def balance_at_end(self) -> Balance:
        """The figures when the mission ended; those of now where it has not."""
        return self._balance or Balance.of(self.world)

    def drift(self) -> None:
        """A tick after the end: nobody is at the controls, nothing is taken down, no line is seen or heard."""
        events = self.world.step(HANDS_OFF)
        self.view.see(events, self.world)
        self.stage.sound.hear(events, self.world)

    def _feel(self, blow: Blow | None) -> None:
        """Let a blow shake the pad in the player's hands and hold the picture for a moment."""
        if blow is None:
            return
        if self.pilot is None:
            strength = self.stage.settings.comfort.rumble / 100
            self.stage.input.pads.rumble(blow.deep * strength, blow.sharp * strength, blow.seconds)
        self._still_ticks = max(self._still_ticks, round(blow.stop_seconds / TICK_SECONDS))

    def evidence(self) -> str:
        """The flight so far, as a replay."""
        return f"level: {self.path.name}\n\n{self.recorder.text()}" if self.recorder is not None else ""

    def pace(self) -> float:
        """As slow as the player wants it; slower still while a reply is chosen, with the assist for that."""
        usual = self.stage.settings.comfort.speed / 100
        return usual * tuning.HELP_STANDOFF_PACE if self._gives_time_to_choose() else usual

    def _gives_time_to_choose(self) -> bool:
        standoff = self.world.standoff
        return self.world.assists.standoffs and standoff is not None and bool(standoff.talk.offers)

    def earshot(self) -> Earshot | None:
        """The world, heard from where the camera is."""
        seen = self.view.camera.view
        return Earshot(self.world, (seen.x, seen.y), seen.scale)


def _recorder(path: Path, world: World, aboard: Aboard | None) -> Recorder | None:
    """Takes the flight down; not where the level's file has gone meanwhile."""
    try:
        made_with = header(path.stem, level_sha256(path), world.seed, aboard, world.assists)
        return Recorder(made_with, world)
    except LevelError:
        return None


def next_target(world: World) -> int:
    """The number of the target after the present one, from near to far; 0 where there is none."""
    targets = targets_near(world)
    if not targets:
        return 0
    numbers = [target.number for target in targets]
    at = numbers.index(world.ship.target) if world.ship.target in numbers else -1
    return numbers[(at + 1) % len(numbers)]


def _lurks(world: World, vessel: Vessel) -> bool:
    """Whether a ship hides, and nobody knows of it."""
    group = world.standoff.group_of(vessel) if world.standoff is not None else None
    return group is not None and group.phase == "lurking"


def targets_near(world: World) -> list[Target]:
    """Everything worth a target, from near to far: structures, rocks, way-points, wells, ships, pods; no debris."""
    x, y = world.ship.position
    found: list[Target] = [*world.structures, *(rock for rock in world.rocks if not rock.debris)]
    found += [zone for zone in world.zones if zone.kind == "waypoint"]
    found += world.wells
    found += [vessel for vessel in world.vessels if not vessel.gone and not _lurks(world, vessel)]
    found += world.pods
    away = [
        (hypot(target.position[0] - x, target.position[1] - y), target.number, target) for target in found
    ]
    return [
        target for distance, _, target in sorted(away, key=lambda row: row[:2]) if distance < TARGET_RANGE
    ]
