"""A toll given earlier, and the one that corrects it: the two are not of equal standing."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.same_places import alike_setting
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.pointers import heads
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.claims import About

BESIDE = 1
"""Sentences between a toll and the one that it corrects: they are told side by side."""
ABOVE = 4
"""Words above a toll that may tell that it was given earlier ("an earlier statement that ...")."""
OF_NOUNS = frozenset({"amod", "compound"})


def correct(sheet: Sheet, drafts: list[Draft]) -> None:
    """Let the toll that stands point at the one it corrects, and put that one in the past."""
    for n, one in enumerate(drafts):
        if one.family == "casualties" and is_revision(sheet, one):
            before = (d for d in reversed(drafts[:n]) if _is_of_one(sheet, d, one))
            for old in list(before)[:1]:
                one.about.append(About("corrects", old.id, None, None, None))
    for old in drafts:
        if old.family != "casualties" or not counts(old):
            continue
        noun, told = said_earlier(sheet, old)
        if not noun and not told:
            continue
        new = corrected_by(sheet, drafts, old)
        if new is None:
            continue
        new.about.append(About("corrects", old.id, None, None, None))
        if noun:
            old.background = old.settled = True


def is_revision(sheet: Sheet, one: Draft) -> bool:
    """True for "the toll was raised to 11": a toll in the place of one told before."""
    verb = sheet.tokens[sheet.tokens[one.match.i].head]
    told = one.match.nominal and sheet.tokens[one.match.i].dep in ("dobj", "nsubjpass")
    return told and verb.lemma in numbers().changes.revisions


def counts(one: Draft) -> dict[str, set[tuple[int | None, int | None]]]:
    """The numbers of a claim that are of one incident and whole, by what they count."""
    found: dict[str, set[tuple[int | None, int | None]]] = {}
    for figure in one.figures:
        if figure.scope == "incident" and figure.low is not None:
            found.setdefault(figure.counts, set()).add((figure.low, figure.high))
    return found


def said_earlier(sheet: Sheet, old: Draft) -> tuple[bool, bool]:
    """Whether a toll's own noun says that it was given earlier, and whether its teller does."""
    words = numbers().changes.earlier
    above = list(sheet.parse.ancestors(old.match.i))[:ABOVE]
    nouns = [i for i in (old.match.i, *above) if sheet.tokens[i].pos == "NOUN"]
    noun = any(_has(sheet, i, words, OF_NOUNS) for i in nouns)
    verbs = [v for v in old.chain.verbs if v != old.match.i]
    told = any(_has(sheet, v, words, frozenset({"advmod"})) for v in verbs)
    tellers = (c for v in verbs for c in sheet.parse.children[v] if sheet.tokens[c].dep == "nsubj")
    return noun, told or any(_has(sheet, c, words, OF_NOUNS) for c in tellers)


def _has(sheet: Sheet, i: int, words: frozenset[str], labels: frozenset[str]) -> bool:
    below = (sheet.tokens[c] for c in sheet.parse.children[i])
    return any(t.dep in labels and t.text.lower() in words for t in below)


def corrected_by(sheet: Sheet, drafts: list[Draft], old: Draft) -> Draft | None:
    """The other toll of the same that is told beside an old one, the nearest first."""
    beside = [
        d for d in drafts if d is not old and _is_of_one(sheet, d, old) and _may_correct(d, old)
    ]
    return min(beside, key=lambda d: (abs(d.sentence - old.sentence), d.match.i), default=None)


def _is_of_one(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """True for two tolls side by side that differ, of which neither is told of another event."""
    told = _is_beside(one, other) and _differ(one, other)
    return told and not _is_apart(sheet, one) and not _is_apart(sheet, other)


def _is_apart(sheet: Sheet, one: Draft) -> bool:
    """True for the toll of "a separate raid": its own noun, its subject or its event says so."""
    told_by = (*one.match.subjects, *(n for _, n in one.match.phrases), *heads(one.match))
    below = (sheet.tokens[c] for n in told_by for c in sheet.parse.children[n])
    return any(t.lemma in open_setting_words().set_apart for t in below)


def _is_beside(one: Draft, other: Draft) -> bool:
    """True for two tolls that may be of one place and are told side by side."""
    if one.article != other.article or abs(one.sentence - other.sentence) > BESIDE:
        return False
    return alike_setting(one, other)


def _differ(one: Draft, old: Draft) -> bool:
    """True where both give a number of the same, and not one number in common."""
    mine, theirs = counts(one), counts(old)
    shared = mine.keys() & theirs.keys()
    return one.family == old.family and any(not mine[c] & theirs[c] for c in shared)


def _may_correct(one: Draft, old: Draft) -> bool:
    """True unless two sides of the war give their own numbers."""
    mine, theirs = one.chain.links[-1:], old.chain.links[-1:]
    if not mine or not theirs or (mine[0].name, mine[0].id) == (theirs[0].name, theirs[0].id):
        return True
    known = mine[0].id is not None and theirs[0].id is not None
    return not known and "party" not in (mine[0].role, theirs[0].role)
