"""The day of an event whose own words tell none: its incident's, its scene's, its dateline's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.aftermaths import is_aftermath
from reportedly.claims.contexts.families import ATTACK, HARM
from reportedly.claims.contexts.reckoning import (
    HISTORY,
    WEEK,
    at_hour,
    is_ahead,
    is_day_of,
    is_hour,
    is_long,
    is_long_ago,
    is_other,
    is_span,
    looks_back,
    of_incident,
)
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.days import is_now, is_since
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.times import When

TOLD = ("asserted", "claimed", "denied", "possible")
"""Standings in which an event is spoken of as one of the past."""


def date_from(
    sheet: Sheet,
    one: Draft,
    givers: list[Draft],
    earlier: list[Draft],
    again: Draft | None = None,
) -> None:
    """Give an event without a day of its own that of its incident; its hour, if told, stays.

    `givers` are the claims that may share its setting, the nearest first; `earlier` the news
    of other days told before; `again` is the one that it tells again.
    """
    if one.when is not None and not is_hour(one.when):
        return
    own = one.when
    if one.modality not in TOLD:
        one.when = own or announced(sheet, one)
        return
    if is_habit(sheet, one.match.i):
        return
    lent = lent_day(sheet, one, givers, earlier, again)
    if lent is None and one.modality in ("asserted", "claimed"):
        scene = scene_time(sheet, one)
        known = scene is not None and not is_ahead(scene, day_of_saying(sheet, one))
        lent = scene if known else dispatch_day(sheet, one)
    if lent is not None and own is not None:
        one.when = at_hour(own, lent)
    elif lent is not None:
        one.when = lent if lent.basis == "dateline" and lent.relative is None else of_incident(lent)


def lent_day(
    sheet: Sheet, one: Draft, givers: list[Draft], earlier: list[Draft], again: Draft | None
) -> When | None:
    """The day of the nearest giver; one told of somebody in passing only where no other has any."""
    today, spoken = sheet.clock(one.article).day, day_of_saying(sheet, one)
    able = [
        d
        for d in givers
        if lends_day(d)
        and not (d.when is not None and is_ahead(d.when, spoken))
        and not is_of_another_time(sheet, one, d, today)
        and not (one.family in ATTACK and d.family == "casualties" and is_aftermath(sheet, d))
        and not (d is not again and day_between(one, d, earlier, today))
    ]
    told = [d for d in able if not is_in_passing(sheet, one, d)]
    return next((d.when for d in told or able), None)


def announced(sheet: Sheet, one: Draft) -> When | None:
    """A plan without a day takes that of its announcement: the one day its sentence tells."""
    if one.modality != "planned" or not one.chain.verbs or one.background:
        return None
    found = [
        m.when
        for m in sheet.of_sentence.get(one.sentence, ())
        if m.type == "time" and isinstance(m.when, When) and m.when.earliest is not None
    ]
    return of_incident(found[0]) if len(found) == 1 and found[0].precision == "day" else None


def is_of_another_time(sheet: Sheet, one: Draft, giver: Draft, today: date | None) -> bool:
    """True where the giver's day is yet to come, or history told in another paragraph."""
    here, there = (sheet.parse.sentences[d.sentence].passage for d in (one, giver))
    when = giver.when
    if when is None or is_ahead(when, today) or is_long(when):
        return True
    return here != there and (is_long(when, WEEK) or is_long_ago(when, today))


def day_of_saying(sheet: Sheet, one: Draft) -> date | None:
    """The last day on which it is told: what was said on Tuesday was not done on Wednesday."""
    verbs = set(one.chain.verbs)
    told = (
        m.when.latest
        for m in sheet.of_sentence.get(one.sentence, ())
        if m.type == "time" and isinstance(m.when, When) and m.when.latest and not is_since(m.when)
        if verb_above(sheet, m) in verbs
    )
    last = max(told, default=None)
    return date.fromisoformat(last) if last else None


def is_told_long_ago(sheet: Sheet, one: Draft) -> bool:
    """True for "it said in 2014 that it had killed him": whatever it tells came before that."""
    said = day_of_saying(sheet, one)
    today = sheet.clock(one.article).day
    return said is not None and today is not None and today - said > HISTORY


def verb_above(sheet: Sheet, mention: Mention) -> int | None:
    """The verb that a time hangs on."""
    first = sheet.covered(mention.start, mention.end)[0]
    return next((n for n in sheet.parse.ancestors(first) if sheet.tokens[n].pos == "VERB"), None)


def tells_own_day(one: Draft) -> bool:
    """True for an attack or toll told as news by a day of its own words."""
    when = one.when
    if when is None or when.start is None or when.basis == "incident" or one.background:
        return False
    return one.family in HARM and one.modality in ("asserted", "claimed")


def day_between(one: Draft, giver: Draft, earlier: list[Draft], today: date | None) -> bool:
    """True where news of another day was told after the giver and before this event."""
    return giver.when is not None and any(
        giver.sentence < d.sentence <= one.sentence
        and d.when is not None
        and is_near(d.when, today)
        and not is_day_of(d.when, giver.when)
        for d in earlier
    )


def is_near(when: When, today: date | None) -> bool:
    """True for a day or two of the last weeks, which the news is about."""
    if when.precision not in ("day", "night") or is_now(when) or is_since(when):
        return False
    return not (is_long_ago(when, today) or is_ahead(when, today))


