"""Options that several commands share, in one wording."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.settings import settings

inputs = click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
ledger = click.option(
    "--ledger",
    type=click.Path(path_type=Path, dir_okay=False),
    default=lambda: settings().ledger,
    help="The ledger's file. [default: $REPORTEDLY_LEDGER, else reportedly.sqlite here]",
)
published = click.option(
    "--published",
    metavar="DATE",
    help="Date of publication, YYYY-MM-DD, of reports that do not say theirs.",
)
outlet = click.option("--outlet", metavar="NAME", help="Outlet of reports that do not name theirs.")
workers = click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes that read; the output is the same for any number.",
)
batch = click.option(
    "--batch",
    type=click.IntRange(1, 1000),
    help="Reports handed to a process at once; changes no output.",
)
rules = click.option(
    "--rules",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder of own kinds, actors, outlets and sources, laid over those that ship. "
    "[default: $REPORTEDLY_RULES, else none]",
)
output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file, whole or not at all, instead of the terminal.",
)
