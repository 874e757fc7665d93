"""Devices to intent: keyboard and gamepads become ``Controls`` for the ship and actions for the menus.

What is held is built from events, never asked for, so that posted and recorded events count like real ones.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import pygame

from game.bindings import DEFAULTS, REPLYING, SURE_BUTTONS, SURE_KEYS, Bindings, rebound, with_way_out
from game.key_hints import PAIRS, Device, caps_of, names_of
from game.menu_moves import MENU_STICK, MenuMoves
from game.pads import Came, Change, Gone, Moved, Pads, Pushed, Response, Took
from game.settings import Hands, Toggles
from game.sim import Controls
from game.sim.controls import FULL

EYE_AXES: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = (
    ("turn", (("left_x", -1.0),)),
    ("thrust", (("left_y", -1.0),)),
    ("strafe", (("right_trigger", -1.0), ("left_trigger", 1.0))),
)
"""What pushes the free camera to the left, up and away: an axis by key, and sticks and triggers with a sign."""
SHIFTS = ("left_bumper", "right_bumper")
"""Buttons that give the cross another meaning while they are held; in a standoff the round buttons too."""
ROUND = ("a", "b", "x", "y")
LOAD_AFTER, LOAD_EVERY = 18, 4
"""Ticks after which a held key goes on to change the pod's load, and between further kilograms."""
NUMBERED = 4
"""Keys of an action that is there once for each of the ship's systems."""
TOGGLED = Toggles.__struct_fields__
"""Actions that can be toggled."""
BENCH_PRESSES = ("bench", "accept", "reject", "wrench", "again")


@dataclass(slots=True)
class Heard:
    """What one event meant: actions that began, and whether a pad came or went."""

    actions: tuple[str, ...] = ()
    pad_gone: bool = False
    any_press: bool = False
    """A key or button of any kind went down."""
    pressed: str = ""
    """Which one, as ``game.bindings`` names it."""
    leaned: tuple[str, float] | None = None
    """The stick or trigger that was pushed far, and the sign of the way."""


