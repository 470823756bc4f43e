"""`reportedly judgements`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.listing import stream_rows
from reportedly.records.show import clean
from reportedly.records.standing import Status

if TYPE_CHECKING:
    from reportedly.runs.judging import Entry


@click.command(epilog=MEANINGS)
@options.ledger
@options.known_on
@click.option("--status", type=click.Choice(get_args(Status)), help="Only those.")
@options.shape
def judgements(ledger: Path, known_on: str | None, status: str | None, shape: str) -> None:
    """List what analysts entered, and what has become of it.

    Each stands, is undone, or must be looked at again (review) with the reason: its claim, figure
    or place is gone or read otherwise now, or another contradicts it. Withdrawn and purged reports
    are listed too.
    """
    with api.open(ledger) as opened:
        rows = [row for row in opened.entries(known_on) if status in (None, row.status)]
    if not rows and shape == "text":
        click.echo("Nothing was entered yet: reportedly judge --help", err=True)
    stream_rows(rows, shape, line)


def line(one: Entry) -> str:
    """Status, id, what it says, by whom, when, why; then what is the matter with it."""
    reason = f" [{one.reason}]" if one.reason else ""
    told = f"{one.says} ({one.who}, {one.at}: {one.why}){reason}"
    return clean(f"{one.status:<7}{one.id} {told}")
