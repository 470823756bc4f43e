"""When it was what another event is told to have come after: "a day after a raid killed nine"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.other_acts import links_apart
from reportedly.records.times import When

UNITS = {"day": 1, "week": 7}
"""Days of what tells the day: "months after" tells none."""


def date_before(sheet: Sheet, drafts: Sequence[Draft]) -> None:
    """Give what came "a day" or "a week" before the news the day that this makes of it; what came
    "days" before is known already."""
    for one in drafts:
        if one.when is not None and (one.when.earliest or one.when.latest):
            continue
        after = links_apart(sheet, one.match.i)
        unit = sheet.tokens[after - 1] if after is not None else None
        if unit is None or unit.lemma not in UNITS or unit.tag != "NN":
            one.background = one.background or after is not None
            continue
        news = day_of_news(sheet, one, drafts)
        if news is not None:
            day = (news - timedelta(UNITS[unit.lemma])).isoformat()
            one.when = When(None, None, None, day, day, "day", "incident")


def day_of_news(sheet: Sheet, one: Draft, drafts: Sequence[Draft]) -> date | None:
    """The day of what the sentence tells beside it."""
    for other in drafts:
        news = other.sentence == one.sentence and links_apart(sheet, other.match.i) is None
        day = other.when.earliest if news and other.when is not None else None
        if day is not None and other.when is not None and other.when.latest == day:
            return date.fromisoformat(day[:10])
    return None


def not_after(sheet: Sheet, one: Draft, earlier: list[Draft]) -> list[Draft]:
    """The claims told before, without the news that came after what is told now."""
    if links_apart(sheet, one.match.i) is None:
        return earlier
    return [d for d in earlier if d.sentence == one.sentence]
