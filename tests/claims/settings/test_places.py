"""Which places of a sentence are where its event was, and which only say who is meant."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

CASES = [
    ("Gunmen stormed Garissa Teachers College.", "violence", [("at", "Garissa")]),
    ("An attack on Maiduguri University killed two.", "violence", [("at", "Maiduguri")]),
    ("Rebels raided Xabu village in the south of Kani Township.", "battle", [("at", "Xabu")]),
    ("Gunmen stormed Xabu village in Damboa LGA, killing two men.", "casualties", [("at", "Xabu")]),
    ("Jets bombed the hamlet of Azur in Damboa local government area.", "strike", [("at", "Azur")]),
    ("Kandahar residents have fled their homes.", "displacement", [("from", "Kandahar")]),
    (
        "Rebels attacked Rutshuru in North Kivu, near the borders with Rwanda and Uganda.",
        "battle",
        [("at", "Rutshuru")],
    ),
    (
        "Maputo — Gunmen killed two men in the Xabu administrative post, in Macomia district.",
        "casualties",
        [("at", "Xabu")],
    ),
    ("Fighting broke out near Tripoli's southern city of Gharyan.", "battle", [("at", "Gharyan")]),
    (
        "They raided a hideout in the Khyber district near the border with Afghanistan, "
        "where two soldiers were killed.",
        "casualties",
        [("at", "Khyber"), ("at", "border between Pakistan and Afghanistan")],
    ),
    ("A Kabul newspaper said that rebels shelled Herat.", "strike", [("at", "Herat")]),
    ("The Kabul bombing killed 12 people.", "bombing", [("at", "Kabul")]),
    ("Gunmen attacked a depot in the Red Sea port town of Mocha.", "battle", [("at", "Mocha")]),
    ("A bomb exploded in Andar district, Ghazni province.", "bombing", [("at", "Andar")]),
    ("The rebels violated the Minsk agreements.", "agreement", []),
    ("Kenya sent 300 soldiers to guard the border with Somalia.", "mobilisation", ["border"]),
    ("Soldiers fled across the border into Uganda.", "movement", [("to", "Uganda")]),
    ("The dead of a bombing were laid to rest in Mastung.", "bombing", []),
    ("Gunmen stormed a hotel in the Somali capital.", "violence", [("at", "Mogadishu")]),
    ("Lagos: Gunmen killed nine villagers in Jos on Sunday.", "casualties", [("at", "Jos")]),
    ("Nimroz: Gunmen shot a guard in Zaranj on Sunday.", "battle", [("at", "Zaranj")]),
    ("Villagers fled to Goma.", "displacement", [("to", "Goma")]),
    ("Villagers fled Goma.", "displacement", [("from", "Goma")]),
    ("Villagers sought refuge in Uganda.", "displacement", [("to", "Uganda")]),
    ("Rebels took the town of Masisi.", "territory", [("at", "Masisi")]),
    ("The envoy will travel to Iraq for talks.", "talks", [("at", "Iraq")]),
    ("The minister met the Iraqi leader, Omar Said, in London.", "talks", [("at", "London")]),
    ("The minister held talks with Iran.", "talks", []),
    ("Ministers met in Nairobi and discussed the war in Sudan.", "talks", [("at", "Nairobi")]),
    ("The army, backed by allies stationed in Palma, retook the post.", "territory", []),
    ("Jets hit the Jabalia refugee camp in northern Gaza.", "strike", [("at", "Jabalya")]),
    ("In Gojjam, a drone strike hit a lorry in Finote Selam.", "strike", [("at", "Finote Selam")]),
    (
        "Gunmen ambushed guards in Colombia's Arauca department, near the border with Venezuela.",
        "battle",
        [("at", "Arauca")],
    ),
    ("A bomb went off near the Zugdidi post office.", "bombing", [("at", "Zugdidi")]),
    ("A rocket hit the Ramadi barracks.", "strike", [("at", "Ramadi")]),
    ("In Sumy, officials said five people were killed in a strike.", "strike", [("at", "Sumy")]),
    ("In Geneva, diplomats said five people were killed in a strike.", "strike", []),
    ("In Tillaberi region, the governor said jets hit a depot.", "strike", [("at", "Tillaberi")]),
    ("A drone from Kaya was shot down over Djibo.", "strike", [("at", "Djibo")]),
    ("Azaz came under shelling from the south.", "strike", [("at", "I'zaz")]),
    ("Gunmen held up a bus on the road to Jos.", "violence", [("at", "Jos")]),
    ("It was the worst raid since an attack in Kaya in May 2018.", "battle", []),
    ("United States air strikes on rebels near Kismayo went on.", "strike", [("at", "Kismayo")]),
    ("He fell after a United States invasion.", "battle", []),
    ("Armed men stormed the palace in the Haitian capital.", "battle", [("at", "Port-au-Prince")]),
    ("Rebels attacked Mali's parliament with grenades.", "battle", [("at", "Mali")]),
    ("Gunmen ambushed an Israeli bus on Tuesday.", "violence", []),
    (
        "Rebels attacked a post in Tessalit, near the border with Algeria.",
        "battle",
        [("at", "Tessalit")],
    ),
    ("Gunmen shot dead seven passengers from Punjab.", "casualties", []),
    (
        "A soldier was killed by a bomb on the road from Bamenda to Wum.",
        "casualties",
        [("at", "Bamenda"), ("at", "Wum")],
    ),
    (
        "Armed men ambushed a patrol near Boali in the Central African Republic, wounding three.",
        "casualties",
        [("at", "Boali")],
    ),
    (
        "Rebel fighters in Darfur shelled the town of El Obeid, killing two women.",
        "casualties",
        [("at", "El Obeid")],
    ),
    (
        "Thai and Cambodian troops exchanged fire along their disputed border.",
        "battle",
        [("along", "border between Thailand and Cambodia")],
    ),
    ("In the capital Colombo, a bomb killed two people.", "bombing", [("at", "Colombo")]),
    ("In the northern city Kano, gunmen shot at a bus.", "violence", [("at", "Kano")]),
    ("A jet bombed the grain store at Heiban.", "strike", [("at", "Heiban")]),
    (
        "Troops pulled out of Malakal and the villages of Nagdiar on Friday.",
        "withdrawal",
        [("from", "Malakal"), ("from", "Nagdiar")],
    ),
    (
        "In the occupied West Bank, troops raided Tulkarm camp.",
        "territory",
        [("at", "West Bank")],
    ),
]


@pytest.mark.parametrize(("text", "family", "expected"), CASES, ids=lambda case: str(case)[:40])
def test_places_of_an_event(text: str, family: str, expected: list[object]) -> None:
    claim = next(c for c in claims_of(text) if c.family == family)
    if expected == ["border"]:
        assert [p.feature for p in claim.places] == ["border"]
    else:
        assert [(p.role, p.name) for p in claim.places] == expected


def test_a_side_clause_keeps_its_place_to_itself() -> None:
    text = "Rebels captured Goma from soldiers, dozens of whom fled across the border into Rwanda."
    capture = next(c for c in claims_of(text) if c.family == "territory")
    assert [p.name for p in capture.places] == ["Goma"]


def test_where_comes_back_to_all_places_before_it() -> None:
    text = "Bombs exploded in Idlib and in Tartus, where 60 civilians were killed."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert {p.name for p in toll.places} == {"Idlib", "Tartus"}
    assert {p.basis for p in toll.places} == {"incident"}


def test_talks_are_not_where_the_next_deed_was() -> None:
    text = "Envoys met in Nairobi. They discussed aid and pledged cash for those displaced in Jos."
    talks = [c for c in claims_of(text) if c.family == "talks"]
    assert [[p.name for p in c.places] for c in talks] == [["Nairobi"], ["Nairobi"]]


BEFORE_A_CAPITAL = [
    ("The commander was killed in an airstrike in Kunduz Friday night.", "Kunduz"),
    ("Gunmen killed two officers in Kandahar Monday, police said.", "Kandahar"),
    ("In Mopti Malian soldiers killed two men.", "Mopti"),
    ("In Kidal UN peacekeepers killed two men.", "Kidal"),
    ("Near Gardez Taliban fighters killed two policemen.", "Gardez"),
]


@pytest.mark.parametrize(("text", "place"), BEFORE_A_CAPITAL)
def test_a_town_before_a_day_or_a_party_is_where_it_was(text: str, place: str) -> None:
    (killed,) = [c for c in claims_of(text) if c.kind == "casualties.killed"]
    assert [p.text for p in killed.places] == [place]


POSTS = [
    ("The police chief of Kandahar was killed in Kabul on Monday.", ["Kabul"]),
    ("The group's leader for Diffa was killed in Niamey.", ["Niamey"]),
    ("The police chief of Kandahar was killed on Monday.", ["Kandahar"]),
]


@pytest.mark.parametrize(("text", "places"), POSTS)
def test_where_somebody_holds_a_post_is_not_where_he_was_killed(
    text: str, places: list[str]
) -> None:
    (killed,) = [c for c in claims_of(text) if c.kind == "casualties.killed"]
    assert [p.text for p in killed.places] == places


def test_what_hangs_on_the_verb_of_confirming_is_of_the_event() -> None:
    text = "The army confirmed the death of a commander during a raid in Andar district, Ghazni."
    (killed,) = [c for c in claims_of(text) if c.family == "casualties"]
    assert killed.places[0].text == "Andar"


def test_a_scene_set_since_is_nearer_than_what_is_told_again() -> None:
    text = (
        "Several rebels were killed in southern Afghanistan on Monday. In Helmand province, "
        "rebels tried to enter a post in Sangin district. Troops fired back, killing rebels."
    )
    killed = [c for c in claims_of(text) if c.kind == "casualties.killed"]
    assert killed[-1].places[0].adm1 == "Helmand"


def test_a_patrol_in_a_part_of_the_country() -> None:
    text = "In the south, a patrol in Zhari district, Kandahar province, killed one rebel."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Zhari"]
