"""Four dials decide at the port; then springs, collar, air, transfer and a push."""

from __future__ import annotations

from itertools import pairwise
from math import cos, degrees, hypot, radians, sin

import pytest

from game.sim import tuning
from game.sim.docking import port_heading, port_place
from game.sim.events import (
    CollarSlipped,
    CollarTorn,
    Collided,
    DockBounced,
    DockStrained,
    Equalised,
    HardDocked,
    HullDamaged,
    SoftCaptured,
    Transferred,
    Undocked,
)
from tests.scenario import Game, scenario
from tests.sim.ledger import drifts, ledger_of

LIMITS = {"offset": 1.0, "angle": radians(5), "closing": 1.5, "drift": 0.5}
"""What GAME.md's dials allow at contact, in m, rad, m/s and m/s."""
CASES = [
    ("offset", 1),
    ("offset", -1),
    ("angle", 1),
    ("angle", -1),
    ("closing", 1),
    ("drift", 1),
    ("drift", -1),
]
CONTACT = 0.35
DEPOT = {"type": "station", "id": "depot", "kind": "depot", "position": (0, 0)}
"""Its first port is at (-24, 0) and looks to -x."""


def before_port(
    gap: float = 3.0,
    offset: float = 0.0,
    angle: float = 0.0,
    closing: float = 0.5,
    drift: float = 0.0,
    **level: object,
) -> Game:
    """A ship, hands off and without assist, whose collar is ``gap`` before the depot's port and drifts in."""
    x, y = -24 - gap - 12 * cos(angle), -offset - 12 * sin(angle)
    game = scenario(
        DEPOT, ship_at=(x, y), ship_angle=degrees(angle), ship_velocity=(closing, -drift), **level
    )
    game.press(assist=True)
    return game


def contact_with(dial: str, value: float, **level: object) -> Game:
    """A ship that comes to the port's face with one dial at a value and the others well inside their limits."""
    if dial == "drift":
        return before_port(closing=1.2, drift=value, offset=-value * (3.0 - CONTACT) / 1.2, **level)
    return before_port(**{dial: value}, **level)


def judged(game: Game) -> bool:
    """Plays until the port has judged the contact."""
    return game.until(lambda world: world.ship.dock is not None or game.happened(DockBounced), seconds=8)


def play_docked(game: Game) -> Game:
    assert game.until(
        lambda world: world.ship.dock is not None and world.ship.dock.stage == "done", seconds=40
    )
    return game


@pytest.mark.parametrize(("dial", "sign"), CASES)
def test_two_percent_inside_a_limit_docks_clean(dial, sign):
    game = contact_with(dial, 0.98 * sign * LIMITS[dial])
    assert judged(game)
    play_docked(game)
    assert [event.clean for event in game.events(HardDocked)] == [True]
    assert not game.happened(DockStrained)
    assert not game.happened(CollarSlipped)
    assert game.ship.hull == 100


@pytest.mark.parametrize(("dial", "sign"), CASES)
@pytest.mark.parametrize("share", [1.02, 0.98 * 1.3])
def test_up_to_thirty_percent_over_a_limit_is_a_hard_dock_that_costs_hull(dial, sign, share):
    game = contact_with(dial, share * sign * LIMITS[dial])
    assert judged(game)
    strained = game.events(DockStrained)
    assert [(event.at, event.port, event.dial) for event in strained] == [("depot", "port-1", dial)]
    assert strained[0].value == pytest.approx(share * LIMITS[dial], rel=1e-6)
    assert strained[0].limit == pytest.approx(LIMITS[dial])
    assert game.ship.hull == pytest.approx(100 - 6 * (share - 1) / 0.3)
    play_docked(game)
    assert [event.clean for event in game.events(HardDocked)] == [False]


