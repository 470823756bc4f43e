"""Who is meant again: "he", "the colonel", "the statement", a surname, the host of an interview."""

from __future__ import annotations

import re

import msgspec

from reportedly.claims.chains.meant import (
    PRONOUNS,
    Heard,
    is_body,
    is_many_for_one,
    is_meant,
    reads,
    speaks_on,
    subject_before,
    within_quotation,
)
from reportedly.claims.chains.sources import TOLD
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.accounts import open_accounts
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


def known(links: tuple[Link, ...], before: Heard, sheet: Sheet | None = None) -> tuple[Link, ...]:
    """The links in the names under which they spoke before, and with their interview's host."""
    return still_on(settled(links, before, sheet), before)


def still_on(links: tuple[Link, ...], before: Heard) -> tuple[Link, ...]:
    """The links with the broadcaster whose interview the speaker is still giving."""
    if len(links) == 1 and before and (outer := _told_through(links[0], before)):
        return (*outer, *links)
    if not links or links[-1].name is None:
        return links
    if len(links) == 1 and before and _goes_on_with(before[-1], links[0]):
        return (before[-1][0], *links)
    for chain in reversed(before):
        if (
            _one_person(chain[-1].name or "", links[-1].name)
            and len(chain) > 1
            and chain[0].manner == "direct"
        ):
            return links if chain[0] in links or len(links) > 1 else (chain[0], *links)
    return links


def _told_through(link: Link, before: Heard) -> tuple[Link, ...]:
    """Through whom a nameless source, or the one within the last speaker's account, told before."""
    same = next((c for c in reversed(before) if c[-1].start == link.start and len(c) > 1), None)
    if same is None or link.start is None:
        return ()
    return same[:-1]


def _goes_on_with(last: tuple[Link, ...], link: Link) -> bool:
    """True where who spoke last to an outlet or agency says more, and names no other medium."""
    if len(last) < 2 or last[0].role not in TOLD or link.manner == "social":
        return False
    return _one_person(last[-1].name or "", link.name or "")


def _fuller(link: Link, before: Heard) -> Link | None:
    """Who spoke before under a fuller name that ends in this one."""
    words = (link.name or link.text or "").split()
    if len(words) != 1 or not words[0][:1].isupper() or not words[0].isalpha():
        return None
    named = (x for chain in reversed(before) for x in reversed(chain) if x.role != "document")
    return next((x for x in named if _shortens(words[0], x.name or "")), None)


def _shortens(word: str, name: str) -> bool:
    """True for the last word of a name and for its initials ("MOD" of a "Ministry of Defence")."""
    if name.endswith(f" {word}"):
        return True
    parts = name.split()
    every = "".join(p[0] for p in parts).upper()
    capital = "".join(p[0] for p in parts if p[0].isupper())
    return word.isupper() and len(word) > 2 and (every.endswith(word) or capital.endswith(word))


def _one_person(full: str, name: str) -> bool:
    """True for the same name, or its last word alone ("Brenner" after "Karl Brenner")."""
    return full == name or (" " not in name and full.endswith(f" {name}"))


def settled(links: tuple[Link, ...], before: Heard, sheet: Sheet | None) -> tuple[Link, ...]:
    """The links with "he", "they" and "the statement" as those who spoke before, latest last."""
    found: list[Link] = []
    for link in links:
        words = (link.text or "").lower()
        if words in PRONOUNS and is_many_for_one(sheet, link):
            link = msgspec.structs.replace(link, id=None, name=None)
        if reads(sheet, link) and (issued := _issued(before)):
            found.extend(issued)
        elif words in PRONOUNS and (link.name is None or speaks_on(sheet, link, before)):
            pool = within_quotation(sheet, link, before)
            spoken = next((c[-1] for c in reversed(pool) if is_meant(words, c[-1])), None)
            spoken = spoken or subject_before(sheet, link)
            found.append(_again(link, spoken) if spoken is not None else link)
        elif (spoken := _of_role(sheet, link, before)) is not None:
            found.append(_again(link, spoken))
        elif link.id is None and (fuller := _fuller(link, before)) is not None:
            found.append(_again(link, fuller))
        elif _is_issued(link) and (issued := _issued(before)):
            found.extend(issued)
        else:
            found.append(link)
    return tuple(found)


