"""Names of one area are alike in most romanisations, those of different areas are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.added.likeness import bare, likeness
from reportedly.gazetteer.added.matching import LIKE

ONE = [
    ("Kunduz Province", "Qunduz"), ("Donets'ka Oblast", "Donetska"), ("Naw Bahar", "Now Bahar"),
    ("Yaftal Sufla", "Yaftali Sufla"), ("Masisi Territory", "Territoire de Masisi"),
    ("Jaghatu (Bahrami Shahid)", "Jaghatu"), ("Feroz Nakhchir", "Fayroz Nakhchir"),
]  # fmt: skip
TWO = [("Kabul", "Zabul"), ("Farah", "Faryab"), ("North Kivu", "South Kivu"), ("Balkh", "Herat")]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_area(a: str, b: str) -> None:
    assert likeness([a], [b]) >= LIKE


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_areas_are_less_alike_than_one_with_itself(a: str, b: str) -> None:
    assert likeness([a], [b]) < 0.95


def test_words_for_levels_alone_are_a_name() -> None:
    assert bare("District") == "district"
    assert bare("Sar-e Pol District") == "sar e pol"


@given(st.text("abdehiklmnorstuz ", min_size=1, max_size=12))
def test_a_name_is_wholly_like_itself_and_likeness_is_mutual(name: str) -> None:
    assert likeness([name], [name]) == 1.0
    assert likeness([name], ["Strelsau"]) == likeness(["Strelsau"], [name])
