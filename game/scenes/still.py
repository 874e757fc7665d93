"""Any scene as a picture file, without a display: what ``shot`` draws besides flights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import sleep

import pygame

from game.input import Input
from game.level.load import load_level
from game.play.pilots import Pilot, Played
from game.saying import Telling
from game.scenes.bench import BenchScene
from game.scenes.brief import BriefScene
from game.scenes.credits import CreditsScene
from game.scenes.flight import FlightScene
from game.scenes.keeping import crews_flight
from game.scenes.pause import PauseScene
from game.scenes.photo import PhotoScene
from game.scenes.results import ResultsScene
from game.scenes.scene import Scene, Stage
from game.scenes.select import SelectScene
from game.scenes.settings import SettingsScene
from game.scenes.story.board import BoardScene
from game.scenes.story.still import STILLS
from game.scenes.title import TitleScene
from game.scenes.watch import WatchScene
from game.settings import Settings, changed
from game.sim import HANDS_OFF, Controls, World
from game.sim.bench import Bench
from game.sim.bench_events import Stage as Step
from game.sim.hands import Hands, Style
from game.sim.tuning import TICKS_A_SECOND
from game.view.lit.studio import Studio
from game.view.shot import LINES, finished, open_without_display, save_picture

WATCHED_TICKS = 4 * TICKS_A_SECOND
"""Ticks of flight before the picture in which the view looks on."""
TICKS_A_FRAME = 4
SHOWN_TICKS = 20
"""Ticks that a scene is there before its picture is taken."""
SETTLED = 1.6
"""s after which nothing of the interface moves any more."""


STEADY_HANDS = Style(feed=0.55, spark_out=0.0006, test=30.0)
"""Whose work is shown at the bench."""
LONGEST_REPAIR = 300 * TICKS_A_SECOND
"""Ticks after which a picture is taken though its step was not reached."""
SHOWN_BALLS, SHOWN_GOVERNOR = 4, 0.6
"""Balls ground or fitted, and the lever's place, at which a step is worth a picture."""
ALONE: dict[str, Callable[[Stage], Scene]] = {
    "own": lambda stage: SelectScene(stage, own=True),
    "credits": CreditsScene,
    "settings": SettingsScene,
} | STILLS
"""Scenes that need nothing but what all share."""
SHOWN_SECONDS = {"listen": 2.6, "donor": 0.2, "turn": 2.0, "fit": 0.2, "spin": 6.0}
"""s that each step has lasted at least."""


@dataclass(frozen=True, slots=True)
class Flown:
    """A flight that leads to a scene: the level's file, the seed, who flies, for how many seconds.

    ``step`` is that of the bench at which it ends, where it ends there.
    """

    path: Path
    seed: int | None
    pilot: Pilot
    seconds: float
    step: Step = "listen"


def open_still(size: tuple[int, int], text_scale: float = 1.0) -> Stage:
    """What scenes share for pictures of a size in pixels: laid out like the window, and with all the time there is."""
    open_without_display()
    laid_out = (max(LINES, round(LINES * size[0] / size[1])), LINES)
    settings = changed(Settings(), "comfort.text", round(100 * text_scale))
    return Stage(Input(), laid_out, Studio(turn_ms=inf), settings=settings)


def save_scene(stage: Stage, name: str, flown: Flown | None, out: Path, size: tuple[int, int]) -> None:
    """Save a picture of a scene.

    Args:
        stage: from ``open_still``.
        name: ``title``, ``select``, ``brief``, ``flight``, ``bench``, ``pause``, ``photo``, ``results``, ``watch``, or of
            ``ALONE``.
        flown: what was flown before; only scenes before a flight need none.
        out: the file; its suffix says the format.
        size: in pixels.

    Raises:
        LevelError: the level cannot be read.
        ValueError: there is no replay to be watched.
        OSError: the file cannot be written.
    """
    surface = pygame.Surface(stage.size).convert()
    scenes = open_scenes(stage, name, flown, surface)
    for _ in range(SHOWN_TICKS):
        if name not in ("flight", "bench"):
            scenes[-1].tick()
    _draw(scenes, surface)
    if isinstance(scenes[-1], SelectScene | BoardScene):
        scenes[-1].album.finish()
        _draw(scenes, surface)
    sleep(SETTLED)
    finished(stage.studio, lambda: _draw(scenes, surface))
    save_picture(surface, out, size)


