"""What makes older formats of saves newer, each from one format to the next. A sample of every format is tested."""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]


def name_folders(progress: Facts) -> Facts:
    """Progress 1 to 2: records were kept by the names of shipped levels alone; own levels may be called the same."""
    return progress | {
        "levels": {f"shipped/{name}": record for name, record in progress["levels"].items()},
    }


def part_medals(progress: Facts) -> Facts:
    """Progress 2 to 3: there was one medal for a level, with or without assists; now there is one for each.

    Who has won with assists alone has earned it with them; of all others nobody knows any more, and it stays as it is.
    """
    return progress | {"levels": {key: _parted(record) for key, record in progress["levels"].items()}}


def _parted(record: Facts) -> Facts:
    if record.get("best") is None and record.get("best_assisted") is not None:
        return record | {"medal": "", "medal_assisted": record.get("medal", "")}
    return record


def book_credit(story: Facts) -> Facts:
    """Story 1 to 2: what Freeport did on credit waited with the mission under way; now it stands in the ledger."""
    under_way = dict(story.get("under_way") or {})
    entries = under_way.pop("entries", [])
    page = {"kind": "freeport", "entries": entries}
    ledger = [*story.get("ledger", []), *([page] if entries else [])]
    return story | {"under_way": under_way or None, "ledger": ledger}
