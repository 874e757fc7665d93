"""All the player's saves together: read at the start, kept whenever one of them changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from game.folders import user_data, user_settings
from game.reasons import reason_of
from game.saves.migrations import name_folders, part_medals
from game.saves.progress import Progress
from game.saves.store import Kind, Store, Trouble, cause_of
from game.settings import Settings

T = TypeVar("T")
SETTINGS = Kind("settings", Settings)
PROGRESS = Kind("progress", Progress, 3, {1: name_folders, 2: part_medals})
KINDS: tuple[Kind[Any], ...] = (SETTINGS, PROGRESS)


def kept_settings() -> Settings:
    """The player's settings, or the usual ones; touches no file, whatever is wrong with it."""
    return Store(SETTINGS, user_settings()).peek() or Settings()


class Saves:
    """The saves in the player's folders, each in a file of its own. Nothing here raises for what is wrong with a file.

    Args:
        settings_folder: where the settings are; the user's folder without it.
        data_folder: where everything else is that is the player's.
    """

    def __init__(self, settings_folder: Path | None = None, data_folder: Path | None = None) -> None:
        self.data_folder = data_folder or user_data()
        self._settings_folder = settings_folder or user_settings()
        self._stores: dict[str, Store[Any]] = {}
        self._told: set[tuple[str, str]] = set()
        """Kinds and causes of what went wrong and has not been well since."""
        self.troubles: list[Trouble] = []
        """What the player has not been told yet."""
        self.settings = self.read(SETTINGS) or Settings()
        self.progress = self.read(PROGRESS) or Progress()

    def read(self, kind: Kind[T]) -> T | None:
        """What was kept of a kind; None where there is nothing, or where `troubles` says why it cannot be read."""
        value, trouble = self._store(kind).load()
        self._note(kind.name, trouble)
        return value

    def keep(self, kind: Kind[T], value: T) -> None:
        """Keep a value of a kind durably; `troubles` says so where that cannot be done."""
        self._note(kind.name, self._store(kind).save(value))

    def keep_settings(self, settings: Settings) -> None:
        """Take settings and keep them."""
        self.settings = settings
        self.keep(SETTINGS, settings)

    def keep_progress(self, progress: Progress) -> None:
        """Take progress and keep it."""
        self.progress = progress
        self.keep(PROGRESS, progress)

    def note_file(self, kind: str, path: Path, error: OSError) -> None:
        """Something else of the player's, such as a replay, could not be written."""
        self._note(kind, Trouble(cause_of(error), kind, path, reason_of(error)))

    def restore(self, trouble: Trouble, backup: Path) -> None:
        """Go back to a backup that a trouble offers."""
        value, again = self._stores[trouble.kind].restore(backup)
        self._note(trouble.kind, again)
        if isinstance(value, Settings):
            self.settings = value
        elif isinstance(value, Progress):
            self.progress = value

    def _store(self, kind: Kind[T]) -> Store[T]:
        folder = self._settings_folder if kind.name == SETTINGS.name else self.data_folder / "saves"
        return self._stores.setdefault(kind.name, Store(kind, folder))

    def _note(self, kind: str, trouble: Trouble | None) -> None:
        """Take down what went wrong, each once until all is well again."""
        if trouble is None:
            self._told = {told for told in self._told if told[0] != kind}
        elif (kind, trouble.cause) not in self._told:
            self._told.add((kind, trouble.cause))
            self.troubles.append(trouble)
