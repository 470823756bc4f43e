"""The day from which an article's relative times are reckoned, and where it comes from."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.gazetteer.language import times
from reportedly.mentions.sayings import pieces
from reportedly.records.reports import Page, Passage
from reportedly.records.times import Clock, Dispatch

HEAD = 1_500
"""Characters of an article in which its dateline and masthead stand."""
SHORT = 110
"""Characters: a line of a masthead is no longer, and ends in no full stop."""
LAG = 31
"""Days: a dateline older than this against the publication date is no clock for it."""


def clock(page: Page, article: int = 0) -> Clock:
    """The clock of an article: its dateline, else the publication date, else a dated masthead.

    A dateline counts where it is not later, nor more than a month earlier, than the publication
    date. Without any the day is None: nothing is invented.
    """
    own = page.report.articles[article] if article < len(page.report.articles) else None
    published = as_day(page.report.published) or as_day(own.published if own else None)
    line = _dateline(page, article, published)
    if line.day is not None and (published is None or 0 <= (published - line.day).days <= LAG):
        return line
    if published is not None:
        return Clock(published, "publication", line.start, line.end)
    return _masthead(page, article)


def dispatch(page: Page, here: Clock, article: int = 0) -> Dispatch | None:
    """The dateline of a report that opens as agencies open theirs; None where there is none.

    `here` is the article's clock.

    "KABUL, Afghanistan (5 May 2031) -" before the news and "11 May: Clashes in the north" tell
    the day of the news; a masthead or a publication date only that of the page.
    """
    if here.basis != "dateline" or here.day is None:
        return None
    start, stop = _head(page, article)
    dated, line = _patterns()
    heading = _heading(page, article)
    for hit in (*line.finditer(page.text, start, stop), *([heading] if heading else ())):
        words = dated.search(page.text, hit.start(), hit.end())
        if words is not None and _date_of(hit, here.day.year) == here.day:
            return Dispatch(here.day, words.start(), words.end(), hit.end())
    return None


def as_day(text: str | None) -> date | None:
    """The day of an ISO date or date and time; None where it is none."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A date with or without a year; a dateline that holds one."""
    named = pieces()
    month, year, weekday = named["month"], named["year"], named["weekday"]
    first = (
        rf"(?P<month>{month})(?:\s+|(?<=\.))(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d)"
        rf"(?:,?\s+(?P<year>{year}))?"
    )
    second = rf"(?P<day2>\d\d?)(?:st|nd|rd|th)?\s+(?P<month2>{month})(?:,?\s+(?P<year2>{year}))?"
    iso = rf"(?P<year3>{year})-(?P<month3>\d\d)-(?P<day3>\d\d)"
    dated = rf"(?:{weekday},?\s+)?(?:{first}|{second}|{iso})"
    place = r"(?-i:[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3})(?:,\s*(?-i:[A-Z])[\w. ]{2,30}?)?"
    agency = r"(?:\s*\([^()]{2,40}\))?"
    ends = r"\s*(?:--|[-–—:]|\n|\Z|(?<=[)\]]))"
    line = rf"{place}{agency},?\s*(?:[-–—]\s*)?(?:[(\[]\s*)?{dated}(?:\s*[)\]])?{agency}{ends}"
    return re.compile(rf"(?i)(?<![\w-]){dated}"), re.compile(rf"(?i)(?<![\w]){line}")


def _date_of(hit: re.Match[str], year: int | None) -> date | None:
    said = {k: v for k, v in hit.groupdict().items() if v is not None}
    plain = {k.rstrip("23"): v for k, v in said.items()}
    known = _as_numbers(plain)
    years = known.get("year", year)
    try:
        return date(years, known["month"], known["day"]) if years else None
    except ValueError:
        return None


def _as_numbers(said: dict[str, str]) -> dict[str, int]:
    months = {name: n for n, names in enumerate(times().months, 1) for name in names}
    return {k: int(v) if v.isdigit() else months[v.lower().rstrip(".")] for k, v in said.items()}


def _dateline(page: Page, article: int, published: date | None) -> Clock:
    """The dated dateline in the head of an article, its year from elsewhere where it has none."""
    start, stop = _head(page, article)
    dated, line = _patterns()
    hits = [
        hit
        for p in page.passages
        if p.article == article and p.kind == "dateline"
        for hit in [dated.search(page.text, p.start, p.end)]
        if hit
    ]
    hit = hits[0] if hits else line.search(page.text, start, stop)
    hit = hit or _heading(page, article)
    if hit is None:
        return Clock(None, None)
    day = _date_of(hit, None) or _with_year(hit, page.text, start, stop, published)
    return Clock(day, "dateline" if day else None, hit.start(), hit.end())


def _head(page: Page, article: int) -> tuple[int, int]:
    """Where the part of an article that may hold its dateline begins and ends."""
    own = page.report.articles[article] if article < len(page.report.articles) else None
    start = own.start if own else 0
    return start, min(own.end if own else len(page.text), start + HEAD)


def _heading(page: Page, article: int) -> re.Match[str] | None:
    """The date with which an article's first line opens ("11 May: Clashes in the north")."""
    first = next((p for p in page.passages if p.article == article), None)
    hit = _patterns()[0].match(page.text, first.start, first.end) if first else None
    return hit if hit and page.text[hit.end() : hit.end() + 1] == ":" else None


SERIAL = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?!\d)")


def _with_year(
    hit: re.Match[str], text: str, start: int, stop: int, published: date | None
) -> date | None:
    """A dateline's day in the year that lies nearest to another full date of the head."""
    near = published or _full_date(text, start, stop)
    if near is None:
        serial = SERIAL.search(text, start, stop)
        near = date(int(serial[1]), int(serial[2]), 15) if serial else None
    if near is None:
        return None
    days = [d for y in (-1, 0, 1) if (d := _date_of(hit, near.year + y)) is not None]
    fitting = [d for d in days if published is None or d <= published]
    return min(fitting, key=lambda d: abs((d - near).days), default=None)


def _full_date(text: str, start: int, stop: int) -> date | None:
    for hit in _patterns()[0].finditer(text, start, stop):
        day = _date_of(hit, None)
        if day is not None:
            return day
    return None


def _masthead(page: Page, article: int) -> Clock:
    """The full date in one of an article's first short lines."""
    lines = [p for p in page.passages if p.article == article][:5]
    for passage in lines:
        if _is_line(page.text, passage):
            hit = _patterns()[0].search(page.text, passage.start, passage.end)
            day = _date_of(hit, None) if hit else None
            if hit and day:
                return Clock(day, "document", hit.start(), hit.end())
    return Clock(None, None)


def _is_line(text: str, passage: Passage) -> bool:
    short = passage.end - passage.start <= SHORT
    return short and not text[passage.start : passage.end].rstrip().endswith((".", "?", "!", '"'))


def clocks(page: Page) -> tuple[Clock, ...]:
    """The clock of each article."""
    return tuple(clock(page, n) for n in range(len(page.report.articles)))


def dispatches(page: Page, clocks: tuple[Clock, ...]) -> tuple[Dispatch | None, ...]:
    """The agency's dateline of each article, by the articles' clocks."""
    return tuple(dispatch(page, here, n) for n, here in enumerate(clocks))