@dataclass(slots=True)
class Input:
    """What the player's hands hold now."""

    bindings: Bindings = DEFAULTS
    pads: Pads = field(default_factory=Pads)
    response: Response = field(default_factory=Response)
    """Of the sticks."""
    toggled: frozenset[str] = frozenset()
    """Actions that a press begins and another one ends, instead of holding them."""
    device: Device = "keys"
    """What was used last: hints name its keys or buttons, and show them."""
    in_standoff: bool = False
    """Whether the round buttons of a pad mean something else while a bumper is held."""
    replying: bool = False
    """Whether replies are offered: their keys then mean nothing else."""
    _held: set[str] = field(default_factory=set)
    """Physical keys and buttons."""
    _tapped: set[str] = field(default_factory=set)
    """Keys that went down since the last tick, so that the shortest tap counts."""
    _on: set[str] = field(default_factory=set)
    """Toggled actions that go on now."""
    _axes: dict[str, float] = field(default_factory=dict)
    _moves: MenuMoves = field(default_factory=MenuMoves)
    """In menus."""
    _load_ticks: int = 0
    """For how long the pod's load has been changed."""

    @property
    def by_pad(self) -> bool:
        """Whether a pad was used last."""
        return self.device == "pad"

    def obey(self, hands: Hands) -> None:
        """Do as the player has set keys, buttons and sticks; everything is let go of."""
        self.release()
        self.bindings = Bindings(
            with_way_out(rebound(DEFAULTS.keys, hands.keys), DEFAULTS.keys, SURE_KEYS),
            with_way_out(rebound(DEFAULTS.buttons, hands.buttons), DEFAULTS.buttons, SURE_BUTTONS),
            rebound(DEFAULTS.axes, hands.axes),
        )
        self.response = Response(hands.dead_zone / 100, hands.curve / 100)
        self.toggled = frozenset(action for action in TOGGLED if getattr(hands.toggle, action))

    def hear(self, event: pygame.Event) -> Heard:
        """Take an event of a device."""
        if event.type == pygame.KEYDOWN:
            return self._key_down(event)
        if event.type == pygame.KEYUP:
            self._held.discard(_key(event.key))
            return Heard()
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL):
            self.device = "mouse"
        heard = Heard()
        for change in self.pads.read(event):
            self._pad(change, heard)
        self._moves.watch(heard.actions)
        return heard

    def repeat(self) -> Heard | None:
        """What a key or stick that is held in a menu means in this tick, if it moves again."""
        move = self._moves.repeat(lambda action: not self._held.isdisjoint(self._all(action)))
        return Heard((move,)) if move else None

    def press(self, action: str, down: bool = True) -> None:
        """Press an action, or let go of it, as the mouse does on a key that is drawn."""
        key = f"mouse {action}"
        if not down:
            self._held.discard(key)
            return
        self._held.add(key)
        self._tapped.add(key)
        self._on ^= self.toggled & {action}

    def load_step(self) -> int:
        """Kilograms by which the hands change the pod's load before the next tick: one at once, more while held."""
        way = int(self._down("load_more")) - int(self._down("load_less"))
        since = self._load_ticks - LOAD_AFTER
        self._load_ticks = self._load_ticks + 1 if way else 0
        return way if since == -LOAD_AFTER or (since >= 0 and since % LOAD_EVERY == 0) else 0

    def controls(self, select: int = 0, load: int = 0) -> Controls:
        """The intent for the next tick.

        Args:
            select: number of a target to take, 0 for none.
            load: kilograms wanted in the cargo pod, as ``Controls.load``.
        """
        wanted = Controls(
            thrust=self._axis("thrust"),
            strafe=self._axis("strafe"),
            turn=self._axis("turn"),
            match=self._goes_on("match"),
            fine=self._goes_on("fine"),
            drill=self._goes_on("drill"),
            scoop=self._goes_on("scoop"),
            assist=self._down("assist"),
            clamp=self._down("clamp"),
            dock=self._down("dock"),
            select=select,
            bench=self._down("bench"),
            pick=self._number("mend"),
            priority=self._number("priority"),
            beacon=self._down("beacon"),
            reply=self._number("reply") if self.replying else 0,
            load=load,
            pressurise=self._down("pressurise"),
            jettison=self._down("jettison"),
            fire=self._down("fire"),
            abandon=self._down("abandon"),
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
        self._on.clear()
        self._axes.clear()
        self._moves.release()

    def caps(self, action: str) -> tuple[str, ...]:
        """The keys or buttons to draw for an action, for the device used last."""
        return caps_of(action, self.device, self.bindings)

    def names(self) -> dict[str, str]:
        """What to call the key or button of each action, for the device used last."""
        return names_of(self.device, self.bindings)

    def _key_down(self, event: pygame.Event) -> Heard:
        key = _key(event.key)
        self.device = "keys"
        if key in self._held:
            return Heard()
        self._held.add(key)
        self._tapped.add(key)
        heard = Heard(actions=self._begun(self.bindings.keys, key), any_press=True, pressed=key)
        self._moves.watch(heard.actions)
        return heard

    def _pad(self, change: Change, heard: Heard) -> None:
        match change:
            case Came():
                self.device = "pad"
            case Took():
                self.release()
            case Gone():
                self.release()
                self.device = "keys"
                heard.pad_gone = True
            case Pushed(button=button, down=True):
                self.device = "pad"
                button = self._chord(button)
                self._held.add(button)
                self._tapped.add(button)
                heard.actions += self._begun(self.bindings.buttons, button)
                heard.any_press, heard.pressed = True, button
            case Pushed(button=button):
                self._held.difference_update({button, *(f"{shift} {button}" for shift in SHIFTS)})
            case Moved(axis=axis, value=value):
                self._axes[axis] = value
                if abs(value) >= MENU_STICK:
                    heard.leaned = (axis, 1.0 if value > 0 else -1.0)
                moves = self._moves.push(axis, value)
                self.device = "pad" if moves else self.device
                heard.actions += moves

    def _chord(self, button: str) -> str:
        """What a button means: with a bumper held, each side of the cross is a button of its own."""
        shift = next((shift for shift in SHIFTS if shift in self._held), None)
        other = button.startswith("pad_") or (self.in_standoff and button in ROUND)
        return f"{shift} {button}" if shift is not None and other else button

    def _begun(self, table: dict[str, tuple[str, ...]], key: str) -> tuple[str, ...]:
        begun = tuple(action for action, keys in table.items() if key in keys)
        if self.replying and not REPLYING.isdisjoint(begun):
            return tuple(action for action in begun if action in REPLYING)
        self._on ^= self.toggled.intersection(begun)
        return begun

    def _goes_on(self, action: str) -> bool:
        """Whether an action is held, or was begun by a press where presses begin and end it."""
        return action in self._on if action in self.toggled else self._down(action)

    def _down(self, action: str) -> bool:
        return any(key in self._held or key in self._tapped for key in self._all(action))

    def _number(self, action: str) -> int:
        """Which of an action's numbered keys was pressed since the last tick; 0 for none."""
        return next(
            (n for n in range(1, NUMBERED + 1) if not self._tapped.isdisjoint(self._all(f"{action}_{n}"))), 0
        )

    def _all(self, action: str) -> tuple[str, ...]:
        """Keys and buttons of an action, as far as replies leave them, and the mouse on its key."""
        keys = (
            f"mouse {action}",
            *self.bindings.keys.get(action, ()),
            *self.bindings.buttons.get(action, ()),
        )
        if not self.replying or action in REPLYING:
            return keys
        taken = {key for reply in REPLYING for key in self._all(reply)}
        return tuple(key for key in keys if key not in taken)

    def _axis(self, axis: str) -> int:
        by_pad = sum(self._analog(name) * sign for name, sign in self.bindings.axes.get(axis, ()))
        return round(max(-1.0, min(1.0, self._by_key(axis) + by_pad)) * FULL)

    def _by_key(self, axis: str) -> int:
        positive, negative = PAIRS[axis]
        return int(self._down(positive)) - int(self._down(negative))

    def _analog(self, axis: str) -> float:
        if axis.endswith("trigger"):
            return self.response.shaped(max(0.0, self._axes.get(axis, 0.0)), 0.0)[0]
        side = axis.split("_", maxsplit=1)[0]
        x, y = self.response.shaped(self._axes.get(f"{side}_x", 0.0), self._axes.get(f"{side}_y", 0.0))
        return x if axis.endswith("_x") else y


def _key(code: int) -> str:
    """The name of pygame's constant for a key code."""
    return _KEYS.get(code, f"key {code}")


_KEYS = {code: name for name, code in vars(pygame).items() if name.startswith("K_")}
