"""`reportedly add`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import INPUTS, MEANINGS
from reportedly.cli.output import progress, tell_failure
from reportedly.records.readings import Failure
from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.runs.adding import Addition


@click.command(epilog=MEANINGS)
@options.inputs
@options.ledger
@options.published
@options.outlet
@options.workers
@options.batch
@options.rules
def add(
    inputs: tuple[str, ...],
    ledger: Path,
    published: str | None,
    outlet: str | None,
    workers: int,
    batch: int | None,
    rules: Path | None,
) -> int:
    """Read reports into a ledger.

    INPUT is as for `read`. Prints a line for each report once it is on the disk: "added" or, where
    the ledger holds this reading already, "known"; "purged" for one whose words were erased.
    Stopped at any moment, all that was printed is kept; run again, it goes on where it stopped.
    What could not be read is kept with the reason: `retry` tries it again.
    """
    with api.open(ledger) as opened:
        additions = opened.adding(
            inputs,
            published=published,
            outlet=outlet,
            workers=workers,
            batch=batch,
            rules=rules,
        )
        failed = tell(progress(additions, lambda: api.count_of(inputs), is_known), ledger)
    return INPUTS if failed else 0


def tell(additions: Iterable[Addition | Failure], ledger: Path) -> int:
    """Print a line for each report, and the sum on stderr; how many failed."""
    told, failed = {"added": 0, "known": 0, "purged": 0}, 0
    for one in additions:
        if isinstance(one, Failure):
            failed += 1
            tell_failure(one)
            continue
        told[one.status] += 1
        click.echo(line(one))
    purged = f"{told['purged']} purged before, " if told["purged"] else ""
    click.echo(
        f"{told['added']} added, {told['known']} known before, {purged}{failed} not read: {ledger}",
        err=True,
    )
    return failed


def is_known(one: Addition | Failure) -> bool:
    """True for a report that cost no reading."""
    return not isinstance(one, Failure) and one.status == "known"


def line(one: Addition) -> str:
    """What became of a report, its id, the number of its claims, its title."""
    count = "" if one.claims is None else f"{one.claims} claim{'' if one.claims == 1 else 's'}"
    return clean(f"{one.status} {one.report} {count} {one.title or ''}")
