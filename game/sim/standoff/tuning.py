"""Every number that shapes the feel of a standoff, with its unit."""

from __future__ import annotations

from math import radians

# --- the mind of a group ------------------------------------------------------------------------------------------
THINK_TICKS = 30
"""A group thinks twice a second."""
PILOT_TICKS = 6
"""A pilot decides ten times a second; the ships of a level take turns."""
TOLD_POINTS = 1.0
"""Points (or s, or kg) that a slow change must come to before it is told."""
PRESS_NERVE = 25.0
"""Points of nerve that pressing takes; with less they leave when their patience ends."""
WITNESS_NERVE = -14.0
"""Points: the beacon is open, and somebody may listen."""
ANSWER_NERVE = -10.0
"""Points: somebody has answered."""
ANSWER_PATIENCE = -20.0
"""s: they mean to be gone before help is here."""
CLOSE_HELP_SECONDS = 60.0
"""s before the responders' arrival from which it wears on their nerve."""
CLOSE_HELP_NERVE = -0.45
"""Points a second within that time."""
HELP_HERE_NERVE = -30.0
"""Points: the responders are here."""
OUTGUNNED_NERVE = -2.2
"""Points a second for each armed ship more on the other side, once help is here."""
FILED_GREED = -12.0
"""Points: the claim is on record, it cannot be had by taking it. Once they are told, or hear the beacon."""
COVER_PATIENCE = -0.6
"""s more of patience lost a second while the mark is out of sight."""
COVER_GREED = -0.35
"""Points a second while they cannot see what they came for."""
RUN_SPEED = 15.0
"""m/s from which a mark runs."""
RUN_PATIENCE = -2.0
"""s more of patience lost a second while it does."""
AIMED_NERVE = -0.5
"""Points a second for each of their ships that the player's driver bears on from close by."""
HURT_NERVE = -0.8
"""Points for each % of all their hulls together that they lose."""
GRUDGE_PERCENT = 2.0
"""% of a hull at once from which harm was meant; a whiff of somebody's plume was not."""
GRUDGE_SECONDS = 12.0
"""s for which whoever hurt them is shot at, even when beaten or still."""
HURT_PATIENCE = -1.5
"""s for each % of hull that a ship of theirs loses."""
DISABLED_NERVE = -22.0
"""Points for a ship of theirs that cannot fly any more."""
STALL_PATIENCE = -0.8
"""s more a second while a pod that was promised is not being got ready."""
POD_PATIENCE = 0.75
"""s a second that are given back while a pod is being pressurised, up to the time that it takes."""
POD_SEEN_GREED = 6.0
"""Points: the pod is out, and in sight."""
LIE_SECONDS_GRACE = 5.0
"""s after the time that help was told to come until nobody believes it any more."""

# --- flying -------------------------------------------------------------------------------------------------------
DEMAND_RANGE = 150.0
"""m from the mark to which they close in to speak."""
PRESS_RANGE = 85.0
"""m from which they fire when they press."""
SPREAD = radians(55.0)
"""rad between two neighbours around the mark, so that they do not stand in each other's line of fire."""
COVER_RANGE = 160.0
"""m that a ship goes for cover."""
CREEP = 12.0
"""m/s of a ship that does not want to be seen."""
SEARCH_RANGE = 110.0
"""m around the place where the mark was seen last."""
SEARCH_RATE = 0.12
"""rad/s by which they go round it."""
CRUISE = 38.0
"""m/s in the open."""
HASTE = 60.0
"""m/s when they run."""
FOLLOW_GAIN = 0.45
"""1/s, speed for each metre that is left."""
VELOCITY_GAIN = 1.3
"""1/s, how hard a wanted velocity is followed."""
BRAKE_SHARE = 0.55
"""Share of the reverse thrusters that pilots count on."""
GAP = 9.0
"""m that pilots keep between hulls and anything solid."""
AVOID_WEIGHT = 4.0
"""Times the wanted speed as deviation that touching something right now is worth; what is far off is worth less."""
STEADINESS = 0.2
"""m/s of deviation that a change of the present velocity by 1 m/s is worth, so that minds are not changed for nothing."""
FASTEST_CHASE = 80.0
"""m/s against space that nobody exceeds among rocks, whatever they chase."""
BRAKE_RESERVE = 0.4
"""Share of the change of velocity left in the tanks that pilots fly at, at most: there is always fuel to stop with."""
SPENT = 60.0
"""m/s of it at which pilots stop for good: from what they fly at then, stopping costs up to 34, thrusters pull aslant."""

JINK_SPEED = 5.0
"""m/s to each side of the line of fire by which a ship under fire swings, as fast as side thrusters turn it round."""
JINK_SECONDS = 1.7
"""s from one side to the other; ships of a group swing out of step."""
SLANTS = tuple(radians(turn) for turn in (0.0, 25.0, -25.0, 50.0, -50.0, 75.0, -75.0))
"""rad off the straight way by which who leaves keeps the plume off whoever is behind."""

