"""`reportedly claims`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.rows import as_csv, as_jsonl, printed
from reportedly.cli.table import report_block
from reportedly.records.show import chain, figure, held, place, quote

COLUMNS = (
    "report outlet published id kind modality background agent target places earliest latest when "
    "figures source checks quote"
).split()


@click.command(epilog=MEANINGS)
@options.ledger
@options.filters
@options.known_on
@options.shape
def claims(ledger: Path, shape: str, **filters: str | None) -> None:
    """Print claims of a ledger.

    All filters given must hold. A claim without a day is never found by --since or --until; how
    many there are is said on stderr. Claims of a withdrawn report are left out from the day of its
    withdrawal.
    """
    given = {name: value for name, value in filters.items() if value is not None}
    with api.open(ledger) as opened:
        printed(SHAPES[shape](opened.claims(**given)))
        if {"since", "until"} & set(given) and (count := opened.undated(**given)):
            click.echo(f"{count} more have no day and were not looked at", err=True)


def as_text(found: Iterable[api.Found]) -> Iterator[str]:
    """Blocks for eyes, a report at a time."""
    columns, plain = width(), not sys.stdout.isatty()
    for _, group in groupby(found, key=lambda f: f.report.id):
        rows = list(group)
        checks = [check for row in rows for check in row.checks]
        block = report_block(rows[0].report, [row.claim for row in rows], columns, checks, True)
        yield (click.unstyle(block) if plain else block) + "\n"


def cells(found: api.Found) -> list[Any]:
    """The claim's row, in the order of COLUMNS."""
    report, claim = found.report, found.claim
    when = claim.when
    return [
        *(report.id, report.outlet, report.published, claim.id, claim.kind, claim.modality),
        "yes" if claim.background else "no",
        "; ".join(p.name or p.text for p in claim.agent),
        "; ".join(p.name or p.text for p in claim.target),
        "; ".join(map(place, claim.places)),
        *((when.earliest, when.latest, when.text) if when else (None, None, None)),
        "; ".join(map(figure, claim.figures)),
        chain(claim.attribution),
        "; ".join(words for _, words in held(found.checks)),
        quote(claim),
    ]


def as_table(found: Iterable[api.Found]) -> Iterator[str]:
    """One row each; what stands in several goes into one cell."""
    return as_csv(COLUMNS, map(cells, found))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
