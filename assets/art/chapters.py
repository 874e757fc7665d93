"""All chapters of the book: importing them enters their models."""

from __future__ import annotations

import ship

CHAPTERS = (ship,)
