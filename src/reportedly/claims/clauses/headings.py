"""Names of places that head what follows: "Sangin/Helmand: Troops ...", "Jebel Marra:"."""

from __future__ import annotations

import re
from bisect import bisect_right

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.records.mentions import Mention

DASHES = (":", "–", "—")


def is_heading(sheet: Sheet, i: int) -> bool:
    """True for places alone at the head of a sentence ("Sangin/Helmand: Troops ...")."""
    sentence = sheet.parse.sentences[sheet.tokens[i].sentence]
    first = sentence.first
    if not _names_a_place(sheet, first) or is_dateline(sheet, first):
        return False
    behind = next((n for n in range(i, len(sheet.tokens)) if not _names_a_place(sheet, n)), i)
    row = range(first, behind)
    marks = {sheet.tokens[n].text for n in row if sheet.tokens[n].text in ("/", ",")}
    follows = sheet.tokens[behind]
    parted = follows.text in DASHES or is_dash(sheet, behind)
    alone = parted or (marks == {"/"} and follows.text[:1].isupper())
    return alone and all(_names_a_place(sheet, n) for n in row)


def is_dateline(sheet: Sheet, first: int) -> bool:
    """True for a place in capitals that opens the page: "SRINAGAR: Militants ...".

    So for "Lagos: Gunmen killed nine in Jos", where the first sentence tells of another province.
    """
    if sheet.tokens[first].sentence != 0:
        return False
    return sheet.tokens[first].text.isupper() or _is_told_elsewhere(sheet, first)


def is_of_filing(sheet: Sheet, i: int) -> bool:
    """True for a word of the place that opens the page before a colon or a dash and is only its
    dateline."""
    token = sheet.tokens[i]
    opening = sheet.mention(i, "place") if token.sentence == 0 else None
    if opening is None or not FILED.match(sheet.text, opening.end):
        return False
    first = sheet.parse.sentences[0].first
    return opening.start == sheet.tokens[first].start and _is_told_elsewhere(sheet, first)


FILED = re.compile(r":| ?[—–]| -{1,2} ")
"""What parts the place where a report was written from its first sentence."""


def _is_told_elsewhere(sheet: Sheet, first: int) -> bool:
    """True where each place behind the one that opens the sentence lies in another province."""
    opening = sheet.mention(first, "place")
    if opening is None or not opening.place or opening.place.adm1_id is None:
        return False
    others = [m.place for m in headed(sheet, 0) if m.start > opening.end and m.place]
    provinces = {place.adm1_id for place in others}
    return bool(provinces) and not {None, opening.place.adm1_id} & provinces


def is_dash(sheet: Sheet, i: int) -> bool:
    """True for a hyphen that stands alone, as a dash does."""
    token = sheet.tokens[i]
    around = sheet.text[token.start - 1 : token.start] + sheet.text[token.end : token.end + 1]
    return token.text == "-" and around == "  "


def _names_a_place(sheet: Sheet, i: int) -> bool:
    """True for a word of a place's name, what parts two names, and "province" behind one."""
    if sheet.mention(i, "place") is not None or sheet.tokens[i].text in ("/", ","):
        return True
    level = {"area", "settlement"} & classes_of(sheet, i)
    return bool(level) and i > 0 and sheet.mention(i - 1, "place") is not None


def opens_with_heading(sheet: Sheet, sentence: int) -> bool:
    """True for "Nimroz: A policeman was shot": what is told is there."""
    first = sheet.parse.sentences[sentence].first
    return sheet.mention(first, "place") is not None and is_heading(sheet, first)


def section_of(sheet: Sheet, sentence: int) -> int | None:
    """The last sentence up to here that is a heading of places alone; None without one."""
    n = bisect_right(sheet.headings, sentence)
    return sheet.headings[n - 1] if n else None


def are_of_two_items(sheet: Sheet, one: int, other: int) -> bool:
    """True for two sentences with a heading of places between them: each tells its own."""
    low, high = sorted((one, other))
    if section_of(sheet, low) != section_of(sheet, high):
        return True
    behind = range(low + 1, high + 1)
    return any(opens_with_heading(sheet, n) or opens_by_clock(sheet, n) for n in behind)


CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")


def opens_by_clock(sheet: Sheet, sentence: int) -> bool:
    """True for an entry of a running report: "18:40 A drone has hit ..."."""
    return CLOCK.match(sheet.text, sheet.parse.sentences[sentence].start) is not None


def headed(sheet: Sheet, sentence: int) -> list[Mention]:
    """The places that a heading names."""
    return [
        m
        for m in sheet.of_sentence.get(sentence, ())
        if m.type == "place" and m.why != "demonym" and m.place
    ]