def is_in_passing(sheet: Sheet, one: Draft, giver: Draft) -> bool:
    """True for "the men, who had been seized last month": a day told of somebody in passing."""
    if one.sentence == giver.sentence or giver.when is None or giver.match.nominal:
        return False
    if giver.when.precision not in ("month", "year"):
        return False
    way = [giver.match.i, *sheet.parse.ancestors(giver.match.i)]
    clause = next((n for n in way if sheet.tokens[n].dep == "relcl"), None)
    return clause is not None and any(
        sheet.tokens[n].tag == "WP" for n in sheet.parse.subtree(clause) if n <= giver.match.i
    )


def lends_day(giver: Draft) -> bool:
    """True for a dated claim; "now" is the day of telling, "since May" the time of many events."""
    when = giver.when
    return when is not None and when.earliest is not None and not (is_now(when) or is_since(when))


def scene_time(sheet: Sheet, one: Draft) -> When | None:
    """The one day that earlier sentences of the paragraph tell, as the scene of this event.

    History counts where the paragraph opens with it: elsewhere it is told in passing.
    """
    here, today = sheet.parse.sentences[one.sentence], sheet.clock(one.article).day
    inside = [n for n in range(one.sentence) if sheet.parse.sentences[n].passage == here.passage]
    if inside and opens_by_day(sheet, inside[-1]):
        inside = inside[-1:]
    before = [
        m.when
        for n in inside
        for m in sheet.of_sentence.get(n, ())
        if m.type == "time" and isinstance(m.when, When) and m.when.earliest is not None
        if not is_now(m.when) and not dates_speech(sheet, m) and not is_since(m.when)
        if n == inside[0] or not is_long_ago(m.when, today)
        if not is_ahead(m.when, today) and not is_span(m.when)
    ]
    days = {(w.earliest, w.latest) for w in before}
    if len(days) != 1 or (one.family == "talks" and looks_back(before[-1])):
        return None
    if is_long_ago(before[-1], today) and tells_on(sheet, inside, before[-1]):
        return None
    return of_incident(before[-1])


def tells_on(sheet: Sheet, sentences: list[int], opening: When) -> bool:
    """True where a story that opens with an old day goes on to other times."""
    told = (m for n in sentences for m in sheet.of_sentence.get(n, ()) if m.type == "time")
    return any(
        isinstance(m.when, When) and m.when.earliest and not is_day_of(m.when, opening)
        for m in told
    )


def opens_by_day(sheet: Sheet, sentence: int) -> bool:
    """True for "On Saturday, gunmen ...": what stands right behind is of that day."""
    first, today = (
        sheet.parse.sentences[sentence],
        sheet.clock(sheet.parse.sentences[sentence].article).day,
    )
    fronted = (m for m in sheet.of_sentence.get(sentence, ()) if m.start <= first.start + FRONT)
    return any(
        m.type == "time" and isinstance(m.when, When) and is_near(m.when, today) for m in fronted
    )


FRONT = 4
"""Letters before a time that opens a sentence ("On ")."""


def dates_speech(sheet: Sheet, mention: Mention) -> bool:
    """True where the verb that a time hangs on is one of saying, or of a court."""
    verb = verb_above(sheet, mention)
    if verb is None:
        return False
    lemma = sheet.tokens[verb].lemma
    return lemma in open_sources().verbs["say"] or lemma in open_setting_words().tried


def dispatch_day(sheet: Sheet, one: Draft) -> When | None:
    """The day of an agency's dateline, for the news right behind it, and for all of a report
    that tells no other day near it."""
    if one.background or is_habit(sheet, one.match.i) or is_before_saying(sheet, one):
        return None
    line = sheet.dispatch(one.article)
    if line is None:
        return None
    sentences = sheet.parse.sentences
    news = next((n for n, s in enumerate(sentences) if s.end > line.behind + 2), 0)
    wholly = range(len(sentences)) if one.sentence != news else (news,)
    if tells_days(sheet, [n for n in wholly if sentences[n].article == one.article], line.day):
        return None
    day = line.day.isoformat()
    words = sheet.text[line.start : line.end]
    return When(words, line.start, line.end, day, day, "day", "dateline")


def is_before_saying(sheet: Sheet, one: Draft) -> bool:
    """True for "it acknowledged on Friday that it had lost X": that lay before the day told."""
    way = (one.match.i, *sheet.parse.ancestors(one.match.i))
    verb = next((n for n in way if sheet.tokens[n].tag.startswith("VB")), None)
    if verb is None or sheet.tokens[verb].tag != "VBN" or day_of_saying(sheet, one) is None:
        return False
    return any(sheet.tokens[c].text.lower() in ("had", "'d") for c in sheet.parse.children[verb])


def is_habit(sheet: Sheet, i: int) -> bool:
    """True where the verb that tells of it stands in the present ("he coordinates attacks").

    "Local reports put the toll at 40" and "two are missing" tell what came of the event.
    """
    verbs = [n for n in (i, *sheet.parse.ancestors(i)) if sheet.tokens[n].tag.startswith("VB")]
    if not verbs or sheet.tokens[verbs[0]].tag not in ("VBZ", "VBP"):
        return False
    lemma = sheet.tokens[verbs[0]].lemma
    return lemma != "be" and lemma not in open_sources().verbs["say"]


def tells_days(sheet: Sheet, sentences: Iterable[int], day: date) -> bool:
    """True where any of some sentences tells another day of the weeks before, or days that meet it.

    Months and years are history ("a truce called in December").
    """
    told = (
        m.when
        for n in sentences
        for m in sheet.of_sentence.get(n, ())
        if m.type == "time" and isinstance(m.when, When)
    )
    return any(is_other(w, day) for w in told)
