"""Which persons of the news are private: whose names a publication for others leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportedly.gazetteer.actor_words import ActorWords
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.public_offices import holds_public_office
from reportedly.records.claims import Claim, Link
from reportedly.records.mentions import Actor, Mention

WITNESSES = ("witness", "person", "expert")
"""Roles of sources who speak for nobody but themselves."""
NAMING = ("stated", "short_name", "spelling", "unknown_name", "ambiguous")
"""Ways in which a mention calls something by a name, not by "he", "there" or "the town"."""
PART = 3
"""Letters that a part of a name has at least to be struck out alone."""


def private_names(claims: Iterable[Claim], mentions: Iterable[Mention] = ()) -> frozenset[str]:
    """Names of persons who hold no office and speak for nobody, whole and in parts.

    Who holds a public office stands in the registry, or the text tells his office; who speaks for a
    body has its id behind him. Who is told of as such anywhere is public, whatever another claim
    calls him; a name that is told without any office is private.
    """
    found: set[str] = set()
    public: set[str] = set()
    for mention in mentions:
        if isinstance(mention.actor, Actor) and mention.actor.type == "person":
            text = mention.text if mention.why in NAMING else None
            names = set(_called(mention.actor.name, text))
            (public if _is_public(mention.actor) else found).update(names)
    persons = frozenset(found)
    for claim in claims:
        for party in (*claim.agent, *claim.target):
            if party.type == "person" and party.id is None:
                found |= set(_called(party.name, party.text))
        for link in claim.attribution:
            names = set(_called(link.name, link.text))
            (found if _is_private(link, persons) else public).update(names)
        for place in claim.places:
            public.update(n for n in (place.text, place.name, place.adm1, place.adm2) if n)
    whole = {n for n in found - public if n[:1].isupper() and not _is_common(n)}
    return frozenset(whole | set(_parts(whole, public)))


def _called(name: str | None, text: str | None) -> Iterator[str]:
    """A person's name, and what the text calls him where that is one: no "She", no "the man"."""
    if name:
        yield name
    words = (text or "").split()
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    if capitals or (name and set(words) & set(name.split())):
        yield " ".join(words)


def _is_public(actor: Actor) -> bool:
    held = actor.id is not None or actor.part_of is not None
    return held or holds_public_office(actor.office)


def _is_private(link: Link, persons: frozenset[str]) -> bool:
    if link.id is not None or link.part_of is not None or holds_public_office(link.office):
        return False
    return link.role in WITNESSES or link.name in persons


def _is_common(name: str) -> bool:
    """True for a description ("Residents of X", "The man"), which names nobody."""
    words = name.split()
    if len(words) == 1:
        return name.endswith("s") or name.casefold() in _no_names()
    return any(word[:1].islower() and word not in _no_names() for word in words)


def _parts(whole: Iterable[str], public: Iterable[str]) -> Iterator[str]:
    """First and family names by which the same persons are called, but for those of others too."""
    others = {word for name in public for word in name.split()}
    for name in whole:
        words = name.split()
        if len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper():
            yield from (w for w in words if _is_name(w) and w not in others)


def _is_name(word: str) -> bool:
    return len(word) >= PART and word[:1].isupper() and word.casefold() not in _no_names()


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    """Titles, offices, small words within names, months; raises DataWrong on a broken file."""
    words = load_toml("english/offices.toml", ActorWords)
    lists = (words.offices, words.honorifics, words.particles, words.never_persons, words.ranks)
    return frozenset(word for one in lists for word in one)
