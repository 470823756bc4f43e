"""Tags and lemmas that the parser gets wrong are put right."""

import pytest

from reportedly.mentions.learned import parse
from reportedly.mentions.mended import noun_forms, stem, verb_forms
from reportedly.records.reports import Source
from reportedly.text.read import read


def told(text: str) -> dict[str, tuple[str, str]]:
    """Lemma and part of speech by word."""
    page = read(Source(name="text", content=text.encode(), media="text"))
    return {t.text: (t.lemma, t.pos) for t in parse(page).tokens}


@pytest.mark.parametrize(
    ("text", "word", "lemma", "pos"),
    [
        ("Fighting raged in the north.", "raged", "rage", "VERB"),
        ("The base was overrun shortly before midnight.", "overrun", "overrun", "VERB"),
        ("The rebels were armed and trained by Rwanda.", "armed", "arm", "VERB"),
        ("Troops crossed into Idlib and advanced on Saraqib.", "advanced", "advance", "VERB"),
        ("Airstrikes destroyed the bridge.", "Airstrikes", "airstrike", "PROPN"),
        ("The army re-established control of Bor.", "re-established", "re-establish", "VERB"),
        ("A new counter-offensive began.", "counter-offensive", "counter-offensive", "NOUN"),
        ("The besieged town was quiet.", "quiet", "quiet", "ADJ"),
    ],
)
def test_what_is_put_right(text: str, word: str, lemma: str, pos: str) -> None:
    assert told(text)[word] == (lemma, pos)


def test_forms_of_words() -> None:
    assert stem("occupied") == "occupy"
    assert stem("shelled") == "shell"
    assert "cordon" in verb_forms("cordone")
    assert "gunman" in noun_forms("gunmen")