CAUGHT_SECONDS = 60.0
"""s after which who leaves and is not gone is caught between rocks."""
DETOURS = tuple(radians(turn) for turn in (60.0, -60.0, 120.0, -120.0, 0.0))
"""rad off the straight way that are tried then, one after the other,"""
DETOUR_SECONDS = 20.0
"""s each."""

# --- guns ---------------------------------------------------------------------------------------------------------
SHOT_SECONDS = 8.0
"""s after which a slug is forgotten: it has left the fight."""
BORE_ANGLE = radians(2.5)
"""rad off the point to lead at which a gun bears."""
FIRE_RANGE = 420.0
"""m of flight beyond which nobody wastes a slug."""
FRIEND_GAP = 14.0
"""m that the line of fire stays clear of friends, now and for the time of flight, beside what slugs scatter."""
SCATTER_BODGED = 0.035
"""rad, standard deviation of a slug's course about the bore: jumpers throw unturned lumps from cut-down launchers on worn
rails. At 85 m nearly one in ten misses a ship end on, at 200 m every other; with rails like ours none would, and whoever
is shot at from near by would only choose how to die."""
SCATTER_LAUNCHER = 0.006
"""rad, of a miner's ore launcher: long straight rails, slugs turned aboard; 0.6 m at 100 m."""
SCATTER_ARMOURY = 0.002
"""rad, of a gun that was made as one."""
MOST_SCATTER = 2.5
"""Standard deviations at which the rails end it: no slug leaves farther off the bore."""

# --- torch --------------------------------------------------------------------------------------------------------
TORCH_REACH = 60.0
"""m from the bell at which the plume has thinned out to nothing worth the name."""
TORCH_HALF_ANGLE = radians(14.0)
"""rad of the plume's half opening."""
TORCH_RATE = 30.0
"""% of the hull a second at the bell at full throttle; falls with the plume's cross-section, 1 / (1 + d/d0)²."""
TORCH_LENGTH = 14.0
"""m, d0: where the plume is four times as wide in area as at the bell."""
TORCH_TICKS = 6
"""How often the plume is looked at."""

# --- pod ----------------------------------------------------------------------------------------------------------
POD_CASING = 420.0
"""kg of the empty cargo pod."""
POD_RADIUS = 1.6
"""m"""
POD_SPEED = 3.5
"""m/s between ship and pod after the push."""
POD_PORT = (-4.0, 8.4)
"""m, where the pod leaves the ship: to port, abaft the cockpit."""
POD_RATE = 4.0
"""kg a second that can be moved between pod and hold."""
TAKE_RANGE = 16.0
"""m from a ship's hull radius within which it can take the pod."""
TAKE_SPEED = 3.0
"""m/s, fastest against the pod to take it."""
SCAN_SECONDS = 6.0
"""s that a scan of the pod takes, aboard."""

# --- scanning -----------------------------------------------------------------------------------------------------
SCAN_RANGE = 200.0
"""m within which a ship can be scanned."""
SCAN_TIME = 8.0
"""s in sight within range that a scan takes."""

# --- minds --------------------------------------------------------------------------------------------------------
IMPATIENT = 25.0
"""s of patience from which they say so, and are seen to lose it."""
SILENCE_PATIENCE = -8.0
"""s of patience that no answer costs."""
NOTHING_GREED = -25.0
"""Points of greed, for a scan that finds nothing."""
SHORT_NERVE = 5.0
"""Points of nerve, for a pod with too little in it: they were made fools of."""
GUARD_RANGE = 110.0
"""m that helpers keep from the ship they came for, on the side of those who threaten it."""
NEAR_GUNS = 220.0
"""m within which a driver that bears on somebody is felt."""

# --- close quarters -----------------------------------------------------------------------------------------------
BOARD_RANGE = 34.0
"""m between centres, alongside."""
BROKEN_HULL = 45.0
"""% of the mark's hull below which they come aboard instead of firing on."""
STILL_SPEED = 4.0
"""m/s below which a mark holds still."""
ALONGSIDE = 12.0
"""m between hulls when one comes aboard."""
BOARD_SPEED = 2.5
"""m/s against each other below which they can come aboard."""
LEAVE_RANGE = 650.0
"""m from the mark at which a ship that leaves is gone."""
ABANDON_SECONDS = 2.0
"""s for which the emergency pod's lever must be held."""
CREW = 4
"""Lives aboard."""

# --- radio --------------------------------------------------------------------------------------------------------
REPLY_LEAST = 5.0
"""s, shortest time to answer."""
REPLY_A_WORD = 0.45
"""s of time to answer for each word of remark and replies."""
SAY_GAP = 2.5
"""s between two remarks."""
