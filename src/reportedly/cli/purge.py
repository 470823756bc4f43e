"""`reportedly purge`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import INPUTS, MEANINGS
from reportedly.cli.listing import show_rows
from reportedly.cli.withdraw import reason
from reportedly.errors import SettingsWrong
from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.records.judgements import Purge


@click.command(epilog=MEANINGS)
@click.argument("report", metavar="REPORT")
@reason
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.who
@options.at
@options.ledger
@options.shape
def purge(
    report: str,
    reason: str,
    yes: bool,
    who: str,
    at: str | None,
    ledger: Path,
    shape: str,
) -> int:
    """Erase the words of a report for good; a tombstone is kept.

    Text, title, quotes and all that was read in it leave the ledger's file, which is written anew
    and needs as much space again meanwhile. What stays: id, sha256, who, when and why. The report
    cannot be added again. Run again on a purged report, it cleans the file again. Copies of the
    file and what was published from it are yours to erase.
    """
    if not yes and not sys.stdin.isatty():
        raise SettingsWrong(
            "It asks before it erases, and nobody is there to answer.", remedy="Give --yes."
        )
    with api.open(ledger) as opened:
        desk = opened.desk(who)
        if not yes and not click.confirm(f"Erase {report} from {ledger} for good?", err=True):
            click.echo("nothing was erased", err=True)
            return INPUTS
        show_rows([desk.purge(report, reason, at)], shape, words)
    return 0


def words(one: Purge) -> str:
    """What is left."""
    told = f"purged {one.report} ({one.who}, {one.at}: {one.reason})"
    return clean(f"{told} sha256 {one.sha256}") + "\n"
