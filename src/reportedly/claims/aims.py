"""What is fired and at whom: owners of weapons, and what was struck by them."""

from __future__ import annotations

from reportedly.claims.doers import AGAINST_STATES, names_actor, names_party, owners_of
from reportedly.claims.matching import Match
from reportedly.claims.phrases import classes_of, referent
from reportedly.claims.sheet import Sheet


def owner_of_means(sheet: Sheet, i: int) -> list[int]:
    """Whose a weapon that hits is: its owner, else itself as a body ("Russian missiles")."""
    i = referent(sheet, i)
    if names_actor(sheet, i):
        return [i]
    return owners_of(sheet, i) or [n for c in sheet.parse.children[i] for n in sender(sheet, c)]


def sender(sheet: Sheet, c: int) -> list[int]:
    """Who let a weapon go, by a participle after it ("launched by the army", "fired from X")."""
    if sheet.tokens[c].dep != "acl" or sheet.tokens[c].tag != "VBN":
        return []
    return [
        p
        for b in sheet.parse.children[c]
        if sheet.tokens[b].lemma in ("by", "from")
        for p in sheet.parse.children[b]
        if sheet.tokens[p].dep == "pobj" and names_sender(sheet, p)
    ]


def names_sender(sheet: Sheet, i: int) -> bool:
    """True for an actor, or a side or land that is named by one ("the Houthi side")."""
    return names_party(sheet, i) or any(names_party(sheet, c) for c in sheet.parse.children[i])


def attackers(sheet: Sheet, i: int) -> list[int]:
    """Who is beaten back: of an attack whose it is, else the noun itself."""
    return owners_of(sheet, i) if "attack" in classes_of(sheet, i) else [i]


def struck(sheet: Sheet, match: Match, tokens: list[int]) -> list[int]:
    """Targets of an attack: not what was fired, where the words say at what."""
    if match.frame.kind.partition(".")[0] not in AGAINST_STATES:
        return tokens
    hit = [
        n
        for preposition, n in match.phrases
        if preposition in AIMED and classes_of(sheet, n) & {"actor", "people", "place", "facility"}
    ]
    fired = [i for i in tokens if is_fired(sheet, i)]
    hit += [n for i in match.objects for n in aimed_at(sheet, i) if is_fired(sheet, i)]
    if len(fired) < len(tokens):
        return [i for i in tokens if i not in fired]
    if fired and match.frame.kind not in BROUGHT_DOWN:
        return hit
    return tokens


BROUGHT_DOWN = frozenset({"strike.intercepted", "strike.shootdown"})
"""Kinds whose target is what was fired or flown."""


AIMED = frozenset({"at", "on", "upon", "against", "into", "toward", "towards"})


def aimed_at(sheet: Sheet, i: int) -> list[int]:
    """What stands after "at" and the like below a noun or below what is of it."""
    found: list[int] = []
    for c in sheet.parse.subtree(i):
        if sheet.tokens[c].lemma in AIMED and sheet.tokens[c].dep == "prep" and c > i:
            found.extend(p for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj")
    return [n for n in found if classes_of(sheet, n) & {"actor", "people", "place", "facility"}]


FIRED = frozenset({"weapon", "projectile"})


def is_fired(sheet: Sheet, i: int) -> bool:
    """True for a weapon that no actor's name covers."""
    return bool(classes_of(sheet, i) & FIRED) and sheet.mention(i, "actor") is None
