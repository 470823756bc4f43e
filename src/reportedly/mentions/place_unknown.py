"""Names of places that no list has, told by a level word after them or by where they stand."""

from __future__ import annotations

import msgspec

from reportedly.mentions.place_evidence import level_at
from reportedly.mentions.place_features import Named
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_records import unknown_place
from reportedly.mentions.place_runs import name_before, names_after, names_before
from reportedly.mentions.place_scores import ENGLISH_SPEAKING
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place
from reportedly.records.reports import Page
from reportedly.records.values import PlacePrecision


def unknown_forms(
    page: Page, parse: Parse, forms: list[Form], named: list[Mention]
) -> list[Mention]:
    """Mentions of unknown names before a level word, with the area that holds them."""
    makes = place_words().makes
    covered = {n for f in forms for n in range(f.first, f.last)}
    found = []
    levels = [t for t in parse.tokens if t.text.lower() in makes]
    small = [t for t in levels if t.text in makes]
    words = place_words()
    opened = [t for t in parse.tokens if t.text in words.phrases]
    for token in (*levels, *(t for t in opened if level_at(parse, t, words) != t.text)):
        precision = makes.get(token.text.lower(), "adm2")
        for first, last in names_before(parse, token, covered):
            around = holder(parse, token.i + 1, forms, named)
            listed = precision == "adm2" and token.text.lower() in makes
            if listed and parse.tokens[token.i + 1 : token.i + 2]:
                around = no_sibling(parse.tokens[token.i + 1].text, around)
            in_name = precision == "exact" and token.text.istitle() and last == token.i
            found.append(unknown(page, parse, first, last + in_name, around, precision))
    led = [t for t in parse.tokens if t.text in place_words().makes_of]
    for token in (*small, *led):
        behind = names_after(parse, token, covered)
        around = holder(parse, behind[-1][1], forms, named) if behind else None
        if token.text not in makes and (around is None or around.country_code in ENGLISH_SPEAKING):
            continue  # "The department of Agriculture"
        for first, last in behind:
            kind = makes.get(token.text) or place_words().makes_of[token.text]
            new = unknown(page, parse, first, last, around, kind)
            if not any(m.start < new.end and new.start < m.end for m in found):
                found.append(new)
    for token in small:
        first, last = introduced(parse, token, covered)
        if first < last:
            around = holder_beyond(parse, token.i + 1, forms, named)
            found.append(unknown(page, parse, first, last, around, makes[token.text]))
    for token in parse.tokens:
        if token.text.lower() not in LEAD:
            continue
        first, last, around = told_by_holder(parse, token.i, forms, named, covered)
        if around is not None and not any(m.end == parse.tokens[last - 1].end for m in found):
            found.append(unknown(page, parse, first, last, around, "exact"))
    return found


def unknown(
    page: Page,
    parse: Parse,
    first: int,
    last: int,
    around: Place | None,
    precision: PlacePrecision | None,
) -> Mention:
    """The mention of a name of no list at tokens `first` to `last` (half-open)."""
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    place = unknown_place(page.text[start:end], around, precision or "unknown")
    return Mention(start, end, page.text[start:end], "place", "unknown_name", place=place)


def feature_mentions(
    page: Page, parse: Parse, kinds: list[Named], forms: list[Form], named: list[Mention]
) -> list[Mention]:
    """Mentions of named roads, waters, heights and buildings, with the area that holds them."""
    found = []
    for kind in kinds:
        start, end = parse.tokens[kind.first].start, parse.tokens[kind.last - 1].end
        around = holder(parse, kind.last, forms, named)
        name = page.text[start:end]
        place = unknown_place(name, around, "exact", kind.feature)
        found.append(Mention(start, end, name, "place", "unknown_name", place=place))
    return found


def introduced(parse: Parse, level: Token, covered: set[int]) -> tuple[int, int]:
    """The unknown name before ", a remote village in": its first token and the one behind it."""
    tokens = parse.tokens
    none = (level.i, level.i)
    after = tokens[level.i + 1] if level.i + 1 < len(tokens) else None
    beyond = tokens[level.i + 2].text if level.i + 2 < len(tokens) else ""
    aside = after is not None and after.text.lower() in place_words().parts and beyond == "of"
    if after is None or not (aside or after.text in ("in", "of", "near")):
        return none
    comma = level.i - 1
    while comma > max(0, level.i - DESCRIBED) and tokens[comma].text != ",":
        comma -= 1
    if tokens[comma].text != "," or comma < 1 or tokens[comma + 1].tag != "DT":
        return none
    first = name_before(parse, comma, covered)
    capitals = all(t.text.istitle() for t in tokens[first:comma])
    return (first, comma) if capitals and tokens[first].sentence == level.sentence else none


