"""What goes across while docked."""

from __future__ import annotations

import pytest

from game.sim import tuning
from game.sim.events import OreDelivered, OreTakenOver, Transferred
from tests.scenario import Game, scenario
from tests.sim.ledger import drifts, ledger_of

DEPOT = {"type": "station", "id": "depot", "kind": "depot", "position": (0, 0)}


def docking_at_depot(station: dict[str, object] | None = None, **ship: object) -> Game:
    """A ship that drifts onto the depot's port and docks by itself; ends when the transfer is done."""
    game = scenario(DEPOT | (station or {}), ship_at=(-37, 0), ship_velocity=(0.5, 0), ship=ship)
    assert game.until(lambda world: game.happened(Transferred), seconds=60)
    return game


def docking_at_wreck(ship: dict[str, object] | None = None, **wreck: object) -> Game:
    thing = {"type": "wreck", "id": "wreck", "position": (0, 0)} | wreck
    game = scenario(thing, ship_at=(32, 0), ship_angle=180, ship_velocity=(-0.5, 0), ship=ship)
    game.press(assist=True)
    return game


def test_a_stocked_port_fills_fuel_and_oxygen():
    game = docking_at_depot(fuel=2_000, oxygen=300)
    assert game.ship.fuel == tuning.FUEL_CAPACITY
    assert game.ship.oxygen == pytest.approx(tuning.REFILL_OXYGEN, abs=1)
    assert game.ship.masks == tuning.MASK_SECONDS
    assert game.ship.body.mass == pytest.approx(tuning.DRY_MASS + tuning.FUEL_CAPACITY)


def test_a_port_without_stock_gives_nothing_and_buys_nothing():
    game = docking_at_depot({"stock": False}, fuel=2_000, oxygen=300, hold={"nickel_iron": 5_000})
    assert game.ship.fuel < 2_000.001
    assert game.ship.oxygen < 300
    assert game.ship.hold["nickel_iron"] == 5_000


def test_ore_is_delivered_and_counted():
    game = docking_at_depot(hold={"nickel_iron": 20_000, "exotic_matter": 700})
    assert game.ship.cargo == 0
    assert game.thing("depot").delivered == {"nickel_iron": 20_000, "exotic_matter": 700}
    assert game.world.delivered == {"nickel_iron": 20_000, "exotic_matter": 700}
    told = [(event.at, event.ore, event.kilograms) for event in game.events(OreDelivered)]
    assert told == [("depot", "nickel_iron", 20_000), ("depot", "exotic_matter", 700)]


def test_a_transfer_takes_its_time():
    quick, long = docking_at_depot(), docking_at_depot(hold={"nickel_iron": 60_000}, fuel=24_000)
    assert long.world.tick - quick.world.tick == pytest.approx((60_000 / tuning.ORE_FLOW - 2) * 60, abs=30)


def test_nothing_is_made_or_lost_while_ore_goes_across():
    game = scenario(DEPOT, ship_at=(-37, 0), ship_velocity=(0.5, 0), ship={"hold": {"nickel_iron": 30_000}})
    for _ in range(20 * 60):
        game.step()
        total = game.ship.hold["nickel_iron"] + game.thing("depot").delivered["nickel_iron"]
        assert total == pytest.approx(30_000)
    assert game.happened(OreDelivered)


def test_a_wrecks_ore_is_taken_over_with_its_mass():
    game = docking_at_wreck(cargo={"exotic_matter": 9_000}, mass=50_000)
    before = ledger_of(game.world)
    assert game.until(lambda world: game.happened(Transferred), seconds=60)
    assert [(e.at, e.ore, e.kilograms) for e in game.events(OreTakenOver)] == [
        ("wreck", "exotic_matter", pytest.approx(9_000))
    ]
    assert game.ship.hold["exotic_matter"] == pytest.approx(9_000)
    assert game.thing("wreck").body.mass == pytest.approx(41_000)
    assert game.ship.body.mass == pytest.approx(game.ship.mass)
    drift = drifts(ledger_of(game.world), before)
    assert max(drift["mass"], drift["momentum x"], drift["momentum y"]) < 1e-10


def test_a_wreck_gives_no_more_than_the_hold_takes():
    game = docking_at_wreck(
        ship={"hold": {"nickel_iron": 55_000}}, cargo={"nickel_iron": 20_000}, mass=90_000
    )
    assert game.until(lambda world: game.happened(Transferred), seconds=60)
    assert game.ship.cargo == pytest.approx(tuning.HOLD_CAPACITY)
    assert game.thing("wreck").cargo["nickel_iron"] == pytest.approx(15_000)


def test_a_wreck_that_is_mostly_cargo_can_be_emptied():
    game = docking_at_wreck(cargo={"nickel_iron": 20_000}, mass=21_000)
    assert game.until(lambda world: game.happened(Transferred), seconds=60)
    assert game.ship.cargo == pytest.approx(20_000)
    assert game.thing("wreck").body.mass == pytest.approx(1_000)
