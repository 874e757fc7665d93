"""What lever and column show while something is on the spindle."""

from __future__ import annotations

from game.view import palette
from game.view.bearing_bench.lever import Heat, Setting, limit_of
from game.view.bearing_bench.sight import Sight
from game.view.texts import say


def setting_of(sight: Sight) -> Setting:
    """How fast it turns: the governor, or the test spin of a bearing that came in."""
    bench = sight.bench
    title = say("bench.test_spin" if bench.stage == "listen" else "bench.governor")
    over = bench.forecast > limit_of(sight)
    return Setting(
        title, f"{sight.lever * 100:.0f}%", palette.RED if bench.rig.seized or over else palette.AMBER
    )


def heat_of(sight: Sight) -> Heat:
    """How hot it is, when its film of grease fails, and where that is going to settle."""
    bench = sight.bench
    settles = bench.forecast if bench.stage == "spin" else 0.0
    return Heat(bench.rig.celsius, limit_of(sight), say("bench.film"), settles)
