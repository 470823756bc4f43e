"""Who the counted are by one word: so many of a people ("900 Kenyans"), those who were taken."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.party_words import open_party_words


def counts_a_people(sheet: Sheet, i: int) -> bool:
    """True for so many of a people: "2,000 Congolese", "6,000 Burundians"."""
    actor, place = sheet.mention(i, "actor"), sheet.mention(i, "place")
    if actor is None and place is None:
        return False
    numbered = any(sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[i])
    if sheet.tokens[i].dep in ("amod", "compound", "nmod") or not numbered:
        return False
    if actor is not None and actor.actor:
        return actor.actor.type == "civilians" and sheet.tokens[i].pos == "PROPN"
    return place is not None and place.why == "demonym"


def is_taken(sheet: Sheet, i: int) -> bool:
    """True for the participle of "fifty abducted women", "fifty women abducted by gunmen"."""
    token = sheet.tokens[i]
    return token.dep in ("amod", "acl") and token.text.lower() in open_party_words().taken
