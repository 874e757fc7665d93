"""Thrust, mass and fuel make a rocket; the assist helps where no hand is."""

from __future__ import annotations

from math import cos, hypot, log, radians, sin

import pytest

from game.sim import tuning
from game.sim.events import AssistSwitched, FuelLow, FuelSpent
from tests.scenario import Game, scenario
from tests.sim.ledger import drifts, ledger_of

WIDE = {"size": (8000, 8000)}
FULL_TICKS = 5
"""0.08 s of rise is 4.8 ticks."""


def unassisted(**level: object) -> Game:
    """A game with the flight assist switched off."""
    game = scenario(**({"arena": WIDE} | level))
    game.press(assist=True)
    assert not game.ship.assist_on
    return game


def acceleration(game: Game, **controls: object) -> tuple[float, float]:
    """m/s² ahead and to port over the last of enough ticks for full thrust; the nose points to +x."""
    game.hold(ticks=10, **controls)
    vx, vy = game.ship.velocity
    game.hold(ticks=1, **controls)
    return (game.ship.velocity[0] - vx) * 60, (game.ship.velocity[1] - vy) * 60


@pytest.mark.parametrize(
    ("axis", "direction"),
    [({"thrust": 100}, 0), ({"thrust": -100}, 180), ({"strafe": 100}, 90), ({"strafe": -100}, -90)],
)
@pytest.mark.parametrize("load", [0, 40_000])
def test_burning_all_fuel_gives_the_velocity_change_of_the_rocket_equation(axis, direction, load):
    game = unassisted(ship={"fuel": 700, "hold": {"nickel_iron": load}})
    dry = tuning.DRY_MASS + load
    expected = tuning.EXHAUST_VELOCITY * log((dry + 700) / dry)
    assert game.until(lambda world: world.ship.fuel == 0.0, seconds=60, **axis)
    vx, vy = game.ship.velocity
    gained = vx * cos(radians(direction)) + vy * sin(radians(direction))
    astray = vy * cos(radians(direction)) - vx * sin(radians(direction))
    assert gained == pytest.approx(expected, rel=1e-5)
    assert abs(astray) < 1e-9
    assert game.ship.spin == 0.0


def test_fuel_burns_by_thrust_over_exhaust_velocity_and_its_mass_leaves_the_ship():
    game = unassisted()
    game.hold(ticks=10, thrust=100)
    fuel, mass = game.ship.fuel, game.ship.body.mass
    game.hold(seconds=1, thrust=100)
    burnt = tuning.MAIN_THRUST / tuning.EXHAUST_VELOCITY
    assert fuel - game.ship.fuel == pytest.approx(burnt, rel=1e-9)
    assert mass - game.ship.body.mass == pytest.approx(burnt, rel=1e-6)
    assert game.ship.burnt == pytest.approx(12_000 - game.ship.fuel)


@pytest.mark.parametrize(
    ("axis", "thruster"),
    [
        ({"thrust": 100}, "main"),
        ({"thrust": -100}, "reverse"),
        ({"strafe": 100}, "side"),
        ({"turn": 100}, "torque"),
    ],
)
def test_thrusters_take_80_ms_to_full_thrust_and_to_nothing(axis, thruster):
    game = unassisted()
    game.hold(ticks=FULL_TICKS - 1, **axis)
    assert 0.8 < getattr(game.ship, thruster) < 1.0
    game.hold(ticks=1, **axis)
    assert getattr(game.ship, thruster) == 1.0
    game.hold(ticks=FULL_TICKS)
    assert getattr(game.ship, thruster) == 0.0


@pytest.mark.parametrize(
    ("axis", "newtons"),
    [
        ({"thrust": 100}, 520e3),
        ({"thrust": -100}, -260e3),
        ({"strafe": 100}, 200e3),
        ({"strafe": -100}, -200e3),
    ],
)
def test_full_thrust_accelerates_by_force_over_mass(axis, newtons):
    game = unassisted()
    mass = game.ship.mass
    assert sum(acceleration(game, **axis)) == pytest.approx(newtons / mass, rel=1e-3)


