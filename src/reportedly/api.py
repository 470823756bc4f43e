"""The one door: read texts, open ledgers. Nothing heavy is loaded before it is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from reportedly.errors import InputUnreadable, LedgerError, SettingsWrong
from reportedly.ledger.reader import Filters, Found, Reader
from reportedly.ledger.writer import Writer
from reportedly.records.dates import iso_day
from reportedly.records.readings import Failure, Kept, Reading, Unreadable, line_of
from reportedly.records.reports import Source
from reportedly.runs.gazetteer import (
    add_to_gazetteer,
    added_to_gazetteer,
    areas_meant,
    borders_of,
    countries,
    place_named,
    remove_from_gazetteer,
)

if TYPE_CHECKING:
    from reportedly.gazetteer.shelf import Gazetteer
    from reportedly.runs.adding import Addition
    from reportedly.runs.health import Finding
    from reportedly.runs.rules import RuleChange

Input: TypeAlias = str | Path | Source
"""A path, pattern, folder, address or `-`; or a source made by hand."""


def read(
    text: str | bytes,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    html: bool = False,
    id: str | None = None,  # noqa: A002 - the contract's own name for it
    url: str | None = None,
    received: str | None = None,
    language: str | None = None,
    rules: str | Path | None = None,
) -> Reading:
    """The reading of one report, its text included; dates are ISO 8601.

    `rules`: a folder of own rules (`docs/rules.md`), else that of the settings. Raises
    InputUnreadable where it holds nothing to read (empty, no text, no date, not English),
    ModelMissing where the parser is not installed, DataWrong where the rules cannot be used.
    """
    # A lone surrogate stands for no character and has no UTF-8: it is read as U+FFFD.
    content = text if isinstance(text, bytes) else _encoded(text)
    return read_source(
        Source(
            name="text",
            content=content,
            media="html" if html else "text",
            id=id,
            title=title,
            outlet=outlet,
            published=published,
            received=received,
            url=url,
            language=language,
        ),
        rules,
    )


def _encoded(text: str) -> bytes:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def read_source(source: Source, rules: str | Path | None = None) -> Reading:
    """The reading of one source, as `read` gives it."""
    from reportedly.runs.reading import maker_of, read_one

    gazetteer = _gazetteer(rules)
    return read_one(source, gazetteer, maker_of(gazetteer)).reading


def read_all(
    inputs: Iterable[Input],
    *,
    published: str | None = None,
    outlet: str | None = None,
    with_text: bool = False,
    workers: int = 1,
    batch: int | None = None,
    rules: str | Path | None = None,
) -> Iterator[Reading | Unreadable]:
    """One line of the contract for each report of the inputs, in order; memory stays flat.

    `published` and `outlet` are taken where a report does not say; `with_text` keeps the text of
    rows too; `rules` as for `read`. Raises SettingsWrong for a date that is none, ModelMissing,
    DataWrong.
    """
    from reportedly.runs.engines import BATCH, engine

    items = gathered(inputs, published, outlet)
    outcomes = engine(workers, batch or BATCH, _gazetteer(rules)).read(items)
    return (line_of(outcome, with_text) for outcome in outcomes)


def gathered(
    inputs: Iterable[Input], published: str | None = None, outlet: str | None = None
) -> Iterator[Source | Failure]:
    """Every report of the inputs as it came, a Failure in the place of one that cannot be had."""
    from reportedly.reports.gather import GatherOptions, gather, with_defaults

    options = GatherOptions(published and _day(published, "published"), outlet)

    def each() -> Iterator[Source | Failure]:
        for one in inputs:
            if isinstance(one, Source):
                yield with_defaults(one, options)
            else:
                yield from gather([str(one)], options)

    return each()


class Ledger:
    """A ledger of claims in one file; made by the first `add`. Use it in a `with` statement."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._reader: Reader | None = None
        self._writer: Writer | None = None

    def add(
        self,
        inputs: Iterable[Input] | Input,
        *,
        published: str | None = None,
        outlet: str | None = None,
        workers: int = 1,
        batch: int | None = None,
        rules: str | Path | None = None,
    ) -> list[Addition | Failure]:
        """Read the inputs into the ledger; what is known is left as it is.

        Raises LedgerError; whatever was added before stays.
        """
        said = {"published": published, "outlet": outlet}
        return list(self.adding(inputs, **said, workers=workers, batch=batch, rules=rules))

    def adding(
        self,
        inputs: Iterable[Input] | Input,
        *,
        published: str | None = None,
        outlet: str | None = None,
        workers: int = 1,
        batch: int | None = None,
        rules: str | Path | None = None,
    ) -> Iterator[Addition | Failure]:
        """As `add`, telling of each report once it is on the disk."""
        from reportedly.runs.adding import add
        from reportedly.runs.engines import BATCH, engine

        several = [inputs] if isinstance(inputs, str | Path | Source) else inputs
        items = gathered(several, published, outlet)
        gazetteer = _gazetteer(rules)
        self._writer = self._writer or Writer(self.path)
        reader = engine(workers, batch or BATCH, gazetteer)
        return add(items, self._writer, reader, gazetteer)

    def claims(self, **filters: Any) -> Iterator[Found]:
        """The claims that fit the filters, each with its report; raises LedgerError.

        Filters are those of `reportedly claims`: family, kind, actor, place, source, modality,
        since, until, text.
        """
        return self._open().claims(filters_of(**filters))

    def undated(self, **filters: Any) -> int:
        """How many claims fit but for having no day, which `since` and `until` ask for."""
        return self._open().undated(filters_of(**filters))

    def dump(self) -> Iterator[bytes]:
        """The whole as canonical JSON lines: same content, same lines; raises LedgerError."""
        return self._open().dump()

    def counts(self) -> dict[str, int]:
        """Rows of each table; raises LedgerError, also where the file is damaged."""
        reader = self._open()
        reader.check()
        return reader.counts()

    def _open(self) -> Reader:
        self._reader = self._reader or Reader(self.path)
        return self._reader

    def close(self) -> None:
        """Close the file; everything added is on the disk already."""
        for part in (self._reader, self._writer):
            if part is not None:
                part.close()
        self._reader = self._writer = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def filters_of(**given: Any) -> Filters:
    """The filters as a checked value; raises SettingsWrong for a name or value that is none."""
    for name in ("since", "until"):
        if given.get(name) is not None:
            given[name] = _day(str(given[name]), name)
    unknown = sorted(set(given) - set(Filters.__struct_fields__))
    if unknown:
        known = ", ".join(Filters.__struct_fields__)
        raise SettingsWrong(f"There is no filter {unknown[0]}.", remedy=f"Filters are {known}.")
    try:
        return msgspec.convert(given, Filters)
    except msgspec.ValidationError as wrong:
        raise SettingsWrong(f"A filter cannot be used: {wrong}.", remedy="See --help.") from wrong


