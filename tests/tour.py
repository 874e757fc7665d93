"""A tour of the whole front of the house by one device alone, as a hand would move it.

``Tourist`` posts events; ``tests/tour_window.py`` has one whose hands are at a real window.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Literal

import pygame

from game.folders import user_data
from game.input import Input
from game.pads import CONTROLLER_BUTTONS
from game.saves.saves import Saves
from game.scenes.flight import FlightScene
from game.scenes.rows import Slider
from game.scenes.scene import Stage
from game.scenes.title import TitleScene
from game.scenes.watch import WatchScene
from tests.screen import FRAME, Player

Device = Literal["keys", "mouse", "pad"]
HOP = {
    "title": "A short hop",
    "author": "The player",
    "brief": "Let her drift through the buoy.",
    "ship": {"position": [0, 0], "velocity": [16, 0]},
    "things": [{"type": "waypoint", "id": "buoy", "name": "Buoy", "position": [110, 0], "radius": 30}],
    "objectives": [{"type": "reach", "zone": "buoy", "text": "Drift to the buoy"}],
    "medals": {"gold": {"time": 20}, "silver": {"time": 60}},
}
"""A level that ends by itself after five seconds."""
LOOKED_AT = 0.4
"""s that a player looks before the next press."""


def put_hop() -> Path:
    """The level in the player's own folder."""
    path = user_data() / "levels" / "hop.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(HOP), encoding="utf-8")
    return path


