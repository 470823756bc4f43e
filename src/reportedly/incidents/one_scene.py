"""Which articles tell of one place and day alone, so that what is told undated is of that event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from reportedly.incidents.tellings import BLOWS, Telling
from reportedly.incidents.whereabouts import bearing


def with_scenes(told: Sequence[Telling]) -> list[Telling]:
    """The tellings, those marked that are news of an article with one scene."""
    news: dict[int, list[Telling]] = defaultdict(list)
    for one in told:
        known = one.background or one.earlier or one.apart
        if one.group in BLOWS and not known and not one.forward:
            news[one.article].append(one)
    single = {article for article, rows in news.items() if is_one_scene(rows)}
    marked = {id(one) for article in single for one in news[article]}
    return [msgspec.structs.replace(t, one_scene=True) if id(t) in marked else t for t in told]


def is_one_scene(told: Sequence[Telling]) -> bool:
    """True where one exact place is named, all other places may be it, and the days meet; a name
    of which nothing is known may be of anywhere."""
    spots = list(dict.fromkeys(t.place.spot for t in told if t.place is not None))
    exact = [s for s in spots if s.exact and not s.vague]
    if not exact or any(s.bare for s in spots) or len(spots) > MANY:
        return False
    if any(bearing(exact[0], s) == "apart" for s in spots):
        return False
    days = [t.days for t in told if t.days is not None]
    return not days or max(d.first for d in days) <= min(d.last for d in days)


MANY = 8
"""Places from which on an article tells of more than one scene."""
