"""Flashes: bright, short, and never more than three large ones in a second."""

from __future__ import annotations

from game.view.effects.flashes import LARGE_SHARE, MOST_A_SECOND, Flash, Flashes, FlashGuard
from tests.view.effects.stage import SIZE, STILL, all_light, dark

WHITE = (255, 255, 255)
HUGE = 25.0
"""m: more than a fifth of the picture."""


def test_the_guard_lets_three_large_flashes_pass_in_any_second() -> None:
    guard = FlashGuard()
    shown = [tenth / 10 for tenth in range(50) if guard.allows(tenth / 10)]
    for start in range(50):
        within = [time for time in shown if start / 10 <= time < start / 10 + 1.0]
        assert len(within) <= MOST_A_SECOND
    assert len(shown) == 15


def test_a_world_begun_again_may_flash_again() -> None:
    guard = FlashGuard()
    assert all(guard.allows(90.0) for _ in range(3))
    assert guard.allows(1.0)


def share_of_picture(flash: Flash, flashes: Flashes, clock: float) -> float:
    return 3.1416 * flashes.radius(flash, dark(clock=clock)) ** 2 / (SIZE[0] * SIZE[1])


def test_the_fourth_large_flash_within_a_second_is_shown_small() -> None:
    flashes = Flashes()
    shares = [
        share_of_picture(Flash(STILL, STILL, WHITE, HUGE), flashes, clock)
        for clock in (1.0, 1.1, 1.2, 1.3, 1.9, 2.05)
    ]
    assert [share > LARGE_SHARE + 1e-3 for share in shares] == [True, True, True, False, False, True]


def test_a_flash_keeps_what_the_guard_has_said() -> None:
    flashes, flash = Flashes(), Flash(STILL, STILL, WHITE, HUGE)
    shares = {round(share_of_picture(flash, flashes, 1.0 + frame / 60), 3) for frame in range(9)}
    assert len(shares) == 1
    assert share_of_picture(Flash(STILL, STILL, WHITE, HUGE), flashes, 1.2) > LARGE_SHARE


def test_small_flashes_do_not_count() -> None:
    flashes = Flashes()
    for _ in range(20):
        share_of_picture(Flash(STILL, STILL, WHITE, 3.0), flashes, 1.0)
    assert share_of_picture(Flash(STILL, STILL, WHITE, HUGE), flashes, 1.0) > LARGE_SHARE


def test_a_flash_fades_and_is_gone() -> None:
    flashes = Flashes()
    flashes.add(Flash(STILL, STILL, WHITE, 5.0, life=0.2))
    lights = []
    for _ in range(4):
        brush = dark()
        flashes.draw(brush)
        lights.append(all_light(brush.surface))
        flashes.move(0.06)
    assert lights == sorted(set(lights), reverse=True)
    assert flashes.flashes == []
