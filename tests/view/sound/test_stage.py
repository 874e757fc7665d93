"""The stage as the game uses it: captions, alarms, pause, priorities, volumes, wear and moods."""

from __future__ import annotations

import itertools

import pytest

from game.sim import events as happened
from game.view.sound import Caption, SoundStage, Wear
from game.view.sound.device import Silence
from game.view.sound.mixer import INTERFACE, POOL, RADIO
from tests.scenario import scenario
from tests.view.sound.listening import TICK, audience

quiet = pytest.mark.usefixtures("quiet_card")


def texts(stage):
    return [caption.text for caption in stage.captions()]


# --- captions


@quiet
def test_a_cue_is_told_in_words_and_where_it_came_from():
    crew = audience(ship_angle=90)
    x, y = crew.world.ship.position
    crew.hear(happened.Collided("rock", 0.5 * crew.world.ship.mass, x + 60, y))
    assert crew.stage.captions() == [Caption("clang on the hull", "right")]
    crew.hold(0.5)
    crew.hear(happened.Collided("rock", 0.5 * crew.world.ship.mass, x - 60, y))
    assert crew.stage.captions() == [Caption("clang on the hull", "left")]


@quiet
def test_captions_go_after_a_while_and_never_crowd():
    crew = audience()
    crew.hear(
        happened.FuelLow(1000), happened.OxygenLow(80), happened.Clamped("rock"), happened.BitTouched("rock"),
        happened.HoldFull(), happened.LegTorn(0, 1.0),
    )  # fmt: skip
    assert len(crew.stage.captions()) == 3
    crew.hold(6)
    assert "leg tears out" not in texts(crew.stage)


@quiet
def test_an_alarm_in_words_is_not_pushed_away_by_what_rattles():
    crew = audience()
    crew.hear(happened.OxygenLow(80))
    for kilograms in (10, 20, 30):
        crew.hear(
            happened.BitTouched("rock"), happened.HoldFull(), happened.ChunkScooped("c", "", kilograms, 1.0)
        )
        crew.hold(0.3)
    assert Caption("alarm, slow: oxygen", "", urgent=True) in crew.stage.captions()
    assert len(crew.stage.captions()) == 3


@quiet
def test_a_loop_that_matters_is_told_once_when_it_begins():
    crew = audience()
    crew.world.ship.oxygen = 0.0
    crew.hold(1)
    assert "breath in a mask" in texts(crew.stage)
    crew.hold(4)
    assert "breath in a mask" not in texts(crew.stage)


def test_captions_go_on_without_a_sound_card():
    game = scenario()
    stage = SoundStage(Silence())
    stage.hear([happened.HardDocked("freeport", "a", True)], game.world)
    stage.update(game.world, TICK)
    assert texts(stage) == ["hard dock"]


# --- alarms


@quiet
def test_an_alarm_comes_again_while_there_is_reason():
    crew = audience()
    crew.world.ship.oxygen = 0.0
    crew.hold(13)
    assert crew.tape.played.count("alarm_masks") == 3


@quiet
def test_alarms_are_silent_after_the_outcome():
    crew = audience()
    crew.world.ship.oxygen = 0.0
    crew.world.end(won=True, reason="done")
    crew.hold(3)
    assert "alarm_masks" not in crew.tape.played


# --- the desk


@quiet
def test_important_sounds_take_the_place_of_unimportant_ones():
    crew = audience()
    crew.hold(0.5)
    for _ in range(40):
        crew.stage.cue("rock_crack")
    crew.hear(happened.HullBroken("rock"))
    assert "hull_breach" in crew.tape.sounds
    assert sum(crew.tape.busy(channel) for channel in POOL) <= len(POOL)
    for _ in range(40):
        crew.stage.cue("groan")
    assert "hull_breach" in crew.tape.sounds


@quiet
def test_a_loop_that_lost_its_channel_comes_back():
    crew = audience()
    crew.hold(1, thrust=100)
    for _ in range(len(POOL) + 5):
        crew.stage.cue("rock_split")
    crew.hold(5, thrust=100)
    assert "engine_idle" in crew.tape.sounds
    assert "cabin" in crew.tape.sounds


