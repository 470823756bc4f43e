"""Time expressions as they stand in the text, each with its reckoning, before any is resolved."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.gazetteer.language import Kind, times
from reportedly.mentions.sayings import CLOCK, YEAR, either, pattern, pieces, values
from reportedly.records.parses import Parse, Sentence, Token
from reportedly.records.reports import Page


class Expression(NamedTuple):
    """Characters `start` to `end` and what they mean in the language of `records.reckoning`."""

    start: int
    end: int
    means: str
    sentence: int
    wrap: str = ""
    """ "since", "until", "by", "before", "after" where such a word makes a span of it."""


class _Row(NamedTuple):
    seek: re.Pattern[str]
    means: str
    words: frozenset[str]
    """One of these must stand in the sentence; empty: any word of the row's kind will do."""
    year: bool
    twice: bool
    """True where two words of the row's kind must stand in the sentence."""


@cache
def _rows() -> dict[Kind, tuple[_Row, ...]]:
    table: dict[Kind, list[_Row]] = {}
    for row in times().expression:
        for saying in row.say:
            ends = r"(?!\w|-\w)" if row.on == "word" else r"(?!\w)"
            seek = re.compile(rf"(?i)(?<!\w){pattern(saying)}{ends}")
            table.setdefault(row.on, []).append(_row(seek, row.means, row.on, saying))
    for named in times().named:
        for words in named.words:
            seek = re.compile(rf"(?i)(?<!\w){re.escape(words)}(?!\w)")
            kind: Kind = "month" if "september" in words else "word"
            table.setdefault(kind, []).append(_row(seek, named.means, kind, words))
    return {kind: tuple(rows) for kind, rows in table.items()}


def _row(seek: re.Pattern[str], means: str, on: Kind, saying: str) -> _Row:
    """A row with what a sentence must hold before the search is worth its while."""
    known = times().triggers
    triggers = known.unit if on == "unit" else known.word if on == "word" else ()
    said = () if "{unit}" in saying else re.split(r"[^\w/]+", saying)
    words = frozenset(w for w in triggers if w in said or (" " in w and w in saying))
    twice = "{month2}" in saying or "{weekday2}" in saying
    return _Row(seek, means, words, on != "year" and "{year}" in saying, twice)


@cache
def _trigger() -> re.Pattern[str]:
    known = times().triggers
    return re.compile(
        rf"(?i)(?<!\w)(?:(?P<month>{pieces()['month']})|(?P<weekday>{pieces()['weekday']})"
        rf"|(?P<ordinal>\d\d?(?:st|nd|rd|th)\b)|(?P<clock>{CLOCK})|(?P<year>{YEAR})|(?P<unit>(?:{either(known.unit)})\b)"
        rf"|(?P<word>(?:{either(known.word)})\b))"
    )


def expressions(page: Page, parse: Parse) -> tuple[Expression, ...]:
    """Every time expression of the page, in text order, none overlapping another."""
    found: list[Expression] = []
    for n, hits in _hits_by_sentence(page.text, parse).items():
        sentence = parse.sentences[n]
        tokens = parse.tokens[sentence.first : sentence.last]
        plain = _chosen(_candidates(page.text, sentence, n, hits))
        plain = [e for e in plain if _is_time(page.text, tokens, e)]
        floor = sentence.start
        for one in _merged(page.text, plain):
            wide = _widened(page.text, sentence, one)
            found.append(_wrapped(page.text, sentence, wide, floor))
            floor = one.end
    return tuple(_chosen(found))


Hits = dict[Kind, list[str]]
"""The words of time of a sentence, in lower case, by their kind."""


def _hits_by_sentence(text: str, parse: Parse) -> dict[int, Hits]:
    """For each sentence that holds words of time, which."""
    starts = [s.start for s in parse.sentences]
    hits: dict[int, Hits] = {}
    for hit in _trigger().finditer(text):
        n = bisect_right(starts, hit.start()) - 1
        if n >= 0 and hit.end() <= parse.sentences[n].end:
            kind: Kind = hit.lastgroup  # type: ignore[assignment]
            hits.setdefault(n, {}).setdefault(kind, []).append(hit.group().lower())
    return hits


