"""Which names stand beside what holds them, and the level, part or nearness told beside them."""

from __future__ import annotations

from itertools import pairwise

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_parts import set_part
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse

REACH = 7
"""Tokens between a name and its holder: ", a town in the province of" has seven."""


def link(parse: Parse, forms: list[Form], places: Places) -> None:
    """Set parent, shared level words and parts of all forms."""
    spread_levels(parse, forms)
    for left, right in pairwise(forms):
        if joined(parse, left, right):
            set_parent(parse, left, right, places)
    for a, b, c in zip(forms, forms[1:], forms[2:], strict=False):
        if a.parent is None and b.parent is c and is_list(parse, a, b):
            set_parent(parse, a, c, places)
    for form in forms:
        set_part(parse, form)
        if form.parent is not None or form.levels:
            form.weak = False
        if form.parent is not None:
            form.parent.weak = False


def spread_levels(parse: Parse, forms: list[Form]) -> None:
    """A plural level word after a list holds for the whole list ("A, B and C districts")."""
    for n in range(len(forms) - 1, 0, -1):
        word = forms[n].level_word or ""
        if (
            word.endswith("s")
            and not forms[n - 1].levels
            and is_list(parse, forms[n - 1], forms[n])
        ):
            forms[n - 1].levels, forms[n - 1].level_word = forms[n].levels, word
            forms[n - 1].support += 2


def is_list(parse: Parse, left: Form, right: Form) -> bool:
    """True where commas and "and" alone stand between."""
    between = [t.text.lower() for t in parse.tokens[left.last : right.first]]
    return 0 < len(between) <= 2 and set(between) <= {",", "and", "or", "&"}


def joined(parse: Parse, left: Form, right: Form) -> bool:
    """True where only words that lead from a place to its holder, or back, stand between."""
    between = parse.tokens[left.last : right.first]
    if (
        len(between) > REACH
        or parse.tokens[left.first].sentence != parse.tokens[right.first].sentence
    ):
        return False
    words = place_words().between.words
    return bool(between) and all(t.text.lower() in words for t in between)


def set_parent(parse: Parse, left: Form, right: Form, places: Places) -> None:
    """Make one the holder of the other where some meanings lie inside each other."""
    if left.demonym or right.demonym:
        if left.demonym and right.parent is None and holds(left, right, places):
            right.parent = left
        return
    between = {t.text.lower() for t in parse.tokens[left.last : right.first]}
    if between & {"'s", "’s", "'", "’", "provincial", "capital"} and holds(left, right, places):
        right.parent = left
    elif holds(right, left, places):
        left.parent = right
    elif "," not in between and holds(left, right, places):
        right.parent = left


def holds(outer: Form, inner: Form, places: Places) -> bool:
    """True where a meaning of one lies inside a meaning of the other."""
    areas = [m.entry for m in outer.meanings[:8] if m.entry.feature != "populated_place"]
    return any(
        places.inside(m.entry, area)
        for m in inner.meanings
        for area in areas
        if m.entry.index != area.index
    )
