"""`reportedly incidents`."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from reportedly import api
from reportedly.cli import main_incidents, options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.rows import as_csv, as_jsonl, printed
from reportedly.cli.wording import NO_BEST, days, plural, stated
from reportedly.records.counts import CountRow
from reportedly.records.incidents import Incident
from reportedly.records.show import clean

COLUMNS = (
    *("incident", "kind", "area", "earliest", "latest", "standing"),
    *("claims", "reports", "figures"),
)
LABEL = 12


@click.command(epilog=MEANINGS)
@options.ledger
@options.filters
@options.shape
@options.known_on
@options.rules
@click.option(
    "--main-of-report",
    is_flag=True,
    help="Print for each report the one incident that it mainly tells of; takes no filter.",
)
def incidents(
    ledger: Path,
    rules: Path | None,
    shape: str,
    known_on: str | None,
    main_of_report: bool,
    **filters: str | None,
) -> None:
    """Print the incidents that the claims of a ledger tell of.

    Claims of one event stand together, with the reason for each link, every figure with its source
    and the best one by the rule, or why there is none. With filters: incidents that hold a claim
    that fits.
    """
    given = {name: value for name, value in filters.items() if value is not None}
    if main_of_report:
        print_main(ledger, shape, known_on, given)
        return
    with api.open(ledger) as opened:
        found = opened.incidents(rules=rules, known_on=known_on, **given)
        printed(SHAPES[shape](found), "No incident fits.")


def print_main(ledger: Path, shape: str, known_on: str | None, filters: Collection[str]) -> None:
    """The main incident of each report."""
    if filters:
        name = min(filters).replace("_", "-")
        raise click.UsageError(f"--main-of-report takes no filter; leave out --{name}.")
    with api.open(ledger) as opened:
        printed(main_incidents.SHAPES[shape](opened.main_incidents(known_on=known_on)))


def as_text(found: Iterable[Incident]) -> Iterator[str]:
    """A block for each, for eyes."""
    for one in found:
        yield block(one, width()) + "\n\n"


def block(one: Incident, columns: int) -> str:
    """Kind, place and days; figures with their sources; why the claims belong together."""
    size = f"{plural(len(one.claims), 'claim')} in {plural(len(one.reports), 'report')}"
    rows = [("", f"{one.incident} · {size}")]
    rows += [line for row in one.figures for line in figure_lines(row)]
    rows += [("linked", tie.why) for tie in one.ties]
    rows += [("review", tie.why) for tie in one.review]
    standing = f" · {one.standing}" if one.standing else ""
    head = (
        f"{one.kind} · {one.area or 'place not told'} · {days(one.earliest, one.latest)}{standing}"
    )
    return "\n".join((clean(head), *(_wrapped(label, words, columns) for label, words in rows)))


def _wrapped(label: str, words: str, columns: int) -> str:
    indent = " " * (3 + LABEL)
    first = f"   {label:<{LABEL}}"
    return textwrap.fill(clean(words), columns, initial_indent=first, subsequent_indent=indent)


def figure_lines(row: CountRow) -> Iterator[tuple[str, str]]:
    """What is counted, its range and the best figure; then each source's words."""
    of = f" of {row.of}" if row.of else ""
    scope = "" if row.scope == "incident" else f" ({row.scope})"
    best = "" if row.best is None else f"best {row.best:,}"
    why = f"no best figure: {NO_BEST[row.best_none]}" if row.best_none else best
    yield (row.counts, f"{stated(row)}{of}{scope}; {why}")
    for said in row.said:
        later = "; replaced later" if said.superseded_by else ""
        role = said.role.replace("_", " ")
        yield ("", f"  “{said.text}”: {said.source or 'nobody named'}, {role}{later}")


def cells(one: Incident) -> list[Any]:
    """The row of the table; figures go into one cell."""
    figures = "; ".join(f"{r.counts} {stated(r)}" for r in one.figures if r.low is not None)
    head = (one.incident, one.kind, one.area, one.earliest, one.latest, one.standing)
    return [*head, len(one.claims), len(one.reports), figures]


def as_table(found: Iterable[Incident]) -> Iterator[str]:
    """One row each; what stands in several goes into one cell."""
    return as_csv(COLUMNS, map(cells, found))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
