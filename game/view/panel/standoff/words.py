"""The words for what happens in a standoff: who did what, why it moved them, what it cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import events as happened
from game.sim.standoff import events as told
from game.view.figures import figure, kilograms_text, mass_text, minutes, percent_text, speed_text
from game.view.lettering import capitals
from game.view.panel.marks import target_name
from game.view.panel.system_words import Rank
from game.view.texts import local, say

if TYPE_CHECKING:
    from game.sim import World

UNTOLD_REASONS = ("time",)
"""Reasons that always are: the clock tells of them."""
GRAVE_PHASES: dict[str, Rank] = {
    "pressing": "alert",
    "leaving": "good",
    "fleeing": "good",
    "closing": "warning",
}
OURS = "ship"
"""What events call the player's ship."""
Words = tuple[str, Rank] | None


def standoff_words(event: happened.Event, world: World) -> Words:
    """The message for an event of a standoff and its rank; None for what needs no words."""
    return (
        _minds(event, world)
        or _help(event, world)
        or _pod(event, world)
        or _eyes(event, world)
        or _guns(event, world)
    )


def _minds(event: happened.Event, world: World) -> Words:
    """What the others think and do."""
    match event:
        case told.GroupMoved(reason=reason) if reason not in UNTOLD_REASONS:
            return moved_text(event, with_figures=world.assists.insight), "note"
        case told.GroupTurned(group=group, phase=phase, reason=reason):
            words = say(
                "mind.turned", group=_group(world, group), phase=say(f"phase.{phase}"), why=why_text(reason)
            )
            return words, GRAVE_PHASES.get(phase, "note")
        case told.Demanded(exotic=mass, claim=claim):
            return say(
                "event.demanded_claim" if claim else "event.demanded", mass=kilograms_text(mass)
            ), "warning"
        case told.ReplyMissed():
            return say("event.no_reply"), "warning"
        case told.LieFound(how=how):
            return say(f"event.lie_{how}"), "alert"
        case told.StandoffEnded(kind=kind):
            return say("event.standoff_over", how=capitals(say(f"ending.{kind}"))), "good"
    return None


def moved_text(event: told.GroupMoved, *, with_figures: bool) -> str:
    """How a group's mind has moved, and why."""
    way, why = "up" if event.amount > 0 else "down", why_text(event.reason)
    if event.quality == "believes":
        return say("mind.believes", mass=mass_text(event.value), why=why)
    if not with_figures:
        return say(f"mind.{event.quality}_{way}", why=why)
    return say(
        f"mind.{event.quality}_by", amount=figure(event.amount, sign=True), value=figure(event.value), why=why
    )


def why_text(reason: str) -> str:
    """Why a group was moved, in panel letters."""
    return say(f"moved.{reason}")


def _help(event: happened.Event, world: World) -> Words:
    match event:
        case told.BeaconOpened(heard_by=groups):
            return say("event.beacon_heard" if groups else "event.beacon"), "good"
        case told.BeaconAnswered(story_minutes=story, seconds=seconds):
            return say("event.answered", time=minutes(seconds), minutes=figure(story)), "good"
        case told.RespondersArrived(ships=ships):
            return say("event.help_here", names=", ".join(ship_name(world, each) for each in ships)), "good"
        case told.CrewLeft():
            return say("event.crew_left"), "alert"
    return None


def _pod(event: happened.Event, world: World) -> Words:
    match event:
        case told.PodLoaded(exotic=mass, shielded=hidden, open=bare):
            return say(
                "event.pod_loaded", mass=mass_text(mass), hidden=mass_text(hidden), bare=mass_text(bare)
            ), "note"
        case told.PodPressurised():
            return say("event.pod_ready"), "good"
        case told.PodStalled(share=share):
            return say("event.pod_stalled", share=percent_text(100.0 * share)), "note"
        case told.PodRefused(reason=reason):
            return say(f"event.pod_refused_{reason}"), "warning"
        case told.PodJettisoned(exotic=mass, recoil=recoil):
            return say("event.pod_away", mass=mass_text(mass), recoil=speed_text(recoil)), "good"
        case told.PodTaken(ship=ship, exotic=mass):
            return say("event.pod_taken", ship=ship_name(world, ship), mass=mass_text(mass)), "warning"
        case told.PodScanned(ship=ship, exotic=mass):
            return say("event.pod_scanned", ship=ship_name(world, ship), mass=mass_text(mass)), "note"
    return None


def _eyes(event: happened.Event, world: World) -> Words:
    match event:
        case told.ShipScanned(by=by, exotic=mass, found_hidden=found):
            key = "event.scanned_found" if found else "event.scanned"
            return say(key, ship=ship_name(world, by), mass=mass_text(mass)), "alert" if found else "warning"
        case told.SightLost():
            return say("event.sight_lost"), "good"
        case told.SightGained(ship=ship):
            return say("event.sight_gained", ship=ship_name(world, ship)), "note"
        case told.GunsBore(ship=ship, on=on) if on == OURS:
            return say("event.guns_bore", ship=ship_name(world, ship)), "warning"
        case told.VesselLeft(ship=ship):
            return say("event.vessel_left", ship=ship_name(world, ship)), "note"
    return None


def _guns(event: happened.Event, world: World) -> Words:
    match event:
        case told.ShotHit(by=by, other=other, percent=percent) if other == OURS:
            return say("event.hit_us", ship=ship_name(world, by), percent=percent_text(percent, 1)), "alert"
        case told.ShotHit(by=by, other=other, percent=percent) if by == OURS and percent > 0.0:
            return say(
                "event.hit_them", ship=ship_name(world, other), percent=percent_text(percent, 1)
            ), "good"
        case told.DriverEmpty():
            return say("event.driver_empty"), "warning"
        case told.Scorched(by=by, ship=ship, percent=percent) if ship == OURS:
            return say(
                "event.scorched_us", ship=ship_name(world, by), percent=percent_text(percent, 1)
            ), "alert"
        case told.Scorched(ship=ship, percent=percent):
            return say(
                "event.scorched", ship=ship_name(world, ship), percent=percent_text(percent, 1)
            ), "good"
        case told.VesselDisabled(ship=ship):
            return say("event.disabled", ship=ship_name(world, ship)), "good"
        case told.Boarded(ship=ship, exotic=mass) if ship == OURS:
            return say("event.boarded_us", mass=mass_text(mass)), "alert"
        case told.Boarded(ship=ship, exotic=mass):
            return say("event.boarded", ship=ship_name(world, ship), mass=mass_text(mass)), "warning"
    return None


def ship_name(world: World, name: str) -> str:
    """What a ship is called on the panel, also when it has left."""
    found = world.find(name)
    if found is not None:
        return target_name(found, "", world.level)
    standoff = world.level.standoff
    named = {ship.id: ship.name or ship.id for ship in standoff.ships} if standoff is not None else {}
    return capitals(local(world.level, named.get(name, name)))


def _group(world: World, name: str) -> str:
    """What a group is called on the panel."""
    standoff = world.level.standoff
    named = {each.id: each.name or each.id for each in standoff.groups} if standoff is not None else {}
    return capitals(local(world.level, named.get(name, name)))
