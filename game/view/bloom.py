"""Bloom: whatever is brighter than a threshold sheds soft light around itself.

The picture is made small, its threshold taken away, blurred and added back. The threshold is taken at a quarter of the
size, before the smallest size is reached, so that small lamps shine too and do not flicker while they move. Only the
parts of the picture that shed light are blurred and enlarged, and of these only the cells that light reaches are added,
which is a fifth to a third of the picture.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import pygame

from game.view.pixels import pixels_of

if TYPE_CHECKING:
    from game.view.lit.lathe import Lathe

Size = tuple[int, int]
THRESHOLD = (180, 166, 148)
"""Levels of red, green and blue above which light is shed: those of rock in full sun, which itself must not glow."""
SMALL = 8
"""The picture is blurred at this part of its size; the wide light at a quarter of that."""
WIDE_LEVEL = 134
"""Of 255: strength of the wide light."""
NEAR_REACH, FAR_REACH = 2, 4
"""How far light is shed, in cells of twice ``SMALL`` pixels: the near light alone, and with the wide one."""
BLUR_CELLS, BLUR_SIGMA = (5, 5), 1.0
"""Pixels of the small picture over which light is blurred, and its standard deviation."""
DARK = (1, 1, 1, 255)
"""Levels under which a cell is dark; its fourth byte may hold anything, which a colour key would take for light."""
STRIPE = 4
"""Rows of such cells of which the lit parts are added together."""
FAINT = (1, 1, 1)
"""Levels of light, over such a cell, that nobody sees."""
_ADD, _SUB, _MULT = pygame.BLEND_RGB_ADD, pygame.BLEND_RGB_SUB, pygame.BLEND_RGB_MULT
_transform = pygame.transform


@dataclass(frozen=True, slots=True)
class Shed:
    """Light that was shed: where it lies, in pixels of the picture, and the picture it is on."""

    places: tuple[pygame.Rect, ...]
    light: pygame.Surface


class Bloom:
    """Light around what is bright, for pictures of one size; keeps its scratch pictures.

    Args:
        like: a picture of the size and pixel format that will be drawn to.
        threshold: levels of red, green and blue above which light is shed.
    """

    def __init__(self, like: pygame.Surface, threshold: tuple[int, int, int] = THRESHOLD) -> None:
        def size(part: int) -> Size:
            return (-(-self.size[0] // part), -(-self.size[1] // part))

        self.size = like.get_size()
        self._threshold = threshold
        self._half, self._quarter = pygame.Surface(size(2), 0, like), pygame.Surface(size(4), 0, like)
        self._light, self._wide = Small(size(SMALL), like), Small(size(4 * SMALL), like)
        self._cells = pygame.Surface(size(2 * SMALL), 0, like)
        self._wide_here = pygame.Surface(self._wide.enlarged(self._wide.rect, self._light.size).size, 0, like)
        whole = self._light.enlarged(self._light.rect, self.size)
        self._larges, self._corner = [pygame.Surface(whole.size, 0, like) for _ in range(2)], whole.topleft
        """One is shown while light is spread on the other."""
        self._shed: Shed | None = None
        self._coming: Future[Shed] | None = None

    def draw(
        self, surface: pygame.Surface, octaves: int = 2, *, anew: bool = True, lathe: Lathe | None = None
    ) -> None:
        """Add the light of a picture to itself.

        Args:
            surface: the picture.
            octaves: 2 shed near and wide light, 1 only the near, 0 none.
            anew: whether the light is gathered from this picture; else that of the last one is added once more, which
                costs an eighth, and is not seen where pictures follow each other quickly.
            lathe: spreads the light in its own thread, to be seen in the next picture.
        """
        if octaves < 1:
            self._shed = None
            return
        if self._coming is not None and self._coming.done():
            self._shed, self._coming = self._coming.result(), None
        if anew and self._coming is None:
            self._gather(surface)
            if lathe is None or self._shed is None:
                self._shed = self._spread(octaves)
            else:
                self._coming = lathe.ask(lambda: self._spread(octaves), always=True)
        if self._shed is not None:
            for place in self._shed.places:
                surface.blit(self._shed.light, place, self._in_large(place), _ADD)

    def _spread(self, octaves: int) -> Shed:
        """Shed the light that was gathered."""
        reach = FAR_REACH if octaves > 1 else NEAR_REACH
        cells = self._shining()
        parts = self._parts(cells, reach)
        if parts and octaves > 1:
            self._widen()
        large = self._larges[0]
        self._larges.reverse()
        places = [self._spread_part(part, octaves > 1, large) for part in parts]
        return Shed(tuple(self._reached(cells, reach, places)), large)

    def _gather(self, surface: pygame.Surface) -> None:
        """The bright parts, small."""
        cv2.resize(pixels_of(surface), self._half.get_size(), dst=pixels_of(self._half))
        cv2.resize(pixels_of(self._half), self._quarter.get_size(), dst=pixels_of(self._quarter))
        self._quarter.fill(self._threshold, special_flags=_SUB)
        self._light.take(self._quarter)

    def _shining(self) -> pygame.Mask:
        """The cells that shed light."""
        _transform.smoothscale(self._light.inner, self._cells.get_size(), self._cells)
        self._cells.fill(FAINT, special_flags=_SUB)
        cells = pygame.mask.from_threshold(self._cells, (0, 0, 0), DARK)
        cells.invert()
        return cells

    def _parts(self, cells: pygame.Mask, reach: int) -> list[pygame.Rect]:
        """Where light falls, in pixels of the small picture; what little these parts overlap is dark."""
        whole, found = self._cells.get_rect(), cells.get_bounding_rects()
        around = apart([rect.inflate(2 * reach, 2 * reach).clip(whole) for rect in found])
        parts = [pygame.Rect(x * 2, y * 2, w * 2 + 2, h * 2 + 2) for x, y, w, h in around]
        return [part.clip(self._light.rect) for part in parts]

    def _reached(self, cells: pygame.Mask, reach: int, places: list[pygame.Rect]) -> list[pygame.Rect]:
        """The cells that light reaches, in pixels of the picture, within the places where it was spread."""
        side = 2 * reach + 1
        wide = cells.convolve(pygame.Mask((side, side), fill=True))
        across, down = self._cells.get_size()
        found = []
        for top in range(0, down, STRIPE):
            stripe = pygame.Mask((across, min(STRIPE, down - top)))
            stripe.draw(wide, (-reach, -reach - top))
            found += [rect.move(0, top) for rect in apart(stripe.get_bounding_rects())]
        cell = 2 * SMALL
        lit = (pygame.Rect(x * cell, y * cell, w * cell, h * cell) for x, y, w, h in found)
        return [part for rect in lit for place in places if (part := rect.clip(place))]

    def _widen(self) -> None:
        """The light once more, smaller, weaker and therefore wider."""
        self._wide.take(self._light.inner)
        self._wide.whole.fill((WIDE_LEVEL, WIDE_LEVEL, WIDE_LEVEL), special_flags=_MULT)
        _transform.smoothscale(self._wide.whole, self._wide_here.get_size(), self._wide_here)

    def _spread_part(self, part: pygame.Rect, is_wide: bool, large: pygame.Surface) -> pygame.Rect:
        """Blur and enlarge one part; returns where it belongs on the picture."""
        soft = self._light.whole.subsurface(part).copy()
        cv2.GaussianBlur(pixels_of(soft), BLUR_CELLS, BLUR_SIGMA, dst=pixels_of(soft))
        if is_wide:
            x, y = self._wide.enlarged(self._wide.rect, self._light.size).topleft
            soft.blit(self._wide_here, (0, 0), part.move(-1 - x, -1 - y), _ADD)
        place = self._light.enlarged(part, self.size)
        _transform.smoothscale(soft, place.size, large.subsurface(self._in_large(place)))
        return place

    def _in_large(self, place: pygame.Rect) -> pygame.Rect:
        """Where a place on the picture lies in the enlarged light."""
        return place.move(-self._corner[0], -self._corner[1])


class Small:
    """A small copy of a picture in a frame one pixel wide that repeats its border.

    ``smoothscale`` enlarges from the middle of the first pixel to the middle of the last, so that without the frame
    light would lie beside its lamp, and jump whenever the part that is enlarged changes.
    """

    def __init__(self, size: Size, like: pygame.Surface) -> None:
        self.size = size
        self.whole = pygame.Surface((size[0] + 2, size[1] + 2), 0, like)
        self.inner = self.whole.subsurface((1, 1), size)
        self.rect = self.whole.get_rect()

    def take(self, picture: pygame.Surface) -> None:
        """Become the small copy of a picture."""
        _transform.smoothscale(picture, self.size, self.inner)
        width, height = self.rect.size
        for x, beside in ((0, 1), (width - 1, width - 2)):
            self.whole.blit(self.whole, (x, 0), (beside, 0, 1, height))
        for y, beside in ((0, 1), (height - 1, height - 2)):
            self.whole.blit(self.whole, (0, y), (0, beside, width, 1))

    def enlarged(self, part: pygame.Rect, size: Size) -> pygame.Rect:
        """Where a part of the framed picture belongs on a picture of a size."""
        across, down = size[0] / self.size[0], size[1] / self.size[1]
        width, height = round((part.width - 1) * across) + 1, round((part.height - 1) * down) + 1
        return pygame.Rect(round((part.x - 0.5) * across), round((part.y - 0.5) * down), width, height)


def apart(rects: list[pygame.Rect]) -> list[pygame.Rect]:
    """The same area in rectangles of which no two overlap; those that do are joined."""
    found: list[pygame.Rect] = []
    for rect in rects:
        joined = rect
        while (other := joined.collidelist(found)) >= 0:
            joined = joined.union(found.pop(other))
        found.append(joined)
    return found
