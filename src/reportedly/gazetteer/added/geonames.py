"""GeoNames country dumps (19 columns) and alternate names (8 or 10 columns) as places and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.gazetteer.added.contents import Contents
from reportedly.gazetteer.added.found import FileRead, Found, unusable
from reportedly.gazetteer.files import load_toml
from reportedly.records.values import Feature

DUMP = 19
ALTERNATES = (10, 8)
"""Columns of alternateNamesV2 (with the years of a name) and of the files before it."""
MOST = 1_000_000
"""Rows of one file: the largest countries' dumps are beyond it, for memory (about 1 kB a row)."""
LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ɏḀ-ỿʻʼʾʿ'‘][A-Za-zÀ-ɏḀ-ỿʻʼʾʿ'’‘. \-]{1,60}$")
"""A name in Latin letters that begins with a capital."""


class _Map(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    not_populated: frozenset[str]
    features: dict[Feature, tuple[str, ...]]


@cache
def _features() -> tuple[dict[str, Feature], frozenset[str]]:
    table = load_toml("added/geonames.toml", _Map)
    codes = {code: feature for feature, listed in table.features.items() for code in listed}
    return codes, table.not_populated


def feature_of(kind: str, code: str) -> Feature | None:
    """Our feature of a GeoNames class and code; None for what is left out."""
    codes, not_populated = _features()
    if kind == "P":
        return None if code in not_populated else "populated_place"
    return codes.get(code if kind == "A" else f"{kind}.{code}")


def geonames(contents: Contents) -> FileRead:
    """The places, or the further names, of a GeoNames file; raises FileUnusable.

    Both come as AF.txt: the number of columns tells them apart.
    """
    rows = list(_rows(contents))
    columns = len(rows[0])
    if columns == DUMP:
        return _dump(contents, rows)
    if columns in ALTERNATES:
        return _alternates(contents, rows)
    raise unusable(
        contents.where,
        f"Its rows have {columns} columns; GeoNames dumps have {DUMP}, alternate names 10 or 8.",
        "Add a country dump (XX.txt) or a file of alternate names from GeoNames.",
    )


def _rows(contents: Contents) -> Iterator[list[str]]:
    """The rows; raises FileUnusable where one is shorter than the first, as when cut off."""
    try:
        text = contents.data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise unusable(
            contents.where, f"The file is no UTF-8 text: {wrong.reason}.", "Download it again."
        ) from wrong
    lines = text.split("\n")
    if len(lines) > MOST:
        raise unusable(
            contents.where,
            f"The file has {len(lines):,} rows, more than {MOST:,}.",
            "Keep the populated places: those with P in the seventh column.",
        )
    first = lines[0].count("\t")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        cells = line.rstrip("\r").split("\t")
        if len(cells) != first + 1:
            cut = number == len(lines)
            raise unusable(
                contents.where,
                f"Line {number} has {len(cells)} columns, not {first + 1}"
                + (": the file is cut off." if cut else "."),
                "Download it again.",
            )
        yield cells


def _dump(contents: Contents, rows: list[list[str]]) -> FileRead:
    units = _units(rows)
    try:
        found = [place for row in rows if (place := _place(row, units)) is not None]
    except ValueError as wrong:
        raise unusable(
            contents.where, f"A row breaks the format: {wrong}.", "Download it again."
        ) from wrong
    if not found:
        raise unusable(
            contents.where, "The file names no place that is read.", "Add a whole country dump."
        )
    return FileRead(contents.name, contents.sha256, "GeoNames dump", tuple(found))


def _units(rows: list[list[str]]) -> dict[tuple[str, ...], str]:
    """Ids of first- and second-level areas by country and their codes."""
    found: dict[tuple[str, ...], str] = {}
    for row in rows:
        if row[7] == "ADM1":
            found[row[8], row[10]] = f"gn:{row[0]}"
        elif row[7] == "ADM2":
            found[row[8], row[10], row[11]] = f"gn:{row[0]}"
    return found


def _place(row: list[str], units: dict[tuple[str, ...], str]) -> Found | None:
    number, name, ascii_name, others = row[:4]
    feature = feature_of(row[6], row[7])
    if feature is None or not name:
        return None
    here, first = f"gn:{int(number)}", units.get((row[8], row[10]))
    above = units.get((row[8], row[10], row[11])) or first
    lat, lon = float(row[4]), float(row[5])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"{name} ({number}) lies at {lat}, {lon}")
    shown = ascii_name if LATIN.match(ascii_name) else name
    latin = [other for other in others.split(",") if is_name(other)]
    return Found(
        id=here,
        name=shown,
        feature=feature,
        country=row[8],
        others=tuple(dict.fromkeys([name, *latin])),
        above_id=first if above == here else above,
        lat=lat,
        lon=lon,
        population=int(row[14] or 0),
    )


def is_name(written: str) -> bool:
    """True for a name in Latin letters that is no abbreviation or code."""
    return len(written) > 2 and not written.isupper() and bool(LATIN.match(written))


def _alternates(contents: Contents, rows: list[list[str]]) -> FileRead:
    """English names, and Latin ones of no language; the preferred one is marked."""
    names: dict[str, list[tuple[str, bool]]] = {}
    for row in rows:
        number, language, name, preferred, _short, colloquial, historic = row[1:8]
        if language not in ("", "en") or not number.isdecimal() or colloquial == "1":
            continue
        if is_name(name):
            own = language == "en" and preferred == "1" and historic != "1"
            names.setdefault(f"gn:{int(number)}", []).append((name, own))
    if not names:
        raise unusable(
            contents.where,
            "The file holds no name in English or in Latin letters.",
            "Add a file of alternate names from GeoNames.",
        )
    kept = {key: tuple(sorted(set(listed))) for key, listed in sorted(names.items())}
    return FileRead(contents.name, contents.sha256, "GeoNames alternate names", (), kept)
