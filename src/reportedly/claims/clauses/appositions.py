"""Who is meant by a role with a name beside it, and by a number without its noun."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import is_numbered
from reportedly.claims.clauses.phrases import after, flown_before
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.party_words import open_party_words

FAR_NAME = 14
"""Tokens from a role to the name beside it: "the Minister of Foreign Affairs of X, HE Dr Y"."""


def named_in_apposition(sheet: Sheet, i: int) -> int:
    """ "the minister, Ann Brown": the name that stands beside a role; else the token itself."""
    if sheet.tokens[i].lemma == "it" and sheet.tokens[i].dep == "dobj":
        flown = flown_before(sheet, i)
        return i if flown is None else flown
    own = sheet.mention(i, "actor")
    known = own is not None and own.actor and own.actor.name and own.actor.type != "office"
    if own is not None and known and own.why != "definite_description":
        return i
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep in ("appos", "nmod", "compound") and abs(c - i) <= FAR_NAME:
            other = sheet.mention(c, "actor")
            if other is not None and other.actor and other.actor.type == "person":
                return c
            if c == i + 1 and other is not None and other.actor and other.actor.type == "state":
                return c  # "our ally Turkey"
    if (called := called_itself(sheet, i) or called_right_behind(sheet, i)) is not None:
        return called
    if sheet.tokens[i].dep == "appos":
        beside = sheet.mention(sheet.tokens[i].head, "actor")
        if beside is not None and beside.actor and beside.actor.type == "person":
            return sheet.tokens[i].head  # "Ann Lee, a woman who fled"
    return name_behind_body(sheet, i)


def called_right_behind(sheet: Sheet, i: int) -> int | None:
    """The name in "the relief group Dawn Kitchens", "the company Hart and Sons"."""
    behind = i + 1
    if sheet.tokens[i].pos != "NOUN" or behind >= len(sheet.tokens):
        return None
    if sheet.tokens[behind].pos != "PROPN" or sheet.mention(behind, "place") is not None:
        return None
    names = (c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "appos")
    return next((c for c in names if behind in (c, *sheet.parse.children[c])), None)


def called_itself(sheet: Sheet, i: int) -> int | None:
    """The name in "a group calling itself the Delta Army", "a gang known as the Five Hills"."""
    for c in sheet.parse.children[i]:
        verb = sheet.tokens[c]
        if verb.dep not in ("acl", "amod") or verb.lemma not in open_party_words().naming or c < i:
            continue
        below = sheet.parse.children[c]
        named = [*below, *after(sheet, c, frozenset({"as"}))]
        for n in named:
            token = sheet.tokens[n]
            if token.pos == "PROPN" and token.dep in ("oprd", "pobj", "attr", "dobj", "appos"):
                return n
    return None


def name_behind_body(sheet: Sheet, i: int) -> int:
    """ "The head of the mission, Ann Lee": the name that the parser sets beside the body."""
    if sheet.tokens[i].tag != "NN" or not is_office(sheet, i):
        return i
    for p in after(sheet, i, frozenset({"of", "for"})):
        for c in sheet.parse.children[p]:
            other = sheet.mention(c, "actor") if sheet.tokens[c].dep == "appos" else None
            if other is not None and other.actor and other.actor.type == "person":
                return c
    return i


def is_office(sheet: Sheet, i: int) -> bool:
    """True for a noun of who leads or speaks for a body."""
    own = sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset())
    return bool(own & {"officials", "leaders"}) or sheet.tokens[i].lemma in ("head", "chair")


def counted_before(sheet: Sheet, i: int) -> int:
    """ "Four soldiers were killed and six captured": the noun that a bare number leaves out."""
    token = sheet.tokens[i]
    verb = sheet.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass", "dobj") or verb.dep not in ("conj", "advcl"):
        return i
    own = sheet.parse.children[i]
    if any(sheet.tokens[c].pos in ("NOUN", "PROPN", "ADP") for c in own):
        return i
    for c in sheet.parse.children[verb.head]:
        told = sheet.tokens[c].dep in ("nsubjpass", "dobj", "nsubj") and c < i
        if told and sheet.tokens[c].pos == "NOUN" and is_numbered(sheet, c):
            return c
    return i
