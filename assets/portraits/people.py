"""Everyone who is seen on the radio: how each head differs, what it wears, how it shows what it feels."""

from __future__ import annotations

from dataclasses import dataclass, field

import beacon
import clothes
import hair
import headgear
import helmets
from anatomy import Face, Mood
from moods import CALM, CREW_MOODS, VOICE_MOODS
from worn import Maker


@dataclass(frozen=True)
class Pose:
    """How head and body are turned, degrees: yaw to the viewer's right, nod downwards, roll anticlockwise."""

    yaw: float = 20.0
    nod: float = 3.0
    roll: float = 0.0
    body: float = 8.0
    size: float = 1.0
    drop: float = 0.0


@dataclass(frozen=True)
class Halo:
    """A glow when the mood lights a lamp: place and radius in head units, colour."""

    place: tuple[float, float]
    radius: float
    colour: str


@dataclass(frozen=True)
class Person:
    """A portrait: names that lines on the radio go by, head, colours, things worn, expressions."""

    names: tuple[str, ...]
    face: Face
    skin: str
    lip: str
    brow: str
    pose: Pose
    on_head: tuple[Maker, ...] = ()
    on_body: tuple[Maker, ...] = ()
    moods: dict[str, Mood] = field(default_factory=dict)
    brow_thick: float = 0.042
    eye: str = "#2a1a10"
    has_face: bool = True
    halos: tuple[Halo, ...] = ()


