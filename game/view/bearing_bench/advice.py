"""What Wrench says of the step at hand, from what is to be seen of it; and why something failed, with its figures."""

from __future__ import annotations

from collections.abc import Callable

from game.sim import lubrication
from game.sim.bench import Bench
from game.sim.bench_events import BenchStepFailed
from game.sim.grinding import Grinder
from game.sim.materials import ALLOYS, GREASES, HOUSINGS
from game.sim.rig_parts import SLOTS
from game.view.bearing_bench.grinding import fits, size_percent
from game.view.bearing_bench.rack import rulers_of
from game.view.bearing_bench.trace import LIMIT
from game.view.figures import figure, percent_text
from game.view.texts import say


def _size(value: float) -> str:
    return percent_text(size_percent(value), 2, sign=True)


def _fine(value: float) -> str:
    return percent_text(value * 100, 2)


def _share(value: float) -> str:
    return percent_text(value * 100)


def _whole(value: float) -> str:
    return figure(value)


FIGURES: dict[str, tuple[Callable[[float], str], ...]] = {
    "too_small": (_size, _size, _size),
    "too_big": (_size, _size, _size),
    "out_of_round": (_fine, _fine, _fine),
    "temper_lost": (_whole, _whole, _whole),
    "too_few": (_whole, _whole, _whole),
    "seized": (_size, _size, _size),
    "too_hot": (_whole, _whole, _share),
    "too_slow": (_share, _share, _share),
    "too_short": (_whole, _whole, _whole),
    "no_more": (_whole, _whole, _whole),
}
"""How value, limit and what would have been enough are written, by the reason for a failure."""


def advice(bench: Bench, guilty: int, focus: int = -1) -> str:
    """A line of Wrench's, under twelve words.

    Args:
        bench: as it is.
        guilty: the slot whose ball makes the noise, -1 for none.
        focus: the lot in focus while a donor is chosen, -1 for none.
    """
    if bench.wrench_works:
        return say("bench.says.wrench")
    if bench.message is not None:
        return why(bench.message)
    match bench.stage:
        case "listen":
            return _listening(bench, guilty)
        case "donor":
            return _choosing(bench, focus)
        case "turn":
            return _turning(bench.grinder)
        case "fit":
            return _fitting(bench)
        case "spin":
            return _spinning(bench, guilty)


def why(failed: BenchStepFailed) -> str:
    """Which limit was broken, by how much, and what would have been enough."""
    value, limit, enough = (
        write(figure)
        for write, figure in zip(
            FIGURES[failed.reason], (failed.value, failed.limit, failed.enough), strict=True
        )
    )
    count = round(failed.enough if failed.reason == "no_more" else failed.value)
    return say(f"bench.why.{failed.reason}", value=value, limit=limit, enough=enough, count=count)


def _listening(bench: Bench, guilty: int) -> str:
    if guilty >= 0:
        return say("bench.says.guilty", number=guilty + 1)
    return say("bench.says.seized" if bench.rig.seized or bench.broken.seized else "bench.says.listen")


def _choosing(bench: Bench, focus: int) -> str:
    if not 0 <= focus < len(bench.rack):
        return say("bench.says.donor")
    hard, _ = rulers_of(bench.rack[focus])
    kind = ("hard", "sound", "soft")[1 - hard.side]
    return say(f"bench.says.{kind}")


def _turning(grinder: Grinder | None) -> str:
    if grinder is None:
        return say("bench.says.next")
    if fits(grinder.size):
        return say("bench.says.sized")
    if grinder.chatter > 0.6:
        return say("bench.says.chatter")
    if grinder.celsius > ALLOYS[grinder.blank.alloy].temper * 0.9:
        return say("bench.says.cooking")
    return say("bench.says.turn")


def _fitting(bench: Bench) -> str:
    empty = sum(1 for it in bench.slots if it is None)
    if empty == 0:
        return say("bench.says.full")
    return say("bench.says.short" if empty > len(bench.tray) else "bench.says.fit", count=SLOTS - empty)


def _spinning(bench: Bench, guilty: int) -> str:
    if bench.rig.seized:
        return say("bench.says.stuck")
    if guilty >= 0 and bench.rig.vibration > LIMIT * 0.4:
        return say("bench.says.fat", number=guilty + 1)
    if bench.forecast > lubrication.limit(GREASES[bench.grease], HOUSINGS[bench.system]):
        return say("bench.says.hot")
    return say("bench.says.sweet" if bench.governor > 0.1 else "bench.says.spin")
