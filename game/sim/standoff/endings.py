"""How a standoff ends, and what was kept of lives, ship, exotic matter, hull and claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.endings import EndingKind
from game.level.goals import Outlast
from game.sim import tuning as basics
from game.sim.standoff import group as minds
from game.sim.standoff import sight, tuning, watch
from game.sim.standoff.events import CrewLeft, StandoffEnded
from game.sim.standoff.state import GroupState, Kept, StandoffState

if TYPE_CHECKING:
    from game.sim.controls import Controls
    from game.sim.world import World

BLIND_SECONDS = 5.0
"""s out of everybody's sight, and far enough, after which they have lost the ship."""
GRAVITY: tuple[EndingKind, ...] = (
    "ship_lost", "abandoned", "gave_up", "robbed", "paid", "destroyed", "rescued", "driven_off", "escaped", "waited_out"
)  # fmt: skip
"""Where groups ended differently, the first of these names the whole."""


def run(world: World, state: StandoffState, controls: Controls) -> None:
    """Look whether it is over."""
    if state.result is not None:
        return
    abandon(world, state, controls)
    if world.tick % tuning.THINK_TICKS == 0:
        lose_sight(world, state)
    if not world.ship.crewed:
        finish(world, state, "abandoned")
    elif not world.ship.alive:
        finish(world, state, "ship_lost")
    elif all(group.phase == "gone" for group in state.groups):
        kinds = [ending_of(state, group) for group in state.groups]
        finish(world, state, min(kinds, key=GRAVITY.index))


def abandon(world: World, state: StandoffState, controls: Controls) -> None:
    """The lever of the emergency pod, held long enough that it was meant."""
    ship = world.ship
    state.abandon_ticks = state.abandon_ticks + 1 if controls.abandon and ship.alive else 0
    if state.abandon_ticks >= tuning.ABANDON_SECONDS * basics.TICKS_A_SECOND:
        ship.crewed = False
        world.report(CrewLeft())


def lose_sight(world: World, state: StandoffState) -> None:
    """Far away and out of sight, or docked where people are: they have lost the ship."""
    docked = world.ship.dock is not None and world.ship.dock.stage != "soft"
    for group in state.groups:
        if group.spec.mark != world.ship.id or not group.active or group.phase == "lurking":
            continue
        if docked or (group.blind_seconds >= BLIND_SECONDS and is_far(world, state, group)):
            minds.go(world, state, group, "leaving", "left")


def is_far(world: World, state: StandoffState, group: GroupState) -> bool:
    """Whether all of a group are farther away than they can follow."""
    return all(sight.apart(ship, world.ship) >= state.spec.escape for ship in group.flying)


def ending_of(state: StandoffState, group: GroupState) -> EndingKind:
    """How it ended with one group, by why it broke off."""
    helped = any(response.arrived for response in state.responses)
    endings: dict[str, EndingKind] = {
        "content": "paid",
        "claim": "paid",
        "boarded": "gave_up" if "gave_up" in group.told else "robbed",
        "nerve": "rescued" if helped else "driven_off",
        "disabled": "destroyed",
        "left": "escaped",
        "mark_gone": "robbed",
    }
    return endings.get(group.broke_off, "waited_out")


def finish(world: World, state: StandoffState, kind: EndingKind) -> None:
    """Add up what was kept; the mission ends with it, unless there is something left to do."""
    state.result = kept = add_up(world, state, kind)
    world.report(StandoffEnded(kind, kept.lives, kept.ship, kept.exotic, kept.hull, kept.claim, kept.worth))
    won = may_end_so(world, state, kind)
    if not won or kind == "abandoned" or not world.objectives:
        world.end(won=won, reason=kind)


def may_end_so(world: World, state: StandoffState, kind: EndingKind) -> bool:
    """Whether the level counts an ending as won: neither the standoff nor a task to outlast it says otherwise."""
    goals = [each.spec for top in world.objectives for each in top.walk() if isinstance(each.spec, Outlast)]
    return kind not in state.spec.loses and all(kind in goal.endings for goal in goals if goal.endings)


def add_up(world: World, state: StandoffState, kind: EndingKind) -> Kept:
    """What was kept, and its worth."""
    ship, scoring = world.ship, state.spec.scoring
    lives = 0 if kind == "ship_lost" else tuning.CREW
    has_ship = ship.hull > 0.0 and ship.crewed
    marks = [mark for group in state.groups if (mark := watch.mark_of(world, group)) is not None]
    holds = dict.fromkeys([ship, *marks])
    exotic = sum(each.hold["exotic_matter"] for each in holds if (has_ship if each is ship else each.alive))
    exotic += world.delivered["exotic_matter"]
    hull = ship.hull if has_ship else 0.0
    worth = lives * scoring.life + 0.01 * hull * scoring.ship + exotic * scoring.exotic
    worth += scoring.claim if state.claim_kept else 0.0
    return Kept(kind, lives, has_ship, exotic, hull, state.claim_kept, worth)
