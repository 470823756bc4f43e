"""Names of places that no list has, told by a level word after them or by where they stand."""

from __future__ import annotations

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_records import unknown_place
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.places import Place
from reportedly.records.reports import Page


def unknown_forms(
    page: Page, parse: Parse, forms: list[Form], named: list[Mention], places: Places
) -> list[Mention]:
    """Mentions of unknown names before a level word, with the area that holds them."""
    makes = place_words().makes
    covered = {n for f in forms for n in range(f.first, f.last)}
    found = []
    for token in parse.tokens:
        precision = makes.get(token.text.lower())
        first = name_before(parse, token.i, covered) if precision is not None else token.i
        if precision is None or first == token.i:
            continue
        around = holder(parse, token.i + 1, forms, named)
        start, end = parse.tokens[first].start, parse.tokens[token.i - 1].end
        place = unknown_place(page.text[start:end], around, precision)
        found.append(
            Mention(start, end, page.text[start:end], "place", "unknown_name", place=place)
        )
    return found


def name_before(parse: Parse, i: int, covered: set[int]) -> int:
    """First token of the run of up to three capitalised unknown words before a token."""
    first = i
    while first > 0 and i - first < 3:
        token = parse.tokens[first - 1]
        if token.sentence != parse.tokens[i].sentence or first - 1 in covered:
            break
        if not (token.text[0].isupper() and token.tag.startswith("NNP")):
            break
        if token.text.lower() in place_words().parts or token.text.lower() in place_words().levels:
            break
        first -= 1
    return first


def holder(parse: Parse, i: int, forms: list[Form], named: list[Mention]) -> Place | None:
    """The resolved place that follows within four linking words, else the last area named."""
    words = place_words().between.words
    for form, mention in zip(forms, named, strict=True):
        between = parse.tokens[i : form.first]
        if form.first >= i and len(between) <= 4 and all(t.text.lower() in words for t in between):
            return mention.place or None
    last = [
        m.place
        for f, m in zip(forms, named, strict=True)
        if f.last <= i and m.place and m.place.feature in ("adm1", "adm2", "populated_place")
    ]
    return last[-1] if last else None
