"""What is kept from happening, left undone, only thought alike, or asked about: no event."""

from __future__ import annotations

import re

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.introductions import ENDING
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.undone import is_awaited, is_pictured, is_rehearsed
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources


def is_averted(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True where the words say that it was prevented, shunned, or an opinion and no deal."""
    rules = (
        is_prevented,
        is_left_undone,
        is_of_one_mind,
        is_of_what_falls,
        is_called_for,
        is_remaining,
        is_unknown,
        is_untold,
        is_rewarded,
        is_rehearsed,
        is_awaited,
        is_pictured,
    )
    return any(rule(sheet, clauses, match) for rule in rules)


def is_of_what_falls(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "falling debris": no town is taken by a bare participle."""
    row = clauses.get(match.i)
    if row is None or match.frame.kind != "territory.captured" or len(match.words) > 1:
        return False
    helped = any(sheet.tokens[c].dep == "aux" for c in sheet.parse.children[row.i])
    return sheet.tokens[row.i].tag == "VBG" and not row.objects and not helped


def is_remaining(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "no fighters left in the valley": who remains has not left."""
    row = clauses.get(match.i)
    if row is None or row.relation != "acl" or sheet.tokens[row.i].lemma != "leave":
        return False
    if any(sheet.tokens[c].dep == "aux" for c in sheet.parse.children[row.i]):
        return False  # "Claims that they had left"
    return sheet.tokens[row.i].tag == "VBN" and match.frame.kind.startswith(LEAVING)


def is_unknown(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "we do not know if hospitals were hit": a question put in a clause, whoever asks it."""
    row = clauses.get(match.i)
    if row is None or row.relation != "ccomp":
        return False
    family = match.frame.kind.partition(".")[0]
    if family == "territory":
        return is_who(sheet, row)
    return row.mark in ("if", "whether") and family in HAPPENS


def is_who(sheet: Sheet, row: Clause) -> bool:
    """ "It is unclear who controls the town", "which side holds it"."""
    first = (sheet.tokens[min(sheet.parse.subtree(s))] for s in row.subjects)
    return any(t.tag in ("WP", "WDT") and t.lemma in ("who", "which", "what") for t in first)


HAPPENS = frozenset({"battle", "strike", "bombing", "violence", "casualties", "detention"})
"""Families whose events a question leaves open."""
LEAVING = ("withdrawal.", "movement.", "displacement.")


def is_called_for(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "rejected calls to withdraw": what others ask for is nobody's plan."""
    row = clauses.get(match.i)
    if row is None or not row.infinitive or row.relation not in ("acl", "relcl"):
        return False
    return sheet.tokens[sheet.tokens[row.i].head].lemma in open_sources().words["asking"]


def is_prevented(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "prevent fighters from escaping", "stop any of them escaping"."""
    row = clauses.get(match.i)
    if row is None or row.above is None or sheet.tokens[row.i].tag != "VBG":
        return False
    above = sheet.tokens[row.above]
    if above.lemma not in open_sources().verbs["prevent"]:
        return False
    if row.relation == "pcomp":
        return row.mark == "from"
    if row.relation == "ccomp":
        return above.lemma == "prevent"  # "Prevent any fighters escaping."
    kept = (n for o in clauses[row.above].objects for n in sheet.parse.subtree(o))
    return row.relation == "acl" and sheet.tokens[row.i].head in kept


def is_left_undone(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "persuaded them not to attack"."""
    row = clauses.get(match.i)
    return row is not None and row.infinitive and row.negated and row.relation in INFINITIVES


def is_of_one_mind(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "agreed that there is no military solution", "agrees with us": an opinion, no deal."""
    if match.frame.kind != "agreement.deal" or sheet.tokens[match.i].lemma != "agree":
        return False
    children = sheet.parse.children[match.i]
    told = [clauses[c] for c in children if c in clauses and clauses[c].relation == "ccomp"]
    if told:
        return not any(BOUND & set(row.modals) for row in told)
    goes_on = any(sheet.tokens[c].dep in ("xcomp", "dobj") for c in children)
    return len(match.words) == 1 and not goes_on


BOUND = frozenset({"will", "would", "shall", "should", "'ll", "wo"})
"""Modals of what is agreed to be done."""
INFINITIVES = frozenset({"xcomp", "ccomp", "acl", "advcl"})


def is_gerund(sheet: Sheet, row: Clause) -> bool:
    """True for "fighting" in "stop fighting"."""
    return sheet.tokens[row.i].tag == "VBG" and row.relation in ("xcomp", "pcomp")


ASKING = re.compile(
    r"(?:^|[,:)]\s*)[\"“‘']?(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\s"
    r"[^,:]*\?[\"”’']?\s*$",
    re.IGNORECASE,
)
"""A question that leaves open whether the thing is so ("Minister, have they left?")."""


def is_asked(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for what a question asks to be told: it says nothing of it."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    words = sheet.text[sentence.start : sentence.end]
    if "?" not in words or not ASKING.search(words):
        return False
    row = clauses.get(match.i)
    if row is None and match.clause is not None and sheet.tokens[match.clause].lemma == "be":
        row = clauses[match.clause]  # "Were there any losses?"
    if row is None:
        return match.nominal and match.frame.kind.startswith("talks.")
    return row.relation not in ("relcl", "advcl")


def is_imagined(sheet: Sheet, match: Match) -> bool:
    """ "in fear of another attack", "the risk of an assault": no event yet, maybe none ever."""
    token = sheet.tokens[match.i]
    if token.dep == "conj":
        token = sheet.tokens[token.head]
    if token.dep not in ("pobj", "pcomp") or is_told_of_past(sheet, token.i):
        return False
    noun = sheet.tokens[sheet.tokens[token.head].head]
    return noun.lemma in open_event_words().imagined and noun.pos == "NOUN"


def is_told_of_past(sheet: Sheet, i: int) -> bool:
    """True for "the attack", which has happened."""
    return any(sheet.tokens[c].lemma in ("the", "this", "these") for c in sheet.parse.children[i])


def is_avoided(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "to prevent attacks", "avoiding casualties"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.objects:
        return False
    token = sheet.tokens[row.i]
    if token.lemma in open_event_words().avoiding:
        return row.infinitive or bool(row.modals) or token.tag == "VBG"
    bare = token.tag in ("VB", "VBP") and row.relation in ("conj", "dep", "ccomp", "advcl")
    return token.lemma in ENDING and (row.infinitive or (bare and not row.modals))


def is_rewarded(sheet: Sheet, _: dict[int, Clause], match: Match) -> bool:
    """True for "a reward for his capture": nobody has caught him."""
    rewards = open_event_words().rewards
    if not match.nominal or match.frame.kind.partition(".")[0] not in ("detention", "casualties"):
        return False
    above = list(sheet.parse.ancestors(match.i))[:3]
    return any(sheet.tokens[a].lemma in rewards for a in above)


def is_untold(sheet: Sheet, _: dict[int, Clause], match: Match) -> bool:
    """True for "gave no death toll", "without giving a toll": nobody says that none died."""
    if not match.nominal or not match.frame.kind.startswith("casualties."):
        return False
    noun = sheet.tokens[match.i]
    noun = sheet.tokens[noun.head] if noun.dep in ("compound", "amod") else noun
    if noun.lemma not in open_event_words().tallies:
        return False
    below = {sheet.tokens[c].lemma for c in sheet.parse.children[noun.i]}
    verb = sheet.tokens[noun.head]
    unsaid = {sheet.tokens[c].lemma for c in sheet.parse.children[verb.i]} | {
        sheet.tokens[verb.head].lemma
    }
    not_given = {"without", "not", "never"} | open_sources().verbs["fail"]
    return "no" in below or (noun.dep == "dobj" and bool(unsaid & not_given))
