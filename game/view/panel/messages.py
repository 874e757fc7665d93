"""Messages: what happened, why, and what can be done. Each event's words, and how long they stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.sim import events as happened
from game.sim.amounts import Breach
from game.sim.standoff import events as told
from game.view import palette
from game.view.figures import angle_text, breach_figures, figure, length_text, mass_text, speed_text
from game.view.leaves import turned
from game.view.lettering import Style, capitals, fitted, panel_width, put, write
from game.view.palette import Colour
from game.view.panel.frame import LABEL, MARGIN, Frame, scrim
from game.view.panel.gauges import top_of_readings
from game.view.panel.legs import leg_name
from game.view.panel.marks import target_name
from game.view.panel.room import Free
from game.view.panel.standoff.words import standoff_words
from game.view.panel.system_words import Rank, system_words
from game.view.paragraphs import panel_lines
from game.view.pen import Sheet
from game.view.texts import local, say

if TYPE_CHECKING:
    import pygame

    from game.sim import World

ALERT_SECONDS = 4.5
NOTE_SECONDS = 5.0
MOST_NOTES = 4
NOTE_GAP = 24
"""Pixels between a note and words left of it."""
NOTE_SHARE, ALERT_SHARE = 0.36, 0.78
"""Shares of the picture's width that they may take."""
ALERT_HIGH = 0.235
"""Share of the picture's height at which it stands."""
ALERT_MARGIN = 40.0
LEADING = 1.35
"""From one line of an alert to the next, times the size of its letters."""
LOWEST = 16.0
"""Pixels from the last line of an alert to the lower edge at least."""
NOTE_TURNS = 2.5
"""Times as fast as leaves are turned notes are, which do not stay for long."""
"""Pixels on either side of an alert, for its marks."""
ONLY_LAST = (told.PodLoaded,)
"""Kinds of events that follow each other quickly, each with all there is to know."""
HARD_KNOCK = 1.0
"""% of hull from which damage is told."""


def colour_of(rank: Rank) -> Colour:
    """The colour of a message's letters."""
    match rank:
        case "alert":
            return palette.RED
        case "warning":
            return palette.AMBER
        case "good":
            return palette.CYAN
    return palette.GREY


@dataclass(slots=True)
class Message:
    """A text of a rank, since a time in seconds, about a kind of event."""

    text: str
    rank: Rank
    since: float
    kind: type[happened.Event]


class Messages:
    """What is to be read now."""

    def __init__(self) -> None:
        self._notes: list[Message] = []
        self._alert: Message | None = None
        self._chunks: tuple[float, float] = (0.0, -10.0)

    def see(self, events: Iterable[happened.Event], world: World) -> None:
        """Take what happened in a tick."""
        for event in events:
            found = self._scooped(event, world) or words_for(event, world)
            if found is not None:
                self._tell(*found, world.seconds, type(event))

    def _tell(self, text: str, rank: Rank, now: float, kind: type[happened.Event]) -> None:
        if rank in ("alert", "warning"):
            self._alert = Message(text, rank, now, kind)
            return
        told_before = [
            note for note in self._notes if note.text == text or (note.kind is kind and kind in ONLY_LAST)
        ]
        self._notes = [note for note in self._notes if note not in told_before][-(MOST_NOTES - 1) :]
        self._notes.append(Message(text, rank, now, kind))

    def _scooped(self, event: happened.Event, world: World) -> tuple[str, Rank] | None:
        """Chunks that follow each other are summed up in one message."""
        if not isinstance(event, happened.ChunkScooped) or not event.ore:
            return None
        mass, when = self._chunks
        mass = event.kilograms + (mass if world.seconds - when < 2.0 else 0.0)
        self._chunks = (mass, world.seconds)
        ore = say(f"ore.{event.ore}").upper()
        self._notes = [note for note in self._notes if ore not in note.text]
        return say("event.scooped", mass=mass_text(mass), ore=ore), "good"

    def urgent(self, now: float) -> tuple[str, Colour] | None:
        """Words and colour of the alert at a time in seconds, for who shows it elsewhere; None where there is none."""
        if self._alert is None or not 0 <= now - self._alert.since < ALERT_SECONDS:
            return None
        return self._alert.text, colour_of(self._alert.rank)

    def draw(self, frame: Frame, free: Free | None = None) -> None:
        """Draw the alert and the list; the alert where there is room for it, in the upper middle if all of it is."""
        now, free = frame.world.seconds, free or Free(0.0, frame.width, frame.height * ALERT_HIGH)
        self._notes = [note for note in self._notes if 0 <= now - note.since < NOTE_SECONDS]
        painters = (self._draw_notes, self._draw_alert)
        for draw in (
            painters[::-1] if frame.text > 1.0 else painters
        ):  # what is urgent first, where room is scarce
            draw(frame, free)

    def _draw_notes(self, frame: Frame, free: Free) -> None:
        for note in self._shown(frame):
            look = frame.style(LABEL, colour_of(note.rank), track=0.3)
            _draw_note(frame, _lines(frame, note.text, look, frame.width * NOTE_SHARE), look, free)

    def _shown(self, frame: Frame) -> list[Message]:
        """The notes, the newest first; one at a time where a standoff in large letters leaves no room for more."""
        if frame.text <= 1.0 or frame.world.standoff is None or not self._notes:
            return self._notes[::-1]
        return [self._notes[-1 - turned(frame.clock * NOTE_TURNS, len(self._notes))]]

    def _draw_alert(self, frame: Frame, free: Free) -> None:
        alert = self._alert
        if alert is None or not 0 <= frame.world.seconds - alert.since < ALERT_SECONDS:
            return
        look = frame.style(16, colour_of(alert.rank), track=0.6)
        middle, whole = (free.left + free.right) / 2, free.right - free.left
        room = min(frame.width * ALERT_SHARE, whole - 2 * ALERT_MARGIN)
        lines = _lines(frame, alert.text, look, room)
        look = _narrowest(lines, look, room)
        wide, pitch = max(panel_width(line, look) for line in lines), LEADING * look.size
        x, tall = middle - wide / 2, look.size + pitch * (len(lines) - 1)
        y = frame.room.below(x - 40, min(free.top, frame.height - tall - LOWEST), wide + 80, tall)
        low = y + pitch * (len(lines) - 1) / 2
        scrim(frame.surface, middle, low + 8, int(wide * 0.62) + 60, 30 + round(tall), 0.68)
        for number, line in enumerate(lines):
            write(frame.surface, line, middle, y + number * pitch, look, "centre")
        y = low
        if alert.rank == "alert":
            mark = frame.kept.get(("alert", round(look.size)), lambda: _exclamation(round(look.size)))
            for side in (-1, 1):
                put(frame.surface, mark, middle + side * (wide / 2 + 26), y - 3, "centre")


