"""`reportedly reread`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import INPUTS, MEANINGS
from reportedly.cli.listing import stream_rows
from reportedly.cli.output import progress, tell_failure
from reportedly.records.judgements import in_words
from reportedly.records.readings import Failure
from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.runs.rereading import Accounts, Rereading


@click.command(epilog=MEANINGS)
@options.ledger
@options.workers
@options.batch
@options.rules
@options.shape
def reread(ledger: Path, workers: int, batch: int | None, rules: Path | None, shape: str) -> int:
    """Read the kept reports anew with the rules of today.

    Only those that were read with other rules, another gazetteer or another model. The new reading
    supersedes the old, which is kept. Prints a line a report; then says how many judgements stand,
    are undone, or must be looked at again. Stopped at any moment, it goes on where it stopped.
    """
    counts = {"read": 0, "failed": 0}
    with api.open(ledger) as opened:
        total = opened.to_reread(rules)
        before = opened.judgements()
        found = opened.rereading(workers=workers, batch=batch, rules=rules)
        rows = told(progress(found, lambda: total), counts)
        stream_rows(rows, shape, line)
        accounts = opened.accounts(before)
    click.echo(f"{counts['read']} read anew, {counts['failed']} not read: {ledger}", err=True)
    for words in account(accounts):
        click.echo(words, err=True)
    return INPUTS if counts["failed"] else 0


def told(found: Iterable[Rereading | Failure], counts: dict[str, int]) -> Iterator[Rereading]:
    """Those that were read; failures are told on stderr, both counted."""
    for one in found:
        if isinstance(one, Failure):
            counts["failed"] += 1
            tell_failure(one)
        else:
            counts["read"] += 1
            yield one


def line(one: Rereading) -> str:
    """A report and how its claims changed."""
    changes = f"{one.new} new, {one.changed} changed, {one.gone} gone"
    return clean(f"reread {one.report} {one.claims} claims: {changes}")


def account(accounts: Accounts) -> Iterator[str]:
    """How the judgements fare, and each that fares otherwise than before."""
    a = accounts
    if a.stands or a.undone or a.review:
        yield f"judgements: {a.stands} stand, {a.undone} undone, {a.review} to review"
    for one in a.moved:
        j = one.judgement
        yield clean(f"{one.status} {j.id} {in_words(j.what)}: {one.why or 'it fits again'}")
