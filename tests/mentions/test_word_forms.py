"""Every form that the parser may give a word is among those told without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.mentions.learned import listed_words, parser
from reportedly.mentions.lemmas import Lemmas
from reportedly.mentions.mended import relemmatised
from reportedly.mentions.word_forms import PIECE, word_forms
from reportedly.records.parses import Token

TAGS = "VB VBD VBG VBN VBP VBZ NN NNS NNP NNPS JJ JJR JJS RB MD".split()
ENDINGS = ["", "s", "es", "ed", "d", "ing", "er", "est", "'s"]


def lemma_of(word: str, tag: str) -> str:
    """The lemma of a word with a tag, as the parse has it once it is mended."""
    from spacy.tokens import Doc

    language = parser()
    doc = Doc(language.vocab, [word])
    doc[0].tag_ = tag
    ((pos, lemma),) = Lemmas(language).told([doc])[0:1][0][0:1]
    token = Token(0, 0, len(word), word, lemma, pos, tag, "ROOT", 0, 0)
    return relemmatised(token, True).lemma


WORDS = sorted(
    # One letter with an ending is another word: "as" is no plural of "a" that tells anything.
    {w for words in listed_words().values() for w in words if w.isalpha() and len(w) > 1}
)


@given(st.sampled_from(WORDS), st.sampled_from(ENDINGS), st.sampled_from(TAGS), st.booleans())
def test_no_lemma_is_left_out(word: str, ending: str, tag: str, capital: bool) -> None:
    written = word + ending
    written = written.capitalize() if capital else written
    told = word_forms().of_all(written)
    assert set(PIECE.findall(lemma_of(written, tag))) <= told | {"s"}


@pytest.mark.parametrize(
    ("written", "lemma"),
    [
        ("fought", "fight"),
        ("Gunmen", "gunman"),
        ("re-captured", "capture"),
        ("seized", "seize"),
        ("occupying", "occupy"),
        ("shelled", "shell"),
        ("mustn't", "must"),
        ("They'd", "have"),
        ("isn’t", "be"),
        ("gonna", "go"),
        ("bases", "base"),
        ("cordoned", "cordon"),
    ],
)
def test_irregular_doubled_hyphened_and_short_forms(written: str, lemma: str) -> None:
    assert lemma in word_forms().of_all(written)


@pytest.mark.parametrize(
    ("word", "verb"), [("seized", "seize"), ("taken", "take"), ("set", "set"), ("struck", "strike")]
)
def test_what_may_be_a_participle(word: str, verb: str) -> None:
    assert verb in word_forms().participles(word)


@pytest.mark.parametrize("word", ["takes", "taking", "grow", "works"])
def test_what_may_not(word: str) -> None:
    assert word_forms().participles(word) == frozenset()
