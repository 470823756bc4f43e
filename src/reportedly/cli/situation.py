"""`reportedly situation`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.rows import as_csv, as_jsonl, printed
from reportedly.cli.survey_table import COLUMNS, rows
from reportedly.cli.survey_text import sections
from reportedly.records.surveys import Survey


@click.command(epilog=MEANINGS)
@click.argument("area")
@options.ledger
@options.narrowed
@options.as_of
@options.known_on
@options.shape
@options.rules
def situation(
    area: str,
    ledger: Path,
    as_of: str | None,
    known_on: str | None,
    shape: str,
    rules: Path | None,
    **filters: Any,
) -> None:
    """Print what is known of an area, by whom, what is disputed and what is not known.

    AREA is a name or an id of a country, an area or a town: what lies in it is part of the answer,
    what is only said of wider areas stands apart. Control, incidents, casualties, flight and
    forces, talks and pledges, opinions as their speakers', figures that differ side by side, gaps,
    sources. Filters narrow it to rows of which a claim fits. CSV has a line a row, JSON Lines one
    object.
    """
    given = options.given(filters)
    with api.open(ledger) as opened:
        found = opened.situation(area, as_of=as_of, known_on=known_on, rules=rules, **given)
        printed(SHAPES[shape](found))


def as_text(found: Survey) -> Iterator[str]:
    """Section by section, for eyes."""
    return sections(found, width())


def jsonl(found: Survey) -> Iterator[str]:
    """The whole as one object."""
    return as_jsonl([found])


def as_table(found: Survey) -> Iterator[str]:
    """A line a row of any section."""
    return as_csv(COLUMNS, rows(found))


SHAPES = {"text": as_text, "jsonl": jsonl, "csv": as_table}
