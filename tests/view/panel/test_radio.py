"""The radio's corner: the face that belongs to what is said, and bars while it is being said."""

from __future__ import annotations

import numpy as np
import pygame

from game.sim.standoff.events import Hailed, Replied
from game.view.panel import radio
from game.view.panel.frame import Frame
from game.view.panel.radio import BAR_STEP, BARS, FACE_SECONDS, SHORTEST, Radio
from game.view.pen import Kept
from game.view.sound.radio import MOODS, seconds_of
from tests.scenario import scenario
from tests.screen import picture

SIZE = (620, 140)
WORDS = "Ninety seconds of air. Fly now, grieve later."


def on_the_air(shown: Radio, clock: float) -> np.ndarray:
    surface = picture(SIZE)
    surface.fill((20, 26, 34))
    shown.turn(clock)
    shown.draw(Frame(surface, surface, None, None, (0.0, 0.0, 0.0), clock, {}, Kept()))
    return pygame.surfarray.array3d(surface).astype(int)


def face(shown: Radio, clock: float) -> np.ndarray:
    return on_the_air(shown, clock)[:104]


def said(*lines: tuple[str, str, str]) -> Radio:
    shown = Radio()
    for line in lines:
        shown.hear(*line)
    return shown


def test_a_face_shows_the_mood_of_the_line():
    faces = []
    for mood in ("calm", "worried", "wry"):
        shown = said(("Sofia", WORDS, mood))
        face(shown, 0.0)
        faces.append(face(shown, 1.0))
    for i, one in enumerate(faces):
        assert all(np.abs(one - other).mean() > 0.3 for other in faces[i + 1 :])


def test_one_face_becomes_the_next_within_150_milliseconds_and_never_flashes():
    assert FACE_SECONDS < 0.15
    shown = said(("Sofia", WORDS, "calm"), ("Sofia", WORDS, "worried"))
    before = face(shown, 0.0)
    before = face(shown, SHORTEST - 0.5)
    turned = SHORTEST + 1.0
    frames = [face(shown, turned + step * FACE_SECONDS / 4) for step in range(5)]
    after = face(shown, turned + 1.0)
    assert np.abs(frames[4] - after).mean() < 0.01
    way = [np.abs(frame - after).mean() for frame in frames]
    assert way == sorted(way, reverse=True)
    brightest = max(before.mean(), after.mean())
    assert all(frame.mean() < 1.05 * brightest for frame in frames)


def test_bars_move_while_the_voice_is_heard_and_rest_after_it():
    shown = said(("Sofia", WORDS, "calm"))
    on_the_air(shown, 0.0)
    voiced = seconds_of("Sofia", WORDS, "calm")
    speaking = [on_the_air(shown, t) for t in (0.5, 0.6)]
    quiet = [on_the_air(shown, voiced + t) for t in (0.1, 0.2)]
    assert np.abs(speaking[0] - speaking[1]).sum() > 0
    assert np.abs(quiet[0] - quiet[1]).sum() == 0
    changed = np.argwhere(np.abs(speaking[0] - quiet[0]).sum(axis=2))
    assert np.ptp(changed[:, 0]) <= BARS * BAR_STEP


def test_lines_that_come_together_begin_one_after_the_other():
    shown = said(("Sofia", WORDS, "calm"), ("Jax", WORDS, "wry"))
    begun = [(line.speaker, clock / 10) for clock in range(300) if (line := shown.turn(clock / 10))]
    assert [speaker for speaker, _ in begun] == ["Sofia", "Jax"]
    assert begun[0][1] == 0.0
    assert begun[1][1] >= seconds_of("Sofia", WORDS, "calm")


def test_the_line_stays_until_the_voice_is_done():
    for mood in MOODS:
        assert seconds_of("Jax", "x" * 120, mood) < radio.WAITING_CUT


def hailed(text: str, replies: int) -> Hailed:
    return Hailed("talk", "Jumper leader", text, "hard", replies, 12.0 if replies else 0.0)


def test_a_question_is_on_the_air_at_once_and_for_as_long_as_it_can_be_answered() -> None:
    level = scenario().world.level
    shown = Radio()
    for text in ("One.", "Two."):
        shown.see(hailed(text, 0), level)
        shown.turn(0.0)
    shown.see(hailed("Well?", 3), level)
    shown.turn(0.5)
    assert shown.now is not None
    assert shown.now.text == "Well?"
    shown.turn(8.0)
    assert shown.now.text == "Well?"
    shown.see(Replied("talk", "no", "Jax", "No.", "wry"), level)
    shown.turn(9.0)
    assert (shown.now.text, shown.now.mood) == ("No.", "wry")
    shown.turn(20.0)
    assert shown.now.text == "Two.", "what waited comes after"


def test_a_line_keeps_clear_of_the_tasks_and_stays_at_the_top():
    def below(tasks_from: float) -> tuple[float, float]:
        """Right edge and upper edge of what a line takes beside tasks that begin so far to the right."""
        surface = picture((1280, 720))
        frame = Frame(surface, surface, None, None, (0.0, 0.0, 0.0), 0.5, {}, Kept())
        frame.room.take(tasks_from, 22, 344, 40)
        shown = said(("Sofia", "They gain on us. Home is thirty seconds nearer than they are.", "calm"))
        shown.turn(0.0)
        shown.draw(frame)
        place = frame.room.since(1)[0][0]
        return place.right, place.top

    free = below(900)
    beside, far = below(free[0] - 10), below(200)
    assert beside[0] < free[0] - 10
    assert beside[1] == free[1]
    assert far[1] > 62
