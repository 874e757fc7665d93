"""The window: real time becomes ticks, events reach the scene on top, and what scenes return is applied."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from math import inf
from pathlib import Path
from time import perf_counter

import pygame

from game.heap import clear_away, give_back, spare_what_stays
from game.input import Heard
from game.menu_moves import MENU_ACTIONS
from game.rescue import Rescue
from game.saves.saves import Saves
from game.scenes.scene import TICK_SECONDS, Change, Pop, Push, Quit, Replace, Scene, Stage
from game.scenes.start import Recorded, first_scenes, no_window, open_stage, open_stage_ahead
from game.scenes.trouble import TroubleScene
from game.settings import changed
from game.window import frame_rate, open_window

LONGEST_FRAME = 0.1
"""s of real time that count after a stall; the rest is lost, not made up for."""
GIVE_BACK_FRAMES = 300
"""Frames between two looks for idle memory."""
NOTHING = pygame.Event(pygame.NOEVENT)
"""What a scene is told besides when nothing new happened to a device, and something held goes on."""
QUIT_VARIABLE = "LUCKY_STRIKE_QUIT_AFTER"
"""Environment variable: seconds after which the window closes by itself, for checks without a player."""


class App:
    """A stack of scenes and the time that moves them.

    Args:
        surface: what is drawn to, of the logical size.
        stage: what the scenes share.
        scenes: the stack at the start, the last on top.
    """

    def __init__(self, surface: pygame.Surface, stage: Stage, scenes: list[Scene]) -> None:
        self.surface = surface
        self.stage = stage
        self.scenes = scenes
        self._owed = 0.0
        """s of real time not yet played."""
        self._frames = 0
        self._littered = False
        """Whether a scene may have gone since the last tidying."""
        self._held = False
        """Whether the sounds of the world stand still."""

    @property
    def top(self) -> Scene:
        """The scene that the player is in."""
        return self.scenes[-1]

    @property
    def running(self) -> bool:
        """Whether there is a scene left."""
        return bool(self.scenes)

    def frame(self, seconds: float) -> None:
        """One frame: hear what happened, play the ticks that are due, draw.

        Args:
            seconds: real time since the last frame.
        """
        began = perf_counter()
        for event in pygame.event.get():
            self._hear(event)
        if self.running:
            self._owed += min(max(0.0, seconds), LONGEST_FRAME) * self.top.pace()
        while self._owed >= TICK_SECONDS and self.running:
            self._owed -= TICK_SECONDS
            self._repeat()
            if self.running:
                self.show(self.top.tick())
        if self.running:
            self._tell_of_trouble()
            self._show_pointer()
            self._draw(self._owed / TICK_SECONDS)
            self._sound(seconds)
            spent_ms = (perf_counter() - began) * 1e3
            pygame.display.flip()  # waits for the screen, which is no work
            self.stage.make_pictures(spent_ms)
            self._tidy()
            if self.top.earshot() is not None:
                self.stage.govern(spent_ms, seconds)

    def _tell_of_trouble(self) -> None:
        """What is wrong with a save is told as soon as nothing is flown."""
        saves = self.stage.saves
        if saves is not None and saves.troubles and self.top.is_menu:
            self.show(Push(TroubleScene(self.stage, saves.troubles.pop(0))))

    def _show_pointer(self) -> None:
        """The pointer is there while the mouse is what the player uses."""
        wanted = self.stage.input.device == "mouse"
        if pygame.mouse.get_visible() != wanted:
            pygame.mouse.set_visible(wanted)

    def _tidy(self) -> None:
        """After a change of scene, and now and then: give back memory that nobody uses."""
        self._frames += 1
        if self._littered:
            self._littered = False
            clear_away()
        elif self._frames % GIVE_BACK_FRAMES == 0:
            give_back()

    def _sound(self, seconds: float) -> None:
        """Let the scene on top be heard."""
        sound, scene = self.stage.sound, self.top
        if scene.holds_sound != self._held:
            self._held = scene.holds_sound
            (sound.pause if self._held else sound.resume)()
        sound.play_music(scene.music)
        near = scene.earshot()
        if near is None:
            sound.update(None, seconds)
        else:
            sound.update(near.world, seconds, near.centre, near.zoom)

    def _answer(self, heard: Heard, change: Change | None) -> None:
        """The interface's own sounds: a move, something taken, a step back."""
        if not {*MENU_ACTIONS, "tab_left", "tab_right"}.isdisjoint(heard.actions):
            self.stage.sound.interface("move")
        elif isinstance(change, Pop):
            self.stage.sound.interface("back")
        elif change is not None:
            self.stage.sound.interface("accept")

    def _repeat(self) -> None:
        """A key or stick that is held moves on in a menu."""
        heard = self.stage.input.repeat()
        if heard is not None and self.top.is_menu:
            self._tell(NOTHING, heard)

    def _tell(self, event: pygame.Event, heard: Heard) -> None:
        """Let the scene on top hear something, with the sounds of the interface where it is a menu."""
        scene = self.top
        change = scene.hear(event, heard)
        if scene.is_menu:
            self._answer(heard, change)
        self.show(change)

    def _hear(self, event: pygame.Event) -> None:
        if not self.running:
            return
        if event.type in (pygame.AUDIODEVICEADDED, pygame.AUDIODEVICEREMOVED):
            self.stage.sound.device_changed(event.type == pygame.AUDIODEVICEADDED)
            return
        if event.type == pygame.QUIT:
            self.show(Quit())
            return
        if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED):
            self.stage.input.release()
            self.show(self.top.focus_lost())
            return
        if _asks_for_fullscreen(event):
            full = self.stage.settings.video.fullscreen
            self.stage.change(changed(self.stage.settings, "video.fullscreen", not full))
            return
        heard = self.stage.input.hear(event)
        if heard.pad_gone:
            self.show(self.top.pad_lost())
        else:
            self._tell(event, heard)

    def show(self, change: Change | None) -> None:
        """Put a scene on top, take one away, or end, as a scene asked for."""
        flights, before = self._flights, [*self.scenes]
        match change:
            case Push(scene=scene):
                self.scenes.append(scene)
            case Pop(depth=depth):
                del self.scenes[-depth:]
                if self.running:
                    self.top.resumed()
            case Replace(scene=scene, depth=depth):
                del self.scenes[-depth:]
                self.scenes.append(scene)
            case Quit():
                self.scenes.clear()
        for gone in before:
            if gone not in self.scenes:
                gone.left()
        if self._flights != flights:
            self._make_room()
        self._littered |= change is not None

    @property
    def _flights(self) -> list[Scene]:
        return [scene for scene in self.scenes if scene.has_world]

    def _make_room(self) -> None:
        """A flight came or went: what was wanted for another world is no longer made, what nobody sees is let go."""
        self.stage.studio.builder.forget_all()
        if self._flights:
            for below in self.scenes[:-1]:
                below.make_room()

    def _draw(self, alpha: float) -> None:
        first = len(self.scenes) - 1
        while first > 0 and self.scenes[first].see_through:
            first -= 1
        for scene in self.scenes[first:]:
            scene.draw(self.surface, alpha if scene is self.top else 1.0)


