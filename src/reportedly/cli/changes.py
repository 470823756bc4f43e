"""`reportedly changes`."""

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
from reportedly.cli.wording import NO_BEST, SCOPES, block, days, kind_words, plural
from reportedly.records.changes import Change, Shown

COLUMNS = (
    "what change kind area earliest latest counts unit of scope before after row claims_before "
    "claims_after"
).split()


@click.command(epilog=MEANINGS)
@options.ledger
@click.option(
    "--since", required=True, metavar="DATE", help="What is new against what was known on this day."
)
@options.asked_but_days
@options.as_of
@options.known_on
@options.shape
@options.rules
def changes(
    ledger: Path,
    since: str,
    shape: str,
    rules: Path | None,
    as_of: str | None,
    known_on: str | None,
    **filters: Any,
) -> None:
    """Print what is known now and was not on an earlier day.

    Who holds what, incidents, figures, flows and judgements: new; changed, from what to what;
    withdrawn, where all it stood on was withdrawn; disputed, where it became disputed or contested,
    was denied, or lost its best figure. With --known-on: the difference between two days.
    """
    given = options.given(filters)
    with api.open(ledger) as opened:
        found = opened.changes(since, as_of=as_of, known_on=known_on, rules=rules, **given)
        printed(SHAPES[shape](found))


def as_text(found: Iterable[Change]) -> Iterator[str]:
    """A block for each, for eyes; that there is none is said."""
    count = 0
    for count, one in enumerate(found, start=1):  # noqa: B007 - whether there was any
        yield block(head(one), lines(one), width()) + "\n\n"
    if not count:
        yield "Nothing has changed.\n"


def head(one: Change) -> str:
    """What sort of change, of what, where and when."""
    what = kind_words(one.kind) if one.kind else "control"
    if one.counts:
        of = f" ({one.of})" if one.of else ""
        what = f"{one.counts}{of}{SCOPES[one.scope or 'incident']}, {what}"
    since = "" if one.what == "control" else f" · {days(one.earliest, one.latest)}"
    return f"{one.change.upper()} · {what} · {one.area or 'place not told'}{since}"


def lines(one: Change) -> Iterator[str]:
    """From what, to what."""
    if one.before is not None:
        yield f"   before: {shown(one, one.before)} [{plural(len(one.claims_before), 'claim')}]"
    if one.after is not None:
        now = f"{plural(len(one.claims_after), 'claim')}: {', '.join(one.claims_after)}"
        yield f"   now: {shown(one, one.after)} [{now}]"
    else:
        yield f"   now: {gone(one)}"


def gone(one: Change) -> str:
    """Why nothing stands there any more."""
    if one.change == "withdrawn":
        return "nothing; the reports that said so were withdrawn"
    if one.what == "control" and one.claims_after:
        return f"it was given up, who holds it is not known [{', '.join(one.claims_after)}]"
    if one.before is not None and one.before.with_incidents:
        return "told as one with another incident"
    return "nothing is said any more"


def shown(one: Change, value: Shown) -> str:
    """What is said on one of the days."""
    if one.what == "control":
        held = f"{value.state} held by {value.holder}" if value.holder else str(value.state)
        return f"contested: {value.holder}" if value.state == "contested" else held
    if one.counts:
        return numbers(value)
    if value.with_incidents:
        return f"one with {', '.join(value.with_incidents)}"
    return "denied" if value.denied else value.standing or "told"


def numbers(value: Shown) -> str:
    """The range and the best figure."""
    if value.low is None or value.high is None:
        return "no number stated"
    span = f"{value.low:,}" if value.low == value.high else f"{value.low:,} to {value.high:,}"
    if value.best is not None:
        return f"{span}, best figure {value.best:,}"
    return f"{span}, no best figure: {NO_BEST[value.best_none or 'no_number']}"


def cells(one: Change) -> list[Any]:
    """The row of the table."""
    said = [None if v is None else shown(one, v) for v in (one.before, one.after)]
    return [
        *(one.what, one.change, one.kind, one.area, one.earliest, one.latest),
        *(one.counts, one.unit, one.of, one.scope, *said, one.row),
        *("; ".join(ids) for ids in (one.claims_before, one.claims_after)),
    ]


def as_table(found: Iterable[Change]) -> Iterator[str]:
    """A line a change."""
    return as_csv(COLUMNS, map(cells, found))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
