"""Watching a replay: it is simulated again, slow or fast, and a bar leads to any tick of it."""

from __future__ import annotations

from math import inf
from pathlib import Path

import pygame

from game.assists import Assists
from game.input import Heard
from game.level.spec import Level
from game.play.replay import Replay
from game.play.rerun import Rerun
from game.play.survey import Survey
from game.scenes.deck import LARGE_TEXT, Deck
from game.scenes.exchange import differs_text, give_away
from game.scenes.footer import Footer
from game.scenes.jump import Jump
from game.scenes.limits import Broken
from game.scenes.loading import Loading, draw_progress
from game.scenes.photo import PhotoScene
from game.scenes.scene import Change, Earshot, Pop, Push, Scene, Stage
from game.scenes.small_bench import SmallBench
from game.scenes.timeline import Shown, Timeline
from game.sim import World
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.figures import percent_text, plain_figure
from game.view.flight import FlightView
from game.view.texts import say

PACES = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Times real time."""
USUAL, SLOW = PACES.index(1.0), PACES.index(0.5)
HEARD_UP_TO = 2.0
"""Times real time up to which the flight is heard."""
JUMP_TICKS = 5 * TICKS_A_SECOND
"""How far the arrow keys jump."""
FOLLOW_SECONDS, SURVEY_SECONDS, PARK_SECONDS = 0.003, 0.003, 0.003
"""Real time of a frame for worlds that follow, for looking ahead for marks, and then for worlds that wait on the way."""
PROGRESS = 280
"""Pixels of the line that fills while the first picture is being made."""


class WatchScene(Scene):
    """Shows a replay of a level.

    Args:
        stage: what scenes share.
        path: the level's file.
        level: what is in it.
        replay: what was flown.
        since: the tick at which the bar and the show begin.
        broken: the limit to be shown with a dial of its own, after a loss.
    """

    music = "flight"
    is_menu = False
    has_world = True

    def __init__(
        self,
        stage: Stage,
        path: Path,
        level: Level,
        replay: Replay,
        since: int = 0,
        broken: Broken | None = None,
    ) -> None:
        super().__init__(stage)
        self.path = path
        self.level = level
        self._replay = replay
        self._rerun = Rerun(level, replay)
        self.survey = Survey(level, replay)
        self.view = self._fresh_view()
        self.timeline = Timeline(since, max(since + 1, replay.ticks))
        self.deck = Deck(self.timeline, stage.input, Assists.of(replay.header.assists), broken)
        self.chosen = USUAL if broken is None else SLOW
        """Which of the paces."""
        self.paused = False
        self._jump = Jump(since or None)
        self._is_stale = False
        """Whether a jump has led to another picture that was not drawn yet."""
        self._drags = False
        self._bench = SmallBench()
        self._loading = Loading(stage, self.world, self.view)
        stage.input.release()
        stage.sound.restart()
        stage.governor.settle()

    @property
    def world(self) -> World:
        """The world that is shown."""
        return self._rerun.world

    @property
    def goal(self) -> int | None:
        """The tick that a jump leads to, while it lasts."""
        return self._jump.goal

    @property
    def _footer(self) -> Footer:
        return self.deck.footer

    @property
    def holds_sound(self) -> bool:  # type: ignore[override]
        """Whether the sounds of the world stand still."""
        return self.paused or self.goal is not None

    # --- hands ----------------------------------------------------------------------------------------------------
    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Keys and mouse of a player of recordings."""
        told = self.deck.hear(event, heard)
        if told is heard:
            self._point(event)
        for action in told.actions:
            match action:
                case "cancel":
                    return self._leave()
                case "copy":
                    self.deck.tell(give_away(self._replay))
                case "photo" if "menu_left" not in told.actions:
                    self.paused = True
                    return Push(PhotoScene(self.stage, self))
                case _:
                    self._obey(action)
        return None

    def _obey(self, action: str) -> None:
        now = self.world.tick if self.goal is None else self.goal
        match action:
            case "play":
                self._play_or_pause()
            case "menu_up":
                self.chosen = min(len(PACES) - 1, self.chosen + 1)
            case "menu_down":
                self.chosen = max(0, self.chosen - 1)
            case "menu_left":
                self.go(now - JUMP_TICKS)
            case "menu_right":
                self.go(now + JUMP_TICKS)
            case "frame_back":
                self._hold_at(now - 1)
            case "frame_on":
                self._hold_at(now + 1)
            case "first":
                self.go(self.timeline.first)
            case "last":
                self.go(self.timeline.last)
            case "target":
                self._next_mark(now)

    def _play_or_pause(self) -> None:
        if self.is_over:
            self.paused = False
            self.go(self.timeline.first)
        else:
            self.paused = not self.paused

    def _hold_at(self, tick: int) -> None:
        self.paused = True
        self.go(tick)

    def _next_mark(self, now: int) -> None:
        """On to what happens next; after the last to the first."""
        later = [mark.tick for mark in self.survey.marks if mark.tick > now]
        self.go(min(later, default=self.timeline.first))

    def _point(self, event: pygame.Event) -> None:
        """The mouse takes hold of the bar and drags along it."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            tick = self.timeline.tick_at(event.pos)
            self._drags = tick is not None
            if tick is None:
                self._play_or_pause()
            else:
                self.go(tick)
        elif event.type == pygame.MOUSEMOTION and self._drags:
            self.go(self.timeline.tick_along(event.pos[0]))
        elif event.type == pygame.MOUSEBUTTONUP:
            self._drags = False

    def _leave(self) -> Change:
        self.stage.input.release()
        self.stage.sound.restart()
        return Pop()

    # --- time -----------------------------------------------------------------------------------------------------
    @property
    def is_over(self) -> bool:
        """Whether the end of the bar is reached."""
        return self.world.tick >= self.timeline.last

    def go(self, tick: int) -> None:
        """Jump to a tick; it takes a few frames."""
        self._jump.goal = max(self.timeline.first, min(self.timeline.last, tick))

    def show_at_once(self, tick: int) -> None:
        """Stand still at a tick without taking frames for the way, with all marks known."""
        self._loading.finish()
        self.survey.work(inf)
        self._hold_at(tick)
        while self.goal is not None:
            self._travel()

    def tick(self) -> Change | None:
        """A sixtieth of a second for whoever watches."""
        if not self._loading.ready:
            return None
        if self.goal is not None:
            self._travel()
        elif self._runs:
            self._step()
            self.paused = self.is_over
        return None

    @property
    def _runs(self) -> bool:
        return not (self.paused or self._drags or self.goal is not None)

    def pace(self) -> float:
        """As fast as the player wants it; whatever takes real time is done at the usual one."""
        return PACES[self.chosen] if self._runs and self._loading.ready else 1.0

    def _step(self) -> None:
        events = self._rerun.step()
        line = self.view.see(events, self.world)
        if PACES[self.chosen] <= HEARD_UP_TO:
            self.stage.sound.hear(events, self.world)
            if line is not None:
                self.stage.sound.speak(line.speaker, line.text, line.mood)

    def _travel(self) -> None:
        """Some of the way of a jump; at its end the eye looks on for a while and the picture is there."""
        leg = self._jump.travel(self._rerun)
        if leg is None:
            return
        self.view = self._fresh_view()
        while self.world.tick < leg:
            self.view.see(self._rerun.step(), self.world)
        self._is_stale = True
        if self._jump.land():
            self.stage.sound.restart()

    def _fresh_view(self) -> FlightView:
        return FlightView(self.stage.size, studio=self.stage.studio, quality=self.stage.governor.quality)

    # --- picture --------------------------------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The flight with its instruments, and the bar below."""
        if not self._loading.ready:
            self._draw_loading(surface)
            return
        self._look_ahead()
        part = alpha if self._runs else 1.0
        if self.goal is None or self._is_stale:
            self._is_stale = False
            self._draw_flight(surface, part)
            self.deck.keep_below(surface, self.stage.text_scale)
        else:
            self.deck.restore_below(surface, self.stage.text_scale)
        self._draw_deck(surface)

    def _look_ahead(self) -> None:
        """Idle time: let worlds follow, find out what happens later, and let other worlds wait along the way."""
        if self.goal is None:
            self._rerun.follow(FOLLOW_SECONDS)
        if not self.survey.is_done:
            self.survey.work(SURVEY_SECONDS)
            if self.survey.is_done and self.survey.differs_at is not None:
                self.deck.tell(differs_text(self._replay, self.survey.differs_at))
        elif self.goal is None:
            self._rerun.park(PARK_SECONDS)

    def _draw_loading(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        surface.fill(palette.SPACE)
        draw_progress(surface, self._loading.share, (width - PROGRESS) / 2, height / 2, PROGRESS)
        self._loading.work()

    def _draw_flight(self, surface: pygame.Surface, part: float) -> None:
        text = self.stage.text_scale
        self.stage.suit(self.view)
        self.view.text_scale = text
        if text > LARGE_TEXT:
            self.view.captions = self.view.captions[-1:]
        self.view.foot = self.deck.height(text)
        self.view.offset = (0.0, -self.view.foot / 2 / surface.get_height())
        if self.world.bench is None:
            self.view.draw(surface, self.world, part)
        else:
            self._bench.draw(surface, self.world.bench, self.view, self.world, part, text)

    def _draw_deck(self, surface: pygame.Surface) -> None:
        at = self.world.tick if self.goal is None else self.goal
        shown = Shown(at, self.survey.known, self._pace_text())
        marks, text = self.survey.marks, self.stage.text_scale
        self.deck.draw(surface, self.world, shown, marks, text)

    def _pace_text(self) -> str:
        if self.goal is not None:
            return say("watch.seeking", share=percent_text(100 * self._jump.share(self.world.tick)))
        return (
            say("watch.paused") if self.paused else say("watch.pace", pace=plain_figure(PACES[self.chosen]))
        )

    # --- the world around -----------------------------------------------------------------------------------------
    def earshot(self) -> Earshot | None:
        """The world, heard from where the camera is, unless it runs too fast for ears."""
        if PACES[self.chosen] > HEARD_UP_TO:
            return None
        seen = self.view.camera.view
        return Earshot(self.world, (seen.x, seen.y), seen.scale)

    def focus_lost(self) -> Change | None:
        """Nobody is looking."""
        self.paused = True
        return None

    def pad_lost(self) -> Change | None:
        """The pad in use is gone."""
        self.paused = True
        return None
