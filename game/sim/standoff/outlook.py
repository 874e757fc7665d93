"""A situation as it goes on in a forecast: what both sides of it write to, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp, hypot
from random import Random
from typing import Literal

from game.level.endings import EndingKind
from game.level.talk import Moment
from game.sim.frames import Vector
from game.sim.standoff import tuning
from game.sim.standoff.chase import Chaser
from game.sim.standoff.situation import Situation

Way = Literal["pay", "stall", "run", "fight"]
WAYS: tuple[Way, ...] = ("pay", "stall", "run", "fight")

STEP = 0.5
"""s"""
CHANCE = 0.02
"""How far, as a share, a group's mind differs from what it seems."""
GIVES_IN = (30.0, 50.0)
"""% of hull at which a captain stops and lets them aboard."""
REACTION = (1.2, 3.2)
"""s to read and to think."""
AROUND = 60.0
"""m that our ship flies until another rock is between, if one is."""


@dataclass(frozen=True, slots=True)
class Slug:
    """One that will hit: s at which, whom (None for us), % of hull that it costs."""

    when: float
    mark: Chaser | None
    harm: float


@dataclass(slots=True)
class Course:
    """One possible course of a situation. Our ship starts at the origin."""

    at: Situation
    rng: Random
    greed: float
    nerve: float
    patience: float
    hull: float
    gives_in: float
    reaction: float
    boldness: float
    """0 to 1: how fast this captain runs, from how far he fires."""
    flying: list[Chaser]
    """Those of theirs that still fly; the first leads."""
    pressing: bool
    vx: float
    vy: float
    credit: float
    way: Way = "pay"
    x: float = 0.0
    y: float = 0.0
    boarding: float = 0.0
    """s for which one of them has lain alongside."""
    grudge: float = 0.0
    """s from now until which they fire on, even at who is beaten: they were hurt."""
    seconds: float = 0.0
    goal: Vector | None = None
    """Where a ship runs to, and until when."""
    goal_until: float = 0.0
    nose: float = 0.0
    """rad, direction of our ship's."""
    spin: float = 0.0
    """rad/s"""
    target: Chaser | None = None
    """Whom it is meant for."""
    slugs: list[Slug] = field(default_factory=list)
    """In flight, those that will hit."""
    reload: float = 0.0
    rounds: int = 0
    blind: float = 0.0
    pumped: float = 0.0
    paid: float = 0.0
    loaded: float = 0.0
    asked: float | None = None
    """s at which they said what they want."""
    told: set[Moment] = field(default_factory=set)
    called: bool = False
    ending: EndingKind | None = None

    @property
    def promises(self) -> bool:
        """Whether this captain promises the pod."""
        return self.way in ("pay", "stall")

    @property
    def silent(self) -> bool:
        """Whether this captain has no time for words."""
        return self.way == "run"

    @property
    def waiting(self) -> bool:
        """Whether they have come close and said what they want."""
        return self.asked is not None

    @property
    def place(self) -> Vector:
        """Where our ship is, in m."""
        return (self.x, self.y)

    @property
    def speed(self) -> float:
        """Of our ship in m/s."""
        return hypot(self.vx, self.vy)

    def gap_to(self, chaser: Chaser) -> float:
        """Metres from our ship to one of theirs."""
        return hypot(chaser.x - self.x, chaser.y - self.y)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one course ended: kg of exotic matter and % of hull that are left."""

    kind: EndingKind
    exotic: float
    hull: float


def begin(at: Situation, way: Way, rng: Random) -> Course:
    """The situation, with what nobody knows of it, and a captain who deals with it in one way."""

    def about(value: float) -> float:
        return value * rng.uniform(1.0 - CHANCE, 1.0 + CHANCE)

    chasers = [Chaser(foe, *foe.place, *foe.velocity, foe.hull, foe.screen is not None) for foe in at.foes]
    return Course(
        at,
        rng,
        about(at.greed),
        about(at.nerve),
        about(at.patience),
        at.hull,
        rng.uniform(*GIVES_IN),
        rng.uniform(*REACTION),
        rng.random(),
        chasers,
        at.pressing,
        *at.velocity,
        at.credit,
        way=way,
        rounds=at.rounds,
        nose=at.nose,
        asked=0.0 if at.waiting else None,
        told={"demand"} if at.spoken else set(),
    )


def outcome_of(course: Course) -> Outcome:
    """What has come of a course that is over; who is left alone in the end has waited it out."""
    kind: EndingKind = course.ending or "waited_out"
    hull = 0.0 if kind == "ship_lost" else max(0.0, course.hull)
    return Outcome(kind, left_of(course), hull)


def left_of(course: Course) -> float:
    """Kilograms of exotic matter aboard in the end."""
    at = course.at
    aboard = at.exotic - course.paid
    if course.ending == "ship_lost":
        return 0.0
    if course.ending in ("robbed", "gave_up") and at.mark is None:
        hidden = min(at.shielded, aboard)
        return 0.0 if course.rng.random() * 100.0 < at.search_odds else hidden
    return aboard


def sees(course: Course, one: Chaser) -> bool:
    """Whether no rock is between one of them and our ship.

    As long as ours stays where it was, what hides it at the start does until they have come around, and what is open
    stays open; once it has flown off among the rocks it is a matter of chance.
    """
    gap = course.gap_to(one)
    if hypot(course.x, course.y) < AROUND:
        one.hidden = one.hidden and gap > max(one.foe.screen or 0.0, tuning.DEMAND_RANGE)
        return not one.hidden
    one.hidden = False
    return course.rng.random() < exp(-course.at.murk * gap)


def closing_speed(course: Course, one: Chaser) -> float:
    """Speed in m/s by which our ship and one of theirs come closer."""
    gap = max(course.gap_to(one), 1e-9)
    x, y = (one.x - course.x) / gap, (one.y - course.y) / gap
    return (course.vx - one.vx) * x + (course.vy - one.vy) * y


def throw(course: Course, mark: Chaser | None, between: Chaser, speed: float, harm: float) -> None:
    """A slug that will hit: it takes its time, and brings the energy of its speed against whom it meets.

    Args:
        course: the course.
        mark: whom it hits, None for us.
        between: the one of theirs that fires or is fired at.
        speed: m/s against the gun.
        harm: % of hull from a ship at rest.
    """
    closing = max(speed + closing_speed(course, between), 0.1 * speed)
    when = course.seconds + course.gap_to(between) / closing
    course.slugs.append(Slug(when, mark, harm * (closing / speed) ** 2))


def speak(course: Course, moment: Moment) -> None:
    """Say the best there is to say at a moment, once; a captain who runs says nothing."""
    sayings = course.at.promises if course.promises else course.at.refusals
    saying = sayings.get(moment)
    if saying is None or moment in course.told or course.silent:
        return
    course.told.add(moment)
    course.patience += saying.patience
    course.nerve += saying.nerve
    course.greed += saying.greed