def test_a_full_hold_accelerates_less_in_the_ratio_of_the_masses():
    light, laden = unassisted(), unassisted(ship={"hold": {"nickel_iron": tuning.HOLD_CAPACITY}})
    for axis in ({"thrust": 100}, {"thrust": -100}, {"strafe": 100}):
        ratio = sum(acceleration(laden, **axis)) / sum(acceleration(light, **axis))
        assert ratio == pytest.approx(light.ship.mass / laden.ship.mass, rel=1e-3)
        assert ratio < 0.65


def test_a_full_hold_turns_more_slowly_in_the_ratio_of_the_moments():
    light, laden = unassisted(), unassisted(ship={"hold": {"nickel_iron": tuning.HOLD_CAPACITY}})
    for game in (light, laden):
        game.hold(seconds=1, turn=100)
    dry, load = tuning.DRY_MASS * tuning.GYRATION_DRY**2, tuning.GYRATION_CARGO**2
    ratio = (dry + 12_000 * load) / (dry + 72_000 * load)
    assert laden.ship.spin / light.ship.spin == pytest.approx(ratio, rel=1e-3)


@pytest.mark.parametrize("axis", ["thrust", "strafe", "turn"])
@pytest.mark.parametrize("sign", [1, -1])
def test_fine_control_is_a_quarter_of_the_thrust(axis, sign):
    coarse, fine = unassisted(), unassisted()
    coarse.hold(seconds=1, **{axis: 100 * sign})
    fine.hold(seconds=1, fine=True, **{axis: 100 * sign})

    def level(game: Game) -> float:
        ship = game.ship
        return ship.main - ship.reverse + ship.side + ship.torque

    assert level(coarse) == sign
    assert level(fine) == 0.25 * sign


def test_a_stick_halfway_is_half_the_thrust():
    game = unassisted()
    mass = game.ship.mass
    assert acceleration(game, thrust=50)[0] == pytest.approx(260e3 / mass, rel=1e-3)


def test_thrust_follows_the_nose():
    game = unassisted(ship_angle=120)
    game.hold(seconds=1, thrust=100)
    vx, vy = game.ship.velocity
    assert vx / hypot(vx, vy) == pytest.approx(cos(radians(120)))
    assert vy / hypot(vx, vy) == pytest.approx(sin(radians(120)))


def test_without_thrust_nothing_changes_the_motion():
    game = unassisted(ship_velocity=(12, -7), ship_spin=20)
    before = ledger_of(game.world)
    game.wait(20)
    assert game.ship.fuel == 12_000
    assert game.ship.position == pytest.approx((240, -140), rel=2e-2)
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-10


def test_the_assist_switches_off_and_on():
    game = scenario()
    game.press(assist=True)
    game.press(assist=True)
    assert [event.on for event in game.events(AssistSwitched)] == [False, True]


@pytest.mark.parametrize("spin", [40, -75])
def test_hands_off_the_assist_damps_rotation(spin):
    game = scenario(ship_spin=spin)
    game.wait(3)
    assert abs(game.ship.spin) < 0.003
    angle = game.ship.angle
    game.wait(3)
    assert game.ship.angle == pytest.approx(angle, abs=0.01)


def test_without_assist_rotation_goes_on():
    game = unassisted(ship_spin=40)
    game.wait(3)
    assert game.ship.spin == pytest.approx(radians(40))


def test_hands_off_the_assist_takes_out_sideways_drift_and_leaves_the_way_ahead():
    game = scenario(ship_velocity=(6, 5))
    game.wait(5)
    assert abs(game.ship.velocity[1]) < 0.02
    assert game.ship.velocity[0] == pytest.approx(6, abs=1e-9)


@pytest.mark.parametrize("key", [{"thrust": 40}, {"strafe": -1}])
def test_the_assist_yields_the_moment_a_thruster_key_is_down(key):
    game = scenario(ship_velocity=(0, 5))
    game.wait(0.5)
    assert game.ship.side < -0.9, "the assist brakes the drift"
    game.hold(ticks=1, **key)
    assert game.ship.side > -0.9, "its jets die down from the first tick"
    game.hold(ticks=FULL_TICKS, **key)
    drift = game.ship.velocity[1]
    game.hold(seconds=1, **key)
    by_hand = key.get("strafe", 0) / 100 * tuning.SIDE_THRUST / game.ship.mass
    assert game.ship.velocity[1] - drift == pytest.approx(by_hand, abs=0.02 * abs(by_hand) + 1e-9)


