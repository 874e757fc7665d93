"""The expressions: three for the crew, two for other voices."""

from __future__ import annotations

from anatomy import Mood

CALM = Mood()
WORRIED = Mood(
    brow_inner=8.0,
    brow_outer=-4.5,
    lids=2.0,
    lower_lids=-0.6,
    corners=-4.0,
    press=10,
    gaze=5,
    turn=-2,
    nod=4,
    tilt=-5,
)
WRY = Mood(
    brow_inner=1.0,
    brow_outer=2.0,
    brow_skew=-5.0,
    lids=-0.8,
    lower_lids=2.2,
    corners=3.2,
    smirk=5.0,
    tilt=6,
    turn=-10,
    nod=-5,
)
HARD = Mood(brow_inner=-7.0, brow_outer=3.2, lids=-1.2, lower_lids=1.2, corners=-3.2, press=12, nod=9)

CREW_MOODS = {"calm": CALM, "worried": WORRIED, "wry": WRY}
VOICE_MOODS = {"calm": CALM, "hard": HARD}
