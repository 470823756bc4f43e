"""The country in which those act whom a state has at home: police, courts, authorities."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace


def home_of(sheet: Sheet, one: Draft) -> Mention | None:
    """The state named before "police" or "authorities" that do it; None where none is."""
    home = open_setting_words().home
    for party in one.agent:
        if party.start is None or party.end is None:
            continue
        tokens = sheet.covered(party.start, party.end)
        if not any(sheet.tokens[i].lemma.lower() in home for i in tokens):
            continue
        for i in tokens:
            mention = sheet.mention(i, "place")
            if mention is not None and mention.place and mention.place.feature == "country":
                return mention
    return None


def is_abroad(sheet: Sheet, one: Draft, places: tuple[ClaimPlace, ...]) -> bool:
    """True for places of another country than the one in which those who do it are at home."""
    home = home_of(sheet, one)
    if home is None or not home.place:
        return False
    return any(p.country_code not in (None, home.place.country_code) for p in places)
