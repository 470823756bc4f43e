"""What the words only talk over, weigh, seek or shun: "talks on lifting the siege" lift nothing."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.settled_by import is_definite
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources

WISHED = frozenset(
    {
        "detention.released",
        "detention.arrested",
        "surrender.forces",
        "surrender.disarmed",
        "withdrawal.left",
        "withdrawal.planned",
        "displacement.evacuated",
        "displacement.returned",
        "mobilisation.deployed",
        "territory.recaptured",
        "territory.handed_over",
        "battle.siege_broken",
        "agreement.ceasefire",
        "agreement.deal",
        "pledge.sanctions_lifted",
        "passage.allowed",
        "aid.delivered",
    }
)
"""Kinds whose nouns name what one asks for or bargains over ("talks on the release of ...")."""
UNTO = frozenset(
    "on about over for to against of from with at toward towards around regarding concerning in "
    "behind".split()
)
"""Prepositions that lead from what is weighed to the event."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LISTED = frozenset({"include", "including", "like", "as"})
"""Words that give one thing of several: what holds of those holds of it."""


def is_only_weighed(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for an event that words above it only discuss, seek, weigh, oppose or make a condition.

    Of event nouns only what one wishes for: "discussed the attack" speaks of one that was.
    """
    if not match.nominal or match.frame.kind in WISHED:
        top = match.i if match.nominal else gerund_of(sheet, match.i)
        return top is not None and is_below_weighing(sheet, top)
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.objects or is_definite(sheet, match.i):
        return False
    top = gerund_of(sheet, row.i)  # "Debated imposing sanctions."
    return top is not None and is_below_weighing(sheet, top)


def gerund_of(sheet: Sheet, i: int) -> int | None:
    """The gerund that tells the event, or that it goes on from ("stop shelling")."""
    for _ in range(3):
        token, below = sheet.tokens[i], sheet.parse.children[i]
        helped = {sheet.tokens[c].text for c in below if sheet.tokens[c].dep in ("aux", "auxpass")}
        if helped - {"being"}:
            return None
        if (token.tag != "VBG" and not helped) or any(
            sheet.tokens[c].dep in SUBJECTS for c in below
        ):
            return None  # "Talked about the rebels fleeing": they did flee.
        above = sheet.tokens[token.head]
        if token.dep in ("xcomp", "conj") and above.tag == "VBG" and token.head != i:
            i = token.head
            continue
        return i
    return None


def is_below_weighing(sheet: Sheet, i: int) -> bool:
    """True where the word that a gerund or noun hangs on leaves open whether it comes."""
    i = first_of_listed(sheet, i)
    token = sheet.tokens[i]
    above = sheet.tokens[token.head]
    words = open_event_words()
    if token.dep in ("xcomp", "ccomp", "dobj", "nsubjpass"):
        if is_of_design(sheet, above.i) or is_entailed(sheet, above.i):
            return False
        return above.lemma in words.weighing and above.pos in ("VERB", "AUX")
    if token.dep not in ("pcomp", "pobj") or above.lemma not in UNTO:
        return False
    if is_of_design(sheet, above.head):
        return False
    while above.pos == "ADP" and above.dep in ("prep", "pcomp") and above.head != above.i:
        above = sheet.tokens[above.head]
    if above.lemma in words.weighing and above.pos == "VERB":  # "Discussed the way to a truce"
        row = (sheet.tokens[c] for c in sheet.parse.children[above.i])
        return any(t.dep == "dobj" and t.lemma in words.weighed for t in row)
    return above.lemma in words.weighed and not is_owned_up(sheet, above.i)


def is_owned_up(sheet: Sheet, i: int) -> bool:
    """True for the responsibility that one claims: for what was done, not what is to be done."""
    words = open_event_words()
    above = sheet.tokens[sheet.tokens[i].head]
    return sheet.tokens[i].lemma in words.owned and above.lemma in words.owning


def is_of_design(sheet: Sheet, i: int) -> bool:
    """True for "the plan requires": what a plan or a deal lays down is planned."""
    told = (c for c in sheet.parse.children[i] if sheet.tokens[c].dep in SUBJECTS)
    return any(sheet.tokens[c].lemma in open_sources().words["designs"] for c in told)


def is_entailed(sheet: Sheet, i: int) -> bool:
    """True for "the mission will involve the deployment of 140 men": that is planned."""
    ahead = open_sources().words["planned_modals"]
    helped = any(sheet.tokens[c].lemma in ahead for c in sheet.parse.children[i])
    return helped and sheet.tokens[i].lemma in open_event_words().entailing


def first_of_listed(sheet: Sheet, i: int) -> int:
    """What a joined or listed event hangs on: "the reopening and the return", "steps including"."""
    for _ in range(4):
        token = sheet.tokens[i]
        above = sheet.tokens[token.head]
        if token.dep == "conj" and token.head != i:
            i = token.head
        elif token.dep in ("pcomp", "pobj") and above.text.lower() in LISTED:
            i = above.head
        else:
            return i
    return i
