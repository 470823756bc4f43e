"""Noun phrases over the parse: conjuncts, what a pronoun or a number stands for, extent, class."""

from __future__ import annotations

from collections.abc import Set

from reportedly.claims.clauses.coordination import conjuncts, is_numbered
from reportedly.claims.clauses.peoples import counts_a_people, is_taken
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.language import is_quantity, numbers
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.mentions import Mention
from reportedly.records.values import ActorType

RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
CORE_MODIFIERS = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "quantmod", "nmod", "case", "predet", "advmod"}
)
OF_ACTORS: dict[ActorType, tuple[str, ...]] = {
    "person": ("person", "people"),
    "office": ("person", "people", "officials"),
    "military": ("forces", "armed", "people"),
    "police": ("police", "forces", "armed", "people"),
    "armed_group": ("fighters", "armed", "people"),
    "civilians": ("civilians", "people"),
    "state": ("organisation", "country"),
    "government": ("government", "organisation"),
    "international": ("organisation",),
    "organisation": ("organisation",),
    "outlet": ("organisation",),
    "agency": ("organisation",),
}
"""Classes of nouns that the name of an actor belongs to, by the actor's type."""


def event_meant(sheet: Sheet, i: int, verb: int, noun: int) -> int | None:
    """The attacks in "attacks on villagers in Mali, which killed ten": no land and no people are
    a "which" that kills."""
    if sheet.tokens[i].lemma not in ("which", "that") or sheet.tokens[i].dep != "nsubj":
        return None
    if sheet.tokens[verb].lemma not in open_party_words().impact | CLAIMING:
        return None
    own = sheet.kinds.classes.get(sheet.tokens[noun].lemma, frozenset())
    place, actor = sheet.mention(noun, "place"), sheet.mention(noun, "actor")
    civil = "civilians" in own or (actor and actor.actor and actor.actor.type == "civilians")
    if not civil and (place is None or place.why == "demonym"):
        return None
    for above in sheet.parse.ancestors(noun):
        token = sheet.tokens[above]
        if token.pos == "VERB":
            return None
        if "attack" in sheet.kinds.classes.get(token.lemma, ()) and token.pos == "NOUN":
            return above
    return None


CLAIMING = frozenset({"take", "claim", "cost", "leave", "cause"})
"""Verbs of taking lives, beside those of hitting."""


def referent(sheet: Sheet, i: int) -> int:
    """The noun that a relative pronoun, or a number with "of", stands for; else the token."""
    told = sheet.referents_told.get(i)
    if told is None:
        told = sheet.referents_told[i] = _referent(sheet, i)
    return told


def _referent(sheet: Sheet, i: int) -> int:
    for _ in range(4):
        there = _one_step(sheet, i)
        if there == i:
            return i
        i = there
    return i


def _one_step(sheet: Sheet, i: int) -> int:
    token = sheet.tokens[i]
    if token.lemma in RELATIVE and token.tag in ("WP", "WDT", "WP$", "IN", "DT"):
        for above in sheet.parse.ancestors(i):
            if sheet.tokens[above].dep == "relcl":
                noun = sheet.tokens[above].head
                return event_meant(sheet, i, above, noun) or noun
        return i
    if token.lemma == "head" and not is_numbered(sheet, i):
        return i  # Who leads a body, no cattle.
    if token.pos == "NUM" or is_quantity(token.lemma):
        below = sheet.parse.children
        out = (d for c in below[i] if sheet.tokens[c].lemma == "out" for d in below[c])
        for c in (*below[i], *out):  # "48 (out) of 53 drones"
            if sheet.tokens[c].lemma == "of":
                for p in below[c]:
                    if sheet.tokens[p].dep == "pobj":
                        return p
        if token.pos == "NUM" and token.dep in ("dobj", "nsubjpass", "npadvmod"):
            down = any(sheet.tokens[c].lemma == "down" for c in below[token.head])
            flown = flown_before(sheet, i) if down else None
            return i if flown is None else flown  # "Fired 40 drones. The army shot down 25."
    return i


