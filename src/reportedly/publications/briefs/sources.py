"""Whose words the claims behind a sentence are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.publications.briefs.places import Places
from reportedly.publications.briefs.words import filled, listed, load_brief
from reportedly.publications.profiles import private_names
from reportedly.records.briefs import Behind, Fact, Profile


class Sources:
    """Look-ups of who says what in the claims of a brief, and how places are called."""

    def __init__(self, claims: Mapping[str, Behind], profile: Profile) -> None:
        self.claims = claims
        self.places = Places(claims, profile.coarse)
        self.private = (
            frozenset() if profile.names else private_names(b.claim for b in claims.values())
        )
        """Names of persons that the publish profile leaves out."""

    def without(self, words: str) -> str:
        """The words with private names struck out."""
        for name in sorted(self.private, key=lambda n: (-len(n), n)):
            words = words.replace(name, load_brief().sources["left_out"])
        return words

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
        if name == outlet:
            return filled(words["own"], outlet=outlet)
        if name is None or origin.role == "unnamed":
            return filled(words["unnamed"], outlet=outlet)
        return filled(words["via"], name=name, outlet=outlet)

    def _outlet(self, behind: Behind) -> str:
        """The last outlet or agency of the chain, which had it from the source."""
        for link in reversed(behind.claim.attribution):
            if link.role in ("outlet", "agency") and link.name:
                return link.name
        return behind.report.outlet or load_brief().sources["nobody"]
