"""Small towns of a land of which a text tells nothing else: seldom the ones that are meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from reportedly.gazetteer.places import Entry, Places
from reportedly.mentions.place_context import km
from reportedly.mentions.place_records import candidate, unknown_place
from reportedly.mentions.place_scores import Choice
from reportedly.records.mentions import Mention
from reportedly.records.values import Feature

LONE = 0.07
"""Share of lone small foreign towns that are meant: of 13 read in dispatches about one country none
was, and the rule of succession gives 1 in 15."""
LESSER: tuple[Feature, ...] = ("adm2", "populated_place")


def without_strays(
    named: Sequence[Mention], choices: Sequence[Choice], places: Places
) -> list[Mention]:
    """The mentions, small towns of a land of which nothing else is told left open.

    Where a text is about another country by name, a hamlet abroad is seldom the one meant.
    """
    told = {m.text: m.place for m in named if m.place and m.place.country_code}.values()
    codes = Counter(p.country_code for p in told)
    by_name = {p.country_code for p in told if p.feature == "country"}
    entries = [places.by_id(m.place.id) if m.place and m.place.id else None for m in named]
    known = by_name | {e.country_code for e in entries if e is not None and stands_out(e)}
    most = max((codes[c] for c in known), default=0)
    stray = {c for c in codes if c not in known and 2 * codes[c] <= most}
    return [
        left_open(m, c, e, places)
        if e is not None and e.country_code in stray and m.why == "stated" and is_far(e, entries)
        else m
        for m, c, e in zip(named, choices, entries, strict=True)
    ]


FAR = 120.0
"""Kilometres: a hamlet across a border is as near to what is told as one on this side."""


def is_far(entry: Entry, others: Sequence[Entry | None]) -> bool:
    """True for a town that lies near nothing that the text names in another country."""
    abroad = (o for o in others if o is not None and o.country_code != entry.country_code)
    return all(o.feature == "country" or km(o, entry) > FAR for o in abroad)


SMALL = 4.7
"""Weight (about log10 of people) of the largest town that is read as a stray."""


def stands_out(entry: Entry) -> bool:
    """True for what is named without its country everywhere: no small town."""
    return entry.feature not in LESSER or entry.is_capital or entry.is_seat or entry.weight > SMALL


def left_open(mention: Mention, choice: Choice, entry: Entry, places: Places) -> Mention:
    """The mention as a place of no list, with the entry as what it might be."""
    abroad = candidate(entry, LONE * choice.belief(), places, choice.scores.get(entry.index))
    place = msgspec.structs.replace(
        unknown_place(mention.text, None, "unknown"), candidates=(abroad,)
    )
    return Mention(mention.start, mention.end, mention.text, "place", "ambiguous", place=place)
