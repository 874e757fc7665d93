"""What is felt of what happens."""

from __future__ import annotations

from game.sim import events as happened
from game.view.blows import LARGE_STOP, SMALL_STOP, blow_of, hardest


def knock(impulse: float) -> happened.Collided:
    return happened.Collided("rock", impulse, 0.0, 0.0)


def test_a_touch_is_not_felt() -> None:
    assert blow_of(knock(10_000)) is None


def test_a_harder_knock_stops_the_picture_for_longer() -> None:
    stops = [blow.stop_seconds for impulse in (60_000, 150_000, 900_000) if (blow := blow_of(knock(impulse)))]
    assert stops == [0.0, SMALL_STOP, LARGE_STOP]


def test_what_the_hands_do_to_ship_and_rock_is_felt_in_the_pad_but_does_not_stop_the_picture() -> None:
    for event in (
        happened.SoftCaptured("freeport", "a"),
        happened.HardDocked("freeport", "a", True),
        happened.DockBounced("freeport", "a", "closing", 3.0, 1.5),
        happened.Undocked("freeport", "a"),
        happened.Clamped("rock"),
        happened.LegSlipped(0, 0.9),
        happened.BitTouched("rock"),
        happened.ChunkScooped("chunk", "", 400.0, 400.0),
    ):
        felt = blow_of(event)
        assert felt is not None, event
        assert max(felt.deep, felt.sharp) > 0.05
        assert felt.stop_seconds == 0.0


def test_the_hardest_blow_of_a_tick_counts() -> None:
    felt = hardest([happened.Clamped("rock"), knock(200_000), happened.BitCooled()])
    assert felt is not None
    assert felt.strength == 0.5
    assert hardest([happened.BitCooled()]) is None