def test_the_assist_follows_the_wanted_rate_of_turn():
    game = scenario()
    game.hold(seconds=3, turn=50)
    assert game.ship.spin == pytest.approx(tuning.TURN_RATE / 2, rel=0.02)
    game.hold(seconds=3, turn=-100)
    assert game.ship.spin == pytest.approx(-tuning.TURN_RATE, rel=0.02)


def test_near_a_target_the_assist_steadies_against_the_target():
    rock = {"type": "asteroid", "id": "rock", "position": (0, 100), "radius": 20, "velocity": (3, 4)}
    game = scenario(rock)
    game.aim("rock")
    game.wait(5)
    assert game.ship.velocity[1] == pytest.approx(4, abs=0.02)
    game.press(select=-1)
    game.wait(5)
    assert game.ship.velocity[1] == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize("angle", [0, 75, 200])
def test_matching_takes_on_the_velocity_of_a_moving_rock(angle):
    rock = {"type": "asteroid", "id": "rock", "position": (200, 150), "radius": 20, "velocity": (12, -7)}
    game = scenario(rock, ship_angle=angle, ship_velocity=(-4, 3), arena=WIDE)
    game.aim("rock")
    game.hold(seconds=25, match=True)
    vx, vy = game.ship.velocity
    assert hypot(vx - 12, vy + 7) < 0.03
    assert abs(game.ship.spin) < 0.003
    assert game.ship.matching


def test_matching_goes_round_with_a_spinning_habitat():
    game = scenario({"type": "habitat", "id": "wheel", "position": (0, 0), "spin": 4}, ship_at=(90, 0))
    game.aim("wheel")
    game.hold(seconds=15, match=True)
    wheel = game.thing("wheel")

    def seen_from_wheel() -> tuple[float, float, float]:
        (x, y), a = game.ship.position, -wheel.angle
        return x * cos(a) - y * sin(a), x * sin(a) + y * cos(a), game.ship.angle - wheel.angle

    x, y, angle = seen_from_wheel()
    game.hold(seconds=45, match=True)
    later = seen_from_wheel()
    assert game.ship.spin == pytest.approx(radians(4), abs=0.002)
    assert hypot(later[0] - x, later[1] - y) < 1.0, "half a revolution later it is still at the same place"
    assert later[2] == pytest.approx(angle, abs=0.05), "the jets leave less than a milliradian a second alone"


def test_matching_leaves_the_axis_that_a_hand_is_on():
    rock = {"type": "asteroid", "id": "rock", "position": (0, 200), "radius": 20, "velocity": (0, 6)}
    game = scenario(rock)
    game.aim("rock")
    game.hold(seconds=6, match=True, thrust=30)
    assert game.ship.velocity[1] == pytest.approx(6, abs=0.03), "across the nose it matches"
    assert game.ship.velocity[0] > 5, "along the nose the hand flies"


def test_matching_needs_a_target():
    game = scenario(ship_velocity=(5, 0))
    game.hold(seconds=2, match=True)
    assert not game.ship.matching
    assert game.ship.velocity[0] == pytest.approx(5)


def test_low_fuel_is_told_once_and_dry_tanks_drift_on():
    game = scenario(ship={"fuel": 1_520}, arena=WIDE)
    assert game.until(lambda world: world.ship.fuel == 0.0, seconds=60, thrust=100)
    assert len(game.events(FuelLow)) == 1
    assert len(game.events(FuelSpent)) == 1
    assert game.world.outcome is None, "dry tanks are no instant loss"
    velocity, place = game.ship.velocity, game.ship.position
    game.hold(seconds=2, thrust=100, turn=100, strafe=100)
    assert game.ship.velocity == velocity
    assert game.ship.spin == pytest.approx(0.0, abs=1e-3)
    assert game.ship.position[0] - place[0] == pytest.approx(2 * velocity[0])
    assert len(game.events(FuelSpent)) == 1
    assert game.world.outcome is None
