"""One page of two articles without a date: the situation that a careful reader takes from it.

An invented page is always read; the real one where it lies beside the repository. Of the real one
no words are kept here: numbers and how they hang together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from reportedly import api
from reportedly.records.claims import Claim
from reportedly.records.control import Control
from reportedly.records.counts import Said
from reportedly.records.incidents import Incident
from reportedly.records.reports import Source

HERE = Path(__file__).parent
SEED = HERE.parents[2] / "shared" / "data" / "seed" / "reports.jsonl"


class Page(NamedTuple):
    """What a ledger that holds the page alone says, and what a reader expects of it."""

    incidents: tuple[Incident, ...]
    control: tuple[Control, ...]
    claims: dict[str, Claim]
    abroad: str
    town: str
    fled: dict[str | None, tuple[tuple[int, ...], str | None]]
    """By source of a figure of the flight abroad: stated numbers and the voice."""
    unnamed: str
    unnamed_count: int
    part: str


Taken = tuple[tuple[Incident, ...], tuple[Control, ...], dict[str, Claim]]


def taken(text: str, tmp: Path, rules: Path | None) -> Taken:
    with api.open(tmp / "page.sqlite") as ledger:
        list(ledger.add([Source("page", text.encode(), id="page")], rules=rules))
        incidents = tuple(ledger.incidents(rules=rules))
        control = tuple(ledger.control(rules=rules))
        claims = {row.claim.id: row.claim for row in ledger.claims()}
    return incidents, control, claims


def invented(tmp: Path) -> Page:
    text = (HERE / "page.txt").read_text(encoding="utf-8")
    fled = {
        "Meridian Wire": ((), None),
        "State Security Committee of Niger": ((40,), "actor:ne-committee"),
        None: ((100,), None),
        "Nigerien frontier guard service": ((137,), "actor:ne-committee"),
    }
    told = taken(text, tmp, HERE / "rules")
    return Page(*told, "Niger", "Kandi", fled, "Borgou", 4, "north of Benin")


def real(tmp: Path) -> Page:
    if not SEED.is_file():
        pytest.skip("the measuring sets do not lie beside this repository")
    (row,) = SEED.read_text(encoding="utf-8").splitlines()
    fled = {
        "Associated Press": ((), None),
        "State Committee for National Security of Tajikistan": ((300,), "actor:tj-gknb"),
        None: ((1000,), None),
        "Tajik border guard service": ((1037,), "actor:tj-gknb"),
    }
    told = taken(msgspec.json.decode(row)["text"], tmp, None)
    return Page(*told, "Tajikistan", "Fayzabad", fled, "Badakhshan", 6, "north of Afghanistan")


@pytest.fixture(scope="module", params=[invented, real], ids=lambda made: made.__name__)
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Page:
    made: Callable[[Path], Page] = request.param
    return made(tmp_path_factory.mktemp("page"))


def of(page: Page, *families: str) -> list[Incident]:
    return [i for i in page.incidents if i.kind.startswith(families)]


def said(one: Incident) -> Iterator[Said]:
    return (s for row in one.figures for s in row.said)


def test_the_flight_abroad_is_one_incident_with_all_its_figures(page: Page) -> None:
    (abroad,) = [i for i in of(page, "movement", "displacement") if i.area == page.abroad]
    found = {s.source: (s.stated, s.voice) for s in said(abroad)}
    assert found == page.fled
    assert len(list(said(abroad))) == len(page.fled)
    named = [s for s in said(abroad) if s.voice]
    assert (len({s.source for s in named}), len({s.voice for s in named})) == (2, 1)
    for row in abroad.figures:
        named = [s for s in row.said if s.voice]
        assert (row.origins, row.voices) == (len(named), min(len(named), 1))


def test_the_words_of_the_sources_are_kept(page: Page) -> None:
    (abroad,) = [i for i in of(page, "movement", "displacement") if i.area == page.abroad]
    for one in said(abroad):
        claim = page.claims[one.claim]
        figure = next(f for f in claim.figures if f.id == one.figure)
        assert one.text == figure.text
    assert [s.form for s in said(abroad) if not s.stated] == ["vague"]


def test_the_flight_to_the_town_stands_apart(page: Page) -> None:
    (town,) = [i for i in of(page, "movement") if i.area == page.town]
    assert [s.form for s in said(town)] == ["vague"]


def test_unnamed_districts_are_two_matters_offered_for_review(page: Page) -> None:
    (few,) = [i for i in of(page, "territory") if i.area == page.unnamed]
    (several,) = [i for i in of(page, "territory") if {s.form for s in said(i)} == {"vague"}]
    assert [s.stated for s in said(few)] == [(page.unnamed_count,)]
    assert {tie.to for tie in few.review} & set(several.claims)
    assert {tie.to for tie in several.review} & set(few.claims)
    assert all(tie.why.startswith("Perhaps one: ") for tie in few.review)


def test_who_holds_them_and_by_whose_word(page: Page) -> None:
    (few,) = [c for c in page.control if c.area == page.unnamed]
    (several,) = [c for c in page.control if c.area == page.part and c.count]
    assert (few.count, few.state, several.state) == (page.unnamed_count, "reported", "reported")
    assert few.holder == several.holder
    *_, guards = page.fled
    assert [g.source for g in few.grounds] == [guards]
    agency, spokesman = sorted(several.grounds, key=lambda g: g.source != next(iter(page.fled)))
    assert agency.source == next(iter(page.fled))
    confirms = page.claims[spokesman.claim].about
    assert [(a.relation, a.claim) for a in confirms] == [("confirms", agency.claim)]


def test_the_headline_and_the_body_call_up_the_same_men(page: Page) -> None:
    (one,) = of(page, "mobilisation")
    assert len(one.claims) == 2
    assert len({s.stated for s in said(one)}) == 1


def test_the_pledge_keeps_its_condition(page: Page) -> None:
    (pledge,) = [c for c in page.claims.values() if c.kind.startswith("pledge")]
    assert pledge.modality == "conditional"
    (condition,) = [a for a in pledge.about if a.relation == "on_condition"]
    assert (condition.text or "").startswith("if needed")


def test_nobody_flees_who_drove_the_others_out(page: Page) -> None:
    taker = next(c.holder for c in page.control if c.area == page.part and c.count)
    for claim in page.claims.values():
        if claim.kind in ("displacement.fled", "movement.fled", "movement.fled_abroad"):
            assert taker not in [p.name for p in claim.agent]
