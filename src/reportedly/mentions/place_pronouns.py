"""Places that "it" stands for: "they left Xabad two weeks after they captured it"."""

from __future__ import annotations

from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place

BACK = 1
"""Sentences back that "it" reaches."""
TAKEN = ("populated_place", "adm1", "adm2", "region", "facility", None)
"""Features of what is taken and held."""


def stands_for(
    parse: Parse,
    token: Token,
    forms: list[Form],
    named: list[Mention],
    before: tuple[Token, Place] | None = None,
) -> Place | None:
    """The place last named, where that and "it" are both what verbs of taking are done to.

    `before` is the "it" of a place told last: one behind it in its sentence stands for the same.
    """
    if token.text.lower() != "it":
        return None
    if is_site(parse, token):
        return spoken_of(parse, token, forms, named)
    if not is_ground(parse, token):
        return None
    if token.dep == "nsubj" and parse.tokens[token.head].lemma != "fall":
        return None  # "It controls the road": whoever does.
    told = [(f, m) for f, m in zip(forms, named, strict=True) if f.last <= token.i]
    near = [(f, m) for f, m in told if m.place and m.place.feature in TAKEN and not f.demonym]
    if not near:
        return None
    main = next((m for f, m in near if is_told_of(parse, token, f)), None)
    if main is not None:
        return main.place or None
    form, mention = near[-1]
    if len(near) > 1 and is_holder(parse, near[-2][0], form, mention):
        form, mention = near[-2]
    if before is not None and form.last <= before[0].i and token.sentence == before[0].sentence:
        return before[1]
    last = parse.tokens[form.last - 1]
    meant = is_ground(parse, last) or is_fought_for(parse, token, last)
    return mention.place or None if meant and token.sentence - last.sentence <= BACK else None


def is_holder(parse: Parse, one: Form, last: Form, told: Mention) -> bool:
    """True for the area in "left X town in northern Y as soldiers took it": X was taken."""
    if not told.place or told.place.feature not in ("country", "adm1", "region"):
        return False
    between = [t.text.lower() for t in parse.tokens[one.last : last.first]]
    words = place_words().between.words | place_words().parts.keys()
    return 1 <= len(between) <= HELD_WITHIN and "in" in between and set(between) <= words


HELD_WITHIN = 5
"""Tokens between a town and the area that is told to hold it: "town in the far north of"."""


def is_site(parse: Parse, token: Token) -> bool:
    """True for what only a place is: "it is host to a garrison", "it is a rebel stronghold"."""
    verb = parse.tokens[token.head]
    if token.dep != "nsubj" or verb.lemma not in ("be", "remain", "become"):
        return False
    told = (parse.tokens[c] for c in parse.children[verb.i] if c > verb.i)
    return any(t.dep == "attr" and t.lemma in place_words().words.sites for t in told)


def spoken_of(parse: Parse, token: Token, forms: list[Form], named: list[Mention]) -> Place | None:
    """The place that the sentence before told of first, as its subject."""
    for form, mention in zip(forms, named, strict=True):
        first = parse.tokens[form.last - 1]
        if first.sentence != token.sentence - 1 or form.demonym or first.dep not in SUBJECTS:
            continue
        if mention.place and mention.place.feature in TAKEN:
            return mention.place
    return None


def is_told_of(parse: Parse, token: Token, form: Form) -> bool:
    """True for X in "X is calmer than Y, since it was retaken": what the main clause tells of."""
    verb = parse.tokens[token.head]
    if token.dep != "nsubjpass" or verb.dep != "advcl":
        return False
    subjects = (c for c in parse.children[verb.head] if parse.tokens[c].dep in SUBJECTS)
    return any(form.first <= c < form.last for c in subjects)


SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_fought_for(parse: Parse, token: Token, last: Token) -> bool:
    """True where an attack on a place, or fighting in it, leads up to an "it" that is taken.

    After fighting only verbs that no thing is the object of: "they seized it" may mean a tank.
    """
    words = place_words().words
    verb = parse.tokens[token.head]
    fallen = token.dep == "nsubj" and verb.lemma == "fall"
    if not fallen and token.dep not in ("dobj", "nsubjpass"):
        return False
    if verb.lemma not in words.won | words.ground:
        return False
    if is_attacked(parse, last):
        return not is_thing_between(parse, last, token)
    return verb.lemma in words.retaken and parse.tokens[last.head].pos == "ADP"


def is_attacked(parse: Parse, last: Token) -> bool:
    """True for "attacked the town of X", "an assault on X"; not for "attacked a bus near X"."""
    words = place_words()
    here = last
    for i in parse.ancestors(last.i):
        above = parse.tokens[i]
        if above.lemma in words.words.onslaught:
            acted = (parse.tokens[c] for c in parse.children[i])
            return here.lemma not in words.words.near and not any(
                t.dep == "dobj" and t.i != here.i for t in acted
            )
        if above.pos != "ADP" and above.lemma not in words.levels:
            return False
        here = above
    return False


def is_thing_between(parse: Parse, last: Token, token: Token) -> bool:
    """True where another thing is acted on after the place: "burned a truck and seized it"."""
    return any(t.dep == "dobj" and t.pos == "NOUN" for t in parse.tokens[last.i + 1 : token.i])


def is_ground(parse: Parse, token: Token) -> bool:
    """True for the object of a verb by which ground is taken, held or left."""
    words = place_words().words
    above = parse.tokens[token.head]
    if token.dep == "pobj" and above.lemma in ("from", "of", "into", "on"):
        above = parse.tokens[above.head]
    elif token.dep not in ("dobj", "nsubjpass", "nsubj", "appos"):
        return False
    if above.pos == "NOUN" and token.dep == "pobj":
        above = parse.tokens[above.head]  # "Captured the town of Xabad"
    return above.pos == "VERB" and above.lemma in words.won | words.ground
