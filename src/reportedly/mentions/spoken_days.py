"""The day that "today" means in somebody's mouth: the one on which he is told to have spoken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.time_words import Expression
from reportedly.mentions.told_days import reckoned
from reportedly.records.parses import Parse
from reportedly.records.reports import Page
from reportedly.records.times import Clock

TODAY = frozenset({"day+0", "day-1", "night-1"})
"""Reckonings from the day of the speaking: "today", "yesterday", "last night"."""
DAYS = ("weekday:", "date:", "fixed:", "day-1")
"""How the day of a speaking is told."""


def clock_of_speaker(
    page: Page, parse: Parse, one: Expression, told: Sequence[Expression], here: Clock
) -> Clock:
    """The clock by which a word of time is meant: the speaker's where his sentence tells his day.

    '"They came today," he said on Wednesday': on that Wednesday, whenever the report came out.
    """
    quoted = is_quoted(page, one)
    if one.means not in TODAY or not quoted or here.day is None:
        return here
    beside = [e for e in told if e.sentence == one.sentence and not is_quoted(page, e)]
    days = [day for e in beside if speaks(parse, e) and (day := day_of(e, here)) is not None]
    return here._replace(day=days[0]) if len(days) == 1 else here


def is_quoted(page: Page, one: Expression) -> bool:
    """True for words between quotation marks."""
    return any(q.start <= one.start < q.end for q in page.quotations)


def speaks(parse: Parse, one: Expression) -> bool:
    """True where the words hang on a verb of saying or speaking."""
    known = open_sources().verbs
    sentence = parse.sentences[one.sentence]
    inside = range(sentence.first, sentence.last)
    first = next((i for i in inside if parse.tokens[i].end > one.start), None)
    if first is None:
        return False
    verb = next((n for n in parse.ancestors(first) if parse.tokens[n].pos == "VERB"), None)
    return verb is not None and parse.tokens[verb].lemma in (*known["say"], *known["speak"])


def day_of(one: Expression, here: Clock) -> date | None:
    """The one past day that an expression means by the report's clock."""
    if not one.means.startswith(DAYS):
        return None
    days, _, _ = reckoned(one.means, here.day, here.basis, "no_anchor")
    if days is None or days.earliest is None or days.earliest != days.latest:
        return None
    return days.earliest if here.day and days.earliest <= here.day else None
