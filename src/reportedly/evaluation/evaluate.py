"""Read the measuring sets and say how much of their gold was read right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from reportedly.evaluation import claims, places, releases
from reportedly.evaluation.sets import Item, Line, Measure, MeasuringSet, Reader
from reportedly.evaluation.tallies import Tally, Totals, differences, flat, intervals, total


class Scored(msgspec.Struct, frozen=True):
    """One part of a set: its totals, their intervals, and the tallies of its documents."""

    documents: int
    unread: int
    """Documents that could not be read; they count as read without a claim."""
    totals: Totals
    between: dict[str, tuple[float, float]] = {}
    tallies: tuple[dict[str, int], ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """A set's score; `aside`: totals and intervals alone, null where nothing is set aside."""

    name: str
    measure: Measure
    shown: Scored
    aside: Scored | None = None
    topics: dict[str, Totals] = {}
    notes: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()


class Wish(msgspec.Struct, frozen=True):
    """What is shown besides the totals: every claim, or every wrong value of one field."""

    per_claim: bool = False
    wrong: str | None = None


RATES: dict[Measure, Callable[[Tally], Totals]] = {
    "claims": claims.rates,
    "releases": releases.rates,
    "places": places.rates,
}


def evaluate(one: MeasuringSet, reader: Reader, wish: Wish | None = None) -> Outcome:
    """The set read and scored; of what is set aside, the totals alone."""
    lines = reader(one.items)
    shown = score(one.measure, one.items, lines)
    aside = None
    if one.aside:
        apart = score(one.measure, one.aside, reader(one.aside))
        aside = Scored(apart.documents, apart.unread, apart.totals, apart.between)
    return Outcome(
        name=one.name,
        measure=one.measure,
        shown=shown,
        aside=aside,
        topics=by_topic(one, shown.tallies),
        notes=tuple(remarks(one, lines, wish or Wish())),
        lines=tuple(lines),
    )


def score(measure: Measure, items: Sequence[Item], lines: Sequence[Line]) -> Scored:
    """The totals of some items, with bootstrap intervals."""
    tallies: list[Tally] = []
    kilometres: list[float] = []
    for item, line in zip(items, lines, strict=True):
        counts, far = tally(measure, item, line)
        tallies.append(counts)
        kilometres += far
    rates = RATES[measure]
    totals = rates(total(tallies))
    if measure == "places":
        totals["median_km"] = places.median(kilometres)
    unread = sum("error" in line for line in lines)
    return Scored(len(items), unread, totals, intervals(tallies, rates), tuple(tallies))


def tally(measure: Measure, item: Item, line: Line) -> tuple[Tally, list[float]]:
    """The counts of one item, and the distances of its places where those are measured."""
    if measure == "places":
        return places.tally(item.gold, line["mentions"])
    if measure == "releases":
        return releases.tally(item.gold, line["claims"]), []
    return claims.tally(item.gold, line["claims"]), []


def by_topic(one: MeasuringSet, tallies: Sequence[dict[str, int]]) -> dict[str, Totals]:
    """The totals of every topic, in the order of the set; empty where items have none."""
    parts: dict[str, list[Tally]] = {}
    for item, counts in zip(one.items, tallies, strict=True):
        if item.topic:
            parts.setdefault(item.topic, []).append(Tally(counts))
    return {topic: RATES[one.measure](total(part)) for topic, part in parts.items()}


def remarks(one: MeasuringSet, lines: Sequence[Line], wish: Wish) -> Iterator[str]:
    """What was wished to be seen, of the items that may be looked at; unread ones in any case."""
    for message, first in first_failures(one.items, lines).items():
        yield f"{first} could not be read: {message}"
    for item, line in zip(one.items, lines, strict=True):
        if one.measure == "claims" and wish.per_claim:
            yield from claims.notes(item.id, item.gold, line["claims"])
        if one.measure == "claims" and wish.wrong:
            yield from claims.wrong_slots(wish.wrong, item.gold, line["claims"])
        if one.measure == "releases" and wish.wrong:
            note = releases.wrong(item.id, wish.wrong, item.gold, line["claims"])
            yield from [note] if note else []


def first_failures(items: Sequence[Item], lines: Sequence[Line]) -> dict[str, str]:
    """Why items could not be read, each reason with the first item it befell."""
    found: dict[str, str] = {}
    for item, line in zip(items, lines, strict=True):
        if "error" in line:
            found.setdefault(str(line["error"].get("message")), item.id)
    return found


def compare(one: MeasuringSet, old: Outcome, new: Outcome) -> dict[str, dict[str, Any]]:
    """Every measure before and after, with the interval of what changed (paired bootstrap)."""
    rates = RATES[one.measure]
    before, after = flat(old.shown.totals), flat(new.shown.totals)
    moved = differences(as_tallies(old), as_tallies(new), rates)
    return {
        name: {
            "old": before[name],
            "new": after[name],
            "change": round(after[name] - before[name], 3),
            "between": moved.get(name),
        }
        for name in after
        if name in before
    }


def as_tallies(outcome: Outcome) -> list[Tally]:
    """The counts of every document of the part that is shown."""
    return [Tally(counts) for counts in outcome.shown.tallies]
