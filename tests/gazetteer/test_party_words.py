"""The words by which parties are told."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.party_words import open_party_words


def test_every_list_holds_lower_case_words() -> None:
    lists = msgspec.structs.asdict(open_party_words())
    assert all(words and all(w == w.lower() for w in words) for words in lists.values())


def test_an_adversary_is_no_leaning() -> None:
    words = open_party_words()
    assert not words.against & words.leaning
