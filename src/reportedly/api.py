"""The one door: read texts, open ledgers. Nothing heavy is loaded before it is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import InputUnreadable, LedgerError
from reportedly.ledger.filters import Filters
from reportedly.ledger.reader import Found
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
from reportedly.runs.inputs import Input, count_of, entries_in, gathered, gazetteer_of
from reportedly.runs.ledgers import Ledger, filters_of

if TYPE_CHECKING:
    from reportedly.runs.health import Finding
    from reportedly.runs.rules import RuleChange


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

    gazetteer = gazetteer_of(rules)
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
    outcomes = engine(workers, batch or BATCH, gazetteer_of(rules)).read(items)
    return (line_of(outcome, with_text) for outcome in outcomes)


def changes_of(rules: str | Path | None = None) -> tuple[RuleChange, ...]:
    """What a folder of own rules adds, replaces and takes away; raises DataWrong, SettingsWrong."""
    from reportedly.runs.rules import changes_of

    return changes_of(None if rules is None else Path(rules))


def findings(ledger: str | Path, rules: str | Path | None = None) -> Iterator[Finding]:
    """What is installed, which model and data, the state of the ledger, and what is missing."""
    from reportedly.runs.health import findings

    return findings(Path(ledger), None if rules is None else Path(rules))


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
    "count_of",
    "countries",
    "entries_in",
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
