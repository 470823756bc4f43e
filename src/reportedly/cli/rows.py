"""Rows as JSON Lines and as CSV that a spreadsheet can open without harm."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click
import msgspec


def as_jsonl(found: Iterable[msgspec.Struct]) -> Iterator[str]:
    """One line a record."""
    for one in found:
        yield msgspec.json.encode(one).decode() + "\n"


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """The head and one line a row."""
    yield line(columns)
    for row in rows:
        yield line(row)


def line(row: Iterable[Any]) -> str:
    """One line of CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([harmless(cell) for cell in row])
    return text.getvalue()


def harmless(cell: Any) -> Any:
    """The cell, with a mark before what a spreadsheet would run as a formula."""
    if isinstance(cell, str) and re.match(r"[=+\-@\t\r]", cell):
        return f"'{cell}"
    return cell


def printed(pieces: Iterable[str], none: str | None = None) -> None:
    """The pieces on standard output, in UTF-8; `none`: said on stderr where there is no piece."""
    written = False
    for piece in pieces:
        written = True
        sys.stdout.buffer.write(piece.encode())
    sys.stdout.buffer.flush()
    if none and not written:
        click.echo(none, err=True)
