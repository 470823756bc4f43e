"""The project's own gold is well formed."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from reportedly.errors import DataWrong
from reportedly.evaluation.cases import Case, ExpectedClaim, as_row, read_cases
from reportedly.evaluation.names import name_table
from reportedly.evaluation.sets import MeasuringSet, open_own
from reportedly.records import values
from tests.evaluation.well_formed import assert_well_formed

ROOT = Path(__file__).resolve().parents[2]
CASES = read_cases(ROOT / "gold" / "cases.toml")


def test_ids_are_of_one_case_each() -> None:
    assert len({case.id for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_words_stand_in_the_text_and_values_in_their_lists(case: Case) -> None:
    assert_well_formed(case)


def test_every_core_family_has_a_case() -> None:
    told = {claim.kind.partition(".")[0] for case in CASES for claim in case.claim}
    assert name_table().core <= told


def test_every_modality_has_a_case() -> None:
    assert {c.modality for case in CASES for c in case.claim} == set(get_args(values.Modality))


@pytest.mark.parametrize("quote", ["no such words", "a"])
def test_a_quotation_stands_exactly_once(quote: str) -> None:
    case = Case(id="x", topic="t", text="a town, a bridge")
    with pytest.raises(DataWrong, match="x"):
        as_row(case, 1, ExpectedClaim(kind="territory.held", quote=quote))


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(
        '[[case]]\nid = "x"\ntopic = "t"\ntext = "y"\ncolour = "red"\n', encoding="utf-8"
    )
    with pytest.raises(DataWrong, match="colour"):
        read_cases(path)


def test_a_row_has_the_shape_of_the_other_sets() -> None:
    own = open_own(ROOT)
    assert isinstance(own, MeasuringSet)
    rows = [row for item in msgspec.to_builtins(own)["items"] for row in item["gold"]]
    assert {"doc", "id", "start", "end", "attribution", "about"} <= set(rows[0])
    assert all(row["attribution"][0] for row in rows)