@pytest.mark.parametrize(("dial", "sign"), CASES)
def test_more_than_thirty_percent_over_bounces_and_names_the_dial(dial, sign):
    game = contact_with(dial, 1.02 * 1.3 * sign * LIMITS[dial])
    game.wait(8)
    bounced = game.events(DockBounced)
    assert [(event.at, event.port, event.dial) for event in bounced] == [("depot", "port-1", dial)]
    assert bounced[0].value == pytest.approx(1.02 * 1.3 * LIMITS[dial], rel=1e-6)
    assert bounced[0].limit == pytest.approx(LIMITS[dial])
    assert game.ship.dock is None
    assert not game.happened(SoftCaptured)
    assert game.happened(Collided, other="depot"), "the hulls meet"


def test_of_several_dials_the_worst_is_named():
    game = before_port(offset=1.1, angle=radians(6), closing=1.4)
    assert judged(game)
    assert [event.dial for event in game.events(DockStrained)] == ["angle"]


def test_all_green_within_the_last_quarter_second_counts():
    """Ships that turn slowly out of the angle's limit just before contact: only the early ones pay."""
    verdicts = set()
    for tenths in range(24, 39):
        angle, spin = radians(tenths / 10), radians(2)
        leading = (0.5 + 12 * spin * sin(angle), -12 * spin * cos(angle))
        game = before_port(gap=1.0, angle=angle, closing=leading[0], drift=-leading[1], ship_spin=2)
        red_ticks = 0
        while not any(isinstance(event, SoftCaptured) for event in game.step()):
            assert game.world.seconds < 5, f"started at {tenths / 10} degrees"
            red_ticks = red_ticks + 1 if abs(game.ship.angle) > LIMITS["angle"] else 0
        clean = not game.happened(DockStrained)
        assert clean is (red_ticks < 15), f"after {red_ticks} ticks over the limit"
        verdicts.add((red_ticks > 0, clean))
    assert verdicts == {(True, True), (True, False)} | (verdicts & {(False, True)})


def test_the_order_is_soft_hard_air_transfer_done():
    game = play_docked(before_port())
    told = [
        (tick, type(event)) for tick, event in game.log if "port" in event.__slots__ or hasattr(event, "port")
    ]
    kinds = [kind for _, kind in told if kind in (SoftCaptured, HardDocked, Equalised, Transferred)]
    assert kinds == [SoftCaptured, HardDocked, Equalised, Transferred]
    ticks = [tick for tick, kind in told if kind in (SoftCaptured, HardDocked, Equalised, Transferred)]
    assert ticks[1] - ticks[0] >= 60 * tuning.SOFT_CAPTURE_SECONDS
    assert ticks[2] - ticks[1] >= 60 * tuning.EQUALISE_SECONDS
    assert ticks[3] - ticks[2] >= 60 * tuning.TRANSFER_SECONDS
    assert ticks[3] - ticks[0] < 60 * 15


def test_the_rigid_collar_seats_the_ship_square_on_the_port():
    game = play_docked(before_port(offset=0.9, angle=radians(-4)))
    game.wait(5)
    assert abs(game.ship.dials.offset) < 0.02
    assert abs(game.ship.dials.range) < 0.02
    assert abs(game.ship.dials.angle) < 0.005


@pytest.mark.parametrize(
    "contact",
    [
        {},
        {"closing": 0.15},
        {"offset": 0.95},
        {"offset": -0.95},
        {"angle": 0.08},
        {"angle": -0.08, "offset": 0.8},
    ],
)
@pytest.mark.parametrize("ore", [0, 60_000])
def test_a_soft_capture_comes_to_rest_and_hardens_without_slipping(contact, ore):
    game = before_port(**contact, ship={"hold": {"nickel_iron": ore}, "fuel": 500 if not ore else 24_000})
    assert game.until(lambda world: game.happened(HardDocked), seconds=25)
    game.wait(1.5)
    assert game.ship.dock is not None
    assert not game.happened(CollarSlipped)


