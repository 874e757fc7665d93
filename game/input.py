"""Devices to intent: keyboard and gamepads become ``Controls`` for the ship and actions for the menus.

What is held is built from events, never asked for, so that posted and recorded events count like real ones.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import pygame

from game.pads import Came, Change, Gone, Moved, Pads, Pushed, shaped
from game.sim import Controls
from game.sim.controls import FULL

MENU_STICK = 0.6
"""How far a stick is pushed to move in a menu."""
MENU_MOVES = {"left_y": ("menu_up", "menu_down"), "left_x": ("menu_left", "menu_right")}
"""What a stick pushed to its negative and to its positive end means in a menu."""


@dataclass(frozen=True, slots=True)
class Bindings:
    """Which keys and buttons do what. Keys are names of pygame's constants, buttons those of ``game.pads``."""

    keys: dict[str, tuple[str, ...]]
    buttons: dict[str, tuple[str, ...]]
    axes: dict[str, tuple[tuple[str, float], ...]]
    """For each of the ship's axes the sticks and triggers that move it, with a sign."""


DEFAULTS = Bindings(
    keys={
        "ahead": ("K_w", "K_UP"),
        "back": ("K_s", "K_DOWN"),
        "left": ("K_a", "K_LEFT"),
        "right": ("K_d", "K_RIGHT"),
        "port": ("K_q",),
        "starboard": ("K_e",),
        "match": ("K_LSHIFT", "K_RSHIFT"),
        "fine": ("K_LALT", "K_x"),
        "drill": ("K_SPACE",),
        "scoop": ("K_g", "K_LCTRL"),
        "assist": ("K_t",),
        "clamp": ("K_f",),
        "dock": ("K_r",),
        "target": ("K_TAB",),
        "retry": ("K_BACKSPACE", "K_F5"),
        "pause": ("K_ESCAPE", "K_p"),
        "photo": ("K_F2",),
        "debug": ("K_F3",),
        "digest": ("K_F4",),
        "freeze": ("K_F9",),
        "step": ("K_F10",),
        "menu_up": ("K_UP", "K_w"),
        "menu_down": ("K_DOWN", "K_s"),
        "confirm": ("K_RETURN", "K_KP_ENTER", "K_SPACE"),
        "cancel": ("K_ESCAPE", "K_BACKSPACE"),
        "hide": ("K_h",),
        "menu_left": ("K_LEFT", "K_a"),
        "menu_right": ("K_RIGHT", "K_d"),
        "priority_1": ("K_1",),
        "priority_2": ("K_2",),
        "priority_3": ("K_3",),
        "priority_4": ("K_4",),
        "mend_1": ("K_5",),
        "mend_2": ("K_6",),
        "mend_3": ("K_7",),
        "mend_4": ("K_8",),
        "bench": ("K_b",),
        "pick": ("K_SPACE",),
        "accept": ("K_RETURN", "K_KP_ENTER"),
        "reject": ("K_BACKSPACE",),
        "wrench": ("K_h",),
        "again": ("K_r",),
    },
    buttons={
        "ahead": ("pad_up",),
        "back": ("pad_down",),
        "drill": ("a",),
        "scoop": ("b",),
        "clamp": ("x",),
        "target": ("y",),
        "fine": ("left_bumper",),
        "match": ("right_bumper",),
        "dock": ("pad_right",),
        "assist": ("left_stick",),
        "retry": ("back",),
        "pause": ("start",),
        "photo": ("pad_left",),
        "menu_up": ("pad_up",),
        "menu_down": ("pad_down",),
        "confirm": ("a", "start"),
        "cancel": ("b", "back"),
        "hide": ("y",),
        "menu_left": ("pad_left",),
        "menu_right": ("pad_right",),
        "bench": ("right_stick",),
        "pick": ("a",),
        "accept": ("right_bumper",),
        "reject": ("b",),
        "wrench": ("x",),
        "again": ("y",),
    },
    axes={
        "thrust": (("right_trigger", 1.0), ("left_trigger", -1.0), ("left_y", -1.0)),
        "turn": (("left_x", -1.0),),
        "strafe": (("right_x", -1.0),),
    },
)
KEY_NAMES = {
    "K_LSHIFT": "SHIFT",
    "K_RSHIFT": "SHIFT",
    "K_LALT": "ALT",
    "K_LCTRL": "CTRL",
    "K_RETURN": "ENTER",
    "K_ESCAPE": "ESC",
    "K_BACKSPACE": "BACKSPACE",
}
BUTTON_NAMES = {
    "left_bumper": "LB",
    "right_bumper": "RB",
    "left_stick": "L STICK",
    "right_stick": "R STICK",
    "pad_right": "PAD RIGHT",
    "pad_left": "PAD LEFT",
    "pad_up": "PAD UP",
    "pad_down": "PAD DOWN",
}
EYE_AXES: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = (
    ("turn", (("left_x", -1.0),)),
    ("thrust", (("left_y", -1.0),)),
    ("strafe", (("right_trigger", -1.0), ("left_trigger", 1.0))),
)
"""What pushes the free camera to the left, up and away: an axis by key, and sticks and triggers with a sign."""
PAIRS = {"thrust": ("ahead", "back"), "turn": ("left", "right"), "strafe": ("port", "starboard")}
"""Axes by the two actions that push them by key: first the positive one."""
STICK_NAMES = {"thrust": "RT/LT", "turn": "L STICK", "strafe": "R STICK"}
ARROWS = "ARROWS"
NUMBERED = 4
"""Keys of an action that is there once for each of the ship's systems."""
BENCH_PRESSES = ("bench", "accept", "reject", "wrench", "again")


