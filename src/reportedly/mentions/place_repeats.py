"""Names of no list that were told to be places, where the text says them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.gazetteer.commonness import MOST, stem, weight
from reportedly.mentions.place_persons import persons
from reportedly.mentions.place_words import given_names, place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.places import Place
from reportedly.records.reports import Page

GROUND = frozenset({"populated_place", "adm2", "region"})


def said_again(
    page: Page, parse: Parse, unknown: Sequence[Mention], taken: set[int]
) -> list[Mention]:
    """Mentions of the same names where no level word stands by them: "the fighting in Xabad
    village ... spread to Xabad". A person's name and a common word are none."""
    known = [m for m in unknown if m.why == "unknown_name" and m.place and is_ground(m.place)]
    first: dict[str, list[Mention]] = {}
    for m in known:
        if is_own(m.text):
            first.setdefault(m.text.split()[0].split("-")[0], []).append(m)
    if not first:
        return []
    borne, starts = persons(parse), [t.start for t in parse.tokens]
    found: list[Mention] = []
    for token in parse.tokens:
        if token.text not in first or token.i in taken:
            continue
        for m in first[token.text]:
            end = token.start + len(m.text)
            last = bisect_left(starts, end)
            same = page.text[token.start : end] == m.text and parse.tokens[last - 1].end == end
            if same and not stands_in_name(parse, token.i, last) and token.text not in borne:
                found.append(Mention(token.start, end, m.text, "place", m.why, place=m.place))
                break
    return found


def is_ground(place: Place) -> bool:
    """True for a village, a district or an area of no list."""
    return place.id is None and place.feature in GROUND


def is_own(name: str) -> bool:
    """True for a name whose first word is no given name and no word of English."""
    one = name.split()[0].lower()
    if len(one) < 4 or one in given_names() or one in place_words().words.common:
        return False
    return weight(stem(one)) == MOST


def stands_in_name(parse: Parse, first: int, last: int) -> bool:
    """True inside a longer run of capitals: "Xabad Brigade", "Omar Xabad"."""
    before, after = parse.tokens[first - 1 : first], parse.tokens[last : last + 1]
    joined = any(t.text in ("-", "–") for t in (*before, *after))
    ahead = bool(after) and after[0].text[0].isupper() and after[0].tag.startswith("NNP")
    behind = bool(before) and before[0].text[0].isupper() and before[0].tag.startswith("NNP")
    return joined or ahead or behind
