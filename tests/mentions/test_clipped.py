"""Headlines without auxiliaries: who was taken, and of what two clauses tell."""

from __future__ import annotations

import pytest

from reportedly.mentions.learned import parse
from reportedly.records.reports import Source
from reportedly.text.read import read


def heads(text: str) -> dict[str, tuple[str, str]]:
    read_as = parse(read(Source("case", text.encode())))
    tokens = read_as.tokens
    return {t.text: (t.dep, tokens[t.head].text) for t in tokens}


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("Bomb supplier linked to embassy attacks captured in Mosul", "captured", "supplier"),
        ("Rebel commander wanted for massacre arrested in Goma", "arrested", "commander"),
        ("Militia chief accused of rape arrested in Bunia", "arrested", "chief"),
        ("Militant leader targeted, two fighters killed in Kunduz", "killed", "fighters"),
        ("Rebel leadership targeted overnight, several detained", "targeted", "leadership"),
    ],
)
def test_who_was_taken(text: str, verb: str, noun: str) -> None:
    assert heads(text)[noun] == ("nsubjpass", verb)


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("The man accused of the rape was arrested in Bunia.", "arrested", "ROOT"),
        ("Police named a suspect linked to weapons seized in Goma.", "seized", "acl"),
    ],
)
def test_a_clause_with_a_verb_of_its_own_is_left_alone(text: str, word: str, label: str) -> None:
    assert heads(text)[word][0] == label
