"""Places as a brief shows them: as told, or no finer than the district."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.publications.discretion import Discretion
from reportedly.publications.profiles import profile_words
from reportedly.records.briefs import Behind


class Places:
    """How the places of claims are called."""

    def __init__(self, claims: Mapping[str, Behind], discretion: Discretion) -> None:
        self.claims = claims
        self.coarse = discretion.coarse
        self._discretion = discretion

    def name(self, told: str, claims: Iterable[str]) -> str:
        """The place as it is told; with a coarse profile the district of a finer one."""
        return self._area(told, claims) or told

    def part(self, told: str, claims: Iterable[str]) -> str:
        """As `name`, for what is said of the place itself and not of the whole district."""
        area = self._area(told, claims)
        nowhere = profile_words().nowhere
        return told if area is None else within(area) if area != nowhere else area

    def _area(self, told: str, claims: Iterable[str]) -> str | None:
        """The area that a place is told by instead of its own name; None where it is wide."""
        for claim in claims if self.coarse else ():
            for place in self.claims[claim].claim.places:
                names = {n.casefold() for n in (place.text, place.name) if n}
                if told.casefold() in names and (area := self._discretion.area(place)):
                    return area
        return None


def within(area: str) -> str:
    """A place somewhere in an area."""
    return profile_words().within.format(area=area)
