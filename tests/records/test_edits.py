"""What counts in one of two texts, counted in the other."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.claims import Evidence, Phrase
from reportedly.records.edits import Edits
from reportedly.records.mentions import Actor

EDITS = Edits("a\n\nfew men", "a few men", [0, 1, 3, 4, 5, 6, 7, 8, 9])


def test_words_are_sliced_anew() -> None:
    there = EDITS.smoothed(Phrase("a\n\nfew", 0, 6))
    assert there == Phrase("a few", 0, 5)
    assert EDITS.restored(there) == Phrase("a\n\nfew", 0, 6)


def test_a_list_of_records_and_a_chain_are_moved_too() -> None:
    told = (Evidence(2, 5, "few"), Actor(None, "few men", "unknown", chain=(2, 9)))
    assert EDITS.restored(told) == (
        Evidence(3, 6, "few"),
        Actor(None, "few men", "unknown", chain=(3, 10)),
    )


def test_words_that_are_no_slice_stay() -> None:
    assert EDITS.restored(Phrase("some men", 2, 9)).text == "some men"


class Nested(msgspec.Struct, frozen=True):
    inner: tuple[Phrase, ...]
    note: str = "kept"


@given(st.integers(0, 9), st.integers(0, 9))
def test_there_and_home_again(one: int, other: int) -> None:
    start, end = min(one, other), max(one, other)
    told = Nested((Phrase(EDITS.smooth[start:end], start, end),))
    home = EDITS.restored(told)
    assert home.inner[0].text == EDITS.written[home.inner[0].start : home.inner[0].end]
    if start < end:
        assert EDITS.smoothed(home) == told
