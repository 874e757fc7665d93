"""A player sits down: from the title to a flight, to its end, and again."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

import pygame
import pytest

from game.folders import DATA_VARIABLE, user_data
from game.play.replay_reader import load_replay
from game.scenes.brief import BriefScene
from game.scenes.flight import AFTERMATH_TICKS, FlightScene, next_target, targets_near
from game.scenes.outcome import Balance, Goal, figures_of, goals, reason_text, wanted_award
from game.scenes.scene import Replace
from game.scenes.select import SelectScene
from game.scenes.title import TitleScene
from game.sim import HANDS_OFF, World
from game.sim.events import Said
from game.sim.world import Outcome
from game.view.blows import LARGE_STOP, Blow
from game.view.texts import say
from tests.scenario import level, scenario
from tests.screen import FRAME, Player, has_light, key


@pytest.fixture
def player() -> Player:
    return Player(TitleScene)


@pytest.fixture
def flying(player: Player) -> Player:
    player.tap(pygame.K_RETURN, pygame.K_SPACE)
    player.until("FlightScene")
    return player


def flight(player: Player) -> FlightScene:
    top = player.app.top
    assert isinstance(top, FlightScene)
    return top


def test_two_presses_lead_from_the_title_into_flight(player: Player) -> None:
    assert player.scene == "TitleScene"
    player.tap(pygame.K_RETURN)
    assert player.scene == "BriefScene"
    player.tap(pygame.K_w)
    player.until("FlightScene")


def test_the_title_lives(player: Player) -> None:
    before = pygame.image.tobytes(player.app.surface, "RGB")
    player.wait(1.0)
    assert has_light(player.app.surface)
    assert pygame.image.tobytes(player.app.surface, "RGB") != before


def test_any_level_can_be_chosen_from_the_list(player: Player) -> None:
    player.tap(pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN)
    assert player.scene == "SelectScene"
    player.tap(pygame.K_DOWN, pygame.K_RETURN, pygame.K_SPACE)
    player.until("FlightScene")
    sound = [entry for entry in player.stage.levels() if entry.level is not None]
    assert flight(player).path == sound[1].path


def test_escape_leads_back_from_brief_and_list(player: Player) -> None:
    player.tap(pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_ESCAPE)
    assert player.scene == "SelectScene"
    player.tap(pygame.K_ESCAPE)
    assert player.scene == "TitleScene"


def test_the_mouse_chooses_too(player: Player) -> None:
    player.wait()
    row = player.app.top._menu.box(2).center
    player.happens(pygame.MOUSEMOTION, pos=row, rel=(0, 0), buttons=(0, 0, 0))
    player.happens(pygame.MOUSEBUTTONDOWN, pos=row, button=1)
    assert player.scene == "SelectScene"


def test_a_broken_level_is_listed_with_its_first_error_and_cannot_be_flown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "mine.json").write_text('{"title": 4}', encoding="utf-8")
    player = Player(SelectScene)
    player.app.show(Replace(SelectScene(player.stage, own=True)))
    broken = next(entry for entry in player.stage.levels() if entry.level is None)
    assert "title" in str(broken.problem)
    player.tap(pygame.K_RETURN)
    assert player.scene == "SelectScene"
    assert has_light(player.app.surface)


def test_held_keys_fly_the_ship(flying: Player) -> None:
    before = flight(flying).world.ship.velocity[0]
    flying.hold(pygame.K_w, 1.0)
    assert flight(flying).world.ship.velocity[0] > before + 3.0


def test_the_key_that_left_the_brief_does_not_drill(flying: Player) -> None:
    key(pygame.K_SPACE, down=False)
    flying.wait()
    assert flight(flying).world.ship.drill.rpm == 0.0


def test_escape_pauses_and_nothing_moves_until_it_is_lifted(flying: Player) -> None:
    world = flight(flying).world
    flying.tap(pygame.K_ESCAPE)
    assert flying.scene == "PauseScene"
    tick = world.tick
    flying.wait(0.5)
    assert world.tick == tick
    flying.tap(pygame.K_ESCAPE)
    flying.wait(0.1)
    assert flying.scene == "FlightScene"
    assert world.tick > tick


def test_losing_the_focus_pauses_and_lets_go(flying: Player) -> None:
    key(pygame.K_w)
    flying.wait(0.2)
    flying.happens(pygame.WINDOWFOCUSLOST)
    assert flying.scene == "PauseScene"
    assert flying.stage.input.controls() == HANDS_OFF


def test_a_pad_pulled_out_pauses(flying: Player) -> None:
    flying.stage.input.pads._open[5] = object()
    flying.happens(pygame.JOYDEVICEREMOVED, instance_id=5)
    assert flying.scene == "PauseScene"


def test_one_key_begins_again_at_once(flying: Player) -> None:
    flying.wait(1.0)
    before = flight(flying)
    began = thread_time()
    flying.tap(pygame.K_BACKSPACE)
    assert thread_time() - began < 0.5, "of work"
    assert flight(flying) is not before
    assert flight(flying).world.tick <= 2


def test_from_the_pause_one_can_begin_again_or_leave(flying: Player) -> None:
    first = flight(flying)
    flying.tap(pygame.K_ESCAPE, pygame.K_DOWN, pygame.K_RETURN)
    assert flight(flying) is not first
    flying.tap(pygame.K_ESCAPE, pygame.K_UP, pygame.K_RETURN)
    assert flying.scene == "TitleScene", "where it was begun"


def test_the_end_leads_to_the_results_and_from_there_to_another_try(flying: Player) -> None:
    world = flight(flying).world
    world.end(won=False, reason="hull")
    flying.outlast((AFTERMATH_TICKS + 5) * FRAME)
    assert flying.scene == "ResultsScene"
    assert has_light(flying.app.surface)
    flying.tap(pygame.K_RETURN)
    assert flight(flying).world is not world


def test_the_flight_is_kept_as_a_replay_that_leads_to_the_same_end(flying: Player) -> None:
    flying.hold(pygame.K_w, 0.5)
    scene = flight(flying)
    scene.world.end(won=False, reason="lost")
    flying.outlast((AFTERMATH_TICKS + 5) * FRAME)
    kept = next((user_data() / "replays").glob("*-last.txt"))
    again = World(scene.level)
    for controls in load_replay(kept).controls():
        again.step(controls)
    while again.tick < scene.world.tick:  # behind the results the world goes on with nobody at the controls
        again.step(HANDS_OFF)
    assert again.ship.position == scene.world.ship.position


def test_a_mission_done_offers_the_next(flying: Player) -> None:
    path = flight(flying).path
    flight(flying).world.end(won=True, reason="objectives")
    flying.outlast((AFTERMATH_TICKS + 5) * FRAME)
    flying.tap(pygame.K_RETURN)
    assert isinstance(flying.app.top, BriefScene)
    assert flying.app.top.entry.path != path


def test_what_is_flown_is_taken_down_tick_for_tick(flying: Player) -> None:
    flying.hold(pygame.K_w, 0.5)
    scene = flight(flying)
    assert scene.recorder is not None
    flown = scene.recorder.replay()
    again = World(scene.level)
    for controls in flown.controls():
        again.step(controls)
    assert again.digest() == scene.world.digest()


def test_the_engineer_stops_time_and_steps_through_it(flying: Player) -> None:
    flying.tap(pygame.K_F3, pygame.K_F4, pygame.K_F9)
    tick = flight(flying).world.tick
    flying.wait(0.3)
    assert flight(flying).world.tick == tick
    flying.tap(pygame.K_F10, pygame.K_F10)
    assert flight(flying).world.tick == tick + 2


def test_the_target_key_goes_from_near_to_far_and_round(flying: Player) -> None:
    game = scenario(rock_at=(60, 0), station_at=(400, 0))
    order = [target.id for target in targets_near(game.world)]
    assert order == ["rock", "station"]
    game.hold(ticks=1, select=next_target(game.world))
    assert game.world.by_number(game.ship.target).id == "rock"
    game.hold(ticks=1, select=next_target(game.world))
    game.hold(ticks=1, select=next_target(game.world))
    assert game.world.by_number(game.ship.target).id == "rock"


def test_with_nothing_around_there_is_no_target() -> None:
    assert next_target(scenario().world) == 0


def test_the_results_name_the_limit_that_was_broken() -> None:
    keep = {"type": "keep", "within": 1.0}
    game = scenario(objectives=[keep])
    game.wait(1.2)
    assert reason_text(game.world) == "Time was up after 00:01."


def test_the_results_say_what_would_have_been_enough_for_the_next_medal() -> None:
    medals = {"gold": {"time": 5.0}, "silver": {"time": 60.0}}
    game = scenario(medals=medals)
    game.wait(8.0)
    game.world.outcome = Outcome(True, "objectives", "silver")
    name, award = wanted_award(game.world)
    balance = Balance.of(game.world)
    assert name == "gold"
    assert goals(balance, award) == [Goal("≤ 00:05", "00:04 FASTER"), None, None]
    assert (say("results.time"), "00:08") in figures_of(balance)


def test_a_level_that_is_no_file_any_more_can_still_be_flown(tmp_path: Path) -> None:
    player = Player()
    scene = FlightScene(player.stage, tmp_path / "gone.json", level())
    assert scene.recorder is None
    scene.tick()
    assert scene.world.tick == 1


def test_a_heavy_blow_holds_the_picture_and_not_the_world(
    flying: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    flying.wait(0.2)
    scene = flight(flying)
    monkeypatch.setattr("game.scenes.flight.hardest", lambda events: Blow(1.0, 1.0, 1.0, 0.3))
    flying.wait(FRAME)
    monkeypatch.setattr("game.scenes.flight.hardest", lambda events: None)
    before, tick = pygame.image.tobytes(flying.app.surface, "RGB"), scene.world.tick
    flying.wait(LARGE_STOP - 2 * FRAME)
    assert pygame.image.tobytes(flying.app.surface, "RGB") == before
    assert scene.world.tick > tick
    flying.wait(0.1)
    assert pygame.image.tobytes(flying.app.surface, "RGB") != before


def test_a_voice_is_heard_when_its_line_begins_and_not_before(
    flying: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line that comes while another is on the radio waits for it, and so does its voice."""
    scene, heard = flight(flying), []
    lines = [Said("Kayla", f"Line {i}, and long enough to be read aloud.", "") for i in range(3)]
    monkeypatch.setattr(
        flying.stage.sound, "speak", lambda *line: heard.append((line[1], scene.world.seconds))
    )
    events, step = list(lines), scene.world.step
    monkeypatch.setattr(
        scene.world, "step", lambda controls: [*step(controls), *(events.pop() for _ in events[:])]
    )
    shown = {}
    with flying.unseen():
        for _ in range(12 * 60):
            flying.wait(FRAME)
            line = scene.view.panel.radio.now
            if line is not None:
                shown.setdefault(line.text, scene.world.seconds)
    ours = [(text, at) for text, at in heard if text.startswith("Line")]
    assert len(ours) == 3
    assert ours == [
        (text, pytest.approx(at, abs=0.05)) for text, at in shown.items() if text.startswith("Line")
    ]
