"""Days that follow from another claim: a number of days apart, or told later of the same event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import HARM
from reportedly.claims.contexts.incident_days import TOLD, lends_day, of_incident
from reportedly.claims.contexts.scenes import is_definite, same_setting
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.whereabouts import is_event
from reportedly.records.mentions import Mention
from reportedly.records.times import When

APART = re.compile(r"text:(in|ago):(\d+)([dw])")
SIDE = re.compile(r"(?i)\b(after|before|following)$")
"""How "two days after the vote" ends, where the vote follows."""


def settle_apart(sheet: Sheet, drafts: Sequence[Draft]) -> None:
    """Give "two days after X" and X itself the day that the other's day makes of it."""
    for one in drafts:
        if one.when is None or one.when.earliest is not None or one.when.start is None:
            continue
        steps, side = APART.fullmatch(one.when.relative or ""), SIDE.search(one.when.text or "")
        if steps is None or side is None:
            continue
        words = sheet.mention(sheet.covered(one.when.start, one.when.end or 0)[-1], "time")
        behind = clause_behind(sheet, words) if words is not None else frozenset()
        inside = one.match.i in behind
        day = day_of_other(one, drafts, behind, inside=inside)
        if day is None:
            continue
        length = timedelta(int(steps[2]) * (7 if steps[3] == "w" else 1))
        later = side[1].lower() != "before"
        ahead = later != inside
        one.when = on_day(one.when, day + length if ahead else day - length)


def clause_behind(sheet: Sheet, words: Mention) -> frozenset[int]:
    """Tokens of what the days are counted from: all that hangs on "after", or that it marks."""
    last = sheet.tokens[sheet.covered(words.start, words.end)[-1]]
    top = last.head if last.dep == "mark" else last.i
    return frozenset(n for n in sheet.parse.subtree(top) if n > last.i)


def day_of_other(
    one: Draft, drafts: Sequence[Draft], behind: frozenset[int], *, inside: bool
) -> date | None:
    """The day of the sentence's claim on the other side of "two days after"."""
    for other in drafts:
        same = other.sentence == one.sentence and other is not one
        if same and (other.match.i in behind) != inside and other.when is not None:
            first, last = other.when.earliest, other.when.latest
            if first is not None and first == last and lends_day(other):
                return date.fromisoformat(first)
    return None


def on_day(when: When, day: date) -> When:
    """The words as they are told, on the day that they come to."""
    told = day.isoformat()
    return msgspec.structs.replace(
        when, earliest=told, latest=told, precision="day", basis="document", unresolved=None
    )


def date_from_later(one: Draft, later: Draft) -> None:
    """Give an event told without a day the one that its second telling gives.

    A dateline's day, which only stands in for one, gives way.
    """
    guessed = one.when is not None and one.when.basis == "dateline" and one.when.relative is None
    if not (one.when is None or guessed) or one.modality not in TOLD or one.background:
        return
    told = later.when
    stated = told is not None and told.start is not None and told.basis != "incident"
    if told is not None and stated and later.modality in TOLD and lends_day(later):
        one.when = of_incident(told)


OPENING = frozenset({"detention", "territory", "surrender"}) | HARM
"""Families of news that a report opens with before it says when."""


def date_opening(sheet: Sheet, drafts: Sequence[Draft]) -> None:
    """Give what a report opens with the day that it tells later of "the operation"."""
    for article in sorted({d.article for d in drafts}):
        inside = [d for d in drafts if d.article == article]
        dated = [d for d in inside if d.when is not None and d.when.earliest is not None]
        told = dated[0] if dated else None
        if told is None or not names_known(sheet, told):
            continue
        for one in inside[: inside.index(told)]:
            if one.family in OPENING and same_setting(one, told):
                date_from_later(one, told)


def names_known(sheet: Sheet, one: Draft) -> bool:
    """True for a day told of "the operation": what was told before without it."""
    day = one.when is not None and one.when.precision == "day" and lends_day(one)
    nouns = (one.match.i, *one.match.words, *one.match.subjects)
    known = any(is_event(sheet, n) and is_definite(sheet, n) for n in nouns)
    return day and known and one.family in HARM and not one.background
