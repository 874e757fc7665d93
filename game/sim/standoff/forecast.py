"""One possible course of a standoff: a reduced model of it, rolled forward in steps of half a second.

Ships are points on a line, rock is a chance that sight is blocked, hits are a chance that falls with the slug's time of
flight. What moves the group is the same as in the rules, by the same numbers. What the model leaves out (geometry,
collisions, words yet to come) it makes up for by chance.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import exp
from random import Random
from typing import Literal

from game.level.endings import EndingKind
from game.level.talk import Moment
from game.sim.standoff import tuning
from game.sim.standoff.kinds import DRIVER
from game.sim.standoff.situation import Foe, Situation

Way = Literal["pay", "stall", "run", "fight"]
WAYS: tuple[Way, ...] = ("pay", "stall", "run", "fight")

STEP = 0.5
"""s"""
AFTER_LIMIT = 30.0
"""s after the level's limit at which a course is over in any case."""
SHARE = 0.67
"""Share of what they ask for that a captain pays at least."""
BOARDING = (10.0, 20.0)
"""s that they need to come alongside a ship that holds still."""
GIVES_IN = (30.0, 50.0)
"""% of hull at which a captain stops and lets them aboard."""
REACTION = (1.2, 3.2)
"""s to read and to think."""
CHANCE = 0.08
"""How far, as a share, a group's mind differs from what it seems."""
HALF_WIDTH = 7.0
"""m from a ship's middle within which a slug still hits."""
DODGE = 2.4
"""m/s² that a ship that means to dodge does on average, across the line of fire."""
BEARS = 0.7
"""Share of the time that a gun of theirs bears while they press."""
CHASE_PUSH = 6.0
"""m/s² of those who chase."""
OUR_AIM = 0.75
"""Share of our slugs that are well aimed."""
SIDESTEP = 6.0
"""m/s of a ship that fights."""
RUN_TOP = 58.0
"""m/s among rocks, when the captain runs."""


