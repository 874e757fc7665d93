"""Which single sound belongs to which event of a standoff. Space carries none: what is heard is what touches the hull,
what the panel says, and what comes by radio."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import TYPE_CHECKING

from game.sim import events as happened
from game.sim.standoff import events as told
from game.sim.standoff.kinds import DRIVER
from game.sim.standoff.tuning import POD_PORT
from game.view.sound.cue import ALARM, COMMON, MAJOR, Cue, Row, loudness, where_it_happened

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.frames import Vector

OURS = "ship"
"""What events call the player's ship."""
STANDOFF_ONLY = frozenset(
    (
        "mass_driver",
        "torch",
        "driver_empty",
        "slug_hit",
        "scorch",
        "alarm_guns",
        "scan_sweep",
        "beacon_open",
        "beacon_answer",
        "pod_lock",
        "pod_away",
        "pod_pump",
        "crew_away",
    )
)
"""Families of sounds that no flight without other ships needs in memory."""
FULL_HIT = 1_000_000.0
"""J of a slug that is heard in full."""


def at_driver(world: World, event: happened.Event) -> Vector:
    """The mass driver's muzzle."""
    return world.ship.world_point(DRIVER.muzzle)


def at_pod(world: World, event: happened.Event) -> Vector:
    """Where the pod hangs."""
    return world.ship.world_point(POD_PORT)


def fired(world: World, event: told.ShotFired) -> tuple[Cue, ...]:
    """One's own driver kicks; those of others are silent."""
    return (Cue("mass_driver", -21.0, MAJOR, at_driver),) if event.ship == OURS else ()


def hit(world: World, event: told.ShotHit) -> tuple[Cue, ...]:
    """What goes into one's own hull rings by its energy."""
    if event.other != OURS:
        return ()
    return (
        Cue("slug_hit", loudness(sqrt(event.energy / FULL_HIT), -20.0, 12.0), MAJOR, where_it_happened, 0.05),
    )


def bore(world: World, event: told.GunsBore) -> tuple[Cue, ...]:
    """A gun on one's own ship."""
    return (Cue("alarm_guns", -25.0, ALARM, gap=5.0),) if event.on == OURS else ()


def scorched(world: World, event: told.Scorched) -> tuple[Cue, ...]:
    """A plume on one's own plates; one's own torch on those of others is felt in the drive."""
    if event.ship == OURS:
        return (Cue("scorch", -23.0, MAJOR, gap=0.5),)
    return (Cue("torch", -25.0, COMMON, gap=6.0),) if event.by == OURS else ()


def boarded(world: World, event: told.Boarded) -> tuple[Cue, ...]:
    """They come aboard through the collar."""
    return (Cue("dock_clunk", -23.0, MAJOR),) if event.ship == OURS else ()


CUES: Mapping[type[happened.Event], Row] = {
    told.BeaconOpened: (Cue("beacon_open", -26.0, MAJOR),),
    told.BeaconAnswered: (Cue("beacon_answer", -27.0, MAJOR),),
    told.RespondersArrived: (Cue("beacon_answer", -26.0, MAJOR),),
    told.LieFound: (Cue("objective_failed", -28.0, COMMON, gap=1.0),),
    told.ReplyMissed: (Cue("target_none", -28.0, COMMON),),
    told.Replied: (Cue("switch_on", -31.0, COMMON),),
    told.PodPressurised: (Cue("pod_lock", -24.0, MAJOR, at_pod),),
    told.PodStalled: (Cue("switch_off", -28.0, COMMON),),
    told.PodRefused: (Cue("ui_refuse", -27.0, COMMON, gap=0.4),),
    told.PodJettisoned: (Cue("pod_away", -22.0, MAJOR, at_pod),),
    told.ShipScanned: (Cue("scan_sweep", -25.0, MAJOR, gap=2.0),),
    told.GunsBore: bore,
    told.ShotFired: fired,
    told.ShotHit: hit,
    told.DriverEmpty: (Cue("driver_empty", -27.0, COMMON, at_driver),),
    told.Scorched: scorched,
    told.Boarded: boarded,
    told.CrewLeft: (Cue("crew_away", -21.0, ALARM),),
}

SILENT: Mapping[type[happened.Event], str] = {
    told.GroupMoved: "what goes on in heads is told by radio and panel",
    told.GroupTurned: "what goes on in heads is told by radio and panel",
    told.Demanded: "it is heard when its line begins on the radio",
    told.Hailed: "it is heard when its line begins on the radio",
    told.PodLoaded: "the crew carries it by hand",
    told.PodTaken: "space carries no sound",
    told.PodScanned: "it happens aboard another ship",
    told.SightLost: "nothing touches the hull",
    told.SightGained: "nothing touches the hull",
    told.VesselStruck: "space carries no sound; one's own knocks are heard as such",
    told.VesselDisabled: "space carries no sound",
    told.VesselLeft: "space carries no sound",
    told.StandoffEnded: "the outcome rings, or the radio falls silent",
}
