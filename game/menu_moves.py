"""Moves in menus: a stick pushed to a side moves once, and what is held moves on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

MENU_STICK = 0.6
"""How far a stick is pushed to move in a menu."""
MENU_MOVES = {"left_y": ("menu_up", "menu_down"), "left_x": ("menu_left", "menu_right")}
"""What a stick pushed to its negative and to its positive end means in a menu."""
MENU_ACTIONS = tuple(action for pair in MENU_MOVES.values() for action in pair)
REPEAT_AFTER, REPEAT_EVERY = 24, 6
"""Ticks after which what is held moves again in a menu, and between further moves."""


class MenuMoves:
    """Where the sticks are as menus see them, and which move is held."""

    def __init__(self) -> None:
        self._sticks: dict[str, int] = {}
        self._held = ""
        """The move that began last."""
        self._ticks = 0
        """For how long it has been held."""

    def release(self) -> None:
        """Let go of everything."""
        self._sticks.clear()
        self._held = ""

    def push(self, axis: str, value: float) -> tuple[str, ...]:
        """The move that a stick means that was pushed so far, from -1 to 1, if it means one."""
        if axis not in MENU_MOVES:
            return ()
        side = 0 if abs(value) < MENU_STICK else 1 if value > 0 else -1
        if side == self._sticks.get(axis, 0):
            return ()
        self._sticks[axis] = side
        return (MENU_MOVES[axis][side > 0],) if side else ()

    def watch(self, actions: Iterable[str]) -> None:
        """A move that began is repeated from now on, for as long as it is held."""
        for action in actions:
            if action in MENU_ACTIONS:
                self._held, self._ticks = action, 0

    def repeat(self, is_down: Callable[[str], bool]) -> str:
        """The move that is due again in this tick; empty where none is.

        Args:
            is_down: whether a key or button of an action is held.
        """
        if not self._held or not (self._by_stick(self._held) or is_down(self._held)):
            self._held = ""
            return ""
        self._ticks += 1
        since = self._ticks - REPEAT_AFTER
        return self._held if since >= 0 and since % REPEAT_EVERY == 0 else ""

    def _by_stick(self, action: str) -> bool:
        return any(
            action in moves and self._sticks.get(axis, 0) == (1 if action == moves[1] else -1)
            for axis, moves in MENU_MOVES.items()
        )
