"""What stands on each page of the settings. Lines are made from what a setting can be; words are in the catalogue."""

from __future__ import annotations

from game.bindings import SURE_KEYS
from game.scenes.key_rows import Cell, Column, ColumnHeads, KeyRow
from game.scenes.rebinding import COLUMNS, cell_of, others_with, sticks_of
from game.scenes.rows import Choice, Heading, Row, Slider, SmallItem, Toggle
from game.settings import Settings, WindowSize, changed, choices, value_of
from game.view.figures import percent_text
from game.view.texts import language_name, say
from game.view.tongue import languages
from game.window import window_sizes

LANGUAGE, WINDOW = "language", "video.window"
PAGES: dict[str, tuple[str, ...]] = {
    "video": ("video.fullscreen", WINDOW, "video.vsync", "video.quality"),
    "sound": ("sound.music", "sound.effects", "sound.voices"),
    "controls": (
        "hands.toggle.match",
        "hands.toggle.fine",
        "hands.toggle.drill",
        "hands.toggle.scoop",
        "hands.dead_zone",
        "hands.curve",
    ),
    "comfort": (
        LANGUAGE,
        "comfort.text",
        "comfort.high_contrast",
        "comfort.captions",
        "comfort.shake",
        "comfort.flash",
        "comfort.rumble",
        "comfort.speed",
        "comfort.ghost",
    ),
    "assists": (
        "assists.docking",
        "assists.tolerance",
        "assists.oxygen",
        "assists.hull",
        "assists.standoffs",
        "assists.insight",
    ),
}
"""Settings by page, from top to bottom."""
ACTIONS: dict[str, tuple[str, ...]] = {
    "flight": (
        "ahead",
        "back",
        "left",
        "right",
        "port",
        "starboard",
        "match",
        "fine",
        "assist",
        "target",
        "dock",
        "clamp",
        "drill",
        "scoop",
    ),
    "mission": ("pause", "retry", "photo"),
    "power": ("priority_1", "priority_2", "priority_3", "priority_4"),
    "standoff": (
        "reply_1",
        "reply_2",
        "reply_3",
        "reply_4",
        "beacon",
        "pressurise",
        "load_less",
        "load_more",
        "jettison",
        "fire",
        "abandon",
    ),
    "bench": (
        "bench",
        "mend_1",
        "mend_2",
        "mend_3",
        "mend_4",
        "pick",
        "accept",
        "reject",
        "wrench",
        "again",
    ),
    "menus": (
        "menu_up",
        "menu_down",
        "menu_left",
        "menu_right",
        "confirm",
        "cancel",
        "tab_left",
        "tab_right",
        "undo",
        "watch",
        "paste",
    ),
    "photo": ("hide",),
    "watching": ("play", "frame_back", "frame_on", "first", "last", "copy"),
    "engineer": ("debug", "digest", "freeze", "step"),
}
"""What can have other keys, in groups."""
AXES = ("thrust", "turn", "strafe")
STEPS = {"comfort.text": 10}
"""Steps of sliders; 5 without an entry."""
USUAL_STEP = 5
RESET = "reset"


def rows_of(page: str, settings: Settings, column: Column) -> list[Row]:
    """The lines of a page, with what is set now."""
    rows = [_row(name, settings) for name in PAGES[page]]
    if page == "controls":
        rows += _key_rows(settings, column)
    return [*rows, SmallItem(RESET, say("settings.reset"), say("settings.reset.hint"))]


def usual(page: str, settings: Settings) -> Settings:
    """The settings with all that is on a page as it was at first."""
    at_first = Settings()
    facts = {name: value_of(at_first, name) for name in PAGES[page]}
    if page == "controls":
        facts |= {f"hands.{table}": {} for table in ("keys", "buttons", "axes")}
    return all_changed(settings, facts)


def all_changed(settings: Settings, facts: dict[str, object]) -> Settings:
    """The settings with several of them changed."""
    for name, value in facts.items():
        settings = changed(settings, name, value)
    return settings


def value_in(row: Row) -> object:
    """What a line says now, as the setting has it."""
    match row:
        case Toggle():
            return row.on
        case Choice():
            return row.value
        case Slider():
            return round(row.value)
    raise TypeError(f"{row.id} has no value")


def action_text(action: str) -> str:
    """What an action is called."""
    return say(f"action.{action}")


def _row(name: str, settings: Settings) -> Row:
    """A switch, a slider or a choice, by what the setting can be."""
    text, hint = say(f"settings.{name}"), say(f"settings.{name}.hint")
    if name == LANGUAGE:
        return Choice(name, text, _languages(), settings.language, hint)
    if name == WINDOW:
        return Choice(name, text, _sizes(settings.video.window), settings.video.window, hint)
    offered, value = choices(name), value_of(settings, name)
    if isinstance(offered, range):
        span = (offered[0], offered[-1], STEPS.get(name, USUAL_STEP))
        return Slider(name, text, value, span, percent_text, hint)
    if name.startswith("hands.toggle."):
        options = [(False, say("settings.hold")), (True, say("settings.toggle"))]
        return Choice(name, text, options, value, hint)
    if offered == (False, True):
        return Toggle(name, text, value, (say("settings.off"), say("settings.on")), hint)
    return Choice(name, text, [(option, say(f"settings.{name}.{option}")) for option in offered], value, hint)


def _languages() -> list[tuple[object, str]]:
    return [("", say("settings.language.system")), *((code, language_name(code)) for code in languages())]


def _sizes(now: WindowSize) -> list[tuple[object, str]]:
    """What fits the desktop, and what is set now."""
    known = window_sizes()
    names = known if now in known else (*known, now)
    return [(name, _size_text(name)) for name in names]


def _size_text(name: WindowSize) -> str:
    wide, _, high = name.partition("x")
    return (
        say("settings.video.window.size", width=wide, height=high)
        if high
        else say(f"settings.video.window.{name}")
    )


def _key_rows(settings: Settings, column: Column) -> list[Row]:
    heads = [say("settings.column.key"), say("settings.column.key_too"), say("settings.column.pad")]
    rows: list[Row] = []
    for group, actions in ACTIONS.items():
        rows.append(ColumnHeads(say(f"settings.group.{group}"), heads))
        rows += [_key_row(action, settings, column) for action in actions]
    rows.append(Heading(say("settings.group.sticks")))
    return [*rows, *(_stick_row(axis, settings) for axis in AXES)]


def _key_row(action: str, settings: Settings, column: Column) -> KeyRow:
    cells = [_cell(action, number, settings) for number in range(len(COLUMNS))]
    shared = [other for number in range(len(COLUMNS)) for other in others_with(settings, action, number)]
    hint = say("settings.rebind.hint_menus" if action in SURE_KEYS else "settings.rebind.hint")
    if shared:
        hint = say("settings.clash", others=", ".join(map(action_text, dict.fromkeys(shared))))
    return KeyRow(f"action.{action}", action_text(action), cells, column, say("settings.press"), hint)


def _cell(action: str, number: int, settings: Settings) -> Cell:
    key = cell_of(settings, action, number)
    return Cell((key,) if key else (), bool(others_with(settings, action, number)))


def _stick_row(axis: str, settings: Settings) -> KeyRow:
    sticks = tuple(stick for stick, _ in sticks_of(settings, axis))
    hint = say(f"settings.axis.{axis}.hint")
    return KeyRow(
        f"axis.{axis}", say(f"settings.axis.{axis}"), [Cell(sticks)], Column(), say("settings.push"), hint
    )
