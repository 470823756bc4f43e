"""The labels of a transcript: who speaks from "MR. SMITH:" on, who asks, who answers."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import UNSET

from reportedly.claims.chains.sources import TOLD, link_of
from reportedly.claims.chains.titles import is_office_in, is_styled, person
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.accounts import open_accounts
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link
from reportedly.records.mentions import Mention
from reportedly.records.parses import Sentence

_WORD = r"[A-ZÀ-Þ][\w.'’()\-]*"
_OFFICE = rf"(?:{_WORD}|of|for|the|and|to)"
_LABEL = re.compile(
    rf"(?P<who>{_WORD}(?: (?:al|of|the|de|bin)| {_WORD}){{0,6}}?)"
    rf"(?:, (?P<as>{_OFFICE}(?: {_OFFICE}){{0,8}}))?:(?:\s|$)"
)
"""A speaker before a colon at the head of a line, with his office or paper behind a comma."""
_LETTER = re.compile(r"(?P<who>[QA])\d?\s?[.:)–-](?:\s|$)")
"""The one letter by which a printed interview tells question from answer."""
_BRACKETS = re.compile(r"\(\((?P<who>[^()\n]{1,60})\)\)(?:\s|$)")
"""A speaker in double brackets: the wiki style of interviews."""
_FORMS = (_BRACKETS, _LETTER, _LABEL)


def labels_of(sheet: Sheet) -> dict[int, str]:
    """The labels of a transcript by the sentence that they open."""
    found: dict[int, str] = {}
    marked: dict[int, str] = {}
    offices: dict[str, str] = {}
    for n, sentence in enumerate(sheet.parse.sentences):
        before = sheet.text[max(0, sentence.start - 1) : sentence.start]
        if sentence.start and before != "\n":
            continue
        told = next(filter(None, (_opened(sheet, sentence, form) for form in _FORMS)), None)
        if told is None:
            continue
        if told.re is _BRACKETS:
            marked[n] = told["who"]
        elif not _is_place(sheet, sentence.first):
            found[n] = told["who"]
            if told.re is _LABEL and told["as"]:
                offices[told["who"]] = told["as"]
    return _sure(sheet, found, offices) | marked


def label_tokens(sheet: Sheet, n: int) -> range:
    """The tokens of "A:" or "((Ida Lund))" before what is said: they state nothing."""
    sentence = sheet.parse.sentences[n]
    told = _opened(sheet, sentence, _BRACKETS) or _opened(sheet, sentence, _LETTER)
    return sheet.covered(sentence.start, told.end("who") + 1) if told else range(0)


def _opened(sheet: Sheet, sentence: Sentence, form: re.Pattern[str]) -> re.Match[str] | None:
    return form.match(sheet.text, sentence.start, sentence.end)


def _sure(sheet: Sheet, found: dict[int, str], offices: dict[str, str]) -> dict[int, str]:
    """The labels without headings: who asks or answers, titles, names that come back."""
    words = open_accounts()
    often = Counter(who for who in found.values() if not _is_heading(who))
    letters = {"q", "a"} <= {w.lower() for w in often}
    asked = letters or any(is_question(w) and len(w) > 1 for w in often)
    talk = len(often) > 1 and often.total() > 2 and max(often.values()) > 1

    def sure(n: int, who: str) -> bool:
        lower = who.lower()
        if len(who) == 1:
            return letters or asked
        if lower in words.asks | words.answers:
            return True
        if _is_heading(who):
            return False
        if talk and _are_initials(sheet, who):
            return True
        told = person(who) is not None and is_office_in(offices.get(who, ""))
        return asked or told or is_titled(who) or (talk and not who.isupper())

    return {n: who for n, who in found.items() if sure(n, who)}


def _are_initials(sheet: Sheet, who: str) -> bool:
    """True for "DY" where a person of these initials is named, and for letters of the outlet."""
    if not (who.isupper() and 1 < len(who) <= LONGEST_INITIALS):
        return False
    return is_outlet(sheet, who) or any(_has_initials(m, who) for m in sheet.mentions)


def is_titled(who: str) -> bool:
    """True for an office or a form of address before a name ("MR KIRBY", "Minister Ida Lund")."""
    name = who.title() if who.isupper() else who
    return is_styled(who) or (person(name) is not None and is_office_in(name))


def _is_heading(who: str) -> bool:
    """True for "Background", "Notes to editors"."""
    return who.lower().replace("’", "'") in open_accounts().ends


def _is_place(sheet: Sheet, i: int) -> bool:
    """True for "Kharkiv: ...", which says where, not who."""
    mention = sheet.mention(i, "place")
    place = mention.place if mention is not None else None
    return place is not None and place is not UNSET and place.id is not None


def is_question(label: str) -> bool:
    """True for a label behind which somebody asks."""
    return label.lower().rstrip("0123456789 ") in open_accounts().asks


def is_outlet(sheet: Sheet, label: str) -> bool:
    """True for the outlet's name or letters of it ("WN" for Wikinews): its own reporter asks."""
    outlet = (sheet.page.report.outlet or "").lower()
    told = label.lower()
    if not outlet or told == outlet:
        return bool(outlet)
    letters = iter(outlet)
    short = label.isupper() and len(label) <= LONGEST_INITIALS and told[0] == outlet[0]
    return short and all(letter in letters for letter in told)


