"""What a campaign is: one typed definition that gives validation, the JSON Schema and the documentation.

A campaign is chapters; a chapter is missions and choices. What is offered when is said by conditions, so that missions
may come one after the other, side by side or only for some: order and branches are data.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.campaign.conditions import Amount, When
from game.campaign.economy import Economy
from game.campaign.effects import Effects
from game.level.aboard import Aboard, Remark
from game.level.endings import EndingKind
from game.level.fields import Id, Language, Percent, Prose, Spec, Translated, Words
from game.level.script import Line

Talk = Annotated[tuple[Line, ...], Field(max_length=12)]
LevelName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_\-. ]{0,79}$")]
Ending = EndingKind | Literal["objectives", "hull", "oxygen", "lost", "seized", "limit", "given_up"]
"""What can end a flight."""
Days = Annotated[float, Field(ge=0, le=365, json_schema_extra={"unit": "d"})]


class Mission(Spec):
    """A level as a part of the story: when it is offered, what is said around it and what comes of it."""

    id: Id = Field(description="name, by which conditions speak of it")
    level: LevelName = Field(
        description="file name of the level without .json, beside the campaign or shipped"
    )
    text: Prose = Field(description="what the board says of it")
    when: When | None = Field(default=None, description="when it is offered; always without it")
    days: Days = Field(default=1.0, description="how long it takes")
    pays_ore: bool = Field(default=True, description="whether ore that is delivered is paid for by weight")
    before: Talk = Field(default=(), description="what the crew says before it")
    during: Annotated[tuple[Remark, ...], Field(max_length=20)] = Field(
        default=(), description="what the crew says in flight, beside what the level says itself"
    )
    after_won: Talk = Field(default=(), description="what the crew says when it went well")
    after_lost: Talk = Field(default=(), description="what the crew says when it went wrong")
    won: Effects = Field(default=(), description="what comes of it when it went well")
    lost: Effects = Field(default=(), description="what comes of it when it went wrong")
    endings: dict[Ending, Effects] = Field(
        default_factory=dict, description="what comes of it besides, by what ended it"
    )


class Option(Spec):
    """One way to choose; what it brings is shown before it is taken."""

    id: Id = Field(description="name, by which conditions speak of it")
    text: Words = Field(description="what the player reads")
    when: When | None = Field(default=None, description="when it can be taken; always without it")
    effects: Effects = Field(default=(), description="what comes of it, all of it shown before it is taken")
    after: Talk = Field(default=(), description="what the crew says to it")


class Choice(Spec):
    """Something to decide as soon as its condition holds, before anything else."""

    id: Id = Field(description="name, by which conditions speak of it")
    when: When | None = Field(
        default=None, description="when it comes up; at the chapter's beginning without it"
    )
    text: Prose = Field(description="what is to be decided")
    talk: Talk = Field(default=(), description="what the crew says of it")
    options: Annotated[tuple[Option, ...], Field(min_length=1, max_length=4)] = Field(
        description="ways to choose; one of them must be open always"
    )


class End(Spec):
    """How a chapter ends."""

    when: When = Field(description="when it ends, once nothing is left to decide")
    text: Prose = Field(default="", description="what the player reads")
    talk: Talk = Field(default=(), description="what the crew says")


class Chapter(Spec):
    """A part of the story, told in missions and choices."""

    id: Id = Field(description="name")
    title: Words = Field(description="what it is called")
    text: Prose = Field(default="", description="what the player reads as it begins")
    missions: Annotated[tuple[Mission, ...], Field(min_length=1, max_length=40)] = Field(
        description="what can be flown"
    )
    choices: Annotated[tuple[Choice, ...], Field(max_length=20)] = Field(
        default=(), description="what is to be decided"
    )
    end: End = Field(description="how it ends")


class Start(Spec):
    """What a new save begins with."""

    credits: Amount = Field(default=20_000.0, description="credits")
    exotic: Annotated[float, Field(ge=0, le=1000, json_schema_extra={"unit": "kg"})] = Field(
        default=0.0, description="exotic matter hidden aboard, in kilograms"
    )
    reputation: Annotated[float, Field(ge=-100, le=100, json_schema_extra={"unit": "1"})] = Field(
        default=0.0, description="reputation among independents"
    )
    leak: Percent = Field(default=0.0, description="risk that somebody knows of the exotic matter, in %")
    suspicion: Percent = Field(default=0.0, description="suspicion of Helios, in %")
    ship: Aboard = Field(description="the ship: fuel, hull, systems, rack and spares")


class Campaign(Spec):
    """A whole story."""

    schema_: str | None = Field(
        default=None, alias="$schema", description="path of campaign.schema.json, for editors"
    )
    format: Literal[1] = Field(default=1, description="version of this format")
    title: Words = Field(description="name of the campaign")
    author: Words = Field(default="unknown", description="who made it")
    start: Start = Field(description="what a new save begins with")
    economy: Economy = Field(default_factory=Economy, description="prices")
    chapters: Annotated[tuple[Chapter, ...], Field(min_length=1, max_length=20)] = Field(
        description="the parts of the story, in order"
    )
    translations: dict[Language, Translated] = Field(
        default_factory=dict,
        description="for each language the campaign's texts in it, each by the text it translates",
    )

    def chapter_of(self, mission_id: str) -> Chapter:
        """The chapter in which a mission is.

        Raises:
            KeyError: there is no such mission.
        """
        for chapter in self.chapters:
            if any(mission.id == mission_id for mission in chapter.missions):
                return chapter
        raise KeyError(mission_id)

    def mission(self, mission_id: str) -> Mission:
        """The mission of that id.

        Raises:
            KeyError: there is none.
        """
        chapter = self.chapter_of(mission_id)
        return next(mission for mission in chapter.missions if mission.id == mission_id)

    def choice(self, choice_id: str) -> Choice:
        """The choice of that id.

        Raises:
            KeyError: there is none.
        """
        for chapter in self.chapters:
            for choice in chapter.choices:
                if choice.id == choice_id:
                    return choice
        raise KeyError(choice_id)
