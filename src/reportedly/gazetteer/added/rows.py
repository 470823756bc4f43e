"""The rows of a layer: new places whole, known ones as far as the layer says more of them."""

from __future__ import annotations

import math
from dataclasses import replace

from reportedly.gazetteer.added.fields import arab_countries
from reportedly.gazetteer.added.found import Found
from reportedly.gazetteer.columns import Row
from reportedly.gazetteer.place_columns import OWN
from reportedly.gazetteer.place_names import ARTICLES, without_article
from reportedly.gazetteer.places import Entry, Places
from reportedly.records.values import Feature

BONUS = {"adm1": 1.2, "adm2": -0.4}
"""What is added to an area's weight for its level, as where the places that ship are built."""
LESSER: dict[Feature, float] = {"water": 2.5, "mountain": 2.0, "region": 2.0, "facility": 2.0}
"""Weights of what has no people: below a village of 100."""


class LayerRows:
    """Rows by id; asking for one makes it, with all that holds it."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.by_id: dict[str, Row] = {}
        self.new: set[str] = set()
        self._numbers: dict[str, int] = {}

    def known(self, entry: Entry) -> Row:
        """The row of an entry that the gazetteer has; whole where another layer brought it.

        One that ships has no parent here: what holds it stands where it ships.
        """
        row = self.by_id.get(entry.id)
        if row is None:
            row = self.by_id[entry.id] = Row(
                self._number(entry.id),
                entry.name,
                entry.feature,
                entry.country_code or "",
                lat=entry.lat,
                lon=entry.lon,
                population=entry.population,
                weight=entry.weight,
                capital=entry.is_capital + 2 * entry.is_seat,
                slug="" if entry.id.startswith("gn:") else entry.id,
            )
            if entry.index >= self.places.base.size and entry.parent is not None:
                row.parent = self.known(self.places.entry(entry.parent)).id
        return row

    def added(self, found: Found, above: Entry | None, people: int) -> Row:
        """The row of a place that the gazetteer has not; `people` live inside, if it is an area."""
        row = Row(
            self._number(found.id),
            found.name,
            found.feature,
            found.country,
            lat=found.lat,
            lon=found.lon,
            population=found.population,
            weight=weight(found, people),
            slug="" if found.id.startswith("gn:") else found.id,
        )
        row.called([found.name], 0)
        row.called(found.others)
        holder = above or self.places.country(found.country)
        row.parent = self.known(holder).id if holder else 0
        self.by_id[found.id] = row
        self.new.add(found.id)
        return row

    def _number(self, name: str) -> int:
        kind, _, rest = name.partition(":")
        if kind == "gn":
            return int(rest)
        return self._numbers.setdefault(name, OWN + len(self._numbers))

    def finished(self) -> list[Row]:
        """All rows, numbered by their ids' order, with the forms without the Arabic article."""
        order = {self._numbers[name]: OWN + n for n, name in enumerate(sorted(self._numbers))}
        rows = []
        for row in self.by_id.values():
            _without_article(row)
            number, parent = order.get(row.id, row.id), order.get(row.parent, row.parent)
            rows.append(replace(row, id=number, parent=parent))
        return rows


def weight(found: Found, people: int) -> float:
    """About log10 of the people who may mean it by its name, as where what ships is built."""
    if found.feature == "populated_place":
        return math.log10(found.population + 30) + 0.3
    bonus = BONUS.get(found.feature)
    if bonus is not None:
        return math.log10(max(people, found.population) + 300) + bonus
    return LESSER.get(found.feature, 2.0)


def _without_article(row: Row) -> None:
    if row.country in arab_countries():
        for key, how in list(row.names.items()):
            rest = without_article(key)
            if rest != key and len(rest) > 3 and rest not in ARTICLES:
                row.names.setdefault(rest, how)
