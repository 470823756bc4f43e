"""An entry of the gazetteer as the record that a mention carries."""

from __future__ import annotations

from typing import Literal

from reportedly.gazetteer.places import Entry, Places
from reportedly.mentions.place_scores import Choice, Score
from reportedly.records.places import Candidate, Place, ScoreParts
from reportedly.records.values import Feature, PlacePrecision
from reportedly.records.whereabouts import Point, Whereabouts, extent_km, off, offset
from reportedly.records.whereabouts import near as near_to

LIKELY = 0.05
"""Belief from which an entry is told as a candidate."""
MOST = 5
"""Candidates that are told."""

PRECISION: dict[Feature, PlacePrecision] = {
    "country": "country",
    "adm1": "adm1",
    "adm2": "adm2",
    "populated_place": "exact",
    "facility": "exact",
    "region": "area",
    "water": "area",
    "mountain": "area",
    "border": "line",
    "road": "line",
    "other": "unknown",
}


def as_place(
    entry: Entry,
    places: Places,
    *,
    part: str | None = None,
    near: bool = False,
    count: int | None = None,
) -> Place:
    """The record of an entry, of a part of it or of a number of unnamed areas in it."""
    country = places.country(entry.country_code) if entry.country_code else None
    adm1, adm2 = places.area(entry, "adm1"), places.area(entry, "adm2")
    precision = PRECISION[entry.feature]
    around = whereabouts(entry, part, near) if precision == "exact" else None
    return Place(
        entry.id,
        entry.name,
        entry.feature,
        country.name if country else None,
        entry.country_code,
        adm1.name if adm1 else None,
        adm1.id if adm1 else None,
        adm2.name if adm2 else None,
        adm2.id if adm2 else None,
        around.lat if around else entry.lat,
        around.lon if around else entry.lon,
        "near" if around else precision,
        part,
        count,
        uncertainty_km=round(around.uncertainty_km, 3) if around else None,
    )


def whereabouts(entry: Entry, part: str | None, near: bool) -> Whereabouts | None:
    """Where "15 km north of" or "near" a town lies; None for the town itself."""
    at = Point(entry.lat, entry.lon)
    told = offset(part) if part else None
    if told is not None:
        found = off(at, told, extent_km(entry.population))
        return Whereabouts(round(found.lat, 5), round(found.lon, 5), found.uncertainty_km)
    return near_to(at) if near else None


def unknown_place(
    name: str, around: Place | None, precision: PlacePrecision, kind: Feature | None = None
) -> Place:
    """A place that no entry is known of, inside what holds it; it is no nearer known than that."""
    if around is None:
        return Place(
            None, name, kind, None, None, None, None, None, None, None, None, "unknown"
        )  # fmt: skip
    levels: dict[PlacePrecision, Feature] = {"adm1": "adm1", "adm2": "adm2", "area": "region"}
    feature: Feature = kind or levels.get(precision, "populated_place")
    if feature == "adm1":
        return Place(
            None, name, feature, around.country, around.country_code, None, None, None, None,
            None, None, "country",
        )  # fmt: skip
    known: PlacePrecision = "adm2" if around.adm2 else "adm1" if around.adm1 else around.precision
    return Place(
        None, name, feature, around.country, around.country_code, around.adm1, around.adm1_id,
        around.adm2, around.adm2_id, None, None, known,
    )  # fmt: skip


def open_place(name: str, choice: Choice, places: Places) -> Place:
    """A name left open, with what it may mean; what all likely candidates share is kept."""
    entries = [entry for entry, belief in choice.ranked if belief >= LIKELY][:MOST]
    codes = {e.country_code for e in entries}
    code = codes.pop() if len(codes) == 1 else None
    country = places.country(code) if code else None
    adm1, adm2 = (shared(entries, level, places) for level in ("adm1", "adm2"))
    return Place(
        None, name, None, country.name if country else None, code,
        adm1.name if adm1 else None, adm1.id if adm1 else None,
        adm2.name if adm2 else None, adm2.id if adm2 else None,
        None, None, "adm2" if adm2 else "adm1" if adm1 else "unknown",
        candidates=candidates(choice, places),
    )  # fmt: skip


def shared(entries: list[Entry], level: Literal["adm1", "adm2"], places: Places) -> Entry | None:
    """The area of a level that holds every one of the entries, if one does."""
    areas = {a.index: a for a in (places.area(e, level) for e in entries) if a is not None}
    held = all(places.area(e, level) is not None for e in entries)
    return next(iter(areas.values())) if held and len(areas) == 1 else None


def candidates(choice: Choice, places: Places) -> tuple[Candidate, ...]:
    """The likeliest entries that a name may mean, best first, with the parts of their scores."""
    likely = [(e, b) for e, b in choice.ranked if b >= LIKELY][:MOST]
    return tuple(candidate(e, b, places, choice.scores[e.index]) for e, b in likely)


def candidate(entry: Entry, belief: float, places: Places, score: Score | None = None) -> Candidate:
    """One entry that a name may mean, with the parts of its score where it was scored."""
    area = places.area(entry, "adm1")
    name = area.name if area else None
    parts = None
    if score is not None:
        given = (score.size, score.form, score.level, score.parent, *score.company, score.trust)
        parts = ScoreParts(*(round(part, 3) for part in given))
    return Candidate(entry.id, entry.name, entry.country_code, name, round(belief, 3), parts)
