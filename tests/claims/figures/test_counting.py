import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reportedly import api
from reportedly.records.claims import Claim
from reportedly.records.figures import Figure

CASES = tomllib.loads((Path(__file__).parent / "counting.toml").read_text(encoding="utf-8"))["case"]


@cache
def claims_of(text: str) -> tuple[Claim, ...]:
    return api.read(text, published="2024-05-17").claims


def figures_of(text: str, kind: str) -> tuple[Figure, ...]:
    return next(c.figures for c in claims_of(text) if c.kind == kind)


def row(figure: Figure) -> list[Any]:
    low, high = (-1 if n is None else n for n in (figure.low, figure.high))
    return [figure.text, low, high, figure.counts, figure.scope]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['text'][:50]}")
def test_a_claim_counts_what_its_clause_counts(case: dict[str, Any]) -> None:
    assert [row(f) for f in figures_of(case["text"], case["kind"])] == case["figures"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_figures_are_slices_of_the_text(case: dict[str, Any]) -> None:
    told = [f for c in claims_of(case["text"]) for f in c.figures]
    assert all(case["text"][f.start : f.end] == f.text for f in told)


def test_a_part_points_at_its_whole() -> None:
    whole, part = figures_of(
        "Shells killed 30 villagers, including four boys.", "casualties.killed"
    )
    assert (part.part_of, part.scope, whole.part_of) == (whole.id, "subset", None)


def test_a_total_says_since_when() -> None:
    told = figures_of("Shelling has killed 300 villagers since last March.", "casualties.killed")
    assert told[0].since == "last March"


def test_one_person_without_a_numeral_states_no_number() -> None:
    told = figures_of("Troops captured a militia commander in Ulan.", "detention.captured")
    assert [(f.low, f.stated) for f in told] == [(1, ())]


def test_the_counted_are_named_as_the_text_names_them() -> None:
    told = figures_of("Gunmen killed at least nine border guards.", "casualties.killed")
    assert [(f.of, f.unit, f.form) for f in told] == [(("border guards",), "person", "at_least")]


def test_an_event_told_again_with_its_own_words_counts_once() -> None:
    text = (
        "ULAN, May 17 - Troops detained several rebels in Ulan on Thursday. "
        "The troops searched a farm. Several rebels were detained after questioning."
    )
    told = [c for c in claims_of(text) if c.kind == "detention.arrested"]
    assert [[a.relation for a in c.about] for c in told] == [[], ["restates"]]


def test_a_part_without_a_noun_is_of_what_it_is_from() -> None:
    told = figures_of(
        "At least 20 people, 14 of them civilians, were killed. "
        "The dead were 14 porters, five from the army and one of the coast guard.",
        "casualties.killed",
    )
    assert [f.of for f in told] == [("people",), ("civilians",)]
    told = figures_of(
        "The dead were 14 porters, five from the army and one of the coast guard.",
        "casualties.killed",
    )
    assert [f.of for f in told] == [("porters",), ("army",), ("coast guard",)]


def test_the_parts_in_brackets_point_at_their_whole() -> None:
    whole, *parts = figures_of(
        "A total of 24 people (17 traders, six policemen and a nurse) were killed.",
        "casualties.killed",
    )
    assert [(p.part_of, p.of) for p in parts] == [
        (whole.id, ("traders",)),
        (whole.id, ("policemen",)),
    ]


def test_a_toll_corrects_the_one_given_earlier() -> None:
    new, old = claims_of("The ministry said 33 people had died, revising an earlier toll of 41.")
    assert [(a.relation, a.claim) for a in new.about] == [("corrects", old.id)]
    assert (old.background, new.background) == (True, False)


def test_two_sides_that_count_differently_correct_nobody() -> None:
    told = claims_of("Rebels had earlier said 41 people died. Ukraine said 33 people died.")
    assert [c.about for c in told] == [(), ()]


def test_what_the_next_verb_tells_is_not_attacked() -> None:
    told = claims_of("The rebels attacked Goma and 20 civilians were killed.")
    assert [(c.kind, [t.text for t in c.target]) for c in told] == [
        ("battle.assault", ["Goma"]),
        ("casualties.killed", ["civilians"]),
    ]


def test_where_the_wounded_are_taken_is_not_where_the_dead_lie() -> None:
    told = claims_of(
        "A councillor saw 24 bodies in one clinic in Bunia, with some of the wounded "
        "transferred to Goma."
    )
    assert [[p.name for p in c.places] for c in told] == [["Bunia"]]


def test_a_toll_raised_later_corrects_the_one_before() -> None:
    old, new = claims_of(
        "Nine people died in Gao, the mayor said. The toll was later raised to 11."
    )
    assert [(a.relation, a.claim) for a in new.about] == [("corrects", old.id)]


def test_the_dead_that_a_toll_counts_are_told_once() -> None:
    told = claims_of("Local sources gave a toll of 49 dead, all of them gendarmes.")
    assert [[f.low for f in c.figures] for c in told] == [[49]]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The raid killed six Malian and four foreign fighters.", ["Malian", "foreign fighters"]),
        ("The blast killed 12 Shia and three Sunni worshippers.", ["Shia", "Sunni worshippers"]),
        ("The strike killed seven soldiers and four civilians.", ["soldiers", "civilians"]),
    ],
)
def test_each_number_counts_its_own(text: str, whom: list[str]) -> None:
    assert [o for f in figures_of(text, "casualties.killed") for o in f.of] == whom
