"""Days that follow from another claim: a number of days apart, or told later of the same event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.contexts.families import ATTACK, HARM
from reportedly.claims.contexts.incident_days import TOLD, is_habit, lends_day
from reportedly.claims.contexts.reckoning import is_ahead, is_long, is_long_ago, of_incident
from reportedly.claims.contexts.scenes import same_setting
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


def date_known(sheet: Sheet, one: Draft, again: Draft) -> None:
    """Give the attack of "the attack came two days after X" the day told of it already."""
    when = one.when
    if when is None or when.earliest is not None or when.start is None or again.when is None:
        return
    if APART.fullmatch(when.relative or "") is None or SIDE.search(when.text or "") is None:
        return
    words = sheet.mention(sheet.covered(when.start, when.end or 0)[-1], "time")
    behind = clause_behind(sheet, words) if words is not None else frozenset()
    if one.match.i not in behind and again.when.earliest is not None:
        one.when = of_incident(again.when)


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


def date_from_later(sheet: Sheet, one: Draft, later: Draft) -> None:
    """Give an event told without a day the one that its second telling gives.

    A dateline's day, which only stands in for one, gives way.
    """
    guessed = one.when is not None and one.when.basis == "dateline" and one.when.relative is None
    if not (one.when is None or guessed) or one.modality not in TOLD or one.background:
        return
    told = later.when
    if later.background or (is_habit(sheet, one.match.i) and not is_headline(sheet, one)):
        return
    stated = told is not None and told.start is not None and told.basis != "incident"
    if told is None or not stated or is_long(told):
        return
    if later.modality in TOLD and lends_day(later):
        one.when = of_incident(told)


def is_headline(sheet: Sheet, one: Draft) -> bool:
    """True for a claim told by its article's headline, in a tense and with a brevity of its own."""
    line = sheet.page.report.articles[one.article].headline
    return line is not None and line.start <= one.evidence.start and one.evidence.end <= line.end


OPENING = frozenset({"detention", "territory", "surrender"}) | HARM
"""Families of news that a report opens with before it says when."""


def date_opening(sheet: Sheet, drafts: Sequence[Draft]) -> None:
    """Give what a report opens with the day that it tells later of "the operation"."""
    for article in sorted({d.article for d in drafts}):
        inside = [d for d in drafts if d.article == article]
        told = next((d for d in inside if tells_recent_day(sheet, d)), None)
        before = inside[: inside.index(told)] if told is not None else inside
        if told is None or not names_known(sheet, told):
            told = next((d for d in inside if names_by_day(sheet, d)), None)
        if told is None:
            continue
        for one in before:
            like = names_known(sheet, told) or one.family in HARM
            opens = one.family in OPENING and one.sentence < told.sentence
            if like and opens and same_setting(one, told):
                date_from_later(sheet, one, told)


def tells_recent_day(sheet: Sheet, one: Draft) -> bool:
    """True for a claim of a day that is no history."""
    today = sheet.clock(one.article).day
    when = one.when
    return when is not None and when.earliest is not None and not is_long_ago(when, today)


def names_by_day(sheet: Sheet, one: Draft) -> bool:
    """True for "Sunday's blast": what the report is about, called by its day."""
    when, today = one.when, sheet.clock(one.article).day
    if when is None or one.family not in HARM or not lends_day(one) or is_ahead(when, today):
        return False
    nouns = (one.match.i, *one.match.subjects)
    fresh = when.relative == "day-1"  # "Yesterday's raid": told beside the news of today.
    return (
        not fresh
        and not is_long_ago(when, today)
        and any(
            sheet.tokens[c].dep == "poss" and sheet.mention(c, "time") is not None
            for n in nouns
            for c in sheet.parse.children[n]
        )
    )


LEAD = 1
"""Sentences after the first with a claim that still belong to what a report opens with."""


def date_lead(sheet: Sheet, drafts: Sequence[Draft]) -> None:
    """Give the attack or toll that a report opens with the day on which it tells it later.

    Before settings are shared, so that what is told in between finds the day in the lead.
    """
    for article in sorted({d.article for d in drafts}):
        inside = [d for d in drafts if d.article == article]
        for n, one in enumerate(inside):
            if one.sentence > inside[0].sentence + LEAD:
                break
            if one.family in HARM and one.when is None:
                known = (d for d in inside[n + 1 :] if d.sentence > one.sentence)
                told = next((d for d in known if tells_day_of(one, d)), None)
                if told is not None and told.when is not None and one.modality in TOLD:
                    one.when = of_incident(told.when)


def tells_day_of(one: Draft, later: Draft) -> bool:
    """True for a dated attack or toll on the same people or thing, at no other place."""
    like = later.kind == one.kind or {one.family, later.family} <= ATTACK
    if not like or later.when is None or later.when.precision != "day" or later.background:
        return False
    return shares_target(one, later) and same_setting(one, later) and counts_agree(one, later)


def shares_target(one: Draft, other: Draft) -> bool:
    """True where a noun names those harmed in both."""
    mine, theirs = ({w.rstrip("s") for w in target_words(d)} for d in (one, other))
    return bool(mine & theirs)


def target_words(one: Draft) -> set[str]:
    """The words of those harmed, small words left out."""
    return {w for p in one.target for w in p.text.lower().split() if len(w) > SMALL}


SMALL = 3
"""Letters: words that are no longer ("the", "of") name nobody."""


def counts_agree(one: Draft, other: Draft) -> bool:
    """True where no two figures of one count leave each other out."""
    pairs = ((f, g) for f in one.figures for g in other.figures if f.counts == g.counts)
    return all(
        (f.low or 0) <= (g.high or f.low or 0) and (g.low or 0) <= (f.high or g.low or 0)
        for f, g in pairs
    )


def names_known(sheet: Sheet, one: Draft) -> bool:
    """True for a day told of "the operation": what was told before without it."""
    day = one.when is not None and one.when.precision == "day" and lends_day(one)
    nouns = (one.match.i, *one.match.words, *one.match.subjects)
    known = any(is_event(sheet, n) and is_definite(sheet, n) for n in nouns)
    return day and known and one.family in HARM and not one.background
