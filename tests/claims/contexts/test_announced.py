"""What a headline announces: the report's fuller telling counts."""

from __future__ import annotations

from tests.claims.test_extract import claims_of

BODY = (
    "Troops raided a compound in Menaka on Monday, the first such raid in the town for a year. "
    "They came under fire and killed 13 rebels there."
)


def test_several_of_a_headline_are_told_in_full() -> None:
    head, told = (
        c
        for c in claims_of(f"Troops Kill Several Rebels in Menaka\n\n{BODY}")
        if c.family == "casualties"
    )
    assert [(a.relation, a.claim) for a in head.about] == [("restates", told.id)]
    assert not any(a.relation == "restates" for a in told.about)


def test_a_number_in_a_headline_is_its_own() -> None:
    head, *_ = (
        c
        for c in claims_of(f"Troops Kill 13 Rebels in Menaka\n\n{BODY}")
        if c.family == "casualties"
    )
    assert not head.about
