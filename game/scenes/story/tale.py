"""A story being played: its campaign, its state, and keeping it after everything that happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.campaign.choices import Board, board
from game.campaign.load import Told
from game.campaign.missions import again, begin, end, under_way_in
from game.campaign.spec import Mission
from game.campaign.state import State
from game.level.aboard import Aboard, adapted
from game.level.library import Entry
from game.level.spec import Level
from game.saves.story import story_kind
from game.scenes.scene import Scene, Stage
from game.sim.leavings import flown
from game.view.texts import local

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene


@dataclass(slots=True)
class Tale:
    """What all scenes of a story share."""

    stage: Stage
    told: Told
    state: State

    def keep(self, state: State) -> None:
        """Go on from another state, and save it at once."""
        self.state = state
        if self.stage.saves is not None:
            self.stage.saves.keep(story_kind(self.told.name), state)

    @property
    def board(self) -> Board:
        """What can be done now."""
        return board(self.told.campaign, self.state)

    def read(self, text: str) -> str:
        """A text of the campaign in the language that is spoken."""
        return local(self.told.campaign, text)

    def title_of(self, mission: Mission) -> str:
        """A mission is called as its level."""
        level = self.told.level(mission.id)
        return local(level, level.title)

    def begin(self, mission: Mission) -> tuple[Entry, Flying]:
        """Begin a mission: its level with the story's ship in it, and what waits for the flight.

        Raises:
            LevelError: the level cannot be read.
        """
        level, path = self.told.level(mission.id), self.told.level_path(mission.level)
        self.keep(begin(self.told.campaign, self.state, mission.id))
        ship = under_way_in(self.state).ship
        begun = adapted(level, ship).model_copy(update={"translations": self._translations(level)})
        return Entry(path.stem, path, level.title, level.brief, begun, None, shipped=True), Flying(self, ship)

    def _translations(self, level: Level) -> dict[str, dict[str, str]]:
        """Those of a level, and of what the crew says in it besides."""
        ours, theirs = self.told.campaign.translations, level.translations
        return {language: ours.get(language, {}) | theirs.get(language, {}) for language in ours | theirs}


@dataclass(slots=True)
class Flying:
    """A mission that is being flown."""

    tale: Tale
    aboard: Aboard

    def again(self) -> None:
        """One more try, on the ledger."""
        self.tale.keep(again(self.tale.state))

    def over(self, flight: FlightScene) -> Scene:
        """The flight counts; what the crew says to it comes next."""
        from game.scenes.story.way import after_mission  # noqa: PLC0415  # the way leads to flights, flights back to it

        mission = self.tale.told.campaign.mission(under_way_in(self.tale.state).mission)
        came = flown(flight.world)
        self.tale.keep(end(self.tale.told.campaign, self.tale.state, came))
        return after_mission(self.tale, mission, came.won)
