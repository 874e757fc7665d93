"""From a file to a campaign, or to everything that is wrong with it; and where campaigns are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from game.campaign.contents import choices_of, missions_of
from game.campaign.meaning import findings, findings_of_the_rest
from game.campaign.rest import beside, without_broken_parts
from game.campaign.spec import Campaign
from game.level.explain import MOST_ERRORS, explained
from game.level.library import no_such_level, shipped_levels, user_levels
from game.level.load import CAMPAIGN, LevelError, is_level_name, load_level, read_file
from game.level.problems import Problem, in_order
from game.level.reader import Document, read_json
from game.level.schema import Node, schema_of
from game.level.spec import Level
from game.level.translations import lacking
from game.saying import Saying, listed


@dataclass(frozen=True, slots=True)
class Told:
    """A campaign and where its levels are."""

    name: str
    """Under which it is saved: ``campaign`` for the story that comes along, else that and the name of its file."""
    path: Path
    campaign: Campaign

    def level_path(self, level: str) -> Path:
        """The file of a level of the campaign: beside it, else a shipped one."""
        return _level_path(self.path.parent, level)

    def level(self, mission_id: str) -> Level:
        """The level of a mission.

        Raises:
            KeyError: there is no such mission.
            LevelError: its level cannot be read.
        """
        return load_level(self.level_path(self.campaign.mission(mission_id).level))


def shipped_campaign() -> Path:
    """The file of the story that comes with the game."""
    return shipped_levels() / CAMPAIGN


def campaigns() -> list[Path]:
    """Files of all campaigns: the story, then the player's own, in the order of file names."""
    try:
        own = sorted(user_levels().glob(f"*{CAMPAIGN}"))
    except OSError:
        own = []
    return [shipped_campaign(), *own]


def load_campaign(path: Path) -> Told:
    """The campaign in a file.

    Raises:
        LevelError: the file cannot be read or is not a sound campaign.
    """
    campaign, problems = read_campaign(path)
    if campaign is None:
        raise LevelError(problems)
    return Told(_name_of(path), path, campaign)


def _name_of(path: Path) -> str:
    story = CAMPAIGN.removesuffix(".json")
    if path == shipped_campaign():
        return story
    return f"{story}-{path.name.removesuffix('.json').removesuffix(f'.{story}')}"


def read_campaign(path: Path) -> tuple[Campaign | None, list[Problem]]:
    """A campaign from its file, or None and all problems in the order of the text. Never raises."""
    try:
        source = read_file(path)
    except LevelError as error:
        return None, error.problems
    document = read_json(source, str(path))
    if not document.complete:
        return None, document.problems
    try:
        campaign = Campaign.model_validate_json(json.dumps(document.value))
    except ValidationError as error:
        wrong = list(explained(error, document, campaign_schema()))
        rest = [] if error.error_count() > MOST_ERRORS else _rest(document, wrong, path.parent)
        return None, in_order([*document.problems, *wrong, *rest])
    found = findings(campaign, lambda level: _level_or_problem(path.parent, level))
    problems = [*document.problems, *(document.problem(*finding) for finding in found)]
    return (None if problems else campaign), in_order(problems)


def _rest(document: Document, wrong: list[Problem], folder: Path) -> list[Problem]:
    """Problems among the parts whose types are sound."""
    places = [*(problem.path for problem in wrong), *document.spoiled]
    mended = without_broken_parts(document.value, places)
    if mended is None:
        return []
    campaign, replaced = mended
    found = findings_of_the_rest(campaign, lambda level: _level_or_problem(folder, level))
    return [document.problem(*finding) for finding in beside(found, replaced)]


def check_campaign(path: Path) -> tuple[list[Problem], Saying | None]:
    """Everything wrong with a campaign's file, and what it holds in a few words; None where it is not sound."""
    campaign, problems = read_campaign(path)
    return problems, _counted(campaign) if campaign else None


@cache
def campaign_schema() -> Node:
    """The JSON Schema of a campaign as plain values; not to be changed."""
    return schema_of(Campaign, "campaign")


def _level_path(folder: Path, level: str) -> Path:
    beside = folder / f"{level}.json"
    return beside if beside.is_file() else shipped_levels() / f"{level}.json"


def _level_or_problem(folder: Path, level: str) -> Level | Saying:
    path = _level_path(folder, level)
    if not path.is_file():
        known = sorted({found.stem for place in (folder, shipped_levels()) for found in _levels_in(place)})
        return no_such_level(level, known)
    try:
        return load_level(path)
    except LevelError as error:
        return Saying("is not sound: {problem}", problem=error.problems[0].whole())


def _levels_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*.json") if is_level_name(path.name))


def _counted(campaign: Campaign) -> Saying:
    counts = (
        Saying("{count} chapter", "{count} chapters", count=len(campaign.chapters)),
        Saying("{count} mission", "{count} missions", count=sum(1 for _ in missions_of(campaign))),
        Saying("{count} choice", "{count} choices", count=sum(1 for _ in choices_of(campaign))),
    )
    return listed([listed([f'"{campaign.title}"', *counts]), *lacking(campaign, campaign.translations)], "; ")
