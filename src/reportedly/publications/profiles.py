"""Publish profiles: what of a ledger may leave it, and whose names stay inside."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.publications.assets import load_table
from reportedly.records.briefs import Profile


class ProfileWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands where something is left out."""

    district: str
    within: str
    place: str
    nowhere: str
    left_out: str
    levels: frozenset[str]
    """Words by which the name of a second-level area says itself what it is."""

    def area(self, adm2: str) -> str:
        """A second-level area as it is told."""
        return adm2 if self.levels & set(adm2.split()) else self.district.format(adm2=adm2)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: ProfileWords
    profile: tuple[Profile, ...]


@cache
def _file() -> _File:
    return load_table("profiles.toml", _File)


@cache
def profiles() -> dict[str, Profile]:
    """The profiles by id, the one to be taken first in front."""
    return {one.id: one for one in _file().profile}


def profile_words() -> ProfileWords:
    """What stands where something is left out; raises DataWrong where the file is broken."""
    return _file().words


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
