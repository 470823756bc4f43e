"""What a report opens with, put to the full telling of it that follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.incidents.tellings import BLOWS, Telling
from reportedly.incidents.whereabouts import bearing

FAR = 1500
"""Characters within which a report tells in full what it opened with: some five paragraphs."""


def with_leads(found: list[list[Telling]]) -> list[list[Telling]]:
    """The accounts, the opening of an article that names neither day nor town put to the next of
    its accounts that may be of the same attack."""
    for article in sorted({t.article for one in found for t in one}):
        news = [one for one in found if _is_news(one, article)]
        news.sort(key=lambda one: one[0].start)
        while len(news) > 1 and is_lead_of(news[0], news[1]):
            kept = sorted(news[0] + news[1], key=lambda t: t.start)
            found = [kept if one is news[0] else one for one in found if one is not news[1]]
            news = [kept, *news[2:]]
    return found


def _is_news(account: Sequence[Telling], article: int) -> bool:
    told = [t for t in account if t.group in BLOWS]
    fresh = any(not t.background and not t.forward for t in told)
    return fresh and all(t.article == article for t in account)


def is_lead_of(lead: Sequence[Telling], full: Sequence[Telling]) -> bool:
    """True where nothing tells the two apart, and the first does not say which day or town.

    What opens without a figure is a scene rather than the news.
    """
    if not any(t.figures for t in lead) or any(t.days is not None or _is_placed(t) for t in lead):
        return False
    if full[0].start - lead[0].start > FAR or any(t.apart or t.old for t in full):
        return False
    if any(_is_elsewhere(a, b) for a in lead for b in full):
        return False
    if {t.claim for t in lead} & {t.claim for t in full}:
        return False
    return _dead_agree(_dead(lead), _dead(full)) and not _others(lead, full)


def _is_placed(one: Telling) -> bool:
    return one.place is not None and one.place.spot.exact


def _is_elsewhere(one: Telling, other: Telling) -> bool:
    if one.place is None or other.place is None:
        return False
    return bearing(one.place.spot, other.place.spot) in ("apart", "unnamed")


def _dead(account: Iterable[Telling]) -> list[int]:
    rows = {row for t in account for row in t.figures if row[0] == "killed"}
    return sorted(low for _, low, _ in rows if low is not None)


def _dead_agree(lead: Sequence[int], full: Sequence[int]) -> bool:
    """True where the full telling gives no other toll: the same one, or parts that add up to it."""
    return not lead or not full or lead[-1] in full or sum(full) == sum(lead)


def _others(lead: Iterable[Telling], full: Iterable[Telling]) -> bool:
    """True where named parties did the one and the other, and none of them did both."""
    mine, theirs = (_named(t.agents for t in one) for one in (lead, full))
    return bool(mine and theirs and not mine & theirs)


def _named(slots: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset(n for names in slots for n in names if n.startswith("actor:"))