@quiet
def test_the_same_knock_does_not_rattle_on_every_tick():
    crew = audience()
    for _ in range(30):
        crew.hear(happened.Collided("rock", 0.5 * crew.world.ship.mass, 0, 0))
        crew.hold(TICK)
    assert sum(name.startswith("clang") for name in crew.tape.played) <= 4


@quiet
def test_variants_take_turns():
    crew = audience()
    for _ in range(12):
        crew.stage.cue("clang_small")
    clangs = [name for name in crew.tape.played if name.startswith("clang")]
    assert len(set(clangs)) == 3
    assert all(one != other for one, other in itertools.pairwise(clangs))


@quiet
def test_pause_holds_the_ship_but_not_the_menu():
    crew = audience()
    crew.hear(happened.Said("Kayla", "Hold on.", ""))
    crew.hold(2, thrust=100)
    music = crew.tape.levels[0].max()
    crew.stage.pause()
    for _ in range(120):
        crew.stage.update(crew.world, TICK, crew.world.ship.position)
    crew.stage.interface("move")
    engine = crew.tape.sounds.index("engine_thrust")
    assert crew.tape.held[engine]
    assert crew.tape.sounds[INTERFACE] == "ui_move"
    assert not crew.tape.held[INTERFACE]
    assert 0.0 < crew.tape.levels[0].max() < music
    crew.stage.resume()
    assert not crew.tape.held[engine]


@quiet
def test_a_new_attempt_begins_in_silence_and_the_music_goes_on():
    crew = audience()
    crew.hear(happened.Said("Kayla", "Hold on.", ""), happened.HullDamaged(50, 50, "rock"))
    crew.hold(2, thrust=100)
    place = crew.tape.places[0]
    crew.stage.restart()
    assert not any(crew.tape.busy(channel) for channel in (RADIO, *POOL))
    assert crew.stage.captions() == []
    assert crew.stage.mood == "calm"
    assert crew.tape.places[0] == place


@quiet
def test_volumes_turn_each_group_down_by_itself():
    crew = audience()
    crew.hold(3, thrust=100)
    crew.stage.set_volumes(music=0.0, effects=1.0, voices=0.0)
    crew.hold(0.5, thrust=100)
    assert crew.tape.levels[:4].max() == 0.0
    assert crew.tape.levels[POOL.start :].max() > 0.05
    crew.stage.interface("accept")
    assert crew.tape.levels[INTERFACE].max() == 0.0
    crew.stage.set_volumes(music=1.0, effects=0.0, voices=1.0)
    crew.hold(0.5, thrust=100)
    assert crew.tape.levels[POOL.start :].max() == 0.0
    assert crew.tape.levels[:4].max() > 0.0


@quiet
def test_without_a_world_the_ship_falls_silent():
    crew = audience()
    crew.hold(1, thrust=100)
    for _ in range(600):
        crew.stage.update(None, TICK)
    assert not any(crew.tape.busy(channel) for channel in POOL)


def test_an_interface_sound_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        SoundStage(Silence()).interface("whistle")


# --- wear and moods


@quiet
@pytest.mark.parametrize(
    ("wear", "keys", "words"),
    [
        (Wear(engine=0.4), {"thrust": 100}, "feed pump whines and coughs"),
        (Wear(jets=0.6), {"strafe": 100}, "jet valves stick and hiss"),
    ],
)
def test_worn_machines_are_heard_while_they_work_and_only_then(wear, keys, words):
    sound, worn = ("engine_worn" if wear.engine else "jets_worn"), audience(wear=wear)
    worn.hold(1)
    assert sound not in worn.tape.sounds
    worn.hold(1, **keys)
    assert sound in worn.tape.sounds
    assert words in {text for text, _ in worn.seen}
    fresh = audience()
    fresh.hold(1, **keys)
    assert sound not in fresh.tape.sounds


@quiet
def test_a_line_is_spoken_in_its_mood():
    crew = audience()
    crew.hear(happened.Said("Sofia", "Fly now, grieve later.", "", "worried"))
    crew.hold(0.5)
    assert "sofia_worried_middle" in crew.tape.played


@quiet
def test_a_mood_that_no_voice_has_is_calm():
    crew = audience()
    crew.hear(happened.Said("Sofia", "Odd.", "", "purple"))
    crew.hold(0.5)
    assert "sofia_calm_short" in crew.tape.played