def extent(sheet: Sheet, i: int, *, with_of: bool = True) -> tuple[int, int]:
    """First and last token of the core of the phrase headed by `i`: no clauses, no conjuncts."""
    first = last = i
    joined = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("cc", "conj") and c > i]
    for c in sheet.parse.children[i]:
        dep = sheet.tokens[c].dep
        if (c < i and dep in CORE_MODIFIERS) or (
            with_of
            and c > i
            and dep == "prep"
            and sheet.tokens[c].lemma == "of"
            and not any(n < c for n in joined)
            and not is_of_verb(sheet, i, c)
        ):
            a, b = _whole(sheet, c)
            first, last = min(first, a), max(last, b)
    last = next((n - 1 for n in range(i + 1, last) if sheet.tokens[n].text == ","), last)
    first = next((n + 1 for n in range(i - 1, first, -1) if sheet.tokens[n].text == ":"), first)
    if with_of and sheet.tokens[i].dep == "conj":
        for c in sheet.parse.children[sheet.tokens[i].head]:
            if c == last + 1 and sheet.tokens[c].lemma == "of":
                last = _whole(sheet, c)[1]  # The parser hangs it on the first of the row.
    return first, last


def is_of_verb(sheet: Sheet, i: int, of: int) -> bool:
    """True for "accused the army of looting": what follows belongs to the verb."""
    token = sheet.tokens[i]
    if any(sheet.tokens[c].dep == "pcomp" for c in sheet.parse.children[of]):
        return True
    charged = token.dep in ("dobj", "nsubjpass") and token.head != i
    return charged and sheet.tokens[token.head].lemma in open_party_words().of_deeds


def _whole(sheet: Sheet, i: int) -> tuple[int, int]:
    """First and last token of a subtree without relative clauses and appositions."""
    first = last = i
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep not in ("relcl", "acl", "appos", "advcl", "punct", "conj", "cc"):
            a, b = _whole(sheet, c)
            first, last = min(first, a), max(last, b)
    return first, last


def is_a(sheet: Sheet, i: int, classes: tuple[str, ...]) -> bool:
    """True when the noun is of one of the classes, by its mentions or by its own word."""
    if not classes:
        return True
    own = classes_of(sheet, i)
    if sheet.tokens[i].lemma == "head" and is_numbered(sheet, i):
        own = classes_of(sheet, referent(sheet, i))  # "80 heads of cattle"
    return any(name in own for name in classes)


def flown_before(sheet: Sheet, i: int) -> int | None:
    """The missile, drone or plane told before the "it", or the bare number, that is shot down."""
    n = sheet.tokens[i].sentence
    if sheet.tokens[sheet.tokens[i].head].lemma not in open_party_words().downing:
        return None
    first = sheet.parse.sentences[max(0, n - 1)].first
    before = (k for k in range(i - 1, first - 1, -1) if sheet.tokens[k].pos == "NOUN")
    return next(
        (k for k in before if FLOWN & sheet.kinds.classes.get(sheet.tokens[k].lemma, NONE)), None
    )


FLOWN = frozenset({"aircraft", "drone", "missile", "rocket", "shell"})
NONE: frozenset[str] = frozenset()


def classes_of(sheet: Sheet, i: int) -> frozenset[str]:
    """Classes of a noun: those of its word, and `actor`, `person`, `place`, `country`."""
    told = sheet.classes_told.get(i)
    if told is None:
        told = sheet.classes_told[i] = _classes_of(sheet, i)
    return told


