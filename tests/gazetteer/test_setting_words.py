"""The words around places and days."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.setting_words import open_setting_words


def test_all_words_are_in_lower_case() -> None:
    lists = msgspec.structs.asdict(open_setting_words())
    assert [(k, w) for k, words in lists.items() for w in words if w != w.lower()] == []


def test_what_answers_an_event_is_not_sent_to_it_only() -> None:
    words = open_setting_words()
    assert not words.answers & words.charges
    assert not words.apart & words.other
