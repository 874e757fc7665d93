"""Flying: from the pilot's hands and the flight assist to thrust, fuel and mass.

A rocket in a plane. Each tick gives the ship the momentum of its exhaust, F·dt, and takes the propellant F·dt/v_e away;
Tsiolkovsky's equation is a consequence, not an input.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin
from typing import TYPE_CHECKING

from game.sim import guiding, targets, tuning
from game.sim.controls import FULL, Controls
from game.sim.entities import Craft, Ship, Structure
from game.sim.events import AssistSwitched, FuelLow, FuelSpent

if TYPE_CHECKING:
    from game.sim.physics import Physics
    from game.sim.world import World

RISE = tuning.TICK / tuning.THRUST_RISE
IDLE_WISH = 0.004
"""Automatic thrust below this share of full is left alone: it would only burn fuel."""
IDLE_SPIN = 1e-5
"""rad/s below which the assist calls the ship steady."""


@dataclass(slots=True)
class Wish:
    """What is asked of the thrusters: ahead and across in m/s², turning in rad/s²; before their limits."""

    ahead: float = 0.0
    across: float = 0.0
    turning: float = 0.0


def steer(world: World, controls: Controls) -> None:
    """Read the controls, help where the assist helps, burn."""
    ship = world.ship
    if world.presses.take("assist"):
        ship.assist_on = not ship.assist_on
        world.report(AssistSwitched(ship.assist_on))
    ship.matching = controls.match and ship.target != 0 and free(ship)
    if not free(ship) and controls.thrust == controls.strafe == controls.turn == 0 and idle(ship):
        return
    share = world.systems.thrust * (tuning.FINE_SHARE if controls.fine else 1.0)
    before = ship.fuel
    fly(
        world.physics,
        ship,
        wish(world, controls),
        share,
        tuning.SPARE_THRUST if "thruster" in world.spares else 1.0,
    )
    if before > tuning.FUEL_LOW >= ship.fuel:
        world.report(FuelLow(ship.fuel))
    if before > 0.0 >= ship.fuel:
        world.report(FuelSpent())


def fly(physics: Physics, craft: Craft, asked: Wish, share: float = 1.0, side_share: float = 1.0) -> None:
    """One tick of any ship's thrusters; shares are of full thrust, the second one of the side thrusters only."""
    along, side, torque = levels(craft, asked, share)
    run_thrusters(craft, along, side * side_share, torque)
    if not idle(craft):
        burn(physics, craft)


def free(ship: Ship) -> bool:
    """Whether the ship is held by nothing."""
    return ship.clamp is None and ship.dock is None


def idle(craft: Craft) -> bool:
    """Whether all thrusters are cold."""
    return craft.main == craft.reverse == craft.side == craft.torque == 0.0


def wish(world: World, controls: Controls) -> Wish:
    """The accelerations asked for: by hand where a key is down, else by matching or assist."""
    ship = world.ship
    if ship.clamp is not None:
        return Wish()
    asked = by_hand(ship, controls)
    if free(ship):
        if ship.matching:
            match_velocity(world, asked, controls)
        elif ship.assist_on or world.bench is not None:
            steady(world, asked, controls)
        guide(world, asked, controls)
    return asked


def by_hand(craft: Craft, controls: Controls) -> Wish:
    """Full stick is full thrust."""
    engine, mass = craft.engine, craft.body.mass
    thrust = controls.thrust / FULL
    ahead = thrust * (engine.main if thrust > 0 else engine.reverse) / mass
    across = controls.strafe / FULL * engine.side / mass
    return Wish(ahead, across, controls.turn / FULL * engine.torque / craft.body.moment)


def steady(world: World, asked: Wish, controls: Controls) -> None:
    """Flight assist: hold the wanted rate of turn; with hands off take out sideways drift."""
    ship = world.ship
    asked.turning = hold_turn(ship, controls.turn / FULL * tuning.TURN_RATE)
    if controls.thrust == 0 and controls.strafe == 0:
        vx, vy = targets.frame_velocity(world)
        bx, by = ship.body.velocity
        angle = ship.body.angle
        drift = (by - vy) * cos(angle) - (bx - vx) * sin(angle)
        asked.across = -tuning.ASSIST_DRIFT_GAIN * drift


