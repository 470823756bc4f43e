"""Values in plain words: kinds, roles, reasons, days and figures as a reader would say them."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from reportedly.publications.assets import load_table
from reportedly.records.figures import Figure
from reportedly.records.times import When

MONTHS = (
    "January February March April May June July August September October November December"
).split()

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?")
_RECKONING = re.compile(r"(hour|day|week|month|year)([+-])(\d+)$")


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For each closed list of values, the words of each."""

    families: dict[str, str]
    kinds: dict[str, str]
    modality: dict[str, str]
    roles: dict[str, str]
    manners: dict[str, str]
    actors: dict[str, str]
    place_roles: dict[str, str]
    features: dict[str, str]
    place_precision: dict[str, str]
    time_precision: dict[str, str]
    place_basis: dict[str, str]
    party_basis: dict[str, str]
    time_basis: dict[str, str]
    units: dict[str, str]
    counts: dict[str, str]
    scopes: dict[str, str]
    relations: dict[str, str]
    relations_back: dict[str, str]
    modality_short: dict[str, str]
    checks: dict[str, str]
    slots: dict[str, str]
    missing: dict[str, str]
    unread: dict[str, str]


@cache
def load_wording() -> Wording:
    """The words that ship with the package."""
    return load_table("words.toml", Wording)


def kind_in_words(kind: str) -> str:
    """`territory.captured` as "Territory: captured", or as the words that the data file gives."""
    words = load_wording()
    family, _, detail = kind.partition(".")
    name = words.families.get(family, family.replace("_", " ").capitalize())
    plain = f"{name}: {detail.replace('_', ' ')}" if detail else name
    return words.kinds.get(kind, plain)


def day_in_words(iso: str) -> str:
    """`2031-04-07` as "7 April 2031", with the hour where it is given; other strings unchanged."""
    found = _DAY.match(iso)
    if not found or not 1 <= int(found[2]) <= 12:
        return iso
    day = f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"
    return f"{day}, {found[4]}" if found[4] else day


def interval_in_words(when: When) -> str | None:
    """The interval as days, both included; None where neither end is known."""
    first, last = when.earliest, when.latest
    if first and last:
        return day_in_words(first) if first == last else _from_to(first, last)
    if first:
        return f"on or after {day_in_words(first)}"
    return f"on or before {day_in_words(last)}" if last else None


def _from_to(first: str, last: str) -> str:
    """Two days, without repeating the month or year they share."""
    start, end = day_in_words(first), day_in_words(last)
    for shared in (8, 5):
        if first[:shared] == last[:shared] and len(first) == len(last) == 10:
            start = " ".join(start.split()[: 1 if shared == 8 else 2])
            break
    return f"{start} to {end}"


def reckoning_in_words(relative: str) -> str:
    """`day-1` as "it is 1 day before that date"; `weekday:1` as it stands."""
    found = _RECKONING.match(relative)
    if not found:
        return f"it is kept as {relative}"
    unit = found[1] if found[3] == "1" else f"{found[1]}s"
    return f"it is {found[3]} {unit} {'before' if found[2] == '-' else 'after'} that date"


def number(value: int) -> str:
    """A count with thousands set apart: 12,400."""
    return f"{value:,}"


def bounds_in_words(figure: Figure) -> str | None:
    """How the words are compared with other figures; None where the number itself stands there.

    Bounds are a convention, never a quotation, and the words say so.
    """
    low, high = figure.low, figure.high
    if low is None and high is None:
        return None
    if low == high and low in figure.stated:
        return None
    return f"read as {_bounds(low, high)} for comparison only"


def _bounds(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)}–{number(high)}"
    return f"{number(low)} or more" if low is not None else f"{number(high or 0)} or fewer"
