"""The settings as a player meets them: changed at once, kept, taken back, and keys given anew."""

from __future__ import annotations

import pygame
import pytest

from game.bindings import DEFAULTS
from game.input import Input
from game.pads import CONTROLLER_BUTTONS
from game.saves.saves import Saves
from game.scenes.key_rows import KeyRow
from game.scenes.menu import TIGHTEST
from game.scenes.pause import PauseScene
from game.scenes.rebinding import clashes, keys_of, others_with, taken_from, with_key, with_stick
from game.scenes.rows import Look
from game.scenes.scene import Stage
from game.scenes.settings import CONFIRM_SECONDS, LISTEN_TICKS, REST_TICKS, SettingsScene
from game.scenes.settings_pages import ACTIONS, AXES, PAGES, rows_of, usual
from game.scenes.title import TitleScene
from game.settings import Settings, changed, value_of
from tests.screen import FRAME, Player, key


@pytest.fixture
def player() -> Player:
    player = Player(TitleScene, SettingsScene)
    player.stage.saves = Saves()
    player.wait()
    return player


def at(player: Player, id: str) -> None:
    """Move by keys to a line, on whichever page it is, and look at it."""
    with player.unseen():
        assert any(is_on_page(player, id) for _ in PAGES), f"no line {id}"
    player.wait(FRAME)


def is_on_page(player: Player, id: str) -> bool:
    """Move down to a line of this page; where it is not there, to the next page."""
    menu = player.app.top._menu
    for _ in menu.rows:
        if menu.focus.id == id:
            return True
        player.tap(pygame.K_DOWN)
    player.tap(pygame.K_e)
    return False


def now(player: Player, name: str) -> object:
    return value_of(player.stage.settings, name)


def kept(name: str) -> object:
    """What the next start will read."""
    return value_of(Saves().settings, name)


def push(player: Player, button: str) -> None:
    number = CONTROLLER_BUTTONS.index(button)
    player.happens(pygame.CONTROLLERBUTTONDOWN, instance_id=0, button=number)
    player.happens(pygame.CONTROLLERBUTTONUP, instance_id=0, button=number)


ALL = [name for page in PAGES.values() for name in page]


def leaves_of(part: object, before: str = "") -> list[str]:
    found = []
    for name in part.__struct_fields__ if hasattr(part, "__struct_fields__") else part.__dataclass_fields__:
        inner = getattr(part, name)
        fields = hasattr(inner, "__struct_fields__") or hasattr(inner, "__dataclass_fields__")
        found += leaves_of(inner, f"{before}{name}.") if fields else [before + name]
    return found


def test_every_setting_has_its_line() -> None:
    elsewhere = {"hands.keys", "hands.buttons", "hands.axes"}
    assert set(leaves_of(Settings())) - elsewhere == set(ALL)


def test_every_action_of_the_game_can_have_other_keys() -> None:
    by_line = {action for group in ACTIONS.values() for action in group}
    assert by_line == set(DEFAULTS.keys)
    assert set(AXES) == set(DEFAULTS.axes)


@pytest.mark.parametrize("page", PAGES)
def test_every_line_says_what_it_is_for(page: str) -> None:
    Player()
    rows = rows_of(page, Settings(), None)
    assert all(row.hint for row in rows if row.takes_focus)


def test_as_they_come_no_key_means_two_things() -> None:
    assert clashes(Settings(), "keys") == []
    assert clashes(Settings(), "buttons") == []


@pytest.mark.parametrize("name", [name for name in ALL if name != "video.fullscreen"])
def test_a_line_changes_its_setting_at_once_and_undo_takes_it_back(player: Player, name: str) -> None:
    before = now(player, name)
    at(player, name)
    player.tap(pygame.K_LEFT if before in (100, True) and name != "hands.curve" else pygame.K_RIGHT)
    if now(player, name) == before:
        player.tap(pygame.K_RIGHT)
    assert now(player, name) != before
    player.tap(pygame.K_z)
    assert now(player, name) == before


