"""Voices: who sounds how, and how long a line takes to say."""

from __future__ import annotations

from game.view.sound import library

VOICES = ("kayla", "jax", "wrench", "sofia", "independence", "helios")
MOODS = ("calm", "worried", "wry", "hard")
"""Each voice has each of them."""
STRANGER, ENEMY, SECOND = "other", "jumper", "second"
VOICE_LUFS = -23.0
SQUELCH_LUFS = -29.0
SHORT_LINE, MIDDLE_LINE = 18, 38
"""Letters."""


def voice_of(speaker: str) -> str:
    """The voice of somebody named in a level; whoever is not known has a stranger's."""
    name = speaker.casefold()
    if "jumper" in name:
        return SECOND if "second" in name or "two" in name else ENEMY
    return next((voice for voice in VOICES if voice in name), STRANGER)


def spoken(speaker: str, text: str, mood: str) -> str:
    """The sound of somebody who says so much in a mood; calm where the mood is not known."""
    length = "short" if len(text) <= SHORT_LINE else "middle" if len(text) <= MIDDLE_LINE else "long"
    return f"{voice_of(speaker)}_{mood if mood in MOODS else MOODS[0]}_{length}"


def seconds_of(speaker: str, text: str, mood: str) -> float:
    """How long the carrier and the voice of a line are heard."""
    voice = library.measures()[spoken(speaker, text, mood)]
    return library.measures()["squelch_open"].seconds + voice.seconds


def transmission(speaker: str, text: str, mood: str = MOODS[0]) -> tuple[tuple[str, float], ...]:
    """The sounds (name, loudness) of a line: the carrier comes, somebody speaks, the carrier goes."""
    voice = spoken(speaker, text, mood)
    return (("squelch_open", SQUELCH_LUFS), (voice, VOICE_LUFS), ("squelch_close", SQUELCH_LUFS))
