"""Invented reports: invented parties and towns, a few sentences each, made from a number."""

from __future__ import annotations

import json

TOWNS = ("Orrin", "Kasteel", "Dun Varra", "Mirefield", "Tolbeck", "Sarrow", "Kunduz", "Lviv")
PARTIES = ("Veld Army", "Northern Guard", "Free Coast Movement", "Marland government")
VERBS = ("captured", "shelled", "attacked", "withdrew from", "entered")
OUTLETS = ("Tide Post", "Harbour Wire", None)


def row(number: int) -> dict[str, str | None]:
    """A report as a row of JSON Lines; same number, same report."""
    town, other = TOWNS[number % 8], TOWNS[(number * 3 + 1) % 8]
    party, foe = PARTIES[number % 4], PARTIES[(number + 1) % 4]
    text = (
        f"Fighters of the {party} {VERBS[number % 5]} {town} on Tuesday, a spokesman said. "
        f"At least {number + 2} soldiers of the {foe} were killed near {other}.\n\n"
        f'"We never left {town}," the {foe} said in a statement.'
    )
    return {
        "id": f"invented-{number:03}",
        "text": text,
        "outlet": OUTLETS[number % 3],
        "published": f"2031-03-{number % 28 + 1:02}",
    }


def jsonl(count: int) -> str:
    """The first `count` reports as JSON Lines."""
    return "".join(json.dumps(row(n)) + "\n" for n in range(count))
