"""The phases of a standoff, and how it can end."""

from __future__ import annotations

from typing import Literal

Phase = Literal[
    "lurking", "closing", "waiting", "pressing", "collecting", "scanning", "leaving", "fleeing", "gone"
]
"""What a group is at. lurking: behind cover, unseen. closing: coming in to speak. waiting: they have said what they want.
pressing: they close in and fire. collecting: one of them flies to the pod. scanning: they look into it. leaving: they
have what they get. fleeing: their nerve broke. gone: out of the sector, or none can fly."""
EndingKind = Literal[
    "paid",
    "robbed",
    "gave_up",
    "waited_out",
    "escaped",
    "driven_off",
    "rescued",
    "destroyed",
    "abandoned",
    "ship_lost",
]
"""How a standoff can end. paid: they took the pod and left. robbed: they came aboard and took what they found. gave_up:
all was handed over. waited_out: they left with nothing. escaped: they lost the ship. driven_off: their nerve broke.
rescued: help came. destroyed: none of them can fly. abandoned: the crew left in the emergency pod. ship_lost: nobody
lived."""