@pytest.mark.parametrize("angle", [0, 90, 180, 250])
@pytest.mark.parametrize("port", [0, 1])
def test_soft_capture_calms_the_ship_whichever_way_the_port_looks(angle, port):
    look = radians(angle if port else angle + 180)
    away = 24 + 12 + 1.0
    game = scenario(
        DEPOT | {"angle": angle},
        ship_at=(away * cos(look), away * sin(look)),
        ship_angle=degrees(look) - 180 + 4,
        ship_velocity=(-0.6 * cos(look), -0.6 * sin(look)),
    )
    game.press(assist=True)
    fastest = 0.0
    while not game.happened(HardDocked):
        game.step()
        fastest = max(fastest, abs(game.ship.spin))
        assert game.world.seconds < 15
    assert game.ship.dock.port.id == f"port-{port + 1}"
    assert fastest < radians(8), "4 degrees askew, it comes square and does not whirl"


def test_the_limits_narrow_along_a_funnel_to_the_contact():
    limits = []
    for gap in (90, 50, 10, 1):
        game = before_port(gap=gap)
        game.press(dock=True)
        game.step()
        limits.append([limit for _, _, limit in game.ship.dials.rows()])
    for far, near in pairwise(limits):
        assert all(a > b for a, b in zip(far, near, strict=True))
    assert limits[-1] == pytest.approx([1.0, radians(5), 1.5, 0.5], rel=0.15)
    assert limits[0][0] > 10


def test_the_dials_read_the_port_nearby_and_sleep_far_out():
    game = before_port(gap=120, closing=5)
    game.press(dock=True)
    assert game.ship.target == game.thing("depot").number
    assert game.ship.target_port == "port-1"
    assert game.ship.dials is None, "farther than the funnel"
    game.wait(5)
    dials = game.ship.dials
    assert dials.range == pytest.approx(120 - 5 * game.world.seconds, abs=0.1)
    assert dials.closing == pytest.approx(5)
    assert (dials.drift, dials.angle) == pytest.approx((0, 0), abs=1e-12)


def test_a_moving_port_is_measured_in_its_own_turning_frame():
    """A ship that goes round with a spinning habitat like a part of it stands still on the dials."""
    spin = radians(3)
    wheel = {"type": "habitat", "id": "wheel", "position": (0, 0), "spin": 3}
    game = scenario(wheel, ship_at=(70, 0), ship_angle=180, ship_spin=3, ship_velocity=(0, 70 * spin))
    game.press(assist=True)
    game.wait(0.5)
    dials = game.ship.dials
    assert dials.range == pytest.approx(12, abs=0.15)
    assert dials.angle == pytest.approx(0, abs=1e-6)
    assert abs(dials.drift) < 0.15, "70 m out at 3 degrees a second the port itself runs at 3.7 m/s"


def test_docking_with_a_spinning_habitat():
    spin = radians(2)
    wheel = {"type": "habitat", "id": "wheel", "position": (0, 0), "spin": 2}
    game = scenario(wheel, ship_at=(59, 0), ship_angle=180, ship_spin=2, ship_velocity=(-0.6, 59 * spin))
    game.press(assist=True)
    play_docked(game)
    assert [event.clean for event in game.events(HardDocked)] == [True]
    game.wait(30)
    place = port_place(game.ship.dock.structure, game.ship.dock.port)
    assert game.ship.dock.stage == "done"
    assert game.ship.spin == pytest.approx(spin, rel=1e-3), "it goes round with the wheel"
    assert hypot(*(a - b for a, b in zip(game.ship.world_point((12.0, 0.0)), place, strict=True))) < 0.05
    assert not game.happened(CollarSlipped)


def tumbling_wreck(spin: float = 2.0, **wreck: object) -> Game:
    """A ship that drifts onto the hatch of a tumbling wreck, turning with it; nothing else is in space."""
    rate, reach = radians(spin), 19 + 12 + 1.0
    thing = {"type": "wreck", "id": "wreck", "position": (0, 0), "velocity": (1, 2), "spin": spin} | wreck
    game = scenario(
        thing, ship_at=(reach, 0), ship_angle=180, ship_spin=spin, ship_velocity=(1 - 0.6, 2 + reach * rate)
    )
    game.press(assist=True)
    return game


