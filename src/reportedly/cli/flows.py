"""`reportedly flows`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.rows import as_csv, as_jsonl, printed
from reportedly.cli.wording import block, flow_head, flow_lines, teller
from reportedly.records.flows import Flow, FlowCount

COLUMNS = (
    "flow table sort kind modality background who whom origin destination at earliest latest "
    "measure counts unit of scope low best high best_none recommended conditions said_by denied_by "
    "incidents claims reports"
).split()


@click.command(epilog=MEANINGS)
@options.ledger
@options.asked
@options.as_of
@options.known_on
@options.shape
@options.rules
def flows(
    ledger: Path,
    shape: str,
    rules: Path | None,
    as_of: str | None,
    known_on: str | None,
    **filters: Any,
) -> None:
    """Print who fled where, which forces moved, what was closed, agreed or promised.

    One row an incident, with who says so; what is planned, possible or denied apart from what is
    said to have happened. How many people are somewhere, and running totals, have rows of their own
    with the last version of each source. In the table a row for each count: measure tells a flow
    from a stock, and figures that are not recommended serve for triangulation (IDMC).
    """
    given = options.given(filters)
    with api.open(ledger) as opened:
        printed(SHAPES[shape](opened.flows(as_of=as_of, known_on=known_on, rules=rules, **given)))


def as_text(found: Iterable[Flow]) -> Iterator[str]:
    """A block for each, for eyes."""
    for one in found:
        yield block(flow_head(one), flow_lines(one), width()) + "\n\n"


def cells(one: Flow, count: FlowCount | None) -> list[Any]:
    """The row of the table for one of its counts, or for a flow of which none is told."""
    row = count.row if count else None
    number = (
        [count.measure, row.counts, row.unit, row.of, row.scope, row.low, row.best, row.high]
        if count and row
        else [None] * 8
    )
    return [
        *(one.flow, one.table, one.sort, one.kind, one.modality),
        "yes" if one.background else "no",
        *("; ".join(p.name for p in held) for held in (one.who, one.whom)),
        *("; ".join(p.name for p in held) for held in (one.origin, one.destination, one.at)),
        *(one.earliest, one.latest, *number, row.best_none if row else None),
        "; ".join(count.recommended) if count else None,
        "; ".join(c.text or "not told" for c in one.conditions),
        *("; ".join(map(teller, held)) for held in (one.said_by, one.denied_by)),
        *("; ".join(ids) for ids in (one.incidents, one.claims, one.reports)),
    ]


def as_table(found: Iterable[Flow]) -> Iterator[str]:
    """A line a count; what stands in several goes into one cell."""
    return as_csv(COLUMNS, (cells(one, c) for one in found for c in one.counts or (None,)))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
