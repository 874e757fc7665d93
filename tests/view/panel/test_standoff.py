"""What the panel shows of a standoff: the others' minds as cues, times that run, where the mouse can press."""

from __future__ import annotations

from time import process_time

import pygame
import pytest

from game.sim.standoff import events as told
from game.sim.standoff.state import GroupState
from game.sim.tuning import TICKS_A_SECOND
from game.view.camera import Lens
from game.view.framing import COMPANY_RANGE, wanted_view
from game.view.panel.frame import Frame
from game.view.panel.messages import Messages
from game.view.panel.standoff.boxes import Boxes
from game.view.panel.standoff.clock import help_text
from game.view.panel.standoff.others import cues_of
from game.view.panel.standoff.panel import StandoffPanel, has_begun
from game.view.pen import Kept
from tests.lettered import noted
from tests.screen import picture
from tests.sim.standoff.stage import meeting, ship, three_jumpers


def group_of(**mind: float) -> GroupState:
    state = meeting(ship("tick", (120, 0))).world.standoff
    assert state is not None
    (group,) = state.groups
    group.phase, group.sighted = "waiting", True
    for quality, value in mind.items():
        setattr(group, quality, value)
    return group


def cues(group: GroupState, with_figures: bool = False) -> str:
    return " ".join(text for text, _ in cues_of(group, with_figures=with_figures))


@pytest.mark.parametrize(
    ("mind", "cue"),
    [
        ({"nerve": 80.0, "patience": 90.0}, ""),
        ({"nerve": 30.0}, "NERVES WAVER"),
        ({"nerve": 10.0}, "ABOUT TO BREAK"),
        ({"patience": 20.0}, "LOSING PATIENCE"),
        ({"sighted": False}, "CANNOT SEE US"),
    ],
)
def test_what_is_about_to_break_can_be_read_without_figures(mind: dict[str, float], cue: str) -> None:
    words = cues(group_of(**mind))
    assert words.startswith("WAITING")
    assert words.removeprefix("WAITING").strip() == cue
    assert not any(letter.isdigit() for letter in words)


def test_who_asks_for_figures_gets_them() -> None:
    words = cues(group_of(greed=61.0, nerve=42.0, patience=73.0, believes=28.0), with_figures=True)
    assert "GREED 61  NERVE 42  PATIENCE 73 s  BELIEVES 28 kg" in words


def test_nothing_is_told_of_those_who_hide_until_they_come_out() -> None:
    state = meeting(ship("tick", (900, 0)), group={"notice": 300}).world.standoff
    assert state is not None
    assert not has_begun(state)
    state.groups[0].phase = "closing"
    assert has_begun(state)


def test_help_is_told_in_the_time_of_play_and_in_the_storys_own() -> None:
    game = three_jumpers()
    state = game.world.standoff
    assert state is not None
    surface = pygame.Surface((8, 8))
    frame = Frame(surface, surface, None, game.world, (0.0, 0.0, 0.0), 0.0, {}, Kept())  # type: ignore[arg-type]
    assert help_text(frame, state, state.responses[0]) == ""
    game.press(beacon=True)
    assert "NO ANSWER" in help_text(frame, state, state.responses[0])
    state.responses[0].due = 75 * TICKS_A_SECOND
    assert help_text(frame, state, state.responses[0]) == "INDEPENDENCE IN 01:15 (STORY: 6 MIN, COMPRESSED)"


def test_the_eye_keeps_whoever_is_near_in_the_picture_and_forgets_who_is_far() -> None:
    alone = wanted_view(meeting(ship("tick", (COMPANY_RANGE + 50, 0))).world, (0.0, 0.0), 720)
    near = wanted_view(meeting(ship("tick", (150, 0))).world, (0.0, 0.0), 720)
    assert near.scale < alone.scale
    left, right = near.x - 640 / near.scale, near.x + 640 / near.scale
    assert left < 0
    assert right > 150


def test_a_place_on_a_slider_is_a_share_of_it() -> None:
    boxes = Boxes()
    boxes.put("slider", pygame.Rect(100, 10, 200, 20))
    assert boxes.at((150, 15)) == "slider"
    assert boxes.at((50, 15)) == ""
    assert [boxes.share("slider", x) for x in (0, 100, 200, 900)] == [0.0, 0.0, 0.5, 1.0]


def test_sofias_guess_is_shown_once_she_has_one_and_she_never_keeps_a_frame_waiting() -> None:
    game, surface = three_jumpers(), picture()
    assert game.world.standoff is not None
    while not game.world.standoff.talk.offers:
        game.hold(ticks=1)
    panel = StandoffPanel()
    longest = 0.0
    for _ in range(200):
        began = process_time()
        panel.oracle.look(game.world)
        longest = max(longest, process_time() - began)
    with noted() as written:
        lens = Lens(0.0, 0.0, 2.0, 1280, 720)
        panel.draw(Frame(surface, surface, lens, game.world, (0.0, 0.0, 0.0), game.world.seconds, {}, Kept()))
    shown = [each.text for each in written]
    assert "SOFIA'S GUESS" in shown
    assert {text.split()[0] for text in shown} >= {"PAY", "STALL", "RUN", "FIGHT"}
    assert longest < 0.006


def test_of_loading_the_pod_only_the_last_is_told() -> None:
    game, surface = meeting(ship("tick", (120, 0))), picture((1280, 720))
    messages, lens = Messages(), Lens(0.0, 0.0, 4.0, 1280, 720)
    for mass in (4.0, 5.0, 6.0):
        messages.see([told.PodLoaded(mass, 10.0, 14.0 - mass)], game.world)
    messages.see([told.PodPressurised(6.0)], game.world)
    with noted() as written:
        messages.draw(Frame(surface, surface, lens, game.world, (0.0, 0.0, 0.0), 0.0, {}, Kept()))
    loaded = [each.text for each in written if "SHIELDED" in each.text]
    assert len(loaded) == 1
    assert "6.0" in loaded[0]
    assert len(written) == 2, "and what else there is to know stays"
