"""Settings are one typed record, and each of them can be changed by its name."""

from __future__ import annotations

import pytest

from game.settings import Settings, changed, choices, value_of


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sound.music", 40),
        ("video.quality", "low"),
        ("hands.toggle.fine", True),
        ("assists.oxygen", True),
        ("hands.keys", {"drill": ("K_k",)}),
        ("language", "de"),
    ],
)
def test_one_setting_is_changed_and_nothing_else(name: str, value: object) -> None:
    before = Settings()
    after = changed(before, name, value)
    assert value_of(after, name) == value
    assert changed(after, name, value_of(before, name)) == before


@pytest.mark.parametrize(
    ("name", "value"), [("sound.music", 101), ("comfort.text", 99), ("video.vsync", "yes")]
)
def test_a_value_out_of_its_limits_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=name):
        changed(Settings(), name, value)


@pytest.mark.parametrize("name", ["sound.bass", "smell.music", "music"])
def test_there_are_no_other_settings(name: str) -> None:
    with pytest.raises(KeyError):
        changed(Settings(), name, 1)


def test_a_setting_tells_what_it_can_be() -> None:
    assert choices("comfort.text") == range(100, 201)
    assert choices("video.quality") == ("auto", "full", "high", "medium", "low")
    assert choices("hands.toggle.drill") == (False, True)
