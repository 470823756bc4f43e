"""A claim in plain words: what is known as it stands, what is not with its reason."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from reportedly.records import show
from reportedly.records.claims import Check, Claim
from reportedly.records.figures import Figure
from reportedly.records.places import ClaimPlace

PARTY = {"text": "the army", "start": 0, "end": 8, "id": None, "name": None, "type": "military"}
LINK = {"text": None, "start": None, "end": None, "id": None, "name": None, "manner": "direct"}
GIVEN = ("candidates", "basis", "judgement")
WHEN = {"text": "Monday", "start": 0, "end": 6, "precision": "day", "basis": "stated"}


def claim(**given: Any) -> Claim:
    lists = dict.fromkeys("evidence agent target places figures attribution about".split(), ())
    nothing = dict.fromkeys("when manner purpose confidence".split())
    values = {
        "id": "c",
        "article": 0,
        "kind": "battle.clash",
        "codes": {"plover": None, "cameo": None},
        "modality": "denied",
        "background": True,
        "missing": {},
        "maker": "m",
    }
    return msgspec.convert({**lists, **nothing, **values, **given}, Claim)


def place(**given: Any) -> ClaimPlace:
    empty = dict.fromkeys(f for f in ClaimPlace.__struct_fields__ if f not in GIVEN)
    values = {**empty, "role": "at", "precision": "exact", **given}
    return msgspec.convert(values, ClaimPlace)


def test_modality_and_background_are_never_hidden() -> None:
    assert show.mode(claim()) == "battle.clash [denied, background]"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "not stated"),
        ({"missing": {"agent": "unnamed"}}, "unnamed"),
        ({"agent": [PARTY]}, "the army"),
        ({"agent": [{**PARTY, "name": "Veld Army"}], "target": [PARTY]}, "Veld Army -> the army"),
        ({"target": [PARTY], "missing": {"agent": "not_stated"}}, "? (not stated) -> the army"),
    ],
)
def test_who(given: dict[str, Any], words: str) -> None:
    assert show.who(claim(**given)) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (None, "no publication date"),
        ({"earliest": "2031-03-03", "latest": "2031-03-03"}, "2031-03-03 (“Monday”)"),
        ({"earliest": "2031-03-03", "latest": None}, "2031-03-03 to … (“Monday”)"),
        (
            {"earliest": None, "latest": None, "unresolved": "no_year"},
            "no day known: no year (“Monday”)",
        ),
    ],
)
def test_when(given: dict[str, Any] | None, words: str) -> None:
    time = None if given is None else {**WHEN, **given}
    assert show.when(claim(when=time, missing={"when": "no_publication_date"})) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"name": "Orrin", "id": "gn:1", "country": "Marland"}, "at Orrin, Marland"),
        ({"text": "Nowhere"}, "at Nowhere, not in the gazetteer"),
        ({"name": "Marland", "id": "gn:2", "country": "Marland"}, "at Marland"),
        ({"name": "Orrin", "id": "gn:1", "part": "north"}, "at north of Orrin"),
    ],
)
def test_where(given: dict[str, Any], words: str) -> None:
    assert show.place(place(**given)) == words


def test_a_convention_is_never_shown_as_a_number() -> None:
    vague = Figure(
        "f", "several hundred", 0, 15, "vague", (), 200, 999, "person", "fled", (), "stock"
    )
    assert show.figure(vague) == "“several hundred” fled, stock"


def test_the_chain_names_every_link() -> None:
    links = [
        {**LINK, "role": "outlet"},
        {**LINK, "role": "agency", "name": "Wire"},
        {**LINK, "role": "unnamed", "text": "a source"},
        {**LINK, "role": "official"},
    ]
    words = show.chain(claim(attribution=links).attribution)
    assert words == "outlet not stated <- Wire <- a source <- unnamed official"


def test_words_of_hearsay_are_no_source() -> None:
    links = [{**LINK, "role": "outlet", "name": "Wire"}, {**LINK, "role": "unnamed"}]
    assert show.chain(claim(attribution=links).attribution) == "Wire <- nobody named"


def test_clean_keeps_one_harmless_line() -> None:
    assert show.clean(" a\n b\x1b[1m\u202ec ") == "a b [1m c"


def test_what_the_map_says_stands_with_its_claim() -> None:
    checks = (
        Check("c", "geography.contradicted", "X borders Y", "Y is 90 km off"),
        Check("d", "geography.holds", "X borders Z", "X borders Z"),
    )
    own = show.of_claim(checks, claim())
    words = "X borders Y; the map says otherwise: Y is 90 km off"
    assert show.held(own) == [("map", words)]
    assert f"map: {words}" in show.claim_in_words(claim(), own)
