"""Saves of stories: a campaign's state, one file for each campaign."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from game.campaign.state import State
from game.saves.migrations import book_credit
from game.saves.store import Kind


def story_kind(campaign: str) -> Kind[State]:
    """The save of a campaign by its name, which is also that of the save's file."""
    return Kind(campaign, State, 2, {1: book_credit}, plain=_plain, typed=_typed)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    raise TypeError(f"{type(value).__name__} is not to be saved")


def _typed(kind: type, facts: Any) -> Any:
    if issubclass(kind, BaseModel):
        return kind.model_validate_json(json.dumps(facts))
    raise TypeError(f"{kind.__name__} is not to be read")
