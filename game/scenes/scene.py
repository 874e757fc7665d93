"""What a scene is: it hears, ticks and draws, and returns what comes next; one place applies that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.input import Heard, Input
from game.level.library import Entry, catalogue, key_of
from game.level.load import load_level
from game.saves.progress import Best, Progress, Record
from game.saves.saves import Saves
from game.saves.store import Trouble
from game.settings import Settings
from game.sim import World
from game.sim.tuning import TICK
from game.view import palette
from game.view.contrast import use_high_contrast
from game.view.lit.studio import Studio
from game.view.pace import work_ms
from game.view.quality import BY_NAME, Governor
from game.view.sound.captions import Caption
from game.view.sound.device import Silence
from game.view.sound.score import Piece
from game.view.sound.stage import SoundStage
from game.view.tongue import use_language
from game.window import LOGICAL, fill_screen, reshape

if TYPE_CHECKING:
    from game.view.flight import FlightView

FAR_LIGHT = 0.35
"""Share of its light that what is far away has in high contrast."""
TICK_SECONDS = TICK
"""s between two calls of a scene's ``tick``."""


@dataclass(frozen=True, slots=True)
class Push:
    """Another scene on top."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Pop:
    """Back to the scene below, or ``depth`` scenes down."""

    depth: int = 1


@dataclass(frozen=True, slots=True)
class Replace:
    """Another scene instead of this one, and of ``depth`` - 1 scenes below it."""

    scene: Scene
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Quit:
    """The end."""


Change = Push | Pop | Replace | Quit


@dataclass(slots=True)
class Stage:
    """What all scenes share."""

    input: Input
    size: tuple[int, int] = LOGICAL
    studio: Studio = field(default_factory=Studio)
    """Makes lit pictures for all scenes."""
    sound: SoundStage = field(default_factory=lambda: SoundStage(Silence()))
    governor: Governor = field(default_factory=Governor)
    """Chooses how much is drawn."""
    settings: Settings = field(default_factory=Settings)
    """What the player has set; `change` changes it."""
    saves: Saves | None = None
    """Where it is kept; None keeps nothing, as for pictures."""
    text_scale: float = field(init=False)
    """Times the usual size of all letters: 1 to 2."""
    entries: list[Entry] | None = field(default=None, repr=False)
    """Every level, once they were read; `levels` reads them."""
    flown: Path | None = None
    """The level that was begun last."""
    progress: Progress = field(default_factory=Progress, repr=False)
    """What was flown and won."""

    def __post_init__(self) -> None:
        """Begin with what was kept; do as the settings say from the start."""
        if self.saves is not None:
            self.settings, self.progress = self.saves.settings, self.saves.progress
        self._obey()

    def change(self, settings: Settings) -> None:
        """Let other settings act at once, and keep them."""
        self.try_out(settings)
        self.keep_settings()

    def try_out(self, settings: Settings) -> None:
        """Let other settings act at once; ``keep_settings`` keeps them."""
        before, self.settings = self.settings, settings
        self._obey()
        reshape(before.video, settings.video)

    def keep_settings(self) -> None:
        """Keep the settings for the next start."""
        if self.saves is not None:
            self.saves.keep_settings(self.settings)

    def restore(self, trouble: Trouble, backup: Path) -> None:
        """Go back to a backup of a save, and act on what is in it."""
        if self.saves is None:
            return
        self.saves.restore(trouble, backup)
        self.settings, self.progress = self.saves.settings, self.saves.progress
        self._obey()

    def _obey(self) -> None:
        """Pass the settings on to all that act on them by themselves; scenes read the others where they need them."""
        settings = self.settings
        use_language(settings.language)
        use_high_contrast(settings.comfort.high_contrast)
        fill_screen(settings.video.fullscreen)
        self.input.obey(settings.hands)
        self.sound.set_volumes(
            settings.sound.music / 100, settings.sound.effects / 100, settings.sound.voices / 100
        )
        self.governor.fixed = BY_NAME.get(settings.video.quality)
        self.text_scale = settings.comfort.text / 100
        palette.use_contrast(settings.comfort.high_contrast)

    def captions(self) -> Sequence[Caption]:
        """Sounds in words, unless the player does without."""
        return self.sound.captions() if self.settings.comfort.captions else ()

    def suit(self, view: FlightView) -> None:
        """Let a view of a flight show things as the player wants them."""
        comfort = self.settings.comfort
        view.captions, view.text_scale = self.captions(), self.text_scale
        view.shake, view.flash = comfort.shake / 100, comfort.flash / 100
        view.far_light = FAR_LIGHT if comfort.high_contrast else 1.0
        view.quality = self.governor.quality

    def make_pictures(self, spent_ms: float) -> None:
        """Use what is left of a frame that took so many milliseconds for lit pictures that are still missing."""
        self.studio.work(work_ms(spent_ms))

    def govern(self, spent_ms: float, seconds: float) -> None:
        """Let what a frame of flight cost, and the real time since the one before, choose how much is drawn."""
        self.studio.turn_ms = self.governor.feed(spent_ms, seconds).turn_ms

    def levels(self) -> list[Entry]:
        """Every level there is, read once."""
        if self.entries is None:
            self.entries = catalogue()
        return self.entries

    def reread_levels(self) -> None:
        """Look at the files again the next time."""
        self.entries = None

    def best_time(self, path: Path) -> float | None:
        """The time in seconds of the quickest won flight of a level, if there is one."""
        best = self.record(path).best
        return best.seconds if best is not None else None

    def record(self, path: Path) -> Record:
        """What is known of a level's flights."""
        return self.progress.of(key_of(path))

    def note_flight(self, path: Path, won: Best | None, medal: str = "", in_story: bool = False) -> None:
        """Take down a flight that has ended, and keep it; ``won`` is None where it was lost.

        One of a story counts for no best time or medal: her ship brings another past each time.
        """
        self.progress = self.progress.after(key_of(path), won, medal, in_story)
        if self.saves is not None:
            self.saves.keep_progress(self.progress)

    def entry_for(self, path: Path) -> Entry:
        """The level in a file, as it is listed or as it would be.

        Raises:
            LevelError: the level cannot be read.
        """
        listed = (entry for entry in self.levels() if entry.path.resolve() == path.resolve() and entry.level)
        found = next(listed, None)
        if found is not None:
            return found
        level = load_level(path)
        return Entry(path.stem, path, level.title, level.brief, level, None, shipped=False)

    def next_to_fly(self) -> Entry | None:
        """The first shipped level that was not won yet, or the last one where all were; none where none is sound."""
        sound = [entry for entry in self.levels() if entry.shipped and entry.level is not None]
        return next(
            (entry for entry in sound if not self.record(entry.path).won), sound[-1] if sound else None
        )

    def after(self, path: Path) -> Entry | None:
        """The next sound level among the shipped ones, or among the player's own, whichever it is of."""
        here = next((entry.shipped for entry in self.levels() if entry.path == path), True)
        sound = [entry for entry in self.levels() if entry.level is not None and entry.shipped == here]
        places = [i for i, entry in enumerate(sound) if entry.path == path]
        return sound[places[0] + 1] if places and places[0] + 1 < len(sound) else None


