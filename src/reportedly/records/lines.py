"""A sentence before it is parsed: what can be told from its words alone."""

from __future__ import annotations

import msgspec


class Line(msgspec.Struct, frozen=True, gc=False):
    """A sentence's text and every dictionary form that the parse may find in it.

    `words` is a superset: whatever part of speech the parser takes a word for, its form is there.
    A word with a hyphen or an apostrophe stands in its pieces.
    """

    text: str
    words: frozenset[str]
