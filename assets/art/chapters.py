"""All chapters of the book: importing them enters their models."""

from __future__ import annotations

import craft
import gear
import harm
import hauler
import ship
import small
import stations
import stone
import wheel

CHAPTERS = (ship, gear, stone, harm, stations, wheel, hauler, craft, small)
