"""One tick of intent: the only thing that goes into a world from outside."""

from __future__ import annotations

from dataclasses import dataclass, replace

FULL = 100
"""An axis pushed all the way, in %."""


@dataclass(frozen=True, slots=True)
class Controls:
    """What the pilot's hands do during one tick (1/60 s).

    Axes are whole percents from -100 to 100, so that a replay can hold them exactly. Presses count on the tick on
    which they turn from False to True and stay good for a moment (see ``tuning.PRESS_BUFFER_TICKS``).

    While clamped to a rock, ``thrust`` raises and lowers the spindle's speed and ``turn`` swings the drill boom.
    While the bench is open the same hands work there: ``thrust`` feeds the wheel and moves the governor's lever,
    ``turn`` moves along balls and slots, and the ship is left to its assist.
    """

    thrust: int = 0
    """Along the nose in %: ahead is positive."""
    strafe: int = 0
    """Across the nose in %: to port is positive."""
    turn: int = 0
    """Anticlockwise is positive, in %."""
    match: bool = False
    """Held: match velocity with the target."""
    fine: bool = False
    """Held: a quarter of the thrust."""
    drill: bool = False
    """Held: spin the bit and feed it into the rock; let go to lift it."""
    scoop: bool = False
    """Held: open the claws and draw loose ore in."""
    assist: bool = False
    """Press: flight assist on or off."""
    clamp: bool = False
    """Press: fire the harpoon legs, or let go of the rock."""
    dock: bool = False
    """Press: choose the nearest port as target, or undock."""
    select: int = 0
    """Number of the entity to take as target; 0 changes nothing, -1 drops the target."""
    bench: bool = False
    """Press: open the bearing bench, or leave it as it is."""
    accept: bool = False
    """Press, at the bench: done with this step."""
    reject: bool = False
    """Press, at the bench: a step back, or take out what is in."""
    wrench: bool = False
    """Press, at the bench: hand the work to Wrench."""
    again: bool = False
    """Press, at the bench: do it again as last time."""
    pick: int = 0
    """For one tick, at the bench: take the n-th of what the step offers, counted from 1; 0 takes nothing, -1 puts
    back. In flight: the n-th system (life support, propulsion, power, drill) is the one the bench will open for."""
    priority: int = 0
    """For one tick: the n-th consumer (life support, propulsion, drill, tools), counted from 1, moves up a place in the
    order in which power is given out."""

    beacon: bool = False
    """Press: open the distress beacon on all frequencies. Everybody hears it."""
    reply: int = 0
    """For one tick: give the n-th of the replies on the radio, counted from 1."""
    load: int = 0
    """Kilograms of exotic matter wanted in the cargo pod; 0 leaves it as it is, -1 empties it."""
    pressurise: bool = False
    """Press: start to pressurise the pod, or stop with the work unfinished."""
    jettison: bool = False
    """Press: push the pod out, once it is pressurised."""
    fire: bool = False
    """Held: fire the mass driver along the nose whenever it is loaded."""
    abandon: bool = False
    """Held for two seconds: the crew leaves in the emergency pod, and the ship is lost."""

    def clipped(self) -> Controls:
        """The same intent with its axes limited to the allowed range."""
        if (
            -FULL
            <= min(self.thrust, self.strafe, self.turn)
            <= max(self.thrust, self.strafe, self.turn)
            <= FULL
        ):
            return self
        return replace(self, thrust=_clip(self.thrust), strafe=_clip(self.strafe), turn=_clip(self.turn))


HANDS_OFF = Controls()


def _clip(percent: int) -> int:
    return max(-FULL, min(FULL, percent))