def _issued(before: Heard) -> tuple[Link, ...]:
    """The chain of who issued the statement spoken of: the last speaker who is no medium."""
    return next((chain for chain in reversed(before) if chain[-1].role not in TOLD), ())


def _of_role(sheet: Sheet | None, link: Link, before: Heard) -> Link | None:
    """ "the colonel", "the minister": who spoke before and was brought in by that noun."""
    words = (link.text or "").split()
    if len(words) == 1 and words[0].lower() in open_sources().words["articleless"]:
        return _only_one_called(words[0].lower(), before)
    if sheet is None or link.id is not None or not 1 < len(words) < LONGEST_ROLE:
        return None
    noun = words[-1].lower()
    own = {w for w in words[1:] if w[:1].isupper()}
    before = tuple(c for c in before if own <= set((c[-1].name or "").split()))
    if words[0].lower() == "the" and (spoken := _body_again(noun, before)) is not None:
        return spoken
    if words[0].lower() != "the" or not (link.name or noun).lower().endswith(noun):
        return None
    for chain in reversed(before):
        if _is_named_by(noun, chain[-1]) or _is_noun_of(noun, chain[-1]):
            return chain[-1]
    people = open_sources().people
    if not any(noun in people[role] for role in ROLES):
        return None
    for chain in reversed(before):
        spoken = chain[-1]
        if (spoken.start or 0) > (link.start or 0):
            continue
        if spoken.name is not None and noun in _introduced(sheet, spoken):
            return spoken
    return None


def _only_one_called(noun: str, before: Heard) -> Link | None:
    """The body called by a noun that goes without "the" ("police said"), if one alone spoke."""
    spoken = [c[-1] for c in before if _is_named_by(noun, c[-1])]
    return spoken[-1] if len({(s.id, s.name) for s in spoken}) == 1 else None


def _body_again(noun: str, before: Heard) -> Link | None:
    """The last body or medium that spoke, where a noun says no more than that it is one."""
    words = open_sources().words
    roles = BODIES if noun in words["any_body"] else TOLD if noun in words["any_medium"] else ()
    return next((c[-1] for c in reversed(before) if c[-1].role in roles and c[-1].name), None)


BODIES = frozenset({"organisation", "agency"})


def _is_named_by(noun: str, spoken: Link) -> bool:
    """True for "the network" of a body whose name has the noun, "the report" of who told by one."""
    if spoken.manner == "document" and noun in open_sources().documents["nouns"]:
        return spoken.start is not None and spoken.name is not None
    return is_body(spoken) and noun in (spoken.name or "").lower().split()


def _is_noun_of(noun: str, spoken: Link) -> bool:
    """True for "the source" after "a military source", which has no name to go by."""
    words = (spoken.text or "").lower().split()
    return spoken.name is None and words[-1:] == [noun]


LONGEST_ROLE = 5
"""Words of "the military spokesperson"; longer ones name somebody."""


ROLES = ("official", "witness", "recorder", "expert")


BEFORE = 60


BEHIND = 60
"""Characters around a name in which its office stands ("its spokesperson, Colonel X, ...")."""


def _introduced(sheet: Sheet, spoken: Link) -> set[str]:
    """The words beside a speaker's name, within his sentence."""
    if spoken.start is None or spoken.end is None:
        return set()
    start, end = spoken.start, spoken.end
    inside = sheet.covered(start, end)
    if not inside:
        return set()
    sentence = sheet.parse.sentences[sheet.tokens[inside[0]].sentence]
    around = sheet.text[max(sentence.start, start - BEFORE) : min(sentence.end, end + BEHIND)]
    return {w.lower() for w in re.findall(r"[^\W_]+", around)}


def _is_issued(link: Link) -> bool:
    """True for "the statement", "the letter", "the voice": words that go back to who gave them."""
    head, _, noun = (link.text or "").lower().partition(" ")
    given = open_accounts().given | open_sources().documents["video"] | {"voice", "announcement"}
    return head in DEFINITE and noun in given and link.role in ("document", "unnamed")


DEFINITE = frozenset({"the", "its", "his", "her", "their", "this"})


def _again(link: Link, spoken: Link) -> Link:
    """A pronoun's words with the name of whom it stands for; if he has none, the words for him."""
    if spoken.name is None:
        return msgspec.structs.replace(spoken, manner=link.manner)
    return msgspec.structs.replace(
        spoken, text=link.text, start=link.start, end=link.end, manner=link.manner, when=None
    )
