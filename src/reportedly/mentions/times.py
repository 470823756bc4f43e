"""Where the text names a time, and which days it means, reckoned from the article's clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from reportedly.gazetteer.language import times
from reportedly.mentions.clocks import clock
from reportedly.mentions.sayings import either
from reportedly.mentions.time_words import Expression, expressions
from reportedly.records.intervals import Interval
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.reckoning import STATED, NotReckoned, reckon
from reportedly.records.reports import Page
from reportedly.records.times import Clock, When
from reportedly.records.values import Missing, TimeBasis

ANY_DAY = date(2000, 1, 1)
"""Stands in where a reckoning needs no anchor."""
RECENT = 31
"""Days before the clock within which a day told further back still anchors "the next day"."""
NIGHT = 1
"""Days between the first and the last of a night: longer spans anchor no "the next day"."""
Days = tuple[date, date]
SAME_LIST = 62
"""Days between two dates of one sentence within which the later one's year serves both."""


def find_times(
    page: Page,
    parse: Parse,
    told: tuple[Expression, ...] | None = None,
    clocks: tuple[Clock, ...] = (),
) -> tuple[Mention, ...]:
    """Every time expression of the page but the dateline's date, in text order.

    Relative times are reckoned from the article's clock, or from the last day told before
    ("the next day"); without either they stay relative with the reason. Durations are no times.
    `told` are the page's `expressions`, `clocks` those of its articles, where they are known
    already.
    """
    known = dict(enumerate(clocks))
    told_before: dict[int, Told] = {}
    found: list[Mention] = []
    told = expressions(page, parse) if told is None else told
    for n, one in enumerate(told):
        sentence = parse.sentences[one.sentence]
        if sentence.article not in known:
            known[sentence.article] = clock(page, sentence.article)
        here = known[sentence.article]
        if _in_dateline(page, here, one, sentence.passage):
            continue
        tokens = parse.tokens[sentence.first : sentence.last]
        means = _turned(page.text, sentence.start, tokens, one)
        means = _with_shared_year(means, [e for e in told[n + 1 :] if e.sentence == one.sentence])
        last = told_before.setdefault(sentence.article, Told())
        when = _when(page.text, one, means, here, last)
        if not one.wrap:
            told_before[sentence.article] = last.after(when, one.sentence, here)
        found.append(Mention(one.start, one.end, when.text or "", "time", "stated", when=when))
    return tuple(found)


def _in_dateline(page: Page, here: Clock, one: Expression, passage: int) -> bool:
    inside = here.start < here.end and here.start <= one.start < here.end
    return inside or page.passages[passage].kind == "dateline"


class Told(NamedTuple):
    """The last day or night and the last year that an article told, and those near its clock."""

    days: Days | None = None
    sentence: int = -9
    year: date | None = None
    recent: Days | None = None

    def after(self, when: When, sentence: int, here: Clock) -> Told:
        """As it stands once `when` is told."""
        if when.earliest is None or when.latest is None or when.earliest[:4] != when.latest[:4]:
            return self
        first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
        if (last - first).days > NIGHT:
            return self._replace(year=first)
        near = here.day is None or abs((here.day - first).days) <= RECENT
        days = (first, last)
        return Told(days, sentence, first, days if near else self.recent)

    def anchor(self, sentence: int) -> Days | None:
        """What "the next day" is read from: history told further back is left out."""
        return self.days if sentence - self.sentence <= 1 else self.recent


def _when(text: str, one: Expression, means: str, here: Clock, last: Told) -> When:
    """The expression's days, or why it has none."""
    days, basis, missing = _days(text, one, means, here, last)
    return When(
        text[one.start : one.end],
        one.start,
        one.end,
        days.earliest.isoformat() if days and days.earliest else None,
        days.latest.isoformat() if days and days.latest else None,
        days.precision if days else "unknown",
        basis if days else None,
        None if means in NO_DAYS else means,
        missing,
    )


NO_DAYS: dict[str, Missing] = {"vague": "vague", "ambiguous": "ambiguous", "hour": "no_anchor"}
"""Reckonings that have no days, and why."""
Outcome = tuple[Interval | None, TimeBasis | None, Missing | None]


def _days(text: str, one: Expression, means: str, here: Clock, last: Told) -> Outcome:
    if means in NO_DAYS:
        return None, None, NO_DAYS[means]
    if _hangs_on_event(text, one):
        return None, None, "no_anchor"
    inner = means.partition("(")[2] or means
    if inner.startswith("text:"):
        return _after_told(means.replace("text:", ""), one.sentence, here, last)
    if inner.startswith(STATED):
        return _stated(means, here)
    month = inner.startswith(("date:", "month:"))
    missing: Missing = "no_year" if month else "no_publication_date"
    return _reckoned(means, here.day, here.basis, missing)


