"""Progress: how often a level was flown and won, and the best flights of it."""

from __future__ import annotations

import pytest

from game.saves.progress import Best, Progress, Record

DIG = "shipped/02-first-dig"


def flown(*flights: tuple[float, str] | None, assists: tuple[str, ...] = ()) -> Record:
    """The record of a level after flights: None for a lost one, seconds and medal for a won one."""
    progress = Progress()
    for flight in flights:
        won = Best(seconds=flight[0], assists=assists) if flight else None
        progress = progress.after(DIG, won, flight[1] if flight else "")
    return progress.of(DIG)


def test_a_level_that_was_never_flown_has_an_empty_record() -> None:
    assert Progress().of(DIG) == Record()


def test_a_lost_flight_counts_and_nothing_else() -> None:
    assert flown(None, None) == Record(flown=2)


def test_the_quickest_flight_and_the_highest_medal_are_kept() -> None:
    record = flown((90.0, "silver"), (80.0, ""), (85.0, "bronze"), None)
    assert (record.flown, record.won, record.medal) == (4, 3, "silver")
    assert record.best is not None
    assert record.best.seconds == 80.0


def test_flights_with_assists_are_kept_beside_those_without() -> None:
    record = flown((70.0, "gold"), assists=("oxygen",))
    assert record.best is None
    assert record.best_assisted == Best(seconds=70.0, assists=("oxygen",))
    assert record.won == 1


@pytest.mark.parametrize("other", ["own/02-first-dig", "shipped/03-haul"])
def test_levels_do_not_share_records(other: str) -> None:
    assert Progress().after(DIG, Best(seconds=1.0)).of(other) == Record()


def test_medals_with_and_without_assists_stand_side_by_side() -> None:
    progress = Progress().after(DIG, Best(seconds=90.0, assists=("hull",)), "gold")
    record = progress.after(DIG, Best(seconds=120.0), "bronze").of(DIG)
    assert (record.medal, record.medal_assisted) == ("bronze", "gold")


def test_a_story_s_flight_counts_as_flown_and_won_and_for_no_board() -> None:
    record = Progress().after(DIG, Best(seconds=10.0), "gold", in_story=True).of(DIG)
    assert record == Record(flown=1, won=1)
