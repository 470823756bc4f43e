"""Names that the text puts inside an area are that area's, in whatever spelling, or no list's."""

from __future__ import annotations

import pytest

from .test_places import found, named

SPELT = [
    ("Troops raided Chahar Darah district, Kunduz province.", "Chahar Darah", "gn:7732594"),
    ("A bomb went off in Chak district, Wardak province.", "Chak", "gn:7053335"),
    ("He was held in Pul-e ‘Alam district, Logar province.", "Pul-e ‘Alam", "gn:7053261"),
    ("Clashes hit the Panjwa'i district of Kandahar province.", "Panjwa'i", "gn:7053307"),
]


@pytest.mark.parametrize(("text", "words", "entry"), SPELT)
def test_the_area_s_own_place_is_meant(text: str, words: str, entry: str) -> None:
    place = named(found(text), words)
    assert place.id == entry


def test_a_name_that_the_area_lacks_stays_open_inside_it() -> None:
    mentions = found("Shells fell on Verdigris district, Kunduz province.")
    mention = next(m for m in mentions if m.text == "Verdigris")
    assert mention.why == "unknown_name"
    place = named(mentions, "Verdigris")
    assert (place.id, place.adm1, place.lat) == (None, "Kunduz", None)


def test_a_list_holds_nothing() -> None:
    mentions = found("Bombs went off in Kabul, Helmand province and Herat.")
    assert named(mentions, "Kabul").adm1 == "Kabul"
    assert named(mentions, "Herat").adm1 == "Herat"


def test_a_lone_foreign_town_is_one_of_a_like_name_beside_the_others() -> None:
    mentions = found("Troops hold Zumar, Sinjar and Mosul. Rabiyah fell on Monday.")
    place = named(mentions, "Rabiyah")
    assert (place.country_code, place.adm1) == ("IQ", "Nineveh")
    assert next(m.why for m in mentions if m.text == "Rabiyah") == "spelling"


def test_a_foreign_town_of_its_own_stays_abroad() -> None:
    mentions = found("Troops hold Zumar, Sinjar and Mosul. Envoys met in Geneva.")
    assert named(mentions, "Geneva").country_code == "CH"


def test_a_wind_in_capitals_is_part_of_the_name_that_follows() -> None:
    assert named(found("A truce holds in Eastern Ukraine."), "Ukraine").part == "east"


def test_the_west_is_no_part_of_a_country() -> None:
    assert [m.text for m in found("Ukraine asked the West for aid.")] == ["Ukraine"]


def test_a_lone_hamlet_abroad_is_left_open_with_what_it_might_be() -> None:
    mentions = found("Troops hold Zumar, Sinjar and Mosul. Grimbergen fell on Monday.")
    mention = next(m for m in mentions if m.text == "Grimbergen")
    assert mention.why == "ambiguous"
    place = named(mentions, "Grimbergen")
    assert place.id is None
    assert [c.country_code for c in place.candidates] == ["BE"]


DESCRIBED = [
    ("Six men died in Dumba, a village in Borno state.", "Dumba", "NG"),
    ("Rebels seized Kibati, a village in Nyiragongo territory, in North Kivu.", "Kibati", "CD"),
    ("Gunmen raided Gorgadji, a town in the north of Burkina Faso.", "Gorgadji", "BF"),
    ("Shells hit Santa Clara, a small town in southern Lebanon.", "Santa Clara", "LB"),
]


@pytest.mark.parametrize(("text", "name", "code"), DESCRIBED, ids=lambda case: str(case)[:40])
def test_a_village_lies_where_its_description_says(text: str, name: str, code: str) -> None:
    told = next(m for m in found(text) if m.text == name)
    assert told.place
    assert told.place.country_code == code


def test_a_village_elder_is_no_village() -> None:
    assert [m.text for m in found("They shot Ismail Adam, a village elder in Kutum.")] == ["Kutum"]


def test_the_town_is_no_capital() -> None:
    text = "The convoy left Bamako to retake Tessalit. It left Bamako again to hold the town."
    place = named(found(text), "the town")
    assert place.name != "Bamako"


def test_a_dateline_holds_no_district() -> None:
    mentions = found("KABUL, Afghanistan (3 May 2031) - Shells fell on Xabadol district.")
    place = named(mentions, "Xabadol")
    assert (place.country_code, place.adm1) == ("AF", None)


def test_a_district_in_no_list_s_spelling_is_its_country_s() -> None:
    mentions = found("KABUL, Afghanistan (3 May 2031) - Shells fell on Nadirshahkot district.")
    assert named(mentions, "Nadirshahkot").adm1 == "Khost"


def test_a_district_of_the_one_country_told_is_no_town_elsewhere() -> None:
    mentions = found("Troops left Afghanistan's Naka district on Monday.")
    assert named(mentions, "Naka").country_code == "AF"


def test_the_one_province_of_a_text_holds_its_villages() -> None:
    head = "KABUL, Afghanistan (3 May 2031) - Troops raided a house in Wardak province.\n\n"
    mentions = found(head + "They searched Xabadol village.")
    assert named(mentions, "Xabadol").adm1 == "Wardak"


@pytest.mark.parametrize("words", ["the district", "the province"])
def test_a_dateline_is_no_district_of_the_news(words: str) -> None:
    text = f"KABUL, Afghanistan (3 May 2031) - Shells fell on a village. Troops left {words}."
    assert words not in [m.text for m in found(text)]