@dataclass(slots=True)
class Course:
    """A situation as it goes on."""

    at: Situation
    rng: Random
    greed: float
    nerve: float
    patience: float
    hull: float
    distance: float
    pressing: bool
    gives_in: float
    boarding: float
    reaction: float
    foes: list[float]
    """% of hull of each of them."""
    credit: float
    grudge: float = 0.0
    """s from now until which they fire on, even at who is beaten: they were hurt."""
    seconds: float = 0.0
    speed: float = 0.0
    """m/s of ours away from them."""
    way_run: float = 0.0
    blind: float = 0.0
    pumped: float = 0.0
    paid: float = 0.0
    loaded: float = 0.0
    told: set[Moment] = field(default_factory=set)
    called: bool = False
    ending: EndingKind | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one course ended: kg of exotic matter and % of hull that are left."""

    kind: EndingKind
    exotic: float
    hull: float


def rolled(at: Situation, way: Way, rng: Random) -> Outcome:
    """One possible course of a situation, if the player deals with it in one way from now on."""
    course = begin(at, rng)
    while course.ending is None and course.seconds < at.left + AFTER_LIMIT:
        course.seconds += STEP
        WAY[way](course)
        step(course)
    kind: EndingKind = course.ending or "waited_out"
    hull = 0.0 if kind == "ship_lost" else max(0.0, course.hull)
    return Outcome(kind, left_of(course), hull)


def begin(at: Situation, rng: Random) -> Course:
    """The situation, with what nobody knows of it."""

    def about(value: float) -> float:
        return value * rng.uniform(1.0 - CHANCE, 1.0 + CHANCE)

    return Course(
        at,
        rng,
        about(at.greed),
        about(at.nerve),
        about(at.patience),
        at.hull,
        at.distance,
        at.pressing,
        rng.uniform(*GIVES_IN),
        rng.uniform(*BOARDING) + at.seizes - 6.0,
        rng.uniform(*REACTION),
        [foe.hull for foe in at.foes],
        at.credit,
        told={"demand"} if at.spoken else set(),
    )


def left_of(course: Course) -> float:
    """Kilograms of exotic matter aboard in the end."""
    at = course.at
    aboard = at.exotic - course.paid
    if course.ending == "ship_lost":
        return 0.0
    if course.ending in ("robbed", "gave_up"):
        hidden = min(at.shielded, aboard)
        return 0.0 if course.rng.random() * 100.0 < at.search_odds else hidden
    return aboard


def pay(course: Course) -> None:
    """Promise, load, pump, push it out; they fetch it and look."""
    speak(course, "demand")
    at = course.at
    share = min(max(SHARE * at.asked, at.content), at.pod_room, at.exotic)
    if course.paid:
        course.pumped += STEP
        if course.pumped > FETCH_SECONDS and course.paid >= at.content:
            course.ending = "paid"
        elif course.pumped > FETCH_SECONDS:
            be_pressed(course)
    elif course.loaded < abs(share - at.pod) / tuning.POD_RATE + course.reaction:
        course.loaded += STEP
    elif course.pumped < at.pumping:
        pump(course)
    elif share > 0.0:
        course.paid, course.pumped = share, 0.0


FETCH_SECONDS = 20.0
"""s until they have the pod aboard and have looked into it."""


def pump(course: Course) -> None:
    """While a pod is got ready they wait, as long as it may take."""
    course.pumped += STEP
    if course.credit > 0.0:
        course.credit -= STEP
        course.patience += tuning.POD_PATIENCE * STEP


def stall(course: Course) -> None:
    """Call, talk, pump for ever."""
    call(course)
    speak(course, "demand")
    if course.seconds > course.reaction + 5.0:
        pump(course)


def run(course: Course) -> None:
    """Full thrust, to a port if there is one, else away and out of sight; who is beaten gives in."""
    call(course)
    at = course.at
    if course.hull < course.gives_in:
        course.speed = 0.0
        return
    course.speed = min(RUN_TOP, course.speed + at.push * STEP)
    course.way_run += course.speed * STEP
    chase = min(tuning.FASTEST_CHASE, CHASE_PUSH * course.seconds)
    closest = 0.5 * tuning.PRESS_RANGE if course.pressing else tuning.DEMAND_RANGE
    course.distance = max(closest, course.distance + (course.speed - chase) * STEP)
    if course.speed > tuning.RUN_SPEED and course.distance < 1.5 * tuning.DEMAND_RANGE:
        course.patience += tuning.RUN_PATIENCE * STEP
    sighted = course.distance < at.escape and course.rng.random() < exp(-at.murk * course.distance)
    course.blind = 0.0 if sighted else course.blind + STEP
    at_home = at.haven is not None and course.way_run > at.haven + RUN_TOP * 4.0
    if at_home or (course.blind > 5.0 and course.distance >= at.escape):
        course.ending = "escaped"


def fight(course: Course) -> None:
    """Fire at one after the other, as long as there are slugs and hull."""
    call(course)
    at = course.at
    standing = [index for index, hull in enumerate(course.foes) if hull > 0.0]
    beaten = course.hull < course.gives_in
    course.speed = 0.0 if beaten else SIDESTEP
    if not standing or beaten or course.seconds < course.reaction + 2.0:
        return
    fired = min(STEP / DRIVER.reload, max(0.0, at.rounds - course.seconds / DRIVER.reload))
    aim = OUR_AIM * (hit_chance(course.distance, DRIVER.speed, DODGE) if course.pressing else 1.0)
    if course.rng.random() >= fired * aim:
        return
    index = standing[0]
    harm = min(course.foes[index], at.foes[index].suffers)
    course.foes[index] -= harm
    course.grudge = course.seconds + tuning.GRUDGE_SECONDS
    course.nerve += tuning.HURT_NERVE * harm / len(course.foes)
    course.patience += tuning.HURT_PATIENCE * harm
    if course.foes[index] <= 0.0:
        course.nerve += tuning.DISABLED_NERVE


WAY: dict[Way, Callable[[Course], None]] = {"pay": pay, "stall": stall, "run": run, "fight": fight}


def hit_chance(distance: float, speed: float, dodge: float) -> float:
    """Chance that a slug meets a ship that dodges by so many m/s² while it flies (m, m/s)."""
    seconds = distance / speed
    return min(1.0, HALF_WIDTH / max(0.5 * dodge * seconds * seconds, 1e-9))


def call(course: Course) -> None:
    """Open the beacon, if it is not: they hear it too."""
    if course.called:
        return
    course.called = True
    if course.at.claim_unheard:
        course.greed += tuning.FILED_GREED
    if not course.at.beacon_open:
        course.nerve += tuning.WITNESS_NERVE
        speak(course, "beacon")


def speak(course: Course, moment: Moment) -> None:
    """Say the best there is to say at a moment, once."""
    saying = course.at.sayings.get(moment)
    if saying is None or moment in course.told:
        return
    course.told.add(moment)
    course.patience += saying.patience
    course.nerve += saying.nerve
    course.greed += saying.greed


def step(course: Course) -> None:
    """What moves them whatever the player does, what they do about it, and whether it is over."""
    if course.ending is not None:
        return
    course.patience -= STEP
    if course.speed <= SIDESTEP:
        nearest = tuning.PRESS_RANGE if course.pressing else tuning.DEMAND_RANGE
        course.distance = max(nearest, course.distance - tuning.CRUISE * STEP)
    if course.called or course.at.beacon_open:
        be_helped(course)
    if course.nerve <= 0.0:
        here = course.at.help_in is not None and course.seconds > course.at.help_in
        course.ending = "rescued" if here else "driven_off"
    elif course.greed <= 0.0:
        course.ending = "waited_out"
    elif all(hull <= 0.0 for hull in course.foes):
        course.ending = "destroyed"
    elif course.patience <= 0.0 and not course.pressing and not course.paid:
        course.pressing = course.nerve >= tuning.PRESS_NERVE
        course.ending = None if course.pressing else "waited_out"
    if course.pressing and course.ending is None and not course.paid:
        be_pressed(course)


def be_helped(course: Course) -> None:
    """Somebody answers, comes close, is here."""
    at, now = course.at, course.seconds
    if at.answered_in is None or at.help_in is None:
        return
    if 0.0 < at.answered_in <= now < at.answered_in + STEP:
        course.nerve += tuning.ANSWER_NERVE
        course.patience += tuning.ANSWER_PATIENCE
        speak(course, "answered")
    if at.help_in - tuning.CLOSE_HELP_SECONDS < now < at.help_in:
        course.nerve += tuning.CLOSE_HELP_NERVE * STEP
    if 0.0 < at.help_in <= now < at.help_in + STEP:
        course.nerve += tuning.HELP_HERE_NERVE
    if now >= at.help_in:
        standing = sum(hull > 0.0 for hull in course.foes)
        course.nerve += tuning.OUTGUNNED_NERVE * max(1, 1 + at.helpers - standing) * STEP


def be_pressed(course: Course) -> None:
    """They come aboard what holds still or is beaten, and fire at what moves or fires, once they are near enough."""
    if course.distance > tuning.FIRE_RANGE:
        return
    spared = (
        course.hull < tuning.BROKEN_HULL or course.speed < tuning.STILL_SPEED
    ) and course.seconds > course.grudge
    if spared:
        course.boarding -= STEP
        course.ending = "robbed" if course.boarding <= 0.0 else None
        return
    for hull, foe in zip(course.foes, course.at.foes, strict=True):
        if hull > 0.0:
            be_shot_at(course, foe)
    if course.hull <= 0.0:
        course.ending = "ship_lost"


def be_shot_at(course: Course, foe: Foe) -> None:
    """One of them fires, if its gun bears, and hits, if we do not dodge."""
    dodge = course.at.push if course.speed > SIDESTEP else DODGE
    seen = exp(-course.at.murk * course.distance)
    chance = hit_chance(course.distance, foe.speed, dodge)
    if course.rng.random() < BEARS * seen * chance * STEP / foe.reload:
        course.hull -= foe.bite
