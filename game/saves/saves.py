"""All the player's saves together: read once at the start, kept whenever one of them changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from game.folders import user_data, user_settings
from game.saves.progress import Progress
from game.saves.store import Kind, Store, Trouble
from game.settings import Settings

if TYPE_CHECKING:
    from game.campaign.state import State

T = TypeVar("T")
SETTINGS = Kind("settings", Settings)
PROGRESS = Kind("progress", Progress)


class Saves:
    """Settings and progress, each in a file of its own.

    Args:
        settings_folder: where the settings are; the user's folder without it.
        data_folder: where everything else is that is the player's.
    """

    def __init__(self, settings_folder: Path | None = None, data_folder: Path | None = None) -> None:
        self.data_folder = data_folder or user_data()
        self._settings = Store(SETTINGS, settings_folder or user_settings())
        self._progress = Store(PROGRESS, self.data_folder / "saves")
        self._stories: dict[str, Store[State]] = {}
        self.troubles: list[Trouble] = []
        """What the player has not yet been told."""
        self.settings = self._read(self._settings) or Settings()
        self.progress = self._read(self._progress) or Progress()

    def keep_settings(self, settings: Settings) -> None:
        """Take settings and keep them."""
        self.settings = settings
        self._note(self._settings.save(settings))

    def keep_progress(self, progress: Progress) -> None:
        """Take progress and keep it."""
        self.progress = progress
        self._note(self._progress.save(progress))

    def story(self, campaign: str) -> State | None:
        """Where the story of a campaign stands, None where it was never begun or cannot be read."""
        return self._read(self._story(campaign))

    def keep_story(self, campaign: str, state: State) -> None:
        """Keep where the story of a campaign stands."""
        self._note(self._story(campaign).save(state))

    def _story(self, campaign: str) -> Store[State]:
        """The save of a campaign; the same one each time, for it knows whether it may be written."""
        from game.saves.story import story_kind  # noqa: PLC0415  # settings are read before the first picture, stories later

        if campaign not in self._stories:
            self._stories[campaign] = Store(story_kind(campaign), self.data_folder / "saves")
        return self._stories[campaign]

    def _read(self, store: Store[T]) -> T | None:
        value, trouble = store.load()
        self._note(trouble)
        return value

    def _note(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self.troubles.append(trouble)
