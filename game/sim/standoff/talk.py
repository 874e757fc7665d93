"""Talk: remarks come one after the other, replies are open for a time that goes by their length, silence counts too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.talk import Exchange, Lie, Moment, Needs, Reply
from game.sim import tuning as basics
from game.sim.standoff import mood, tuning
from game.sim.standoff.events import Hailed, LieFound, Replied, ReplyMissed
from game.sim.standoff.state import GroupState, Offer, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World

ONCE: frozenset[Moment] = frozenset(
    (
        "demand",
        "beacon",
        "answered",
        "responders_here",
        "pod_ready",
        "impatient",
        "pressing",
        "hit",
        "lost_sight",
        "stalled",
    )
)
"""Moments that are spoken of only once."""


def at(state: StandoffState, group: GroupState, moment: Moment) -> None:
    """Let a group say what it has to say at a moment."""
    if moment in ONCE and moment in group.said:
        return
    group.said.add(moment)
    say(state, group.id, group.spec.lines.get(moment))


def say(state: StandoffState, group_id: str, exchange: str | None) -> None:
    """Put a remark in the queue."""
    if exchange is not None and (group_id, exchange) not in state.talk.queue:
        state.talk.queue.append((group_id, exchange))


def run(world: World, state: StandoffState) -> None:
    """One tick of the radio: take the reply, or the silence; open what waits."""
    number = world.presses.chosen("reply")
    talk = state.talk
    if talk.spec is not None and talk.offers:
        chosen = next((offer for offer in talk.offers if offer.number == number), None)
        if chosen is not None and world.ship.alive:
            answer(world, state, talk.spec, chosen)
        elif world.tick >= talk.until:
            miss(world, state)
    if not talk.offers and talk.queue and world.tick >= talk.quiet_until:
        hail(world, state, *talk.queue.pop(0))


def hail(world: World, state: StandoffState, group_id: str, name: str) -> None:
    """Say a remark, and open the replies that can be given."""
    talk, spec = state.talk, state.spec.talk[name]
    offers = offered(world, state, spec, group_id)
    seconds = time_for(spec, offers)
    talk.exchange, talk.spec, talk.group, talk.offers = name, spec, group_id, offers
    talk.opened = world.tick
    talk.until = world.tick + round(seconds * basics.TICKS_A_SECOND)
    talk.quiet_until = world.tick + round(tuning.SAY_GAP * basics.TICKS_A_SECOND)
    world.report(Hailed(name, spec.speaker, spec.text, spec.mood, len(offers), seconds if offers else 0.0))


def time_for(spec: Exchange, offers: tuple[Offer, ...]) -> float:
    """Seconds to answer: as the level says, or by the words to read; never shorter than 5."""
    words = len(spec.text.split()) + sum(len(offer.text.split()) for offer in offers)
    return max(tuning.REPLY_LEAST, spec.seconds or tuning.REPLY_A_WORD * words)


def offered(world: World, state: StandoffState, spec: Exchange, group_id: str) -> tuple[Offer, ...]:
    """The replies that can be given now, numbered from 1."""
    group = next((each for each in state.groups if each.id == group_id), None)
    can = [reply for reply in spec.replies if fits(world, state, reply.needs, group)]
    return tuple(
        Offer(i + 1, reply.id, reply.text, reply.tone, reply.hint or "", doubt_of(reply.lie, group))
        for i, reply in enumerate(can)
    )


def doubt_of(lie: Lie | None, group: GroupState | None) -> float | None:
    """Chance in % that a group sees through a lie at once; the greedier, the warier."""
    if lie is None or group is None:
        return None
    return min(100.0, 100.0 * lie.doubt * group.greed / 50.0)


def fits(world: World, state: StandoffState, needs: Needs, group: GroupState | None) -> bool:
    """Whether all that a reply needs is so."""
    bay, given = state.bay, state.talk.given
    facts: tuple[tuple[bool | None, bool], ...] = (
        (needs.beacon, state.beacon_tick > 0),
        (needs.answered, any(response.answered_tick for response in state.responses)),
        (needs.claim_filed, state.spec.claim_filed),
        (needs.pod_loaded, bay.exotic > 0.0 and not bay.away),
        (needs.pod_away, bay.away),
        (needs.out_of_sight, group is not None and not group.sighted),
    )
    if any(wanted is not None and wanted != found for wanted, found in facts):
        return False
    if needs.exotic_above is not None and world.ship.hold["exotic_matter"] <= needs.exotic_above:
        return False
    if group is not None and needs.nerve_below is not None and group.nerve >= needs.nerve_below:
        return False
    if group is not None and needs.patience_below is not None and group.patience >= needs.patience_below:
        return False
    return (needs.said is None or needs.said in given) and (
        needs.not_said is None or needs.not_said not in given
    )


def answer(world: World, state: StandoffState, spec: Exchange, offer: Offer) -> None:
    """Give a reply, and let it work."""
    talk = state.talk
    reply = next(each for each in spec.replies if each.id == offer.id)
    world.report(Replied(talk.exchange, reply.id, reply.speaker, reply.text, reply.tone))
    talk.given.append(reply.id)
    group_id = talk.group
    close(world, state)
    group = next((each for each in state.groups if each.id == group_id), None)
    if group is not None and group.active:
        work(world, state, group, reply, offer)
    say(state, group_id, reply.then)


def work(world: World, state: StandoffState, group: GroupState, reply: Reply, offer: Offer) -> None:
    """What a reply does to the group that hears it."""
    lie = reply.lie
    if lie is not None:
        was = group.told.get(lie.about)
        amount = lie.seconds or lie.kilograms
        if was is not None and was != amount:
            expose(world, state, group, reply.id, lie, "contradiction")
            return
        if state.rng.random() * 100.0 < (offer.doubt or 0.0):
            expose(world, state, group, reply.id, lie, "doubt")
            return
        believe(world, state, group, reply.id, lie)
    for quality in ("greed", "nerve", "patience"):
        amount = getattr(reply, quality)
        if amount:
            mood.move(world, group, quality, amount, "reply")
    if reply.promises_pod:
        state.bay.promised = True
    if reply.gives_claim:
        state.claim_kept = False
        group.got_claim = True
    if reply.gives_up:
        group.told["gave_up"] = 1.0


def believe(world: World, state: StandoffState, group: GroupState, name: str, lie: Lie) -> None:
    """A lie is taken for true until it comes out."""
    group.told[lie.about] = lie.seconds or lie.kilograms
    state.talk.lies.append((group.id, name, lie, world.tick))
    if lie.about in ("exotic_aboard", "pod_holds_all"):
        mood.move(world, group, "believes", lie.kilograms - group.believes, "told")


def expose(world: World, state: StandoffState, group: GroupState, name: str, lie: Lie, how: str) -> None:
    """A lie comes out, and costs what the level says."""
    state.talk.lies = [each for each in state.talk.lies if each[:2] != (group.id, name)]
    world.report(LieFound(group.id, name, lie.about, how))
    for quality in ("nerve", "greed", "patience"):
        mood.move(world, group, quality, getattr(lie, quality), "lie_found")
    at(state, group, "lie_found")


def expose_by_scan(world: World, state: StandoffState, group: GroupState, found: float) -> None:
    """A scan found so many kg: lies about cargo that told of less come out."""
    for group_id, name, lie, _ in tuple(state.talk.lies):
        if (
            group_id == group.id
            and lie.about in ("exotic_aboard", "pod_holds_all")
            and found > lie.kilograms + 0.5
        ):
            expose(world, state, group, name, lie, "scan")


def expose_by_time(world: World, state: StandoffState, group: GroupState) -> None:
    """Nobody came: lies about help come out."""
    if any(response.arrived for response in state.responses):
        return
    for group_id, name, lie, told in tuple(state.talk.lies):
        late = told + round((lie.seconds + tuning.LIE_SECONDS_GRACE) * basics.TICKS_A_SECOND)
        if group_id == group.id and lie.about == "responders_close" and world.tick > late:
            expose(world, state, group, name, lie, "time")


def miss(world: World, state: StandoffState) -> None:
    """No answer in time."""
    talk = state.talk
    world.report(ReplyMissed(talk.exchange))
    group = next((each for each in state.groups if each.id == talk.group), None)
    close(world, state)
    if group is not None and group.active:
        mood.move(world, group, "patience", tuning.SILENCE_PATIENCE, "silence")
        at(state, group, "silence")


def close(world: World, state: StandoffState) -> None:
    """Shut the open exchange."""
    talk = state.talk
    talk.exchange, talk.spec, talk.offers = "", None, ()
    talk.quiet_until = world.tick + round(tuning.SAY_GAP * basics.TICKS_A_SECOND)
