"""Everyone who is seen on the radio: how each head differs, what it wears, how it shows what it feels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import gear
import hair
from anatomy import Face, Mood
from inks import Ink
from light import Part

Maker = Callable[[Face, Mood], list[Part]]


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


INKS = {
    "eye": Ink("#8f867a", 0.5),
    "steel": Ink("#8b8e90", 0.9),
    "dark_steel": Ink("#4a4c50", 0.8),
    "graphite": Ink("#33363d", 0.5),
    "gunmetal": Ink("#55524f", 0.6),
    "black": Ink("#17181a", 0.5),
    "bone": Ink("#b3aa97", 0.2),
    "orange": Ink("#e2691c", 0.15),
    "orange_second": Ink("#c4571a", 0.1),
    "teal": Ink("#3f7f86", 0.2),
    "canvas": Ink("#6d6656", 0.05),
    "leather": Ink("#4d382a", 0.5),
    "denim": Ink("#41506a", 0.05),
    "fleece": Ink("#b8a888", 0.0),
    "fur": Ink("#4f463d", 0.0),
    "rust": Ink("#7d4630", 0.35),
    "rust_dark": Ink("#4a2f24", 0.4),
    "violet": Ink("#6a3fb4", 0.6),
    "violet_lamp": Ink("#8a54ff", 0.4, 1.2),
    "lamp": Ink("#5a2416", 1.4),
    "lamp_lit": Ink("#ff6a3a", 0.5, 2.6),
    "slit": Ink("#1c1230", 0.9, 0.05),
    "lamp_slit": Ink("#9a5cff", 0.4, 1.6),
    "helios_white": Ink("#d9dcd8", 0.7),
    "helios_teal": Ink("#1f9a95", 0.6),
    "lining": Ink("#2a2f36", 0.1),
    "glass": Ink("#1d2c30", 1.6),
    "amber_glass": Ink("#7a4a12", 1.8),
    "olive": Ink("#5b5f3f", 0.05),
    "wool": Ink("#7b2f26", 0.0),
    "cardigan": Ink("#5a5444", 0.0),
    "saffron": Ink("#b9832c", 0.1),
    "navy": Ink("#2c3a55", 0.15),
    "foil": Ink("#b8a06a", 1.6),
    "dressing": Ink("#c9bfae", 0.0),
    "green_shade": Ink("#2f7a4a", 1.2),
    "hair_black": Ink("#1d1815", 0.55),
    "hair_grey": Ink("#77736c", 0.25),
    "hair_silver": Ink("#8f8a82", 0.35),
    "hair_white": Ink("#b4b0a8", 0.25),
    "hair_brown": Ink("#4a3222", 0.35),
    "hair_red": Ink("#8a4a24", 0.3),
    "shaved": Ink("#7d6353", 0.1),
    "stubble_grey": Ink("#7d6b60", 0.05),
    "stubble_dark": Ink("#9a7355", 0.1),
    "shade": Ink("#3d454e", 0.04),
    "shade_dark": Ink("#2c333b", 0.08),
    "oil": Ink("#5b4434", 0.6),
    "scar": Ink("#d39a86", 0.3),
}

CALM = Mood()
WORRIED = Mood(
    brow_inner=8.0,
    brow_outer=-4.5,
    lids=2.0,
    lower_lids=-0.6,
    corners=-4.0,
    press=10,
    gaze=5,
    turn=-2,
    nod=4,
    tilt=-5,
)
WRY = Mood(
    brow_inner=1.0,
    brow_outer=2.0,
    brow_skew=-5.0,
    lids=-0.8,
    lower_lids=2.2,
    corners=3.2,
    smirk=5.0,
    tilt=6,
    turn=-10,
    nod=-5,
)
HARD = Mood(brow_inner=-6.0, brow_outer=2.6, lids=-1.2, lower_lids=1.2, corners=-3.2, press=26, nod=7)

CREW_MOODS = {"calm": CALM, "worried": WORRIED, "wry": WRY}
VOICE_MOODS = {"calm": CALM, "hard": HARD}

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
        on_body=(gear.suit("orange"), gear.helmet_ring("steel", "orange_second"), gear.patch("bone")),
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
        on_head=(hair.crown_of_curls("hair_black", "orange"), gear.headset("steel", "black")),
        on_body=(gear.suit("orange_second", wide=0.88), gear.fleece_collar("fleece")),
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
        lip="#9c6350",
        brow="hair_black",
        pose=Pose(yaw=18, nod=4, body=-6, drop=-0.04),
        on_head=(
            gear.knit_cap("graphite", "canvas"),
            gear.goggles("leather", "amber_glass", "leather"),
            hair.goatee("hair_black"),
            gear.pencil("orange"),
            gear.smudge("oil"),
        ),
        on_body=(
            gear.suit("canvas", wide=1.08),
            gear.straps("orange", wide=1.08),
            gear.stand_collar("canvas", -1.16, 0.58),
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
            gear.suit("bone", wide=0.86),
            gear.stand_collar("teal", -1.0, 0.52),
            gear.yoke("teal", wide=0.86),
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
        lip="#85584c",
        brow="hair_red",
        pose=Pose(yaw=-20, nod=6, roll=3, body=-18),
        on_head=(hair.crest("hair_red"), gear.scar("scar"), hair.stubble("stubble_dark")),
        on_body=(gear.suit("rust_dark"), gear.gorget("rust", "violet_lamp")),
        moods=VOICE_MOODS,
        brow_thick=0.035,
    ),
    "jumper_second": Person(
        names=("jumper two", "second jumper", "jumper three"),
        face=Face(),
        skin="#806050",
        lip="#805040",
        brow="hair_black",
        pose=Pose(yaw=-26, nod=4, body=-10, drop=-0.1),
        on_head=(gear.closed_helmet("gunmetal", "slit", "rust"),),
        on_body=(gear.suit("graphite", wide=1.05), gear.fleece_collar("fur", thick=0.26)),
        moods={"calm": CALM, "hard": Mood(lamp=1, nod=6)},
        has_face=False,
        halos=(Halo((-0.28, -0.22), 0.55, "#9a5cff"),),
    ),
    "runner_pilot": Person(
        names=("dust runner", "dust runner pilot", "runner pilot", "pilot"),
        face=Face(
            wide=0.96,
            jaw=0.98,
            chin=0.95,
            brow=0.9,
            cheekbone=1.15,
            nose_long=0.03,
            hump=0.02,
            lips=0.85,
            age=1.0,
            neck=0.86,
            open_eyes=0.012,
        ),
        skin="#c69a7c",
        lip="#9b6257",
        brow="hair_grey",
        pose=Pose(yaw=-18, nod=2, roll=-3, body=-10),
        on_head=(hair.tied_back("hair_silver"),),
        on_body=(gear.suit("olive", wide=0.88), gear.shawl("foil")),
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
            gear.bandage("dressing"),
        ),
        on_body=(
            gear.suit("denim", wide=1.1),
            gear.straps("olive", wide=1.1),
            gear.stand_collar("denim", -1.2, 0.62),
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
        on_body=(gear.suit("olive", wide=0.80, low=0.05), gear.helmet_ring("bone", "olive", 0.86, -1.30)),
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
            gear.suit("navy"),
            gear.stand_collar("leather", -1.1, 0.62, 0.10),
            gear.yoke("leather", depth=-1.66),
        ),
        moods=VOICE_MOODS,
    ),
    "helios": Person(
        names=("helios", "helios patrol", "patrol", "helios officer"),
        face=Face(wide=0.97, jaw=1.02, chin=1.0, brow=0.95, cheekbone=1.0, age=0.15, lips=0.8, neck=0.95),
        skin="#c9a084",
        lip="#a9705f",
        brow="hair_brown",
        pose=Pose(yaw=-14, nod=0, body=-4, drop=-0.02, size=0.96),
        on_head=(gear.open_helmet("helios_white", "helios_teal", "lining"),),
        on_body=(
            gear.suit("helios_white", wide=1.0, folds=0.004),
            gear.helmet_ring("helios_teal", "helios_white", 0.78, -1.26, 4),
            gear.patch("helios_teal"),
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
        lip="#96574d",
        brow="hair_brown",
        pose=Pose(yaw=-16, nod=5, roll=-2, body=8),
        on_head=(
            hair.cropped("hair_brown", 0.62),
            gear.eyeshade("green_shade", "black"),
            gear.headset("graphite", "black"),
        ),
        on_body=(gear.suit("cardigan", wide=1.12, folds=0.03), gear.fleece_collar("wool", thick=0.16)),
        moods=VOICE_MOODS,
    ),
    "beacon": Person(
        names=("beacon", "automated beacon", "distress beacon"),
        face=Face(),
        skin="#806050",
        lip="#805040",
        brow="hair_black",
        pose=Pose(yaw=14, nod=6, roll=-7, size=0.94, drop=0.0),
        on_head=(gear.buoy("helios_white", "orange", "lamp", "lamp_lit"),),
        moods={"calm": CALM, "hard": Mood(lamp=1)},
        has_face=False,
        halos=(Halo((0.05, -0.03), 0.85, "#ff5a2a"),),
    ),
}

STRANGERS: dict[str, tuple[Pose, tuple[Maker, ...], tuple[Maker, ...]]] = {
    "unknown_1": (
        Pose(yaw=-18, body=-8),
        (gear.full_visor("shade", "shade_dark"),),
        (gear.suit("shade"), gear.helmet_ring("shade", "shade", latch="shade_dark")),
    ),
    "unknown_2": (
        Pose(yaw=20, nod=8, body=4),
        (gear.blank_head("shade"), gear.hood("shade_dark")),
        (gear.suit("shade_dark", wide=0.95),),
    ),
    "unknown_3": (
        Pose(yaw=-22, nod=2, body=6, drop=-0.05),
        (
            gear.blank_head("shade"),
            gear.peaked_cap("shade_dark", "shade_dark", "shade_dark"),
            gear.headset("shade_dark", "shade_dark"),
        ),
        (gear.suit("shade_dark", wide=1.05), gear.stand_collar("shade_dark", -1.1, 0.62)),
    ),
    "unknown_4": (
        Pose(yaw=16, nod=2, roll=-3, body=-6, drop=-0.05),
        (
            gear.blank_head("shade"),
            gear.knit_cap("shade_dark", "shade_dark"),
            gear.headset("shade", "shade", boom=False),
        ),
        (gear.suit("shade_dark", wide=0.9), gear.fleece_collar("shade_dark", thick=0.22)),
    ),
}
"""Who has no portrait is one of these, in the dark."""
PEOPLE |= {
    key: Person((), Face(), "#000000", "#000000", "shade", pose, head, body, {"calm": CALM}, has_face=False)
    for key, (pose, head, body) in STRANGERS.items()
}
