"""The lemma of a noun where the parser takes a plural for a name."""

from __future__ import annotations

from reportedly.gazetteer.language import unit_of
from reportedly.records.parses import Token


def lemma_of(noun: Token) -> str:
    """The lemma, also of a plural that the tagger takes for a name ("Soldiers", "Israelis")."""
    known = unit_of(noun.lemma) != "other"
    if noun.tag == "NNPS" and noun.lemma.endswith("s") and not known:
        return noun.lemma[:-1]
    return noun.lemma
