"""Drilling: spindle, bit, heat, feed, and the forces that the rock gives back.

The rate comes from energy: rock costs its specific energy for each cubic metre (Teale, "The concept of specific energy in
rock drilling", 1965), the bit delivers power, and how much of it cuts depends on the spindle's speed. Below the sweet
band the teeth skid, above it they chatter and the power goes into heat.
"""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING

from game.level.structures import DRILL_AT
from game.sim import cutting, physics, tuning
from game.sim.controls import FULL, Controls
from game.sim.entities import Rock, Ship
from game.sim.events import BitCooled, BitOverheated, BitTouched
from game.sim.frames import Vector
from game.sim.gear import Drill
from game.sim.geometry import bit_width

if TYPE_CHECKING:
    from game.sim.world import World

BOOM_LENGTH = 3.0
"""m from the boom's root to the bit's tip at rest."""
STILL_IN_ROCK = 0.3
"""m that the bit may be off the rock between two bites and still counts as cutting."""
IDLE_RPM = 20.0
"""rpm under which the bit does not cut."""


def run(world: World, controls: Controls) -> None:
    """One tick of the drill: spindle, heat, then the bit in rock or in nothing."""
    ship = world.ship
    drill = ship.drill
    drilling = controls.drill and ship.dock is None and not drill.tripped and drill.drive > tuning.LEAST_DRIVE
    if ship.clamp is not None and controls.thrust:
        drill.wanted_rpm = wanted_speed(drill.wanted_rpm, controls.thrust)
    if not drilling and at_rest(drill):
        return
    spin_up(drill, min(drill.wanted_rpm, tuning.SPINDLE_TOP * drill.drive) if drilling else 0.0)
    reach = tuning.BIT_RADIUS + (STILL_IN_ROCK if drill.cutting else 0.0)
    rock = rock_at_bit(world, reach) if drill.extension > 0.0 else None
    if rock is not None and not drill.cutting and drilling:
        world.report(BitTouched(rock.id))
    drill.cutting = rock is not None and drilling
    drill.band = sweet_band(cutting.hardness_at(rock, bit_tip(ship))) if rock is not None else (0.0, 0.0)
    advance = feed_rate(drill, rock) if drill.cutting and rock is not None else tuning.BIT_LOWER_SPEED
    move_bit(ship, controls, drilling, advance)
    heat(world, drill)
    drill.cut_rate *= 1.0 - cutting.RATE_SMOOTHING
    if drill.cutting and rock is not None:
        press(world, rock)
        cutting.bite(world, rock, bit_tip(ship))


def at_rest(drill: Drill) -> bool:
    """Whether nothing of the drill moves and the bit is cold."""
    return drill.extension == 0.0 and drill.rpm < 1.0 and drill.celsius < tuning.BIT_AMBIENT + 1.0


def wanted_speed(rpm: float, stick: int) -> float:
    """The wanted spindle speed after one tick of the stick, in rpm."""
    moved = rpm + stick / FULL * tuning.SPINDLE_RATE * tuning.TICK
    return max(60.0, min(tuning.SPINDLE_TOP, moved))


def spin_up(drill: Drill, rpm: float) -> None:
    """Let the spindle follow the wanted speed."""
    drill.rpm += (rpm - drill.rpm) * tuning.TICK / tuning.SPINDLE_RISE


def bit_tip(ship: Ship) -> Vector:
    """Place of the bit's tip in the world, in metres."""
    return ship.world_point(tip_on_ship(ship.drill))


def tip_on_ship(drill: Drill) -> Vector:
    """Place of the bit's tip on the ship, in metres."""
    reach = BOOM_LENGTH + drill.extension
    return (DRILL_AT[0] + reach * cos(drill.swing), DRILL_AT[1] + reach * sin(drill.swing))


def rock_at_bit(world: World, reach: float) -> Rock | None:
    """The rock within reach (m) of the bit, if any."""
    info = world.physics.space.point_query_nearest(bit_tip(world.ship), reach, physics.ONLY_ROCK)
    found = world.owner(info.shape.body) if info is not None and info.shape is not None else None
    return found if isinstance(found, Rock) else None


def sweet_band(hardness: float) -> tuple[float, float]:
    """Spindle speeds in rpm between which rock of a Mohs hardness is cut best."""
    share = (hardness - 1.0) / 9.0
    centre = tuning.BAND_CENTRE_SOFT + share * (tuning.BAND_CENTRE_HARD - tuning.BAND_CENTRE_SOFT)
    return (centre - tuning.BAND_HALF_WIDTH, centre + tuning.BAND_HALF_WIDTH)


