"""Which keys and buttons do what, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

Sticks = tuple[tuple[str, float], ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bindings:
    """Which keys and buttons do what. Keys are names of pygame's constants, buttons those of ``game.pads``."""

    keys: dict[str, tuple[str, ...]]
    buttons: dict[str, tuple[str, ...]]
    axes: dict[str, Sticks] = field(default_factory=dict)
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
        "confirm": ("K_RETURN", "K_SPACE", "K_KP_ENTER"),
        "cancel": ("K_ESCAPE", "K_BACKSPACE"),
        "hide": ("K_h",),
        "watch": ("K_v",),
        "paste": ("K_p",),
        "copy": ("K_c",),
        "play": ("K_SPACE", "K_RETURN", "K_KP_ENTER"),
        "frame_back": ("K_j",),
        "frame_on": ("K_l",),
        "first": ("K_HOME",),
        "last": ("K_END",),
        "menu_left": ("K_LEFT", "K_a"),
        "menu_right": ("K_RIGHT", "K_d"),
        "tab_left": ("K_q", "K_PAGEUP"),
        "tab_right": ("K_e", "K_PAGEDOWN"),
        "undo": ("K_z",),
        "priority_1": ("K_1",),
        "priority_2": ("K_2",),
        "priority_3": ("K_3",),
        "priority_4": ("K_4",),
        "mend_1": ("K_5",),
        "mend_2": ("K_6",),
        "mend_3": ("K_7",),
        "mend_4": ("K_8",),
        "bench": ("K_b",),
        "reply_1": ("K_1",),
        "reply_2": ("K_2",),
        "reply_3": ("K_3",),
        "reply_4": ("K_4",),
        "beacon": ("K_m",),
        "load_less": ("K_i",),
        "load_more": ("K_o",),
        "pressurise": ("K_u",),
        "jettison": ("K_k",),
        "fire": ("K_c",),
        "abandon": ("K_DELETE",),
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
        "watch": ("x",),
        "paste": ("right_stick",),
        "copy": ("x",),
        "play": ("a",),
        "frame_back": ("left_bumper",),
        "frame_on": ("right_bumper",),
        "menu_left": ("pad_left",),
        "menu_right": ("pad_right",),
        "tab_left": ("left_bumper",),
        "tab_right": ("right_bumper",),
        "undo": ("y",),
        "priority_1": ("left_bumper pad_up",),
        "priority_2": ("left_bumper pad_right",),
        "priority_3": ("left_bumper pad_down",),
        "priority_4": ("left_bumper pad_left",),
        "mend_1": ("right_bumper pad_up",),
        "mend_2": ("right_bumper pad_right",),
        "mend_3": ("right_bumper pad_down",),
        "mend_4": ("right_bumper pad_left",),
        "bench": ("right_stick",),
        "reply_1": ("pad_up",),
        "reply_2": ("pad_right",),
        "reply_3": ("pad_down",),
        "reply_4": ("pad_left",),
        "beacon": ("left_bumper y",),
        "load_less": ("right_bumper x",),
        "load_more": ("right_bumper b",),
        "pressurise": ("left_bumper x",),
        "jettison": ("left_bumper b",),
        "fire": ("left_bumper a",),
        "abandon": ("right_bumper y",),
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
    "K_DELETE": "DEL",
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


def name_of(key: str) -> str:
    """What to call a key, a button, or a button with a bumper held."""
    if key in KEY_NAMES:
        return KEY_NAMES[key]
    if key.split(maxsplit=1)[0] in BUTTON_NAMES:
        return " ".join(BUTTON_NAMES.get(part, part.upper()) for part in key.split())
    return key.removeprefix("K_").upper()


IN_MENUS = frozenset(
    (
        "menu_up",
        "menu_down",
        "menu_left",
        "menu_right",
        "tab_left",
        "tab_right",
        "undo",
        "watch",
        "paste",
        "confirm",
        "cancel",
    )
)
POSING = frozenset(("hide", "confirm", "cancel"))
"""Taking a photo."""
ONLY_AT_THE_BENCH = frozenset(("pick", "accept", "reject", "wrench", "again"))
AT_THE_BENCH = ONLY_AT_THE_BENCH | {"ahead", "back", "left", "right", "bench", "pause"}
REPLYING = frozenset(("reply_1", "reply_2", "reply_3", "reply_4"))
"""While replies are offered, their keys mean nothing else."""
ONLY_WATCHING = frozenset(("play", "frame_back", "frame_on", "first", "last", "copy"))
WATCHING = ONLY_WATCHING | {"photo"}
FLYING = DEFAULTS.keys.keys() - IN_MENUS - POSING - ONLY_AT_THE_BENCH - ONLY_WATCHING - REPLYING
PLACES = (FLYING, REPLYING, AT_THE_BENCH, WATCHING, POSING, IN_MENUS)
"""Actions that are listened to together; one key can mean different things in different places."""


SURE_KEYS = {
    "menu_up": "K_UP",
    "menu_down": "K_DOWN",
    "menu_left": "K_LEFT",
    "menu_right": "K_RIGHT",
    "confirm": "K_RETURN",
    "cancel": "K_ESCAPE",
}
"""Keys that lead through menus whatever is set, as long as they mean nothing else there: nobody is locked out."""
SURE_BUTTONS = {
    "menu_up": "pad_up",
    "menu_down": "pad_down",
    "menu_left": "pad_left",
    "menu_right": "pad_right",
    "confirm": "a",
    "cancel": "b",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A key that means several things in one place."""

    key: str
    actions: tuple[str, ...]


def conflicts(table: Mapping[str, tuple[str, ...]]) -> list[Conflict]:
    """The keys, or buttons, of a table that mean several things in one place; each once, in the table's order."""
    found: dict[Conflict, None] = {}
    for place in PLACES:
        by_key: dict[str, list[str]] = {}
        for action, keys in table.items():
            for key in keys if action in place else ():
                by_key.setdefault(key, []).append(action)
        found |= {Conflict(key, tuple(actions)): None for key, actions in by_key.items() if len(actions) > 1}
    return list(found)


def rebound(usual: Mapping[str, T], own: Mapping[str, T]) -> dict[str, T]:
    """A table with the player's own rows instead of the usual ones; rows of unknown actions count for nothing."""
    return {action: own.get(action, keys) for action, keys in usual.items()}


def with_way_out(
    table: Mapping[str, tuple[str, ...]], usual: Mapping[str, tuple[str, ...]], sure: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """A table in which menus can be used, whatever the player has made of it.

    What leads through menus has its usual keys where it would have none, and behind its own the sure one, unless that
    means something else in menus now.
    """
    rows = {action: table[action] or (usual[action] if action in sure else ()) for action in table}
    taken = {key for action in IN_MENUS for key in rows.get(action, ())}
    return {
        action: (*keys, sure[action]) if action in sure and sure[action] not in taken else keys
        for action, keys in rows.items()
    }
