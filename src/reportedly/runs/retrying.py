"""Failed inputs tried again, from where they came; what was mended since is a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import msgspec

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Said, Writer
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.reports.gather import GatherOptions, gather
from reportedly.runs.adding import Addition, add
from reportedly.runs.engines import Engine
from reportedly.runs.reading import Item

_ROW = re.compile(r"(.+):(\d+)", re.DOTALL)
"""A row of a file by the number of its line."""


class Failed(msgspec.Struct, frozen=True):
    """An input that was not read yet: why, what to do, and what was said of it beside it."""

    input: str
    code: str
    message: str
    remedy: str
    published: str | None = None
    outlet: str | None = None


def failures(reader: Reader) -> tuple[Failed, ...]:
    """Every input that was not read yet, by name."""
    return tuple(
        Failed(f.input, f.code, f.message, f.remedy, published, outlet)
        for f, published, outlet in reader.failures()
    )


def retry(
    reader: Reader, writer: Writer, engine: Engine, gazetteer: Gazetteer
) -> Iterator[Addition | Failure]:
    """Try every failed input again, in the way it was given; raises LedgerError."""
    rows = failures(reader)
    for said, group in groupby(sorted(rows, key=_said), key=_said):
        options = GatherOptions(*(part or None for part in said))
        items = _items([one.input for one in group], options, reader)
        yield from add(items, writer, engine, gazetteer, Said(*(part or None for part in said)))


def _said(one: Failed) -> tuple[str, str]:
    return one.published or "", one.outlet or ""


def _items(names: list[str], options: GatherOptions, reader: Reader) -> Iterator[Item]:
    """The inputs anew; rows of one file in one pass over it."""
    for file, group in groupby(sorted(names, key=_place), key=lambda name: _place(name)[0]):
        inputs = list(group)
        if file == "-":
            yield from (_from_input(name) for name in inputs)
        elif (held := reader.source(file)) is not None and not Path(file).exists():
            yield held[0]
        elif inputs == [file]:
            yield from gather([file], options)
        else:
            yield from _rows(file, set(inputs), options)


def _place(name: str) -> tuple[str, int]:
    """The file that an input stands in, and its line; 0 for a file of its own."""
    row = _ROW.fullmatch(name)
    if row is None or Path(name).exists() or name.startswith(("http://", "https://")):
        return name, 0
    return row[1], int(row[2])


def _rows(file: str, wanted: set[str], options: GatherOptions) -> Iterator[Item]:
    """Those rows of a file that are wanted; one that is there no more fails."""
    for found in gather([file], options):
        name = found.name if isinstance(found, Source) else found.input
        if name in wanted:
            wanted.discard(name)
            yield found
    for name in sorted(wanted, key=_place):
        yield Failure(
            name, "missing", f"{file} has no such row now.", "Add the file again, if it changed."
        )


def _from_input(name: str) -> Failure:
    return Failure(
        name,
        "missing",
        "It came from standard input, which is gone.",
        "Give it again: reportedly add - < FILE",
    )
