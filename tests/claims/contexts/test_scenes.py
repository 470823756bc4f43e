"""What an event takes over from the incident that it belongs to, and what it does not."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_a_toll_is_where_the_attack_was() -> None:
    text = "A bomb exploded in Herat. Twelve people were killed."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [(p.name, p.basis) for p in toll.places] == [("Herat", "incident")]


def test_a_paragraph_sets_a_scene() -> None:
    text = "In Herat last week, a convoy drove to the border. Gunmen killed nine guards."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [(p.name, p.basis) for p in toll.places] == [("Herat", "incident")]


def test_another_attack_is_elsewhere() -> None:
    text = "A bomb exploded in Herat. Nine people were killed in a previous attack."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert "Herat" not in {p.name for p in toll.places if p.basis == "incident"}


def test_those_who_crossed_went_where_the_others_did() -> None:
    text = (
        "Hundreds of soldiers fled across the border into Tajikistan. "
        "On Monday 300 troops crossed from Badakhshan province."
    )
    last = [c for c in claims_of(text) if c.family == "movement"][-1]
    assert [(p.role, p.name, p.basis) for p in last.places] == [
        ("from", "Badakhshan", "stated"),
        ("to", "Tajikistan", "incident"),
    ]


def test_harm_is_where_the_deed_of_the_same_sentence_was() -> None:
    text = (
        "A drone hit a market in Herat on Tuesday. In a separate incident, gunmen ambushed an aid "
        "convoy near Farah on Monday, killing a driver and seizing four trucks."
    )
    placed = {c.kind: [p.name for p in c.places] for c in claims_of(text)}
    assert placed["casualties.killed"] == ["Farah"]


def test_a_town_named_behind_its_kind_sets_the_scene() -> None:
    text = "Nine people were killed when a drone hit a market in the northern town of Kunduz."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Kunduz"]


def test_a_total_of_the_war_is_no_incidents() -> None:
    text = (
        "A drone hit a market in Herat on Tuesday. More than two million people have been "
        "displaced since the war began in April 2023. The army holds Farah."
    )
    _, total, held = claims_of(text)
    assert all(p.basis != "incident" for p in total.places)
    assert held.when is None


def test_a_total_lends_no_place() -> None:
    total = "Fighting has killed 9,000 people in Kunduz since May."
    text = f"A bomb exploded in Herat. {total} Two guards died."
    toll = [c for c in claims_of(text) if c.family == "casualties"][-1]
    assert [p.name for p in toll.places] == ["Herat"]


def test_what_acts_lends_its_place_to_what_it_does() -> None:
    text = "The bombing of a bus station in Kirkuk on Monday killed 28 people."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Kirkuk"]


def test_harm_is_where_ground_was_taken() -> None:
    text = "Rebels overran a garrison south of Ansongo. At least 17 soldiers were killed."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Ansongo"]


def test_talks_go_on_where_they_began() -> None:
    text = "The ministers met in Nairobi on Monday. They discussed the war in Sudan."
    talks = [c for c in claims_of(text) if c.family == "talks"][-1]
    assert [p.name for p in talks.places] == ["Nairobi"]


def test_a_toll_was_where_the_attack_of_its_own_sentence_was() -> None:
    text = (
        "Rebels killed 20 civilians in Gao on Monday. On Tuesday they shelled a market in Mopti, "
        "resulting in the deaths of 14 civilians."
    )
    toll = [c for c in claims_of(text) if c.family == "casualties"][-1]
    assert [p.name for p in toll.places] == ["Mopti"]


def test_a_curfew_is_where_the_sentence_before_was() -> None:
    text = (
        "Lawmakers voted for a government in Baghdad on Monday. In Nasiriya, protesters burned "
        "tyres and blocked bridges. The governor declared a curfew."
    )
    last = claims_of(text)[-1]
    assert last.kind == "other.martial_law"
    assert [p.name for p in last.places] == ["Nasiriyah"]


def test_a_scene_is_as_fine_as_its_sentence_tells() -> None:
    text = (
        "In Marib province, nine rebels tried to reach a guard tower in Sirwah district. "
        "Troops opened fire, killing two of them."
    )
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Sirwah"]


def test_others_hurt_are_of_the_same_event() -> None:
    text = "A bomb exploded in Herat, killing a guard. Two others were wounded."
    assert [p.name for p in claims_of(text)[-1].places] == ["Herat"]


def test_what_was_done_where_they_went_is_there() -> None:
    text = "The gunmen moved south to Quissanga and burned the clinic."
    burned = next(c for c in claims_of(text) if c.family == "violence")
    assert [(p.role, p.name) for p in burned.places] == [("at", "Quissanga")]


def test_the_attack_elsewhere_is_not_his() -> None:
    text = (
        "Rebels attacked a convoy in Gao on Monday. "
        "The attack in Kidal the same day killed nine soldiers."
    )
    attacks = [c for c in claims_of(text) if c.family == "battle"]
    assert [p.text for p in attacks[-1].agent] == []
