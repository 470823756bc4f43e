"""What a time that is a span or a distance says of the event that it is told with."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.number_words import counted
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.parses import Token
from reportedly.records.reckoning import NotReckoned, reckon
from reportedly.records.times import When

_WRAPPED = re.compile(r"(?:since|until|by|before|after)\((.+)\)")
ANY_DAY = date(2000, 1, 1)
"""Stands in where a reckoning needs no anchor."""
SPAN = re.compile(r"past:\d+[dwmy]|(?:year|month|week)[+-]\d+")
"""How a stretch of time up to the telling is written: "this year", "the past week"."""


def told_of(sheet: Sheet, mention: Mention, i: int) -> When | None:
    """What a time mention says of the event of token `i`; None where it says nothing of it."""
    when = mention.when
    if not isinstance(when, When):
        return None
    if _stands_in(sheet, when, i):
        return without_wrap(sheet, when, i)
    if compares(sheet, mention) or names_a_thing(sheet, mention, i):
        return None
    told = follows_speech(sheet, mention, i) or follows_document(sheet, mention, i)
    return None if told else when


def day_described(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> When | None:
    """The 2029 of "the first since 2029, when a bomb killed nine", told of the bomb."""
    row = clauses.get(match.i if match.clause is None else match.clause)
    if row is None or row.mark != "when" or row.relation != "relcl":
        return None
    mention = sheet.mention(sheet.tokens[row.i].head, "time")
    when = mention.when if mention is not None else None
    if not isinstance(when, When):
        return None
    return without_wrap(sheet, when, match.i)


def names_a_thing(sheet: Sheet, mention: Mention, i: int) -> bool:
    """True for the year in "the 2031 Water Act", told of any event but what it names."""
    if not re.fullmatch(r"\d{4}", sheet.text[mention.start : mention.end]):
        return False
    token = sheet.tokens[sheet.covered(mention.start, mention.end)[0]]
    if token.dep not in ("nummod", "compound", "nmod", "amod") or token.head == i:
        return False
    named = sheet.tokens[token.head]
    acts = named.dep in ("nsubj", "nsubjpass") and named.head == i
    inside = sheet.tokens[named.head].lemma.lower() in ("in", "during", "at")
    return named.pos in ("NOUN", "PROPN") and not acts and not inside


def follows_speech(sheet: Sheet, mention: Mention, i: int) -> bool:
    """True where the time stands right behind a verb of saying and before what was said."""
    first = sheet.covered(mention.start, mention.end)[0]
    verb = first - 1
    while verb >= 0 and sheet.tokens[verb].text.lower() in LEADS:
        verb -= 1
    if verb < 0 or i < first or sheet.tokens[verb].sentence != sheet.tokens[i].sentence:
        return False
    said = sheet.tokens[verb]
    return said.tag in ("VBD", "VBN", "VBZ") and said.lemma in open_sources().verbs["say"]


def follows_document(sheet: Sheet, mention: Mention, i: int) -> bool:
    """True for the day in "according to a statement issued in Abuja on Monday, troops took X"."""
    first = sheet.covered(mention.start, mention.end)[0]
    here = sheet.parse.sentences[sheet.tokens[first].sentence]
    if i < first or sheet.tokens[i].sentence != sheet.tokens[first].sentence:
        return False
    papers = open_sources().documents
    for n in range(first - 1, here.first - 1, -1):
        if sheet.tokens[n].tag in ("VBD", "VBZ", "VBP", "MD"):
            return False
        if any(sheet.tokens[n].lemma in words for words in papers.values()):
            return opens_with_source(sheet, n, here.first)
    return False


def opens_with_source(sheet: Sheet, n: int, first: int) -> bool:
    """True for the document of "according to a statement" and of a sentence's "In a statement"."""
    above = list(sheet.parse.ancestors(n))[:2]
    accords = any(sheet.tokens[a].lemma.startswith("accord") for a in above)
    return accords or (above[:1] == [first] and sheet.tokens[first].lemma == "in")


LEADS = frozenset({"on", "late", "early", "earlier", "in"})
"""Words between a verb of saying and the day of the saying."""


def _stands_in(sheet: Sheet, when: When, i: int) -> bool:
    if when.start is None or when.end is None:
        return False
    return when.start <= sheet.tokens[i].start < when.end


