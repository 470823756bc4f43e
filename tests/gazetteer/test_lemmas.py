"""Corrections to the parser's own lists."""

import pytest

from reportedly.gazetteer.lemmas import open_lemmas


@pytest.mark.parametrize("word", ["re-established", "Counter-attack", "cease-fires", "build-up"])
def test_words_with_a_hyphen_that_are_one(word: str) -> None:
    assert open_lemmas().joined.match(word)


@pytest.mark.parametrize("word", ["rebel-held", "Russian-led", "re", "counter-", "al-Shabab"])
def test_words_that_stay_apart(word: str) -> None:
    assert not open_lemmas().joined.match(word)


def test_a_form_of_its_own_verb() -> None:
    assert open_lemmas().verbs["raped"] == "rape"
