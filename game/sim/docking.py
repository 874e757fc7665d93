"""Docking: four dials, soft capture on springs, a rigid collar, air, transfer, and the push that parts again.

The dials are those of real docking: lateral offset, angle, closing speed and lateral drift of the collar against the
port's axis. Far out the limits are wide; they narrow along a funnel to the contact limits.
"""

from __future__ import annotations

from math import hypot, pi, remainder
from typing import TYPE_CHECKING

import pymunk

from game.level.structures import COLLAR_AT
from game.sim import damage, faults, helping, targets, transfer, tuning
from game.sim.entities import Structure
from game.sim.events import (
    CollarSlipped,
    CollarTorn,
    DockBounced,
    DockStrained,
    Equalised,
    HardDocked,
    SoftCaptured,
    Transferred,
    Undocked,
)
from game.sim.frames import Vector, point_velocity, rotated
from game.sim.gear import Dials, Dock, DockStage, PortState
from game.sim.targets import port_place

if TYPE_CHECKING:
    from game.sim.world import World

NEAR_PORT_TICKS = 12
"""How often the nearest port is looked for while none is targeted."""
SEATED_METRES = 0.12
SEATED_ANGLE = 0.03
SEATED_SPEED = 0.12
SEATED_SPIN = 0.02
"""m, rad, m/s and rad/s within which the sprung collar has come to rest."""
SETTLE_TICKS = 15
"""Ticks of a fresh hard dock in which the rigid collar takes up what motion is left; its load is read after that."""
SLIP_SHARE = 0.97
"""Share of its greatest force from which a joint counts as slipping."""
GUIDE = 2
"""Place of the guide among the joints of a soft capture."""
TORN_METRES = 1.5
"""m between collar and port at which nothing holds any more."""


def run(world: World) -> None:
    """Read the dials, judge a contact, or carry on with the dock there is."""
    if world.ship.dock is not None:
        hold(world, world.ship.dock)
        return
    found = port_ahead(world)
    if found is None:
        world.ship.dials = None
        world.ship.green_ticks.clear()
        return
    structure, port = found
    dials = read_dials(world, structure, port)
    world.ship.dials = dials if abs(dials.range) < tuning.FUNNEL_LENGTH else None
    rearm(port, dials)
    if port.armed and -1.0 < dials.range < tuning.FUNNEL_LENGTH:
        judge(world, structure, port, dials)


def port_ahead(world: World) -> tuple[Structure, PortState] | None:
    """The port that the dials are read for: the targeted one, else the nearest."""
    ship = world.ship
    target = world.by_number(ship.target) if ship.target else None
    if isinstance(target, Structure) and ship.target_port:
        return target, target.port(ship.target_port)
    if world.tick % NEAR_PORT_TICKS == 0:
        world.near_port = targets.nearest_port(world, ship.position)
    return world.near_port


def port_heading(structure: Structure, port: PortState) -> float:
    """Direction in radians from which a ship comes in, in the world."""
    return structure.body.angle + port.heading


def read_dials(world: World, structure: Structure, port: PortState) -> Dials:
    """The four dials of the collar against a port, with the limits for the present range."""
    ship = world.ship
    collar = ship.world_point(COLLAR_AT)
    place = port_place(structure, port)
    axis = rotated((1.0, 0.0), port_heading(structure, port))
    away = (collar[0] - place[0], collar[1] - place[1])
    distance = away[0] * axis[0] + away[1] * axis[1]
    cvx, cvy = point_velocity(ship.body, collar)
    pvx, pvy = point_velocity(structure.body, place)
    spin = structure.body.angular_velocity
    # Against the turning port the collar stands still when it turns with it: its velocity in the port's frame.
    vx, vy = cvx - pvx + spin * away[1], cvy - pvy - spin * away[0]
    reach, wide = max(0.0, distance), helping.tolerance(world)
    return Dials(
        range=distance,
        offset=away[1] * axis[0] - away[0] * axis[1],
        angle=remainder(ship.body.angle - port_heading(structure, port) - pi, 2 * pi),
        closing=-(vx * axis[0] + vy * axis[1]),
        drift=vy * axis[0] - vx * axis[1],
        offset_limit=offset_limit(world, reach),
        angle_limit=wide * (tuning.CONTACT_ANGLE + tuning.FUNNEL_ANGLE * reach),
        closing_limit=wide * (tuning.CONTACT_CLOSING + tuning.FUNNEL_CLOSING * reach),
        drift_limit=wide * (tuning.CONTACT_DRIFT + tuning.FUNNEL_DRIFT * reach),
    )


