"""Arguments that stand where the parser does not look: gaps, verbal nouns, rows gone astray."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import after, classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.tellers import is_nominal, tellers_before
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources
from reportedly.gazetteer.speech import open_speech

SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass"})


def is_verbal_noun(sheet: Sheet, i: int) -> bool:
    """True for a word in "-ing" that is no finite verb."""
    token = sheet.tokens[i]
    helped = any(sheet.tokens[c].dep == "aux" for c in sheet.parse.children[i])
    return token.tag == "VBG" and token.dep != "ROOT" and not helped


def below_of(sheet: Sheet, i: int) -> list[int]:
    """What stands after "of" right below a token, with what is joined to it."""
    return after(sheet, i, {"of"})


def astray(sheet: Sheet, i: int, last: int) -> list[int]:
    """Nouns of a row of objects that the parser hangs on the verb ("the chief, and two guards")."""
    return [
        c
        for c in sheet.parse.children[i]
        if sheet.tokens[c].dep == "conj"
        and c > last
        and ("people" in classes_of(sheet, c) or sheet.tokens[c].text == "those")
        and not any(sheet.tokens[n].dep in SUBJECTS for n in sheet.parse.children[c])
    ]


def own_objects(sheet: Sheet, i: int) -> list[int]:
    """The objects below a verb: beside another, a relative pronoun is some other verb's."""
    found = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in OBJECTS]
    found = [told_so(sheet, c) for c in found]
    if len(found) == 1 and is_teller(sheet, i, found[0]):
        return []
    plain = [c for c in found if sheet.tokens[c].tag not in ("WDT", "WP")]
    return plain or found or place_behind(sheet, i) or number_behind(sheet, i)


def number_behind(sheet: Sheet, i: int) -> list[int]:
    """The 25 of "shot down 25, he said", which the parser takes for an adverb."""
    tokens = sheet.tokens
    below = [c for c in sheet.parse.children[i] if c > i and tokens[c].dep == "npadvmod"]
    return [c for c in below if tokens[c].pos == "NUM" and tokens[c - 1].lemma == "down"]


def told_so(sheet: Sheet, c: int) -> int:
    """The people of "left 20 people dead", where the parser makes them the subject of "dead"."""
    below = (n for n in sheet.parse.children[c] if sheet.tokens[n].dep == "nsubj" and n < c)
    return next(below, c) if sheet.tokens[c].dep == "oprd" else c


def is_teller(sheet: Sheet, i: int, c: int) -> bool:
    """True for the last word of "Eight farmers killed: governor": who tells the line."""
    last = sheet.parse.sentences[sheet.tokens[c].sentence].last - 1
    return c == last and c > i and any(sheet.tokens[n].text == ":" for n in range(i, c))


def place_behind(sheet: Sheet, i: int) -> list[int]:
    """The town of "has won back Djibo", which the parser takes for an adverb."""
    return [
        c
        for c in sheet.parse.children[i]
        if c > i
        and sheet.tokens[c].dep == "npadvmod"
        and sheet.tokens[c].pos == "PROPN"
        and sheet.mention(c, "place") is not None
    ]


OBJECTS = frozenset({"dobj", "oprd"})


def called(sheet: Sheet, i: int) -> list[int]:
    """What a verb acts on under a name: "condemned what it called a massacre"."""
    return [
        n
        for c in sheet.parse.children[i]
        if sheet.tokens[c].dep in ("ccomp", "pcomp") and c > i and is_naming_what(sheet, c)
        for n in [*sheet.parse.children[c], *after(sheet, c, {"as"})]
        if sheet.tokens[n].dep in ("oprd", "dobj", "attr", "pobj") and sheet.tokens[n].pos in NOUNS
    ]


NOUNS = frozenset({"NOUN", "PROPN"})


def is_naming_what(sheet: Sheet, i: int) -> bool:
    """True for "what it called a massacre": the words of another for a thing."""
    what = [c for c in sheet.parse.children[i] if sheet.tokens[c].lemma == "what"]
    return bool(what) and sheet.tokens[i].lemma in open_speech().name


