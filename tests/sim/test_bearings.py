"""Bearings: the textbook's figures, the reference case that follows from them, and how one dies."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import inf
from random import Random
from statistics import median

import pytest

from game.sim import lubrication
from game.sim.bearings import (
    Ball,
    Bearing,
    Fitted,
    certified_set,
    distress,
    equilibrium_celsius,
    failing,
    film_share,
    fit,
    friction_torque,
    imperfection,
    life_quantiles,
    limit_celsius,
    noise,
    noisy,
    nominal_drag,
    nominal_set,
    rating_life_hours,
    shaking,
    sustainable_speed,
    turn,
    vibration_of,
    weibull_factor,
)
from game.sim.life import MEDIAN_LUCK, basic_rating, fatigue_life_hours, life_modification, load_factor
from game.sim.materials import ALLOYS, DONORS, GREASES, HOUSINGS
from game.sim.surfaces import hardness_factor, pascals, stiffness_factor, surfaces

WEEK = 168.0
DRILL = "drill"
SALVAGE = [name for name in DONORS if name != "certified"]


def life_at_best(fitted: Fitted, kind=DRILL) -> tuple[float, float]:
    """Best sustainable speed, and the median life in weeks at it."""
    speed = sustainable_speed(fitted, kind)
    celsius = equilibrium_celsius(fitted, kind, speed, 1.0)
    return speed, life_quantiles(fitted, kind, speed, 1.0, celsius)[1] / WEEK


# --- the reference case -------------------------------------------------------------------------------------------
def test_thruster_alloy_in_the_drill_runs_best_at_seventy_percent():
    assert sustainable_speed(nominal_set(DRILL, "thruster_alloy"), DRILL) == pytest.approx(0.70, abs=0.03)


def test_the_reference_contract_takes_forty_percent_longer():
    """A contract is so many metres of hole; the rate of drilling goes with the drive's speed."""
    certified = sustainable_speed(certified_set(DRILL), DRILL)
    improvised = sustainable_speed(nominal_set(DRILL, "thruster_alloy"), DRILL)
    assert certified / improvised - 1.0 == pytest.approx(0.40, abs=0.05)


@pytest.mark.parametrize("vibration", [0.0, 1.3])
def test_it_lives_two_to_four_weeks(vibration):
    fitted = replace(nominal_set(DRILL, "thruster_alloy"), vibration=vibration)
    assert 2.0 <= life_at_best(fitted)[1] <= 4.0


@pytest.mark.parametrize("kind", HOUSINGS)
def test_a_certified_part_runs_at_full_speed_for_over_a_year(kind):
    fitted = replace(certified_set(kind), vibration=1.5)
    assert sustainable_speed(fitted, kind) == 1.0
    celsius = equilibrium_celsius(fitted, kind, 1.0, 1.0)
    assert rating_life_hours(fitted, kind, 1.0, 1.0, celsius) > 365 * 24, "nine in ten last over a year"


def test_no_salvage_is_best_in_speed_life_and_drag():
    sets = {name: nominal_set(DRILL, DONORS[name].alloy) for name in SALVAGE}
    speeds = {name: life_at_best(fitted)[0] for name, fitted in sets.items()}
    lives = {name: life_at_best(fitted)[1] for name, fitted in sets.items()}
    drags = {name: -fitted.drag for name, fitted in sets.items()}
    winners = [{name for name in SALVAGE if at[name] == max(at.values())} for at in (speeds, lives, drags)]
    assert set.intersection(*winners) == set()


# --- the textbook -------------------------------------------------------------------------------------------------
def test_rating_of_a_known_bearing():
    """A 6208 has nine balls of 12 mm on a pitch circle of 60; SKF gives C = 32.5 kN, ISO 281's formula less."""
    assert basic_rating(HOUSINGS["life_support"], 9) == pytest.approx(32_500, rel=0.12)


def test_life_goes_with_the_third_power_of_load():
    fitted = certified_set(DRILL)
    light, heavy = (fatigue_life_hours(fitted, DRILL, 1.0, load, 60.0) for load in (1.0, 2.0))
    assert light / heavy > 8.0, "the film's factor comes on top of (C/P)^3"
    assert fatigue_life_hours(fitted, DRILL, 0.0, 1.0, 60.0) == inf


def test_soft_balls_carry_less():
    assert hardness_factor(62) == hardness_factor(58) == 1.0
    assert hardness_factor(40) ** 3 == pytest.approx((40 / 58) ** 10.8)


def test_stiff_balls_press_harder():
    assert stiffness_factor("bearing_steel") == 1.0
    assert stiffness_factor("ceramic") == pytest.approx(0.37, abs=0.03)
    assert stiffness_factor("bronze") > 3.0


