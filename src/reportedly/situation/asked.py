"""Which rows are asked for: by area, days, party, family of events and source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.gazetteer.sides import Sides
from reportedly.records.areas import AreaMeant
from reportedly.records.claims import Claim
from reportedly.situation.voices import Word


class Asked(msgspec.Struct, frozen=True):
    """What a row must fit; all that is given must hold. Days are inclusive ISO dates."""

    area: AreaMeant | None = None
    wider: bool = False
    """True where rows of the areas that hold it are asked for too."""
    since: str | None = None
    until: str | None = None
    party: str | None = None
    """Part of a name, or an id: who acts or to whom, the bodies it is part of included."""
    family: str | None = None
    source: str | None = None
    """Part of a name, or an id, of any link of a chain."""

    def fits(
        self,
        claims: Iterable[str],
        places: Iterable[tuple[str, ...]],
        span: tuple[str | None, str | None],
        words: Mapping[str, Word],
        sides: Sides,
    ) -> bool:
        """True for a row with these claims, places and days."""
        if not self._where(places) or not self._when(*span):
            return False
        if self.party is self.family is self.source is None:
            return True
        held = (words[c].claim for c in claims if c in words)
        return any(self._of_claim(claim, sides) for claim in held)

    def _where(self, places: Iterable[tuple[str, ...]]) -> bool:
        if self.area is None:
            return True
        area = self.area
        return any(area.holds(p) or (self.wider and area.lies_in(p)) for p in places)

    def _when(self, first: str | None, last: str | None) -> bool:
        """True where the days meet those asked for; a row without a day falls out."""
        if self.since is None and self.until is None:
            return True
        if first is None and last is None:
            return False
        begins = self.until is None or (first or "") <= self.until
        return begins and (self.since is None or (last or "9999") >= self.since)

    def _of_claim(self, claim: Claim, sides: Sides) -> bool:
        family = self.family is None or claim.family == self.family
        party = self.party is None or any(
            _called(self.party, p.id, (p.name, p.text), sides)
            for p in (*claim.agent, *claim.target)
        )
        source = self.source is None or any(
            _called(self.source, link.id, (link.name, link.text), sides)
            for link in claim.attribution
        )
        return family and party and source


def _called(asked: str, key: str | None, names: Iterable[str | None], sides: Sides) -> bool:
    line = sides.line(key) if key else ()
    shown = [*names, *(sides.name(one) for one in line)]
    return asked in line or any(asked.casefold() in n.casefold() for n in shown if n)
