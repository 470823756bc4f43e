"""`reportedly dump`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS


@click.command(epilog=MEANINGS)
@options.ledger
def dump(ledger: Path) -> None:
    """Print a ledger as canonical JSON Lines.

    Sorted, and without the times of adding: ledgers of the same reports have the same dump,
    in whatever order and however often interrupted they were made.
    """
    with api.open(ledger) as opened:
        for line in opened.dump():
            sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()
