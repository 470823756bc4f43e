"""Two names are one where half of the shorter one's telling words agree."""

from __future__ import annotations

import pytest

from reportedly.evaluation.names import nameless, same_name


@pytest.mark.parametrize(
    ("gold", "name"),
    [
        ("the Ruvian army", "Ruvian Army"),
        ("President of Mali", "Malian president"),
        ("Home Guard; Night Watch", "the Night Watch"),
        ("Salt Road Front (SRF)", "SRF"),
        ("José Tamaro", "Jose Tamaro"),
        ("U.S. troops", "American soldiers"),
        ("officials", "two officials"),
    ],
)
def test_one_name(gold: str, name: str) -> None:
    assert same_name(gold, name)


@pytest.mark.parametrize(
    ("gold", "name"),
    [
        ("Northern Column", "Eastern Shield"),
        ("Malian army", "Chadian army"),
        ("soldiers", "civilians of Gao"),
        ("the", "the"),
        ("Gao", None),
    ],
)
def test_two_names(gold: str, name: str | None) -> None:
    assert not same_name(gold, name)


def test_any_of_the_forms_will_do() -> None:
    assert same_name("Eastern Shield", "the group", "Eastern Shield")


def test_nameless() -> None:
    assert nameless(None)
    assert nameless("unnamed officials")
    assert not nameless("Lantern")
