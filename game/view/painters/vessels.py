"""Paints other people's ships: their hulls with what was done to them, their plumes and jets, their lamps; and pods."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, pi
from typing import TYPE_CHECKING

from game.level.ships import ShipKind
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.lit.sprites import LitSprite
from game.view.painters.craft import BLINKS, LAMPS, TRIMS, Trim
from game.view.painters.dress import Piece, dressed
from game.view.painters.flame import FRAMES, JET_SCALE, PLUME_SCALE, jet_frame, plume_frame
from game.view.painters.harm import marks
from game.view.painters.joints import on_screen, on_world
from game.view.painters.plume import DIES_SECONDS, FLICKER, LEAD, LEAST, SHORTEST
from game.view.painters.turned import Flames
from game.view.poses import Pose

if TYPE_CHECKING:
    from game.sim.entities import Pod, Vessel

FRAMES_A_SECOND = 12.0
"""Of other ships' flames: slower than one's own, so that fewer turned pictures are needed."""
PLUME_METRES = 52.0
"""m beyond a hull within which its plume is seen."""
NEAR_PICTURES = 0.6
"""Ships are made ready within so many widths of the picture around it."""
HULL_LENGTH = 24.0
"""m of the hull for which the places of damage are given."""
LAMP_METRES, LEAST_PIXELS = 1.3, 2.6


@dataclass(slots=True)
class _Look:
    """What shows one ship."""

    trim: Trim
    sprite: LitSprite
    harm: tuple[Piece, ...] = ()
    strength: float = 0.0
    """What is seen of its main thrust, 0 to 1: comes at once and dies down."""
    clock: float = 0.0


class VesselPainter:
    """Keeps the lit pictures of every ship it has seen."""

    def __init__(self) -> None:
        self._looks: dict[int, _Look] = {}
        self._pods: dict[int, LitSprite] = {}
        self._plumes: dict[float, Flames] = {}
        self._jets = Flames(jet_frame, JET_SCALE, 0.35, step=3)

    def draw(self, brush: Brush, vessels: list[Vessel]) -> None:
        """Paint all ships that can be seen, and have those around made ready."""
        near = NEAR_PICTURES * brush.lens.width / brush.lens.scale
        for vessel in vessels:
            pose = brush.poses.at(vessel, brush.alpha)
            if brush.lens.sees(pose[:2], TRIMS[vessel.kind].length + PLUME_METRES):
                self._one(brush, vessel, pose)
            elif vessel.number not in self._looks and brush.lens.sees(pose[:2], near):
                self._look(brush, vessel).sprite.prepare(pose[2], brush.lens.scale, brush.sun_angle)

    def draw_pods(self, brush: Brush, pods: list[Pod]) -> None:
        """Paint pods that drift, each with its lamp."""
        for pod in pods:
            pose = brush.poses.at(pod, brush.alpha)
            if not brush.lens.sees(pose[:2], 4.0):
                continue
            sprite = self._pods.get(pod.number)
            if sprite is None:
                sprite = self._pods[pod.number] = brush.studio.sprite("cargo_pod", alone=True)
            brush.lit(sprite, pose[:2], pose[2])
            if brush.clock % 1.0 < 0.16:
                x, y = on_screen(brush, pose, (1.15, 0.45))
                shine(brush.surface, x, y, max(6.0, 3.0 * brush.lens.scale), palette.AMBER, 0.9, LAMP)

    def _one(self, brush: Brush, vessel: Vessel, pose: Pose) -> None:
        look = self._look(brush, vessel)
        self._burn(brush, look, vessel)
        self._plume(brush, look, pose)
        brush.lit(look.sprite, pose[:2], pose[2])
        if vessel.alive:
            self._blow(brush, look.trim, vessel, pose)
            _shine_lamps(brush, vessel, look.trim, pose)

    def _look(self, brush: Brush, vessel: Vessel) -> _Look:
        """Its pictures, with as much damage on them as it has now."""
        harm = harm_of(vessel.kind, ceil(vessel.hull), vessel.number) if vessel.hull < 100.0 else ()
        look = self._looks.get(vessel.number)
        if look is None or look.harm != harm:
            trim = TRIMS[vessel.kind]
            model = dressed(brush.studio, trim.art, harm) if harm else brush.studio.model(trim.art)
            sprite = brush.studio.sprite_of(model)
            before = look
            look = self._looks[vessel.number] = _Look(trim, sprite, harm)
            if before is not None:
                look.strength, look.clock = before.strength, before.clock
        return look

    def _burn(self, brush: Brush, look: _Look, vessel: Vessel) -> None:
        passed = max(0.0, brush.clock - look.clock)
        look.clock = brush.clock
        thrust = max(0.0, vessel.main) ** LEAD if vessel.alive else 0.0
        look.strength = max(thrust, look.strength - passed / DIES_SECONDS)

    def _plume(self, brush: Brush, look: _Look, pose: Pose) -> None:
        if look.strength < LEAST:
            return
        frame = int(brush.clock * FRAMES_A_SECOND) % FRAMES
        for bell in look.trim.bells:
            flames = self._plumes.get(bell.size)
            if flames is None:
                flames = Flames(plume_frame, PLUME_SCALE / bell.size, SHORTEST, step=3)
                self._plumes[bell.size] = flames
            flames.draw(brush, on_world(pose, bell.at), pose[2], look.strength, frame - frame % 2)
            x, y = on_screen(brush, pose, bell.at)
            radius = 8.5 * bell.size * brush.lens.scale
            strength = look.strength * FLICKER[frame]
            shine(brush.surface, x, y, radius, palette.PLUME_SHEATH, 0.4 * strength, HALO)
            shine(brush.surface, x, y, 0.42 * radius, palette.PLUME_BODY, 0.8 * strength, LAMP)

    def _blow(self, brush: Brush, trim: Trim, vessel: Vessel, pose: Pose) -> None:
        """Cold gas where it pushes sideways, back or around."""
        frame = int(brush.clock * FRAMES_A_SECOND) % FRAMES
        for at, way, strength in jets_of(trim, vessel.side, vessel.torque, vessel.reverse):
            angle = pose[2] + way + pi
            self._jets.draw(brush, on_world(pose, at), angle, strength, frame)


def jets_of(trim: Trim, side: float, torque: float, reverse: float) -> list[tuple[Point, float, float]]:
    """Jets that blow: mouth on the ship, direction of the gas against the nose in rad, strength 0 to 1.

    Args:
        trim: of the ship.
        side: thrust to port, -1 to 1.
        torque: anticlockwise, -1 to 1.
        reverse: 0 to 1.
    """
    port, starboard = pi / 2, -pi / 2
    strengths = (
        ((trim.aft, trim.beam), port, max(0.0, -side) + max(0.0, torque)),
        ((trim.fore, trim.beam), port, max(0.0, -side) + max(0.0, -torque)),
        ((trim.aft, -trim.beam), starboard, max(0.0, side) + max(0.0, -torque)),
        ((trim.fore, -trim.beam), starboard, max(0.0, side) + max(0.0, torque)),
        ((trim.nose, 0.4 * trim.beam), 0.12, reverse * 1.3),
        ((trim.nose, -0.4 * trim.beam), -0.12, reverse * 1.3),
    )
    return [(at, way, min(1.0, much)) for at, way, much in strengths if much > 0.08]


@lru_cache(maxsize=256)
def harm_of(kind: ShipKind, hull: int, seed: int) -> tuple[Piece, ...]:
    """Soot and holes on the hull of a kind of which so many per cent are left."""
    share = TRIMS[kind].length / HULL_LENGTH
    return tuple(
        Piece(each.name, (each.at[0] * share, each.at[1] * share), each.lights, each.quarters, each.clipped)
        for each in marks(hull, seed)
    )


def _shine_lamps(brush: Brush, vessel: Vessel, trim: Trim, pose: Pose) -> None:
    """Running lights in the colour and beat of whose ship it is."""
    every, lit = BLINKS[vessel.faction]
    beat = (brush.clock + 0.37 * vessel.number) % every
    strength = 1.0 if beat < lit else 0.32
    radius = max(LEAST_PIXELS, LAMP_METRES * brush.lens.scale)
    for at in trim.lamps:
        x, y = on_screen(brush, pose, at)
        shine(brush.surface, x, y, radius, LAMPS[vessel.faction], strength, LAMP)
