"""Nouns that stand in one row, as the parser joins them and where it does not."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def conjuncts(sheet: Sheet, i: int) -> list[int]:
    """A noun and the nouns coordinated with it, in text order."""
    found = [i]
    for here in found:
        found.extend(
            c
            for c in sheet.parse.children[here]
            if sheet.tokens[c].dep in ("conj", "appos")
            and sheet.tokens[c].pos in NOMINAL
            and (sheet.tokens[c].dep == "conj" or _list_apposition(sheet, here, c))
        )
        beyond = (*_beyond_name(sheet, here), *_before_verb(sheet, here))
        found.extend(n for n in beyond if n not in found)
    return sorted(found)


def _before_verb(sheet: Sheet, i: int) -> list[int]:
    """The second of "the rebels and the government claim to hold it", which the parser takes for
    the first word of a name."""
    token, children = sheet.tokens[i], sheet.parse.children
    if token.dep != "nsubj" or not any(sheet.tokens[c].dep == "cc" for c in children[i]):
        return []
    return [
        c
        for c in children[token.head]
        if i < c < token.head and sheet.tokens[c].dep == "compound" and _is_noun(sheet, c)
    ]


def _is_noun(sheet: Sheet, i: int) -> bool:
    return sheet.tokens[i].pos in ("NOUN", "PROPN")


def _beyond_name(sheet: Sheet, i: int) -> list[int]:
    """What goes on after a name beside a role: "the chief, Ann Lee, and two guards"."""
    return [
        n
        for c in sheet.parse.children[i]
        if sheet.tokens[c].dep == "appos" and sheet.tokens[c].pos == "PROPN"
        for n in sheet.parse.children[c]
        if sheet.tokens[n].dep == "conj" and sheet.tokens[n].pos in ("NOUN", "NUM")
    ]


def _list_apposition(sheet: Sheet, head: int, i: int) -> bool:
    """True for "in cities Kyiv, Kharkiv, Odesa": the parser calls members of a list appositions."""
    if is_numbered(sheet, head) and is_numbered(sheet, i):
        return True
    goes_on = any(sheet.tokens[c].dep == "conj" for c in sheet.parse.children[i])
    if goes_on and is_body(sheet, head) and is_body(sheet, i):
        return True  # "Oman, the League and Iran are committed"
    place = sheet.by_token["place"]
    return head in place and i in place and place[head] is not place[i]


def is_body(sheet: Sheet, i: int) -> bool:
    """True for the name of a state, a body or a group; no person's."""
    actor = sheet.mention(i, "actor")
    return bool(actor and actor.actor and actor.actor.id and actor.actor.type != "person")


def is_numbered(sheet: Sheet, i: int) -> bool:
    """True for a noun with a numeral of its own ("ninety civilians")."""
    return any(sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[i])
