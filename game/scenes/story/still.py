"""Scenes of the story for pictures: a tale that has come far enough to show something, nothing of it flown."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign.choices import board, choose
from game.campaign.load import load_campaign, shipped_campaign
from game.campaign.market import make
from game.campaign.missions import begin, end, under_way_in
from game.campaign.spec import Campaign
from game.campaign.state import State, new_state
from game.level.aboard import Flown
from game.scenes.scene import Scene, Stage
from game.scenes.story.begin import BeginScene
from game.scenes.story.board import BoardScene
from game.scenes.story.choice import ChoiceScene
from game.scenes.story.close import CloseScene
from game.scenes.story.ledger import LedgerScene
from game.scenes.story.market import MarketScene
from game.scenes.story.tale import Tale
from game.scenes.story.talk import TalkScene
from game.scenes.story.way import chosen, onward

BURNT, WORN, ORE = 1700.0, 3.5, 12_000.0
"""kg of fuel, % of hull and kg of ore of each mission in the pictures."""


def _tale(stage: Stage, until: Callable[[Campaign, State], bool]) -> Tale:
    """A story in which everything went well until something holds."""
    told = load_campaign(shipped_campaign())
    campaign, state = told.campaign, new_state(told.campaign, told.name).changed(begun=True)
    while not until(campaign, state):
        now = board(campaign, state)
        if now.choice is not None:
            state = choose(campaign, state, now.options[0].id)
        elif now.missions:
            state = _won(campaign, begin(campaign, state, now.missions[0].id))
        else:
            break
    return Tale(stage, told, state)


def _won(campaign: Campaign, state: State) -> State:
    ship = under_way_in(state).ship
    came = Flown(
        won=True,
        burnt=BURNT,
        delivered={"nickel_iron": ORE},
        ship=ship.model_copy(update={"hull": ship.hull - WORN}),
    )
    return end(campaign, state, came)


def _flown(mission: str) -> Callable[[Campaign, State], bool]:
    return lambda _, state: mission in state.flown


def _read(tale: Tale) -> Tale:
    tale.state = tale.state.changed(unread=False)
    return tale


def _freeport(stage: Stage) -> Scene:
    return BoardScene(_read(_tale(stage, lambda _, state: "thanks" in state.chosen)), onward)


def _market(stage: Stage) -> Scene:
    tale = _read(_tale(stage, _flown("furnace")))
    tale.state = make(tale.told.campaign, tale.state, "fuel")
    return MarketScene(tale)


def _ledger(stage: Stage) -> Scene:
    tale = _tale(stage, _flown("tally-dig"))
    scene = LedgerScene(tale, onward)
    scene.skip()
    return scene


def _talk(stage: Stage) -> Scene:
    tale = _tale(stage, _flown("furnace"))
    choice = tale.told.campaign.choice("beacon")
    scene = TalkScene(tale, choice.talk, lambda: onward(tale), choice.text)
    scene.say_all()
    return scene


def _choice(stage: Stage) -> Scene:
    tale = _read(_tale(stage, _flown("furnace")))
    return ChoiceScene(tale, tale.told.campaign.choice("beacon"), chosen)


def _close(stage: Stage) -> Scene:
    return CloseScene(_read(_tale(stage, lambda *_: False)), onward)


STILLS: dict[str, Callable[[Stage], Scene]] = {
    "story": BeginScene,
    "freeport": _freeport,
    "market": _market,
    "ledger": _ledger,
    "talk": _talk,
    "choice": _choice,
    "chapter-end": _close,
}
"""By the names under which ``shot`` knows them."""
