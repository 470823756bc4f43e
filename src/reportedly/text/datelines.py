"""Lines and paragraph openings that only carry a place and a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml

LONGEST = 110
"""Characters: a place, a country, a date and an agency fit well below it."""

_PLACE = r"[A-Z][\w.’'-]*(?:[ -][A-Z][\w.’'-]*){0,3}"
_SHORT = r"[A-Z][\w.’'-]*(?:[ -][A-Z][\w.’'-]*)?"
"""A place of one or two words: a longer row of capitals before a date may be a headline."""
_CAPITALS = r"[A-Z][A-Z.’'-]{2,}(?:[ -][A-Z][A-Z.’'-]+){0,3}"
_SERIAL = r"(?:\s+(?:[Nn]o\.?\s*|#)?\d{1,4})?"
_YEAR = r"(?:19|20)\d\d"
_CLOCK = (
    r"(?:\s*(?:,|at|-|–|\|)?\s*\d{1,2}[:.]\s?\d\d(?::\d\d)?(?:\s*(?i:[ap]\.?\s?m)\b\.?)?"
    r"(?:\s*\(?(?:GMT|UTC|[A-Z]{2,4}T)\)?(?:\s*[+-]\d{1,4})?)?)"
)
_DASH = r"\s*(?:--|[-–—])\s*"


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Months, weekdays, labels and bulletin nouns; see the data file."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...]
    bulletins: tuple[str, ...]
    no_places: tuple[str, ...]


class Grammar(msgspec.Struct, frozen=True):
    """The compiled patterns: a whole line, a paragraph's opening, one behind a masthead, a date."""

    line: re.Pattern[str]
    opening: re.Pattern[str]
    behind: re.Pattern[str]
    full: re.Pattern[str]
    months: dict[str, int]


@cache
def grammar() -> Grammar:
    """The dateline grammar over the words of `english/datelines.toml`."""
    words = load_toml("english/datelines.toml", Words)
    months = {name: n for n, names in enumerate(words.months, 1) for name in names}
    weekdays = _either(w for names in words.weekdays for w in names)
    day = date_pattern(_either(months), weekdays)
    whole = date_pattern(_either(months), weekdays, year=True)
    held = rf"[(\[]\s*{day}\s*[)\]]"
    label = rf"(?:(?i:{_either(words.labels)})\s*:?\s*)"
    bulletin = rf"(?:[\w’'.&/-]+\s+){{0,7}}(?i:{_either(words.bulletins)}){_SERIAL}"
    agency = r"\((?=[^)]*[A-Za-z])[A-Z][\w .&/’'-]{1,30}\)"
    country = rf"(?:,\s*{_PLACE})?"
    where = rf"(?:{_CAPITALS}{country}|{_PLACE},\s*{_PLACE}|{_SHORT})"
    line = (
        rf"(?:{label}?(?:{_CLOCK},?\s+)?{day}{_CLOCK}?"
        rf"|{where}(?:(?:{_DASH}|\s*){held}|[,:]\s*{day}){_CLOCK}?(?:\s*{agency})?"
        rf"|{_CAPITALS}{country}\s*{agency}"
        rf"|{bulletin}\s*[,:–—-]?\s*\(?{day}\)?)(?:{_DASH})?[.,:]?"
    )
    opening = (
        rf"(?:{_CAPITALS}{country}(?:,?\s*(?:{held}|{day}))?(?:\s*{agency})?"
        rf"(?:\s*{held})?{_DASH}(?=[\"'“‘(]?[A-Z0-9])(?!{held})"
        rf"|{_CAPITALS}{country}{_DASH}{held}(?:{_DASH}|\s+)(?=[\"'“‘]?[A-Z])"
        rf"|{_PLACE}{country}(?:,?\s*(?:{held}|{day})(?:\s*{agency})?|\s*{agency}"
        rf"(?:,?\s*{day})?)(?:{_DASH}|:\s*)(?=[\"'“‘(]?[A-Z0-9])"
        rf"|(?:{day}\s*:\s+|{whole}{_DASH})(?=[\"'“‘(]?[A-Z])"
        rf"|{agency}{_DASH}(?=[\"'“‘]?[A-Z])"
        # "(Orvel/Tarn, 3 May 2031) - Rebels", as offices of the United Nations write it
        rf"|\({_PLACE}(?:(?:,\s*|\s*/\s*){_PLACE}){{0,2}},\s*{day}\)(?:{_DASH}|:?\s+)(?=[\"'“‘]?[A-Z0-9])"
        # "Orvel, May 3 (Tarn News) Rebels"; "ORVEL, May 3. /TARN/. Rebels"
        # "Orvel (Valdia) (Tarn) - Rebels"
        rf"|{_PLACE}{country},?\s*{day}\s*{agency}\s+(?=[\"'“‘]?[A-Z0-9])"
        rf"|{_CAPITALS}{country},?\s*{day}\.?\s*/[A-Z][\w .-]{{1,20}}/\.?\s+(?=[\"'“‘]?[A-Z0-9])"
        rf"|{_PLACE}\s*\({_PLACE}\)\s*{agency}(?:{_DASH}|:\s*)(?=[\"'“‘]?[A-Z0-9]))"
    )
    behind = (
        rf"(?:(?<=\s)|\A){_CAPITALS},\s*{_PLACE}(?:{_DASH}|\s*){held}"
        rf"(?:{_DASH}|:?\s+)(?=[\"'“‘]?[A-Z])"
    )
    full = full_date(_either(months))
    return Grammar(
        re.compile(line), re.compile(opening), re.compile(behind), re.compile(full), months
    )


