"""The words around events."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.event_words import open_event_words


def test_all_words_are_in_lower_case() -> None:
    lists = msgspec.structs.asdict(open_event_words())
    assert [(k, w) for k, words in lists.items() for w in words if w != w.lower()] == []


def test_who_undergoes_an_event_neither_does_it_nor_only_sees_it() -> None:
    words = open_event_words()
    assert not words.undergo & (words.present | words.harmful)
