"""Past tenses that the parser took for describing words are verbs again."""

from __future__ import annotations

from reportedly.mentions.finite import (
    finite_below_its_doer,
    goes_on_behind_day,
    past_taken_for_noun,
)

from .test_rows import Row, laid_out

STRIKE: list[Row] = [
    ("strike", "NOUN", "NN", "ccomp", 4),
    ("killed", "VERB", "VBN", "acl", 0),
    ("rebels", "NOUN", "NNS", "dobj", 1),
    (",", "PUNCT", ",", "punct", 4),
    ("said", "VERB", "VBD", "ROOT", 4),
]


def test_a_verb_of_harm_with_an_object_is_no_participle() -> None:
    tokens, children = laid_out(STRIKE)
    changes = list(finite_below_its_doer(tokens, children, tokens[1]))
    assert changes == [(1, "ccomp", 4), (0, "nsubj", 1)]
    passive = [*STRIKE[:2], ("by", "ADP", "IN", "agent", 1), *STRIKE[3:]]
    tokens, children = laid_out(passive)
    assert not list(finite_below_its_doer(tokens, children, tokens[1]))


def test_a_form_that_is_only_a_past_has_a_doer() -> None:
    row: list[Row] = [
        ("The", "DET", "DT", "det", 2),
        ("army", "NOUN", "NN", "compound", 2),
        ("retook", "NOUN", "NN", "ROOT", 2),
        ("Kidal", "PROPN", "NNP", "dobj", 2),
    ]
    tokens, children = laid_out(row)
    changes = list(past_taken_for_noun(tokens, children, tokens[2]))
    assert changes == [(1, "nsubj", 2), (0, "det", 1)]
    tokens, children = laid_out([*row[:2], ("base", "NOUN", "NN", "ROOT", 2), row[3]])
    assert not list(past_taken_for_noun(tokens, children, tokens[2]))


def test_a_deed_behind_and_is_a_second_one() -> None:
    row: list[Row] = [
        ("Troops", "NOUN", "NNS", "nsubj", 1),
        ("continued", "VERB", "VBD", "ROOT", 1),
        ("advancing", "VERB", "VBG", "xcomp", 1),
        ("and", "CCONJ", "CC", "cc", 1),
        ("took", "VERB", "VBD", "xcomp", 1),
        ("Goma", "PROPN", "NNP", "dobj", 4),
    ]
    tokens, children = laid_out(row)
    assert list(goes_on_behind_day(tokens, children, tokens[4])) == [(4, "conj", 1)]
    assert not list(goes_on_behind_day(tokens, children, tokens[2]))
