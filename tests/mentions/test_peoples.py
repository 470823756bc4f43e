"""A reading tells a demonym as the state that it names, and as no place."""

from __future__ import annotations

from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.mentions.find import find
from reportedly.mentions.learned import parse
from reportedly.mentions.peoples import as_told
from reportedly.records.mentions import Mention
from reportedly.records.reports import Source
from reportedly.text.read import read


def told(text: str) -> tuple[Mention, ...]:
    page, gazetteer = read(Source(name="case", content=text.encode())), open_gazetteer()
    return as_told(find(page, parse(page), gazetteer), gazetteer.actors)


def test_a_demonym_is_an_actor_and_no_place() -> None:
    mentions = told("Afghan forces left Kunduz for the Tajik-held bank.")
    assert [m.text for m in mentions if m.type == "place"] == ["Kunduz"]
    actors = {m.text: m.actor for m in mentions if m.type == "actor"}
    assert any(a and a.id == "actor:tj" for text, a in actors.items() if text == "Tajik")
    assert sum(m.start <= 0 < m.end for m in mentions) == 1


def test_a_demonym_of_a_region_is_told_without_a_state() -> None:
    mentions = told("The African winter was mild in Goma.")
    african = next(m for m in mentions if m.text == "African")
    assert african.type == "actor"
    assert african.actor
    assert african.actor.id is None


def test_mentions_stay_in_order() -> None:
    mentions = told("In Goma, Congolese and Rwandan envoys met Kenyans near the French base.")
    assert [(m.start, m.end) for m in mentions] == sorted((m.start, m.end) for m in mentions)
