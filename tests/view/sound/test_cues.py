"""Every event has its sound or a reason for silence; every sound has words."""

from __future__ import annotations

import inspect

import pytest

from game.sim import bench_events
from game.sim import events as happened
from game.sim import system_events as told
from game.sim.events import Event
from game.sim.standoff import events as standoff_events
from game.view.sound import cues, library, loops, radio, reminders, score, stage
from game.view.sound.captions import UNTOLD, caption_for
from game.view.texts import catalogue
from tests.scenario import scenario

KINDS = [
    kind
    for module in (happened, told, bench_events, standoff_events)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Event) and kind is not Event
]
EXAMPLES = {
    "Stage": "turn",
    "str": "rock",
    "float": 1.0,
    "bool": True,
    "int": 1,
    "tuple[str, ...]": ("rock",),
    "tuple[float, ...]": (1.0,),
    "Breach | None": None,
}


def example(kind, **facts):
    values = {name: EXAMPLES[field.type] for name, field in kind.__dataclass_fields__.items()}
    return kind(**(values | facts))


@pytest.fixture(scope="module")
def world():
    return scenario(rock_at=(60, 0)).world


@pytest.mark.parametrize("kind", KINDS)
def test_every_event_has_a_sound_or_is_silent_on_purpose(kind):
    assert (kind in cues.CUES) != (kind in cues.SILENT)


@pytest.mark.parametrize("kind", cues.CUES)
def test_the_sounds_of_an_event_exist(kind, world):
    for cue in cues.cues_for(world, example(kind)):
        assert library.variants(cue.sound)
        assert len(cue.at(world, example(kind))) == 2


@pytest.mark.parametrize("kind", cues.SILENT)
def test_what_is_silent_gives_no_cue(kind, world):
    assert cues.cues_for(world, example(kind)) == ()


@pytest.mark.parametrize("name", library.measures())
def test_every_sound_has_a_caption(name):
    assert caption_for(library.family_of(name))


def test_different_sounds_have_different_captions():
    families = {library.family_of(name) for name in library.measures()}
    assert len({caption_for(family) for family in families}) == len(families)


def test_no_caption_is_left_over():
    families = {library.family_of(name) for name in library.measures()}
    captions = {key.removeprefix("caption.") for key in catalogue() if key.startswith("caption.")}
    assert captions == families


def test_every_loop_is_told_in_words_or_there_is_a_reason_why_not():
    families = {library.family_of(loop.sound) for loop in loops.LOOPS}
    assert set(stage.TOLD) == families - set(UNTOLD)
    assert set(UNTOLD) <= {library.family_of(name) for name in library.measures()}
    assert all(UNTOLD.values())


def test_loops_music_reminders_and_interface_name_sounds_that_exist():
    names = (
        {loop.sound for loop in loops.LOOPS}
        | set(score.LUFS)
        | {f"ui_{name}" for name in stage.INTERFACE_LUFS}
    )
    assert names <= set(library.measures())
    assert all(library.variants(reminder.cue.sound) for reminder in reminders.REMINDERS)
    kinds = {library.measures()[loop.sound].kind for loop in loops.LOOPS}
    assert kinds == {"loop"}


def test_every_loop_that_was_made_is_used():
    made = {name for name, measure in library.measures().items() if measure.kind == "loop"}
    assert made == {loop.sound for loop in loops.LOOPS}


def test_a_harder_knock_is_louder_and_larger(world):
    mass = world.ship.mass
    knocks = [
        cues.cues_for(world, example(happened.Collided, impulse=speed * mass))[0]
        for speed in (0.1, 0.3, 0.9, 1.5, 5)
    ]
    assert [cue.sound for cue in knocks] == [
        "clang_small",
        "clang_medium",
        "clang_medium",
        "clang_large",
        "clang_large",
    ]
    levels = [cue.lufs for cue in knocks]
    assert levels == sorted(levels)
    assert levels[0] < levels[-1] - 10


def test_a_knock_harder_than_the_hardest_is_no_louder(world):
    mass = world.ship.mass
    hard, harder = (cues.cues_for(world, example(happened.Collided, impulse=v * mass))[0] for v in (4, 400))
    assert hard.lufs == harder.lufs


def test_a_knock_far_aft_is_only_a_thump(world):
    (x, y), blow = world.ship.position, world.ship.mass
    fore, aft = (
        cues.cues_for(world, example(happened.Collided, impulse=blow, x=x + along, y=y))[0]
        for along in (9, -11)
    )
    assert (fore.sound, aft.sound) == ("clang_medium", "thump_medium")
    assert fore.lufs == aft.lufs


def test_exotic_matter_does_not_sound_like_nickel_iron(world):
    nickel = cues.cues_for(world, example(happened.OreBroken, ore="nickel_iron"))
    exotic = cues.cues_for(world, example(happened.OreBroken, ore="exotic_matter"))
    assert nickel[0].sound != exotic[0].sound


@pytest.mark.parametrize(
    ("speaker", "voice"),
    [
        ("Kayla", "kayla"),
        ("Captain Jax Torres", "jax"),
        ('Chen "Wrench" Liu', "wrench"),
        ("Dr. Sofia Ruiz", "sofia"),
        ("Jumper lead", "jumper"),
        ("Freeport control", "other"),
    ],
)
def test_everybody_has_a_voice(speaker, voice):
    sounds = [name for name, _ in radio.transmission(speaker, "Copy.")]
    assert sounds == ["squelch_open", f"{voice}_calm_short", "squelch_close"]


def test_longer_lines_take_longer_to_say():
    lengths = [
        library.measures()[radio.transmission("Jax", "x" * letters)[1][0]].seconds for letters in (5, 25, 60)
    ]
    assert lengths == sorted(set(lengths))
