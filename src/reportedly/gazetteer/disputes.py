"""Areas that states dispute, with every party's view; the reading uses today's recognition."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from reportedly.gazetteer.places import Entry, Places
from reportedly.gazetteer.regions import entry_of, member_indexes
from reportedly.gazetteer.tables import Line, code, is_code, listed, place_id, read_table

COLUMNS = ("id", "name", "country", "views", "controls", "note")
ITSELF, OPEN = "self", "undetermined"
"""A view that an area is a state of its own, and that its status is not settled."""


class View(msgspec.Struct, frozen=True):
    """To which country a party counts an area."""

    party: str
    """A country's code, "UN", an area's id or "self" for the area's own authorities."""
    counts_to: str
    """A country's code or an area's id, "self" for a state of its own, or "undetermined"."""


class Dispute(msgspec.Struct, frozen=True):
    """A disputed area. `country_code` is today's recognition, None where there is none."""

    id: str
    name: str
    country_code: str | None
    views: tuple[View, ...]
    controls: tuple[str, ...]
    """Who holds it or parts of it: codes, "self", "UN"."""
    note: str


@cache
def disputes() -> tuple[Dispute, ...]:
    """All disputes in the order of the table; raises DataWrong where it breaks its schema."""
    return read_table("disputes", COLUMNS, _dispute)


def _dispute(line: Line) -> Dispute:
    told = tuple(_view(cell) for cell in listed(line["views"]))
    if len({view.counts_to for view in told}) < 2 and len(told) < 2:
        raise ValueError("it tells fewer than two views")
    held = tuple(_party(cell) for cell in listed(line["controls"]))
    country = code(line["country"]) if line["country"] else None
    return Dispute(place_id(line["id"]), line["name"], country, told, held, line["note"])


def _view(cell: str) -> View:
    """ "RU:self", and "own:puntland>own:puntland" where ids hold colons themselves."""
    party, mark, counts_to = cell.partition(">" if ">" in cell else ":")
    if not mark:
        raise ValueError(f"{cell!r} is no view: party:country")
    if counts_to != OPEN:
        _party(counts_to)
    return View(_party(party), counts_to)


def _party(cell: str) -> str:
    return cell if cell in ("UN", ITSELF) or is_code(cell) else place_id(cell)


def dispute(area_id: str) -> Dispute | None:
    """The dispute over the area with this id or code."""
    return next((d for d in disputes() if d.id == area_id), None)


def disputes_over(entry: Entry, places: Places) -> tuple[Dispute, ...]:
    """The disputes over a place or over what holds it, the smallest area first."""
    lines = places.lines(entry.index)
    found = []
    for over in disputes():
        area = entry_of(over.id, places)
        if area is not None and lines & {area.index, *member_indexes(area.id, places)}:
            found.append((area.index != entry.index, area.feature == "country", over))
    return tuple(over for *_, over in sorted(found, key=lambda row: row[:2]))


def views(entry: Entry, places: Places) -> tuple[View, ...]:
    """Every party's view of a place, its own dispute's before those of what holds it."""
    return tuple(view for over in disputes_over(entry, places) for view in over.views)


@lru_cache(maxsize=8)
def contenders(places: Places) -> Mapping[int, frozenset[str]]:
    """Codes of the states that have a view on each disputed area, by the entry's index."""
    found: dict[int, frozenset[str]] = {}
    for over in disputes():
        area = entry_of(over.id, places)
        if area is None:
            continue
        states = frozenset(v.party for v in over.views if is_code(v.party) and v.party != "UN")
        for index in {area.index, *member_indexes(area.id, places)}:
            found[index] = found.get(index, frozenset()) | states
    return found