def _gazetteer(rules: str | Path | None) -> Gazetteer:
    from reportedly.gazetteer.shelf import open_gazetteer

    return open_gazetteer(None if rules is None else Path(rules))


def changes_of(rules: str | Path | None = None) -> tuple[RuleChange, ...]:
    """What a folder of own rules adds, replaces and takes away; raises DataWrong, SettingsWrong."""
    from reportedly.runs.rules import changes_of

    return changes_of(None if rules is None else Path(rules))


def findings(ledger: str | Path, rules: str | Path | None = None) -> Iterator[Finding]:
    """What is installed, which model and data, the state of the ledger, and what is missing."""
    from reportedly.runs.health import findings

    return findings(Path(ledger), None if rules is None else Path(rules))


def _day(written: str, name: str) -> str:
    """The ISO day; raises SettingsWrong where it is none."""
    found = iso_day(written)
    if found is None:
        raise SettingsWrong(
            f"“{written}” is no date.", remedy="Write it as YYYY-MM-DD.", where=name
        )
    return found


def open(path: str | Path) -> Ledger:
    """The ledger at a path; the file is made when something is first added."""
    return Ledger(path)


__all__ = [
    "Failure",
    "Filters",
    "Found",
    "InputUnreadable",
    "Kept",
    "Ledger",
    "LedgerError",
    "Reading",
    "Source",
    "Unreadable",
    "add_to_gazetteer",
    "added_to_gazetteer",
    "areas_meant",
    "borders_of",
    "changes_of",
    "countries",
    "filters_of",
    "findings",
    "gathered",
    "open",
    "place_named",
    "read",
    "read_all",
    "read_source",
    "remove_from_gazetteer",
]
