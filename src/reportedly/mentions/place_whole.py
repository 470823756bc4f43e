"""Longer names of districts and villages that the gazetteer's shorter ones are only a part of."""

from __future__ import annotations

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_links import holds
from reportedly.mentions.place_runs import is_name_tag, name_before
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse


def whole_names(parse: Parse, forms: list[Form], places: Places) -> list[Form]:
    """The forms without those that are the beginning of a longer name of a district.

    "Dara Soof Payan district": the village Dara is not meant, though no list has the district.
    """
    makes = place_words().makes
    by_token = {n: f for f in forms for n in range(f.first, f.last)}
    dropped: set[int] = set()
    for token in parse.tokens:
        kind = makes.get(token.text.lower())
        if kind is None:
            continue
        behind = parse.tokens[token.i + 1 : token.i + 2]
        late = by_token.get(token.i + 3) if behind and behind[0].text == "of" else None
        if late is not None and ends_longer_name(parse, late, by_token, least=False):
            # "The village of Gombou Bala"
            dropped.add(late.first)
        if token.i - 1 in by_token:
            ending = by_token[token.i - 1]
            opening = by_token.get(ending.first - 1)
            if opening is not None and is_one_name(parse, opening, ending, places):
                dropped |= {opening.first, ending.first}
            if not ends_longer_name(parse, ending, by_token, least=kind != "exact"):
                continue
            dropped.add(ending.first)
        first = name_before(parse, token.i, set())
        for n in range(first, token.i - 1):
            form = by_token.get(n)
            if form is not None and first <= form.first and not _is_area(form):
                dropped.add(form.first)
    for form in forms:
        exact = makes.get(form.level_word or "") == "exact"
        if exact and ends_longer_name(parse, form, by_token, least=False):
            dropped.add(form.first)  # "The towns of Tel Xabad, Ain Zara and Bu Ngem"
    return [f for f in forms if f.first not in dropped]


def is_one_name(parse: Parse, left: Form, right: Form, places: Places) -> bool:
    """True for "Farah Rud" before "village": two names in a row of which none holds the other."""
    first, last = parse.tokens[left.last - 1], parse.tokens[right.first]
    if left.demonym or right.demonym or not (left.single and right.single):
        return False
    if first.end + 1 != last.start or first.dep != "compound" or _is_area(left):
        return False
    great = max(left.weight, right.weight) >= GREAT
    return not great and not holds(left, right, places) and not holds(right, left, places)


GREAT = 7.5
"""Weight of a place that every reader knows: no part of a village's name."""
SMALL = 5.5
"""Weight (about log10 of people) below which a place is likelier part of a longer name."""


def ends_longer_name(
    parse: Parse, form: Form, by_token: dict[int, Form], *, least: bool = True
) -> bool:
    """True for "Bora" in "the Tora Bora region": a capital that no name covers stands before it.

    With `least` only a place that few know is so read.
    """
    before = parse.tokens[form.first - 1] if form.first else None
    first = parse.tokens[form.first]
    great = least and form.weight >= SMALL
    if before is None or not form.single or form.demonym or great:
        return False
    lower, words = before.text.lower(), place_words()
    known = lower in words.parts or lower in words.levels or lower in words.words.titles
    return (
        before.i not in by_token
        and before.sentence == first.sentence
        and before.end + 1 == first.start
        and is_name_tag(before.tag)
        and before.text.istitle()
        and before.dep == "compound"
        and not known
    )


def _is_area(form: Form) -> bool:
    """True for a country: it stands before the name of a district in it."""
    return form.demonym or any(m.entry.feature == "country" for m in form.meanings)