def open_scenes(stage: Stage, name: str, flown: Flown | None, surface: pygame.Surface) -> list[Scene]:
    """A scene and those that are drawn below it, ready to be seen; a flight before it is drawn onto the surface."""
    if name == "title":
        title = TitleScene(stage)
        title.show_at_once()
        return [title]
    if name in ALONE:
        return [ALONE[name](stage)]
    if name == "select":
        return [SelectScene(stage, flown.path if flown else None)]
    assert flown is not None
    if name == "brief":
        brief = BriefScene(stage, stage.entry_for(flown.path))
        brief.get_ready()
        return [brief]
    if name == "watch":
        return [_watching(stage, flown)]
    flight = _flight(stage, flown, surface)
    match name:
        case "bench":
            work(flight.world, flown.step)
            flight.view.see((), flight.world)  # lines on the radio have ended meanwhile
            return [flight, BenchScene(stage, flight)]
        case "pause":
            return [flight, PauseScene(stage, flight)]
        case "photo":
            return [PhotoScene(stage, flight)]
        case "results":
            return [flight, ResultsScene(stage, flight)]
    return [flight]


def _watching(stage: Stage, flown: Flown) -> WatchScene:
    """A replay, or else the crew's flight, gone through up to a second."""
    replay = flown.pilot.replay if isinstance(flown.pilot, Played) else crews_flight(flown.path)
    if replay is None:
        raise ValueError(Telling("{file}: no replay is given, and its crew has none", file=flown.path.name))
    watch = WatchScene(stage, flown.path, load_level(flown.path), replay)
    watch.show_at_once(round(flown.seconds * TICKS_A_SECOND))
    return watch


def work(world: World, step: Step) -> None:
    """Open a world's bench, unless it is open, and work at it with steady hands up to the middle of a step."""
    if world.bench is None:
        world.step(HANDS_OFF)
        world.step(Controls(bench=True))
    hands = Hands(STEADY_HANDS)
    for _ in range(LONGEST_REPAIR):
        bench = world.bench
        if bench is None or (bench.stage == step and _is_worth_showing(bench)):
            return
        can_go_on = bench.stage != "donor" or bench.rack
        world.step(hands.hands(bench) if can_go_on else HANDS_OFF)


def _is_worth_showing(bench: Bench) -> bool:
    """Whether a step has come so far that its picture tells what it is about."""
    if bench.stage_ticks < SHOWN_SECONDS[bench.stage] * TICKS_A_SECOND:
        return False
    if bench.stage == "turn":
        grinder = bench.grinder
        return len(bench.tray) >= SHOWN_BALLS and grinder is not None and grinder.cut > grinder.limit / 4
    if bench.stage == "fit":
        return sum(ball is not None for ball in bench.slots) >= SHOWN_BALLS
    return bench.stage != "spin" or bench.governor >= SHOWN_GOVERNOR


def _flight(stage: Stage, flown: Flown, surface: pygame.Surface) -> FlightScene:
    """A flight up to its last second, which was looked at for as long as anything in it lasts."""
    flight = FlightScene(stage, flown.path, load_level(flown.path), flown.seed, flown.pilot)
    ticks = round(flown.seconds * TICKS_A_SECOND)
    unseen = max(0, ticks - WATCHED_TICKS)
    for tick in range(ticks):
        events = flight.world.step(flown.pilot.fly(flight.world))
        flight.note(events)
        if tick < unseen:
            continue
        flight.view.see(events, flight.world)
        if tick % TICKS_A_FRAME == 0:
            flight.view.draw(surface, flight.world)
    return flight


def _draw(scenes: list[Scene], surface: pygame.Surface) -> None:
    for scene in scenes:
        scene.draw(surface, 1.0)
