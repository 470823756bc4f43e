"""Where the text names a time, and which days it means, reckoned from the article's clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from reportedly.gazetteer.language import times
from reportedly.mentions.clocks import clock
from reportedly.mentions.sayings import either
from reportedly.mentions.spoken_days import clock_of_speaker
from reportedly.mentions.time_words import Expression, expressions
from reportedly.mentions.told_days import Outcome, Told, after_told, dates_speech, reckoned
from reportedly.records.intervals import Interval
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.reckoning import STATED
from reportedly.records.reports import Page
from reportedly.records.times import Clock, When
from reportedly.records.values import Missing

ANY_DAY = date(2000, 1, 1)
"""Stands in where a reckoning needs no anchor."""
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
        spoken = dates_speech(parse, sentence, one.start)
        by = clock_of_speaker(page, parse, one, told, here)
        when = _when(page.text, one, means, by, last.as_heard(one.sentence, spoken=spoken))
        if not one.wrap:
            told_before[sentence.article] = last.after(when, one.sentence, here, spoken=spoken)
        found.append(Mention(one.start, one.end, when.text or "", "time", "stated", when=when))
    return tuple(found)


def _in_dateline(page: Page, here: Clock, one: Expression, passage: int) -> bool:
    inside = here.start < here.end and here.start <= one.start < here.end
    return inside or page.passages[passage].kind == "dateline"


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


def _days(text: str, one: Expression, means: str, here: Clock, last: Told) -> Outcome:
    if means in NO_DAYS:
        return None, None, NO_DAYS[means]
    if _hangs_on_event(text, one):
        return None, None, "no_anchor"
    inner = means.partition("(")[2] or means
    if inner.startswith("text:"):
        return after_told(means.replace("text:", ""), one.sentence, here, last)
    if inner.startswith(STATED):
        return _stated(means, here)
    month = inner.startswith(("date:", "month:"))
    missing: Missing = "no_year" if month else "no_publication_date"
    return reckoned(means, here.day, here.basis, missing)


def _stated(means: str, here: Clock) -> Outcome:
    """Days stated in full; a span up to the report stays open where that has no date."""
    if here.day is None and means.startswith(("since(", "by(")):
        days, _, missing = reckoned(means.partition("(")[2][:-1], ANY_DAY, "stated", "vague")
        if days is None:
            return None, None, missing
        ends = (days.earliest, None) if means.startswith("since") else (None, days.latest)
        return Interval(*ends), "stated", None
    return reckoned(means, here.day or ANY_DAY, "stated", "vague")


_AFTERMATH = re.compile(r"(?i)\b(?:after|before|following)\s*$")
_CLAUSE_END = re.compile(
    r"\s*(?:(?:that\s*)?[.,;:!?)\"”—–-]|$|and\b|in\b|on\b|at\b|when\b|near\b|by\b)"
)


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
        due = text[: one.start].endswith(("for ", "For "))  # "Talks planned for May".
        return due or not _past_between(tokens, told[-1], one.start)
    if opening not in _OPENING:
        return False
    hit = cues.search(text, one.end, tokens[-1].end)
    if hit is None or _past_between(tokens, one.end, hit.start()):
        return False
    if is_aside(tokens, hit.start()):
        return False
    # "On Friday they vowed to leave" tells the day of the vow, "they were to leave" of the leaving.
    return all(
        t.tag != "VBD" or t.pos != "VERB" for t in tokens if hit.start() <= t.start < hit.end()
    )


def _past_between(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any((t.tag == "VBD" or is_reduced(t)) and start <= t.start < end for t in tokens)


def is_aside(tokens: Sequence[Token], start: int) -> bool:
    """True for a cue in a clause about somebody ("the group, which aims to rule")."""
    first = tokens[0].i
    one = next((t for t in tokens if t.start >= start), tokens[0])
    while one.dep != "relcl" and one.head != one.i and first <= one.head < first + len(tokens):
        one = tokens[one.head - first]
    return one.dep == "relcl"


def is_reduced(token: Token) -> bool:
    """True for "a truce called in May": a participle that tells what has been done."""
    return token.tag == "VBN" and token.dep == "acl"


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
