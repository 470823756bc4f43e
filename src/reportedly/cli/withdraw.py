"""`reportedly withdraw`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.judge import Row
from reportedly.cli.listing import show_rows
from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.runs.desk import Withdrawn

reason = click.option("--reason", metavar="WORDS", required=True, help="Why, in a few words.")


@click.command(epilog=MEANINGS)
@click.argument("report", metavar="REPORT")
@reason
@options.who
@options.at
@options.ledger
@options.shape
def withdraw(report: str, reason: str, who: str, at: str | None, ledger: Path, shape: str) -> None:
    """Let a report count no longer; its words are kept.

    REPORT is an id as `claims` prints it. From the day of withdrawal nothing is derived from it;
    asked as known on an earlier day it still counts. `judge undo` takes a withdrawal back.
    """
    with api.open(ledger) as opened:
        taken = opened.desk(who).withdraw(report, reason, at)
    if shape == "csv":
        show_rows([flat(taken)], shape, str)
    else:
        show_rows([taken], shape, words)


def flat(taken: Withdrawn) -> Row:
    """The withdrawal as a row of a table."""
    w = taken.withdrawal
    says = f"report {w.report} counts no longer"
    return Row(w.id, "withdrawal", taken.status, w.at, w.who, says, w.reason)


def words(one: Withdrawn) -> str:
    """Its id, the report, by whom, when and why."""
    w = one.withdrawal
    told = f"report {w.report} counts no longer ({w.who}, {w.at}: {w.reason})"
    return clean(f"{one.status} {w.id} {told}") + "\n"