def holder_beyond(parse: Parse, i: int, forms: list[Form], named: list[Mention]) -> Place | None:
    """The holder, over one more name that no list has: "a village in Xabad district, Y"."""
    words, levels = place_words().between.words, place_words().levels
    for form, mention in zip(forms, named, strict=True):
        between = parse.tokens[i : form.first]
        if form.first < i or len(between) > 2 * DESCRIBED:
            continue
        linked = (
            t.text.lower() in words or t.text.lower() in levels or t.text[0].isupper()
            for t in between
        )
        if all(linked):
            return mention.place or None
    return holder(parse, i, forms, named)


DESCRIBED = 5
"""Tokens from a comma to the level word: ", a small fishing village"."""
LEAD = frozenset({"in", "near", "at", "of"})
"""Words before an unknown name that stands in an area."""


def told_by_holder(
    parse: Parse, i: int, forms: list[Form], named: list[Mention], covered: set[int]
) -> tuple[int, int, Place | None]:
    """An unknown name between "in" and an area: "in Xabad, Y province", "in Xabad in Y"."""
    token = parse.tokens[i]
    if i + 3 > len(parse.tokens) or token.text.lower() not in LEAD:
        return i, i, None
    last = i + 1
    while last < len(parse.tokens) and last - i < 4 and last not in covered:
        here = parse.tokens[last]
        if not (here.text[0].isupper() and here.tag.startswith("NNP")):
            break
        last += 1
    if (
        last == i + 1
        or last >= len(parse.tokens)
        or parse.tokens[last].text not in ("in", ",", "of")
    ):
        return i, i, None
    form = next((n for n, f in enumerate(forms) if f.first == last + 1), None)
    place = named[form].place if form is not None else None
    if form is None or not place:
        return i, i, None
    if place.feature not in ("adm1", "adm2") and "adm2" not in forms[form].levels[:1]:
        return i, i, None
    if parse.tokens[last].text == "," and not forms[form].levels:
        return i, i, None
    return i + 1, last, place


def holder(parse: Parse, i: int, forms: list[Form], named: list[Mention]) -> Place | None:
    """The resolved place that follows within a few linking words, else the last area named.

    An area named in another paragraph (or in the dateline) tells the country alone, unless all
    that the text names before lies in one province.
    """
    words = place_words().between.words
    for form, mention in zip(forms, named, strict=True):
        between = parse.tokens[i : form.first]
        near = form.first >= i and len(between) <= LEADING
        if near and all(t.text.lower() in words for t in between):
            return mention.place or None
    last = [
        (f, m.place)
        for f, m in zip(forms, named, strict=True)
        if f.last <= i and m.place and m.place.feature in ("adm1", "adm2", "populated_place")
    ]
    if not last:
        return None
    form, place = last[-1]
    if passage_of(parse, form.first) == passage_of(parse, i - 1):
        return place
    told = [p for f, p in last if not parse.tokens[f.first].text.isupper()]  # No dateline.
    return told[-1] if len({p.adm1_id for p in told}) == 1 else country_alone(place)


def no_sibling(behind: str, around: Place | None) -> Place | None:
    """The province of a district named before, which holds no other: "in X and Y districts"."""
    if behind in ("of", "in", ",") or around is None or around.feature != "adm2":
        return around
    return msgspec.structs.replace(around, adm2=None, adm2_id=None, precision="adm1")


LEADING = 5
"""Words between a place and what holds it: "in the northern province of"."""


def passage_of(parse: Parse, i: int) -> int:
    """The passage in which a token stands."""
    return parse.sentences[parse.tokens[i].sentence].passage


def country_alone(place: Place) -> Place:
    """What is known of a place but its country left out."""
    return msgspec.structs.replace(
        place, adm1=None, adm1_id=None, adm2=None, adm2_id=None, precision="country"
    )
