"""Who goes on speaking over sentences, and under which name."""

from __future__ import annotations

import pytest

from reportedly.claims.chains.again import known
from reportedly.claims.chains.speakers import conversation
from reportedly.claims.clauses.table import clause_table
from reportedly.records.claims import Link
from reportedly.records.values import SourceRole
from tests.claims.conftest import sheet_of


def link(text: str, name: str | None = None, role: SourceRole = "person") -> Link:
    return Link(text, 0, len(text), None, name, role, "indirect")


BRENNER = (link("Karl Brenner", "Karl Brenner"),)
COUNCIL = (link("the Harbour Relief Council", "Harbour Relief Council", "organisation"),)
MINISTRY = (link("Ministry of Defence", "Ministry of Defence", "official"),)

AGAIN = [
    ("He", (BRENNER, COUNCIL), "Karl Brenner"),
    ("it", (COUNCIL, BRENNER), "Harbour Relief Council"),
    ("they", (BRENNER, COUNCIL), "Harbour Relief Council"),
    ("Brenner", (BRENNER, COUNCIL), "Karl Brenner"),
    ("HRC", (COUNCIL, BRENNER), "Harbour Relief Council"),
    ("MOD", (MINISTRY, BRENNER), "Ministry of Defence"),
    ("Renner", (BRENNER,), None),
    ("He", (COUNCIL,), None),
]


@pytest.mark.parametrize(("text", "before", "name"), AGAIN)
def test_a_source_is_known_by_who_spoke_before(
    text: str, before: tuple[tuple[Link, ...], ...], name: str | None
) -> None:
    assert [x.name for x in known((link(text),), before)] == [name]


def test_a_statement_goes_back_to_the_whole_chain_before_it() -> None:
    before = ((COUNCIL[0], BRENNER[0]),)
    statement = link("The statement", "statement", "document")
    assert known((statement,), before) == before[0]


def test_those_heard_in_one_article_are_unknown_in_the_next_sentence_of_another_speaker() -> None:
    sheet = sheet_of("The mayor said rebels fled. Rain fell on Gao. The envoy said they returned.")
    carried, heard = conversation(sheet, clause_table(sheet))
    assert sorted(carried) == [0, 2]
    assert [len(heard[n]) for n in (0, 1, 2)] == [0, 1, 1]
