"""Options that several commands share, in one wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, get_args

import click

from reportedly.records.values import Modality
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
shape = click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="For eyes; one JSON object a row; or a table.",
)
_FILTERS = (
    click.option(
        "--family", metavar="NAME", help="The part of the kind before the dot: territory."
    ),
    click.option("--kind", metavar="NAME", help="The whole kind: territory.captured."),
    click.option(
        "--actor", metavar="NAME", help="Who does it or to whom; part of a name, or an id."
    ),
    click.option(
        "--place", metavar="NAME", help="Where: part of the name of place, area or country."
    ),
    click.option("--source", metavar="NAME", help="Any link of the chain of sources."),
    click.option(
        "--modality", type=click.Choice(get_args(Modality)), help="How it is put forward."
    ),
    click.option("--since", metavar="DATE", help="Events of this day and later."),
    click.option("--until", metavar="DATE", help="Events of this day and before."),
    click.option("--text", metavar="WORDS", help="Every word stands in the evidence."),
)


def filters(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options by which claims are chosen."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


as_of = click.option("--as-of", metavar="DATE", help="The state at the end of this day.")
known_on = click.option(
    "--known-on", metavar="DATE", help="Only what was known on this day: reports of then."
)
profile = click.option(
    "--profile",
    metavar="NAME",
    help="What leaves the ledger: public (private names left out, places told to the district) or "
    "internal. [default: public]",
)
who = click.option(
    "--who",
    metavar="NAME",
    default=lambda: settings().who or "",
    help="Who says so. [default: $REPORTEDLY_WHO]",
)
at = click.option("--at", metavar="DATE", help="The day it counts from. [default: today]")
_AREA = (
    click.option(
        "--place", metavar="NAME", help="An area by name or id, with all that lies in it."
    ),
    click.option(
        "--wider", is_flag=True, help="With --place: also what is said of the areas that hold it."
    ),
)
_ASKED = (
    click.option(
        "--party",
        metavar="NAME",
        help="Who acts or to whom: part of a name, or an id; with the bodies that are part of it.",
    ),
    click.option(
        "--family", metavar="NAME", help="A claim is of this family of kinds: displacement."
    ),
    click.option("--source", metavar="NAME", help="Any link of the chain of sources."),
)


_DAYS = (
    click.option("--since", metavar="DATE", help="Of this day and later."),
    click.option("--until", metavar="DATE", help="Of this day and before."),
)


def asked(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options by which rows are chosen."""
    return _with((*_AREA, *_ASKED, *_DAYS), command)


def asked_but_days(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options by which rows are chosen, without days of the event."""
    return _with((*_AREA, *_ASKED), command)


def narrowed(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options by which rows of an area are chosen."""
    return _with((*_ASKED, *_DAYS), command)


def _with(
    given_options: Iterable[Callable[..., Any]], command: Callable[..., Any]
) -> Callable[..., Any]:
    for option in reversed(tuple(given_options)):
        command = option(command)
    return command


def given(filters: dict[str, Any]) -> dict[str, Any]:
    """The filters that are set."""
    return {name: value for name, value in filters.items() if value not in (None, False)}
