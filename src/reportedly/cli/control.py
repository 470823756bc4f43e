"""`reportedly control`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.rows import as_csv, as_jsonl, printed
from reportedly.records.control import Control, Ground
from reportedly.records.places import unnamed
from reportedly.records.show import clean

COLUMNS = "area adm1 country count holder state since as_of last_known manner voices claims".split()
SAYS = {
    "holds": "{party} holds it",
    "loses": "{party} gave it up",
    "fights": "fighting by {party}",
    "denies": "denied",
}
SAYS_OF_NOBODY = {
    "holds": "somebody not named holds it",
    "loses": "it was given up, by whom is not said",
    "fights": "fighting",
    "denies": "denied",
}


@click.command(epilog=MEANINGS)
@options.ledger
@click.option("--place", metavar="NAME", help="An area by name or id, with all that lies in it.")
@options.as_of
@options.known_on
@options.shape
@options.rules
def control(
    ledger: Path,
    place: str | None,
    as_of: str | None,
    known_on: str | None,
    shape: str,
    rules: Path | None,
) -> None:
    """Print who is said to hold each area, and by whose word.

    States: claimed by the holder's own side; reported by a third party; conceded by the losing
    side; corroborated by two voices of neither; disputed; contested; unknown. What is said of a
    wider area never touches one inside it, and nothing spreads to a neighbour.
    """
    with api.open(ledger) as opened:
        found = opened.control(rules=rules, as_of=as_of, known_on=known_on, place=place)
        printed(SHAPES[shape](found), "No report tells who holds any such area.")


def as_text(found: Iterable[Control]) -> Iterator[str]:
    """A block for each area, for eyes."""
    for one in found:
        yield block(one, width()) + "\n\n"


def block(one: Control, columns: int) -> str:
    """The area and its state; then who said what of it."""
    inside = ", ".join(n for n in (one.adm1, one.country) if n and n != one.area)
    since = f" since {one.since}" if one.since else ""
    age = f"; last known on {one.as_of}" if one.last_known else ""
    held = f"{one.state} held by {one.holder}" if one.holder else one.state
    if one.state == "contested":
        held = f"contested: {one.holder or 'by whom is not said'}"
    area = f"at least {unnamed(one.count, one.area)}" if one.count else one.area
    head = f"{area}{f' ({inside})' if inside else ''} · {held}{since}{age}"
    lines = [head, *(f"   {ground(g)}" for g in one.grounds)]
    return "\n".join(
        textwrap.fill(
            clean(row),
            columns,
            initial_indent=row[: len(row) - len(row.lstrip())],
            subsequent_indent=" " * 6,
        )
        for row in lines
    )


def ground(one: Ground) -> str:
    """Who said what."""
    words = SAYS[one.says] if one.party else SAYS_OF_NOBODY[one.says]
    said = words.format(party=one.party)
    when = f" on {one.day}" if one.day else ""
    return f"{said}{when}: {one.source or 'source not named'} [{one.claim}]"


def cells(one: Control) -> list[Any]:
    """The row of the table."""
    return [
        *(one.area, one.adm1, one.country, one.count, one.holder, one.state, one.since, one.as_of),
        *("yes" if one.last_known else "no", one.manner, one.voices, "; ".join(one.claims)),
    ]


def as_table(found: Iterable[Control]) -> Iterator[str]:
    """One row each; what stands in several goes into one cell."""
    return as_csv(COLUMNS, map(cells, found))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
