"""What is to be done next in a story, and deciding it."""

from __future__ import annotations

from dataclasses import dataclass

from game.campaign.conditions import truth
from game.campaign.ledger import applied, with_page
from game.campaign.spec import Campaign, Chapter, Choice, Mission, Option
from game.campaign.state import Page, State


@dataclass(frozen=True, slots=True)
class Board:
    """What can be done now: something to decide comes first, then missions; neither where the chapter is over."""

    chapter: Chapter
    choice: Choice | None
    options: tuple[Option, ...]
    missions: tuple[Mission, ...]
    is_over: bool


def board(campaign: Campaign, state: State) -> Board:
    """What can be done in a state."""
    chapter, facts = campaign.chapters[state.chapter], state.facts()
    choice = next(
        (each for each in chapter.choices if each.id not in state.chosen and truth(each.when, facts)), None
    )
    if choice is not None:
        options = tuple(option for option in choice.options if truth(option.when, facts))
        return Board(chapter, choice, options, (), False)
    is_over = bool(truth(chapter.end.when, facts))
    missions = tuple(
        mission
        for mission in chapter.missions
        if mission.id not in state.flown and truth(mission.when, facts)
    )
    return Board(chapter, None, (), () if is_over else missions, is_over)


def choose(campaign: Campaign, state: State, option_id: str) -> State:
    """The state after the present choice was decided, with a page in the ledger where that changed anything.

    Raises:
        ValueError: there is nothing to decide, or no such option.
    """
    now = board(campaign, state)
    option = next((option for option in now.options if option.id == option_id), None)
    if now.choice is None or option is None:
        raise ValueError(f"{option_id!r} cannot be chosen now")
    state, entries = applied(state, option.effects)
    state = state.changed(chosen=state.chosen | {now.choice.id: option.id})
    page = Page(kind="choice", about=now.choice.id, entries=entries)
    return with_page(state, page) if entries else state


def is_finished(campaign: Campaign, state: State) -> bool:
    """Whether the last chapter is over."""
    return state.chapter == len(campaign.chapters) - 1 and board(campaign, state).is_over


def next_chapter(campaign: Campaign, state: State) -> State:
    """The state at the beginning of the chapter after one that is over.

    Raises:
        ValueError: the chapter is not over, or it is the last.
    """
    if is_finished(campaign, state) or not board(campaign, state).is_over:
        raise ValueError("there is no chapter to go on to")
    return state.changed(chapter=state.chapter + 1, begun=False)
