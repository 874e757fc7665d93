"""A paint box for made things: shapes are painted into maps of height, colour, gloss and light by their height.

Metres throughout, x forward, y to port (up in the picture). Where two shapes overlap the higher one is seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, sin

import numpy as np

from game.view.lit.grain import Floats

Point = tuple[float, float]
Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Coat:
    """What a surface is made of: colour, gloss (0 to 2), how much of it is paint that chips, light it gives off."""

    colour: str
    gloss: float = 0.15
    paint: float = 0.0
    glow: float = 0.0

    def but(self, **changes: float | str) -> Coat:
        """The same but for some changes."""
        return replace(self, **changes)


def linear(code: str) -> Floats:
    """A colour like ``#rrggbb`` as linear light."""
    parts = [int(code[i : i + 2], 16) / 255.0 for i in (1, 3, 5)]
    return np.array(parts, np.float32) ** np.float32(2.2)


class Canvas:
    """The maps of one model in the making.

    Args:
        bounds: left, bottom, right, top in metres; the origin is the body's own.
        scale: pixels a metre.
    """

    def __init__(self, bounds: tuple[float, float, float, float], scale: float) -> None:
        left, bottom, right, top = bounds
        self.scale = scale
        width, height = round((right - left) * scale), round((top - bottom) * scale)
        self.left, self.top = left, top
        self.x = ((np.arange(width, dtype=np.float32) + 0.5) / scale + left)[None, :]
        self.y = (top - (np.arange(height, dtype=np.float32) + 0.5) / scale)[:, None]
        self.height = np.zeros((height, width), np.float32)
        self.albedo = np.zeros((height, width, 3), np.float32)
        self.alpha = np.zeros((height, width), np.float32)
        self.gloss = np.zeros((height, width), np.float32)
        self.glow = np.zeros((height, width), np.float32)
        self.paint = np.zeros((height, width), np.float32)
        self.spots: dict[str, list[Point]] = {}
        """Places on the model that a painter wants to know, in metres: lamps, jets, beds."""

    def window(self, x0: float, y0: float, x1: float, y1: float) -> Window:
        """The pixels around a box in metres."""
        rows, columns = self.height.shape
        edge = 2.0 / self.scale
        top = max(0, int((self.top - y1 - edge) * self.scale))
        bottom = min(rows, int((self.top - y0 + edge) * self.scale) + 1)
        left = max(0, int((x0 - edge - self.left) * self.scale))
        right = min(columns, int((x1 + edge - self.left) * self.scale) + 1)
        return slice(top, max(top, bottom)), slice(left, max(left, right))

    def put(self, window: Window, outside: Floats, z: Floats, coat: Coat) -> None:
        """Lay a shape down: ``outside`` is the distance in metres from its edge, negative within."""
        cover = np.clip(0.5 - outside * self.scale, 0.0, 1.0)
        height, alpha = self.height[window], self.alpha[window]
        seen = (z > height) & ((cover > 0.5) | ((cover > 0.0) & (alpha < cover)))
        height[seen] = z[seen]
        self.albedo[window][seen] = linear(coat.colour)
        self.gloss[window][seen] = coat.gloss
        self.paint[window][seen] = coat.paint
        self.glow[window][seen] = coat.glow
        np.maximum(alpha, cover, out=alpha)

    def sink(self, window: Window, outside: Floats, depth: float, coat: Coat | None) -> None:
        """Press a shape into what is there."""
        inside = (outside < 0.0) & (self.alpha[window] > 0.0)
        self.height[window][inside] = np.maximum(self.height[window][inside] - depth, 0.02)
        if coat is not None:
            self.albedo[window][inside] = linear(coat.colour)
            self.gloss[window][inside] = coat.gloss
            self.paint[window][inside] = coat.paint
            self.glow[window][inside] = coat.glow

    def tint(self, window: Window, outside: Floats, coat: Coat, strength: float | Floats = 1.0) -> None:
        """Paint colour over what is there, leaving its height."""
        share = np.clip(0.5 - outside * self.scale, 0.0, 1.0) * strength * (self.alpha[window] > 0.0)
        area = self.albedo[window]
        area += (linear(coat.colour) - area) * share[..., None]
        if coat.glow > 0.0:
            self.glow[window] += (coat.glow - self.glow[window]) * share

    # --- shapes ---------------------------------------------------------------------------------------------------

    def box(
        self,
        at: Point,
        size: Point,
        top: float,
        coat: Coat,
        bevel: float = 0.25,
        corner: float = 0.2,
        angle: float = 0.0,
    ) -> None:
        """A plate with bevelled edges around its centre."""
        window, x, y = self.local(at, hypot(*size) / 2 if angle else max(size) / 2, angle)
        outside = _box(x, y, size, corner)
        self.put(window, outside, _bevelled(outside, top, bevel), coat)

    def rect(self, x0: float, y0: float, x1: float, y1: float, top: float, coat: Coat, **how: float) -> None:
        """A plate between two corners."""
        self.box(((x0 + x1) / 2, (y0 + y1) / 2), (x1 - x0, y1 - y0), top, coat, **how)

    def plate(
        self, corners: Sequence[Point], top: float, coat: Coat, bevel: float = 0.25, slope: Point = (0.0, 0.0)
    ) -> None:
        """A convex plate, its corners anticlockwise; ``slope`` raises it by metres a metre from its middle."""
        window = self._around(corners)
        outside = _convex(self.x[:, window[1]], self.y[window[0]], corners)
        z = _bevelled(outside, top, bevel)
        cx = sum(p[0] for p in corners) / len(corners)
        cy = sum(p[1] for p in corners) / len(corners)
        z = z + (self.x[:, window[1]] - cx) * slope[0] + (self.y[window[0]] - cy) * slope[1]
        self.put(window, outside, np.maximum(z, 0.05), coat)

    def tube(
        self,
        a: Point,
        b: Point,
        radius: float,
        coat: Coat,
        middle: float = 0.0,
        end_radius: float | None = None,
        round_ends: bool = False,
    ) -> None:
        """A tube or a cone lying from a to b, its axis at a height of ``middle``."""
        last = radius if end_radius is None else end_radius
        reach = max(radius, last)
        window = self.window(
            min(a[0], b[0]) - reach,
            min(a[1], b[1]) - reach,
            max(a[0], b[0]) + reach,
            max(a[1], b[1]) + reach,
        )
        x, y = self.x[:, window[1]] - a[0], self.y[window[0]] - a[1]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = hypot(dx, dy)
        along = (x * dx + y * dy) / length
        off = np.abs(x * dy - y * dx) / length
        share = np.clip(along / length, 0.0, 1.0)
        wide = radius + (last - radius) * share
        if round_ends:
            off = np.hypot(off, along - share * length)
            outside = off - wide
        else:
            outside = np.maximum(off - wide, np.maximum(-along, along - length))
        z = middle + np.sqrt(np.maximum(wide * wide - off * off, 0.0))
        self.put(window, outside, z, coat)

    def dome(self, at: Point, radius: float, coat: Coat, middle: float = 0.0, squash: float = 1.0) -> None:
        """A half ball, flattened by ``squash``."""
        window, x, y = self.local(at, radius)
        off = np.hypot(x, y)
        z = middle + squash * np.sqrt(np.maximum(radius * radius - off * off, 0.0))
        self.put(window, off - radius, z, coat)

    def disc(self, at: Point, radius: float, top: float, coat: Coat, bevel: float = 0.2) -> None:
        """A round plate."""
        window, x, y = self.local(at, radius)
        outside = np.hypot(x, y) - radius
        self.put(window, outside, _bevelled(outside, top, bevel), coat)

    def ring(self, at: Point, radius: float, width: float, top: float, coat: Coat) -> None:
        """A round bead, as thick as it is wide."""
        window, x, y = self.local(at, radius + width)
        off = np.abs(np.hypot(x, y) - radius)
        z = top - width + np.sqrt(np.maximum(width * width - off * off, 0.0))
        self.put(window, off - width, z, coat)

    def band(self, at: Point, inner: float, outer: float, top: float, coat: Coat, bevel: float = 0.3) -> None:
        """A flat ring between two radii."""
        window, x, y = self.local(at, outer)
        off = np.hypot(x, y)
        outside = np.maximum(off - outer, inner - off)
        self.put(window, outside, _bevelled(outside, top, bevel), coat)

    def lathe(self, a: Point, b: Point, profile: Sequence[Point], coat: Coat, middle: float = 0.0) -> None:
        """A turned body lying from a to b; the profile gives radii (m) at shares of the length."""
        reach = max(radius for _, radius in profile)
        window = self.window(
            min(a[0], b[0]) - reach,
            min(a[1], b[1]) - reach,
            max(a[0], b[0]) + reach,
            max(a[1], b[1]) + reach,
        )
        x, y = self.x[:, window[1]] - a[0], self.y[window[0]] - a[1]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = hypot(dx, dy)
        along = (x * dx + y * dy) / length
        off = np.abs(x * dy - y * dx) / length
        shares, radii = zip(*profile, strict=True)
        wide = np.interp(along / length, shares, radii).astype(np.float32)
        outside = np.maximum(off - wide, np.maximum(-along, along - length))
        z = middle + np.sqrt(np.maximum(wide * wide - off * off, 0.0))
        self.put(window, outside, z, coat)

    # --- what is done to what is there ------------------------------------------------------------------------------

    def groove(self, a: Point, b: Point, width: float = 0.1, depth: float = 0.1, shade: float = 0.5) -> None:
        """A line cut into the surface, darker than it."""
        window = self._around((a, b), width)
        off = _segment(self.x[:, window[1]], self.y[window[0]], a, b)
        share = np.clip(0.5 + (width / 2 - off) * self.scale, 0.0, 1.0) * (self.alpha[window] > 0.0)
        self.height[window] -= depth * share
        self.albedo[window] *= (1.0 - (1.0 - shade) * share)[..., None]

    def hollow(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        depth: float,
        coat: Coat | None,
        corner: float = 0.15,
    ) -> None:
        """A pocket pressed into the surface."""
        centre = ((x0 + x1) / 2, (y0 + y1) / 2)
        window, x, y = self.local(centre, max(x1 - x0, y1 - y0) / 2)
        self.sink(window, _box(x, y, (x1 - x0, y1 - y0), corner), depth, coat)

    def panel(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        coat: Coat,
        strength: float = 1.0,
        corner: float = 0.05,
    ) -> None:
        """A field of another colour."""
        centre = ((x0 + x1) / 2, (y0 + y1) / 2)
        window, x, y = self.local(centre, max(x1 - x0, y1 - y0) / 2)
        self.tint(window, _box(x, y, (x1 - x0, y1 - y0), corner), coat, strength)

    def patch(self, corners: Sequence[Point], coat: Coat, strength: float = 1.0) -> None:
        """A convex field of another colour, its corners anticlockwise."""
        window = self._around(corners)
        outside = _convex(self.x[:, window[1]], self.y[window[0]], corners)
        self.tint(window, outside, coat, strength)

    def stripes(
        self, x0: float, y0: float, x1: float, y1: float, coat: Coat, period: float, slope: float = 1.0
    ) -> None:
        """Slanting warning stripes over a box."""
        window = self.window(x0, y0, x1, y1)
        x, y = self.x[:, window[1]], self.y[window[0]]
        phase = ((x + slope * y) / period) % 1.0
        lean = hypot(1.0, slope)
        stripe = (np.abs(phase - 0.5) - 0.25) * period / lean
        inside = np.maximum(np.maximum(x0 - x, x - x1), np.maximum(y0 - y, y - y1))
        self.tint(window, np.maximum(stripe, inside), coat)

    def lamp(self, at: Point, size: Point, colour: str, glow: float = 0.8) -> None:
        """A small window or lamp that gives light."""
        window, x, y = self.local(at, max(size) / 2)
        self.tint(window, _box(x, y, size, min(size) * 0.2), Coat(colour, glow=glow))

    def local(self, at: Point, reach: float, angle: float = 0.0) -> tuple[Window, Floats, Floats]:
        """The pixels around a place, and their metres from it along and across a direction."""
        window = self.window(at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)
        x, y = self.x[:, window[1]] - at[0], self.y[window[0]] - at[1]
        if angle == 0.0:
            return window, x, y
        c, s = cos(angle), sin(angle)
        return window, x * c + y * s, y * c - x * s

    def _around(self, points: Sequence[Point], margin: float = 0.0) -> Window:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return self.window(min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)


