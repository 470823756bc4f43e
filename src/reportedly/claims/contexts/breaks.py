"""Where a paragraph turns to another event: "Meanwhile, ...", "In a separate incident, ..."."""

from __future__ import annotations

from reportedly.claims.clauses.headings import opens_by_clock, opens_with_heading, section_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.setting_words import open_setting_words


def scene_start(sheet: Sheet, sentence: int) -> int:
    """The sentence of the paragraph from which on what is told may be of one event with this."""
    here = sheet.parse.sentences[sentence].passage
    section = section_of(sheet, sentence) or 0
    for n in range(sentence, -1, -1):
        if sheet.parse.sentences[n].passage != here:
            return section
        if turns(sheet, n) or opens_with_heading(sheet, n):
            return n
    return section


def turns(sheet: Sheet, sentence: int) -> bool:
    """True for a sentence that opens on another event than the one told before."""
    words = open_setting_words()
    span = sheet.parse.sentences[sentence]
    first = next((t for t in sheet.tokens[span.first : span.last] if t.text.isalpha()), None)
    if first is None:
        return False
    if first.lemma.lower() in words.apart or opens_by_clock(sheet, sentence):
        return True
    opening = sheet.tokens[first.i : min(first.i + REACH, span.last)]
    if first.lemma.lower() != "in":
        return False
    for token in opening:
        if token.text == ",":
            return False
        if token.lemma in words.happenings and token.pos == "NOUN":
            return any(t.lemma.lower() in words.other for t in opening[: token.i - first.i])
    return False


def another_begins(sheet: Sheet, sentence: int) -> tuple[int, int] | None:
    """The words that open a sentence on another event ("In a separate incident"), by offset."""
    span = sheet.parse.sentences[sentence]
    first = next((t for t in sheet.tokens[span.first : span.last] if t.text.isalpha()), None)
    if first is None:
        return None
    words, lemma = open_setting_words(), first.lemma.lower()
    if lemma in words.apart:
        return (first.start, first.end) if lemma in words.afresh else None
    if lemma != "in" or not turns(sheet, sentence):  # What turns a paragraph is dear to find.
        return None
    opening = sheet.tokens[first.i : min(first.i + REACH, span.last)]
    noun = next((t for t in opening if t.lemma in words.happenings and t.pos == "NOUN"), None)
    return (first.start, noun.end) if noun is not None else None


REACH = 7
"""Tokens of "In another such deadly and recent attack": what opens is short."""
