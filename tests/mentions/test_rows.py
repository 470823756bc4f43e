"""Rows that the parser hangs on the wrong member are put right."""

from __future__ import annotations

import pytest

from reportedly.mentions.rows import (
    between_two,
    gerund_as_subject,
    joined_to_whole,
    told_as_well,
)
from reportedly.records.parses import Token

Row = tuple[str, str, str, str, int]
"""Text, part of speech, tag, label, head."""


def laid_out(rows: list[Row]) -> tuple[list[Token], list[list[int]]]:
    lemmas = {"said": "say", "shot": "shoot", "killed": "kill", "sons": "son", "rebels": "rebel"}
    tokens = [
        Token(i, i * 20, i * 20 + 9, text, lemmas.get(text, text.lower()), pos, tag, dep, head, 0)
        for i, (text, pos, tag, dep, head) in enumerate(rows)
    ]
    return tokens, [[t.i for t in tokens if t.head == i and t.i != i] for i in range(len(tokens))]


BETWEEN: list[Row] = [
    ("truce", "NOUN", "NN", "ROOT", 0),
    ("between", "ADP", "IN", "prep", 0),
    ("government", "NOUN", "NN", "pobj", 1),
    ("of", "ADP", "IN", "prep", 2),
    ("Mali", "PROPN", "NNP", "pobj", 3),
    ("and", "CCONJ", "CC", "cc", 4),
    ("rebels", "NOUN", "NNS", "conj", 4),
]
CLASHES: list[Row] = [
    ("clashes", "NOUN", "NNS", "nsubj", 6),
    ("between", "ADP", "IN", "prep", 0),
    ("rebels", "NOUN", "NNS", "pobj", 1),
    ("and", "CCONJ", "CC", "cc", 2),
    ("the", "DET", "DT", "det", 5),
    ("army", "NOUN", "NN", "nsubj", 6),
    ("began", "VERB", "VBD", "ROOT", 6),
]
IMAM: list[Row] = [
    ("imam", "NOUN", "NN", "ROOT", 0),
    ("of", "ADP", "IN", "prep", 0),
    ("Dori", "PROPN", "NNP", "pobj", 1),
    ("and", "CCONJ", "CC", "cc", 2),
    ("his", "PRON", "PRP$", "poss", 5),
    ("sons", "NOUN", "NNS", "conj", 2),
]
TOLD: list[Row] = [
    ("Police", "NOUN", "NN", "nsubj", 1),
    ("said", "VERB", "VBD", "ROOT", 1),
    ("rebels", "NOUN", "NNS", "nsubj", 3),
    ("came", "VERB", "VBD", "ccomp", 1),
    ("and", "CCONJ", "CC", "cc", 1),
    ("killed", "VERB", "VBD", "conj", 1),
]


@pytest.mark.parametrize(
    ("find", "rows", "at", "expected"),
    [
        (between_two, BETWEEN, 2, [(5, "cc", 2), (6, "conj", 2)]),
        (between_two, CLASHES, 2, [(5, "conj", 2)]),
        (joined_to_whole, IMAM, 2, [(3, "cc", 0), (5, "conj", 0)]),
        (told_as_well, TOLD, 5, [(5, "conj", 3)]),
    ],
)
def test_a_row_hangs_on_its_own_first(find, rows, at, expected) -> None:  # type: ignore[no-untyped-def]
    tokens, children = laid_out(rows)
    assert list(find(tokens, children, tokens[at])) == expected


def test_two_towns_of_one_row_stay_together() -> None:
    tokens, children = laid_out([*IMAM[:4], ("Sebba", "PROPN", "NNP", "conj", 2)])
    assert list(joined_to_whole(tokens, children, tokens[2])) == []


def test_who_says_and_vows_vows_himself() -> None:
    tokens, children = laid_out([*TOLD[:5], ("vowed", "VERB", "VBD", "conj", 1)])
    assert list(told_as_well(tokens, children, tokens[5])) == []


SHELLING: list[Row] = [
    ("Shelling", "VERB", "VBG", "advcl", 3),
    ("by", "ADP", "IN", "prep", 0),
    ("troops", "NOUN", "NNS", "pobj", 1),
    ("killed", "VERB", "VBD", "ccomp", 7),
    ("rebels", "NOUN", "NNS", "dobj", 3),
    (",", "PUNCT", ",", "punct", 7),
    ("activists", "NOUN", "NNS", "nsubj", 7),
    ("said", "VERB", "VBD", "ROOT", 7),
]


def test_a_gerund_right_before_its_verb_is_its_subject() -> None:
    tokens, children = laid_out(SHELLING)
    assert list(gerund_as_subject(tokens, children, tokens[0])) == [(0, "nsubj", 3)]
    rows = [*SHELLING]
    rows[2] = (",", "PUNCT", ",", "punct", 0)
    tokens, children = laid_out(rows)
    assert not list(gerund_as_subject(tokens, children, tokens[0]))
