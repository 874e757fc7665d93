"""After the flight: won or lost and why, the medal and what would have been enough for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.level.goals import Award
from game.level.things import ORES
from game.scenes.keeping import keep_replay
from game.scenes.menu import Item, Menu
from game.scenes.pause import levels_scene
from game.scenes.scene import Change, Earshot, Replace, Scene, Stage
from game.sim import World
from game.view import palette
from game.view.lettering import capitals, speak, write
from game.view.palette import Colour
from game.view.panel.frame import mass_text, minutes, scrim, style
from game.view.pen import Sheet, on_circle
from game.view.texts import has, say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

MEDALS: dict[str, Colour] = {
    "gold": palette.rgb("#ffd24a"),
    "silver": palette.rgb("#aab6c2"),
    "bronze": palette.rgb("#d0894a"),
}


class ResultsScene(Scene):
    """Lies over the flight that is over."""

    see_through = True
    music = "flight"

    def __init__(self, stage: Stage, flight: FlightScene) -> None:
        super().__init__(stage)
        self._flight = flight
        self._next = stage.after(flight.path)
        outcome = flight.world.outcome
        self.won = outcome is not None and outcome.won
        items = [Item("retry", say("results.retry")), Item("levels", say("results.levels"))]
        if self.won and self._next is not None:
            items.insert(0, Item("next", say("results.next")))
        self._menu = Menu(items)
        stage.input.release()
        flight.view.show_panel = False
        self.replay = keep_replay(flight)
        if outcome is not None and outcome.medal:
            stage.sound.interface(f"medal_{outcome.medal}")

    def earshot(self) -> Earshot | None:
        """The world goes on below."""
        return self._flight.earshot()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose what comes next."""
        taken = self._menu.hear(event, heard)
        if "retry" in heard.actions:
            taken = "retry"
        match taken:
            case "retry":
                self.stage.input.release()
                return Replace(self._flight.again(), depth=2)
            case "next" if self._next is not None:
                from game.scenes.brief import BriefScene  # noqa: PLC0415  # briefs lead to flights, flights to results

                return Replace(BriefScene(self.stage, self._next), depth=2)
            case "levels":
                return Replace(levels_scene(self.stage), depth=2)
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The outcome, the figures, the medal, the menu."""
        width, height = self.stage.size
        world = self._flight.world
        scrim(surface, width / 2, height / 2, round(width * 0.85), round(height * 0.9), 0.88)
        title, colour = ("won", palette.CYAN) if self.won else ("lost", palette.RED)
        write(surface, say(f"results.{title}"), width / 2, 92, style(34, colour, 3.4, 0.8), "centre")
        speak(surface, reason_text(world), width / 2, 146, 23, palette.BONE, "centre")
        y = 200.0
        if world.outcome is not None and world.outcome.medal:
            _draw_medal(surface, width / 2, y + 34, world.outcome.medal)
            y += 118
        y = self._figures(surface, y)
        missing = next_medal(world)
        if missing:
            write(surface, missing, width / 2, y + 6, style(13, palette.LABEL_AMBER), "centre")
        self._menu.draw(surface, width / 2 - 90, height - 212)
        if self.replay is not None:
            text = say("results.replay", path=self.replay)
            speak(surface, text, width / 2, height - 44, 15, palette.GREY, "centre")

    def _figures(self, surface: pygame.Surface, y: float) -> float:
        middle = self.stage.size[0] / 2
        for label, value in figures(self._flight.world):
            write(surface, label, middle - 20, y + 2, style(13, palette.GREY, track=0.4), "right")
            write(surface, value, middle + 20, y, style(15, palette.BONE))
            y += 29
        return y + 8


def figures(world: World) -> list[tuple[str, str]]:
    """What the flight came to: labels and values."""
    ship = world.ship
    rows = [
        (say("results.time"), minutes(world.seconds)),
        (say("results.fuel"), mass_text(ship.burnt)),
        (say("results.hull"), f"{ship.hull:.0f}%"),
    ]
    delivered = sum(world.delivered[ore] for ore in ORES)
    if delivered > 0:
        rows.append((say("results.ore"), mass_text(delivered)))
    if ship.cargo > 0:
        rows.append((say("results.hold"), mass_text(ship.cargo)))
    return rows


def reason_text(world: World) -> str:
    """Why the mission ended, with the limit that was broken where there was one."""
    outcome = world.outcome
    if outcome is None:
        return ""
    if has(f"reason.{outcome.reason}"):
        return say(f"reason.{outcome.reason}")
    return say("reason.other", why=outcome.reason[:1].upper() + outcome.reason[1:])


def next_medal(world: World) -> str:
    """What was missing for the next better medal; empty with gold, or without medals."""
    medals, outcome = world.level.medals, world.outcome
    if medals is None or outcome is None or not outcome.won or outcome.medal == "gold":
        return ""
    name, award = ("gold", medals.gold) if outcome.medal == "silver" else ("silver", medals.silver)
    return say(
        "results.next_medal", medal=say(f"results.{name}"), missing=" · ".join(shortfalls(world, award))
    )


def shortfalls(world: World, award: Award) -> list[str]:
    """By how much each limit of an award was missed."""
    ship = world.ship
    short = []
    if award.time is not None and world.seconds > award.time:
        short.append(say("results.short_time", over=minutes(world.seconds - award.time + 1)))
    if award.fuel is not None and ship.burnt > award.fuel:
        short.append(say("results.short_fuel", over=f"{ship.burnt - award.fuel + 0.5:.0f}"))
    if award.hull is not None and ship.hull < award.hull:
        short.append(say("results.short_hull", over=f"{award.hull - ship.hull + 0.5:.0f}"))
    return [capitals(text) for text in short]


def _draw_medal(surface: pygame.Surface, x: float, y: float, medal: str) -> None:
    colour = MEDALS[medal]
    sheet = Sheet(96, 96)
    centre = (48.0, 48.0)
    for radius, weight in ((38.0, 3.0), (31.0, 1.4)):
        ring = [on_circle(centre, radius, i * 0.5236) for i in range(12)]
        sheet.run(ring, colour, weight, closed=True)
    star = [on_circle(centre, 22 if i % 2 == 0 else 10, i * 0.6283 - 1.5708) for i in range(10)]
    sheet.area(star, colour)
    picture = sheet.finished()
    surface.blit(picture, (round(x - 48), round(y - 48)), special_flags=pygame.BLEND_RGB_ADD)
    write(surface, say(f"results.{medal}"), x, y + 48, style(13, colour, track=0.8), "centre")