def _lines(frame: Frame, text: str, look: Style, width: float) -> list[str]:
    """A message on one line, which is made to fit; on as many as it needs where letters are large."""
    return panel_lines(text, look, width) if frame.text > 1.0 else [text]


def _narrowest(lines: list[str], look: Style, width: float) -> Style:
    """A style in which all lines fit a width."""
    return min((fitted(line, look, width) for line in lines), key=lambda style: style.size)


def _draw_note(frame: Frame, lines: list[str], look: Style, free: Free) -> None:
    """At the right under whatever stands there; where that would be on the readings, low in the middle."""
    look = _narrowest(lines, look, frame.width * NOTE_SHARE)
    wide, pitch = max(panel_width(line, look) for line in lines), LEADING * look.size
    right, top, tall = float(frame.width - MARGIN), 28.0, look.size + pitch * (len(lines) - 1)
    start = frame.room.start_below(right - wide - NOTE_GAP, top, wide + NOTE_GAP, tall)
    if frame.text > 1.0 and start + tall > top_of_readings(frame):
        right, top = (free.left + free.right + wide) / 2, free.top
        if frame.room.start_below(right - wide - NOTE_GAP, top, wide + NOTE_GAP, tall) + tall > frame.height:
            return
    y = frame.room.below(right - wide - NOTE_GAP, top, wide + NOTE_GAP, tall)
    scrim(frame.surface, right - 122, y + tall / 2, 220, round(12 + tall), 0.45)
    for number, line in enumerate(lines):
        write(frame.surface, line, right, y + number * pitch, look, "right")


def _exclamation(size: int) -> pygame.Surface:
    """A wedge on either side of an alert."""
    high = size + 6
    sheet = Sheet(high + 2, high)
    middle = high / 2 + 1
    sheet.run(((middle, 1), (high, high - 2), (2, high - 2)), palette.RED, 2.0, closed=True)
    sheet.line((middle, high * 0.38), (middle, high * 0.64), palette.RED, 2.0)
    sheet.dot((middle, high * 0.79), 1.4, palette.RED)
    return sheet.finished()


