"""Every number that shapes the feel, with its unit and, where it comes from the field, its source."""

from __future__ import annotations

from math import pi, radians

# --- time ---------------------------------------------------------------------------------------------------------
TICKS_A_SECOND = 60
SUBSTEPS = 2
TICK = 1.0 / TICKS_A_SECOND
"""s"""
SUBSTEP = TICK / SUBSTEPS
"""s"""
PRESS_BUFFER_TICKS = 9
"""A press stays good for 0.15 s."""

# --- solver -------------------------------------------------------------------------------------------------------
SOLVER_ITERATIONS = 20
COLLISION_SLOP = 0.2
"""m. Bodies may overlap by this much before the solver moves them apart. Moving apart by position, not by impulse,
is what breaks the conservation of angular momentum, so the slop is wider than any closing speed in play can cross in
a sub-step; at the usual scale it is one pixel."""
FINITE_CHECK_TICKS = 60
"""How often all bodies are checked to be finite."""

# --- ship ---------------------------------------------------------------------------------------------------------
DRY_MASS = 90_000.0
"""kg, hull and crew without fuel and ore."""
FUEL_CAPACITY = 24_000.0
"""kg"""
HOLD_CAPACITY = 60_000.0
"""kg, six hoppers."""
GYRATION_DRY = 6.6
"""m, radius of gyration of the empty ship: a uniform 24 m by 10 m box has 7.5; the engine block sits amidships."""
GYRATION_CARGO = 5.0
"""m, radius of gyration of what lies in the hoppers and tanks."""

MAIN_THRUST = 520_000.0
"""N"""
REVERSE_THRUST = 260_000.0
"""N"""
SIDE_THRUST = 200_000.0
"""N"""
TURN_TORQUE = 5_200_000.0
"""N·m"""
EXHAUST_VELOCITY = 12_000.0
"""m/s. A fusion torch run rich: far more thrust and far less exhaust velocity than such a drive could have."""
TURN_FUEL_ARM = 11.0
"""m, lever arm of the attitude jets: a torque costs the fuel of torque / arm."""
THRUST_RISE = 0.08
"""s from nothing to full thrust."""
FINE_SHARE = 0.25
"""Share of the thrust with fine control."""
TURN_RATE = 1.1
"""rad/s at full stick with flight assist."""
ASSIST_TURN_GAIN = 6.0
"""1/s, how hard the assist follows the wanted rate of turn."""
ASSIST_DRIFT_GAIN = 1.6
"""1/s, how hard the assist takes out sideways drift."""
MATCH_GAIN = 2.2
"""1/s, how hard matching follows the target's velocity."""
FUEL_LOW = 1_500.0
"""kg, where the warning comes."""

# --- air ----------------------------------------------------------------------------------------------------------
OXYGEN_LOW = 90.0
"""s"""
MASK_SECONDS = 60.0
"""s on masks after the tanks are empty."""
REFILL_OXYGEN = 900.0
"""s, what a stocked port fills the tanks to."""

# --- hull ---------------------------------------------------------------------------------------------------------
HULL_FREE_SPEED = 0.6
"""m/s. A knock that changes the ship's velocity by less leaves no mark."""
HULL_LETHAL_SPEED = 16.0
"""m/s. A knock that changes the ship's velocity by so much takes the whole hull."""

# --- docking ------------------------------------------------------------------------------------------------------
# The shape of the limits (offset, angle, closing speed, drift) is that of the International Docking System Standard
# (IDSS IDD Rev. E, table 3.3.1.1-1: 0.05 to 0.10 m/s closing, 0.04 m/s lateral, 4 degrees, 0.11 m); speeds and
# lengths are scaled up about tenfold, because a player has minutes and not hours.
CONTACT_OFFSET = 1.0
"""m"""
CONTACT_ANGLE = radians(5.0)
"""rad"""
CONTACT_CLOSING = 1.5
"""m/s"""
CONTACT_DRIFT = 0.5
"""m/s"""
FUNNEL_OFFSET = 0.13
"""m wider for each metre of range."""
FUNNEL_ANGLE = radians(0.06)
"""rad wider for each metre of range."""
FUNNEL_CLOSING = 0.153
"""m/s more for each metre of range."""
FUNNEL_DRIFT = 0.012
"""m/s more for each metre of range."""
FUNNEL_LENGTH = 100.0
"""m from the port at which the dials come alive."""
HARD_BAND = 1.3
"""Up to so many times a limit, the dock is hard but holds."""
DOCK_GRACE_TICKS = 15
"""All green within the last 0.25 s counts."""
CAPTURE_RANGE = 0.35
"""m between collar and port face at which contact is judged."""
STRAIN_HULL = 6.0
"""% of the hull that a dock at the far end of the hard band costs."""
SOFT_CAPTURE_SECONDS = 0.8
"""s, at least, on the springs."""
EQUALISE_SECONDS = 2.0
"""s of hissing."""
TRANSFER_SECONDS = 2.0
"""s, at least, with the hatch open."""
ORE_FLOW = 12_000.0
"""kg/s through a port."""
FUEL_FLOW = 6_000.0
"""kg/s through a port."""
OXYGEN_FLOW = 200.0
"""s of oxygen a second through a port."""
COLLAR_STIFFNESS = 400_000.0
"""N/m, the springs of soft capture."""
COLLAR_DAMPING = 380_000.0
"""N·s/m"""
COLLAR_GUIDE_DAMPING = 120_000.0
"""N·s/m, of the guides that take sideways motion out of soft capture."""
COLLAR_TURN_STIFFNESS = 14_000_000.0
"""N·m/rad"""
COLLAR_TURN_DAMPING = 30_000_000.0
"""N·m·s/rad"""
COLLAR_FORCE = 900_000.0
"""N that the hard dock carries before it slips."""
COLLAR_TORQUE = 6_000_000.0
"""N·m that the hard dock carries before it slips."""
COLLAR_TEAR_SECONDS = 0.5
"""s of slipping after which the collar tears."""
UNDOCK_SPEED = 0.9
"""m/s between ship and port after the push."""
PORT_REARM_RANGE = 6.0
"""m the ship must back off after undocking or bouncing before a port judges again."""

