"""Re-simulating a replay, and naming what came out differently."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.level.spec import Level
from game.play.replay import DIGEST_LENGTH, Checkpoint, Header, Replay, checkpoint, header
from game.saying import Saying, Telling, listed
from game.sim import World

NOTHING = Telling("nothing")
"""Said of a field that is not there."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of the world that is not as recorded: its mark then, and now with the exact value of numbers."""

    name: str
    recorded: str
    got: str

    def line(self) -> Telling:
        """The difference in a line."""
        values = {"name": self.name, "recorded": self.recorded, "got": self.got}
        return Telling("{name}: recorded {recorded}, got {got}", **values)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a re-simulation."""

    ticks: int
    """Simulated before it ended or differed."""
    digest: str
    tick: int | None = None
    """First checkpoint that differs, None without one."""
    since: int = 0
    """The checkpoint before it, at which all was the same."""
    differences: tuple[Difference, ...] = ()
    edited: Telling | None = None
    """Says so where the level is not the recorded one."""
    notes: tuple[Telling, ...] = ()
    """Other versions or another platform than recorded."""

    @property
    def is_same(self) -> bool:
        """Whether the level is the recorded one and everything came out as recorded."""
        return self.tick is None and self.edited is None

    def lines(self) -> list[Saying]:
        """The verdict as a person reads it."""
        return [*([self.edited] if self.edited else []), *self.notes, *self._outcome()]

    def _outcome(self) -> list[Saying]:
        if self.tick is None:
            same = {"ticks": self.ticks, "digest": self.digest}
            return [Telling("{ticks} ticks came out as recorded, digest {digest}", **same)]
        first, *others = [difference.line() for difference in self.differences]
        ticks = {"tick": self.tick, "since": self.since}
        return [
            Telling(
                "differs at tick {tick} (the same until tick {since}): {difference}",
                difference=first,
                **ticks,
            ),
            *(listed(["  ", Telling("and {difference}", difference=each)], "") for each in others),
        ]


def verify(replay: Replay, level: Level, sha256: str) -> Verdict:
    """Flies a replay again in a level whose file has the given SHA-256 and compares at each checkpoint.

    The level or the versions being others is said, and it is tried all the same.
    """
    here = header(replay.header.level, sha256, replay.header.seed)
    verdict = _fly(replay, replay.world(level))
    return replace(verdict, edited=_edited(replay.header, here), notes=_notes(replay.header, here))


def _fly(replay: Replay, world: World) -> Verdict:
    points = {point.tick: point for point in replay.checkpoints}
    since = 0
    for controls in replay.controls():
        world.step(controls)
        if point := points.get(world.tick):
            if differences := _differences(point, world):
                return Verdict(world.tick, world.digest(), world.tick, since, differences)
            since = world.tick
    return Verdict(world.tick, world.digest())


def _differences(recorded: Checkpoint, world: World) -> tuple[Difference, ...]:
    values = world.fields()
    got = checkpoint(world.tick, world.digest(), values)
    found = [
        Difference(name, recorded.marks.get(name, NOTHING), _shown(name, got.marks, values))
        for name in recorded.marks | got.marks
        if recorded.marks.get(name) != got.marks.get(name)
    ]
    if not found and recorded.digest != got.digest:
        found = [Difference("digest", recorded.digest, got.digest)]
    return tuple(found)


def _shown(name: str, marks: dict[str, str], values: dict[str, str]) -> str:
    """The mark that came out, and the exact value where the mark only shows it rounded."""
    if name not in marks:
        return NOTHING
    return f"{marks[name]} ({values[name]})" if ":" in marks[name] else marks[name]


def _edited(recorded: Header, here: Header) -> Telling | None:
    if recorded.sha256 == here.sha256:
        return None
    return Telling(
        "the level {level!r} was edited since: its SHA-256 was {before}…, now it is {now}…",
        level=recorded.level,
        before=recorded.sha256[:DIGEST_LENGTH],
        now=here.sha256[:DIGEST_LENGTH],
    )


def _notes(recorded: Header, here: Header) -> tuple[Telling, ...]:
    return tuple(
        Telling(
            "recorded with {name} {recorded}, this is {here}: it may differ",
            name=name,
            recorded=getattr(recorded, name),
            here=getattr(here, name),
        )
        for name in ("game", "pymunk", "shapely", "platform")
        if getattr(recorded, name) != getattr(here, name)
    )
