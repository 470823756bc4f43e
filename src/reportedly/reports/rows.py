"""Rows of JSON Lines and CSV as sources, one at a time; a bad row never stops the next."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import msgspec

from reportedly.errors import InputUnreadable
from reportedly.records.decoding import decoded
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.reports.limits import LONGEST_LINE, PEEK
from reportedly.reports.media import Peeked
from reportedly.reports.told import failure, wrong

COLUMNS = ("text", "html")
CSV_MEND = "Write the columns of the first line in every row, in quotation marks where needed."


class Row(msgspec.Struct, frozen=True):
    """A row as users write it; all but the text is optional, further keys are ignored."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    received: str | None = None
    url: str | None = None
    language: str | None = None


class Numbered:
    """The lines of a stream, each at most LONGEST_LINE bytes, with the number of the last one."""

    def __init__(self, stream: Peeked) -> None:
        self._stream = stream
        self.number = 0

    def __iter__(self) -> Iterator[bytes | None]:
        """Each line with its line end; None for one that was too long and is skipped."""
        while line := self._stream.readline(LONGEST_LINE + 1):
            self.number += 1
            if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                self._skip_line()
                yield None
            else:
                yield line

    def _skip_line(self) -> None:
        while (more := self._stream.readline(PEEK)) and not more.endswith(b"\n"):
            pass


def jsonl_rows(lines: Numbered, name: str) -> Iterator[Source | Failure]:
    """A source or a Failure for each line that is not blank, named `path:line`."""
    seen = False
    for line in lines:
        if line is not None and not line.strip():
            continue
        seen = True
        yield _of_line(line, f"{name}:{lines.number}")
    if not seen:
        raise wrong("empty", name)


def _of_line(line: bytes | None, where: str) -> Source | Failure:
    if line is None:
        return failure(wrong("too_long", where, limit=LONGEST_LINE))
    try:
        return as_source(msgspec.json.decode(decoded(line), type=Row), where)
    except (msgspec.DecodeError, UnicodeError) as error:
        return failure(wrong("bad_row", where, reason=str(error).rstrip(".")))
    except InputUnreadable as error:
        return failure(error)


def as_source(row: Row, where: str) -> Source:
    """The row as a source; raises InputUnreadable (`bad_row`, `empty`, `not_text`)."""
    content = row.html if row.text is None else row.text
    if content is None:
        raise wrong("bad_row", where, reason="it has neither “text” nor “html”")
    if not content.strip():
        raise wrong("empty", where)
    if "\0" in content:
        raise wrong("not_text", where, what="It holds NUL characters, so it is no text.")
    return Source(
        name=where,
        content=content.encode(),
        media="html" if row.text is None else "text",
        id=None if row.id is None else str(row.id),
        title=_given(row.title),
        outlet=_given(row.outlet),
        published=_given(row.published),
        received=_given(row.received),
        url=_given(row.url),
        language=_given(row.language),
        row=True,
    )


def _given(value: str | None) -> str | None:
    """The value without outer white space; None where nothing is left."""
    return (value or "").strip() or None


def csv_rows(lines: Numbered, name: str) -> Iterator[Source | Failure]:
    """A source or a Failure for each row under the header, named `path:line`.

    Raises InputUnreadable (`bad_row`) where the header names no text.
    """
    csv.field_size_limit(LONGEST_LINE)
    skipped: list[int] = []
    table = csv.reader(_texts(lines, skipped))
    header = [column.strip().lower() for column in next(table, [])]
    if not set(COLUMNS) & set(header):
        raise wrong(
            "bad_row",
            f"{name}:1",
            reason="the first line names no column “text” or “html”",
            mend="Name the columns in the first line.",
        )
    while True:
        first = table.line_num + 1
        try:
            cells = next(table)
        except StopIteration:
            break
        except csv.Error as error:
            yield failure(wrong("bad_row", f"{name}:{first}", reason=error, mend=CSV_MEND))
            continue
        if cells:
            yield _of_cells(header, cells, f"{name}:{first}")
    for number in skipped:
        yield failure(wrong("too_long", f"{name}:{number}", limit=LONGEST_LINE))


def _texts(lines: Numbered, skipped: list[int]) -> Iterator[str]:
    """The lines as text; a line that was too long becomes a blank one and is noted."""
    for line in lines:
        if line is None:
            skipped.append(lines.number)
        yield "\n" if line is None else decoded(line)


def _of_cells(header: list[str], cells: list[str], where: str) -> Source | Failure:
    if len(cells) != len(header):
        reason = f"it has {len(cells)} cells, the header {len(header)}"
        return failure(wrong("bad_row", where, reason=reason, mend=CSV_MEND))
    filled = {key: cell for key, cell in zip(header, cells, strict=True) if cell}
    try:
        return as_source(msgspec.convert(filled, Row), where)
    except InputUnreadable as error:
        return failure(error)
