"""Where an event was that takes its place from another of its incident."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_a_spot_told_later_is_where_the_rest_was() -> None:
    text = (
        "Militants ambushed a convoy in northwest Pakistan on Friday. The vehicles were patrolling "
        "a suburb of Peshawar when they came under fire. Six soldiers were killed."
    )
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [(p.name, p.basis) for p in toll.places] == [("Peshawar", "incident")]


def test_a_spot_in_another_land_is_none_of_it() -> None:
    text = (
        "Militants ambushed a convoy in northwest Pakistan on Friday. Troops were deployed in "
        "Kandahar. Six soldiers were killed."
    )
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.country_code for p in toll.places] == ["PK"]
