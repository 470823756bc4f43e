"""The words of appeal and judgement: none both blames and praises."""

from __future__ import annotations

from reportedly.gazetteer.speech import open_speech


def test_no_word_both_blames_and_praises() -> None:
    words = open_speech()
    assert not words.harsh & words.kind


def test_words_are_lemmas_in_lower_case() -> None:
    words = open_speech()
    assert all(w == w.lower() for w in words.harsh | words.kind | words.vice | words.needful)
