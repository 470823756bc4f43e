"""An event without a place lies in the one country that the report is about, and says so."""

from __future__ import annotations

from tests.claims.test_extract import claims_of

ABOUT_SUDAN = (
    "Fighting broke out in Khartoum, the capital of Sudan. The army shelled Omdurman in Sudan on "
    "Monday.\n\n"
    "Mediators met for days. Nothing was said of prisoners. Nobody else came. The market stayed "
    "shut. Both sides agreed to a ceasefire."
)
TWO_THEATRES = (
    "The army shelled Omdurman in Sudan. Rebels captured Goma in the Democratic Republic of the "
    "Congo.\n\n"
    "Mediators met for days. Nothing was said of prisoners. Nobody else came. The market stayed "
    "shut. Both sides agreed to a ceasefire."
)


def test_the_country_is_given_with_the_words_that_name_it() -> None:
    truce = next(c for c in claims_of(ABOUT_SUDAN) if c.kind == "agreement.ceasefire")
    assert [(p.name, p.precision, p.basis) for p in truce.places] == [("Sudan", "country", "focus")]
    place = truce.places[0]
    assert ABOUT_SUDAN[place.start : place.end] == "Sudan"
    assert (place.lat, place.lon) == (None, None)
    assert any(e.quote == "Sudan" for e in truce.evidence[1:])


def test_two_theatres_leave_it_open() -> None:
    truce = next(c for c in claims_of(TWO_THEATRES) if c.kind == "agreement.ceasefire")
    assert truce.places == ()
    assert truce.missing["places"] == "not_stated"


def test_what_is_told_with_a_place_keeps_it() -> None:
    shelling = next(c for c in claims_of(ABOUT_SUDAN) if c.family == "strike")
    assert [(p.name, p.basis) for p in shelling.places] == [("Omdurman", "stated")]


def test_troops_are_raised_at_home_and_stationed_where_the_report_is() -> None:
    text = ABOUT_SUDAN + " Chad called up reservists. Troops were deployed."
    raised, sent = (c for c in claims_of(text) if c.family == "mobilisation")
    assert all(p.basis != "focus" for p in raised.places)
    assert [(p.name, p.basis) for p in sent.places] == [("Sudan", "focus")]


def test_the_town_of_the_lead_is_the_theatre() -> None:
    text = (
        "Shells hit the market of Gedaref in eastern Sudan on Monday.\n\n"
        + "Aid workers spoke of their fears. They did not sleep. Nobody came to help them. "
        + "They waited for the morning. The roads were empty.\n\n"
        + "One woman was wounded in the leg, a nurse said."
    )
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Gedaref"]


def places_of(text: str) -> list[tuple[str | None, str | None, str, str]]:
    (one,) = [c for c in claims_of(text) if c.family == "casualties"]
    return [(p.name, p.adm1, p.precision, p.basis) for p in one.places]


def test_the_one_province_that_is_told_of_is_nearer_than_the_country() -> None:
    text = (
        "Smugglers use a road in Bermel district, Paktika province, for weapons, officials in "
        "Afghanistan say. Three gunmen were killed on Monday."
    )
    assert places_of(text) == [("Paktika", "Paktika", "adm1", "focus")]


def test_of_two_provinces_neither_is_meant() -> None:
    text = (
        "Farmers in Helmand province and in Farah province sell wheat, officials in Afghanistan "
        "say. Two soldiers were killed on Monday."
    )
    assert [name for name, *_ in places_of(text)] in ([], ["Afghanistan"])
