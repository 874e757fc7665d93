"""Why something could not be done, out of the error that says so."""

from __future__ import annotations

from game.saying import Saying, listed

_OF_THE_SYSTEM = {
    str(saying): saying
    for saying in (
        Saying("No such file or directory"),
        Saying("Permission denied"),
        Saying("Operation not permitted"),
        Saying("Is a directory"),
        Saying("Not a directory"),
        Saying("File exists"),
        Saying("File name too long"),
        Saying("Too many levels of symbolic links"),
        Saying("Read-only file system"),
        Saying("No space left on device"),
        Saying("Disk quota exceeded"),
        Saying("Input/output error"),
    )
}
"""What systems say of files most often, in the C library's words; Python has them in English in every language."""


def reason_of(error: object) -> Saying:
    """What an error says: as a saying where it was raised with one, in the system's words where it has some."""
    said = error.args[0] if isinstance(error, Exception) and error.args else ""
    if isinstance(said, Saying):
        return said
    words = getattr(error, "strerror", None) or str(error)
    return _OF_THE_SYSTEM.get(words) or listed([words])
