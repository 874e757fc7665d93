"""The player's settings: one typed record of immutable sections. Percentages are whole numbers.

A changed record is made with ``changed`` and given to the stage, which lets it act and keeps it:
``stage.change(changed(stage.settings, "sound.music", 60))``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta, Struct, field
from msgspec.inspect import IntType, LiteralType, StructType, type_info

from game.assists import Assists

Percent = Annotated[int, Meta(ge=0, le=100)]
Name = Annotated[str, Meta(max_length=40)]
Quality = Literal["auto", "full", "high", "medium", "low"]
Ghost = Literal["off", "best", "crew"]
"""Which earlier flight of a level is raced against: none, the player's best, or the one that came with the level."""
WindowSize = Literal[
    "auto", "640x360", "960x540", "1280x720", "1600x900", "1920x1080", "2560x1440", "3840x2160"
]
"""Of the window in pixels; ``auto`` leaves it as it comes."""
Keys = Annotated[tuple[Name, ...], Meta(max_length=8)]


class Video(Struct, frozen=True, kw_only=True):
    """How the window is, and how much is drawn in it."""

    fullscreen: bool = False
    window: WindowSize = "auto"
    vsync: bool = True
    """Whether pictures wait for the screen."""
    quality: Quality = "auto"


class Sound(Struct, frozen=True, kw_only=True):
    """Volumes in %."""

    music: Percent = 100
    effects: Percent = 100
    voices: Percent = 100
    """Radio and interface."""


class Toggles(Struct, frozen=True, kw_only=True):
    """For each action that is held: whether a press begins it and another ends it."""

    match: bool = False
    fine: bool = False
    drill: bool = False
    scoop: bool = False


class Hands(Struct, frozen=True, kw_only=True):
    """Keys, buttons and sticks."""

    keys: dict[Name, Keys] = field(default_factory=dict)
    """Keys by action, where they are not the usual ones; see ``game.bindings``."""
    buttons: dict[Name, Keys] = field(default_factory=dict)
    """Buttons of pads by action, where they are not the usual ones."""
    axes: dict[Name, tuple[tuple[Name, float], ...]] = field(default_factory=dict)
    """Sticks and triggers by the ship's axis, each with a sign, where they are not the usual ones."""
    dead_zone: Annotated[int, Meta(ge=0, le=60)] = 12
    """% of a stick's way that counts as nothing."""
    curve: Annotated[int, Meta(ge=100, le=300)] = 160
    """% of the exponent of a stick's response: 100 is straight, more is finer near the middle."""
    toggle: Toggles = Toggles()


class Comfort(Struct, frozen=True, kw_only=True):
    """What eyes, ears and hands can stand."""

    text: Annotated[int, Meta(ge=100, le=200)] = 100
    """% of the usual size of letters."""
    high_contrast: bool = False
    captions: bool = True
    shake: Percent = 100
    flash: Percent = 100
    rumble: Percent = 100
    speed: Annotated[int, Meta(ge=50, le=100)] = 100
    """% of the usual speed of the game."""
    ghost: Ghost = "best"


class Settings(Struct, frozen=True, kw_only=True):
    """Everything that the player can set."""

    language: Name = ""
    """Code of the language; empty takes that of the system."""
    video: Video = Video()
    sound: Sound = Sound()
    hands: Hands = field(default_factory=Hands)
    comfort: Comfort = Comfort()
    assists: Assists = Assists()


def changed(settings: Settings, name: str, value: object) -> Settings:
    """The settings with one of them changed.

    Args:
        settings: as they are.
        name: the fields that lead to it, such as ``sound.music`` or ``hands.toggle.fine``.
        value: what it is to be.

    Raises:
        KeyError: there is no such setting.
        ValueError: the value is of a wrong type or out of its limits.
    """
    facts = msgspec.to_builtins(settings)
    *sections, last = name.split(".")
    inner = facts
    for section in sections:
        inner = inner[section]
    if last not in inner:
        raise KeyError(name)
    inner[last] = msgspec.to_builtins(value)
    try:
        return msgspec.convert(facts, Settings)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from None


def value_of(settings: Settings, name: str) -> Any:
    """What a setting is now.

    Raises:
        AttributeError: there is no such setting.
    """
    found: Any = settings
    for step in name.split("."):
        found = getattr(found, step)
    return found


def choices(name: str) -> range | tuple[Any, ...]:
    """What a setting can be: a range of whole numbers, or the values in the order in which they are offered.

    Raises:
        KeyError: there is no such setting, or it is no choice.
    """
    kind: Any = type_info(Settings)
    for step in name.split("."):
        kind = {inner.name: inner.type for inner in kind.fields}[step]
    match kind:
        case IntType(ge=int(least), le=int(most)):
            return range(least, most + 1)
        case LiteralType(values=values):
            return tuple(
                sorted(values, key=(*get_args(Quality), *get_args(Ghost), *get_args(WindowSize)).index)
            )
        case StructType():
            raise KeyError(name)
    return (False, True)
