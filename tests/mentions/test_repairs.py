"""Slips of the parser that the words give away are put right."""

from __future__ import annotations

import pytest

from reportedly.mentions.repairs import repaired
from reportedly.records.parses import Token

Row = tuple[str, str, str, str, int]
"""Text, part of speech, tag, label, head."""


def tokens(rows: list[Row]) -> list[Token]:
    made, start = [], 0
    for i, (text, pos, tag, dep, head) in enumerate(rows):
        lemma = {"said": "say", "looted": "loot"}.get(text, text.lower())
        made.append(
            Token(i, start, start + len(text), text, lemma, pos, tag, dep, head, 0),
        )
        start += len(text) + 1
    return made


SPOKEN: list[Row] = [
    ("Rebels", "NOUN", "NNS", "nsubj", 1),
    ("took", "VERB", "VBD", "ccomp", 5),
    ("Goma", "PROPN", "NNP", "nsubj", 5),
    (",", "PUNCT", ",", "punct", 2),
    ("M23", "PROPN", "NNP", "appos", 2),
    ("said", "VERB", "VBD", "ROOT", 5),
]
LOOTED: list[Row] = [
    ("The", "DET", "DT", "det", 3),
    ("Houthis", "PROPN", "NNP", "nmod", 3),
    ("looted", "VERB", "VBD", "amod", 3),
    ("shops", "NOUN", "NNS", "ROOT", 3),
    (".", "PUNCT", ".", "punct", 3),
]
IMPOSING: list[Row] = [
    ("Oman", "PROPN", "NNP", "nsubj", 1),
    ("is", "AUX", "VBZ", "aux", 3),
    ("today", "NOUN", "NN", "npadvmod", 1),
    ("imposing", "VERB", "VBG", "ROOT", 3),
    ("sanctions", "NOUN", "NNS", "dobj", 3),
]
BESIEGED: list[Row] = [
    ("Troops", "NOUN", "NNS", "nsubj", 1),
    ("besieged", "VERB", "VBD", "ROOT", 1),
    ("Baidoa", "PROPN", "NNP", "npadvmod", 1),
]


POSTED: list[Row] = [
    ("They", "PRON", "PRP", "nsubj", 1),
    ("said", "VERB", "VBD", "ROOT", 1),
    ("in", "ADP", "IN", "prep", 1),
    ("a", "DET", "DT", "det", 4),
    ("statement", "NOUN", "NN", "pobj", 2),
    ("that", "SCONJ", "IN", "mark", 7),
    ("troops", "NOUN", "NNS", "nsubj", 7),
    ("fled", "VERB", "VBD", "acl", 4),
]


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        (SPOKEN, {"Goma": ("dobj", "took"), "M23": ("nsubj", "said")}),
        (
            LOOTED,
            {
                "Houthis": ("nsubj", "looted"),
                "shops": ("dobj", "looted"),
                "The": ("det", "Houthis"),
            },
        ),
        (BESIEGED, {"Baidoa": ("dobj", "besieged")}),
        (POSTED, {"fled": ("ccomp", "said"), "troops": ("nsubj", "fled")}),
    ],
)
def test_a_slip_is_put_right(rows: list[Row], labels: dict[str, tuple[str, str]]) -> None:
    made = tokens(rows)
    children = repaired(made)
    found = {t.text: (t.dep, made[t.head].text) for t in made}
    assert {text: found[text] for text in labels} == labels
    assert sum(t.head == t.i for t in made) == 1
    for above, below in enumerate(children):
        assert below == sorted(t.i for t in made if t.head == above != t.i)


def with_row(rows: list[Row], i: int, row: Row) -> list[Row]:
    return [*rows[:i], row, *rows[i + 1 :]]


@pytest.mark.parametrize(
    "rows",
    [
        # "Rebels took Monday": a day is no object.
        with_row(BESIEGED, 2, ("Monday", "PROPN", "NNP", "npadvmod", 1)),
        # "The Houthis looted shops,": a participle may be an adjective where a verb may follow.
        with_row(
            with_row(LOOTED, 2, ("looted", "VERB", "VBN", "amod", 3)),
            4,
            (",", "PUNCT", ",", "punct", 3),
        ),
        # No comma: the two names are one.
        with_row(SPOKEN, 3, ("-", "PUNCT", "HYPH", "punct", 2)),
        # A title's words all have capitals: the name may be an adverb.
        with_row(BESIEGED, 1, ("Besieged", "VERB", "VBD", "ROOT", 1)),
        # "a statement which": no "that" to open what is said.
        with_row(POSTED, 5, ("which", "DET", "WDT", "nsubj", 7)),
        # A verb of no saying.
        with_row(SPOKEN, 5, ("fled", "VERB", "VBD", "ROOT", 5)),
    ],
)
def test_what_may_be_right_is_left_alone(rows: list[Row]) -> None:
    made = tokens(rows)
    repaired(made)
    assert made == tokens(rows)


def test_what_hangs_on_an_auxiliary_belongs_to_its_verb() -> None:
    read = tokens(IMPOSING)
    repaired(read)
    assert [t.head for t in read[:3]] == [3, 3, 3]
