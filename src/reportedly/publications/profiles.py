"""Publish profiles: what of a ledger may leave it, and whose names stay inside."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.publications.assets import load_table
from reportedly.records.briefs import Profile
from reportedly.records.claims import Claim

WITNESSES = ("witness", "person", "expert")
"""Roles of sources who speak for nobody but themselves."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    profile: tuple[Profile, ...]


@cache
def profiles() -> dict[str, Profile]:
    """The profiles by id, the one to be taken first in front."""
    return {one.id: one for one in load_table("profiles.toml", _File).profile}


def profile(name: str | None = None) -> Profile:
    """The profile of that id, or the first; raises SettingsWrong for one that is none."""
    known = profiles()
    if name is None:
        return next(iter(known.values()))
    if name not in known:
        raise SettingsWrong(
            f"There is no profile {name}.", remedy=f"Profiles are {', '.join(known)}."
        )
    return known[name]


def private_names(claims: Iterable[Claim]) -> frozenset[str]:
    """Names of persons who hold no office and speak for nobody, with the words for them.

    Who holds a public office stands in the registry; who speaks for a body has its id behind him.
    Who is told of as an official anywhere is none, whatever another claim calls him.
    """
    found: set[str] = set()
    public: set[str] = set()
    for claim in claims:
        for party in (*claim.agent, *claim.target):
            names = {n for n in (party.name, party.text) if n}
            if party.type == "person" and party.id is None:
                found |= names
        for link in claim.attribution:
            names = {n for n in (link.name, link.text) if n}
            private = link.role in WITNESSES and link.id is None and link.part_of is None
            (found if private else public).update(names)
        for place in claim.places:
            public.update(n for n in (place.text, place.name, place.adm1, place.adm2) if n)
    return frozenset(n for n in found - public if n[:1].isupper() and not _common(n))


def _common(name: str) -> bool:
    """True for a description that begins a sentence ("Residents"), which names nobody."""
    return " " not in name and name.endswith("s")
