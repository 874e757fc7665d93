"""The words for what happens to systems, power and bearings."""

from __future__ import annotations

from typing import Literal

from game.sim import events as happened
from game.sim import system_events as told
from game.view.figures import figure
from game.view.texts import say

Rank = Literal["alert", "warning", "good", "note"]
"""Alerts stand large in the middle; the others are listed at the upper right."""


def system_words(event: happened.Event) -> tuple[str, Rank] | None:
    """The message for an event of the ship's systems and its rank; None for what needs no words."""
    match event:
        case told.BearingNoisy(system=system):
            return say("event.noisy", system=named(system)), "note"
        case told.BearingShaking(system=system, vibration=vibration):
            return say("event.shaking", system=named(system), vibration=figure(vibration, 1)), "warning"
        case told.BearingFailing(system=system, celsius=celsius):
            return say("event.failing", system=named(system), celsius=f"{celsius:.0f}"), "warning"
        case told.BearingSeized(system=system, causes=causes):
            why = say(f"why.{causes[0]}") if causes else say("cause.unknown")
            return say("event.seized", system=named(system), why=why), "alert"
        case told.FilmBroken(system=system, celsius=celsius):
            return say("event.film_broken", system=named(system), celsius=f"{celsius:.0f}"), "warning"
        case told.BearingFitted(system=system, governor=governor):
            return say("event.fitted", system=named(system), governor=f"{governor * 100:.0f}"), "good"
    return power_words(event)


def power_words(event: happened.Event) -> tuple[str, Rank] | None:
    """The message for an event of the power or of the stores."""
    match event:
        case told.BrownedOut(consumer=consumer, share=share):
            return say("event.browned_out", system=named(consumer), share=f"{share * 100:.0f}"), "warning"
        case told.PowerRestored(consumer=consumer):
            return say("event.power_restored", system=named(consumer)), "good"
        case told.PriorityChanged(consumer=consumer, place=place):
            return say("event.priority", system=named(consumer), place=place), "note"
        case told.SpareTaken(spare=spare):
            return say("event.spare_taken", spare=say(f"spare.{spare}").upper()), "note"
        case told.SalvageAdded(donor=donor):
            return say("event.salvage", donor=say(f"donor.{donor}").upper()), "note"
    return None


def named(system: str) -> str:
    """A system's or consumer's name in capitals."""
    return say(f"system.{system}").upper()
