"""Which single sound belongs to which event: one row for each kind. What is silent is so on purpose, and says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import cos, sin, sqrt
from typing import TYPE_CHECKING

from game.level.structures import CLAW_ROOTS, COLLAR_AT, SCOOP_AT
from game.sim import bench_events, drilling
from game.sim import events as happened
from game.sim import system_events as told
from game.sim.entities import Chunk
from game.sim.frames import Vector
from game.view.sound import standoff_cues
from game.view.sound.cue import ALARM, COMMON, MAJOR, MINOR, Cue, Row, loudness, where_it_happened

if TYPE_CHECKING:
    from game.sim import World


def at_collar(world: World, event: happened.Event) -> Vector:
    """The nose."""
    return world.ship.world_point(COLLAR_AT)


def at_scoop(world: World, event: happened.Event) -> Vector:
    """The scoop's mouth."""
    return world.ship.world_point(SCOOP_AT)


def at_bit(world: World, event: happened.Event) -> Vector:
    """The drill's bit."""
    return drilling.bit_tip(world.ship)


def at_leg(world: World, event: happened.LegSlipped | happened.LegTorn) -> Vector:
    """The claw that an event names."""
    return world.ship.world_point(CLAW_ROOTS[event.leg])


def at_legs(world: World, event: happened.Event) -> Vector:
    """Between the claws."""
    (x0, y0), (x1, y1) = CLAW_ROOTS
    return world.ship.world_point((0.5 * (x0 + x1), 0.5 * (y0 + y1)))


# --- rows that depend on how much ---------------------------------------------------------------------------------

CABIN_AT = (7.0, 0.0)
"""m in the ship's frame: where the ears are."""
FAR_ALONG_THE_HULL = 10.0
"""m aft of the cabin beyond which the structure leaves only the thump of a knock."""
SMALL_KNOCK, LARGE_KNOCK, HARDEST_KNOCK = 0.25, 1.2, 4.0
"""m/s by which a knock changes the ship's velocity."""


def knock(world: World, event: happened.Collided) -> tuple[Cue, ...]:
    """A clang by the size of the blow; stones rattle; after a hard blow the hull groans."""
    speed = event.impulse / world.ship.mass
    lufs = loudness(sqrt(speed / HARDEST_KNOCK), -22.0)
    if isinstance(world.find(event.other), Chunk):
        return (Cue("chunk_hit", min(-28.0, lufs + 8.0), COMMON, where_it_happened, 0.05),)
    kind = "thump" if _far_aft(world, event) else "clang"
    if speed < SMALL_KNOCK:
        return (Cue(f"{kind}_small", lufs, COMMON, where_it_happened, 0.16),)
    if speed < LARGE_KNOCK:
        return (Cue(f"{kind}_medium", lufs, MAJOR, where_it_happened, 0.16),)
    return (
        Cue(f"{kind}_large", lufs, MAJOR, where_it_happened, 0.3),
        Cue("groan", lufs - 6.0, COMMON, gap=4.0),
    )


def _far_aft(world: World, event: happened.Collided) -> bool:
    """Whether a blow has a long way through the structure to the cabin."""
    ship, (x, y) = world.ship, world.ship.world_point(CABIN_AT)
    along = (event.x - x) * cos(ship.angle) + (event.y - y) * sin(ship.angle)
    return along < -FAR_ALONG_THE_HULL


HULL_IN_DANGER = 30.0
"""%"""


def hull_damage(world: World, event: happened.HullDamaged) -> tuple[Cue, ...]:
    """The hull complains of what counts; when little is left of it, the panel does too."""
    cues = (
        (Cue("groan", loudness(event.percent / 12.0, -25.0, 9.0), COMMON, gap=4.0),)
        if event.percent > 1
        else ()
    )
    return (*cues, HULL_ALARM) if event.left < HULL_IN_DANGER else cues


