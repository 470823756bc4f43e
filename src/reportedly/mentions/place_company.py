"""Names of other lands among many of one: a like name near the others, or left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from reportedly.gazetteer.places import Entry, Places
from reportedly.gazetteer.spellings import is_transliterated
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_lands import MOSTLY
from reportedly.mentions.place_measured import KNOWN
from reportedly.mentions.place_records import unknown_place
from reportedly.mentions.place_scores import ENGLISH_SPEAKING, Choice
from reportedly.mentions.place_strays import LESSER, left_open, stands_out, without_strays
from reportedly.mentions.place_told import spellings_of, spelt
from reportedly.records.mentions import Mention
from reportedly.records.places import Place
from reportedly.records.values import Feature


def in_company(
    named: Sequence[Mention], choices: Sequence[Choice], places: Places
) -> list[Mention]:
    """The mentions, a lone town of another country read as one of a like name near the others.

    Among towns of Nineveh "Rabiyah" is Rabi'ah there, not a town of that name in Kuwait. Where
    none is alike, a small town of a country that the text does not name is left open.
    """
    around = company(named, places)
    if around is None:
        return without_strays(named, choices, places)
    code, areas = around
    codes = {m.place.country_code for m in named if m.place and m.place.feature == "country"}
    return [
        near_by(m, c, codes, areas, places) if is_lone(m, code) else m
        for m, c in zip(named, choices, strict=True)
    ]


def of_country_told(
    named: Sequence[Mention], forms: Sequence[Form], places: Places
) -> list[Mention]:
    """The mentions, a district of a country that is told nowhere read as one of a like name.

    Where a text names one country, "Naka district" is Nika there and no town in Japan.
    """
    codes = {m.place.country_code for m in named if m.place and m.place.feature == "country"}
    (code,) = codes if len(codes) == 1 else (None,)
    if code is None or not is_transliterated(code):
        return list(named)
    return [
        district_of(m, code, level, places) if level and is_lone(m, code) else m
        for m, f in zip(named, forms, strict=True)
        for level in [next((a for a in ("adm1", "adm2") if a in f.levels), None)]
    ]


def district_of(mention: Mention, code: str, level: Feature, places: Places) -> Mention:
    """The mention as the one area of a country whose name sounds like it, if there is one."""
    meant = spellings_of(places).in_country(mention.text, code, level)
    if meant is None:
        return mention
    return spelt(mention, meant, places)


def company(named: Sequence[Mention], places: Places) -> tuple[str, list[Entry]] | None:
    """The one country whose places a text names, with its first-level areas, most named first.

    Small towns of a land of which nothing else is told do not speak against it.
    """
    told = {m.text: m.place for m in named if m.why == "stated" and m.place and m.place.adm1_id}
    known = {m.place.country_code for m in named if m.place and m.place.feature == "country"}
    entries = [(p, places.by_id(p.id) if p.id else None) for p in told.values()]
    known |= {p.country_code for p, e in entries if e is not None and stands_out(e)}
    codes = Counter(p.country_code for p in told.values() if p.country_code in known)
    (code, times), *_ = codes.most_common(1) or [(None, 0)]
    total = sum(codes.values())
    if code is None or times < 3 or times < MOSTLY * total or code in ENGLISH_SPEAKING:
        return None
    ids = Counter(p.adm1_id for p in told.values() if p.country_code == code and p.adm1_id)
    areas = [places.by_id(id_) for id_, _ in sorted(ids.items(), key=lambda r: (-r[1], r[0]))]
    return code, [area for area in areas if area is not None]


def is_lone(mention: Mention, code: str) -> bool:
    """True for a town of another country, and for a name left open or in no list."""
    place = mention.place
    if not place or mention.why not in ("stated", "ambiguous", "unknown_name"):
        return False
    if mention.why == "stated":
        return place.feature in LESSER and place.country_code != code
    return place.adm1_id is None and place.feature in (*LESSER, None)


def near_by(
    mention: Mention, choice: Choice, codes: set[str | None], areas: list[Entry], places: Places
) -> Mention:
    """The mention as the place of a like name in one of the areas, where there is one."""
    heard = areas[:3] if is_transliterated(areas[0].country_code) else []
    found = [spellings_of(places).alike(mention.text, area, LESSER) for area in heard]
    meant = [entry for entry in found if entry is not None]
    if len(meant) == 1:
        return spelt(mention, meant[0], places)
    entry = places.by_id(mention.place.id) if mention.place and mention.place.id else None
    if entry is None:
        return closed(mention, areas[0].country_code, codes)
    if entry.country_code in codes or entry.is_capital or entry.weight > KNOWN:
        return mention
    return left_open(mention, choice, entry, places)


def closed(mention: Mention, code: str | None, codes: set[str | None]) -> Mention:
    """The mention, left open among towns of one land, without that land if it is told nowhere."""
    place = mention.place
    if mention.why != "ambiguous" or not place or place.country_code in {None, code} | codes:
        return mention
    return msgspec.structs.replace(mention, place=unknown_open(place))


def unknown_open(place: Place) -> Place:
    """A place left open of which no land is told; its candidates stay."""
    alone = unknown_place(place.name or "", None, "unknown")
    return msgspec.structs.replace(alone, candidates=place.candidates)