def _classes_of(sheet: Sheet, i: int) -> frozenset[str]:
    i = referent(sheet, i)
    token = sheet.tokens[i]
    found = set(sheet.kinds.classes.get(token.lemma, ()))
    if token.lemma in numbers().ordinals and token.pos == "ADJ":
        found.clear()  # "The third fell into the sea": no third of the land.
    if token.pos == "NOUN":
        for c in sheet.parse.children[i]:
            if sheet.tokens[c].dep in ("compound", "amod"):
                pair = f"{sheet.tokens[c].lemma} {token.lemma}"
                found |= sheet.kinds.classes.get(pair, frozenset())
    if token.lemma in open_party_words().of_bodies:
        found |= of_body(sheet, i)
    if token.lemma == "those" and any(is_taken(sheet, c) for c in sheet.parse.children[i]):
        found.add("people")
    if "people" in found and any(is_taken(sheet, c) for c in sheet.parse.children[i]):
        found |= sheet.kinds.classes.get("prisoner", frozenset())
    actor, place = sheet.mention(i, "actor"), sheet.mention(i, "place")
    if actor is not None and actor.actor:
        if actor.actor.type != "civilians":
            found.add("actor")
        found.update(OF_ACTORS.get(actor.actor.type, ()))
        if actor.actor.type == "state" and is_numbered(sheet, i):
            found.update(OF_ACTORS["civilians"])  # "3,000 Sudanese"
    if counts_a_people(sheet, i):
        found.update((*OF_ACTORS["civilians"], "populace"))  # "2,000 Congolese"
    if place is not None and place.why != "demonym":
        found.add("place")
        if place.place and place.place.feature == "country":
            found.add("country")
    if token.tag == "NNP" and actor is None and place is None and not found:
        found.add("unknown_name")
    if token.pos == "PRON" and token.lemma in ("he", "she", "they", "who", "we", "i", "you"):
        civil = actor is not None and actor.actor and actor.actor.type == "civilians"
        found |= {"people"} if civil else {"people", "actor"}
    if token.pos == "NUM" or (is_quantity(token.lemma) and token.pos in ("ADJ", "DET", "PRON")):
        flown = flown_before(sheet, i) if token.dep in ("dobj", "nsubj", "nsubjpass") else None
        found |= sheet.kinds.classes[sheet.tokens[flown].lemma] if flown is not None else NONE
        found |= {"people"} if flown is None and token.pos == "NUM" else NONE
        if any(sheet.tokens[c].dep == "relcl" for c in sheet.parse.children[i]):
            found.add("populace")  # "The total rose to 9,000 who have entered the country."
    if token.lemma == "it" and token.dep == "dobj":
        found.discard("people")  # "Shot it down": a body at most, and no man of it.
        flown = flown_before(sheet, i)
        found |= sheet.kinds.classes[sheet.tokens[flown].lemma] if flown is not None else set()
    return frozenset(found)


def of_body(sheet: Sheet, i: int) -> frozenset[str]:
    """Classes of the men of a force: "members of the coast guard"; none of a club's members."""
    found = [classes_of(sheet, n) for n in after(sheet, i, {"of", "from"})[:1]]
    return found[0] & OF_FORCES if found and found[0] & {"forces", "fighters"} else NONE


OF_FORCES = frozenset({"forces", "fighters", "armed", "police", "people"})


def is_stance(sheet: Sheet, i: int) -> bool:
    """True for the place of "anti-India": whom it is for or against, not where."""
    start = sheet.tokens[i].start
    return sheet.text[max(0, start - 5) : start].lower().endswith(("anti-", "pro-", "non-"))


def named_before(sheet: Sheet, place: Mention) -> Mention:
    """The words that last named a place told as "the city"; else the mention itself."""
    identifier = place.place.id if place.place else None
    if place.why == "stated" or identifier is None:
        return place
    told = (
        m
        for m in sheet.mentions
        if m.type == "place" and m.start < place.start and m.why == "stated"
        if m.place and m.place.id == identifier
    )
    return max(told, key=lambda m: m.start, default=place)


def after(sheet: Sheet, i: int, words: Set[str]) -> list[int]:
    """What stands after one of these prepositions below a token, with what is joined to it."""
    return [
        n
        for c in sheet.parse.children[i]
        if sheet.tokens[c].lemma in words and sheet.tokens[c].dep in ("prep", "agent")
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
        for n in conjuncts(sheet, p)
    ]