def ore(world: World, event: happened.OreBroken) -> tuple[Cue, ...]:
    """Each ore has its own voice."""
    if event.ore == "exotic_matter":
        return (Cue("ore_exotic", -25.0, MAJOR, where_it_happened, 0.8),)
    return (Cue("ore_loose", -30.0, COMMON, where_it_happened, 0.12),)


def bite(world: World, event: happened.RockCut) -> tuple[Cue, ...]:
    """A bite is as loud as it is heavy."""
    lufs = loudness(event.kilograms / 1200.0, -28.0, 10.0)
    return (Cue("rock_crack", lufs, MINOR, where_it_happened, 0.07),)


def scooped(world: World, event: happened.ChunkScooped) -> tuple[Cue, ...]:
    """Heavy chunks rattle louder."""
    return (Cue("scoop_rattle", loudness(event.kilograms / 800.0, -26.0, 10.0), COMMON, at_scoop, 0.09),)


def let_go(world: World, event: happened.Unclamped) -> tuple[Cue, ...]:
    """Legs that tore out have been heard already."""
    return () if event.torn else (Cue("unclamp", -26.0, COMMON, at_legs),)


def switched(world: World, event: happened.AssistSwitched) -> tuple[Cue, ...]:
    """A toggle, up or down."""
    return (Cue("switch_on" if event.on else "switch_off", -28.0, COMMON),)


def aimed(world: World, event: happened.TargetChosen) -> tuple[Cue, ...]:
    """The sight settles or lets go."""
    return (Cue("target_lock" if event.target else "target_none", -32.0, MINOR),)


def ended(world: World, event: happened.Ended) -> tuple[Cue, ...]:
    """A win rings; a loss that was heard already only tolls."""
    return (Cue("mission_won" if event.won else "mission_lost", -26.0, ALARM),)


def step_done(world: World, event: bench_events.BenchStepDone) -> tuple[Cue, ...]:
    """A closed race is put on the spindle, which takes hold; of other steps nothing is heard."""
    return (Cue("spin_up", -27.0, COMMON),) if event.step == "fit" else ()


# --- the table ----------------------------------------------------------------------------------------------------

HULL_ALARM = Cue("alarm_hull", -26.0, ALARM, gap=8.0)
OXYGEN_ALARM = Cue("alarm_oxygen", -26.0, ALARM, gap=8.0)
MASKS_ALARM = Cue("alarm_masks", -25.0, ALARM, gap=4.0)
FUEL_ALARM = Cue("alarm_fuel", -26.0, ALARM, gap=8.0)
COLLAR_ALARM = Cue("alarm_collar", -27.0, ALARM, gap=1.0)
EDGE_ALARM = Cue("alarm_edge", -27.0, ALARM, gap=3.0)
OVERHEAT_ALARM = Cue("alarm_overheat", -26.0, ALARM)

