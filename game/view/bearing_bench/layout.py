"""Where things stand on the bench: pixels of a picture of 1280 by 720, x right and y down.

The scripts that paint the bench's pictures and the painters that draw on them both read it from here.
"""

from __future__ import annotations

from math import cos, sin

Point = tuple[float, float]
WIDTH, HEIGHT = 1280, 720
LEFT, RIGHT = 316, 948
"""Grooves that part the rack, the work and the tools."""

CENTRE: Point = (632.0, 318.0)
"""Of the bearing."""
PITCH = 158.0
"""Radius of the circle on which the balls of the drawing run."""
BALL = PITCH / 5.0
"""Radius of a ball of the drawing; every housing's pitch diameter is five of its balls' diameters."""
INNER, OUTER = PITCH - BALL, PITCH + BALL
"""Radii of the raceways."""
INNER_BODY, OUTER_BODY, HOUSING = 84.0, 232.0, 268.0
"""Radii at which the inner race begins, the outer race ends, and the housing ends."""
CLAMPS = (-0.70, 2.32, 3.61)
"""Angles of the jig's clamps in radians, clockwise from +x."""

RACK = (26.0, 64.0, 294.0, 598.0)
"""Left, top, right, bottom."""
ROWS = 5
ROW_TOP, ROW_STEP = 118.0, 104.0
WELL_X = 82.0
WELL = (84.0, 84.0)
"""Width and height of a donor's well."""
RACK_TEXT, RACK_RULER = 140.0, 140.0
"""Where the words beside a well begin, and how long its rulers are."""

LEVER_X, LEVER_LOW, LEVER_HIGH = 1046.0, 470.0, 122.0
"""The lever's slot, and where 0 and 100 % are."""
QUADRANT = (988.0, 84.0, 1104.0, 508.0)
COLUMN_X = 1200.0
"""Left edge of the temperature column, as high as the lever's way."""

TRAY = (966.0, 84.0, 1262.0, 424.0)
TRAY_COLUMNS, TRAY_ROWS = 4, 4
TRAY_STEP = (70.0, 82.0)
TRAY_FIRST = (1009.0, 122.0)
POT_FIRST, POT_STEP, POT_RADIUS = (1003.0, 492.0), 74.0, 28.0
POTS = 4

WHEEL: Point = (552.0, 384.0)
WHEEL_RADIUS = 178.0
GROUND = 62.0
"""Radius at which a ball of the drawing is shown while it is ground."""
CONTACT: Point = (WHEEL[0] + WHEEL_RADIUS, WHEEL[1])
"""Where wheel and ball meet."""

TRACE = (336.0, 900.0, 620.0)
"""Left and right end of the vibration trace, and its middle line."""
LIFE = (956.0, 1244.0, 622.0)
"""Left and right end of the life curve, and its base."""
STRIP_Y = 690.0
"""Top of the mission's strip."""
HINTS_Y = 664.0


READY = (350.0, 618.0, 66.0)
"""Where the row of ground balls beside the wheel begins, and how far the next one is."""


def ready_place(index: int) -> Point:
    """The middle of a ball that is done, beside the wheel."""
    return (READY[0] + index * READY[2], READY[1])


def row_y(row: int) -> float:
    """The middle of a row of the rack."""
    return ROW_TOP + row * ROW_STEP


def lever_y(share: float) -> float:
    """Where the lever's head is for a share of its way."""
    return LEVER_LOW + (LEVER_HIGH - LEVER_LOW) * min(1.0, max(0.0, share))


def lever_share(y: float) -> float:
    """The share of its way at which the lever's head is at a pixel row."""
    return min(1.0, max(0.0, (y - LEVER_LOW) / (LEVER_HIGH - LEVER_LOW)))


def tray_place(index: int) -> Point:
    """The middle of a well of the tray."""
    row, column = divmod(index, TRAY_COLUMNS)
    return (TRAY_FIRST[0] + column * TRAY_STEP[0], TRAY_FIRST[1] + row * TRAY_STEP[1])


def pot_place(index: int) -> Point:
    """The middle of a pot of grease."""
    return (POT_FIRST[0] + index * POT_STEP, POT_FIRST[1])


def around(angle: float, radius: float, centre: Point = CENTRE) -> Point:
    """A place on the bearing; the angle turns clockwise on the screen from +x."""
    return (centre[0] + radius * cos(angle), centre[1] + radius * sin(angle))
