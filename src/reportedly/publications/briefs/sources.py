"""Whose words the claims behind a sentence are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.publications.briefs.words import filled, listed, load_brief
from reportedly.records.briefs import Behind, Fact


class Sources:
    """Look-ups of who says what in the claims of a brief."""

    def __init__(self, claims: Mapping[str, Behind], private: frozenset[str] = frozenset()) -> None:
        self.claims = claims
        self.private = private
        """Names of persons that the publish profile leaves out."""

    def of(self, claims: Iterable[str]) -> tuple[str, tuple[Fact, ...]]:
        """ "According to A (by Wire) and Post in its own words.", with the names as facts."""
        told: dict[str, list[str]] = {}
        for claim in claims:
            told.setdefault(self.name(claim), []).append(claim)
        said = [Fact("source", name, tuple(held)) for name, held in told.items()]
        if not told:
            return "", ()
        return filled(load_brief().sources["opening"], listed=listed(list(told))), tuple(said)

    def name(self, claim: str) -> str:
        """Who says it, and by which outlet."""
        words, behind = load_brief().sources, self.claims[claim]
        chain = behind.claim.attribution
        outlet = self._outlet(behind)
        if len(chain) < 2:
            return filled(words["own"], outlet=outlet)
        origin = chain[-1]
        name = origin.name or origin.text
        if origin.name in self.private or origin.text in self.private:
            name = None
        if name is None or origin.role == "unnamed":
            return filled(words["unnamed"], outlet=outlet)
        return filled(words["via"], name=name, outlet=outlet)

    def _outlet(self, behind: Behind) -> str:
        """The last outlet or agency of the chain, which had it from the source."""
        for link in reversed(behind.claim.attribution):
            if link.role in ("outlet", "agency") and link.name:
                return link.name
        return behind.report.outlet or load_brief().sources["nobody"]
