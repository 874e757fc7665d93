"""A standoff in letters of 200 %: all words twice as high, leaf by leaf where there is no room, every key at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.input import Input
from game.scenes.standoff_hands import SHOWN
from game.sim.standoff.state import Offer
from game.sim.tuning import TICKS_A_SECOND
from game.view.camera import Lens
from game.view.leaves import LEAF_SECONDS, Turning, fill_leaves
from game.view.panel.frame import Frame
from game.view.panel.standoff.desk import AROUND, deeds_of
from game.view.panel.standoff.others import draw_names
from game.view.panel.standoff.panel import StandoffPanel
from game.view.pen import Kept
from tests.lettered import Lettered, assert_readable, assert_twice_as_high, noted
from tests.screen import picture
from tests.sim.standoff.stage import three_jumpers

CAPS = {action: Input().caps(action) for action in SHOWN}
HINT = "It holds as long as the shielding does."
TIME_TO_ANSWER = 20.0


class Desk:
    """The panel of a standoff whose leader waits for an answer."""

    def __init__(self, text: float, replies: int = 4, ground: tuple[int, int, int] = (0, 0, 0)) -> None:
        self.game, self.text, self.ground = three_jumpers(), text, ground
        assert self.game.world.standoff is not None
        self.state = self.game.world.standoff
        while not self.state.talk.offers:
            self.game.hold(ticks=1)
        talk = self.state.talk
        self.opened = self.game.world.seconds
        talk.opened = self.game.world.tick
        talk.until = talk.opened + round(TIME_TO_ANSWER * TICKS_A_SECOND)
        talk.offers = tuple(
            Offer(n + 1, f"r{n}", f"Reply {n + 1}: scan us if you like, we have nothing.", "calm", HINT, 28.0)
            for n in range(replies)
        )
        self.panel = StandoffPanel()
        for _ in range(200):
            self.panel.oracle.look(self.game.world)
        self.surface = picture()

    def written(self, later: float = 0.0) -> list[Lettered]:
        """What is written so many seconds after the question."""
        self.surface.fill(self.ground)
        self.panel.darken(self.surface, self.text)
        with noted() as found:
            self.panel.draw(self.frame(later))
        return found

    def frame(self, later: float = 0.0) -> Frame:
        lens = Lens(0.0, 0.0, 2.0, 1280, 720)
        clock = self.opened + later
        world, pose = self.game.world, (0.0, 0.0, 0.0)
        return Frame(
            self.surface, self.surface, lens, world, pose, clock, {}, Kept(), self.text, caps=CAPS
        )  # fmt: skip

    def all_written(self) -> list[list[Lettered]]:
        """What is written within the time to answer, in pictures a quarter of a second apart."""
        return [self.written(0.25 * step) for step in range(round(4 * TIME_TO_ANSWER))]

    @property
    def boxes(self) -> set[str]:
        return {action for action in SHOWN if action in self.panel.boxes._places}


@pytest.mark.parametrize("replies", [1, 2, 3, 4])
def test_every_word_is_twice_as_high(replies: int) -> None:
    large = [text for leaf in Desk(2.0, replies).all_written() for text in leaf]
    assert_twice_as_high(large, Desk(1.0, replies).written())


@pytest.mark.parametrize("text", [1.2, 1.5, 2.0])
@pytest.mark.parametrize("replies", [1, 4])
def test_each_leaf_can_be_read(text: float, replies: int) -> None:
    for leaf in Desk(text, replies).all_written():
        assert_readable(leaf)


@pytest.mark.parametrize("replies", [1, 2, 3, 4])
def test_all_that_can_be_answered_is_told_within_the_time_to_answer(replies: int) -> None:
    desk = Desk(2.0, replies)
    told = " ".join(text.text for leaf in desk.all_written() for text in leaf)
    for number in range(replies):
        assert f"Reply {number + 1}:" in told
    assert "SEE THROUGH IT: 28%" in told
    assert "SOFIA'S GUESS" in told


def test_every_reply_can_be_clicked_at_any_time() -> None:
    desk = Desk(2.0)
    for step in range(20):
        desk.written(step)
        assert {f"reply_{number}" for number in range(1, 5)} <= desk.boxes


def test_all_deeds_are_told_one_leaf_after_the_other() -> None:
    desk = Desk(2.0)
    found: set[str] = set()
    for step in range(20):
        desk.written(step)
        found |= desk.boxes
    assert {deed.action for deed in deeds_of(desk.frame(), desk.state)} | {"load_less", "load_more"} <= found


def test_what_the_mouse_is_over_stays() -> None:
    desk = Desk(2.0)
    desk.written()
    desk.panel.boxes.over = "load_more"
    for step in range(20):
        desk.written(step)
        assert "load_more" in desk.boxes


def test_while_the_way_out_is_held_it_is_seen() -> None:
    desk = Desk(2.0)
    desk.state.abandon_ticks = 10
    for step in range(20):
        desk.written(step)
        assert "abandon" in desk.boxes


def test_what_is_seen_of_their_minds_is_twice_as_high() -> None:
    sizes = []
    for text in (1.0, 2.0):
        desk = Desk(text)
        desk.game.world.assists = replace(desk.game.world.assists, insight=True)
        with noted() as found:
            draw_names(desk.frame(), desk.state)
        cue = next(each for each in found if each.text.startswith("GREED"))
        sizes.append(cue.size)
        assert any("BELIEVES" in each.text for each in found)
    assert sizes[1] == pytest.approx(2 * sizes[0])


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_over_a_hull_in_full_sun_the_desk_stands_on_the_dark(text: float) -> None:
    desk = Desk(text, ground=(245, 240, 230))
    desk.written()
    written = desk.written()
    desk_words = [each for each in written if each.place.right > 1280 - 28 - 300 and "kg" in each.text]
    assert desk_words
    for each in desk_words:
        beside = desk.surface.get_at((1280 - 20, each.place.centery))
        assert max(beside[:3]) < 110, each
    outside = desk.surface.get_at((1280 - 28 - round(250 + 222 * (text - 1)) - 2 * AROUND, 660))
    assert min(outside[:3]) > 200


def test_a_leaf_turns_after_its_time_and_begins_anew_with_something_else() -> None:
    leaf = Turning()
    assert [leaf.look("a", at, 2) for at in (0.0, LEAF_SECONDS - 0.1, LEAF_SECONDS, 2 * LEAF_SECONDS)] == [
        0,
        0,
        1,
        0,
    ]
    assert leaf.look("a", 3 * LEAF_SECONDS, 2) == 1
    assert leaf.look("b", 3 * LEAF_SECONDS + 1, 2) == 0
    assert [leaf.look("b", 100.0 + at, 2, held=True) for at in range(20)] == [0] * 20


def test_leaves_are_filled_one_after_the_other_and_what_is_too_high_has_its_own() -> None:
    assert fill_leaves([3, 3, 9, 2], 7) == [[0, 1], [2], [3]]
    assert fill_leaves([], 7) == [[]]
