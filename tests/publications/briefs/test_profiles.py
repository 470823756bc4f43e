"""What leaves the ledger: no planted name of a private person, no place finer than the district."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reportedly import api
from reportedly.errors import SettingsWrong
from reportedly.publications.briefs.markdown import markdown
from reportedly.publications.briefs.page import page
from reportedly.publications.profiles import profile
from tests.publications import told


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.kept(tmp_path_factory.mktemp("profiles") / "ledger.sqlite")


def outputs(path: Path, name: str | None) -> str:
    with api.open(path) as opened:
        made = opened.brief("Mali", profile=name)
    return "\n".join((msgspec.json.encode(made).decode(), markdown(made), page(made).decode()))


def test_the_public_profile_is_taken_first_and_names_no_private_person(kept: Path) -> None:
    written = outputs(kept, None)
    assert not [name for name in told.PRIVATE if name.casefold() in written.casefold()]


def test_the_public_profile_tells_places_to_the_district(kept: Path) -> None:
    written = outputs(kept, None)
    assert not [place for place in told.FINE if place.casefold() in written.casefold()]
    assert "place in Ansongo Cercle" in written


def test_the_internal_profile_keeps_names_and_places(kept: Path) -> None:
    written = outputs(kept, "internal")
    assert all(name in written for name in ("Amina Sesay", "Jonas Kallon", "Tabango", "Bourem"))


def test_a_profile_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsWrong, match="secret"):
        profile("secret")
