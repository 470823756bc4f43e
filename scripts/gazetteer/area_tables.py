"""The own tables of the build of areas: licences, repairs, joins settled by hand."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

TABLES = Path(__file__).parent / "area_data"


def table(name: str) -> list[dict[str, str]]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


@dataclass(frozen=True)
class Boundaries:
    """Polygons of a country that ship, with their licence; `unit` says what each of them is."""

    country: str
    shape_prefix: str
    unit: str
    licence: str
    title: str
    year: str
    credit: str

    @property
    def key(self) -> str:
        return f"geoboundaries-{self.country}"


def boundaries() -> list[Boundaries]:
    """What ships, by country."""
    return [Boundaries(**row) for row in table("boundaries")]


def settled_joins() -> dict[str, str]:
    """Ids of places by the shape that is theirs; "" where the gazetteer has no such place."""
    return {row["shape"]: row["place"] for row in table("joins")}


def settled_parts(country: str) -> dict[str, list[str]]:
    """Names of the finer polygons that make up each row of a country, where the table has them."""
    rows = (row for row in table("parts") if row["country"] == country)
    return {row["place"]: row["parts"].split("|") for row in rows}