def _after_told(means: str, sentence: int, here: Clock, last: Told) -> Outcome:
    """Days reckoned from the last day told; open where they would lie after the report."""
    told = last.anchor(sentence)
    if means.startswith("near:") and told is None and here.day is not None:
        return _reckoned(means.replace("near", "last"), here.day, here.basis, "no_anchor")
    days, basis, missing = _from_told(means, told, last.year)
    if days and days.earliest and here.day and days.earliest > here.day:
        return None, None, "ambiguous"
    return days, basis, missing


def _from_told(means: str, told: Days | None, year: date | None) -> Outcome:
    """What follows a night is read from its end, what went before from its beginning."""
    if means.startswith(("ofyear", "year", "ago:0y")):
        return _reckoned(means, year, "document", "no_anchor")
    first, last = told or (None, None)
    if first != last and means == SAME:
        return Interval(first, last, "day"), "document", None
    onward = ">" in means or "+" in means or means.startswith(("in:", "near:"))
    return _reckoned(means, last if onward else first, "document", "no_anchor")


SAME = "day+0"
"""The reckoning of "the same night"."""


def _stated(means: str, here: Clock) -> Outcome:
    """Days stated in full; a span up to the report stays open where that has no date."""
    if here.day is None and means.startswith(("since(", "by(")):
        days, _, missing = _reckoned(means.partition("(")[2][:-1], ANY_DAY, "stated", "vague")
        if days is None:
            return None, None, missing
        ends = (days.earliest, None) if means.startswith("since") else (None, days.latest)
        return Interval(*ends), "stated", None
    return _reckoned(means, here.day or ANY_DAY, "stated", "vague")


def _reckoned(
    means: str, anchor: date | None, basis: TimeBasis | None, missing: Missing
) -> Outcome:
    if anchor is None:
        return None, None, missing
    try:
        return reckon(means, anchor), basis, None
    except NotReckoned:
        return None, None, "ambiguous"


_AFTERMATH = re.compile(r"(?i)\b(?:after|before|following)\s*$")
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?)\"”—–-]|$|and\b|in\b|on\b|at\b|when\b|near\b|by\b)")


def _hangs_on_event(text: str, one: Expression) -> bool:
    """True for "two days after the vote": the day is reckoned from what happened."""
    if not _AFTERMATH.search(text[one.start : one.end]):
        return False
    return _CLAUSE_END.match(text, one.end) is None


def _turned(text: str, start: int, tokens: Sequence[Token], one: Expression) -> str:
    """The reckoning turned ahead where the clause speaks of what is to come, and wrapped."""
    means = one.means
    if ahead(text, start, tokens, one):
        means = "..".join(_forward(part) for part in means.split(".."))
    return f"{one.wrap}({means})" if one.wrap else means


TURNED = {
    "weekend-1": "weekend+1",
    "week+0": "whole:week",
    "month+0": "whole:month",
    "year+0": "whole:year",
}
"""What "this weekend", "this week" mean where they are to come."""


def _forward(means: str) -> str:
    if means in TURNED:
        return TURNED[means]
    turns = means.startswith(("weekday:", "date:", "month:")) and not means.endswith(("<", ">"))
    return f"{means}>" if turns else means


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    future = times().future
    before, after = either(future.cues), either(future.after)
    return re.compile(rf"(?i)(?<!\w)(?:{before})(?!\w)"), re.compile(rf"(?i)\s+(?:{after})(?!\w)")


_OPENING = ("", "on", "in", "from", "at", "by")


def ahead(text: str, start: int, tokens: Sequence[Token], one: Expression) -> bool:
    """True where a word of the future governs the expression: the last cue before it, with no
    finite past verb between, or one right after an expression that opens the sentence."""
    opening = text[start : one.start].strip(" \"“'").lower()
    if one.wrap == "by":
        return opening != "" and not any(t.lemma == "have" and t.tag == "VBD" for t in tokens)
    cues, after = _cues()
    if after.match(text, one.end):
        return True
    told = [hit.end() for hit in cues.finditer(text, start, one.start)]
    if told:
        return not _past_between(tokens, told[-1], one.start)
    if opening not in _OPENING:
        return False
    hit = cues.search(text, one.end, tokens[-1].end)
    return hit is not None and not _past_between(tokens, one.end, hit.start())


def _past_between(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.tag == "VBD" and start <= t.start < end for t in tokens)


def _with_shared_year(means: str, later: Sequence[Expression]) -> str:
    """ "On 4 April ... and 5-6 April 2031": a full date later in the sentence lends its year."""
    if not re.fullmatch(r"date:\d\d-\d\d", means):
        return means
    for other in later:
        full = re.match(r"fixed:(\d{4})-(\d\d)-(\d\d)", other.means)
        if full:
            day = _day_of(f"{full[1]}-{means[5:]}")
            near = day and 0 < (date.fromisoformat(full[0][6:]) - day).days <= SAME_LIST
            return f"fixed:{full[1]}-{means[5:]}" if near else means
    return means


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