def _candidates(text: str, sentence: Sentence, n: int, hits: Hits) -> Iterator[Expression]:
    for kind, words in hits.items():
        for row in _rows().get(kind, ()):
            if not _is_worth(row, words, hits):
                continue
            for hit in row.seek.finditer(text, sentence.start, sentence.end):
                group = "core" if "core" in row.seek.groupindex else 0
                means = row.means.format(**values(hit))
                yield Expression(hit.start(group), hit.end(group), means, n)


def _is_worth(row: _Row, words: Sequence[str], hits: Hits) -> bool:
    if (row.year and "year" not in hits) or (row.twice and len(words) < 2):
        return False
    return not row.words or not row.words.isdisjoint(words)


def _chosen(found: Iterable[Expression]) -> list[Expression]:
    """Of expressions that overlap, the one that begins first, then the longest."""
    chosen: list[Expression] = []
    for one in sorted(found, key=lambda e: (e.start, -e.end)):
        if not chosen or chosen[-1].end <= one.start:
            chosen.append(one)
    return chosen


def _is_time(text: str, tokens: Sequence[Token], one: Expression) -> bool:
    """False for "Sunday Times", "Black Friday", "2000 soldiers"."""
    names = times().names
    behind = re.match(r"\s+(\w+)", text[one.end : one.end + 24])
    before = re.search(r"(\w+)\s+$", text[max(0, one.start - 24) : one.start])
    named = one.means.startswith(("weekday", "month", "date"))
    if named and behind and behind[1].lower() in names.after and behind[1][0].isupper():
        return False
    if named and before and before[1].lower() in names.before and before[1][0].isupper():
        return False
    if before and before[1][0].isupper() and text[one.start : one.end] in _TITLES:
        return False
    if one.means.startswith(("text:in:", "text:ago:")) and _LASTS.search(text[: one.start][-24:]):
        return False
    if one.means.startswith("text:near:"):
        return _ENDS_DAY.match(text, one.end) is not None
    if one.means.startswith("text:in:") and text[one.start : one.end].lower().endswith(" on"):
        # "Three days on, the road is shut", but not "fought for three hours on Monday".
        return re.match(r"\s*(?:[,.;:!?]|$)", text[one.end : one.end + 2]) is not None
    return not (re.fullmatch(YEAR, text[one.start : one.end]) and _is_count(tokens, one, before))


_TITLES = ("Now", "Today")
"""Words of time behind another capital: the name of an outlet ("Frontier Now")."""
_LASTS = re.compile(r"(?i)(?<!\w)for\s+(?:\w+\s+){0,2}$")
"""What makes "an hour before" a length: "fought for over an hour before they fled"."""
_ENDS_DAY = re.compile(r"\s*(?:[.,;:)!?]|$|(?:and|they|he|she|it|we|I|but|when|as)\b)")
"""What follows "on the 14th" where that is a day: no noun that it counts."""


def _is_count(tokens: Sequence[Token], one: Expression, before: re.Match[str] | None) -> bool:
    """True where four digits count a plural noun and no "in" or "the" makes them a year."""
    if before and before[1].lower() in ("in", "since", "during", "throughout", "the"):
        return False
    n = next((k for k, t in enumerate(tokens) if t.start == one.start), None)
    rest = tokens[n + 1 : n + 4] if n is not None else ()
    for token in rest:
        if token.pos in ("NOUN", "PROPN"):
            return token.tag in ("NNS", "NNPS") or token.lemma in ("percent", "people", "personnel")
        if token.pos != "ADJ":
            return False
    return False


def _merged(text: str, found: Sequence[Expression]) -> list[Expression]:
    """A weekday or a clock time right beside a date is one expression with it."""
    merged: list[Expression] = []
    for one in found:
        last = merged[-1] if merged else None
        joint = text[last.end : one.start] if last else ""
        if last and re.fullmatch(r",?\s+(?:the\s+|on\s+)?|\s*,?\s*\(", joint):
            both = _of_two(text, last, one)
            if both is not None:
                merged[-1] = both
                continue
        merged.append(one)
    return merged