def test_life_modification_reads_as_skfs_worked_example():
    """SKF catalogue, a 6309 under 10 kN: kappa 2.45, eta_c P_u / P 0.107, read off the diagram as 8."""
    assert life_modification(2.45, 0.107) == pytest.approx(8.0, rel=0.35)
    assert life_modification(0.05, 1e-4) == pytest.approx(0.1, abs=0.01)
    rising = [life_modification(ratio, 0.1) for ratio in (0.1, 0.39, 0.41, 0.99, 1.01, 4.0, 9.0)]
    assert rising == sorted(rising)


def test_marks_on_the_balls_thin_the_film():
    fine, marked = nominal_set(DRILL, "bronze"), nominal_set(DRILL, "bronze")
    marked = replace(marked, balls=tuple(replace(ball, roundness=0.008) for ball in marked.balls))
    assert surfaces(marked.balls)[0].roughness > 1.3 * surfaces(fine.balls)[0].roughness
    assert film_share(marked, DRILL, 1.0, 95.0) < film_share(fine, DRILL, 1.0, 95.0)
    assert sustainable_speed(marked, DRILL) <= sustainable_speed(fine, DRILL)


def test_one_soft_ball_is_the_weakest_link():
    good = certified_set(DRILL)
    soft = replace(good, balls=(replace(good.balls[0], hardness=45.0), *good.balls[1:]))
    assert fatigue_life_hours(soft, DRILL, 1.0, 1.0, 90.0) < 0.5 * fatigue_life_hours(
        good, DRILL, 1.0, 1.0, 90.0
    )


def test_vibration_counts_as_load():
    assert [load_factor(v) for v in (0.0, 4.5, 100.0)] == [1.0, 1.5, 3.0]


def test_hardness_reads_as_astm_e140():
    for hrc, vickers in ((60, 697), (50, 513), (40, 392)):
        assert pascals(hrc) / 9.81e6 == pytest.approx(vickers, rel=0.03)


def test_oil_thins_as_astm_d341_says():
    grease = GREASES["standard"]
    assert lubrication.viscosity(grease, 40.0) == pytest.approx(120.0)
    assert lubrication.viscosity(grease, 100.0) == pytest.approx(12.0)
    assert 6.0 < lubrication.viscosity(grease, 120.0) < 9.0


def test_the_film_breaks_over_the_greases_limit():
    fitted = certified_set(DRILL)
    limit = limit_celsius(fitted, DRILL)
    below, over = (film_share(fitted, DRILL, 1.0, celsius) for celsius in (limit - 20.0, limit + 30.0))
    assert below > 0.95
    assert over < 0.3
    assert friction_torque(fitted, DRILL, 1.0, 1.0, limit + 30.0) > friction_torque(
        fitted, DRILL, 1.0, 1.0, limit - 20.0
    )


def test_grease_boils_off_sooner_in_vacuum():
    for grease in ("standard", "high_temperature", "pump_oil"):
        fitted = replace(certified_set("propulsion"), grease=grease)
        assert limit_celsius(fitted, "propulsion") < GREASES[grease].limit
    kept = replace(certified_set("propulsion"), grease="vacuum")
    assert limit_celsius(kept, "propulsion") == GREASES["vacuum"].limit


def test_rough_hard_balls_drag_and_slippery_ones_do_not():
    drags = {alloy: nominal_set(DRILL, alloy).drag for alloy in ALLOYS}
    assert drags["bearing_steel"] == pytest.approx(1.0)
    assert max(drags, key=drags.__getitem__) == "thruster_alloy"
    assert drags["bronze"] < drags["drone_steel"] < drags["valve_alloy"] < drags["thruster_alloy"]


def test_a_mixed_set_drags_in_between():
    mixed = (Ball("bearing_steel"),) * 5 + (Ball("thruster_alloy"),) * 4
    pure = nominal_drag(DRILL, (Ball("thruster_alloy"),), "standard")
    assert nominal_drag(DRILL, mixed, "standard") == pytest.approx((5 + 4 * pure) / 9)


def test_what_the_bench_read_over_nominal_is_imperfection_and_costs_speed():
    good = nominal_set(DRILL, "thruster_alloy")
    bad = replace(good, drag=1.5 * good.drag)
    assert imperfection(good, DRILL) == pytest.approx(1.0)
    assert imperfection(bad, DRILL) == pytest.approx(1.5)
    assert sustainable_speed(bad, DRILL) < 0.8 * sustainable_speed(good, DRILL)


def test_less_load_and_colder_coolant_allow_more_speed():
    fitted = nominal_set(DRILL, "thruster_alloy")
    speed = sustainable_speed(fitted, DRILL)
    assert sustainable_speed(fitted, DRILL, load=0.7) > speed
    assert sustainable_speed(fitted, DRILL, coolant=5.0) > speed
    assert sustainable_speed(fitted, DRILL, coolant=60.0) < speed


def test_luck_has_weibulls_spread():
    rng = Random(1)
    drawn = sorted(weibull_factor(rng) for _ in range(4000))
    assert sum(life < 1.0 for life in drawn) / len(drawn) == pytest.approx(0.1, abs=0.015)
    assert median(drawn) == pytest.approx(MEDIAN_LUCK, rel=0.05)


