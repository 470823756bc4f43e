"""What leaves the ledger: no planted name of a private person, no place finer than the district."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from reportedly import api
from reportedly.errors import SettingsWrong
from reportedly.publications.briefs.markdown import markdown
from reportedly.publications.briefs.page import page
from reportedly.publications.profiles import profile

PRIVATE = ("Amina Sesay", "Jonas Kallon")
TEXT = (
    "A bomb exploded in the town of Ansongo in Gao region on Saturday, killing Amina Sesay and two "
    "other people, the hospital said. Jonas Kallon, a resident, said he saw three bodies. "
    "Mali's defence minister Sadio Camara blamed rebels."
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("profiles") / "ledger.sqlite"
    row = {"id": "p1", "outlet": "Wire", "published": "2031-05-05", "title": "Bomb", "text": TEXT}
    rows = path.with_name("rows.jsonl")
    rows.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with api.open(path) as opened:
        opened.add([rows])
    return path


def outputs(path: Path, name: str | None) -> str:
    with api.open(path) as opened:
        made = opened.brief("Mali", profile=name)
    return "\n".join((msgspec.json.encode(made).decode(), markdown(made), page(made).decode()))


def test_the_public_profile_is_taken_first_and_names_no_private_person(kept: Path) -> None:
    written = outputs(kept, None)
    assert not [name for name in PRIVATE if name in written]


def test_the_public_profile_tells_places_to_the_district(kept: Path) -> None:
    with api.open(kept) as opened:
        said = [s.text for section in opened.brief("Mali").sections for s in section.sentences]
    assert not [text for text in said if "Ansongo on" in text]
    assert any("in Ansongo Cercle" in text for text in said)


def test_the_internal_profile_keeps_names_and_places(kept: Path) -> None:
    written = outputs(kept, "internal")
    assert all(name in written for name in PRIVATE)
    assert "Ansongo on" in written


def test_a_profile_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsWrong, match="secret"):
        profile("secret")
