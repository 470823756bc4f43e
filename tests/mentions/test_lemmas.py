"""Parts of speech and lemmas from the table are those that the model's rules give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from reportedly.mentions import lemmas
from reportedly.mentions.learned import parser
from reportedly.mentions.lemmas import BESIDE, RULES, Lemmas

SPOKEN = (
    "There's no hope, there is one. I ain't gonna go. You gotta let's see. Let's go. C'mon! Y'all "
    "come. There're two. They don't. He's here and was on it. Isn't all that?  \n What was there "
    "was on all the soldiers' minds; he's got ta go, they had nt gone, but there 's more."
)
SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [SPOKEN, *(p.read_text(encoding="utf-8") for p in sorted(SAMPLES.rglob("*.txt")))]


@pytest.fixture(scope="module")
def language() -> Language:
    return parser()


def both(language: Language, table: Lemmas, text: str) -> tuple[list[object], list[object]]:
    """What the table tells of a text's tokens, and what the rules tell."""
    (bare,) = language.pipe([text], disable=RULES)
    (told,) = table.told([bare])
    for name in RULES:
        bare = language.get_pipe(name)(bare)
    return list(told), [(t.pos_, t.lemma_.lower()) for t in bare]


def test_the_table_tells_what_the_rules_tell(language: Language) -> None:
    table = Lemmas(language)
    for text in TEXTS * 2:
        told, ruled = both(language, table, text)
        assert told == ruled


def test_it_begins_anew_when_it_is_full(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lemmas, "MOST", 3)
    table = Lemmas(language)
    for text in TEXTS[:3]:
        told, ruled = both(language, table, text)
        assert told == ruled


def test_words_that_are_read_together_are_all_known(language: Language) -> None:
    """A model with other rules of two words would need them in BESIDE."""
    ruler: Any = language.get_pipe("attribute_ruler")
    rules = [p for row in ruler.patterns for p in row["patterns"]]
    assert {len(pattern) for pattern in rules} == {1, 2}
    for first, second in (pattern for pattern in rules if len(pattern) == 2):
        for slot in (first, second):
            lower = slot.get("LOWER")
            if lower is None:
                assert slot == {"DEP": "expl"}
            elif isinstance(lower, str):
                assert lower in BESIDE
            else:
                assert set(lower.get("IN", ())) <= set(BESIDE)
                assert lower.get("REGEX") in (None, "^n'?t$", "^y'?$")
    alone = {key for pattern in rules if len(pattern) == 1 for key in pattern[0]}
    assert alone <= {"TAG", "DEP", "LOWER", "IS_SPACE"}
