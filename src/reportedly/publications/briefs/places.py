"""Places as a brief shows them: as told, or no finer than the district."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.publications.briefs.words import filled, load_brief
from reportedly.records.briefs import Behind
from reportedly.records.places import ClaimPlace

FINE = ("exact", "near", "line", "unknown")
"""Precisions finer than a second-level area."""


class Places:
    """How the places of claims are called."""

    def __init__(self, claims: Mapping[str, Behind], coarse: bool) -> None:
        self.claims = claims
        self.coarse = coarse

    def name(self, told: str, claims: Iterable[str]) -> str:
        """The place as it is told; with a coarse profile the district of a finer one."""
        return self._shown(told, claims, "")

    def part(self, told: str, claims: Iterable[str]) -> str:
        """As `name`, for what is said of the place itself and not of the whole district."""
        return self._shown(told, claims, "_part")

    def _shown(self, told: str, claims: Iterable[str], form: str) -> str:
        area = self._area(told, claims) if self.coarse else None
        if area is None:
            return told
        words = load_brief()
        named = area.split()[-1] in words.levels["words"]
        return filled(words.profile[f"coarse{'_level' if named else ''}{form}"], adm2=area)

    def _area(self, told: str, claims: Iterable[str]) -> str | None:
        """The area that a place is told by instead of its own name; None where it is wide."""
        for claim in claims:
            for place in self.claims[claim].claim.places:
                names = {n.casefold() for n in (place.text, place.name) if n}
                if told.casefold() in names and _is_fine(place):
                    return place.adm2 or place.adm1 or place.country
        return None


def _is_fine(place: ClaimPlace) -> bool:
    return place.precision in FINE and place.feature not in ("country", "adm1", "adm2", "region")
