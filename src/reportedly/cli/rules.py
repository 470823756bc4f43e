"""`reportedly rules`."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly import api
from reportedly.cli.exits import MEANINGS
from reportedly.records.show import clean


@click.command(epilog=MEANINGS)
@click.argument("folder", type=click.Path(path_type=Path), required=False, metavar="[DIR]")
def rules(folder: Path | None) -> None:
    """Check a folder of own rules and list what it changes.

    DIR has the layout of the package's data: kinds/<family>.toml, actors/*.toml, outlets.toml,
    english/sources.toml, english/nouns.toml; without one, $REPORTEDLY_RULES. Its rows lie over
    those that ship, by id: docs/rules.md shows how. Ends with 1 where a row cannot be used.
    """
    found = api.changes_of(folder)
    for one in found:
        click.echo(clean(f"{one.change} {one.file} {one.table} {one.what}"))
    count = f"{len(found)} change{'' if len(found) == 1 else 's'}"
    click.echo(f"{count}, all in order" if found else "nothing is changed", err=True)
