"""Places of a claim as rows: a mention in a role, a border crossed, a spot between two towns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace, Place, named_part
from reportedly.records.values import Role
from reportedly.records.whereabouts import NEAR_KM, Point, between

TOWN_OF = r"(?:the \w+ of )?"
BETWEEN = re.compile(rf"\bbetween {TOWN_OF}$")
ROAD = re.compile(
    r" (?:(?:national|main|coastal|old) )?(?:road|highway|motorway|railway|route|axis)"
)
"""What follows the two towns that a road is called by: "the X-Y highway"."""
AND = re.compile(rf"^ and {TOWN_OF}$")


def on_roads(text: str, rows: list[ClaimPlace]) -> list[ClaimPlace]:
    """The rows, two towns that a road is called by as the spot between them."""
    found: list[ClaimPlace] = []
    for row in rows:
        last = found[-1] if found else None
        hyphen = last is not None and text[last.end or 0 : row.start or 0] in ("-", "–")
        made = None
        if last is not None and hyphen:
            made = spot(text, last, msgspec.structs.replace(row, role=last.role))
        found[-1:] = [made] if made is not None else [*found[-1:], row]
    return found


def crossed(rows: list[ClaimPlace]) -> list[ClaimPlace]:
    """ "Across the border in X": the border is the way, X is where they went."""
    over = [r for r in rows if r.feature == "border" and r.role in ("at", "along", "to")]
    sides = [r for r in rows if r.feature == "country" and r.role == "to"]
    if not sides and any(r.role == "along" for r in over):
        sides = [r for r in rows if r.feature == "country" and r.role == "at"]
    if not over or not sides:
        return rows
    moved = [msgspec.structs.replace(r, role="to") if r in sides else r for r in rows]
    return [r for r in moved if r not in over]


def spots(text: str, rows: list[ClaimPlace]) -> list[ClaimPlace]:
    """The rows, two towns with "between" before them, or one "near" another, as one spot."""
    found: list[ClaimPlace] = []
    sides = ""
    rows = [r for r in rows if not any(is_scene_of(text, r, other) for other in rows)]
    for row in rows:
        last = found[-1] if found else None
        made = next((m for m in joined(text, last, row) if m), None) if last is not None else None
        if made is not None:
            found[-1] = made
        elif last is not None and lies_by(text, last, row):
            sides = row.name or ""
        elif row.feature != "country" or f" {row.name or row.text}" not in sides:
            found.append(row)
    return [r for r in found if not is_road(r)] or found


def is_road(row: ClaimPlace) -> bool:
    """True for "the X-Y highway", which only says what road it was where more is told."""
    return row.precision == "near" and re.search(r"\w[-–]\w", row.text or "") is not None


def joined(text: str, one: ClaimPlace, other: ClaimPlace) -> Iterator[ClaimPlace | None]:
    """The one place that two rows in a row may tell."""
    yield spot(text, one, other)
    yield told_by(text, one, other)
    yield told_inside(text, one, other)


def told_inside(text: str, one: ClaimPlace, other: ClaimPlace) -> ClaimPlace | None:
    """A place of no list of which the text says in what area it lies: "in X, in the north of Y"."""
    if one.country_code is not None or other.country_code is None or one.role != other.role:
        return None
    if one.end is None or other.start is None or other.feature not in ("country", "adm1", "adm2"):
        return None
    if not INSIDE.fullmatch(text[one.end : other.start]):
        return None
    area = {key: getattr(other, key) for key in SHARED}
    return msgspec.structs.replace(one, precision=other.precision, **area)


INSIDE = re.compile(
    r",? in (?:the )?(?:[\w-]+ )?(?:part |half |(?:province|state|region) )?(?:of )?"
)
"""What stands between a place and the area that it is said to lie in."""


def is_scene_of(text: str, row: ClaimPlace, other: ClaimPlace) -> bool:
    """True for what only tells where the other lies: "In <region>, ... near X", "X in <area>".

    "Gaza" after a town of the Gaza Strip is short for it; a city and a part of it are both told.
    """
    if row is other or None in (row.start, row.end, other.start, other.end):
        return False
    if row.role != other.role or row.country_code != other.country_code is not None:
        return False
    area = other.adm1 or ""
    holds = area.startswith(row.name or "-") and row.name not in (area, other.name)
    if (row.start or 0) < (other.start or 0):
        leads = OPENING.search(text[: row.start]) is not None
        apart = LATER.fullmatch(text[row.end : other.start]) is not None
        region = row.feature == "region" and other.feature in FINE
        return leads and apart and (holds or region)
    return holds and HELD.fullmatch(text[other.end : row.start]) is not None


FINE = ("populated_place", "adm2", "facility")
OPENING = re.compile(r"(?:^|[.!?\n]\s*|\s{2})(?:\w+ )?In (?:the )?(?:[\w-]+ )?$")
"""What stands before a place that opens its sentence."""
LATER = re.compile(r",? [^.!?]{12,}? (?:in|near|at|outside|of) (?:the )?")
"""What stands between the scene of a sentence and a spot in it: more than a list."""
HELD = re.compile(r"(?: [\w-]+){0,3},? in (?:the )?(?:[\w-]+ )?")
"""What stands between a place and the one that holds it: "X refugee camp in northern Y"."""


def spot(text: str, one: ClaimPlace, other: ClaimPlace) -> ClaimPlace | None:
    """The middle of two towns, with half their distance as radius; None where not so told."""
    if None in (one.start, one.end, other.start, other.end) or one.role != other.role:
        return None
    if one.precision != "exact" or other.precision != "exact":
        return None
    told = BETWEEN.search(text[: one.start]) and AND.match(text[one.end : other.start])
    road = text[one.end : other.start] in ("-", "–", " ") and ROAD.match(text[other.end :])
    if not told and not road:
        return None
    there = between(point(one), point(other))
    alike = {key: getattr(one, key) for key in SHARED if getattr(one, key) == getattr(other, key)}
    open_ = dict.fromkeys((*SHARED, "id"))
    return msgspec.structs.replace(
        one,
        text=text[one.start : other.end],
        end=other.end,
        name=f"between {one.name} and {other.name}",
        feature="other",
        precision="near",
        lat=round(there.lat, 5),
        lon=round(there.lon, 5),
        uncertainty_km=there.uncertainty_km,
        **{**open_, **alike},
    )


FAR = 50
"""Characters between a town and the border that it lies by (", close to the Omani-Saudi")."""
BESIDE = re.compile(
    r"^(?: [a-z]+)?(?: in (?:the )?[A-Z][\w-]+ [a-z]+)?,? "
    r"(?:just |right )?(?:near|on|along|by|close to) "
    r"(?:the |its |\w+'s )?(?:\w+ )*$"
)


def lies_by(text: str, one: ClaimPlace, border: ClaimPlace) -> bool:
    """True for a border that only says where the place right before it lies."""
    lines = ("border", "road")
    if border.feature not in lines or one.feature in ("country", *lines) or one.end is None:
        return False
    between = text[one.end : border.start]
    beside = border.role in (one.role, "to", "along")
    return beside and len(between) < FAR and BESIDE.match(between) is not None


BY = re.compile(r"^,? (?:a \w+ |just )?(?:near|outside|close to)(?: the \w+ of)? $")


def told_by(text: str, one: ClaimPlace, other: ClaimPlace) -> ClaimPlace | None:
    """A place of no list that lies "near" a known town: it, as far off as "near" may be."""
    if None in (one.start, one.end, other.start, other.end) or one.role != other.role:
        return None
    if one.id is not None or other.lat is None or not BY.match(text[one.end : other.start]):
        return None
    if one.feature == "border":
        return other  # "On their border near X"
    return msgspec.structs.replace(
        one,
        text=text[one.start : other.end],
        end=other.end,
        precision="near",
        lat=other.lat,
        lon=other.lon,
        uncertainty_km=NEAR_KM,
    )


SHARED = ("country", "country_code", "adm1", "adm1_id", "adm2", "adm2_id")
"""What the spot between two towns has of them where both have the same."""


def point(row: ClaimPlace) -> Point:
    """Where a town is."""
    return Point(row.lat or 0.0, row.lon or 0.0)


def claim_place(mention: Mention, role: Role) -> ClaimPlace:
    """A place mention in a role; what is unresolved keeps its words and candidates."""
    place = mention.place or None
    if not isinstance(place, Place):
        return ClaimPlace(
            mention.text, mention.start, mention.end, role, None, None, None, None, None,
            None, None, None, None, None, None, "unknown",
        )  # fmt: skip
    return ClaimPlace(
        mention.text,
        mention.start,
        mention.end,
        role,
        place.id,
        place.name,
        place.feature,
        place.country,
        place.country_code,
        place.adm1,
        place.adm1_id,
        place.adm2,
        place.adm2_id,
        place.lat if place.precision in ("exact", "near") else None,
        place.lon if place.precision in ("exact", "near") else None,
        place.precision,
        place.part,
        place.count,
        place.candidates,
        place.uncertainty_km,
    )


def finest(rows: list[ClaimPlace]) -> tuple[ClaimPlace, ...]:
    """Places without those that only say where another of the same role lies."""
    kept: list[ClaimPlace] = []
    for row in rows:
        if any(_only_locates(row, other) for other in rows if other is not row):
            continue
        if not any(_is_same(row, k) for k in kept):
            kept.append(row)
    return tuple(kept)


def _is_same(row: ClaimPlace, kept: ClaimPlace) -> bool:
    """True for one place, or one named part of it, told twice."""
    name, other = row.name or row.text, kept.name or kept.text
    return name == other and named_part(row.part) == named_part(kept.part)


def _only_locates(row: ClaimPlace, other: ClaimPlace) -> bool:
    """True for the area that holds the other, the region around it, and a side of its border."""
    if row.name is None or row.name == other.name:
        return False
    if other.feature == "border":
        return row.feature == "country" and row.name in (other.name or "") and row.part is None
    if other.role != row.role:
        return False
    if row.feature in ("country", "adm1", "adm2"):
        if row.feature == "adm2" and row.count is None:
            return row.name == other.adm2  # Not by its name, which its province may have too.
        return row.name in (other.adm1, other.adm2, other.country)
    known = row.feature == "region" and row.id is not None
    around = known and other.feature in ("populated_place", "adm2", "facility")
    same = row.country_code is not None and row.country_code == other.country_code
    return around and same and _is_beside(row, other)


NEXT = 20
"""Characters between a town and the region that holds it ("X, in the Y", "the Y town of X")."""
LISTED = 9
"""Characters that part them at most where the region comes last: "and in the Y" is longer."""


def _is_beside(row: ClaimPlace, other: ClaimPlace) -> bool:
    """True where a region stands right by a town, so that it can tell where that one lies."""
    if None in (row.start, row.end, other.start, other.end):
        return True
    if (row.start or 0) > (other.start or 0):
        return (row.start or 0) - (other.end or 0) <= LISTED
    return (other.start or 0) - (row.end or 0) <= NEXT


def with_spots(
    places: tuple[ClaimPlace, ...], row: Iterable[tuple[Mention, Mention]]
) -> tuple[ClaimPlace, ...]:
    """The places with those of which a row of numbers tells, in the role of the row's first."""
    told = [place for _, place in row]
    roles: dict[int | None, Role] = {p.start: p.role for p in places}
    role: Role = next((roles[m.start] for m in told if m.start in roles), "at")
    more = [claim_place(m, role) for m in told if m.start not in roles]
    return tuple(sorted((*places, *more), key=lambda p: (p.start is None, p.start or 0)))
