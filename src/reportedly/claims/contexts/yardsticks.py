"""An event that the news is only measured by: "the deadliest since a raid on X in 2019"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_yardstick
from reportedly.claims.contexts.families import ATTACK
from reportedly.claims.contexts.placed import implied
from reportedly.claims.contexts.reckoning import of_incident
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.spans import without_wrap
from reportedly.records.times import When


def settle_yardsticks(sheet: Sheet, drafts: list[Draft]) -> None:
    """Give what the news is measured by its own day, and its toll its day and place.

    Both are background: neither lends anything to the news, nor takes anything from it.
    """
    for one in drafts:
        if one.family not in ATTACK or not is_yardstick(sheet, one):
            continue
        day = day_since(sheet, one) or one.when
        if day is None:
            continue
        one.when = day
        one.background = one.settled = one.record = True
        for toll in drafts:
            if toll.family == "casualties" and is_of_then(sheet, toll, one):
                toll.when = own_day(sheet, toll, one) or of_incident(day)
                toll.places = toll.places or implied(toll, one.places)
                toll.background = toll.settled = toll.record = True


def own_day(sheet: Sheet, toll: Draft, event: Draft) -> When | None:
    """The day that is told behind what the news is measured by: one before it dates the news."""
    start = toll.when.start if toll.when else None
    return toll.when if start is not None and start > sheet.tokens[event.match.i].start else None


def day_since(sheet: Sheet, one: Draft) -> When | None:
    """The day within "since a raid on X in March 2019", which is the raid's."""
    start = sheet.tokens[one.match.i].start
    for m in sheet.of_sentence.get(one.sentence, ()):
        if m.type == "time" and isinstance(m.when, When) and m.start <= start < m.end:
            return without_wrap(sheet, m.when, one.match.i)
    return None


def is_of_then(sheet: Sheet, toll: Draft, event: Draft) -> bool:
    """True for "..., when 40 men died", "with officials saying at the time 60 were killed"."""
    if toll.sentence != event.sentence or toll.match.i < event.match.i:
        return False
    way = (toll.match.i, *sheet.parse.ancestors(toll.match.i))
    behind = [n for n in way if n > event.match.i]
    last = sheet.parse.subtree(event.match.i)[-1]
    turn = next((t for t in sheet.tokens[last + 1 : last + 3] if t.text.lower() == "when"), None)
    if turn is not None and turn.head in way:
        return True  # The parser may hang "when" higher.
    near = {sheet.tokens[c].text.lower() for n in behind for c in sheet.parse.children[n]}
    if near & {"when", "which"} and event.match.i in way:
        return True
    rest = sheet.tokens[event.match.i : sheet.parse.sentences[event.sentence].last]
    words = " ".join(t.text.lower() for t in rest)
    return " at the time " in words or " at that time " in words
