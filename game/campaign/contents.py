"""What a campaign holds, each part with its path, so that a problem can be shown where it is."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign.conditions import When, unfolded
from game.campaign.effects import Effect
from game.campaign.spec import Campaign, Choice, Mission
from game.level.problems import Path


def missions_of(campaign: Campaign) -> Iterator[tuple[Path, Mission]]:
    """Every mission of every chapter."""
    for i, chapter in enumerate(campaign.chapters):
        for j, mission in enumerate(chapter.missions):
            yield ("chapters", i, "missions", j), mission


def choices_of(campaign: Campaign) -> Iterator[tuple[Path, Choice]]:
    """Every choice of every chapter."""
    for i, chapter in enumerate(campaign.chapters):
        for j, choice in enumerate(chapter.choices):
            yield ("chapters", i, "choices", j), choice


def effects_of(campaign: Campaign) -> Iterator[Effect]:
    """Everything that missions and options bring."""
    for _, mission in missions_of(campaign):
        yield from (*mission.won, *mission.lost)
        for effects in mission.endings.values():
            yield from effects
    for _, choice in choices_of(campaign):
        for option in choice.options:
            yield from option.effects


def conditions_of(campaign: Campaign) -> Iterator[tuple[Path, When]]:
    """Every condition, those within others too."""
    for path, mission in missions_of(campaign):
        yield from unfolded((*path, "when"), mission.when)
    for path, choice in choices_of(campaign):
        yield from unfolded((*path, "when"), choice.when)
        for i, option in enumerate(choice.options):
            yield from unfolded((*path, "options", i, "when"), option.when)
    for i, chapter in enumerate(campaign.chapters):
        yield from unfolded(("chapters", i, "end", "when"), chapter.end.when)