PEOPLE: dict[str, Person] = {
    "jax": Person(
        names=("jax", "captain jax", "jax torres", "captain jax torres"),
        face=Face(
            wide=1.03,
            jaw=1.14,
            chin=1.12,
            brow=1.15,
            nose_long=0.03,
            hump=0.03,
            age=0.8,
            neck=1.06,
            lips=0.85,
        ),
        skin="#b07a56",
        lip="#8f5745",
        brow="hair_grey",
        pose=Pose(yaw=24, nod=4, body=6),
        on_head=(hair.receded("hair_grey"), hair.beard("hair_grey", 0.045)),
        on_body=(
            clothes.suit("orange"),
            clothes.helmet_ring("steel", "orange_second"),
            clothes.patch("bone"),
        ),
        moods=CREW_MOODS,
    ),
    "kayla": Person(
        names=("kayla", "kayla okonkwo", "okonkwo"),
        face=Face(
            wide=0.95,
            jaw=0.92,
            chin=0.9,
            fat=0.02,
            brow=0.65,
            nose_wide=1.15,
            nose_out=-0.02,
            lips=1.35,
            age=0.0,
            neck=0.80,
            eye_tilt=0.12,
            open_eyes=0.012,
        ),
        skin="#6f432b",
        lip="#6b2f2b",
        brow="hair_black",
        pose=Pose(yaw=26, nod=-1, roll=-3, body=14, drop=-0.16, size=0.95),
        on_head=(hair.crown_of_curls("hair_black", "orange"), headgear.headset("steel", "black")),
        on_body=(clothes.suit("orange_second", wide=0.88), clothes.fleece_collar("fleece")),
        moods=CREW_MOODS,
        brow_thick=0.034,
    ),
    "wrench": Person(
        names=("wrench", "chen", "liu", "chen liu", 'chen "wrench" liu'),
        face=Face(
            wide=1.10,
            jaw=1.12,
            fat=0.04,
            brow=0.7,
            cheekbone=1.15,
            nose_wide=1.15,
            nose_out=-0.05,
            age=0.5,
            lid_fold=0.012,
            neck=1.08,
            eye_tilt=0.08,
        ),
        skin="#bb8a68",
        lip="#a87660",
        brow="hair_black",
        pose=Pose(yaw=18, nod=4, body=-6, drop=-0.04),
        on_head=(
            headgear.knit_cap("graphite", "canvas"),
            headgear.goggles("leather", "amber_glass", "leather"),
            headgear.pencil("orange"),
            headgear.smudge("oil"),
        ),
        on_body=(
            clothes.suit("canvas", wide=1.08),
            clothes.straps("orange", wide=1.08),
            clothes.stand_collar("canvas", -1.16, 0.58),
        ),
        moods=CREW_MOODS,
    ),
    "sofia": Person(
        names=("sofia", "dr. sofia ruiz", "sofia ruiz", "dr ruiz", "ruiz"),
        face=Face(
            wide=0.93,
            jaw=0.95,
            chin=0.9,
            chin_long=0.02,
            brow=0.65,
            nose_long=0.02,
            hump=0.02,
            lips=1.0,
            age=0.4,
            neck=0.84,
            open_eyes=0.012,
        ),
        skin="#c08a68",
        lip="#9a4f48",
        brow="hair_black",
        pose=Pose(yaw=16, nod=0, roll=2, body=16, size=0.97),
        on_head=(hair.bob("hair_black", "hair_grey"),),
        on_body=(
            clothes.suit("bone", wide=0.86),
            clothes.stand_collar("teal", -1.0, 0.52),
            clothes.yoke("teal", wide=0.86),
        ),
        moods=CREW_MOODS,
        brow_thick=0.032,
    ),
    "jumper_leader": Person(
        names=("jumper", "jumper leader", "claim jumper", "claim jumpers", "jumper one", "lead jumper"),
        face=Face(
            wide=0.97,
            jaw=1.08,
            chin=1.0,
            chin_long=0.04,
            brow=1.35,
            cheekbone=1.3,
            nose_long=0.03,
            hump=0.05,
            age=0.95,
            lips=0.7,
            neck=0.98,
        ),
        skin="#b98a70",
        lip="#96664f",
        brow="hair_red",
        pose=Pose(yaw=-20, nod=6, roll=3, body=-18),
        on_head=(hair.crest("hair_red"), headgear.scar("scar"), hair.stubble("stubble_dark")),
        on_body=(clothes.suit("rust_dark"), clothes.gorget("rust", "violet_lamp")),
        moods=VOICE_MOODS,
        brow_thick=0.035,
    ),
    "jumper_second": Person(
        names=("jumper second", "jumper two", "second jumper", "jumper three"),
        face=Face(),
        skin="#806050",
        lip="#805040",
        brow="hair_black",
        pose=Pose(yaw=-26, nod=4, body=-10, drop=-0.1),
        on_head=(helmets.closed_helmet("gunmetal", "slit", "rust"),),
        on_body=(clothes.suit("graphite", wide=1.05), clothes.fleece_collar("fur", thick=0.26)),
        moods={"calm": CALM, "hard": Mood(lamp=1, nod=6)},
        has_face=False,
        halos=(Halo((-0.28, -0.22), 0.55, "#9a5cff"),),
    ),
    "runner_pilot": Person(
        names=("dust runner", "dust runner pilot", "runner pilot", "pilot"),
        face=Face(
            wide=0.96,
            jaw=0.92,
            chin=0.95,
            brow=0.7,
            cheekbone=1.15,
            nose_long=0.03,
            lips=0.95,
            age=1.0,
            neck=0.86,
            open_eyes=0.012,
        ),
        skin="#c69a7c",
        lip="#9b6257",
        brow="hair_grey",
        pose=Pose(yaw=-18, nod=1, roll=-3, body=-10, size=0.94, drop=-0.18),
        on_head=(hair.tied_back("hair_silver"),),
        on_body=(clothes.suit("olive", wide=0.88), clothes.shawl("foil")),
        moods=VOICE_MOODS,
        brow_thick=0.03,
    ),
    "runner_engineer": Person(
        names=("dust runner engineer", "runner engineer", "engineer"),
        face=Face(wide=1.05, jaw=1.1, fat=0.03, brow=1.2, nose_wide=1.2, nose_out=0.02, age=0.8, neck=1.1),
        skin="#8a5a3c",
        lip="#6f4034",
        brow="hair_black",
        pose=Pose(yaw=-24, nod=8, body=4, drop=-0.02),
        on_head=(
            hair.cropped("hair_black", 0.68, 0.035),
            hair.beard("hair_black", 0.07, 0.22),
            hair.moustache("hair_black", 0.03),
            headgear.bandage("dressing"),
        ),
        on_body=(
            clothes.suit("denim", wide=1.1),
            clothes.straps("olive", wide=1.1),
            clothes.stand_collar("denim", -1.2, 0.62),
        ),
        moods=VOICE_MOODS,
    ),
    "youngster": Person(
        names=("youngster", "dust runner youngster", "the youngster", "kid"),
        face=Face(
            wide=0.94,
            jaw=0.86,
            chin=0.82,
            brow=0.6,
            cheekbone=0.9,
            nose_long=-0.03,
            nose_out=-0.03,
            age=0.0,
            ears=1.22,
            neck=0.72,
            lips=1.05,
            open_eyes=0.012,
        ),
        skin="#cfa07c",
        lip="#b06a5a",
        brow="hair_brown",
        pose=Pose(yaw=12, nod=-3, roll=4, body=-8, size=0.88, drop=-0.26),
        on_head=(hair.tousled("hair_brown"),),
        on_body=(
            clothes.suit("olive", wide=0.80, low=0.05),
            clothes.helmet_ring("bone", "olive", 0.86, -1.30),
        ),
        moods=VOICE_MOODS,
        brow_thick=0.034,
    ),
    "independence": Person(
        names=("independence", "captain of the independence", "independence captain"),
        face=Face(wide=1.02, jaw=1.05, brow=1.1, nose_long=0.05, nose_out=0.03, hump=0.03, age=0.8, neck=1.0),
        skin="#94643f",
        lip="#75453a",
        brow="hair_white",
        pose=Pose(yaw=-22, nod=2, body=-14, drop=-0.16, size=0.94),
        on_head=(
            hair.turban("navy", "saffron"),
            hair.beard("hair_white", 0.07, 0.16),
            hair.moustache("hair_white", 0.05),
        ),
        on_body=(
            clothes.suit("navy"),
            clothes.stand_collar("leather", -1.1, 0.62, 0.10),
            clothes.yoke("leather", depth=-1.66),
        ),
        moods=VOICE_MOODS,
    ),
    "helios": Person(
        names=("helios", "helios patrol", "patrol", "helios officer"),
        face=Face(wide=0.97, jaw=1.02, chin=1.0, brow=0.95, cheekbone=1.0, age=0.15, lips=0.8, neck=0.95),
        skin="#c9a084",
        lip="#b5836c",
        brow="hair_brown",
        pose=Pose(yaw=-14, nod=0, body=-4, drop=-0.02, size=0.96),
        on_head=(helmets.open_helmet("helios_white", "helios_teal", "lining"),),
        on_body=(
            clothes.suit("helios_white", wide=1.0, folds=0.004),
            clothes.helmet_ring("helios_teal", "helios_white", 0.78, -1.26, 4),
            clothes.patch("helios_teal"),
        ),
        moods=VOICE_MOODS,
        brow_thick=0.034,
    ),
    "freeport": Person(
        names=("freeport", "freeport control", "control", "traffic control"),
        face=Face(
            wide=1.10, jaw=1.12, fat=0.10, chin=0.95, brow=0.8, nose_wide=1.2, age=0.55, neck=1.25, lips=1.0
        ),
        skin="#b5866a",
        lip="#a06a56",
        brow="hair_brown",
        pose=Pose(yaw=-16, nod=5, roll=-2, body=8),
        on_head=(
            hair.cropped("hair_brown", 0.54),
            headgear.eyeshade("green_shade", "black"),
            headgear.headset("graphite", "black"),
        ),
        on_body=(clothes.suit("cardigan", wide=1.12, folds=0.03), clothes.fleece_collar("wool", thick=0.16)),
        moods=VOICE_MOODS,
    ),
    "beacon": Person(
        names=("beacon", "automated beacon", "distress beacon"),
        face=Face(),
        skin="#806050",
        lip="#805040",
        brow="hair_black",
        pose=Pose(yaw=14, nod=6, roll=-7, size=0.94, drop=0.0),
        on_head=(beacon.buoy("helios_white", "orange", "lamp", "lamp_lit"),),
        moods={"calm": CALM, "hard": Mood(lamp=1)},
        has_face=False,
        halos=(Halo((0.05, -0.03), 0.85, "#ff5a2a"),),
    ),
}