def without_wrap(sheet: Sheet, when: When, i: int) -> When:
    """The day of the event that "since the army left in May" names, not the span from it on."""
    inner = _WRAPPED.fullmatch(when.relative or "")
    if inner is None or "text:" in inner[1]:
        return when
    article = sheet.parse.sentences[sheet.tokens[i].sentence].article
    anchor = sheet.clock(article).day or ANY_DAY
    try:
        days = reckon(inner[1], anchor)
    except NotReckoned:
        return when
    if days.earliest is None or days.latest is None or when.earliest is None:
        return when
    return msgspec.structs.replace(
        when,
        earliest=days.earliest.isoformat(),
        latest=days.latest.isoformat(),
        precision=days.precision,
        relative=inner[1],
    )


def compares(sheet: Sheet, mention: Mention) -> bool:
    """True for "the deadliest since May", "the third raid this year": the span is none of its own.

    "The largest group attacked this week" tells its time: a verb stands between.
    """
    since = sheet.text[mention.start : mention.start + 5].lower() == "since"
    when = mention.when
    span = isinstance(when, When) and SPAN.fullmatch(when.relative or "") is not None
    if not since and not span:
        return False
    inside = sheet.covered(mention.start, mention.end)[0]
    sentence = sheet.parse.sentences[sheet.tokens[inside].sentence]
    before = [sheet.tokens[n] for n in range(max(sentence.first, inside - REACH), inside)]
    ranks = [t.i for t in before if is_rank(t)]
    told = ranks and any(t.pos == "VERB" for t in before if t.i > ranks[-1])
    return bool(ranks) and (since or not told)


def is_rank(token: Token) -> bool:
    """True for "deadliest", "third"; "at least" ranks nothing."""
    most = token.tag in ("JJS", "RBS") and token.lemma.lower() != "least"
    return most or token.lemma.lower() in ranking()


@cache
def ranking() -> frozenset[str]:
    """Words that tell an event's place among others: "third", "only"."""
    return frozenset(numbers().ordinals) | {"only", "latest", "first"}


REACH = 9
"""Tokens before "since" in which the word of comparison stands."""

_APART = re.compile(r"text:(in|ago):(\d+)([dw])")


def days_apart(sheet: Sheet, i: int, ruling: When) -> When | None:
    """The day of the event that "a day after their release" counts from.

    `ruling` is the day of what happened after or before it. None where `i` is no such event.
    """
    prep = sheet.tokens[i].head
    if sheet.tokens[i].dep not in ("pobj", "pcomp") or prep == i:
        return None
    mention = sheet.mention(prep, "time")
    when = mention.when if mention is not None else None
    if mention is None or not isinstance(when, When) or when.earliest is not None:
        return None
    steps = _APART.fullmatch(when.relative or "")
    if steps is None or ruling.earliest is None or ruling.earliest != ruling.latest:
        return None
    # "A day after X" sets what is told a day later than X: X lies a day before it.
    way = -1 if steps[1] == "in" else 1
    length = int(steps[2]) * (7 if steps[3] == "w" else 1)
    day = date.fromisoformat(ruling.earliest) + timedelta(way * length)
    return msgspec.structs.replace(
        when,
        earliest=day.isoformat(),
        latest=day.isoformat(),
        precision="day",
        basis="document",
        unresolved=None,
    )


_ANNIVERSARY = re.compile(r"(?i)(?:(\d+)(?:st|nd|rd|th)|(\w+)[-\s]year)\s+anniversary\b")


def years_before(sheet: Sheet, i: int, ruling: When) -> When | None:
    """The day of the event whose tenth anniversary `ruling` is; None where `i` is no such event."""
    noun = next((n for n in sheet.parse.ancestors(i) if sheet.tokens[n].lemma in MARKED), None)
    if noun is None or noun > i or ruling.earliest is None or ruling.earliest != ruling.latest:
        return None
    sentence = sheet.parse.sentences[sheet.tokens[i].sentence]
    told = _ANNIVERSARY.search(sheet.text, sentence.start, sheet.tokens[noun].end)
    if told is None or told.end() != sheet.tokens[noun].end:
        return None
    day = date.fromisoformat(ruling.earliest)
    first = _years_earlier(day, int(told[1]) if told[1] else counted(told[2].lower()))
    if first is None:
        return None
    return msgspec.structs.replace(
        ruling, earliest=first, latest=first, basis="document", relative=None
    )


MARKED = frozenset({"anniversary"})


def _years_earlier(day: date, years: int) -> str | None:
    try:
        return day.replace(year=day.year - years).isoformat()
    except ValueError:
        return None
