"""The sound of a game: hears what happens, watches the world, and says in captions what is heard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.sim import drilling
from game.sim import events as happened
from game.sim.frames import Vector
from game.view.sound import library, radio
from game.view.sound.captions import UNTOLD, Caption, Captions
from game.view.sound.cue import ALARM, MAJOR, Cue
from game.view.sound.cues import cues_for
from game.view.sound.device import Device, Silence, open_device
from game.view.sound.faders import Faders, nearer
from game.view.sound.hearing import Ears, direction
from game.view.sound.loops import LOOPS, Loop, Senses, Wear, sense, wear_of
from game.view.sound.mixer import Mixer
from game.view.sound.reminders import REMINDERS
from game.view.sound.score import Piece, Score
from game.view.sound.standoff_cues import STANDOFF_ONLY

if TYPE_CHECKING:
    from game.sim import World

INTERFACE_LUFS = {
    "move": -31.0,
    "accept": -28.0,
    "back": -28.0,
    "refuse": -28.0,
    "medal_bronze": -25.0,
    "medal_silver": -24.0,
    "medal_gold": -23.0,
}
TOLD_FROM, SILENT_BELOW = 0.3, 0.05
"""Shares of a loop from which its caption is shown, and below which it may be shown again."""
SHOTS_AT_A_MENU = "ui_"
"""What the names of the sounds begin with that are made ready even where nothing is flown."""

TOLD: dict[str, list[Loop]] = {}
"""Loops whose beginning is told in words, by family."""
for _loop in LOOPS:
    if (_family := library.family_of(_loop.sound)) not in UNTOLD:
        TOLD.setdefault(_family, []).append(_loop)


class SoundStage:
    """Everything that is heard. Without a sound card it is silent, and captions go on.

    Call ``hear`` once a tick, ``update`` once a frame, ``restart`` at a new attempt, ``close`` before pygame quits.

    Args:
        device: what plays; None opens the sound card, if there is one.
    """

    def __init__(self, device: Device | None = None) -> None:
        self._faders = Faders()
        self._mixer = Mixer(open_device() if device is None else device, self._faders)
        self._score = Score(self._mixer)
        self._captions = Captions()
        self._ears = Ears()
        self._clock = 0.0
        self._last: dict[str, float] = {}
        """When each single sound was last played, in seconds."""
        self._shares = dict.fromkeys((loop.sound for loop in LOOPS), 0.0)
        self._told: set[str] = set()
        self._ready = ("", False)
        """For which piece of music sounds have been made ready, and whether those of standoffs too."""

    def _make_ready(self, *, standoff: bool) -> None:
        """Ask for the sounds that may be due any moment; not before the first frame stands on the screen."""
        piece = self._score.piece
        if (piece, standoff) == self._ready:
            return
        self._ready = (piece, standoff)
        for name, measure in library.measures().items():
            flown = piece == "flight" and measure.kind in ("shot", "loop")
            flown &= standoff or library.family_of(name) not in STANDOFF_ONLY
            if flown or name.startswith(SHOTS_AT_A_MENU):
                self._mixer.device.want(name)

    # --- what the game tells --------------------------------------------------------------------------------------

    def hear(self, events: Iterable[happened.Event], world: World) -> None:
        """Let the events of one tick sound."""
        heard = list(events)
        if not heard:
            return
        self._ears.ship = world.ship.position
        self._score.hear(heard)
        for event in heard:
            for cue in cues_for(world, event):
                self._play(cue, cue.at(world, event))

    def speak(self, speaker: str, text: str, mood: str = radio.MOODS[0]) -> None:
        """Let a line be heard that begins on the radio now; lines wait for each other where they are shown."""
        self._mixer.speak(radio.transmission(speaker, text, mood))

    def update(
        self,
        world: World | None,
        dt: float,
        camera_position: Vector = (0.0, 0.0),
        zoom: float = 5.0,
        wear: Wear | None = None,
    ) -> None:
        """Follow the world for one frame.

        Args:
            world: what is played; None where nothing is.
            dt: seconds since the last frame.
            camera_position: centre of the picture in metres.
            zoom: pixels a metre, in a picture 1280 wide.
            wear: of the machines that are heard to wear; that of the ship's systems if not given.
        """
        self._make_ready(standoff=world is not None and world.standoff is not None)
        paused = self._mixer.paused
        self._ears.camera, self._ears.zoom = camera_position, zoom
        if not paused:
            self._clock += dt
            self._captions.update(dt)
            self._watch(world, dt, wear)
        self._faders.update(dt, self._mixer.speaking, paused)
        self._mixer.update(dt)
        mood = self._score.mood
        self._score.update(world, dt, paused)
        if self._score.mood != mood:
            self._captions.show(self._score.mood, "")

    def restart(self) -> None:
        """A new attempt begins: nothing of the old one is heard any more. The music goes on."""
        self._mixer.pause(False)
        self._mixer.clear()
        self._captions.clear()
        self._score.calm_down()
        self._last.clear()
        self._told.clear()
        self._shares = dict.fromkeys(self._shares, 0.0)

    def play_music(self, piece: Piece) -> None:
        """Change the music: "flight" (three layers that follow the world), "title", or "" for none."""
        self._score.play(piece)

    def interface(self, name: str) -> None:
        """A sound of the interface: move, accept, back, refuse, medal_bronze, medal_silver or medal_gold.

        Raises:
            KeyError: there is no such sound.
        """
        self._mixer.interface(f"ui_{name}", INTERFACE_LUFS[name])

    def cue(self, sound: str, lufs: float = -24.0, at: Vector | None = None) -> None:
        """Play any single sound with its caption, as at a place in metres or everywhere aboard.

        Raises:
            KeyError: there is no such sound.
        """
        self._play(Cue(sound, lufs, MAJOR), at)

    def captions(self) -> list[Caption]:
        """The captions to draw now, newest last."""
        return self._captions.showing()

    @property
    def mood(self) -> str:
        """What the music follows: "calm", "work" or "danger"."""
        return self._score.mood

    # --- settings and the sound card ------------------------------------------------------------------------------

    def set_volumes(self, music: float, effects: float, voices: float) -> None:
        """The player's volumes, 0 to 1: alarms go with the effects, radio and interface with the voices."""
        self._faders.volumes = {"music": music, "effects": effects, "radio": voices, "interface": voices}

    def pause(self) -> None:
        """Hold everything but interface and music; the music steps back."""
        self._mixer.pause(True)

    def resume(self) -> None:
        """Go on where it was held."""
        self._mixer.pause(False)

    def device_changed(self, added: bool) -> None:
        """A sound card came or went: open what there is now.

        A card that comes while one is open changes nothing; opening one is itself told as a coming.
        """
        if added and not isinstance(self._mixer.device, Silence):
            return
        self._mixer.device.close()
        self._mixer.change_device(open_device())
        self._ready = ("", False)
        self._score.forget()

    def close(self) -> None:
        """Let go of the sound card; silent from now on."""
        self._mixer.device.close()

    # --- within ---------------------------------------------------------------------------------------------------

    def _play(self, cue: Cue, at: Vector | None) -> None:
        if self._clock < self._last.get(cue.sound, -1e9) + cue.gap:
            return
        self._last[cue.sound] = self._clock
        pan = self._ears.pan(at) if at is not None else 0.0
        loss = self._ears.loss(at) if at is not None else 0.0
        self._mixer.shoot(cue.sound, cue.lufs - loss, cue.priority, pan)
        if cue.sound not in UNTOLD:
            self._captions.show(cue.sound, direction(pan), cue.priority >= ALARM)

    def _watch(self, world: World | None, dt: float, wear: Wear | None) -> None:
        if world is None:
            for loop in LOOPS:
                self._fade(loop, 0.0, 0.0, dt)
            return
        self._ears.ship = world.ship.position
        senses = sense(world, wear or wear_of(world), self._ears.pan(drilling.bit_tip(world.ship)))
        for loop in LOOPS:
            self._fade(loop, max(0.0, min(1.0, loop.share(senses))), loop.pan(senses), dt)
        for family, layers in TOLD.items():
            self._tell(family, layers, senses)
        for reminder in REMINDERS:
            due = self._last.get(reminder.cue.sound, -1e9) + reminder.seconds
            if self._clock >= due and world.outcome is None and reminder.while_so(world):
                self._play(reminder.cue, None)

    def _tell(self, family: str, layers: list[Loop], senses: Senses) -> None:
        """Show a loop's caption once as it begins, whatever its layer."""
        share = max(self._shares[loop.sound] for loop in layers)
        if share < SILENT_BELOW:
            self._told.discard(family)
        elif share > TOLD_FROM and family not in self._told:
            self._told.add(family)
            self._captions.show(family, direction(layers[0].pan(senses)))

    def _fade(self, loop: Loop, goal: float, pan: float, dt: float) -> None:
        now = self._shares[loop.sound]
        if now == goal == 0.0:
            return
        now = nearer(now, goal, dt, loop.attack if goal > now else loop.release)
        self._shares[loop.sound] = now if now > 1e-3 or goal > 0.0 else 0.0
        self._mixer.hold(loop.sound, now * library.gain_for(loop.sound, loop.lufs), pan, loop.priority)
