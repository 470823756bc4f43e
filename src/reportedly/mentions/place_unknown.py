"""Names of places that no list has, told by a level word after them or by where they stand."""

from __future__ import annotations

import msgspec

from reportedly.mentions.place_features import Named
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_quarters import names_quarter
from reportedly.mentions.place_records import unknown_place
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
    for token in levels:
        precision = makes[token.text.lower()]
        for first, last in names_before(parse, token, covered):
            around = holder(parse, token.i + 1, forms, named)
            in_name = precision == "exact" and token.text.istitle() and last == token.i
            found.append(unknown(page, parse, first, last + in_name, around, precision))
    for token in small:
        behind = names_after(parse, token, covered)
        around = holder(parse, behind[-1][1], forms, named) if behind else None
        for first, last in behind:
            new = unknown(page, parse, first, last, around, makes[token.text])
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


LIST = frozenset({",", "and", "or", "&"})


def names_before(parse: Parse, level: Token, covered: set[int]) -> list[tuple[int, int]]:
    """The unknown names before a level word; before a plural a whole list ("X, Y and Z villages").

    In a list names of the gazetteer stand too; they only carry it on.
    """
    found: list[tuple[int, int]] = []
    last = level.i
    while (first := name_before(parse, last, covered)) < last or last - 1 in covered:
        if first < last:
            found.append((first, last))
        else:
            first = start_of(last - 1, covered)
        if not is_plural(level) or first < 2 or parse.tokens[first - 1].text not in LIST:
            break
        last = first - 1
        if parse.tokens[last - 1].text == ",":
            last -= 1
    return found


def names_after(parse: Parse, level: Token, covered: set[int]) -> list[tuple[int, int]]:
    """The unknown names in "the village of X"; behind a plural a whole list."""
    found: list[tuple[int, int]] = []
    here = level.i + 1
    if here >= len(parse.tokens) or parse.tokens[here].text != "of":
        return found
    while True:
        last = name_after(parse, here, covered)
        if last > here:
            found.append((here + 1, last))
        else:
            last = end_of(here + 1, covered)
        if not is_plural(level) or last == here + 1 or last >= len(parse.tokens):
            break
        if parse.tokens[last].text not in LIST:
            break
        both = last + 1 < len(parse.tokens) and parse.tokens[last + 1].text in LIST
        here = last + both
    return found


def is_plural(level: Token) -> bool:
    """True for "villages", "districts"."""
    return level.text.lower().endswith("s")


def start_of(i: int, covered: set[int]) -> int:
    """The first token of the names that end at one."""
    while i - 1 in covered:
        i -= 1
    return i


def end_of(i: int, covered: set[int]) -> int:
    """The token behind the names that start at one."""
    while i in covered:
        i += 1
    return i


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
    if form is None or not place or place.feature not in ("adm1", "adm2"):
        return i, i, None
    if parse.tokens[last].text == "," and not forms[form].levels:
        return i, i, None
    return i + 1, last, place


LINKS = frozenset({"wa", "aw", "e", "i", "-", "al", "el", "ye"})
"""Short words and the hyphen inside names of districts ("Tarnak wa Jaldak")."""


def name_after(parse: Parse, i: int, covered: set[int]) -> int:
    """The end of up to two capitalised unknown words right behind a token; `i` without them."""
    last = i + 1
    while last < len(parse.tokens) and last - i < 3 and last not in covered:
        here = parse.tokens[last]
        if here.sentence != parse.tokens[i].sentence:
            break
        if not (here.text[0].isupper() and here.tag.startswith("NNP")):
            break
        last += 1
    goes_on = (
        last < len(parse.tokens)
        and last in covered
        and parse.tokens[last - 1].end + 1 == (parse.tokens[last].start)
    )
    return i if last == i + 1 or goes_on else last


def name_before(parse: Parse, i: int, covered: set[int]) -> int:
    """First token of the run of up to three capitalised unknown words before a token."""
    first = i
    while first > 0 and i - first < 4:
        token = parse.tokens[first - 1]
        if links(parse, first, i) and first - 1 not in covered:
            first -= 1
            continue
        if token.sentence != parse.tokens[i].sentence or first - 1 in covered:
            break
        named = token.tag.startswith("NNP") or names_quarter(parse, token)
        if not (token.text[0].isupper() and named):
            break
        if token.text.lower() in place_words().parts or token.text.lower() in place_words().levels:
            break
        first -= 1
    return first


def links(parse: Parse, first: int, i: int) -> bool:
    """True for a short word or hyphen inside a name before a token: "wa", "al" of "Tel al-Xa"."""
    if first < 2 or first == i or parse.tokens[first - 1].text not in LINKS:
        return False
    before = parse.tokens[first - 2].text
    joined = parse.tokens[first - 1].text == "-" and first > 2 and before in LINKS
    return before[0].isupper() or (joined and parse.tokens[first - 3].text[0].isupper())


def holder(parse: Parse, i: int, forms: list[Form], named: list[Mention]) -> Place | None:
    """The resolved place that follows within four linking words, else the last area named.

    An area named in another paragraph (or in the dateline) tells the country alone, unless all
    that the text names before lies in one province.
    """
    words = place_words().between.words
    for form, mention in zip(forms, named, strict=True):
        between = parse.tokens[i : form.first]
        if form.first >= i and len(between) <= 4 and all(t.text.lower() in words for t in between):
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


def passage_of(parse: Parse, i: int) -> int:
    """The passage in which a token stands."""
    return parse.sentences[parse.tokens[i].sentence].passage


def country_alone(place: Place) -> Place:
    """What is known of a place but its country left out."""
    return msgspec.structs.replace(
        place, adm1=None, adm1_id=None, adm2=None, adm2_id=None, precision="country"
    )