def test_the_spread_of_life_is_told_in_order():
    low, middle, high = life_quantiles(certified_set(DRILL), DRILL, 1.0, 1.0, 90.0)
    assert low < middle < high
    assert middle / low == pytest.approx(3.51, abs=0.02)


# --- as it turns --------------------------------------------------------------------------------------------------
def bearing(alloy="thruster_alloy", kind=DRILL, luck=MEDIAN_LUCK, **changes) -> Bearing:
    fitted = replace(nominal_set(kind, alloy), governor=0.7, vibration=1.3, **changes)
    return Bearing(kind, fitted, HOUSINGS[kind].ambient, luck)


def run(
    it: Bearing, seconds: float, speed: float = 0.7, load: float = 1.0, rate: float = 0.0, **more
) -> None:
    """Turn for so many seconds of play, each worth ``rate`` hours of work."""
    for _ in range(round(seconds * 10)):
        turn(it, speed, load, 0.1, rate * 0.1, **more)


def test_it_warms_in_half_a_minute_to_where_it_settles():
    it = bearing()
    run(it, 30.0)
    target = equilibrium_celsius(it.fitted, DRILL, 0.7, 1.0)
    cold = HOUSINGS[DRILL].ambient
    assert 0.5 < (it.celsius - cold) / (target - cold) < 0.95
    run(it, 200.0)
    assert it.celsius == pytest.approx(target, abs=1.0)


def test_standing_still_it_cools_and_does_not_wear():
    it = bearing()
    it.celsius = 110.0
    run(it, 100.0, speed=0.0, rate=10.0)
    assert it.celsius < 40.0
    assert it.damage == it.wear == 0.0


def test_at_its_governor_it_lasts_its_median_life():
    it = bearing()
    run(it, 200.0)
    hours = 0.0
    while not it.seized:
        turn(it, 0.7, 1.0, 0.1, 2.0)
        hours += 2.0
    assert 1.5 * WEEK < hours < 4.0 * WEEK
    assert it.damage == pytest.approx(sum(it.causes.values()))


def test_luck_is_life():
    short, long = bearing(luck=1.0), bearing(luck=5.0)
    for it in (short, long):
        run(it, 60.0, rate=1.0)
    assert short.damage == pytest.approx(5.0 * long.damage, rel=0.02)


def test_pushed_to_full_speed_it_overheats_and_seizes_by_heat():
    it = bearing()
    while not it.seized:
        turn(it, 1.0, 1.0, 0.1, 1e-4)
    assert it.celsius > limit_celsius(it.fitted, DRILL) + 30.0
    assert it.damage < 0.01
    assert it.causes["heat"] == max(it.causes.values())


@pytest.mark.parametrize("way", ["worn", "hot"])
def test_heard_then_shaking_then_failing_then_seized_with_time_between(way):
    """Worn out over its life, or run too fast: either way it is announced."""
    it = bearing()
    run(it, 200.0)
    seen: dict[str, float] = {}
    for tick in range(100_000):
        if way == "worn":
            turn(it, 0.7, 1.0, 1 / 60, 0.1)
        else:
            turn(it, 1.0, 1.0, 1 / 60, 0.0)
        for name, is_so in (("noisy", noisy), ("shaking", shaking), ("failing", failing)):
            if is_so(it):
                seen.setdefault(name, tick / 60)
        if it.seized:
            seen["seized"] = tick / 60
            break
    assert list(seen) == ["noisy", "shaking", "failing", "seized"]
    times = list(seen.values())
    assert min(b - a for a, b in pairwise(times)) > 2.0


def test_noise_and_vibration_grow_with_distress():
    it = bearing()
    levels = []
    for damage in (0.0, 0.55, 0.7, 0.85, 0.99):
        it.damage = damage
        levels.append((distress(it), noise(it), vibration_of(it, 0.7)))
    assert levels == sorted(levels)
    assert levels[0][1] == 0.0
    assert levels[-1][1] == 1.0
    assert levels[-1][2] > 5 * levels[0][2]
    assert vibration_of(it, 0.35) < vibration_of(it, 0.7)


def test_a_shock_costs_life_at_once_and_is_remembered():
    it = bearing()
    turn(it, 0.0, 0.0, 1 / 60, 0.0, shock=0.2)
    assert it.damage == it.causes["shock"] == 0.2


def test_a_seized_bearing_makes_no_more_heat():
    it = bearing()
    it.damage = 1.0
    run(it, 100.0, speed=0.7)
    assert it.seized
    assert it.celsius == pytest.approx(HOUSINGS[DRILL].ambient, abs=0.5)


def test_fitted_cold_with_its_own_luck():
    one, other = fit(DRILL, certified_set(DRILL), Random(1)), fit(DRILL, certified_set(DRILL), Random(2))
    assert one.celsius == HOUSINGS[DRILL].ambient
    assert one.luck != other.luck
    assert not one.seized
