"""Inputs named by a user as sources, one by one: files, folders, patterns, addresses, input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.errors import InputUnreadable
from reportedly.records.dates import iso_day
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.reports import media
from reportedly.reports.limits import LONGEST_PAGE
from reportedly.reports.rows import Numbered, csv_rows, jsonl_rows
from reportedly.reports.told import failure, wrong


class GatherOptions(msgspec.Struct, frozen=True):
    """What is taken for every source that does not say it itself."""

    published: str | None = None
    """A date, ISO 8601."""
    outlet: str | None = None


def gather(
    inputs: Sequence[str], options: GatherOptions | None = None
) -> Iterator[Source | Failure]:
    """Every report of the inputs in order, a Failure in the place of each that cannot be read.

    An input is a text, HTML, CSV or JSON Lines file, a folder (all such files below it, by name),
    a pattern, an http(s) address, or `-` for standard input. JSON Lines and CSV are read row by
    row. Raises InputUnreadable (`bad_date`) for an option that is no date.
    """
    chosen = options or GatherOptions()
    if chosen.published is not None and iso_day(chosen.published) is None:
        raise wrong("bad_date", "--published", written=chosen.published)
    for name in inputs:
        for found in _of_input(name):
            yield with_defaults(found, chosen) if isinstance(found, Source) else found


def with_defaults(source: Source, options: GatherOptions) -> Source | Failure:
    """The source with the options where it is silent; a Failure where its date is none."""
    for written in (source.published, source.received):
        if written and written.strip() and iso_day(written) is None:
            return failure(wrong("bad_date", source.name, written=written))
    return msgspec.structs.replace(
        source,
        published=source.published or options.published,
        outlet=source.outlet or options.outlet,
    )


def _of_input(name: str) -> Iterator[Source | Failure]:
    try:
        yield from _opened(name)
    except InputUnreadable as error:
        yield failure(error)
    except OSError as error:
        yield failure(wrong("unreadable", name, reason=error.strerror or str(error)))


def _opened(name: str) -> Iterator[Source | Failure]:
    """The sources of one input by what it is."""
    if name == "-":
        return of_stream(sys.stdin.buffer, "-", None)
    if name.lower().startswith(("http://", "https://")):
        return _of_address(name)
    if os.path.isdir(name):  # noqa: PTH112 - a name with a NUL must not raise
        return _of_folder(name)
    if os.path.lexists(name):
        return _of_file(name)
    if glob.has_magic(name):
        return _of_pattern(name)
    raise wrong("missing", name)


def _of_address(address: str) -> Iterator[Source | Failure]:
    # The only module that opens a connection is loaded only when an address is given.
    from reportedly.reports.fetch import fetch

    page = fetch(address)
    for found in of_stream(BytesIO(page.content), address, page.kind):
        if isinstance(found, Source) and found.url is None:
            yield msgspec.structs.replace(found, url=address)
        else:
            yield found


def _of_folder(name: str) -> Iterator[Source | Failure]:
    """Every readable file below the folder by name; hidden ones and other kinds are passed over."""
    unread: list[OSError] = []
    paths = []
    for folder, below, files in os.walk(name, onerror=unread.append):
        below[:] = sorted(b for b in below if not b.startswith("."))
        visible = (f for f in files if not f.startswith("."))
        paths += [str(Path(folder) / f) for f in visible if media.belongs_in_folder(f)]
    for error in unread:
        where = str(error.filename or name)
        yield failure(wrong("unreadable", where, reason=error.strerror or str(error)))
    if not paths and not unread:
        yield failure(
            wrong("empty", name, what="The folder holds no text, HTML, CSV or JSON Lines file.")
        )
    for path in sorted(paths):
        yield from _of_input(path)


def _of_pattern(name: str) -> Iterator[Source | Failure]:
    paths = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path takes no absolute one
    if not paths:
        raise wrong("missing", name)
    for path in paths:
        yield from _of_input(path)


def _of_file(name: str) -> Iterator[Source | Failure]:
    with Path(name).open("rb") as stream:
        yield from of_stream(stream, name, media.by_suffix(name))


def of_stream(stream: BinaryIO, name: str, kind: media.Kind | None) -> Iterator[Source | Failure]:
    """The sources of an open file; its kind is told from its first bytes where it is None."""
    head = media.peeked(stream)
    media.check(head.start, name)
    found = kind or media.sniffed(head.start)
    if found == "jsonl":
        yield from jsonl_rows(Numbered(head), name)
    elif found == "csv":
        yield from csv_rows(Numbered(head), name)
    else:
        yield whole(head, name, found)


def whole(stream: media.Peeked, name: str, kind: media.Kind) -> Source:
    """A text or HTML file as one source; raises InputUnreadable (`too_long`, `not_text`)."""
    content = stream.read(LONGEST_PAGE + 1)
    if len(content) > LONGEST_PAGE:
        raise wrong("too_long", name, limit=LONGEST_PAGE)
    if b"\0" in content:
        raise wrong("not_text", name, what="It holds NUL bytes, so it is no text file.")
    if not content.strip():
        raise wrong("empty", name)
    return Source(name, content, "html" if kind == "html" else "text")
