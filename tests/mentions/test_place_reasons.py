"""A name's candidates come with the parts of their scores, and with reasons in words."""

from __future__ import annotations

from reportedly.gazetteer.places import open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.place_reasons import explain, reasons
from reportedly.mentions.places import find_places
from reportedly.records.places import Candidate, Place, ScoreParts
from reportedly.records.reports import Source
from reportedly.text.read import read


def candidates(text: str, name: str) -> tuple[Candidate, ...]:
    page = read(Source(name="case", content=text.encode()))
    return explain(page, parse(page), open_places())[text.index(name)]


def test_a_holder_is_a_reason() -> None:
    best, *rest = candidates("Trucks left Faizabad in Badakhshan.", "Faizabad")
    assert best.country_code == "AF"
    assert best.parts is not None
    assert "what is named beside it holds it" in reasons(best.parts)
    assert all(c.score < best.score for c in rest)


def test_scores_leave_room_for_a_place_of_no_list() -> None:
    found = candidates("Trucks left Springfield at dawn.", "Springfield")
    assert sum(c.score for c in found) < 1
    assert all(c.parts is not None and 0 < c.parts.trust < 1 for c in found)


def test_a_name_left_open_tells_the_parts_too() -> None:
    page = read(Source(name="case", content=b"The concert in Springfield was cancelled."))
    place = find_places(page, parse(page), open_places())[0].place
    assert isinstance(place, Place)
    assert place.candidates
    assert all(c.parts is not None for c in place.candidates)


def test_a_name_left_open_keeps_the_area_that_all_its_candidates_share() -> None:
    page = read(Source(name="case", content=b"Troops left Kupwara."))
    place = find_places(page, parse(page), open_places())[0].place
    assert isinstance(place, Place)
    assert place.id is None
    assert {c.adm1 for c in place.candidates} == {"Jammu and Kashmir"}
    assert (place.adm1, place.adm2, place.precision) == ("Jammu and Kashmir", None, "adm1")


def test_every_part_has_its_words() -> None:
    good = ScoreParts(5.0, 0.0, 3.2, 5.0, 1.0, 1.0, 1.0, 0.9)
    poor = ScoreParts(5.0, -1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.2)
    assert len(reasons(good)) == 5
    assert len(reasons(poor)) == 3
    assert not set(reasons(good)) & set(reasons(poor))
