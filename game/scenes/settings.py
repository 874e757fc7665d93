"""The settings: pages of lines, each acting at once, each told in one line, every change to be taken back."""

from __future__ import annotations

import pygame

from game.input import Heard
from game.scenes.ask import AskScene
from game.scenes.footer import Footer
from game.scenes.key_rows import Column, KeyRow
from game.scenes.menu import Menu
from game.scenes.motion import Entrance
from game.scenes.rebinding import COLUMNS, cell_of, others_with, taken_from, with_key, with_stick
from game.scenes.rows import Slider
from game.scenes.scene import Change, Pop, Push, Scene, Stage
from game.scenes.settings_pages import LANGUAGE, PAGES, RESET, action_text, rows_of, usual, value_in
from game.scenes.tabs import Tabs
from game.settings import Settings, changed, value_of
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.backdrop import backdrop
from game.view.caps import cap_word
from game.view.grade import Grade
from game.view.lettering import speak
from game.view.panel.frame import style
from game.view.paragraphs import broken, written
from game.view.texts import say

LEFT, TOP = 78, 40
"""Pixels from the edges to what is written."""
RIGHT = 60
WIDTH = 940
"""Pixels of the lines at most, at the usual size of letters."""
SUN = 2.53
HINT, HINT_LINES = 19, 2
"""Pixels of the letters of what a line is for, and how many lines of it have room."""
CONFIRM_SECONDS = 10.0
"""After which a screen that nobody said yes to goes back."""
LISTEN_TICKS = 6 * TICKS_A_SECOND
"""How long a key is waited for."""
REST_TICKS = TICKS_A_SECOND // 2
"""After which what was changed last is kept on disk."""
MOST_UNDOS = 200


