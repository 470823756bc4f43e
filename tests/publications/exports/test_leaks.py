"""No output for others names a private person or a place finer than the district."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from reportedly import api
from reportedly.publications.briefs.markdown import markdown
from reportedly.publications.briefs.page import page
from reportedly.records.exports import ExportOf, ExportShape
from tests.publications import told

FINE_IDS = ("gn:2459657", "gn:2461003", "own:labbezanga")
"""Of Bourem, Ansongo and Labbezanga: an id names a place as well as its name does."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.kept(tmp_path_factory.mktemp("leaks") / "ledger.sqlite")


def outputs(path: Path, profile: str | None) -> dict[str, str]:
    """Whatever can be written for others, by what it is."""
    with api.open(path) as opened:
        made = opened.brief("Mali", since="2031-05-05", profile=profile)
        found = {
            f"{what} {shape}": opened.export(what, shape=shape, profile=profile).decode()
            for what in get_args(ExportOf)
            for shape in get_args(ExportShape)
        }
        found["area"] = opened.export(
            "claims", area="Bourem", shape="geojson", profile=profile
        ).decode()
    found["brief json"] = msgspec.json.encode(made).decode()
    found["brief markdown"] = markdown(made)
    return found | {"brief html": page(made).decode()}


def test_nothing_planted_goes_out(kept: Path) -> None:
    planted = (*told.PRIVATE, *told.FINE, *FINE_IDS)
    leaks = {
        (where, name)
        for where, text in outputs(kept, None).items()
        for name in planted
        if name.casefold() in text.casefold()
    }
    assert leaks == set()


def test_who_holds_an_office_and_who_publishes_is_told(kept: Path) -> None:
    found = outputs(kept, None)["claims csv"]
    assert all(name in found for name in told.PUBLIC)


def test_internally_all_of_it_stays(kept: Path) -> None:
    found = outputs(kept, "internal")
    for where in ("claims csv", "claims geojson", "claims jsonl", "brief json", "brief html"):
        missing = [n for n in ("Amina Sesay", "Jonas Kallon", "Bourem") if n not in found[where]]
        assert missing == [], where
    assert "amina-sesay-1" in found["incidents csv"]
    assert "gn:2459657" in found["control geojson"]


def test_the_order_of_arrival_changes_no_byte(kept: Path, tmp_path: Path) -> None:
    turned = told.kept(tmp_path / "turned.sqlite", reversed(told.ROWS))
    assert outputs(turned, None) == outputs(kept, None)
    assert outputs(turned, "internal") == outputs(kept, "internal")
