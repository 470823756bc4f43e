"""`reportedly doctor`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import INPUTS, LEDGER, MEANINGS, MODEL


@click.command(epilog=MEANINGS)
@options.ledger
@options.rules
def doctor(ledger: Path, rules: Path | None) -> int:
    """Say what is installed and what is missing.

    Ends with 0 if all is in order, 4 if the parser model or a library is missing, 3 if the ledger
    cannot be used, 1 if the gazetteer is damaged or own rules are wrong. A ledger that does not
    exist yet is in order.
    """
    found = list(api.findings(ledger, rules))
    for part, group in groupby(found, key=lambda f: f.part):
        click.echo(part)
        for one in group:
            mark = "ok " if one.remedy is None else "NOT"
            click.echo(f"  {mark} {one.name}: {one.says}")
            if one.remedy is not None:
                click.echo(f"      {one.remedy}")
    wrong = {one.part for one in found if one.remedy is not None}
    if wrong & {"model", "library"}:
        return MODEL
    if "ledger" in wrong:
        return LEDGER
    return INPUTS if wrong else 0
