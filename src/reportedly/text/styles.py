"""What an outlet's style leaves out, put back: "killed Monday", "On Monday gunmen", "the gov't"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.reports import Page

Edit = tuple[int, int, str]
"""Start, end, and what is read between them instead."""
YEAR = r"(?:(?:19|20)\d\d)"


class Styles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around days and what is written short; see the data file."""

    before_day: frozenset[str]
    after_day: frozenset[str]
    parts: tuple[str, ...]
    openers: tuple[str, ...]
    after_opener: frozenset[str]
    asides: tuple[str, ...]
    light: tuple[str, ...]
    short: dict[str, str]


class Days(msgspec.Struct, frozen=True):
    """Months and weekdays, as datelines write them; the rest of that file is not asked for."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]


class Patterns(msgspec.Struct, frozen=True):
    """A day within a sentence, a day that opens one, a short form, a word between two commas."""

    within: re.Pattern[str]
    opening: re.Pattern[str]
    short: re.Pattern[str]
    aside: re.Pattern[str]
    names: re.Pattern[str]
    """What no day within a sentence goes without: the name of a weekday or month."""


@cache
def styles() -> Styles:
    """The words of `english/styles.toml`."""
    return load_toml("english/styles.toml", Styles)


@cache
def patterns() -> Patterns:
    """The patterns over the words of the data."""
    words, days = styles(), load_toml("english/datelines.toml", Days)
    weekdays = [names[0].capitalize() for names in days.weekdays]
    names = [n.capitalize() for names in days.months for n in names]
    months = [form for name in names for form in (name + ".", name)]
    weekday, month = either(weekdays), either(months)
    date = rf"(?:{month}\s\d{{1,2}}(?![\d:])|\d{{1,2}}\s{month}(?!\w))(?:,?\s{YEAR}\b)?"
    part = rf"(?:\s(?:{either(words.parts)})\b)?"
    named = rf"{weekday}\b{part}(?:,?\s{date})?"
    opener = either(o.capitalize() for o in words.openers)
    return Patterns(
        re.compile(
            rf"(?P<word>[\w’'.-]*[\w)’'.])\s(?P<day>{named}|{date})(?![\w’'-])(?=(?P<next>\s[\w-]+)?)"
        ),
        re.compile(
            rf"(?:(?P<on>On\s)?(?:{named}|{date})|{opener}|In\s{month}(?:\s{YEAR})?|In\s{YEAR}"
            rf"|(?:In|At|Near|Outside)(?:\s[A-Z][\w’'-]+){{1,3}}?(?P<at>\s(?:on\s)?)(?:{named}|{date}))"
            r"(?=\s(?P<next>[\w-]+))"
        ),
        re.compile(rf"(?<![\w'’.])(?i:{either(words.short)})(?!\w)"),
        re.compile(
            rf"(?<=\w),\s(?:{either(words.asides)}|(?P<light>{either(words.light)})),(?=\s\w)"
        ),
        re.compile(either([*weekdays, *months])),
    )


def either(words: Iterable[str]) -> str:
    """Alternatives, longest first, as one pattern."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


def put_back(page: Page) -> Iterator[Edit]:
    """What is put into the sentences that are read, in text order."""
    short = shortened(page.text)
    for passage in page.passages:
        if passage.why is None and passage.kind == "body":
            for sentence in passage.sentences:
                yield from sorted(of_sentence(page.text, sentence.start, sentence.end, short))


def of_sentence(text: str, start: int, end: int, short: bool) -> Iterator[Edit]:
    """What is put into one sentence; `short` where the text may hold a short form."""
    found, words = patterns(), styles()
    opens = found.opening.match(text, start, end)
    behind = start
    if opens and opens["next"].lower() not in words.after_opener and text[opens.end() - 1] != ".":
        behind = opens.end()
        yield behind, behind, ","
        if opens["on"] is None and is_day(opens.group()):
            yield start, start, "On "
        if opens["at"] is not None and "on" not in opens["at"]:
            yield opens.end("at"), opens.end("at"), "on "
    dated = found.names.search(text, behind, end) is not None
    for hit in found.within.finditer(text, behind, end) if dated else ():
        if lacks_on(hit):
            yield hit.start("day"), hit.start("day"), "on "
    parted = text.count(",", behind, end) > 1
    for hit in found.aside.finditer(text, behind, end) if parted else ():
        if hit["light"] is None:
            yield hit.start(), hit.end(), ""
        else:
            yield hit.start(), hit.start() + 1, ""
            yield hit.end() - 1, hit.end(), ""
    for hit in found.short.finditer(text, start, end) if short else ():
        full = words.short[hit.group().lower()]
        yield hit.start(), hit.end(), full.capitalize() if hit.group()[0].isupper() else full


def shortened(text: str) -> bool:
    """True where a text may hold a short form."""
    lowered = text.lower()
    return any(form in lowered for form in styles().short)


def is_day(opener: str) -> bool:
    """True for a day alone, without "on" or "in"."""
    found = patterns().within.match(f"x {opener}")
    return found is not None


def lacks_on(hit: re.Match[str]) -> bool:
    """True where no preposition leads the day and it belongs to no name or noun."""
    words = styles()
    before, after = hit["word"].lower(), (hit["next"] or "").strip().lower()
    if before in words.before_day or after in words.after_day or before.endswith(("’s", "'s")):
        return False
    if before.strip(".").isdecimal() and any(map(str.isdecimal, hit["day"])):
        return False
    return not (before.endswith(".") and hit["word"][:1].islower())
