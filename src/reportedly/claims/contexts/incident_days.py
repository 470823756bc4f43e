"""The day of an event whose own words tell none: its incident's, its scene's, its dateline's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.days import is_now
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.times import When

TOLD = ("asserted", "claimed", "denied", "possible")
"""Standings in which an event is spoken of as one of the past."""


def date_from(sheet: Sheet, one: Draft, givers: list[Draft]) -> None:
    """Give an event without a day of its own that of its incident; its hour, if told, stays.

    `givers` are the claims that may share its setting, the nearest first.
    """
    if one.when is not None and not is_hour(one.when):
        return
    own = one.when
    if one.modality not in TOLD:
        one.when = own or announced(sheet, one)
        return
    today = sheet.clock(one.article).day
    if is_habit(sheet, one.match.i):
        return
    lent = next(
        (d.when for d in givers if lends_day(d) and not is_of_another_time(sheet, one, d, today)),
        None,
    )
    if lent is None and one.modality in ("asserted", "claimed"):
        lent = scene_time(sheet, one) or dispatch_day(sheet, one)
    if lent is not None and own is not None:
        one.when = at_hour(own, lent)
    elif lent is not None:
        one.when = lent if lent.basis == "dateline" and lent.relative is None else of_incident(lent)


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


SPEECH = frozenset({"talks", "statement", "agreement", "pledge"})
"""Families of acts by which parties speak or deal with each other."""
GOES_ON = 3
"""Sentences over which the same speaker still speaks at the same occasion."""


def date_speech(sheet: Sheet, one: Draft, earlier: list[Draft]) -> None:
    """Give an undated speech act the day of what the same party said or did just before."""
    if one.family not in SPEECH or one.when is not None or one.background:
        return
    mine, pronoun = names(one), goes_on(sheet, one)
    sides = speaks_for_all(sheet, one)
    for giver in reversed(earlier):
        if one.sentence - giver.sentence > GOES_ON:
            break
        if giver.family not in SPEECH or giver.background or giver.modality not in TOLD:
            continue
        met = giver.family == "talks" and (sides or bool(mine & names(giver, met=True)))
        if met or mine & names(giver) or (pronoun and one.sentence - giver.sentence == 1):
            if giver.when is None:
                continue
            one.when = of_incident(giver.when) if lends_day(giver) else None
            return
    if one.family == "talks" or pronoun:
        one.when = scene_time(sheet, one)


def goes_on(sheet: Sheet, one: Draft) -> bool:
    """True where "he", "she" or "they" speaks on."""
    subjects = {sheet.tokens[s].text.lower() for s in one.match.subjects}
    return bool(subjects & {"he", "she", "they"})


ALL = frozenset({"both", "minister", "side", "leader", "official", "party", "country", "two"})
"""Words by which those who met are told of together ("the ministers", "both sides")."""


def speaks_for_all(sheet: Sheet, one: Draft) -> bool:
    """True where those who met speak or agree together."""
    subjects = [sheet.tokens[s] for s in one.match.subjects]
    return any(
        t.lemma.lower() in ALL
        and (t.tag == "NNS" or t.lemma.lower() in ("both", "two"))
        and any(
            sheet.tokens[c].text.lower() in ("the", "both", "two")
            for c in (t.i, *sheet.parse.children[t.i])
        )
        for t in subjects
    )


def names(one: Draft, *, met: bool = False) -> set[str]:
    """Who acts, for comparing; with those whom they met."""
    return {(p.name or p.text).lower() for p in ((*one.agent, *one.target) if met else one.agent)}


HISTORY = timedelta(31)
"""What lies longer before the report's clock is told of in its own paragraph only."""


def is_of_another_time(sheet: Sheet, one: Draft, giver: Draft, today: date | None) -> bool:
    """True where the giver's day is yet to come, or history told in another paragraph."""
    here, there = (sheet.parse.sentences[d.sentence].passage for d in (one, giver))
    when = giver.when
    if when is None or is_ahead(when, today):
        return True
    return here != there and is_long_ago(when, today)


def is_long_ago(when: When, today: date | None) -> bool:
    """True for a day that is history by the report's clock."""
    if today is None or when.latest is None:
        return False
    return today - date.fromisoformat(when.latest) > HISTORY


