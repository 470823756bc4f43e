"""`reportedly export`."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import opened
from reportedly.cli.rows import as_csv
from reportedly.records.exports import ExportOf, ExportShape


@click.command(epilog=MEANINGS)
@click.argument("what", type=click.Choice(get_args(ExportOf)))
@options.ledger
@click.option("--area", metavar="NAME", help="An area by name or id, with all that lies in it.")
@click.option("--since", metavar="DATE", help="Of this day and later.")
@options.as_of
@options.known_on
@options.profile
@click.option(
    "--format",
    "shape",
    type=click.Choice(get_args(ExportShape)),
    help="A table, a map layer, or one JSON object a row. [default: csv]",
)
@click.option("--hxl", is_flag=True, help="With csv: a second line of HXL hashtags.")
@click.option(
    "--dictionary",
    is_flag=True,
    help="Instead: what every column means, as Markdown, or with --format csv or jsonl as rows.",
)
@options.output
@options.rules
def export(
    what: ExportOf,
    ledger: Path,
    area: str | None,
    since: str | None,
    as_of: str | None,
    known_on: str | None,
    profile: str | None,
    shape: ExportShape | None,
    hxl: bool,
    dictionary: bool,
    output: Path | None,
    rules: Path | None,
) -> None:
    """Write a table or a map layer for others, or what its columns mean.

    WHAT is incidents, control, flows, figures or claims. Names of private persons are left out and
    places told to the district unless --profile says otherwise. Columns follow UCDP GED, HXL, ISO
    3166 and GeoNames where they fit. In GeoJSON a place that is known exactly is a point, and
    nothing else has one: areas come with their ids and no geometry.
    """
    if hxl and (shape or "csv") != "csv":
        raise click.UsageError(f"--hxl is a line of a table; leave it out with --format {shape}.")
    if dictionary:
        made = meanings(what, shape)
    else:
        with api.open(ledger) as held:
            made = held.export(
                what,
                area=area,
                since=since,
                as_of=as_of,
                known_on=known_on,
                profile=profile,
                shape=shape or "csv",
                hxl=hxl,
                rules=rules,
            )
    with opened(output) as stream:
        stream.write(made)


def meanings(what: ExportOf, shape: ExportShape | None) -> bytes:
    """The data dictionary of an export; as rows also in place of a map layer."""
    from msgspec.json import encode

    from reportedly.publications.exports.dictionary import as_markdown, as_rows

    if shape is None:
        return as_markdown(what).encode()
    rows = as_rows(what)
    if shape == "csv":
        return "".join(as_csv(rows[0], (row.values() for row in rows))).encode()
    return b"".join(encode(row) + b"\n" for row in rows)
