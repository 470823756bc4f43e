"""`reportedly figures`."""

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
from reportedly.cli.wording import block, count_lines, event_head, said, toll_head, toll_lines
from reportedly.records.casualties import Casualties, Tally, Toll

COLUMNS = (
    "incident kind area date_start date_end counts unit of scope low best high best_none origins "
    "voices said claims reports"
).split()
TOTAL_COLUMNS = (
    "area date_start date_end counts unit whom low best high incidents left_out "
    "left_out_incidents claims"
).split()


@click.command(epilog=MEANINGS)
@options.ledger
@click.option(
    "--totals",
    is_flag=True,
    help="Casualties over incidents instead, in all and by area and day.",
)
@options.asked
@options.as_of
@options.known_on
@options.shape
@options.rules
def figures(
    ledger: Path,
    totals: bool,
    shape: str,
    rules: Path | None,
    as_of: str | None,
    known_on: str | None,
    **filters: Any,
) -> None:
    """Print what is said of how many, or the casualties over incidents.

    For each incident and count: every figure with its source, low and high as the range of stated
    numbers, and the best figure by the rule or why there is none. A total adds the best figures of
    incidents, killed apart from injured, civilians apart from combatants, and says what is not in
    it: incidents without a best figure, words that are no numbers, running totals.
    """
    given = options.given(filters)
    with api.open(ledger) as opened:
        if totals:
            summed = opened.casualties(as_of=as_of, known_on=known_on, rules=rules, **given)
            printed(TOTALS[shape](summed))
        else:
            found = opened.figures(as_of=as_of, known_on=known_on, rules=rules, **given)
            printed(SHAPES[shape](found))


def as_text(found: Iterable[Tally]) -> Iterator[str]:
    """A block for each, for eyes."""
    for one in found:
        head = event_head(one.kind, one.area, one.earliest, one.latest)
        head = f"{head} · {one.incident}"
        yield block(head, count_lines(one.row), width()) + "\n\n"


def cells(one: Tally) -> list[Any]:
    """The row of the table, in the names of UCDP GED where it has one."""
    row = one.row
    return [
        *(one.incident, one.kind, one.area, one.earliest, one.latest),
        *(row.counts, row.unit, row.of, row.scope, row.low, row.best, row.high, row.best_none),
        *(row.origins, row.voices, "; ".join(map(said, row.said))),
        *("; ".join(ids) for ids in (one.claims, one.reports)),
    ]


def as_table(found: Iterable[Tally]) -> Iterator[str]:
    """A line a count."""
    return as_csv(COLUMNS, map(cells, found))


def totals_as_text(found: Casualties) -> Iterator[str]:
    """First the sums over all, then by area and day."""
    for title, rows in (("In all", found.totals), ("By area and day", found.by_area_and_day)):
        if rows:
            yield f"{title}\n\n"
        for one in rows:
            yield block(toll_head(one), toll_lines(one), width()) + "\n\n"


def total_rows(found: Casualties) -> Iterator[Toll]:
    """The sums over all, without an area, then those by area and day."""
    yield from (*found.totals, *found.by_area_and_day)


def total_cells(one: Toll) -> list[Any]:
    """The row of the table of totals."""
    return [
        *(one.area, one.earliest, one.latest, one.counts, one.unit, one.whom),
        *(one.low, one.best, one.high, "; ".join(a.incident for a in one.made_of)),
        "; ".join(left.why for left in one.left_out),
        "; ".join(left.incident for left in one.left_out),
        "; ".join(dict.fromkeys(c for part in one.made_of for c in part.claims)),
    ]


def totals_as_jsonl(found: Casualties) -> Iterator[str]:
    """One object a sum."""
    return as_jsonl(total_rows(found))


def totals_as_table(found: Casualties) -> Iterator[str]:
    """A line a sum."""
    return as_csv(TOTAL_COLUMNS, map(total_cells, total_rows(found)))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
TOTALS = {"text": totals_as_text, "jsonl": totals_as_jsonl, "csv": totals_as_table}
