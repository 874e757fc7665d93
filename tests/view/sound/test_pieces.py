"""Long sounds are decoded in pieces that fit to the sample, and nobody has to wait for them."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.view.sound import library
from game.view.sound.pieces import PAGES, decoded_in_pieces, pages, samples_of

pytestmark = pytest.mark.usefixtures("quiet_card")
LONGEST = ("title", "danger", "crew_lost", "mask_breath", "ui_move", "kayla_calm_long")


def path(name):
    return library.folder() / library.measures()[name].kind / f"{name}.ogg"


@pytest.mark.parametrize("name", LONGEST)
def test_pieces_are_what_the_whole_is(name):
    whole = samples_of(pygame.mixer.Sound(path(name)))
    assert np.array_equal(decoded_in_pieces(path(name).read_bytes()), whole)


def test_a_piece_is_short():
    """So that a call to the mixer never waits for more than a few milliseconds of decoding."""
    for name, measure in library.measures().items():
        ends = [page.position for page in pages(path(name).read_bytes())]
        longest = max(b - a for a, b in zip(ends, [*ends[PAGES:], *[ends[-1]] * PAGES], strict=False))
        assert longest / library.rate() < 5.5, (name, measure.seconds)


def test_a_closed_mixer_is_an_error_and_nothing_worse():
    data = path("cabin").read_bytes()
    pygame.mixer.quit()
    with pytest.raises(pygame.error):
        decoded_in_pieces(data)
