"""All that the gazetteer knows of what a name may mean, for somebody who looks it up."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.areas import Areas
from reportedly.gazetteer.disputes import ITSELF, OPEN, View, disputes_over
from reportedly.gazetteer.facts import Fact, facts, ids_by_table
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.place_walks import names_from, names_of
from reportedly.gazetteer.places import Entry, Places
from reportedly.records.values import Feature

LIKE = 0.72
"""Share of letters in common from which a spelling is offered for one that is not known."""
OFFERED = 6
CONFUSED = 8
"""Namesakes that are listed; there may be more."""


class Named(msgspec.Struct, frozen=True):
    """A place in short."""

    id: str
    name: str
    feature: Feature
    inside: str
    """The first-level area and the country that hold it, as far as they are known."""


class Neighbour(msgspec.Struct, frozen=True):
    """A place that touches another, with km of common border."""

    id: str
    name: str
    feature: Feature
    country_code: str | None
    km: float


class Portrait(msgspec.Struct, frozen=True, kw_only=True):
    """One place whole. `lat`, `lon`: degrees (WGS84), of an area a reference point inside it."""

    id: str
    name: str
    feature: Feature
    country: str | None
    country_code: str | None
    parents: tuple[Named, ...]
    """The areas that hold it, nearest first."""
    lat: float
    lon: float
    population: int | None
    capital: bool
    """Capital of its country."""
    seat: Named | None
    """The town that is its capital or bears its name."""
    pcode: str | None
    """Of a COD-AB file that was added; null where none gives one."""
    names: tuple[str, ...]
    """Further names, as they are compared: lower case, no accents."""
    drawn: str | None
    """Where its polygon or line comes from; null where it has none."""
    neighbours: tuple[Neighbour, ...]
    """Areas of its own level and foreign states that touch it, longest border first."""
    facts: tuple[Fact, ...]
    """What the own tables say: crossings, waters, regions, names that others use."""
    disputed: tuple[str, ...]
    """What each party to a dispute over it says it is part of, and who holds it."""
    namesakes: tuple[Named, ...]
    """Others that one of its names may mean, likeliest first."""


def portraits(name: str, places: Places, areas: Areas) -> tuple[Portrait, ...]:
    """Everything that a name or an id may mean, likeliest first.

    Raises SettingsWrong, with the nearest spellings, where nothing is called so.
    """
    entries = named_entries(name, places)
    names = names_of(places, entries)
    return tuple(_portrait(entry, names[entry.id], places, areas) for entry in entries)


def named_entries(name: str, places: Places) -> tuple[Entry, ...]:
    """The entries of an id or a name, likeliest first; raises SettingsWrong where there is none."""
    entry = places.by_id(name.strip())
    entries = (entry,) if entry else tuple(dict.fromkeys(places.find(name)))
    if not entries:
        found = (places.by_id(one) for one in ids_by_table(name))
        entries = tuple(e for e in found if e is not None)
    if not entries:
        near = ", ".join(spellings_like(name, places))
        remedy = f"Nearest spellings: {near}." if near else "Check the spelling, or give an id."
        raise SettingsWrong(f"Nothing in the gazetteer is called “{name}”.", remedy=remedy)
    return entries


def spellings_like(name: str, places: Places) -> tuple[str, ...]:
    """Names of the gazetteer that are written much the same, nearest first."""
    key = fold(name)
    known = {k for k in names_from(places, key[:2]) if abs(len(k) - len(key)) <= 3}
    close = get_close_matches(key, sorted(known), n=OFFERED * 2, cutoff=LIKE)
    entries = ((k, meanings[0].entry.name) for k in close if (meanings := places.meanings(k)))
    found = (name if fold(name) == k else f"{name} ({k})" for k, name in entries)
    return tuple(dict.fromkeys(found))[:OFFERED]


def _portrait(entry: Entry, names: tuple[str, ...], places: Places, areas: Areas) -> Portrait:
    country = places.country(entry.country_code) if entry.country_code else None
    return Portrait(
        id=entry.id,
        name=entry.name,
        feature=entry.feature,
        country=country.name if country else None,
        country_code=entry.country_code,
        parents=tuple(in_short(above, places) for above in places.parents(entry)),
        lat=round(entry.lat, 5),
        lon=round(entry.lon, 5),
        population=entry.population or None,
        capital=entry.is_capital,
        seat=_seat(entry, places),
        pcode=places.pcode(entry),
        names=tuple(n for n in names if n != fold(entry.name)),
        drawn=areas.credit(entry.id),
        neighbours=neighbours(entry, places, areas),
        facts=facts(entry, places),
        disputed=_disputed(entry, places),
        namesakes=_namesakes(entry, names, places),
    )


def in_short(entry: Entry, places: Places) -> Named:
    """An entry by id, name, feature, and what holds it."""
    first, country = places.area(entry, "adm1"), places.area(entry, "country")
    holders = (first, country) if entry.feature not in ("adm1", "country") else (country,)
    inside = ", ".join(h.name for h in holders if h is not None and h is not entry)
    return Named(entry.id, entry.name, entry.feature, inside)


def _seat(entry: Entry, places: Places) -> Named | None:
    if entry.feature == "country":
        seat = places.capital(entry)
    elif entry.feature in ("adm1", "adm2"):
        seat = places.seat(entry)
    else:
        seat = None
    return in_short(seat, places) if seat else None


def neighbours(entry: Entry, places: Places, areas: Areas) -> tuple[Neighbour, ...]:
    """Areas of the same level and foreign states that touch it, longest border first."""
    levels = {areas.level(entry.id), "adm0"}
    found = ((places.by_id(other), km) for other, km in areas.contacts(entry.id))
    return tuple(
        Neighbour(other.id, other.name, other.feature, other.country_code, round(km, 1))
        for other, km in found
        if other is not None and areas.level(other.id) in levels
    )


def _disputed(entry: Entry, places: Places) -> tuple[str, ...]:
    """For each dispute over it what every party says, and who holds it."""
    told = []
    for over in disputes_over(entry, places):
        views = "; ".join(f"{_party(v.party, places)}: {_of(v, places)}" for v in over.views)
        held = ", ".join(_party(code, places) for code in over.controls)
        told.append(f"{over.name}: {views}" + (f"; held by {held}" if held else ""))
    return tuple(told)


def _party(code: str, places: Places) -> str:
    """A country, an area or the UN by name; its own authorities as such."""
    if code == ITSELF:
        return "its own authorities"
    entry = places.country(code) if len(code) == 2 else places.by_id(code)
    return entry.name if entry else code


def _of(view: View, places: Places) -> str:
    """What a party counts an area to."""
    words = {ITSELF: "a state of its own", OPEN: "not settled"}
    return words.get(view.counts_to) or f"part of {_party(view.counts_to, places)}"


def _namesakes(entry: Entry, names: Iterable[str], places: Places) -> tuple[Named, ...]:
    """Others with one of its names, likeliest first."""
    found = {m.entry.index: m.entry for name in names for m in places.meanings(name)}
    found.pop(entry.index, None)
    ranked = sorted(found.values(), key=lambda e: (-e.weight, e.index))
    return tuple(in_short(other, places) for other in ranked[:CONFUSED])
