"""Each setting for comfort acts: on time, eye, ear and hand."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.assists import Assists
from game.input import Input
from game.level.load import load_level
from game.pads import CONTROLLER_BUTTONS
from game.scenes.flight import FlightScene
from game.scenes.scene import Stage
from game.settings import Settings, changed
from game.sim import HANDS_OFF, tuning
from game.sim.events import Collided
from game.view import palette
from game.view.blows import hardest
from tests.scenario import level
from tests.screen import FRAME, Player
from tests.shipped import ROOT

STANDOFF = ROOT / "tests" / "level" / "fixtures" / "standoff.json"
HARD = hardest([Collided("rock", 400_000.0, 0.0, 0.0)])


class Shaken:
    """A pad that remembers how it was shaken."""

    def __init__(self) -> None:
        self.felt: list[tuple[float, float]] = []

    def rumble(self, deep: float, sharp: float, milliseconds: int) -> None:
        self.felt.append((deep, sharp))


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch) -> Player:
    monkeypatch.setattr(Stage, "make_pictures", lambda stage, spent_ms: None)
    return Player()


def set_to(player: Player, **values: object) -> None:
    """Set settings of comfort."""
    settings = player.stage.settings
    for name, value in values.items():
        settings = changed(settings, f"comfort.{name}", value)
    player.stage.change(settings)


def flight(player: Player, assists: Assists | None = None) -> FlightScene:
    scene = FlightScene(player.stage, STANDOFF, level(rock_at=(60, 0)), assists=assists)
    player.app.scenes.append(scene)
    return scene


@pytest.mark.parametrize(("speed", "ticks"), [(100, 60), (75, 45), (50, 30)])
def test_a_second_of_real_time_is_as_many_ticks_as_the_player_wants(
    player: Player, speed: int, ticks: int
) -> None:
    scene = flight(player)
    set_to(player, speed=speed)
    player.wait(1.0)
    assert scene.world.tick == pytest.approx(ticks, abs=1)


def test_a_slower_game_is_the_same_game(player: Player) -> None:
    def digest(speed: int) -> str:
        set_to(player, speed=speed)
        scene = flight(player)
        while scene.world.tick < 60:
            player.wait(FRAME)
        return scene.world.digest()

    assert digest(50) == digest(100)


@pytest.mark.parametrize(
    ("assists", "pace"), [(Assists(), 1.0), (Assists(standoffs=True), tuning.HELP_STANDOFF_PACE)]
)
def test_with_the_assist_time_slows_down_while_a_reply_is_chosen(
    player: Player, assists: Assists, pace: float
) -> None:
    scene = FlightScene(player.stage, STANDOFF, load_level(STANDOFF), assists=assists)
    standoff = scene.world.standoff
    assert standoff is not None
    assert scene.pace() == 1.0
    for _ in range(60 * tuning.TICKS_A_SECOND):
        if standoff.talk.offers:
            break
        scene.world.step(HANDS_OFF)
    assert standoff.talk.offers
    assert scene.pace() == pace


@pytest.mark.parametrize("shake", [0, 50, 100])
def test_the_picture_shakes_as_hard_as_the_player_wants(player: Player, shake: int) -> None:
    set_to(player, shake=shake)
    scene = flight(player)
    player.wait(2 * FRAME)
    camera = scene.view.camera
    camera.hit(1.0, (1.0, 0.0))
    still, shaken = camera.lens(1280, 720, 0.0), camera.lens(1280, 720, scene.view.shake)
    full = camera.lens(1280, 720, 1.0)
    assert shaken.x - still.x == pytest.approx(shake / 100 * (full.x - still.x))
    assert full.x != still.x


@pytest.mark.parametrize("flash", [0, 40, 100])
def test_flashes_are_as_bright_as_the_player_wants(player: Player, flash: int) -> None:
    set_to(player, flash=flash)
    scene = flight(player)
    player.wait(2 * FRAME)
    assert scene.view.flash == flash / 100


def test_in_high_contrast_what_is_far_is_darker_and_letters_are_stronger(player: Player) -> None:
    scene = flight(player)
    sky = (900, 0, 380, 200)

    def seen() -> float:
        player.wait(2 * FRAME)
        return sum(pygame.transform.average_color(player.app.surface, pygame.Rect(sky))[:3])

    scene.view.show_panel = False
    usual = seen()
    set_to(player, high_contrast=True)
    assert seen() < 0.6 * usual
    assert palette.STRONG["GREY"] == palette.GREY
    set_to(player, high_contrast=False)
    assert palette.USUAL["GREY"] == palette.GREY


@pytest.mark.parametrize(("rumble", "felt"), [(100, 1.0), (30, 0.3)])
def test_the_pad_shakes_as_hard_as_the_player_wants(player: Player, rumble: int, felt: float) -> None:
    pad = hold_pad(player)
    set_to(player, rumble=rumble)
    flight(player)._feel(HARD)
    assert pad.felt[0][0] == pytest.approx(felt)


def test_without_rumble_the_pad_is_left_alone(player: Player) -> None:
    pad = hold_pad(player)
    set_to(player, rumble=0)
    flight(player)._feel(HARD)
    assert pad.felt == []


def hold_pad(player: Player) -> Shaken:
    """The player has a pad in the hands."""
    pads, pad = player.stage.input.pads, Shaken()
    pads._open[0], pads.speaking = pad, 0
    return pad


def test_sounds_are_told_in_words_unless_the_player_does_without(player: Player) -> None:
    player.stage.sound.cue("clang_small")
    assert player.stage.captions()
    set_to(player, captions=False)
    assert not player.stage.captions()


@pytest.mark.parametrize(
    ("name", "groups"), [("music", {"music"}), ("effects", {"effects"}), ("voices", {"radio", "interface"})]
)
def test_each_volume_turns_down_its_own_sounds(player: Player, name: str, groups: set[str]) -> None:
    player.stage.change(changed(player.stage.settings, f"sound.{name}", 30))
    volumes = player.stage.sound._faders.volumes
    assert {group for group, volume in volumes.items() if volume == 0.3} == groups
    assert set(volumes.values()) == {0.3, 1.0}


# --- hands ------------------------------------------------------------------------------------------------------------


def hands(**values: object) -> Input:
    """Hands as they are set."""
    Player()
    settings = Settings()
    for name, value in values.items():
        settings = changed(settings, f"hands.{name.replace('__', '.')}", value)
    made = Input()
    made.obey(settings.hands)
    return made


def down(hands: Input, code: int) -> None:
    hands.hear(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))


def up(hands: Input, code: int) -> None:
    hands.hear(pygame.Event(pygame.KEYUP, key=code, mod=0))


def tap(hands: Input, code: int) -> None:
    down(hands, code)
    up(hands, code)


HELD: dict[str, tuple[int, Callable[[Input], bool]]] = {
    "match": (pygame.K_LSHIFT, lambda hands: hands.controls().match),
    "fine": (pygame.K_x, lambda hands: hands.controls().fine),
    "drill": (pygame.K_SPACE, lambda hands: hands.controls().drill),
    "scoop": (pygame.K_g, lambda hands: hands.controls().scoop),
}


@pytest.mark.parametrize("action", HELD)
def test_an_action_that_is_toggled_goes_on_until_the_next_press(action: str) -> None:
    code, does = HELD[action]
    toggling = hands(**{f"toggle__{action}": True})
    tap(toggling, code)
    assert [does(toggling) for _ in range(3)] == [True, True, True]
    tap(toggling, code)
    assert not does(toggling)


@pytest.mark.parametrize("action", HELD)
def test_an_action_that_is_held_ends_when_it_is_let_go(action: str) -> None:
    code, does = HELD[action]
    holding = hands()
    down(holding, code)
    assert [does(holding), does(holding)] == [True, True]
    up(holding, code)
    assert not does(holding)


def test_a_toggled_action_ends_where_everything_is_let_go_of() -> None:
    toggling = hands(toggle__drill=True)
    tap(toggling, pygame.K_SPACE)
    toggling.release()
    assert not toggling.controls().drill


def test_only_what_is_toggled_is() -> None:
    toggling = hands(toggle__drill=True)
    tap(toggling, pygame.K_g)
    assert [toggling.controls().scoop, toggling.controls().scoop] == [True, False]


def lean(hands: Input, share: float) -> int:
    """How far the ship is asked to turn by a stick that is pushed to the left."""
    event = pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=0, value=round(-share * 32767))
    hands.hear(event)
    return hands.controls().turn


@pytest.mark.parametrize(("dead_zone", "turn"), [(0, 20), (19, 1), (40, 0)])
def test_the_dead_zone_is_where_the_stick_does_nothing(dead_zone: int, turn: int) -> None:
    assert lean(hands(dead_zone=dead_zone, curve=100), 0.2) == pytest.approx(turn, abs=1)


@pytest.mark.parametrize(("curve", "turn"), [(100, 50), (200, 25), (300, 12.5)])
def test_the_curve_makes_the_middle_finer_and_leaves_the_rim_full(curve: int, turn: float) -> None:
    curved = hands(dead_zone=0, curve=curve)
    assert lean(curved, 0.5) == pytest.approx(turn, abs=1)
    assert lean(curved, 1.0) == 100


def test_a_key_of_ones_own_does_the_work_and_the_usual_one_no_more() -> None:
    own = hands(keys={"drill": ("K_k",)})
    down(own, pygame.K_SPACE)
    assert not own.controls().drill
    down(own, pygame.K_k)
    assert own.controls().drill


def test_a_button_of_ones_own_does_too() -> None:
    own = hands(buttons={"drill": ("y",)})
    number = CONTROLLER_BUTTONS.index("y")
    own.hear(pygame.Event(pygame.CONTROLLERBUTTONDOWN, instance_id=0, button=number))
    assert own.controls().drill


def test_keys_of_actions_that_do_not_exist_count_for_nothing() -> None:
    own = hands(keys={"dance": ("K_SPACE",)})
    down(own, pygame.K_SPACE)
    assert own.controls().drill
