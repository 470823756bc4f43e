"""Where it was, by who saw it: "residents of X said that fighting had broken out"."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.place_rows import claim_place
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.places import ClaimPlace

AT = frozenset({"in", "of", "at"})
FINE = ("populated_place", "adm2", "facility")


def seen_in(sheet: Sheet, one: Draft) -> tuple[ClaimPlace, ...]:
    """The town of those who tell what they saw at home; empty where they are no such people."""
    told = one.chain.links[-1] if one.chain.links else None
    if told is None or told.start is None or told.end is None:
        return ()
    if any(
        sheet.tokens[a].lemma in open_setting_words().far_off
        for a in sheet.parse.ancestors(one.match.i)
    ):
        return ()
    heads = [i for i in sheet.covered(told.start, told.end) if _lives_there(sheet, i)]
    named = [m for i in heads[:1] for n in _names(sheet, i) if (m := sheet.mention(n, "place"))]
    fine = [m for m in named if m.place and m.place.feature in FINE and m.why != "demonym"]
    return tuple(msgspec.structs.replace(claim_place(m, "at"), basis="incident") for m in fine[:1])


def _lives_there(sheet: Sheet, i: int) -> bool:
    return sheet.tokens[i].lemma in open_setting_words().locals


def _names(sheet: Sheet, i: int) -> list[int]:
    """The names behind it: "residents in X", "of the town of X"."""
    near = after(sheet, i, AT)
    return [m for n in near for m in (n, *after(sheet, n, {"of"}))]
