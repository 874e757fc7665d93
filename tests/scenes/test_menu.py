"""One focus for all menus: keys, pad and mouse do the same, everything is reached, everything fits."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import ClassVar

import pygame
import pytest

from game.input import Input
from game.menu_moves import REPEAT_AFTER, REPEAT_EVERY
from game.pads import CONTROLLER_BUTTONS
from game.scenes.credits import CreditsScene
from game.scenes.footer import Footer
from game.scenes.menu import Menu
from game.scenes.motion import QUICK
from game.scenes.rows import Choice, Heading, Item, Look, Row, Slider, Toggle
from game.scenes.scene import Change, Scene, Stage
from game.scenes.select import SelectScene
from game.scenes.title import TitleScene
from game.view.lettering import prose_width
from tests.screen import FRAME, Player, key, picture

AREA = pygame.Rect(60, 40, 700, 500)


class Form(Scene):
    """A menu and what came of it."""

    rows: ClassVar[list[Row]] = []

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.menu = Menu(list(self.rows))
        self.told: list[str] = []

    def hear(self, event: pygame.Event, heard) -> Change | None:
        taken = self.menu.hear(event, heard)
        if taken is not None:
            self.told.append(taken)
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        surface.fill((0, 0, 0))
        self.menu.draw(surface, AREA)


@pytest.fixture
def form(request) -> Player:
    Form.rows = [
        Heading("SOUND"),
        Item("fly", "Fly"),
        Toggle("shake", "Shake", True, ("Off", "On")),
        Choice("mode", "Mode", [("w", "Window"), ("f", "Full screen"), ("b", "Borderless")], "w"),
        Slider("music", "Music", 50.0, (0.0, 100.0, 5.0)),
        Item("leave", "Leave"),
    ]
    player = Player(Form)
    player.wait()
    return player


def settle(player: Player) -> None:
    """Wait, in real time, until nothing of the menu moves any more."""
    player.wait()
    pygame.time.wait(round(QUICK * 1000) + 10)
    player.wait()


def focus(player: Player) -> str:
    return player.app.top.menu.focus.id


def row(player: Player, id: str) -> Row:
    return next(row for row in player.app.top.menu.rows if row.id == id)


def box(player: Player, id: str) -> pygame.Rect:
    menu = player.app.top.menu
    return menu.box(next(i for i, row in enumerate(menu.rows) if row.id == id))


def click(player: Player, place: tuple[int, int]) -> None:
    player.happens(pygame.MOUSEMOTION, pos=place, rel=(1, 0), buttons=(0, 0, 0))
    player.happens(pygame.MOUSEBUTTONDOWN, pos=place, button=1)
    player.happens(pygame.MOUSEBUTTONUP, pos=place, button=1)


def pad(player: Player, button: str) -> None:
    number = CONTROLLER_BUTTONS.index(button)
    player.happens(pygame.CONTROLLERBUTTONDOWN, instance_id=0, button=number)
    player.happens(pygame.CONTROLLERBUTTONUP, instance_id=0, button=number)


def lean(player: Player, axis: int, value: int) -> None:
    player.happens(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=axis, value=value)


def by_key(player: Player, move: str) -> None:
    player.tap(getattr(pygame, {"take": "K_RETURN"}.get(move, f"K_{move.upper()}")))


def by_cross(player: Player, move: str) -> None:
    pad(player, {"take": "a"}.get(move, f"pad_{move}"))


def by_stick(player: Player, move: str) -> None:
    if move == "take":
        pad(player, "a")
        return
    axis, value = {"up": (1, -30000), "down": (1, 30000), "left": (0, -30000), "right": (0, 30000)}[move]
    lean(player, axis, value)
    lean(player, axis, 0)


HANDS = pytest.mark.parametrize("hand", [by_key, by_cross, by_stick])


def test_the_focus_begins_at_what_can_have_it(form: Player) -> None:
    assert focus(form) == "fly"


@HANDS
def test_the_focus_goes_round_and_leaves_headings_out(form: Player, hand: Callable) -> None:
    hand(form, "up")
    assert focus(form) == "leave"
    hand(form, "down")
    assert focus(form) == "fly"


@HANDS
def test_everything_can_be_set_without_a_mouse(form: Player, hand: Callable) -> None:
    for move in ("take", "down", "take", "down", "right", "down", "left", "left", "down", "take"):
        hand(form, move)
    assert row(form, "shake").on is False
    assert row(form, "mode").value == "f"
    assert row(form, "music").value == 40.0
    assert form.app.top.told == ["fly", "shake", "mode", "music", "music", "leave"]


def test_everything_can_be_set_by_mouse(form: Player) -> None:
    click(form, box(form, "shake").center)
    mode = row(form, "mode")
    click(form, (mode.control(box(form, "mode")).right - 10, box(form, "mode").centery))
    assert (row(form, "shake").on, mode.value) == (False, "f")
    click(form, (mode.control(box(form, "mode")).x + 4, box(form, "mode").centery))
    assert mode.value == "w"


def test_a_slider_follows_the_mouse_that_holds_it_and_no_longer(form: Player) -> None:
    music = row(form, "music")
    line = music._line(music.control(box(form, "music")))
    y = line.centery
    form.happens(pygame.MOUSEBUTTONDOWN, pos=(line.x + line.width // 4, y), button=1)
    assert music.value == 25.0
    form.happens(pygame.MOUSEMOTION, pos=(line.right + 300, y + 200), rel=(1, 0), buttons=(1, 0, 0))
    assert music.value == 100.0
    form.happens(pygame.MOUSEBUTTONUP, pos=(line.right, y), button=1)
    form.happens(pygame.MOUSEMOTION, pos=(line.x, y), rel=(1, 0), buttons=(0, 0, 0))
    assert music.value == 100.0


def test_a_slider_stops_at_its_ends(form: Player) -> None:
    form.tap(pygame.K_UP, pygame.K_UP, *[pygame.K_RIGHT] * 14)
    assert row(form, "music").value == 100.0
    assert form.app.top.told == ["music"] * 10, "what changes nothing is not told"


def test_the_mouse_focuses_what_it_is_over_and_not_what_is_no_choice(form: Player) -> None:
    form.happens(pygame.MOUSEMOTION, pos=box(form, "leave").center, rel=(1, 0), buttons=(0, 0, 0))
    assert focus(form) == "leave"
    form.happens(pygame.MOUSEMOTION, pos=form.app.top.menu._places[0].center, rel=(1, 0), buttons=(0, 0, 0))
    assert focus(form) == "leave"


def test_a_key_held_moves_on_after_a_while_and_stops_when_let_go(form: Player) -> None:
    key(pygame.K_DOWN)
    form.wait((REPEAT_AFTER - 4) * FRAME)
    assert focus(form) == "shake"
    form.wait((4 + 2 * REPEAT_EVERY + 2) * FRAME)
    key(pygame.K_DOWN, down=False)
    form.wait()
    seen = focus(form)
    assert seen != "shake"
    form.wait(1.0)
    assert focus(form) == seen


def test_a_stick_held_moves_on_too(form: Player) -> None:
    form.tap(pygame.K_UP, pygame.K_UP)
    lean(form, 0, 30000)
    form.wait((REPEAT_AFTER + 3 * REPEAT_EVERY + 2) * FRAME)
    lean(form, 0, 0)
    assert row(form, "music").value >= 65.0


def test_a_long_menu_scrolls_to_what_is_in_focus_and_with_the_wheel() -> None:
    Form.rows = [Item(str(i), f"Line {i}") for i in range(40)]
    form = Player(Form)
    form.wait()
    menu = form.app.top.menu
    assert not menu.box(39).height
    form.tap(pygame.K_UP)
    settle(form)
    assert menu.box(39).height > 20
    assert AREA.contains(menu.box(39).inflate(-80, 0))
    form.tap(pygame.K_DOWN)
    settle(form)
    for _ in range(3):
        form.happens(pygame.MOUSEWHEEL, x=0, y=-1)
    settle(form)
    assert not menu.box(0).height
    assert menu.at == 0, "the wheel looks and does not choose"


def test_a_click_out_of_sight_takes_nothing() -> None:
    Form.rows = [Item(str(i), f"Line {i}") for i in range(40)]
    form = Player(Form)
    form.wait()
    click(form, (AREA.x + 50, AREA.bottom + 40))
    assert form.app.top.told == []


LONG = "Unübersichtlichkeitsvermeidung, and a great many more words that say what it does"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [300, 700])
def test_rows_do_not_overlap_and_hold_their_words(scale: float, width: int) -> None:
    picture()
    rows: list[Row] = [
        Item("a", LONG),
        Toggle("b", LONG, True, (LONG, LONG)),
        Choice("c", LONG, [(1, LONG)], 1),
        Slider("d", LONG, 5, (0, 10, 1), hint=LONG),
        Item("e", LONG),
    ]
    menu = Menu(rows)
    menu.draw(picture(), pygame.Rect(60, 20, width, 690), scale)
    places = menu._places
    assert all(one.bottom <= other.y + 1 for one, other in pairwise(places))
    for row, place in zip(rows, places, strict=True):
        room = width if isinstance(row, Item) else round(width * 0.5)
        size, lines = row._lines(room, Look(scale))
        assert all(prose_width(line, size) <= room for line in lines)
        assert len(lines) * size <= place.height


@pytest.mark.parametrize("scene", [TitleScene, SelectScene, CreditsScene])
@pytest.mark.parametrize("device", ["keys", "pad", "mouse"])
def test_the_line_of_keys_shows_the_device_used_last_and_fits(scene: type[Scene], device: str) -> None:
    player = Player(scene)
    player.stage.text_scale = 2.0
    player.stage.input.device = device
    player.wait()
    footer: Footer = player.app.top._footer
    screen = player.app.surface.get_rect()
    boxes = [footer._boxes[action] for action in footer.actions]
    assert all(screen.contains(box.inflate(-16, -16)) for box in boxes)
    assert all(one.right <= other.x + 16 or one.bottom <= other.y + 16 for one, other in pairwise(boxes))
    assert player.stage.input.caps("cancel") == (("b",) if device == "pad" else ("K_ESCAPE",))


@pytest.mark.parametrize("scene", [SelectScene, CreditsScene])
def test_a_click_leads_back(scene: type[Scene]) -> None:
    player = Player(TitleScene, scene)
    player.wait()
    click(player, player.app.top._footer._boxes["cancel"].center)
    assert player.scene == "TitleScene"


def test_focus_is_where_it_was_on_return() -> None:
    player = Player(TitleScene)
    player.tap(pygame.K_UP, pygame.K_UP, pygame.K_RETURN)
    assert player.scene == "CreditsScene"
    player.tap(pygame.K_ESCAPE)
    assert player.app.top._menu.focus.id == "credits"


def test_what_begins_in_the_list_comes_back_to_the_level_flown_last() -> None:
    player = Player(TitleScene, SelectScene)
    player.tap(pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN, pygame.K_SPACE)
    player.until("FlightScene")
    flown = player.app.top.path
    player.tap(pygame.K_ESCAPE, pygame.K_UP, pygame.K_RETURN)
    assert player.scene == "SelectScene"
    assert player.app.top.entries[player.app.top._menu.at].path == flown


def test_what_is_held_is_not_repeated_once_everything_was_let_go() -> None:
    Player()
    hands = Input()
    hands.hear(pygame.Event(pygame.KEYDOWN, key=pygame.K_DOWN))
    hands.release()
    assert all(hands.repeat() is None for _ in range(100))
