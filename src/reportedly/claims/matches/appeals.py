"""Appeals without a verb of asking: "X must stop", "it is vital that X stop", "we hope X will"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import ACTING
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.party_words import open_party_words
from reportedly.gazetteer.sources import open_sources
from reportedly.gazetteer.speech import open_speech

APPEAL = Frame(kind="statement.appealed", subject="target", object="nothing")
"""Whoever should act is asked; who asks is whoever speaks."""
ASKS = Frame(kind="statement.appealed", subject="agent", object="target")
STRONG = frozenset({"must"})
DUTY = STRONG | {"should", "ought"}
BESIDE = frozenset({"relcl", "acl", "advcl"})
FIRST = frozenset({"i", "we"})
COMPLEMENT = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl"})


def appeals(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The appeals of a report; each stands only where somebody speaks."""
    for row in clauses.values():
        whom = asked_for(sheet, row)
        if whom is not None:
            yield Match(ASKS, row.i, (row.i,), row.subjects, whom, (), clause=row.i)
            continue
        asked = duty(sheet, row)
        if asked is None:
            asked = needful(sheet, clauses, row)
        if asked is None:
            asked = wished(sheet, clauses, row)
        if asked is not None:
            whom, words = asked
            yield Match(APPEAL, row.i, (row.i, *words), whom, (), (), clause=row.i, spoken=True)


Asked = tuple[tuple[int, ...], tuple[int, ...]]
"""Whom it is asked of, and further words that tell it."""


def duty(sheet: Sheet, row: Clause) -> Asked | None:
    """ "X must stop", "both sides should talk", "those responsible must be punished"."""
    modals = DUTY & set(row.modals)
    if not modals or row.perfect or row.relation in BESIDE or is_inverted(sheet, row):
        return None
    if row.mark in open_sources().words["conditions"]:
        return None
    told = row.objects if row.passive else row.subjects
    if any(sheet.tokens[n].lemma in FIRST for n in told) or not told:
        return None
    whom = tuple(n for n in row.subjects if can_be_asked(sheet, n))
    if whom:
        return whom, ()
    bare = any(sheet.tokens[n].pos == "PRON" for n in told)
    return ((), ()) if row.passive and modals & STRONG and not bare else None


def is_inverted(sheet: Sheet, row: Clause) -> bool:
    """True for a question, and for "should it fall": the modal before its subject."""
    modal = [c for c in sheet.parse.children[row.i] if sheet.tokens[c].tag == "MD"]
    return any(m < s for m in modal for s in row.subjects if s < row.i)


def can_be_asked(sheet: Sheet, i: int) -> bool:
    """True for people, bodies, states and sides, named or not."""
    i = referent(sheet, i)
    if sheet.tokens[i].lemma in FIRST | {"it", "this", "that", "you"}:
        return False
    if sheet.tokens[i].pos in ("DET", "CCONJ"):
        return False  # "Both must go together" may be of things.
    return bool(classes_of(sheet, i) & (ACTING | {"parties"})) or (
        sheet.tokens[i].lemma in open_party_words().acting
        or sheet.tokens[i].lemma in ("guarantor", "those")
    )


def needful(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Asked | None:
    """ "it is vital that X stop", "it is time for X to stop", "it is crucial to stop"."""
    tokens, children = sheet.tokens, sheet.parse.children[row.i]
    if tokens[row.i].lemma != "be" or row.negated or row.relation in BESIDE:
        return None
    if not any(tokens[c].text.lower() == "it" for c in children if c < row.i):
        return None
    said = [c for c in children if tokens[c].dep in ("acomp", "attr") and c > row.i]
    told = [c for c in said if tokens[c].lemma in open_speech().needful]
    if not told:
        return None
    return _complement(sheet, clauses, (row.i, *told), told[0])


def asked_for(sheet: Sheet, row: Clause) -> tuple[int, ...] | None:
    """Who should act in "she called for the road to be opened"; None where nothing is asked."""
    tokens = sheet.tokens
    if tokens[row.i].lemma not in open_speech().ask_for or not row.subjects:
        return None
    if not any(can_be_asked(sheet, s) for s in row.subjects):
        return None
    for c in sheet.parse.children[row.i]:
        below = sheet.parse.children[c]
        wanted = tokens[c].dep in ("ccomp", "xcomp", "advcl") and c > row.i
        if wanted and any(tokens[d].text.lower() == "for" for d in below if d < c):
            own = [d for d in below if tokens[d].dep in SUBJECTS]
            named = [n for s in own for n in conjuncts(sheet, s)]
            return tuple(n for n in named if can_be_asked(sheet, n))
    return None


def wished(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Asked | None:
    """ "I hope that all leaders will", "we want X to", "she called for X to"."""
    lemma = sheet.tokens[row.i].lemma
    words = open_speech()
    first = any(sheet.tokens[s].lemma in FIRST for s in row.subjects)
    if lemma in words.wish and first and not row.negated:
        asked = _complement(sheet, clauses, (row.i,), row.i)
        heal = asked and any(sheet.tokens[w].lemma in words.heal for w in asked[1])
        return asked if asked and asked[0] and not heal else None
    return None


def _complement(
    sheet: Sheet, clauses: dict[int, Clause], heads: tuple[int, ...], last: int
) -> Asked | None:
    """The clause that says what should be done, and whom it is asked of."""
    tokens = sheet.tokens
    for head in heads:
        for c in sheet.parse.children[head]:
            if tokens[c].dep == "prep" and tokens[c].lemma == "for" and c > last:
                below = [n for p in sheet.parse.children[c] for n in conjuncts(sheet, p)]
                whom = tuple(n for n in below if can_be_asked(sheet, n))
                if whom:
                    return whom, (last,)
            if c > last and c in clauses and tokens[c].dep in COMPLEMENT:
                own = [s for s in sheet.parse.children[c] if tokens[s].dep in SUBJECTS]
                named = tuple(n for s in own for n in conjuncts(sheet, s))
                whom = tuple(n for n in named if can_be_asked(sheet, n))
                if whom or not own:
                    return whom, (last, c)
    return None


SUBJECTS = frozenset({"nsubj", "nsubjpass"})
