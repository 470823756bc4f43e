"""Whose account an article or a part of it is: by its title, a line that says so, or labels."""

from __future__ import annotations

import re

from reportedly.claims.sheet import Sheet
from reportedly.claims.sources import link_of
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link
from reportedly.records.mentions import Mention

Account = tuple[Link, ...]

_TITLE = re.compile(
    r"\b(?:statement|remarks|speech|address|message|testimony|comments|transcript)\b"
    r"[^,;:]{0,40}?\b(?:by|from|of)\s+(?:the\s+)?(?P<who>[A-Z][^,;:–—(]*)",
    re.IGNORECASE,
)
"""A title that says who speaks: "Statement by Secretary of Defense X on the ..."."""
_RUN = re.compile(r"(?:(?:[A-Z][\w.'’-]*|of|for|and|the|de|al|bin)\s*)+")
_LINE = re.compile(
    r"\battribut(?:able|ion|ed)\b.*\b(?:to|from|by)\b"
    r"|\bfollowing\b.*\b(?:statement|remarks|comments|text)\b.*\b(?:by|from|of|to)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says whose words follow: "The following is attributable to Spokesperson X:"."""
_LABEL = re.compile(r"(?P<who>[A-Z][A-Z.'’\-]*(?: [A-Z][A-Z.'’()\-]*){0,5}|(?:[A-Z][a-z]+)):\s")
"""A speaker before a colon at the head of a line, in capitals, or a word of ASKS or ANSWERS."""
ASKS = frozenset("question q reporter journalist moderator host interviewer presenter".split())
ANSWERS = frozenset({"answer", "a"})
STYLED = frozenset(
    "mr mrs ms miss dr sir secretary minister ambassador president general senator governor "
    "spokesperson spokesman spokeswoman chancellor admiral colonel envoy chairman premier".split()
)
"""Titles by which a label in capitals is a speaker's."""


def accounts(sheet: Sheet) -> dict[int, Account]:
    """The speaker of each sentence that stands in somebody's account; the others are absent."""
    found: dict[int, Account] = {}
    here: Account = ()
    titled: Account = ()
    article = -1
    labels = labels_of(sheet)
    for n, sentence in enumerate(sheet.parse.sentences):
        if sentence.article != article:
            article = sentence.article
            here = titled = by_title(sheet, article)
        if n in labels:
            who = labels[n]
            word = who.lower()
            here = () if word in ASKS else titled if word in ANSWERS else (speaker(sheet, n, who),)
        if here:
            found[n] = here
        told = told_by_line(sheet, n)
        if told is not None:
            found.pop(n, None)
            here = titled = (told,)
    return found


def by_title(sheet: Sheet, article: int) -> Account:
    """The speaker whom the title names, where the text, being his own, does not name him."""
    span = sheet.page.report.articles[article]
    head = span.headline
    title = sheet.text[head.start : head.end] if head is not None else sheet.page.report.title
    told = _TITLE.search(title or "")
    run = _RUN.match(told["who"]) if told is not None else None
    name = short_name(run.group()) if run is not None else None
    if name is None:
        return ()
    below = sheet.text[head.end if head is not None else span.start : span.end]
    if any(w in below for w in name.split()[-1:]):
        return ()
    return (Link(None, None, None, None, name, "official", "document"),)


def short_name(words: str) -> str | None:
    """The person at the end of a run of titles; None where it ends in an office or a body."""
    people = open_sources().people["official"]
    parts = [w for w in words.replace("’s", "").split() if w]
    while parts and parts[-1][:1].islower():
        parts.pop()
    if len(parts) < 2 or parts[-1].lower() in people or parts[-2][:1].islower():
        return None
    inner = 3 if len(parts) > 2 and len(parts[-2].strip(".")) == 1 else 2
    return " ".join(parts[-inner:])


def labels_of(sheet: Sheet) -> dict[int, str]:
    """The labels of a transcript by the sentence that they open."""
    found: dict[int, str] = {}
    for n, sentence in enumerate(sheet.parse.sentences):
        before = sheet.text[max(0, sentence.start - 1) : sentence.start]
        if sentence.start and before != "\n":
            continue
        told = _LABEL.match(sheet.text, sentence.start, sentence.end)
        if told is not None and (told["who"].isupper() or told["who"].lower() in ASKS | ANSWERS):
            found[n] = told["who"]
    words = {w.lower() for w in found.values()}
    asked = bool(words & ASKS)
    return {n: w for n, w in found.items() if asked or is_styled(w) or w.lower() in ASKS | ANSWERS}


def is_styled(label: str) -> bool:
    """True for "MR KIRBY", "SECRETARY GENERAL NORDBY": a title and a name."""
    words = [w.strip(".") for w in label.lower().split()]
    return len(words) > 1 and words[0] in STYLED


def speaker(sheet: Sheet, n: int, label: str) -> Link:
    """Who a label stands for: by the fuller name that the text gives, else as the label has it."""
    start = sheet.parse.sentences[n].start
    words = [w for w in label.split() if w.lower().strip(".") not in ("mr", "mrs", "ms", "dr")]
    last = words[-1].lower() if words else label.lower()
    known = next((m for m in sheet.mentions if _is_called(m, last)), None)
    actor = known.actor if known is not None else None
    name = actor.name if actor and actor.name else " ".join(words).title()
    identifier = actor.id if actor else None
    return Link(label, start, start + len(label), identifier, name, "official", "direct")


def _is_called(mention: Mention, last: str) -> bool:
    actor = mention.actor
    if mention.type != "actor" or not actor or actor.type != "person":
        return False
    return (actor.name or "").lower().split()[-1:] == [last]


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
    return None


ENDS = frozenset(
    (
        "background",
        "notes",
        "ends",
        "notes to editors",
        "note to editors",
        "notes for editors",
        "editor's notes",
        "further information",
        "media enquiries",
        "more information",
        "about",
    )
)
"""Headings behind which a release speaks in the outlet's own voice."""


def after_account(sheet: Sheet) -> frozenset[int]:
    """The sentences behind a heading that ends what a release lets somebody say."""
    found: list[int] = []
    article, ended = -1, False
    for n, sentence in enumerate(sheet.parse.sentences):
        if sentence.article != article:
            article, ended = sentence.article, False
        words = sheet.text[sentence.start : sentence.end].strip(" :-\n").lower()
        ended = ended or words.replace("’", "'") in ENDS
        if ended and sentence.first not in sheet.quoted:
            found.append(n)
    return frozenset(found)
