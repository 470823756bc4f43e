"""`reportedly claims`."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, get_args

import click
import msgspec

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.table import report_block
from reportedly.records.show import chain, figure, held, place, quote
from reportedly.records.values import Modality

COLUMNS = (
    "report outlet published id kind modality background agent target places earliest latest when "
    "figures source checks quote"
).split()


@click.command(epilog=MEANINGS)
@options.ledger
@click.option("--family", metavar="NAME", help="The part of the kind before the dot: territory.")
@click.option("--kind", metavar="NAME", help="The whole kind: territory.captured.")
@click.option("--actor", metavar="NAME", help="Who does it or to whom; part of a name, or an id.")
@click.option("--place", metavar="NAME", help="Where: part of the name of place, area or country.")
@click.option("--source", metavar="NAME", help="Any link of the chain of sources.")
@click.option("--modality", type=click.Choice(get_args(Modality)), help="How it is put forward.")
@click.option("--since", metavar="DATE", help="Events of this day and later.")
@click.option("--until", metavar="DATE", help="Events of this day and before.")
@click.option("--text", metavar="WORDS", help="Every word stands in the evidence.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="For eyes; one JSON object a claim; or a table.",
)
def claims(ledger: Path, shape: str, **filters: str | None) -> None:
    """Print claims of a ledger.

    All filters given must hold. A claim without a day is never found by --since or --until; how
    many there are is said on stderr.
    """
    given = {name: value for name, value in filters.items() if value is not None}
    with api.open(ledger) as opened:
        for piece in SHAPES[shape](opened.claims(**given)):
            sys.stdout.buffer.write(piece.encode())
        sys.stdout.buffer.flush()
        if {"since", "until"} & set(given) and (count := opened.undated(**given)):
            click.echo(f"{count} more have no day and were not looked at", err=True)


def as_text(found: Iterable[api.Found]) -> Iterator[str]:
    """Blocks for eyes, a report at a time."""
    columns, plain = width(), not sys.stdout.isatty()
    for _, group in groupby(found, key=lambda f: f.report.id):
        rows = list(group)
        checks = [check for row in rows for check in row.checks]
        block = report_block(rows[0].report, [row.claim for row in rows], columns, checks)
        yield (click.unstyle(block) if plain else block) + "\n"


def as_jsonl(found: Iterable[api.Found]) -> Iterator[str]:
    """One line a claim, its report beside it."""
    for one in found:
        yield msgspec.json.encode(one).decode() + "\n"


def as_csv(found: Iterable[api.Found]) -> Iterator[str]:
    """One row a claim; what stands in several goes into one cell."""
    yield _csv(COLUMNS)
    for one in found:
        yield _csv(cells(one))


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


def _csv(row: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([harmless(cell) for cell in row])
    return line.getvalue()


def harmless(cell: Any) -> Any:
    """The cell, with a mark before what a spreadsheet would run as a formula."""
    if isinstance(cell, str) and re.match(r"[=+\-@\t\r]", cell):
        return f"'{cell}"
    return cell


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_csv}
