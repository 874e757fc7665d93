"""A campaign's paths, walked without flying: which missions can never be offered, and where a story would stand still.

A node is what was flown and how, and what was chosen. What is in the purse is unknown, so every number may be reached
or not: a way on counts only if it is open whatever the numbers are, a mission as reachable if numbers may open it.

How a mission ended and what was chosen is forgotten where no condition asks for it: long stories stay short walks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from game.campaign.conditions import Chosen, Facts, HasAlly, Knows, MissionIs, Outcome, truth
from game.campaign.contents import choices_of, conditions_of, missions_of
from game.campaign.effects import Befriend, Effect, Learn
from game.campaign.spec import Campaign, Chapter, Choice, Mission, Option
from game.saying import Saying, listed

MOST_NODES = 20_000
"""A walk looks at no more."""


_FLOWN = {
    "won": partial(Saying, "won {mission}"),
    "lost": partial(Saying, "lost {mission}"),
    "flown": partial(Saying, "flown {mission}"),
}
"""What is said of a mission by how it ended."""


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the story: the chapter, what was flown and how, what was chosen; each in the order it happened."""

    chapter: int = 0
    flown: tuple[tuple[str, Outcome | Literal["flown"]], ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()

    def after_flight(self, mission: str, outcome: Outcome | Literal["flown"]) -> Node:
        """The place after a mission."""
        return Node(self.chapter, tuple(sorted((*self.flown, (mission, outcome)))), self.chosen)

    def after_choice(self, choice: str, option: str) -> Node:
        """The place after a choice."""
        return Node(self.chapter, self.flown, tuple(sorted((*self.chosen, (choice, option)))))

    def words(self) -> Saying:
        """The way here, as a person reads it."""
        parts = [_FLOWN[outcome](mission=mission) for mission, outcome in self.flown]
        parts += [_taken(choice, option) for choice, option in self.chosen]
        return listed(parts) if parts else Saying("at the beginning")


def _taken(choice: str, option: str) -> Saying:
    if option:
        return Saying("chose {option} in {choice}", option=option, choice=choice)
    return Saying("chose something in {choice}", choice=choice)


@dataclass(frozen=True, slots=True)
class Memory:
    """What conditions ask for: missions whose end matters, choices whose option does."""

    missions: frozenset[str]
    choices: frozenset[str]

    @staticmethod
    def of(campaign: Campaign) -> Memory:
        """What a campaign's conditions ask for; where they ask for techniques or allies, whatever gives some matters."""
        asked = [condition for _, condition in conditions_of(campaign)]
        giving = any(isinstance(each, Knows | HasAlly) for each in asked)
        ends = {each.id for each in asked if isinstance(each, MissionIs) and each.outcome != "flown"}
        options = {each.choice for each in asked if isinstance(each, Chosen) and each.option is not None}
        if giving:
            ends |= {mission.id for _, mission in missions_of(campaign)}
            options |= {choice.id for _, choice in choices_of(campaign)}
        return Memory(frozenset(ends), frozenset(options))


@dataclass(slots=True)
class Walk:
    """What a walk over all paths found."""

    memory: Memory

    nodes: int = 0
    is_whole: bool = True
    """Whether every path was walked; not where there are too many."""
    ends: int = 0
    missions: set[str] = field(default_factory=set)
    options: set[tuple[str, str]] = field(default_factory=set)
    stuck: list[Node] = field(default_factory=list)
    """Places from which there may be no way on."""
    chapters: set[int] = field(default_factory=set)


def walk(campaign: Campaign) -> Walk:
    """Walk every path of a campaign, each mission won and lost, each option taken."""
    found, ahead, seen = Walk(Memory.of(campaign)), [Node()], {Node()}
    while ahead:
        if found.nodes >= MOST_NODES:
            found.is_whole = False
            break
        node = ahead.pop()
        found.nodes += 1
        found.chapters.add(node.chapter)
        for following in _after(campaign, node, found):
            if following not in seen:
                seen.add(following)
                ahead.append(following)
    return found


def _after(campaign: Campaign, node: Node, found: Walk) -> Iterator[Node]:
    """The places after one; notes what was met."""
    chapter, facts = campaign.chapters[node.chapter], _facts(campaign, node)
    choices = [(each, truth(each.when, facts)) for each in chapter.choices if each.id not in facts.chosen]
    for choice in (choice for choice, comes in choices if comes is not False):
        yield from _decided(node, choice, facts, found)
    if any(comes for _, comes in choices):
        return
    over = truth(chapter.end.when, facts)
    if over is not False:
        yield from _ended(campaign, node, found)
    if over:
        return
    yield from _flown(node, chapter, facts, found)


def _decided(node: Node, choice: Choice, facts: Facts, found: Walk) -> Iterator[Node]:
    open_ones: list[tuple[Option, bool | None]] = [(each, truth(each.when, facts)) for each in choice.options]
    if not any(certain for _, certain in open_ones):
        found.stuck.append(node)
    for option in (option for option, certain in open_ones if certain is not False):
        found.options.add((choice.id, option.id))
        yield node.after_choice(choice.id, option.id if choice.id in found.memory.choices else "")


def _ended(campaign: Campaign, node: Node, found: Walk) -> Iterator[Node]:
    if node.chapter + 1 < len(campaign.chapters):
        yield Node(node.chapter + 1, node.flown, node.chosen)
    else:
        found.ends += 1


def _flown(node: Node, chapter: Chapter, facts: Facts, found: Walk) -> Iterator[Node]:
    offered: list[tuple[Mission, bool | None]] = [
        (each, truth(each.when, facts)) for each in chapter.missions if each.id not in facts.flown
    ]
    if not any(certain for _, certain in offered):
        found.stuck.append(node)
    for mission in (mission for mission, certain in offered if certain is not False):
        found.missions.add(mission.id)
        if mission.id in found.memory.missions:
            yield node.after_flight(mission.id, "won")
            yield node.after_flight(mission.id, "lost")
        else:
            yield node.after_flight(mission.id, "flown")


def _facts(campaign: Campaign, node: Node) -> Facts:
    """What is certain at a place: numbers are not."""
    techniques: set[str] = set()
    allies: set[str] = set()
    for effect in _effects(campaign, node):
        if isinstance(effect, Learn):
            techniques.add(effect.technique)
        elif isinstance(effect, Befriend):
            allies.add(effect.ally)
    return Facts(dict(node.flown), dict(node.chosen), frozenset(techniques), frozenset(allies))


def _effects(campaign: Campaign, node: Node) -> Iterable[Effect]:
    for mission_id, outcome in node.flown:
        mission = campaign.mission(mission_id)
        yield from mission.won if outcome == "won" else mission.lost
    for choice_id, option_id in node.chosen:
        for option in campaign.choice(choice_id).options:
            if option.id == option_id:
                yield from option.effects
