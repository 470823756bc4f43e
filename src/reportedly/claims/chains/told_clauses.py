"""What a verb of saying tells: which of the clauses and nouns that hang below it."""

from __future__ import annotations

from reportedly.claims.chains.misread import makes_plain, result_of_told
from reportedly.claims.chains.sources import role_of
from reportedly.claims.chains.told_nouns import owner_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.sources import open_sources

INQUIRE = frozenset({"document", "organisation", "expert", "agency", "outlet"})
"""Whose finding is told to others; what soldiers or residents find they see for themselves."""
GIVE = frozenset({"give", "issue", "provide"})
"""Verbs by which somebody tells a toll."""
INTERVIEW = frozenset({"interview", "speak", "talk"})


def opens(sheet: Sheet, row: Clause, below: int) -> bool:
    """True when the verb is one of saying and what hangs below it is what is said."""
    verbs = open_sources().verbs
    lemma = sheet.tokens[row.i].lemma
    token = sheet.tokens[below]
    if token.dep == "ccomp" and makes_plain(sheet, row.i):
        return any(_with_that(sheet, c) for c in (below, *sheet.parse.children[below]))
    if lemma in verbs["say_that"] and token.dep == "ccomp":
        told = _with_that(sheet, below) or _is_told_plainly(sheet, below)
        return told and any(_inquires(sheet, s) for s in row.subjects)
    if row.passive and lemma in verbs["rumour"] and token.dep in ("ccomp", "xcomp"):
        return True
    if row.passive and lemma in verbs["accused"] and below > row.i:
        if token.dep == "prep":
            return token.lemma in ("of", "with", "for", "over")
        if token.dep == "agent":  # "Accused by the mayor of killing": hung on the mayor.
            return any(sheet.tokens[n].dep == "pcomp" for n in sheet.parse.subtree(below))
    if lemma in verbs["vow"] and token.dep == "ccomp" and _is_told_plainly(sheet, below):
        return True
    if lemma in GIVE and token.dep in ("dobj", "nsubjpass") and token.lemma in ("toll", "tally"):
        return True
    if lemma in verbs["own_up"] and token.dep == "prep" and below > row.i:
        return any(is_a_doing(sheet, c) for c in sheet.parse.children[below])
    if lemma not in verbs["say"] and lemma not in verbs["deny"] and lemma != "speak":
        return False
    if below < row.i and _parted(sheet, below, row.i):
        return False
    if token.dep in ("ccomp", "parataxis"):
        return True
    if token.dep == "conj":
        return _goes_on(sheet, row, below)
    if token.dep == "advcl":
        if result_of_told(sheet, row.i, below) is not None:
            return True
        return _before_saying(sheet, row, below) or _circumstance(sheet, row, below)
    if lemma in verbs["deny"] and lemma != "deny" and token.pos in ("NOUN", "PROPN"):
        # "Rejected a ceasefire" denies none; "rejected claims that they fled" does.
        alleged = token.lemma in open_sources().words["allegations"]
        return alleged and owner_of(sheet, below) is None
    if token.dep in ("dobj", "xcomp", "nsubjpass", "oprd"):
        if lemma in ("put", "place"):
            return token.lemma in open_sources().words["tolls"]
        if lemma in ("record", "count", "tally") and token.dep == "dobj":
            return any(_inquires(sheet, s) for s in row.subjects)
        return lemma not in open_sources().words["says_no_noun"]
    if token.dep == "prep" and token.lemma == "with" and below > row.i:
        return any(sheet.tokens[c].dep == "pcomp" for c in sheet.parse.children[below])
    if token.dep == "prep" and token.lemma == "of" and lemma in ("speak", "tell", "warn"):
        return below > row.i
    if token.dep == "prep" and lemma in verbs["deny"] and _is_part_in(sheet, row, below):
        return True
    if token.dep == "prep" and below > row.i and _told_behind(sheet, row, below):
        return True
    if token.dep == "prep" and token.lemma == "since":
        # "Reported it the worst since an assault on X": the parser hangs that on the verb.
        return any(t.tag in ("JJS", "RBS") for t in sheet.tokens[row.i + 1 : below])
    if token.dep == "prep":
        return token.lemma == "as" or (lemma in ("describe", "accuse", "blame") and below > row.i)
    return token.dep == "dep" and below in sheet.quoted and row.i not in sheet.quoted


def is_a_doing(sheet: Sheet, i: int) -> bool:
    """True for "killing" in "boasted of killing", whatever the parser takes it for."""
    token = sheet.tokens[i]
    return token.dep == "pcomp" or (token.dep == "pobj" and token.text.endswith("ing"))


def _with_that(sheet: Sheet, below: int) -> bool:
    return any(sheet.tokens[c].lemma == "that" for c in sheet.parse.children[below])


def _is_told_plainly(sheet: Sheet, below: int) -> bool:
    """True for "found soldiers had looted it": a subject and a tense; not for "found it looted"."""
    children = sheet.parse.children[below]
    subject = any(sheet.tokens[c].dep in ("nsubj", "nsubjpass") for c in children)
    tensed = ("VBD", "VBZ", "VBP", "MD")
    return subject and (
        sheet.tokens[below].tag in tensed
        or any(
            sheet.tokens[c].dep in ("aux", "auxpass") and sheet.tokens[c].tag in tensed
            for c in children
        )
    )


