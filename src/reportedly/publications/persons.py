"""Which persons of the news are private: whose names a publication for others leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.gazetteer.public_offices import public_offices
from reportedly.records.claims import Claim, Link
from reportedly.records.mentions import Actor, Mention

WITNESSES = ("witness", "person", "expert")
"""Roles of sources who speak for nobody but themselves."""
NAMING = ("stated", "short_name", "spelling", "unknown_name", "ambiguous")
"""Ways in which a mention calls something by a name, not by "he", "there" or "the town"."""
PART = 3
"""Letters that a part of a name has at least to be struck out alone."""


def private_names(claims: Iterable[Claim], mentions: Iterable[Mention] = ()) -> frozenset[str]:
    """Names of persons who hold no office and speak for nobody, with the words for them.

    Who holds a public office stands in the registry, or the text tells his office; who speaks for a
    body has its id behind him. Who is told of as such anywhere is public, whatever another claim
    calls him; a name that is told without any office is private.
    """
    found: set[str] = set()
    public: set[str] = set()
    for mention in mentions:
        if isinstance(mention.actor, Actor) and mention.actor.type == "person":
            names = set(_called(mention, mention.actor))
            (public if _is_public(mention.actor) else found).update(names)
    persons = frozenset(found)
    for claim in claims:
        for party in (*claim.agent, *claim.target):
            if party.type == "person" and party.id is None:
                found |= {n for n in (party.name, party.text) if n}
        for link in claim.attribution:
            names = {n for n in (link.name, link.text) if n}
            (found if _is_private(link, persons) else public).update(names)
        for place in claim.places:
            public.update(n for n in (place.text, place.name, place.adm1, place.adm2) if n)
    whole = {n for n in found - public if n[:1].isupper() and not _common(n)}
    return frozenset(whole | set(_parts(whole, public)))


def _called(mention: Mention, actor: Actor) -> Iterator[str]:
    """The fullest name of a person, and what the text calls him where that is a name."""
    if actor.name:
        yield actor.name
    if mention.why in NAMING and mention.text[:1].isupper():
        yield mention.text


def _is_public(actor: Actor) -> bool:
    return actor.id is not None or actor.part_of is not None or public_offices().hold(actor.office)


def _is_private(link: Link, persons: frozenset[str]) -> bool:
    if link.id is not None or link.part_of is not None or public_offices().hold(link.office):
        return False
    return link.role in WITNESSES or link.name in persons


def _common(name: str) -> bool:
    """True for a description that begins a sentence ("Residents"), which names nobody."""
    return " " not in name and name.endswith("s")


def _parts(whole: Iterable[str], public: Iterable[str]) -> Iterator[str]:
    """First and family names by which the same persons are called, but for those of others too."""
    others = {word for name in public for word in name.split()}
    for name in whole:
        words = name.split()
        if len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1])):
            yield from (w for w in words if len(w) >= PART and w[:1].isupper() and w not in others)
