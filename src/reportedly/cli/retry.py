"""`reportedly retry`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.add import tell
from reportedly.cli.exits import INPUTS, MEANINGS
from reportedly.cli.listing import stream_rows
from reportedly.cli.output import progress
from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.runs.retrying import Failed


@click.command(epilog=MEANINGS)
@click.option("--list", "only_list", is_flag=True, help="List them with reasons; try nothing.")
@options.ledger
@options.workers
@options.batch
@options.rules
@options.shape
def retry(
    only_list: bool,
    ledger: Path,
    workers: int,
    batch: int | None,
    rules: Path | None,
    shape: str,
) -> int:
    """Try the inputs again that could not be read.

    Each is looked for where `add` found it, with the date and outlet that were said of it then.
    What is read now is no failure any more. --format is for --list.
    """
    with api.open(ledger) as opened:
        if only_list:
            stream_rows(opened.failures(), shape, line)
            return 0
        additions = opened.retrying(workers=workers, batch=batch, rules=rules)
        failed = tell(progress(additions), ledger)
    return INPUTS if failed else 0


def line(one: Failed) -> str:
    """The input, what is wrong, what to do."""
    return clean(f"{one.input}: {one.message} {one.remedy}")
