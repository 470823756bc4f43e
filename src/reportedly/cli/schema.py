"""`reportedly schema`."""

from __future__ import annotations

import click
import msgspec

from reportedly.records.readings import json_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of `read --format jsonl`."""
    click.echo(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode())
