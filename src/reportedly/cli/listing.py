"""Records as rows: for eyes, as JSON Lines or as a table that no spreadsheet will run."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import click
import msgspec

from reportedly.cli.output import width


def show_groups(
    rows: Sequence[msgspec.Struct], shape: str, block: Callable[[Any, int], str]
) -> None:
    """As `show_rows`, all rows in one block."""
    if shape == "text":
        show_text(block(rows, width()))
    else:
        show_rows(rows, shape, str)


def show_text(text: str) -> None:
    """Print text, plain where no terminal shows colour."""
    shown = text if sys.stdout.isatty() else click.unstyle(text)
    sys.stdout.buffer.write(shown.encode())
    sys.stdout.buffer.flush()


def show_rows(rows: Sequence[msgspec.Struct], shape: str, block: Callable[[Any], str]) -> None:
    """Print values as blocks for eyes, as JSON Lines or as a table."""
    if shape == "jsonl":
        show_text("".join(msgspec.json.encode(row).decode() + "\n" for row in rows))
    elif shape == "csv":
        show_text(table([msgspec.to_builtins(row) for row in rows]))
    else:
        show_text("\n".join(map(block, rows)))


def table(rows: Iterable[dict[str, Any]]) -> str:
    """A row each; what is several goes into one cell, places as "name (id)"."""
    held, written = list(rows), io.StringIO()
    if held:
        writer = csv.DictWriter(written, list(held[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: cell(value) for key, value in row.items()} for row in held)
    return written.getvalue()


def cell(value: Any) -> Any:
    """One cell, with a mark before what a spreadsheet would run as a formula."""
    if isinstance(value, list | tuple):
        return "; ".join(str(cell(one)) for one in value)
    if isinstance(value, dict):
        km = f" {value['km']} km" if "km" in value else ""
        return f"{value.get('name', '')} ({value.get('id', '')}){km}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value[:1] in tuple("=+-@\t\r") else value


def stream_rows(rows: Iterable[msgspec.Struct], shape: str, line: Callable[[Any], str]) -> None:
    """Print each row as soon as it is there, in whatever shape."""
    for piece in pieces(rows, shape, line):
        sys.stdout.buffer.write(piece.encode())
        sys.stdout.buffer.flush()


def pieces(rows: Iterable[msgspec.Struct], shape: str, line: Callable[[Any], str]) -> Iterator[str]:
    """Each row as a line; a table has its head before the first."""
    for number, row in enumerate(rows):
        if shape == "jsonl":
            yield msgspec.json.encode(row).decode() + "\n"
        elif shape == "csv":
            written = table([msgspec.to_builtins(row)])
            yield written if number == 0 else written.partition("\n")[2]
        else:
            yield line(row) + "\n"
