"""Who can act, and whose an event, a weapon or a thing is."""

from __future__ import annotations

from reportedly.claims.phrases import classes_of, referent
from reportedly.claims.sheet import Sheet
from reportedly.records.mentions import Actor, Mention
from reportedly.records.places import Place

MEANS = frozenset({"event", "weapon", "vehicle", "aircraft", "vessel", "document", "agreement"})
"""Classes of what does something without being who did it."""
AGAINST_STATES = frozenset({"battle", "strike", "bombing"})
"""Families whose place, where it is a state, is also whom they are aimed at."""


def doers(sheet: Sheet, subjects: tuple[int, ...], kind: str) -> list[int]:
    """Subjects that can act; of a weapon, an event or a thing, whose it is ("Russian missiles")."""
    found: list[int] = []
    for i in joined(sheet, subjects):
        if can_act(sheet, i, kind):
            found.append(i)
        else:
            parts = [n for n in hyphenated(sheet, i) if n in subjects]
            found.extend(o for n in parts for o in owners_of(sheet, referent(sheet, n)))
    return found


def hyphenated(sheet: Sheet, i: int) -> list[int]:
    """The tokens of one hyphenated word that ends in a token, the token last."""
    found = [i]
    while found[0] > 0 and sheet.tokens[found[0] - 1].end == sheet.tokens[found[0]].start:
        if HYPHENS.isdisjoint((sheet.tokens[found[0] - 1].text, sheet.tokens[found[0]].text)):
            break
        found.insert(0, found[0] - 1)
    return found


HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u2013"})


def joined(sheet: Sheet, tokens: tuple[int, ...]) -> list[int]:
    """Tokens without those that a later one takes up in its hyphenated word ("al-Amin")."""
    taken = {n for i in tokens for n in hyphenated(sheet, i)[:-1]}
    return [i for i in tokens if i not in taken]


def owners_of(sheet: Sheet, i: int) -> list[int]:
    """Whose a thing or an event is: before it or after "by", else the actor after "of"."""
    return owners(sheet, i) or [
        p
        for c in sheet.parse.children[i]
        if sheet.tokens[c].lemma == "of"
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj" and names_party(sheet, p)
    ]


def can_act(sheet: Sheet, i: int, kind: str) -> bool:
    """True for people, bodies and names of unknown ones; no event, no means, no thing, no spot."""
    i = referent(sheet, i)
    classes = classes_of(sheet, i)
    if classes & ACTING:
        return True
    if classes & MEANS:
        return False
    if i in sheet.by_token["place"] and kind.partition(".")[0] in HARM:
        return False
    token = sheet.tokens[i]
    if token.tag == "NN" and token.text[0].isupper() and not sheet.parse.children[i]:
        return True  # A name that the parser takes for a word, at the start of a sentence.
    return token.pos in ("PROPN", "PRON") or token.lemma in ACTING_WORDS


HARM = AGAINST_STATES | {"violence", "casualties", "detention", "territory"}
ACTING = frozenset(
    "actor people organisation country fighters forces armed police government civilians".split()
)
ACTING_WORDS = frozenset(
    "side party faction country nation bloc resistance enemy world west europe".split()
)


def owners(sheet: Sheet, i: int) -> list[int]:
    """Possessor, demonym or party before a noun ("Omani tank and air raid"), or after "by"."""
    found = [c for c in before_noun(sheet, i) if names_party(sheet, c)]
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].lemma == "by":
            found.extend(p for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj")
    return found


def before_noun(sheet: Sheet, i: int) -> list[int]:
    """Modifiers before a noun and theirs in turn, but not what only backs or opposes."""
    found = []
    for c in sheet.parse.children[i]:
        if c < i and sheet.tokens[c].dep in ("poss", "amod", "compound", "nmod", "npadvmod"):
            if sheet.tokens[c].lemma in BACKED:
                continue
            inner = [] if sheet.tokens[c].dep == "poss" else before_noun(sheet, c)
            found.extend([*inner, c])
        elif c < i and sheet.tokens[c].dep == "conj":
            found.extend(before_noun(sheet, c))
    return found


BACKED = frozenset(
    (
        "back fund support ally train arm sponsor affiliate held control make build design supply "
        "produce manufacture"
    ).split()
)


def names_party(sheet: Sheet, i: int) -> bool:
    """True for a word that names an actor, a people or a country."""
    place, actor = sheet.mention(i, "place"), sheet.mention(i, "actor")
    if actor is not None and not is_of_thing(sheet, i, actor):
        return True
    return place is not None and (place.why == "demonym" or _is_country(place))


def is_of_thing(sheet: Sheet, i: int, mention: Mention) -> bool:
    """True for a thing's own words ("independent investigation"): its modifiers are nobody.

    Not for a body's before it ("the court investigation").
    """
    if not mention.actor or mention.actor.type != "thing" or sheet.tokens[i].dep == "poss":
        return False
    own = sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset())
    return bool(mention.actor.name) or not own & ACTING


def names_actor(sheet: Sheet, i: int) -> bool:
    """True for a word inside the name of a known body ("Russian missiles", "Ethiopian drones")."""
    mention = sheet.mention(i, "actor")
    return mention is not None and isinstance(mention.actor, Actor) and bool(mention.actor.id)


def _is_country(place: Mention) -> bool:
    return isinstance(place.place, Place) and place.place.feature == "country"