CUES: Mapping[type[happened.Event], Row] = {
    happened.Collided: knock,
    happened.HullDamaged: hull_damage,
    happened.HullBroken: (Cue("hull_breach", -22.0, ALARM),),
    happened.AssistSwitched: switched,
    happened.TargetChosen: aimed,
    happened.FuelLow: (FUEL_ALARM,),
    happened.FuelSpent: (Cue("thrusters_out", -24.0, MAJOR), replace(FUEL_ALARM, gap=0.0)),
    happened.OxygenLow: (OXYGEN_ALARM,),
    happened.OxygenSpent: (MASKS_ALARM,),
    happened.CrewLost: (Cue("crew_lost", -22.0, ALARM),),
    happened.SoftCaptured: (Cue("dock_soft", -26.0, MAJOR, at_collar),),
    happened.HardDocked: (Cue("dock_clunk", -22.0, MAJOR, at_collar),),
    happened.DockStrained: (Cue("dock_strain", -22.0, MAJOR, at_collar),),
    happened.DockBounced: (Cue("dock_bounce", -22.0, MAJOR, at_collar),),
    happened.Equalised: (Cue("equalised", -26.0, COMMON, at_collar),),
    happened.Undocked: (Cue("undock", -23.0, MAJOR, at_collar),),
    happened.CollarSlipped: (COLLAR_ALARM,),
    happened.CollarTorn: (Cue("collar_tear", -22.0, ALARM, at_collar), Cue("groan", -26.0, COMMON, gap=4.0)),
    happened.Clamped: (Cue("clamp_fire", -22.0, MAJOR, at_legs),),
    happened.ClampMissed: (Cue("clamp_miss", -25.0, COMMON, at_legs),),
    happened.LegSlipped: (Cue("leg_slip", -25.0, MAJOR, at_leg, 0.5),),
    happened.LegTorn: (Cue("leg_tear", -21.0, ALARM, at_leg),),
    happened.Unclamped: let_go,
    happened.BitTouched: (Cue("bit_touch", -25.0, COMMON, at_bit, 0.4),),
    happened.BitOverheated: (OVERHEAT_ALARM,),
    happened.BitCooled: (Cue("bit_ready", -26.0, COMMON, at_bit),),
    happened.RockCut: bite,
    happened.RockSplit: (Cue("rock_split", -21.0, MAJOR, at_bit),),
    happened.OreBroken: ore,
    happened.ChunkScooped: scooped,
    happened.HoldFull: (Cue("hold_full", -25.0, COMMON, at_scoop, 1.0),),
    happened.ObjectiveStarted: (Cue("objective_new", -29.0, COMMON, gap=1.0),),
    happened.ObjectiveDone: (Cue("objective_done", -26.0, MAJOR, gap=0.5),),
    happened.ObjectiveFailed: (Cue("objective_failed", -26.0, MAJOR, gap=0.5),),
    happened.LeftArena: (EDGE_ALARM,),
    happened.Ended: ended,
    told.BearingSeized: (Cue("groan", -22.0, ALARM),),
    told.BrownedOut: (Cue("switch_off", -26.0, MAJOR, gap=1.0),),
    told.PowerRestored: (Cue("switch_on", -28.0, COMMON, gap=1.0),),
    told.PriorityChanged: (Cue("switch_on", -30.0, COMMON),),
    told.BearingFitted: (Cue("objective_done", -28.0, MAJOR),),
    bench_events.BallGround: (Cue("ball_place", -28.0, COMMON),),
    bench_events.GovernorLocked: (Cue("lever_click", -27.0, COMMON),),
    bench_events.BenchStepDone: step_done,
    **standoff_cues.CUES,
}

SILENT: Mapping[type[happened.Event], str] = {
    happened.Said: "it is heard when its line begins on the radio",
    happened.Transferred: "the pumps fall silent",
    happened.OreDelivered: "the conveyor runs while ore goes across",
    happened.OreTakenOver: "the conveyor runs while ore goes across",
    happened.VeinSpent: "the ore stops ringing; the panel tells",
    happened.Spawned: "space carries no sound",
    happened.Looked: "the camera makes no noise",
    happened.CameBack: "the alarm stops",
    told.BearingNoisy: "the bearing itself is what is heard",
    told.BearingShaking: "the bearing is heard already, and the trace shows it",
    told.BearingFailing: "the bearing is heard already, and the panel tells",
    told.FilmBroken: "the bearing's own noise rises",
    told.BenchOpened: "the bench is heard as long as it is open",
    told.BenchLeft: "the bench falls silent",
    bench_events.BenchStepFailed: "Wrench says why",
    bench_events.WrenchOffered: "he is heard in his own words",
    bench_events.WrenchTookOver: "he is heard in his own words",
    told.SpareTaken: "it lies on the rack without a sound; the panel tells",
    told.SalvageAdded: "it lies on the rack without a sound; the panel tells",
    **standoff_cues.SILENT,
}


def cues_for(world: World, event: happened.Event) -> tuple[Cue, ...]:
    """The sounds of an event."""
    row = CUES.get(type(event), ())
    return row(world, event) if callable(row) else row
