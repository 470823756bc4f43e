"""Judgements: which stand, which are undone, which go to review; none is lost, order is nothing."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.claims import Claim
from reportedly.records.judgements import (
    FigureWrong,
    Judgement,
    NotSame,
    PlaceIs,
    Same,
    Undo,
    What,
    judgement,
    not_same,
    same,
    withdrawal,
)
from reportedly.records.standing import Standing, standing, standings, withdrawn

FIGURE = {
    "id": "f9", "text": "about 300", "start": 9, "end": 18, "form": "about", "stated": [300],
    "low": 300, "high": 300, "unit": "person", "counts": "killed", "of": [], "scope": "incident",
}  # fmt: skip
PLACE = {
    **dict.fromkeys("country country_code adm1 adm1_id adm2 adm2_id lat lon".split(), None),
    "text": "Orrin", "start": 20, "end": 25, "role": "at", "id": "gn:1", "name": "Orrin",
    "feature": "populated_place", "precision": "exact",
}  # fmt: skip


def claim(key: str, **given: Any) -> Claim:
    lists = dict.fromkeys("evidence agent target attribution about".split(), ())
    nothing = dict.fromkeys("when manner purpose confidence".split())
    values = {
        **lists, **nothing, "id": key, "article": 0, "kind": "casualties.killed",
        "codes": {"plover": None, "cameo": None}, "places": [PLACE], "figures": [FIGURE],
        "modality": "claimed", "background": False, "missing": {}, "maker": "m", **given,
    }  # fmt: skip
    return msgspec.convert(values, Claim)


GROUNDS = {key: claim(key) for key in ("a", "b", "c")}


def said(what: What, at: str = "2031-01-01", why: str = "seen") -> Judgement:
    return judgement(what, "ann", at, why)


def statuses(*rows: Judgement, **given: Any) -> list[str]:
    found = {one.judgement.id: one.status for one in standings(rows, GROUNDS, **given)}
    return [found[row.id] for row in rows]


def test_a_pair_has_one_form_and_a_judgement_one_id() -> None:
    assert same("b", "a") == same("a", "b")
    assert said(same("b", "a")) == said(same("a", "b"))
    assert said(same("a", "b")).id != said(not_same("a", "b")).id
    assert said(same("a", "b")).kind == "same"


def test_an_undoing_can_be_undone() -> None:
    first = said(same("a", "b"))
    undo = said(Undo(first.id))
    redo = said(Undo(undo.id))
    assert statuses(first) == ["stands"]
    assert statuses(first, undo) == ["undone", "stands"]
    assert statuses(first, undo, redo) == ["stands", "undone", "stands"]
    assert statuses(first, undo, redo, said(Undo(redo.id))) == [
        "undone", "stands", "undone", "stands",
    ]  # fmt: skip


def test_what_fits_no_longer_goes_to_review() -> None:
    wrong = FigureWrong("a", "f9", 300, 300)
    assert statuses(said(wrong)) == ["stands"]
    assert statuses(said(FigureWrong("a", "f8", 300, 300))) == ["review"], "no such figure"
    assert statuses(said(FigureWrong("a", "f9", 30, 30))) == ["review"], "read otherwise now"
    assert statuses(said(PlaceIs("a", 20, 25, "gn:2"))) == ["stands"]
    assert statuses(said(PlaceIs("a", 21, 25, "gn:2"))) == ["review"], "no place at these words"
    assert statuses(said(same("a", "gone"))) == ["review"], "no such claim"
    assert statuses(said(Undo("j0"))) == ["review"], "nothing to undo"


def test_a_withdrawal_can_be_undone_and_told_again() -> None:
    first = withdrawal("r1", "ann", "2031-01-02", "retracted")
    undo = said(Undo(first.id))
    again = withdrawal("r1", "bob", "2031-01-05", "forged")
    assert statuses(undo, withdrawals=[first]) == ["stands"]
    assert withdrawn([first, again], []) == {"r1": first}
    assert withdrawn([first], [undo]) == {}
    assert withdrawn([first, again], [undo]) == {"r1": again}


def test_of_two_that_say_unlike_things_the_later_outranks() -> None:
    early, late = said(same("a", "b")), said(not_same("a", "b"), "2031-01-02")
    assert statuses(early, late) == ["review", "stands"]
    assert statuses(early, said(not_same("a", "b"))) == ["review", "review"]
    assert statuses(early, said(same("a", "b"), why="too")) == ["stands", "stands"]
    figures = [said(FigureWrong("a", "f9", 300, 300, n, n)) for n in (3, 4)]
    assert statuses(*figures) == ["review", "review"]


ids = st.sampled_from(sorted((*GROUNDS, "gone")))
days = st.sampled_from(["2031-01-01", "2031-01-02", "2031-01-03"])
whats = st.one_of(
    st.builds(same, ids, ids),
    st.builds(not_same, ids, ids),
    st.builds(
        FigureWrong, ids, st.sampled_from(["f9", "f1"]), st.just(300), st.just(300),
        st.sampled_from([None, 3]),
    ),
    st.builds(PlaceIs, ids, st.just(20), st.just(25), st.sampled_from(["gn:2", "gn:3"])),
)  # fmt: skip


@st.composite
def entries(draw: st.DrawFn) -> list[Judgement]:
    rows = [said(what, draw(days)) for what in draw(st.lists(whats, max_size=6))]
    for _ in range(draw(st.integers(0, 6))):
        undone = draw(st.sampled_from([*rows, said(same("a", "c"))]))
        rows.append(said(Undo(undone.id), draw(days)))
    return rows


@given(entries(), st.randoms(use_true_random=False))
def test_every_judgement_is_accounted_for_in_any_order(rows: list[Judgement], dice: Any) -> None:
    found = standings(rows, GROUNDS)
    assert {one.judgement for one in found} == set(rows)
    assert len(found) == len(set(rows))
    assert all((one.why is None) == (one.status == "stands") for one in found)
    mixed = list(rows)
    dice.shuffle(mixed)
    assert standings(mixed, GROUNDS) == found
    pairs = [row.what for row in standing(found) if isinstance(row.what, Same | NotSame)]
    assert not any(
        (one.one, one.other) == (other.one, other.other) and one != other
        for one in pairs
        for other in pairs
    ), "nothing that stands contradicts what stands"


@given(entries())
def test_an_undoing_and_its_undoing_change_nothing(rows: list[Judgement]) -> None:
    before = standings(rows, GROUNDS)
    undone = {row.id for row in standing(before)}
    undoings = [said(Undo(key), "2031-02-01") for key in sorted(undone)]
    left = standing(standings([*rows, *undoings], GROUNDS))
    assert undone.isdisjoint(row.id for row in left)
    redoings = [said(Undo(row.id), "2031-02-02") for row in undoings]
    after = standings([*rows, *undoings, *redoings], GROUNDS)
    assert only(after, rows) == only(before, rows)


def only(found: tuple[Standing, ...], rows: list[Judgement]) -> list[tuple[str, str]]:
    keys = {row.id for row in rows}
    return [(one.judgement.id, one.status) for one in found if one.judgement.id in keys]
