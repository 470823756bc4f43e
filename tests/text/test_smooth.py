"""A page without what only the printing put there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.reports import Source
from reportedly.text.read import read
from reportedly.text.smooth import smooth

FILLER = "Rebels of the Lantern Front took the town of Menaka on Monday, the army said in Bamako."


def smoothed(text: str) -> str:
    return smooth(read(Source("a", text.encode(), language="en")))[0].text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Rebels took the\ntown of Menaka.", "Rebels took the town of Menaka."),
        ("Rebels took the\r\n  town of Menaka.", "Rebels took the town of Menaka."),
        ("Rebels\u00a0took 1\u202f200 men.", "Rebels took 1 200 men."),
        ("Rebels fled.  The army came.", "Rebels fled. The army came."),
        ("Reb\u00adels took the gov\u00ad\nernor.", "Rebels took the governor."),
        ("Rebels took\u200b the \u200btown.", "Rebels took the town."),
        ("Al\u2011Shabaab took the al-\nHamra road.", "Al-Shabaab took the al-Hamra road."),
        ("Rebels took Cote d`Or.", "Rebels took Cote d'Or."),
        ("The \ufb01ghters set the o\ufb03ce on \ufb01re.", "The fighters set the office on fire."),
    ],
)
def test_what_is_read(written: str, told: str) -> None:
    assert smoothed(written) == told


def test_paragraphs_stay_apart() -> None:
    assert smoothed("Rebels fled.\n\n\nThe army  came.") == "Rebels fled.\n\n\nThe army came."


def test_a_smooth_page_is_itself() -> None:
    page = read(Source("a", f"{FILLER}\n\n{FILLER}".encode()))
    told, edits = smooth(page)
    assert told is page
    assert edits is None


@given(st.lists(st.sampled_from([" ", "  ", "\n", "\u00a0", " \u200b", "\t"]), min_size=15))
def test_the_way_back(blanks: list[str]) -> None:
    words = FILLER.split(" ")
    text = "".join(w + b for w, b in zip(words, [*blanks, *[" "] * len(words)], strict=False))
    page = read(Source("a", text.encode(), language="en"))
    told, edits = smooth(page)
    if edits is not None:
        for one, other in zip(page.passages, told.passages, strict=True):
            assert edits.restored(other).start == one.start
            assert told.text[other.start : other.end].split() == (
                text[one.start : one.end].replace("\u200b", "").split()
            )