STRANGERS: dict[str, tuple[Pose, tuple[Maker, ...], tuple[Maker, ...]]] = {
    "unknown_1": (
        Pose(yaw=-18, body=-8),
        (helmets.full_visor("shade", "shade_dark"),),
        (clothes.suit("shade"), clothes.helmet_ring("shade", "shade", latch="shade_dark")),
    ),
    "unknown_2": (
        Pose(yaw=20, nod=8, body=4),
        (helmets.blank_head("shade"), helmets.hood("shade_dark")),
        (clothes.suit("shade_dark", wide=0.95),),
    ),
    "unknown_3": (
        Pose(yaw=-22, nod=2, body=6, drop=-0.05),
        (
            helmets.blank_head("shade"),
            headgear.peaked_cap("shade_dark", "shade_dark", "shade_dark"),
            headgear.headset("shade_dark", "shade_dark"),
        ),
        (clothes.suit("shade_dark", wide=1.05), clothes.stand_collar("shade_dark", -1.1, 0.62)),
    ),
    "unknown_4": (
        Pose(yaw=16, nod=2, roll=-3, body=-6, drop=-0.05),
        (
            helmets.blank_head("shade"),
            headgear.knit_cap("shade_dark", "shade_dark"),
            headgear.headset("shade", "shade", boom=False),
        ),
        (clothes.suit("shade_dark", wide=0.9), clothes.fleece_collar("shade_dark", thick=0.22)),
    ),
}
"""Who has no portrait is one of these, in the dark."""
PEOPLE |= {
    key: Person((), Face(), "#000000", "#000000", "shade", pose, head, body, {"calm": CALM}, has_face=False)
    for key, (pose, head, body) in STRANGERS.items()
}