# --- assists ------------------------------------------------------------------------------------------------------
HELP_TOLERANCE = 1.6
"""Times the usual limits at ports and rocks with the tolerance assist."""
HELP_HULL = 0.5
"""Share of the damage with the hull assist."""
HELP_OXYGEN = 0.5
"""Share of the air used with the oxygen assist."""
HELP_STANDOFF_PACE = 0.5
"""Share of the usual pace of time while a reply is chosen, with the assist for standoffs."""
HELP_RANGE = 60.0
"""m from a port within which the docking guide flies."""
HELP_TURN_GAIN = 1.2
"""1/s, how hard the guide turns the ship square."""
HELP_TURN_RATE = 0.35
"""rad/s with which it turns at most."""
HELP_OFFSET_GAIN = 0.35
"""1/s, how hard the guide comes onto the axis."""
HELP_DRIFT = 2.0
"""m/s across the axis with which it does at most."""
HELP_SPEED_GAIN = 2.2
"""1/s, how hard the guide follows the speeds it wants."""
HELP_CLOSING = 0.8
"""Share of the closing limit from which it brakes."""

# --- clamp --------------------------------------------------------------------------------------------------------
LEG_REACH = 13.0
"""m from a claw's root to the rock."""
CLAMP_SPEED = 2.5
"""m/s, fastest the ship may move over the rock when the legs fire."""
LEG_STIFFNESS = 1_600_000.0
"""N/m of each strut."""
LEG_DAMPING = 500_000.0
"""N·s/m of each strut."""
LEG_SLIP_FORCE = 240_000.0
"""N at which a strut starts to give."""
LEG_TEAR_FORCE = 480_000.0
"""N at which a leg tears out."""
LEG_SLIP_RATE = 1.2
"""m/s by which a strut gives at the tearing force."""

# --- drill --------------------------------------------------------------------------------------------------------
SPINDLE_TOP = 600.0
"""rpm"""
SPINDLE_RATE = 160.0
"""rpm a second by which the wanted speed moves."""
SPINDLE_RISE = 1.2
"""s, time constant of the spindle."""
BAND_CENTRE_SOFT = 470.0
"""rpm in rock of Mohs hardness 1."""
BAND_CENTRE_HARD = 260.0
"""rpm in rock of Mohs hardness 10: hard rock wants weight and slow turning."""
BAND_HALF_WIDTH = 45.0
"""rpm on either side of the centre."""
BIT_RADIUS = 1.1
"""m"""
BIT_REACH = 9.0
"""m from the boom's rest to full stroke."""
BIT_LOWER_SPEED = 3.0
"""m/s through nothing."""
BIT_LIFT_SPEED = 5.0
"""m/s"""
BOOM_SWING = radians(38.0)
"""rad to either side."""
BOOM_SWING_RATE = radians(26.0)
"""rad/s with the bit free; cutting sideways slows it."""
BIT_POWER = 1_500_000.0
"""W at the bit in the middle of the sweet band."""
STRENGTH_SOFT = 1.5e6
"""Pa. Specific energy of rock of Mohs hardness 1 (Teale 1965: the energy to excavate a volume, J/m³ = Pa, is close to
the rock's compressive strength, 5 MPa for weak to 250 MPa for strong rock). Scaled down, so that a hold fills in
minutes."""
STRENGTH_HARD = 10.0e6
"""Pa, of rock of Mohs hardness 10."""
BIT_FEED_FORCE = 60_000.0
"""N with which the bit is pushed into the rock in the middle of the band."""
CHATTER_FORCE = 90_000.0
"""N, lateral swing at the bit far above the band."""
CHATTER_HZ = 11.0
BIT_AMBIENT = -40.0
"""°C"""
BIT_HEAT_CAPACITY = 24_000.0
"""J/K of the bit's crown: about 50 kg of steel."""
BIT_COOLING = 1_200.0
"""W/K to the rock, the chips and the flushing gas."""
BIT_HEAT_SHARE = 0.38
"""Share of the bit's power that heats the bit in the band."""
BIT_HEAT_OVER = 1.6
"""How much more of it far above the band."""
BIT_HOT = 620.0
"""°C at which the bit starts to lose its edge (tool steel is tempered at 500 to 600)."""
BIT_STOP = 780.0
"""°C at which the drill trips."""
BIT_RESTART = 420.0
"""°C below which it may start again."""
BITE_DEPTH = 0.15
"""m of advance for each cut of the outline."""
CUT_KICK = 2.2
"""m/s with which cuttings leave the flutes."""
SPLIT_AREA = 6.0
"""m². A piece of rock smaller than this becomes a loose chunk."""