def test_what_was_changed_is_there_at_the_next_start(player: Player) -> None:
    at(player, "sound.music")
    player.tap(pygame.K_LEFT, pygame.K_LEFT)
    assert kept("sound.music") == 100, "a slider is not written at every step"
    player.wait((REST_TICKS + 2) * FRAME)
    assert kept("sound.music") == 90


def test_leaving_at_once_keeps_it_too(player: Player) -> None:
    at(player, "comfort.shake")
    player.tap(pygame.K_LEFT, pygame.K_ESCAPE)
    assert player.scene == "TitleScene"
    assert kept("comfort.shake") == 95


def test_closing_the_window_keeps_it_too(player: Player) -> None:
    at(player, "comfort.shake")
    player.tap(pygame.K_LEFT)
    player.happens(pygame.QUIT)
    assert kept("comfort.shake") == 95


def test_all_steps_of_a_slider_are_one_undo_and_presses_of_a_switch_are_many(player: Player) -> None:
    at(player, "sound.effects")
    player.tap(*[pygame.K_LEFT] * 5, pygame.K_z)
    assert now(player, "sound.effects") == 100
    at(player, "assists.oxygen")
    player.tap(pygame.K_RETURN, pygame.K_RETURN, pygame.K_z)
    assert now(player, "assists.oxygen") is True


def test_letters_grow_while_the_slider_moves(player: Player) -> None:
    at(player, "comfort.text")
    before = player.app.top._menu._places[0].height
    player.tap(*[pygame.K_RIGHT] * 10)
    assert player.stage.text_scale == 2.0
    assert player.app.top._menu._places[0].height > 1.2 * before  # rows stand closer together then


def test_a_page_can_be_set_back_as_a_whole_and_that_can_be_undone(player: Player) -> None:
    player.stage.change(changed(player.stage.settings, "sound.music", 10))
    player.stage.change(changed(player.stage.settings, "comfort.shake", 10))
    player.tap(pygame.K_e, pygame.K_UP, pygame.K_RETURN)
    assert (now(player, "sound.music"), now(player, "comfort.shake")) == (100, 10)
    player.tap(pygame.K_z)
    assert now(player, "sound.music") == 10


def test_keys_too_are_set_back(player: Player) -> None:
    other = with_stick(with_key(Settings(), "drill", 0, "K_k"), "turn", "right_x", 1.0)
    assert usual("controls", other) == Settings()


def test_the_pages_remember_where_the_focus_was(player: Player) -> None:
    player.tap(pygame.K_DOWN, pygame.K_e, pygame.K_DOWN, pygame.K_DOWN, pygame.K_q)
    assert player.app.top._menu.focus.id == "video.window"
    player.tap(pygame.K_PAGEDOWN)
    assert player.app.top._menu.focus.id == "sound.voices"


