"""Ground that is taken, held or lost without a name: no town told before is it."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.unnamed_places import is_some
from reportedly.gazetteer.geography import open_geography
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.places import ClaimPlace

SPOTS = frozenset({"populated_place", "facility"})
"""Features of what is one spot."""


def on_unnamed_ground(sheet: Sheet, one: Draft) -> tuple[ClaimPlace, ...]:
    """The places of a claim; of "took back 6,000 square kilometres" no town that it took over."""
    if one.family != "territory" or not any(p.basis == "incident" for p in one.places):
        return one.places
    ground = ground_of(one)
    if (side := side_of(sheet, ground)) is not None:
        return tuple(on_side(p, side) for p in one.places)
    if len(ground) == 1 and is_some(sheet, ground[0]):
        return tuple(one_of(p) for p in one.places)
    if not ground or not all(is_wide(sheet, n) for n in ground):
        return one.places
    return tuple(p for p in one.places if p.basis != "incident" or p.feature not in SPOTS)


def ground_of(one: Draft) -> tuple[int, ...]:
    """The nouns that tell what is taken, held or lost."""
    frame = one.match.frame
    objects = one.match.objects if frame.object == "at" else ()
    return objects or (one.match.subjects if frame.subject == "at" else ())


def side_of(sheet: Sheet, ground: tuple[int, ...]) -> str | None:
    """The side of a town told before that "the western part", "the eastern districts" name."""
    if len(ground) != 1:
        return None
    words = (sheet.tokens[c].text.lower() for c in sheet.parse.children[ground[0]])
    sides = (word.replace("-", "").removesuffix("ern") for word in words)
    return next((side for side in sides if side in open_geography().words.parts), None)


def on_side(place: ClaimPlace, side: str) -> ClaimPlace:
    """The place that a claim took over as that side of it, if it is one that has sides."""
    if place.basis != "incident" or place.count is not None:
        return place
    return msgspec.structs.replace(place, part=side)


def one_of(place: ClaimPlace) -> ClaimPlace:
    """The place as one unnamed part of it, where it is wider than a spot."""
    if place.basis != "incident" or place.feature in SPOTS or place.count is not None:
        return place
    return msgspec.structs.replace(place, count=1)


def is_wide(sheet: Sheet, i: int) -> bool:
    """True for "areas", "14 villages", "6,000 square kilometres", "more territory"."""
    token = sheet.tokens[i]
    if any(sheet.mention(n, "place") is not None for n in sheet.parse.subtree(i)):
        return False
    words = open_setting_words()
    return token.lemma in words.stretches or (token.tag == "NNS" and token.lemma in words.grounds)
