"""Linking by faces on an invented war: no pair is lost, and what is planted is found."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from benchmarks.linking import f1, pairs
from benchmarks.synthetic import BURST, Told, reports
from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.sides import open_sides
from reportedly.incidents import link
from reportedly.incidents.accounts import Face
from reportedly.incidents.faces import THOUSAND, Faces, edges
from reportedly.incidents.matches import WORTH_A_LOOK, score
from reportedly.incidents.pairs import shelves, window
from reportedly.incidents.whereabouts import bearing

WAR = list(reports(6_000))


def told(one: Told) -> link.Told:
    reading = one.kept.reading
    return link.Told(reading.report, reading.claims, reading.report.published)


def faces(some: list[Told]) -> list[Face]:
    held = Faces()
    for one in some:
        for account in link.accounts_of(told(one), event_groups(), open_sides()):
            held.put(account)
    return held.faces


def may_meet(one: Face, other: Face) -> bool:
    """True where places and days of the two do not exclude each other, looked at as they are."""
    a, b = window(one), window(other)
    if a is None or b is None or not (shelves(one) and shelves(other)):
        return False
    assert one.place is not None
    assert other.place is not None
    near = bearing(one.place.spot, other.place.spot) != "apart"
    return near and a.first <= b.last and b.first <= a.last


def test_no_pair_is_lost_and_none_comes_twice() -> None:
    known = [face for face in faces(WAR[:500]) if face.group]
    found = edges(known, event_groups())
    seen = Counter(frozenset(pair) for pair in zip(found.one, found.other, strict=True))
    assert set(seen.values()) == {1}
    wanted = {
        frozenset((n, m))
        for (n, one), (m, other) in combinations(enumerate(known), 2)
        if may_meet(one, other) and (score(one, other, event_groups()) or 0) >= WORTH_A_LOOK
    }
    assert wanted
    assert set(seen) == wanted
    assert min(found.score) >= WORTH_A_LOOK * THOUSAND


def test_a_match_is_the_same_from_both_sides() -> None:
    known = faces(WAR[:300])
    for one, other in combinations(known, 2):
        assert score(one, other, event_groups()) == score(other, one, event_groups())


def test_a_day_of_three_hundred_reports_on_one_town_is_few_faces() -> None:
    burst = Counter(p.name for one in WAR for c in one.kept.reading.claims[:1] for p in c.places)
    (town, count) = burst.most_common(1)[0]
    assert count > BURST
    there = [face for face in faces(WAR) if face.place and face.place.spot.name == town]
    assert len(there) < count / 2


def test_what_is_planted_is_found() -> None:
    found = link.link(map(told, WAR), event_groups(), open_sides())
    home = {claim: one.incident for one in found for claim in one.claims}
    truth = {
        claim.id: event
        for one in WAR
        for claim, event in zip(one.kept.reading.claims, one.events, strict=True)
        if event is not None
    }
    both = pairs(Counter((home[c], event) for c, event in truth.items()).values())
    counted = (
        both,
        pairs(Counter(home[c] for c in truth).values()),
        pairs(Counter(truth.values()).values()),
    )
    assert f1([counted]) > 0.8


def test_the_war_has_the_shape_that_is_told_of_it() -> None:
    claims = [c for one in WAR for c in one.kept.reading.claims]
    undated = sum(c.when is None for c in claims) / len(claims)
    assert 0.12 < undated < 0.18
    modes = Counter(c.modality for c in claims)
    assert modes["denied"]
    assert modes["claimed"]
    assert [one.events for one in reports(500)] == [one.events for one in reports(500)]
