"""The one focus of all menus: rows, of which one is in focus, by keyboard, gamepad and mouse alike.

Up and down go round, left and right change a value, what is taken or changed comes back as the id of its row. The mouse
focuses what it is over, a click takes it, the wheel scrolls where not everything fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.scenes.motion import QUICK, Arrival, Glide, eased
from game.scenes.rows import Look, Row
from game.view import palette
from game.view.contrast import is_high
from game.view.panel.frame import scrim

if TYPE_CHECKING:
    from game.input import Heard

SLIDE = 18.0
"""Pixels from which a menu slides into its place."""
WHEEL = 1.5
"""Usual rows for each notch of the wheel."""
GUTTER = 24
"""Pixels at the left for the marker of the focus."""
BAR = 3
"""Pixels of the line that shows how much of a long menu is to be seen."""
SHRINK = 0.05
"""Step in which letters become smaller."""
TIGHTEST = 0.74
"""How much closer rows may stand before a menu scrolls."""


class Menu:
    """Rows with one in focus.

    Args:
        rows: from top to bottom.
        at: which of them has the focus at first.
    """

    def __init__(self, rows: Sequence[Row], at: int = 0) -> None:
        self.rows = list(rows)
        self.at = at
        self._settle()
        self._boxes: list[pygame.Rect] = []
        """Where each row was drawn last; empty ones are out of sight."""
        self._area = pygame.Rect(0, 0, 0, 0)
        self._tall = 0.0
        """Pixels of all rows together."""
        self._top = 0.0
        """Pixels by which it is scrolled."""
        self._follow = True
        """Whether the row in focus has to be in sight; the wheel leaves it."""
        self._grabbed: Row | None = None
        self._marker, self._scroll = Glide(), Glide()
        self._arrival = Arrival()

    @property
    def focus(self) -> Row | None:
        """The row in focus, if there is any."""
        return self.rows[self.at] if self.rows else None

    def focus_on(self, id: str) -> None:
        """Move the focus to a row; nothing happens where it is not there."""
        self.at = next((i for i, row in enumerate(self.rows) if row.id == id), self.at)
        self._follow = True

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows, with the focus on that of the same id, or else at the same place, and scrolled as before."""
        at = self.rows[self.at].id if self.rows else ""
        self.rows, self._grabbed, self._boxes = list(rows), None, []
        self.at = min(self.at, max(0, len(self.rows) - 1))
        self.at = next((i for i, row in enumerate(self.rows) if row.id == at), self.at)
        self._settle()

    def hear(self, event: pygame.Event, heard: Heard) -> str | None:
        """The id of the row that was taken or whose value was changed, if one was."""
        if not self.rows:
            return None
        by_mouse = self._mouse(event)
        if by_mouse is not None:
            return by_mouse
        for action in heard.actions:
            match action:
                case "menu_up":
                    self._move(-1)
                case "menu_down":
                    self._move(1)
                case "menu_left" | "menu_right":
                    row = self.rows[self.at]
                    if row.step(1 if action == "menu_right" else -1):
                        return row.id
                case "confirm":
                    row = self.rows[self.at]
                    if row.take():
                        return row.id
        return None

    def width(self, scale: float = 1.0, most: int = 1000) -> int:
        """Pixels of the longest row."""
        return max((row.reach(most, Look(scale)) for row in self.rows), default=0)

    def height(self, width: int, scale: float = 1.0) -> float:
        """Pixels of all rows where there is room for them."""
        return self._height(width, Look(scale))

    def box(self, number: int) -> pygame.Rect:
        """Where a row is on the screen; without width where it is out of sight."""
        return self._boxes[number] if number < len(self._boxes) else pygame.Rect(0, 0, 0, 0)

    def draw(
        self, surface: pygame.Surface, area: pygame.Rect, scale: float = 1.0, least: float = 1.0
    ) -> None:
        """Draw the rows within an area, with the marker of the focus at its left.

        Args:
            surface: what is drawn to.
            area: where there is room for them. Where they are many they stand closer together and are scrolled.
            scale: times the usual size of letters.
            least: as a share of that, how small letters may become before anything is scrolled.
        """
        look = self._look(area, scale)
        while look.scale > scale * least and self._height(area.width, look) > area.height:
            look = self._look(area, max(scale * least, look.scale - SHRINK))
        self._lay_out(area, look)
        clip = surface.get_clip()
        margin = look.pixels(GUTTER)
        reach = pygame.Rect(area.x - margin, area.y, area.width + margin + 12, area.height)
        slide = SLIDE * (1.0 - eased(self._arrival.share(lasting=QUICK)))
        if self.rows and self.rows[self.at].takes_focus and self._boxes[self.at].height:
            self._draw_marker(surface, self._places[self.at], slide, look)
        surface.set_clip(reach.clip(clip) if self._tall > area.height else clip)
        for i, row in enumerate(self.rows):
            box = self._places[i]
            if box.bottom > area.y and box.y < area.bottom:
                row.draw(surface, box.move(-round(slide), 0), look, i == self.at)
        surface.set_clip(clip)
        self._draw_bar(surface, area)

    # --- focus ----------------------------------------------------------------------------------------------------
    def _settle(self) -> None:
        """Let the focus rest on a row that can have it."""
        if self.rows and not self.rows[self.at].takes_focus:
            self._move(1)

    def _move(self, by: int) -> None:
        """To the next row that can have the focus, and round."""
        self._follow = True
        for _ in self.rows:
            self.at = (self.at + by) % len(self.rows)
            if self.rows[self.at].takes_focus:
                return

    def _mouse(self, event: pygame.Event) -> str | None:
        if event.type == pygame.MOUSEBUTTONUP:
            self._grabbed = None
        elif event.type == pygame.MOUSEMOTION:
            return self._point(event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            self._roll(-event.y * WHEEL)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._press(event.pos)
        return None

    def _point(self, place: tuple[int, int]) -> str | None:
        """The mouse is somewhere: drag what was grabbed, else focus what is under it."""
        if self._grabbed is not None:
            row = self._grabbed
            return row.id if row.drag(place, self._boxes[self.rows.index(row)]) else None
        found = self._row_at(place)
        if found is not None and found != self.at:
            self.at, self._follow = found, False
        return None

    def _press(self, place: tuple[int, int]) -> str | None:
        found = self._row_at(place)
        if found is None:
            return None
        self.at, self._follow = found, False
        self._grabbed = row = self.rows[found]
        return row.id if row.press(place, self._boxes[found]) else None

    def _row_at(self, place: tuple[int, int]) -> int | None:
        boxes = enumerate(self._boxes)
        return next((i for i, box in boxes if box.collidepoint(place) and self.rows[i].takes_focus), None)

    # --- layout ---------------------------------------------------------------------------------------------------
    def _lay_out(self, area: pygame.Rect, look: Look) -> None:
        heights = [row.height(area.width, look) for row in self.rows]
        self._area, self._tall = area, sum(heights)
        self._keep_in_sight(heights)
        y: float = area.y - round(self._scroll.to(self._top))
        self._places: list[pygame.Rect] = []
        for high in heights:
            self._places.append(pygame.Rect(area.x, round(y), area.width, round(high)))
            y += high
        margin = look.pixels(GUTTER)
        self._boxes = [
            box.move(-margin, 0).inflate(0, 0).clip(self._reach(margin)) for box in self._wide(margin)
        ]

    def _height(self, width: int, look: Look) -> float:
        return sum(row.height(width, look) for row in self.rows)

    def _wide(self, margin: int) -> list[pygame.Rect]:
        return [pygame.Rect(box.x, box.y, box.width + margin, box.height) for box in self._places]

    def _reach(self, margin: int) -> pygame.Rect:
        area = self._area
        return pygame.Rect(area.x - margin, area.y, area.width + margin, max(area.height, 1))

    def _look(self, area: pygame.Rect, scale: float) -> Look:
        whole = Look(scale)
        tall = self._height(area.width, whole)
        if tall <= area.height:
            return whole
        return Look(scale, max(TIGHTEST, area.height / tall))

    def _keep_in_sight(self, heights: Sequence[float]) -> None:
        if self._follow and self.rows:
            above = sum(heights[: self.at])
            first = 0.0 if not any(row.takes_focus for row in self.rows[: self.at]) else above
            below = above + heights[self.at] - self._area.height
            self._top = min(max(self._top, below), first)
        self._top = max(0.0, min(self._top, self._tall - self._area.height))

    def _roll(self, rows: float) -> None:
        """Scroll by so many usual rows."""
        if self.rows:
            self._top += rows * self._tall / len(self.rows)
            self._follow = False

    # --- picture --------------------------------------------------------------------------------------------------
    def _draw_marker(self, surface: pygame.Surface, box: pygame.Rect, slide: float, look: Look) -> None:
        """The marker beside the row in focus; it glides from row to row."""
        middle = self._marker.to(box.centery)
        half = self.rows[self.at].reach(box.width, look) // 2 + look.pixels(70)
        scrim(
            surface,
            box.x + half - look.pixels(50),
            middle,
            half,
            max(look.pixels(30), box.height // 2 + 12),
            0.55,
        )
        if is_high():
            left = box.x - look.pixels(GUTTER) - 6
            frame = pygame.Rect(left, box.y, box.right - left + 6, box.height)
            pygame.draw.rect(surface, palette.STAR_WHITE, frame, 2)
        x = box.x - slide
        marker = [
            (x + dx * look.scale, middle + dy * look.scale) for dx, dy in ((-22, -8), (-10, 0), (-22, 8))
        ]
        pygame.draw.polygon(surface, palette.AMBER, marker)
        pygame.draw.aalines(surface, palette.AMBER, True, marker)

    def _draw_bar(self, surface: pygame.Surface, area: pygame.Rect) -> None:
        """How much of a long menu is to be seen, and where in it."""
        if self._tall <= area.height + 1:
            return
        x = area.right + 8
        pygame.draw.line(surface, palette.UNLIT, (x, area.y), (x, area.bottom), 1)
        share = area.height / self._tall
        top = area.y + area.height * self._scroll.to(self._top) / self._tall
        pygame.draw.rect(surface, palette.AMBER, (x - 1, round(top), BAR, round(area.height * share)))
