"""One possible course of a standoff: a reduced model of it, rolled forward in steps of half a second.

Ships are points that fly by the pilots' own numbers, within their thrust; rock is a chance that a line is blocked, a hit
the chance that a scattered slug meets the width of a hull. What moves the group is the same as in the rules, by the
same numbers. What the model leaves out (rocks in the way, words yet to come) it makes up for by chance.
"""

from __future__ import annotations

from math import hypot
from random import Random

from game.level.endings import EndingKind
from game.sim.standoff import captain, tuning
from game.sim.standoff.ballistics import half_width, hit_chance
from game.sim.standoff.chase import Chaser
from game.sim.standoff.outlook import STEP, Course, Outcome, Way, begin, outcome_of, sees, speak, throw
from game.sim.standoff.situation import Situation

AFTER_LIMIT = 30.0
"""s after the level's limit at which a course is over in any case."""
FETCH_SECONDS = 20.0
"""s until they have the pod aboard and have looked into it."""
BEARS_AROUND = 0.9
"""Share of the time that a gun bears on a ship that they stand around: each has a line of its own."""
BEARS_BEHIND = 0.7
"""The same in a chase: noses are off the line to get round rock, and friends are in it, one behind the other."""
BEHIND = 15.0
"""m/s of ours from which it is a chase."""
BORE = 0.35 * tuning.BORE_ANGLE
"""rad, standard deviation of their noses when they fire: within the angle at which they do."""


def rolled(at: Situation, way: Way, rng: Random) -> Outcome:
    """One possible course of a situation, if the player deals with it in one way from now on."""
    course = begin(at, way, rng)
    while not is_over(course):
        advance(course)
    return outcome_of(course)


def is_over(course: Course) -> bool:
    """Whether a course has come to an end."""
    return course.ending is not None or course.seconds >= course.at.left + AFTER_LIMIT


def advance(course: Course) -> None:
    """One step: what the captain does, what they do, what moves them."""
    course.seconds += STEP
    captain.DEALINGS[course.way](course)
    land(course)
    if course.ending is None:
        close_in(course)
        be_moved(course)
    if course.ending is None:
        make_up_minds(course)
    if course.paid and course.ending is None:
        fetch(course)
    elif course.pressing and course.ending is None:
        press(course)


def close_in(course: Course) -> None:
    """They fly: to where they speak from, to where they fire from, and the leader alongside whom it may board."""
    station = tuning.PRESS_RANGE if course.pressing else tuning.DEMAND_RANGE
    spared = course.pressing and may_board(course)
    for index, each in enumerate(course.flying):
        boards = spared and index == 0
        mine = course.at.mark is None or (course.seconds < course.grudge and not boards)
        place = course.place if mine else course.at.mark or (0.0, 0.0)
        velocity = (course.vx, course.vy) if mine else (0.0, 0.0)
        keep = tuning.SEARCH_RANGE if each.hidden else station
        each.follow(place, velocity, tuning.ALONGSIDE + each.foe.reach if boards else keep, STEP)
    listen(course)


def listen(course: Course) -> None:
    """Their leader says what they want, once it is near and sees us; who presses has done with words."""
    if course.asked is not None or course.pressing or not course.flying:
        return
    lead = course.flying[0]
    if lead.gap <= 1.5 * tuning.DEMAND_RANGE and sees(course, lead):
        course.asked = course.seconds


def may_board(course: Course) -> bool:
    """Whether whom they are after is beaten, or keeps still."""
    return course.at.mark is not None or course.hull < tuning.BROKEN_HULL or course.speed < tuning.STILL_SPEED


def be_moved(course: Course) -> None:
    """What works on them: time, flight, cover, the driver, help."""
    at = course.at
    if not course.pressing:
        course.patience -= STEP
        if course.waiting and course.speed > tuning.RUN_SPEED and at.mark is None:
            course.patience += tuning.RUN_PATIENCE * STEP
    if at.mark is None:
        be_lost(course)
    if course.called or at.beacon_open:
        be_helped(course)