def truss(
    canvas: Canvas, a: Point, b: Point, width: float, coat: Coat, top: float, bar: float = 0.12
) -> None:
    """Two chords and a zigzag between them."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    ux, uy = dx / length, dy / length
    half = width / 2 - bar

    def at(along: float, side: float) -> Point:
        return (a[0] + ux * along - uy * side, a[1] + uy * along + ux * side)

    steps = max(1, round(length / width))
    for i in range(steps):
        near, far = i * length / steps, (i + 1) * length / steps
        for side in (half, -half):
            canvas.tube(at(near, side), at(far, -side), bar * 0.8, coat, top - bar)
    for side in (half, -half):
        canvas.tube(at(0.0, side), at(length, side), bar * 1.4, coat, top)


def bolts(canvas: Canvas, a: Point, b: Point, count: int, radius: float = 0.055) -> None:
    """A row of bolt heads: light on one side, shade on the other."""
    for i in range(count):
        share = i / max(1, count - 1)
        at = (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
        window, x, y = canvas.local(at, radius * 2)
        off = np.hypot(x, y)
        canvas.height[window] += np.clip(1.0 - off / (radius * 1.4), 0.0, 1.0) * radius
        canvas.albedo[window] *= 1.0 - 0.45 * (np.abs(off - radius * 1.3) < radius * 0.5)[..., None]


def _bevelled(outside: Floats, top: float, bevel: float) -> Floats:
    return np.asarray(top - bevel * 0.9 * (1.0 - np.clip(-outside / bevel, 0.0, 1.0)), np.float32)


def _box(x: Floats, y: Floats, size: Point, corner: float) -> Floats:
    corner = min(corner, min(size) / 2)
    qx, qy = np.abs(x) - size[0] / 2 + corner, np.abs(y) - size[1] / 2 + corner
    return np.hypot(np.maximum(qx, 0.0), np.maximum(qy, 0.0)) + np.minimum(np.maximum(qx, qy), 0.0) - corner


def _convex(x: Floats, y: Floats, corners: Sequence[Point]) -> Floats:
    outside = np.full(np.broadcast_shapes(x.shape, y.shape), -1e9, np.float32)
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        length = hypot(bx - ax, by - ay)
        outside = np.maximum(outside, ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length)
    return outside


def _segment(x: Floats, y: Floats, a: Point, b: Point) -> Floats:
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = np.clip(((x - a[0]) * dx + (y - a[1]) * dy) / max(dx * dx + dy * dy, 1e-9), 0.0, 1.0)
    return np.hypot(x - a[0] - t * dx, y - a[1] - t * dy)
