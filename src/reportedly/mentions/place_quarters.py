"""Quarters of a town that no list has: "the Xabad quarter" is a part of the town it lies in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from reportedly.gazetteer.commonness import MOST, stem, weight
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place, named_part
from reportedly.records.reports import Page
from reportedly.records.whereabouts import Point, distance_km

INSIDE = (["of"], ["in"], [","])
BETWEEN = frozenset({"the", "city", "town", "of"})
"""What stands between a quarter and its town, compass words besides: "in the south of X"."""
OWNS: tuple[list[str], ...] = ([], ["'s"], ["’s"])
"""What stands between a town and its quarter behind it."""


def in_towns(
    page: Page, parse: Parse, forms: Sequence[Form], named: list[Mention], unknown: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The named places and the names of no list: a quarter as the part of its town that it is.

    Its town is the one right behind or before it, else the only town named before it in the
    article. A town "of" which a quarter is told stands for that part as well.
    """
    named, unknown = list(named), list(unknown)
    starts = [t.start for t in parse.tokens]
    for found in (unknown, named):
        for n, mention in enumerate(found):
            first = bisect_left(starts, mention.start)
            told = _quarter(parse, first, bisect_left(starts, mention.end))
            if told is None:
                continue
            level, behind = told
            listed = bool(mention.place and mention.place.id)
            k = _beside(parse, forms, named, min(first, level), behind)
            if k is not None:
                town = named[k].place
            else:
                town = None if listed else _only_town(page, parse, forms, named, first)
            if not town or (listed and not _is_elsewhere(mention.place or None, town)):
                continue
            part = _called(mention.text, parse.tokens[level].text)
            found[n] = msgspec.structs.replace(mention, why="unknown_name", place=_in(town, part))
            of = behind < len(parse.tokens) and parse.tokens[behind].text == "of"
            if k is not None and of and forms[k].first > behind and not named_part(town.part):
                named[k] = msgspec.structs.replace(named[k], place=_in(town, part))
    return named, unknown


def _is_elsewhere(place: Place | None, town: Place) -> bool:
    """True for a namesake that the list has far from the town."""
    if place is None or place.lat is None or town.lat is None:
        return False
    ends = Point(place.lat, place.lon or 0.0), Point(town.lat, town.lon or 0.0)
    return distance_km(*ends) > OUTSIDE_KM


OUTSIDE_KM = 25.0
"""Farther from the centre hardly a quarter lies: about the radius of the largest cities."""


def _quarter(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """The level word of "Xabad quarter", "Kashai and Xabad quarters" or "quarters of Kashai and
    Xabad" and the token behind all of it; None for what is called no quarter."""
    tokens, quarters = parse.tokens, place_words().quarters
    if tokens[last - 1].text.lower() in quarters and last - first > 1:
        return last - 1, last
    here = last
    while here + 1 < len(tokens) and tokens[here].text in LIST and tokens[here + 1].tag == "NNP":
        here += 2
    if here < len(tokens) and tokens[here].text.lower() in quarters:
        return here, here + 1
    here = first
    while here > 2 and tokens[here - 1].text in LIST and tokens[here - 2].tag == "NNP":
        here -= 2
    level = here - 2
    of = level >= 0 and tokens[here - 1].text == "of"
    return (level, last) if of and tokens[level].text.lower() in quarters else None


LIST = frozenset({",", "and", "or"})


def _called(name: str, level: str) -> str:
    """ "Xabad quarter": the name with its level word, one of them."""
    called = place_words().quarters[level.lower()]
    return name if name.lower().endswith(level.lower()) else f"{name} {called}"


def _beside(
    parse: Parse, forms: Sequence[Form], named: Sequence[Mention], first: int, behind: int
) -> int | None:
    """Which name is the town told with it: "... quarter of X", "X's ...", "the X quarter of"."""
    parts = place_words().parts
    for k, form in enumerate(forms):
        between = [t.text for t in parse.tokens[behind : form.first]]
        after = between[:1] in INSIDE and all(t in BETWEEN or t in parts for t in between[1:])
        gap = [t.text for t in parse.tokens[form.last : first]]
        before = form.last <= first and gap in OWNS
        if (after or before) and _is_town(named[k].place or None):
            return k
    return None


def _only_town(
    page: Page, parse: Parse, forms: Sequence[Form], named: Sequence[Mention], first: int
) -> Place | None:
    """The town named before it in its article, where that is one alone."""
    article = _article(page, parse, first)
    towns = {
        mention.place.id: mention.place
        for form, mention in zip(forms, named, strict=True)
        if form.last <= first and mention.place and _is_town(mention.place)
        if _article(page, parse, form.first) == article
    }
    return next(iter(towns.values())) if len(towns) == 1 else None


def _is_town(place: Place | None) -> bool:
    """True for a town of the list."""
    if not place or place.id is None:
        return False
    return place.feature == "populated_place"


def _article(page: Page, parse: Parse, i: int) -> int:
    return page.passages[parse.sentences[parse.tokens[i].sentence].passage].article


def _in(town: Place, part: str) -> Place:
    """The named part of a town."""
    return msgspec.structs.replace(town, part=part, candidates=())


def names_quarter(parse: Parse, token: Token) -> bool:
    """True for "the Xabad quarter": a word that English does not have is a name before such a
    noun, whatever the parser takes it for."""
    before, after = parse.tokens[token.i - 1 : token.i], parse.tokens[token.i + 1 : token.i + 2]
    if not before or before[0].text not in DEFINITE or not after:
        return False
    called = after[0].text in place_words().quarters
    return called and weight(stem(token.text.lower())) == MOST


DEFINITE = frozenset({"the", "'s", "’s"})