def offset_limit(world: World, reach: float) -> float:
    """How far in m the collar may be from a port's axis, ``reach`` m before the port."""
    return helping.tolerance(world) * (tuning.CONTACT_OFFSET + tuning.FUNNEL_OFFSET * reach)


def at_contact(dials: Dials, wide: float = 1.0) -> Dials:
    """The same readings against the limits at the port's face, ``wide`` times the usual ones."""
    return Dials(
        dials.range,
        dials.offset,
        dials.angle,
        dials.closing,
        dials.drift,
        wide * tuning.CONTACT_OFFSET,
        wide * tuning.CONTACT_ANGLE,
        wide * tuning.CONTACT_CLOSING,
        wide * tuning.CONTACT_DRIFT,
    )


def rearm(port: PortState, dials: Dials) -> None:
    """A port that let go, or was bounced off, judges again once the ship has backed off."""
    if not port.armed and hypot(dials.range, dials.offset) > tuning.PORT_REARM_RANGE:
        port.armed = True


def judge(world: World, structure: Structure, port: PortState, dials: Dials) -> None:
    """Near the face, remember whether all is green; at the face, catch, strain or bounce."""
    contact = at_contact(dials, helping.tolerance(world))
    excess = contact.excess()
    world.ship.green_ticks.append(excess <= 1.0)
    touching = dials.range <= tuning.CAPTURE_RANGE and dials.closing > 0.0
    if not touching or abs(dials.offset) > 2 * tuning.HARD_BAND * contact.offset_limit:
        return
    if any(world.ship.green_ticks):
        capture(world, structure, port, clean=True)
    elif excess <= tuning.HARD_BAND:
        strain(world, structure, port, contact)
    else:
        bounce(world, structure, port, contact)


def strain(world: World, structure: Structure, port: PortState, contact: Dials) -> None:
    """Over a limit, but within the band: the collar holds, at a price."""
    dial, value, limit = contact.worst()
    world.report(DockStrained(structure.id, port.id, dial, abs(value), limit))
    share = (contact.excess() - 1.0) / (tuning.HARD_BAND - 1.0)
    damage.wear(world, tuning.STRAIN_HULL * share, structure.id)
    faults.knock(world, tuning.CONTACT_CLOSING * contact.excess())
    capture(world, structure, port, clean=False)


def bounce(world: World, structure: Structure, port: PortState, contact: Dials) -> None:
    """Too far over: the collar does not catch, and the hulls meet."""
    dial, value, limit = contact.worst()
    port.armed = False
    world.report(DockBounced(structure.id, port.id, dial, abs(value), limit))


def capture(world: World, structure: Structure, port: PortState, clean: bool) -> None:
    """Soft capture: springs pull collar and port together and damp what is left of the motion."""
    ship = world.ship
    square = nearest_turn(ship.body.angle - structure.body.angle, port.heading + pi)
    pull = pymunk.DampedSpring(
        ship.body, structure.body, COLLAR_AT, port.at, 0.0, tuning.COLLAR_STIFFNESS, tuning.COLLAR_DAMPING
    )
    turn = pymunk.DampedRotarySpring(  # its rest angle is that of the first body against the second
        ship.body, structure.body, square, tuning.COLLAR_TURN_STIFFNESS, tuning.COLLAR_TURN_DAMPING
    )
    # The spring damps along its length only; a weak pivot takes the sideways motion out.
    guide = pymunk.PivotJoint(ship.body, structure.body, COLLAR_AT, port.at)
    guide.max_bias = 0.0
    world.physics.add_joint(pull)
    world.physics.add_joint(turn)
    world.physics.add_joint(guide, tuning.COLLAR_GUIDE_DAMPING * tuning.CONTACT_DRIFT)
    for joint in (pull, turn, guide):
        joint.collide_bodies = False
    ship.dock = Dock(structure, port, "soft", 0, clean, [pull, turn, guide])
    ship.green_ticks.clear()
    world.report(SoftCaptured(structure.id, port.id))


def nearest_turn(now: float, wanted: float) -> float:
    """The angle equal to ``wanted`` up to whole turns that is nearest to ``now``; radians."""
    return now - remainder(now - wanted, 2 * pi)


