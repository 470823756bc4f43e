"""Who can act, and whose an event, a weapon or a thing is."""

from __future__ import annotations

import re
from calendar import month_name

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import after, classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.hyphens import hyphenated, is_of_two, joined
from reportedly.gazetteer.party_words import open_party_words
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.gazetteer.speech import open_speech
from reportedly.records.mentions import Actor, Mention
from reportedly.records.places import Place

MEANS = frozenset({"event", "weapon", "vehicle", "aircraft", "vessel", "document", "agreement"})
"""Classes of what does something without being who did it."""
CRAFT = frozenset({"weapon", "vehicle", "aircraft", "vessel"})
AGAINST_STATES = frozenset({"battle", "strike", "bombing"})
"""Families whose place, where it is a state, is also whom they are aimed at."""


def doers(sheet: Sheet, subjects: tuple[int, ...], kind: str) -> list[int]:
    """Subjects that can act; of a weapon, an event or a thing, whose it is ("Russian missiles")."""
    found: list[int] = []
    for i in joined(sheet, subjects):
        if is_expletive(sheet, i):
            continue
        if can_act(sheet, i, kind):
            found.extend(run_by(sheet, i) or [i])
        else:
            parts = [n for n in hyphenated(sheet, i) if n in subjects]
            heads = [h for n in parts for h in lasting(sheet, referent(sheet, n))]
            found.extend(o for n in heads for o in owners_of(sheet, n) or crew_of(sheet, n))
    return found


def joint(sheet: Sheet, verb: int, subjects: tuple[int, ...]) -> list[int]:
    """Who acts "together with" or "along with" the subjects."""
    words = open_party_words().joint
    return [
        p
        for above in (*subjects, verb)
        for c in sheet.parse.children[above]
        if sheet.tokens[c].lemma == "with" and c > 0 and sheet.tokens[c - 1].lemma in words
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj" and "people" in classes_of(sheet, p)
    ]


def is_craft(sheet: Sheet, i: int) -> bool:
    """True for a means that no body's name covers ("fighter planes")."""
    own = sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset())
    return bool(own & CRAFT) and not own & {"people", "forces"} and not names_actor(sheet, i)


def run_by(sheet: Sheet, i: int) -> list[int]:
    """Who runs a craft, by a participle after it: "a drone operated by the army"."""
    ran = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "acl" and c > i]
    if not ran or not is_craft(sheet, i):
        return []
    below = (n for c in ran for n in after(sheet, c, {"by", "to"}))
    return [n for n in below if names_party(sheet, n)]


def lasting(sheet: Sheet, i: int) -> list[int]:
    """What went on for "weeks of shelling and raids"; else the noun itself."""
    token = sheet.tokens[i]
    if token.tag == "NNS" and token.lemma in open_party_words().spells:
        return after(sheet, i, {"of"}) or [i]
    return [i]


def crew_of(sheet: Sheet, i: int) -> list[int]:
    """Whose a craft is by the bare noun before it ("army helicopters", "police vans")."""
    if not classes_of(sheet, i) & MEANS:
        return []
    own = sheet.kinds.classes
    return [
        c
        for c in before_noun(sheet, i)
        if own.get(sheet.tokens[c].lemma, frozenset()) & {"forces", "police"}
        and not own.get(sheet.tokens[c].lemma, frozenset()) & MEANS
        and sheet.tokens[c].lemma not in open_party_words().of_weapons
    ]


def is_expletive(sheet: Sheet, i: int) -> bool:
    """True for the "it" of "it was decided to impose sanctions", which goes back to nobody."""
    token = sheet.tokens[i]
    if token.lemma != "it" or token.dep != "nsubjpass":
        return False
    if sheet.tokens[token.head].lemma not in open_speech().decide:
        return False
    below = sheet.parse.children[token.head]
    return any(sheet.tokens[c].dep in ("xcomp", "ccomp") for c in below)


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
    place = sheet.mention(i, "place")
    if place is not None and place.place and place.place.part and "actor" not in classes:
        return False  # "Central Mali" does nothing.
    if kind.partition(".")[0] in HARM and is_craft(sheet, i) and is_owned(sheet, i):
        return False
    if kind.startswith("casualties.") and is_craft(sheet, i) and "weapon" in classes:
        return False  # A drone kills nobody by itself.
    if classes & ACTING:
        return True
    if classes & MEANS:
        return False
    if place is not None and kind.partition(".")[0] in HARM:
        two = any(is_of_two(sheet, a, b) for a, b in ((i - 2, i), (i, i + 2)))
        return two or (place.why == "demonym" and kind == "territory.held")  # "Russian-held"
    token = sheet.tokens[i]
    if token.text in month_name:
        return False
    unknown = token.pos == "PROPN" and place is None and sheet.mention(i, "actor") is None
    if unknown and token.text.lower() in sheet.kinds.nouns:
        return False  # "Airstrike kills 22"
    if token.tag == "NN" and token.text[0].isupper() and not sheet.parse.children[i]:
        # A name that the parser takes for a word, at the start of a sentence.
        return not (classes or token.lemma in sheet.kinds.nouns or ABSTRACT.search(token.text))
    if sum(c.isupper() for c in token.text) > 1 and token.pos == "NOUN":
        return True  # An acronym that the parser takes for a word ("NSAGs").
    return token.pos in ("PROPN", "PRON") or token.lemma in open_party_words().acting