# --- scoop and chunks ---------------------------------------------------------------------------------------------
SCOOP_REACH = 34.0
"""m from the mouth within which loose ore is drawn in."""
SCOOP_FORCE = 5_000.0
"""N on a chunk close by, at most."""
SCOOP_SPEED = 6.0
"""m/s at which a chunk is drawn in."""
SCOOP_MOUTH = 3.5
"""m from the mouth within which a chunk is taken."""
CHUNK_FRESH_TICKS = 40
"""Ticks before a fresh chunk can touch anything: it starts inside its own cavity."""
MOST_CHUNKS = 160
"""Loose chunks in a level; beyond it the farthest waste leaves the simulation."""

# --- sector -------------------------------------------------------------------------------------------------------
OUTSIDE_SECONDS = 20.0
"""s beyond the arena's edge until the ship counts as lost."""
TURN = 2.0 * pi
"""rad"""

# --- systems and power --------------------------------------------------------------------------------------------
# The ship's electric net, in the proportions of a mining vessel: the main drill takes most of it, as on a raise borer
# (Atlas Copco Robbins 91RH: 630 kW at the head), the rest is what keeps the crew alive and the pumps turning.
GENERATION = 2_800.0
"""kW of the generator at rated speed."""
BATTERY = 560.0
"""kW that are left when the generator stands."""
RATED_POWER = {"life_support": 120.0, "propulsion": 300.0, "power": 0.0, "drill": 1_800.0}
"""kW that each system draws at rated duty with a certified bearing; the generator draws nothing from itself."""
SCOOP_POWER = 150.0
"""kW of the open scoop."""
BENCH_POWER = 50.0
"""kW of the bench's wheel and spindle."""
FRICTION_SHARE = 0.1
"""Share of the rated power that goes into a certified bearing and the train it stands for; scaled up, so that a bad
bearing is felt in the net."""
SYSTEM_TICKS = 6
"""Ticks between two looks at loads and power."""
TURN_TICKS = 12
"""Ticks after which the next of the four bearings turns: each has its turn every 48."""
SYSTEM_RISE = 1.0
"""s, time constant of a system's speed."""
BROWN_OUT = 0.97
"""Share of the wanted power below which a consumer counts as browned out."""
AIR_RATE = 3.0
"""Times as fast as usual that oxygen runs down when no air is compressed."""
PUMP_AIR = 0.5
"""Share of the air that the backup water pump keeps moving."""
PRESSURE_FED = 0.25
"""Share of the thrust that the tanks' own pressure feeds when the turbopump stands."""
LEAST_DRIVE = 0.05
"""Share of its rated speed below which the drill's drive does not cut."""
SPARE_THRUST = 1.1
"""Times the side thrust with the damaged thruster still mounted."""
DRONE_REACH = 1.2
"""Times the scoop's reach with a drone out at its mouth."""
CHATTER_LOAD = 0.5
"""More load on the drill's bearing far above the sweet band, as a share of the rated load."""
CHATTER_SHOCK = 6e-4
"""Share of the drill bearing's life that a second of hard chatter costs."""
SHOCK_LETHAL_SPEED = 16.0
"""m/s. A knock that changes the ship's velocity by so much dents a hard bearing's races through (true brinelling)."""
SHOCK_MOST = 0.96
"""Share of its life at which knocks leave a bearing: it fails before it seizes, and is heard."""
COOLANT_CELSIUS = 25.0
"""°C that the loop's bypass valve holds."""
COOLANT_MARGIN = 0.8
"""Share of the heat of four certified bearings, all at rated duty, that the radiators take at that temperature."""
COOLANT_CONDUCTANCE = 3.0
"""W/K by which the radiators take more when the loop is hotter."""
COOLANT_CAPACITY = 60.0
"""J/K of the loop, scaled like the housings."""
OVERHEAT_KELVIN = 110.0
"""K by which the coolant at a housing is hotter while its branch of the loop stands."""
LEAK_KELVIN = 55.0
"""K by which the coolant at a housing is hotter while its branch leaks."""
LEAK_SHARE = 0.75
"""Share of what the radiators took that they still take with one branch more leaking."""
GRIND_DAMAGE = 0.25
"""Share of a bearing's life that grit in the race costs at once."""
GRIND_LEAST = 0.65
"""Share of its life that is spent at least once grit is in the race: it is heard."""
