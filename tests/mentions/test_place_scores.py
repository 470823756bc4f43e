"""Scores keep their parts, beliefs leave room for what is in no list, and the list's names tell."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import Entry, open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.place_choices import resolve
from reportedly.mentions.place_context import MOST, Context, km
from reportedly.mentions.place_evidence import only_places
from reportedly.mentions.place_forms import Form, forms
from reportedly.mentions.place_links import link
from reportedly.mentions.place_scores import Choice, beside, other_name, shares, skeleton
from reportedly.records.reports import Source
from reportedly.text.read import read

PLACES = open_places()


def chosen(text: str, home: str | None = None) -> dict[str, Choice]:
    """The choice for each name of a text."""
    parsed = parse(read(Source(name="case", content=text.encode())))
    found: list[Form] = only_places(parsed, forms(parsed, PLACES), PLACES)
    link(parsed, found, PLACES)
    choices = resolve(found, PLACES, home)
    return {form.key: choices[form.first] for form in found}


def best(name: str, code: str) -> Entry:
    return next(e for e in PLACES.find(name) if e.country_code == code)


def test_beliefs_leave_room_for_a_place_of_no_list() -> None:
    choice = chosen("The concert in Springfield was cancelled.")["springfield"]
    assert 0 < sum(belief for _, belief in choice.ranked) < 1


def test_a_score_keeps_what_gave_what() -> None:
    choice = chosen("Trucks left Faizabad in Badakhshan, and planes left Kunduz.")["faizabad"]
    score = choice.scores[choice.best.index]
    assert choice.best.country_code == "AF"
    assert score.parent > 0
    assert 0 < score.company.country <= MOST
    assert score.size == choice.best.weight
    rivals = [choice.scores[e.index] for e, _ in choice.ranked if e.country_code == "IN"]
    assert rivals
    assert all(rival.parent == 0 for rival in rivals)


def test_the_outlet_s_country_decides_where_the_text_does_not() -> None:
    text = "The council of Durham met on Monday."
    at_home = {e.country_code: b for e, b in reversed(chosen(text, "GB")["durham"].ranked)}
    abroad = {e.country_code: b for e, b in reversed(chosen(text, "US")["durham"].ranked)}
    assert at_home["GB"] > abroad["GB"]
    assert abroad["US"] > at_home["US"]


def test_company_raises_belief() -> None:
    alone = chosen("Rockets hit Avdiivka.")["avdiivka"]
    among = chosen("Rockets hit Avdiivka, Bakhmut and Kramatorsk in Ukraine.")["avdiivka"]
    assert among.belief() > alone.belief()


@pytest.mark.parametrize(
    ("key", "name", "code", "worth"),
    [
        ("bakhmut", "Bakhmut", "UA", -1.0),
        ("artyomovsk", "Bakhmut", "UA", -1.0),
        ("concorde", "Concord", "US", -1.0),
        ("penny town", "Concord", "US", -2.5),
    ],
)
def test_another_name_is_worth_less_where_no_spelling_explains_it(
    key: str, name: str, code: str, worth: float
) -> None:
    assert other_name(key, best(name, code)) == worth


def test_transliterations_share_their_consonants() -> None:
    assert skeleton("Kobane") == skeleton("Kobani")
    assert skeleton("Darayya") == skeleton("Daraya")


def test_a_town_and_its_province_lie_beside_each_other() -> None:
    town, rest = best("Kherson", "UA"), PLACES.find("Kherson")
    area = next(e for e in rest if e.feature == "adm1")
    town = next(e for e in rest if e.feature == "populated_place" and e.country_code == "UA")
    assert beside(town, area, PLACES)
    assert not beside(town, best("Kyiv", "UA"), PLACES)


def test_shares_sum_to_one_best_first() -> None:
    towns = [(best("Kyiv", "UA"), 2.0), (best("Kunduz", "AF"), 3.0)]
    ranked = shares(towns)
    assert sum(b for _, b in ranked) == pytest.approx(1)
    assert [e.country_code for e, _ in ranked] == ["AF", "UA"]


def test_a_name_does_not_speak_for_itself() -> None:
    context, kunduz = Context(PLACES), best("Kunduz", "AF")
    context.add("kunduz", [(kunduz, 1.0)], 3)
    assert context.company("kunduz", kunduz) == (0.0, 0.0, 0.0)
    assert context.company("takhar", kunduz).country > 0


def test_distances_are_in_kilometres() -> None:
    assert km(best("Kunduz", "AF"), best("Kyiv", "UA")) == pytest.approx(3400, abs=100)
