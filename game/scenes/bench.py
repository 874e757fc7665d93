"""At the bearing bench: the hands work there while the flight below goes on, tick by tick, with the bench's controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.scenes.motion import Entrance, Glide
from game.scenes.pause import PauseScene
from game.scenes.scene import TICK_SECONDS, Change, Earshot, Pop, Push, Replace, Scene, Stage
from game.sim import Controls
from game.sim.bench import Bench
from game.sim.bench_events import WrenchOffered
from game.sim.controls import FULL
from game.view.bearing_bench import focus
from game.view.bearing_bench.layout import lever_share
from game.view.bearing_bench.sight import Rect
from game.view.bearing_bench.view import BenchView, lever_of
from game.view.texts import say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

MOVES = {"menu_up": (0, -1), "menu_down": (0, 1), "menu_left": (-1, 0), "menu_right": (1, 0)}
"""Right and down."""
HANDLED = ("turn", "spin")
"""Steps at which the lever is what the hands are at."""
LEVERED = ("listen", "turn", "spin")
"""Steps at which a hand is on the lever; at the others the same keys move the focus."""
GRIP = 600.0
"""% of push for each whole way that the lever is from where the mouse holds it."""
NOTCHES = 20
"""Of the governor's lever."""


class BenchScene(Scene):
    """Lies over a flight whose bench is open, and goes when it is closed."""

    music = "flight"
    is_menu = False

    def __init__(self, stage: Stage, flight: FlightScene) -> None:
        super().__init__(stage)
        self._flight = flight
        self._view = BenchView()
        self._focus = 0
        self._pick = 0
        self._pressed: set[str] = set()
        """Presses that the mouse made."""
        self._held: float | None = None
        """The share of its way to which the mouse drags the lever."""
        self._fitted, self._notch = 0, 0
        """Balls in the race and the lever's notch, as they were heard last."""
        self._step = ""
        """For which the focus was set."""
        self._glides = tuple(Glide() for _ in range(4))
        self._entrance = Entrance()
        stage.input.release()

    @property
    def _bench(self) -> Bench | None:
        return self._flight.world.bench

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Move the focus, take what is in it, drag the lever; pause or try again as in flight."""
        self._point(event)
        for action in heard.actions:
            if action in MOVES and self._bench is not None and self._bench.stage not in LEVERED:
                self._focus = focus.moved(self._bench, self._focus, MOVES[action])
            elif action == "pick" or (
                action == "accept" and self._bench is not None and self._bench.donor is None
            ):
                self._take(self._focus)
            elif action == "pause":
                return Push(PauseScene(self.stage, self._flight, depth=2))
            elif action == "retry" and "reject" not in heard.actions:
                return Replace(self._flight.again(), depth=2)
        return None

    def tick(self) -> Change | None:
        """One tick of the flight with what the hands do here; back to it when the bench is closed."""
        pilot = self._flight.pilot
        events = self._flight.play(pilot.fly(self._flight.world) if pilot is not None else self._hands())
        if any(isinstance(event, WrenchOffered) for event in events):
            self._flight.view.panel.radio.hear("Wrench", say("bench.says.offer"), "wry", say("bench.wrench"))
        world = self._flight.world
        self._sound(world.bench)
        if world.bench is None or world.outcome is not None:
            self.stage.input.release()
            return Pop()
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The bench as it is."""
        with self._entrance.over(surface):
            self._draw(surface, alpha)

    def pace(self) -> float:
        """As in flight."""
        return self._flight.pace()

    def earshot(self) -> Earshot | None:
        """The world goes on sounding, heard from within the ship: what is done here is right before the player."""
        near = self._flight.earshot()
        return Earshot(near.world, near.world.ship.position, near.zoom) if near is not None else None

    def focus_lost(self) -> Change | None:
        """Nobody is at the bench: pause."""
        return Push(PauseScene(self.stage, self._flight, say("pause.focus"), depth=2))

    def pad_lost(self) -> Change | None:
        """The pad in use is gone: pause."""
        return Push(PauseScene(self.stage, self._flight, say("pause.pad"), depth=2))

    # --- hands ----------------------------------------------------------------------------------------------------
    def _hands(self) -> Controls:
        bench = self._bench
        pick, self._pick = self._pick, 0
        levered = bench is not None and bench.stage in LEVERED
        lever = self._push(bench) if bench is not None and self._held is not None else None if levered else 0
        wanted = self.stage.input.bench_controls(lever, pick, self._pressed)
        self._pressed.clear()
        return wanted

    def _take(self, index: int) -> None:
        """Pick an offer; a donor that is chosen already is taken to the wheel."""
        bench = self._bench
        if bench is not None and bench.stage == "donor" and bench.donor == index:
            self._pressed.add("accept")
        else:
            self._pick = index + 1

    def _push(self, bench: Bench) -> int:
        """How the mouse pushes the lever: the feed goes where it is held, the governor moves towards it."""
        held = self._held or 0.0
        push = held if bench.stage == "turn" else (held - bench.governor) * GRIP / FULL
        return round(max(-1.0, min(1.0, push)) * FULL)

    def _point(self, event: pygame.Event) -> None:
        """What the mouse does: points at things, takes them, puts them back, drags the lever, presses named keys."""
        bench = self._bench
        if bench is None:
            return
        if event.type == pygame.MOUSEBUTTONUP:
            self._held = None
        elif event.type == pygame.MOUSEMOTION:
            self._move_mouse(bench, *self._view.on_bench(self.stage.size, event.pos))
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 3:
            self._pick = -1
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._click(bench, event.pos)

    def _move_mouse(self, bench: Bench, x: float, y: float) -> None:
        if self._held is not None:
            self._held = lever_share(y)
            return
        under = focus.at_pixel(bench, x, y, self._focus)
        self._focus = under if under >= 0 else self._focus

    def _click(self, bench: Bench, pixel: tuple[int, int]) -> None:
        named = self._view.hint_at(self.stage.size, pixel)
        if named:
            self._pressed.add(named)
            if named == "pick":
                self._take(self._focus)
            return
        x, y = self._view.on_bench(self.stage.size, pixel)
        under = focus.at_pixel(bench, x, y, self._focus)
        if under >= 0:
            self._focus = under
            self._take(under)
        elif bench.stage in LEVERED:
            self._held = focus.lever_at(x, y)

    def _sound(self, bench: Bench | None) -> None:
        """A ball set into the race or taken out of it, and the notches of the governor's lever."""
        if bench is None:
            return
        fitted = sum(ball is not None for ball in bench.slots)
        notch = round(bench.governor * NOTCHES)
        if bench.stage == "fit" and fitted != self._fitted:
            self.stage.sound.cue("ball_place", -28.0)
        if bench.stage == "spin" and notch != self._notch:
            self.stage.sound.cue("lever_click", -34.0)
        self._fitted, self._notch = fitted, notch

    # --- picture --------------------------------------------------------------------------------------------------
    def _draw(self, surface: pygame.Surface, alpha: float) -> None:
        bench, flight = self._bench, self._flight
        if bench is None:
            return
        self._settle(bench)
        world, panel = flight.world, flight.view.panel
        spoken = panel.radio.now
        self._view.draw(
            surface,
            bench,
            world,
            clock=world.seconds + alpha * TICK_SECONDS,
            keys=self.stage.input.names() if flight.pilot is None else {},
            text=self.stage.text_scale,
            focus=self._focus if bench.offers else -1,
            marked=self._marked(bench),
            line=(spoken.name, spoken.text) if spoken is not None else None,
            alert=panel.messages.urgent(world.seconds),
            captions=self.stage.captions(),
            octaves=self.stage.governor.quality.bloom_octaves,
        )

    def _settle(self, bench: Bench) -> None:
        """Keep the focus on something that is offered, and at a new step on the first of it."""
        offers = len(bench.offers)
        if self._step != bench.stage:
            self._step, self._focus, self._held = bench.stage, 0, None
        self._focus = max(0, min(self._focus, offers - 1))

    def _marked(self, bench: Bench) -> Rect | None:
        """Where the brackets are on their way to what is in focus."""
        if bench.stage in HANDLED:
            return focus.lever_place(lever_of(bench))
        place = focus.place_of(bench, self._focus, self._focus)
        if place is None:
            return None
        x, y, wide, high = (glide.to(value) for glide, value in zip(self._glides, place, strict=True))
        return (x, y, wide, high)
