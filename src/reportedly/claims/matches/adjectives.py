"""Predicate adjectives as triggers: "were dead", "left nine dead"."""

from __future__ import annotations

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.described import name_behind
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.aims import BY_WHOM
from reportedly.claims.matches.matching import Match, below, clause_above, fits, is_counted
from reportedly.claims.nouns.doers import names_party
from reportedly.gazetteer.kinds import Entry, Frame
from reportedly.gazetteer.language import numbers


def of_adjective(sheet: Sheet, clauses: dict[int, Clause], i: int) -> Match | None:
    """A predicate adjective ("were dead", "left nine dead", "nine dead")."""
    token = sheet.tokens[i]
    table = sheet.kinds.adjectives
    entries: tuple[Entry, ...] = table.get(token.lemma, ()) or table.get(token.text.lower(), ())
    for words, frame in entries:
        used = below(sheet, i, words[1:])
        if used is None:
            continue
        match = adjective_match(sheet, clauses, i, frame, used)
        if match is not None and fits(sheet, match):
            return match
    return None


def adjective_match(
    sheet: Sheet, clauses: dict[int, Clause], i: int, frame: Frame, used: tuple[int, ...]
) -> Match | None:
    """Who is said to be so: the adjective's own subject, the verb's, or the noun before it."""
    token = sheet.tokens[i]
    above = clause_above(sheet, clauses, i)
    row = clauses.get(above) if above is not None else None
    if frame.kind.startswith("assessment.") and not weighs(sheet, i, row):
        return None
    named = name_behind(sheet, i) if frame.kind.startswith("territory.") else None
    if named is not None:
        return Match(frame, i, used, by_whom(sheet, i), (named,), (), clause=above)
    own = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("nsubj", "nsubjpass")]
    if own:
        # "left nine dead": the parser makes a small clause of it.
        told = tuple(n for c in own for n in conjuncts(sheet, c))
        return Match(frame, i, used, (), told, prepositions(sheet, i), clause=above)
    number = tuple(c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "nummod")
    lost = frame.kind.startswith("casualties.") and token.dep != "amod"
    if number and (lost or token.dep == "ROOT"):  # "14 dead as gunmen storm market"
        return Match(frame, i, used, (), number, prepositions(sheet, i), clause=above)
    if frame.kind.startswith("casualties.") and is_label(sheet, i):
        return Match(frame, i, used, (), (), (), clause=above)
    first = sheet.tokens[token.head] if token.dep == "conj" else token
    if first is not token and first.dep == "amod" and is_mere_trait(sheet, frame, first.head):
        return None  # "sick and wounded people"
    if token.dep in ("acomp", "oprd", "attr", "ccomp", "conj", "advcl") and row is not None:
        doers = row.subjects if sheet.tokens[row.i].pos == "AUX" else row.objects or row.subjects
        phrases = row.prepositions + prepositions(sheet, i)
        return Match(frame, i, used, (), tuple(doers), phrases, clause=above)
    if token.dep == "amod" or (token.dep in ("advmod", "acl", "ROOT", "nmod") and token.head < i):
        head = token.head
        if token.dep == "amod" and is_mere_trait(sheet, frame, head):
            return None
        doers = by_whom(sheet, i) if frame.kind.startswith("territory.") else ()
        if frame.kind.startswith("detention."):
            above = None  # "The 12 freed miners met in Uvira": where they met, they were not freed.
        return Match(frame, i, used, doers, (head,), prepositions(sheet, i), clause=above)
    return None


def is_label(sheet: Sheet, i: int) -> bool:
    """True for the word before a number in a list: "Dead: 27"."""
    opens = i == sheet.parse.sentences[sheet.tokens[i].sentence].first
    marked = i + 2 < len(sheet.tokens) and sheet.tokens[i + 1].text == ":"
    return opens and marked and sheet.mention(i + 2, "figure") is not None


def weighs(sheet: Sheet, i: int, row: Clause | None) -> bool:
    """True where something is said to be "vital": not in "a vital road", "it is vital that"."""
    token = sheet.tokens[i]
    if token.dep == "amod" or (token.dep == "conj" and sheet.tokens[token.head].dep == "amod"):
        return False
    if row is None or not any(sheet.tokens[s].lemma == "it" for s in row.subjects):
        return True
    told = (*sheet.parse.children[row.i], *sheet.parse.children[i])
    return not any(sheet.tokens[c].dep in ("ccomp", "xcomp", "csubj") for c in told)


def by_whom(sheet: Sheet, i: int) -> tuple[int, ...]:
    """Who holds it, in "Russian-occupied land", "a rebel-held town"."""
    found = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in BY_WHOM and c < i]
    beside = i > 0 and sheet.tokens[i - 1].head == sheet.tokens[i].head
    if not found and beside and names_party(sheet, i - 1):
        found = [i - 1]
    return tuple(found)


def is_mere_trait(sheet: Sheet, frame: Frame, head: int) -> bool:
    """True for "the wounded man", who he is; "displaced people" are told by their noun, and of "the
    12 freed miners" how many were freed."""
    if frame.kind.startswith("displacement."):
        told = sheet.tokens[head].lemma in sheet.kinds.nouns or is_harmed(sheet, head)
        return told or not counted(sheet, head)
    if frame.kind.startswith("detention."):
        return not (counted(sheet, head) and is_whole(sheet, head))
    return frame.kind == "casualties.injured" and not counted(sheet, head)


def is_whole(sheet: Sheet, i: int) -> bool:
    """True for "the 12 freed miners", "a group of 12 kidnapped miners": no part of more."""
    of = sheet.tokens[sheet.tokens[i].head]
    group = of.lemma == "of" and sheet.tokens[of.head].lemma in numbers().counted.groups
    below = (sheet.tokens[c].lemma for c in sheet.parse.children[i])
    return group or any(lemma in ("the", "all") for lemma in below)


def is_harmed(sheet: Sheet, i: int) -> bool:
    """True for whom the verb says was killed, hurt or taken: their number is that of its toll."""
    token = sheet.tokens[i]
    if token.dep not in ("nsubjpass", "dobj", "nsubj"):
        return False
    frames = sheet.kinds.verbs.get(sheet.tokens[token.head].lemma, ())
    kinds = {f.kind.partition(".")[0] for words, f in frames if len(words) == 1}
    return bool(kinds & {"casualties", "detention"}) and "displacement" not in kinds


def counted(sheet: Sheet, i: int) -> bool:
    """True for a noun with a number on it."""
    return sheet.mention(i, "figure") is not None or is_counted(sheet, i)
