"""Part of speech and lemma of tokens: what the model's rules say, asked once a word and label.

The model tells both by rules over a token's word, tag and label, and for few words over the next
token's. Running them over every text costs a quarter of the parse; a table costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = ("attribute_ruler", "lemmatizer")
"""The parts of the model that are asked once a word."""
BESIDE = tuple("ai n't nt gon na got ta let 's c'm on y y' all is are was were 're".split())
"""Words that the rules read with the word beside them ("ain't", "gonna"); so also what is labelled
as an expletive ("there is")."""
MOST = 200_000
"""Words kept, some 40 MB: more than a year of news has with their labels; then it begins anew."""

Word: TypeAlias = tuple[int, int, int]
"""Text, tag and label of a token, as the model numbers them."""
Told: TypeAlias = list[tuple[str, str]]
"""Part of speech and lemma in lower case, of each token of a document."""
FILLER = "x"


class Key(NamedTuple):
    """All that the rules look at."""

    word: Word
    marked: bool = False
    before: Word | None = None
    after: Word | None = None


class Lemmas:
    """Part of speech and lemma by key, learned as texts come."""

    def __init__(self, language: Language) -> None:
        self._vocab = language.vocab
        self._rules: list[Any] = [language.get_pipe(name) for name in RULES]
        strings = language.vocab.strings
        self._beside = frozenset(strings.add(word) for word in BESIDE)
        self._expletive = strings.add("expl")
        self._known: dict[Key, tuple[str, str]] = {}

    def told(self, docs: Sequence[Doc]) -> list[Told]:
        """For each token of each document its part of speech and its lemma in lower case."""
        keys = [list(self._keys(doc)) for doc in docs]
        if len(self._known) > MOST:
            self._known.clear()
        new = dict.fromkeys(key for row in keys for key in row if key not in self._known)
        if new:
            self._learn(list(new))
        return [[self._known[key] for key in row] for row in keys]

    def _keys(self, doc: Doc) -> Iterator[Key]:
        """A key for each token; a neighbour belongs to it where both may be read together."""
        rows = doc.to_array(["ORTH", "TAG", "DEP", "LOWER"]).tolist()
        marked = [row[3] in self._beside or row[2] == self._expletive for row in rows]
        words = [(row[0], row[1], row[2]) for row in rows]
        last = len(rows) - 1
        for n, word in enumerate(words):
            if not marked[n]:
                yield Key(word)
                continue
            before = words[n - 1] if n and marked[n - 1] else None
            after = words[n + 1] if n < last and marked[n + 1] else None
            yield Key(word, True, before, after)

    def _learn(self, keys: list[Key]) -> None:
        """Ask the model's rules about words in one made-up document, strangers between them."""
        from spacy.tokens import Doc

        filler = (self._vocab.strings.add(FILLER), self._vocab.strings.add("NN"), 0)
        words: list[Word] = []
        places = []
        for key in keys:
            beside = [one for one in (key.before, key.word, key.after) if one is not None]
            places.append(len(words) + (key.before is not None))
            words += [*beside, filler] if key.marked else beside
        doc = Doc(self._vocab, [self._vocab.strings[text] for text, _, _ in words])
        for token, (_, tag, label) in zip(doc, words, strict=True):
            token.tag, token.dep = tag, label
        for rule in self._rules:
            doc = rule(doc)
        for key, place in zip(keys, places, strict=True):
            self._known[key] = doc[place].pos_, doc[place].lemma_.lower()
