"""The country in which those act whom a state has at home: police, courts, authorities."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.place_rows import claim_place
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace


def home_of(sheet: Sheet, one: Draft) -> Mention | None:
    """The state named before "police" or "authorities" that do it; None where none is."""
    return next((m for m in homes(sheet, one) if m.place and m.place.feature == "country"), None)


def beat_of(sheet: Sheet, one: Draft) -> tuple[ClaimPlace, ...]:
    """The town or province whose police or court does it: "Herat police arrested"."""
    if one.family not in ON_DUTY:
        return ()
    local = (m for m in homes(sheet, one) if m.place and m.place.feature in LOCAL)
    return tuple(
        msgspec.structs.replace(claim_place(m, "at"), basis="incident")
        for m in local
        if m.why == "stated"
    )[:1]


LOCAL = ("populated_place", "adm1", "adm2")
ON_DUTY = frozenset({"detention", "violence", "protest", "other", "casualties"})
"""Families of what police and courts of a town do there."""


def homes(sheet: Sheet, one: Draft) -> Iterator[Mention]:
    """The places named before "police" and their like that do it."""
    home = open_setting_words().home
    for party in one.agent:
        if party.start is None or party.end is None:
            continue
        tokens = sheet.covered(party.start, party.end)
        if not any(sheet.tokens[i].lemma.lower() in home for i in tokens):
            continue
        for i in tokens:
            mention = sheet.mention(i, "place")
            if mention is not None:
                yield mention


def is_abroad(sheet: Sheet, one: Draft, places: tuple[ClaimPlace, ...]) -> bool:
    """True for places of another country than the one in which those who do it are at home."""
    home = home_of(sheet, one)
    if home is None or not home.place:
        return False
    return any(p.country_code not in (None, home.place.country_code) for p in places)