@dataclass(slots=True)
class Heard:
    """What one event meant: actions that began, and whether a pad came or went."""

    actions: tuple[str, ...] = ()
    pad_gone: bool = False
    any_press: bool = False
    """A key or button of any kind went down."""


@dataclass(slots=True)
class Input:
    """What the player's hands hold now."""

    bindings: Bindings = DEFAULTS
    pads: Pads = field(default_factory=Pads)
    by_pad: bool = False
    """Whether a pad was used last: hints then name its buttons."""
    _held: set[str] = field(default_factory=set)
    """Physical keys and buttons."""
    _tapped: set[str] = field(default_factory=set)
    """Keys that went down since the last tick, so that the shortest tap counts."""
    _axes: dict[str, float] = field(default_factory=dict)
    _menu_stick: dict[str, int] = field(default_factory=dict)

    def hear(self, event: pygame.Event) -> Heard:
        """Take an event of a device."""
        if event.type == pygame.KEYDOWN:
            return self._key_down(event)
        if event.type == pygame.KEYUP:
            self._held.discard(_key(event.key))
            return Heard()
        heard = Heard()
        for change in self.pads.read(event):
            self._pad(change, heard)
        return heard

    def controls(self, select: int = 0) -> Controls:
        """The intent for the next tick. ``select`` is the number of a target to take, 0 for none."""
        wanted = Controls(
            thrust=self._axis("thrust"),
            strafe=self._axis("strafe"),
            turn=self._axis("turn"),
            match=self._down("match"),
            fine=self._down("fine"),
            drill=self._down("drill"),
            scoop=self._down("scoop"),
            assist=self._down("assist"),
            clamp=self._down("clamp"),
            dock=self._down("dock"),
            select=select,
            bench=self._down("bench"),
            pick=self._number("mend"),
            priority=self._number("priority"),
        )
        self._tapped.clear()
        return wanted

    def bench_controls(
        self, lever: int | None = None, pick: int = 0, pressed: Collection[str] = ()
    ) -> Controls:
        """The intent for the next tick at the bench.

        Args:
            lever: where the hand on the lever pushes it, in %; the keys and sticks do where it is None.
            pick: what to take of what the step offers, counted from 1; -1 to put back, 0 for nothing.
            pressed: actions that the mouse pressed.
        """
        wanted = Controls(
            thrust=self._axis("thrust") if lever is None else lever,
            pick=pick,
            **{press: self._down(press) or press in pressed for press in BENCH_PRESSES},
        )
        self._tapped.clear()
        return wanted

    def eye(self) -> tuple[float, float, float]:
        """How the hands push the free camera: to the right, up, and nearer, each from -1 to 1."""
        left, up, away = (
            max(-1.0, min(1.0, self._by_key(axis) + sum(self._analog(name) * sign for name, sign in sticks)))
            for axis, sticks in EYE_AXES
        )
        self._tapped.clear()
        return -left, up, -away

    def release(self) -> None:
        """Let go of everything, as when the window loses the focus."""
        self._held.clear()
        self._tapped.clear()
        self._axes.clear()
        self._menu_stick.clear()

    def names(self) -> dict[str, str]:
        """What to call the key or button of each action, for the device used last."""
        table = self.bindings.buttons if self.by_pad else self.bindings.keys
        found = {action: _name(keys[0]) for action, keys in table.items() if keys}
        for axis, (positive, negative) in PAIRS.items():
            if self.by_pad:
                found[axis] = STICK_NAMES[axis]
            else:
                found[axis] = f"{found[positive]}/{found[negative]}"
        found["menu_move"] = STICK_NAMES["turn"] if self.by_pad else ARROWS
        return found

    def _key_down(self, event: pygame.Event) -> Heard:
        key = _key(event.key)
        self.by_pad = False
        if key in self._held:
            return Heard()
        self._held.add(key)
        self._tapped.add(key)
        return Heard(actions=self._begun(self.bindings.keys, key), any_press=True)

    def _pad(self, change: Change, heard: Heard) -> None:
        match change:
            case Came():
                self.by_pad = True
            case Gone():
                self.release()
                self.by_pad = False
                heard.pad_gone = True
            case Pushed(button=button, down=True):
                self.by_pad = True
                self._held.add(button)
                self._tapped.add(button)
                heard.actions += self._begun(self.bindings.buttons, button)
                heard.any_press = True
            case Pushed(button=button):
                self._held.discard(button)
            case Moved(axis=axis, value=value):
                self._axes[axis] = value
                heard.actions += self._menu_move(axis, value)

    def _menu_move(self, axis: str, value: float) -> tuple[str, ...]:
        """A stick pushed to a side moves once in a menu."""
        if axis not in MENU_MOVES:
            return ()
        side = 0 if abs(value) < MENU_STICK else 1 if value > 0 else -1
        if side == self._menu_stick.get(axis, 0):
            return ()
        self._menu_stick[axis] = side
        self.by_pad = self.by_pad or side != 0
        return (MENU_MOVES[axis][side > 0],) if side else ()

    @staticmethod
    def _begun(table: dict[str, tuple[str, ...]], key: str) -> tuple[str, ...]:
        return tuple(action for action, keys in table.items() if key in keys)

    def _down(self, action: str) -> bool:
        keys = (*self.bindings.keys.get(action, ()), *self.bindings.buttons.get(action, ()))
        return any(key in self._held or key in self._tapped for key in keys)

    def _number(self, action: str) -> int:
        """Which of an action's numbered keys was pressed since the last tick; 0 for none."""
        keys = self.bindings.keys
        pressed = (n for n in range(1, NUMBERED + 1) if self._tapped & set(keys.get(f"{action}_{n}", ())))
        return next(pressed, 0)

    def _axis(self, axis: str) -> int:
        by_pad = sum(self._analog(name) * sign for name, sign in self.bindings.axes.get(axis, ()))
        return round(max(-1.0, min(1.0, self._by_key(axis) + by_pad)) * FULL)

    def _by_key(self, axis: str) -> int:
        positive, negative = PAIRS[axis]
        return int(self._down(positive)) - int(self._down(negative))

    def _analog(self, axis: str) -> float:
        if axis.endswith("trigger"):
            return shaped(max(0.0, self._axes.get(axis, 0.0)), 0.0)[0]
        side = axis.split("_", maxsplit=1)[0]
        x, y = shaped(self._axes.get(f"{side}_x", 0.0), self._axes.get(f"{side}_y", 0.0))
        return x if axis.endswith("_x") else y


def _key(code: int) -> str:
    """The name of pygame's constant for a key code."""
    return _KEYS.get(code, f"key {code}")


def _name(key: str) -> str:
    if key in KEY_NAMES:
        return KEY_NAMES[key]
    if key in BUTTON_NAMES:
        return BUTTON_NAMES[key]
    return key.removeprefix("K_").upper()


_KEYS = {code: name for name, code in vars(pygame).items() if name.startswith("K_")}
