"""What to draw and to say for actions: the caps and names of the device that was used last."""

from __future__ import annotations

from typing import Literal

from game.bindings import Bindings, name_of

Device = Literal["keys", "pad", "mouse"]
PAIRS = {"thrust": ("ahead", "back"), "turn": ("left", "right"), "strafe": ("port", "starboard")}
"""Axes by the two actions that push them by key: first the positive one."""
PAGING = ("tab_left", "tab_right")
STICK_NAMES = {"thrust": "RT/LT", "turn": "L STICK", "strafe": "R STICK"}
ARROWS = "ARROWS"
MENU_CAPS: dict[Device, dict[str, tuple[str, ...]]] = {
    "keys": {},
    "pad": {"menu_move": ("stick",)},
    "mouse": {
        "menu_move": ("mouse",),
        "menu_change": ("mouse_left",),
        "page": ("mouse_wheel",),
        "confirm": ("mouse_left",),
        "thrust": ("mouse_left",),
        "turn": ("mouse",),
        "drill": ("mouse_left",),
    },
}
"""What is drawn for actions whatever they are bound to."""
SEVERAL = {
    "menu_move": ("menu_up", "menu_down"),
    "menu_change": ("menu_left", "menu_right"),
    "page": PAGING,
    **PAIRS,
}
"""What stands for two actions."""
BOTH_ARROWS = ("K_UP", "K_DOWN")


def caps_of(action: str, device: Device, bindings: Bindings) -> tuple[str, ...]:
    """The keys or buttons to draw for an action."""
    drawn = MENU_CAPS[device].get(action)
    if drawn is not None:
        return drawn
    if action in PAIRS and device == "pad":
        return tuple(stick for stick, _ in bindings.axes[action])[:2]
    table = bindings.buttons if device == "pad" else bindings.keys
    place = -1 if action == "page" else 0  # the first keys of tabs are named beside them
    parts = (table.get(part, ()) for part in SEVERAL.get(action, (action,)))
    found = tuple(keys[place] for keys in parts if keys)
    return ("arrows",) if found == BOTH_ARROWS else found


def names_of(device: Device, bindings: Bindings) -> dict[str, str]:
    """What to call the key or button of each action."""
    by_pad = device == "pad"
    table = bindings.buttons if by_pad else bindings.keys
    found = {action: name_of(keys[0]) for action, keys in table.items() if keys}
    for axis, (positive, negative) in PAIRS.items():
        keys = "/".join(found[part] for part in (positive, negative) if part in found)
        found[axis] = STICK_NAMES[axis] if by_pad else keys
    found["menu_move"] = STICK_NAMES["turn"] if by_pad else ARROWS
    return found
