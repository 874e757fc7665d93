"""A standoff at the controls: replies, pod, beacon and the way out, by key, pad and mouse."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.level.load import load_level
from game.pads import CONTROLLER_BUTTONS
from game.scenes.flight import FlightScene
from game.settings import changed
from game.sim.standoff.state import StandoffState
from tests.screen import FRAME, Player

LEVEL = Path(__file__).parents[1] / "level" / "fixtures" / "standoff.json"
LEADER_SPEAKS = 40.0
"""s within which the jumpers are there and say what they want."""


class Captain(Player):
    """Somebody in the fixture's standoff."""

    def __init__(self) -> None:
        super().__init__(lambda stage: FlightScene(stage, LEVEL, load_level(LEVEL)))  # type: ignore[arg-type]

    @property
    def flight(self) -> FlightScene:
        scene = self.app.top
        assert isinstance(scene, FlightScene)
        return scene

    @property
    def state(self) -> StandoffState:
        assert self.flight.world.standoff is not None
        return self.flight.world.standoff

    def hears_the_demand(self) -> None:
        """Wait without looking: ticks alone, then a few frames."""
        for _ in range(round(LEADER_SPEAKS / FRAME)):
            self.app.top.tick()
            if self.state.talk.offers:
                break
        self.wait()

    def click(self, action: str, share: float = 0.5, held: float = FRAME) -> None:
        """Press the left button on something of the panel."""
        boxes = self.flight.view.panel.standoff.boxes
        place = boxes._places[action]
        pixel = (place.left + round(share * place.width), place.centery)
        self.happens(pygame.MOUSEMOTION, pos=pixel, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self.happens(pygame.MOUSEBUTTONDOWN, pos=pixel, button=1, touch=False)
        self.wait(held)
        self.happens(pygame.MOUSEBUTTONUP, pos=pixel, button=1, touch=False)
        self.wait()

    def push(self, *buttons: str) -> None:
        """Push buttons of a pad, hold them together, let go."""
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            for button in buttons:
                self.happens(kind, instance_id=0, button=CONTROLLER_BUTTONS.index(button))
        self.wait()


@pytest.fixture
def captain() -> Captain:
    return Captain()


def test_a_reply_is_given_by_its_number(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.tap(pygame.K_1)
    assert captain.state.talk.given == ["pod"]


def test_a_reply_is_given_by_the_cross(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.push("pad_right")
    assert captain.state.talk.given == ["less"]


def test_a_reply_is_given_by_a_click_on_it(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.click("reply_3")
    assert captain.state.talk.given == ["surrender"]


def test_without_an_answer_number_keys_are_about_power(captain: Captain) -> None:
    before = list(captain.flight.world.power.order)
    captain.tap(pygame.K_4)
    assert captain.flight.world.power.order != before


@pytest.mark.sweep
def test_the_pod_is_loaded_made_ready_and_pushed_out_by_keys_alone(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.hold(pygame.K_o, 2.0)
    wanted = captain.state.bay.wanted
    assert wanted >= 10
    captain.tap(pygame.K_i)
    assert captain.state.bay.wanted == wanted - 1
    captain.outlast(6.0)
    captain.tap(pygame.K_u)
    assert captain.state.bay.running
    captain.outlast(captain.state.spec.cargo.pressurise + 0.5)
    assert captain.state.bay.pressure == 1.0
    captain.tap(pygame.K_k)
    assert captain.state.bay.away


def test_the_slider_is_dragged_to_a_load_and_back_to_none(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.click("slider", 0.5)
    assert 13 <= captain.state.bay.wanted <= 17
    captain.click("slider", 0.0)
    assert captain.state.bay.wanted == 0


def test_the_beacon_is_opened_by_pad_and_by_click(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.push("left_bumper", "y")
    assert captain.state.beacon_tick > 0
    other = Captain()
    other.hears_the_demand()
    other.click("beacon")
    assert other.state.beacon_tick > 0


def test_the_ship_is_abandoned_only_by_holding_on(captain: Captain) -> None:
    captain.hears_the_demand()
    captain.click("abandon", held=1.0)
    assert captain.flight.world.ship.crewed
    captain.hold(pygame.K_DELETE, 2.2)
    assert not captain.flight.world.ship.crewed


def test_the_driver_fires_while_its_key_is_held(captain: Captain) -> None:
    captain.hears_the_demand()
    rounds = captain.state.rounds
    captain.hold(pygame.K_c, 2.0)
    assert captain.state.rounds == rounds - 2


def test_time_goes_more_slowly_while_a_reply_is_chosen_for_who_asked_for_that() -> None:
    captain = Captain()
    captain.stage.change(changed(captain.stage.settings, "assists.standoffs", value=True))
    captain.app.scenes[-1] = captain.flight.again()
    captain.hears_the_demand()
    assert captain.flight.pace() < 1.0
    captain.tap(pygame.K_1)
    assert captain.flight.pace() == 1.0
