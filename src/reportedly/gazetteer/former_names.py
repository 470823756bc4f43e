"""Names that a place bore before, or that another party uses: Artyomovsk for Bakhmut."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.tables import Line, listed, place_id, read_table

COLUMNS = ("id", "name", "former", "used_by", "from", "until", "weak")


class FormerName(msgspec.Struct, frozen=True):
    """Other names of one place; years are None where they are not known or it is still in use."""

    id: str
    name: str
    """The place's name today."""
    former: tuple[str, ...]
    used_by: str
    since: int | None
    until: int | None
    weak: bool
    """True where the name means something else far more often."""


@cache
def former_names() -> tuple[FormerName, ...]:
    """All rows in the order of the table; raises DataWrong where it breaks its schema."""
    return read_table("former_names", COLUMNS, _former)


def _former(line: Line) -> FormerName:
    if line["weak"] not in ("", "yes"):
        raise ValueError(f"{line['weak']!r} is neither empty nor yes")
    former = listed(line["former"])
    if not former or not line["used_by"]:
        raise ValueError("it tells no name, or not who uses it")
    return FormerName(
        place_id(line["id"]), line["name"], former, line["used_by"],
        int(line["from"]) if line["from"] else None,
        int(line["until"]) if line["until"] else None, line["weak"] == "yes",
    )  # fmt: skip


def former_names_of(place: str) -> tuple[FormerName, ...]:
    """What else a place is or was called, and by whom; `place`: an id, or a country's code."""
    return tuple(row for row in former_names() if row.id == place)


def meant_by(name: str) -> tuple[FormerName, ...]:
    """The rows that hold this name, spelling aside."""
    key = fold(name)
    return tuple(row for row in former_names() if key in {fold(n) for n in row.former})