def be_lost(course: Course) -> None:
    """A ship that is out of sight cannot be held up, and one that is far enough away then has escaped."""
    apart = min((each.gap for each in course.flying), default=course.at.escape)
    sighted = apart < course.at.escape and any(sees(course, each) for each in course.flying)
    course.blind = 0.0 if sighted else course.blind + STEP
    if not sighted:
        course.patience += tuning.COVER_PATIENCE * STEP
        course.greed += tuning.COVER_GREED * STEP
    if course.blind > 5.0 and apart >= course.at.escape:
        course.ending = "escaped"


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
        more = max(1, 1 + at.helpers - len(course.flying))
        course.nerve += tuning.OUTGUNNED_NERVE * more * STEP


def make_up_minds(course: Course) -> None:
    """Without nerve they flee, without greed they leave, and at the end of their patience who dares presses."""
    if course.nerve <= 0.0:
        course.ending = lost_nerve(course)
    elif course.greed <= 0.0:
        course.ending = "waited_out"
    elif not course.flying:
        course.ending = "destroyed"
    elif course.patience <= 0.0 and not course.pressing and not course.paid:
        course.pressing = course.nerve >= tuning.PRESS_NERVE
        course.ending = None if course.pressing else lost_nerve(course)


def lost_nerve(course: Course) -> EndingKind:
    """How it ends when they do not dare any more: by whether help is here."""
    help_in = course.at.help_in
    called = course.called or course.at.beacon_open
    return "rescued" if called and help_in is not None and course.seconds > help_in else "driven_off"


def fetch(course: Course) -> None:
    """They have the pod brought aboard, and leave if there is enough in it."""
    course.pumped += STEP
    if course.pumped > FETCH_SECONDS:
        if course.paid >= course.at.content:
            course.ending = "paid"
        else:
            press(course)


def press(course: Course) -> None:
    """They come aboard what holds still or is beaten, and fire at what moves or has hurt them."""
    lead = course.flying[0]
    alongside = lead.gap <= tuning.BOARD_RANGE and lead.closing <= tuning.BOARD_SPEED
    course.boarding = course.boarding + STEP if alongside and may_board(course) else 0.0
    if course.boarding >= course.at.seizes:
        course.ending = "robbed"
        return
    hurt = course.seconds < course.grudge
    if hurt or not may_board(course):
        for each in course.flying:
            fire(course, each)


def fire(course: Course, one: Chaser) -> None:
    """One of them fires, if its gun is loaded and bears, and hits or misses."""
    gap, foe = course.gap_to(one), one.foe
    if foe.reload == 0.0 or gap > tuning.FIRE_RANGE:
        return
    one.reload -= STEP
    bears = BEARS_BEHIND if course.speed > BEHIND else BEARS_AROUND
    while one.reload <= 0.0:
        one.reload += foe.reload
        if course.rng.random() < bears and sees(course, one):
            dodge = course.at.side
            wide = half_width(course.at.hull_size, captain.bearing_off(course, one))
            chance = hit_chance(gap, foe.speed, wide, hypot(foe.scatter, BORE), dodge)
            if course.rng.random() < chance:
                throw(course, None, one, foe.speed, foe.bite)


def land(course: Course) -> None:
    """What has been in flight arrives, on either side."""
    now = course.seconds + 0.5 * STEP
    landed = [slug for slug in course.slugs if slug.when <= now]
    if not landed:
        return
    course.slugs = [slug for slug in course.slugs if slug.when > now]
    for slug in landed:
        if slug.mark is None:
            course.hull -= slug.harm
        else:
            hurt(course, slug.mark, slug.harm)
    if course.hull <= 0.0:
        course.ending = "ship_lost"


def hurt(course: Course, one: Chaser, percent: float) -> None:
    """One of them is hit: it wears on their nerve, ends their patience, and they fire on for a while whatever we do."""
    if one.hull <= 0.0:
        return
    harm = min(one.hull, percent)
    one.hull -= harm
    course.grudge = course.seconds + tuning.GRUDGE_SECONDS
    course.nerve += tuning.HURT_NERVE * harm / len(course.at.foes)
    course.patience += tuning.HURT_PATIENCE * harm
    if one.hull <= 0.0:
        course.flying.remove(one)
        course.nerve += tuning.DISABLED_NERVE
