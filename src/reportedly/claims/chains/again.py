"""Who is meant again: "he", "the colonel", "the statement", a surname, the host of an interview."""

from __future__ import annotations

import re

from reportedly.claims.chains.sources import TOLD
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

Heard = tuple[tuple[Link, ...], ...]
"""The chains of those who spoke before, latest last."""


def known(links: tuple[Link, ...], before: Heard, sheet: Sheet | None = None) -> tuple[Link, ...]:
    """The links in the names under which they spoke before, and with their interview's host."""
    return still_on(settled(links, before, sheet), before)


def still_on(links: tuple[Link, ...], before: Heard) -> tuple[Link, ...]:
    """The links with the broadcaster whose interview the speaker is still giving."""
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
        if words in PRONOUNS and (link.name is None or _speaks_on(sheet, link, before)):
            spoken = next((c[-1] for c in reversed(before) if _may_be(words, c[-1])), None)
            found.append(_again(link, spoken) if spoken is not None else link)
        elif (spoken := _of_role(sheet, link, before)) is not None:
            found.append(_again(link, spoken))
        elif link.id is None and (fuller := _fuller(link, before)) is not None:
            found.append(_again(link, fuller))
        elif link.role == "document" and words in DOCUMENTS and before:
            found.extend(before[-1])
        else:
            found.append(link)
    return tuple(found)


def _speaks_on(sheet: Sheet | None, link: Link, before: Heard) -> bool:
    """True where a pronoun was taken for somebody named before the last speaker spoke.

    Whoever says more is the last who said something, unless another was named since. What is
    named within a quotation is not who closes it.
    """
    if sheet is None or link.start is None or not before:
        return False
    last = before[-1][-1]
    if last.start is None or not _may_be((link.text or "").lower(), last, named=False):
        return False
    for i in sheet.covered(link.start, link.start + 1):
        mention = sheet.mention(i, "actor")
        chain = mention.actor.chain if mention is not None and mention.actor else None
        if chain is None or i in sheet.quoted:
            return False
        if chain[0] == last.start:
            return False
        return chain[0] < last.start or _is_told(sheet, chain, last, i)
    return False


def _is_told(sheet: Sheet, named: tuple[int, int], last: Link, i: int) -> bool:
    """True where a person is named in what somebody says: he is no speaker for that.

    In a quotation, behind the last speaker in his own sentence, or in what "he said" closes.
    """
    covered = sheet.covered(*named)
    if any(k in sheet.quoted for k in covered):
        return True
    where = {sheet.tokens[k].sentence for k in covered}
    own = {sheet.tokens[k].sentence for k in sheet.covered(last.start or 0, last.end or 0)}
    if where & own:
        return True
    told = [c for c in sheet.parse.children[sheet.tokens[i].head] if c < i]
    below = {n for c in told if sheet.tokens[c].dep == "ccomp" for n in sheet.parse.subtree(c)}
    return bool(below & set(covered))


def _of_role(sheet: Sheet | None, link: Link, before: Heard) -> Link | None:
    """ "the colonel", "the minister": who spoke before and was brought in by that noun."""
    words = (link.text or "").split()
    if sheet is None or link.id is not None or not 1 < len(words) < LONGEST_ROLE:
        return None
    noun = words[-1].lower()
    if words[0].lower() != "the" or not (link.name or noun).lower().endswith(noun):
        return None
    for chain in reversed(before):
        if _is_named_by(noun, chain[-1]):
            return chain[-1]
    people = open_sources().people
    if not any(noun in people[role] for role in ROLES):
        return None
    for chain in reversed(before):
        spoken = chain[-1]
        if spoken.name is not None and noun in _introduced(sheet, spoken):
            return spoken
    return None


def _is_named_by(noun: str, spoken: Link) -> bool:
    """True for "the network" of a body whose name has the noun, "the report" of who told by one."""
    if spoken.manner == "document" and noun in open_sources().documents["nouns"]:
        return spoken.start is not None and spoken.name is not None
    return _is_body(spoken) and noun in (spoken.name or "").lower().split()


LONGEST_ROLE = 5
"""Words of "the military spokesperson"; longer ones name somebody."""


ROLES = ("official", "witness", "recorder", "expert")
BEFORE, BEHIND = 60, 60
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


PRONOUNS = frozenset({"he", "she", "they", "it"})
DOCUMENTS = frozenset(
    f"{the} {noun}"
    for the in ("the", "its", "his", "her", "their", "this")
    for noun in "statement announcement communique declaration letter release speech post".split()
)
"""Documents that go back to who issued them."""


def _may_be(pronoun: str, spoken: Link, *, named: bool = True) -> bool:
    """True where a pronoun can stand for a source: persons are no "it", bodies no "he"."""
    if spoken.name is None and named:
        return False
    if pronoun in ("he", "she"):
        return not _is_body(spoken)
    if pronoun == "it" and spoken.role == "official":
        return _is_body(spoken)
    return pronoun == "they" or (spoken.role != "person" and not _is_role_of_one(spoken))


def _is_body(spoken: Link) -> bool:
    """True for states, bodies and groups; "a militant" is one man."""
    if spoken.role in ("organisation", "outlet", "agency"):
        return True
    words = (spoken.text or "").lower().split()
    if words and words[-1] in open_sources().words["one"]:
        return False
    if words and words[-1] in open_sources().words["collective"]:
        return True
    if spoken.role == "party":
        return spoken.id is not None or words[:1] not in (["a"], ["an"])
    return spoken.role == "official" and _OF_STATE.match(spoken.id or "") is not None


_OF_STATE = re.compile(r"actor:[a-z]{2}(?:\.|$)")
"""Ids of states and of their bodies."""


def _is_role_of_one(spoken: Link) -> bool:
    """True for "the minister", "a resident": no "it"."""
    words = (spoken.text or "").split()
    nouns = (*open_sources().people["official"], *open_sources().people["witness"])
    return bool(words) and words[-1] in nouns and not _is_body(spoken)


def _again(link: Link, spoken: Link) -> Link:
    """A pronoun's own words with the name of whom it stands for."""
    return Link(link.text, link.start, link.end, spoken.id, spoken.name, spoken.role, link.manner)
