"""Names left open, put in the one country that the rest of the text tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_unknown import country_alone, passage_of
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.places import Place

MOSTLY = 0.7
"""Share of a text's places that one country must hold for others to be looked for there."""


def in_land_told(parse: Parse, forms: Sequence[Form], named: Sequence[Mention]) -> list[Mention]:
    """The mentions, each that was left open in the land, or province, of those told beside it.

    The province is known where all that its paragraph names lies in one.
    """
    code, told = land_told(named) if any(is_open(m) for m in named) else (None, [])
    if code is None:
        return list(named)
    held = [(f, m.place) for f, m in zip(forms, named, strict=True) if m.place in told]
    return [
        placed(m, passage_of(parse, f.first), code, held, parse) if is_open(m) else m
        for f, m in zip(forms, named, strict=True)
    ]


def unknown_in_land(named: Sequence[Mention], unknown: Sequence[Mention]) -> list[Mention]:
    """The names of no list, those that nothing holds in the one country that the text tells of."""
    if all(m.place and m.place.country_code for m in unknown):
        return list(unknown)
    code, told = land_told(named)
    if code is None:
        return list(unknown)
    land = country_alone(next(p for p in told if p.country_code == code))
    return [
        msgspec.structs.replace(m, place=in_country(m.place, land))
        if m.why == "unknown_name" and m.place and m.place.country_code is None
        else m
        for m in unknown
    ]


def land_told(named: Sequence[Mention]) -> tuple[str | None, list[Place]]:
    """The country that holds most places of a text, None where none does; and all known places."""
    told = [m.place for m in named if m.place and m.place.id and m.place.country_code]
    (code, times), *_ = Counter(p.country_code for p in told).most_common(1) or [(None, 0)]
    return (code if times and times >= MOSTLY * len(told) else None), told


def in_country(place: Place, land: Place) -> Place:
    """A place of which nothing is known, in a country."""
    return msgspec.structs.replace(
        place, country=land.country, country_code=land.country_code, precision="country"
    )


def is_open(mention: Mention) -> bool:
    """True for a name that may mean several places, or none of the list."""
    place = mention.place or None
    return mention.why == "ambiguous" and place is not None and place.country_code is None


def placed(
    mention: Mention, passage: int, code: str, held: list[tuple[Form, Place]], parse: Parse
) -> Mention:
    """The mention in the country of a code, and in the one province that its passage names."""
    here = [p for f, p in held if p.country_code == code]
    near = [p for f, p in held if p.adm1_id and passage_of(parse, f.first) == passage]
    one = len({p.adm1_id for p in near}) == 1 and near[0].country_code == code
    around = near[0] if one else country_alone(here[0])
    place = msgspec.structs.replace(
        mention.place or country_alone(around),
        country=around.country,
        country_code=around.country_code,
        adm1=around.adm1,
        adm1_id=around.adm1_id,
        precision="adm1" if around.adm1 else "country",
    )
    return msgspec.structs.replace(mention, place=place)