LONGEST_INITIALS = 4
"""Letters of a label that stands for a name of several words; longer capitals are a surname."""


def is_answer(label: str) -> bool:
    """True for "A:", "Answer:"."""
    return label.lower() in open_accounts().answers


def asker(sheet: Sheet, n: int, label: str) -> tuple[Link, ...]:
    """Who asks: a journalist is a source; a moderator speaks for the outlet."""
    paper = paper_of(sheet, n)
    if paper is not None:
        return (link_of(sheet, paper),)
    if label.lower() not in open_accounts().questioners:
        return ()
    start = sheet.parse.sentences[n].start
    return (Link(label, start, start + len(label), None, "questioner", "unnamed", "direct"),)


def paper_of(sheet: Sheet, n: int) -> int | None:
    """The outlet or agency that a label names, if it does ("Reuters: ...")."""
    first = sheet.parse.sentences[n].first
    mention = sheet.mention(first, "actor")
    known = mention is not None and mention.actor and mention.actor.type in TOLD
    return first if known else None


def answerer(sheet: Sheet, n: int, label: str) -> Link:
    """Who answers where nobody tells his name: not the outlet."""
    start = sheet.parse.sentences[n].start
    return Link(label, start, start + len(label), None, None, "unnamed", "direct")


def speaker(sheet: Sheet, n: int, label: str) -> Link:
    """Who a label stands for: by the fuller name that the text gives, else as the label has it."""
    start = sheet.text.index(label, sheet.parse.sentences[n].start)
    end = start + len(label)
    name = label if not label.isupper() else label.title()
    if _is_role(label):
        return Link(label, start, end, None, name, "official", "direct")
    honorifics = open_accounts().honorifics
    words = [w for w in name.split() if w.lower().strip(".") not in honorifics]
    last = words[-1].lower() if words else label.lower()
    known = next((m for m in sheet.mentions if _is_called(m, last)), None)
    if known is None and label.isupper() and len(label) <= LONGEST_INITIALS:
        known = next((m for m in sheet.mentions if _has_initials(m, label)), None)
    actor = known.actor if known is not None else None
    name = actor.name if actor and actor.name else " ".join(words)
    return Link(label, start, end, actor.id if actor else None, name, "official", "direct")


def _is_role(label: str) -> bool:
    """True for "SENIOR DEFENSE OFFICIAL TWO": a role that stands for somebody not named."""
    words = [w.strip(".").lower() for w in label.split()]
    official = open_sources().people["official"]
    while words and words[-1] in COUNTED:
        words.pop()
    return bool(words) and words[-1] in official


COUNTED = frozenset("one two three four five i ii iii 1 2 3 4 5".split())
"""Numbers that tell unnamed speakers apart."""


def _is_called(mention: Mention, last: str) -> bool:
    return _person_words(mention)[-1:] == [last]


def _has_initials(mention: Mention, letters: str) -> bool:
    return "".join(w[0] for w in _person_words(mention)) == letters.lower()


def _person_words(mention: Mention) -> list[str]:
    """The words of a person's name, in lower case; none for whatever is no person."""
    actor = mention.actor
    if mention.type != "actor" or not actor or actor.type != "person":
        return []
    return (actor.name or "").lower().split()
