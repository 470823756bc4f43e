"""The words by which a page says whose words it gives."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.accounts import open_accounts


def test_all_words_are_in_lower_case() -> None:
    lists = msgspec.structs.asdict(open_accounts())
    assert [(k, w) for k, words in lists.items() for w in words if w != w.lower()] == []


def test_talks_and_verbs_are_genres_and_questioners_ask() -> None:
    words = open_accounts()
    assert words.talks | words.verbs <= words.genres
    assert words.questioners <= words.asks
    assert not words.asks & words.answers
