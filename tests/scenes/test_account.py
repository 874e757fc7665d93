"""How a standoff went, told on the results: who did what, what it changed, and what would have sufficed."""

from __future__ import annotations

import pygame

from game.input import Heard, Input
from game.scenes.account import AccountScene, effect_of, lack_text, lines_of
from game.scenes.scene import Pop, Stage
from game.sim import World
from game.sim.standoff import events as told
from game.sim.standoff.timeline import Change, Chronicle, Lack, Row
from tests.lettered import noted
from tests.screen import picture
from tests.sim.standoff.stage import three_jumpers


def chronicle_of_silence() -> tuple[Chronicle, World]:
    """Nobody answers for half a minute."""
    game, chronicle = three_jumpers(), Chronicle()
    for _ in range(45 * 60):
        chronicle.see(game.world.tick, game.hold(ticks=1))
    return chronicle, game.world


def test_every_line_has_a_time_somebody_and_words() -> None:
    chronicle, world = chronicle_of_silence()
    lines = lines_of(chronicle.timeline(), world)
    assert len(lines) >= 3
    assert all(line.time and line.words for line in lines)
    assert "CLAIM JUMPERS" in lines[0].words
    assert any(line.who == "crew" and "SILENCE" in line.words for line in lines)


def test_what_a_line_changed_is_summed_up_with_the_weightiest_reason() -> None:
    row = Row(3.0, "crew", told.BeaconOpened(1))
    row.changes = [Change("them", "nerve", -10.0, "beacon"), Change("them", "nerve", -3.0, "guns")]
    row.hull = 4.0
    assert effect_of(row) == "NERVE -13: THE BEACON IS HEARD   OUR HULL -4.0%"


def test_what_would_have_sufficed_is_told_with_its_amount() -> None:
    assert "12 s" in lack_text(Lack("time", 12.0))
    assert "9 points" in lack_text(Lack("nerve", 9.0))
    assert "6 kg" in lack_text(Lack("pod", 6.0))


def test_the_account_is_drawn_moved_through_and_left() -> None:
    surface = picture()
    chronicle, world = chronicle_of_silence()
    scene = AccountScene(Stage(Input()), chronicle.timeline(), world)
    with noted() as written:
        scene.draw(surface, 1.0)
    assert {"HOW IT WENT", "THEY"} <= {each.text for each in written}
    nothing = pygame.Event(pygame.NOEVENT)
    assert scene.hear(nothing, Heard(("menu_down",))) is None
    assert isinstance(scene.hear(nothing, Heard(("cancel",))), Pop)