ABSTRACT = re.compile(r"(?:ing|ment|tion|sion|ness|ity|ism)$")
"""Endings of what is no name of anybody: "Bombardment killed two"."""


def is_owned(sheet: Sheet, i: int) -> bool:
    """True for "its jets", "our aircraft"."""
    return any(sheet.tokens[c].tag == "PRP$" for c in sheet.parse.children[i])


HARM = AGAINST_STATES | {"violence", "casualties", "detention", "territory"}
ACTING = frozenset(
    "actor people organisation country fighters forces armed police government civilians".split()
)


def owners(sheet: Sheet, i: int) -> list[int]:
    """Possessor, demonym or party before a noun ("Omani tank and air raid"), or after "by"."""
    before = [c for c in before_noun(sheet, i) if names_party(sheet, c)]
    found = [c for c in before if is_other_than(sheet, c, i) and not is_craft(sheet, c)]
    found = [c for c in found if not is_where(sheet, c, i)]
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].lemma == "by":
            below = (p for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj")
            found.extend(n for p in below for n in conjuncts(sheet, p))
    return found


def is_where(sheet: Sheet, c: int, i: int) -> bool:
    """True for the country of a "Mali attack": where it was, unless the words say another place."""
    if sheet.tokens[c].dep not in ("compound", "nmod") or sheet.tokens[c].text.isupper():
        return False
    place = sheet.mention(c, "place")
    if place is None or place.why == "demonym" or not _is_country(place):
        return False
    if sheet.mention(c, "actor") is not None or classes_of(sheet, i) & (CRAFT | ACTING):
        return False
    around = sheet.parse.sentences[sheet.tokens[i].sentence]
    others = (sheet.mention(k, "place") for k in range(around.first, around.last) if k != c)
    return not any(m is not None and m is not place and m.why != "demonym" for m in others)


def is_other_than(sheet: Sheet, c: int, i: int) -> bool:
    """False for "fighter" of "fighter jet" and "more" of "more troops": they own nothing."""
    own = sheet.mention(i, "actor")
    if own is None or sheet.mention(c, "actor") is not own or not own.actor or own.actor.name:
        return True
    pair = f"{sheet.tokens[c].lemma} {sheet.tokens[i].lemma}"
    if is_craft(sheet, i) and pair in sheet.kinds.classes:
        return False
    return bool(sheet.kinds.classes.get(sheet.tokens[c].lemma, frozenset()) & ACTING)


def before_noun(sheet: Sheet, i: int) -> list[int]:
    """Modifiers before a noun and theirs in turn, but not what only backs or opposes."""
    found = []
    for c in sheet.parse.children[i]:
        if c < i and sheet.tokens[c].dep in ("poss", "amod", "compound", "nmod", "npadvmod"):
            if sheet.tokens[c].lemma in open_party_words().backed:
                continue
            if prefix_of(sheet, c) in open_party_words().against | open_party_words().leaning:
                continue
            inner = [] if sheet.tokens[c].dep == "poss" else before_noun(sheet, c)
            found.extend([*inner, c])
        elif c < i and sheet.tokens[c].dep == "conj":
            found.extend(before_noun(sheet, c))
    return found


def prefix_of(sheet: Sheet, i: int) -> str:
    """What is joined to a word by a hyphen before it ("anti" of "anti-Omani"); else nothing."""
    parts = hyphenated(sheet, i)
    return sheet.tokens[parts[0]].lemma if len(parts) > 1 else ""


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
    if sheet.tokens[i].pos == "PROPN" and sheet.tokens[i].text.isupper():
        return False
    own = sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset())
    return bool(mention.actor.name) or not own & ACTING


def names_actor(sheet: Sheet, i: int) -> bool:
    """True for a word inside the name of a known body ("Russian missiles", "Ethiopian drones")."""
    mention = sheet.mention(i, "actor")
    return mention is not None and isinstance(mention.actor, Actor) and bool(mention.actor.id)


def is_adjective(sheet: Sheet, i: int) -> bool:
    """True for a state whose name is its adjective: in "US strikes" it is the one that strikes."""
    place = sheet.mention(i, "place")
    if place is None or not _is_country(place):
        return False
    return place.text.lower().removeprefix("the ") in open_setting_words().attributive


def is_state_before(sheet: Sheet, i: int) -> bool:
    """True for a state before an event noun that does it, as its adjective or to a place named."""
    place = sheet.mention(i, "place")
    if place is None or not _is_country(place) or is_adjective(sheet, i):
        return place is not None and is_adjective(sheet, i)
    noun = sheet.tokens[i].head
    ends = (
        n
        for c in sheet.parse.children[noun]
        if c > noun and sheet.tokens[c].lemma in UPON
        for n in sheet.parse.children[c]
    )
    return any(sheet.mention(n, "place") is not None for n in ends)


UPON = frozenset({"on", "in", "against", "near", "at", "into"})
"""Prepositions of where, or against whom, the deed of the state named before it is."""


def _is_country(place: Mention) -> bool:
    return isinstance(place.place, Place) and place.place.feature == "country"
