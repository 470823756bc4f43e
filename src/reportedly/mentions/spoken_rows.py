"""Participles of speaking that the parser hangs on what is told instead of on who tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.rows import Change, Children
from reportedly.records.parses import Token


def said_by_denier(tokens: Sequence[Token], children: Children, said: Token) -> Iterator[Change]:
    """ "Denied reports that Goma had fallen, saying the army held it": the denier says so."""
    verbs = open_sources().verbs
    if said.tag != "VBG" or said.lemma not in verbs["say"] or tokens[said.i - 1].text != ",":
        return
    above = tokens[said.head]
    while above.head != above.i and above.i < said.i:
        above = tokens[above.head]
        if above.lemma in verbs["deny"] and above.pos == "VERB" and above.i < said.head:
            yield said.i, "advcl", above.i
            return
