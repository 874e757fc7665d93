"""After the flight: won or lost and why, the medal, each figure beside what a medal asks of it."""

from __future__ import annotations

from collections.abc import Iterator
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
from game.scenes.menu import Menu
from game.scenes.motion import Arrival, Entrance, eased
from game.scenes.outcome import Goal, figures_of, goals, reason_text, wanted_award
from game.scenes.rows import Item
from game.scenes.scene import Change, Earshot, Pop, Push, Replace, Scene, Stage
from game.scenes.watch import WatchScene
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.figures import minutes
from game.view.helped import assists_text
from game.view.lettering import put, shortened, speak, wrapped, write
from game.view.palette import Colour
from game.view.panel.frame import scrim, style
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

LAST_TICKS = 10 * TICKS_A_SECOND
"""What can be gone through slowly after a loss."""
COUNT_AFTER, COUNTING = 0.12, 0.6
"""s after which the figures are counted up, and that it takes."""
MOST_SCALE = 1.5
"""Letters of a whole screen of text grow no further."""
WIDEST = 900
"""Pixels of the menu at most."""
REPLAY_SIZE = 15
LEAST = 0.6
"""How much smaller than wanted the menu's letters may be, so that all of it is seen at once."""
LINE = 34
"""Pixels from one figure to the next."""
MANY_LETTERS, SMALLER = 260, 0.82
"""Letters, times their size, from which words are set smaller, and so many times."""
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
        self._timeline = flight.chronicle.timeline() if flight.world.standoff is not None else None
        """How the standoff went, if there was one."""
        self._menu = Menu([Item(name, say(f"results.{text}")) for name, text in self._choices()])
        self._footer = Footer("menu_move", "confirm", "cancel")
        self._arrival, self._entrance = Arrival(), Entrance()
        self._failure = _failure(flight)
        self._reason = f"{reason_text(flight.world)} {self._failure.missed}".strip()
        self._histories = histories(flight.world)[:MOST_HISTORIES]
        self._best = stage.best_time(flight.path) if self.won else None
        stage.input.release()
        flight.view.show_panel = False
        self.replay = keep_replay(flight)
        if flight.pilot is None:
            stage.note_flight(flight.path, self._won_so(), outcome.medal if outcome is not None else "")
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
            scrim(surface, width / 2, height / 2, round(width * 0.85), round(height * 0.9), 0.88)
            loose = (MOST_SCALE - self._scale) * 80
            y = self._draw_words(surface, 64.0 + loose)
            top = y + 14 + loose / 2
            end = self._draw_balance(surface, top)
            self._draw_end(surface, top if self._is_beside else end, end)

    @property
    def _scale(self) -> float:
        return min(MOST_SCALE, self.stage.text_scale)

    @property
    def _is_beside(self) -> bool:
        """Whether the menu stands beside the figures: after a loss there are more words, and nothing else beside them."""
        return not self.won

    def _draw_words(self, surface: pygame.Surface, y: float) -> float:
        """The outcome and why, and after a loss what would have helped; returns where the words end."""
        width, scale = self.stage.size[0], self._scale
        title, colour = ("won", palette.CYAN) if self.won else ("lost", palette.RED)
        if self.won and self._balance.kept is not None:
            title = "through"
        y -= 20 * (scale - 1)
        write(surface, say(f"results.{title}"), width / 2, y, style(34 * scale, colour, track=0.8), "centre")
        y += 52 * scale
        for line, size, shade, space in self._told():
            y += space
            speak(surface, line, width / 2, y, size, shade, "centre")
            y += size * 1.32
        return self._draw_histories(surface, self._draw_assists(surface, y))

    def _told(self) -> list[tuple[str, int, Colour, float]]:
        """Lines of what is told in words, their size, colour and the pixels above them; smaller where there are many."""
        width, scale = self.stage.size[0], self._scale
        enough, remedy = self._failure.enough or self._lack(), self._failure.remedy
        parts = ((self._reason, palette.BONE, 23), (enough, palette.CYAN, 21), (remedy, palette.AMBER, 21))
        many = sum(len(text) for text, _, _ in parts) * scale > MANY_LETTERS
        lines: list[tuple[str, int, Colour, float]] = []
        for text, shade, size in parts:
            whole = round(size * scale * (SMALLER if many else 1.0))
            for i, line in enumerate(wrapped(text, whole, width - 200) if text else ()):
                lines.append((line, whole, shade, 0.0 if i else 6 * scale))
        return lines

    def _draw_assists(self, surface: pygame.Surface, y: float) -> float:
        """With which help it was flown, if with any; returns where the words end."""
        helped = assists_text(self._flight.world.assists)
        if helped:
            size = round(HISTORY_SIZE * self._scale)
            speak(surface, helped, self.stage.size[0] / 2, y + 4, size, palette.LABEL_CYAN, "centre")
            y += 4 + size * 1.4
        return y

    def _draw_histories(self, surface: pygame.Surface, y: float) -> float:
        """Why systems failed, in small letters; returns where the words end."""
        width, size = self.stage.size[0], round(HISTORY_SIZE * self._scale)
        for history in self._histories:
            y += 4 * self._scale
            for line in wrapped(history, size, width - 200):
                speak(surface, line, width / 2, y, size, palette.GREY, "centre")
                y += size * 1.25
        return y

    def _draw_balance(self, surface: pygame.Surface, y: float) -> float:
        """Medal and figures side by side; returns where they end."""
        width, scale = self.stage.size[0], self._scale
        outcome = self._flight.world.outcome
        metal = outcome.medal if outcome is not None else ""
        award = wanted_award(self._flight.world)
        left = width / 2 - (150 if award is None else 330 if not metal else 190) * scale
        if self._is_beside:
            left = width / 2 - 330 * scale
        end = self._draw_figures(surface, left, y + (30 if award else 8) * scale)
        if award is not None:
            name, colour = say(f"results.{award[0]}"), METALS[award[0]]
            heading = say("results.asks", medal=name)
            write(surface, heading, left + 310 * scale, y, style(13 * scale, colour, track=0.4))
        if metal:
            middle = (y + end) / 2
            x = left - (RADIUS + 70) * scale
            draw_medal(surface, x, middle - 10 * scale, metal, self._arrival, scale)
            shown = palette.dimmed(METALS[metal], self._arrival.share(0.3, 0.2))
            name_y = middle + (RADIUS + 4) * scale
            write(surface, say(f"results.{metal}"), x, name_y, style(17 * scale, shown, track=0.8), "centre")
            end = max(end, name_y + 24 * scale)
        return end

    def _draw_figures(self, surface: pygame.Surface, x: float, y: float) -> float:
        scale = self._scale
        award = wanted_award(self._flight.world)
        asked = goals(self._balance, award[1]) if award else []
        counted = self._balance.part(eased(self._arrival.share(COUNT_AFTER, COUNTING)))
        for i, (label, value) in enumerate(figures_of(counted, self._balance)):
            write(surface, label, x, y + 3 * scale, style(13 * scale, palette.GREY, track=0.4))
            write(surface, value, x + 280 * scale, y, style(18 * scale, palette.BONE), "right")
            goal = asked[i] if i < len(asked) else None
            if goal is not None:
                self._draw_goal(surface, goal, x + 310 * scale, y + 2 * scale)
            elif i == 0 and self._best is not None and award is None:
                text = say("results.best", time=minutes(self._best))
                write(surface, text, x + 310 * scale, y + 3 * scale, style(13 * scale, palette.LABEL_CYAN))
            y += LINE * scale
        return y

    def _draw_goal(self, surface: pygame.Surface, goal: Goal, x: float, y: float) -> None:
        """A limit, ticked off or with what is missing to it."""
        scale = self._scale
        shown = self._arrival.share(COUNT_AFTER + COUNTING, 0.15)
        colour = palette.dimmed(palette.AMBER if goal.missed else palette.CYAN, shown)
        mark = _mark(not goal.missed, colour, round(MARK * scale))
        put(surface, mark, x, y - 2 * scale)
        x += (MARK + 12) * scale
        write(surface, goal.limit, x, y, style(15 * scale, palette.dimmed(palette.BONE, shown)))
        if goal.missed:
            write(surface, goal.missed, x + 104 * scale, y, style(14 * scale, colour))

    def _draw_end(self, surface: pygame.Surface, y: float, end: float) -> None:
        """The menu, from a line downwards, and where the replay is, if the figures leave room for that."""
        width, height = self.stage.size
        scale = self._scale
        wide = self._menu.width(scale, WIDEST)
        low = float(height - self._footer.height(scale))
        size = round(REPLAY_SIZE * scale)
        if self.replay is not None and end < low - size * 1.7:
            text = shortened(say("results.replay", path=self.replay), size, width - 80)
            low -= size * 1.7
            speak(surface, text, width / 2, low, size, palette.GREY, "centre")
        lowest = y + (0 if self._is_beside else 40 * scale)
        top = max(y + 10, min(lowest, low - self._menu.height(wide, scale)))
        left = width / 2 + BESIDE * scale if self._is_beside else width / 2 - wide / 2
        area = pygame.Rect(round(left), round(top), wide, round(low - top))
        self._menu.draw(surface, area, scale, LEAST)
        self._footer.draw(surface, self.stage.input, scale)


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
