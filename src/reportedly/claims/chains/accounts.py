"""Whose account an article or a part of it is: by its title, a line that says so, or labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.claims.chains.first_person import official
from reportedly.claims.chains.leads import (
    LEAD,
    gives_words,
    hands_over,
    heading,
    line_speaker,
    narrated,
    opens_speech,
    said_of,
    says_i,
    signed,
    tells_of,
    tells_on,
)
from reportedly.claims.chains.sources import link_of
from reportedly.claims.chains.titles import Speaker, announced, run_of, who
from reportedly.claims.chains.transcripts import (
    answerer,
    asker,
    is_answer,
    is_outlet,
    is_question,
    labels_of,
    paper_of,
    speaker,
)
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.accounts import open_accounts
from reportedly.records.claims import Link

Account = tuple[Link, ...]

_LINE = re.compile(
    r"\battribut(?:able|ion)\b.*\b(?:to|from|by)\b|\bbe attributed\b.*\bto\b"
    r"|\bthe following\b.*\b(?:statement|remarks|comments|text)\b.*\b(?:by|from|of|to)\b"
    r"|\bfollowing (?:joint )?(?:statement|remarks|text)\b.*\b(?:by|from|of)\b(?=.*:\s*$)",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says whose words follow: "The following is attributable to Spokesperson X:"."""


@dataclass(frozen=True)
class Own:
    """Whose words an article gives, and in which of its sentences."""

    account: Account = ()
    sentences: frozenset[int] = frozenset()


NOBODY = Own()


def accounts(sheet: Sheet) -> dict[int, Account]:
    """The speaker of each sentence that stands in somebody's account; the others are absent."""
    found: dict[int, Account] = {}
    labels = labels_of(sheet)
    for article, inside in articles(sheet):
        own = own_words(sheet, article, inside)
        labelled: Account | None = None
        titled = own.account
        for n in inside:
            if n in labels:
                labelled = _of_label(sheet, n, labels[n], titled)
            here = labelled if labelled is not None else titled if n in own.sentences else ()
            if here:
                found[n] = here
            told = told_by_line(sheet, n)
            if told is not None:
                found.pop(n, None)
                labelled, titled = (told,), (told,)
    return found


def _of_label(sheet: Sheet, n: int, label: str, titled: Account) -> Account:
    """Who speaks behind a label: the one who asks, who was announced, or whom it names."""
    if is_outlet(sheet, label):
        return ()
    if is_question(label) or paper_of(sheet, n) is not None:
        return asker(sheet, n, label)
    if is_answer(label):
        own = official(sheet.page.report.outlet) is not None  # An office answers on its own page.
        return titled or (() if own else (answerer(sheet, n, label),))
    told = speaker(sheet, n, label)
    return titled if _is_surname_of(told, titled) else (told,)


def _is_surname_of(told: Link, titled: Account) -> bool:
    """True for the label "Hart" of an interview with Ann Hart."""
    return bool(titled) and (titled[-1].name or "").split()[-1:] == [told.name]


def articles(sheet: Sheet) -> Iterator[tuple[int, list[int]]]:
    """Each article with its sentences outside its headline."""
    inside: dict[int, list[int]] = {}
    for n, sentence in enumerate(sheet.parse.sentences):
        kind = sheet.page.passages[sentence.passage].kind
        inside.setdefault(sentence.article, [])
        if kind != "headline":
            inside[sentence.article].append(n)
    yield from inside.items()


def own_words(sheet: Sheet, article: int, inside: list[int]) -> Own:
    """The account that the title or the lines at the head of an article announce."""
    titles = titles_of(sheet, article)
    told = next((t for t in map(announced, titles) if t is not None), None)
    if any(_is_talk(title) for title in titles):
        return Own(account_by(told)) if told is not None else NOBODY
    by_hand = signed(sheet, article)
    told = by_hand if by_hand is not None and (told is None or told.kind == "office") else told
    lead = 0
    head = heading(sheet, article, titles) if told is None else None
    if head is not None:
        told, end = head
        lead = sum(1 for n in inside if sheet.parse.sentences[n].start < end)
    for k, n in enumerate(inside[: LEAD - 1]):
        by_line = line_speaker(sheet, n)
        if by_line is not None:
            told = by_line if told is None or told.kind == "office" else told
            lead = k if sheet.text[sheet.parse.sentences[n].start :].startswith("We") else k + 1
            break
    if told is None or told.kind == "office":
        told, lead = _led_in(sheet, inside, told) or (told, lead)
    return _within(sheet, inside, told, lead) if told is not None else NOBODY


