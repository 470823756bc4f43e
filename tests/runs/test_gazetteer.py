"""What is asked of the gazetteer through the door, and what a change of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import FileUnusable, SettingsWrong
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.mentions import learned
from reportedly.runs import gazetteer
from tests.gazetteer.added.invented import OLD, cod_ab, collection


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(tmp_path / "home"))
    monkeypatch.setattr(learned, "listed_words", lambda: {"noun": frozenset()})
    return tmp_path / "home"


def test_what_was_added_is_there_at_once_and_gone_when_taken_away(home: Path) -> None:
    path = home.with_name("bdi.geojson")
    path.write_bytes(collection(cod_ab(OLD)))
    gazetteer.gazetteer_changed()
    before = open_gazetteer().digest
    (told,) = gazetteer.add_to_gazetteer([path])
    assert [one.name for one in gazetteer.added_to_gazetteer()] == [told.name] == ["bdi.geojson"]
    assert gazetteer.place_named("Zembla")[0].pcode == "BI0103"
    assert open_gazetteer().digest != before
    gazetteer.remove_from_gazetteer(told.name)
    assert open_gazetteer().digest == before
    with pytest.raises(SettingsWrong, match="Zembla"):
        gazetteer.place_named("Zembla")


def test_the_english_words_are_not_asked_for_a_file_that_cannot_be_used(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learned, "PACKAGES", ("no_such_model",))
    with pytest.raises(FileUnusable, match="no such file"):
        gazetteer.add_to_gazetteer([home / "none.geojson"])


def test_borders_and_countries() -> None:
    assert {row.other for row in gazetteer.borders_of("gn:1135690")} >= {"Takhar", "Tajikistan"}
    assert all(row.other == "China" for row in gazetteer.borders_of("Afghanistan", "CN"))
    assert [row.country_code for row in gazetteer.countries(["tj", "af"])] == ["TJ", "AF"]
    with pytest.raises(SettingsWrong, match="XX"):
        gazetteer.countries(["XX"])


def meant(words: str) -> set[str]:
    return {row.name for row in gazetteer.areas_meant(words)}


def test_a_part_of_a_country_is_what_the_table_says() -> None:
    rows = gazetteer.areas_meant("northern Afghanistan")
    assert {"Kunduz", "Takhar", "Badakhshan"} <= {r.name for r in rows}
    assert "Kandahar" not in {r.name for r in rows}
    assert {r.basis for r in rows} == {"table"}


def test_a_region_is_its_members() -> None:
    assert {"Mali", "Niger", "Burkina Faso"} <= meant("the Sahel")


def test_a_half_is_cut_from_the_ground() -> None:
    north, south = (
        gazetteer.areas_meant("the northern half of Kunduz"),
        meant("southern Kunduz province"),
    )
    assert "Imam Sahib" in {r.name for r in north}
    assert {r.basis for r in north} == {"ground"}
    assert not {r.name for r in north} & south


def test_areas_along_a_border_touch_it() -> None:
    assert "Ishkashim" in meant("Badakhshan's border with Tajikistan")
    assert meant("Badakhshan's border with China") == {"Wakhan"}


def test_words_that_name_nothing_say_so() -> None:
    with pytest.raises(SettingsWrong, match="No area is known"):
        gazetteer.areas_meant("the middle of nowhere")
