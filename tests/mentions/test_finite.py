"""Past tenses that the parser took for describing words are verbs again."""

from __future__ import annotations

from reportedly.mentions.finite import finite_below_its_doer

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
