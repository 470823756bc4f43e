"""The day that "the next day" is read from: the last that an article told of what happened."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reportedly.gazetteer.sources import open_sources
from reportedly.records.intervals import Interval
from reportedly.records.parses import Parse, Sentence
from reportedly.records.reckoning import NotReckoned, reckon
from reportedly.records.times import Clock, When
from reportedly.records.values import Missing, TimeBasis

RECENT = 31
"""Days before the clock within which a day told further back still anchors "the next day"."""
NIGHT = 1
"""Days between the first and the last of a night: longer spans anchor no "the next day"."""
Days = tuple[date, date]
Outcome = tuple[Interval | None, TimeBasis | None, Missing | None]


class Told(NamedTuple):
    """The last day or night and the last year that an article told, and those near its clock."""

    days: Days | None = None
    sentence: int = -9
    year: date | None = None
    recent: Days | None = None
    heard: Days | None = None
    """The last day, of what happened or of the speaking that tells it."""
    heard_in: int = -9

    def after(self, when: When, sentence: int, here: Clock, *, spoken: bool) -> Told:
        """As it stands once `when` is told.

        "They raided it on Monday, an official said on Tuesday": Monday is the day that counts.
        """
        if when.earliest is None or when.latest is None or when.earliest[:4] != when.latest[:4]:
            return self
        first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
        if (last - first).days > NIGHT:
            return self._replace(year=first)
        days = (first, last)
        if spoken and self.days is not None and self.sentence == sentence:
            return self._replace(heard=days, heard_in=sentence, year=first)
        near = here.day is None or abs((here.day - first).days) <= RECENT
        return Told(days, sentence, first, days if near else self.recent, days, sentence)

    def as_heard(self, sentence: int, *, spoken: bool) -> Told:
        """As it stands for a time of speaking, or for one that the speech itself tells."""
        told_here = self.heard_in == sentence
        return self._replace(days=self.heard) if spoken or told_here else self

    def anchor(self, sentence: int) -> Days | None:
        """What "the next day" is read from: history told further back is left out."""
        return self.days if sentence - self.sentence <= 1 else self.recent


def dates_speech(parse: Parse, sentence: Sentence, start: int) -> bool:
    """True where the words at `start` hang on a verb of saying, by which something is said."""
    inside = range(sentence.first, sentence.last)
    first = next((i for i in inside if parse.tokens[i].end > start), None)
    if first is None:
        return False
    verb = next((n for n in parse.ancestors(first) if parse.tokens[n].pos == "VERB"), None)
    if verb is None or parse.tokens[verb].lemma not in open_sources().verbs["say"]:
        return False
    return any(parse.tokens[c].dep in ("ccomp", "parataxis") for c in parse.children[verb])


def after_told(means: str, sentence: int, here: Clock, last: Told) -> Outcome:
    """Days reckoned from the last day told; open where they would lie after the report."""
    told = last.anchor(sentence)
    if means.startswith("near:") and told is None and here.day is not None:
        return reckoned(means.replace("near", "last"), here.day, here.basis, "no_anchor")
    if means.startswith("since("):
        days, basis, missing = _from_told(means[len("since(") : -1], told, last.year)
        return (Interval(days.earliest, here.day) if days else None), basis, missing
    days, basis, missing = _from_told(means, told, last.year)
    if days and days.earliest and here.day and days.earliest > here.day:
        return None, None, "ambiguous"
    return days, basis, missing


def _from_told(means: str, told: Days | None, year: date | None) -> Outcome:
    """What follows a night is read from its end, what went before from its beginning."""
    if means.startswith(("ofyear", "year", "ago:0y")):
        return reckoned(means, year, "document", "no_anchor")
    first, last = told or (None, None)
    if first != last and means == SAME:
        return Interval(first, last, "day"), "document", None
    onward = ">" in means or "+" in means or means.startswith(("in:", "near:"))
    return reckoned(means, last if onward else first, "document", "no_anchor")


SAME = "day+0"
"""The reckoning of "the same night"."""


def reckoned(means: str, anchor: date | None, basis: TimeBasis | None, missing: Missing) -> Outcome:
    """The days of a reckoning, and where they come from; without an anchor `missing` says why."""
    if anchor is None:
        return None, None, missing
    try:
        return reckon(means, anchor), basis, None
    except NotReckoned:
        return None, None, "ambiguous"
