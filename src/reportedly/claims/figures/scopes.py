"""Of what a figure is told: one incident, a running total, a level, a rate, or another's part."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.records.figures import Figure
from reportedly.records.values import Counts, Scope

STOCK = frozenset({"stationed", "displaced", "detained"})
LEVELS = ("mobilisation", "displacement")
PART = frozenset({"include", "including", "among", "whom", "them", "these"})
THEM = (["of", "them"], ["of", "whom"], ["of", "they"], ["of", "the"])


def scope_of(sheet: Sheet, match: Match, start: int, end: int, n: int, counts: Counts) -> Scope:
    """Incident unless the words say cumulative, part, stock or rate; the number's span is given."""
    i = sheet.covered(start, end)[0]
    if is_part(sheet, i) or (_of_them(sheet, end) and not _is_argument(match, i, n)):
        return "subset"
    if counts in STOCK and match.frame.kind.startswith(LEVELS):
        return "stock"
    words = _words_near(sheet, match)
    if words & set(numbers().scopes.rate):
        return "rate"
    return "cumulative" if _is_total(sheet, match, words) else "incident"


def is_part(sheet: Sheet, i: int) -> bool:
    """ "including three children", "among them 12 women": a part named after its whole."""
    listed = [a for a in sheet.parse.ancestors(i) if sheet.tokens[a].dep != "conj"]
    return any(
        sheet.tokens[a].lemma in PART and sheet.tokens[a].dep in ("prep", "acl", "advcl")
        for a in listed[:3]
    )


def _of_them(sheet: Sheet, end: int) -> bool:
    """ "three of them", "two of the guards" behind a number."""
    after = sheet.covered(end, min(len(sheet.text), end + 12)) if end < len(sheet.text) else ()
    words = [sheet.tokens[i].lemma for i in after if sheet.tokens[i].start >= end]
    return words[:2] in THEM


def _is_argument(match: Match, i: int, n: int) -> bool:
    """True where the part is what the verb is told of ("killing several of them")."""
    return not {i, n}.isdisjoint((*match.objects, *match.subjects))


def _near(sheet: Sheet, match: Match) -> list[int]:
    """Tokens up to two steps below the clause's head."""
    heads = {match.clause if match.clause is not None else match.i, match.i}
    if sheet.tokens[match.i].dep == "advcl":
        heads.add(sheet.tokens[match.i].head)
    first = [i for h in sorted(heads) for i in (h, *sheet.parse.children[h])]
    return sorted({*first, *(d for c in first for d in sheet.parse.children[c])})


def _words_near(sheet: Sheet, match: Match) -> set[str]:
    return {sheet.tokens[i].lemma for i in _near(sheet, match)}


def _is_total(sheet: Sheet, match: Match, words: set[str]) -> bool:
    """A word of totals, or a stretch of weeks and more ("over the past month")."""
    rows = numbers().scopes
    if words & set(rows.cumulative):
        return True
    return any(
        sheet.tokens[n].lemma in rows.stretches
        and any(sheet.tokens[c].lemma in rows.past for c in sheet.parse.children[n])
        for n in _stretches(sheet, match)
    )


def _stretches(sheet: Sheet, match: Match) -> list[int]:
    """Nouns right behind "over", "during", "in": the month of "over the past month", but not
    the week of "in a raid last week"."""
    return [
        c
        for i in _near(sheet, match)
        if sheet.tokens[i].dep == "prep" and sheet.tokens[i].lemma in ("over", "during", "in")
        for c in sheet.parse.children[i]
    ]


def since_of(sheet: Sheet, match: Match) -> str | None:
    """Since when a total runs, in the text's words ("the start of the year")."""
    for i in _near(sheet, match):
        if sheet.tokens[i].lemma == "since" and sheet.tokens[i].dep in ("prep", "mark"):
            below = [b for b in sheet.parse.subtree(i) if b > i]
            if below and sheet.tokens[i].dep == "prep":
                return sheet.slice(below[0], below[-1])
    return None


def with_parts(sheet: Sheet, match: Match, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, each part pointing at the nearest whole before it that can hold it."""
    rows: list[Figure] = []
    for figure in figures:
        whole = next((f for f in reversed(rows) if _holds(f, figure)), None)
        if figure.scope == "subset" and whole is not None:
            figure = msgspec.structs.replace(figure, part_of=whole.id)
        rows.append(figure)
    return tuple(rows)


def _holds(whole: Figure, part: Figure) -> bool:
    """True for a figure of the same that is no part itself and not smaller."""
    if whole.scope == "subset" or whole.unit != part.unit or whole.counts != part.counts:
        return False
    most, least = whole.high, part.low
    return most is None or least is None or least <= most