def has_gap(sheet: Sheet, i: int) -> bool:
    """True for "the girls they took": the verb acts on the noun above it, which is no time."""
    tokens, children = sheet.tokens, sheet.parse.children[i]
    if tokens[i].tag in ("VBN", "VBG") and not any(tokens[c].dep == "aux" for c in children):
        return False
    if sheet.mention(tokens[i].head, "time") or tokens[i].lemma in NO_OBJECT:
        return False
    if any(
        tokens[c].dep in ("ccomp", "xcomp", "acomp", "attr", "dobj", "dative") for c in children
    ):
        return False
    below = [c for c in sheet.parse.subtree(i) if tokens[c].tag in ("WRB", "WDT", "WP", "WP$")]
    stranded = [c for c in children if tokens[c].dep == "prep" and not sheet.parse.children[c]]
    return not below and not stranded


NO_OBJECT = frozenset("be say go come live happen arrive die fall stand".split())
"""Verbs of a relative clause that act on nothing."""


def beside_verb(sheet: Sheet, i: int) -> int | None:
    """The name right before a main verb that the parser set beside another noun.

    "In a statement issued through his spokesman, Ann Lee also condemned the raid."
    """
    token = sheet.tokens[i]
    if token.dep != "ROOT" or token.tag not in ("VBD", "VBZ", "VBP"):
        return None
    n = i - 1
    if n >= 0 and sheet.tokens[n].dep == "compound" and sheet.tokens[n].head == i:
        return n  # "The Secretary-General appeals to ..."
    while n > 0 and sheet.tokens[n].head == i and sheet.tokens[n].dep in ("advmod", "aux", "neg"):
        n -= 1
    named = n >= 0 and sheet.tokens[n].dep == "appos" and sheet.mention(n, "actor") is not None
    return n if named and sheet.tokens[n].sentence == token.sentence else None


def beside_other_verb(sheet: Sheet, i: int) -> int | None:
    """The subject that the parser joins to what stands before, of a verb with a helping verb.

    "Six died and 13, all boys, were hurt"; "they shelled Goma and 20 civilians were hurt".
    """
    tokens, head = sheet.tokens, sheet.tokens[i].head
    helping = [c for c in sheet.parse.children[i] if tokens[c].dep in ("aux", "auxpass")]
    own = any(tokens[c].dep in SUBJECTS for c in sheet.parse.children[i])
    if own or tokens[i].dep != "conj":
        return None
    if not helping:
        return tellers_before(sheet, i)
    between = (c for c in sheet.parse.children[head] if head < c < i)
    joined = [c for c in between if tokens[c].dep == "conj" and is_nominal(sheet, c)]
    return joined[-1] if joined else right_before(sheet, helping[0], head)


def right_before(sheet: Sheet, helping: int, head: int) -> int | None:
    """The last member of a row of nouns that ends where a helping verb stands."""
    n = helping - 1
    if n <= head or not is_nominal(sheet, n):
        return None
    for up in (n, *sheet.parse.ancestors(n)):
        if up <= head:
            return None
        if sheet.tokens[up].dep == "conj" and is_nominal(sheet, up):
            first = sheet.parse.subtree(up)[0]
            return up if sheet.tokens[first - 1].dep == "cc" else None
    return None


RESOLVED = frozenset({"commit", "determine", "resolve", "dedicate", "devote"})
"""Verbs whose "are committed to" says what the subject means to do, not what befell it."""


def is_to(sheet: Sheet, c: int) -> bool:
    """True for "to" and an infinitive."""
    token = sheet.tokens[c]
    infinitive = any(sheet.tokens[d].tag == "TO" for d in sheet.parse.children[c])
    return (token.dep == "prep" and token.lemma == "to") or (token.dep == "xcomp" and infinitive)


def let_go(sheet: Sheet, i: int) -> list[int]:
    """Whom somebody "let go": the parser makes them the subject of what they do."""
    below = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "ccomp"]
    return [n for c in below for n in sheet.parse.children[c] if sheet.tokens[n].dep in SUBJECTS]


def believed(sheet: Sheet, i: int) -> int | None:
    """The noun that is meant in "looking for bandits, believed to be in flight"."""
    token, first = sheet.tokens[i], i - 2
    thought = token.lemma in open_sources().words["thought"]
    if token.tag not in ("VBN", "VBD") or not thought or first < 0:
        return None
    if token.dep not in ("conj", "advcl", "acl") or sheet.tokens[i - 1].text != ",":
        return None
    helped = any(sheet.tokens[c].dep in ("aux", "auxpass", "dobj") for c in sheet.parse.children[i])
    goes_on = any(is_to(sheet, c) for c in sheet.parse.children[i] if c > i)
    named = sheet.tokens[first].pos in NOUNS and classes_of(sheet, first) & {"people", "actor"}
    return first if named and goes_on and not helped else None


