"""What the types cannot say of a campaign: names, levels, remarks, and whether every path leads on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.campaign.conditions import Chosen, HasAlly, Knows, MissionIs
from game.campaign.contents import choices_of, conditions_of, effects_of, missions_of
from game.campaign.effects import Befriend, Learn
from game.campaign.graph import MOST_NODES, walk
from game.campaign.spec import Campaign, Mission
from game.level.aboard import adapted
from game.level.problems import Finding, Path, perhaps, shown
from game.level.references import reference_findings, repeated
from game.level.spec import Level
from game.level.translations import translation_findings
from game.saying import Saying

FindLevel = Callable[[str], Level | Saying]
"""From a level's name to the level, or to what is wrong with it."""
MOST_STUCK = 3
"""Dead ends told of in one run."""
_NO_MISSION = partial(Saying, "no mission is called {name}{perhaps}")
_NO_CHOICE = partial(Saying, "no choice is called {name}{perhaps}")
_NO_OPTION = partial(Saying, "no option is called {name}{perhaps}")
_NO_TECHNIQUE = partial(Saying, "no technique is called {name}{perhaps}")
_NO_ALLY = partial(Saying, "no ally is called {name}{perhaps}")


def findings(campaign: Campaign, find: FindLevel) -> Iterator[Finding]:
    """All that is wrong with a campaign whose types are sound."""
    named = [*_doubles(campaign), *_unknown(campaign)]
    yield from named
    yield from _levels(campaign, find)
    yield from translation_findings(campaign, campaign.translations)
    if not named:
        yield from _paths(campaign)


def findings_of_the_rest(campaign: Campaign, find: FindLevel) -> Iterator[Finding]:
    """What is wrong with a campaign some of whose parts are only stand-ins: names and levels, but no paths."""
    yield from _doubles(campaign)
    yield from _unknown(campaign, with_effects=False)
    yield from _levels(campaign, find)


def _doubles(campaign: Campaign) -> Iterator[Finding]:
    chapters, offers = enumerate(campaign.chapters), enumerate(campaign.economy.offers)
    missions, choices = missions_of(campaign), choices_of(campaign)
    chapter_ids = ((("chapters", i, "id"), chapter.id) for i, chapter in chapters)
    yield from repeated(partial(Saying, "duplicate chapter '{name}'"), chapter_ids)
    mission_ids = (((*path, "id"), mission.id) for path, mission in missions)
    yield from repeated(partial(Saying, "duplicate mission '{name}'"), mission_ids)
    choice_ids = (((*path, "id"), choice.id) for path, choice in choices)
    yield from repeated(partial(Saying, "duplicate choice '{name}'"), choice_ids)
    for path, choice in choices_of(campaign):
        options = enumerate(choice.options)
        option_ids = (((*path, "options", i, "id"), option.id) for i, option in options)
        yield from repeated(partial(Saying, "duplicate option '{name}'"), option_ids)
    offer_ids = ((("economy", "offers", i, "id"), offer.id) for i, offer in offers)
    yield from repeated(partial(Saying, "duplicate offer '{name}'"), offer_ids)


def _unknown(campaign: Campaign, with_effects: bool = True) -> Iterator[Finding]:
    """Names in conditions that nothing bears; those that effects give only ``with_effects``."""
    options = {choice.id: [option.id for option in choice.options] for _, choice in choices_of(campaign)}
    missions = [mission.id for _, mission in missions_of(campaign)]
    techniques = [effect.technique for effect in effects_of(campaign) if isinstance(effect, Learn)]
    allies = [effect.ally for effect in effects_of(campaign) if isinstance(effect, Befriend)]
    for path, condition in conditions_of(campaign):
        match condition:
            case MissionIs():
                yield from _named((*path, "id"), _NO_MISSION, condition.id, missions)
            case Chosen():
                yield from _named((*path, "choice"), _NO_CHOICE, condition.choice, list(options))
                yield from _option(path, condition, options)
            case Knows() if with_effects:
                yield from _named((*path, "technique"), _NO_TECHNIQUE, condition.technique, techniques)
            case HasAlly() if with_effects:
                yield from _named((*path, "ally"), _NO_ALLY, condition.ally, allies)


def _option(path: Path, condition: Chosen, options: dict[str, list[str]]) -> Iterator[Finding]:
    if condition.option is not None and condition.choice in options:
        yield from _named((*path, "option"), _NO_OPTION, condition.option, options[condition.choice])


def _named(path: Path, say: Callable[..., Saying], name: str, known: list[str]) -> Iterator[Finding]:
    if name not in known:
        yield path, say(name=shown(name), perhaps=perhaps(name, known))


def _levels(campaign: Campaign, find: FindLevel) -> Iterator[Finding]:
    """Levels that are not there or not sound, and remarks that speak of what their level does not hold."""
    for path, mission in missions_of(campaign):
        level = find(mission.level)
        if isinstance(level, Saying):
            yield (*path, "level"), level
        else:
            yield from _remarks(path, campaign, mission, level)


def _remarks(path: Path, campaign: Campaign, mission: Mission, level: Level) -> Iterator[Finding]:
    begun = adapted(level, campaign.start.ship.model_copy(update={"remarks": mission.during}))
    first = len(level.triggers)
    for where, message in reference_findings(begun, frozenset()):
        if where[0] == "triggers" and isinstance(where[1], int) and where[1] >= first:
            there = Saying("in '{level}': {message}", level=mission.level, message=message)
            yield (*path, "during", where[1] - first, *where[2:]), there


def _paths(campaign: Campaign) -> Iterator[Finding]:
    """What no path comes to, and where a path may stand still."""
    found = walk(campaign)
    if not found.is_whole:
        too_many = Saying("has more than {most:,} ways to go: offer fewer missions at once", most=MOST_NODES)
        yield ("chapters",), too_many
        return
    for path, mission in missions_of(campaign):
        if mission.id not in found.missions:
            yield path, Saying("mission '{name}' can never be offered: look at its 'when'", name=mission.id)
    for path, choice in choices_of(campaign):
        for i, option in enumerate(choice.options):
            if (choice.id, option.id) not in found.options:
                never = Saying("option '{name}' can never be taken: look at its 'when'", name=option.id)
                yield (*path, "options", i), never
    for i in range(len(campaign.chapters)):
        if i not in found.chapters:
            yield ("chapters", i), Saying("is never come to: look at the 'end' of the chapter before")
    for node in found.stuck[:MOST_STUCK]:
        yield (
            ("chapters", node.chapter),
            Saying(
                "a dead end: nothing may be open after: {way}; offer a mission or an option that needs no "
                "number, or let the chapter end there",
                way=node.words(),
            ),
        )