def _either(words: Iterable[str]) -> str:
    """Alternatives, longest first, as one pattern."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def date_pattern(months: str, weekdays: str, year: bool = False) -> str:
    """A day with or without weekday, in either order, or in ISO form; a year may or must follow."""
    month, weekday = rf"(?i:{months})\b\.?", rf"(?:(?i:{weekdays})\b\.?,?\s+)?"
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    follows = rf"(?:,?\s+{_YEAR})" + ("" if year else "?")
    return (
        rf"(?:{weekday}(?:{month}(?:\s+|(?<=\.)){number}(?!\d){follows}"
        rf"|{number}\s+{month}{follows})|{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR})"
    )


def full_date(months: str) -> str:
    """A date with day, month by name, and year."""
    return (
        rf"(?:(?P<m1>(?i:{months}))\b\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>{_YEAR})"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>(?i:{months}))\b\.?,?\s+(?P<y2>{_YEAR})"
        rf"|(?P<y3>{_YEAR})-(?P<m3>\d\d)-(?P<d3>\d\d))"
    )


def is_dateline(line: str) -> bool:
    """True where a line carries a place or a bulletin's name and a date, and nothing else."""
    if len(line) > LONGEST:
        return False
    return bool(grammar().line.fullmatch(_plain(line)))


def opening(paragraph: str) -> int:
    """Length of the dateline that a paragraph opens with, its dash included; 0 without one."""
    found = grammar().opening.match(_plain(paragraph[:LONGEST]))
    return found.end() if found else 0


def behind_masthead(paragraph: str) -> tuple[int, int]:
    """Where a dateline stands behind what an office prints above its news; (0, 0) without one.

    "Joint Command No. 2031-05 For Immediate Release ORVEL, Valdia (3 May) - Rebels fled."
    """
    head = _plain(paragraph[:MASTHEAD])
    if SHOUTED.search(head) is None:
        return 0, 0
    found = grammar().behind.search(head)
    if found is None or ENDS.search(head, 0, found.start() + 1):
        return 0, 0
    return found.span()


MASTHEAD = 600
"""Characters: serial numbers, telephone numbers and a title fit below it."""
SHOUTED = re.compile(r"[A-Z][A-Z.’'-]{2}")
"""What a place in capitals begins with."""
ENDS = re.compile(r"[a-z]{3,}[.!?][\"”’]?\s+[\"“‘]?[A-Z]")
"""The end of a sentence: news began before the dateline."""


def full_day(dateline: str) -> str | None:
    """The ISO day of a dateline with day, month and year; None where one is missing."""
    found = grammar().full.search(_plain(dateline))
    if not found:
        return day_in_numbers(dateline)
    part = {key[0]: value for key, value in found.groupdict().items() if value}
    month = grammar().months.get(part["m"].lower()) or int(part["m"])
    try:
        return date(int(part["y"]), month, int(part["d"])).isoformat()
    except ValueError:
        return None


def agency(dateline: str) -> str | None:
    """Who filed a dispatch by its dateline ("KHARTOUM, May 6 (Reuters) -"); None if nobody.

    A country may stand in brackets before it: "Orvel (Valdia) (VNA) -".
    """
    held = [h[1].strip() for h in HELD.finditer(_plain(dateline))]
    return next((name for name in reversed(held) if not any(map(str.isdigit, name))), None)


HELD = re.compile(r"\(([A-Z][\w .&/’'-]{1,30})\)")
"""A name in brackets."""


IN_NUMBERS = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")


def day_in_numbers(dateline: str) -> str | None:
    """The ISO day of "14.5.2031" or "5/14/2031"; None where day and month may be either."""
    found = IN_NUMBERS.search(dateline)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "/" and max(first, second) <= MONTHS and first != second:
        return None
    day, month = (second, first) if found[2] == "/" and second > MONTHS else (first, second)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


MONTHS = 12


def place_alone(paragraph: str) -> int:
    """Length of a place in capitals with a colon that a paragraph opens with; 0 without one."""
    found = re.match(
        rf"(?:{_CAPITALS})(?:,\s*{_PLACE})?:\s+(?=[\"'“‘]?[A-Z0-9])", _plain(paragraph[:LONGEST])
    )
    if not found or found.group().rstrip(": ").lower() in never_places():
        return 0
    return found.end()


@cache
def calendar_words() -> frozenset[str]:
    """Months and weekdays in lower case, in every form that reports print."""
    words = load_toml("english/datelines.toml", Words)
    return frozenset(name for names in (*words.months, *words.weekdays) for name in names)


@cache
def never_places() -> frozenset[str]:
    """Labels in capitals that are no place."""
    return frozenset(load_toml("english/datelines.toml", Words).no_places)


def _plain(line: str) -> str:
    """The line with every white space as one blank of the same length."""
    return ODD_BLANK.sub(" ", line)


ODD_BLANK = re.compile(r"[^\S ]")
