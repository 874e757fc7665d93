"""After the flight: won or lost and why, the medal, each figure beside what a medal asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.saves.progress import Best
from game.scenes.account import AccountScene, lack_text
from game.scenes.failure import Failure, failure_of
from game.scenes.footer import Footer
from game.scenes.history import histories
from game.scenes.keeping import crews_flight, keep_replay
from game.scenes.limits import Broken
from game.scenes.medal import METALS, RADIUS, draw_medal
from game.scenes.menu import TIGHTEST, Menu
from game.scenes.motion import Arrival, Entrance, eased
from game.scenes.outcome import Goal, figures_of, goals, reason_text, wanted_award
from game.scenes.page import Page
from game.scenes.rows import ROW, Item
from game.scenes.scene import Change, Earshot, Pop, Push, Replace, Scene, Stage
from game.scenes.watch import WatchScene
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.figures import minutes
from game.view.helped import assists_text
from game.view.lettering import Style, panel_width, put, shortened, speak, write
from game.view.palette import Colour
from game.view.panel.frame import scrim, style
from game.view.paragraphs import spoken, written
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

LAST_TICKS = 10 * TICKS_A_SECOND
"""What can be gone through slowly after a loss."""
COUNT_AFTER, COUNTING = 0.12, 0.6
"""s after which the figures are counted up, and that it takes."""
ROOMY = 1.3
"""Times the usual size up to which there is room for a menu or a medal beside the figures."""
WIDEST = 900
"""Pixels of the menu at most."""
REPLAY_SIZE = 15
PARTING = 12
"""Pixels between what is to be read and the menu."""
LEAST_ROWS = 3.3
"""Rows of the menu that are seen at least, so that it is plain that there are more."""
LINE = 34
"""Pixels from one figure to the next."""
VALUE, ASKED = 280, 310
"""Pixels from the left edge of the figures to the right one of their values, and to what a medal asks."""
EDGE = 100
"""Pixels from the edges to words."""
BESIDE = 60
"""Pixels from the middle to a menu beside the figures."""
MARK = 16
HISTORY_SIZE, MOST_HISTORIES = 17, 2
"""Pixels of the letters that tell why systems failed, and of how many."""


class ResultsScene(Scene):
    """Lies over the flight that is over."""

    see_through = True
    music = "flight"

    def __init__(self, stage: Stage, flight: FlightScene) -> None:
        super().__init__(stage)
        self._flight = flight
        self._balance = flight.balance_at_end()
        self._next = stage.after(flight.path)
        outcome = flight.world.outcome
        self.won = outcome is not None and outcome.won
        self._broken = Broken.of(flight.world, flight.blow)
        self._beside_at = 0.0
        """Where the figures begin."""
        self._timeline = flight.chronicle.timeline() if flight.world.standoff is not None else None
        """How the standoff went, if there was one."""
        self._menu = Menu([Item(name, say(f"results.{text}")) for name, text in self._choices()])
        self._page = Page()
        self._footer = Footer("menu_move", "confirm", "cancel", page=self._page)
        self._arrival, self._entrance = Arrival(), Entrance()
        self._failure = _failure(flight)
        self._reason = f"{reason_text(flight.world)} {self._failure.missed}".strip()
        self._histories = histories(flight.world)[:MOST_HISTORIES]
        self._best = stage.best_time(flight.path) if self.won and flight.errand is None else None
        stage.input.release()
        flight.view.show_panel = False
        self.replay = keep_replay(flight)
        if flight.pilot is None:
            medal = outcome.medal if outcome is not None else ""
            stage.note_flight(flight.path, self._won_so(), medal, in_story=flight.errand is not None)
        if outcome is not None and outcome.medal:
            stage.sound.interface(f"medal_{outcome.medal}")

    def _lack(self) -> str:
        """What would have sufficed for another end of a standoff."""
        lacks = self._timeline.lacks if self._timeline is not None else ()
        return lack_text(lacks[0]) if lacks else ""

    def _won_so(self) -> Best | None:
        """How the flight was won, for the records; None where it was lost."""
        if not self.won:
            return None
        return Best(seconds=self._balance.seconds, assists=self._flight.world.assists.names())

    def _choices(self) -> Iterator[tuple[str, str]]:
        """What can be done now, and what it is called; in a story its own way on takes the places of next and leave."""
        is_story = self._flight.errand is not None
        if self.won and is_story:
            yield "on", "on"
        elif self.won and self._next is not None:
            yield "next", "next"
        yield "retry", "retry"
        if is_story and not self.won:
            yield "on", "carry"
        if self._flight.recorder is not None:
            if self._broken is not None:
                yield "seconds", "seconds"
            yield "watch", "watch"
        if self._timeline is not None:
            yield "account", "account"
        if not is_story:
            yield "leave", "leave"

    def earshot(self) -> Earshot | None:
        """The world goes on below."""
        return self._flight.earshot()

    def tick(self) -> Change | None:
        """The world goes on, with nobody at the controls."""
        self._flight.drift()
        return None

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose what comes next; whatever is pressed, nothing is waited for any more."""
        if heard.any_press or event.type == pygame.MOUSEBUTTONDOWN:
            self._arrival.skip()
        heard = self._footer.hear(event, heard)
        if self._page.hear(event, heard):
            return None
        taken = self._menu.hear(event, heard)
        if "retry" in heard.actions:
            taken = "retry"
        if taken is None and "cancel" in heard.actions and "retry" not in heard.actions:
            taken = "leave"
        match taken:
            case "retry":
                self.stage.input.release()
                return Replace(self._flight.again(), depth=2)
            case "on" | "leave" if self._flight.errand is not None:
                return Replace(self._flight.errand.over(self._flight), depth=3)
            case "next" if self._next is not None:
                from game.scenes.brief import BriefScene  # noqa: PLC0415  # briefs lead to flights, flights to results

                return Replace(BriefScene(self.stage, self._next), depth=2)
            case "account" if self._timeline is not None:
                return Push(AccountScene(self.stage, self._timeline, self._flight.world))
            case "watch":
                return self._watch()
            case "seconds":
                since = round(self._balance.seconds * TICKS_A_SECOND) - LAST_TICKS
                return self._watch(max(0, since), self._broken)
            case "leave":
                return Pop(2)
        return None

    def _watch(self, since: int = 0, broken: Broken | None = None) -> Change | None:
        """Show the flight, or its end."""
        flight = self._flight
        if flight.recorder is None:
            return None
        flown = flight.recorder.replay()
        return Push(WatchScene(self.stage, flight.path, flight.level, flown, since, broken))

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The outcome, the medal, the figures, the menu."""
        with self._entrance.over(surface):
            width, height = self.stage.size
            scale = self.stage.text_scale
            scrim(surface, width / 2, height / 2, round(width * 0.85), round(height * 0.9), 0.88)
            low = height - self._footer.height(self.stage.input, scale)
            if self.replay is not None and scale <= ROOMY:
                low = round(self._draw_path(surface, low))
            wide = self._menu.width(scale, WIDEST)
            rows = 0.0 if self._is_beside else min(self._menu.height(wide, scale), LEAST_ROWS * ROW * scale)
            top = round(100 - 76 * min(1.0, scale - 1.0)) if scale <= ROOMY else 24
            area = pygame.Rect(EDGE // 2, top, width - EDGE, round(low - rows * TIGHTEST) - top - PARTING)
            self._page.draw(surface, area, partial(self._draw_page, surface))
            end = self._beside_at if self._is_beside else min(area.bottom, self._page.end)
            self._draw_menu(surface, end, low, wide)
            self._footer.draw(surface, self.stage.input, scale)

    @property
    def _is_beside(self) -> bool:
        """Whether the menu stands beside the figures: after a loss there are more words, and nothing else beside them."""
        return not self.won and self.stage.text_scale <= ROOMY

    def _draw_page(self, surface: pygame.Surface, y: float) -> float:
        y = self._draw_words(surface, y) + 14
        self._beside_at = y
        return self._draw_balance(surface, y) + 8

    def _draw_words(self, surface: pygame.Surface, y: float) -> float:
        """The outcome and why, and after a loss what would have helped; returns where the words end."""
        width, scale = self.stage.size[0], self.stage.text_scale
        title, colour = ("won", palette.CYAN) if self.won else ("lost", palette.RED)
        if self.won and self._balance.kept is not None:
            title = "through"
        look = style(34 * scale, colour, track=0.8)
        y = written(surface, say(f"results.{title}"), width / 2, y, look, width - EDGE, "centre") - 4 * scale
        for text, shade, size, space in self._told():
            y += space * scale
            y = spoken(surface, text, width / 2, y, round(size * scale), shade, width - 2 * EDGE, "centre")
        return y

    def _told(self) -> Iterator[tuple[str, Colour, int, float]]:
        """What is told in words: colour, usual size of letters, pixels above."""
        yield self._reason, palette.BONE, 23, 6
        yield self._failure.enough or self._lack(), palette.CYAN, 21, 6
        yield self._failure.remedy, palette.AMBER, 21, 6
        yield assists_text(self._flight.world.assists), palette.LABEL_CYAN, HISTORY_SIZE, 4
        for history in self._histories:
            yield history, palette.GREY, HISTORY_SIZE, 4

    def _draw_balance(self, surface: pygame.Surface, y: float) -> float:
        """Medal and figures side by side, or one below the other where letters are large; returns where they end."""
        width, scale = self.stage.size[0], self.stage.text_scale
        outcome = self._flight.world.outcome
        metal = outcome.medal if outcome is not None else ""
        award = wanted_award(self._flight.world)
        if scale > ROOMY:
            y = self._draw_metal_beside(surface, metal, EDGE, y) if metal else y
            left = float(EDGE)
        else:
            left = (
                width / 2
                - (330 if self._is_beside or (award and not metal) else 190 if award else 150) * scale
            )
        if award is not None:
            name, colour = say(f"results.{award[0]}"), METALS[award[0]]
            look = style(13 * scale, colour, track=0.4)
            x = left + ASKED * scale
            asked = written(surface, say("results.asks", medal=name), x, y, look, width - x - 20)
            y = max(y + 9 * scale, asked)
        end = self._draw_figures(surface, left, y + 8 * scale)
        if metal and scale <= ROOMY:
            top = (y + end) / 2 - (RADIUS + 30) * scale
            end = max(end, self._draw_metal(surface, metal, left - (RADIUS + 70) * scale, top))
        return end

    def _draw_metal(self, surface: pygame.Surface, metal: str, x: float, y: float) -> float:
        """The medal and its name below it, from a height on; returns where they end."""
        scale = self.stage.text_scale
        draw_medal(surface, x, y + (RADIUS + 8) * scale, metal, self._arrival, scale)
        y += (2 * RADIUS + 22) * scale
        write(surface, say(f"results.{metal}"), x, y, self._metal_look(metal), "centre")
        return y + 24 * scale

    def _draw_metal_beside(self, surface: pygame.Surface, metal: str, x: float, y: float) -> float:
        """The medal as large as it usually is, and its name to the right; returns where they end."""
        draw_medal(surface, x + RADIUS, y + RADIUS, metal, self._arrival, 1.0)
        look, left = self._metal_look(metal), x + 2 * RADIUS + 30
        top = y + RADIUS - look.size / 2
        end = written(surface, say(f"results.{metal}"), left, top, look, self.stage.size[0] - EDGE - left)
        return max(end, y + 2 * RADIUS) + 12

    def _metal_look(self, metal: str) -> Style:
        shown = palette.dimmed(METALS[metal], self._arrival.share(0.3, 0.2))
        return style(17 * self.stage.text_scale, shown, track=0.8)

    def _draw_figures(self, surface: pygame.Surface, x: float, y: float) -> float:
        scale = self.stage.text_scale
        award = wanted_award(self._flight.world)
        asked = goals(self._balance, award[1]) if award else []
        counted = self._balance.part(eased(self._arrival.share(COUNT_AFTER, COUNTING)))
        label_look, value_look = style(13 * scale, palette.GREY, track=0.4), style(18 * scale, palette.BONE)
        for i, (label, value) in enumerate(figures_of(counted, self._balance)):
            room = VALUE * scale - panel_width(value, value_look) - 14 * scale
            end = written(surface, label, x, y + 3 * scale, label_look, room)
            write(surface, value, x + VALUE * scale, y, value_look, "right")
            goal = asked[i] if i < len(asked) else None
            if goal is not None:
                self._draw_goal(surface, goal, x + ASKED * scale, y + 2 * scale)
            elif i == 0 and self._best is not None and award is None:
                text, left = say("results.best", time=minutes(self._best)), x + ASKED * scale
                look = style(13 * scale, palette.LABEL_CYAN)
                written(surface, text, left, y + 3 * scale, look, self.stage.size[0] - left - 20)
            y = max(y + LINE * scale, end + 4 * scale)
        return y

    def _draw_goal(self, surface: pygame.Surface, goal: Goal, x: float, y: float) -> None:
        """A limit, ticked off or with what is missing to it."""
        scale = self.stage.text_scale
        shown = self._arrival.share(COUNT_AFTER + COUNTING, 0.15)
        colour = palette.dimmed(palette.AMBER if goal.missed else palette.CYAN, shown)
        mark = _mark(not goal.missed, colour, round(MARK * scale))
        put(surface, mark, x, y - 2 * scale)
        x += (MARK + 12) * scale
        limit = style(15 * scale, palette.dimmed(palette.BONE, shown))
        write(surface, goal.limit, x, y, limit)
        if goal.missed:
            x = max(x + 104 * scale, x + panel_width(goal.limit, limit) + 12 * scale)
            write(surface, goal.missed, x, y, style(14 * scale, colour))

    def _draw_path(self, surface: pygame.Surface, low: float) -> float:
        """Where the replay is, above a height; returns where that begins."""
        size = round(REPLAY_SIZE * self.stage.text_scale)
        text = shortened(say("results.replay", path=self.replay), size, self.stage.size[0] - 80)
        low -= size * 1.7
        speak(surface, text, self.stage.size[0] / 2, low, size, palette.GREY, "centre")
        return low

    def _draw_menu(self, surface: pygame.Surface, y: float, low: float, wide: int) -> None:
        """The menu from a height downwards: below the figures in the middle, or beside them."""
        width, scale = self.stage.size[0], self.stage.text_scale
        spare = low - y - PARTING - self._menu.height(wide, scale)
        top = y + PARTING + (0 if self._is_beside else max(0.0, min(40 * scale, spare)))
        left = width / 2 + BESIDE * scale if self._is_beside else width / 2 - wide / 2
        area = pygame.Rect(round(left), round(top), wide, round(low - top))
        self._menu.draw(surface, area, scale)


def _failure(flight: FlightScene) -> Failure:
    """What to tell of a lost flight beyond its reason."""
    crew = crews_flight(flight.path) if flight.world.outcome is not None else None
    seconds = crew.ticks / TICKS_A_SECOND if crew is not None else None
    return failure_of(flight.world, flight.blow, flight.stage.input.names(), seconds)


def _mark(kept: bool, colour: Colour, size: int) -> pygame.Surface:
    """A tick for what was kept, an open diamond for what was not: shapes, so that colour is not needed."""
    sheet = Sheet(size, size)
    if kept:
        points = [(0.12, 0.55), (0.38, 0.82), (0.88, 0.2)]
        sheet.run([(x * size, y * size) for x, y in points], colour, size * 0.16)
    else:
        points = [(0.5, 0.1), (0.9, 0.5), (0.5, 0.9), (0.1, 0.5)]
        sheet.run([(x * size, y * size) for x, y in points], colour, size * 0.12, closed=True)
    return sheet.finished()
