"""Who tells a headline: "UN: 30 killed in Mali", "Rebels took Gao: minister"."""

from __future__ import annotations

from reportedly.claims.chains.sources import is_source, link_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.records.claims import Link

LONGEST = 25
"""Tokens of a headline; longer lines tell a story."""
LONGEST_TELLER = 4
"""Tokens of who tells it."""
PARTING = frozenset({":", "\u2013", "\u2014"})


def teller_of_line(sheet: Sheet, i: int) -> list[Link]:
    """The source before or behind the colon of a line without a full stop, if it names one."""
    sentence = sheet.parse.sentences[sheet.tokens[i].sentence]
    if sentence.last - sentence.first > LONGEST or sheet.tokens[sentence.last - 1].text == ".":
        return []
    marks = [
        k for k in range(sentence.first + 1, sentence.last - 1) if sheet.tokens[k].text in PARTING
    ]
    if not marks:
        return []
    if sheet.tokens[marks[0]].text == ":" and marks[0] < i:
        return _named(sheet, sentence.first, marks[0])
    return _named(sheet, marks[-1] + 1, sentence.last) if i < marks[-1] else []


def _named(sheet: Sheet, first: int, end: int) -> list[Link]:
    """The source that a few words name and nothing else; a place says where."""
    words = sheet.tokens[first:end]
    if not 0 < len(words) <= LONGEST_TELLER:
        return []
    if any(t.pos in ("VERB", "AUX", "ADP", "NUM", "SCONJ") for t in words):
        return []
    last = end - 1
    if sheet.mention(last, "place") is not None or not is_source(sheet, last):
        return []
    told = link_of(sheet, last)
    return [] if told.role == "document" and sheet.tokens[last].lemma != "report" else [told]