def hold(world: World, dock: Dock) -> None:
    """One tick of a dock: its stage goes on, a press undocks, a load tears."""
    ship = world.ship
    ship.dials = read_dials(world, dock.structure, dock.port)
    dock.ticks += 1
    if dock.stage == "soft":
        ease_guide(world, dock, ship.dials)
        if seated(dock, ship.dials, ship.spin - dock.structure.spin):
            harden(world, dock)
    elif dock.stage == "hard":
        if dock.ticks >= SETTLE_TICKS:
            enter(dock, "equalising")
    elif torn(world, dock):
        return
    elif dock.stage == "equalising" and dock.ticks >= tuning.EQUALISE_SECONDS * tuning.TICKS_A_SECOND:
        enter(dock, "transferring")
        world.report(Equalised(dock.structure.id, dock.port.id))
    elif dock.stage == "transferring" and transfer.run(world, dock):
        enter(dock, "done")
        world.report(Transferred(dock.structure.id, dock.port.id))
    if ship.dock is dock and world.presses.take("dock"):
        undock(world, dock)


def enter(dock: Dock, stage: DockStage) -> None:
    """Begin a stage."""
    dock.stage = stage
    dock.ticks = 0


def ease_guide(world: World, dock: Dock, dials: Dials) -> None:
    """Let the guide resist in proportion to speed, as oil does: a fixed force would hold like a dry brake."""
    speed = hypot(dials.closing, dials.drift)
    world.physics.limit_joint(dock.joints[GUIDE], tuning.COLLAR_GUIDE_DAMPING * speed)


def seated(dock: Dock, dials: Dials, spin: float) -> bool:
    """Whether the springs have brought collar and port to rest; ``spin`` in rad/s is the ship's against the port."""
    if dock.ticks < tuning.SOFT_CAPTURE_SECONDS * tuning.TICKS_A_SECOND:
        return False
    still = hypot(dials.closing, dials.drift) < SEATED_SPEED and abs(spin) < SEATED_SPIN
    return still and hypot(dials.range, dials.offset) < SEATED_METRES and abs(dials.angle) < SEATED_ANGLE


def harden(world: World, dock: Dock) -> None:
    """Hard dock: the springs give way to a pivot and a gear that slip only under load."""
    ship, structure = world.ship.body, dock.structure.body
    world.physics.remove_joints(dock.joints)
    pivot = pymunk.PivotJoint(ship, structure, COLLAR_AT, dock.port.at)
    phase = nearest_turn(ship.angle - structure.angle, dock.port.heading + pi)
    gear = pymunk.GearJoint(structure, ship, phase, 1.0)
    pivot.max_bias = 0.1
    gear.max_bias = 0.03
    dock.joints = [pivot, gear]
    for joint, force in zip(dock.joints, (tuning.COLLAR_FORCE, tuning.COLLAR_TORQUE), strict=True):
        joint.collide_bodies = False
        world.physics.add_joint(joint, force)
    enter(dock, "hard")
    world.report(HardDocked(dock.structure.id, dock.port.id, dock.clean))


def torn(world: World, dock: Dock) -> bool:
    """Let the collar slip under load and tear when it slips for too long or too far."""
    pivot, gear = dock.joints
    force = pivot.impulse / tuning.SUBSTEP
    share = max(force / tuning.COLLAR_FORCE, gear.impulse / tuning.SUBSTEP / tuning.COLLAR_TORQUE)
    if share < SLIP_SHARE:
        dock.slipping_ticks = max(0, dock.slipping_ticks - 1)
        return False
    if dock.slipping_ticks == 0:
        world.report(CollarSlipped(dock.structure.id, share))
    dock.slipping_ticks += 1
    dials = world.ship.dials
    gone = dials is not None and hypot(dials.range, dials.offset) > TORN_METRES
    if not gone and dock.slipping_ticks < tuning.COLLAR_TEAR_SECONDS * tuning.TICKS_A_SECOND:
        return False
    release(world, dock)
    world.report(CollarTorn(dock.structure.id, force))
    return True


def release(world: World, dock: Dock) -> None:
    """Open the collar."""
    world.physics.remove_joints(dock.joints)
    dock.port.armed = False
    world.ship.dock = None
    world.ship.dials = None


def undock(world: World, dock: Dock) -> None:
    """Let go and push off along the port's axis; the structure is pushed back."""
    ship, structure = world.ship.body, dock.structure.body
    release(world, dock)
    movable = structure.body_type == pymunk.Body.DYNAMIC
    reduced = 1.0 / (1.0 / ship.mass + (1.0 / structure.mass if movable else 0.0))
    axis = rotated((1.0, 0.0), port_heading(dock.structure, dock.port))
    impulse: Vector = (axis[0] * reduced * tuning.UNDOCK_SPEED, axis[1] * reduced * tuning.UNDOCK_SPEED)
    world.physics.push(ship, structure, impulse, world.ship.world_point(COLLAR_AT))
    world.report(Undocked(dock.structure.id, dock.port.id))