# --- the screen -----------------------------------------------------------------------------------------------------
@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the window was told to be, in place of a desktop."""
    told: list[bool] = []
    monkeypatch.setattr("game.scenes.scene.fill_screen", told.append)
    return told


def test_a_full_screen_that_nobody_confirms_goes_back(player: Player, screen: list[bool]) -> None:
    at(player, "video.fullscreen")
    player.tap(pygame.K_RETURN)
    assert (player.scene, screen[-1]) == ("AskScene", True)
    player.outlast(CONFIRM_SECONDS - 1.0)
    assert (player.scene, screen[-1]) == ("AskScene", True)
    player.wait(1.2)
    assert (player.scene, screen[-1]) == ("SettingsScene", False)
    assert kept("video.fullscreen") is False


def test_a_full_screen_that_is_confirmed_stays(player: Player, screen: list[bool]) -> None:
    at(player, "video.fullscreen")
    player.tap(pygame.K_RETURN, pygame.K_RETURN)
    assert (player.scene, screen[-1]) == ("SettingsScene", True)
    assert kept("video.fullscreen") is True


def test_escape_says_no_to_the_full_screen(player: Player, screen: list[bool]) -> None:
    at(player, "video.fullscreen")
    player.tap(pygame.K_RETURN, pygame.K_ESCAPE)
    assert (player.scene, screen[-1]) == ("SettingsScene", False)


# --- keys -----------------------------------------------------------------------------------------------------------
def test_a_key_given_anew_does_its_work(player: Player) -> None:
    at(player, "action.drill")
    player.tap(pygame.K_RETURN, pygame.K_k)
    hands: Input = player.stage.input
    hands.hear(pygame.Event(pygame.KEYDOWN, key=pygame.K_k))
    assert hands.controls().drill
    hands.release()
    hands.hear(pygame.Event(pygame.KEYDOWN, key=pygame.K_SPACE))
    assert not hands.controls().drill


def test_a_button_of_the_pad_given_anew_does_its_work(player: Player) -> None:
    at(player, "action.photo")
    push(player, "pad_right")
    push(player, "pad_right")
    push(player, "a")
    push(player, "guide")
    assert keys_of(player.stage.settings, "buttons")["photo"] == ("guide",)
    assert player.stage.input.caps("photo") == ("guide",)


def test_a_stick_given_anew_turns_the_ship(player: Player) -> None:
    at(player, "axis.turn")
    push(player, "a")
    player.happens(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=2, value=-32767)
    player.happens(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=2, value=-32767)
    controls = player.stage.input.controls()
    assert (controls.turn, controls.strafe) == (100, 0)


def test_escape_and_patience_leave_a_key_as_it_was(player: Player) -> None:
    at(player, "action.drill")
    player.tap(pygame.K_RETURN, pygame.K_ESCAPE)
    assert player.scene == "SettingsScene"
    player.tap(pygame.K_RETURN)
    player.outlast((LISTEN_TICKS + 2) * FRAME)
    player.tap(pygame.K_DOWN)
    assert player.app.top._menu.focus.id == "action.scoop", "keys mean again what they mean in a menu"
    assert player.stage.settings == Settings()


def test_delete_empties_a_cell(player: Player) -> None:
    at(player, "action.scoop")
    player.tap(pygame.K_RIGHT, pygame.K_RETURN, pygame.K_DELETE)
    assert keys_of(player.stage.settings, "keys")["scoop"] == ("K_g",)


@pytest.mark.parametrize(
    ("answer", "drill", "scoop"),
    [
        ([], ("K_g",), ("K_LCTRL",)),
        ([pygame.K_DOWN], ("K_g",), ("K_g", "K_LCTRL")),
        ([pygame.K_DOWN, pygame.K_DOWN], ("K_SPACE",), ("K_g", "K_LCTRL")),
    ],
    ids=["take it", "both", "as it was"],
)
def test_a_key_that_means_something_already_is_asked_about(
    player: Player, answer: list[int], drill: tuple[str, ...], scoop: tuple[str, ...]
) -> None:
    at(player, "action.drill")
    player.tap(pygame.K_RETURN, pygame.K_g)
    assert player.scene == "AskScene"
    player.tap(*answer, pygame.K_RETURN)
    keys = keys_of(player.stage.settings, "keys")
    assert (keys["drill"], keys["scoop"]) == (drill, scoop)
    rows = {row.id: row for row in player.app.top._menu.rows if isinstance(row, KeyRow)}
    clash = drill[0] in scoop
    assert rows["action.drill"].cells[0].clashes is clash
    assert rows["action.scoop"].cells[0].clashes is clash
    assert ("Scoop" in rows["action.drill"].hint) is clash


def test_one_key_in_flight_and_at_the_bench_is_no_clash() -> None:
    settings = with_key(Settings(), "wrench", 0, "K_t")
    assert others_with(settings, "wrench", 0) == ()


def test_what_was_taken_from_an_action_leaves_it_its_other_key() -> None:
    assert keys_of(taken_from(Settings(), "keys", ("scoop",), "K_g"), "keys")["scoop"] == ("K_LCTRL",)


def test_a_trigger_brings_the_other_one_with_it() -> None:
    settings = with_stick(Settings(), "thrust", "left_trigger", 1.0)
    assert settings.hands.axes["thrust"] == (("left_trigger", 1.0), ("right_trigger", -1.0))


def test_a_stick_that_was_all_another_axis_had_changes_places_with_it() -> None:
    axes = with_stick(Settings(), "turn", "right_x", -1.0).hands.axes
    assert axes == {"turn": (("right_x", -1.0),), "strafe": (("left_x", -1.0),)}
    axes = with_stick(Settings(), "strafe", "left_y", 1.0).hands.axes
    assert axes["thrust"] == (("right_trigger", 1.0), ("left_trigger", -1.0)), "it still has its triggers"


def test_the_mouse_gives_a_key_anew_too(player: Player) -> None:
    player.tap(pygame.K_e, pygame.K_e)
    menu = player.app.top._menu
    number = next(i for i, row in enumerate(menu.rows) if row.id == "action.ahead")
    player.happens(
        pygame.MOUSEBUTTONDOWN, pos=menu.rows[number].places(menu._places[number])[1].center, button=1
    )
    player.happens(pygame.MOUSEBUTTONUP, pos=(0, 0), button=1)
    player.tap(pygame.K_i)
    assert keys_of(player.stage.settings, "keys")["ahead"] == ("K_w", "K_i")


def test_tabs_turn_by_bumper_and_by_click(player: Player) -> None:
    push(player, "right_bumper")
    assert player.app.top._tabs.open == "sound"
    player.wait()
    place = player.app.top._tabs._boxes[4].center
    player.happens(pygame.MOUSEBUTTONDOWN, pos=place, button=1)
    assert player.app.top._tabs.open == "assists"


def test_a_key_that_was_given_and_is_still_held_moves_nothing(player: Player) -> None:
    at(player, "action.drill")
    player.tap(pygame.K_RETURN)
    key(pygame.K_UP)
    player.wait(1.0)
    assert player.scene == "AskScene"
    assert player.app.top._menu.at == 0


# --- fits -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_fits(player: Player, page: str, text: int) -> None:
    player.stage.try_out(changed(player.stage.settings, "comfort.text", text))
    player.tap(*[pygame.K_e] * list(PAGES).index(page))
    player.wait()
    scene: SettingsScene = player.app.top
    screen = player.app.surface.get_rect()
    assert all(screen.contains(box) for box in scene._tabs._boxes)
    for _ in scene._menu.rows:
        player.tap(pygame.K_DOWN)
        pygame.time.wait(0)
    area = scene._menu._area
    assert (
        area.bottom < screen.bottom - scene._footer.height(player.stage.input, player.stage.text_scale) - 20
    )
    assert area.height > 3 * scene._menu.rows[0].height(area.width, Look(text / 100, TIGHTEST))


def test_settings_are_in_the_pause_and_lead_back_to_it() -> None:
    player = Player(TitleScene)
    player.tap(pygame.K_RETURN, pygame.K_SPACE)
    player.until("FlightScene")
    player.tap(pygame.K_ESCAPE)
    pause = player.app.top
    assert isinstance(pause, PauseScene)
    player.tap(pygame.K_DOWN, pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN)
    assert player.scene == "SettingsScene"
    player.tap(pygame.K_ESCAPE)
    assert player.app.top is pause
    assert pause._menu.focus.id == "settings"


def test_the_stage_of_pictures_keeps_nothing() -> None:
    Player()
    stage = Stage(Input())
    stage.change(changed(stage.settings, "sound.music", 5))
    assert kept("sound.music") == 100


def test_nobody_is_locked_out_whatever_keys_menus_are_left_with(player: Player) -> None:
    none = dict.fromkeys(ACTIONS["menus"], ())
    player.stage.change(changed(changed(player.stage.settings, "hands.keys", none), "hands.buttons", none))
    player.tap(pygame.K_DOWN)
    assert player.app.top._menu.focus.id == "video.window"
    player.tap(pygame.K_RIGHT)
    assert now(player, "video.window") != "auto"
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "TitleScene"


def test_a_key_of_menus_can_be_another_and_is_shown_at_the_lower_edge(player: Player) -> None:
    player.stage.change(changed(player.stage.settings, "hands.keys", {"cancel": ("K_x",)}))
    assert player.stage.input.caps("cancel") == ("K_x",)
    player.tap(pygame.K_x)
    assert player.scene == "TitleScene"


def test_languages_are_called_as_they_call_themselves(player: Player) -> None:
    rows = {row.id: row for row in rows_of("comfort", Settings(), None)}
    assert ("en", "English") in rows["language"].options
