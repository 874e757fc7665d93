"""Freeport between missions: what can be flown, the market, the ledger, and how the ship stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.campaign.missions import give_up
from game.campaign.spec import Mission
from game.input import Heard
from game.level.load import LevelError
from game.scenes.brief import BriefScene
from game.scenes.menu import Menu
from game.scenes.page import Page, Paint
from game.scenes.rows import Heading, Item, Row
from game.scenes.scene import Change, Pop, Push, Replace, Scene
from game.scenes.story.ledger import LedgerScene
from game.scenes.story.market import MarketScene
from game.scenes.story.room import RoomScene
from game.scenes.story.ship import draw_ship
from game.scenes.story.tale import Tale
from game.scenes.story.talk import TalkScene
from game.view import palette
from game.view.lettering import capitals
from game.view.panel.frame import style
from game.view.paragraphs import spoken, spoken_height, written
from game.view.postcard import SIZE, Album
from game.view.texts import say

LIST, GAP = 0.38, 56
"""Part of the width for the list, and pixels beside it."""
PROSE = 20
LEAST_PICTURE = 90
DWELL_TICKS = 9


class BoardScene(RoomScene):
    """Choose the next mission, or do something at Freeport.

    Args:
        tale: what is told.
        onward: what comes next where a mission is given up.
    """

    def __init__(self, tale: Tale, onward: Callable[[Tale], Scene]) -> None:
        self._page = Page()
        words = {"cancel": "story.leave"}
        super().__init__(tale, "menu_move", "confirm", "cancel", words=words, page=self._page)
        self._onward = onward
        self.title = capitals(say("story.freeport"))
        self.album = Album(tale.stage.studio.shelf)
        self._dwelt, self._shown_at = 0, -1
        self._read()

    def _read(self, at: str = "") -> None:
        """Look at the state anew, and put the focus on a row."""
        self.refresh()
        self.missions = {mission.id: mission for mission in self._offered()}
        rows: list[Row] = [Heading(capitals(say("story.contracts")))]
        rows += [Item(mission.id, self.tale.title_of(mission)) for mission in self.missions.values()]
        if self.tale.state.under_way is not None:
            rows.append(Item("give-up", say("story.give_up")))
        rows.append(Heading(capitals(say("story.freeport"))))
        rows += [Item("market", say("story.market"))]
        if self.tale.state.ledger:
            rows.append(Item("ledger", say("story.ledger")))
        self.menu = Menu(rows)
        if at:
            self.menu.focus_on(at)

    def _offered(self) -> tuple[Mission, ...]:
        """What can be flown; a mission that is under way first has to be flown or given up."""
        under_way = self.tale.state.under_way
        if under_way is not None:
            return (self.tale.told.campaign.mission(under_way.mission),)
        return self.tale.board.missions

    def resumed(self) -> None:
        """Something was bought, or a flight was left."""
        focus = self.menu.focus
        self._read(focus.id if focus else "")

    def tick(self) -> Change | None:
        """Count how long the eye has rested on one row."""
        if self._shown_at != self.menu.at:
            self._page.turn()
        self._dwelt = self._dwelt + 1 if self._shown_at == self.menu.at else 0
        self._shown_at = self.menu.at
        return None

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Fly, trade, read, or leave."""
        heard = self.footer.hear(event, heard)
        if self._page.hear(event, heard):
            return None
        taken = self.menu.hear(event, heard)
        match taken:
            case "market":
                return Push(MarketScene(self.tale))
            case "ledger":
                return Push(LedgerScene(self.tale, None))
            case "give-up":
                self.tale.keep(give_up(self.tale.told.campaign, self.tale.state))
                return Replace(self._onward(self.tale))
            case str():
                return self._fly(self.missions[taken])
        return Pop() if "cancel" in heard.actions else None

    def _fly(self, mission: Mission) -> Change | None:
        """What the crew says before it, then the brief, with this scene below it."""
        try:
            entry, errand = self.tale.begin(mission)
        except LevelError:
            return None
        brief = BriefScene(self.stage, entry, errand)
        is_first_try = self.tale.state.under_way is not None and self.tale.state.under_way.tries == 1
        if mission.before and is_first_try:
            return Push(TalkScene(self.tale, mission.before, lambda: brief, title=entry.title))
        return Push(brief)

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The list at the left, what is in focus at the right."""
        wide = round(room.width * LIST)
        self.menu.draw(surface, pygame.Rect(room.x, room.y, wide, room.height), self.scale)
        left = room.x + wide + GAP
        area = pygame.Rect(left, room.y, room.right - left, room.height)
        focus = self.menu.focus
        mission = self.missions.get(focus.id if focus else "")
        paint: Paint = partial(draw_ship, surface, self.tale, area, self.scale)
        if mission is not None:
            paint = partial(self._draw_mission, surface, mission, area)
        self._page.draw(surface, area, paint)

    def _draw_mission(self, surface: pygame.Surface, mission: Mission, area: pygame.Rect, y: float) -> float:
        """Its name, its picture, and what the board says of it; returns where that ends."""
        scale, top = self.scale, y
        look = style(20 * scale, palette.CYAN, track=0.4)
        y = written(surface, capitals(self.tale.title_of(mission)), area.x, y, look, area.width)
        look = style(12 * scale, palette.GREY)
        y = written(surface, self._facts(mission), area.x, y, look, area.width) + 10
        text, size = self.tale.read(mission.text), round(PROSE * scale)
        spare = round(area.height - (y - top) - spoken_height(text, size, area.width) - 14)
        if spare >= LEAST_PICTURE:
            self._draw_picture(surface, mission, pygame.Rect(area.x, round(y), area.width, spare))
            y += spare + 14
        return spoken(surface, text, area.x, y, size, palette.BONE, area.width)

    def _facts(self, mission: Mission) -> str:
        """How long it takes, how it is paid, and how often it was tried."""
        facts = [say("story.takes", count=round(mission.days))] if mission.days else []
        facts += [say("story.by_weight")] if mission.pays_ore else []
        under_way = self.tale.state.under_way
        if under_way is not None:
            facts.append(say("story.tried", count=under_way.tries))
        return capitals("   ".join(facts))

    def _draw_picture(self, surface: pygame.Surface, mission: Mission, room: pygame.Rect) -> None:
        """The level's picture as large as there is room for; it appears once it is made."""
        if self._dwelt <= DWELL_TICKS:
            return
        picture = self.album.picture(self.tale.told.level(mission.id))
        if picture is None:
            return
        share = min(room.height / SIZE[1], room.width / SIZE[0])
        size = (round(SIZE[0] * share), round(SIZE[1] * share))
        surface.blit(pygame.transform.smoothscale(picture, size), room.topleft)
