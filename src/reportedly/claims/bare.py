"""What only names talks, a trend or a headline's matter, fire held, nowhere: no claims."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.day_links import is_headline
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.sources import open_sources

SAID = frozenset("talks statement pledge protest aid passage assessment other".split())
"""Families outside the core: what matters is told with a party, a day, a place or a number."""


def is_bare(sheet: Sheet, one: Draft) -> bool:
    """True for "leverage in negotiations": nobody, nowhere, at no time, taken as known."""
    if is_speaking_body(sheet, one):
        return True
    if not one.match.nominal or one.family not in SAID or not one.background:
        return False
    if (one.agent and one.kind != "talks.visited") or one.target or one.figures:
        return False
    own = {sheet.tokens[n].start for n in sheet.parse.subtree(one.match.i)}
    told = [one.when, *(p for p in one.places if p.basis == "stated")]
    if one.family in IN_PASSING and is_in_passing(sheet, one.match.i):
        # "The conclusions of the summit": a day or a place counts where it is the summit's own.
        told = [x for x in told if x is not None and x.start in own]
    return all(x is None for x in told)


def is_speaking_body(sheet: Sheet, one: Draft) -> bool:
    """True for "two security bodies said": they tell of an attack, and are not its dead."""
    token = sheet.tokens[one.match.i]
    if not one.match.nominal or one.family != "casualties" or token.dep != "nsubj":
        return False
    verb, verbs = sheet.tokens[token.head].lemma, open_sources().verbs
    frames = sheet.kinds.verbs.get(verb, ())
    speaks = any(frame.kind.startswith("statement.") for _, frame in frames)
    speaks = speaks or any(verb in verbs[name] for name in ("say", "deny", "plan"))
    return speaks and token.lemma in open_sources().words["any_body"]


IN_PASSING = frozenset({"talks", "protest", "aid", "passage", "other"})
BESIDE = frozenset({"compound", "nmod", "poss", "amod", "conj"})
SETTING = frozenset({"at", "during", "after", "before", "following", "in", "since", "amid"})
"""Prepositions that make a noun the time or place of what the clause tells."""


def is_in_passing(sheet: Sheet, i: int) -> bool:
    """True for a noun that hangs on another word rather than on the verb of its clause."""
    token = sheet.tokens[i]
    if token.dep in ("pobj", "pcomp"):
        return sheet.tokens[token.head].lemma not in SETTING
    return token.dep in BESIDE


def is_held_fire(sheet: Sheet, one: Draft) -> bool:
    """True for "did not fire their weapons", "without a shot being fired": nothing happened."""
    if one.modality != "denied" or one.target or one.match.nominal or one.match.sources:
        return False
    told = (*one.match.objects, *one.match.words)
    shot = any(classes_of(sheet, n) & {"weapon", "bullet"} for n in told)
    return shot and one.family in ("battle", "strike", "bombing")


def is_label(sheet: Sheet, one: Draft) -> bool:
    """True for "Joint Operations in X, Y" as a headline: it names what the report is about."""
    if one.kind != OPERATION or not one.match.nominal or not is_headline(sheet, one):
        return False
    clause = one.match.clause
    return clause is None and sheet.tokens[one.match.i].tag in ("NNS", "NNPS")


OPERATION = "battle.operation"


def is_nowhere(sheet: Sheet, one: Draft) -> bool:
    """True for geography where no place has a name: "the two were linked", "it is on the shelf"."""
    if one.family != "geography":
        return False
    beside = sheet.of_sentence.get(sheet.tokens[one.match.i].sentence, ())
    if one.kind == CROSSES and not any(is_place(sheet, n) for n in told_of(sheet, one)):
        return True  # "A man linked to raids was captured in X."
    return not any(m.type == "place" and not m.text.islower() for m in beside)


CROSSES = "geography.crosses"


def told_of(sheet: Sheet, one: Draft) -> list[int]:
    """All words of what it is said of and with."""
    match = one.match
    nouns = (*match.subjects, *match.objects, *(n for _, n in match.phrases))
    return [k for n in nouns for k in sheet.parse.subtree(n)]


def is_place(sheet: Sheet, i: int) -> bool:
    """True for a word of a place's name."""
    mention = sheet.mention(i, "place")
    return mention is not None and mention.why != "demonym"