def words_for(event: happened.Event, world: World) -> tuple[str, Rank] | None:  # noqa: PLR0912
    """The message for an event and its rank; None for what needs no words."""
    match event:
        case happened.HullDamaged(percent=percent, left=left, cause=cause) if percent >= HARD_KNOCK:
            return say(
                "event.damaged", percent=f"{percent:.0f}", left=f"{left:.0f}", cause=_cause(cause, world)
            ), "alert"
        case happened.HullBroken(cause=cause):
            return say("event.broken", cause=_cause(cause, world)), "alert"
        case happened.AssistSwitched(on=on):
            return say("event.assist_on" if on else "event.assist_off"), "note"
        case happened.TargetChosen(target=target, port=port):
            thing = world.find(target)
            return (
                (say("event.target", name=target_name(thing, port, world.level)), "note") if thing else None
            )
        case happened.FuelLow(kilograms=mass):
            return say("event.fuel_low", mass=mass_text(mass)), "warning"
        case happened.FuelSpent():
            return say("event.fuel_spent"), "alert"
        case happened.OxygenLow(seconds=seconds):
            return say("event.oxygen_low", seconds=f"{seconds:.0f}"), "warning"
        case happened.OxygenSpent(seconds=seconds):
            return say("event.oxygen_spent", seconds=f"{seconds:.0f}"), "alert"
        case happened.CrewLost():
            return say("event.crew_lost"), "alert"
        case happened.LeftArena(seconds=seconds):
            return say("event.left", seconds=f"{seconds:.0f}"), "alert"
        case happened.CameBack():
            return say("event.back"), "good"
        case happened.ObjectiveDone(text=text):
            return _done(local(world.level, text)), "good"
        case happened.ObjectiveFailed(text=text, breach=breach):
            return _failed(local(world.level, text), breach), "alert"
        case _:
            return (
                _docking_words(event)
                or _drilling_words(event)
                or system_words(event)
                or standoff_words(event, world)
            )


def _done(text: str) -> str:
    return say("event.done", text=capitals(text)) if text else say("event.done_plain")


def _failed(text: str, breach: Breach | None) -> str:
    if breach is not None:
        return say(f"event.failed_{breach.on}", **breach_figures(breach))
    return say("event.failed", text=capitals(text)) if text else say("event.failed_plain")


def _docking_words(event: happened.Event) -> tuple[str, Rank] | None:
    match event:
        case happened.DockBounced(dial=dial, value=value, limit=limit):
            return say(
                "event.bounced", dial=say(f"dial_name.{dial}"), **_figures(dial, value, limit)
            ), "alert"
        case happened.DockStrained(dial=dial, value=value, limit=limit):
            return say(
                "event.strained", dial=say(f"dial_name.{dial}"), **_figures(dial, value, limit)
            ), "warning"
        case happened.SoftCaptured():
            return say("event.soft"), "good"
        case happened.HardDocked(clean=clean):
            return say("event.hard_clean" if clean else "event.hard"), "good"
        case happened.Equalised():
            return say("event.equalised"), "good"
        case happened.Transferred():
            return say("event.transferred"), "good"
        case happened.OreDelivered(ore=ore, kilograms=mass) if mass >= 1.0:
            return say("event.delivered", ore=say(f"ore.{ore}").upper()), "good"
        case happened.OreTakenOver(ore=ore):
            return say("event.taken", ore=say(f"ore.{ore}").upper()), "good"
        case happened.Undocked():
            return say("event.undocked"), "note"
        case happened.CollarSlipped(share=share):
            return say("event.collar_slips", share=f"{share * 100:.0f}"), "warning"
        case happened.CollarTorn(force=force):
            return say("event.collar_torn", force=f"{force / 1000:.0f}"), "alert"
    return None


def _drilling_words(event: happened.Event) -> tuple[str, Rank] | None:
    match event:
        case happened.Clamped():
            return say("event.clamped"), "good"
        case happened.ClampMissed(reason=reason, value=value, limit=limit):
            return say(f"event.clamp_{reason}", value=figure(value, 1), limit=figure(limit, 1)), "warning"
        case happened.LegSlipped(leg=leg, share=share):
            return say("event.leg_slips", leg=leg_name(leg), share=f"{share * 100:.0f}"), "warning"
        case happened.LegTorn(leg=leg, force=force):
            return say("event.leg_torn", leg=leg_name(leg), force=f"{force / 1000:.0f}"), "alert"
        case happened.Unclamped(torn=torn):
            return (say("event.unclamped_torn"), "alert") if torn else (say("event.unclamped"), "note")
        case happened.BitOverheated(celsius=celsius):
            return say("event.bit_hot", celsius=f"{celsius:.0f}"), "alert"
        case happened.BitCooled():
            return say("event.bit_cool"), "good"
        case happened.RockSplit():
            return say("event.split"), "good"
        case happened.OreBroken(ore="exotic_matter"):
            return say("event.exotic"), "good"
        case happened.VeinSpent(ore=ore):
            return say("event.vein_spent", ore=say(f"ore.{ore}").upper()), "note"
        case happened.HoldFull():
            return say("event.hold_full"), "warning"
    return None


def _figures(dial: str, value: float, limit: float) -> dict[str, str]:
    """Value and limit of a dial with their unit."""
    if dial == "angle":
        return {"value": angle_text(abs(value)), "limit": angle_text(limit)}
    written = length_text if dial == "offset" else speed_text
    return {"value": written(abs(value)), "limit": written(limit)}


def _cause(cause: str, world: World) -> str:
    thing = world.find(cause)
    if thing is not None:
        return target_name(thing, "", world.level)
    return cause.replace("-", " ").upper() if cause else say("cause.unknown")