@dataclass(frozen=True, slots=True)
class Earshot:
    """What is to be heard of a world: from where in metres, and at how many pixels a metre."""

    world: World
    centre: tuple[float, float]
    zoom: float


class Scene:
    """Something that the player is doing. Ready-made answers are: nothing happens."""

    see_through = False
    """Whether what lies below is drawn first."""
    music: Piece = "title"
    is_menu = True
    """Whether choosing something makes the sounds of the interface."""
    has_world = False
    """Whether a world to be flown in comes and goes with it, and needs the memory that others hold."""
    holds_sound = False
    """Whether the sounds of the world below stand still."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """An event of the window or a device, and what it meant."""
        return None

    def tick(self) -> Change | None:
        """A sixtieth of a second has passed."""
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """Draw; ``alpha`` is the part of the next tick that has passed."""

    def evidence(self) -> str:
        """What a report on an error should hold of it."""
        return ""

    def pace(self) -> float:
        """Ticks that are played in the real time of one, 1 where time goes as usual."""
        return 1.0

    def earshot(self) -> Earshot | None:
        """The world that sounds, if one does."""
        return None

    def make_room(self) -> None:
        """A flight begins above: give back memory for what can be made anew."""

    def resumed(self) -> None:
        """The scenes above have gone, and this one is on top again."""

    def left(self) -> None:
        """It is no longer among the scenes."""

    def focus_lost(self) -> Change | None:
        """The window is no longer the one that hears keys."""
        return None

    def pad_lost(self) -> Change | None:
        """A gamepad was pulled out."""
        return None
