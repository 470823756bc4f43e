"""The own tables of places: semicolon CSV that an analyst edits, read through a schema."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import DATA

T = TypeVar("T")
Line = dict[str, str]

FOLDER = "places/tables"


def table_path(name: str) -> Path:
    """Where the table of this name lies."""
    return Path(str(DATA / FOLDER)) / f"{name}.csv"


def read_lines(name: str, columns: Sequence[str]) -> list[Line]:
    """The rows of a table; raises DataWrong, naming the line, where its columns are not these."""
    path = table_path(name)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as wrong:
        raise DataWrong(
            f"cannot be read: {wrong}.", remedy="Install the package again.", where=str(path)
        ) from wrong
    head, *rows = list(csv.reader(text.splitlines(), delimiter=";")) or [[]]
    if head != list(columns):
        raise wrong_line(path, 1, f"its columns are {';'.join(head)}, not {';'.join(columns)}")
    for n, cells in enumerate(rows, start=2):
        if len(cells) != len(columns):
            raise wrong_line(path, n, f"it has {len(cells)} cells, not {len(columns)}")
    return [dict(zip(columns, cells, strict=True)) for cells in rows]


def read_table(name: str, columns: Sequence[str], row: Callable[[Line], T]) -> tuple[T, ...]:
    """The rows of a table as values; what `row` refuses with a ValueError is told with its line."""
    path, values = table_path(name), []
    for n, line in enumerate(read_lines(name, columns), start=2):
        try:
            values.append(row(line))
        except ValueError as wrong:
            raise wrong_line(path, n, str(wrong)) from wrong
    return tuple(values)


def wrong_line(path: Path, number: int, why: str) -> DataWrong:
    """What is said of a line that breaks its table."""
    return DataWrong(f"line {number}: {why}.", remedy="Correct the line.", where=str(path))


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a cell between its upright strokes."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def place_id(cell: str) -> str:
    """An id `gn:<n>`, `own:<slug>` or a country's code; ValueError for anything else."""
    kind, _, rest = cell.partition(":")
    if (kind == "gn" and rest.isdigit()) or (kind == "own" and rest) or is_code(cell):
        return cell
    raise ValueError(f"{cell!r} is no id: gn:<number>, own:<slug> or a country's two letters")


def is_code(cell: str) -> bool:
    """True for two capitals (ISO 3166-1 alpha-2, XK for Kosovo)."""
    return len(cell) == 2 and cell.isascii() and cell.isalpha() and cell.isupper()


def code(cell: str) -> str:
    """A country's code; ValueError for anything else."""
    if is_code(cell):
        return cell
    raise ValueError(f"{cell!r} is no country's code")


def degrees(lat: str, lon: str) -> tuple[float, float]:
    """Latitude and longitude (WGS84); ValueError outside the globe."""
    spot = float(lat), float(lon)
    if abs(spot[0]) > 90 or abs(spot[1]) > 180:
        raise ValueError(f"{lat}, {lon} lies off the globe")
    return spot


@cache
def country_codes() -> frozenset[str]:
    """The codes in the table of countries."""
    lines = read_lines("countries", ("code", "name", "lat", "lon", "alternates"))
    return frozenset(line["code"] for line in lines)