def _is_part_in(sheet: Sheet, row: Clause, below: int) -> bool:
    """True for the "in" of "denied any role in the raid", which the parser hangs on the verb."""
    part = open_sources().words["involvement"]
    return sheet.tokens[below].lemma in ("in", "for", "to", "with", "behind") and any(
        sheet.tokens[o].lemma in part for o in row.objects
    )


def _inquires(sheet: Sheet, s: int) -> bool:
    """True for a document, a body that inquires or an expert."""
    sources, lemma = open_sources(), sheet.tokens[s].lemma
    expert = lemma in sources.people["expert"] | sources.words["inquiring"] or lemma == "it"
    return expert or role_of(sheet, s) in INQUIRE


def _told_behind(sheet: Sheet, row: Clause, below: int) -> bool:
    """True for "said in a speech that they had left": the parser hangs what is told on the noun."""
    if any(sheet.tokens[c].dep == "ccomp" for c in sheet.parse.children[row.i]):
        return False
    documents = open_sources().documents
    nouns = documents["nouns"] | documents["social"] | documents["video"] | documents["messages"]
    told = [c for c in sheet.parse.children[below] if sheet.tokens[c].lemma in nouns]
    return any(
        sheet.tokens[n].lemma == "that"
        and (n - 1 in told or (sheet.tokens[n].dep == "mark" and _hangs_on(sheet, n, told)))
        for n in sheet.parse.subtree(below)
    )


def _hangs_on(sheet: Sheet, that: int, told: list[int]) -> bool:
    """True where the clause of "that" hangs on one of some nouns."""
    return sheet.tokens[sheet.tokens[that].head].head in told


def _parted(sheet: Sheet, first: int, last: int) -> bool:
    """True where a semicolon stands between two clauses: the second does not tell the first."""
    return any(sheet.tokens[n].text == ";" for n in range(first, last))


def _goes_on(sheet: Sheet, row: Clause, below: int) -> bool:
    """ "X said A was stolen, killed B and wounded C": a verb after what is said goes on with it.

    The parser hangs the last verb on "said"; a speaker who acts as well would need no comma list.
    """
    if below in sheet.quoted and row.i not in sheet.quoted:
        return True
    children = sheet.parse.children[below]
    if any(sheet.tokens[c].lemma == "would" for c in children) and any(
        sheet.tokens[c].dep == "nsubj" for c in children
    ):
        return True
    told = [c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep == "ccomp"]
    if told and told[0] < below and _of_others(sheet, row, below):
        return True
    listed = any(sheet.tokens[d].dep == "conj" for c in told for d in sheet.parse.children[c])
    return bool(told) and told[0] < below and listed


def _of_others(sheet: Sheet, row: Clause, below: int) -> bool:
    """ "X said that rebels attacked, but they failed": a pronoun that cannot mean one speaker."""
    own = [c for c in sheet.parse.children[below] if sheet.tokens[c].dep == "nsubj"]
    if not own or sheet.tokens[own[0]].lemma != "they" or len(row.subjects) != 1:
        return False
    speaker = sheet.tokens[row.subjects[0]]
    many = speaker.tag in ("NNS", "NNPS") or speaker.lemma in open_sources().words["collective"]
    return not many and speaker.pos in ("NOUN", "PROPN")


def _circumstance(sheet: Sheet, row: Clause, below: int) -> bool:
    """ "X reported closures after pupils were shot": what is told besides a noun is told too."""
    if below in sheet.quoted and row.i not in sheet.quoted:
        return True
    if below > row.i and sheet.tokens[below].tag == "VBG" and _shown(sheet, row):
        return True
    children = sheet.parse.children[row.i]
    mark = next((sheet.tokens[c].lemma for c in sheet.parse.children[below] if c < below), None)
    spoke = sheet.tokens[row.i].lemma == "speak"
    told = any(
        c < below and (sheet.tokens[c].dep == "dobj" or (spoke and sheet.tokens[c].lemma == "of"))
        for c in children
    )
    return told and below > row.i and mark in ("after", "when", "as") and row.i not in sheet.quoted


def _before_saying(sheet: Sheet, row: Clause, below: int) -> bool:
    """ "Two died when a bus was hit, X said": a clause behind what is told and before who tells it.

    The parser hangs it on the verb of saying.
    """
    children = sheet.parse.children[row.i]
    told = [c for c in children if sheet.tokens[c].dep == "ccomp" and c < below]
    teller = [c for c in children if sheet.tokens[c].dep == "nsubj" and below < c < row.i]
    return bool(told) and bool(teller) and row.i not in sheet.quoted


def _shown(sheet: Sheet, row: Clause) -> bool:
    """True where a picture tells: what stands beside it is seen in it too."""
    video = open_sources().documents["video"]
    return any(sheet.tokens[s].lemma in video for s in row.subjects)