def _is_talk(title: str) -> bool:
    """True for an interview, in which only the answers are the speaker's."""
    return any(re.search(rf"\b{re.escape(w)}\b", title.lower()) for w in open_accounts().talks)


def _led_in(sheet: Sheet, inside: list[int], told: Speaker | None) -> tuple[Speaker, int] | None:
    """The person whom the sentences before a speech tell of ("X addressed Parliament today")."""
    first = next((k for k, n in enumerate(inside) if opens_speech(sheet, n)), None)
    if first is None:
        return None
    greets = first < LEAD and not says_i(sheet, inside[first])
    for k, n in enumerate(inside[: min(first, LEAD)]):
        mention = narrated(sheet, n)
        if mention is None or not mention.actor:
            continue
        if gives_words(sheet, n):
            own = Speaker(mention.actor.name or "", "person")
            lead = k + 1
            while lead < first and tells_on(sheet, inside[lead]):
                lead += 1
            return own, lead
        if first < LEAD and (told is not None or greets):
            return Speaker(mention.actor.name or "", "person"), first
    return None


def _within(sheet: Sheet, inside: list[int], told: Speaker, lead: int) -> Own:
    """The sentences of the article that are the speaker's own words."""
    if any(hands_over(sheet, n, told) for n in inside[: LEAD + 1]):
        return NOBODY
    personal = any(says_i(sheet, n) for n in inside)
    if told.kind != "body" and not personal and said_of(sheet, inside, told):
        return NOBODY
    for k, n in enumerate(inside[:LEAD]):
        if told.kind != "body" and tells_of(sheet, n, told, frozenset()):
            lead = max(lead, k + 1)
    own = inside[lead:]
    if told.kind != "body" and not personal and any(_is_quoted(sheet, n) for n in own):
        own = [n for n in own if _is_quoted(sheet, n)]
    return Own(account_by(told), frozenset(own))


def _is_quoted(sheet: Sheet, n: int) -> bool:
    """True where a sentence stands in quotation marks from its first word to its last."""
    sentence = sheet.parse.sentences[n]
    return sentence.first in sheet.quoted and max(sentence.first, sentence.last - 2) in sheet.quoted


def account_by(told: Speaker) -> Account:
    """The account of a speaker whom a title or a line announces."""
    return (Link(None, None, None, None, told.name, "official", "document"),)


def titles_of(sheet: Sheet, article: int) -> tuple[str, ...]:
    """The headline of an article and the title of its report, as far as they are there."""
    head = sheet.page.report.articles[article].headline
    own = sheet.text[head.start : head.end] if head is not None else ""
    return tuple(title for title in (own, sheet.page.report.title or "") if title)


@cache
def _named() -> re.Pattern[str]:
    governments = r"(?i:governments of\s+(?:the\s+)?)?"
    return re.compile(rf"\s*(?:the\s+)?(?P<who>{governments}{run_of()})")


def told_by_line(sheet: Sheet, n: int) -> Link | None:
    """The speaker whom a line names before his words."""
    sentence = sheet.parse.sentences[n]
    told = _LINE.search(sheet.text, sentence.start, sentence.end)
    if told is None:
        return None
    for i in sheet.covered(told.end(), sentence.end):
        mention = sheet.mention(i, "actor")
        if mention is not None and mention.actor and mention.actor.type == "person":
            return link_of(sheet, i)
    named = _named().match(sheet.text, told.end(), sentence.end)
    body = who(named["who"]) if named is not None else None
    return account_by(body)[0] if body is not None else None


def after_account(sheet: Sheet) -> frozenset[int]:
    """The sentences behind a heading that ends what a release lets somebody say."""
    ends = open_accounts().ends
    found: list[int] = []
    article, ended = -1, False
    for n, sentence in enumerate(sheet.parse.sentences):
        if sentence.article != article:
            article, ended = sentence.article, False
        words = sheet.text[sentence.start : sentence.end].strip(" :-#*\n").lower()
        ended = ended or words.replace("’", "'") in ends
        if ended and sentence.first not in sheet.quoted:
            found.append(n)
    return frozenset(found)