def efficiency(rpm: float, band: tuple[float, float]) -> float:
    """Share of the power that cuts: 1 in the band, falling to 0 at rest and to 0.3 far above."""
    low, high = band
    if rpm < low:
        return float(max(0.0, rpm / low) ** 1.5)
    return max(0.3, 1.0 - max(0.0, rpm - high) / 220.0)


def over_band(drill: Drill) -> float:
    """How far the spindle is above the sweet band: 0 within or below, 1 at 150 rpm over and beyond."""
    return min(1.0, max(0.0, drill.rpm - drill.band[1]) / 150.0) if drill.cutting else 0.0


def specific_energy(hardness: float) -> float:
    """Energy in J to cut one m³ of rock of a Mohs hardness."""
    share = (hardness - 1.0) / 9.0
    return tuning.STRENGTH_SOFT + share * (tuning.STRENGTH_HARD - tuning.STRENGTH_SOFT)


def feed_rate(drill: Drill, rock: Rock) -> float:
    """Speed in m/s at which the bit eats its own width; saves up the area that it has paid for.

    None while it owes work; with all saved up that can be, nothing is left to cut here, and it goes on as through air.
    """
    if drill.rpm < IDLE_RPM:
        return 0.0
    power = tuning.BIT_POWER * drill.drive * efficiency(drill.rpm, drill.band)
    area_rate = power / specific_energy(rock.hardness)
    drill.feed = min(cutting.MOST_FEED, drill.feed + area_rate * tuning.TICK)
    if drill.feed >= cutting.MOST_FEED:
        return tuning.BIT_LOWER_SPEED
    return area_rate / bit_width(tuning.BIT_RADIUS) if drill.feed >= 0.0 else 0.0


def move_bit(ship: Ship, controls: Controls, drilling: bool, advance: float) -> None:
    """Lower and swing the boom while drilling, lift it otherwise; in rock both are as slow as the cut."""
    drill = ship.drill
    if not drilling:
        drill.extension = max(0.0, drill.extension - tuning.BIT_LIFT_SPEED * tuning.TICK)
        return
    sideways = controls.turn / FULL if ship.clamp is not None else 0.0
    most = tuning.BOOM_SWING_RATE
    if drill.cutting:
        most = min(most, advance / (BOOM_LENGTH + drill.extension))
    drill.swing += sideways * most * tuning.TICK
    drill.swing = max(-tuning.BOOM_SWING, min(tuning.BOOM_SWING, drill.swing))
    forward = 1.0 - abs(sideways)
    drill.extension = min(tuning.BIT_REACH, drill.extension + forward * advance * tuning.TICK)


def heat(world: World, drill: Drill) -> None:
    """Friction against cooling; a bit that is too hot trips, and starts again when it has cooled."""
    power = 0.0
    if drill.cutting and drill.band[1] > 0.0:
        over = over_band(drill)
        share = tuning.BIT_HEAT_SHARE * (1.0 + (tuning.BIT_HEAT_OVER - 1.0) * over)
        power = tuning.BIT_POWER * drill.drive * share * drill.rpm / (0.5 * (drill.band[0] + drill.band[1]))
    loss = tuning.BIT_COOLING * (drill.celsius - tuning.BIT_AMBIENT)
    drill.celsius += (power - loss) * tuning.TICK / tuning.BIT_HEAT_CAPACITY
    if not drill.tripped and drill.celsius >= tuning.BIT_STOP:
        drill.tripped = True
        world.report(BitOverheated(drill.celsius))
    elif drill.tripped and drill.celsius <= tuning.BIT_RESTART:
        drill.tripped = False
        world.report(BitCooled())


def press(world: World, rock: Rock) -> None:
    """Push the bit into the rock and shake it when it chatters; the ship takes the same the other way."""
    ship, drill = world.ship, world.ship.drill
    drill.phase = (drill.phase + tuning.TURN * tuning.CHATTER_HZ * tuning.TICK) % tuning.TURN
    along = tuning.BIT_FEED_FORCE * min(1.0, drill.rpm / drill.band[0])
    across = tuning.CHATTER_FORCE * over_band(drill) * sin(drill.phase)
    angle = ship.body.angle + drill.swing
    c, s = cos(angle), sin(angle)
    impulse = ((along * c - across * s) * tuning.TICK, (along * s + across * c) * tuning.TICK)
    world.physics.push(rock.body, ship.body, impulse, bit_tip(ship))
