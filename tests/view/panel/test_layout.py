"""The panel can be read at every size of letters: nothing overlaps, nothing leaves the picture."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game.input import Input
from game.level.library import Entry, find_level
from game.level.load import load_level
from game.play.pilots import Played
from game.play.replay_reader import load_replay
from game.scenes.brief import BriefScene
from game.scenes.standoff_hands import SHOWN
from game.scenes.title import TitleScene
from game.sim import HANDS_OFF, World
from game.sim.events import FuelLow, HoldFull, HullDamaged, Said
from game.sim.standoff.events import ShipScanned, SightLost
from game.sim.tuning import TICKS_A_SECOND
from game.view.flight import FlightView
from game.view.leaves import LEAF_SECONDS
from game.view.lit.studio import Studio
from game.view.panel.gauges import Gauge
from game.view.panel.room import GAP, Room
from game.view.sound.captions import MOST, Caption
from tests.lettered import Lettered, assert_readable, assert_twice_as_high, noted
from tests.scenario import level
from tests.screen import Player, longest_captions, picture
from tests.sim.standoff.stage import three_jumpers

NEWS = (
    Said("kayla", "Nose two degrees to the right, and keep it there until the collar is warm.", "calm"),
    HullDamaged(12.0, 80.0, "freeport"),
    FuelLow(1200.0),
    HoldFull(),
)
HEARD = [Caption(text, "left") for text in longest_captions(MOST)]
KEYS = {
    "fine": "ALT",
    "match": "SHIFT",
    "thrust": "W/S",
    "turn": "A/D",
    "strafe": "Q/E",
    "target": "TAB",
    "drill": "SPACE",
    "clamp": "F",
    "dock": "R",
    "scoop": "CTRL",
}


@cache
def flown(name: str, seconds: float) -> World:
    """A level as a recorded clear has it after so many seconds; only to be looked at."""
    path = find_level(name)
    replay = load_replay(path.parent / "clears" / f"{path.stem}.replay")
    world, pilot = World(load_level(path), replay.header.seed), Played(replay)
    for _ in range(round(seconds * 60)):
        world.step(pilot.fly(world))
    return world


@pytest.fixture(scope="module")
def studio() -> Studio:
    """One for all views: the pictures are the same in letters of any size."""
    return Studio()


@pytest.fixture
def written() -> Iterator[list[Lettered]]:
    """Every text that is written, and where."""
    with noted() as found:
        yield found


@pytest.mark.parametrize("text_scale", [1.0, 1.2, 1.5, 2.0])
@pytest.mark.parametrize(
    ("name", "seconds"), [("01-first-flight", 46), ("02-first-dig", 30), ("04-dust-runner", 8)]
)
def test_words_do_not_overlap_and_stay_in_the_picture(
    written, studio: Studio, name: str, seconds: float, text_scale: float
) -> None:
    world = flown(name, seconds)
    surface = picture()
    view = FlightView((1280, 720), KEYS, studio=studio)
    view.text_scale = text_scale
    view.captions = HEARD
    view.see(NEWS, world)
    view.draw(surface, world)
    assert len(written) > 10
    assert_readable(written)


@pytest.mark.parametrize("text_scale", [1.0, 1.2, 1.5, 2.0])
@pytest.mark.parametrize("name", ["01-first-flight", "06-strange-light"])
def test_a_brief_can_be_read(written, name: str, text_scale: float) -> None:
    player = Player()
    player.stage.text_scale = text_scale
    BriefScene(player.stage, player.stage.entry_for(find_level(name))).draw(picture(), 1.0)
    assert len(written) > (20 if text_scale == 1.0 else 10), (
        "in large letters the keys are read on another page"
    )
    assert_readable(written)


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_long_brief_with_many_tasks_is_set_smaller(written, text_scale: float) -> None:
    player = Player()
    player.stage.text_scale = text_scale
    tasks = [{"type": "collect", "ore": "nickel_iron", "mass": 1000.0 + i} for i in range(7)]
    told = level(title="A very long name for a very long day", brief="Many words. " * 50, objectives=tasks)
    entry = Entry("long", Path("long.json"), told.title, told.brief, told, None, shipped=False)
    BriefScene(player.stage, entry).draw(picture(), 1.0)
    assert_readable(written)


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_the_title_can_be_read(written, text_scale: float) -> None:
    player = Player()
    player.stage.text_scale = text_scale
    TitleScene(player.stage).draw(picture(), 1.0)
    assert len(written) >= 6
    assert_readable(written)


def test_words_that_find_their_place_taken_stand_below() -> None:
    room = Room()
    assert room.below(100, 20, 200, 30) == 20
    assert room.below(250, 25, 200, 30) == 50 + GAP
    assert room.below(600, 25, 100, 30) == 25


def test_words_in_the_world_know_where_there_is_room_for_them() -> None:
    room = Room()
    room.take(600, 25, 100, 30)
    assert room.is_free(620, 60, 20, 20)
    assert not room.is_free(620, 40, 20, 20)


def test_what_runs_low_is_told_by_a_mark_too() -> None:
    assert Gauge("hull", 0.3, "30%", 0.3, (0, 0, 0)).is_low
    assert not Gauge("hull", 0.31, "31%", 0.3, (0, 0, 0)).is_low


@pytest.mark.parametrize("text_scale", [1.0, 1.2, 1.5, 2.0])
def test_a_question_its_replies_and_the_desk_can_be_read_while_much_is_told(
    written, text_scale: float
) -> None:
    game, surface = three_jumpers(), picture()
    assert game.world.standoff is not None
    view = FlightView((1280, 720), KEYS)
    while not game.world.standoff.talk.offers:
        view.see(game.world.step(HANDS_OFF), game.world)
    view.panel.caps = {action: Input().caps(action) for action in SHOWN}
    view.text_scale = text_scale
    view.captions = HEARD
    view.see([ShipScanned("hyena", "ship", 20.0, 16.0, False), SightLost("jumpers")], game.world)
    told: set[str] = set()
    for _ in range(3):  # where letters are large, one leaf after the other
        written.clear()
        view.draw(surface, game.world)
        assert_readable(written)
        told |= {each.text for each in written}
        for _ in range(round(LEAF_SECONDS * TICKS_A_SECOND)):
            view.see(game.world.step(HANDS_OFF), game.world)
    assert {"DISTRESS BEACON", "CARGO POD"} <= told


WITHIN_ITS_DIAL = {"RPM"}
"""The figure over it stands within the spindle's dial, and grows as far as that lets it."""
IN_ITS_CELL = {"POWER", "AIR", "PROP", "DRILL", "TOOLS", *"1234"}
"""Systems stand beside each other over the gauges, each in a cell of that width."""


@pytest.mark.parametrize(
    ("name", "seconds"),
    [("01-first-flight", 46), ("02-first-dig", 30), ("04-dust-runner", 8), ("13-until-others-come", 25)],
)
def test_letters_of_the_instruments_are_twice_as_high(
    written, studio: Studio, name: str, seconds: float
) -> None:
    world = flown(name, seconds)
    found = []
    for text_scale in (2.0, 1.0):
        view = FlightView((1280, 720), KEYS, studio=studio)
        view.text_scale = text_scale
        view.draw(picture(), world)
        figures = (
            {f"{world.ship.drill.rpm:.0f}"} if WITHIN_ITS_DIAL & {each.text for each in written} else set()
        )
        found.append([each for each in written if each.text not in IN_ITS_CELL | figures])
        written.clear()
    assert_twice_as_high(*found)
