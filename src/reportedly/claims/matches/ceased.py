"""What is told as over or as not kept: "no longer controls the town", "failed to hold it"."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources


def as_ceased(sheet: Sheet, clauses: dict[int, Clause], row: Clause, match: Match) -> Match:
    """The match as the end of what its frame tells, where the words say so; else as it is.

    The words that say so become words of the match: they deny nothing any more.
    """
    kind = sheet.kinds.by_id.get(match.frame.kind)
    if kind is None or kind.ceased is None:
        return match
    over = no_longer(sheet, row.i) or not_kept(sheet, clauses, row) or not_able_to_keep(sheet, row)
    if not over:
        return match
    frame = msgspec.structs.replace(match.frame, kind=kind.ceased)
    return replace(match, frame=frame, words=(*match.words, *over))


def no_longer(sheet: Sheet, i: int) -> tuple[int, ...]:
    """The words of "no longer", "not any longer" and "not any more" beside a verb; else none."""
    below = sheet.parse.children[i]
    for c in below:
        if sheet.tokens[c].text.lower() not in ("longer", "more", "anymore"):
            continue
        none = [n for n in sheet.parse.children[c] if sheet.tokens[n].text.lower() == "no"]
        any_ = [n for n in sheet.parse.children[c] if sheet.tokens[n].text.lower() == "any"]
        nots = [n for n in below if sheet.tokens[n].dep == "neg" and n < c]
        if none and sheet.tokens[c].text.lower() == "longer":
            return none[0], c
        if nots and (any_ or sheet.tokens[c].text.lower() == "anymore"):
            return nots[0], c
    return ()


def not_kept(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> tuple[int, ...]:
    """The verb of "failed to hold" and "ceased to control", above the infinitive; else none."""
    above = clauses.get(row.above) if row.above is not None else None
    if above is None or row.relation != "xcomp" or above.negated or above.modals:
        return ()
    lemma = sheet.tokens[above.i].lemma
    if sheet.tokens[row.i].tag == "VBG":
        return (above.i,) if lemma in open_event_words().ceasing else ()
    keeps = sheet.tokens[row.i].lemma in open_event_words().keeping
    failed = keeps and lemma in open_sources().verbs["fail"]
    ceased = lemma in open_event_words().ceasing
    return (above.i,) if row.infinitive and (failed or ceased) else ()


def not_able_to_keep(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """The "not" of "could not hold the town"; else none."""
    if not (row.negated and {"can", "could"} & set(row.modals)):
        return ()
    if sheet.tokens[row.i].lemma not in open_event_words().keeping:
        return ()
    return tuple(c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep == "neg")