def run(
    level_path: Path | None = None,
    replay: Recorded | None = None,
) -> int:
    """Open the window and stay until the player leaves.

    Args:
        level_path: go straight to this level's brief; None opens the title.
        replay: show this flight of the level instead.

    Returns:
        The exit code: 0, 1 where no window can be opened, 70 after errors that could not be recovered from.

    Raises:
        LevelError: the level cannot be read.
    """
    saves = Saves()
    try:
        surface = open_window(saves.settings.video)
    except pygame.error as error:
        print(no_window(error), file=sys.stderr)
        return 1
    stage = open_stage(saves)
    return _play(App(surface, stage, first_scenes(stage, level_path, replay)))


def ready_title(saves: Saves) -> Callable[[pygame.Surface], int]:
    """Get everything ready that takes time, in any thread; what comes back plays the title in a window."""
    make_stage = open_stage_ahead(saves)

    def play(surface: pygame.Surface) -> int:
        stage = make_stage()
        return _play(App(surface, stage, first_scenes(stage)))

    return play


def _play(app: App) -> int:
    spare_what_stays()
    clock = pygame.time.Clock()
    rate = frame_rate()
    clock.tick()
    left = _seconds_allowed()
    rescue = Rescue(app)
    while app.running and left > 0:
        seconds = clock.tick(rate) / 1000.0
        left -= seconds
        rescue.frame(seconds)
    app.stage.sound.close()
    pygame.quit()
    return rescue.code


def _seconds_allowed() -> float:
    try:
        return float(os.environ.get(QUIT_VARIABLE, "inf"))
    except ValueError:
        return inf


def _asks_for_fullscreen(event: pygame.Event) -> bool:
    if event.type != pygame.KEYDOWN:
        return False
    return event.key == pygame.K_F11 or (event.key == pygame.K_RETURN and bool(event.mod & pygame.KMOD_ALT))
