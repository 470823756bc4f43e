"""Where an article begins to give somebody's own words, and whether it tells of him instead."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from reportedly.claims.chains.sources import ISSUE
from reportedly.claims.chains.titles import (
    Speaker,
    announced,
    delivered,
    headed,
    is_own_genre,
    run_of,
    who,
)
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.accounts import open_accounts
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention

LEAD = 4
"""Sentences in which a page may tell who speaks before his words begin."""
LONGEST_LINE = 200
"""Characters of a line that announces words; longer ones tell a story."""


@cache
def _we() -> re.Pattern[str]:
    return re.compile(rf"We,? (?:the )?(?P<who>{run_of()})")


def opens_speech(sheet: Sheet, n: int) -> bool:
    """True for a sentence that greets its hearers or says "I" outside quotation marks."""
    sentence = sheet.parse.sentences[n]
    if sentence.first in sheet.quoted:
        return False
    words = sheet.text[sentence.start : sentence.end].lower()
    if any(words.startswith(v) and not words[len(v) :][:1].isalnum() for v in _vocatives()):
        return True
    return says_i(sheet, n)


def _vocatives() -> tuple[str, ...]:
    return open_accounts().vocatives


def says_i(sheet: Sheet, n: int) -> bool:
    """True where "I" is a subject outside quotation marks."""
    sentence = sheet.parse.sentences[n]
    return any(
        sheet.tokens[i].text == "I" and sheet.tokens[i].dep == "nsubj" and i not in sheet.quoted
        for i in range(sentence.first, sentence.last)
    )


def line_speaker(sheet: Sheet, n: int) -> Speaker | None:
    """The speaker whom a line before the words announces ("Speech by X", "By X, minister")."""
    sentence = sheet.parse.sentences[n]
    line = sheet.text[sentence.start : sentence.end].strip()
    if len(line) > LONGEST_LINE or sentence.first in sheet.quoted:
        return None
    told = _we().match(line)
    if told is not None:
        body = who(told["who"])
        return body if body is not None and body.kind == "body" else None
    return announced(line) if _is_label_line(sheet, n) else None


def signed(sheet: Sheet, article: int) -> Speaker | None:
    """The speaker whom one of the first lines names, read or unread ("By X, minister")."""
    heads = [p for p in sheet.page.passages if p.article == article][:LEAD]
    lines = (sheet.text[p.start : p.end].strip() for p in heads)
    return next((told for line in lines if (told := delivered(line)) is not None), None)


def heading(sheet: Sheet, article: int, titles: tuple[str, ...]) -> tuple[Speaker, int] | None:
    """The speaker whom a head of short lines names, and where the lines end in the text.

    The titles, or one of the lines, call the text somebody's words.
    """
    heads = [p for p in sheet.page.passages if p.article == article][:LEAD]
    lines: list[tuple[str, int]] = []
    for p in heads:
        at = p.start
        for line in sheet.text[p.start : p.end].split("\n"):
            at += len(line) + 1
            lines.append((line.strip(), at))
    short = list(takewhile(lambda row: _is_short(row[0]), ((a, b) for a, b in lines if a)))[:HEAD]
    told = headed([line.strip(" ,") for line, _ in short])
    if told is None or not any(map(is_own_genre, (*titles, *(line for line, _ in short)))):
        return None
    return told, short[-1][1]


def _is_short(line: str) -> bool:
    """True for a line of few words that no full stop ends."""
    return len(line.split()) <= LONGEST_HEAD and line[-1] not in ".!?:;"


HEAD = 7
"""Lines of a head: genre, name, two of office, city, day."""
LONGEST_HEAD = 10
"""Words of one such line."""


def _is_label_line(sheet: Sheet, n: int) -> bool:
    """True for a line without a finite verb of its own ("Remarks by X at the opening of Y")."""
    sentence = sheet.parse.sentences[n]
    finite = ("VBD", "VBZ", "VBP", "MD")
    return not any(
        sheet.tokens[i].tag in finite and sheet.tokens[i].dep in ("ROOT", "aux", "auxpass")
        for i in range(sentence.first, sentence.last)
    )


def narrated(sheet: Sheet, n: int) -> Mention | None:
    """The person whom a sentence outside quotation marks has for its subject, if it has one."""
    sentence = sheet.parse.sentences[n]
    for i in range(sentence.first, sentence.last):
        token = sheet.tokens[i]
        if token.dep != "nsubj" or i in sheet.quoted:
            continue
        mention = sheet.mention(i, "actor")
        if mention is not None and mention.actor and mention.actor.type == "person":
            return mention if mention.actor.name else None
    return None


def gives_words(sheet: Sheet, n: int) -> bool:
    """True for "X delivered remarks at ...", which his words may follow."""
    sentence = sheet.parse.sentences[n]
    genres = open_accounts().genres
    return any(
        sheet.tokens[i].dep == "dobj"
        and {sheet.tokens[i].lemma, sheet.tokens[i].text.lower()} & genres
        and sheet.tokens[sheet.tokens[i].head].lemma in ISSUE
        for i in range(sentence.first, sentence.last)
    )


def tells_on(sheet: Sheet, n: int) -> bool:
    """True where "he" or "she" opens a sentence outside quotation marks."""
    first = sheet.tokens[sheet.parse.sentences[n].first]
    return first.lemma in ("he", "she") and first.i not in sheet.quoted


def tells_of(sheet: Sheet, n: int, told: Speaker, verbs: frozenset[str]) -> bool:
    """True where the speaker is the subject of such a verb: the page tells what he says."""
    sentence = sheet.parse.sentences[n]
    own = _words(told.name)
    for i in range(sentence.first, sentence.last):
        token = sheet.tokens[i]
        head = sheet.tokens[token.head]
        if token.dep != "nsubj" or i in sheet.quoted or (verbs and head.lemma not in verbs):
            continue
        below = sheet.parse.subtree(i)
        said = [sheet.tokens[k].text.lower() for k in below]
        last = own[-1:] if told.kind == "person" else own
        if last and set(last) <= set(said):
            return True
    return False


def said_of(sheet: Sheet, inside: list[int], told: Speaker) -> bool:
    """True where an article names the speaker as who says it, so that the rest is not his."""
    verbs = open_sources().verbs["say"] | open_sources().verbs["voice"]
    return any(tells_of(sheet, n, told, verbs) for n in inside)


def hands_over(sheet: Sheet, n: int, told: Speaker) -> bool:
    """True for "X said:", behind which his words begin, whatever the title announces."""
    sentence = sheet.parse.sentences[n]
    if sheet.tokens[sentence.last - 1].text != ":":
        return False
    return tells_of(sheet, n, told, open_sources().verbs["say"])


def _words(name: str) -> list[str]:
    return [w.lower() for w in re.findall(r"[^\W_]+", name) if w[0].isupper()]
