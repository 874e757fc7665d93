"""What scenes of a story have in common: Freeport behind them, a title, the figures that matter, the keys below."""

from __future__ import annotations

from functools import cache, cached_property

import pygame

from game.campaign.projection import HORIZON, projection
from game.scenes.footer import Footer
from game.scenes.motion import Entrance
from game.scenes.page import Page
from game.scenes.scene import Scene
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.assets import assets_folder
from game.view.figures import figure, grouped, mass_text, percent_text
from game.view.grade import Grade
from game.view.lettering import Style, capitals, fitted, panel_width, write
from game.view.palette import Colour
from game.view.panel.frame import scrim, style
from game.view.paragraphs import written, written_height
from game.view.texts import say

LEFT, TOP, GAP = 78, 40, 18
"""Pixels from the edges to what is to be read, and below the figures."""
CELL_HIGH, VALUE_AT = 47, 19
"""Pixels of a figure with its label, and from the top of the label to that of the figure."""
ROOMY = 1.15
"""Times the usual size of letters up to which there is room for all beside and above each other."""
CELL, MOST_SPARE = 20, 60
"""Pixels between two figures at the head of the screen, and at most so many more where there is room."""
LOW_FUEL, LOW_HULL, FEW_MONTHS = 5000.0, 60.0, 2.0
"""kg, % and months below which a figure warns."""
Figure = tuple[str, str, Colour]
"""A label, what it is of, and the colour of that."""


class RoomScene(Scene):
    """A scene of a story with its frame; the others draw what is within."""

    title = ""
    music = "title"

    def __init__(
        self, tale: Tale, *keys: str, words: dict[str, str] | None = None, page: Page | None = None
    ) -> None:
        super().__init__(tale.stage)
        self.tale = tale
        self.footer = Footer(*keys, words=words, page=page)
        self._entrance = Entrance()
        self._grade = Grade()

    @property
    def scale(self) -> float:
        """Size of letters, times the usual."""
        return self.stage.text_scale

    @property
    def room(self) -> pygame.Rect:
        """Where there is room for what the scene shows."""
        width, height = self.stage.size
        top = round(self._figures_top + len(self._rows) * CELL_HIGH * self.scale) + GAP
        low = height - self.footer.height(self.stage.input, self.scale)
        return pygame.Rect(LEFT, top, width - 2 * LEFT, low - 12 - top)

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The frame, and what is within."""
        with self._entrance.over(surface):
            width, height = self.stage.size
            draw_freeport(surface)
            scrim(surface, width / 2, height / 2, round(width * 0.9), round(height * 0.95), 0.8)
            self._grade.draw(surface, with_grain=self.stage.governor.quality.grain)
            self.draw_head(surface)
            self.draw_room(surface, self.room)
            self.footer.draw(surface, self.stage.input, self.scale)

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """Draw what the scene shows."""

    def draw_head(self, surface: pygame.Surface) -> None:
        """The title and below it the figures, each with its label."""
        scale, width = self.scale, self.stage.size[0] - 2 * LEFT
        written(surface, self.title, LEFT, TOP - 26 * (scale - 1.0), self._title_look, width)
        for row, cells in enumerate(self._rows):
            y = self._figures_top + row * CELL_HIGH * scale
            spare = (width - sum(wide for _, wide in cells)) / max(1, len(self._rows[0]))
            x = float(LEFT)
            for (name, value, colour), wide in cells:
                room = min(wide, width) - CELL
                label, look = capitals(name), self._label_look
                write(surface, label, x, y, fitted(label, look, room))
                look = style(17 * scale, colour)
                write(surface, value, x, y + VALUE_AT * scale, fitted(value, look, room))
                x += wide + max(0.0, min(MOST_SPARE, spare))

    @property
    def _title_look(self) -> Style:
        return style(26 * self.scale, palette.AMBER, track=0.6)

    @property
    def _figures_top(self) -> float:
        """Pixels from the upper edge to the figures."""
        high = written_height(self.title, self._title_look, self.stage.size[0] - 2 * LEFT)
        return TOP - 26 * (self.scale - 1.0) + high + 4

    @property
    def _label_look(self) -> Style:
        return style(11 * self.scale, palette.GREY, track=0.4)

    @property
    def _rows(self) -> list[list[tuple[Figure, float]]]:
        """Figures with the pixels that each takes, as many beside each other as there is room for."""
        rows: list[list[tuple[Figure, float]]] = [[]]
        left = room = self.stage.size[0] - 2 * LEFT
        for shown in self._figures:
            value = panel_width(shown[1], style(17 * self.scale, palette.BONE))
            wide = max(panel_width(capitals(shown[0]), self._label_look), value) + CELL
            if wide > left + CELL and rows[-1]:
                rows.append([])
                left = room
            rows[-1].append((shown, wide))
            left -= round(wide)
        return rows

    @cached_property
    def _figures(self) -> list[Figure]:
        """Labels, values and colours; what warns also says so by a mark before it."""
        state = self.tale.state
        left = projection(self.tale.told.campaign.economy, state)
        return [
            (say("story.day"), figure(state.days), palette.BONE),
            _warned(say("story.credits"), grouped(state.credits), state.credits < 0),
            _warned(say("story.months"), months_text(left.p10, left.p90), left.p50 < FEW_MONTHS),
            _warned(say("story.fuel"), mass_text(state.ship.fuel), state.ship.fuel < LOW_FUEL),
            _warned(say("story.hull"), percent_text(state.ship.hull), state.ship.hull < LOW_HULL),
            (say("story.exotic"), mass_text(state.exotic), palette.EXOTIC_LABEL),
            (say("story.name"), figure(state.reputation, sign=True), palette.BONE),
        ]

    def refresh(self) -> None:
        """The state is another one: work the figures out anew."""
        self.__dict__.pop("_figures", None)


@cache
def _freeport() -> pygame.Surface:
    """The ship before port 3."""
    return pygame.image.load(assets_folder() / "story" / "freeport.jpg").convert()


def draw_freeport(surface: pygame.Surface) -> None:
    """Fill a surface with the picture of Freeport, from its middle where their shapes differ."""
    picture = _freeport()
    width, height = surface.get_size()
    scale = max(width / picture.get_width(), height / picture.get_height())
    if scale != 1.0:
        picture = pygame.transform.smoothscale_by(picture, scale)
    surface.blit(picture, ((width - picture.get_width()) // 2, (height - picture.get_height()) // 2))


def months_text(low: float, high: float) -> str:
    """A span of months; open above the horizon."""
    if high <= 0.0:
        return say("story.months_none")
    if low >= HORIZON:
        return say("story.months_over", months=figure(HORIZON))
    if high >= HORIZON:
        return say("story.months_from", low=figure(low, 1), months=figure(HORIZON))
    return say("story.months_span", low=figure(low, 1), high=figure(high, 1))


def _warned(label: str, value: str, is_low: bool) -> tuple[str, str, Colour]:
    return (label, f"! {value}", palette.AMBER) if is_low else (label, value, palette.BONE)
