"""A parse as plain values: tokens with lemma, part of speech and head, whatever its parser."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token; `head` is the index of its head token (its own for a root)."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    """Lower case."""
    pos: str
    """Universal part of speech."""
    tag: str
    """Penn Treebank tag."""
    dep: str
    """ClearNLP dependency label as spaCy's English models give it."""
    head: int
    sentence: int
    """Index into `Parse.sentences`."""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence: tokens `first` to `last` (half-open), its characters, its passage and article."""

    first: int
    last: int
    start: int
    end: int
    passage: int
    article: int


class Parse(msgspec.Struct, frozen=True, gc=False):
    """All tokens of a page in text order, without white space and without unread passages."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    children: tuple[tuple[int, ...], ...]
    """For each token the indexes of its dependents, in text order."""

    def subtree(self, i: int) -> list[int]:
        """Indexes of a token and all below it, in text order."""
        found = []
        todo = [i]
        while todo:
            here = todo.pop()
            found.append(here)
            todo.extend(self.children[here])
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[int]:
        """Indexes of the heads above a token, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i
