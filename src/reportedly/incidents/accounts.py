"""What one report tells of one event: tellings put together, as far as other reports can match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from reportedly.incidents.tellings import Days, Place, Telling

NARROW = 3
"""Days up to which a time tells the day: a night has two, "the weekend" three."""


class Account(msgspec.Struct, frozen=True):
    """The tellings of one event in one report."""

    key: str
    """Its first claim and place: unique, and independent of what else is known."""
    report: str
    published: int | None
    """Ordinal day on which it became known."""
    tellings: tuple[Telling, ...]
    group: str
    kinds: frozenset[str]
    """Of what happened; of its toll only where nothing else is told."""
    place: Place | None
    days: Days | None
    agents: frozenset[str]
    targets: frozenset[str]
    sites: frozenset[str]
    figures: frozenset[tuple[str, int | None, int | None]]
    counts: frozenset[str]
    """What its figures count, running totals among them."""
    forward: bool

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of its claims, in text order."""
        return tuple(dict.fromkeys(t.claim for t in self.tellings))


def account(report: str, published: int | None, told: Iterable[Telling]) -> Account:
    """The account that the tellings make; the narrowest time and place told for it are its own."""
    rows = tuple(told)
    founding = [t for t in rows if t.group is not None] or list(rows)
    places = [t.place for t in founding if t.place is not None]
    place = max(places, key=closeness, default=None)
    return Account(
        key=f"{rows[0].claim}@{'/'.join(rows[0].place.spot.line) if rows[0].place else ''}",
        report=report,
        published=published,
        tellings=rows,
        group=_main(t.group for t in founding if t.group) or "",
        kinds=_kinds(founding),
        place=place,
        days=min((t.days for t in founding if t.days), key=_width, default=None),
        agents=frozenset().union(*(t.agents for t in founding)),
        targets=frozenset().union(*(t.targets for t in founding)),
        sites=frozenset().union(*(t.sites for t in founding)),
        figures=frozenset().union(*(t.figures for t in founding)),
        counts=frozenset().union(*(t.counts for t in founding)),
        forward=all(t.forward for t in founding),
    )


def _kinds(told: Iterable[Telling]) -> frozenset[str]:
    every = frozenset(t.kind for t in told)
    return frozenset(k for k in every if not k.startswith("casualties.")) or every


def closeness(place: Place) -> tuple[bool, int, tuple[str, ...]]:
    """Orders places by how closely they are told."""
    return (not place.spot.vague, len(place.spot.line), place.spot.line)


def _width(days: Days) -> tuple[int, int]:
    return (days.width, days.first)


def _main(groups: Iterable[str]) -> str | None:
    """The group of most tellings; a loss only where nothing else is told, ties by name."""
    counted = Counter(groups)
    ranked = sorted(counted.items(), key=lambda kv: (kv[0] == "loss", -kv[1], kv[0]))
    return ranked[0][0] if ranked else None
