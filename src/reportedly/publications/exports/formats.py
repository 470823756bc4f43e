"""Rows as a table, as JSON Lines and as a map layer; same rows, same bytes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from reportedly.publications.exports.dictionary import Column
from reportedly.publications.exports.rows import Row
from reportedly.records.exports import Head

_FORMULA = re.compile(r"[=+\-@\t\r]")
BESIDE = ("profile", "maker", "credits")
"""Columns that stand in a map layer once, beside its features."""
KEYS = ("incident_id", "claim_id")
"""Columns that are the id of a feature: those that stand on one row alone."""


def as_csv(columns: Sequence[Column], rows: Iterable[Row], hxl: bool = False) -> bytes:
    """A table in UTF-8: names, with `hxl` a line of hashtags, then the rows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([one.name for one in columns])
    if hxl:
        writer.writerow([one.hxl for one in columns])
    writer.writerows([_cell(row[one.name]) for one in columns] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    """One cell; a mark stands before what a spreadsheet would run as a formula."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def as_jsonl(rows: Iterable[Row]) -> bytes:
    """One object a row."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def as_geojson(head: Head, profile: str, rows: Iterable[Row]) -> bytes:
    """A collection of features (RFC 7946), with what stands for the whole beside them."""
    whole = {
        "type": "FeatureCollection",
        **msgspec.to_builtins(head),
        "profile": profile,
        "features": [feature(row) for row in rows],
    }
    return msgspec.json.encode(whole) + b"\n"


def feature(row: Row) -> Row:
    """A row as a feature: a point where the place is known exactly, else no geometry."""
    key = next(({"id": row[name]} for name in KEYS if name in row and "counts" not in row), {})
    return {
        "type": "Feature",
        **key,
        "geometry": _point(row["longitude"], row["latitude"]),
        "properties": {name: value for name, value in row.items() if name not in BESIDE},
    }


def _point(lon: float | None, lat: float | None) -> Row | None:
    if lon is None or lat is None:
        return None
    return {"type": "Point", "coordinates": [lon, lat]}
