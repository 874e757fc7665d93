"""A sentence that remembers what it was made of, so that it can be said in another language once it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar


class Saying(str):
    """An English sentence to the letter; ``game.view.tongue.translated`` says it in the player's language.

    The first argument is always written out, since the catalogue has a row for each that is found in the code.

    Args:
        text: the English text with its ``{places}``, in the format of ``str.format``.
        many: its form for all counts but one, where it counts anything; the value ``count`` chooses.
        values: what stands in the places: figures, names, or other sayings.
    """

    context: ClassVar[str] = "problem"
    """In which part of the catalogue its text stands."""
    __slots__ = ("many", "text", "values")
    text: str
    many: str
    values: dict[str, object]

    def __new__(cls, text: str, many: str = "", /, **values: object) -> Saying:
        """Fills in the places."""
        made = super().__new__(cls, (many if many and values["count"] != 1 else text).format(**values))
        made.text, made.many, made.values = text, many, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str, str], dict[str, object]]:
        return (self.text, self.many), self.values


def listed(parts: Iterable[str], between: str = ", ") -> Saying:
    """Texts one after the other; those that are sayings are told each by itself."""
    named = {f"part{i}": part for i, part in enumerate(parts)}
    return Saying(between.join(f"{{{name}}}" for name in named), **named)


class Telling(Saying):
    """What a command tells of itself, of how it went, and of how it wants to be given."""

    context = "command"
    __slots__ = ()