def _of_two(text: str, first: Expression, second: Expression) -> Expression | None:
    """Two neighbours as one, by the closer of the two; None where they are two times."""
    if ".." in first.means and second.means != "hour":
        return None
    if ".." in second.means and first.means != "hour":
        return None
    dated = ("date:", "fixed:")
    closed = second.end + 1 if text[second.end : second.end + 1] == ")" else second.end
    end = closed if "(" in text[first.end : second.start] else second.end
    if first.means.startswith("weekday:") and second.means.startswith(dated):
        return second._replace(start=first.start, end=end)
    if first.means.startswith(dated) and second.means.startswith("weekday:"):
        return first._replace(end=end)
    if first.means == "hour":
        return second._replace(start=first.start)
    return first._replace(end=second.end) if second.means == "hour" else None


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    around = times().around
    before = "|".join(f"(?:{pattern(s)})" for s in around.before)
    after = "|".join(f"(?:{pattern(s)})" for s in around.after)
    return re.compile(rf"(?i)(?<!\w)(?:{before})\s+$"), re.compile(rf"(?i)\s*(?:{after})(?!\w)")


REACH = 60
"""Characters before and after an expression in which a time of day may stand."""


def _widened(text: str, sentence: Sentence, one: Expression) -> Expression:
    """With the time of day that stands beside it ("late on", "morning", "at 6 p.m.")."""
    if one.means.startswith(("calendar", "month", "year", "vague")):
        return one
    before, after = _beside()
    head = before.search(text[max(sentence.start, one.start - REACH) : one.start])
    tail = after.match(text, one.end, sentence.end)
    start = one.start - len(head.group()) if head else one.start
    return one._replace(start=start, end=tail.end() if tail else one.end)


@cache
def _wraps() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{either(words)})" for name, words in times().wraps.items())
    return re.compile(rf"(?i)(?<!\w)(?:{groups})\s+(?:the\s+)?$")


_SINCE_CLAUSE = re.compile(r"(?i)(?<!\w)since\s+(?:[^\s.,;:!?]+\s+){1,12}(?:in|on)\s+$")
"""An event after "since" whose day ends the clause: "since the army left in May 2031"."""


def _wrapped(text: str, sentence: Sentence, one: Expression, floor: int) -> Expression:
    """With the preposition before it that makes a span of it; none from before `floor`."""
    if ".." in one.means or one.means in ("hour", "vague", "ambiguous"):
        return one
    clause = _SINCE_CLAUSE.search(text[max(sentence.start, floor) : one.start])
    if clause is not None:
        return one._replace(start=one.start - len(clause.group()), wrap="since")
    head = _wraps().search(text[max(sentence.start, floor, one.start - 24) : one.start])
    if head is None:
        return one
    start, wrap = one.start - len(head.group()), head.lastgroup or ""
    if head.group().lower().startswith("from"):
        onward = re.match(r"\s+on(?:ward|wards)?\b", text[one.end : one.end + 9])
        return one._replace(start=start, wrap="since") if onward else one
    of_noun = head.group().lower().rstrip().endswith(" the")
    if wrap in ("before", "after") and (_names_event(text, one) or (of_noun and _leads(text, one))):
        return one
    return one._replace(start=start, wrap="" if wrap == "same" else wrap)


def _leads(text: str, one: Expression) -> bool:
    """True for "(after the) 13 May raid": a noun follows right behind."""
    hit = re.match(r"\s+([a-z]+)", text[one.end : one.end + 24])
    return hit is not None and hit[1] not in _LINKS


_LINKS = frozenset({"and", "or", "in", "on", "at", "when", "as", "but", "to", "by", "for", "that"})
"""Words behind a day that no noun is."""


def _names_event(text: str, one: Expression) -> bool:
    """True for "after Thursday's attack", "after the 11 May raids": the date names an event."""
    return re.match(r"['’]s\b|\s+[a-z]+s\b", text[one.end : one.end + 20]) is not None or (
        text[one.start : one.end].lower().endswith("attacks")
    )
