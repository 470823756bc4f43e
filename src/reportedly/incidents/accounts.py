"""What one report tells of one event: tellings put together, as far as other reports can match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.incidents.days import Days
from reportedly.incidents.tellings import Place, Telling
from reportedly.incidents.whereabouts import spot
from reportedly.records.claims import Claim
from reportedly.records.makers import digest
from reportedly.records.places import named_part
from reportedly.records.values import Modality

NARROW = 3
"""Days up to which a time tells the day: a night has two, "the weekend" three."""


class Face(msgspec.Struct, frozen=True, gc=False):
    """All that another report's account is compared with: accounts of one face are compared once.

    `published` stands for the day where none is told, and is left out where one is.
    """

    group: str
    kinds: frozenset[str]
    """Of what happened; of its toll only where nothing else is told."""
    place: Place | None
    days: Days | None
    published: int | None
    """Ordinal day on which it became known."""
    agents: frozenset[str]
    targets: frozenset[str]
    sites: frozenset[str]
    figures: frozenset[tuple[str, int | None, int | None]]
    counts: frozenset[str]
    """What its figures count, running totals among them."""
    forward: bool

    @property
    def key(self) -> str:
        """A hash of its content: what faces are put in order by, whoever comes first."""
        named = (self.kinds, self.agents, self.targets, self.sites, self.counts)
        sets = tuple(sorted(names) for names in named)
        told = (self.group, self.place, self.days, self.published, self.forward)
        return digest((told, sets, sorted(self.figures, key=str)))[:32]


class Account(msgspec.Struct, frozen=True, gc=False):
    """The tellings of one event in one report."""

    key: str
    """Its first claim and place: unique, and independent of what else is known."""
    report: str
    claims: tuple[str, ...]
    """Ids of its claims, in text order."""
    told: tuple[str, ...]
    """The kind of each telling."""
    figured: tuple[str, ...]
    """Ids of those of its claims that give figures."""
    areas: tuple[str, ...]
    """Every place that its claims name, and the areas that hold it: "=" and the id, "~" and the
    name in lower case; "@" and the id, or else the name, of the place itself."""
    face: Face
    modalities: tuple[Modality, ...] = ()
    """How its claims stand, each once, by name."""


def account(
    report: str, published: int | None, told: Iterable[Telling], claims: Mapping[str, Claim]
) -> Account:
    """The account that the tellings make; the narrowest time and place told for it are its own."""
    rows = tuple(told)
    ids = tuple(dict.fromkeys(t.claim for t in rows))
    return Account(
        key=f"{rows[0].claim}@{_at(rows[0].place)}",
        report=report,
        claims=ids,
        told=tuple(t.kind for t in rows),
        figured=tuple(key for key in ids if claims[key].figures),
        areas=tuple(sorted({area for key in ids for area in _areas(claims[key])})),
        face=_face(published, rows),
        modalities=tuple(sorted({t.modality for t in rows if t.group is not None})),
    )


def _at(place: Place | None) -> str:
    """The areas of a place, and which part of the last: two parts of one are two places."""
    if place is None:
        return ""
    part = f"#{place.spot.part}" if place.spot.part else ""
    return "/".join(place.spot.line) + part


def _areas(claim: Claim) -> Iterator[str]:
    for p in claim.places:
        yield from (f"={key}" for key in (p.id, p.adm2_id, p.adm1_id, p.country_code) if key)
        names = (p.text, p.name, p.adm2, p.adm1, p.country)
        yield from (f"~{name.casefold()}" for name in names if name)
        yield from (f"@{own}" for own in spot(p).line[-1:])


def _face(published: int | None, rows: tuple[Telling, ...]) -> Face:
    founding = [t for t in rows if t.group is not None] or list(rows)
    places = [t.place for t in founding if t.place is not None]
    days = min((t.days for t in founding if t.days), key=_width, default=None)
    return Face(
        group=_main(t.group for t in founding if t.group) or "",
        kinds=_kinds(founding),
        place=max(places, key=closeness, default=None),
        days=days,
        published=published if days is None else None,
        agents=frozenset().union(*(t.agents for t in founding)),
        targets=frozenset().union(*(t.targets for t in founding)),
        sites=frozenset().union(*(t.sites or t.scenes for t in founding)),
        figures=frozenset().union(*(t.figures for t in founding)),
        counts=frozenset().union(*(t.counts for t in founding)),
        forward=all(t.forward for t in founding),
    )


def _kinds(told: Iterable[Telling]) -> frozenset[str]:
    every = frozenset(t.kind for t in told)
    return frozenset(k for k in every if not k.startswith("casualties.")) or every


def closeness(place: Place) -> tuple[bool, int, bool, tuple[str, ...], str]:
    """Orders places by how closely they are told."""
    spot, quarter = place.spot, named_part(place.spot.part) or ""
    return (not spot.vague, len(spot.line), quarter != "", spot.line, quarter)


def _width(days: Days) -> tuple[int, int]:
    return (days.width, days.first)


def _main(groups: Iterable[str]) -> str | None:
    """The group of most tellings; a loss only where nothing else is told, ties by name."""
    counted = Counter(groups)
    ranked = sorted(counted.items(), key=lambda kv: (kv[0] == "loss", -kv[1], kv[0]))
    return ranked[0][0] if ranked else None
