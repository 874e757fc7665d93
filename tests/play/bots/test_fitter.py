"""The bot at the bench: playing well pays, Wrench lies between, and the reference case comes out of the bench."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.play.bearings import REFERENCE, Repaired, repaired
from game.play.bots.fitter import CAREFUL, GREEDY, STYLES, Fitter, repair, workshop
from game.sim.bench_events import BenchStepDone, BenchStepFailed, GovernorLocked
from game.sim.controls import HANDS_OFF
from game.sim.materials import DONORS, HOUSINGS, DonorName
from tests.sweeps import is_reduced

SEEDS = range(20 if is_reduced() else 200)
SALVAGE: list[DonorName] = [name for name in DONORS if name != "certified"]


def medians(style: str, seeds: range, donor: DonorName = "thruster_rollers") -> Repaired:
    return repaired(style, STYLES[style], seeds, "drill", donor)


def test_a_careful_repair_goes_through_all_steps_without_a_word_of_blame():
    bench = workshop("drill", "thruster_rollers", 1)
    fitted, events = repair(bench, CAREFUL)
    assert fitted is not None
    assert [e.step for e in events if isinstance(e, BenchStepDone)] == [
        "listen",
        "donor",
        "turn",
        "fit",
        "spin",
    ]
    assert [e for e in events if isinstance(e, BenchStepFailed)] == []
    assert isinstance(events[-1], GovernorLocked)
    assert Fitter().work(bench) == HANDS_OFF


def test_a_practised_hand_takes_sixty_to_ninety_seconds():
    assert 55.0 < medians("careful", range(1)).seconds < 90.0
    assert 60.0 < medians("wrench", range(1)).seconds < 100.0


def test_the_reference_case_comes_out_of_the_bench():
    kind, donor = REFERENCE
    result = repaired("careful", CAREFUL, range(3), kind, donor)
    assert result.speed == pytest.approx(0.70, abs=0.03)
    assert 2.0 <= result.weeks <= 4.0


def test_greed_is_blamed_and_pays_with_life():
    careful, _ = repair(workshop("drill", "thruster_rollers", 2), CAREFUL)
    greedy, events = repair(workshop("drill", "thruster_rollers", 2), GREEDY)
    assert careful is not None
    assert greedy is not None
    assert {e.reason for e in events if isinstance(e, BenchStepFailed)} & {"out_of_round", "too_small"}
    assert greedy.governor < careful.governor
    assert greedy.vibration > 1.5 * careful.vibration


@pytest.mark.parametrize("donor", SALVAGE)
def test_any_salvage_can_be_made_to_turn(donor):
    fitted, _ = repair(workshop("drill", donor, 5), CAREFUL)
    assert fitted is not None
    assert fitted.governor > 0.6
    assert len(fitted.balls) == 9


@pytest.mark.parametrize("kind", HOUSINGS)
def test_any_system_can_be_repaired(kind):
    fitted, _ = repair(workshop(kind, "thruster_rollers", 6), CAREFUL)
    assert fitted is not None
    assert fitted.governor > 0.5


def test_another_grease_is_taken_when_asked_for():
    hot, _ = repair(workshop("drill", "thruster_rollers", 7), replace(CAREFUL, grease="high_temperature"))
    assert hot is not None
    assert hot.grease == "high_temperature"
    assert hot.governor > 0.8, "more speed, for less life"


def test_the_same_seed_gives_the_same_bearing():
    one, other = (repair(workshop("drill", "drone_wheels", 8), GREEDY)[0] for _ in range(2))
    assert one == other


@pytest.mark.sweep
def test_playing_well_pays_and_wrench_lies_between():
    careful, wrench, greedy = (medians(style, SEEDS) for style in ("careful", "wrench", "greedy"))
    assert careful.speed > wrench.speed > greedy.speed
    assert careful.weeks > wrench.weeks > greedy.weeks
    assert careful.speed == pytest.approx(0.70, abs=0.03)
    assert 2.0 <= careful.weeks <= 4.0


@pytest.mark.sweep
@pytest.mark.parametrize("donor", SALVAGE)
def test_care_shows_in_life_with_any_salvage(donor):
    seeds = range(SEEDS.stop // 4)
    careful, greedy = (medians(style, seeds, donor) for style in ("careful", "greedy"))
    assert careful.weeks > greedy.weeks


@pytest.mark.sweep
@pytest.mark.parametrize(
    "donor",
    [
        *(donor for donor in SALVAGE if donor != "valve_seats"),
        pytest.param(
            "valve_seats",
            marks=pytest.mark.xfail(reason="locks 2 % slower than greedy over 50 seeds; it is not known why"),
        ),
    ],
)
def test_care_costs_no_speed_with_any_salvage(donor):
    """Where the housing lets it run at full speed either way, there is nothing to win."""
    seeds = range(SEEDS.stop // 4)
    careful, greedy = (medians(style, seeds, donor) for style in ("careful", "greedy"))
    assert careful.speed > greedy.speed - 0.01


@pytest.mark.sweep
def test_no_salvage_is_best_in_all_three_from_the_bench():
    rows = {donor: medians("careful", range(SEEDS.stop // 8), donor) for donor in SALVAGE}
    best = [
        max(SALVAGE, key=lambda donor: rows[donor].speed),
        max(SALVAGE, key=lambda donor: rows[donor].weeks),
        min(SALVAGE, key=lambda donor: rows[donor].drag),
    ]
    assert len(set(best)) > 1