class SettingsScene(Scene):
    """Pages of settings. What is changed acts at once."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._tabs = Tabs(_pages())
        self._footer = Footer("menu_move", "menu_change", "confirm", "undo", "cancel")
        self._column = Column()
        self._entrance, self._grade = Entrance(), Grade()
        self._undos: list[Settings] = []
        """What was set before each change."""
        self._unkept: int | None = None
        """Ticks since something was changed that is not yet on disk."""
        self._listening: int | None = None
        """Ticks for which a key is still waited for."""
        self._run = ""
        """The slider that is being moved: all its steps are taken back together."""
        self._ats: dict[str, str] = {}
        """Where the focus was on each page."""
        self._open()

    def _open(self) -> None:
        """Make the lines of the page that is open anew, with what is set now."""
        self._page = self._tabs.open
        self._menu = Menu(rows_of(self._page, self.stage.settings, self._column))
        self._menu.focus_on(self._ats.get(self._page, ""))

    def _retell(self) -> None:
        """Show what is set now, in the language that is spoken now."""
        self._tabs.names = _pages()
        self._refresh()

    def _refresh(self) -> None:
        """Show what is set now, with everything else as it is."""
        self._menu.replace(rows_of(self._page, self.stage.settings, self._column))

    # --- hands ----------------------------------------------------------------------------------------------------
    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Change what is in focus, turn the page, take something back, or leave."""
        if self._listening is not None:
            return self._listen(event, heard)
        heard = self._footer.hear(event, heard)
        if "cancel" in heard.actions:
            return Pop()
        if "undo" in heard.actions:
            self._undo()
        if self._tabs.hear(event, heard):
            self._open()
            return None
        taken = self._menu.hear(event, heard)
        self._note_focus()
        return self._take(taken) if taken is not None else None

    def tick(self) -> Change | None:
        """Keep what was changed once the hands rest; stop waiting for a key after a while."""
        if self._unkept is not None:
            self._unkept += 1
            if self._unkept > REST_TICKS:
                self._keep()
        if self._listening is not None:
            self._listening -= 1
            if self._listening <= 0:
                self._stop_listening()
        return None

    def left(self) -> None:
        """What was changed is kept."""
        if self._unkept is not None:
            self._keep()

    def _keep(self) -> None:
        self._unkept = None
        self.stage.keep_settings()

    def _note_focus(self) -> None:
        focus = self._menu.focus
        if focus is not None and self._ats.get(self._page) != focus.id:
            self._ats[self._page], self._run = focus.id, ""

    def _take(self, id: str) -> Change | None:
        row = self._menu.focus
        if id == RESET:
            self._set(usual(self._page, self.stage.settings))
            self._refresh()
        elif isinstance(row, KeyRow):
            row.waiting, self._listening = True, LISTEN_TICKS
        elif row is not None:
            before = self.stage.settings
            self._set(changed(before, id, value_in(row)), id if isinstance(row, Slider) else "")
            if id == LANGUAGE:
                self._retell()
            if id == "video.fullscreen":
                return Push(self._ask_screen(before))
        return None

    def _set(self, settings: Settings, slider: str = "") -> None:
        """Let settings act, and note what was before, once for all steps of one slider."""
        if not slider or slider != self._run:
            self._undos = [*self._undos[-MOST_UNDOS:], self.stage.settings]
        self._run = slider
        self._try_out(settings)

    def _undo(self) -> None:
        if self._undos:
            self._run = ""
            self._try_out(self._undos.pop())
            self._retell()

    def _try_out(self, settings: Settings) -> None:
        self.stage.try_out(settings)
        self._unkept = 0

    def _ask_screen(self, before: Settings) -> AskScene:
        """Whether the screen may stay as it has become."""

        def answered(answer: str) -> None:
            if answer == "back":
                full = value_of(before, "video.fullscreen")
                self.stage.try_out(changed(self.stage.settings, "video.fullscreen", full))
                self._refresh()
            self._keep()

        answers = [("stay", say("settings.screen.stay")), ("back", say("settings.screen.back"))]
        return AskScene(self.stage, say("settings.screen"), answers, answered, CONFIRM_SECONDS)

    # --- keys -----------------------------------------------------------------------------------------------------
    def _listen(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Take the key, button or stick that is pressed for the cell in focus; Escape and the mouse leave it."""
        row = self._menu.focus
        assert isinstance(row, KeyRow)
        if heard.pressed == "K_ESCAPE" or event.type == pygame.MOUSEBUTTONDOWN:
            self._stop_listening()
            return None
        kind, _, name = row.id.partition(".")
        if kind == "axis":
            if heard.leaned is not None:
                stick, sign = heard.leaned
                self._assign(with_stick(self.stage.settings, name, stick, sign))
            return None
        column = row.column.at
        by_key = heard.pressed.startswith("K_")
        if not heard.pressed or by_key != (COLUMNS[column][0] == "keys"):
            return None
        key = "" if heard.pressed == "K_DELETE" else heard.pressed
        before = self.stage.settings
        self._assign(with_key(before, name, column, key))
        others = others_with(self.stage.settings, name, column)
        return Push(self._ask_clash(before, name, column, others)) if others else None

    def _assign(self, settings: Settings) -> None:
        self._set(settings)
        self._stop_listening()

    def _stop_listening(self) -> None:
        self._listening = None
        self.stage.input.release()
        self._refresh()

    def _ask_clash(self, before: Settings, action: str, column: int, others: tuple[str, ...]) -> AskScene:
        """A key means something else as well: who is to have it."""
        key, table = cell_of(self.stage.settings, action, column), COLUMNS[column][0]

        def answered(answer: str) -> None:
            settings = self.stage.settings
            if answer == "take":
                settings = taken_from(settings, table, others, key)
            elif answer == "back":
                settings = before
            self._try_out(settings)
            self._refresh()

        names = ", ".join(map(action_text, others))
        question = say("settings.taken", name=cap_word(key), others=names, action=action_text(action))
        answers = [
            ("take", say("settings.taken.take", action=action_text(action))),
            ("both", say("settings.taken.both")),
            ("back", say("settings.taken.back")),
        ]
        return AskScene(self.stage, question, answers, answered)

    # --- picture --------------------------------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """Heading, tabs, lines, and what the one in focus is for."""
        with self._entrance.over(surface):
            self._draw(surface)

    def _draw(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        surface.blit(backdrop("belt", width, height, SUN, 2), (0, 0))
        self._grade.draw(surface, with_grain=self.stage.governor.quality.grain)
        look = style(28 * scale, palette.AMBER, track=0.6)
        top = TOP - 26 * (scale - 1.0)
        y = written(surface, say("settings.title"), LEFT - 22, top, look, width - LEFT - RIGHT)
        y += 5 - 20 * (scale - 1.0)
        wide = width - LEFT - RIGHT
        self._tabs.draw(surface, self.stage.input, pygame.Rect(LEFT - 22, round(y), wide + 22, 40), scale)
        y += self._tabs.height(scale) + 10
        low = self._draw_hint(surface, height - self._footer.height(self.stage.input, scale))
        wide = min(wide, round(WIDTH * max(1.0, scale * 0.8)))
        self._menu.draw(surface, pygame.Rect(LEFT, round(y), wide, round(low - y)), scale)
        self._footer.draw(surface, self.stage.input, scale)

    def _draw_hint(self, surface: pygame.Surface, bottom: float) -> float:
        """What the line in focus is for; returns where that begins."""
        size = round(HINT * self.stage.text_scale)
        focus = self._menu.focus
        lines = broken(focus.hint, size, self.stage.size[0] - LEFT - RIGHT) if focus is not None else []
        top = bottom - max(HINT_LINES, len(lines)) * size * 1.3 - 4
        for i, line in enumerate(lines):
            speak(surface, line, LEFT, top + i * size * 1.3, size, palette.CYAN)
        return top - 14


def _pages() -> list[tuple[str, str]]:
    return [(page, say(f"settings.page.{page}")) for page in PAGES]
