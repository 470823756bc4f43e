"""Where it was, by who saw it: "residents of X said that fighting had broken out"."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.place_rows import claim_place
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace

AT = frozenset({"in", "of", "at"})
FAR_OFF = frozenset({"hear"})
"""How one knows of what happens elsewhere."""
FINE = ("populated_place", "adm2", "facility")


def seen_in(sheet: Sheet, one: Draft) -> tuple[ClaimPlace, ...]:
    """The town of those who tell what they saw at home; empty where they are no such people."""
    told = one.chain.links[-1] if one.chain.links else None
    if told is None or told.start is None or told.end is None:
        return ()
    if any(sheet.tokens[a].lemma in FAR_OFF for a in sheet.parse.ancestors(one.match.i)):
        return ()
    said = sheet.covered(told.start, told.end)
    heads = [i for i in said if _lives_there(sheet, i)]
    named = [m for i in heads[:1] for n in _names(sheet, i) if (m := sheet.mention(n, "place"))]
    if not named and (heads or any(_is_local(sheet, i) for i in said)):
        named = _before(sheet, said[0])
    fine = [m for m in named if m.place and m.place.feature in FINE and m.why != "demonym"]
    return tuple(msgspec.structs.replace(claim_place(m, "at"), basis="incident") for m in fine[:1])


def _lives_there(sheet: Sheet, i: int) -> bool:
    return sheet.tokens[i].lemma in open_setting_words().locals


def _is_local(sheet: Sheet, i: int) -> bool:
    return sheet.tokens[i].lemma in open_setting_words().local_offices


def _before(sheet: Sheet, i: int) -> list[Mention]:
    """The place that the sentence opens with: "In X, officials said that a bomb had gone off"."""
    first = sheet.parse.sentences[sheet.tokens[i].sentence].first
    if sheet.tokens[first].lemma.lower() not in OPENING:
        return []
    comma = next((n for n in range(first, i) if sheet.tokens[n].text == ","), None)
    if comma is None:
        return []
    inside = (sheet.mention(n, "place") for n in range(first + 1, comma))
    return [m for m in inside if m is not None][:1]


OPENING = frozenset({"in", "at", "near", "outside", "inside"})


def _names(sheet: Sheet, i: int) -> list[int]:
    """The names behind it: "residents in X", "of the town of X"."""
    near = after(sheet, i, AT)
    return [m for n in near for m in (n, *after(sheet, n, {"of"}))]
