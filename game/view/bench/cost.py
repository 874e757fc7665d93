"""What the frames of a level cost, as plain data and as lines to read."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median

from game.view.bench.yardstick import Took, middle_of


@dataclass(frozen=True, slots=True)
class Frame:
    """One measured frame, in milliseconds."""

    drawn: Took
    """Seeing the tick's events, drawing and showing."""
    worked: Took
    """Making pictures after it."""
    is_building: bool
    """Whether pictures were missing."""
    yardstick: Took
    """The yardstick about the time of the frame."""

    @property
    def ratio(self) -> float:
        """Yardsticks that drawing took."""
        return self.drawn.wall / self.yardstick.wall


@dataclass(frozen=True, slots=True)
class Window:
    """Some frames in a row, from a time of the flight in seconds on."""

    at: float
    frames: tuple[Frame, ...]

    @property
    def yardstick(self) -> Took:
        """The yardstick of them all."""
        return middle_of([frame.yardstick for frame in self.frames])

    def ratios(self) -> list[float]:
        """Yardsticks that drawing each frame took."""
        return [frame.ratio for frame in self.frames]

    def processor_ratios(self) -> list[float]:
        """The same in processor time."""
        return [frame.drawn.processor / frame.yardstick.processor for frame in self.frames]

    def building_ratios(self) -> list[float]:
        """Yardsticks of each frame while pictures were made, the making included."""
        found = (frame for frame in self.frames if frame.is_building)
        return [(frame.drawn.wall + frame.worked.wall) / frame.yardstick.wall for frame in found]

    @property
    def ratio(self) -> float:
        """Yardsticks that drawing took, the median of its frames."""
        return median(self.ratios())


@dataclass(frozen=True, slots=True)
class FrameCost:
    """What the frames of a level cost. All costs are in yardsticks, drawn about the same time."""

    name: str
    cache: str
    """"cold": nothing is on the player's disk yet; "warm": all that was kept the first time is."""
    windows: tuple[Window, ...]
    empty_ms: float
    start_ms: float
    """From a level's start until all pictures of its first frame are made."""
    parts: dict[str, float] = field(default_factory=dict)
    """Yardsticks of each part of a frame in the fullest window, if that was asked for."""

    @property
    def fullest(self) -> Window:
        """The window whose frames cost most."""
        return max(self.windows, key=lambda window: window.ratio)

    @property
    def p99(self) -> float:
        """What 99 % of all frames stay under, in drawing."""
        ratios = sorted(ratio for window in self.windows for ratio in window.ratios())
        return ratios[min(len(ratios) - 1, int(0.99 * len(ratios)))]

    @property
    def slowest(self) -> float:
        """Drawing the slowest frame."""
        return max(max(window.ratios()) for window in self.windows)

    @property
    def slowest_processor(self) -> float:
        """Drawing the slowest frame by processor time."""
        return max(max(window.processor_ratios()) for window in self.windows)

    @property
    def frame_processor(self) -> float:
        """The median frame of the window that is fullest by processor time."""
        return max(median(window.processor_ratios()) for window in self.windows)

    @property
    def slowest_building(self) -> float:
        """The slowest frame while pictures were made, the making included; 0 where none were made."""
        return max((ratio for window in self.windows for ratio in window.building_ratios()), default=0.0)

    @property
    def yardstick_ms(self) -> float:
        """The yardstick, the median of all windows."""
        return median(window.yardstick.wall for window in self.windows)

    def facts(self) -> dict[str, object]:
        """The cost as plain data, for JSON."""
        fullest = self.fullest
        ratios = {
            "frame": fullest.ratio,
            "frame_processor": self.frame_processor,
            "p99": self.p99,
            "slowest": self.slowest,
            "slowest_processor": self.slowest_processor,
            "slowest_building": self.slowest_building,
        }
        return {
            "name": self.name,
            "cache": self.cache,
            "fullest_at_s": round(fullest.at, 1),
            "yardstick_ms": round(self.yardstick_ms, 3),
            "start_ms": round(self.start_ms, 1),
            "to_empty": round(fullest.ratio * fullest.yardstick.wall / self.empty_ms, 1),
            **{f"{name}_ratio": round(ratio, 2) for name, ratio in ratios.items()},
            "windows": {f"{window.at:.1f}": round(window.ratio, 2) for window in self.windows},
            **({"parts_ratio": self._shares()} if self.parts else {}),
        }

    def line(self) -> str:
        """The cost as a line to read, in yardsticks."""
        frame = (
            f"{self.fullest.ratio:5.2f} yardsticks a frame ({self.frame_processor:5.2f} of processor time)"
        )
        told = (
            f"{self.name:<18} {self.cache} {frame} at {self.fullest.at:5.1f} s, 99 % under {self.p99:5.2f},"
            f" slowest {self.slowest:5.2f} ({self.slowest_processor:5.2f}), with making pictures"
            f" {self.slowest_building:5.2f}; ready in {self.start_ms / 1e3:.2f} s,"
            f" yardstick {self.yardstick_ms:.2f} ms"
        )
        parts = ", ".join(f"{name} {share:.2f}" for name, share in self._shares().items())
        return f"{told}\n    {parts}" if parts else told

    def _shares(self) -> dict[str, float]:
        """The parts, the dearest first."""
        return {name: round(share, 3) for name, share in sorted(self.parts.items(), key=lambda row: -row[1])}
