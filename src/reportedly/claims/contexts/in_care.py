"""Those in hospital, or in grave condition, of the hurt who were counted before: a part of them."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.same_places import alike_setting
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.language import numbers
from reportedly.records.figures import Figure

BEHIND = 8
"""Words behind a number that may tell what state they are in: "ten of them were taken to ..."."""


def settle_in_care(sheet: Sheet, drafts: list[Draft]) -> None:
    """Call those a part who are told to be in care behind a larger number of the hurt."""
    for n, one in enumerate(drafts):
        if one.family != "casualties" or not any(_is_hurt(f) for f in one.figures):
            continue
        before = [d for d in drafts[:n] if _may_hold(d, one)]
        wholes = [f for d in (*before, one) for f in d.figures if _is_hurt(f)]
        one.figures = tuple(
            msgspec.structs.replace(f, scope="subset") if _is_part(sheet, f, wholes) else f
            for f in one.figures
        )


def _is_hurt(figure: Figure) -> bool:
    """True for the number of those hurt in one incident."""
    return figure.counts == "injured" and figure.scope == "incident"


def _may_hold(whole: Draft, one: Draft) -> bool:
    """True for a toll told before in the article, of what may be the same place."""
    news = whole.background == one.background and whole.article == one.article
    return news and whole.family == "casualties" and alike_setting(one, whole)


def _is_part(sheet: Sheet, figure: Figure, wholes: list[Figure]) -> bool:
    """True for a number in care that is less than one of the hurt told before it."""
    most = figure.high if figure.high is not None else figure.low
    if not _is_hurt(figure) or most is None or not _in_care(sheet, figure):
        return False
    return any(w.start < figure.start and (w.low or 0) > most for w in wholes)


def _in_care(sheet: Sheet, figure: Figure) -> bool:
    """True where the words behind the number, up to a mark, are of a hospital or a condition."""
    last = sheet.covered(figure.start, figure.end)[-1]
    for token in sheet.tokens[last + 1 : last + 1 + BEHIND]:
        if token.text in (",", ".", ";"):
            return False
        if token.lemma in numbers().scopes.care:
            return True
    return False
