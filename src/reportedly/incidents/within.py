"""One report's claims, put together by the event they tell of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.leads import with_leads
from reportedly.incidents.likeness import TOLD, likeness, shared
from reportedly.incidents.one_scene import with_scenes
from reportedly.incidents.stopped import as_one, attack_on, stopped
from reportedly.incidents.sums import with_sums
from reportedly.incidents.tellings import Telling

ENOUGH = 2.2
"""From which likeness on two tellings of one report are of one event."""


def accounts(
    told: Sequence[Telling],
    groups: EventGroups,
    apart: Mapping[str, frozenset[str]] | None = None,
) -> list[list[Telling]]:
    """The tellings by event, each event in text order; what founds no incident stands alone.

    `apart`: by claim, those that an analyst set apart from it.
    """
    found: list[list[Telling]] = []
    told = with_scenes(told)
    judged = bool(apart)
    apart = with_sums(told, apart or {})
    wide, placed = stopped(told, groups), set[str]()
    # What only speaks of another claim comes after all that may be spoken of, and what was
    # intercepted after what may have been stopped.
    for telling in sorted(told, key=lambda t: (_speaks_of_others(t), t.claim in wide)):
        if telling.claim in placed:
            continue
        barred = apart.get(telling.claim, frozenset())
        open_to = [one for one in found if not barred & {t.claim for t in one}] if barred else found
        home = attack_on(wide[telling.claim], open_to, groups) if telling.claim in wide else None
        if home is not None:
            placed.add(telling.claim)
            home.append(as_one(wide[telling.claim]))
            continue
        trails = telling.kind in groups.trailing or telling.nth
        home = _trailed(telling, open_to) if trails else None
        home = home or _of_another(telling, open_to, groups) or _likest(telling, open_to, groups)
        if home is None:
            found.append([telling])
        else:
            home.append(telling)
    joined = _joined(found, groups, apart)
    return joined if judged else with_leads(joined)


def _joined(
    found: list[list[Telling]], groups: EventGroups, apart: Mapping[str, frozenset[str]]
) -> list[list[Telling]]:
    """The accounts, two of them made one while a telling of each is like enough, the likest first:
    what is told last may show that two before it are of one event."""
    while True:
        pairs = [
            (_likeness_between(found[a], found[b], groups, apart), -b, -a)
            for b in range(len(found))
            for a in range(b)
        ]
        best, b, a = max(pairs, default=(0.0, 0, 0))
        if best < ENOUGH:
            return found
        found[-a] = sorted(found[-a] + found[-b], key=lambda t: t.start)
        del found[-b]


def _likeness_between(
    one: Sequence[Telling],
    other: Sequence[Telling],
    groups: EventGroups,
    apart: Mapping[str, frozenset[str]],
) -> float:
    """The best likeness of two tellings of the two; below 0 where any two rule it out."""
    scores = _scores(one, other, groups)
    if {is_on_unnamed_ground(t) for t in (*one, *other)} == {True, False}:
        return -1.0  # Which districts were taken nobody says: no more is put to them.
    claims = {b.claim for b in other}
    barred = any(claims & {a.claim, *apart.get(a.claim, ())} for a in one)
    if barred or not scores or min(scores) < 0:
        return -1.0
    return max(scores)


def is_on_unnamed_ground(telling: Telling) -> bool:
    """True for districts or towns taken, held or lost that nobody names."""
    return telling.place is not None and telling.place.spot.ground


def _speaks_of_others(telling: Telling) -> bool:
    return telling.group is None


def _trailed(telling: Telling, found: Sequence[list[Telling]]) -> list[Telling] | None:
    """The attack told last before it in its article."""
    before = [
        (one.start, n)
        for n, account in enumerate(found)
        for one in account
        if one.group == "attack" and one.article == telling.article and not one.background
        if shared(one.agents, telling.agents, 1, -1) >= 0
    ]
    return found[max(before)[1]] if before else None


def _of_another(
    telling: Telling, found: Sequence[list[Telling]], groups: EventGroups
) -> list[Telling] | None:
    """The attack told last before a toll, where it is told as another one and may be the toll's."""
    if telling.group != "loss":
        return None
    before = [
        (one.start, one.apart, n)
        for n, account in enumerate(found)
        for one in account
        if one.group == "attack" and one.article == telling.article and one.start <= telling.start
    ]
    _, other, n = max(before, default=(0, False, 0))
    return found[n] if other and likeness_to(telling, found[n], groups) >= ENOUGH else None


def _likest(
    telling: Telling, found: Sequence[list[Telling]], groups: EventGroups
) -> list[Telling] | None:
    """The account that it is most like, if enough; of two as like, the one told last."""
    scored = [(likeness_to(telling, account, groups), n) for n, account in enumerate(found)]
    best, place = max(scored, default=(0.0, 0))
    return found[place] if best >= ENOUGH else None


def likeness_to(telling: Telling, account: Sequence[Telling], groups: EventGroups) -> float:
    """The best likeness to a telling of the account; below 0 where any of them rules it out."""
    scores = _scores([telling], account, groups)
    if not scores:
        return -1.0
    return max(scores) if max(scores) >= TOLD or min(scores) >= 0 else -1.0


def _scores(one: Sequence[Telling], other: Sequence[Telling], groups: EventGroups) -> list[float]:
    """The likeness of each telling of the one to each of the other."""
    families = {t.family for t in (*one, *other)}
    near = bool(families & set(groups.at_hand)) and not families & set(groups.from_afar)
    return [
        likeness(a, b, groups, face_to_face=near).score
        for a in one
        for b in other
        if a.claim != b.claim
    ]
