"""Look-ups that walk through all places (20 ms and more): for those who look up, not who read."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.gazetteer.place_columns import ALTERNATE, FEATURES
from reportedly.gazetteer.places import Entry, Places
from reportedly.records.values import Feature


def of_country(places: Places, code: str, feature: Feature) -> tuple[Entry, ...]:
    """The entries of a feature in a country (ISO 3166-1 alpha-2), by index."""
    found, level = set(), FEATURES.index(feature)
    for columns, indexes in places.tables:
        if code in columns.codes:
            rows = set(columns.rows_with("country", columns.codes.index(code)))
            found |= {indexes[row] for row in rows & set(columns.rows_with("feature", level))}
    return tuple(places.entry(n) for n in sorted(found))


def inside_of(places: Places, area: Entry) -> tuple[Entry, ...]:
    """The entries down to two levels below an area, by index."""
    found: set[int] = set()
    for columns, indexes in places.tables:
        row = columns.row(area.id)
        if row is not None:
            found |= {indexes[n] for n in columns.rows_inside(row)}
    return tuple(e for e in map(places.entry, sorted(found)) if places.inside(e, area))


def names_of(places: Places, entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """The folded names of entries by id, demonyms and abbreviations left out, sorted."""
    wanted = [entry.id for entry in entries]
    found: dict[str, set[str]] = {name: set() for name in wanted}
    for columns, _ in places.tables:
        rows = {row: name for name in wanted if (row := columns.row(name)) is not None}
        for row, pairs in columns.names_of(rows).items() if rows else ():
            found[rows[row]] |= {name for name, how in pairs if how in (0, ALTERNATE)}
    return {name: tuple(sorted(names)) for name, names in found.items()}


def names_from(places: Places, beginning: str) -> set[str]:
    """The folded names that begin so."""
    tries = [columns.names for columns, _ in places.tables]
    return {name for trie in tries for name in trie.keys(beginning)}
