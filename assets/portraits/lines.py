"""Icons in the line of the panel: thin strokes, 45° chamfers, white so that the game may tint them."""

from __future__ import annotations

SIZE = 24
STROKE = 1.25

ICONS: dict[str, tuple[str, ...]] = {
    "fuel": (
        "M12 2.5L18 10.5V17L14.5 20.5H9.5L6 17V10.5Z",
        "M9 13V15.5L11 17.5",
    ),
    "hull": (
        "M4.5 5.5L7.5 3H16.5L19.5 5.5V13L12 21L4.5 13Z",
        "M4.5 11H11L14 14V18.8",
        "M11 3V11",
    ),
    "oxygen": (
        "M6.5 5H12.5L16 8.5V14.5L12.5 18H6.5L3 14.5V8.5Z",
        "M6.5 10.5V13L8 14.5",
        "M18 15.5H20L21.5 17V19L20 20.5H18L16.5 19V17Z",
    ),
    "hold": (
        "M4 7.5L7.5 4H20V16.5L16.5 20H4Z",
        "M4 7.5H16.5V20",
        "M16.5 7.5L20 4",
        "M7.5 11L13 16.5",
        "M13 11L7.5 16.5",
    ),
    "clamp": (
        "M12 2.5V8",
        "M8.5 8H15.5",
        "M8.5 8L4 12.5V17.5L8 21.5",
        "M15.5 8L20 12.5V17.5L16 21.5",
        "M8 21.5L9.5 17.5",
        "M16 21.5L14.5 17.5",
    ),
    "drill": (
        "M8 2.5H16V6.5H8Z",
        "M6.5 6.5H17.5L12 21.5Z",
        "M7.6 9.5L15.2 12.7",
        "M9.2 13.8L13.8 16.4",
    ),
    "scoop": (
        "M3 9.5V15.5L8 20.5H16L21 15.5V9.5",
        "M3 9.5L6 6.5",
        "M21 9.5L18 6.5",
        "M10.5 10L9 12.5V14.5L11 16.5H13.5L15 14V12L13 10Z",
        "M12 2.5V6",
    ),
    "dock": (
        "M2.5 8H6.5L9.5 5V19L6.5 16H2.5",
        "M21.5 8H17.5L14.5 5V19L17.5 16H21.5",
        "M12 8.5V10",
        "M12 14V15.5",
    ),
    "radio": (
        "M12 10.5V21.5",
        "M8.5 21.5H15.5",
        "M10.5 9H13.5V6H10.5Z",
        "M7.5 11L5.5 9V6L7.5 4",
        "M16.5 11L18.5 9V6L16.5 4",
        "M4.5 13.5L2 11V4L3.5 2.5",
        "M19.5 13.5L22 11V4L20.5 2.5",
    ),
    "medal_bronze": (
        "M7 2.5H17L12 8Z",
        "M9 9.5H15L18 12.5V18L15 21H9L6 18V12.5Z",
        "M9.5 16.5L12 14L14.5 16.5",
    ),
    "medal_silver": (
        "M7 2.5H17L12 7Z",
        "M12 8.5L18.5 12V18.5L12 22L5.5 18.5V12Z",
        "M9.5 15.5L12 13L14.5 15.5",
        "M9.5 19L12 16.5L14.5 19",
    ),
    "medal_gold": (
        "M7 1.5H17L12 5Z",
        "M12 6.5L14.2 12.8L21.5 14.5L14.2 16.2L12 22.5L9.8 16.2L2.5 14.5L9.8 12.8Z",
    ),
}


def icon(name: str) -> str:
    """An icon as SVG text."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="0 0 {SIZE} {SIZE}">'
    )
    style = f'fill="none" stroke="#ffffff" stroke-width="{STROKE}" stroke-linecap="square" stroke-linejoin="miter"'
    return "\n".join([head, *(f'<path {style} d="{line}"/>' for line in ICONS[name]), "</svg>", ""])