def is_hearsay(sheet: Sheet, i: int, above: int) -> bool:
    """True for "is" of "a man they say is dangerous": it is said of whom the clause hangs on."""
    token, verb = sheet.tokens[i], sheet.tokens[above]
    finite = token.tag in ("VBD", "VBZ", "VBP") or any(
        sheet.tokens[c].dep in ("aux", "auxpass") for c in sheet.parse.children[i]
    )
    own = any(sheet.tokens[c].dep in SUBJECTS for c in sheet.parse.children[i])
    verbs = open_sources().verbs
    told = verb.lemma in verbs["say"] or verb.lemma in verbs["possible"]
    return told and finite and not own and i > above


def is_doer_read_as_root(sheet: Sheet, i: int) -> bool:
    """True for "killed" in "gunmen shot and killed a guard", its first verb read as a noun."""
    head = sheet.tokens[sheet.tokens[i].head]
    alone = sheet.tokens[i].tag == "VBD" and head.dep == "ROOT" and head.pos in NOUNS
    return alone and head.i < i and bool(classes_of(sheet, head.i) & {"people", "actor"})


def is_helped(sheet: Sheet, i: int) -> bool:
    """True for "was taken", "has left": a verb with a subject of its own, wherever it hangs."""
    told = ("was", "were", "is", "are", "has", "have", "had")
    return any(
        sheet.tokens[c].dep in ("aux", "auxpass") and sheet.tokens[c].text.lower() in told
        for c in sheet.parse.children[i]
    )


def subject_astray(sheet: Sheet, i: int) -> int | None:
    """The subject that the parser hangs on an inserted participle before the verb."""
    before = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "advcl" and c < i]
    own = (n for c in before for n in sheet.parse.children[c] if sheet.tokens[n].dep in SUBJECTS)
    return next(own, None)


def by_agents(sheet: Sheet, i: int) -> list[int]:
    """Who does it: what stands after "by" below a passive or a verbal noun."""
    return [
        p
        for c in sheet.parse.children[i]
        if sheet.tokens[c].dep in ("agent", "prep") and sheet.tokens[c].lemma == "by"
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
    ]


def says_none(sheet: Sheet, i: int) -> bool:
    """True for the "no" of "no town", "neither pilot", not for that of "no fewer than 12"."""
    token = sheet.tokens[i]
    if token.lemma not in ("no", "not", "neither") or token.dep not in ("det", "neg", "preconj"):
        return False
    return i + 1 >= len(sheet.tokens) or sheet.tokens[i + 1].lemma not in LEAST


LEAST = frozenset({"few", "fewer", "less", "more"})


def seen_in(sheet: Sheet, i: int, subjects: tuple[int, ...]) -> tuple[tuple[str, int], ...]:
    """Where it was that "the town saw 300 people flee": the subject of the verb above."""
    token = sheet.tokens[i]
    if token.dep not in ("ccomp", "xcomp") or sheet.tokens[token.head].lemma not in SEEN:
        return ()
    named = ((s, sheet.mention(s, "place")) for s in subjects)
    return tuple(("in", s) for s, place in named if place is not None and place.why != "demonym")


SEEN = frozenset({"see", "witness"})


def turned_about(sheet: Sheet, i: int) -> list[int]:
    """The subject behind its verb: "among the victims were nine children"."""
    children = sheet.parse.children[i]
    fronted = any(c < i and sheet.tokens[c].dep == "prep" for c in children)
    if sheet.tokens[i].lemma != "be" or not fronted:
        return []
    return [c for c in children if sheet.tokens[c].dep == "attr" and c > i]


def whose_feat(sheet: Sheet, i: int) -> int | None:
    """The rebels of "the rebels' success in seizing the town": they seized it."""
    prep = sheet.tokens[sheet.tokens[i].head]
    if sheet.tokens[i].dep != "pcomp" or prep.lemma != "in" or prep.i == 0:
        return None
    if sheet.tokens[prep.i - 1].lemma not in open_event_words().feats:
        return None
    owners = (c for c in sheet.parse.children[prep.i - 1] if sheet.tokens[c].dep == "poss")
    return next(owners, None)