def is_ahead(when: When, today: date | None) -> bool:
    """True for a day that had not come when the report was made: nothing told as done is its."""
    return today is not None and (when.earliest or "") > today.isoformat()


def lends_day(giver: Draft) -> bool:
    """True for a dated claim; "now" is the day of telling, "since May" the time of many events."""
    when = giver.when
    return when is not None and when.earliest is not None and not (is_now(when) or is_since(when))


def is_since(when: When) -> bool:
    """True for "since May": the time of many events."""
    return (when.relative or "").startswith("since(")


def is_hour(when: When) -> bool:
    """True for a time of day whose day is not told ("at 04:30")."""
    dated = when.earliest or when.latest or when.relative
    return not dated and when.unresolved == "no_anchor"


def at_hour(own: When, day: When) -> When:
    """The time of day as it is told, on the day of the incident."""
    return msgspec.structs.replace(
        own,
        earliest=day.earliest,
        latest=day.latest,
        precision=day.precision,
        basis="incident",
        unresolved=None,
    )


def scene_time(sheet: Sheet, one: Draft) -> When | None:
    """The one day that earlier sentences of the paragraph tell, as the scene of this event.

    History counts where the paragraph opens with it: elsewhere it is told in passing.
    """
    here, today = sheet.parse.sentences[one.sentence], sheet.clock(one.article).day
    inside = [n for n in range(one.sentence) if sheet.parse.sentences[n].passage == here.passage]
    before = [
        m.when
        for n in inside
        for m in sheet.of_sentence.get(n, ())
        if m.type == "time" and isinstance(m.when, When) and m.when.earliest is not None
        if not is_now(m.when) and not dates_speech(sheet, m) and not is_since(m.when)
        if n == inside[0] or not is_long_ago(m.when, today)
        if not is_ahead(m.when, today)
    ]
    days = {(w.earliest, w.latest) for w in before}
    return of_incident(before[-1]) if len(days) == 1 else None


def dates_speech(sheet: Sheet, mention: Mention) -> bool:
    """True where the verb that a time hangs on is one of saying."""
    first = sheet.covered(mention.start, mention.end)[0]
    verbs = [n for n in sheet.parse.ancestors(first) if sheet.tokens[n].pos == "VERB"]
    return bool(verbs) and sheet.tokens[verbs[0]].lemma in open_sources().verbs["say"]


def dispatch_day(sheet: Sheet, one: Draft) -> When | None:
    """The day of an agency's dateline, for the news right behind it, and for all of a report
    that tells no other day."""
    if one.background or is_habit(sheet, one.match.i):
        return None
    line = sheet.dispatch(one.article)
    if line is None:
        return None
    sentences = sheet.parse.sentences
    news = next((n for n, s in enumerate(sentences) if s.end > line.behind + 2), 0)
    wholly = range(len(sentences)) if one.sentence != news else (news,)
    if tells_days(sheet, [n for n in wholly if sentences[n].article == one.article]):
        return None
    day = line.day.isoformat()
    words = sheet.text[line.start : line.end]
    return When(words, line.start, line.end, day, day, "day", "dateline")


def is_habit(sheet: Sheet, i: int) -> bool:
    """True where the verb that tells of it stands in the present ("he coordinates attacks").

    "Local reports put the toll at 40" and "two are missing" tell what came of the event.
    """
    verbs = [n for n in (i, *sheet.parse.ancestors(i)) if sheet.tokens[n].tag.startswith("VB")]
    if not verbs or sheet.tokens[verbs[0]].tag not in ("VBZ", "VBP"):
        return False
    lemma = sheet.tokens[verbs[0]].lemma
    return lemma != "be" and lemma not in open_sources().verbs["say"]


def tells_days(sheet: Sheet, sentences: Iterable[int]) -> bool:
    """True where any of some sentences tells a day, which the dateline's own is not."""
    return any(
        m.type == "time" and isinstance(m.when, When) and m.when.earliest is not None
        for n in sentences
        for m in sheet.of_sentence.get(n, ())
    )


def of_incident(when: When) -> When:
    """A time carried over from the incident: the same days, by the words that named them there."""
    return msgspec.structs.replace(when, basis="incident")
