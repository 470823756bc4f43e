"""The country in which police and courts act."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_police_act_at_home() -> None:
    text = "Troops shelled rebels in Afgoye on Monday. Kenyan police arrested two men."
    held = next(c for c in claims_of(text) if c.family == "detention")
    assert [(p.name, p.basis) for p in held.places] == [("Kenya", "focus")]


def test_police_of_the_country_share_its_scene() -> None:
    text = "Two men were shot dead in Mombasa on Monday. Kenyan police arrested three suspects."
    held = next(c for c in claims_of(text) if c.family == "detention")
    assert [p.name for p in held.places] == ["Mombasa"]


def test_police_of_a_town_act_in_it() -> None:
    text = "Police in Kandahar arrested three men. Herat police shot a protester dead."
    told = {c.evidence[0].quote: [p.name for p in c.places] for c in claims_of(text)}
    assert told["Police in Kandahar arrested three men"] == ["Kandahar"]
    assert told["Herat police shot a protester dead"] == ["Herat"]
