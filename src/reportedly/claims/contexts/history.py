"""What turns out as history once the claims of a report are seen together."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.claims.chains.standing import is_old
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.at_large import is_perfect
from reportedly.claims.contexts.families import ATTACK
from reportedly.claims.contexts.placed import implied
from reportedly.claims.contexts.reckoning import of_incident
from reportedly.claims.contexts.reputations import laid_at
from reportedly.claims.drafts import Draft
from reportedly.records.times import When

PAST = frozenset({"VBD", "VBN"})
"""Forms in which history is told on."""
GOES_ON = 2
"""Sentences after a dated piece of history that go on with it, within its paragraph."""


def settle_history(sheet: Sheet, drafts: list[Draft], today: date | None) -> None:
    """Mark as background what took an old day, goes on with history, or is the toll of some."""
    by_trigger = {d.match.i: d for d in drafts}
    leads = lead_days(drafts)
    for n, one in enumerate(drafts):
        if one.chain.denied or one.settled:
            continue
        event = by_trigger.get(sheet.tokens[one.match.i].head)
        one.settled = (
            is_old(one.when, today)
            or is_earlier(sheet, one, leads.get(one.article))
            or goes_on_with_history(sheet, one, drafts[:n], today)
            or (event is not None and is_its_toll(sheet, one, event))
            or is_within(one, by_trigger)
            or goes_with(sheet, one, event)
        )
        one.background = one.background or one.settled


def lead_days(drafts: list[Draft]) -> dict[int, date]:
    """The day of the first dated news of each article."""
    found: dict[int, date] = {}
    for one in drafts:
        if not one.background and one.when is not None and one.when.earliest is not None:
            found.setdefault(one.article, date.fromisoformat(one.when.earliest[:10]))
    return found


WEEK = timedelta(days=6)
"""What lies further before the news that a report opens with is an earlier incident."""
OPENING = 4
"""Sentences in which a report says what it is about."""


def is_earlier(sheet: Sheet, one: Draft, lead: date | None) -> bool:
    """True for another week's event by its own date, behind the opening or laid to somebody."""
    when = one.when
    if lead is None or when is None or when.latest is None or when.start is None:
        return False
    sentences = sheet.parse.sentences
    first = next(n for n, s in enumerate(sentences) if s.article == one.article)
    behind = one.sentence - first >= OPENING or laid_at(sheet, one) is not None
    return behind and date.fromisoformat(when.latest[:10]) < lead - WEEK


def goes_on_with_history(
    sheet: Sheet, one: Draft, earlier: list[Draft], today: date | None
) -> bool:
    """True for an undated deed in the past tense, right behind dated history in its paragraph."""
    later = one.when is None or is_apart(one.when)
    if not later or one.modality != "asserted" or one.match.nominal:
        return False
    if sheet.tokens[one.match.i].tag not in PAST:
        return False
    here = sheet.parse.sentences[one.sentence].passage
    before = [d for d in earlier if d.sentence < one.sentence]
    if not before or one.sentence - before[-1].sentence > GOES_ON:
        return False
    last = [d for d in before if d.sentence == before[-1].sentence]
    return (
        sheet.parse.sentences[before[-1].sentence].passage == here
        and all(d.background for d in last)
        and any(is_old(d.when, today) for d in last)
    )


def is_told_on(sheet: Sheet, one: Draft, earlier: list[Draft]) -> bool:
    """True for "he was freed after 40 days" right behind a deed of an old year: of that story.

    So for the toll of an attack of then; what else stands there may be news again.
    """
    today = sheet.clock(one.article).day
    last = [d for d in earlier if d.sentence == one.sentence - 1]
    if one.background or one.when is not None or not last:
        return False
    if not goes_on_with_history(sheet, one, earlier, today):
        return False
    told = (*one.match.subjects, *one.match.objects)
    who = any(sheet.tokens[n].text.lower() in WHO for n in told)
    toll = one.family == "casualties" and any(d.family in ATTACK for d in last)
    return who or toll


WHO = frozenset({"he", "she", "they", "him", "her", "them", "it", "both"})


def take_up(sheet: Sheet, one: Draft, earlier: list[Draft]) -> None:
    """Give what goes on with history its place, and a toll its day; nothing to what goes on now."""
    if is_perfect(sheet, one.match.i):
        return
    last = [d for d in reversed(earlier) if d.sentence == one.sentence - 1]
    if not one.places and one.family in ATTACK | {"casualties", "detention"}:
        one.places = next((rows for d in last if (rows := implied(one, d.places))), ())
    if one.family == "casualties":
        days = [d.when for d in last if d.family in ATTACK and d.when is not None]
        one.when = of_incident(days[0]) if days else None


def is_apart(when: When) -> bool:
    """True for "a year later", counted from an event that tells no one day."""
    return when.earliest is None and (when.relative or "").startswith("text:in:")


def is_its_toll(sheet: Sheet, one: Draft, event: Draft) -> bool:
    """True for "the attack, which killed nine": told of an event that is background itself."""
    token = sheet.tokens[one.match.i]
    return event.background and event.match.nominal and token.dep in ("relcl", "acl")


def goes_with(sheet: Sheet, one: Draft, event: Draft | None) -> bool:
    """True for "weeks after rebels attacked it, killing dozens": the toll of what is history."""
    token = sheet.tokens[one.match.i]
    if event is None or one.match.nominal or token.dep not in ("advcl", "conj"):
        return False
    undated = one.when is None or one.when.start is None
    return token.tag == "VBG" and undated and event.settled and not event.match.nominal


def is_within(one: Draft, by_trigger: dict[int, Draft]) -> bool:
    """True for the ambush of "a week after nine died in an ambush": told within history."""
    above = by_trigger.get(one.match.clause) if one.match.clause is not None else None
    if above is None or above is one or not one.match.nominal or above.match.nominal:
        return False
    return above.background and above.family == "casualties" and one.family in ATTACK