def guide(world: World, asked: Wish, controls: Controls) -> None:
    """Close to a port, with the assist for docking: come onto its axis, on every axis that no hand is on."""
    dials = guiding.dials_to_fly_by(world)
    if dials is None:
        return
    spin, inward = guiding.spin_and_pull(world)
    ahead, across = guiding.push(dials, inward)
    if controls.thrust == 0:
        asked.ahead += ahead
    if controls.strafe == 0:
        asked.across = across
    if controls.turn == 0:
        asked.turning = hold_turn(world.ship, guiding.turn_rate(dials, spin))


def hold_turn(ship: Ship, rate: float) -> float:
    """The angular acceleration in rad/s² that follows a rate of turn in rad/s."""
    error = rate - ship.body.angular_velocity
    return tuning.ASSIST_TURN_GAIN * error if abs(error) > IDLE_SPIN else 0.0


def match_velocity(world: World, asked: Wish, controls: Controls) -> None:
    """Follow the target's velocity, and a structure's turning with it, on every axis that no hand is on."""
    ship = world.ship
    target = world.by_number(ship.target)
    if target is None:
        return
    spin = target.spin if isinstance(target, Structure) else 0.0
    x, y = ship.body.position
    tx, ty = target.position
    tvx, tvy = target.velocity
    rx, ry = x - tx, y - ty
    ax = tuning.MATCH_GAIN * (tvx - spin * ry - ship.body.velocity.x) - spin * spin * rx
    ay = tuning.MATCH_GAIN * (tvy + spin * rx - ship.body.velocity.y) - spin * spin * ry
    c, s = cos(ship.body.angle), sin(ship.body.angle)
    if controls.thrust == 0:
        asked.ahead = ax * c + ay * s
    if controls.strafe == 0:
        asked.across = ay * c - ax * s
    asked.turning = hold_turn(ship, spin + controls.turn / FULL * tuning.TURN_RATE)


def levels(craft: Craft, asked: Wish, share: float) -> tuple[float, float, float]:
    """Thruster levels (along, side, torque; -1 to 1 of full) for accelerations; ``share`` scales the limits."""
    engine, mass = craft.engine, craft.body.mass
    along = asked.ahead * mass / (engine.main if asked.ahead > 0 else engine.reverse)
    side = asked.across * mass / engine.side
    torque = asked.turning * craft.body.moment / engine.torque
    return limited(along, share), limited(side, share), limited(torque, share)


def limited(level: float, share: float) -> float:
    """A level within the thruster's power, or nothing where it is hardly anything."""
    if -IDLE_WISH < level < IDLE_WISH:
        return 0.0
    return max(-share, min(share, level))


def run_thrusters(craft: Craft, along: float, side: float, torque: float) -> None:
    """Bring the thrusters towards what is asked: they take a moment to rise and to die."""
    if craft.fuel <= 0.0:
        along = side = torque = 0.0
    craft.main = nearer(craft.main, max(0.0, along))
    craft.reverse = nearer(craft.reverse, max(0.0, -along))
    craft.side = nearer(craft.side, side)
    craft.torque = nearer(craft.torque, torque)


def nearer(level: float, goal: float) -> float:
    """A level one tick closer to its goal."""
    return min(goal, level + RISE) if level < goal else max(goal, level - RISE)


def burn(physics: Physics, craft: Craft) -> None:
    """Turn propellant into momentum; with the last of it the thrusters go out."""
    engine = craft.engine
    thrusters = craft.main * engine.main + craft.reverse * engine.reverse
    thrusters += abs(craft.side) * engine.side + abs(craft.torque) * engine.torque / engine.turn_arm
    needed = thrusters * tuning.TICK / engine.exhaust
    push(craft, min(1.0, craft.fuel / needed))
    before = craft.fuel
    craft.fuel = max(0.0, craft.fuel - needed)
    craft.burnt += before - craft.fuel
    weigh(physics, craft)
    if craft.fuel == 0.0:
        craft.main = craft.reverse = craft.side = craft.torque = 0.0


def push(craft: Craft, share: float) -> None:
    """Give the ship this tick's impulse."""
    step, engine = tuning.TICK * share, craft.engine
    ahead = craft.main * engine.main - craft.reverse * engine.reverse
    craft.body.apply_impulse_at_local_point((ahead * step, craft.side * engine.side * step))
    craft.body.angular_velocity += craft.torque * engine.torque * step / craft.body.moment


def weigh(physics: Physics, craft: Craft) -> None:
    """Let the body weigh what the ship weighs: hull, fuel and ore."""
    physics.set_mass(craft.body, craft.mass, craft.engine.moment(craft.fuel + craft.cargo))
