"""The data dictionary: what every column of every export means, from `exports.toml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from reportedly.publications.assets import load_table, load_text
from reportedly.records.exports import ExportOf
from reportedly.records.makers import digest

ColumnType = Literal[
    "text", "texts", "id", "ids", "code", "codes", "date", "integer", "number", "flag", "url"
]


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column with all that a reader of the file must know of it."""

    name: str
    of: tuple[ExportOf, ...] = msgspec.field(name="in")
    type: ColumnType
    meaning: str
    unit: str = ""
    values: str = ""
    """The closed list, or of what they are; empty where anything may stand there."""
    standard: str = ""
    """Whose name or values it has."""
    hxl: str = ""
    """Hashtag of the Humanitarian Exchange Language; empty where none fits."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    exports: dict[ExportOf, str]
    column: tuple[Column, ...]


@cache
def _file() -> _File:
    return load_table("exports.toml", _File)


def exports() -> dict[ExportOf, str]:
    """Every export with what a row of it is; raises DataWrong where the file is broken."""
    return _file().exports


@cache
def columns(export: ExportOf) -> tuple[Column, ...]:
    """The columns of an export in their order; raises DataWrong where the file is broken."""
    return tuple(column for column in _file().column if export in column.of)


@cache
def dictionary_digest() -> str:
    """sha256 of the file."""
    return digest(load_text("exports.toml"))


def as_markdown(export: ExportOf) -> str:
    """The columns of an export as a table for a page."""
    rows = [f"{exports()[export]}\n", "| column | type | meaning | values, unit, standard | HXL |"]
    rows.append("|---|---|---|---|---|")
    for one in columns(export):
        more = "; ".join(
            filter(None, (one.values, one.unit, one.standard)),
        )
        cells = (f"`{one.name}`", one.type, one.meaning, more, one.hxl and f"`{one.hxl}`")
        rows.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |")
    return "\n".join(rows) + "\n"


def as_rows(export: ExportOf) -> list[dict[str, str]]:
    """The columns of an export as rows of a table."""
    names = ("name", "type", "meaning", "unit", "values", "standard", "hxl")
    return [{name: getattr(one, name) for name in names} for one in columns(export)]
