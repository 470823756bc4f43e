"""What a publish profile leaves of words, ids and addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import api
from reportedly.publications.discretion import Discretion
from reportedly.publications.profiles import profile
from tests.publications import told


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.kept(tmp_path_factory.mktemp("discretion") / "ledger.sqlite")


def discretion(ledger: Path, name: str) -> Discretion:
    with api.open(ledger) as opened:
        held = opened._held(None, None)
        claims = [word.claim for word in held.words.values()]
        mentions = held.reader.mentions_of({word.report.id for word in held.words.values()})
        return Discretion(claims, mentions, profile(name))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Amina Sesay's brother", "[name left out]'s brother"),
        ("AMINA\nSESAY", "[name left out]"),
        ("the house of Moussa Traoré", "the house of [name left out]"),
        ("Kallon said so", "[name left out] said so"),
        ("a village near Ansongo", "a village near [place in Ansongo Cercle]"),
        ("from Bourem to Labbezanga", "from [place in Gao] to [place in Gao]"),
        ("Sadio Camara, of Mali, in Gao", "Sadio Camara, of Mali, in Gao"),
        ("as the Bamako Courier has it", "as the Bamako Courier has it"),
        ("Kalloni and Sesayville", "Kalloni and Sesayville"),
    ],
)
def test_words_for_others(ledger: Path, words: str, left: str) -> None:
    assert discretion(ledger, "public").words(words) == left


def test_ids_and_addresses_that_spell_a_name(ledger: Path) -> None:
    public = discretion(ledger, "public")
    assert public.key("2031-05-05-amina_sesay").startswith("hidden-")
    assert public.key("aminasesay") != public.key("amina-sesay")
    assert public.key("p2") == "p2"
    assert public.link("https://wire.example/Tabango/7") is None
    assert public.link("https://wire.example/moussa-traore") is None
    assert public.link("https://wire.example/moussa%2Dtraor%C3%A9") is None
    assert public.link("https://wire.example/7") == "https://wire.example/7"
    assert public.link(None) is None


def test_internally_everything_stays(ledger: Path) -> None:
    internal = discretion(ledger, "internal")
    words = "Amina\nSesay fled from Tabango"
    assert internal.words(words) == words
    assert internal.key("amina-sesay-1") == "amina-sesay-1"
    assert internal.link("https://wire.example/Tabango/7") is not None
