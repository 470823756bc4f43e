"""A claim as judged: corrected values are marked, the source's words never change."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import show
from reportedly.records.claims import Claim
from reportedly.records.corrections import by_claim, form_of, judged
from reportedly.records.figures import Figure
from reportedly.records.judgements import FigureWrong, PlaceIs, judgement, number_in_words, same
from reportedly.records.places import Place

FIGURE = {
    "id": "f9", "text": "about 300", "start": 9, "end": 18, "form": "about", "stated": [300],
    "low": 300, "high": 300, "unit": "person", "counts": "killed", "of": [], "scope": "incident",
}  # fmt: skip
AREAS = "country country_code adm1 adm1_id adm2 adm2_id".split()
PLACE = {
    **dict.fromkeys(AREAS), "text": "Orrin", "start": 20, "end": 25, "role": "from", "id": "gn:1",
    "name": "Orrin", "feature": "populated_place", "precision": "exact", "lat": 1.0, "lon": 2.0,
}  # fmt: skip
RIGHT = msgspec.convert(
    {
        **dict.fromkeys(AREAS), "id": "gn:2", "name": "Orrin Bay", "country": "Marland",
        "feature": "populated_place", "precision": "exact", "lat": 3.0, "lon": 4.0,
    },
    Place,
)  # fmt: skip


def claim(*figures: dict[str, Any], place: dict[str, Any] | None = None) -> Claim:
    lists = dict.fromkeys("evidence agent target attribution about".split(), ())
    nothing = dict.fromkeys("when manner purpose confidence".split())
    values = {
        **lists, **nothing, "id": "c1", "article": 0, "kind": "casualties.killed",
        "codes": {"plover": None, "cameo": None}, "places": [place or PLACE],
        "figures": list(figures or (FIGURE,)), "modality": "claimed", "background": False,
        "missing": {}, "maker": "m",
    }  # fmt: skip
    return msgspec.convert(values, Claim)


def corrected(one: Claim, what: Any) -> Claim:
    return judged(one, [judgement(what, "ann", "2031-01-01", "seen")], {"gn:2": RIGHT})


def test_a_wrong_figure_falls_out_and_its_parts_stay() -> None:
    part = {**FIGURE, "id": "f40", "part_of": "f9"}
    left = corrected(claim(FIGURE, part), FigureWrong("c1", "f9", 300, 300))
    assert [(f.id, f.part_of) for f in left.figures] == [("f40", None)]
    assert left.missing == {}
    bare = corrected(claim(), FigureWrong("c1", "f9", 300, 300))
    assert bare.figures == ()
    assert bare.missing == {"figures": "judged_wrong"}


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(["both", "low", "high"]))
def test_an_analysts_number_never_looks_like_the_sources_words(
    low: int, more: int, sides: str
) -> None:
    bounds = (
        None if sides == "high" else low,
        None if sides == "low" else low + more,
    )
    (found,) = corrected(claim(), FigureWrong("c1", "f9", 300, 300, *bounds)).figures
    assert (found.low, found.high) == bounds
    assert found.judgement
    assert found.text.startswith("[")
    assert "about 300" not in show.figure(found)
    assert "“" not in show.figure(found)
    assert "analyst" in show.figure(found)
    assert set(found.stated) == {n for n in bounds if n is not None}


@pytest.mark.parametrize(
    ("bounds", "told"),
    [
        ((3, 3), ("exact", "3")),
        ((3, None), ("at_least", "at least 3")),
        ((None, 3), ("up_to", "up to 3")),
        ((3, 4), ("range", "3 to 4")),
    ],
)
def test_a_number_in_words(bounds: tuple[int | None, int | None], told: tuple[str, str]) -> None:
    assert (form_of(*bounds), number_in_words(*bounds)) == told


def test_a_place_keeps_its_words_and_role() -> None:
    (found,) = corrected(claim(), PlaceIs("c1", 20, 25, "gn:2")).places
    assert (found.text, found.start, found.end, found.role) == ("Orrin", 20, 25, "from")
    assert (found.id, found.name, found.country, found.lat) == ("gn:2", "Orrin Bay", "Marland", 3.0)
    assert found.judgement
    assert "analyst" in show.place(found)


def test_a_part_of_a_place_has_no_point() -> None:
    some = claim(place={**PLACE, "part": "15 km north"})
    (found,) = corrected(some, PlaceIs("c1", 20, 25, "gn:2")).places
    assert (found.part, found.lat, found.precision) == ("15 km north", None, "near")


def test_what_is_not_meant_is_left_as_it_is() -> None:
    whole = claim()
    for what in (
        PlaceIs("c1", 0, 5, "gn:2"),
        PlaceIs("c1", 20, 25, "gn:9"),
        PlaceIs("c2", 20, 25, "gn:2"),
        FigureWrong("c2", "f9", 300, 300),
        same("c1", "c2"),
    ):
        assert corrected(whole, what) == whole


def test_a_reading_shows_nothing_of_judgements() -> None:
    assert b"judgement" not in msgspec.json.encode(claim())
    assert b"judgement" in msgspec.json.encode(corrected(claim(), PlaceIs("c1", 20, 25, "gn:2")))
    kept = msgspec.convert(FIGURE, Figure)
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Figure) == kept


def test_judgements_by_the_claims_they_speak_of() -> None:
    rows = [judgement(same("c2", "c1"), "ann", "2031-01-01", "seen")]
    assert by_claim(rows) == {"c1": rows, "c2": rows}
