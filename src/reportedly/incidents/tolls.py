"""What the figures of a claim tell of one event: how manieth it was, its whole toll, a night's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.days import days_of
from reportedly.records.claims import Claim
from reportedly.records.figures import Figure
from reportedly.records.values import LOSSES

ORDINAL = re.compile(r"(?:first|second|third|\dst|\dnd|\drd|(?<!thousan)(?<!hundre)th)$")


def is_of_one(claim: Claim) -> bool:
    """True for running totals that say how manieth this one was ("the fifth raid"), or that run
    over the few days of one event ("in all 900 have surrendered since Monday")."""
    if all(f.counts == "attacks" and f.unit == "attack" and not f.of for f in claim.figures):
        return True
    days = days_of(claim.when) if claim.family in IN_PARTS else None
    return days is not None and 1 < days.width <= SHORT


IN_PARTS = ("surrender", "movement", "displacement", "withdrawal")
"""Families of which one event may come about in parts; a toll of days is one of several events."""
SHORT = 10
"""Days over which one event may run on."""


def is_nth(claim: Claim) -> bool:
    """True where an ordinal counts the attack itself ("the fifth time that they struck it")."""
    told = [f for f in claim.figures if f.counts == "attacks" and f.scope == "cumulative"]
    return any(ORDINAL.search(f.text.casefold()) for f in told)


def wholes(figures: Iterable[Figure], groups: EventGroups) -> Iterator[tuple[str, int]]:
    """How many of all were killed or hurt, how much was fired, as far as a number is stated."""
    for figure in figures:
        anyone = all(word.split() and groups.is_anyone(word) for word in figure.of)
        told = figure.unit == "weapon" or (figure.counts in LOSSES and anyone)
        if told and figure.scope == "incident" and figure.stated:
            yield figure.counts, figure.stated[0]


def numbers_of(figures: Iterable[Figure]) -> Iterator[tuple[str, int]]:
    """How many things, by what is counted."""
    return ((f.counts, f.stated[0]) for f in figures if f.unit != "person" and f.stated)


def of_waves(claims: Sequence[Claim], groups: EventGroups) -> Iterator[str]:
    """Ids of tolls that add up the strikes of a night, told in one breath with these."""
    strikes = [c for c in claims if c.family in groups.from_afar and not c.background]
    for toll in (c for c in claims if c.family == "casualties" and c.figures):
        added = all(f.scope == "cumulative" and f.since is None for f in toll.figures)
        if added and is_of_a_night(toll) and any(are_told_together(toll, s) for s in strikes):
            yield toll.id


def is_of_a_night(claim: Claim) -> bool:
    """True for a time of at most two days: a wave of strikes is over by then."""
    if claim.when is None or claim.when.earliest is None or claim.when.latest is None:
        return False
    first, last = (date.fromisoformat(d[:10]) for d in (claim.when.earliest, claim.when.latest))
    return (last - first).days < 2


def are_told_together(toll: Claim, strike: Claim) -> bool:
    """True where their clauses overlap and their days, as far as told, are the same."""
    a, b = toll.evidence[0], strike.evidence[0]
    days = [(c.when.earliest, c.when.latest) for c in (toll, strike) if c.when is not None]
    alike = len(set(days)) < 2 or days[1] == (None, None)
    return toll.article == strike.article and a.start < b.end and b.start < a.end and alike


def as_of_one(claim: Claim) -> Claim:
    """The claim with its totals as those of one event."""
    figures = tuple(msgspec.structs.replace(f, scope="incident") for f in claim.figures)
    return msgspec.structs.replace(claim, figures=figures)