def test_docking_with_a_tumbling_wreck_and_undocking_conserves_momentum():
    game = tumbling_wreck()
    start = ledger_of(game.world)
    play_docked(game)
    assert not game.happened(DockBounced)
    docked = drifts(ledger_of(game.world), start)
    assert docked["momentum x"] < 1e-12
    assert docked["momentum y"] < 1e-12
    before = ledger_of(game.world)
    game.press(dock=True)
    assert game.happened(Undocked, at="wreck", port="hatch")
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-9
    game.wait(5)
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-9


def test_undocking_pushes_ship_and_wreck_apart():
    game = play_docked(tumbling_wreck(spin=0))
    wreck = game.thing("wreck")
    at_rest = [hypot(vx - 1, vy - 2) for vx, vy in (game.ship.velocity, wreck.velocity)]
    assert max(at_rest) < 0.4
    push = wreck.velocity[0], game.ship.velocity[0]
    game.press(dock=True)
    assert game.ship.velocity[0] > push[1] + 0.3
    assert wreck.velocity[0] < push[0] - 0.3
    assert game.ship.velocity[0] - wreck.velocity[0] == pytest.approx(tuning.UNDOCK_SPEED, rel=0.02)


def test_undocking_from_a_station_pushes_the_ship_off():
    game = play_docked(before_port())
    game.press(dock=True)
    assert game.ship.velocity == pytest.approx((-tuning.UNDOCK_SPEED, 0), abs=0.02)
    game.wait(3)
    assert game.ship.dock is None, "it is not caught again"
    assert game.ship.hull == 100


def test_after_undocking_a_port_judges_again_only_once_the_ship_has_backed_off():
    game = play_docked(before_port())
    game.press(dock=True)
    port = game.thing("depot").port("port-1")
    while game.ship.position[0] > -24 - 12 - 5.9:
        assert not port.armed
        game.hold(ticks=1, thrust=-20)
    assert game.until(lambda world: port.armed, seconds=1, thrust=-20)
    assert game.until(lambda world: world.ship.velocity[0] > 0.5, seconds=20, thrust=40)
    assert game.until(lambda world: world.ship.dock is not None, seconds=30)


def test_after_a_bounce_a_port_judges_again_once_the_ship_has_backed_off():
    game = contact_with("closing", 2.5)
    assert judged(game)
    assert game.events(DockBounced)
    port = game.thing("depot").port("port-1")
    assert not port.armed
    assert game.until(lambda world: port.armed, seconds=20, thrust=-20)
    assert game.ship.dials.range > 4


def test_a_rock_against_the_docked_ship_makes_the_collar_slip_and_tear():
    rock = {"type": "asteroid", "id": "rock", "position": (-44, 60), "radius": 11, "roughness": 0}
    game = scenario(
        DEPOT, rock | {"velocity": (0, -2.5), "density": 4000}, ship_at=(-37, 0), ship_velocity=(0.5, 0)
    )
    game.press(assist=True)
    game.wait(40)
    kinds = [type(event) for _, event in game.log]
    order = [kinds.index(kind) for kind in (HardDocked, Collided, CollarSlipped, CollarTorn)]
    assert order == sorted(order)
    assert game.ship.dock is None


def test_a_docked_ship_stays_docked_whatever_the_pilot_presses():
    game = play_docked(before_port())
    for axes in ({"thrust": 100}, {"thrust": -100}, {"strafe": -100}, {"turn": 100}, {"drill": True}):
        game.hold(seconds=2, **axes)
    assert game.ship.dock.stage == "done"
    assert not game.happened(CollarTorn)
    assert not game.happened(HullDamaged)


def test_the_heading_of_a_port_turns_with_its_structure():
    game = scenario({"type": "habitat", "id": "wheel", "position": (0, 0), "spin": 9, "angle": 30})
    wheel = game.thing("wheel")
    game.wait(5)
    assert port_heading(wheel, wheel.port("port-1")) == pytest.approx(radians(75))
    x, y = port_place(wheel, wheel.port("port-1"))
    assert (x, y) == pytest.approx((46 * cos(radians(75)), 46 * sin(radians(75))))