class Tourist(Player):
    """Somebody with one device, at the title of a game that keeps what is set and flown."""

    def __init__(self, device: Device) -> None:
        super().__init__()
        self.device = device
        self.stage = Stage(Input(), saves=Saves())
        self.app.stage = self.stage
        self.app.scenes = [TitleScene(self.stage)]
        self.seen: list[str] = []
        """The scenes that were there, one after the other."""
        self.look()

    # --- what hands do: other hands do these otherwise --------------------------------------------------------------
    def press(self, name: str) -> None:
        """Press and let go of a key or a button."""
        if name.startswith("K_"):
            self.tap(getattr(pygame, name))
            return
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            self.happens(kind, instance_id=0, button=CONTROLLER_BUTTONS.index(name))

    def click(self, place: tuple[int, int]) -> None:
        self.happens(pygame.MOUSEMOTION, pos=place, rel=(1, 1), buttons=(0, 0, 0))
        self.happens(pygame.MOUSEBUTTONDOWN, pos=place, button=1)
        self.happens(pygame.MOUSEBUTTONUP, pos=place, button=1)

    def roll(self, notches: int) -> None:
        self.happens(pygame.MOUSEWHEEL, x=0, y=notches)

    def look(self) -> None:
        """See what is there now."""
        self.wait()
        if self.app.running and (not self.seen or self.seen[-1] != self.scene):
            self.seen.append(self.scene)

    # --- what is wanted of them -------------------------------------------------------------------------------------
    def do(self, key: str, button: str, place: Callable[[], tuple[int, int]]) -> None:
        """One thing by key, by button, or by a click on a place."""
        if self.device == "mouse":
            self.click(place())
        else:
            self.press(key if self.device == "keys" else button)
        self.look()

    def move(self, by: int) -> None:
        self.press({"keys": ("K_UP", "K_DOWN"), "pad": ("pad_up", "pad_down")}[self.device][by > 0])

    def choose(self, id: str) -> None:
        """Take a row of the menu."""
        self.focus(id)
        self.do("K_RETURN", "a", lambda: self.row(id).center)

    def focus(self, id: str) -> None:
        menu = self.app.top._menu
        if self.device == "mouse":
            return
        with self.unseen():
            for _ in menu.rows:
                if menu.focus.id == id:
                    return
                self.move(1)
        assert menu.focus.id == id

    def row(self, id: str) -> pygame.Rect:
        """Where a row is; a mouse scrolls until it is in sight."""
        menu = self.app.top._menu
        number = next(i for i, row in enumerate(menu.rows) if row.id == id)
        self.settle()
        while self.device == "mouse" and menu.box(number).height < menu._places[number].height - 2:
            self.roll(1 if menu._places[number].y < menu._area.y else -1)
            self.settle()
        return menu.box(number)

    def more(self, id: str) -> None:
        """Set a slider a little higher."""
        slider = next(row for row in self.app.top._menu.rows if row.id == id)
        assert isinstance(slider, Slider)
        self.focus(id)
        share = min(1.0, slider.share + slider.by / (slider.high - slider.low))
        self.do("K_RIGHT", "pad_right", lambda: self._on_slider(id, slider, share))

    def less(self, id: str) -> None:
        slider = next(row for row in self.app.top._menu.rows if row.id == id)
        self.focus(id)
        share = max(0.0, slider.share - slider.by / (slider.high - slider.low))
        self.do("K_LEFT", "pad_left", lambda: self._on_slider(id, slider, share))

    def _on_slider(self, id: str, slider: Slider, share: float) -> tuple[int, int]:
        self.row(id)
        menu = self.app.top._menu
        line = slider._line(slider.control(menu._places[menu.rows.index(slider)]))
        return round(line.x + share * line.width), line.centery

    def turn_to(self, page: str) -> None:
        """Open a page of the settings."""
        tabs = self.app.top._tabs
        for number, (name, _) in enumerate(tabs.names):
            if tabs.open == page:
                return
            if self.device != "mouse":
                self.do("K_e", "right_bumper", tuple)
            elif name == page:
                self.do("", "", lambda number=number: tabs._boxes[number].center)
        assert tabs.open == page

    def back(self) -> None:
        scene = self.app.top
        corner = getattr(scene, "_corner", None) or getattr(scene, "_footer", None)
        self.do("K_ESCAPE", "b", lambda: corner._boxes["cancel"].center)

    def settle(self) -> None:
        """Until nothing of the interface moves any more, in real time."""
        self.wait()
        pygame.time.wait(140)
        self.look()

    def arrives(self, scene: str, seconds: float = 90.0) -> None:
        """Wait for a scene to come by itself."""
        end = monotonic() + seconds
        while self.scene != scene and monotonic() < end:
            self.wait(FRAME)
        self.look()
        assert self.scene == scene

    # --- the tour ---------------------------------------------------------------------------------------------------
    def change_settings(self) -> None:
        """Larger letters, softer music; then out of the game."""
        self.choose("settings")
        assert self.scene == "SettingsScene"
        self.turn_to("sound")
        self.less("sound.music")
        self.turn_to("comfort")
        self.more("comfort.text")
        self.settle()
        self.back()
        assert self.scene == "TitleScene"
        self.choose("quit")
        assert not self.app.running

    def fly(self) -> FlightScene:
        """From the list or the brief into flight."""
        self.do("K_SPACE", "a", lambda: (900, 200))
        self.arrives("FlightScene")
        flight = self.app.top
        assert isinstance(flight, FlightScene)
        return flight

    def go_to_hop(self) -> None:
        self.choose("own")
        assert self.scene == "SelectScene"
        self.choose("0")
        assert self.scene == "BriefScene"

    def fly_with_a_pause(self) -> None:
        """A flight with a pause in it, to its end."""
        flight = self.fly()
        self.wait(LOOKED_AT)
        self.do("K_ESCAPE", "start", lambda: flight._helm.strip._boxes["pause"].center)
        assert self.scene == "PauseScene"
        held = flight.world.tick
        self.wait(LOOKED_AT)
        assert flight.world.tick == held
        self.choose("resume")
        self.arrives("ResultsScene")
        assert flight.world.outcome is not None
        assert flight.world.outcome.won

    def leave_to_list(self) -> None:
        self.choose("leave")
        assert self.scene == "SelectScene"

    def race_the_ghost(self) -> None:
        """The same once more, against the flight before."""
        self.choose("0")
        flight = self.fly()
        assert flight.race is not None
        shown = 0
        while self.app.top is flight:
            self.wait(FRAME)
            shown += flight.view.rival is not None
        assert shown > 60, "frames in which the ghost was seen"
        self.arrives("ResultsScene")

    def watch_the_replay(self) -> None:
        """Watch the flight, hold it, jump in it, and come back."""
        self.choose("watch")
        watch = self.app.top
        assert isinstance(watch, WatchScene)
        end = monotonic() + 60
        while watch.world.tick < 60 and monotonic() < end:
            self.wait(FRAME)
        self.do("K_SPACE", "a", lambda: (640, 240))
        assert watch.paused
        before = watch.world.tick
        self.do("K_HOME", "pad_left", lambda: self._on_bar(watch, 0.0))
        end = monotonic() + 60
        while watch.goal is not None and monotonic() < end:
            self.wait(FRAME)
        assert watch.world.tick < before
        self.back()
        assert self.scene == "ResultsScene"

    @staticmethod
    def _on_bar(watch: WatchScene, share: float) -> tuple[int, int]:
        timeline = watch.timeline
        place = next(
            (x, y)
            for y in range(719, 560, -2)
            for x in range(0, 1280, 4)
            if timeline.tick_at((x, y)) is not None
        )
        return round(place[0] + share), place[1]

    def all_of_it(self) -> None:
        """From the title to a mission, its end, the ghost, the replay, and back."""
        self.go_to_hop()
        self.fly_with_a_pause()
        self.leave_to_list()
        self.race_the_ghost()
        self.watch_the_replay()
        self.leave_to_list()
        self.back()
        assert self.scene == "TitleScene"
