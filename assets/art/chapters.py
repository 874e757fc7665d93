"""All chapters of the book: importing them enters their models."""

from __future__ import annotations

import craft
import gear
import harm
import hauler
import ports
import ship
import small
import stations
import stone
import wheel

CHAPTERS = (ship, gear, stone, harm, stations, ports, wheel, hauler, craft, small)
